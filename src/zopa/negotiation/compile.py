"""
Records → Negotiation, and the map back.

1. Each clause that somebody has spoken of is an issue: as drafted, dropped, or a wording somebody asked for.
2. Each number that a clause sets, or that somebody names for it, is an issue of its own, tied to the clause by rules.
3. Each cell becomes demands: a limit bounds the number, a refusal excludes the clause as drafted, a condition asks
   for something else beside it, a welcome wants the clause kept.
4. A refusal of the plan as a whole excludes the plan as drafted; it names no other terms, and none are invented.
5. Every demand keeps the statements it rests on; they, not the demand, are the uncertain events.

A silent party adds nothing. "Changed somehow" is no term: what nobody has put forward is not in the domain.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from zopa.negotiation.expression import parse_expression
from zopa.negotiation.ground import Compiled, Ground, Kind, Matter
from zopa.negotiation.issue import Issue, Options, Package, Range, Term
from zopa.negotiation.negotiation import Demand, Negotiation, Rule
from zopa.negotiation.numbers import Scale, scale_of, slug
from zopa.negotiation.weight import KEEP, basis_of, probability
from zopa.records import (
    PLAN,
    Basis,
    Cell,
    Limit,
    Op,
    Party,
    Proposal,
    Quantity,
    Stance,
    Statement,
    Status,
    Voice,
)

AS_DRAFTED, DROPPED, OTHER_NUMBER, REDRAFTED = "as drafted", "dropped", "with another number", "redrafted"
_STRICTEST = list(Basis)


@dataclass(frozen=True, slots=True)
class Case:
    """What compiling needs: the plan, who is at the table, and what they are held to."""

    proposal: Proposal
    parties: tuple[Party, ...]
    cells: tuple[Cell, ...]
    statements: Mapping[str, Statement]
    quantities: tuple[Quantity, ...] = ()
    needed: tuple[str, ...] | None = None
    """Ids of the parties whose yes is needed; None for everybody's."""
    voices: Mapping[str, Voice] = field(default_factory=dict)
    """The mandate of each statement's speaker, by statement id, where it is known."""


def compile_negotiation(case: Case) -> Compiled:
    """The negotiation that a case states, with the road back to its sentences."""
    bench = _Bench(case)
    for cell in case.cells:
        bench.take(cell)
    bench.keep_what_the_welcoming_want()
    return bench.finish()


@dataclass(slots=True)
class _Number:
    """A number issue while it is being built."""

    clause: str
    counts: str
    unit: str | None
    drafted: Decimal | None
    op: Op | None
    named: list[Decimal] = field(default_factory=list)


