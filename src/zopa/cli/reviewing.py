"""Ruling on what was read, with the keyboard alone."""

from __future__ import annotations

import getpass
from pathlib import Path
from typing import Annotated

import typer

from zopa.cli import options as o
from zopa.cli.progress import progress
from zopa.cli.shared import Command, print_json, say


def review(
    directory: o.Dossier,
    by: Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who rules; else who is logged in.")] = None,
    source: Annotated[str | None, typer.Option(metavar="ID", help="Only statements of this source.")] = None,
    remarks: Annotated[bool, typer.Option("--all", help="Show what touches no cell of the matrix, too.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print what is still to be ruled on, and stop.")] = False,
) -> None:
    """Rule on what was read, one statement at a time, the weightiest first: accept, amend, reject, add, undo."""
    from zopa.dossier.dossier import Dossier
    from zopa.studies.reviewing import cards

    dossier = Dossier.open(directory)
    if source is not None:
        dossier.source(source)
    if as_json:
        wanted = [c for c in cards(dossier, remarks=remarks) if source in {None, c.source.id}]
        print_json([{**c.statement.model_dump(mode="json"), "weight": round(c.weight, 3)} for c in wanted])
        return
    from zopa.cli.table import Table

    table = Table(dossier, by=by or getpass.getuser(), source=source, remarks=remarks)
    table.sit()
    if table.taught:
        from zopa.studies.reading import read

        found = read(dossier, progress=progress("reading again"))
        say(f"{Path(directory)}: {len(found.read)} sources read again with what was taught.")
    table.farewell()


COMMANDS = (Command(review, "Examples: zopa review case; zopa review case --source 01-wire"),)
