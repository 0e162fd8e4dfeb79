"""The command that reads a plan as a lawyer would."""

from __future__ import annotations

from zopa.cli import options as o
from zopa.cli.shared import Command, print_json, show
from zopa.cli.wording import PlanOrDossier


def audit(plan: PlanOrDossier, as_of: o.AsOf = None, as_json: o.Json = False) -> None:
    """What does each clause fail to say: no actor, no date, a hedge, a term left open, a clash, a dead reference?"""
    from zopa.report.audit import audit_blocks, audit_json
    from zopa.studies.auditing import AuditWording, audit_dossier, audit_plan

    if plan.is_dir():
        from zopa.dossier.dossier import Dossier

        found = audit_dossier(Dossier.open(plan), AuditWording(as_of=o.to_date(as_of)))
    else:
        found = audit_plan(plan)
    if as_json:
        print_json(audit_json(found.remarks))
    else:
        show(audit_blocks(found))


COMMANDS = (Command(audit, "Examples: zopa audit plan.txt; zopa audit case --json"),)
