"""How has the answer changed, day by day, and which sentence did it?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from zopa.dossier.dossier import Dossier
from zopa.feasibility.conflicts import Memo
from zopa.feasibility.reckon import reckon
from zopa.feasibility.verdict import Feasible, Infeasible, Reckoning
from zopa.negotiation.compile import Case, compile_negotiation
from zopa.negotiation.ground import Compiled
from zopa.negotiation.weight import Evidenced
from zopa.press.echoes import echoes
from zopa.press.reconcile import settle
from zopa.proposal.quantities import quantities
from zopa.records import Basis, Cell, Limit, Stance, Statement, Voice
from zopa.records.weights import Grade, Yardstick
from zopa.studies.agreement import Evidence, against_draft, beside, voices

_MANY, _LAST = 8, 4


@dataclass(frozen=True, slots=True)
class ReplayVerdict:
    """How the answer came about, on whose words, since when?"""

    basis: Basis = Basis.OWN
    since: date | None = None
    """Only what changed after this day; None for all."""
    as_of: date | None = None
    seconds: float = 5
    """Time limit for the reckoning of one day."""


@dataclass(frozen=True, slots=True)
class Moved:
    """A cell that changed, and the statement that changed it."""

    party: str
    clause: str
    before: Stance | None
    """None where nothing had been said."""
    after: Stance
    limits_before: tuple[Limit, ...]
    limits_after: tuple[Limit, ...]
    statement: str


@dataclass(frozen=True, slots=True)
class State:
    """The answer as it stood in the evening of a day."""

    day: date
    verdict: str
    """``feasible``, ``infeasible`` or ``undecided``."""
    objections: int
    """Demands that the plan as drafted fails."""
    conflicts: frozenset[tuple[tuple[str, str], ...]]
    """Each as the parties and what they demand."""
    chance: float | None
    """Of room; 1 or 0 where nothing is uncertain, None where it could not be had in time."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day on which something changed."""

    day: date
    said: int
    """Statements that came in."""
    moved: tuple[Moved, ...]
    state: State
    before: State | None


@dataclass(frozen=True, slots=True)
class HistoryFinding:
    """The days on which the answer changed."""

    title: str
    basis: Basis
    since: date | None
    days: tuple[Day, ...]
    then: State | None
    """As it stood at the end of the day asked from; None where nothing had been said."""
    now: State | None
    undated: int
    """Statements that no date places, and that no day counts."""
    names: Mapping[str, str]
    yardstick: Yardstick


def replay_verdict(dossier: Dossier, question: ReplayVerdict) -> HistoryFinding:
    """
    The days on which a cell, a conflict, the chance or the verdict changed, and which statement did it.

    1. Statements are taken in the order in which they became known. A day's statements can only change the cells they
       speak of, so that only those are settled again.
    2. On a day on which a cell changed, the answer is reckoned as of that day; between two such days only age works on
       the chance.

    Raises:
        DossierError: A part of the dossier is missing or damaged.
    """
    return replay(Evidence.of(dossier), question)


def replay(evidence: Evidence, question: ReplayVerdict) -> HistoryFinding:
    """The same from evidence at hand."""
    reel = _Reel(evidence, question)
    days = [d for d in reel.days() if question.since is None or d.day > question.since]
    then = days[0].before if days else reel.last
    return HistoryFinding(
        title=evidence.title, basis=question.basis, since=question.since, days=tuple(days), then=then, now=reel.last,
        undated=reel.undated, names={p.id: p.name for p in evidence.parties}, yardstick=evidence.weights.yardstick,
    )


