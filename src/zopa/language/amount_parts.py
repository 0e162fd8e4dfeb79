"""What a number in a text is made of: its kind, its words, the marks around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from zopa.records import Op


class Kind(StrEnum):
    """What sort of number it is."""

    NUMBER = "number"
    PERCENT = "percent"
    MONEY = "money"
    DURATION = "duration"
    DATE = "date"
    YEAR = "year"
    CLOCK = "clock"
    ORDINAL = "ordinal"


QUANTITIES = frozenset({Kind.NUMBER, Kind.PERCENT, Kind.MONEY, Kind.DURATION})
"""The kinds that can be more or less; the others name a time or a place in a row."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in a text. Offsets are code points, half-open, over value and unit."""

    start: int
    end: int
    value: Decimal
    """As a person would say it in the text's unit: 140 of "140 million marks", 85000 of "85 thousand"; of a date, its
    digits YYYYMMDD with zeros for what is not said."""
    kind: Kind
    unit: str | None = None
    """Singular, with a scale of millions or more before it: ``per cent``, ``million mark``, ``hour``, ``km``."""
    op: Op | None = None
    """The sense that the words around it give, negation included."""
    comparative: bool = False
    """Whether the sense comes from a bare comparison ("above 6.5"), which a refusal anywhere else would turn round."""
    counts: str | None = None
    """The words of the noun phrase that is counted: ``combat aircraft``."""
    scale: Decimal = Decimal(1)
    approximate: bool = False
    base: bool = False
    """Whether it is only where a change starts: the 40 of "from 40 to 38 hours"."""

    @property
    def full(self) -> Decimal:
        """The value with its scale: 140000000."""
        return self.value * self.scale


@dataclass(frozen=True, slots=True)
class Word:
    """A word, a figure or a mark; offsets are code points."""

    start: int
    end: int
    text: str
    low: str


DASHES = frozenset("-–—‑−")
STOPS = frozenset(".;:!?\n—")


def word_at(words: Sequence[Word], i: int) -> str:
    """A word in lower case; empty beyond either end."""
    return words[i].low if 0 <= i < len(words) else ""
