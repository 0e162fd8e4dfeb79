"""
The chance of room, from what is known of each part of a negotiation.

1. Where demands yield, their ladders take their places and the conflicts are sought anew.
   Where these are coarse, strict and loose ones bound the chance from below and above.
2. All conflicts known: exact, or drawn where that takes too long. All concessions instead: drawn. Neither: bracketed.
"""

from __future__ import annotations

from collections.abc import Sequence

from zopa.feasibility.chance import affordable, bracketed, chance, sampled
from zopa.feasibility.conflicts import Quarrel, quarrels
from zopa.feasibility.events import Events, events
from zopa.feasibility.forget import Forget
from zopa.feasibility.ladder import Ladders, climbed, ladders
from zopa.feasibility.part import Part, split
from zopa.feasibility.sets import Clock, OutOfTime
from zopa.feasibility.verdict import Chance, Pivot
from zopa.negotiation.negotiation import Negotiation

EXACT_SECONDS = 5.0
"""On the decision diagram; past it, worlds are drawn."""


def room(
    negotiation: Negotiation, apart: Sequence[Quarrel], clock: Clock, *, samples: int, seed: int,
) -> tuple[Chance | None, tuple[Pivot, ...]]:
    """The chance, None where every event is certain, and how it hangs on each statement and free-standing demand."""

    def of(rungs: Ladders) -> tuple[Chance | None, tuple[Pivot, ...]]:
        quarrels_ = apart
        if rungs:
            quarrels_ = [q for part in split(climbed(negotiation, rungs)) for q in _conflicts(part, clock)]
        return _reckoned(quarrels_, events(negotiation, rungs), clock, samples=samples, seed=seed)

    strict, loose = ladders(negotiation)
    least, pivots = of(strict)
    most = of(loose)[0] if loose else None
    if least is None or most is None:
        return least, pivots
    middle = (least.estimate + most.estimate) / 2
    settled = least.settled and most.settled
    return Chance(middle, least.low, most.high, least.samples, least.seed, settled=settled), pivots


def _reckoned(
    apart: Sequence[Quarrel], found: Events, clock: Clock, *, samples: int, seed: int,
) -> tuple[Chance | None, tuple[Pivot, ...]]:
    conflicts = [q.part.ids(m) for q in apart for m in (*q.conflicts, *q.unproved)]
    doubtful = [q for q in apart if q.package is None and not q.all_conflicts]
    if not doubtful:
        exact = Clock(min(EXACT_SECONDS, clock.left))
        estimate, pivots = chance(conflicts, found, clock=exact, samples=samples, seed=seed)
        return None if found.certain else estimate, pivots
    parts = [[q.part.ids(m) for m in q.concessions] for q in doubtful]
    worlds = affordable(len(conflicts) + sum(map(len, parts)), samples)
    if all(q.all_concessions for q in doubtful):
        estimate = sampled(conflicts, found, samples=worlds, seed=seed, parts=parts)
    else:
        estimate = bracketed(conflicts, parts, found, samples=worlds, seed=seed)
    return None if found.certain else estimate, ()


def _conflicts(part: Part, clock: Clock) -> list[Quarrel]:
    """Without the concessions, of which ladders have far too many, where the conflicts can be had so."""
    try:
        return [Quarrel(part, Forget(part, Clock(clock.left / 2)).conflicts, complete=True)]
    except (OutOfTime, RecursionError):
        return quarrels(part, clock)
