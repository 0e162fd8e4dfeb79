"""
zopa: does a deal exist; if not, exactly why; and which sentence does each answer rest on?

    import zopa

    dossier = zopa.Dossier.open("case")
    found = zopa.ask(dossier, zopa.FindAgreement())
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zopa.bargaining.deals import bargain
    from zopa.dossier.dossier import Dossier
    from zopa.errors import ZopaError
    from zopa.feasibility.reckon import reckon
    from zopa.negotiation.problem import load_problem
    from zopa.proposal.parse import parse_proposal
    from zopa.studies.agreement import FindAgreement
    from zopa.studies.asking import AskNext
    from zopa.studies.bargain import CompareDeals
    from zopa.studies.brief import WriteBrief
    from zopa.studies.catalogue import ask
    from zopa.studies.coalitions import FindCoalitions
    from zopa.studies.collation import CollateWitnesses
    from zopa.studies.consent import CheckConsent
    from zopa.studies.history import ReplayVerdict
    from zopa.studies.positions import MapPositions
    from zopa.studies.sources import WeighSources
    from zopa.studies.standing import CheckStanding
    from zopa.studies.wording import FindDuties

__version__ = "0.1.0"
__all__ = [
    "AskNext", "CheckConsent", "CheckStanding", "CollateWitnesses", "CompareDeals", "Dossier", "FindAgreement",
    "FindCoalitions", "FindDuties", "MapPositions", "ReplayVerdict", "WeighSources", "WriteBrief", "ZopaError", "ask",
    "bargain", "load_problem", "parse_proposal", "reckon",
]

_HOME = {
    "AskNext": "zopa.studies.asking",
    "CheckConsent": "zopa.studies.consent",
    "CheckStanding": "zopa.studies.standing",
    "CollateWitnesses": "zopa.studies.collation",
    "CompareDeals": "zopa.studies.bargain",
    "Dossier": "zopa.dossier.dossier",
    "FindAgreement": "zopa.studies.agreement",
    "FindCoalitions": "zopa.studies.coalitions",
    "FindDuties": "zopa.studies.wording",
    "MapPositions": "zopa.studies.positions",
    "ReplayVerdict": "zopa.studies.history",
    "WeighSources": "zopa.studies.sources",
    "WriteBrief": "zopa.studies.brief",
    "ZopaError": "zopa.errors",
    "ask": "zopa.studies.catalogue",
    "bargain": "zopa.bargaining.deals",
    "load_problem": "zopa.negotiation.problem",
    "parse_proposal": "zopa.proposal.parse",
    "reckon": "zopa.feasibility.reckon",
}


def __getattr__(name: str) -> object:
    """Each noun is fetched from its room when it is first used, so that ``import zopa`` is quick."""
    if name not in _HOME:
        raise AttributeError(f"module 'zopa' has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
