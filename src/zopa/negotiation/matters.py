"""The matters to settle: a clause and its numbers as issues with named terms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from zopa.negotiation.ground import Matter
from zopa.negotiation.issue import Issue, Options, Range, Term
from zopa.negotiation.numbers import Scale, scale_of, share_words, slug
from zopa.records import PLAN, Limit, Op, Proposal, Quantity

AS_DRAFTED, DROPPED, OTHER_NUMBER, REDRAFTED = "as drafted", "dropped", "with another number", "redrafted"


@dataclass(slots=True)
class Figure:
    """A number that a clause sets, or that somebody names for it."""

    clause: str
    counts: str
    unit: str | None
    drafted: Decimal | None
    op: Op | None
    named: list[Decimal] = field(default_factory=list)
    """Values somebody has named; without one the number is no issue."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The issues of a plan, what they ask, what the plan says on them, and what ties them together."""

    issues: tuple[Issue, ...]
    rules: tuple[str, ...]
    drafted: Mapping[str, Term]
    matters: Mapping[str, Matter]


class Matters:
    """Gathers terms and numbers while demands are read; lives for one compilation."""

    def __init__(self, proposal: Proposal, quantities: Iterable[Quantity]) -> None:
        self.proposal = proposal
        self.numbers: dict[str, Figure] = {}
        self._ids: dict[str, str] = {}
        self._above: dict[str, frozenset[str]] = {}
        self._asked: dict[str, dict[str, None]] = {}
        self._near: dict[tuple[str, int], list[tuple[str, Figure]]] = {}
        for q in quantities:
            self._number(q.clause, counts=q.counts, unit=q.unit, drafted=q.value, op=q.op)

    def clause(self, clause: str) -> str:
        """The issue of a clause."""
        if clause not in self._ids:
            self._ids[clause] = self._free("c" + slug(clause, sep="_"))
        return self._ids[clause]

    def ask(self, clause: str, wording: str) -> None:
        """Make a wording that somebody asked for a term of the clause."""
        self._asked.setdefault(clause, {})[wording.replace("'", "’")] = None

    def issue_of(self, limit: Limit, clause: str) -> str:
        """The number that a limit bounds, in the clause or under it; a new one where none is like it."""
        key = clause, len(self.numbers)
        if key not in self._near:
            self._near[key] = [(k, n) for k, n in self.numbers.items() if self._within(n.clause, clause)]
        here = self._near[key]
        best = max(here, key=lambda kn: _likeness(limit, kn[1]), default=None)
        if best and _likeness(limit, best[1]) is not Scale.OTHER:
            return best[0]
        return self._number(clause, counts=limit.issue, unit=limit.unit, drafted=None, op=None)

    def home(self, limit: Limit, clauses: Sequence[str]) -> str:
        """Which of a statement's clauses its number is about: one that sets a number like it, else speaks of it."""
        if limit.clause and limit.clause in clauses:
            return limit.clause

        def likeness(clause: str) -> tuple[int, bool]:
            near = (n for n in self.numbers.values() if self._within(n.clause, clause))
            spoken = share_words(limit.issue, self.proposal.by_id[clause].text)
            return max((_likeness(limit, n) for n in near), default=Scale.OTHER), spoken

        return max((c for c in clauses if c in self.proposal.by_id), key=likeness, default="")

    def lay_out(self, *, whole: bool) -> Layout:
        """Every clause as an issue, with its numbers; the plan as a whole too, where somebody refused it."""
        issues: list[Issue] = []
        rules: list[str] = []
        drafted: dict[str, Term] = {}
        matters: dict[str, Matter] = {}
        if whole:
            issues.append(Issue(PLAN, Options((AS_DRAFTED, REDRAFTED))))
            drafted[PLAN] = AS_DRAFTED
            matters[PLAN] = Matter(PLAN, PLAN, "the plan as a whole")
        for clause in self.proposal.clauses:
            issue = self.clause(clause.id)
            mine = {k: n for k, n in self.numbers.items() if n.clause == clause.id and n.named}
            numbered = [k for k, n in mine.items() if n.drafted is not None]
            terms = [AS_DRAFTED, *([OTHER_NUMBER] if numbered else []), *self._asked.get(clause.id, ()), DROPPED]
            issues.append(Issue(issue, Options(tuple(terms))))
            drafted[issue] = AS_DRAFTED
            matters[issue] = Matter(issue, clause.id, f"clause {clause.id}")
            for key, number in mine.items():
                issues.append(Issue(key, _range(number)))
                matters[key] = Matter(
                    key, clause.id, number.counts or number.unit or "number", number.unit, tuple(number.named)
                )
                if number.drafted is not None:
                    drafted[key] = number.drafted
                    rules.append(f"{issue} == '{AS_DRAFTED}' implies {key} == {number.drafted}")
            if numbered:
                moved = " or ".join(f"{k} != {mine[k].drafted}" for k in numbered)
                rules.append(f"{issue} == '{OTHER_NUMBER}' implies {moved}")
        return Layout(tuple(issues), tuple(rules), drafted, matters)

    def _number(self, clause: str, *, counts: str, unit: str | None, drafted: Decimal | None, op: Op | None) -> str:
        key = self._free(f"{self.clause(clause)}_{slug(counts or unit or '', sep='_') or 'number'}")
        self.numbers[key] = Figure(clause, counts, unit, drafted, op)
        return key

    def _free(self, stem: str) -> str:
        taken = {*self.numbers, *self._ids.values()}
        return next(k for k in (stem, *(f"{stem}_no{n}" for n in range(2, len(taken) + 3))) if k not in taken)

    def _within(self, clause: str, above: str) -> bool:
        if clause not in self._above:
            self._above[clause] = frozenset([clause, *(c.id for c in self.proposal.ancestors(clause))])
        return above in self._above[clause]


def _likeness(limit: Limit, number: Figure) -> Scale:
    return scale_of(limit, number.unit, number.counts, number.drafted)


def _range(number: Figure) -> Range:
    """
    A grid on which every named value lies, one step beyond the outermost on each side.

    The step is the finest power of ten in any of the values, so that moves read in round numbers.
    """
    values = [*number.named, *([number.drafted] if number.drafted is not None else [])]
    step = min(_grain(v) for v in values)
    low = min(values) - step
    return Range(
        lo=low if min(values) < 0 else max(Decimal(0), low), hi=max(values) + step, step=step, unit=number.unit or ""
    )


def _grain(value: Decimal) -> Decimal:
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(int(exponent) if value else 0)
