"""Every command: parse, ask, render."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from zopa.cli import (
    asking,
    audit,
    bare,
    cases,
    coalitions,
    collation,
    consent,
    deals,
    drafts,
    evidence,
    forms,
    mandates,
    past,
    reviewing,
    wording,
)
from zopa.cli.shared import say
from zopa.errors import ZopaError

app = typer.Typer(
    name="zopa",
    help="Reads a proposed agreement and what has been said about it: does a deal exist; if not, why; "
    "and on which sentence does each answer rest?",
    epilog="Begin with: zopa demo. Or: zopa new case --plan plan.docx && zopa add case reports/ && "
    "zopa read case && zopa agree case && zopa brief case -o case.html",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
)
PANELS = {
    "Keep a case": "demo new add read review lint verify",
    "Ask it": "agree positions ask brief consent standing sources history coalitions problem",
    "The words of a plan": "clauses duties audit drafts collate brackets",
    "The words of others": "text statements attributions train",
    "The reckoning alone": "bargain import",
}
"""The commands as ``--help`` lists them."""
KNOWN = {
    c.name: c for module in (
        bare, wording, audit, drafts, collation, forms, cases, reviewing, consent, asking, evidence, past, mandates,
        deals, coalitions,
    ) for c in module.COMMANDS
}
COMMANDS = tuple(KNOWN[name] for names in PANELS.values() for name in names.split())
for panel, names in PANELS.items():
    for name in names.split():
        app.command(name, epilog=KNOWN[name].example, rich_help_panel=panel)(KNOWN[name].does)


def run() -> None:
    """The program: every fault becomes a sentence and an exit code."""
    try:
        app(standalone_mode=True)
    except ZopaError as e:
        say(f"zopa: {e}")
        sys.exit(e.exit_code)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except OSError as e:
        where = f"{e.filename}: " if e.filename else ""
        say(f"zopa: {where}{e.strerror or e}. What was written before is safe; mend this and run the command again.")
        sys.exit(3)


def _version(wanted: bool) -> None:
    if wanted:
        from zopa import __version__

        print(f"zopa {__version__}")
        raise typer.Exit


@app.callback()
def _common(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    del version
