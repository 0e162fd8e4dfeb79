"""Commands about what is not known."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from zopa.cli import options as o
from zopa.cli.shared import Command, opened, print_json, show


def ask(
    paths: Annotated[list[Path], typer.Argument(metavar="DIR | FILE…")],
    plan: o.WithPlan = None,
    as_of: o.AsOf = None,
    seconds: Annotated[float, typer.Option(metavar="S", help="Time limit for the reckoning.", min=0)] = 20,
    as_json: o.Json = False,
) -> None:
    """What to ask next, and whom: the unknowns, ranked by how far an answer would move the verdict."""
    from zopa.report.asking import asking_blocks, asking_json
    from zopa.studies.asking import AskNext, ask_next

    with opened(paths, plan) as dossier:
        found = ask_next(dossier, AskNext(as_of=o.to_date(as_of), seconds=seconds))
    if as_json:
        print_json(asking_json(found))
    else:
        show(asking_blocks(found))


COMMANDS = (Command(ask, "Examples: zopa ask case; zopa ask --plan plan.txt report1.txt report2.txt"),)
