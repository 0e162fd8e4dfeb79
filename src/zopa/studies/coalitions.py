"""Who can deal with whom, who has to be left out, and who closes the room by joining?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from zopa.feasibility.coalitions import Coalitions, coalitions
from zopa.negotiation.ground import Kind
from zopa.negotiation.negotiation import Negotiation
from zopa.negotiation.problem import load_problem
from zopa.records import Basis
from zopa.studies.agreement import Evidence, compiled


@dataclass(frozen=True, slots=True)
class FindCoalitions:
    """Which groups of parties can deal?"""

    without: tuple[str, ...] = ()
    """Is there a deal without these?"""
    among: tuple[str, ...] = ()
    """Is there one among these alone?"""
    basis: Basis = Basis.OWN
    as_of: date | None = None
    seconds: float = 20
    """Past it the answer says that it is not complete."""


@dataclass(frozen=True, slots=True)
class CoalitionsFinding:
    """The groups, and of what they speak."""

    title: str
    coalitions: Coalitions
    refusing: tuple[str, ...] = ()
    """Parties that refuse the plan as a whole: they could deal only on terms that nobody has named."""


def find_coalitions(evidence: Evidence, question: FindCoalitions) -> CoalitionsFinding:
    """From a dossier: the parties by what they have said."""
    made, _ = compiled(evidence, basis=question.basis, as_of=question.as_of)
    whole = {g.id for g in made.grounds.values() if g.kind is Kind.WHOLE}
    refusing = dict.fromkeys(d.party for d in made.negotiation.demands if d.id in whole)
    return CoalitionsFinding(evidence.title, _among(made.negotiation, question), tuple(refusing))


def coalitions_stated(problem: Path, question: FindCoalitions) -> CoalitionsFinding:
    """From a problem file."""
    return CoalitionsFinding(problem.stem, _among(load_problem(problem), question))


def _among(negotiation: Negotiation, question: FindCoalitions) -> Coalitions:
    return coalitions(
        negotiation, without=question.without, among=question.among, deadline_seconds=question.seconds,
    )
