"""The brief as one self-contained page: nothing is loaded from anywhere, and no source text is ever markup."""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files

from zopa.report.briefing import brief_view
from zopa.studies.finding import BriefFinding


def render_page(found: BriefFinding) -> str:
    """The page for a brief."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    room = files("zopa.report") / "templates"

    def part(name: str) -> str:
        return (room / name).read_text(encoding="utf-8")

    script = part("page.js")
    environment = Environment(
        loader=FunctionLoader(part), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return environment.get_template("page.html.j2").render(
        view=brief_view(found), style=part("page.css"), script=script, script_digest=digest
    )
