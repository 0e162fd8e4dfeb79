"""
Who can deal with whom: the verdict for every set of parties at once.

1. Each conflict of demands is a set of parties who cannot all be at the table; the minimal ones say everything.
2. A group can deal if it contains none of them. The minimal sets of parties that meet every one of them are those
   whose absence opens room [Reiter1987]_; what they leave are the largest groups that can deal.
3. Whoever joins a group that can deal closes its room if one of the sets is then complete.

Groups that can deal are closed under leaving: a simplicial complex, told by its minimal non-faces and its facets.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import combinations

from zopa.errors import ProblemError
from zopa.feasibility.conflicts import quarrels
from zopa.feasibility.part import split
from zopa.feasibility.reckon import reckon
from zopa.feasibility.sets import Clock, OutOfTime, bits, hitting_sets, minimal
from zopa.feasibility.verdict import Feasible
from zopa.negotiation.expression import suggestion
from zopa.negotiation.issue import Package
from zopa.negotiation.negotiation import Negotiation

PACKAGES = 20
"""Of the largest groups that can deal, for how many a package is sought as well."""
Group = tuple[str, ...]
"""Parties, in the order of the problem."""


@dataclass(frozen=True, slots=True)
class Table:
    """One group at the table."""

    parties: Group
    deal: bool | None
    """Whether some package meets all that they demand; None where that is not known."""
    package: Package | None = None
    """One that does."""
    closed_by: Mapping[str, tuple[Group, ...]] = field(default_factory=dict)
    """Who closes the room by joining, and with which of those at the table they cannot stand."""


@dataclass(frozen=True, slots=True)
class Coalitions:
    """The verdict for every set of parties."""

    everybody: Table
    cannot: tuple[Group, ...]
    """Minimal groups that cannot deal, smallest first."""
    spare: tuple[Group, ...]
    """Minimal sets of parties whose absence opens room, smallest first; one empty set where there is room."""
    largest: tuple[Table, ...]
    """What they leave."""
    pairs: tuple[Group, ...]
    """Two who can deal with one another: the smallest groups that can."""
    complete: bool
    """Whether these are all; where they are not, `spare`, `largest` and `pairs` are empty."""
    asked: Table | None = None


def coalitions(
    negotiation: Negotiation, *, without: Iterable[str] = (), among: Iterable[str] = (), deadline_seconds: float = 20,
) -> Coalitions:
    """
    Who can deal with whom, whoever's consent the problem says is needed.

    Args:
        negotiation: The problem.
        without: Also answer for everybody but these parties.
        among: Or for these parties alone.
        deadline_seconds: Past it the answer is not complete, and says so.

    Raises:
        ProblemError: If a party is asked about that demands nothing, or the rules contradict one another.
    """
    clock = Clock(deadline_seconds)
    about = _About(replace(negotiation, needed=None), clock)
    names, everyone = about.names, (1 << len(about.names)) - 1
    spare: list[int] = []
    if about.complete:
        try:
            spare = hitting_sets(about.cannot, clock)
        except OutOfTime:
            about.complete = False
    asked = None
    for parties, rest in ((without, True), (among, False)):
        if chosen := about.mask(parties):
            asked = about.table(everyone & ~chosen if rest else chosen)
    pairs = [1 << a | 1 << b for a, b in combinations(range(len(names)), 2)] if about.complete else []
    return Coalitions(
        everybody=about.table(everyone),
        cannot=tuple(about.group(c) for c in about.cannot),
        spare=tuple(about.group(s) for s in spare),
        largest=tuple(about.table(everyone & ~s, shown=n < PACKAGES) for n, s in enumerate(spare)),
        pairs=tuple(about.group(p) for p in pairs if about.deal(p)),
        complete=about.complete,
        asked=asked,
    )


class _About:
    """The minimal groups that cannot deal, and what follows for others; lives for one call."""

    def __init__(self, negotiation: Negotiation, clock: Clock) -> None:
        self.negotiation, self.clock = negotiation, clock
        self.names = negotiation.parties
        place = {p: n for n, p in enumerate(self.names)}
        owner = {d.id: 1 << place[d.party] for d in negotiation.demands}
        apart = [q for part in split(negotiation) for q in quarrels(part, clock)]
        conflicts = {q.part.ids(m) for q in apart for m in (*q.conflicts, *q.unproved)}
        self.cannot = minimal(sum({owner[d] for d in demands}) for demands in conflicts)
        self.complete = all(q.complete for q in apart)

    def group(self, mask: int) -> Group:
        return tuple(self.names[n] for n in bits(mask))

    def mask(self, parties: Iterable[str]) -> int:
        """Parties by name."""
        for p in parties:
            if p not in self.names:
                what = f"no party called {p!r} demands anything"
                raise ProblemError(what, remedy=suggestion(p, self.names) or f"There are {', '.join(self.names)}")
        return sum(1 << self.names.index(p) for p in set(parties))

    def deal(self, mask: int) -> bool | None:
        if any(c & mask == c for c in self.cannot):
            return False
        return True if self.complete else None

    def table(self, mask: int, *, shown: bool = True) -> Table:
        """One group; *shown* with a package that proves its room, sought afresh with nobody else's demands."""
        deal, package, closed = self.deal(mask), None, {}
        if deal is None or (deal and shown):
            alone = replace(self.negotiation, needed=self.group(mask))
            verdict = reckon(alone, deadline_seconds=max(1.0, self.clock.left), concessions=False).verdict
            if isinstance(verdict, Feasible):
                deal, package = True, verdict.package
        if deal:
            for n in bits(((1 << len(self.names)) - 1) & ~mask):
                against = minimal(c & ~(1 << n) for c in self.cannot if c & ~mask == 1 << n)
                if against:
                    closed[self.names[n]] = tuple(self.group(a) for a in against)
        return Table(self.group(mask), deal, package, closed)
