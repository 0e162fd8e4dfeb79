"""The command that compares drafts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from zopa.cli import options as o
from zopa.cli.shared import Command, print_json, say, show
from zopa.errors import UsageError

if TYPE_CHECKING:
    from zopa.studies.drafts import DraftsFinding


def drafts(
    files: Annotated[list[Path], typer.Argument(metavar="OLD NEW…", help="Two drafts or more, the oldest first.")],
    out: Annotated[
        Path | None,
        typer.Option("-o", "--out", metavar="OUT.html|OUT.docx", help="Write a redline: a page, or tracked changes."),
    ] = None,
    as_json: o.Json = False,
) -> None:
    """What moved between drafts: which clause got firmer or softer, by which words, toward whom?"""
    from zopa.report.drafts import drafts_blocks, drafts_json
    from zopa.studies.drafts import compare_drafts

    if out is not None and out.suffix.lower() not in {".html", ".docx"}:
        raise UsageError(f"no redline can be written as {out.name}", remedy="Name an .html or a .docx.")
    found = compare_drafts(files)
    if out is not None:
        _write(found, out)
        return
    if as_json:
        print_json(drafts_json(found))
    else:
        show(drafts_blocks(found))


def _write(found: DraftsFinding, out: Path) -> None:
    """The redline as a page or for Word."""
    from zopa.dossier.atomic import write_atomic

    if out.suffix.lower() == ".html":
        from zopa.report.html import render_redline

        write_atomic(out, render_redline(found).encode())
    elif len(found.steps) > 1:
        raise UsageError("tracked changes are between two drafts", remedy="Name two, or write a page: -o drafts.html.")
    else:
        from zopa.report.redline import redline_docx, redlines

        write_atomic(out, redline_docx(redlines(found)[0], title=found.names[-1]))
    say(f"{out}: written.")


COMMANDS = (
    Command(drafts, "Examples: zopa drafts june.txt december.docx; zopa drafts june.txt december.txt -o redline.docx"),
)
