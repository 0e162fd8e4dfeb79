"""
Worths of packages, one party a row, with the way back from each to the packages that have it.

A point stands for all packages (of the issues settled so far) with the same worths and the same condition. Terms of
one issue are the first points; sums of two kinds of points are again points. Only those are kept that nothing in the
same condition dominates: a package whose part could be bettered for all could be bettered itself, so nothing on the
frontier is lost [Sawaragi1985]_. Of the ways to the same point none is dropped.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from zopa.bargaining.exact import Layout, keys
from zopa.bargaining.maxima import distinct, maxima
from zopa.feasibility.sets import Clock
from zopa.negotiation.issue import Issue, Package, Term

if TYPE_CHECKING:
    from numpy.typing import NDArray

MAX_SUMS = 1 << 19
"""Sums held at a time."""
MAX_POINTS = 2_000_000
"""Points kept; past it, the answer would be too long to be of use."""


class TooManyPoints(Exception):
    """More packages than can be listed are such that nobody can better them."""


@dataclass(frozen=True, slots=True, eq=False)
class Points:
    """Points, those of the same condition together."""

    worths: NDArray[Any]
    """Parties × limbs × points."""
    condition: NDArray[Any]
    """What is still asked of the other issues, as a number a point."""
    count: NDArray[Any]
    """How many packages each stands for."""
    starts: NDArray[Any]
    """Where each point's ways start, and their end."""
    ways: NDArray[Any]
    """Of terms: places in the domain. Of sums: place on the left × points on the right + place on the right."""
    issue: Issue | None = None
    left: Points | None = None
    right: Points | None = None

    def __len__(self) -> int:
        return len(self.condition)

    def packages(self, place: int) -> Iterator[Package]:
        """All packages of a point, each walked back when it is asked for."""
        waiting: list[tuple[_Chain, _Chain]] = [(((self, place), None), None)]
        while waiting:
            todo, done = waiting.pop()
            if todo is None:
                yield Package(dict(_listed(done)))
                continue
            (points, at), rest = todo
            ways = points.ways[points.starts[at] : points.starts[at + 1]].tolist()
            for way in reversed(ways):
                if points.left is not None and points.right is not None:
                    left, right = divmod(way, len(points.right))
                    waiting.append((((points.left, left), ((points.right, right), rest)), done))
                elif points.issue is not None:
                    waiting.append((rest, ((points.issue.id, points.issue.domain.term(way)), done)))
                else:
                    waiting.append((rest, done))


    @classmethod
    def of_nothing(
        cls, parties: int, layout: Layout, *, count: type, worth: NDArray[Any] | None = None,
    ) -> Points:
        """The one package of no issues, worth nothing to anybody, or what every package is worth."""
        import numpy as np

        one = np.zeros(1, np.int64)
        nothing = np.zeros((parties, layout.limbs), np.int64) if worth is None else worth
        return cls(nothing[:, :, None], one, np.ones(1, count), np.arange(2), one)

    @classmethod
    def of_terms(cls, issue: Issue, worths: NDArray[Any], condition: NDArray[Any], *, count: type) -> Points:
        """The terms of an issue, given what each is worth and its condition (below 0 where it is not allowed)."""
        import numpy as np

        allowed = np.flatnonzero(condition >= 0)
        found, cells = _Gathered(worths[:, :, allowed], condition[allowed], allowed).kept()
        order, starts = distinct(cells, found.condition)
        firsts, ends = order[starts], np.append(starts, order.size)
        return cls(
            found.worths[:, :, firsts], found.condition[firsts], np.diff(ends).astype(count), ends, found.ways[order],
            issue=issue,
        )


_Chain = tuple[Any, "_Chain"] | None


def _listed(chain: _Chain) -> Iterator[tuple[str, Term]]:
    while chain is not None:
        yield chain[0]
        chain = chain[1]


