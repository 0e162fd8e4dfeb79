"""The plain twin: everything by trying all packages, all sets of demands, all worlds, as the words say."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import combinations, pairwise, product
from math import prod

from zopa.negotiation.expression import parse_expression
from zopa.negotiation.issue import Options
from zopa.negotiation.nodes import Compare, Name, Number, holds, show


def terms(issue):
    """Every term, one after another."""
    if isinstance(issue.domain, Options):
        return list(issue.domain.names)
    out, number = [], issue.domain.lo
    while number <= issue.domain.hi:
        out.append(number)
        number += issue.domain.step
    return out


def packages(negotiation):
    """All packages that satisfy the rules."""
    ids = [i.id for i in negotiation.issues]
    for choice in product(*(terms(i) for i in negotiation.issues)):
        package = dict(zip(ids, choice, strict=True))
        if all(holds(r.says, package) for r in negotiation.rules):
            yield package


def counted(negotiation):
    """The demands that count."""
    return [d for d in negotiation.demands if negotiation.needed is None or d.party in negotiation.needed]


def _share(points, number):
    """How likely the limit lies no further than a number, read off the line through the points."""
    for (x, p), (y, q) in pairwise(points):
        if min(x, y) <= number <= max(x, y):
            return p + (q - p) * (number - x) / (y - x)
    raise ValueError(number)


class Plain:
    """Answers by brute force."""

    def __init__(self, negotiation):
        self.negotiation = negotiation
        self.demands = counted(negotiation)
        self.packages = list(packages(negotiation))
        self.met = [frozenset(d.id for d in self.demands if holds(d.says, p)) for p in self.packages]
        self.ids = [d.id for d in self.demands]

    def room(self, demands):
        """Whether some package meets these demands."""
        wanted = frozenset(demands)
        return any(wanted <= met for met in self.met)

    def _minimal(self, things, suits):
        found = []
        for size in range(len(things) + 1):
            for subset in map(frozenset, combinations(things, size)):
                if not any(f <= subset for f in found) and suits(subset):
                    found.append(subset)
        return set(found)

    def conflicts(self):
        """Minimal sets without room."""
        return self._minimal(self.ids, lambda s: not self.room(s))

    def concessions(self):
        """Minimal sets whose dropping opens room; none where it is open."""
        if self.room(self.ids):
            return set()
        return self._minimal(self.ids, lambda s: self.room(set(self.ids) - s))

    def events(self):
        """(kind, id, probability)."""
        out = [("statement", s, Fraction(p)) for s, p in self.negotiation.statements.items()]
        return out + [
            ("demand", d.id, Fraction(1 if d.probability is None else d.probability))
            for d in self.demands
            if not d.rests_on
        ]

    def held(self, true):
        """The demands that hold in a world."""
        return [
            d.id
            for d in self.demands
            if (any(("statement", s) in true for s in d.rests_on) if d.rests_on else ("demand", d.id) in true)
        ]

    def limits(self):
        """For every demand that yields, (probability, the demand with its limit in the middle of a place)."""
        out = []
        for d in self.demands:
            if not d.yields:
                continue
            points = [(Fraction(x), Fraction(p)) for x, p in d.yields]
            first, last = points[0][0], points[-1][0]
            marks = {x for x, _ in points}
            for issue in self.negotiation.issues:
                marks |= {Fraction(t) for t in terms(issue) if not isinstance(t, str)}
            marks = sorted((m for m in marks if min(first, last) <= m <= max(first, last)), reverse=last < first)
            places = [(points[0][1], d.says)] if points[0][1] else []
            for x, y in pairwise(marks):
                share = _share(points, y) - _share(points, x)
                text = show(d.says).replace(str(d.yields[0][0]), format((Decimal(str(float(x + y) / 2))), "f"))
                places.append((share, parse_expression(text)))
            out.append((d.id, places))
        return out

    def chance(self, fixed=None):
        """Summed over all worlds, and all places of the limits that are not sure."""
        limits = self.limits()
        total = Fraction(0)
        for choice in product(*(places for _, places in limits)):
            weight = prod((p for p, _ in choice), start=Fraction(1))
            here = dict(zip((d for d, _ in limits), (says for _, says in choice), strict=True))
            if weight:
                total += weight * self._chance(fixed, here)
        return float(total)

    def _chance(self, fixed, here):
        met = self.met
        if here:
            met = [
                frozenset(d.id for d in self.demands if holds(here.get(d.id, d.says), p)) for p in self.packages
            ]
        events, total = self.events(), Fraction(0)
        for world in product((True, False), repeat=len(events)):
            weight, true = Fraction(1), set()
            for (kind, name, p), is_true in zip(events, world, strict=True):
                share = Fraction(int(fixed[1])) if fixed and fixed[0] == (kind, name) else p
                weight *= share if is_true else 1 - share
                if is_true:
                    true.add((kind, name))
            held = frozenset(self.held(true))
            if weight and any(held <= m for m in met):
                total += weight
        return total

    def flips(self):
        """Minimal sets of events whose fall opens room."""
        if self.room(self.ids):
            return set()
        events = [(k, n) for k, n, _ in self.events()]
        found = self._minimal(events, lambda s: self.room(self.held(set(events) - s)))
        return {frozenset(n for _, n in f) for f in found}

    def distance(self, demand):
        """Of `issue <= n`, `issue >= n`, `issue == n`, moving alone; None for other demands."""
        says = next(d.says for d in self.demands if d.id == demand)
        if not (isinstance(says, Compare) and isinstance(says.left, Name) and isinstance(says.right, Number)):
            return None
        if says.op not in {"<=", ">=", "=="}:
            return None
        rest = set(self.ids) - {demand}
        reached = [p[says.left.issue] for p, met in zip(self.packages, self.met, strict=True) if rest <= met]
        return min(abs(Fraction(x) - Fraction(says.right.value)) for x in reached)
