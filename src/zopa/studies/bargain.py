"""Which deal, where the parties' utilities are known?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from zopa.bargaining.deals import Deals, bargain
from zopa.errors import ProblemError
from zopa.negotiation.negotiation import Negotiation
from zopa.negotiation.problem import load_problem, load_utilities
from zopa.records import Basis
from zopa.studies.agreement import Evidence, compiled


@dataclass(frozen=True, slots=True)
class CompareDeals:
    """Which packages can nobody better without cost to another, and which of them would bargaining theory choose?"""

    utilities: Path | None = None
    """A file of ``[[utilities]]``, for a dossier; a problem file states its own."""
    basis: Basis = Basis.OWN
    as_of: date | None = None
    rules_only: bool = False
    """Leave the demands out."""
    past_impasse: bool = False
    """List the packages even where none gives every party at least its reserve."""
    seconds: float = 20
    """Past it the answer says that it is not complete."""


@dataclass(frozen=True, slots=True)
class DealsFinding:
    """The deals, and how to speak of them."""

    title: str
    negotiation: Negotiation
    deals: Deals
    questions: Mapping[str, str]
    """What an issue asks in words, by id, where that is known."""
    names: Mapping[str, str]
    """Of parties, by id, where they have one."""


def compare_deals(evidence: Evidence, question: CompareDeals) -> DealsFinding:
    """From a dossier, with utilities beside it."""
    made, _ = compiled(evidence, basis=question.basis, as_of=question.as_of)
    if question.utilities is None:
        what = "a dossier does not say what packages are worth to the parties"
        remedy = "Write [[utilities]] on the issues of `zopa problem DIR` into a file, and name it with --utilities"
        raise ProblemError(what, remedy=remedy)
    negotiation = load_utilities(question.utilities, made.negotiation)
    return DealsFinding(
        title=evidence.title,
        negotiation=negotiation,
        deals=_bargain(negotiation, question, str(question.utilities)),
        questions={i: f"{m.question} (clause {m.clause})" for i, m in made.matters.items()},
        names={p.id: p.name for p in evidence.parties},
    )


def compare_stated(problem: Path, question: CompareDeals) -> DealsFinding:
    """From a problem file."""
    negotiation = load_problem(problem)
    return DealsFinding(problem.stem, negotiation, _bargain(negotiation, question, str(problem)), {}, {})


def _bargain(negotiation: Negotiation, question: CompareDeals, file: str) -> Deals:
    try:
        return bargain(
            negotiation, rules_only=question.rules_only, seconds=question.seconds, past_impasse=question.past_impasse
        )
    except ProblemError as error:
        raise ProblemError(error.what, where=f"{file}, {error.where}" if error.where else file, remedy=error.remedy) \
            from error
