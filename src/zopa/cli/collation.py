"""The command that sets witnesses of one text side by side."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from zopa.cli import options as o
from zopa.cli.shared import Command, partly, print_json, say, show

Witnesses = Annotated[
    list[Path],
    typer.Argument(metavar="WITNESS… | DIR", help="One plan as several outlets print it; or a dossier with them."),
]


def collate(witnesses: Witnesses, as_of: o.AsOf = None, as_json: o.Json = False) -> None:
    """What several witnesses of one plan read: the text of most of them, and where they differ in meaning."""
    from zopa.dossier.layout import TITLE_PAGE
    from zopa.studies.collation import CollateWitnesses, collate_files, find_collation

    if len(witnesses) == 1 and (witnesses[0] / TITLE_PAGE).exists():
        from zopa.dossier.dossier import Dossier

        found = find_collation(Dossier.open(witnesses[0]), CollateWitnesses(as_of=o.to_date(as_of)))
    else:
        found = collate_files(witnesses)
    from zopa.report.apparatus import collation_blocks, collation_json

    if as_json:
        print_json(collation_json(found))
    else:
        show(collation_blocks(found))
    for left in found.left_out:
        say(f"  left out: {left}")
    partly(("", why) for why in found.failed)


COMMANDS = (Command(collate, "Examples: zopa collate outlet1.html outlet2.txt outlet3.pdf; zopa collate case --json"),)
