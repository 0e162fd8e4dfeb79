"""What do several witnesses of one plan read, and where do they differ?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from zopa.documents.find import find_documents
from zopa.dossier.dossier import Dossier
from zopa.errors import DocumentError, InputError, ProposalError, UsageError
from zopa.proposal.collate import Witness, collate
from zopa.proposal.collate_remarks import remarks_that_hang
from zopa.proposal.parse import parse_proposal
from zopa.studies.finding import CollationFinding
from zopa.studies.reading import load_plan

_WITNESSES = 2


@dataclass(frozen=True, slots=True)
class CollateWitnesses:
    """A dossier's plan against every other text of it among the sources."""

    as_of: date | None = None
    """Only what was published by that day; what has no date counts."""


def collate_files(paths: Sequence[Path]) -> CollationFinding:
    """
    Files, and the files of folders, as witnesses of one text.

    Raises:
        UsageError: Only one file is named.
        InputError: Fewer than two of them can be read and hold clauses, or they are of different texts.
    """
    found = find_documents(paths)
    if len(found.found) < _WITNESSES:
        raise UsageError("one witness has nothing to be compared with", remedy="Name two or more files of one plan.")
    witnesses: list[Witness] = []
    faults: list[InputError] = []
    for path, name in zip(found.found, _names(found.found), strict=True):
        try:
            document, proposal = load_plan(path)
        except (DocumentError, ProposalError) as e:
            faults.append(e)
        else:
            witnesses.append(Witness(name, proposal, document.text))
    if len(witnesses) < _WITNESSES:
        raise faults[0]
    made = _finding(witnesses)
    return replace(
        made, failed=(*map(str, faults), *made.failed), left_out=tuple(f"{x.path}: {x.why}" for x in found.skipped)
    )


def find_collation(dossier: Dossier, question: CollateWitnesses) -> CollationFinding:
    """
    The plan of a dossier against those of its sources that print the same plan.

    Raises:
        UsageError: No source prints the plan.
    """
    found = collation_held(dossier, question)
    if found is None:
        raise UsageError(
            "no source in the dossier prints the plan", remedy="Add another outlet's text of it with zopa add."
        )
    return found


def collation_held(dossier: Dossier, question: CollateWitnesses) -> CollationFinding | None:
    """The same; None where no source prints the plan."""
    plan = dossier.plan()
    witnesses = [Witness(plan.source, plan, dossier.text(plan.source))]
    for source in dossier.sources():
        late = question.as_of and source.published and source.published > question.as_of
        if late or source.id == plan.source:
            continue
        text = dossier.text(source.id)
        try:
            witnesses.append(Witness(source.id, parse_proposal(text, source=source.id), text))
        except ProposalError:
            continue
    try:
        return replace(_finding(witnesses), failed=()) if len(witnesses) >= _WITNESSES else None
    except ProposalError:
        return None


def _finding(witnesses: Sequence[Witness]) -> CollationFinding:
    found = collate(witnesses)
    strange = tuple(f"{n}: it shares no clauses with the others, so it is no witness of the same text"
                    for n in found.strangers)
    guide = next(w for w in witnesses if w.name == found.guide)
    remarks = remarks_that_hang(found, guide=guide.proposal)
    return CollationFinding(guide.proposal.title or guide.name, found, remarks, strange)


def _names(paths: Sequence[Path]) -> list[str]:
    """File names, or whole paths where two files share a name."""
    names = [p.name for p in paths]
    return [n if names.count(n) == 1 else str(p) for n, p in zip(names, paths, strict=True)]
