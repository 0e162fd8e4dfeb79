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

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from zopa.negotiation.expression import parse_expression
from zopa.negotiation.ground import Compiled, Ground, Kind
from zopa.negotiation.issue import Package
from zopa.negotiation.matters import AS_DRAFTED, DROPPED, OTHER_NUMBER, Matters
from zopa.negotiation.negotiation import Demand, Negotiation, Rule
from zopa.negotiation.nodes import Expression, compared, show
from zopa.negotiation.numbers import counted, figure, short, slug
from zopa.negotiation.weight import DECLARED, NOTHING, Evidenced, aged, timeless
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
from zopa.records.weights import Weights

_STRICTEST = list(Basis)
_LAST = 3
"""So many of a mouth's sayings are weighed against one another."""


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
    known: Mapping[str, Evidenced] = field(default_factory=dict)
    """What else is known of a statement, by its id."""
    echoes: Mapping[str, str] = field(default_factory=dict)
    """For each statement that repeats another, the first telling: both are one piece of evidence."""
    weights: Weights = DECLARED
    weighed: dict[tuple[str, str], Decimal] = field(default_factory=dict)
    """What each statement weighs for a party but for its age; kept by whoever compiles one dossier again and again."""


def compile_negotiation(case: Case) -> Compiled:
    """The negotiation that a case states, with the road back to its sentences."""
    bench = _Bench(case)
    for cell in case.cells:
        bench.take(cell)
    bench.keep_what_the_welcoming_want()
    return bench.finish()


