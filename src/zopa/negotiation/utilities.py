"""The part of a problem file that says what packages are worth."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from itertools import pairwise

from zopa.errors import ProblemError
from zopa.negotiation.expression import ExpressionError, parse_expression
from zopa.negotiation.issue import Issue, Options
from zopa.negotiation.table import Reader, number_of
from zopa.negotiation.utility import ONE, Extra, Table, Utility, gap


def read_utilities(reader: Reader, issues: Mapping[str, Issue]) -> tuple[Utility, ...]:
    """
    All ``[[utilities]]``.

    Raises:
        ProblemError: With the place of a worth that can't be read, or is missing.
    """
    entries = reader.tables("utilities")
    found = tuple(_utility(entry, issues) for entry in entries)
    parties = [u.party for u in found]
    for entry, utility in zip(entries, found, strict=True):
        if parties.count(utility.party) > 1:
            entry.refuse(f"the utilities of {utility.party!r} stand twice", "party", "Join them into one table")
        left = gap(utility, issues)
        if left is not None:
            within = entry
            for key in left.keys[:-1]:
                within = within.table(key)
            within.refuse(left.what, left.keys[-1], left.remedy)
    return found


def _utility(entry: Reader, issues: Mapping[str, Issue]) -> Utility:
    entry.known(("party", "reserve", "weights", "tables", "extras", "share"))
    weights, tables = {}, {}
    if "weights" in entry.values:
        within = entry.table("weights")
        weights = {issue: within.number(issue) for issue in within.values}
    if "tables" in entry.values:
        within = entry.table("tables")
        tables = {issue: _table(within, issue, issues.get(issue)) for issue in within.values}
    return Utility(
        party=entry.text("party"), reserve=entry.number("reserve", default=Decimal(0)), weights=weights, tables=tables,
        extras=tuple(_extra(e, issues) for e in entry.tables("extras")), share=entry.number("share", default=ONE),
    )


def _extra(entry: Reader, issues: Mapping[str, Issue]) -> Extra:
    entry.known(("when", "worth"))
    text = entry.text("when")
    try:
        when = parse_expression(text, issues=issues)
    except ExpressionError as error:
        where = entry.places.inside((*entry.path, "when"), text, error.offset)
        raise ProblemError(error.what, where=where, remedy=error.remedy) from error
    return Extra(when, entry.number("worth"), text)


def _table(entry: Reader, name: str, issue: Issue | None) -> Table:
    worths = entry.values[name]
    if isinstance(worths, Mapping):
        within = entry.table(name)
        return {option: within.number(option) for option in within.values}
    listed = worths if isinstance(worths, list) else []
    pairs = [[number_of(n) for n in p] if isinstance(p, list) else [] for p in listed]
    points = [(p[0], p[1]) for p in pairs if len(p) == 2 and p[0] is not None and p[1] is not None]
    if not points or len(points) < len(pairs):
        example = "{option = worth}" if issue and isinstance(issue.domain, Options) else "[[term, worth], …]"
        entry.refuse(f"the worths of {name!r} can't be read", name, f"Write {name} = {example}")
    if any(a[0] >= b[0] for a, b in pairwise(points)):
        entry.refuse(f"the points of {name!r} do not rise", name, "Order them by term, each term once")
    return tuple(points)
