"""What moved between versions?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from zopa.errors import UsageError
from zopa.proposal.draft import Draft
from zopa.proposal.lineage import shifts
from zopa.records.shift import Shift


@dataclass(frozen=True, slots=True)
class DraftsFinding:
    """Drafts in their order, and what moved from each to the next."""

    names: tuple[str, ...]
    drafts: tuple[Draft, ...]
    steps: tuple[tuple[Shift, ...], ...]
    """One fewer than there are drafts."""


def compare_drafts(paths: Sequence[Path]) -> DraftsFinding:
    """
    What moved from each draft to the next.

    Raises:
        UsageError: Fewer than two drafts.
    """
    if len(paths) < 2:
        raise UsageError("one draft has nothing to be compared with", remedy="Name the older draft, then the newer.")
    from zopa.language.pipeline import parse
    from zopa.studies.reading import load_plan

    drafts = []
    for path in paths:
        document, proposal = load_plan(path)
        drafts.append(Draft(proposal, parse(document.text)))
    names = tuple(d.plan.title or p.stem for d, p in zip(drafts, paths, strict=True))
    return DraftsFinding(names, tuple(drafts), tuple(shifts(a, b) for a, b in pairwise(drafts)))
