"""
A package for some demands by a SAT solver, with the demands as assumptions.

1. The clauses of `cnf`; every set of demands is asked for by assuming its variables, so that all that the solver learns
   is kept from one question to the next (Eén & Sörensson 2003).
2. A package is checked against the sums that are not clauses. One that is too large teaches a clause: of the issues
   that make it up, not all can be so high; how much it is too large by is given back to them first, so that the clause
   rules out as much as it can (lazy clause generation [Ohrimenko2009]_). Then the solver is asked again.
3. Without a package, the assumptions that the refutation used are a smaller set that is impossible too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction

from zopa.feasibility.bounds import Bound
from zopa.feasibility.cnf import Cnf, Exact, LazySum, TooLarge
from zopa.feasibility.part import Part, term
from zopa.feasibility.sets import Clock, bits
from zopa.negotiation.nodes import Expression, holds, issues_in, value

Places = dict[str, int]
_EFFORT = 20_000
"""Conflicts of the solver between two looks at the clock."""


class Sat:
    """Packages of one part; close it, or use it as a context."""

    def __init__(self, part: Part, clock: Clock, *, whole: frozenset[str] = frozenset()) -> None:
        """
        Give a part to the solver.

        Args:
            part: Demands, rules and issues.
            clock: When to stop.
            whole: Issues of which every place is kept.

        Raises:
            TooLarge: The clauses would be too many.
        """
        from pysat.solvers import Minisat22

        self.part, self.clock = part, clock
        self.cnf = Cnf(part, whole=whole)
        self._solver = Minisat22(bootstrap_with=self.cnf.clauses)
        self._solver.set_phases(self.cnf.demands)
        self._place = {v: n for n, v in enumerate(self.cnf.demands)}
        self._holds = [_tester(d.says, part, self.cnf) for d in part.demands]
        self.core = 0
        """Demands that cannot all be met, after `meet` has found no package; not yet the fewest."""

    def close(self) -> None:
        """Give the solver's memory back."""
        self._solver.delete()

    def meet(self, mask: int) -> Places | None:
        """
        A package, as places on the part's axes, that meets the rules and the demands of a mask; None if there is none.

        Raises:
            OutOfTime: If the clock runs out first.
        """
        kept = self.meet_kept(mask)
        return None if kept is None else self.places(kept)

    def places(self, kept: Mapping[str, int]) -> Places:
        """Places on the part's axes from those that the clauses keep."""
        return {i: self.cnf.places[i][k] for i, k in kept.items()}

    def meet_kept(self, mask: int) -> Places | None:
        """The same in the places that the clauses keep."""
        return self.ask([self.cnf.demands[n] for n in bits(mask)])

    def ask(self, assumed: list[int]) -> Places | None:
        """The same of demands by their variables."""
        while True:
            self.clock.check()
            self._solver.conf_budget(_EFFORT)
            found = self._solver.solve_limited(assumptions=assumed)
            if found is None:
                continue
            if not found:
                self.core = sum(1 << self._place[v] for v in self._solver.get_core() or () if v in self._place)
                return None
            model = self._solver.get_model() or []
            model += [-v for v in range(len(model) + 1, self.cnf.variables + 1)]
            kept = self.cnf.read(model)
            learnt = [c for s in self.cnf.lazy if model[s.when - 1] > 0 and (c := self._explained(s, kept))]
            if not learnt:
                return kept
            for clause in learnt:
                self._solver.add_clause(clause)

    def met(self, kept: Mapping[str, int]) -> int:
        """The demands that a package, in the places kept, meets."""
        return sum(1 << n for n, test in enumerate(self._holds) if test(kept))

    def _explained(self, one: LazySum, kept: Mapping[str, int]) -> list[int] | None:
        """Why a sum is too large; None where it isn't."""
        terms = [self.cnf.rising(i, w) for i, w in one.weights]
        at = [k if w > 0 else len(t) - 1 - k for (i, w), t, k in (
            ((i, w), t, kept[i]) for (i, w), t in zip(one.weights, terms, strict=True)
        )]
        total: Exact = sum(t[k][0] for t, k in zip(terms, at, strict=True))
        if not one.fails(total):
            return None
        for n, rising in enumerate(terms):
            while at[n] and one.fails(total - rising[at[n]][0] + rising[at[n] - 1][0]):
                total += rising[at[n] - 1][0] - rising[at[n]][0]
                at[n] -= 1
        literals = [t[k][1] for t, k in zip(terms, at, strict=True)]
        return [-one.when, *(-v for v in literals if v != self.cnf.true)]


def _tester(says: Expression, part: Part, cnf: Cnf) -> Callable[[Mapping[str, int]], bool]:
    """Whether a package meets a demand, worked out once for each of the places that it speaks of."""
    spoken = sorted(issues_in(says))
    known: dict[tuple[int, ...], bool] = {}

    def test(kept: Mapping[str, int]) -> bool:
        at = tuple([kept[i] for i in spoken])
        if at not in known:
            terms = {i: term(part.axes[i], cnf.places[i][k]) for i, k in zip(spoken, at, strict=True)}
            known[at] = holds(says, terms)
        return known[at]

    return test


def nearest_by_solver(part: Part, demand: int, bound: Bound, clock: Clock) -> Places | None:
    """
    A package that all other demands allow and to which a demand's one number, of one issue, has the least way to go.

    By halving: is there one no further than this?

    Returns:
        Places on the part's axes; None where no move of the number alone opens room.

    Raises:
        TooLarge: The number is of several issues, or the clauses would be too many.
        OutOfTime: If the clock runs out first.
    """
    moved = issues_in(bound.atom.left)
    if len(moved) != 1:
        raise TooLarge
    (issue,) = moved
    others = tuple(part.demands[n].says for n in bits(part.all & ~(1 << demand)))
    sat = Sat(Part(part.axes, (), (*part.rules, *others, bound.contrary)), clock, whole=moved)
    try:
        terms = [term(part.axes[issue], p) for p in sat.cnf.places[issue]]
        left = [_number(value(bound.atom.left, {issue: t})) for t in terms]
        away = [abs(x - bound.number) for x in left]
        sides = [[k for k, x in enumerate(left) if (x > bound.number) == above] for above in (True, False)]
        found = [at for side in sides if (at := _closest(sat, issue, sorted(side, key=away.__getitem__)))]
        return min(found, key=lambda at: away[at[issue]], default=None)
    finally:
        sat.close()


def _number(found: Fraction | str) -> Fraction:
    return found if isinstance(found, Fraction) else Fraction(0)


def _closest(sat: Sat, issue: str, side: list[int]) -> Places | None:
    """A package at the first of some places that allows one; the places follow one another."""
    best: Places | None = None
    low, high = 0, len(side) - 1
    while low <= high:
        middle = high if best is None else (low + high) // 2
        first, last = sorted((side[low], side[middle]))
        kept = sat.ask([sat.cnf.at_least(issue, first), -sat.cnf.at_least(issue, last + 1)])
        if kept is None:
            if best is None:
                return None
            low = middle + 1
        else:
            best = sat.places(kept)
            high = side.index(kept[issue]) - 1
    return best
