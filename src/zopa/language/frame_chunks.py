"""What follows a verb, cut where a condition, a time, a purpose or a receiver begins."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from zopa.language.frame_times import time_at
from zopa.language.frame_words import Stretch, Words
from zopa.language.words import clauses as c

_CONDITION = tuple(f"{p} " for p in c.CONDITION)
EXCEPTION = tuple(f"{p} " for p in c.EXCEPTION)
_PURPOSE = tuple(f"{p} " for p in c.PURPOSE)
_IDLE = re.compile(
    r"(?:where|when|if|as|wherever|insofar as|as far as|so far as|to the extent)(?: (?:\w+ly|and when|at all))? "
    rf"(?:{'|'.join(sorted(c.IDLE_AFTER_WHERE))})(?= |$)"
)
"""A condition of two words: "where possible", "if necessary"."""


@dataclass(slots=True)
class After:
    """The stretch after a verb, sorted; pairs are indices."""

    core: list[Stretch] = field(default_factory=list)
    """What belongs to the act, in order."""
    times: list[Stretch] = field(default_factory=list)
    conditions: list[Stretch] = field(default_factory=list)
    exceptions: list[Stretch] = field(default_factory=list)
    purposes: list[Stretch] = field(default_factory=list)

    def extend(self, more: After) -> None:
        """Add what follows a gap."""
        self.core += more.core
        self.times += more.times
        self.conditions += more.conditions
        self.exceptions += more.exceptions
        self.purposes += more.purposes


def opens_condition(w: Words, i: int) -> bool:
    """Whether a condition begins at a word."""
    if w.low[i] == "should":
        return i == 0
    if w.low[i] == "once" and time_at(w, i):
        return False
    if w.low[i] == "while" and i > 0 and w.low[i - 1] == ",":
        return False
    return w.begins(i, _CONDITION)


def after_verb(w: Words, first: int, last: int) -> After:
    """Sort the words after a verb: each kind of adjunct runs to where the next begins."""
    out = After()
    begun = i = first

    def close(end: int) -> None:
        stop, start = end, begun
        while start < stop and w.low[start] in {",", ";", ":", "-", "–", "—"}:
            start += 1
        while stop > start and w.low[stop - 1] in {",", ".", ";", ":", "and", "-", "–", "—", "!", "?"}:
            stop -= 1
        if stop > start:
            out.core.append((start, stop))

    while i < last:
        if w.low[i] == "," and i + 1 < last and w.low[i + 1] in {"which", "who", "whose", "whom"}:
            close(i)
            begun = i = next((j for j in range(i + 2, last) if w.low[j] == ","), last)
            continue
        kind, end = _adjunct(w, i, last)
        if not kind:
            i += 1
            continue
        close(i)
        stop = end
        while stop > i and w.low[stop - 1] in {",", ".", ";", ":"}:
            stop -= 1
        getattr(out, kind).append((i, stop))
        begun = i = end
        while begun < last and w.low[begun] == ",":
            begun += 1
        i = max(i, begun)
    close(last)
    return out


def _adjunct(w: Words, i: int, last: int) -> tuple[str, int]:
    """(kind, end) of the adjunct that begins at a word; an empty kind where none does."""
    idle = _IDLE.match(w.line, w.offset(i))
    if idle:
        return "conditions", w.index(idle.end())
    end = time_at(w, i)
    if end and not _told(w, i):
        return "times", min(end, last)
    if w.begins(i, ("failing which", "failing this", "failing that")):
        return "purposes", last
    if opens_condition(w, i) and not _place(w, i):
        return "conditions", _to_timed(w, i, last)
    if w.begins(i, EXCEPTION) and not (w.low[i] == "save" and w.tokens[i].tag == "VB"):
        return "exceptions", _to_comma(w, i, last)
    if w.begins(i, _PURPOSE):
        return "purposes", _to_time(w, i, last)
    if w.low[i] in c.CLAUSE_TIMES and not _as_noun(w, i, last):
        return "times", last
    return "", 0


def _to_timed(w: Words, i: int, last: int) -> int:
    """Where a condition ends: at a comma before a time, or at the end."""
    return next((j + 1 for j in range(i, last - 1) if w.low[j] == "," and time_at(w, j + 1)), last)


def _told(w: Words, i: int) -> bool:
    """Whether a time belongs to what a relative clause tells of the past: "the plan that both signed on 4 April"."""
    if w.low[i] not in {"on", "in", "between", "from"}:
        return False
    for j in range(i - 1, max(-1, i - 12), -1):
        if w.low[j] in {",", ";"}:
            return False
        if w.low[j] in c.RELATIVE:
            return any(w.tokens[k].tag == "VBD" for k in range(j + 1, i))
    return False


def _place(w: Words, i: int) -> bool:
    """Whether "where" only says which place: "the wards where they work"."""
    return w.low[i] == "where" and i > 0 and w.tokens[i - 1].tag.startswith("NN")


def _as_noun(w: Words, i: int, last: int) -> bool:
    """Whether "as" or "before" opens no clause: "as mediator", "before the court"."""
    if w.low[i] == "as":
        return not (i + 1 < last and w.low[i + 1] in {"soon", "long"})
    if w.low[i] == "before":
        return not _has_finite(w, i, last) and (i + 1 >= last or w.tokens[i + 1].tag != "VBG")
    return False


def _has_finite(w: Words, i: int, last: int) -> bool:
    return any(w.tokens[j].tag in {"VBZ", "VBP", "VBD", "MD"} for j in range(i + 1, last))


def _to_comma(w: Words, i: int, last: int) -> int:
    return next((j for j in range(i, last) if w.low[j] == ","), last)


def _to_time(w: Words, i: int, last: int) -> int:
    """Where a purpose ends: at a time or condition after it, or at the end."""
    ends = (j for j in range(i + 2, last) if opens_condition(w, j) or (w.low[j] in {"by", "within"} and time_at(w, j)))
    return next(ends, last)
