"""The command that compares drafts."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from zopa.cli import options as o
from zopa.cli.shared import Command, print_json, show


def drafts(
    files: Annotated[list[Path], typer.Argument(metavar="OLD NEW…", help="Two drafts or more, the oldest first.")],
    as_json: o.Json = False,
) -> None:
    """What moved between drafts: which clause got firmer or softer, by which words, toward whom?"""
    from zopa.report.drafts import drafts_blocks, drafts_json
    from zopa.studies.drafts import compare_drafts

    found = compare_drafts(files)
    if as_json:
        print_json(drafts_json(found))
    else:
        show(drafts_blocks(found))


COMMANDS = (
    Command(drafts, "Examples: zopa drafts june.txt december.docx; zopa drafts one.txt two.txt three.txt --json"),
)
