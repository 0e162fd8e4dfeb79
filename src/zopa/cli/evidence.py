"""Commands about how good the evidence is."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from zopa.cli import options as o
from zopa.cli.shared import Command, opened, print_json, show


def sources(
    paths: Annotated[list[Path], typer.Argument(metavar="DIR | FILE…")],
    plan: o.WithPlan = None,
    demand: Annotated[str | None, typer.Option(metavar="ID", help="Unfold this demand only.")] = None,
    as_of: o.AsOf = None,
    as_json: o.Json = False,
) -> None:
    """How good is the evidence: grades, copies, contradictions, rumours; every probability unfolded."""
    from zopa.report.sources import sources_blocks, sources_json
    from zopa.studies.sources import WeighSources, weigh_sources

    with opened(paths, plan) as dossier:
        found = weigh_sources(dossier, WeighSources(as_of=o.to_date(as_of), demand=demand))
    if as_json:
        print_json(sources_json(found))
    else:
        show(sources_blocks(found))


COMMANDS = (Command(sources, "Examples: zopa sources case; zopa sources case --demand union-2a-limit"),)
