"""Stretches of text, half-open, in code points of the stored text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of text, half-open."""

    start: int
    end: int


def envelope(spans: Iterable[Span]) -> Span:
    """Give the smallest span around all; at least one must be given."""
    held = list(spans)
    return Span(min(s.start for s in held), max(s.end for s in held))
