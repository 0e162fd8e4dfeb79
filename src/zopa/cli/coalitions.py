"""Commands about who can deal with whom."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from zopa.cli import options as o
from zopa.cli.shared import Command, basis_named, opened, print_json, show
from zopa.errors import UsageError


def coalitions(
    paths: Annotated[list[Path], typer.Argument(metavar="DIR | PROBLEM.toml | FILE…")],
    plan: o.WithPlan = None,
    without: Annotated[
        list[str] | None, typer.Option(metavar="PARTY", help="Is there a deal without it? Again for another.")
    ] = None,
    among: Annotated[
        list[str] | None, typer.Option(metavar="PARTY", help="Is there one with it alone? Again for another.")
    ] = None,
    seconds: Annotated[float, typer.Option(metavar="S", help="Time limit for the reckoning.", min=0)] = 20,
    basis: o.Basis = "own",
    as_of: o.AsOf = None,
    as_json: o.Json = False,
) -> None:
    """Who can deal with whom, whose absence opens room, and who closes it by joining."""
    from zopa.report.coalitions import coalitions_blocks, coalitions_json
    from zopa.studies.agreement import Evidence
    from zopa.studies.coalitions import FindCoalitions, coalitions_stated, find_coalitions

    if without and among:
        raise UsageError("--without and --among are two questions", remedy="Ask them one after the other.")
    question = FindCoalitions(
        without=tuple(without or ()), among=tuple(among or ()), basis=basis_named(basis), as_of=o.to_date(as_of),
        seconds=seconds,
    )
    if plan is None and len(paths) == 1 and paths[0].suffix == ".toml":
        found = coalitions_stated(paths[0], question)
    else:
        with opened(paths, plan) as dossier:
            found = find_coalitions(Evidence.of(dossier), question)
    if as_json:
        print_json(coalitions_json(found))
    else:
        show(coalitions_blocks(found))


COMMANDS = (Command(coalitions, "Examples: zopa coalitions problem.toml --without Ministry; zopa coalitions case"),)
