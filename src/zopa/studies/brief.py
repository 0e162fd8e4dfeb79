"""Everything on a page: the agreement, the matrix, the ranges, what is missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from zopa.dossier.dossier import Dossier
from zopa.negotiation.ground import Matter
from zopa.records import Basis, Statement, Status, Voice
from zopa.records.standing import grade
from zopa.studies.agreement import Evidence, FindAgreement, compiled, find_agreement, voices
from zopa.studies.asking import AskNext, ask_next
from zopa.studies.auditing import AuditWording, audit_dossier
from zopa.studies.collation import CollateWitnesses, collation_held
from zopa.studies.consent import CheckConsent, check_consent
from zopa.studies.counted import counted
from zopa.studies.finding import BriefFinding, Mark, RangePicture
from zopa.studies.history import ReplayVerdict, replay
from zopa.studies.positions import MapPositions, map_positions
from zopa.studies.sources import WeighSources, weigh_sources
from zopa.studies.standing import CheckStanding, check_standing
from zopa.studies.wording import FindDuties, find_duties


@dataclass(frozen=True, slots=True)
class WriteBrief:
    """All of it on a page."""

    basis: Basis = Basis.OWN
    as_of: date | None = None


def find_brief(dossier: Dossier, question: WriteBrief) -> BriefFinding:
    """The agreement, the matrix and the ranges of a dossier."""
    evidence = counted(dossier)
    consent = check_consent(dossier, CheckConsent(as_of=question.as_of))
    sources = {s.id: s for s in dossier.sources()}
    return BriefFinding(
        title=evidence.title,
        plan_source=sources[evidence.proposal.source],
        sources=tuple(s for s in sources.values() if s.id != evidence.proposal.source),
        agreement=find_agreement(evidence, FindAgreement(basis=question.basis, as_of=question.as_of)),
        positions=map_positions(dossier, evidence, MapPositions(as_of=question.as_of)),
        wording=find_duties(dossier, FindDuties()),
        audit=audit_dossier(dossier, AuditWording()),
        consent=consent,
        standing=check_standing(dossier, CheckStanding(as_of=question.as_of)),
        history=replay(evidence, ReplayVerdict(basis=question.basis, as_of=question.as_of)),
        evidence=weigh_sources(dossier, WeighSources(as_of=question.as_of)),
        asking=ask_next(dossier, AskNext(as_of=question.as_of), consent=consent),
        witnesses=collation_held(dossier, CollateWitnesses(as_of=question.as_of)),
        ranges=find_ranges(evidence, as_of=question.as_of),
        undated=tuple(s.id for s in sources.values() if s.published is None and s.id != evidence.proposal.source),
        failures=dossier.failures(),
    )


def find_ranges(evidence: Evidence, *, as_of: date | None) -> tuple[RangePicture, ...]:
    """Each matter on which somebody named a number, with every number named, superseded ones too."""
    made, _ = compiled(evidence, basis=Basis.FORECAST, as_of=as_of)
    said = {s.id: s for s in evidence.statements if s.status in (None, Status.CONFIRMED)}
    mandates = voices(evidence)
    pictures = []
    for matter in made.matters.values():
        found: dict[tuple[str, str, float], list[Statement]] = {}
        for ground in made.grounds.values():
            if f"{matter.id} " not in f" {ground.says} ":
                continue
            for s in (said[i] for i in ground.statements if i in said):
                for limit in s.limits:
                    if f"{matter.id} {limit.op.value} {limit.value}" in ground.says:
                        found.setdefault((ground.party, limit.op.value, float(limit.value)), []).append(s)
        if not found:
            continue
        drafted = made.as_drafted.get(matter.id)
        pictures.append(
            RangePicture(
                issue=matter.id, clause=matter.clause, words=_words(matter, found), unit=matter.unit,
                drafted=None if drafted is None else float(drafted),
                marks=tuple(_mark(*key, behind, mandates, evidence.published) for key, behind in sorted(found.items())),
            )
        )
    return tuple(pictures)


def _mark(
    party: str, op: str, value: float, behind: list[Statement], voice: Mapping[str, Voice],
    published: Mapping[str, date | None],
) -> Mark:
    limit = next(x for s in behind for x in s.limits if x.op.value == op and float(x.value) == value)
    dates = [day for s in behind if (day := s.said_on or published.get(s.anchor.source))]
    since = limit.as_of or (min(dates).isoformat() if dates else None)
    basis = min((grade(s, party, voice=voice.get(s.id)) for s in behind), key=list(Basis).index)
    return Mark(party, limit.op, value, since, basis, tuple(s.id for s in behind))


def _words(matter: Matter, found: Mapping[tuple[str, str, float], list[Statement]]) -> str:
    """What is counted: the clause's own word for it, else the speakers'."""
    if matter.question not in {matter.unit, "number"}:
        return matter.question
    said = [limit.issue for behind in found.values() for s in behind for limit in s.limits]
    return next((words for words in said if words and words != "number"), matter.question)
