"""The part of a problem file that says what packages are worth."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from itertools import pairwise

from zopa.negotiation.expression import suggestion
from zopa.negotiation.issue import Issue, Options
from zopa.negotiation.table import Reader, number_of
from zopa.negotiation.utility import Table, Utility


def read_utilities(reader: Reader, issues: Mapping[str, Issue]) -> tuple[Utility, ...]:
    """
    All ``[[utilities]]``.

    Raises:
        ProblemError: With the place of a worth that can't be read.
    """
    found = tuple(_utility(entry, issues) for entry in reader.tables("utilities"))
    parties = [u.party for u in found]
    for entry, utility in zip(reader.tables("utilities"), found, strict=True):
        if parties.count(utility.party) > 1:
            entry.refuse(f"the utilities of {utility.party!r} stand twice", "party", "Join them into one table")
    return found


def _utility(entry: Reader, issues: Mapping[str, Issue]) -> Utility:
    entry.known(("party", "reserve", "weights", "tables"))
    weights, tables = {}, {}
    if "weights" in entry.values:
        within = entry.table("weights")
        for issue in within.values:
            _known(within, issue, issues)
            weights[issue] = within.number(issue)
    if "tables" in entry.values:
        within = entry.table("tables")
        for issue in within.values:
            _known(within, issue, issues)
            tables[issue] = _table(within, issues[issue])
    return Utility(entry.text("party"), entry.number("reserve", default=Decimal(0)), weights, tables)


def _known(entry: Reader, issue: str, issues: Mapping[str, Issue]) -> None:
    if issue not in issues:
        entry.refuse(f"no issue is called {issue!r}", issue, suggestion(issue, list(issues)))


def _table(entry: Reader, issue: Issue) -> Table:
    worths = entry.values[issue.id]
    if isinstance(worths, Mapping):
        within = entry.table(issue.id)
        known = issue.domain.names if isinstance(issue.domain, Options) else ()
        for option in within.values:
            if option not in known:
                what = f"{issue.id!r} has no option {option!r}"
                remedy = suggestion(option, known) if known else "A range takes points, as in [[0, 1], [100, 0]]"
                within.refuse(what, option, remedy)
        return {option: within.number(option) for option in within.values}
    listed = worths if isinstance(worths, list) else []
    pairs = [[number_of(n) for n in p] if isinstance(p, list) else [] for p in listed]
    points = [(p[0], p[1]) for p in pairs if len(p) == 2 and p[0] is not None and p[1] is not None]
    if isinstance(issue.domain, Options) or not points or len(points) < len(pairs):
        example = "{option = worth}" if isinstance(issue.domain, Options) else "[[term, worth], …]"
        entry.refuse(f"the worths of {issue.id!r} can't be read", issue.id, f"Write {issue.id} = {example}")
    if any(a[0] >= b[0] for a, b in pairwise(points)):
        entry.refuse(f"the points of {issue.id!r} do not rise", issue.id, "Order them by term, each term once")
    return tuple(points)
