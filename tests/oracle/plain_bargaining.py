"""The frontier and the solutions as the definitions say: every package, every pair, fractions."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from math import prod

from zopa.negotiation.nodes import holds
from zopa.negotiation.utility import worth

Vector = tuple[Fraction, ...]


def packages(negotiation, *, rules_only=False):
    """Every package that is as rules and demands say, as its terms in the order of the issues, with its utilities."""
    names = [i.id for i in negotiation.issues]
    says = [r.says for r in negotiation.rules] + ([] if rules_only else [d.says for d in negotiation.counted])
    out = {}
    for terms in product(*([i.domain.term(n) for n in range(len(i.domain))] for i in negotiation.issues)):
        package = dict(zip(names, terms, strict=True))
        if all(holds(s, package) for s in says):
            out[terms] = tuple(worth(u, package) for u in negotiation.utilities)
    return out


def dominates(a: Vector, b: Vector) -> bool:
    return a != b and all(x >= y for x, y in zip(a, b, strict=True))


def frontier(found):
    """From utilities on the frontier to all packages that have them."""
    vectors = set(found.values())
    best = {v for v in vectors if not any(dominates(w, v) for w in vectors)}
    return {v: {terms for terms, w in found.items() if w == v} for v in best}


def rational(negotiation, vectors):
    reserves = [Fraction(u.reserve) for u in negotiation.utilities]
    return [v for v in vectors if all(x >= r for x, r in zip(v, reserves, strict=True))]


def solutions(negotiation, found):
    """Utilities that tie for each solution; empty where no package is individually rational."""
    room = rational(negotiation, frontier(found))
    if not room:
        return {}
    reserves = [Fraction(u.reserve) for u in negotiation.utilities]
    shares = [Fraction(u.share) for u in negotiation.utilities]
    every = rational(negotiation, set(found.values()))
    ideal = [max(v[n] for v in every) - r for n, r in enumerate(reserves)]

    def gains(v):
        return [x - r for x, r in zip(v, reserves, strict=True)]

    values = {
        "nash": lambda v: prod(gains(v)),
        "kalai_smorodinsky": lambda v: sorted(g / i for g, i in zip(gains(v), ideal, strict=True) if i),
        "egalitarian": lambda v: sorted(gains(v)),
        "utilitarian": sum,
        "proportional": lambda v: sorted(g / s for g, s in zip(gains(v), shares, strict=True)),
    }
    return {name: {v for v in room if value(v) == max(map(value, room))} for name, value in values.items()}


def best(negotiation, found, party, others):
    """The most that a party can get where some others get at least their reserves."""
    reserves = [Fraction(u.reserve) for u in negotiation.utilities]
    return max(v[party] for v in found.values() if all(v[o] >= reserves[o] for o in others))
