"""Answers as self-contained pages: nothing is loaded from anywhere, and no source text is ever markup."""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files
from typing import TYPE_CHECKING

from zopa.report.briefing import brief_view
from zopa.studies.finding import BriefFinding

if TYPE_CHECKING:
    from jinja2 import Template

    from zopa.report.blocks import Table
    from zopa.studies.bargain import DealsFinding
    from zopa.studies.drafts import DraftsFinding


def render_page(found: BriefFinding) -> str:
    """The page for a brief."""
    script = _part("page.js")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return _template("page.html.j2").render(
        view=brief_view(found), style=_part("page.css"), script=script, script_digest=digest
    )


def render_deals(found: DealsFinding) -> str:
    """The page for deals."""
    from zopa.report import deals
    from zopa.report.frontier_picture import frontier_picture

    frontier, made, tables = found.deals.frontier, deals.choices(found), []
    if frontier is not None and made:
        tables = [
            ("The packages", deals.packages_table(found, frontier, made)),
            ("Who gets what", deals.worths_table(found, frontier, made)),
            ("The frontier", deals.frontier_table(found, frontier, made)),
        ]
    return _template("deals.html.j2").render(
        title=found.title, verdict=deals.deals_verdict(found), picture=frontier_picture(found), tables=tables,
        lines=deals.choice_lines(found, frontier, made) if frontier else (), style=_part("page.css"),
    )


def render_redline(found: DraftsFinding) -> str:
    """The page for drafts: clause by clause what was struck and put in, and the drift over three and more."""
    from zopa.proposal.redline import label
    from zopa.records.shift import Change
    from zopa.report.redline import drift, redlines
    from zopa.report.words import join

    quiet = {Change.SAME, Change.MOVED}
    steps = []
    for n, marked in enumerate(redlines(found)):
        heading = "What was struck and put in" if len(found.steps) == 1 else f"{n + 1} → {n + 2}: {found.names[n + 1]}"
        steps.append((heading, [
            (label(m.shift), "" if m.shift.change in quiet else m.shift.change.value,
             [(p.ink.value, p.text) for p in m.pieces], join(m.shift.toward))
            for m in marked
        ]))
    return _template("redline.html.j2").render(
        title=found.names[-1], names=found.names, drift=drift(found) if len(found.drafts) > 2 else (), steps=steps,
        style=_part("page.css"),
    )


def render_table(title: str, table: Table) -> str:
    """A page with one table: a trilogue's columns."""
    return _template("table.html.j2").render(title=title, table=table, style=_part("page.css"))


def _part(name: str) -> str:
    return (files("zopa.report") / "templates" / name).read_text(encoding="utf-8")


def _template(name: str) -> Template:
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    environment = Environment(
        loader=FunctionLoader(_part), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template(name)
