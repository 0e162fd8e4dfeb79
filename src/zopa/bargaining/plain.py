"""The deals as the plain values that ``--json`` prints."""

from __future__ import annotations

from fractions import Fraction
from itertools import islice
from typing import Any

from zopa.bargaining.deals import Deals
from zopa.bargaining.frontier import Frontier
from zopa.negotiation.issue import Package

MAX_TIES = 100
"""Packages listed of those with the same utilities, beside the first."""


def to_json(deals: Deals) -> dict[str, Any]:
    """The answer's document."""
    frontier = deals.frontier
    out: dict[str, Any] = {"reserve": _by(deals, deals.reserves)}
    if frontier is not None:
        points = [_point(deals, frontier, n) for n in range(len(frontier))]
        rational = set(deals.rational)
        out["frontier"] = [point | {"rational": n in rational} for n, point in enumerate(points)]
        out["solutions"] = {name: [points[n] for n in places] for name, places in deals.solutions.items()}
    if deals.ideal:
        out["ideal"] = _by(deals, deals.ideal)
    if deals.impasse is not None:
        out["impasse"] = [
            {"party": b.party, "best": _number(b.best), "reserve": _number(b.reserve), "others": list(b.others)}
            for b in deals.impasse.bounds
        ]
    if deals.why:
        out["why"] = deals.why
    out["complete"] = deals.complete
    return out


def _point(deals: Deals, frontier: Frontier, n: int) -> dict[str, Any]:
    first, *ties = map(_package, islice(frontier.packages(n), MAX_TIES + 1))
    out = {
        "package": first, "utilities": _by(deals, frontier.utilities(n)), "gains": _by(deals, deals.gains(n)),
        "count": frontier.count(n),
    }
    return out | {"ties": ties} if ties else out


def _by(deals: Deals, numbers: tuple[Fraction, ...]) -> dict[str, Any]:
    return {party: _number(number) for party, number in zip(deals.parties, numbers, strict=True)}


def _package(package: Package) -> dict[str, Any]:
    return {i: t if isinstance(t, str) else _number(Fraction(t)) for i, t in package.items()}


def _number(number: Fraction) -> int | float:
    return int(number) if number.denominator == 1 else float(number)
