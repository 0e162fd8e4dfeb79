"""What must give way for room to appear, how far, and at what price."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from heapq import heappop, heappush
from itertools import product
from typing import NamedTuple

from zopa.feasibility.bounds import Bound, bound_of
from zopa.feasibility.collapse import Axis
from zopa.feasibility.part import Part, package, term
from zopa.feasibility.sets import bits
from zopa.feasibility.verdict import Concession, Move
from zopa.negotiation.issue import Package, Term, exact
from zopa.negotiation.nodes import issues_in

End = tuple[int, bool]
"""A stretch of an axis, and whether its last term is meant rather than its first."""
_ROUNDING = 1e-9
"""Far above what adding up a few costs in floating point can lose."""
MAX_TRIED = 20_000
"""Packages looked at for the cheapest move of one concession."""


class Step(NamedTuple):
    """How one stated number moves."""

    there: Fraction | None
    """Where it has to go; None where no number would do."""
    cost: Fraction
    roughly: float
    """The cost again, to pass over what is clearly dearer."""


class Pricing:
    """What the demands of one part state, and what it costs to move them; lives as long as its reckoning."""

    def __init__(self, part: Part, prices: Mapping[str, Decimal]) -> None:
        self.part = part
        issues = {i: a.issue for i, a in part.axes.items()}
        self.bounds = {d.id: b for d in part.demands if (b := bound_of(d.says, issues)) is not None}
        self.price = {d.id: self._price(d.id, prices) for d in part.demands}
        self.own = {d: tuple(sorted(issues_in(b.says))) for d, b in self.bounds.items()}
        self.moves: dict[tuple[str, tuple[End, ...]], Step] = {}

    def _price(self, demand: str, prices: Mapping[str, Decimal]) -> Fraction:
        if demand in prices:
            return Fraction(prices[demand])
        return 1 / self.bounds[demand].spread if demand in self.bounds else Fraction(1)

    def step(self, demand: str, at: Mapping[str, End]) -> Step:
        """What one stated number has to do for a package, worked out once."""
        key = demand, tuple(at[i] for i in self.own[demand])
        known = self.moves.get(key)
        if known is None:
            bound, axes = self.bounds[demand], self.part.axes
            there = bound.needed({i: term(axes[i], place, last=last) for i, (place, last) in at.items()})
            away = abs(there - bound.number) if there is not None else Fraction(1)
            cost = self.price[demand] * away
            known = self.moves[key] = Step(there, cost, float(cost))
        return known


def concession(
    pricing: Pricing, mask: int, packages: Sequence[Mapping[str, int]], *, exhausted: bool = True,
) -> Concession:
    """
    The cheapest way to make a concession, given the packages that fail exactly its demands.

    1. Demands that state a number move it; the others are given up.
    2. In every package, each stated number goes to the nearest that makes its demand hold.
    3. The cheapest package wins; among equals, the first.

    A stretch of terms that no comparison tells apart is cheapest at one of its ends, since every distance on it is
    linear. Without *exhausted*, the packages are only some of those there are, and no cost is claimed.
    """
    part = pricing.part
    demands = [part.demands[n].id for n in bits(mask)]
    stating = [d for d in demands if d in pricing.bounds]
    if stating and not exhausted:
        opens = package(part.axes, packages[0]) if packages else None
        return Concession(tuple(demands), tuple(Move(d) for d in demands), None, opens)
    given_up = sum((pricing.price[d] for d in demands if d not in pricing.bounds), Fraction(0))
    best: tuple[int, Fraction, dict[str, Fraction | None]] | None = None
    ceiling = 0.0
    all_tried = True
    for tried, at in enumerate(_ends(part.axes, packages, [pricing.bounds[d] for d in stating])):
        if tried == MAX_TRIED:
            all_tried = False
            break
        steps = [pricing.step(d, at) for d in stating]
        stuck = sum(s.there is None for s in steps)
        near = sum(s.roughly for s in steps)
        if best is not None and (stuck, near) > (best[0], ceiling):
            continue
        cost = sum((s.cost for s in steps), given_up)
        if best is None or (stuck, cost) < best[:2]:
            best = stuck, cost, {d: s.there for d, s in zip(stating, steps, strict=True)}
            ceiling = near + _ROUNDING * (1 + abs(near))
    moves = []
    for d in demands:
        there = best[2].get(d) if best and all_tried else None
        if there is None:
            moves.append(Move(d))
            continue
        stated = pricing.bounds[d].number
        distance = _decimal(abs(there - stated)) if len(demands) == 1 else None
        moves.append(Move(d, _decimal(stated), _decimal(there), distance))
    cost_known = _decimal(best[1]) if best and all_tried else None
    opens = package(part.axes, packages[0]) if packages else None
    return Concession(tuple(demands), tuple(moves), cost_known, opens)


def _ends(
    axes: Mapping[str, Axis], packages: Iterable[Mapping[str, int]], bounds: Sequence[Bound],
) -> Iterable[Mapping[str, End]]:
    """Packages at the ends of their stretches, on the issues whose numbers matter; each once."""
    moved = sorted({i for b in bounds for i in issues_in(b.atom.left)})
    spoken = sorted({i for b in bounds for i in issues_in(b.says)} - set(moved))
    seen = set()
    for places in packages:
        key = tuple(places[i] for i in (*moved, *spoken))
        if key in seen:
            continue
        seen.add(key)
        rest = {i: (places[i], False) for i in spoken}
        ends = [
            (False,) if axes[i].firsts[places[i]] == axes[i].lasts[places[i]] else (False, True) for i in moved
        ]
        for lasts in product(*ends):
            yield rest | {i: (places[i], at) for i, at in zip(moved, lasts, strict=True)}


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
