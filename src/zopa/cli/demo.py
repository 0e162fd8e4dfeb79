"""The bundled examples, run as a user would."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from zopa.documents.find import find_documents
from zopa.documents.load import Given
from zopa.dossier.dossier import Dossier
from zopa.errors import ZopaError
from zopa.report.compose import agreement_blocks
from zopa.report.html import render_page
from zopa.studies import reading
from zopa.studies.brief import WriteBrief, find_brief


def run_demo(
    folder: Path, *, small: bool, progress: Callable[[str], Any], show: Callable[[Any], None],
    write: Callable[[Path, str], None],
) -> None:
    """The main job on a bundled example, and where its page lies."""
    name = "fishery" if small else "framework"
    case, page = folder / name, folder / f"{name}.html"
    with as_file(files("zopa.examples") / name) as example:
        plan = next((example / "plan").iterdir())
        if (case / "dossier.toml").exists():
            dossier = Dossier.open(case)
        else:
            dossier = reading.create(case, plan=plan, given=Given(), title=None)
        found = find_documents([example / "reports"])
        done = reading.add(dossier, found.found, given=Given(), progress=progress("adding"))
    for name, why in done.failed:
        raise ZopaError("a bundled document can't be read", where=name, remedy=why)
    reading.read(dossier, progress=progress("reading"))
    brief = find_brief(dossier, WriteBrief())
    write(page, render_page(brief))
    told = brief.positions.told.values()
    published = {t.source.id: t.source.published for t in told}
    show(agreement_blocks(brief.agreement, statements=[t.statement for t in told], published=published))
    print(f"\nThe page: {page}\nThe dossier: {case}  (try: zopa agree {case} --basis reported)", file=sys.stdout)
