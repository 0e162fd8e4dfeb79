"""
What a condition still asks of the issues that are not settled yet.

A condition is brought to a form without negations (De Morgan): gates of and/or over comparisons. When an issue is
settled, its term is put in, and whatever is decided by then falls away: a comparison that now holds or fails for
every term of the issues left, and with it what a gate no longer needs. Two terms that leave the same of a condition
need not be told apart; that is what keeps the reckoning small.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from zopa.feasibility.linear import linear
from zopa.negotiation.issue import Issue, Options, Term
from zopa.negotiation.nodes import (
    OPPOSITE,
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
    compared,
    holds,
    issues_in,
)


@dataclass(frozen=True, slots=True)
class Line:
    """A weighted sum of issues against a number."""

    op: str
    weights: tuple[tuple[str, Fraction], ...]
    number: Fraction


@dataclass(frozen=True, slots=True)
class Gate:
    """All of several, or any of them."""

    kind: Literal["all", "any"]
    parts: tuple[Residual, ...]


Residual = bool | Line | Compare | Gate
"""Decided, or what is left to ask."""


def residual(says: Expression, issues: Mapping[str, Issue], *, true: bool = True) -> Residual:
    """What an expression (or with *true* false, its contrary) asks while no issue is settled."""
    match says:
        case Compare(op=op, left=left, right=right):
            return _atom(Compare(op if true else OPPOSITE[op], left, right), issues)
        case Member(item=item, members=members):
            op = "==" if true else "!="
            return _gate("any" if true else "all", (_atom(Compare(op, item, m), issues) for m in members))
        case Not(of=of):
            return residual(of, issues, true=not true)
        case All(terms=terms):
            return _gate("all" if true else "any", (residual(t, issues, true=true) for t in terms))
        case Any(terms=terms):
            return _gate("any" if true else "all", (residual(t, issues, true=true) for t in terms))
        case Implies(condition=condition, then=then):
            sides = residual(condition, issues, true=not true), residual(then, issues, true=true)
            return _gate("any" if true else "all", sides)
        case _:
            raise TypeError(says)


def settled(left: Residual, issue: str, term: Term, issues: Mapping[str, Issue]) -> Residual:
    """What is left to ask once an issue has a term."""
    match left:
        case bool():
            return left
        case Line(op=op, weights=weights, number=number):
            rest = tuple((i, w) for i, w in weights if i != issue)
            if len(rest) == len(weights) or isinstance(term, str):
                return left
            return _bounded(Line(op, rest, number - dict(weights)[issue] * Fraction(term)), issues)
        case Compare(op=op, left=one, right=other):
            if issue not in issues_in(left):
                return left
            return _atom(Compare(op, _put(one, issue, term), _put(other, issue, term)), issues)
        case Gate(kind=kind, parts=parts):
            return _gate(kind, (settled(p, issue, term, issues) for p in parts))


def asked(left: Residual) -> frozenset[str]:
    """The issues that something is still asked of."""
    match left:
        case bool():
            return frozenset()
        case Line(weights=weights):
            return frozenset(i for i, _ in weights)
        case Compare():
            return issues_in(left)
        case Gate(parts=parts):
            return frozenset().union(*map(asked, parts))


def _gate(kind: Literal["all", "any"], parts: Iterable[Residual]) -> Residual:
    """A gate without what is decided, and without a gate of the same kind within."""
    ends = kind == "any"
    kept: dict[Residual, None] = {}
    for part in parts:
        if part is ends:
            return ends
        if isinstance(part, Gate) and part.kind == kind:
            kept |= dict.fromkeys(part.parts)
        elif part is not (not ends):
            kept[part] = None
    if not kept:
        return not ends
    return next(iter(kept)) if len(kept) == 1 else Gate(kind, tuple(kept))


def _atom(says: Compare, issues: Mapping[str, Issue]) -> Residual:
    if not issues_in(says):
        return holds(says, {})
    left, right = linear(says.left), linear(says.right)
    if left is None or right is None:
        return says if says.left != says.right else compared(says.op, Fraction(0), Fraction(0))
    difference = left.plus(right, times=-1)
    weights = tuple(sorted(difference.weights.items()))
    if any(isinstance(issues[i].domain, Options) for i, _ in weights):
        return says
    return _bounded(Line(says.op, weights, -difference.constant), issues)


def _bounded(line: Line, issues: Mapping[str, Issue]) -> Residual:
    """Decided, where the comparison has the same answer for all terms; a lone issue's bound is put on its grid."""
    if not line.weights:
        return compared(line.op, Fraction(0), line.number)
    low = high = Fraction(0)
    for issue, weight in line.weights:
        domain = issues[issue].domain
        if isinstance(domain, Options):
            raise TypeError(issue)
        ends = weight * Fraction(domain.lo), weight * Fraction(domain.term(len(domain) - 1))
        low, high = low + min(ends), high + max(ends)
    answers = {compared(line.op, end, line.number) for end in (low, high)}
    inside = line.op in {"==", "!="} and low <= line.number <= high and low < high
    if len(answers) == 1 and not inside:
        return answers.pop()
    return line if len(line.weights) > 1 else _lone(line, issues)


def _lone(line: Line, issues: Mapping[str, Issue]) -> Residual:
    ((issue, weight),) = line.weights
    domain = issues[issue].domain
    if isinstance(domain, Options):
        raise TypeError(issue)
    number = line.number / weight
    op = line.op if weight > 0 else {"<": ">", "<=": ">=", ">": "<", ">=": "<="}.get(line.op, line.op)
    floor, ceiling = domain.floor(number), domain.ceiling(number)
    if op in {"==", "!="}:
        if floor != ceiling:
            return op == "!="
        return Line(op, ((issue, Fraction(1)),), Fraction(domain.term(floor)))
    most = {"<": ceiling - 1, "<=": floor, ">": floor, ">=": ceiling - 1}[op]
    return Line("<=" if op[0] == "<" else ">", ((issue, Fraction(1)),), Fraction(domain.term(most)))


def _put(says: Expression, issue: str, term: Term) -> Expression:
    """A number or option with a term in the place of an issue."""
    match says:
        case Name(issue=name) if name == issue:
            return Option(term) if isinstance(term, str) else Number(term)
        case Negative(of=of):
            return Negative(_put(of, issue, term))
        case Sum(terms=terms):
            return Sum(tuple(_put(t, issue, term) for t in terms))
        case Product(factors=factors):
            return Product(tuple(_put(f, issue, term) for f in factors))
        case _:
            return says

