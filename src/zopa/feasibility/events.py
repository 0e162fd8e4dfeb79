"""
What can be true or false: statements, and demands that stand by themselves.

A demand that rests on statements holds if at least one of them is true, so that a conflict of demands holds if some
choice of one true statement for each demand does. Statements that only one demand rests on act as one event.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod

from zopa.feasibility.sets import OutOfTime, minimal
from zopa.negotiation.negotiation import Demand, Negotiation

MAX_CHOICES = 200_000


@dataclass(frozen=True, slots=True)
class Event:
    """A statement, or a demand that rests on none."""

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
    """For each demand, the bundles of which at least one must be true."""

    @property
    def certain(self) -> bool:
        """Whether nothing can turn out otherwise."""
        return all(e.probability in {0.0, 1.0} for e in self.events)

    def probabilities(self) -> list[float]:
        """Each bundle's."""
        return [
            self.events[b[0]].probability if len(b) == 1 else 1 - prod(1 - self.events[e].probability for e in b)
            for b in self.bundles
        ]

    def conflicts(self, conflicts: Iterable[Sequence[str]]) -> list[int]:
        """
        Conflicts of demands as conflicts of bundles, minimal ones only.

        Raises:
            OutOfTime: If there are too many choices of statements.
        """
        masks: set[int] = set()
        for demands in conflicts:
            for choice in product(*(self.behind[d] for d in demands)):
                masks.add(sum(1 << b for b in set(choice)))
                if len(masks) > MAX_CHOICES:
                    raise OutOfTime
        return minimal(masks)

    def fallen(self, demands: Sequence[str]) -> int:
        """The events that must all fall for some demands to fall, as a mask."""
        return sum(1 << e for e in {e for d in demands for b in self.behind[d] for e in self.bundles[b]})


def events(negotiation: Negotiation) -> Events:
    """The events of the demands that count, statements first, in the order of the problem."""
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
    return Events(tuple(found), tuple(bundles), behind)


def _probability(demand: Demand) -> float:
    return 1.0 if demand.probability is None else float(demand.probability)
