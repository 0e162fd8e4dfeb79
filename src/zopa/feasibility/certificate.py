"""
The independent check of an answer: short, and without any solver.

- A package: every rule and every demand is evaluated on it.
- A conflict: every package of the terms that its demands and the rules tell apart is tried, and fails; where one
  demand is left out, the package found earlier stands.
- A concession: its package is evaluated against every demand outside it.
- Both lists complete: the concessions are exactly the least sets that meet every conflict [Reiter1987]_.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import product

from zopa.feasibility.sets import Clock, OutOfTime, hitting_sets
from zopa.feasibility.verdict import Component, Concession, Conflict, Feasible, Infeasible, Reckoning
from zopa.negotiation.issue import Issue, Options, Package, Term
from zopa.negotiation.negotiation import Negotiation
from zopa.negotiation.nodes import Compare, Expression, Member, Name, Number, children, holds, issues_in, show, walk

MAX_TRIED = 2_000_000
"""Packages tried for one conflict; past it, the check says that it did not try."""


def check(negotiation: Negotiation, reckoning: Reckoning, *, seconds: float = 20) -> list[str]:
    """Everything in the answer that does not hold, a sentence each; nothing where all of it does."""
    says = {d.id: d.says for d in negotiation.counted}
    rules = [r.says for r in negotiation.rules]
    wrong: list[str] = []
    if isinstance(reckoning.verdict, Feasible):
        wrong += _package(negotiation, reckoning.verdict.package, [*says.values(), *rules], "the package")
        wrong += ["there is room, and yet conflicts are listed"] * bool(reckoning.conflicts)
    if isinstance(reckoning.verdict, Infeasible):
        wrong += ["there is no room, and yet no conflict is listed"] * (not reckoning.conflicts)
    for conflict in reckoning.conflicts:
        wrong += _conflict(negotiation, conflict, [says[d] for d in conflict.demands], rules)
    for concession in reckoning.concessions:
        if concession.opens is not None:
            rest = [s for d, s in says.items() if d not in concession.demands]
            without = f"without {', '.join(concession.demands)} the package"
            wrong += _package(negotiation, concession.opens, [*rest, *rules], without)
    if reckoning.complete and isinstance(reckoning.verdict, Infeasible):
        whole: Iterable[Component | Reckoning] = reckoning.components or [reckoning]
        for lists in whole:
            wrong += _dual(lists.conflicts, lists.concessions, seconds)
    return wrong


def _package(negotiation: Negotiation, package: Package, says: Iterable[Expression], what: str) -> list[str]:
    off = [i.id for i in negotiation.issues if i.id not in package or not i.domain.has(package[i.id])]
    if off:
        return [f"{what} gives no possible term to {', '.join(off)}"]
    return [f"{what} fails “{show(s)}”" for s in says if not holds(s, package)]


def _conflict(
    negotiation: Negotiation, conflict: Conflict, says: Sequence[Expression], rules: Sequence[Expression],
) -> list[str]:
    near = set().union(*(issues_in(s) for s in says))
    tied: list[Expression] = []
    for _ in rules:
        tied = [r for r in rules if issues_in(r) & near]
        near |= set().union(*(issues_in(r) for r in tied))
    issues = [i for i in negotiation.issues if i.id in near]
    names = ", ".join(conflict.demands)
    for tried, package in enumerate(_packages(issues, [*says, *tied])):
        if tried == MAX_TRIED:
            return [f"the conflict {names} has too many packages to be tried"]
        if all(holds(s, package) for s in (*says, *tied)):
            return [f"the conflict {names} is none: a package meets all of it"]
    return []


def _packages(issues: Sequence[Issue], says: Sequence[Expression]) -> Iterator[dict[str, Term]]:
    terms = [_terms(issue, says) for issue in issues]
    for choice in product(*terms):
        yield {i.id: t for i, t in zip(issues, choice, strict=True)}


def _terms(issue: Issue, says: Sequence[Expression]) -> Sequence[Term]:
    """All terms; of a range only ever compared with plain numbers, those at and beside the numbers, and the ends."""
    domain = issue.domain
    if isinstance(domain, Options):
        return domain.names
    numbers: set[Decimal] = set()
    parents = (p for s in says for p in walk(s) if Name(issue.id) in children(p))
    for parent in parents:
        others = [c for c in children(parent) if c != Name(issue.id)]
        if not isinstance(parent, Compare | Member) or not all(isinstance(c, Number) for c in others):
            return [domain.term(n) for n in range(min(len(domain), MAX_TRIED + 2))]
        numbers |= {c.value for c in others if isinstance(c, Number)}
    near = {domain.floor(n) + k for n in numbers for k in (-1, 0, 1, 2)} | {0, len(domain) - 1}
    return [domain.term(n) for n in sorted(near) if 0 <= n < len(domain)]


def _dual(conflicts: Sequence[Conflict], concessions: Sequence[Concession], seconds: float) -> list[str]:
    ids = sorted({d for c in conflicts for d in c.demands} | {d for c in concessions for d in c.demands})
    place = {d: n for n, d in enumerate(ids)}
    masks = [[sum(1 << place[d] for d in c.demands) for c in side] for side in (conflicts, concessions)]
    try:
        met = hitting_sets(masks[0], Clock(seconds))
    except OutOfTime:
        return ["whether the lists are complete could not be checked in time"]
    if set(met) == set(masks[1]) and len(masks[1]) == len(set(masks[1])):
        return []
    return ["the lists are not complete: concessions are not the least sets that meet every conflict"]
