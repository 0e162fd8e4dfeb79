"""
Is there a deal; why not; what would open one; how likely is room; on which sentences does all this hang?

1. Split the negotiation into parts that share no issue.
2. Find every conflict and concession of each part, or as many as time allows.
3. Put the parts together: conflicts add up, concessions multiply.
4. Work out the chance, the pivots and the flips from the conflicts and the concessions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import product
from math import prod

from zopa.feasibility.concessions import Pricing, concession, joined, rank, smallest
from zopa.feasibility.conflicts import Memo, Quarrel, quarrels
from zopa.feasibility.events import events
from zopa.feasibility.linear import threshold
from zopa.feasibility.part import package, split
from zopa.feasibility.pivots import flips
from zopa.feasibility.room import room
from zopa.feasibility.sets import Clock, bits
from zopa.feasibility.verdict import (
    NO_PRICES,
    Certificate,
    Component,
    Concession,
    Conflict,
    Feasible,
    Held,
    Infeasible,
    Reckoning,
    Undecided,
    Verdict,
)
from zopa.negotiation.issue import Package, Term
from zopa.negotiation.negotiation import Demand, Negotiation
from zopa.negotiation.nodes import Compare, issues_in

__all__ = ["Reckoning", "reckon"]

MAX_LISTED = 10_000
"""Concession sets multiplied out; past it, they stand part by part."""
FIRST = 20
"""How many of the smallest are listed all the same."""


def reckon(
    negotiation: Negotiation, *, deadline_seconds: float = 20, prices: Mapping[str, Decimal] = NO_PRICES,
    samples: int = 100_000, seed: int = 7, concessions: bool = True, memo: Memo | None = None,
) -> Reckoning:
    """
    The whole answer, as far as the time allows.

    Args:
        negotiation: The problem.
        deadline_seconds: Past it the answer is undecided, or says that it is incomplete; never a false no.
        prices: By demand id, of one unit moved, or of a demand given up that states no number.
        samples: Worlds drawn where the chance can't be had exactly.
        seed: Of the drawing.
        concessions: Whether what would open room is asked for too; without it concessions and flips are left empty.
        memo: What earlier calls settled, where many of like problems are reckoned.

    Raises:
        ProblemError: If the rules contradict one another.
    """
    clock = Clock(deadline_seconds)
    settle = memo.quarrels if memo else quarrels
    parts = split(negotiation)
    settled = {n: settle(parts[n], clock) for n in sorted(range(len(parts)), key=lambda n: parts[n].size)}
    apart = [q for n in range(len(parts)) for q in settled[n]]
    components = [_component(q, prices, moves=concessions) for q in apart if q.package is None]
    order = {d.id: n for n, d in enumerate(negotiation.counted)}
    rest = _calm(negotiation, apart)
    conflicts = tuple(sorted((c for p in components for c in p.conflicts), key=lambda c: _rank(c, order)))
    count = prod(len(p.concessions) for p in components) if components and concessions else 0
    listed = _listed(components, count, order, rest)
    complete = all(q.complete for q in apart)
    verdict = _verdict(apart, conflicts, rest, clock)
    left = Clock(max(1.0, deadline_seconds - clock.spent))
    chance, pivots = room(negotiation, apart, left, samples=samples, seed=seed)
    split_up, about = count > MAX_LISTED, events(negotiation)
    return Reckoning(
        verdict=verdict,
        demands=tuple(_held(d, negotiation) for d in negotiation.counted),
        conflicts=conflicts,
        concessions=listed,
        count=count,
        components=tuple(replace(c, flips=flips(c.concessions, about) if len(c.concessions) <= MAX_LISTED else ())
                         for c in components) if split_up else (),
        complete=complete,
        certificate=_certificate(verdict, components, complete=complete),
        chance=chance,
        pivots=pivots,
        flips=flips(listed, about, conflicts=conflicts if split_up and complete else ()),
    )


def _component(found: Quarrel, prices: Mapping[str, Decimal], *, moves: bool) -> Component:
    part = found.part
    pricing = Pricing(part, prices) if moves else None
    conceded = [
        concession(pricing, mask, packages, exhausted=mask in found.exhausted)
        for mask, packages in found.concessions.items() if pricing is not None
    ]
    conflicts = [Conflict(part.ids(m)) for m in found.conflicts]
    conflicts += [Conflict(part.ids(m), proved=False) for m in found.unproved]
    kind = "bounds" if any(_plain(found, m) for m in found.conflicts) else found.how
    involved = 0
    for m in found.conflicts:
        involved |= m
    inside = [d for n, d in enumerate(part.demands) if found.how != "resolution" or involved >> n & 1]
    spoken = {i for d in inside for i in issues_in(d.says)}
    return Component(
        issues=tuple(i for i in part.axes if found.how != "resolution" or i in spoken),
        demands=tuple(d.id for d in inside),
        conflicts=tuple(conflicts),
        concessions=tuple(sorted(conceded, key=rank)),
        complete=found.complete,
        certificate=Certificate(kind if conflicts else "none", found.how if found.complete else "none"),
    )


def _plain(found: Quarrel, mask: int) -> bool:
    """Whether a conflict is one of plain bounds on one issue, or a single bound out of its range."""
    says = [found.part.demands[n].says for n in bits(mask)]
    bounds = [threshold(s) if isinstance(s, Compare) and not found.part.rules else None for s in says]
    return all(b is not None for b in bounds) and len({b[0] for b in bounds if b}) == 1


def _calm(negotiation: Negotiation, found: Sequence[Quarrel]) -> dict[str, Term]:
    """Terms for all issues: of the packages that meet everything where there is one, else the first."""
    terms = {i.id: i.domain.term(0) for i in negotiation.issues}
    for q in found:
        if q.package is not None:
            terms.update(package(q.part.axes, q.package))
    return terms


def _verdict(
    found: Sequence[Quarrel], conflicts: tuple[Conflict, ...], rest: Mapping[str, Term], clock: Clock,
) -> Verdict:
    if all(q.package is not None for q in found):
        return Feasible(Package(rest))
    if conflicts or any(q.concessions for q in found if q.how == "exhaustive"):
        return Infeasible(conflicts)
    return Undecided("the time allowed ran out before a package or a conflict was found", clock.spent)


def _listed(
    components: Sequence[Component], count: int, order: Mapping[str, int], rest: Mapping[str, Term],
) -> tuple[Concession, ...]:
    """All concessions multiplied out, or the first few of the smallest."""
    if not count:
        return ()
    lists = [c.concessions for c in components]
    if count <= MAX_LISTED:
        return tuple(sorted((joined(c, order, rest) for c in product(*lists)), key=rank))
    return tuple(joined(c, order, rest) for c in smallest(lists, first=FIRST))


def _rank(conflict: Conflict, order: Mapping[str, int]) -> tuple[int, list[int]]:
    return len(conflict.demands), [order[d] for d in conflict.demands]


def _certificate(verdict: Verdict, components: Sequence[Component], *, complete: bool) -> Certificate:
    kinds = {c.certificate.complete for c in components}
    how = "none" if not complete else next((k for k in ("search", "resolution") if k in kinds), "exhaustive")
    if isinstance(verdict, Feasible):
        return Certificate("evaluation", how)
    if isinstance(verdict, Undecided):
        return Certificate("none", "none")
    proofs = [c.certificate.kind for c in components if c.conflicts]
    return Certificate("bounds" if "bounds" in proofs else proofs[0] if proofs else "none", how)


def _held(demand: Demand, negotiation: Negotiation) -> Held:
    if demand.rests_on:
        miss = prod((1 - negotiation.statements[s] for s in dict.fromkeys(demand.rests_on)), start=Decimal(1))
        probability = 1 - miss
    else:
        probability = Decimal(1) if demand.probability is None else demand.probability
    return Held(demand.id, demand.party, demand.text, demand.rests_on, probability, demand.basis, demand.yields)
