"""Which number a limit is about: units and words compared."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import IntEnum

from zopa.records import Limit

_WORD = re.compile(r"[a-z]{3,}")
_NEAR = 20
"""Two figures for one thing seldom differ by more than this factor."""


class Scale(IntEnum):
    """How surely a limit is about a number."""

    OTHER = 0
    NEAR = 1
    """Units don't disagree and the figures are of one magnitude."""
    UNIT = 2
    """The same unit."""
    WORDS = 3
    """The same unit or none, and the words for what is counted agree."""


def slug(words: str, *, sep: str = "-") -> str:
    """Lower-case letters and digits, at most 40, joined by *sep*."""
    return sep.join(re.findall(r"[a-z0-9]+", words.lower()))[:40].strip(sep)


def short(party: str, *, length: int = 20) -> str:
    """The first words of a party's id, for the ids of its demands."""
    return party if len(party) <= length else party[: length + 1].rsplit("-", 1)[0]


def figure(value: Decimal, unit: str | None) -> str:
    """A number with its unit: ``85,000 marks``; the year of a calendar as it is: ``2040``."""
    if unit == "year" and value in _CALENDAR:
        return str(int(value))
    return f"{value.normalize():,f} {counted(unit, value)}".strip()


_CALENDAR = range(1000, 3000)
_SAME_IN_PLURAL = frozenset({
    "cent", "percent", "thousand", "million", "billion", "trillion", "personnel", "aircraft", "staff", "crew", "police",
    "data", "km", "kg",
})


def counted(unit: str | None, value: Decimal | float) -> str:
    """A unit as it reads after a number: ``million marks``, ``hour``, ``per cent``."""
    if not unit or abs(value) == 1 or unit.endswith("s") or unit.rsplit(" ", 1)[-1] in _SAME_IN_PLURAL:
        return unit or ""
    if unit[-1] == "y" and unit[-2:-1] not in "aeiou":
        return f"{unit[:-1]}ies"
    return f"{unit}s" if unit[-1].isalpha() and len(unit) > 2 else unit


def scale_of(limit: Limit, unit: str | None, counts: str, drafted: Decimal | None) -> Scale:
    """How surely *limit* bounds a number with this unit, these words and this drafted value."""
    mine, given = set((unit or "").lower().split()), set((limit.unit or "").lower().split())
    same_unit = bool(mine and given) and (mine <= given or given <= mine)
    if unit and limit.unit and not same_unit:
        return Scale.OTHER
    if share_words(limit.issue, counts):
        return Scale.WORDS
    if same_unit:
        return Scale.UNIT
    if drafted and limit.value and Decimal(1) / _NEAR <= abs(limit.value / drafted) <= _NEAR:
        return Scale.NEAR
    return Scale.OTHER


def share_words(one: str, other: str) -> bool:
    """Whether two phrases have a word in common, singular or plural."""
    return bool(_words(one) & _words(other))


def _words(words: str) -> set[str]:
    return {w.rstrip("s") for w in _WORD.findall(words.lower())}
