"""A redline as a page, and as a Word document with tracked changes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from html import escape
from itertools import count as numbers

from zopa.proposal.redline import Ink, Marked, label, redline
from zopa.records.shift import Change
from zopa.report.words import join
from zopa.studies.drafts import DraftsFinding

_SIGN = {
    Change.SAME: "·", Change.REWORDED: "~", Change.NUMBER: "#", Change.STRONGER: "▲", Change.WEAKER: "▼",
    Change.NARROWER: "›‹", Change.WIDER: "‹›", Change.ADDED: "+", Change.DROPPED: "–", Change.MOVED: "→",
    Change.SPLIT: "÷", Change.MERGED: "∪",
}
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
    'ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.'
    'openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
_BODY = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{paragraphs}'
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" '
    'w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>'
)


def redlines(found: DraftsFinding) -> tuple[tuple[Marked, ...], ...]:
    """Each draft against the one before."""
    return tuple(
        redline(found.drafts[n], found.drafts[n + 1], step) for n, step in enumerate(found.steps)
    )


def drift(found: DraftsFinding) -> tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...]:
    """For each clause of the last draft, or dropped on the way: (sign, id, what changed) in every draft."""
    tracks: list[dict[int, tuple[str, str, str]]] = []
    at: dict[str, dict[int, tuple[str, str, str]]] = {}
    for x in found.drafts[0].clauses:
        at[x.clause.id] = {0: ("", x.clause.id, "")}
        tracks.append(at[x.clause.id])
    for n, step in enumerate(found.steps, start=1):
        after: dict[str, dict[int, tuple[str, str, str]]] = {}
        for s in step:
            toward = f" toward {join(s.toward)}" if s.toward else ""
            cell = (_SIGN[s.change], ", ".join(s.new), f"{s.change.value}{toward}{': ' if s.detail else ''}{s.detail}")
            known = [at[i] for i in s.old if i in at]
            if not known:
                known = [{}]
                tracks.append(known[0])
            for track in known:
                track[n] = cell
            for i in s.new:
                after[i] = known[0]
        at = after
    width = len(found.drafts)
    rows = [tuple(track.get(n, ("", "", "")) for n in range(width)) for track in tracks]
    return tuple((next((c[1] for c in reversed(row) if c[1]), ""), row) for row in rows)


def redline_docx(marked: Sequence[Marked], *, title: str, author: str = "zopa") -> bytes:
    """
    A Word document with tracked changes: accepting all gives the newer draft, rejecting all the older.

    What a clause is called stands before it as plain text; added and dropped clauses are tracked whole.
    """
    ids = numbers(1)
    paragraphs = [_paragraph(_run(title, bold=True))]
    for m in marked:
        runs = [_run(f"{label(m.shift)}  ", bold=True)]
        for p in m.pieces:
            if p.ink is Ink.KEPT:
                runs.append(_run(p.text))
            else:
                tag = "ins" if p.ink is Ink.ADDED else "del"
                runs.append(
                    f'<w:{tag} w:id="{next(ids)}" w:author="{escape(author, quote=True)}">'
                    f"{_run(p.text, struck=p.ink is Ink.STRUCK)}</w:{tag}>"
                )
        paragraphs.append(_paragraph("".join(runs)))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in (
            ("[Content_Types].xml", _TYPES), ("_rels/.rels", _RELATIONS),
            ("word/document.xml", _BODY.format(paragraphs="".join(paragraphs))),
        ):
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), _HEAD + part)
    return packed.getvalue()


def _paragraph(runs: str) -> str:
    return f'<w:p><w:pPr><w:spacing w:after="160"/></w:pPr>{runs}</w:p>'


def _run(text: str, *, bold: bool = False, struck: bool = False) -> str:
    tag = "delText" if struck else "t"
    look = "<w:rPr><w:b/></w:rPr>" if bold else ""
    lines = escape("".join(c for c in text if c in "\n\t" or c >= " "), quote=False).split("\n")
    body = "<w:br/>".join(f'<w:{tag} xml:space="preserve">{line}</w:{tag}>' for line in lines)
    return f"<w:r>{look}{body}</w:r>"
