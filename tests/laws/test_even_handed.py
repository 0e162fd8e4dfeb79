"""Exchange two parties' names throughout plan and press, and the answers are exchanged."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from zopa.documents.load import load_bytes
from zopa.proposal.parse import parse_proposal
from zopa.studies.reading import Article, read_bare

pytestmark = pytest.mark.slow

WORLDS = Path(__file__).parent.parent / "gold/worlds"
Reading = tuple[tuple[str, ...], tuple[str, ...], str, str]


def readings(plan: str, reports: dict[str, str]) -> Counter[Reading]:
    """What each statement says of whom: party names, clauses, stance, role."""
    document = load_bytes(plan.encode(), filename="plan.txt")
    proposal = parse_proposal(plan)
    out: Counter[Reading] = Counter()
    for name, text in reports.items():
        report = load_bytes(text.encode(), filename=name)
        found, cast = read_bare(
            [Article(report.source, report.text)], plan=Article(document.source, document.text), proposal=proposal
        )
        for s in found:
            out[tuple(sorted(map(cast.name, s.party))), s.clauses, s.stance.value, s.role.value] += 1
    return out


@pytest.mark.parametrize("world", ["coalition", "climate"])
def test_exchanging_two_parties_exchanges_the_answers(world: str) -> None:
    """At least 95 of 100 readings swap; the rest hang on the parser, to which a name is no mere name."""
    pairs = json.loads((WORLDS / world / "swap.json").read_text(encoding="utf-8"))["pairs"]
    other = dict(pairs) | {b: a for a, b in pairs}
    pattern = re.compile("|".join(rf"(?<!\w){re.escape(k)}(?!\w)" for k in sorted(other, key=len, reverse=True)))

    def swap(text: str) -> str:
        return pattern.sub(lambda m: other[m[0]], text)

    plan = (WORLDS / world / "plan.txt").read_text(encoding="utf-8")
    reports = {p.name: p.read_text(encoding="utf-8") for p in sorted((WORLDS / world / "reports").glob("*.txt"))}
    here = readings(plan, reports)
    there = readings(swap(plan), {name: swap(text) for name, text in reports.items()})
    swapped: Counter[Reading] = Counter()
    for (parties, clauses, stance, role), n in here.items():
        swapped[tuple(sorted(map(swap, parties))), clauses, stance, role] += n
    shared = (swapped & there).total()
    assert shared / max(here.total(), there.total()) >= 0.95, sorted((swapped - there).items())
