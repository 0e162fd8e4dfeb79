"""Who can commit whom, can they deliver, and what were their earlier terms?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from zopa import packs
from zopa.dossier.dossier import Dossier
from zopa.negotiation.compile import limit_in_words
from zopa.press.delivery import Claim, claims
from zopa.proposal.quantities import quantities
from zopa.records import PLAN, Limit, Party, Person, Proposal, Role, Statement, Voice
from zopa.records.outlook import Delivery
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
    relays: bool
    """Speaks in the name of those who may commit the party."""
    said: int
    """Statements of theirs."""


@dataclass(frozen=True, slots=True)
class Term:
    """What a party asked for before the plan, beside what the plan says."""

    says: str
    when: str
    """A year, a month or a day; empty where nobody knows."""
    where: str
    """A memorandum, a speech, an earlier round, as a person has put it."""
    clauses: tuple[str, ...]
    """Ids of the clauses it stands beside; empty where it stands beside the whole."""
    rests_on: str
    """The statement, source or work that it is taken from."""
    limit: Limit | None
    drafted: float | None
    """The plan's figure; None where it sets none like it."""


@dataclass(frozen=True, slots=True)
class Delegation:
    """A party with those who speak for it."""

    party: Party
    speakers: tuple[Speaker, ...]
    claims: tuple[Claim, ...]
    told: tuple[Delivery, ...]
    """Claims that a person has entered."""
    earlier: tuple[Term, ...]

    @property
    def envoys_only(self) -> bool:
        """Whether everybody who has spoken of late may carry ideas and no more."""
        spoke = [s for s in self.speakers if s.said and not s.mediates]
        return bool(spoke) and all(s.voice is not Voice.BINDS for s in spoke)


@dataclass(frozen=True, slots=True)
class BaseLine:
    """A clause beside what parties asked for on it before the plan."""

    clause: str
    """Its id, or ``plan`` for the whole."""
    words: str
    terms: tuple[tuple[Party, Term], ...]


@dataclass(frozen=True, slots=True)
class StandingFinding:
    """Who can commit whom."""

    title: str
    as_of: date | None
    delegations: tuple[Delegation, ...]
    motives: tuple[Claim, ...]
    """Claims that name no party: of the plan as a whole, most of them."""
    base_lines: tuple[BaseLine, ...]
    """Clauses beside which earlier terms stand, in the plan's order."""
    clauses: int
    """How many the plan has."""


def check_standing(dossier: Dossier, question: CheckStanding) -> StandingFinding:
    """
    Each party's people, claims about whether it can deliver, and its earlier terms.

    1. A person may do on a day what their office of that day allows; out of office their words bind nobody.
    2. Claims are kept as what they are: somebody's, with their words.
    3. What was asked for before the plan is a base line, and stands beside the plan's own words: limits read from the
       texts, and terms of any kind that a person has entered.

    Raises:
        DossierError: A part of the dossier is missing or damaged.
    """
    evidence = Evidence.of(dossier)
    said = evidence.until(question.as_of)
    texts = {
        s.id: dossier.text(s.id) for s in dossier.sources()
        if s.id != evidence.proposal.source
        and (question.as_of is None or (s.published is not None and s.published <= question.as_of))
    }
    made = claims(texts, said, evidence.parties)
    figures = {q.clause: float(q.value) for q in quantities(evidence.proposal)}
    counted = _counted(said, evidence.parties)
    day = evidence.today(question.as_of)
    known = {n for p in evidence.parties for person in p.people for n in (person.name, *person.aliases)}
    found = []
    for party in evidence.parties:
        speakers = tuple(
            Speaker(
                person, person.speaks(day), _office(person, packs.offices().mediates),
                _office(person, packs.offices().mouths | packs.offices().speaks), sum(
                    counted[party.id, n] for n in dict.fromkeys((person.name, *person.aliases))
                ),
            )
            for person in party.people if not _joint(person.name, known)
        )
        own = tuple(c for c in made if party.id in c.about)
        read = (
            Term(
                limit_in_words(limit), limit.as_of or str(evidence.said_on(s) or ""), "",
                _beside(limit, s, evidence.proposal), s.id, limit, _drafted(limit, s, figures),
            )
            for s in said if party.id in s.party and s.role is not Role.FORECAST
            for limit in s.limits if _before(limit, s, evidence)
        )
        entered = (
            Term(e.says, e.on, e.where, tuple(c for c in e.clauses if c != PLAN), e.cite or e.source or "", None, None)
            for e in party.earlier if e.by(question.as_of)
        )
        found.append(Delegation(
            party, tuple(sorted(speakers, key=lambda s: (list(Voice).index(s.voice), -s.said, s.person.name))), own,
            tuple(d for d in party.delivery if d.made(question.as_of)),
            tuple(sorted((*read, *entered), key=lambda t: (t.when, t.clauses))),
        ))
    found.sort(key=lambda d: (not d.party.in_plan, -sum(s.said for s in d.speakers), d.party.name))
    return StandingFinding(
        evidence.title, question.as_of, tuple(found), tuple(c for c in made if not c.about),
        tuple(_base_lines(evidence.proposal, found)), len(evidence.proposal.clauses),
    )


