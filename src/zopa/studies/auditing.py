"""What would a careful reader note in the margin?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from zopa.dossier.dossier import Dossier
from zopa.proposal.audit import audit
from zopa.records import Proposal
from zopa.records.remark import Dismissed, Remark
from zopa.studies.wording import plan_as_of


@dataclass(frozen=True, slots=True)
class AuditWording:
    """The remarks on a dossier's plan."""

    as_of: date | None = None
    """The plan must have been there on that day."""


@dataclass(frozen=True, slots=True)
class AuditFinding:
    """A plan and the remarks on it."""

    title: str
    proposal: Proposal
    remarks: tuple[Remark, ...]
    dismissed: tuple[tuple[Remark, str], ...] = ()
    """Those that a person does not share, with the reason."""
    idle: tuple[Dismissed, ...] = ()
    """Dismissals of remarks that the text as it stands gives no cause for."""


def audit_plan(path: Path) -> AuditFinding:
    """The remarks on a plan in a file."""
    from zopa.language.pipeline import parse
    from zopa.studies.reading import load_plan

    document, proposal = load_plan(path)
    return AuditFinding(proposal.title or path.stem, proposal, audit(proposal, parse(document.text)))


def audit_dossier(dossier: Dossier, question: AuditWording) -> AuditFinding:
    """
    The remarks on a dossier's plan.

    Raises:
        UsageError: The plan is younger than the day asked about.
    """
    from zopa.language.pipeline import parse

    proposal = plan_as_of(dossier, question.as_of)
    found = audit(proposal, parse(dossier.text(proposal.source)))
    reasons = {(d.clause, d.kind): d for d in dossier.dismissed()}
    made = {(r.clause, r.kind) for r in found}
    return AuditFinding(
        dossier.title, proposal, tuple(r for r in found if (r.clause, r.kind) not in reasons),
        tuple((r, reasons[r.clause, r.kind].reason) for r in found if (r.clause, r.kind) in reasons),
        tuple(d for key, d in reasons.items() if key not in made),
    )
