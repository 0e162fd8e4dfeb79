"""The options that commands share."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from zopa.errors import UsageError


def to_date(text: str | None) -> date | None:
    """A date as people type it for a machine: 2031-03-09."""
    if text is None:
        return None
    try:
        return datetime.strptime(text, "%Y-%m-%d").date()  # noqa: DTZ007 - a day has no zone
    except ValueError:
        raise UsageError(f"{text!r} is no date", remedy="Write it as year-month-day: 2031-03-09.") from None


Dossier = Annotated[Path, typer.Argument(metavar="DIR", help="The dossier's folder.")]
Plan = Annotated[Path, typer.Argument(metavar="PLAN", help="The agreement: .txt .md .html .mhtml .docx .pdf .eml")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON on standard output and nothing else there.")]
AsOf = Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="Answer as of this day (2031-03-09).")]
Basis = Annotated[
    str,
    typer.Option(
        metavar="own|reported|forecast",
        help="Whose words count: the parties' own, reports of them too, others' forecasts too.",
    ),
]
Published = Annotated[
    str | None, typer.Option(metavar="DATE", help="When the documents were published, where they do not say.")
]
Publisher = Annotated[str | None, typer.Option(metavar="NAME", help="Who published them.")]
Author = Annotated[str | None, typer.Option(metavar="NAME", help="Who wrote them.")]
WithPlan = Annotated[
    Path | None,
    typer.Option("--plan", metavar="PLAN", help="The plan the documents speak of; then no dossier is needed."),
]
Fitted = Annotated[
    Path | None, typer.Option("--model", metavar="FILE", help="A tagger that zopa train has fitted to your own corpus.")
]
