"""Where a word stands under a negation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple


class Cue(NamedTuple):
    """A word or phrase of a table, found in a text; offsets are code points."""

    start: int
    end: int
    negations: int
    """How many negations govern it."""

    @property
    def denied(self) -> bool:
        """Whether an odd number of negations governs it."""
        return self.negations % 2 == 1


_REACH = 70


def cues(
    text: str, *, table: re.Pattern[str], negation: re.Pattern[str], idle: re.Pattern[str], breaks: re.Pattern[str]
) -> Iterator[Cue]:
    """
    Every cue of a table in a text, with the negations that stand before it in its own part of the sentence.

    Args:
        text: Lower case, straight apostrophes.
        table: One alternation of cues.
        negation: The negations.
        idle: Phrases with a negation in them that deny nothing ("not only").
        breaks: What ends the reach of a negation.
    """
    quiet = [m.span() for m in idle.finditer(text)]
    against = [m for m in negation.finditer(text) if not any(s <= m.start() < e for s, e in quiet)]
    walls = [m.end() for m in breaks.finditer(text)]
    for m in table.finditer(text):
        first = max([m.start() - _REACH, 0, *(w for w in walls if w <= m.start())])
        yield Cue(m.start(), m.end(), sum(first <= n.start() < m.start() for n in against))
