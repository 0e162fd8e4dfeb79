"""Negotiations to measure the frontier on, made from a seed; the same for zopa and for its peer."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import numpy as np

from zopa.negotiation.issue import Issue, Options, Range
from zopa.negotiation.negotiation import Negotiation
from zopa.negotiation.utility import Utility


def random_tables(parties: int, issues: int, options: int, *, seed: int) -> Negotiation:
    """Worths are whole numbers from 0 to 100, weights 1."""
    draw = np.random.default_rng(seed)
    settled = _issues(issues, options)
    tables = [{i.id: _named(i, draw.integers(0, 101, options).tolist()) for i in settled} for _ in range(parties)]
    return Negotiation(settled, utilities=tuple(Utility(f"p{n}", tables=t) for n, t in enumerate(tables)))


def random_weights(parties: int, issues: int, options: int = 10, *, seed: int = 7) -> Negotiation:
    """Worths between 0 and 1, weights that add up to 1, both with all the digits that floating point has."""
    draw = np.random.default_rng(seed)
    settled = _issues(issues, options)
    utilities = []
    for n in range(parties):
        weights = _decimals(draw.dirichlet(np.ones(issues)).tolist())
        tables = {i.id: _named(i, draw.random(options).tolist()) for i in settled}
        utilities.append(
            Utility(f"p{n}", weights=dict(zip((i.id for i in settled), weights, strict=True)), tables=tables)
        )
    return Negotiation(settled, utilities=tuple(utilities))


def hourly_prices(*reserves: str) -> Negotiation:
    """Eight prices of seven steps, 5.8 million packages: a buyer, a seller, and a grid that stands between them."""
    issues = tuple(Issue(f"hour{n}", Range(Decimal(8), Decimal(14))) for n in range(8))
    low, high, none, all_ = Decimal(8), Decimal(14), Decimal(0), Decimal(1)
    falling, rising = ((low, all_), (high, none)), ((low, none), (high, all_))
    shares = {
        "buyer": ("0.08", "0.08", "0.08", "0.08", "0.08", "0.1", "0.25", "0.25"), "seller": ("0.125",) * 8,
        "grid": ("0.08", "0.08", "0.08", "0.08", "0.08", "0.2", "0.2", "0.2"),
    }
    lines = {"buyer": (falling,) * 8, "seller": (rising,) * 8, "grid": (falling,) * 5 + (rising,) * 3}
    utilities = tuple(
        Utility(
            party, reserve=Decimal(reserve), weights={i.id: Decimal(w) for i, w in zip(issues, weights, strict=True)},
            tables={i.id: line for i, line in zip(issues, lines[party], strict=True)},
        )
        for (party, weights), reserve in zip(shares.items(), reserves, strict=True)
    )
    return Negotiation(issues, utilities=utilities)


def as_floats(negotiation: Negotiation) -> dict[str, Any]:
    """The same for a program that reckons in floating point."""
    terms = {i.id: [str(i.domain.term(n)) for n in range(len(i.domain))] for i in negotiation.issues}
    return {
        "issues": terms,
        "utilities": [
            {
                "reserve": float(u.reserve), "weights": {i: float(u.weight(i)) for i in terms},
                "tables": {i.id: _floats(u, i) for i in negotiation.issues},
            }
            for u in negotiation.utilities
        ],
    }


def _floats(utility: Utility, issue: Issue) -> list[float]:
    table = utility.tables[issue.id]
    if isinstance(table, dict):
        return [float(table[o]) for o in table]
    xs, worths = zip(*((float(x), float(u)) for x, u in table), strict=True)
    return np.interp([float(issue.domain.term(n)) for n in range(len(issue.domain))], xs, worths).tolist()


def _issues(issues: int, options: int) -> tuple[Issue, ...]:
    return tuple(Issue(f"i{n}", Options(tuple(f"o{k}" for k in range(options)))) for n in range(issues))


def _named(issue: Issue, numbers: Sequence[float]) -> dict[str, Decimal]:
    names = issue.domain.names if isinstance(issue.domain, Options) else ()
    return dict(zip(names, _decimals(numbers), strict=True))


def _decimals(numbers: Sequence[float]) -> list[Decimal]:
    return [Decimal(repr(number)) for number in numbers]
