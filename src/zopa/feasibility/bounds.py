"""
The number that a demand states, and how far it would have to move.

A demand states one number if it has exactly one comparison of numbers, and one side of that is a number alone:
``army <= 85_000``, ``status == 'member' implies army >= 200_000``, ``pay + bonus <= 10``. The number gives way by
moving to the nearest one under which the whole demand holds of a given package. A strict comparison has no nearest
number; there the next one on the grid counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import gcd, lcm

from zopa.feasibility.linear import linear
from zopa.negotiation.issue import Issue, Options, Range, Term
from zopa.negotiation.nodes import (
    MIRRORED,
    OPPOSITE,
    All,
    Any,
    Compare,
    Expression,
    Implies,
    Member,
    Not,
    Number,
    compared,
    holds,
    issues_in,
    value,
    walk,
)


@dataclass(frozen=True, slots=True)
class Bound:
    """The one number that a demand states."""

    says: Expression
    atom: Compare
    """The comparison, its number on the right."""
    number: Fraction
    grain: Fraction | None
    """The smallest difference between two values of its left side; None where issues are multiplied."""
    spread: Fraction
    """Between the largest and the smallest value of its left side."""

    @property
    def contrary(self) -> Expression:
        """The demand as it would be, were its comparison answered the other way."""
        return _replaced(self.says, self.atom, Not(self.atom))

    def needed(self, package: Mapping[str, Term]) -> Fraction | None:
        """The nearest number under which the demand holds of a package; None where no number would do."""
        at = value(self.atom.left, package)
        if isinstance(at, str):
            return None
        now = compared(self.atom.op, at, self.number)
        if _with(self.says, self.atom, now, package):
            return self.number
        if not _with(self.says, self.atom, not now, package):
            return None
        op = OPPOSITE[self.atom.op] if now else self.atom.op
        if op in {"<=", ">=", "=="}:
            return at
        if self.grain is None or op == "!=":
            return None
        return at + self.grain if op == "<" else at - self.grain


def bound_of(says: Expression, issues: Mapping[str, Issue]) -> Bound | None:
    """The number that a demand states, if it states exactly one."""
    if any(isinstance(p, Member) and _numeric(p.item, issues) for p in walk(says)):
        return None
    atoms = [p for p in walk(says) if isinstance(p, Compare) and _numeric(p.left, issues)]
    if len(atoms) != 1:
        return None
    atom = atoms[0]
    turned = atom if issues_in(atom.left) else Compare(MIRRORED[atom.op], atom.right, atom.left)
    if issues_in(turned.right) or not issues_in(turned.left):
        return None
    number = value(turned.right, {})
    if isinstance(number, str):
        return None
    return Bound(_replaced(says, atom, turned), turned, number, _grain(turned, issues), _spread(turned, issues))


def _numeric(says: Expression, issues: Mapping[str, Issue]) -> bool:
    ranged = (isinstance(issues[i].domain, Range) for i in issues_in(says))
    return all(ranged) and any(isinstance(p, Number) or issues_in(p) for p in walk(says))


def _replaced(says: Expression, old: Compare, new: Expression) -> Expression:
    """The same with another condition in the place of one comparison; only conditions hold comparisons."""
    match says:
        case Compare():
            return new if says is old else says
        case Not(of=of):
            return Not(_replaced(of, old, new))
        case All(terms=terms):
            return All(tuple(_replaced(t, old, new) for t in terms))
        case Any(terms=terms):
            return Any(tuple(_replaced(t, old, new) for t in terms))
        case Implies(condition=condition, then=then):
            return Implies(_replaced(condition, old, new), _replaced(then, old, new))
        case _:
            return says


def _with(says: Expression, atom: Compare, truth: bool, package: Mapping[str, Term]) -> bool:  # noqa: FBT001
    """Whether a condition holds, given the answer of one comparison in it."""
    match says:
        case Compare():
            return truth if says is atom else holds(says, package)
        case Not(of=of):
            return not _with(of, atom, truth, package)
        case All(terms=terms):
            return all(_with(t, atom, truth, package) for t in terms)
        case Any(terms=terms):
            return any(_with(t, atom, truth, package) for t in terms)
        case Implies(condition=condition, then=then):
            return not _with(condition, atom, truth, package) or _with(then, atom, truth, package)
        case _:
            return holds(says, package)


def _grain(atom: Compare, issues: Mapping[str, Issue]) -> Fraction | None:
    form = linear(atom.left)
    if form is None:
        return None
    grain = Fraction(0)
    for issue, weight in form.weights.items():
        domain = issues[issue].domain
        if not isinstance(domain, Options):
            grain = _common(grain, abs(weight) * Fraction(domain.step))
    return grain or None


def _common(a: Fraction, b: Fraction) -> Fraction:
    scale = lcm(a.denominator, b.denominator)
    return Fraction(gcd(int(a * scale), int(b * scale)), scale)


def _spread(atom: Compare, issues: Mapping[str, Issue]) -> Fraction:
    form = linear(atom.left)
    total = Fraction(0)
    for issue in issues_in(atom.left):
        domain = issues[issue].domain
        if not isinstance(domain, Options):
            weight = form.weights.get(issue, Fraction(0)) if form else Fraction(1)
            total += abs(weight) * (Fraction(domain.term(len(domain) - 1)) - Fraction(domain.lo))
    return total or Fraction(1)
