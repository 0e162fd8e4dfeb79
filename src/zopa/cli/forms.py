"""Commands for the field's own forms: brackets, columns, the single negotiating text."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from zopa.cli import options as o
from zopa.cli.shared import Command, print_json, say, show, write
from zopa.errors import UsageError


def brackets(
    paths: Annotated[list[Path], typer.Argument(metavar="TEXT… | DIR", help="Drafts, oldest first; or a dossier.")],
    out: Annotated[
        Path | None, typer.Option("-o", "--out", metavar="OUT.html", help="Write a table with a column a party."),
    ] = None,
    problem: Annotated[bool, typer.Option("--problem", help="Print the open matters as a problem file.")] = False,
    as_of: o.AsOf = None,
    as_json: o.Json = False,
) -> None:
    """What a negotiating text leaves open, between whose words; of a dossier, its plan with all that in brackets."""
    from zopa.report.brackets import brackets_blocks, brackets_json, columns_of, columns_of_case
    from zopa.studies import brackets as study

    if out is not None and out.suffix.lower() != ".html":
        raise UsageError(f"a table can't be written as {out.name}", remedy="Name an .html.")
    if len(paths) == 1 and paths[0].is_dir():
        from zopa.dossier.dossier import Dossier

        text = study.single_text(Dossier.open(paths[0]), as_of=o.to_date(as_of))
        if out is not None:
            from zopa.report.html import render_table

            write(out, render_table(text.title, columns_of_case(text)))
            say(f"{out}: written.")
        elif as_json:
            print_json([
                {"clause": r.clause.id, "text": r.clause.text, "open": [m.words for m in r.left],
                 "wishes": {text.parties[p]: w for p, w in r.wishes.items()}} for r in text.rows
            ])
        else:
            print(study.in_brackets(text), end="")
        return
    found = study.find_brackets(paths)
    if problem:
        from zopa.negotiation.problem import dump_problem

        made = study.as_problem(found.texts[-1])
        if not made.issues:
            raise UsageError("nothing is open in this text", remedy="Name one with words in brackets.")
        print(dump_problem(made), end="")
    elif out is not None:
        from zopa.report.html import render_table

        write(out, render_table(found.texts[-1].name, columns_of(found.texts[-1])))
        say(f"{out}: written.")
    elif as_json:
        print_json(brackets_json(found))
    else:
        show(brackets_blocks(found))


COMMANDS = (
    Command(brackets, "Examples: zopa brackets june.docx september.docx; zopa brackets case > single-text.txt"),
)
