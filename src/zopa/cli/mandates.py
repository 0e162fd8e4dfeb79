"""Commands about who speaks for whom."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from zopa.cli import options as o
from zopa.cli.shared import Command, opened, print_json, show


def standing(
    paths: Annotated[list[Path], typer.Argument(metavar="DIR | FILE…")],
    plan: o.WithPlan = None,
    as_of: o.AsOf = None,
    as_json: o.Json = False,
) -> None:
    """Who can commit whom, what is said of their delivering, and what were their earlier terms?"""
    from zopa.report.standing import standing_blocks, standing_json
    from zopa.studies.standing import CheckStanding, check_standing

    with opened(paths, plan) as dossier:
        found = check_standing(dossier, CheckStanding(as_of=o.to_date(as_of)))
    if as_json:
        print_json(standing_json(found))
    else:
        show(standing_blocks(found))


COMMANDS = (Command(standing, "Examples: zopa standing case; zopa standing case --as-of 2031-03-09"),)
