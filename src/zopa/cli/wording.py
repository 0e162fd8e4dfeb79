"""Commands about the plan's own words."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from zopa.cli import options as o
from zopa.cli.shared import Command, print_json, show

PlanOrDossier = Annotated[
    Path, typer.Argument(metavar="PLAN | DIR", help="The proposed agreement, or a dossier about one.")
]


def duties(plan: PlanOrDossier, as_of: o.AsOf = None, as_json: o.Json = False) -> None:
    """Who must do what, to whom, by when, on what condition, how firmly; and the balance by party."""
    from zopa.studies.wording import FindDuties, duties_of_plan, find_duties

    if plan.is_dir():
        from zopa.dossier.dossier import Dossier

        found = find_duties(Dossier.open(plan), FindDuties(as_of=o.to_date(as_of)))
    else:
        found = duties_of_plan(plan)
    from zopa.report.ledger import duties_json, ledger_blocks

    if as_json:
        print_json(duties_json(found.duties))
    else:
        show(ledger_blocks(found))


COMMANDS = (Command(duties, "Examples: zopa duties plan.txt; zopa duties case --json"),)
