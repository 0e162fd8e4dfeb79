"""
Try every package: which demands each one fails, and the least that any must fail.

1. Leave out the packages that break a rule.
2. Write down, for each of the others, the set of demands it fails.
3. The smallest of these sets are the concessions: drop one of them and its package stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from zopa.feasibility.grid import Grid
from zopa.feasibility.part import Part
from zopa.feasibility.sets import Clock, bits
from zopa.negotiation.nodes import issues_in

if TYPE_CHECKING:
    from numpy.typing import NDArray

MAX_CELLS = 20_000_000
"""Packages times demands; past it, memory and time are better spent otherwise."""
MAX_PACKAGES = 400_000
"""Tried at once."""
LAST_RESORT = 3_000_000
"""Tried where nothing quicker helps."""


@dataclass(frozen=True, slots=True)
class Failing:
    """All that trying every package shows."""

    corrections: tuple[int, ...]
    """Minimal sets of failed demands, as masks, smallest first; the empty one alone where there is room."""
    packages: tuple[tuple[dict[str, int], ...], ...]
    """For each correction, the packages that fail exactly it, as places on the axes (at most a few thousand)."""
    exhausted: frozenset[int] = frozenset()
    """Corrections whose packages are all given, or all those on which the failed demands' issues differ."""


def affordable(part: Part, *, most: int = MAX_PACKAGES) -> bool:
    """Whether trying everything is quick enough."""
    return part.size <= most and part.size * max(1, len(part.demands)) <= MAX_CELLS


def try_all(part: Part, clock: Clock, *, keep: int = 4000) -> Failing:
    """
    The least that must fail; no correction at all where the rules leave no package.

    Raises:
        OutOfTime: If the clock runs out first.
    """
    import numpy as np

    grid = Grid(part.axes)
    allowed = np.ones(grid.shape, bool)
    for rule in part.rules:
        allowed &= grid.truth(rule)
    places = np.flatnonzero(allowed)
    if not places.size:
        return Failing((), ())
    words = max(1, -(-len(part.demands) // 64))
    failed = np.zeros((places.size, words), np.uint64)
    for n, demand in enumerate(part.demands):
        clock.check()
        misses = np.broadcast_to(np.logical_not(grid.truth(demand.says)), grid.shape).reshape(-1)[places]
        failed[:, n // 64] |= misses.astype(np.uint64) << np.uint64(n % 64)
    corrections, packages, exhausted = [], [], set()
    for mask, members in _least(failed, clock):
        spoken = {i for n in bits(mask) for i in issues_in(part.demands[n].says)}
        differing = _differing(grid, places[members], spoken) if members.size > keep else places[members]
        corrections.append(mask)
        packages.append(_packages(grid, differing[:keep]))
        if differing.size <= keep:
            exhausted.add(mask)
    return Failing(tuple(corrections), tuple(packages), frozenset(exhausted))


def _least(failed: NDArray[Any], clock: Clock) -> list[tuple[int, NDArray[Any]]]:
    """Repeatedly take a smallest set and leave out all that contain it."""
    import numpy as np

    weight = np.bitwise_count(failed).sum(axis=1, dtype=np.int64)
    order = np.lexsort((*(failed[:, w] for w in range(failed.shape[1])), weight))
    alive, found = order, []
    while alive.size:
        clock.check()
        least = failed[alive[0]]
        rows = failed[alive]
        contains = ((rows & least) == least).all(axis=1)
        same = alive[contains][(failed[alive[contains]] == least).all(axis=1)]
        found.append((sum(int(w) << 64 * n for n, w in enumerate(least)), np.sort(same)))
        alive = alive[~contains]
    return found


def _differing(grid: Grid, places: NDArray[Any], issues: set[str]) -> NDArray[Any]:
    """Of packages that some issues do not tell apart, the first."""
    import numpy as np

    spoken = [n for n, i in enumerate(grid.open) if i in issues]
    if not spoken:
        return places[:1]
    columns = np.unravel_index(places, grid.shape)
    key = np.ravel_multi_index([columns[n] for n in spoken], [grid.shape[n] for n in spoken])
    return places[np.sort(np.unique(key, return_index=True)[1])]


def _packages(grid: Grid, places: NDArray[Any]) -> tuple[dict[str, int], ...]:
    import numpy as np

    closed = {i: 0 for i in grid.axes if i not in grid.open}
    if not grid.shape:
        return (closed,) * min(1, places.size)
    columns = np.unravel_index(places, grid.shape)
    rows = zip(*(c.tolist() for c in columns), strict=True)
    return tuple(closed | dict(zip(grid.open, row, strict=True)) for row in rows)
