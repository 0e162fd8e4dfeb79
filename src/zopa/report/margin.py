"""The plan clause by clause, with what a careful reader would note beside it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from zopa.records import Clause
from zopa.records.remark import Remark, Severity
from zopa.report.audit import KIND
from zopa.report.words import count
from zopa.studies.auditing import AuditFinding


@dataclass(frozen=True, slots=True)
class Note:
    """One remark in words."""

    kind: str
    grave: bool
    says: str


@dataclass(frozen=True, slots=True)
class ClauseView:
    """A clause with its margin."""

    id: str
    words: tuple[tuple[str, bool], ...]
    """Stretches of the clause, and whether a remark stands on them."""
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class MarginView:
    """The part of the page about wording."""

    summary: str
    clauses: tuple[ClauseView, ...]
    dismissed: tuple[str, ...]


def margin_view(found: AuditFinding) -> MarginView:
    """Every clause with its remarks, those that a person dismissed apart."""
    by_clause: dict[str, list[Remark]] = {}
    for r in found.remarks:
        by_clause.setdefault(r.clause, []).append(r)
    grave = sum(r.severity is Severity.GRAVE for r in found.remarks)
    clean = len(found.proposal.clauses) - len(by_clause)
    return MarginView(
        f"{count(len(found.remarks), 'remark')} on {count(len(by_clause), 'clause')}, {grave} of them grave; {clean} "
        "without any.",
        tuple(_clause(c, by_clause.get(c.id, ())) for c in found.proposal.clauses),
        tuple(f"Clause {r.clause}, {KIND[r.kind]}: {reason}" for r, reason in found.dismissed),
    )


def _clause(clause: Clause, remarks: Iterable[Remark]) -> ClauseView:
    remarks = tuple(remarks)
    spans = []
    for r in remarks:
        at = clause.text.find(r.words)
        if at >= 0 and r.words:
            spans.append((at, at + len(r.words)))
    notes = tuple(
        Note(KIND[r.kind], r.severity is Severity.GRAVE, f"{r.says} {r.mend}") for r in remarks
    )
    return ClauseView(clause.id, tuple(_cut(clause.text, spans)), notes)


def _cut(text: str, spans: list[tuple[int, int]]) -> Iterable[tuple[str, bool]]:
    """Stretches of a text, marked where any span stands on them."""
    edges = sorted({0, len(text), *(e for span in spans for e in span)})
    for start, end in pairwise(edges):
        yield text[start:end], any(s <= start and end <= e for s, e in spans)