def _counted(said: Sequence[Statement], parties: Sequence[Party]) -> Counter[tuple[str, str]]:
    """How much each has said for a party; what several said together counts for each of them."""
    known = {n for p in parties for person in p.people for n in (person.name, *person.aliases)}
    homes: dict[str, str] = {
        n: p.id for p in parties for person in p.people for n in (person.name, *person.aliases)
    }
    out: Counter[tuple[str, str]] = Counter()
    for s in said:
        if s.speaker is None:
            continue
        each = s.speaker.split(", ") if _joint(s.speaker, known) else [s.speaker]
        for name in each:
            home = homes.get(name, s.speaks_for) if len(each) > 1 else s.speaks_for
            if home:
                out[home, name] += 1
    return out


def _joint(name: str, known: set[str]) -> bool:
    """Whether several people who are known are named in one breath."""
    each = name.split(", ")
    return len(each) > 1 and all(n in known for n in each)


def _base_lines(plan: Proposal, found: Sequence[Delegation]) -> Iterator[BaseLine]:
    beside: dict[str, list[tuple[Party, Term]]] = {}
    for d in found:
        for term in d.earlier:
            for clause in term.clauses or (PLAN,):
                beside.setdefault(clause, []).append((d.party, term))
    for clause, words in (*((c.id, c.text) for c in plan.clauses), (PLAN, "")):
        if terms := beside.get(clause):
            once = {(party.id, term.when, term.says): (party, term) for party, term in terms}
            yield BaseLine(clause, words, tuple(sorted(once.values(), key=lambda t: (t[1].when, t[0].name))))


def _beside(limit: Limit, statement: Statement, plan: Proposal) -> tuple[str, ...]:
    """The clause that a limit is about, else the statement's clauses, as far as the plan has them."""
    own = (limit.clause,) if limit.clause else statement.clauses
    return tuple(c for c in own if c in plan.by_id)


def _drafted(limit: Limit, statement: Statement, figures: Mapping[str, float]) -> float | None:
    """The plan's figure on the clause that a limit is about."""
    return next((figures[c] for c in (limit.clause, *statement.clauses) if c and c in figures), None)


def _before(limit: Limit, statement: Statement, evidence: Evidence) -> bool:
    """Whether a limit was named before the plan, by its own words or by the day of the statement."""
    said, plan = evidence.said_on(statement), evidence.published.get(evidence.proposal.source)
    return limit.precedes(evidence.since(statement)) or (not limit.as_of and bool(said and plan and said < plan))


def _office(person: Person, words: frozenset[str]) -> bool:
    office = (person.office or "").lower()
    return any(word in office for word in words) if words is packs.offices().mediates else office in words
