"""
The packages that nobody can better without cost to another (the Pareto frontier), exactly.

1. Bring every party's worths to whole numbers.
2. Split the issues into groups that no demand, rule or extra ties together.
3. Settle the issues of a group one by one; keep, in each state of its conditions, the points that nothing dominates.
4. Add the groups up, the smallest first, again keeping only what nothing dominates.

Dynamic programming over Pareto-optimal partial sums, as for the multiobjective knapsack [Villarreal1981]_. A package's
terms are found again by walking back from its point.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from zopa.bargaining.points import Points, TooManyPoints
from zopa.bargaining.space import Space
from zopa.feasibility.sets import Clock, OutOfTime
from zopa.feasibility.verdict import Undecided
from zopa.negotiation.issue import Package
from zopa.negotiation.negotiation import Negotiation

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Frontier:
    """Points that nothing dominates, the best for the first party first; each stands for one package or several."""

    space: Space
    points: Points | None
    """None where no package is as rules and demands say."""
    order: NDArray[Any]
    """Places in `points`."""

    @classmethod
    def of(cls, space: Space, points: Points | None) -> Frontier:
        """Points put in order."""
        import numpy as np

        if points is None:
            return cls(space, None, np.zeros(0, np.int64))
        rows = [limbs for party in points.worths for limbs in party]
        return cls(space, points, np.lexsort([-row for row in reversed(rows)]))

    @property
    def parties(self) -> tuple[str, ...]:
        """Whose utilities a point gives, in order."""
        return self.space.worths.parties

    def __len__(self) -> int:
        return len(self.order)

    def worths(self, n: int) -> tuple[int, ...]:
        """What point n is worth to each party, times the party's scale."""
        if self.points is None:
            raise IndexError(n)
        limbs = self.points.worths[:, :, self.order[n]].tolist()
        return tuple(map(self.space.worths.layout.number, limbs))

    def utilities(self, n: int) -> tuple[Fraction, ...]:
        """What point n is worth to each party, exactly."""
        return tuple(Fraction(w, s) for w, s in zip(self.worths(n), self.space.worths.scales, strict=True))

    def count(self, n: int) -> int:
        """How many packages have these utilities."""
        return int(self.points.count[self.order[n]]) if self.points else 0

    def packages(self, n: int) -> Iterator[Package]:
        """All of them, each found when it is asked for."""
        if self.points is None:
            return
        for found in self.points.packages(int(self.order[n])):
            yield Package({i.id: found[i.id] for i in self.space.issues})

    def package(self, n: int) -> Package:
        """One of them."""
        return next(self.packages(n))


def frontier(negotiation: Negotiation, *, rules_only: bool = False, seconds: float = 20) -> Frontier | Undecided:
    """
    Every package that is as rules and demands say and that no other betters for somebody at nobody's cost.

    Args:
        negotiation: With utilities.
        rules_only: Leave the demands out.
        seconds: Past it, or where too many packages would have to be listed, the answer is undecided.

    Raises:
        ProblemError: If a party's utilities are missing.
    """
    clock = Clock(seconds)
    try:
        space = Space.of(negotiation, clock, rules_only=rules_only)
        return Frontier.of(space, space.points(clock))
    except (OutOfTime, TooManyPoints) as stopped:
        return Undecided(why_stopped(stopped), clock.spent)


def why_stopped(stopped: OutOfTime | TooManyPoints) -> str:
    """What a person can do about it."""
    if isinstance(stopped, TooManyPoints):
        return "more packages than can be listed are such that nobody can better them; give ranges a coarser step"
    return "the time ran out before all packages were compared; allow more, or give ranges a coarser step"
