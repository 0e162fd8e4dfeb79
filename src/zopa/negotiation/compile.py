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
from zopa.negotiation.numbers import Scale, counted, scale_of, share_words, short, slug
from zopa.negotiation.weight import KEEP, probability
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
from zopa.records.standing import counts, grade

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
    basis: Basis = Basis.OWN
    """Whose words count."""
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
        behind = self._behind(cell)
        if not behind or (cell.clause != PLAN and cell.clause not in self.case.proposal.by_id):
            return
        deciding = [s for s in behind if s.stance is cell.stance] or behind
        bounds = 0
        for limit in cell.limits:
            by = [s for s in behind if limit in s.limits and s.stance is not Stance.CONDITIONAL]
            if by and self._home(limit, by[0].clauses) == cell.clause:
                self._limit(cell, limit, by)
                bounds += 1
        for s in behind:
            current = s in deciding or any(limit in cell.limits for limit in s.limits)
            if s.stance is Stance.CONDITIONAL and cell.clause != PLAN and current:
                self._conditional(cell, s, decides=cell.stance is Stance.CONDITIONAL and not bounds)
        if cell.clause == PLAN and cell.stance in (Stance.REJECT, Stance.CONDITIONAL):
            self._whole(cell, deciding)
        elif cell.stance is Stance.REJECT and not bounds:
            self._against(cell, deciding)

    def _behind(self, cell: Cell) -> list[Statement]:
        """The statements of a cell that can carry a demand: they count on the basis, and nobody took them back."""
        found = [self.case.statements[i] for i in cell.statements if i in self.case.statements]
        return [
            s for s in found
            if s.status in (None, Status.CONFIRMED)
            and counts(s, cell.party, basis=self.case.basis, voice=self.case.voices.get(s.id))
        ]

    def _limit(self, cell: Cell, limit: Limit, behind: Sequence[Statement]) -> None:
        key = self._issue_of(limit, cell.clause)
        number = self.numbers[key]
        number.named.append(limit.value)
        reads = f"{limit_in_words(limit)} (clause {number.clause})"
        self._add(cell, Kind.LIMIT, f"{key} {limit.op.value} {limit.value}", behind, reads=reads)
        self.contested.update((cell.clause, number.clause))
        wants_more = limit.op in (Op.AT_LEAST, Op.EXACTLY)
        needs_it = wants_more if number.op is not Op.AT_MOST else not wants_more
        if needs_it and number.drafted is not None:
            self._keep(cell, behind, firm=True, clause=number.clause)

    def _conditional(self, cell: Cell, statement: Statement, *, decides: bool) -> None:
        """
        "A only if B", with as much of it as has numbers.

        1. Two numbers, one of them the plan's own: past that figure only with the other.
        2. One number and another clause: that clause only with the number.
        3. One number alone: a limit.
        4. No number: the wording asked for becomes a term of the clause.
        """
        placed = [(self._home(x, statement.clauses), x) for x in statement.limits]
        placed = [(home, x) for home, x in placed if home]
        keys = [(self._issue_of(x, home), x) for home, x in placed]
        own = [(k, x) for k, x in keys if self.numbers[k].drafted == x.value]
        rest = [(k, x) for k, x in keys if (k, x) not in own]
        others = [c for c in statement.clauses if c != PLAN and c not in {home for home, _ in placed}]
        if not placed:
            if decides:
                self._condition(cell, [statement])
            return
        for key, limit in rest or own:
            number = self.numbers[key]
            number.named.append(limit.value)
            says, words = f"{key} {limit.op.value} {limit.value}", limit_in_words(limit)
            if rest and own:
                first, figure = own[0]
                self.numbers[first].named.append(figure.value)
                self._add(
                    cell, Kind.CONDITION, f"{first} {figure.op.value} {figure.value} or {says}", [statement],
                    reads=f"{limit_in_words(figure)} (clause {self.numbers[first].clause}) unless {words} "
                    f"(clause {number.clause})",
                )
            elif others:
                self._add(
                    cell, Kind.CONDITION, f"{self._trigger(others[0], statement)} implies {says}", [statement],
                    reads=f"clause {others[0]} only with {words} (clause {number.clause})",
                )
                self.contested.add(others[0])
            elif self._home(limit, statement.clauses) == cell.clause:
                self._limit(cell, limit, [statement])

    def _trigger(self, clause: str, statement: Statement) -> str:
        """When a condition bites: past the plan's own figure if the words say so, else while the clause stands."""
        issue = self._clause_issue(clause)
        for key, number in self.numbers.items():
            if number.clause != clause or number.drafted is None:
                continue
            if _beyond(statement, number.drafted):
                return f"{key} > {number.drafted}"
            number.named.append(number.drafted)
            if number.op in (Op.AT_MOST, Op.AT_LEAST):
                return f"{issue} != '{DROPPED}' and {key} {number.op.value} {number.drafted}"
            return f"{issue} in ['{AS_DRAFTED}', '{OTHER_NUMBER}']"
        return f"{issue} == '{AS_DRAFTED}'"

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
            behind = [s for s in self._behind(cell) if s.stance is Stance.ACCEPT]
            own = {c.clause for c in self.case.cells if c.party == cell.party and c.stance is not Stance.ACCEPT}
            over = [cell.clause] if cell.clause != PLAN else [c.id for c in self.case.proposal.clauses]
            for clause in over:
                if behind and clause in self.contested - own:
                    self._keep(cell, behind, firm=False, clause=clause)

    def _add(
        self, cell: Cell, kind: Kind, says: str, behind: Sequence[Statement], *, reads: str,
        firm: bool = True, clause: str = "",
    ) -> None:
        clause = clause or cell.clause
        same = next((g for g in self.grounds.values() if g.party == cell.party and g.says == says), None)
        statements = tuple(s.id for s in behind)
        basis = min((self._grade(s, cell.party) for s in behind), key=_STRICTEST.index, default=cell.basis)
        if same:
            merged = dict.fromkeys((*same.statements, *statements))
            self.grounds[same.id] = Ground(
                same.id, same.party, same.kind, same.clause, same.reads, says, tuple(merged),
                min(same.basis, basis, key=_STRICTEST.index), same.firm or firm,
            )
            return
        stem = f"{short(cell.party)}-{slug(clause)}-{kind.value}"
        name, n = stem, 1
        while name in self.grounds:
            n += 1
            name = f"{stem}-{n}"
        self.grounds[name] = Ground(name, cell.party, kind, clause, reads, says, statements, basis, firm)

    def _grade(self, statement: Statement, party: str) -> Basis:
        return grade(statement, party, voice=self.case.voices.get(statement.id))

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
        """The number that a limit bounds, in the clause or under it; a new one where none is like it."""
        here = [(k, n) for k, n in self.numbers.items() if self._within(n.clause, clause)]
        best = max(here, key=lambda kn: self._likeness(limit, kn[1]), default=None)
        if best and self._likeness(limit, best[1]) is not Scale.OTHER:
            return best[0]
        return self._number(clause, counts=limit.issue, unit=limit.unit, drafted=None, op=None)

    def _home(self, limit: Limit, clauses: Sequence[str]) -> str:
        """Which of a statement's clauses its number is about: one that sets a number like it, else speaks of it."""
        if limit.clause and limit.clause in clauses:
            return limit.clause

        def likeness(clause: str) -> tuple[int, bool]:
            near = (n for n in self.numbers.values() if self._within(n.clause, clause))
            spoken = share_words(limit.issue, self.case.proposal.by_id[clause].text)
            return max((self._likeness(limit, n) for n in near), default=Scale.OTHER), spoken

        return max((c for c in clauses if c in self.case.proposal.by_id), key=likeness, default="")

    def _likeness(self, limit: Limit, number: _Number) -> Scale:
        return scale_of(limit, number.unit, number.counts, number.drafted)

    def _within(self, clause: str, above: str) -> bool:
        return clause == above or any(c.id == above for c in self.case.proposal.ancestors(clause))

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
                weight = probability(self.case.statements[s], g.party, voice=self.case.voices.get(s))
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
    return f"{sense} {limit.value.normalize():,f} {counted(limit.unit, limit.value) or limit.issue}".strip()


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


