"""How good is the evidence?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from zopa.dossier.dossier import Dossier
from zopa.errors import UsageError
from zopa.negotiation.ground import Ground
from zopa.negotiation.weight import Evidenced, Factor, factors
from zopa.press.copies import copies
from zopa.press.echoes import echoes
from zopa.press.reconcile import rivals
from zopa.records import Basis, Cell, Source, Statement, Status
from zopa.records.standing import grade as basis_of
from zopa.records.weights import Grade, Yardstick
from zopa.studies.agreement import Evidence, answers, compiled, voices


class Credibility(IntEnum):
    """Of a report, apart from its source (NATO, AJP-2.1)."""

    CONFIRMED = 1
    """By another mouth, independently."""
    PROBABLE = 2
    """The party's own words, first hand."""
    POSSIBLE = 3
    """The party's own words through others, or a named report of them."""
    DOUBTFUL = 4
    """Nobody named says it, or words of equal standing say the contrary."""
    IMPROBABLE = 5
    """Denied or withdrawn."""
    UNKNOWN = 6
    """Can't be judged: what others expect."""


@dataclass(frozen=True, slots=True)
class WeighSources:
    """How good is the evidence, as of when?"""

    as_of: date | None = None
    demand: str | None = None
    """Id of the only demand to unfold; None for all."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A document with what it contributes."""

    source: Source
    statements: int
    first_hand: int
    """Of them the party's own words with nobody in between."""
    copy_of: str | None
    """Id of the earliest document whose words it has."""


@dataclass(frozen=True, slots=True)
class Testimony:
    """One statement under a demand, unfolded."""

    statement: Statement
    factors: tuple[Factor, ...]
    probability: float
    credibility: Credibility
    told_again: tuple[str, ...]
    """Ids of statements that repeat it; they add nothing."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A demand with all that it rests on."""

    ground: Ground
    party: str
    probability: float
    wish: float
    """What a wish counts of it; 1 where it is a demand."""
    testimonies: tuple[Testimony, ...]
    """Independent ones, the weightiest first."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Words of equal standing that point both ways."""

    party: str
    clause: str
    this: tuple[str, ...]
    that: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rumour:
    """A report and what became of it."""

    statement: Statement
    party: str
    first_seen: date | None
    sources: tuple[str, ...]
    """Ids of the documents that carry it, the first first."""
    status: Status


@dataclass(frozen=True, slots=True)
class SourcesFinding:
    """How good the evidence is."""

    title: str
    as_of: date | None
    sources: tuple[Listed, ...]
    copies: tuple[tuple[str, ...], ...]
    """Ids of documents that are one report, the earliest first."""
    claims: tuple[Claim, ...]
    contradictions: tuple[Contradiction, ...]
    rumours: tuple[Rumour, ...]
    yardstick: Yardstick


def weigh_sources(dossier: Dossier, question: WeighSources) -> SourcesFinding:
    """
    Everything that says how good the evidence is.

    1. Documents that have one another's words are one report; the earliest is the original.
    2. Each demand, on all that is said, is unfolded into its independent statements, and each of those into the factors
       of its probability. It holds if one of them is true.
    3. Credibility is judged from what is said elsewhere, reliability by whoever keeps the dossier.

    Raises:
        UsageError: There is no demand of that id.
    """
    evidence = Evidence.of(dossier)
    said = answers(evidence, question.as_of)
    documents = _documents(dossier, evidence, question.as_of)
    groups = copies({s.id: dossier.text(s.id) for s in documents})
    made, held = compiled(evidence, basis=Basis.FORECAST, as_of=question.as_of)
    weigher = _Weigher(evidence, said, held, question.as_of)
    grounds = [g for g in made.grounds.values() if question.demand in {None, g.id}]
    if question.demand and not grounds:
        known = ", ".join(list(made.grounds)[:12])
        raise UsageError(f"no demand is called '{question.demand}'", remedy=f"Among others there are: {known}.")
    return SourcesFinding(
        title=evidence.title, as_of=question.as_of,
        sources=tuple(weigher.listed(s, groups) for s in documents), copies=groups,
        claims=tuple(weigher.claim(g) for g in grounds), contradictions=tuple(weigher.contradictions()),
        rumours=tuple(weigher.rumours()), yardstick=evidence.weights.yardstick,
    )


def _documents(dossier: Dossier, evidence: Evidence, as_of: date | None) -> list[Source]:
    plan = evidence.proposal.source
    found = [
        s for s in dossier.sources()
        if s.id != plan and (as_of is None or (s.published is not None and s.published <= as_of))
    ]
    return sorted(found, key=lambda s: (s.published or date.max, s.id))


