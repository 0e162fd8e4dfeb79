"""Asking: one verb for every question."""

from __future__ import annotations

from typing import overload

from zopa.dossier.dossier import Dossier
from zopa.studies.agreement import Evidence, FindAgreement, find_agreement
from zopa.studies.asking import AskFinding, AskNext, ask_next
from zopa.studies.bargain import CompareDeals, DealsFinding, compare_deals
from zopa.studies.brief import WriteBrief, find_brief
from zopa.studies.coalitions import CoalitionsFinding, FindCoalitions, find_coalitions
from zopa.studies.collation import CollateWitnesses, find_collation
from zopa.studies.consent import CheckConsent, ConsentFinding, check_consent
from zopa.studies.counted import counted
from zopa.studies.finding import AgreementFinding, BriefFinding, CollationFinding, DutiesFinding, PositionsFinding
from zopa.studies.history import HistoryFinding, ReplayVerdict, replay_verdict
from zopa.studies.positions import MapPositions, map_positions
from zopa.studies.sources import SourcesFinding, WeighSources, weigh_sources
from zopa.studies.standing import CheckStanding, StandingFinding, check_standing
from zopa.studies.wording import FindDuties, find_duties


@overload
def ask(dossier: Dossier, question: FindAgreement) -> AgreementFinding: ...
@overload
def ask(dossier: Dossier, question: MapPositions) -> PositionsFinding: ...
@overload
def ask(dossier: Dossier, question: FindDuties) -> DutiesFinding: ...
@overload
def ask(dossier: Dossier, question: CollateWitnesses) -> CollationFinding: ...
@overload
def ask(dossier: Dossier, question: CheckConsent) -> ConsentFinding: ...
@overload
def ask(dossier: Dossier, question: AskNext) -> AskFinding: ...
@overload
def ask(dossier: Dossier, question: WeighSources) -> SourcesFinding: ...
@overload
def ask(dossier: Dossier, question: ReplayVerdict) -> HistoryFinding: ...
@overload
def ask(dossier: Dossier, question: CheckStanding) -> StandingFinding: ...
@overload
def ask(dossier: Dossier, question: CompareDeals) -> DealsFinding: ...
@overload
def ask(dossier: Dossier, question: FindCoalitions) -> CoalitionsFinding: ...
@overload
def ask(dossier: Dossier, question: WriteBrief) -> BriefFinding: ...
def ask(
    dossier: Dossier,
    question: FindAgreement | MapPositions | FindDuties | CheckConsent | AskNext | WeighSources | ReplayVerdict
    | CheckStanding | CollateWitnesses | CompareDeals | FindCoalitions | WriteBrief,
) -> (
    AgreementFinding | PositionsFinding | DutiesFinding | ConsentFinding | AskFinding | SourcesFinding
    | HistoryFinding | StandingFinding | CollationFinding | DealsFinding | CoalitionsFinding | BriefFinding
):
    """
    Answer a question from a dossier.

    Raises:
        DossierError: A part of the dossier that the answer needs is missing or damaged.
    """
    match question:
        case FindAgreement():
            return find_agreement(counted(dossier), question)
        case MapPositions():
            return map_positions(dossier, Evidence.of(dossier), question)
        case FindDuties():
            return find_duties(dossier, question)
        case CheckConsent():
            return check_consent(dossier, question)
        case AskNext():
            return ask_next(dossier, question)
        case WeighSources():
            return weigh_sources(dossier, question)
        case ReplayVerdict():
            return replay_verdict(dossier, question)
        case CheckStanding():
            return check_standing(dossier, question)
        case CollateWitnesses():
            return find_collation(dossier, question)
        case CompareDeals():
            return compare_deals(Evidence.of(dossier), question)
        case FindCoalitions():
            return find_coalitions(Evidence.of(dossier), question)
        case WriteBrief():
            return find_brief(dossier, question)
