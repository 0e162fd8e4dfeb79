"""
Worlds drawn at random, eight to a byte: in each, which demands hold, and whether there is room.

1. Every bundle of events that matters is drawn true or false.
2. A demand holds where one of its bundles is true; a world is closed where some conflict holds in full.
3. A part of which not all conflicts are known has room where some concession asks for nothing that holds. Where not
   all concessions are known either, a world may be neither open nor closed.

Plain Monte Carlo over a fault tree. The same seed draws the same worlds, on however many cores.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from zopa.feasibility.events import Events

if TYPE_CHECKING:
    from numpy.typing import NDArray

Sets = Sequence[Sequence[str]]
"""Conflicts or concessions, as ids of demands."""

Holding = Callable[[str], "NDArray[Any]"]
"""For each demand, the worlds in which it holds, eight to a byte."""

CHUNK = 1 << 16
"""Worlds drawn together: few enough to stay near the processor."""
_WHOLE = 1 << 32


@dataclass(frozen=True, slots=True)
class Tally:
    """Of so many worlds, how many are known to have room, and how many to have none."""

    worlds: int
    open: int
    closed: int


def tally(
    conflicts: Sets, found: Events, *, samples: int, seed: int, parts: Sequence[Sets] = (), settled: bool = True,
) -> Tally:
    """
    Draw worlds and count those with room.

    Args:
        conflicts: All of them, or those that are known.
        found: What can be true or false.
        samples: How many worlds.
        seed: Of the drawing.
        parts: The known concessions of each part of which not all conflicts are known.
        settled: Whether these are all; then a world without a free one among them has no room.
    """
    wanted = _bundles(found, [*conflicts, *(c for part in parts for c in part)])

    def one(place: int) -> tuple[int, int]:
        size = min(CHUNK, samples - place * CHUNK)
        hold = _holding(found, _drawn(found, wanted, size, (seed, place)))
        closed, shut = _closed(conflicts, hold), _shut(parts, hold)
        doubtful = shut if closed is None else closed if shut is None else closed | shut
        open_ = size - _count(doubtful, size) if all(parts) else 0
        return open_, size - open_ if settled else _count(closed, size)

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        counts = list(pool.map(one, range(-(-samples // CHUNK))))
    return Tally(samples, sum(n for n, _ in counts), sum(n for _, n in counts))


def slopes(conflicts: Sets, found: Events, *, samples: int, seed: int) -> list[float]:
    """For each bundle, the share of the same worlds with room if it is made true, less the share if made false."""
    wanted = _bundles(found, conflicts)
    size = min(samples, CHUNK)
    drawn = _drawn(found, wanted, size, (seed, 0))
    out = [0.0] * len(found.bundles)
    for b in wanted:
        false, true = (
            _count(_closed(conflicts, _holding(found, drawn | {b: drawn[b] * 0 + byte})), size) for byte in (0, 255)
        )
        out[b] = (false - true) / size
    return out


def _bundles(found: Events, sets: Iterable[Sequence[str]]) -> list[int]:
    """Those that some of the demands rest on."""
    demands = {d for demands in sets for d in demands}
    gates = {found.chains[chain][place] for d in demands if d in found.gates for chain, place in [found.gates[d]]}
    return sorted(gates.union(*(found.behind[d] for d in demands)))


def _drawn(found: Events, wanted: Iterable[int], size: int, seed: tuple[int, int]) -> dict[int, NDArray[Any]]:
    """The worlds in which each bundle is true; probabilities are taken to the nearest of 2^32 parts."""
    import numpy as np

    rng, chances, out = np.random.default_rng(seed), found.probabilities(), {}
    for b in wanted:
        limit = round(chances[b] * _WHOLE)
        if limit in {0, _WHOLE}:
            out[b] = np.full(-(-size // 8), 255 if limit else 0, np.uint8)
        else:
            out[b] = np.packbits(rng.integers(0, _WHOLE, size, dtype=np.uint32) < np.uint32(limit))
    return out


def _holding(found: Events, drawn: dict[int, NDArray[Any]]) -> Holding:
    import numpy as np

    hold = {
        d: drawn[b[0]] if len(b) == 1 else np.bitwise_or.reduce([drawn[x] for x in b])
        for d, b in found.behind.items()
        if all(x in drawn for x in b)
    }
    for d, (chain, place) in found.gates.items():
        rung = found.chains[chain][place]
        if d in hold and rung in drawn:
            hold[d] = hold[d] & drawn[rung]
    return hold.__getitem__


def _closed(conflicts: Sets, hold: Holding) -> NDArray[Any] | None:
    """The worlds in which some conflict holds in full; None for none."""
    import numpy as np

    closed = None
    for first, *others in conflicts:
        holds = hold(first).copy()
        for d in others:
            np.bitwise_and(holds, hold(d), out=holds)
        closed = holds if closed is None else np.bitwise_or(closed, holds, out=closed)
    return closed


def _shut(parts: Sequence[Sets], hold: Holding) -> NDArray[Any] | None:
    """The worlds in which, in some part, every known concession asks for something that holds."""
    import numpy as np

    shut = None
    for part in parts:
        here = None
        for first, *others in part:
            asked = hold(first).copy()
            for d in others:
                np.bitwise_or(asked, hold(d), out=asked)
            here = asked if here is None else np.bitwise_and(here, asked, out=here)
        if here is not None:
            shut = here if shut is None else np.bitwise_or(shut, here, out=shut)
    return shut


def _count(packed: NDArray[Any] | None, size: int) -> int:
    """How many of the first *size* worlds."""
    import numpy as np

    if packed is None:
        return 0
    spare = int(packed[-1]) & ((1 << -size % 8) - 1)
    return int(np.bitwise_count(packed).sum()) - spare.bit_count()
