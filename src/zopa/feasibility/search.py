"""
A package for some demands, where there are too many to try one by one.

1. Take a box: for every issue a stretch of its terms, at first all of them.
2. Judge every demand over the whole box by interval arithmetic [Moore1966]_: met, failed, or not known.
3. One failed: leave the box. All met: any package in it will do.
4. Otherwise halve the widest issue that an unjudged demand speaks of, and look into both halves.

Finite, exact, and never wrong; slow where sums must hit a number exactly.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import product

from zopa.feasibility.collapse import Axis
from zopa.feasibility.part import Part, term
from zopa.feasibility.sets import Clock, bits
from zopa.negotiation.nodes import (
    All,
    Any,
    Compare,
    Expression,
    Implies,
    Member,
    Name,
    Negative,
    Not,
    Number,
    Option,
    Product,
    Sum,
    issues_in,
)

Box = dict[str, tuple[int, int]]


class Search:
    """Packages of one part."""

    def __init__(self, part: Part, clock: Clock) -> None:
        self.part, self.clock = part, clock
        self._spoken: dict[Expression, list[str]] = {}

    def meet(self, mask: int) -> dict[str, int] | None:
        """
        A package, as places on the axes, that meets the rules and the demands of a mask; None if there is none.

        Raises:
            OutOfTime: If the clock runs out first.
        """
        says = [*self.part.rules, *(self.part.demands[n].says for n in bits(mask))]
        waiting: list[tuple[Box, list[Expression]]] = [({i: (0, len(a) - 1) for i, a in self.part.axes.items()}, says)]
        while waiting:
            self.clock.check()
            box, open_ = waiting.pop()
            left = self.unjudged(box, open_)
            if left is None:
                continue
            if not left:
                return {i: first for i, (first, _) in box.items()}
            issue = max((i for s in left[:1] for i in self.spoken(s)), key=lambda i: box[i][1] - box[i][0])
            first, last = box[issue]
            middle = (first + last) // 2
            waiting.append((box | {issue: (middle + 1, last)}, left))
            waiting.append((box | {issue: (first, middle)}, left))
        return None

    def spoken(self, says: Expression) -> list[str]:
        """The issues that an expression speaks of, sorted."""
        if says not in self._spoken:
            self._spoken[says] = sorted(issues_in(says))
        return self._spoken[says]

    def unjudged(self, box: Box, says: Sequence[Expression]) -> list[Expression] | None:
        """What is met in some of a box at most, the narrowest first; None where something fails all over it."""
        left = []
        for s in says:
            truth = judge(s, self.part.axes, box)
            if truth is False:
                return None
            if truth is None:
                left.append(s)
        return sorted(left, key=lambda s: sum(box[i][1] - box[i][0] for i in self.spoken(s)))

    def met(self, places: Mapping[str, int]) -> int:
        """The demands that a package meets."""
        box = {i: (p, p) for i, p in places.items()}
        return sum(1 << n for n, d in enumerate(self.part.demands) if judge(d.says, self.part.axes, box))


def judge(says: Expression, axes: Mapping[str, Axis], box: Box) -> bool | None:
    """True or False where it is so all over the box; None where it may differ, or that is not known."""
    match says:
        case Compare(op=op, left=left, right=right):
            return _compare(op, left, right, axes, box)
        case Member(item=item, members=members):
            return _either([_compare("==", item, m, axes, box) for m in members])
        case Not(of=of):
            return _contrary(judge(of, axes, box))
        case All(terms=terms):
            return _contrary(_either([_contrary(judge(t, axes, box)) for t in terms]))
        case Any(terms=terms):
            return _either([judge(t, axes, box) for t in terms])
        case Implies(condition=condition, then=then):
            return _either([_contrary(judge(condition, axes, box)), judge(then, axes, box)])
        case _:
            raise TypeError(says)


def _contrary(truth: bool | None) -> bool | None:  # noqa: FBT001
    return None if truth is None else not truth


def _either(truths: Sequence[bool | None]) -> bool | None:
    if True in truths:
        return True
    return None if None in truths else False


def _compare(op: str, left: Expression, right: Expression, axes: Mapping[str, Axis], box: Box) -> bool | None:
    a, b = _names(left, axes, box), _names(right, axes, box)
    if a is not None and b is not None:
        equal = None if a & b else False
        if len(a) == len(b) == 1:
            equal = a == b
        return equal if op == "==" else _contrary(equal)
    (low, high), (least, most) = span(left, axes, box), span(right, axes, box)
    match op:
        case "<":
            return True if high < least else False if low >= most else None
        case "<=":
            return True if high <= least else False if low > most else None
        case ">":
            return True if low > most else False if high <= least else None
        case ">=":
            return True if low >= most else False if high < least else None
        case _:
            equal = False if high < least or most < low else True if low == high == least == most else None
            return equal if op == "==" else _contrary(equal)


def _names(says: Expression, axes: Mapping[str, Axis], box: Box) -> set[str] | None:
    if isinstance(says, Option):
        return {says.name}
    if isinstance(says, Name):
        axis = axes[says.issue]
        first, last = box[says.issue]
        if isinstance(term(axis, first), str):
            return {str(term(axis, p)) for p in range(first, last + 1)}
    return None


def span(
    says: Expression, axes: Mapping[str, Axis], box: Box, *, ends: bool = False,
) -> tuple[Fraction, Fraction]:
    """Between which numbers something lies all over a box; with *ends*, on all of every stretch, not its first term."""
    match says:
        case Number(value=number):
            return Fraction(number), Fraction(number)
        case Name(issue=issue):
            first, last = box[issue]
            return Fraction(term(axes[issue], first)), Fraction(term(axes[issue], last, last=ends))
        case Negative(of=of):
            low, high = span(of, axes, box, ends=ends)
            return -high, -low
        case Sum(terms=terms):
            spans = [span(t, axes, box, ends=ends) for t in terms]
            return sum((s[0] for s in spans), Fraction(0)), sum((s[1] for s in spans), Fraction(0))
        case Product(factors=factors):
            low, high = span(factors[0], axes, box, ends=ends)
            for factor in factors[1:]:
                corners = [x * y for x, y in product((low, high), span(factor, axes, box, ends=ends))]
                low, high = min(corners), max(corners)
            return low, high
        case _:
            raise TypeError(says)
