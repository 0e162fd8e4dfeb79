"""
The solutions of bargaining theory, over the packages that give every party at least its reserve.

The theorems speak of convex sets, in which a point can lie anywhere; packages are finitely many. A solution here is
what maximises the same thing over packages, and where several do, all of them. Every comparison is between whole
numbers, so that a tie is a tie and not a rounding.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm, prod
from typing import TYPE_CHECKING, Any

from zopa.bargaining.frontier import Frontier

if TYPE_CHECKING:
    from numpy.typing import NDArray

_NEAR = 1e-9
"""Points this near to the best in floating point are compared exactly; rounding is a million times smaller."""


@dataclass(frozen=True, slots=True, eq=False)
class Room:
    """The points of a frontier that give every party at least its reserve, as gains over it."""

    frontier: Frontier
    places: tuple[int, ...]
    """On the frontier."""
    near: NDArray[Any]
    """All gains (parties × points) in floating point, in the utilities' own units."""
    shares: tuple[Fraction, ...]
    """In which proportion the parties are to gain."""

    @classmethod
    def of(cls, frontier: Frontier, *, shares: Sequence[Fraction]) -> Room:
        """The room on a frontier."""
        import numpy as np

        worths, points = frontier.space.worths, frontier.points
        if points is None:
            return cls(frontier, (), np.zeros((len(shares), 0)), tuple(shares))
        reserves = np.stack([worths.layout.pack([r]) for r in worths.reserves])
        places = np.flatnonzero(worths.layout.at_least(points.worths, reserves[:, :, 0])[frontier.order])
        less = np.stack([worths.layout.pack([-r]) for r in worths.reserves])
        gains = worths.layout.carried(points.worths[:, :, frontier.order[places]] + less)
        scales = np.array([float(s) for s in worths.scales])
        return cls(frontier, tuple(places.tolist()), worths.layout.approximate(gains) / scales[:, None], tuple(shares))

    def __len__(self) -> int:
        return len(self.places)

    def gains(self, n: int) -> tuple[int, ...]:
        """By how much point n exceeds each reserve, times the party's scale."""
        worths = self.frontier.worths(self.places[n])
        return tuple(w - r for w, r in zip(worths, self.frontier.space.worths.reserves, strict=True))

    @property
    def ideal(self) -> tuple[int, ...]:
        """The most that each party could gain if the others got no more than their reserves, times its scale."""
        best = []
        for party, row in enumerate(self.near):
            near = [n for n, gain in enumerate(row.tolist()) if gain >= row.max() * (1 - _NEAR)]
            best.append(max(self.gains(n)[party] for n in near))
        return tuple(best)


def nash(room: Room) -> list[int]:
    """
    The largest product of gains.

    The only solution that is efficient, symmetric, unmoved when a party counts its utility in other units, and
    unmoved when packages not chosen go away ([Nash1950]_, the theorem of its section 3). Where no package gains
    something for everybody, all products are 0 and all points tie.
    """
    largest = room.near.max(axis=1, initial=0)
    scaled = room.near / [[x or 1] for x in largest]
    return _best(room, scaled.prod(axis=0), lambda n: prod(room.gains(n)))


def kalai_smorodinsky(room: Room) -> list[int]:
    """
    Gains as shares of each party's ideal gain: the smallest share as large as it can be, then the next smallest.

    The only solution that is efficient, symmetric, unmoved by other units, and that never gives a party less because
    the room widened in its favour ([KalaiSmorodinsky1975]_, theorem 1, for two parties). Packages seldom lie where all
    shares are equal; the lexicographic maximin, [Imai1983]_, is its extension to several parties that stays efficient.
    A party that can't gain anything has no share.
    """
    return _leximin(room, [Fraction(1, g) if g else None for g in room.ideal])


def egalitarian(room: Room) -> list[int]:
    """
    Gains as they stand: the smallest as large as it can be, then the next smallest.

    It presumes that the parties' utilities are in one unit. Equal gains are the only solution that is weakly
    efficient, symmetric and monotonic ([Kalai1977]_, theorem 1, with equal shares); the lexicographic one is
    [ChunPeters1988]_.
    """
    return _leximin(room, [Fraction(1, s) for s in room.frontier.space.worths.scales])


def proportional(room: Room) -> list[int]:
    """
    Gains divided by declared shares: the smallest as large as it can be, then the next smallest.

    [Kalai1977]_, theorem 1. Where no shares are declared they are equal, and this is the egalitarian solution.
    """
    scales = room.frontier.space.worths.scales
    return _leximin(room, [1 / (share * scale) for share, scale in zip(room.shares, scales, strict=True)])


def utilitarian(room: Room) -> list[int]:
    """
    The largest sum of gains.

    It presumes that the parties' utilities are in one unit, and looks at nobody's loss by itself [Harsanyi1955]_.
    """
    scales = room.frontier.space.worths.scales
    common = lcm(*scales)
    factors = [common // s for s in scales]
    return _best(
        room, room.near.sum(axis=0), lambda n: sum(f * g for f, g in zip(factors, room.gains(n), strict=True))
    )


SOLUTIONS: Mapping[str, Callable[[Room], list[int]]] = {
    "nash": nash,
    "kalai_smorodinsky": kalai_smorodinsky,
    "egalitarian": egalitarian,
    "utilitarian": utilitarian,
    "proportional": proportional,
}
"""By the name under which answers list them."""


def _leximin(room: Room, weights: Sequence[Fraction | None]) -> list[int]:
    """The largest of the weighted gains, each point's sorted from the smallest; who has no weight is left out."""
    counted = [(n, w) for n, w in enumerate(weights) if w is not None]
    if not counted:
        return list(range(len(room)))
    common = lcm(*(w.denominator for _, w in counted))
    factors = [(n, int(w * common)) for n, w in counted]
    scales = room.frontier.space.worths.scales
    smallest = (room.near[[n for n, _ in counted]] * [[float(w * scales[n])] for n, w in counted]).min(axis=0)

    def exactly(n: int) -> list[int]:
        gains = room.gains(n)
        return sorted(gains[party] * factor for party, factor in factors)

    return _best(room, smallest, exactly)


def _best(room: Room, near: NDArray[Any], exactly: Callable[[int], Any]) -> list[int]:
    """The points with the largest value, compared exactly among those that come near to it."""
    import numpy as np

    if not len(room):
        return []
    values = {n: exactly(n) for n in np.flatnonzero(near >= near.max() - abs(near.max()) * _NEAR).tolist()}
    best = max(values.values())
    return [n for n, value in values.items() if value == best]
