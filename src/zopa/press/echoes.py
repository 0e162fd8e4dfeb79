"""
Statements that are one utterance, told more than once.

Forty outlets that quote one sentence of one mouth are one piece of evidence. Two statements are echoes of one utterance
if two sources have one mouth say about the same of the same clause within a few days, or nearly the same words within a
month; whoever repeats themselves later says it again. The days count from the first telling, so that no chain of
reprints makes one utterance of two.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from zopa.language.stems import stem
from zopa.language.wordlist import words
from zopa.records import Statement

ALIKE, NEAR = 0.5, 3
"""Share of the shorter quotation's words, within so many days."""
SAME, FAR = 0.8, 31
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_WORD = re.compile(r"[^\W_]+")
_LITTLE = words("a an the of to in on for and or that is was be it we he she they i with as at by")
_LEAST = 3


class _Told(NamedTuple):
    id: str
    source: str
    words: frozenset[str]
    numbers: frozenset[str]
    on: date | None


def echoes(statements: Sequence[Statement], *, published: Mapping[str, date | None]) -> dict[str, str]:
    """
    For each statement that repeats another, the id of the first telling.

    Args:
        statements: The first telling is the earliest by date, of one day the first in this order.
        published: Dates of the sources, by id.
    """
    def when(s: Statement) -> date | None:
        return s.said_on or published.get(s.anchor.source)

    ordered = sorted(statements, key=lambda s: when(s) or date.max)
    heard: dict[tuple[str, tuple[str, ...], str, str], list[_Told]] = defaultdict(list)
    first: dict[str, str] = {}
    for s in ordered:
        told = _Told(s.id, s.anchor.source, _words(s.anchor.exact), _numbers(s), when(s))
        keys = [(s.mouth, s.party, c, s.stance.value) for c in s.clauses or ("",)]
        for key in keys:
            _forget(heard[key], told.on)
        found = next((t for key in keys for t in heard[key] if _echo(t, told)), None)
        if found is not None:
            first[s.id] = found.id
            told = told._replace(id=found.id, on=found.on)
        for key in keys:
            heard[key].append(told)
    return first


def _forget(told: list[_Told], now: date | None) -> None:
    """Drop what was told so long ago that nothing said now repeats it; the undated stay."""
    if now is not None:
        told[:] = [t for t in told if t.on is None or (now - t.on).days <= FAR]


def _echo(a: _Told, b: _Told) -> bool:
    shorter = min(len(a.words), len(b.words))
    if shorter < _LEAST:
        return False
    if a.numbers and b.numbers and not a.numbers & b.numbers:
        return False
    share = len(a.words & b.words) / shorter
    apart = abs((a.on - b.on).days) if a.on and b.on else 0
    return (share >= ALIKE and apart <= NEAR and a.source != b.source) or (share >= SAME and apart <= FAR)


def _numbers(s: Statement) -> frozenset[str]:
    """The figures named; who names another one says something new."""
    return frozenset([*_FIGURE.findall(s.anchor.exact), *(str(limit.value) for limit in s.limits)])


def _words(text: str) -> frozenset[str]:
    return frozenset(stem(w) for w in _WORD.findall(text.lower()) if w not in _LITTLE)
