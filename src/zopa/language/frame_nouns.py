"""Noun phrases: where they end, who is named in them, and whether they can act."""

from __future__ import annotations

from zopa.language.frame_chunks import opens_condition
from zopa.language.frame_times import time_at
from zopa.language.frame_words import Nominal, Stretch, Words, phrase
from zopa.language.words import actors as a
from zopa.language.words import clauses as c

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_NO_NOUN = frozenset({"VB", "VBN", "VBZ", "VBP", "MD", "RB", "IN", "TO"})
_SHARES = frozenset({"third", "thirds", "half", "quarter", "quarters", "fifth", "part", "rest", "cent", "share"})
_MARKS = frozenset({'"', "'", ","})
_ARTICLES = frozenset({"the", "a", "an"})


def nominal(w: Words, at: Stretch | None) -> Nominal | None:
    """A stretch as a noun phrase; None where it is empty."""
    if at is None or at[0] >= at[1]:
        return None
    first, last = at
    while last > first + 1 and w.adverb(last - 1) and w.tokens[last - 1].tag == "RB":
        last -= 1
    while last > first + 1 and w.low[last - 1] in _MARKS and w.low[first:last].count(w.low[last - 1]) % 2:
        last -= 1
    head = head_noun(w, first, last)
    names = tuple(n for part in conjuncts(w, first, last) if (n := _bare(w, *part)))
    found = phrase(w.tokens[first:last])
    return Nominal(*found, names, w.low[head] if head is not None else "", acts(w, first, last), opens=first == 0)


def _bare(w: Words, first: int, last: int) -> str:
    """A name without article."""
    while first < last and w.low[first] in _ARTICLES | _MARKS | {"only"}:
        first += 1
    while first < last and w.low[last - 1] in _MARKS and w.low[first:last].count(w.low[last - 1]) % 2:
        last -= 1
    found = w.phrase(first, last)
    return found.text if found is not None else ""


def conjuncts(w: Words, first: int, last: int) -> list[Stretch]:
    """Those joined by "and" in a noun phrase, where each is somebody of their own."""
    stop = next((j for j in range(first, last) if w.low[j] in c.RELATIVE and j > first), last)
    out, at = [], first
    for j in range(first + 1, stop):
        if w.low[j] not in {"and", ","}:
            continue
        start = j + 1
        while start < stop and w.low[start] in {"and", ","}:
            start += 1
        if start < stop and w.low[j - 1] not in {"and", ","} and _apart(w, at, j, start, stop):
            out.append((at, j))
            at = start
    return [*out, (at, last)]


def _apart(w: Words, at: int, j: int, start: int, stop: int) -> bool:
    """Whether what follows "and" is another name and no part of the one before ("Ministry of Trade and Industry")."""
    right = w.tokens[start]
    if w.low[start] in {"the", "each", "every", "all", "its", "their", "any"}:
        return True
    left = range(at, j)
    if not right.text[:1].isupper():
        plain = right.tag in {"NNS", "NNPS"} and w.tokens[j - 1].tag == "NNS" and "of" not in w.low[at:stop]
        return plain and bool(acts(w, start, stop)) and bool(acts(w, at, j))
    if any(w.low[k] in {"of", "for", "on"} for k in left):
        return False
    named = [k for k in left if w.low[k] not in _ARTICLES]
    ends = next((k for k in range(start, stop) if w.low[k] in {",", "and", "of"}), stop) - 1
    compound = (
        len(named) == 1 and named[0] > at and ends > start
        and w.low[ends] in a.ACTORS and w.low[named[0]] not in a.ACTORS
    )
    return not compound and bool(named) and w.tokens[named[-1]].text[:1].isupper()


