"""
No package gives every party at least its reserve: who shows it.

1. A party whose best package is worth less to it than its reserve shows it alone.
2. Otherwise two parties may: of the packages that give one its reserve, the other's best falls short. Only their two
   utilities count, so that the frontier stays small, and sums that can no longer reach a reserve are left out at once.
3. Otherwise three, and so on: the smallest set of parties that cannot all be given their reserves.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from zopa.bargaining.space import Space
from zopa.feasibility.sets import Clock


@dataclass(frozen=True, slots=True)
class Bound:
    """How far a party's best package falls short."""

    party: str
    best: Fraction
    """The most it can get, where the others named get at least their reserves."""
    reserve: Fraction
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Impasse:
    """Why nobody can be expected to sign any package."""

    bounds: tuple[Bound, ...]
    """For each party of the smallest set that shows it; none where rules and demands leave no package at all."""


def impasse(space: Space, clock: Clock, *, sizes: Iterable[int] = (1, 2)) -> Impasse | None:
    """
    The smallest set of parties, among sets of some sizes, that cannot all be given their reserves.

    Raises:
        OutOfTime: If the clock runs out first.
        TooManyPoints: If more points stand than can be kept.
    """
    if space.kernels is None:
        return Impasse(())
    parties = range(len(space.worths.parties))
    for size in sizes:
        for among in combinations(parties, size):
            if size == 1:
                (bound,) = _bounds(space, among, clock)
                if bound.best < bound.reserve:
                    return Impasse((bound,))
            elif space.points(clock, parties=among, least={p: space.worths.reserves[p] for p in among}) is None:
                return Impasse(_bounds(space, among, clock))
    return None


def _bounds(space: Space, among: tuple[int, ...], clock: Clock) -> tuple[Bound, ...]:
    worths, out = space.worths, []
    for party in among:
        others = [p for p in among if p != party]
        points = space.points(clock, parties=[*others, party], least={p: worths.reserves[p] for p in others})
        if points is not None:
            best = worths.layout.largest(points.worths[-1])
            scale = worths.scales[party]
            names = tuple(worths.parties[p] for p in others)
            reserve = Fraction(worths.reserves[party], scale)
            out.append(Bound(worths.parties[party], Fraction(best, scale), reserve, names))
    return tuple(out)
