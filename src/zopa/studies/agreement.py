"""Is there a deal; if not, why, and what would open one?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal

from zopa.dossier.dossier import Dossier
from zopa.errors import UsageError
from zopa.feasibility.reckon import reckon
from zopa.feasibility.verdict import Feasible
from zopa.negotiation.compile import Case, compile_negotiation
from zopa.negotiation.ground import Compiled, Kind
from zopa.negotiation.issue import Package, Term
from zopa.negotiation.nodes import Expression, holds, issues_in
from zopa.negotiation.weight import DECLARED, Evidenced
from zopa.press.echoes import echoes
from zopa.press.reconcile import cells
from zopa.proposal.quantities import quantities
from zopa.records import PLAN, Basis, Cell, Party, Person, Proposal, Stance, Statement, Voice
from zopa.records.weights import Grade, Weights
from zopa.studies.bracketed import left_open
from zopa.studies.finding import AgreementFinding, Answer, AsDrafted

_A_YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class FindAgreement:
    """Does a deal exist, on whose words, as of when?"""

    basis: Basis = Basis.OWN
    as_of: date | None = None
    seconds: float = 20
    """Time limit for the reckoning on each basis; past it the answer says that it is incomplete."""
    without: tuple[str, ...] = ()
    """Parties, by name or id, whose demands do not count."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a dossier knows, read once and asked about on every basis."""

    title: str
    proposal: Proposal
    parties: tuple[Party, ...]
    statements: tuple[Statement, ...]
    published: Mapping[str, date | None]
    """Publication date by source id."""
    grades: Mapping[str, Grade] = field(default_factory=dict)
    """Reliability by source id, of those that somebody has graded."""
    weights: Weights = DECLARED
    left: int = 0
    """Matters that the plan itself leaves open in brackets."""
    uncounted: tuple[str, ...] = ()
    """Ids of parties whose demands don't count, since no clause needs their consent."""

    @classmethod
    def of(cls, dossier: Dossier) -> Evidence:
        """The evidence in a dossier."""
        sources, plan = dossier.sources(), dossier.plan()
        return cls(
            title=dossier.title,
            proposal=plan,
            parties=dossier.parties(),
            statements=dossier.statements(),
            published={s.id: s.published for s in sources},
            grades={s.id: s.grade for s in sources if s.grade is not Grade.F},
            weights=dossier.weights(),
            left=len(left_open(dossier.text(plan.source), plan)),
        )

    def said_on(self, statement: Statement) -> date | None:
        """The day of a statement: its own, else its source's."""
        return statement.said_on or self.published.get(statement.anchor.source)

    def since(self, statement: Statement) -> date | None:
        """The day before which a number told is a base line: the plan's; where it has none, a year before the words."""
        said, plan = self.said_on(statement), self.published.get(self.proposal.source)
        return plan or (said - _A_YEAR if said else None)

    def today(self, as_of: date | None) -> date | None:
        """The day by which words are old: the one asked about, else that of the newest source."""
        return as_of or max((d for d in self.published.values() if d), default=None)

    def until(self, as_of: date | None) -> tuple[Statement, ...]:
        """What had been said by a day; what repeats another has the date of the first telling, and stands beside it."""
        found = tuple(
            s for s in self.statements
            if as_of is None or ((said := self.said_on(s)) is not None and said <= as_of)
        )
        first = echoes(found, published=self.published)
        by_id = {s.id: s for s in found}
        return tuple(
            s.model_copy(update={"said_on": self.said_on(by_id[first[s.id]])}) if s.id in first else s
            for s in beside(found, first)
        )


def answers(evidence: Evidence, as_of: date | None) -> tuple[Statement, ...]:
    """What had been said by a day, as answers to this plan: numbers told of a time before it are base lines."""
    return tuple(s.answering(evidence.since(s)) for s in evidence.until(as_of))


def find_agreement(evidence: Evidence, question: FindAgreement) -> AgreementFinding:
    """
    Both questions, on all three bases.

    Raises:
        UsageError: No party is called as one to be left out.
    """
    return AgreementFinding(
        title=evidence.title,
        as_of=question.as_of,
        basis=question.basis,
        answers={b: _answer(evidence, b, question) for b in Basis},
        parties=evidence.parties,
        uncounted=evidence.uncounted,
        yardstick=evidence.weights.yardstick,
    )


def compiled(evidence: Evidence, *, basis: Basis, as_of: date | None) -> tuple[Compiled, tuple[Cell, ...]]:
    """The dossier as a negotiation, and the cells it was made from."""
    mandates, today, said = voices(evidence), evidence.today(as_of), answers(evidence, as_of)
    held = cells(said, basis=basis, published=evidence.published, voices=mandates)
    case = Case(
        proposal=evidence.proposal,
        parties=evidence.parties,
        cells=held,
        statements={s.id: s for s in said},
        quantities=quantities(evidence.proposal),
        basis=basis,
        voices=mandates,
        known={s.id: _known(evidence, s, mandates.get(s.id), today) for s in said},
        echoes=echoes(said, published=evidence.published),
        weights=evidence.weights,
    )
    made = compile_negotiation(case)
    if evidence.uncounted:
        needed = tuple(p.name for p in evidence.parties if p.id not in evidence.uncounted)
        made = replace(made, negotiation=replace(made.negotiation, needed=needed))
    return made, held


def _known(evidence: Evidence, statement: Statement, voice: Voice | None, today: date | None) -> Evidenced:
    """Mandate, grade and age of a statement."""
    said = evidence.said_on(statement)
    age = (today - said).days if today and said else None
    return Evidenced(voice, evidence.grades.get(statement.anchor.source, Grade.F), age)