def acts(w: Words, first: int, last: int) -> bool | None:
    """Whether a noun phrase names somebody who can act; None where words don't tell."""
    head = head_noun(w, first, last)
    if head is None:
        return None
    word, t = w.low[head], w.tokens[head]
    if word in _SHARES or any(w.low[k] in _SHARES for k in range(first, head)):
        return _share_acts(w, first, last)
    if t.tag == "NNP" and w.tokens[head + 1 : head + 2] and w.tokens[head + 1].tag == "CD" and head + 1 < last:
        return False
    one = word.removesuffix("s")
    if word in a.ACTORS or one in a.ACTORS or f"{word}s" in a.ACTORS:
        return True
    if word in a.MEANS | a.INSTRUMENTS | a.THINGS or one in a.THINGS | a.INSTRUMENTS or t.tag == "CD":
        return False
    named = t.text[:1].isupper() and (t.tag in {"NNP", "NNPS"} or t is not w.tokens[0])
    if word.endswith(a.ABSTRACT) and not (named and head > first and w.low[first] not in _ARTICLES):
        return False
    return True if named or one.endswith(a.PEOPLE) else None


def _share_acts(w: Words, first: int, last: int) -> bool:
    """Whether a share is one of people: "two thirds of the clubs", but not "half of the fund"."""
    of = next((k for k in range(first, last) if w.low[k] == "of"), None)
    if of is None:
        return False
    head = head_noun(w, of + 1, last)
    return head is not None and w.tokens[head].tag in {"NNS", "NNPS"} and acts(w, of + 1, last) is True


def head_noun(w: Words, first: int, last: int) -> int | None:
    """The last noun before what qualifies it."""
    head = None
    for j in range(first, last):
        t = w.tokens[j]
        if t.tag in _NOUNS or w.low[j] in a.ACTORS:
            head = j
        elif head is not None and w.low[j] not in {"'s", "'", "-"}:
            break
        elif t.tag in {"CD", "PRP", "VBG"}:
            head = head if head is not None else j
    return head


def phrase_end(w: Words, first: int, last: int) -> int:
    """Where a noun phrase ends: at a mark, a preposition other than "of", a verb, or a time."""
    for j in range(first, last):
        word, t = w.low[j], w.tokens[j]
        if word in {".", ";", ":"} or (j > first and (time_at(w, j) or opens_condition(w, j))):
            return j
        if word == "," and not _list_goes_on(w, j, last):
            return j
        if word in {"and", "or"} and j + 1 < last and w.tokens[j + 1].tag in _NO_NOUN:
            return j
        if j > first and (word in c.PREPOSITIONS - {"of", "no"} or word in c.RELATIVE) and not (
            (word == "per" and j + 1 < last and w.low[j + 1] in {"cent", "cents"})
            or (word in {"at", "up", "no", "not", "over", "under", "about", "between"} and _measures(w, j, last))
        ):
            return j
        before = w.tokens[j - 1]
        if j > first and t.tag in {"DT", "PRP$"} and before.tag in _NOUNS and before.text[:1].isupper():
            return j
        if j > first and t.tag in {"VBN", "VBG", "VBD", "VBZ", "VBP", "MD"} and w.tokens[j - 1].tag in _NOUNS:
            return j
    return last


def past_qualifier(w: Words, first: int, last: int) -> int:
    """Where a participle or relative clause after a noun phrase ends: "a council headed by the President"."""
    if first < last and (w.tokens[first].tag in {"VBN", "VBG", "WDT", "WP"}):
        return next((j for j in range(first + 1, last) if w.low[j] in {",", ";", "."} or time_at(w, j)), last)
    return first


def _list_goes_on(w: Words, comma: int, last: int) -> bool:
    """Whether a comma stands in a list of names that closes with "and"."""
    joined = any(w.low[k] in {"and", "or"} for k in range(comma + 1, min(last, comma + 12)))
    return joined and w.tokens[comma + 1].tag in {"NNP", "NNPS", "DT"}


def _measures(w: Words, j: int, last: int) -> bool:
    """Whether a preposition only opens a measure: "at least two", "up to 10,000"."""
    return any(w.tokens[k].tag == "CD" for k in range(j + 1, min(last, j + 4)))
