"""
All conflicts of demands that pull one way, without any search.

Where every demand on several issues likes all of them low (a sum that may not exceed a number), and every other bounds
one issue, a set of demands can be met exactly if it is met at its least point: every issue as low as the demands that
like it high allow, else as low as it goes. So each conflict is

1. one demand that likes low, and
2. for some of its issues one demand each that likes high, so that it fails at their bounds and holds without any of
   them.

These are read off the bounds; a set of such demands has a least element as a set of Horn clauses has (Dowling & Gallier
1984). Where all sums like their issues high, the same is done turned round.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations, product
from typing import NamedTuple

from zopa.feasibility.cnf import Exact, short
from zopa.feasibility.linear import linear
from zopa.feasibility.part import Part, term
from zopa.feasibility.sets import Clock
from zopa.negotiation.issue import Range
from zopa.negotiation.nodes import Compare, Expression

MOST_ISSUES = 3
"""Of one demand."""


class _Sum(NamedTuple):
    """A weighted sum of issues that has to be at most a number; below it, if strict."""

    weights: tuple[tuple[str, Exact], ...]
    most: Exact
    strict: bool

    def fails(self, total: Exact) -> bool:
        return total >= self.most if self.strict else total > self.most


def conflicts_by_bounds(part: Part, clock: Clock) -> list[int] | None:
    """
    The masks of all minimal conflicts; None where the demands do not pull one way.

    Raises:
        OutOfTime: If the clock runs out first.
    """
    if part.rules or not all(isinstance(a.issue.domain, Range) for a in part.axes.values()):
        return None
    sums = [_sum(d.says) for d in part.demands]
    ways = {w > 0 for s in sums if s and len(s.weights) > 1 for _, w in s.weights}
    if None in sums or len(ways) > 1:
        return None
    sign = -1 if ways == {False} else 1
    values = {
        i: sorted(sign * short(Fraction(term(a, p))) for p in range(len(a))) for i, a in part.axes.items()
    }
    turned = [_Sum(tuple((i, sign * w) for i, w in s.weights), s.most, s.strict) for s in sums if s]
    lower: dict[str, list[tuple[Exact, int]]] = {i: [] for i in values}
    out: list[int] = []
    for n, one in enumerate(turned):
        if len(one.weights) == 1 and one.weights[0][1] < 0:
            ((issue, weight),) = one.weights
            least = next((x for x in values[issue] if not one.fails(weight * x)), None)
            if least is None:
                out.append(1 << n)
            elif least > values[issue][0]:
                lower[issue].append((least, n))
    floor = {i: v[0] for i, v in values.items()}
    for n, one in enumerate(turned):
        if n % 64 == 0:
            clock.check()
        if len(one.weights) > 1 or one.weights[0][1] > 0:
            out += [mask | 1 << n for mask in _against(one, floor, lower)]
    return out


def _against(one: _Sum, floor: dict[str, Exact], lower: dict[str, list[tuple[Exact, int]]]) -> Iterator[int]:
    """The least sets of bounds from below at which a sum that likes low is too large."""
    base = sum(w * floor[i] for i, w in one.weights)
    if one.fails(base):
        yield 0
        return
    for size in range(1, len(one.weights) + 1):
        for chosen in combinations(one.weights, size):
            more = [[(w * (x - floor[i]), n) for x, n in lower[i]] for i, w in chosen]
            for bounds in product(*more):
                total = base + sum(m for m, _ in bounds)
                if one.fails(total) and not any(one.fails(total - m) for m, _ in bounds):
                    yield sum(1 << n for _, n in bounds)


def _sum(says: Expression) -> _Sum | None:
    if not isinstance(says, Compare) or says.op in {"==", "!="}:
        return None
    left, right = linear(says.left), linear(says.right)
    if left is None or right is None:
        return None
    difference = left.plus(right, times=-1)
    if says.op in {">", ">="}:
        difference = difference.scaled(Fraction(-1))
    weights = tuple((i, short(w)) for i, w in sorted(difference.weights.items()))
    if not 0 < len(weights) <= MOST_ISSUES:
        return None
    return _Sum(weights, short(-difference.constant), strict=says.op in {"<", ">"})
