"""Who can deal with whom, laid out."""

from __future__ import annotations

from typing import Any

from zopa.feasibility.coalitions import Group, Table
from zopa.feasibility.plain import package_json
from zopa.report import blocks as b
from zopa.report.answers import more
from zopa.report.words import join
from zopa.studies.coalitions import CoalitionsFinding

_SHOWN = 20


def coalitions_blocks(found: CoalitionsFinding) -> b.Page:
    """The group asked about, everybody, who must be left out, and who closes which room."""
    c = found.coalitions
    out: list[b.Block] = [b.Heading(f"Who can deal with whom: {found.title}", level=1)]
    for table in (c.asked, c.everybody):
        if table is not None:
            out += _asked(table)
    if c.cannot:
        out += [b.Heading("Who cannot all be at the table"), b.Bullets(tuple(map(_together, c.cannot[:_SHOWN])))]
        out += more(len(c.cannot), _SHOWN, "group")
    if c.cannot and c.complete:
        rows = tuple(
            (join(spare), join(table.parties) or "nobody", _closed(table))
            for spare, table in zip(c.spare[:_SHOWN], c.largest, strict=False)
        )
        head = ("without", "the rest can deal", "who closes the room by joining")
        out += [b.Heading("Whose absence opens room: any one of these"), b.Table(head, rows)]
        out += more(len(c.spare), _SHOWN, "set")
        pairs = join([" with ".join(p) for p in c.pairs[:_SHOWN]]) or "None"
        out += [b.Heading("Two who can deal with one another"), b.Paragraph(f"{pairs}.")]
        out += more(len(c.pairs), _SHOWN, "pair")
    if found.refusing:
        names = join(found.refusing)
        out.append(b.Note(f"The plan as a whole is refused by {names}: with them, only on terms nobody has named yet."))
    if not c.complete:
        out.append(b.Note("Not complete: the time allowed ran out before every conflict was found."))
    return b.Page(found.title, tuple(out), {})


def _asked(table: Table) -> list[b.Block]:
    question = f"Is there a package that meets every demand of {join(table.parties) or 'the parties'}?"
    if not table.parties:
        return [b.Verdict(question, "Not known", b.Tone.OPEN, "Nobody has demanded anything.")]
    if table.deal is None:
        return [b.Verdict(question, "Not decided", b.Tone.OPEN, "The time allowed ran out.")]
    if not table.deal:
        return [b.Verdict(question, "No", b.Tone.NO, "")]
    out: list[b.Block] = [b.Verdict(question, "Yes", b.Tone.YES, "")]
    if table.package is not None:
        out.append(b.Table(("issue", "term"), tuple((i, str(t)) for i, t in table.package.items())))
    if table.closed_by:
        out.append(b.Paragraph(f"Who closes the room by joining: {_closed(table)}."))
    return out


def _together(group: Group) -> str:
    return join(group) if len(group) > 1 else f"{group[0]}, whose own demands do not meet"


def _closed(table: Table) -> str:
    return "; ".join(
        f"{party} (against {' or '.join(map(join, against))})" if all(against) else f"{party} (against itself)"
        for party, against in table.closed_by.items()
    )


def coalitions_json(found: CoalitionsFinding) -> dict[str, Any]:
    """The answer's document."""
    c = found.coalitions
    out: dict[str, Any] = {} if c.asked is None else {"asked": _table(c.asked)}
    if found.refusing:
        out["refused_whole"] = list(found.refusing)
    return out | {
        "everybody": _table(c.everybody),
        "cannot": _lists(c.cannot),
        "without": _lists(c.spare),
        "largest": [_table(t) for t in c.largest],
        "pairs": _lists(c.pairs),
        "complete": c.complete,
    }


def _table(table: Table) -> dict[str, Any]:
    out: dict[str, Any] = {"parties": list(table.parties), "deal": table.deal}
    if table.package is not None:
        out["package"] = package_json(table.package)
    out["closed_by"] = [{"party": p, "with": _lists(against)} for p, against in table.closed_by.items()]
    return out


def _lists(groups: tuple[Group, ...]) -> list[list[str]]:
    return [list(g) for g in groups]
