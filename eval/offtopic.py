#!/usr/bin/env python3
"""
How many statements of texts about something else are tied to a clause of a plan: PolNeAR against the 28 points.

usage  offtopic.py SHARED [--split dev|train]     SHARED holds data/polnear and input/
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path

from zopa.cli.progress import progress
from zopa.language.names import find_people
from zopa.language.pipeline import parse
from zopa.press.cast import Cast
from zopa.press.propose import propose_parties
from zopa.press.rules import RuleExtractor
from zopa.proposal.parse import parse_proposal
from zopa.records import Source

GOAL = 2.0


def main() -> None:
    """Print the share, with an interval by bootstrap over articles."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--split", default="dev", choices=("dev", "train"))
    args = parser.parse_args()
    text = (args.shared / "input/plan-2025-11-20.txt").read_text(encoding="utf-8")
    plan, tree = parse_proposal(text), parse(text)
    files = sorted((args.shared / "data/polnear/data" / args.split / "text").glob("*.txt"))
    rows, extractor, told = [], RuleExtractor(), progress("reading")
    for n, file in enumerate(files):
        told(file.stem, n, len(files))
        article = parse(file.read_text(encoding="utf-8"))
        people = find_people(article)
        source = Source.model_construct(id=file.stem, author=None, publisher=None, published=None)
        cast = Cast(propose_parties(plan, tree, [(article, people)]))
        found = extractor.read(article, people=people, source=source, plan=plan, cast=cast)
        rows.append((sum(bool(s.clauses) for s in found), len(found)))
    told("", len(files), len(files))
    draw = random.Random(7)  # noqa: S311 - a bootstrap is no secret
    shares = sorted(_share(draw.choices(rows, k=len(rows))) for _ in range(2000))
    print(
        f"{len(rows)} articles, {sum(n for _, n in rows)} statements: {_share(rows):.1f} % tied to a clause "
        f"(95 % interval {shares[50]:.1f} to {shares[1949]:.1f}; goal at most {GOAL:.0f})"
    )


def _share(rows: list[tuple[int, int]]) -> float:
    return 100 * sum(a for a, _ in rows) / max(1, sum(b for _, b in rows))


if __name__ == "__main__":
    main()