def voices(evidence: Evidence) -> dict[str, Voice]:
    """
    What each statement's speaker could do for the party on the day, where the dossier knows the person.

    Of several offices held on that day the one that can do most counts; outside all of them the words bind nobody.
    """
    known: dict[tuple[str, str], list[Person]] = {}
    for p in evidence.parties:
        for person in p.people:
            for name in (person.name, *person.aliases):
                known.setdefault((p.id, name), []).append(person)
    order = list(Voice)
    out = {}
    for s in evidence.statements:
        if held := known.get((s.speaks_for or "", s.speaker or "")):
            out[s.id] = min((person.speaks(evidence.said_on(s)) for person in held), key=order.index)
    return out


def _answer(evidence: Evidence, basis: Basis, question: FindAgreement) -> Answer:
    made, held = compiled(evidence, basis=basis, as_of=question.as_of)
    gone = _left_out(evidence, question.without) | set(evidence.uncounted)
    evidence = replace(evidence, parties=tuple(p for p in evidence.parties if p.id not in gone))
    if gone:
        names = tuple(p.name for p in evidence.parties)
        made = replace(made, negotiation=replace(made.negotiation, needed=names))
    reckoning = reckon(made.negotiation, deadline_seconds=question.seconds)
    package: dict[str, Term] = {}
    if isinstance(reckoning.verdict, Feasible):
        package = _nearest(made, reckoning.verdict.package)
    changed = {made.matters[i].clause for i, t in package.items() if made.as_drafted.get(i) != t and i != PLAN}
    whole = tuple(g.id for g in made.grounds.values() if g.kind is Kind.WHOLE)
    yes = {(c.party, c.clause) for c in held if c.stance is Stance.ACCEPT}
    return Answer(
        basis=basis,
        compiled=made,
        as_drafted=AsDrafted(
            objections=against_draft(made),
            unconfirmed=_unconfirmed(evidence, yes, changed=frozenset()), left=evidence.left,
        ),
        reckoning=reckoning,
        package={i: str(t) for i, t in package.items()},
        unconfirmed=_unconfirmed(evidence, yes, changed=changed) if package else (),
        open_whole=whole if package and whole and not changed else (),
        table=_table(evidence),
    )


def _left_out(evidence: Evidence, without: Sequence[str]) -> frozenset[str]:
    """Ids of the parties to be left out."""
    ids = {word.casefold(): p.id for p in evidence.parties for word in (p.id, p.name, *p.aliases)}
    for word in without:
        if word.casefold() not in ids:
            known = ", ".join(p.name for p in evidence.parties)
            raise UsageError(f"no party is called {word!r}", remedy=f"Known: {known}.")
    return frozenset(ids[w.casefold()] for w in without)


def beside(statements: Sequence[Statement], first: Mapping[str, str]) -> list[Statement]:
    """Statements in order, each that repeats another right after the first telling."""
    place = {s.id: n for n, s in enumerate(statements)}
    return sorted(statements, key=lambda s: (place[first.get(s.id, s.id)], place[s.id]))


def against_draft(made: Compiled) -> tuple[str, ...]:
    """Ids of the demands that the plan as drafted fails."""
    return tuple(d.id for d in made.negotiation.counted if not _met(d.says, made.as_drafted))


def _meets(made: Compiled, demand: str, package: Mapping[str, Term]) -> bool:
    """Whether a package meets a demand; one that leaves its matter open does not."""
    return _met(next(d.says for d in made.negotiation.demands if d.id == demand), package)


def _met(says: Expression, package: Mapping[str, Term]) -> bool:
    return issues_in(says) <= set(package) and holds(says, package)


def _nearest(made: Compiled, found: Package) -> dict[str, Term]:
    """
    The package moved as close to the draft as the demands allow, one issue at a time.

    Issues that bind one another (a clause and its number) are put back together. Where the draft's number can't stand,
    the nearest that somebody has named does.
    """
    best = dict(found)
    groups: dict[str, list[str]] = {}
    for issue in best:
        groups.setdefault(made.matters[issue].clause, []).append(issue)
    for group in groups.values():
        trial = best | {i: made.as_drafted[i] for i in group if i in made.as_drafted}
        if _stands(made, trial, group):
            best = trial
            continue
        for issue in group:
            for named in sorted(made.matters[issue].named, key=lambda n: _apart(n, made.as_drafted.get(issue))):
                if _stands(made, best | {issue: named}, group):
                    best |= {issue: named}
                    break
    return best


def _apart(named: Decimal, drafted: Term | None) -> Decimal:
    """How far a number lies from the draft's; from nought where the draft sets none."""
    return abs(named - (drafted if isinstance(drafted, Decimal) else 0))


def _stands(made: Compiled, package: Mapping[str, Term], touched: Iterable[str]) -> bool:
    near = set(touched)
    says = [r.says for r in made.negotiation.rules] + [d.says for d in made.negotiation.demands]
    return all(holds(s, package) for s in says if issues_in(s) & near)


def _table(evidence: Evidence) -> tuple[str, ...]:
    """Ids of the parties that the plan names; of all that are known where it names none."""
    return tuple(p.id for p in evidence.parties if p.in_plan) or tuple(p.id for p in evidence.parties)


def _unconfirmed(
    evidence: Evidence, yes: set[tuple[str, str]], *, changed: Iterable[str]
) -> tuple[tuple[str, str], ...]:
    """Party and clause where no yes is on record; a clause that was changed has nobody's yes."""
    moved, at_table = set(changed), _table(evidence)
    parents = {c.parent for c in evidence.proposal.clauses}
    return tuple(
        (party, c.id)
        for c in evidence.proposal.clauses
        if c.id not in parents
        for party in at_table
        if c.id in moved
        or not ({(party, c.id), (party, PLAN)} | {(party, a.id) for a in evidence.proposal.ancestors(c.id)}) & yes
    )


