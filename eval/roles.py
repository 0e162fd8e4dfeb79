#!/usr/bin/env python3
"""
What stances and roles are taken for: gold in rows, reading in columns, over the statements that were found.

A statement is found where a reading covers half of its quotation and is at most four times as long.

usage  eval/roles.py WORLDS…
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from zopa.documents.load import load
from zopa.proposal.parse import parse_proposal
from zopa.records import Role, Stance, Statement
from zopa.studies.reading import Article, read_bare


def main(folders: Sequence[str]) -> None:
    """Print a table for stances and one for roles."""
    pairs = [p for f in folders for w in sorted(Path(f).iterdir()) if (w / "plan.txt").exists() for p in _pairs(w)]
    _table("stance", [(gold["stance"], one.stance.value) for gold, one in pairs], [s.value for s in Stance])
    roles = [(gold["role"], one.role.value if one.role else "none") for gold, one in pairs if gold.get("role")]
    _table("role", roles, [r.value for r in Role])


def _pairs(world: Path) -> Iterator[tuple[dict[str, Any], Statement]]:
    plan = load(world / "plan.txt")
    for file in sorted((world / "gold" / "positions").glob("*.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        report = load(world / "reports" / gold["source"])
        found, _ = read_bare(
            [Article(report.source, report.text)], plan=Article(plan.source, plan.text),
            proposal=parse_proposal(plan.text),
        )
        for row in gold["statements"]:
            first, last = row["start"], row["start"] + len(row["quote"])
            best = max(found, key=lambda s: _overlap(s, first, last), default=None)
            if best is not None and _overlap(best, first, last) > 0:
                yield row, best


def _overlap(one: Statement, first: int, last: int) -> float:
    start, end = one.anchor.start, one.anchor.end
    inside = min(last, end) - max(first, start)
    if inside < 0.5 * (last - first) or end - start > max(4 * (last - first), 80):
        return 0.0
    return inside / (max(last, end) - min(first, start))


def _table(title: str, pairs: Sequence[tuple[str, str]], names: Sequence[str]) -> None:
    counts = Counter(pairs)
    print(f"{title:22s}" + "".join(f"{n[:8]:>9s}" for n in names) + "   recall  precision")
    for gold in names:
        row = [counts[gold, n] for n in names]
        asked, given = sum(row), sum(counts[g, gold] for g in names)
        hit = counts[gold, gold]
        shares = [f"{100 * hit / n:.0f} %" if n else "-" for n in (asked, given)]
        print(f"{gold:22s}" + "".join(f"{n:9d}" for n in row) + f"{shares[0]:>9s}{shares[1]:>11s}")
    print(f"right {sum(g == r for g, r in pairs)} of {len(pairs)}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
