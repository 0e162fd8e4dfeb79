"""
The chance of room as it would be if more were known.

The conflicts don't change when a sentence turns out true or false, only its probability does, so that the diagram is
built once and asked often.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from zopa.feasibility.chance import sampled
from zopa.feasibility.circuit import Circuit, circuit
from zopa.feasibility.events import Events, events
from zopa.feasibility.reckon import reckon
from zopa.feasibility.sets import Clock, OutOfTime
from zopa.feasibility.verdict import Undecided
from zopa.negotiation.negotiation import Negotiation

_SAMPLES, _SEED = 20_000, 7


@dataclass(frozen=True, slots=True)
class Outlook:
    """A negotiation whose uncertain events can be settled one way or the other."""

    found: Events
    conflicts: tuple[tuple[str, ...], ...]
    diagram: Circuit | None
    """None where the conflicts are too many for one; chances are then drawn with one seed, so that they compare."""
    objections: frozenset[int]
    """Places of the events any of which, if true, sinks the draft."""

    @classmethod
    def of(cls, negotiation: Negotiation, *, against_draft: frozenset[str], seconds: float = 20) -> Outlook | None:
        """
        The outlook; None where the conflicts can't all be found in the time allowed.

        Args:
            negotiation: The problem.
            against_draft: Ids of the demands that the plan as drafted fails.
            seconds: Time limit.
        """
        reckoning = reckon(negotiation, deadline_seconds=seconds)
        if isinstance(reckoning.verdict, Undecided) or not reckoning.complete:
            return None
        found = events(negotiation)
        demands = tuple(c.demands for c in reckoning.conflicts)
        try:
            diagram = circuit(found.conflicts(demands), Clock(seconds))
        except OutOfTime:
            diagram = None
        sinking = {e for d in against_draft for b in found.behind.get(d, ()) for e in found.bundles[b]}
        return cls(found, demands, diagram, frozenset(sinking))

    @property
    def exact(self) -> bool:
        """Whether the chances are worked out rather than drawn."""
        return self.diagram is not None

    def room(self, known: Mapping[str, float]) -> float:
        """The chance that some package meets every demand that holds, with other probabilities for some events."""
        settled = self._settled(known)
        if self.diagram is None:
            return sampled(self.conflicts, settled, samples=_SAMPLES, seed=_SEED).estimate
        return min(1.0, max(0.0, self.diagram.value(settled.probabilities())[0]))

    def draft(self, known: Mapping[str, float]) -> float:
        """The chance that no demand against the draft holds, with other probabilities for some events."""
        share = 1.0
        for place, event in enumerate(self._settled(known).events):
            if place in self.objections:
                share *= 1 - event.probability
        return share

    def probability(self, event: str) -> float | None:
        """An event's own; None where there is none of that id."""
        return next((e.probability for e in self.found.events if e.id == event), None)

    def _settled(self, known: Mapping[str, float]) -> Events:
        if not known:
            return self.found
        return replace(self.found, events=tuple(
            replace(e, probability=known[e.id]) if e.id in known else e for e in self.found.events
        ))
