"""
Demands and rules of one part as clauses over true-or-false variables.

1. An issue with a range has a variable "its place is at least k" for every place but the first (order encoding
   [Tamura2009]_), one with options a variable for each.
2. Where an issue is only ever added up in a way that likes it low, the first place of every stretch between the numbers
   that it is compared with will do, and where it likes it high, the last: the other places are left out.
3. A demand's variable implies what the demand says, not the other way round (Plaisted & Greenbaum 1986).
4. A sum of two issues is one clause for each place of the first. Sums of more are left to be checked when a package has
   been found (`lazy`), and a clause is learnt from each that fails.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise, product
from math import prod
from operator import eq, ge, gt, le, lt, ne

from zopa.feasibility.collapse import Axis
from zopa.feasibility.linear import Linear, linear
from zopa.feasibility.part import Part, term
from zopa.negotiation.issue import Options, Range
from zopa.negotiation.nodes import (
    MIRRORED,
    OPPOSITE,
    All,
    Any,
    Compare,
    Expression,
    Implies,
    Member,
    Name,
    Not,
    Option,
    compared,
    holds,
    issues_in,
    walk,
)

Exact = int | Fraction
_ORDER = {"<": lt, "<=": le, "==": eq, "!=": ne, ">=": ge, ">": gt}
MOST_ROWS = 4000
"""Packages of a few issues tabulated for an expression that is no sum."""


class TooLarge(Exception):
    """The clauses would be too many."""


@dataclass(frozen=True, slots=True)
class LazySum:
    """If `when` holds, the weighted sum of some issues is at most a number (below it, if strict)."""

    when: int
    weights: tuple[tuple[str, Exact], ...]
    most: Exact
    strict: bool

    def fails(self, total: Exact) -> bool:
        """Whether a sum is too large."""
        return total >= self.most if self.strict else total > self.most


class Cnf:
    """The clauses of a part; ``demands[n]`` is the variable of its n-th demand."""

    def __init__(self, part: Part, *, whole: frozenset[str] = frozenset()) -> None:
        """
        Put a part into clauses.

        Args:
            part: What is to be said.
            whole: Issues of which every place is kept.

        Raises:
            TooLarge: The clauses would be too many.
        """
        self.part = part
        self.clauses: list[list[int]] = []
        self.lazy: list[LazySum] = []
        self.true = 1
        self.variables = 1
        self.clauses.append([1])
        likings = _Likings(part)
        self.places = {
            i: list(range(len(axis))) if i in whole else likings.kept(i, axis) for i, axis in part.axes.items()
        }
        self.numbers: dict[str, list[Exact]] = {}
        self._order: dict[str, list[int]] = {}
        self._direct: dict[str, list[int]] = {}
        self._is: dict[tuple[str, int], int] = {}
        self._rising: dict[tuple[str, Exact], list[tuple[Exact, int]]] = {}
        self._said: dict[tuple[Expression, bool], int] = {}
        for issue, axis in part.axes.items():
            self._issue(issue, axis)
        for rule in part.rules:
            self.clauses.append([self._lit(rule, yes=True)])
        self.demands = [self._named(d.says) for d in part.demands]

    def _named(self, says: Expression) -> int:
        name = self._new()
        self.clauses.append([-name, self._lit(says, yes=True)])
        return name

    def _new(self) -> int:
        self.variables += 1
        return self.variables

    def _issue(self, issue: str, axis: Axis) -> None:
        kept = self.places[issue]
        if isinstance(axis.issue.domain, Options):
            names = [self._new() for _ in kept]
            self._direct[issue] = names
            self.clauses.append(list(names))
            self.clauses += [[-a, -b] for n, a in enumerate(names) for b in names[:n]]
            return
        self.numbers[issue] = [short(Fraction(term(axis, p))) for p in kept]
        steps = [self._new() for _ in kept[1:]]
        self._order[issue] = steps
        self.clauses += [[-b, a] for a, b in pairwise(steps)]

    def at_least(self, issue: str, place: int) -> int:
        """The literal "the place kept of an issue is at least this one"."""
        if place <= 0:
            return self.true
        steps = self._order[issue]
        return steps[place - 1] if place <= len(steps) else -self.true

    def at(self, issue: str, place: int) -> int:
        """The literal "the issue is at this place"."""
        if issue in self._direct:
            return self._direct[issue][place]
        if (issue, place) not in self._is:
            low, high = self.at_least(issue, place), self.at_least(issue, place + 1)
            name = self._is[issue, place] = self._new()
            self.clauses += [[-name, low], [-name, -high], [name, -low, high]]
        return self._is[issue, place]

    def read(self, model: Sequence[int]) -> dict[str, int]:
        """The places kept, by issue, of a model (the list of its literals, by variable)."""
        out = {}
        for issue, names in self._direct.items():
            out[issue] = next(n for n, v in enumerate(names) if model[v - 1] > 0)
        for issue, steps in self._order.items():
            out[issue] = sum(model[v - 1] > 0 for v in steps)
        return out

    def _lit(self, says: Expression, *, yes: bool) -> int:
        key = says, yes
        if key not in self._said:
            self._said[key] = self._literal(says, yes=yes)
        return self._said[key]

    def _literal(self, says: Expression, *, yes: bool) -> int:
        match says:
            case Not(of=of):
                return self._lit(of, yes=not yes)
            case Implies(condition=condition, then=then):
                parts = [self._lit(condition, yes=not yes), self._lit(then, yes=yes)]
                return self._either(parts) if yes else self._both(parts)
            case All(terms=terms):
                parts = [self._lit(t, yes=yes) for t in terms]
                return self._both(parts) if yes else self._either(parts)
            case Any(terms=terms):
                parts = [self._lit(t, yes=yes) for t in terms]
                return self._either(parts) if yes else self._both(parts)
            case Member(item=item, members=members):
                parts = [self._lit(Compare("==", item, m), yes=yes) for m in members]
                return self._either(parts) if yes else self._both(parts)
            case Compare(op=op, left=left, right=right):
                return self._compared(op if yes else OPPOSITE[op], left, right)
            case _:
                raise TypeError(says)

    def _either(self, parts: Sequence[int]) -> int:
        if len(parts) == 1:
            return parts[0]
        name = self._new()
        self.clauses.append([-name, *parts])
        return name

    def _both(self, parts: Sequence[int]) -> int:
        if len(parts) == 1:
            return parts[0]
        name = self._new()
        self.clauses += [[-name, p] for p in parts]
        return name

    def _compared(self, op: str, left: Expression, right: Expression) -> int:
        a, b = linear(left), linear(right)
        spoken = sorted(issues_in(Compare(op, left, right)))
        if a is None or b is None or any(i in self._direct for i in spoken):
            return self._tabulated(Compare(op, left, right), spoken)
        difference = a.plus(b, times=-1)
        if not difference.weights:
            return self.true if compared(op, difference.constant, Fraction(0)) else -self.true
        if len(difference.weights) == 1:
            return self._bounded(op, difference)
        if op in {"==", "!="}:
            low, high = ("<=", ">=") if op == "==" else ("<", ">")
            parts = [self._summed(low, difference), self._summed(high, difference)]
            return self._both(parts) if op == "==" else self._either(parts)
        return self._summed(op, difference)

    def _bounded(self, op: str, difference: Linear) -> int:
        ((issue, weight),) = difference.weights.items()
        op, number = (op if weight > 0 else MIRRORED[op]), short(-difference.constant / weight)
        fits = [_ORDER[op](x, number) for x in self.numbers[issue]]
        runs = [k for k, ok in enumerate(fits) if ok and (k == 0 or not fits[k - 1])]
        parts = []
        for start in runs:
            end = next((k for k in range(start, len(fits)) if not fits[k]), len(fits))
            parts.append(self._both([
                lit for lit in (self.at_least(issue, start), -self.at_least(issue, end)) if lit != self.true
            ] or [self.true]))
        return self._either(parts) if parts else -self.true

    def _summed(self, op: str, difference: Linear) -> int:
        """The literal of a sum against nothing: ``<=`` and ``<`` as they stand, the others turned round."""
        turned = difference if op in {"<=", "<"} else difference.scaled(Fraction(-1))
        name = self._new()
        weights = tuple((i, short(w)) for i, w in sorted(turned.weights.items()))
        one = LazySum(name, weights, short(-turned.constant), strict=op in {"<", ">"})
        if len(one.weights) > 2:
            self.lazy.append(one)
            return name
        first, second = (self.rising(i, w) for i, w in one.weights)
        k = len(second)
        for x, lit in first:
            while k and one.fails(x + second[k - 1][0]):
                k -= 1
            if k < len(second):
                self.clauses.append([-name, -lit, -second[k][1]])
        return name

    def rising(self, issue: str, weight: Exact) -> list[tuple[Exact, int]]:
        """Every value that a weighted issue can have, lowest first, with the literal "it is at least that"."""
        if (issue, weight) not in self._rising:
            numbers = self.numbers[issue]
            up = range(len(numbers)) if weight > 0 else range(len(numbers) - 1, -1, -1)
            self._rising[issue, weight] = [
                (weight * numbers[k], self.at_least(issue, k) if weight > 0 else -self.at_least(issue, k + 1))
                for k in up
            ]
        return self._rising[issue, weight]

    def _tabulated(self, says: Compare, spoken: Sequence[str]) -> int:
        """Options against one another, and products: every package of the few issues that fails is ruled out."""
        match says:
            case Compare(op=op, left=Name(issue=issue), right=Option(name=name)) | Compare(
                op=op, left=Option(name=name), right=Name(issue=issue)
            ):
                axis, kept = self.part.axes[issue], self.places[issue]
                place = next((k for k, p in enumerate(kept) if term(axis, p) == name), None)
                literal = self.at(issue, place) if place is not None else -self.true
                return literal if op == "==" else -literal
            case _:
                pass
        if prod(len(self.places[i]) for i in spoken) > MOST_ROWS:
            raise TooLarge
        name_ = self._new()
        for at in product(*(range(len(self.places[i])) for i in spoken)):
            terms = {i: term(self.part.axes[i], self.places[i][k]) for i, k in zip(spoken, at, strict=True)}
            if not holds(says, terms):
                self.clauses.append([-name_, *(-self.at(i, k) for i, k in zip(spoken, at, strict=True))])
        return name_


def short(number: Fraction) -> Exact:
    """A whole number as one: it is reckoned with ten times as fast."""
    return number.numerator if number.denominator == 1 else number


class _Likings:
    """For every issue that keeps all its terms: where it is compared with a number, and which way sums like it."""

    def __init__(self, part: Part) -> None:
        self.cuts: dict[str, set[int]] = {}
        self.likes: dict[str, set[int]] = {}
        self.tied: set[str] = set()
        domains = {i: a.issue.domain for i, a in part.axes.items() if isinstance(a.firsts, range)}
        for says in [*(d.says for d in part.demands), *part.rules]:
            for op, difference in _sums(says, yes=True):
                if difference is None:
                    self.tied |= issues_in(says)
                elif len(difference.weights) == 1:
                    ((issue, weight),) = difference.weights.items()
                    domain = domains.get(issue)
                    if isinstance(domain, Range):
                        at = -difference.constant / weight
                        self.cuts.setdefault(issue, {0}).update((domain.ceiling(at), domain.floor(at) + 1))
                else:
                    for issue, weight in difference.weights.items():
                        ways = {1, -1} if op in {"==", "!="} else {1 if (weight > 0) == (op in {"<", "<="}) else -1}
                        self.likes.setdefault(issue, set()).update(ways)

    def kept(self, issue: str, axis: Axis) -> list[int]:
        """The places of an issue that are enough for every set of demands."""
        likes, size = self.likes.get(issue, set()), len(axis)
        tied = issue in self.tied or len(likes) > 1 or isinstance(axis.issue.domain, Options)
        if tied or not isinstance(axis.firsts, range):
            return list(range(size))
        firsts = sorted(c for c in self.cuts.get(issue, {0}) if 0 <= c < size)
        return firsts if likes != {-1} else [*(f - 1 for f in firsts[1:]), size - 1]


def _sums(says: Expression, *, yes: bool) -> Iterable[tuple[str, Linear | None]]:
    """Every comparison in an expression as it has to hold, brought to a sum; None for what is no sum of numbers."""
    match says:
        case Not(of=of):
            yield from _sums(of, yes=not yes)
        case Implies(condition=condition, then=then):
            yield from _sums(condition, yes=not yes)
            yield from _sums(then, yes=yes)
        case All(terms=terms) | Any(terms=terms):
            for t in terms:
                yield from _sums(t, yes=yes)
        case Member(item=item, members=members):
            for m in members:
                yield from _sums(Compare("==", item, m), yes=yes)
        case Compare(op=op, left=left, right=right):
            a, b = linear(left), linear(right)
            if a is None or b is None:
                if not any(isinstance(p, Option) for p in walk(says)):
                    yield op, None
                return
            yield op if yes else OPPOSITE[op], a.plus(b, times=-1)
        case _:
            raise TypeError(says)
