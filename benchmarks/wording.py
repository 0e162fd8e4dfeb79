#!/usr/bin/env python3
"""
Time and memory of reading a plan's own words, whole processes, median of several runs.

A treaty is made of the clauses of our gold plans, over and over, with other numbers and years each time.

usage  benchmarks/wording.py SHARED [--runs N] [--words N]     SHARED holds input/plan-2025-11-20.txt
"""

from __future__ import annotations

import argparse
import itertools
import re
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from whole import ZOPA, median, timed

GOLD = Path(__file__).parent.parent / "tests/gold"


def treaty(words: int) -> str:
    """A text of about so many words: articles of four paragraphs, every number and year moved in each round."""
    from zopa.errors import ProposalError
    from zopa.proposal.parse import parse_proposal

    sentences = []
    for path in sorted(GOLD.rglob("plan*.txt")):
        if "kept" in path.parts or any(part.startswith("kept-") for part in path.parts):
            continue
        try:
            proposal = parse_proposal(path.read_text(encoding="utf-8"), source=path.stem)
        except ProposalError:
            continue
        sentences += [" ".join(c.text.split()) for c in proposal.clauses if c.text.rstrip().endswith(".")]
    lines, length = ["TREATY", ""], 0
    for n, sentence in enumerate(itertools.cycle(sentences)):
        if length >= words:
            break
        turn = n // len(sentences)
        moved = re.sub(r"\d+(?![\d,.])", lambda m, turn=turn: str(int(m[0]) + turn % 7), sentence)
        if n % 4 == 0:
            lines += ["", f"Article {n // 4 + 1}"]
        lines.append(f"({'abcd'[n % 4]}) {moved}")
        length += len(moved.split())
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--words", type=int, default=150_000)
    args = parser.parse_args()
    plan = str(args.shared / "input/plan-2025-11-20.txt")
    rows = [("zopa duties, 28 points", "≤ 2.5 s", *median(args.runs, ZOPA, "duties", plan, "--json"))]
    with tempfile.TemporaryDirectory() as folder:
        for words, goal in ((args.words // 10, ""), (args.words, "≤ 90 s, ≤ 1,500 MB")):
            path = Path(folder) / f"treaty-{words}.txt"
            path.write_text(treaty(words), encoding="utf-8")
            rows.append((f"zopa duties, {words:,} words", goal, *timed(ZOPA, "duties", str(path), "--json")))
    print(f"{'what':36} {'goal':20} {'seconds':>8} {'MB':>7}    plan: median of {args.runs}; treaties: one run")
    for what, goal, seconds, megabytes in rows:
        print(f"{what:36} {goal:20} {seconds:8.2f} {megabytes:7.0f}")


if __name__ == "__main__":
    main()
