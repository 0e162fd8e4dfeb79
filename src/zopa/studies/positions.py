"""Who accepts what, on which words?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from zopa.dossier.dossier import Dossier
from zopa.press.reconcile import cells
from zopa.records import Basis, Source, Stance, Statement
from zopa.studies.agreement import Evidence, answers, voices
from zopa.studies.finding import PositionsFinding, Told

_CONTEXT = 240


@dataclass(frozen=True, slots=True)
class MapPositions:
    """The matrix, on whose words, as of when."""

    basis: Basis = Basis.FORECAST
    as_of: date | None = None


def map_positions(dossier: Dossier, evidence: Evidence, question: MapPositions) -> PositionsFinding:
    """The clause × party matrix with every statement under it."""
    held = cells(
        answers(evidence, question.as_of), basis=question.basis, published=evidence.published, voices=voices(evidence)
    )
    spoken = {(c.party, c.clause) for c in held}
    parents = {c.parent for c in evidence.proposal.clauses}
    return PositionsFinding(
        as_of=question.as_of,
        proposal=evidence.proposal,
        parties=evidence.parties,
        cells=held,
        told=tell(dossier, evidence.statements),
        silent=tuple(
            (p.id, c.id)
            for c in evidence.proposal.clauses
            if c.id not in parents
            for p in evidence.parties
            if p.in_plan and (p.id, c.id) not in spoken
        ),
        not_understood=tuple(s.id for s in evidence.statements if s.clauses and s.party and s.stance is Stance.NONE
                             and not s.limits),
    )


def tell(dossier: Dossier, statements: tuple[Statement, ...]) -> dict[str, Told]:
    """Each statement with its source and the words around it."""
    sources: dict[str, Source] = {s.id: s for s in dossier.sources()}
    texts: dict[str, str] = {}
    out = {}
    for s in statements:
        at = s.anchor
        text = texts.setdefault(at.source, dossier.text(at.source))
        out[s.id] = Told(
            s, sources[at.source], text[max(0, at.start - _CONTEXT) : at.start], text[at.end : at.end + _CONTEXT]
        )
    return out
