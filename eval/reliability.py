#!/usr/bin/env python3
"""
Does a confidence mean what it says: of the statements called 80 % sure, are 80 % right?

A statement is right where its words are a gold statement's (or tolerated by the gold), and speaker, clauses and stance
are the gold's. For each band of confidence: how many, how sure on average, how many right, with Wilson's interval
(95 %); then the expected calibration error.

usage  eval/reliability.py WORLDS… [-o PICTURE.svg]
"""

from __future__ import annotations

import json
import math
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from zopa.documents.load import load
from zopa.proposal.parse import parse_proposal
from zopa.records import Statement
from zopa.studies.reading import Article, read_bare

BANDS = 10


class Seen(NamedTuple):
    """One reading: how sure it was, and whether it was right."""

    world: str
    sure: float
    right: bool


def main(arguments: Sequence[str]) -> None:
    """Print the table, and draw it where a picture is asked for."""
    picture = Path(arguments[arguments.index("-o") + 1]) if "-o" in arguments else None
    homes = [Path(a) for n, a in enumerate(arguments) if not a.startswith("-") and arguments[n - 1] != "-o"]
    seen = [s for home in homes for world in sorted(home.iterdir()) for s in look(world)]
    rows = list(bands([(s.sure, s.right) for s in seen]))
    print(f"{len(seen)} statements of {len({s.world for s in seen})} worlds")
    show(rows, len(seen))
    if picture:
        picture.write_text(svg(rows), encoding="utf-8")


def look(world: Path) -> Iterator[Seen]:
    """Every reading of a world's annotated reports."""
    if not (world / "gold/positions").is_dir():
        return
    plan = load(world / "plan.txt")
    proposal = parse_proposal(plan.text, source=plan.source.id)
    for file in sorted((world / "gold/positions").glob("*.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        report = load(world / "reports" / gold["source"])
        found, _ = read_bare(
            [Article(report.source, report.text)], plan=Article(plan.source, plan.text), proposal=proposal,
        )
        loose = [(x["start"], x["start"] + len(x["quote"])) if isinstance(x, dict) else tuple(x)
                 for x in gold.get("tolerated", []) + gold.get("ignore", [])]
        for s in found:
            same = [g for g in gold["statements"] if shares(s, g["start"], g["start"] + len(g["quote"]))]
            if same:
                yield Seen(world.name, s.confidence, any(right(s, g) for g in same))
            elif not any(shares(s, *span) for span in loose):
                yield Seen(world.name, s.confidence, right=False)


def shares(s: Statement, start: int, end: int) -> bool:
    """Whether two stretches are of the same words: half of either."""
    inside = min(s.anchor.end, end) - max(s.anchor.start, start)
    return inside >= 0.5 * min(end - start, s.anchor.end - s.anchor.start)


def right(s: Statement, gold: dict[str, Any]) -> bool:
    """Whether speaker, clauses and stance are the gold's."""
    clauses = {_bare(c) for c in gold["clauses"]}
    mine = {_bare(c) for c in s.clauses}
    placed = bool(clauses & mine) if clauses else not mine
    return placed and s.stance.value == gold["stance"] and named(s.speaker, gold["speaker"])


def named(one: str | None, other: str | None) -> bool:
    """Whether two ways to name a speaker may be one: a word with a capital in common, or the same words."""
    if not one or not other:
        return not one and not other
    a, b = set(re.findall(r"[A-Z]\w+", one)), set(re.findall(r"[A-Z]\w+", other))
    return one.lower() == other.lower() or bool({x.lower() for x in a} & {x.lower() for x in b})


def _bare(clause: object) -> str:
    return re.sub(r"\W", "", str(clause)).lower()


def bands(sure: Sequence[tuple[float, bool]]) -> Iterator[tuple[int, int, float, float]]:
    """Band, how many, how sure on average, share right."""
    for k in range(BANDS):
        here = [(c, r) for c, r in sure if min(BANDS - 1, int(c * BANDS)) == k]
        if here:
            yield k, len(here), sum(c for c, _ in here) / len(here), sum(r for _, r in here) / len(here)


def show(rows: Sequence[tuple[int, int, float, float]], total: int) -> None:
    """The table, a bar a band, and the expected calibration error."""
    print("called sure     n   mean   right   95 % interval")
    for k, n, mean, share in rows:
        low, high = wilson(share, n)
        bar = "".join("│" if x == round(30 * mean) else "█" if x < round(30 * share) else " " for x in range(31))
        print(f"{10 * k:3d} – {10 * k + 10:3d} % {n:5d}  {mean:5.2f}  {share:5.2f}   {low:.2f} – {high:.2f}  {bar}")
    error = sum(n * abs(mean - share) for _, n, mean, share in rows) / max(1, total)
    print(f"expected calibration error {error:.3f}   (│ where the bar would end if the words were kept)")


def wilson(share: float, n: int, z: float = 1.96) -> tuple[float, float]:
    """Wilson's interval for a share."""
    mid = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return max(0.0, mid - half), min(1.0, mid + half)


def svg(rows: Sequence[tuple[int, int, float, float]]) -> str:
    """The reliability picture: how sure across, how many right upward, the diagonal what is promised."""
    def x(v: float) -> float:
        return 50 + 300 * v

    def y(v: float) -> float:
        return 350 - 300 * v

    dots = "".join(
        f'<line x1="{x(m):.1f}" x2="{x(m):.1f}" y1="{y(wilson(s, n)[0]):.1f}" y2="{y(wilson(s, n)[1]):.1f}" '
        f'stroke="#456"/><circle cx="{x(m):.1f}" cy="{y(s):.1f}" r="{2 + math.sqrt(n) / 2:.1f}" fill="#1c6"/>'
        for _, n, m, s in rows
    )
    ticks = "".join(
        f'<text x="{x(v):.0f}" y="368" text-anchor="middle">{v:.1f}</text>'
        f'<text x="42" y="{y(v) + 4:.0f}" text-anchor="end">{v:.1f}</text>' for v in (0, 0.2, 0.4, 0.6, 0.8, 1)
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 380 400" font-family="sans-serif" font-size="11">'
        '<rect width="380" height="400" fill="#fff"/><path d="M50 350H350M50 350V50" stroke="#999" fill="none"/>'
        f'<path d="M50 350L350 50" stroke="#bbb" stroke-dasharray="4"/>{ticks}{dots}'
        '<text x="200" y="390" text-anchor="middle">called so sure</text>'
        '<text x="50" y="40">share that is right; the larger, the more statements</text></svg>\n'
    )


if __name__ == "__main__":
    main(sys.argv[1:])
