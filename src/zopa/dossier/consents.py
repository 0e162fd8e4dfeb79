"""The rulebook of a dossier, checked against the library, the parties and the plan."""

from __future__ import annotations

import re
from collections.abc import Iterable

from zopa.dossier.layout import CONSENT_FILE
from zopa.dossier.remark import Remark
from zopa.records import PLAN, Party, Proposal
from zopa.records.rulebook import Rulebook
from zopa.records.rulebook_faults import Fault, faults

_HEADER = re.compile(r"\s*\[\[?\s*([\w-]+)")


def check(book: Rulebook, raw: bytes, *, parties: Iterable[Party], plan: Proposal | None) -> tuple[Remark, ...]:
    """What is wrong with a dossier's rulebook, by line."""
    from zopa.packs import by_id
    from zopa.packs.institutions import institutions

    own = {*(b.id for b in book.bodies), *(r.id for r in book.rules), *(f.id for f in book.facts), *(book.room or ())}
    own |= {v.who for v in book.votes} | {name for s in book.steps for name in (s.first, s.then)}
    actors = frozenset(by_id()) | {name for p in parties for name in (p.id, p.name, *p.aliases)}
    if plan:
        words = "\n".join([plan.title or "", plan.preamble, *(c.text for c in plan.clauses)])
        actors |= {name for name in book.mentions if name[:1].isupper() and name in words}
    clauses = frozenset([PLAN, *(c.id for c in plan.clauses)]) if plan else frozenset([PLAN])
    lines = raw.decode("utf-8", "replace").split("\n")
    found = faults(book.with_library(institutions()), actors=actors, clauses=clauses)
    return tuple(
        Remark(file=CONSENT_FILE, line=_line(fault, lines), what=fault.what, remedy=fault.remedy)
        for fault in found if fault.id in own
    )


def _line(fault: Fault, lines: list[str]) -> int | None:
    """The line that names it, in the table that it stands in."""
    table = ""
    named = re.compile(rf"\b\"?{re.escape(fault.id)}\b")
    for number, line in enumerate(lines, start=1):
        header = _HEADER.match(line)
        table = header[1] if header else table
        if (table == fault.table or line.startswith(fault.table)) and named.search(line):
            return number
    return None