class _Bench:
    """Collects demands and issues; lives for one call."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.grounds: dict[str, Ground] = {}
        self.asked: dict[str, dict[str, None]] = {}
        self.numbers: dict[str, _Number] = {}
        self.contested: set[str] = set()
        for q in case.quantities:
            self._number(q.clause, counts=q.counts, unit=q.unit, drafted=q.value, op=q.op)

    # Reading a cell

    def take(self, cell: Cell) -> None:
        """Turn one cell into demands."""
        behind = [self.case.statements[i] for i in cell.statements if i in self.case.statements]
        behind = [s for s in behind if s.status in (None, Status.CONFIRMED)]
        deciding = [s for s in behind if s.stance is cell.stance] or behind
        if cell.clause != PLAN and cell.clause not in self.case.proposal.by_id:
            return
        if not behind:
            return
        limits = [limit for limit in cell.limits if self._home(limit, self._about(limit, behind)) == cell.clause]
        for limit in limits:
            self._limit(cell, limit, [s for s in behind if limit in s.limits])
        match cell.stance:
            case Stance.REJECT if cell.clause == PLAN:
                self._whole(cell, deciding)
            case Stance.REJECT if not limits:
                self._against(cell, deciding)
            case Stance.CONDITIONAL if cell.clause == PLAN:
                self._whole(cell, deciding)
            case Stance.CONDITIONAL if not limits:
                self._condition(cell, deciding)
            case _:
                pass

    def _about(self, limit: Limit, behind: Sequence[Statement]) -> tuple[str, ...]:
        return next((s.clauses for s in behind if limit in s.limits), ())

    def _limit(self, cell: Cell, limit: Limit, behind: Sequence[Statement]) -> None:
        key = self._issue_of(limit, cell.clause)
        number = self.numbers[key]
        number.named.append(limit.value)
        says = f"{key} {limit.op.value} {limit.value}"
        conditional = [s for s in behind if s.stance is Stance.CONDITIONAL]
        others = [c for c in (conditional[0].clauses if conditional else ()) if c not in (cell.clause, PLAN)]
        words = limit_in_words(limit)
        if others and len(conditional) == len(behind):
            trigger = self._trigger(others[0], conditional[0])
            self._add(
                cell, Kind.CONDITION, f"{trigger} implies {says}", behind,
                reads=f"clause {others[0]} only with {words} (clause {cell.clause})",
            )
            self.contested.add(others[0])
            return
        self._add(cell, Kind.LIMIT, says, behind, reads=f"{words} (clause {cell.clause})")
        self.contested.add(cell.clause)
        wants_more = limit.op in (Op.AT_LEAST, Op.EXACTLY)
        needs_it = wants_more if number.op is not Op.AT_MOST else not wants_more
        if needs_it and number.drafted is not None:
            self._keep(cell, behind, firm=True)

    def _trigger(self, clause: str, statement: Statement) -> str:
        """When the condition bites: beyond the plan's own figure if the words say so, else with the clause."""
        for key, number in self.numbers.items():
            if number.clause == clause and number.drafted is not None and _beyond(statement, number.drafted):
                return f"{key} > {number.drafted}"
        return f"{self._clause_issue(clause)} == '{AS_DRAFTED}'"

    def _against(self, cell: Cell, behind: Sequence[Statement]) -> None:
        issue = self._clause_issue(cell.clause)
        self.contested.add(cell.clause)
        self._add(
            cell, Kind.AGAINST, f"{issue} != '{AS_DRAFTED}'", behind, reads=f"not clause {cell.clause} as drafted"
        )

    def _condition(self, cell: Cell, behind: Sequence[Statement]) -> None:
        issue = self._clause_issue(cell.clause)
        self.contested.add(cell.clause)
        name = f"as {self._name(cell.party)} asks"
        self.asked[issue][name.replace("'", "’")] = None
        self._add(
            cell, Kind.CONDITION, f"{issue} != '{AS_DRAFTED}'", behind,
            reads=f"clause {cell.clause} only on a condition that it does not state",
        )

    def _whole(self, cell: Cell, behind: Sequence[Statement]) -> None:
        what = "not the plan as drafted" if cell.stance is Stance.REJECT else "the plan only on conditions"
        self._add(cell, Kind.WHOLE, f"{PLAN} != '{AS_DRAFTED}'", behind, reads=what)

    def _keep(self, cell: Cell, behind: Sequence[Statement], *, firm: bool, clause: str = "") -> None:
        clause = clause or cell.clause
        issue = self._clause_issue(clause)
        self._add(
            cell, Kind.KEEP, f"{issue} != '{DROPPED}'", behind, reads=f"clause {clause} is not dropped",
            firm=firm, clause=clause,
        )

    def keep_what_the_welcoming_want(self) -> None:
        """Whoever welcomed a contested clause, or the plan as a whole, wants the clause kept."""
        for cell in self.case.cells:
            if cell.stance is not Stance.ACCEPT:
                continue
            behind = [self.case.statements[i] for i in cell.statements if i in self.case.statements]
            behind = [s for s in behind if s.stance is Stance.ACCEPT and s.status in (None, Status.CONFIRMED)]
            over = [cell.clause] if cell.clause != PLAN else [c.id for c in self.case.proposal.clauses]
            for clause in over:
                if behind and clause in self.contested:
                    self._keep(cell, behind, firm=False, clause=clause)

    def _add(
        self, cell: Cell, kind: Kind, says: str, behind: Sequence[Statement], *, reads: str,
        firm: bool = True, clause: str = "",
    ) -> None:
        clause = clause or cell.clause
        same = next((g for g in self.grounds.values() if g.party == cell.party and g.says == says), None)
        statements = tuple(s.id for s in behind)
        basis = min((basis_of(s) for s in behind), key=_STRICTEST.index, default=cell.basis)
        if same:
            merged = dict.fromkeys((*same.statements, *statements))
            self.grounds[same.id] = Ground(
                same.id, same.party, same.kind, same.clause, same.reads, says, tuple(merged),
                min(same.basis, basis, key=_STRICTEST.index), same.firm or firm,
            )
            return
        stem = slug(f"{cell.party}-{clause}-{kind.value}")
        name, n = stem, 1
        while name in self.grounds:
            n += 1
            name = f"{stem}-{n}"
        self.grounds[name] = Ground(name, cell.party, kind, clause, reads, says, statements, basis, firm)

    # Issues

    def _clause_issue(self, clause: str) -> str:
        issue = "c" + slug(clause, sep="_")
        self.asked.setdefault(issue, {})
        return issue

    def _number(self, clause: str, *, counts: str, unit: str | None, drafted: Decimal | None, op: Op | None) -> str:
        stem = "c" + slug(clause, sep="_") + "_" + (slug(counts or unit or "number", sep="_") or "number")
        key, n = stem, 1
        while key in self.numbers:
            n += 1
            key = f"{stem}_{n}"
        self.numbers[key] = _Number(clause, counts, unit, drafted, op)
        return key

    def _issue_of(self, limit: Limit, clause: str) -> str:
        """The number that a limit bounds; a new one where the clause sets none like it."""
        here = [(k, n) for k, n in self.numbers.items() if n.clause == clause]
        best = max(here, key=lambda kn: scale_of(limit, kn[1].unit, kn[1].counts, kn[1].drafted), default=None)
        if best and scale_of(limit, best[1].unit, best[1].counts, best[1].drafted) is not Scale.OTHER:
            return best[0]
        return self._number(clause, counts=limit.issue, unit=limit.unit, drafted=None, op=None)

    def _home(self, limit: Limit, clauses: Sequence[str]) -> str:
        """Which of a statement's clauses its number is about: the one that sets a number most like it."""

        def likeness(clause: str) -> int:
            return max(
                (scale_of(limit, n.unit, n.counts, n.drafted) for n in self.numbers.values() if n.clause == clause),
                default=Scale.OTHER,
            )

        numbered = [c for c in clauses if c != PLAN]
        return max(numbered, key=likeness) if numbered else ""

    def _name(self, party: str) -> str:
        return next((p.name for p in self.case.parties if p.id == party), party)

    # The whole

    def finish(self) -> Compiled:
        """Issues, rules, demands and events, put together."""
        issues: list[Issue] = []
        rules: list[str] = []
        drafted: dict[str, Term] = {}
        matters: dict[str, Matter] = {}
        if any(g.kind is Kind.WHOLE for g in self.grounds.values()):
            issues.append(Issue(PLAN, Options((AS_DRAFTED, REDRAFTED))))
            drafted[PLAN] = AS_DRAFTED
            matters[PLAN] = Matter(PLAN, PLAN, "the plan as a whole")
        for clause in self.case.proposal.clauses:
            issue = self._clause_issue(clause.id)
            mine = {k: n for k, n in self.numbers.items() if n.clause == clause.id and n.named}
            numbered = [k for k, n in mine.items() if n.drafted is not None]
            terms = [AS_DRAFTED, *([OTHER_NUMBER] if numbered else []), *self.asked[issue], DROPPED]
            issues.append(Issue(issue, Options(tuple(terms))))
            drafted[issue] = AS_DRAFTED
            matters[issue] = Matter(issue, clause.id, f"clause {clause.id}")
            for key, number in mine.items():
                issues.append(Issue(key, _range(number)))
                matters[key] = Matter(key, clause.id, number.counts or number.unit or "number", number.unit)
                if number.drafted is not None:
                    drafted[key] = number.drafted
                    rules.append(f"{issue} == '{AS_DRAFTED}' implies {key} == {number.drafted}")
            if numbered:
                moved = " or ".join(f"{k} != {mine[k].drafted}" for k in numbered)
                rules.append(f"{issue} == '{OTHER_NUMBER}' implies {moved}")
        known = {i.id: i for i in issues}
        events, demands = self._events_and_demands(known)
        names = tuple(self._name(p) for p in self.case.needed) if self.case.needed is not None else None
        negotiation = Negotiation(
            issues=tuple(issues), demands=tuple(demands),
            rules=tuple(Rule(says=parse_expression(r, issues=known)) for r in rules), statements=events, needed=names,
        )
        return Compiled(negotiation, self.grounds, matters, Package(drafted))

    def _events_and_demands(self, issues: Mapping[str, Issue]) -> tuple[dict[str, Decimal], list[Demand]]:
        events: dict[str, Decimal] = {}
        demands = []
        for g in self.grounds.values():
            ids = []
            for s in g.statements:
                weight = probability(self.case.statements[s], voice=self.case.voices.get(s, Voice.BINDS))
                event = s if g.firm else f"{s}~wish"
                events[event] = weight if g.firm else weight * KEEP
                ids.append(event)
            demands.append(
                Demand(
                    id=g.id, party=self._name(g.party), says=parse_expression(g.says, issues=issues),
                    rests_on=tuple(ids), basis=g.basis.value,
                )
            )
        return events, demands