class _Weigher:
    def __init__(
        self, evidence: Evidence, said: Sequence[Statement], held: Sequence[Cell], as_of: date | None
    ) -> None:
        self.evidence, self.held = evidence, held
        self.said = {s.id: s for s in said}
        self.mandates = voices(evidence)
        self.today = evidence.today(as_of)
        self.first = echoes(said, published=evidence.published)
        self.again: dict[str, list[str]] = defaultdict(list)
        for later, first in self.first.items():
            self.again[first].append(later)
        self.names = {p.id: p.name for p in evidence.parties}
        self.disputed = {s.id for c in held for s in self._rivals(c)}

    def listed(self, source: Source, groups: Sequence[Sequence[str]]) -> Listed:
        mine = [s for s in self.said.values() if s.anchor.source == source.id]
        own = [
            s for s in mine
            if s.speaks_for and not s.via
            and basis_of(s, s.speaks_for, voice=self.mandates.get(s.id)) is Basis.OWN
        ]
        group = next((g for g in groups if source.id in g), (source.id,))
        return Listed(source, len(mine), len(own), None if group[0] == source.id else group[0])

    def claim(self, ground: Ground) -> Claim:
        heads = [self.said[i] for i in dict.fromkeys(self.first.get(i, i) for i in ground.statements) if i in self.said]
        mouths = len({s.mouth or s.id for s in heads})
        told = [self._testimony(s, ground, mouths) for s in heads]
        told.sort(key=lambda t: (-t.probability, t.statement.id))
        witnesses = {t.statement.mouth or t.statement.id: t for t in reversed(told)}
        told = [t for t in told if witnesses[t.statement.mouth or t.statement.id] is t]
        wish = 1.0 if ground.firm else float(self.evidence.weights.keep)
        miss = 1.0
        for t in told:
            miss *= 1 - t.probability * wish
        return Claim(ground, self._name(ground.party), 1 - miss, wish, tuple(told))

    def _testimony(self, statement: Statement, ground: Ground, mouths: int) -> Testimony:
        said = self.evidence.said_on(statement)
        age = (self.today - said).days if self.today and said else None
        grade = self.evidence.grades.get(statement.anchor.source, Grade.F)
        known = Evidenced(self.mandates.get(statement.id), grade, age)
        parts = factors(statement, ground.party, known=known, weights=self.evidence.weights)
        share = 1.0
        for part in parts:
            share *= float(part.value)
        again = tuple(i for i in self.again.get(statement.id, ()) if i in ground.statements)
        return Testimony(statement, parts, share, self._credibility(statement, ground.party, mouths), again)

    def _credibility(self, statement: Statement, party: str, mouths: int) -> Credibility:
        if statement.status in {Status.DENIED, Status.WITHDRAWN}:
            return Credibility.IMPROBABLE
        if statement.id in self.disputed:
            return Credibility.DOUBTFUL
        if statement.status is Status.CONFIRMED or mouths > 1:
            return Credibility.CONFIRMED
        basis = basis_of(statement, party, voice=self.mandates.get(statement.id))
        if basis is Basis.OWN:
            return Credibility.POSSIBLE if statement.via else Credibility.PROBABLE
        if basis is Basis.FORECAST:
            return Credibility.UNKNOWN
        return Credibility.POSSIBLE if statement.named else Credibility.DOUBTFUL

    def contradictions(self) -> Iterator[Contradiction]:
        for cell in self.held:
            against = self._rivals(cell)
            if against:
                own = tuple(
                    i for i in cell.statements if i in self.said and self.said[i].stance is cell.stance
                )
                yield Contradiction(self._name(cell.party), cell.clause, own[:2], tuple(s.id for s in against[:2]))

    def _rivals(self, cell: Cell) -> tuple[Statement, ...]:
        behind = [self.said[i] for i in cell.statements if i in self.said]
        return rivals(cell, behind, published=self.evidence.published, voices=self.mandates)

    def rumours(self) -> Iterator[Rumour]:
        for s in self.said.values():
            if s.status is None or s.id in self.first:
                continue
            carried = [s.id, *self.again.get(s.id, ())]
            places = dict.fromkeys(self.said[i].anchor.source for i in carried if i in self.said)
            party = ", ".join(self._name(p) for p in s.party)
            yield Rumour(s, party, self.evidence.said_on(s), tuple(places), s.status)

    def _name(self, party: str) -> str:
        return self.names.get(party, party)
