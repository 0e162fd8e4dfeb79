"""The plain twin: everything by trying all packages, all sets of demands, all worlds, as the words say."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations, product

from zopa.negotiation.issue import Options
from zopa.negotiation.nodes import Compare, Name, Number, holds


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

    def chance(self, fixed=None):
        """Summed over all worlds."""
        events, total = self.events(), Fraction(0)
        for world in product((True, False), repeat=len(events)):
            weight, true = Fraction(1), set()
            for (kind, name, p), is_true in zip(events, world, strict=True):
                share = Fraction(int(fixed[1])) if fixed and fixed[0] == (kind, name) else p
                weight *= share if is_true else 1 - share
                if is_true:
                    true.add((kind, name))
            if weight and self.room(self.held(true)):
                total += weight
        return float(total)

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