def limit_in_words(limit: Limit) -> str:
    """``at most 85,000 personnel``."""
    sense = {Op.AT_MOST: "at most", Op.AT_LEAST: "at least", Op.EXACTLY: "exactly"}[limit.op]
    what = limit.unit or limit.issue
    return f"{sense} {limit.value.normalize():,f} {what}".strip()


def event_of(statement_or_wish: str) -> str:
    """The statement behind an event."""
    return statement_or_wish.removesuffix("~wish")


def _range(number: _Number) -> Range:
    """
    A grid on which every named value lies, one step beyond the outermost on each side.

    The step is a tenth of the coarsest power of ten that divides all values, so that moves read in round numbers.
    """
    values = [*number.named, *([number.drafted] if number.drafted is not None else [])]
    step = min(_grain(v) for v in values)
    low = min(values)
    return Range(lo=min(Decimal(0), low - step) if low < 0 else max(Decimal(0), low - step), hi=max(values) + step,
                 step=step, unit=number.unit or "")


def _grain(value: Decimal) -> Decimal:
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(int(exponent) if value else 0)


def _beyond(statement: Statement, figure: Decimal) -> bool:
    """Whether the words speak of going past a figure ("anything above 5.5")."""
    quote = statement.anchor.exact.lower().replace(",", "")
    at = quote.find(f"{figure.normalize():f}")
    return at > 0 and any(w in quote[max(0, at - 24) : at].split() for w in _PAST)


_PAST = frozenset({"above", "beyond", "over", "exceeding", "than", "past"})


