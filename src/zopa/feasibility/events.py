"""
What can be true or false: statements, and demands that stand by themselves.

A demand that rests on statements holds if at least one of them is true, so that a conflict of demands holds if some
choice of one true statement for each demand does. Statements that only one demand rests on act as one event.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from math import prod

from zopa.feasibility.ladder import Rung
from zopa.feasibility.sets import OutOfTime, minimal
from zopa.negotiation.negotiation import Demand, Negotiation

MAX_CHOICES = 200_000
NO_RUNGS: Mapping[str, Sequence[Rung]] = {}


@dataclass(frozen=True, slots=True)
class Event:
    """A statement, a demand that rests on none, or a place where the limit of a demand that yields may lie."""

    kind: str
    id: str
    probability: float


@dataclass(frozen=True, slots=True)
class Events:
    """All events, and the bundles that act as one."""

    events: tuple[Event, ...]
    bundles: tuple[tuple[int, ...], ...]
    """Places of events; each event is in exactly one bundle, and a bundle is true if any of its events is."""
    behind: dict[str, tuple[int, ...]]
    """For each demand (or rung of one that yields), the bundles of which at least one must be true."""
    chains: tuple[tuple[int, ...], ...] = ()
    """The bundles of each ladder, the strictest rung first."""
    gates: dict[str, tuple[int, int]] = field(default_factory=dict)
    """For each rung, its chain, and its place there."""

    @property
    def certain(self) -> bool:
        """Whether nothing can turn out otherwise."""
        return not self.chains and all(e.probability in {0.0, 1.0} for e in self.events)

    def probabilities(self) -> list[float]:
        """Each bundle's."""
        return [
            self.events[b[0]].probability if len(b) == 1 else 1 - prod(1 - self.events[e].probability for e in b)
            for b in self.bundles
        ]

    def conflicts(self, conflicts: Iterable[Sequence[str]]) -> list[int]:
        """
        Conflicts of demands as conflicts of bundles, minimal ones only.

        A rung stands with all looser ones of its ladder: its bundle says that the limit lies there or nearer, from
        which the looser ones follow; so a conflict that would hold with a looser rung leaves no other.

        Raises:
            OutOfTime: If there are too many choices of statements.
        """
        masks: set[int] = set()
        for demands in conflicts:
            gates = {b for d in demands if d in self.gates for b in self.looser(*self.gates[d])}
            for choice in product(*(self.behind[d] for d in demands)):
                masks.add(sum(1 << b for b in gates.union(choice)))
                if len(masks) > MAX_CHOICES:
                    raise OutOfTime
        return minimal(masks)

    def looser(self, chain: int, place: int) -> tuple[int, ...]:
        """A rung's bundle and those of the looser ones."""
        return self.chains[chain][place:]

    def weights(self) -> list[tuple[tuple[int, ...], tuple[float, ...]]]:
        """For each chain, its bundles, and the probability that each is the first to be true."""
        out, chances = [], self.probabilities()
        for chain in self.chains:
            left, first = 1.0, []
            for b in chain:
                first.append(left * chances[b])
                left *= 1 - chances[b]
            out.append((chain, tuple(first)))
        return out

    def fallen(self, demands: Sequence[str]) -> int:
        """The events that must all fall for some demands to fall, as a mask."""
        return sum(1 << e for e in {e for d in demands for b in self.behind[d] for e in self.bundles[b]})


def events(negotiation: Negotiation, rungs: Mapping[str, Sequence[Rung]] = NO_RUNGS) -> Events:
    """The events of the demands that count, statements first, in the order of the problem; the rungs' at the end."""
    counted = negotiation.counted
    statements = {s: n for n, s in enumerate(negotiation.statements)}
    found = [Event("statement", s, float(p)) for s, p in negotiation.statements.items()]
    uses = Counter(s for d in counted for s in set(d.rests_on))
    bundles: list[tuple[int, ...]] = []
    single = {}
    for s, n in statements.items():
        if uses[s] != 1:
            single[s] = len(bundles)
            bundles.append((n,))
    behind: dict[str, tuple[int, ...]] = {}
    for d in counted:
        own = tuple(sorted({statements[s] for s in d.rests_on if uses[s] == 1}))
        if not d.rests_on:
            own = (len(found),)
            found.append(Event("demand", d.id, _probability(d)))
        places = [single[s] for s in dict.fromkeys(d.rests_on) if s in single]
        if own:
            places.append(len(bundles))
            bundles.append(own)
        behind[d.id] = tuple(places)
    chains: list[tuple[int, ...]] = []
    gates = {}
    for demand, ladder in rungs.items():
        resting = behind.pop(demand)
        for place, rung in enumerate(ladder):
            behind[rung.demand.id], gates[rung.demand.id] = resting, (len(chains), place)
            bundles.append((len(found),))
            found.append(Event("limit", rung.demand.id, rung.probability))
        chains.append(tuple(range(len(bundles) - len(ladder), len(bundles))))
    return Events(tuple(found), tuple(bundles), behind, tuple(chains), gates)


def _probability(demand: Demand) -> float:
    return 1.0 if demand.probability is None else float(demand.probability)
