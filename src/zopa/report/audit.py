"""The audit, for a terminal and as plain values."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from zopa.records.remark import Remark, RemarkKind, Severity
from zopa.report import blocks as b
from zopa.report.words import clip, count, join
from zopa.studies.auditing import AuditFinding

KIND = {
    RemarkKind.NO_ACTOR: "nobody named",
    RemarkKind.HEDGE: "hedge",
    RemarkKind.AGREE_TO_AGREE: "agrees to agree",
    RemarkKind.NO_DEADLINE: "no date",
    RemarkKind.NO_GUARANTOR: "no guarantor",
    RemarkKind.UNDEFINED_TERM: "undefined term",
    RemarkKind.ONE_SIDED: "one-sided",
    RemarkKind.CONFLICT: "clash",
    RemarkKind.DEAD_REFERENCE: "dead reference",
    RemarkKind.OUT_OF_REACH: "out of reach",
    RemarkKind.UNVERIFIABLE: "can't be checked",
}


def audit_json(remarks: Iterable[Remark]) -> list[dict[str, Any]]:
    """One object a remark."""
    return [
        {
            "clause": r.clause, "kind": r.kind.value, "start": r.start, "end": r.end, "words": r.words, "says": r.says,
            "mend": r.mend, "severity": r.severity.value, "confidence": r.confidence, "with": list(r.others),
        }
        for r in remarks
    ]


def audit_blocks(found: AuditFinding) -> b.Page:
    """Clause by clause: the words, what is wrong with them, what would mend it."""
    by_clause: dict[str, list[Remark]] = {}
    for r in found.remarks:
        by_clause.setdefault(r.clause, []).append(r)
    clean = len(found.proposal.clauses) - len(by_clause)
    grave = sum(r.severity is Severity.GRAVE for r in found.remarks)
    marked = f"{count(len(found.remarks), 'remark')} on {count(len(by_clause), 'clause')}"
    told = f"{marked}, {grave} of them grave (!); {clean} without any." if found.remarks else (
        f"No rule found anything to remark in {count(clean, 'clause')}, which is no approval: read them."
    )
    out: list[b.Block] = [b.Heading(found.title, 1), b.Paragraph(told)]
    for clause, remarks in by_clause.items():
        words = clip(" ".join(found.proposal.by_id[clause].text.split()), 66 - len(clause))
        out.append(b.Heading(f"{clause}  {words}", 3))
        out.append(b.Bullets(tuple(_line(r) for r in remarks)))
    if found.dismissed:
        lines = tuple(f"{r.clause}, {KIND[r.kind]}: {reason}" for r, reason in found.dismissed)
        out += [b.Heading("Dismissed"), b.Bullets(lines)]
    if found.idle:
        idle = join([f"{d.clause}, {KIND[d.kind]}" for d in found.idle])
        out.append(b.Note(f"Dismissed, and no longer remarked: {idle}. Take it out of remarks.toml."))
    kinds = [f"{KIND[k]} {n}" for k in RemarkKind if (n := sum(r.kind is k for r in found.remarks))]
    if kinds:
        out.append(b.Note(f"By kind: {join(kinds)}. A remark is a proposal: read the clause before you repeat it."))
    return b.Page(found.title, tuple(out), {})


def _line(r: Remark) -> str:
    mark = "! " if r.severity is Severity.GRAVE else ""
    return f"{mark}{KIND[r.kind]}: “{clip(' '.join(r.words.split()), 60)}”. {r.says} {r.mend}"
