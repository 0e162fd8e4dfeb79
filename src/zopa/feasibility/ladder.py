"""
Uncertain limits, exactly: a demand that yields becomes a ladder of demands that do not.

1. Of all the places where the true limit may lie, only those matter where another term comes within reach: the
   ends of the stretches that the other demands and the rules can tell apart. Where two limits on an issue may pass
   one another, every term between them matters.
2. Each such place is a rung: the demand with that number in the place of the stated one.
3. The rungs are independent events, each with the probability that the limit lies there, given that it lies no nearer.
   The strictest rung that is true is then distributed as the limit, and the looser ones ask for nothing more.

So the chance of room is again one of conflicts among independent events. The probabilities of the rungs are the
hazards of a discrete survival time [Cox1972]_, section 6.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import combinations

from zopa.feasibility.collapse import collapse
from zopa.negotiation.issue import Range
from zopa.negotiation.negotiation import Demand, Negotiation
from zopa.negotiation.nodes import Compare, Number
from zopa.negotiation.yielding import moved, share_within, stated

MAX_PLACES = 150
"""Looked at of one limit, and where two limits may pass one another; of more, so many spread evenly."""


@dataclass(frozen=True, slots=True)
class Rung:
    """A place where the true limit of a demand may lie."""

    demand: Demand
    """With the place as its number; its id is the rung's own."""
    probability: float
    """That the limit lies here, given that it lies no nearer to the stated number."""


Ladders = dict[str, tuple[Rung, ...]]
"""By the id of the demand that yields."""


def ladders(negotiation: Negotiation) -> tuple[Ladders, Ladders | None]:
    """
    The rungs of every demand that yields.

    Returns:
        The ladders. Where there are too many places to look at all, these are with every limit taken for the nearest
        place on its stricter side, and with them come the ladders with every limit taken for one on its looser side.
    """
    yielding = [d for d in negotiation.counted if d.yields]
    says = [*(r.says for r in negotiation.rules), *(d.says for d in negotiation.counted)]
    axes = collapse(negotiation.issues, says) if yielding else {}
    places = {i: (set(a.firsts), set(a.lasts)) for i, a in axes.items() if isinstance(a.issue.domain, Range)}
    coarse = False
    for one, other in combinations(yielding, 2):
        between = _contested(negotiation, one, other)
        if between:
            coarse |= len(between) > MAX_PLACES
            for ends in places[_issue(negotiation, one)[0]]:
                ends.update(_spread(between))
    reached = {d.id: _reached(negotiation, d, places) for d in yielding}
    coarse |= any(len(r) > MAX_PLACES for r in reached.values())
    strict = {d.id: _ladder(negotiation, d, _spread(reached[d.id]), loose=False) for d in yielding}
    if not coarse:
        return strict, None
    return strict, {d.id: _ladder(negotiation, d, _spread(reached[d.id]), loose=True) for d in yielding}


def climbed(negotiation: Negotiation, rungs: Mapping[str, Sequence[Rung]]) -> Negotiation:
    """The negotiation with every ladder in the place of its demand."""
    demands = [x for d in negotiation.demands for x in ([r.demand for r in rungs[d.id]] if d.id in rungs else [d])]
    return replace(negotiation, demands=tuple(demands))


def _bound(demand: Demand) -> Compare:
    bound = stated(demand.says)
    if bound is None:
        raise TypeError(demand)
    return bound


def _issue(negotiation: Negotiation, demand: Demand) -> tuple[str, Range]:
    left = _bound(demand).left
    issue = next(i for i in negotiation.issues if i.id == getattr(left, "issue", None))
    if not isinstance(issue.domain, Range):
        raise TypeError(demand)
    return issue.id, issue.domain


def _spread(places: Sequence[int]) -> Sequence[int]:
    """All places, or so many of them spread evenly."""
    return places[:: max(1, -(-len(places) // MAX_PLACES))]


def _contested(negotiation: Negotiation, one: Demand, other: Demand) -> Sequence[int]:
    """The places between which the limits of two demands may pass one another."""
    a, b = _bound(one), _bound(other)
    if a.left != b.left or (a.op in {"<", "<="}) is (b.op in {"<", "<="}):
        return ()
    _, domain = _issue(negotiation, one)
    reaches = [sorted((d.yields[0][0], d.yields[-1][0])) for d in (one, other)]
    low, high = max(r[0] for r in reaches), min(r[1] for r in reaches)
    return range(max(0, domain.ceiling(low)), min(len(domain) - 1, domain.floor(high)) + 1)


def _reached(
    negotiation: Negotiation, demand: Demand, places: Mapping[str, tuple[set[int], set[int]]],
) -> Sequence[int]:
    """The places that come within reach as the limit gives way, in that order."""
    issue, domain = _issue(negotiation, demand)
    op, start, end = _bound(demand).op, demand.yields[0][0], demand.yields[-1][0]
    if op in {"<", "<="}:
        first = domain.ceiling(start) if op == "<" else domain.floor(start) + 1
        return sorted(p for p in places[issue][0] if first <= p <= domain.floor(end))
    last = domain.floor(start) if op == ">" else domain.ceiling(start) - 1
    return sorted((p for p in places[issue][1] if domain.ceiling(end) <= p <= last), reverse=True)


def _ladder(negotiation: Negotiation, demand: Demand, reached: Sequence[int], *, loose: bool) -> tuple[Rung, ...]:
    """
    A rung for the stated number and one for each place reached, of those that may be the limit.

    A limit between two places asks for the same as the nearer; *loose*, it is taken for the further.
    """
    bound, (_, domain) = _bound(demand), _issue(negotiation, demand)
    op = "<=" if bound.op in {"<", "<="} else ">="
    numbers = [domain.term(p) for p in reached]
    shares = [share_within(demand.yields, Fraction(t)) for t in numbers]
    says = [moved(demand.says, Compare(op, bound.left, Number(t))) for t in [*numbers, demand.yields[-1][0]]]
    if not loose:
        says = [demand.says, *says[:-1]]
    rungs, before = [], Fraction(0)
    for n, (rung, until) in enumerate(zip(says, [*shares, Fraction(1)], strict=True)):
        if until > before:
            here = replace(demand, id=f"{demand.id}\0{n}", says=rung, text="", yields=())
            rungs.append(Rung(here, float((until - before) / (1 - before))))
            before = until
    return tuple(rungs)