class _Bench:
    """Collects demands and issues; lives for one call."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.grounds: dict[str, Ground] = {}
        self.by_words: dict[tuple[str, str], str] = {}
        self.matters = Matters(case.proposal, case.quantities)
        self.contested: set[str] = set()
        self._backing: dict[tuple[str, str], list[Statement]] = {}

    # Reading a cell

    def take(self, cell: Cell) -> None:
        """Turn one cell into demands."""
        behind = self._behind(cell)
        if not behind or (cell.clause != PLAN and cell.clause not in self.case.proposal.by_id):
            return
        deciding = [s for s in behind if s.stance is cell.stance] or behind
        decides = {s.id for s in deciding}
        bounds, fixed = 0, False
        for limit in cell.limits:
            by = [s for s in behind if limit in s.limits and s.stance is not Stance.CONDITIONAL]
            if by and self.matters.home(limit, by[0].clauses) == cell.clause:
                failed = self._limit(cell, limit, by)
                bounds += failed
                fixed = fixed or (limit.op is Op.EXACTLY and not failed)
        for s in behind if cell.clause != PLAN else ():
            if s.stance is not Stance.CONDITIONAL:
                continue
            if s.id in decides or any(limit in cell.limits for limit in s.limits):
                self._conditional(cell, s, decides=cell.stance is Stance.CONDITIONAL and not bounds)
        if cell.clause == PLAN and cell.stance in (Stance.REJECT, Stance.CONDITIONAL):
            self._whole(cell, deciding)
        elif cell.stance is Stance.REJECT and not bounds:
            self._against(cell, deciding, fixed=fixed)

    def _behind(self, cell: Cell) -> list[Statement]:
        """The statements of a cell that can carry a demand: they count on the basis, and nobody took them back."""
        key = cell.party, cell.clause
        if key not in self._backing:
            found = [self.case.statements[i] for i in cell.statements if i in self.case.statements]
            self._backing[key] = [
                s for s in found
                if s.status in (None, Status.CONFIRMED)
                and counts(s, cell.party, basis=self.case.basis, voice=self.case.voices.get(s.id))
            ]
        return self._backing[key]

    def _limit(self, cell: Cell, limit: Limit, behind: Sequence[Statement]) -> bool:
        """Bound a number; whether the draft fails the bound."""
        key = self.matters.issue_of(limit, cell.clause)
        number = self.matters.numbers[key]
        number.named.append(limit.value)
        reads = f"{limit_in_words(limit)} (clause {number.clause})"
        self._add(cell, Kind.LIMIT, f"{key} {limit.op.value} {limit.value}", behind, reads=reads)
        self.contested.update((cell.clause, number.clause))
        wants_more = limit.op in (Op.AT_LEAST, Op.EXACTLY)
        needs_it = wants_more if number.op is not Op.AT_MOST else not wants_more
        if needs_it and number.drafted is not None:
            self._keep(cell, behind, firm=True, clause=number.clause)
        return number.drafted is None or not compared(
            limit.op.value, Fraction(number.drafted), Fraction(limit.value)
        )

    def _conditional(self, cell: Cell, statement: Statement, *, decides: bool) -> None:
        """
        "A only if B", with as much of it as has numbers.

        1. Two numbers, one of them the plan's own: past that figure only with the other.
        2. One number and another clause: that clause only with the number.
        3. One number alone: a limit.
        4. No number: the wording asked for becomes a term of the clause.
        """
        placed = [(self.matters.home(x, statement.clauses), x) for x in statement.limits]
        placed = [(home, x) for home, x in placed if home]
        keys = [(self.matters.issue_of(x, home), x) for home, x in placed]
        own = [(k, x) for k, x in keys if self.matters.numbers[k].drafted == x.value]
        rest = [(k, x) for k, x in keys if (k, x) not in own]
        others = [c for c in statement.clauses if c != PLAN and c not in {home for home, _ in placed}]
        if not placed:
            if decides:
                self._condition(cell, [statement])
            return
        for key, limit in rest or own:
            number = self.matters.numbers[key]
            number.named.append(limit.value)
            says, words = f"{key} {limit.op.value} {limit.value}", limit_in_words(limit)
            if rest and own:
                first, figure = own[0]
                self.matters.numbers[first].named.append(figure.value)
                self._add(
                    cell, Kind.CONDITION, f"{first} {figure.op.value} {figure.value} or {says}", [statement],
                    reads=f"{limit_in_words(figure)} (clause {self.matters.numbers[first].clause}) unless {words} "
                    f"(clause {number.clause})",
                )
            elif others:
                self._add(
                    cell, Kind.CONDITION, f"{self._trigger(others[0], statement)} implies {says}", [statement],
                    reads=f"clause {others[0]} only with {words} (clause {number.clause})",
                )
                self.contested.add(others[0])
            elif self.matters.home(limit, statement.clauses) == cell.clause:
                self._limit(cell, limit, [statement])

    def _trigger(self, clause: str, statement: Statement) -> str:
        """When a condition bites: past the plan's own figure if the words say so, else while the clause stands."""
        issue = self.matters.clause(clause)
        for key, number in self.matters.numbers.items():
            if number.clause != clause or number.drafted is None:
                continue
            if _beyond(statement, number.drafted):
                return f"{key} > {number.drafted}"
            number.named.append(number.drafted)
            if number.op in (Op.AT_MOST, Op.AT_LEAST):
                return f"{issue} != '{DROPPED}' and {key} {number.op.value} {number.drafted}"
            return f"{issue} in ['{AS_DRAFTED}', '{OTHER_NUMBER}']"
        return f"{issue} == '{AS_DRAFTED}'"

    def _against(self, cell: Cell, behind: Sequence[Statement], *, fixed: bool) -> None:
        """A clause refused; whoever holds to its very number wants other words, which becomes a term."""
        issue = self.matters.clause(cell.clause)
        self.contested.add(cell.clause)
        if fixed:
            self.matters.ask(cell.clause, f"as {self._name(cell.party)} asks")
        numbered = any(n.clause == cell.clause and n.drafted is not None for n in self.matters.numbers.values())
        if numbered and any(_ANY.search(s.anchor.exact) for s in behind):
            says, reads = f"{issue} == '{DROPPED}'", f"clause {cell.clause} at no figure whatever"
        else:
            says, reads = f"{issue} != '{AS_DRAFTED}'", f"not clause {cell.clause} as drafted"
        self._add(cell, Kind.AGAINST, says, behind, reads=reads)

    def _condition(self, cell: Cell, behind: Sequence[Statement]) -> None:
        issue = self.matters.clause(cell.clause)
        self.contested.add(cell.clause)
        self.matters.ask(cell.clause, f"as {self._name(cell.party)} asks")
        self._add(
            cell, Kind.CONDITION, f"{issue} != '{AS_DRAFTED}'", behind,
            reads=f"clause {cell.clause} only on a condition that it does not state",
        )

    def _whole(self, cell: Cell, behind: Sequence[Statement]) -> None:
        what = "not the plan as drafted" if cell.stance is Stance.REJECT else "the plan only on conditions"
        self._add(cell, Kind.WHOLE, f"{PLAN} != '{AS_DRAFTED}'", behind, reads=what)

    def _keep(self, cell: Cell, behind: Sequence[Statement], *, firm: bool, clause: str = "") -> None:
        clause = clause or cell.clause
        issue = self.matters.clause(clause)
        self._add(
            cell, Kind.KEEP, f"{issue} != '{DROPPED}'", behind, reads=f"clause {clause} is not dropped",
            firm=firm, clause=clause,
        )

    def keep_what_the_welcoming_want(self) -> None:
        """Whoever welcomed a contested clause, or the plan as a whole, wants the clause kept."""
        unwelcome: dict[str, set[str]] = {}
        for cell in self.case.cells:
            if cell.stance is not Stance.ACCEPT:
                unwelcome.setdefault(cell.party, set()).add(cell.clause)
        for cell in self.case.cells:
            if cell.stance is not Stance.ACCEPT:
                continue
            behind = [s for s in self._behind(cell) if s.stance is Stance.ACCEPT]
            own = unwelcome.get(cell.party, set())
            over = [cell.clause] if cell.clause != PLAN else [c.id for c in self.case.proposal.clauses]
            for clause in over:
                if behind and clause in self.contested - own:
                    self._keep(cell, behind, firm=False, clause=clause)

    def _add(
        self, cell: Cell, kind: Kind, says: str, behind: Sequence[Statement], *, reads: str,
        firm: bool = True, clause: str = "",
    ) -> None:
        clause = clause or cell.clause
        same = self.grounds.get(self.by_words.get((cell.party, says), ""))
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
        self.by_words[cell.party, says] = name
        self.grounds[name] = Ground(name, cell.party, kind, clause, reads, says, statements, basis, firm)

    def _grade(self, statement: Statement, party: str) -> Basis:
        return grade(statement, party, voice=self.case.voices.get(statement.id))

    def _name(self, party: str) -> str:
        return next((p.name for p in self.case.parties if p.id == party), party)

    # The whole

    def finish(self) -> Compiled:
        """Issues, rules, demands and events, put together."""
        laid = self.matters.lay_out(whole=any(g.kind is Kind.WHOLE for g in self.grounds.values()))
        events, demands = self._events_and_demands()
        names = tuple(self._name(p) for p in self.case.needed) if self.case.needed is not None else None
        negotiation = Negotiation(
            issues=laid.issues, demands=tuple(demands),
            rules=tuple(Rule(says=_parsed(r)) for r in laid.rules), statements=events,
            needed=names,
        )
        return Compiled(negotiation, self.grounds, laid.matters, Package(laid.drafted))

    def _events_and_demands(self) -> tuple[dict[str, Decimal], list[Demand]]:
        events: dict[str, Decimal] = {}
        demands = []
        for g in self.grounds.values():
            ids = []
            for s, weight in self._witnesses(g):
                event = s if g.firm else f"{s}~wish"
                weighed = weight if g.firm else weight * self.case.weights.keep
                events[event] = max(weighed, events.get(event, weighed))
                ids.append(event)
            demands.append(
                Demand(
                    id=g.id, party=self._name(g.party), says=_parsed(g.says), text=_shown(g.says),
                    rests_on=tuple(dict.fromkeys(ids)), basis=g.basis.value,
                )
            )
        return events, demands


    def _witnesses(self, ground: Ground) -> Iterator[tuple[str, Decimal]]:
        """
        The statements that a demand rests on, each with its weight: of every mouth the weightiest of its last few.

        Who says a thing three times is still one witness to it; so is a mouth that forty outlets quote.
        """
        mouths: dict[str, list[str]] = {}
        for s in ground.statements:
            first = self.case.echoes.get(s, s)
            mouths.setdefault(self.case.statements[s].mouth or first, []).append(s)
        for told in mouths.values():
            weights = [(self._weight(s, ground.party), s) for s in told[:_LAST]]
            weight, heard = max(weights, key=lambda x: x[0])
            yield self.case.echoes.get(heard, heard), weight

    def _weight(self, statement: str, party: str) -> Decimal:
        known, weights = self.case.known.get(statement, NOTHING), self.case.weights
        whole = self.case.weighed.get((statement, party))
        if whole is None:
            whole = timeless(self.case.statements[statement], party, known=known, weights=weights)
            self.case.weighed[statement, party] = whole
        return aged(whole, known=known, weights=weights)


