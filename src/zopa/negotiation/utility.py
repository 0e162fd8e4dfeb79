"""
What a package is worth to a party.

Additive over issues: for each, a weight (1 where none is given) times the worth of its term by a table. Where issues
matter together, an extra adds a worth to every package of which a condition holds; these are the constraint-based
utilities of [Ito2007]_.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from zopa.errors import ProblemError
from zopa.negotiation.expression import suggestion
from zopa.negotiation.issue import Issue, Options, Range, Term
from zopa.negotiation.nodes import Expression, holds, issues_in, show

Table = Mapping[str, Decimal] | tuple[tuple[Decimal, Decimal], ...]
"""Worth by option; or points (term, worth) in rising order of term, joined by straight lines."""

ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Extra:
    """What a package is worth beyond its terms one by one, where a condition holds of it."""

    when: Expression
    worth: Decimal
    text: str = field(default="", compare=False)
    """The condition as typed."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", self.text or show(self.when))


@dataclass(frozen=True, slots=True)
class Utility:
    """One party's."""

    party: str
    reserve: Decimal = Decimal(0)
    """What no deal is worth to the party: its outside option, the disagreement point."""
    weights: Mapping[str, Decimal] = field(default_factory=dict)
    tables: Mapping[str, Table] = field(default_factory=dict)
    extras: tuple[Extra, ...] = ()
    share: Decimal = ONE
    """In which proportion the party is to gain, for the proportional solution alone."""

    def weight(self, issue: str) -> Decimal:
        """The factor of an issue's table."""
        return self.weights.get(issue, ONE)


def worth(utility: Utility, package: Mapping[str, Term]) -> Fraction:
    """What a package is worth, exactly: the definition, term by term."""
    total = Fraction(0)
    for issue, table in utility.tables.items():
        total += Fraction(utility.weight(issue)) * _tabled(table, package[issue])
    return total + sum(Fraction(extra.worth) for extra in utility.extras if holds(extra.when, package))


def _tabled(table: Table, term: Term) -> Fraction:
    if isinstance(term, str):
        return Fraction(table[term]) if isinstance(table, Mapping) else Fraction(0)
    points = [] if isinstance(table, Mapping) else [(Fraction(x), Fraction(u)) for x, u in table]
    at = Fraction(term)
    for (x, u), (y, v) in pairwise(points):
        if x <= at <= y:
            return u + (v - u) * (at - x) / (y - x)
    return points[0][1]


class Gap(NamedTuple):
    """What a utility leaves open, and under which key."""

    what: str
    keys: tuple[str, ...]
    remedy: str


def gap(utility: Utility, issues: Mapping[str, Issue]) -> Gap | None:
    """The first thing that keeps a utility from giving every package a worth; None where there is none."""
    for kind, named in (("weights", utility.weights), ("tables", utility.tables)):
        for unknown in (i for i in named if i not in issues):
            return Gap(f"no issue is called {unknown!r}", (kind, unknown), suggestion(unknown, list(issues)))
    for extra in utility.extras:
        for unknown in sorted(issues_in(extra.when) - issues.keys()):
            return Gap(f"no issue is called {unknown!r}", ("extras",), suggestion(unknown, list(issues)))
    for issue in (i for i, w in utility.weights.items() if w and i not in utility.tables):
        example = "{option = worth, …}" if isinstance(issues[issue].domain, Options) else "[[term, worth], …]"
        what = f"{utility.party!r} weighs {issue!r} without a table of what its terms are worth"
        return Gap(what, ("weights", issue), f"Add {issue} = {example} under [utilities.tables]")
    if utility.share <= 0:
        return Gap(f"the share {utility.share} is not above 0", ("share",), "Leave it out for equal shares")
    for issue, table in utility.tables.items():
        left = _untold(issues[issue].domain, table, issue)
        if left is not None:
            return left
    return None


def _untold(domain: Options | Range, table: Table, issue: str) -> Gap | None:
    keys = ("tables", issue)
    if isinstance(domain, Options):
        if not isinstance(table, Mapping):
            return Gap(f"{issue!r} has options, and its worths are points", keys, f"Write {issue} = {{option = worth}}")
        missing = [o for o in domain.names if o not in table]
        unknown = [o for o in table if o not in domain.names]
        if unknown:
            return Gap(f"{issue!r} has no option {unknown[0]!r}", keys, suggestion(unknown[0], domain.names))
        return Gap(f"what {missing[0]!r} of {issue!r} is worth is missing", keys, "Give every option a worth") if (
            missing
        ) else None
    if isinstance(table, Mapping):
        return Gap(f"{issue!r} is a range, and its worths are by option", keys, f"Write {issue} = [[term, worth], …]")
    first, last = domain.lo, domain.term(len(domain) - 1)
    if table and table[0][0] <= first and last <= table[-1][0]:
        return None
    stretch = f"from {table[0][0]} to {table[-1][0]}" if table else "nowhere"
    what = f"the worths of {issue!r} run {stretch}, its terms from {first} to {last}"
    return Gap(what, keys, "Add points at the ends of the range")


def check(utilities: Iterable[Utility], issues: Mapping[str, Issue]) -> None:
    """
    Refuse utilities that leave something open.

    Raises:
        ProblemError: With the first gap.
    """
    for utility in utilities:
        found = gap(utility, issues)
        if found:
            raise ProblemError(found.what, where=f"utilities of {utility.party!r}", remedy=found.remedy)