@dataclass(frozen=True, slots=True)
class Link:
    """What becomes of a condition on the left when a term with a condition on the right is chosen."""

    becomes: NDArray[Any]
    """Condition × condition → condition; below 0 where the two do not go together."""
    extra: NDArray[Any]
    """Condition × condition → which of `extras` is added; 0 for none."""
    extras: NDArray[Any]
    """Parties × limbs × extras."""


@dataclass(frozen=True, slots=True)
class _Gathered:
    """Points before equal ones are put together."""

    worths: NDArray[Any]
    condition: NDArray[Any]
    ways: NDArray[Any]

    def kept(self) -> tuple[_Gathered, NDArray[Any]]:
        """Those that nothing in the same condition dominates, and their worths in cells of the same order."""
        import numpy as np

        cells = keys(self.worths)
        if not self.ways.size:
            return self, cells
        if (self.condition == self.condition[0]).all():
            stand = maxima(cells)
        else:
            order = np.argsort(self.condition, kind="stable")
            ends = np.flatnonzero(np.diff(self.condition[order], append=-1)) + 1
            groups = np.split(order, ends[:-1])
            stand = np.concatenate([group[maxima(cells[:, group])] for group in groups])
        return self.at(stand), cells[:, stand]

    def at(self, places: NDArray[Any]) -> _Gathered:
        """Some of them."""
        return _Gathered(self.worths[:, :, places], self.condition[places], self.ways[places])

    def and_(self, other: _Gathered) -> _Gathered:
        """These and others."""
        import numpy as np

        return _Gathered(
            np.concatenate((self.worths, other.worths), axis=2), np.concatenate((self.condition, other.condition)),
            np.concatenate((self.ways, other.ways)),
        )


def summed(
    left: Points, right: Points, layout: Layout, clock: Clock, *,
    link: Link | None = None, least: NDArray[Any] | None = None,
) -> Points:
    """
    Every point on the left with every point on the right that goes with it; what is dominated is left out.

    Args:
        left: Points.
        right: Points of other issues.
        layout: Of their worths.
        clock: Looked at between blocks.
        link: Which conditions go together; None where both sides have only one.
        least: What each party (parties × limbs) must have reached, or the point is left out.

    Raises:
        OutOfTime: If the clock runs out first.
        TooManyPoints: If more stand than can be kept.
    """
    import numpy as np

    size = max(1, len(right))
    block = max(1, MAX_SUMS // size)
    found, cells = _Gathered(left.worths[:, :, :0], left.condition[:0], left.ways[:0]).kept()
    for start in range(0, len(left), block):
        clock.check()
        more = _sums(left, right, slice(start, start + block), layout, link)
        if least is not None:
            more = more.at(np.flatnonzero(layout.at_least(more.worths, least)))
        found, cells = found.and_(more).kept()
        if found.ways.size > MAX_POINTS:
            raise TooManyPoints
    order, starts = distinct(cells, found.condition)
    firsts, ways = order[starts], found.ways[order]
    each = left.count[ways // size] * right.count[ways % size]
    count = np.add.reduceat(each, starts) if starts.size else each
    return Points(
        found.worths[:, :, firsts], found.condition[firsts], count, np.append(starts, order.size), ways,
        left=left, right=right,
    )


def _sums(left: Points, right: Points, some: slice, layout: Layout, link: Link | None) -> _Gathered:
    import numpy as np

    worths, size = left.worths[:, :, some], len(right)
    sums = (worths[:, :, :, None] + right.worths[:, :, None, :]).reshape(*worths.shape[:2], -1)
    ways = (some.start or 0) * size + np.arange(sums.shape[2])
    if link is None:
        return _Gathered(layout.carried(sums), np.zeros(ways.size, np.int64), ways)
    pairs = left.condition[some, None], right.condition[None]
    condition, extra = link.becomes[pairs].reshape(-1), link.extra[pairs].reshape(-1)
    sums += link.extras[:, :, extra]
    allowed = np.flatnonzero(condition >= 0)
    return _Gathered(layout.carried(sums)[:, :, allowed], condition[allowed], ways[allowed])