@lru_cache(maxsize=1 << 16)
def _parsed(says: str) -> Expression:
    """An expression of our own making; a replayed dossier makes the same ones day after day."""
    return parse_expression(says)


@lru_cache(maxsize=1 << 16)
def _shown(says: str) -> str:
    return show(_parsed(says))


_WHEN = {Op.AT_MOST: "not after", Op.AT_LEAST: "not before", Op.EXACTLY: "in"}


def limit_in_words(limit: Limit) -> str:
    """``at most 85,000 personnel``."""
    said = figure(limit.value, limit.unit)
    if said == str(limit.value) and limit.unit == "year":
        return f"{_WHEN[limit.op]} {said}"
    sense = {Op.AT_MOST: "at most", Op.AT_LEAST: "at least", Op.EXACTLY: "exactly"}[limit.op]
    return f"{sense} {said}" if counted(limit.unit, limit.value) else f"{sense} {said} {limit.issue}".strip()


def event_of(statement_or_wish: str) -> str:
    """The statement behind an event."""
    return statement_or_wish.removesuffix("~wish")


_ANY = re.compile(
    r"\b(?:any|no|whatever|every)\s(?:\w+\s){0,2}(?:limits?|caps?|ceilings?|restrictions?|quotas?)\b", re.IGNORECASE
)
"""A refusal of every figure, and not of the one drafted."""


def _beyond(statement: Statement, figure: Decimal) -> bool:
    """Whether the words speak of going past a figure ("anything above 5.5")."""
    quote = statement.anchor.exact.lower().replace(",", "")
    at = quote.find(f"{figure.normalize():f}")
    return at > 0 and any(w in quote[max(0, at - 24) : at].split() for w in _PAST)


_PAST = frozenset({"above", "beyond", "over", "exceeding", "than", "past"})