class _Reel:
    def __init__(self, evidence: Evidence, question: ReplayVerdict) -> None:
        self.evidence, self.question = evidence, question
        self.mandates = voices(evidence)
        self.quantities = quantities(evidence.proposal)
        self.first = echoes(evidence.statements, published=evidence.published)
        by_id = {s.id: s for s in evidence.statements}
        self.came: dict[date, list[Statement]] = defaultdict(list)
        self.place = {s.id: n for n, s in enumerate(beside(evidence.statements, self.first))}
        self.undated = 0
        for s in evidence.statements:
            day = evidence.said_on(s)
            if day is None:
                self.undated += 1
            elif question.as_of is None or day <= question.as_of:
                told = by_id[self.first[s.id]] if s.id in self.first else s
                dated = s.model_copy(update={"said_on": evidence.said_on(told) or day})
                self.came[day].append(dated.answering(evidence.since(s)))
        self.last: State | None = None
        self.memo = Memo()
        self.weighed: dict[tuple[str, str], Decimal] = {}

    def days(self) -> Iterator[Day]:
        """Every day on which a cell changed."""
        about: dict[tuple[str, str], list[tuple[int, Statement]]] = defaultdict(list)
        held: dict[tuple[str, str], Cell] = {}
        known: dict[str, Statement] = {}
        for day in sorted(self.came):
            touched = []
            for s in self.came[day]:
                known[s.id] = s
                for key in ((p, c) for p in s.party for c in s.clauses):
                    about[key].append((self.place[s.id], s))
                    touched.append(key)
            moved = []
            for key in dict.fromkeys(touched):
                about[key] = _telling(about[key])
                before = held.get(key)
                held[key] = settle(*key, about[key], basis=self.question.basis, voices=self.mandates)
                if change := _moved(before, held[key]):
                    moved.append(change)
            if not moved:
                continue
            before_state, self.last = self.last, self._state(day, list(held.values()), known)
            yield Day(day, len(self.came[day]), tuple(moved), self.last, before_state)

    def _state(self, day: date, held: list[Cell], known: Mapping[str, Statement]) -> State:
        made = compile_negotiation(Case(
            proposal=self.evidence.proposal, parties=self.evidence.parties, cells=tuple(held), statements=known,
            quantities=self.quantities, basis=self.question.basis, voices=self.mandates,
            known=_Known(self, known, day), echoes=self.first, weights=self.evidence.weights,
            weighed=self.weighed,
        ))
        reckoning = reckon(made.negotiation, deadline_seconds=self.question.seconds, concessions=False, memo=self.memo)
        return State(
            day, _verdict(reckoning), len(against_draft(made)),
            frozenset(_words(made, c.demands) for c in reckoning.conflicts), _chance(reckoning),
        )


class _Known(Mapping[str, Evidenced]):
    """Mandate, grade and age of a statement on a day, worked out where it is asked for."""

    def __init__(self, reel: _Reel, statements: Mapping[str, Statement], day: date) -> None:
        self.reel, self.statements, self.day = reel, statements, day

    def __getitem__(self, statement: str) -> Evidenced:
        s = self.statements[statement]
        voice: Voice | None = self.reel.mandates.get(statement)
        grade = self.reel.evidence.grades.get(s.anchor.source, Grade.F)
        return Evidenced(voice, grade, (self.day - s.said_on).days if s.said_on else None)

    def __iter__(self) -> Iterator[str]:
        return iter(self.statements)

    def __len__(self) -> int:
        return len(self.statements)


def _telling(about: list[tuple[int, Statement]]) -> list[tuple[int, Statement]]:
    """The statements that can still tell: of every mouth the last few of those that say the same."""
    if len(about) <= _MANY:
        return about
    kept: dict[tuple[object, ...], list[tuple[int, Statement]]] = defaultdict(list)
    for place, s in sorted(about, key=lambda x: (x[1].said_on or date.min, x[0])):
        limits = tuple((x.op, x.value, x.unit, x.clause) for x in s.limits)
        kept[s.mouth or s.id, s.stance, limits, s.role, s.speaks_for, s.status].append((place, s))
    return sorted((x for same in kept.values() for x in same[-_LAST:]), key=lambda x: x[0])


def _moved(before: Cell | None, after: Cell) -> Moved | None:
    same = before is not None and (before.stance, set(before.limits)) == (after.stance, set(after.limits))
    if same or (before is None and after.stance is Stance.NONE and not after.limits):
        return None
    return Moved(
        after.party, after.clause, before.stance if before else None, after.stance, before.limits if before else (),
        after.limits, after.statements[0],
    )


def _verdict(reckoning: Reckoning) -> str:
    match reckoning.verdict:
        case Feasible():
            return "feasible"
        case Infeasible():
            return "infeasible"
        case _:
            return "undecided"


def _chance(reckoning: Reckoning) -> float | None:
    if reckoning.chance is not None:
        return reckoning.chance.estimate
    if not reckoning.complete:
        return None
    return 0.0 if reckoning.conflicts else 1.0


def _words(made: Compiled, demands: Sequence[str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((made.grounds[d].party, made.grounds[d].reads) for d in demands))

