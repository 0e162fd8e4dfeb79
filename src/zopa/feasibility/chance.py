"""
The chance that room exists: that some package meets every demand that truly holds.

Exact by decision diagram over the conflicts (the minimal cut sets of a fault tree whose top event is "no deal");
sampled where that grows too large, with Wilson's interval [Wilson1927]_; bracketed where not all conflicts are known.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from zopa.feasibility.circuit import circuit
from zopa.feasibility.events import Events
from zopa.feasibility.pivots import pivots
from zopa.feasibility.sets import Clock, OutOfTime
from zopa.feasibility.verdict import Chance, Pivot
from zopa.feasibility.worlds import Sets, slopes, tally

MAX_WORK = 2_000_000_000
"""Conflicts looked at in drawn worlds; where there are many conflicts, fewer worlds are drawn."""
MAX_TURNED = 1_000_000
"""Conflicts times events up to which each event is made true and false in drawn worlds."""
MIN_SAMPLES = 2_000
_Z = 1.959963984540054
"""Quantile of the normal distribution for an interval of 95 per cent."""


def chance(
    conflicts: Sets, found: Events, *, clock: Clock, samples: int, seed: int,
) -> tuple[Chance, tuple[Pivot, ...]]:
    """The chance of room given all conflicts, and how it hangs on each event; both sampled where one is."""
    if found.certain and all(len(found.behind[d]) == 1 for c in conflicts for d in c):
        room, turns = _certain(conflicts, found)
        return Chance(room, room, room), pivots(room, turns, found)
    try:
        diagram = circuit(found.conflicts(conflicts), clock, ladders=found.weights())
    except OutOfTime:
        worlds = affordable(len(conflicts), samples)
        estimate = sampled(conflicts, found, samples=worlds, seed=seed)
        if len(conflicts) * len(found.bundles) > MAX_TURNED:
            return estimate, ()
        return estimate, pivots(estimate.estimate, slopes(conflicts, found, samples=worlds, seed=seed), found)
    value, steep = diagram.value(found.probabilities())
    value = min(1.0, max(0.0, value))
    return Chance(value, value, value), pivots(value, steep, found)


def _certain(conflicts: Sets, found: Events) -> tuple[float, list[float]]:
    """Room or none where nothing is uncertain, and what turning each bundle would change; counted, not drawn."""
    true = [p == 1 for p in found.probabilities()]
    standing, within, one_short = 0, [0] * len(true), [0] * len(true)
    for conflict in conflicts:
        bundles = {found.behind[d][0] for d in conflict}
        fallen = [b for b in bundles if not true[b]]
        if len(fallen) == 1:
            one_short[fallen[0]] += 1
        if not fallen:
            standing += 1
            for b in bundles:
                within[b] += 1
    room = float(standing == 0)
    return room, [
        room - float(standing == within[b]) if true[b] else float(not standing and not one_short[b]) - room
        for b in range(len(true))
    ]


def sampled(conflicts: Sets, found: Events, *, samples: int, seed: int, parts: Sequence[Sets] = ()) -> Chance:
    """
    The share of drawn worlds with room, with an interval of 95 per cent.

    All conflicts are known, or of some *parts* all concessions instead.
    """
    seen = tally(conflicts, found, samples=samples, seed=seed, parts=parts)
    low, high = wilson(seen.open, samples)
    return Chance(seen.open / samples, low, high, samples, seed)


def bracketed(conflicts: Sets, parts: Sequence[Sets], found: Events, *, samples: int, seed: int) -> Chance:
    """
    What some conflicts and some concessions tell where not all are known of some *parts*.

    The interval holds the worlds that are neither known to have room nor known to have none, and is widened by 95 per
    cent for the drawing; the estimate stands in the middle of the two shares.
    """
    seen = tally(conflicts, found, samples=samples, seed=seed, parts=parts, settled=False)
    low, high = wilson(seen.open, samples)[0], wilson(samples - seen.closed, samples)[1]
    return Chance((seen.open + samples - seen.closed) / 2 / samples, low, high, samples, seed, settled=False)


def affordable(conflicts: int, samples: int) -> int:
    """How many worlds to draw where so many conflicts are looked at in each."""
    return min(samples, max(MIN_SAMPLES, MAX_WORK // max(1, conflicts)))


def wilson(hits: int, samples: int) -> tuple[float, float]:
    """Wilson's interval of 95 per cent for a share."""
    share, z2 = hits / samples, _Z * _Z
    centre = (share + z2 / (2 * samples)) / (1 + z2 / samples)
    half = _Z * sqrt(share * (1 - share) / samples + z2 / (4 * samples * samples)) / (1 + z2 / samples)
    return (max(0.0, centre - half) if hits else 0.0), (min(1.0, centre + half) if hits < samples else 1.0)
