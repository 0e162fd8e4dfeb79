"""What moved between drafts, for a terminal and as plain values."""

from __future__ import annotations

from collections import Counter
from typing import Any

from zopa.records.shift import UNMENTIONED, Change, Shift
from zopa.report import blocks as b
from zopa.report.words import count, join
from zopa.studies.drafts import DraftsFinding

_QUIET = frozenset({Change.SAME, Change.MOVED})


def drafts_json(found: DraftsFinding) -> list[Any]:
    """One object a shift; a list of lists where there are three drafts or more."""
    steps = [[_plain(s) for s in step] for step in found.steps]
    return steps[0] if len(steps) == 1 else steps


def _plain(shift: Shift) -> dict[str, Any]:
    return {
        "old": _side(shift.old), "new": _side(shift.new), "change": shift.change.value, "detail": shift.detail,
        "toward": "+".join(shift.toward) or None,
    }


def _side(ids: tuple[str, ...]) -> str | list[str] | None:
    return list(ids) if len(ids) > 1 else ids[0] if ids else None


def drafts_blocks(found: DraftsFinding) -> b.Page:
    """What moved, step by step: the clauses that changed, then how many stayed."""
    out: list[b.Block] = [b.Heading(f"{found.names[0]} → {found.names[-1]}", 1)]
    for n, step in enumerate(found.steps):
        if len(found.steps) > 1:
            out.append(b.Heading(f"{n + 1} → {n + 2}: {found.names[n + 1]}"))
        if not any(s.old and s.new for s in step):
            out.append(b.Paragraph("The two share no clause: they are no drafts of one text."))
            continue
        rows = tuple(
            (join(s.old) or "–", join(s.new) or "–", s.change.value, s.detail, join(s.toward))
            for s in step if s.change not in _QUIET and s.detail != UNMENTIONED
        )
        counts = Counter(s.change for s in step)
        kinds = [f"{counts[c]} {c.value}" for c in Change if counts[c]]
        out.append(b.Paragraph(f"{count(len(step), 'clause')}: {join(kinds)}."))
        if rows:
            out.append(b.Table(("old", "new", "change", "which words", "toward"), rows))
        if silent := [x for s in step if s.detail == UNMENTIONED for x in s.old]:
            told = f"The newer text is partial and does not mention {join(silent)}: whether they stand is open."
            out.append(b.Note(told))
    return b.Page(found.names[0], tuple(out), {})
