"""How good the evidence is: for a terminal, for the page and as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from zopa.records.weights import Grade, Yardstick
from zopa.report import blocks as b
from zopa.report.words import clip, count, day, join, likelihood
from zopa.studies.sources import Claim, Credibility, SourcesFinding, Testimony

CREDIBILITY = {
    Credibility.CONFIRMED: "confirmed by another mouth", Credibility.PROBABLE: "probably true",
    Credibility.POSSIBLE: "possibly true", Credibility.DOUBTFUL: "doubtful", Credibility.IMPROBABLE: "improbable",
    Credibility.UNKNOWN: "can't be judged",
}
_SHOWN = 10


def sources_json(found: SourcesFinding) -> dict[str, Any]:
    """Everything as plain values."""
    return {
        "sources": [
            {
                "id": x.source.id, "published": x.source.published.isoformat() if x.source.published else None,
                "grade": x.source.grade.value, "statements": x.statements, "first_hand": x.first_hand,
                "copy_of": x.copy_of,
            }
            for x in found.sources
        ],
        "copies": [list(group) for group in found.copies],
        "demands": [
            {
                "id": c.ground.id, "party": c.party, "reads": c.ground.reads, "probability": round(c.probability, 6),
                "wish": c.wish, "testimonies": [_testimony_json(t) for t in c.testimonies],
            }
            for c in found.claims
        ],
        "contradictions": [
            {"party": x.party, "clause": x.clause, "this": list(x.this), "that": list(x.that)}
            for x in found.contradictions
        ],
        "rumours": [
            {
                "statement": r.statement.id, "party": r.party, "quote": r.statement.anchor.exact,
                "first_seen": r.first_seen.isoformat() if r.first_seen else None, "sources": list(r.sources),
                "status": r.status.value,
            }
            for r in found.rumours
        ],
    }


def _testimony_json(t: Testimony) -> dict[str, Any]:
    return {
        "statement": t.statement.id, "probability": round(t.probability, 6), "credibility": t.credibility.value,
        "factors": [{"name": f.name, "value": float(f.value), "why": f.why} for f in t.factors],
        "told_again": list(t.told_again),
    }


def sources_blocks(found: SourcesFinding) -> b.Page:
    """Documents, what became of reports, and every probability unfolded."""
    blocks: list[b.Block] = [
        b.Heading(f"How good is the evidence: {clip(found.title, 48)}", 1), b.Paragraph(summary(found)),
        b.Table(("Document", "Date", "Grade", "Said", "First hand", "Copy of"), documents(found)),
    ]
    if rumours := rumour_lines(found):
        blocks += [b.Heading("What became of reports"), b.Bullets(rumours)]
    if both := contradiction_lines(found):
        blocks += [b.Heading("Both ways"), b.Bullets(both)]
    if found.claims:
        blocks.append(b.Heading("What each demand rests on"))
    for claim in sorted(found.claims, key=lambda c: c.probability)[:_SHOWN]:
        rests = tuple(testimony(t) for t in claim.testimonies[:4])
        blocks += [b.Heading(claim_head(claim, found.yardstick), 3), b.Bullets(rests)]
    if len(found.claims) > _SHOWN:
        blocks.append(b.Note(f"The {_SHOWN} weakest of {len(found.claims)} demands; one of them with --demand ID."))
    blocks.append(b.Note(
        'Grade A to F is yours to give (grade = "B" in sources/ID.toml); F, nobody has judged it, takes nothing away. '
        "Credibility 1 to 6 is judged from what others say. The factors stand in one table; weights.toml overrules it."
    ))
    return b.Page(found.title, tuple(blocks), {})


def summary(found: SourcesFinding) -> str:
    """How many documents there are, and how many of them are reports of their own."""
    copied = sum(x.copy_of is not None for x in found.sources)
    alone = len(found.sources) - copied
    once = f", {copied} of them only {'a copy' if copied == 1 else 'copies'}" if copied else ""
    graded = sum(x.source.grade is not Grade.F for x in found.sources)
    return (
        f"{count(len(found.sources), 'document')}{once}: {count(alone, 'report')} of {'its' if alone == 1 else 'their'}"
        f" own. {graded or 'None'} graded."
    )


def documents(found: SourcesFinding) -> tuple[tuple[str, ...], ...]:
    """A row a document."""
    return tuple(
        (
            x.source.id, x.source.published.isoformat() if x.source.published else "undated", x.source.grade.value,
            str(x.statements), str(x.first_hand), x.copy_of or "",
        )
        for x in found.sources
    )


def rumour_lines(found: SourcesFinding) -> tuple[str, ...]:
    """First seen, where, and what became of it."""
    return tuple(
        f"{r.status.value.capitalize()}: “{clip(r.statement.anchor.exact, 110)}” (on {r.party or 'nobody named'}; "
        f"first seen {day(r.first_seen)} in {join(r.sources)})"
        for r in found.rumours
    )


def contradiction_lines(found: SourcesFinding) -> tuple[str, ...]:
    """Who is on record both ways."""
    return tuple(
        f"{x.party} on {'the plan' if x.clause == 'plan' else f'clause {x.clause}'}: {join(x.this)} against "
        f"{join(x.that)}"
        for x in found.contradictions
    )


def claim_head(claim: Claim, yardstick: Yardstick) -> str:
    """The demand, with its likelihood in words."""
    words = likelihood(claim.probability, yardstick)
    return f"{claim.party}: {claim.ground.reads}: {words} ({claim.probability:.2f}), {claim.ground.id}"


def testimony(t: Testimony) -> str:
    """One statement and the product that its probability is."""
    product = " × ".join(f"{float(f.value):g} {f.why}" for f in t.factors)
    again = f"; told again {count(len(t.told_again), 'time')}, which adds nothing" if t.told_again else ""
    who = t.statement.speaker or "nobody named"
    return (
        f"{who}: “{clip(t.statement.anchor.exact, 90)}”. {t.probability:.3g} = {product}. Credibility "
        f"{t.credibility.value}, {CREDIBILITY[t.credibility]}{again}"
    )


@dataclass(frozen=True, slots=True)
class SourcesView:
    """The part of the page about evidence."""

    summary: str
    rumours: tuple[str, ...]
    contradictions: tuple[str, ...]
    claims: tuple[tuple[str, tuple[str, ...]], ...]
    copies: dict[str, str]
    """For each copy its original."""


def sources_view(found: SourcesFinding) -> SourcesView:
    """Everything the page shows of it."""
    return SourcesView(
        summary(found), rumour_lines(found), contradiction_lines(found),
        tuple((claim_head(c, found.yardstick), tuple(testimony(t) for t in c.testimonies)) for c in found.claims),
        {x.source.id: x.copy_of for x in found.sources if x.copy_of},
    )
