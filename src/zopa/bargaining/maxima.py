"""
Which of many points no other dominates: at least as good for everybody and better for somebody.

- One party: the largest.
- Two: sorted by the first, a point stands if its second is larger than all before it [Kung1975]_.
- More: sorted by a weighted sum, a point can only be dominated by one with a larger sum. The best few hundred are
  compared among themselves and with all the rest; then the best of what is left, and so on. To compare, each point
  of the few is a bit: for each party and each number of them, a row of bits says which are at least as good. The rows
  that a point looks up, one a party, have a bit in common exactly if something dominates it. The work grows with the
  number of parties, not with its power.

Points that are equal stand or fall together; none is dropped for being the same as another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from numpy.typing import NDArray

_FIRST, _MOST = 64, 4096
"""How many of the best are compared with the rest at first, and at most."""
_ROWS = 1 << 17
"""Words of bits looked up at a time, so that they stay in the processor's cache."""


def maxima(points: NDArray[Any]) -> NDArray[Any]:
    """The places, in no order, of the points (parties × points, as `exact.keys` gives them) that stand."""
    import numpy as np

    parties, size = points.shape
    if parties == 0 or size < 2:
        return np.arange(size)
    if parties == 1:
        return np.flatnonzero(points[0] == points[0].max())
    if parties == 2:
        return _stairs(points[0], points[1])
    points = np.concatenate((points, _weighted(points)[None]))
    order = np.argsort(-points[-1])
    points = np.ascontiguousarray(points[:, order])
    standing, found, several = np.arange(size), [], _FIRST
    while standing.size:
        best, rest = standing[:several], standing[several:]
        best = best[~_dominated(points[:, best], points[:, best])]
        found.append(best)
        standing = rest[~_dominated(points[:, best], points[:, rest])] if rest.size else rest
        several = min(_MOST, 2 * several)
    out: NDArray[Any] = order[np.concatenate(found)]
    return out


def distinct(points: NDArray[Any], groups: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
    """The points sorted by group, so that equal ones stand together, and where each run of equal ones starts."""
    import numpy as np

    order = np.lexsort((*-points[::-1], groups))
    if order.size < 2:
        return order, np.arange(order.size)
    new = groups[order[1:]] != groups[order[:-1]]
    for row in points:
        new |= row[order[1:]] != row[order[:-1]]
    return order, np.concatenate(([0], 1 + np.flatnonzero(new)))


def _stairs(first: NDArray[Any], second: NDArray[Any]) -> NDArray[Any]:
    """Two parties."""
    import numpy as np

    order = np.lexsort((-second, -first))
    x, y = first[order], second[order]
    highest = np.maximum.accumulate(y)
    stands = np.ones(order.size, bool)
    stands[1:] = y[1:] > highest[:-1]
    step = np.flatnonzero(stands)[np.cumsum(stands) - 1]
    out: NDArray[Any] = order[(x == x[step]) & (y == y[step])]
    return out


def _weighted(points: NDArray[Any]) -> NDArray[Any]:
    """A sum in which each party's spread counts about the same; larger for whatever dominates, and exact."""
    import numpy as np

    room = 2 ** (62 - len(points).bit_length())
    total = np.zeros(points.shape[1], np.int64)
    for row in points:
        low = row.min()
        total += (row - low) * (room // max(1, int(row.max() - low)))
    return total


def _dominated(best: NDArray[Any], points: NDArray[Any]) -> NDArray[Any]:
    """Which points one of the best dominates; the last row of both is a sum that must be larger, not only as large."""
    import numpy as np

    words = -(-best.shape[1] // 64)
    rows, places = [], []
    for n, (ours, theirs) in enumerate(zip(best, points, strict=True)):
        order = np.argsort(-ours)
        bits = np.zeros((order.size + 1, words), np.uint64)
        bits[np.arange(1, order.size + 1), order >> 6] = np.uint64(1) << (order & 63).astype(np.uint64)
        rows.append(np.bitwise_or.accumulate(bits, axis=0))
        side: Literal["left", "right"] = "left" if n == len(best) - 1 else "right"
        places.append(np.searchsorted(-ours[order], -theirs, side=side))
    out = np.empty(points.shape[1], bool)
    for start in range(0, out.size, max(1, _ROWS // words)):
        these = slice(start, start + max(1, _ROWS // words))
        common = rows[0][places[0][these]]
        for row, place in zip(rows[1:], places[1:], strict=True):
            common &= row[place[these]]
        out[these] = common.any(axis=1)
    return out
