"""Clauses called by their number: "Article 5(b)", "points 1 and 3 to 5", "paragraph (a) of Article 5"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from zopa.language import words_amounts as numbers
from zopa.records import Proposal


class Reference(NamedTuple):
    """A clause called by its number. Offsets are code points of the given text."""

    start: int
    end: int
    clause: str


_NOUN = r"(?:articles?|art\.|points?|clauses?|paragraphs?|paras?\.?|sections?|sec\.|items?|provisions?|§+|chapters?)"
_SPELLED = "|".join(w for w in numbers.CARDINALS if w != "zero")
_LABEL = (
    rf"(?:\d{{1,3}}|[IVX]{{1,6}}|{_SPELLED})(?:[.\s]?\d{{1,2}})?"
    r"(?:\s?\(\w{1,4}\)|\s?[a-z]\b|[.]\w{1,3}\b)?(?!\w)"
)
_CALL = re.compile(rf"\b({_NOUN})\s+({_LABEL})((?:\s?(?:,|and|or|to|–|-|&)\s?{_LABEL}){{0,8}})", re.IGNORECASE)
_INNER = re.compile(
    r"\b(?:paragraphs?|letters?|items?|sub-?paragraphs?|sentences?)\s+\(?([a-z]|\d{1,2})\)?\s+of\s+"
    rf"(?:{_NOUN}\s+)?({_LABEL})",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"(?:^|(?<=[.!?:;,] )|(?<=\n)|\b(?:sign|accept|accepts|reject|rejects|drop|strike) )(\d{1,2}\.\d{1,2})"
    r"(?=[.,;:!?](?:\s|$)|$| (?:is|was|must|will|goes|stays|can|cannot|needs|stands|remains)\b)"
)
_COUNTED = re.compile(rf"\b(?:{_SPELLED})\s$", re.IGNORECASE)
_ONE = re.compile(_LABEL, re.IGNORECASE)
_TO = re.compile(r"\s?(?:to|–|-)\s?$")
_ELSEWHERE = re.compile(
    r"\s+of\s+(?:(?:the|its|his|her|their)\s)?(?:\w+\s){0,4}(?:treaty|charter|constitution|convention|act|code|pact)",
    re.IGNORECASE,
)


def references(text: str, *, plan: Proposal) -> tuple[Reference, ...]:
    """The clauses of a plan that a text calls by number, in order; numbers that the plan lacks are left out."""
    ids = {_key(c.id): c.id for c in plan.clauses}
    called_points = "point" in f"{plan.title or ''} {plan.preamble}".lower()
    out: list[Reference] = []
    taken = -1
    for m in _INNER.finditer(text):
        found = ids.get(_key(m[2]) + m[1].lower()) or ids.get(_key(m[2]) + "." + m[1].lower())
        if found:
            out.append(Reference(m.start(), m.end(), found))
    spans = [(r.start, r.end) for r in out]
    for m in _CALL.finditer(text):
        if _COUNTED.search(text[max(0, m.start() - 12) : m.start()]):
            continue
        foreign = _ELSEWHERE.match(text, m.end()) or (called_points and m[1].lower().startswith(("art", "sec", "§")))
        if foreign or m.start() < taken or any(s <= m.start() < e for s, e in spans):
            continue
        taken = m.end()
        last: str | None = None
        for label in _ONE.finditer(text, m.start(2), m.end()):
            key = _key(label[0])
            if last is not None and _TO.search(text, m.start(), label.start()) and key.isdigit() and last.isdigit():
                between = (str(n) for n in range(int(last) + 1, int(key)))
                out.extend(Reference(m.start(), m.end(), ids[n]) for n in between if n in ids)
            found = ids.get(key)
            if found:
                out.append(Reference(m.start(), m.end(), found))
            last = key
    out.extend(_bare(text, plan, [(r.start, r.end) for r in out]))
    return tuple(sorted(set(out)))


def _bare(text: str, plan: Proposal, taken: list[tuple[int, int]]) -> list[Reference]:
    """Labels of two numbers that stand alone, "4.3 is fine with us", where the plan has no such figure."""
    found = [m for m in _ALONE.finditer(text) if not any(a <= m.start() < b for a, b in taken)]
    return [Reference(m.start(), m.end(), m[1]) for m in found if m[1] in plan.by_id and not _is_figure(m[1], plan)]


def _is_figure(label: str, plan: Proposal) -> bool:
    """Whether a plan has a figure that looks like one of its labels."""
    return any(re.search(rf"(?<![\d.]){re.escape(label)}(?!\d)", c.text) for c in plan.clauses)


@lru_cache(maxsize=4096)
def _key(label: str) -> str:
    low = re.sub(r"[\s()]", "", label.lower())
    for word, value in numbers.CARDINALS.items():
        if low == word:
            return str(value)
    m = re.fullmatch(r"(\d+)\.([a-z])|([ivx]+)\.(\w)", low)
    return "".join(filter(None, m.groups())) if m else low
