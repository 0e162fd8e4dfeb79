"""What a difference between two wordings touches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from zopa.proposal.collate_match import Gap
from zopa.proposal.collate_terms import Sort, Term, Wording


class Kind(StrEnum):
    """What a difference touches, the gravest first; the last two leave the meaning as it is."""

    NEGATION = "negation"
    NUMBER = "number"
    FORCE = "force"
    HEDGE = "hedge"
    ACTOR = "actor"
    SCOPE = "scope"
    WORDING = "wording"
    TYPOGRAPHY = "typography"

    @property
    def significant(self) -> bool:
        """Whether it changes what the clause means."""
        return self not in {Kind.WORDING, Kind.TYPOGRAPHY}


@dataclass(frozen=True, slots=True)
class Difference:
    """A stretch of our text, which may be empty, and what stands for it in theirs."""

    kind: Kind
    start: int
    end: int
    theirs: str
    there: tuple[int, int] | None = None
    """Where in their text those words stand; None where there are none."""


def stretch(kind: Kind, gap: Gap, theirs: Wording) -> Difference:
    """The stretch of a gap, without words of force at its edges."""
    ours, right = _inner(gap.ours), _inner(gap.theirs)
    start, end = (ours[0].start, ours[-1].end) if ours else (gap.at, gap.at)
    if not right:
        return Difference(kind, start, end, "")
    a, b = right[0].start, right[-1].end
    return Difference(kind, start, end, theirs.text[a:b], (a, b))


def _inner(terms: Sequence[Term]) -> Sequence[Term]:
    other = [i for i, t in enumerate(terms) if t.sort is not Sort.FORCE]
    return terms[other[0] : other[-1] + 1] if other else terms
