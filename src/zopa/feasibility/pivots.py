"""On which sentences the answer hangs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import prod

from zopa.feasibility.events import Events
from zopa.feasibility.sets import bits, minimal
from zopa.feasibility.verdict import Concession, Conflict, Pivot


def pivots(estimate: float, slopes: Sequence[float], found: Events) -> tuple[Pivot, ...]:
    """
    For each event the chance if it were known true and if known false, the weightiest first.

    The chance is linear in each event's probability: with slope s at probability p it is higher by (1 - p) s where
    the event is true, lower by p s where it is false. A bundle's slope reaches an event through the others' falling.
    """
    out = []
    for bundle, slope in zip(found.bundles, slopes, strict=True):
        for e in bundle:
            event = found.events[e]
            if event.kind == "limit":
                continue
            others = prod(1 - found.events[o].probability for o in bundle if o != e)
            steep = slope * others
            true = min(1.0, max(0.0, estimate + (1 - event.probability) * steep))
            false = min(1.0, max(0.0, estimate - event.probability * steep))
            out.append((e, Pivot(event.kind, event.id, true, false, steep + 0.0)))
    return tuple(pivot for _, pivot in sorted(out, key=lambda at: (at[1].birnbaum, at[0])))


def flips(
    concessions: Iterable[Concession], found: Events, *, conflicts: Iterable[Conflict] = (),
) -> tuple[tuple[str, ...], ...]:
    """
    The minimal sets of events, all taken as true today, whose fall opens room.

    Where not all concessions are given, a set is minimal only among those of the ones that are; with all conflicts,
    each is thinned out until none of its events can stay.
    """
    held = [[found.fallen([d]) for d in c.demands] for c in conflicts]
    masks = minimal(_thinned(found.fallen(c.demands), held) if held else found.fallen(c.demands) for c in concessions)
    return tuple(tuple(found.events[e].id for e in bits(m)) for m in masks)


def _thinned(fallen: int, conflicts: Sequence[Sequence[int]]) -> int:
    """Without each event, in order, that may as well stay true: in every conflict some demand still has none left."""
    for e in bits(fallen):
        less = fallen & ~(1 << e)
        if all(any(not events & ~less for events in demands) for demands in conflicts):
            fallen = less
    return fallen
