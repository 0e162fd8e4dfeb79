"""Who can commit whom, can they deliver, and what were their earlier terms?"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from zopa import packs
from zopa.dossier.dossier import Dossier
from zopa.press.delivery import Claim, claims
from zopa.proposal.quantities import quantities
from zopa.records import Limit, Party, Person, Statement, Voice
from zopa.studies.agreement import Evidence


@dataclass(frozen=True, slots=True)
class CheckStanding:
    """Who can commit whom, as of when?"""

    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who belongs to a party, with what they may do on the day."""

    person: Person
    voice: Voice
    mediates: bool
    said: int
    """Statements of theirs."""


@dataclass(frozen=True, slots=True)
class Term:
    """What a party asked for before the plan, beside what the plan says."""

    limit: Limit
    when: str
    statement: str
    drafted: float | None
    """The plan's figure; None where it sets none like it."""


@dataclass(frozen=True, slots=True)
class Delegation:
    """A party with those who speak for it."""

    party: Party
    speakers: tuple[Speaker, ...]
    claims: tuple[Claim, ...]
    earlier: tuple[Term, ...]

    @property
    def envoys_only(self) -> bool:
        """Whether everybody who has spoken of late may carry ideas and no more."""
        spoke = [s for s in self.speakers if s.said and not s.mediates]
        return bool(spoke) and all(s.voice is not Voice.BINDS for s in spoke)


@dataclass(frozen=True, slots=True)
class StandingFinding:
    """Who can commit whom."""

    title: str
    as_of: date | None
    delegations: tuple[Delegation, ...]
    motives: tuple[Claim, ...]
    """Claims that name no party."""


def check_standing(dossier: Dossier, question: CheckStanding) -> StandingFinding:
    """
    Each party's people, claims about whether it can deliver, and its earlier terms.

    1. A person may do on a day what their office of that day allows; out of office their words bind nobody.
    2. Claims are kept as what they are: somebody's, with their words.
    3. A limit that was named before the plan is a base line, and stands beside the plan's own figure.

    Raises:
        DossierError: A part of the dossier is missing or damaged.
    """
    evidence = Evidence.of(dossier)
    said = evidence.until(question.as_of)
    counted = Counter((s.speaks_for, s.speaker) for s in said)
    texts = {
        s.id: dossier.text(s.id) for s in dossier.sources()
        if s.id != evidence.proposal.source
        and (question.as_of is None or (s.published is not None and s.published <= question.as_of))
    }
    made = claims(texts, said, evidence.parties)
    plan_day = evidence.published.get(evidence.proposal.source)
    figures = {q.clause: float(q.value) for q in quantities(evidence.proposal)}
    day = evidence.today(question.as_of)
    found = []
    for party in evidence.parties:
        speakers = tuple(
            Speaker(person, person.speaks(day), _mediates(person), sum(
                counted[party.id, n] for n in dict.fromkeys((person.name, *person.aliases))
            ))
            for person in party.people
        )
        own = tuple(c for c in made if party.id in c.about)
        earlier = tuple(
            Term(limit, limit.as_of or str(evidence.said_on(s) or ""), s.id, _drafted(limit, s, figures))
            for s in said if party.id in s.party for limit in s.limits if _before(limit, evidence.said_on(s), plan_day)
        )
        found.append(Delegation(
            party, tuple(sorted(speakers, key=lambda s: (list(Voice).index(s.voice), -s.said, s.person.name))), own,
            earlier,
        ))
    found.sort(key=lambda d: (not d.party.in_plan, -sum(s.said for s in d.speakers), d.party.name))
    return StandingFinding(evidence.title, question.as_of, tuple(found), tuple(c for c in made if not c.about))


def _drafted(limit: Limit, statement: Statement, figures: dict[str, float]) -> float | None:
    """The plan's figure on the clause that a limit is about."""
    return next((figures[c] for c in (limit.clause, *statement.clauses) if c in figures), None)


def _before(limit: Limit, said: date | None, plan: date | None) -> bool:
    """Whether a limit was named before the plan; of a year or month, by its end."""
    if plan is None:
        return False
    if limit.as_of:
        return limit.as_of < plan.isoformat()[: len(limit.as_of)]
    return said is not None and said < plan


def _mediates(person: Person) -> bool:
    office = (person.office or "").lower()
    return any(word in office for word in packs.offices().mediates)


