"""What stands before a verb: when and on which condition, and then who."""

from __future__ import annotations

from dataclasses import dataclass, field

from zopa.language.frame_chunks import EXCEPTION, opens_condition
from zopa.language.frame_times import time_at
from zopa.language.frame_words import Stretch, Words
from zopa.language.words import clauses as c

_TIES = ("in addition ,", "in particular ,", "as a result ,", "for this purpose ,", "to this end ,", "in return ,")
_MARKS = frozenset({",", ";", ":", '"', "-", "–", "—", "*", "•"})
_CLOSES = frozenset({"NN", "NNS", "NNP", "NNPS", "CD", "VBN", "RB", "VBD"})
_KEPT = frozenset({"not", "only", "no", "each", "both", "all"})
_DETERMINED = c.DETERMINERS - {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}


@dataclass(slots=True)
class Before:
    """The stretch before a verb, sorted; pairs are indices."""

    subject: Stretch | None = None
    times: list[Stretch] = field(default_factory=list)
    conditions: list[Stretch] = field(default_factory=list)
    exceptions: list[Stretch] = field(default_factory=list)
    places: list[Stretch] = field(default_factory=list)
    """Other adjuncts: "on all other wards"."""


def before_verb(w: Words, left: int, right: int, *, edge: int | None) -> Before:
    """
    Sort the words before a verb.

    1. Skip what only ties the sentence to the one before.
    2. Take opening adjuncts off, each to its comma or to where a new noun phrase begins.
    3. What remains is the subject, without asides between commas at its end.

    Args:
        w: The sentence.
        left: Where its part begins.
        right: Where the words of force begin.
        edge: Where the tree lets the subject begin, if it does.
    """
    out = Before()
    i = left
    while i < right and (w.low[i] in c.OPENERS | c.JOINS or w.low[i] in {*_MARKS, "that", "whereas", "while"}):
        i += 1
    while i < right:
        if w.low[i] in _MARKS or w.low[i] in c.OPENERS:
            i += 1
        elif w.begins(i, _TIES):
            i = w.index(w.line.index(",", w.offset(i))) + 1
        elif (end := time_at(w, i)) and end < right:
            out.times.append((i, end))
            i = end
        elif opens_condition(w, i) and (end := _adjunct_end(w, i, right, edge)):
            out.conditions.append((i, end))
            i = end
        elif w.begins(i, EXCEPTION) and (end := _adjunct_end(w, i, right, edge)):
            out.exceptions.append((i, end))
            i = end
        elif w.tokens[i].tag == "IN" and w.low[i] in c.MAYBE_SUBORDINATE | {"upon", "following", "pending"} and (
            end := _adjunct_end(w, i, right, edge)
        ):
            out.times.append((i, end))
            i = end
        elif (w.low[i] in c.PREPOSITIONS) and (end := _adjunct_end(w, i, right, edge)):
            out.places.append((i, end))
            i = end
        elif i + 1 < right and (w.tokens[i].tag == "RB" or w.adverb(i)) and w.low[i] not in _KEPT:
            i += 1
        else:
            break
    last = right
    last = _without_aside(w, i, last, out)
    while last > i and w.low[last - 1] in c.ADVERBS | {","}:
        last -= 1
    if last > i:
        out.subject = (i, last)
    return out


def opening_clause(w: Words, first: int, last: int, out: Before) -> None:
    """Sort the subordinate clause that opens a sentence: a time or a condition."""
    while first < last and (w.low[first] in c.OPENERS or w.low[first] == ","):
        first += 1
    while last > first and w.low[last - 1] == ",":
        last -= 1
    timed = w.low[first] in {"after", "before", "until", "till", "as", "since"}
    (out.times if timed else out.conditions).append((first, last))


def _adjunct_end(w: Words, i: int, right: int, edge: int | None) -> int:
    """Where an opening adjunct ends and something else begins; 0 if it reaches the verb."""
    if edge is not None and i < edge < right and (w.low[edge - 1] == "," or _new_phrase(w, edge)):
        return edge
    for j in range(i + 1, right):
        if w.low[j] == "," and (i > 0 or j + 1 < right) and not _listed(w, j, right):
            return j + 1
    for j in range(i + 2, right):
        if _new_phrase(w, j):
            return j
    return 0


def _listed(w: Words, comma: int, right: int) -> bool:
    """Whether a comma stands inside a list that closes with "and X ,"."""
    return any(w.low[j] in {"and", "or"} for j in range(comma + 1, right)) and any(
        w.low[j] == "," for j in range(comma + 1, right)
    )


def _new_phrase(w: Words, j: int) -> bool:
    """Whether a noun phrase begins although the one before has not been tied to it."""
    before, t = w.tokens[j - 1], w.tokens[j]
    if before.tag not in _CLOSES or w.low[j - 1] in c.PREPOSITIONS | c.JOINS:
        return False
    named = t.tag == "NNP" and before.tag not in {"NNP", "NNPS", "CD"}
    return named or w.low[j] in _DETERMINED or t.tag == "PRP"


def _without_aside(w: Words, first: int, last: int, out: Before) -> int:
    """Cut ", acting jointly," and the like from a subject's end."""
    if last - 1 <= first or w.low[last - 1] != ",":
        return last
    opening = next((j for j in range(last - 2, first, -1) if w.low[j] == ","), None)
    if opening is None:
        return last - 1
    a, b = opening + 1, last - 1
    end = time_at(w, a)
    if end and end >= b:
        out.times.append((a, b))
    elif opens_condition(w, a):
        out.conditions.append((a, b))
    return opening
