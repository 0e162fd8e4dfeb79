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

    from zopa.studies.bargain import DealsFinding


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


def _part(name: str) -> str:
    return (files("zopa.report") / "templates" / name).read_text(encoding="utf-8")


def _template(name: str) -> Template:
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    environment = Environment(
        loader=FunctionLoader(_part), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template(name)
