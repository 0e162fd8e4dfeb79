"""Open matters as tables and as plain values."""

from __future__ import annotations

from typing import Any

from zopa.records.bracket import Bracket, Open
from zopa.report import blocks as b
from zopa.report.words import clip, join
from zopa.studies.brackets import BracketsFinding, Fate, OpenText, SingleText

_WHAT = {
    Open.KEEP: "kept or not", Open.CHOICE: "which wording", Open.NUMBER: "which number", Open.DELETE: "struck or not",
    Open.PLACEHOLDER: "yet to be written",
}
_WIDE = 44


def brackets_json(found: BracketsFinding) -> list[dict[str, Any]]:
    """One document a draft."""
    out = []
    for n, text in enumerate(found.texts):
        fates = {f.matter.id: f for f in found.fates[n]} if n < len(found.fates) else {}
        out.append({
            "name": text.name, "open": len(text.matters), "agreed_rows": text.agreed,
            "matters": [_matter(m, fates.get(m.id)) for m in text.matters],
            "faults": [f.model_dump() for f in text.faults],
        })
    return out


def _matter(matter: Bracket, fate: Fate | None) -> dict[str, Any]:
    out = matter.model_dump(mode="json")
    if fate is not None:
        out["next"] = "open" if fate.open else "settled" if fate.words else "gone"
        out["settled_to"] = fate.words or None
    return out


def brackets_blocks(found: BracketsFinding) -> b.Page:
    """What is open in the newest draft, since when, and what was settled on the way."""
    newest = found.texts[-1]
    out: list[b.Block] = [b.Heading(f"What is open: {newest.name}", 1)]
    if len(found.texts) > 1:
        counts = ", ".join(f"{len(t.matters)} in {t.name}" for t in found.texts)
        out.append(b.Paragraph(f"Open matters: {counts}."))
    if newest.matters:
        out.append(b.Table(("clause", "open", "between", "whose"), tuple(_row(m) for m in newest.matters)))
    elif newest.faults:
        out.append(b.Paragraph("Not known: brackets stand alone, so that what they hold cannot be told."))
    else:
        out.append(b.Paragraph("Nothing is open: no words stand in brackets."))
    if newest.agreed:
        out.append(b.Note(f"{newest.agreed} rows of the table are agreed."))
    for text, fates in zip(found.texts, found.fates, strict=False):
        if done := [f for f in fates if not f.open]:
            out.append(b.Heading(f"Settled after {text.name}"))
            out.append(b.Bullets(tuple(_settled(f) for f in done)))
    if newest.faults:
        out.append(b.Heading("Brackets without their other half"))
        out.append(b.Bullets(tuple(f"line {f.line}: {f.what}: “… {f.words} …”" for f in newest.faults)))
    return b.Page(newest.name, tuple(out), {})


def _row(m: Bracket) -> tuple[str, str, str, str]:
    between = " | ".join(clip(o.text, _WIDE) for o in m.options)
    whose = join(list(dict.fromkeys(p for o in m.options for p in o.parties)))
    return m.clause, _WHAT[m.kind], clip(between, 2 * _WIDE), whose


def _settled(fate: Fate) -> str:
    now = f"→ {clip(fate.words, _WIDE)}" if fate.words else "is gone"
    return f"{fate.matter.clause}: {clip(fate.matter.words, _WIDE)} {now}"


def columns_of(text: OpenText) -> b.Table:
    """Open matters with a column a party."""
    parties = list(dict.fromkeys(p for m in text.matters for o in m.options for p in o.parties))
    rows = tuple(
        (m.clause, *(" / ".join(o.text for o in m.options if p in o.parties) for p in parties), "")
        for m in text.matters
    )
    return b.Table(("clause", *parties, "compromise"), rows)


def columns_of_case(text: SingleText) -> b.Table:
    """A plan with a column a party; the last holds the words that nobody objects to."""
    parties = [p for p in text.parties if any(p in r.wishes for r in text.rows)]
    rows = tuple(
        (f"{r.clause.id}  {' '.join(r.clause.text.split())}", *(r.wishes.get(p, "") for p in parties),
         "as drafted" if r.agreed else "")
        for r in text.rows
    )
    return b.Table(("clause", *(text.parties[p] for p in parties), "compromise"), rows)
