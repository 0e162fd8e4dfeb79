"""Commands about how the answer came about."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from zopa.cli import options as o
from zopa.cli.shared import Command, basis_named, opened, print_json, show


def history(
    paths: Annotated[list[Path], typer.Argument(metavar="DIR | FILE…")],
    plan: o.WithPlan = None,
    since: Annotated[str | None, typer.Option(metavar="DATE", help="Only what changed after this day.")] = None,
    basis: o.Basis = "own",
    as_of: o.AsOf = None,
    as_json: o.Json = False,
) -> None:
    """When did each position, conflict and verdict change, and which statement did it?"""
    from zopa.report.history import history_blocks, history_json
    from zopa.studies.history import ReplayVerdict, replay_verdict

    question = ReplayVerdict(basis=basis_named(basis), since=o.to_date(since), as_of=o.to_date(as_of))
    with opened(paths, plan) as dossier:
        found = replay_verdict(dossier, question)
    if as_json:
        print_json(history_json(found))
    else:
        show(history_blocks(found))


COMMANDS = (Command(history, "Examples: zopa history case; zopa history case --since 2031-03-09"),)
