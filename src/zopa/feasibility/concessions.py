"""What must give way for room to appear, how far, and at what price."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from heapq import heappop, heappush
from itertools import product

from zopa.feasibility.bounds import Bound, bound_of
from zopa.feasibility.collapse import Axis
from zopa.feasibility.part import Part, package, term
from zopa.feasibility.sets import bits
from zopa.feasibility.verdict import Concession, Move
from zopa.negotiation.issue import Package, Term, exact
from zopa.negotiation.nodes import issues_in

MAX_TRIED = 20_000
"""Packages looked at for the cheapest move of one concession."""


def concession(
    part: Part, mask: int, packages: Sequence[Mapping[str, int]], *, prices: Mapping[str, Decimal],
    exhausted: bool = True,
) -> Concession:
    """
    The cheapest way to make a concession, given the packages that fail exactly its demands.

    1. Demands that state a number move it; the others are given up.
    2. In every package, each stated number goes to the nearest that makes its demand hold.
    3. The cheapest package wins; among equals, the first.

    A stretch of terms that no comparison tells apart is cheapest at one of its ends, since every distance on it is
    linear. Without *exhausted*, the packages are only some of those there are, and no cost is claimed.
    """
    issues = {i: a.issue for i, a in part.axes.items()}
    demands = [part.demands[n] for n in bits(mask)]
    bounds = {d.id: b for d in demands if (b := bound_of(d.says, issues)) is not None}
    price = {
        d.id: Fraction(prices[d.id]) if d.id in prices else 1 / bounds[d.id].spread if d.id in bounds else Fraction(1)
        for d in demands
    }
    best: tuple[Fraction, dict[str, Fraction | None]] | None = None
    all_tried = exhausted or not bounds
    for tried, trial in enumerate(_ends(part.axes, packages, bounds)):
        if tried == MAX_TRIED:
            all_tried = False
            break
        to = {d: b.needed(trial) for d, b in bounds.items()}
        cost = Fraction(0)
        for d in demands:
            there = to.get(d.id)
            cost += price[d.id] * (abs(there - bounds[d.id].number) if there is not None else 1)
        rank = sum(t is None for t in to.values())
        if best is None or (rank, cost) < (sum(t is None for t in best[1].values()), best[0]):
            best = cost, to
    single = len(demands) == 1
    moves = []
    for d in demands:
        there = best[1].get(d.id) if best and all_tried else None
        if there is None:
            moves.append(Move(d.id))
            continue
        stated = bounds[d.id].number
        moves.append(Move(d.id, _decimal(stated), _decimal(there), _decimal(abs(there - stated)) if single else None))
    cost_known = _decimal(best[0]) if best and all_tried else None
    opens = package(part.axes, packages[0]) if packages else None
    return Concession(tuple(d.id for d in demands), tuple(moves), cost_known, opens)


def _ends(
    axes: Mapping[str, Axis], packages: Iterable[Mapping[str, int]], bounds: Mapping[str, Bound],
) -> Iterable[Mapping[str, Term]]:
    """Packages at the ends of their stretches, on the issues whose numbers matter; each once."""
    moved = sorted({i for b in bounds.values() for i in issues_in(b.atom.left)})
    spoken = sorted({i for b in bounds.values() for i in issues_in(b.says)} - set(moved))
    seen = set()
    for places in packages:
        key = tuple(places[i] for i in (*moved, *spoken))
        if key in seen:
            continue
        seen.add(key)
        rest = {i: term(axes[i], places[i]) for i in spoken}
        ends = [
            (False,) if axes[i].firsts[places[i]] == axes[i].lasts[places[i]] else (False, True) for i in moved
        ]
        for lasts in product(*ends):
            yield rest | {i: term(axes[i], places[i], last=at) for i, at in zip(moved, lasts, strict=True)}


def joined(concessions: Sequence[Concession], order: Mapping[str, int], rest: Mapping[str, Term]) -> Concession:
    """One concession in each of several parts, made together."""
    moves = sorted((m for c in concessions for m in c.moves), key=lambda m: order[m.demand])
    if len(moves) > 1:
        moves = [Move(m.demand, m.from_, m.to) for m in moves]
    costs = [c.cost for c in concessions if c.cost is not None]
    terms = dict(rest)
    for c in concessions:
        terms.update(c.opens or {})
    return Concession(
        demands=tuple(m.demand for m in moves),
        moves=tuple(moves),
        cost=sum(costs, Decimal(0)) if len(costs) == len(concessions) else None,
        opens=Package(terms) if all(c.opens is not None for c in concessions) else None,
    )


def smallest(lists: Sequence[Sequence[Concession]], *, first: int) -> list[tuple[Concession, ...]]:
    """
    The first few ways to choose one concession of each list, smallest first, then cheapest.

    1. Keep the first few ways through the lists so far, in order.
    2. Pair them with the next list, both being sorted: the best pair first, then its two neighbours, and so on.
    """
    ways: list[tuple[int, Decimal, list[Concession]]] = [(0, Decimal(0), [])]
    for concessions in lists:
        grown: list[tuple[int, Decimal, list[Concession]]] = []
        heap, seen = [(*_sum(ways[0], concessions[0]), 0, 0)], {(0, 0)}
        while heap and len(grown) < first:
            size, cost, w, c = heappop(heap)
            grown.append((size, cost, [*ways[w][2], concessions[c]]))
            for nw, nc in ((w + 1, c), (w, c + 1)):
                if nw < len(ways) and nc < len(concessions) and (nw, nc) not in seen:
                    seen.add((nw, nc))
                    heappush(heap, (*_sum(ways[nw], concessions[nc]), nw, nc))
        ways = grown
    return [tuple(way) for _, _, way in ways]


def _sum(way: tuple[int, Decimal, list[Concession]], more: Concession) -> tuple[int, Decimal]:
    cost = more.cost if more.cost is not None else Decimal("Infinity")
    return way[0] + len(more.demands), way[1] + cost


def rank(concession_set: Concession) -> tuple[int, Decimal, tuple[str, ...]]:
    """Smallest first, then cheapest."""
    unknown = Decimal("Infinity")
    cost = concession_set.cost if concession_set.cost is not None else unknown
    return len(concession_set.demands), cost, concession_set.demands


def _decimal(number: Fraction) -> Decimal:
    try:
        return exact(number)
    except ArithmeticError:
        return Decimal(number.numerator) / Decimal(number.denominator)
