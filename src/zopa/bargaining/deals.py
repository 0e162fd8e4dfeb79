"""
Which deal?

1. Is there a party, or are there two, that no package can give their reserves? Then say so at once.
2. The frontier.
3. The points on it that give every party at least its reserve; the solutions among them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction

from zopa.bargaining.frontier import Frontier, why_stopped
from zopa.bargaining.impasse import Impasse, impasse
from zopa.bargaining.kernel import kernels
from zopa.bargaining.points import TooManyPoints
from zopa.bargaining.solutions import SOLUTIONS, Room
from zopa.bargaining.space import Space
from zopa.errors import ProblemError
from zopa.feasibility.sets import Clock, OutOfTime
from zopa.negotiation.negotiation import Negotiation


@dataclass(frozen=True, slots=True)
class Deals:
    """The whole answer."""

    parties: tuple[str, ...]
    reserves: tuple[Fraction, ...]
    frontier: Frontier | None = None
    """None where it was not reckoned: `why`, or an impasse."""
    rational: tuple[int, ...] = ()
    """Points of the frontier that give every party at least its reserve."""
    ideal: tuple[Fraction, ...] = ()
    """The most that each party could get if the others got no more than their reserves; empty where none could."""
    solutions: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """By name, the points of the frontier that tie for it."""
    impasse: Impasse | None = None
    """Why no package gives every party at least its reserve, where none does."""
    why: str = ""
    """Why the answer is not complete, where it is not."""

    @property
    def complete(self) -> bool:
        """Whether nothing was left out."""
        return not self.why

    def gains(self, n: int) -> tuple[Fraction, ...]:
        """By how much point n of the frontier exceeds each reserve."""
        utilities = self.frontier.utilities(n) if self.frontier else ()
        return tuple(u - r for u, r in zip(utilities, self.reserves, strict=True))


def bargain(
    negotiation: Negotiation, *, rules_only: bool = False, seconds: float = 20, past_impasse: bool = False,
) -> Deals:
    """
    The packages nobody can better without cost to another, and those that bargaining theory would choose.

    Args:
        negotiation: With utilities.
        rules_only: Leave the demands out.
        seconds: Past it, the answer says that it is not complete.
        past_impasse: Reckon the frontier even where no package gives every party at least its reserve.

    Raises:
        ProblemError: If a party's utilities are missing, or the rules contradict one another.
    """
    clock = Clock(seconds)
    utilities = negotiation.utilities
    deals = Deals(tuple(u.party for u in utilities), tuple(Fraction(u.reserve) for u in utilities))
    try:
        space = Space.of(negotiation, clock, rules_only=rules_only)
        if space.kernels is None:
            _rules_stand(negotiation, clock)
        deals = replace(deals, impasse=impasse(space, clock))
        if deals.impasse and not past_impasse:
            return deals
        frontier = Frontier.of(space, space.points(clock))
        room = Room.of(frontier, shares=[Fraction(u.share) for u in utilities])
        if room.places:
            return _solved(replace(deals, frontier=frontier), room)
        found = deals.impasse or impasse(space, clock, sizes=range(3, len(utilities) + 1))
        return replace(deals, frontier=frontier, impasse=found)
    except (OutOfTime, TooManyPoints) as stopped:
        return replace(deals, why=why_stopped(stopped))


def _solved(deals: Deals, room: Room) -> Deals:
    scales = room.frontier.space.worths.scales
    return replace(
        deals,
        rational=room.places,
        ideal=tuple(r + Fraction(g, s) for r, g, s in zip(deals.reserves, room.ideal, scales, strict=True)),
        solutions={name: tuple(room.places[n] for n in choose(room)) for name, choose in SOLUTIONS.items()},
    )


def _rules_stand(negotiation: Negotiation, clock: Clock) -> None:
    if kernels(negotiation.issues, [r.says for r in negotiation.rules], (), clock) is None:
        what = "the rules contradict one another: no package satisfies them, whatever anybody demands"
        raise ProblemError(what, where="the rules", remedy="Drop or loosen one of them")
