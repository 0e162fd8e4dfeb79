"""Check again: every quotation against the stored sources, every answer against its certificate."""

from __future__ import annotations

from dataclasses import dataclass

from zopa.dossier.dossier import Dossier
from zopa.dossier.lint import verify_quotations
from zopa.feasibility.certificate import check
from zopa.records import Basis
from zopa.studies.agreement import Evidence, FindAgreement, find_agreement


@dataclass(frozen=True, slots=True)
class VerifyFinding:
    """What was checked and what failed."""

    quotations: int
    answers: int
    failures: tuple[str, ...]
    """A sentence each, naming what fails."""


def verify(dossier: Dossier) -> VerifyFinding:
    """Re-check a dossier from the ground up."""
    failures = [str(remark) for remark in verify_quotations(dossier)]
    evidence = Evidence.of(dossier)
    known = {s.id for s in evidence.statements}
    found = find_agreement(evidence, FindAgreement())
    for basis in Basis:
        answer = found.answers[basis]
        failures += [f"{basis}: {what}" for what in check(answer.compiled.negotiation, answer.reckoning)]
        failures += [
            f"{basis}: demand {g.id} rests on {i}, which the dossier does not hold"
            for g in answer.grounds.values()
            for i in g.statements
            if i not in known
        ]
    return VerifyFinding(quotations=len(evidence.statements), answers=len(Basis), failures=tuple(failures))
