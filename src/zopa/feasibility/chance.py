"""
The chance that room exists: that some package meets every demand that truly holds.

Exact by decision diagram over the conflicts (the minimal cut sets of a fault tree whose top event is "no deal");
sampled where that grows too large, with Wilson's interval [Wilson1927]_.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from zopa.feasibility.circuit import circuit
from zopa.feasibility.events import Events
from zopa.feasibility.pivots import pivots
from zopa.feasibility.sets import Clock, OutOfTime
from zopa.feasibility.verdict import Chance, Conflict, Pivot

MAX_WORK = 200_000_000
"""Conflicts looked at in drawn worlds; where there are many conflicts, fewer worlds are drawn."""
MIN_SAMPLES = 2_000
_Z = 1.959963984540054
"""Quantile of the normal distribution for an interval of 95 per cent."""


def chance(
    conflicts: Sequence[Conflict], found: Events, *, clock: Clock, samples: int, seed: int,
) -> tuple[Chance, tuple[Pivot, ...]]:
    """The chance of room given all conflicts, and how it hangs on each event."""
    demands = [c.demands for c in conflicts]
    try:
        diagram = circuit(found.conflicts(demands), clock)
    except OutOfTime:
        fewer = min(samples, max(MIN_SAMPLES, MAX_WORK // max(1, len(demands))))
        return sampled(demands, found, samples=fewer, seed=seed), ()
    estimate, slopes = diagram.value(found.probabilities())
    estimate = min(1.0, max(0.0, estimate))
    return Chance(estimate, estimate, estimate), pivots(estimate, slopes, found)


def sampled(conflicts: Sequence[Sequence[str]], found: Events, *, samples: int, seed: int) -> Chance:
    """The share of drawn worlds in which no conflict holds, with an interval of 95 per cent."""
    import numpy as np

    draw = np.random.default_rng(seed)
    room = 0
    probabilities = np.array(found.probabilities())
    for start in range(0, samples, 20_000):
        size = min(20_000, samples - start)
        true = draw.random((len(probabilities), size)) < probabilities[:, None]
        held = {d: true[list(b)].any(axis=0) for d, b in found.behind.items()}
        closed = np.zeros(size, bool)
        for demands in conflicts:
            closed |= np.logical_and.reduce([held[d] for d in demands])
        room += int(size - closed.sum())
    low, high = wilson(room, samples)
    return Chance(room / samples, low, high, samples, seed)


def wilson(hits: int, samples: int) -> tuple[float, float]:
    """Wilson's interval of 95 per cent for a share."""
    share, z2 = hits / samples, _Z * _Z
    centre = (share + z2 / (2 * samples)) / (1 + z2 / samples)
    half = _Z * sqrt(share * (1 - share) / samples + z2 / (4 * samples * samples)) / (1 + z2 / samples)
    return max(0.0, centre - half), min(1.0, centre + half)
