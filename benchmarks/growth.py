#!/usr/bin/env python3
"""
How long a question takes as the problem grows, and where that stops; a picture for the docs.

usage  benchmarks/growth.py [SUBJECT …] [--limit SECONDS] [--seed N]     without a subject: all of them
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from frontier_cases import random_tables
from loglog import Panel, picture
from zopa.bargaining.frontier import Frontier, frontier

DOCS = Path(__file__).parent.parent / "docs/textbook"
RUNS = 3


def grown(
    title: str, size: str, curves: Mapping[str, Callable[[int], object]], sizes: Iterable[int], limit: float,
) -> Panel:
    """Each curve until a run takes longer than the limit or gives None."""
    found: dict[str, list[tuple[float, float]]] = {}
    stopped = {}
    for name, run in curves.items():
        found[name] = []
        for n in sizes:
            times = []
            for _ in range(RUNS):
                start = time.perf_counter()
                answered = run(n) is not None
                times.append(time.perf_counter() - start)
                if times[-1] > 1 or not answered:
                    break
            if not answered:
                stopped[name] = f"stops before {n}"
                break
            seconds = statistics.median(times)
            found[name].append((n, seconds))
            print(f"{title:24} {name:12} {size} {n:5}  {seconds:8.3f} s", file=sys.stderr, flush=True)
            if seconds > limit:
                stopped[name] = f"stopped at {n}"
                break
    return Panel(title, size, found, stopped)


def of_frontier(limit: float, seed: int) -> list[Panel]:
    """The frontier, in issues, options and parties; tables of whole numbers from 0 to 100."""

    def run(parties: int, issues: int, options: int) -> int | None:
        found = frontier(random_tables(parties, issues, options, seed=seed), seconds=2 * limit)
        return len(found) if isinstance(found, Frontier) else None

    return [
        grown(
            "8 options an issue", "issues",
            {f"{p} parties": lambda n, p=p: run(p, n, 8) for p in (2, 3, 4, 5)},
            (2, 4, 6, 8, 12, 16, 24, 40, 80), limit,
        ),
        grown(
            "6 issues", "options",
            {f"{p} parties": lambda n, p=p: run(p, 6, n) for p in (2, 3, 4, 5)}, (3, 6, 12, 25, 50, 100, 200), limit,
        ),
        grown(
            "parties", "parties",
            {f"{i} issues of {o}": lambda n, i=i, o=o: run(n, i, o) for i, o in ((4, 5), (6, 5), (8, 5), (10, 5))},
            (2, 3, 4, 5, 6, 8, 10), limit,
        ),
    ]


SUBJECTS: dict[str, Callable[[float, int], list[Panel]]] = {"frontier": of_frontier}
"""Each is drawn as docs/textbook/growth-SUBJECT.svg."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("subjects", nargs="*", choices=[[], *SUBJECTS], metavar="SUBJECT")
    parser.add_argument("--limit", type=float, default=10)
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    for subject in args.subjects or SUBJECTS:
        panels = SUBJECTS[subject](args.limit, args.seed)
        (DOCS / f"growth-{subject}.svg").write_text(picture(panels), encoding="utf-8")
        print(DOCS / f"growth-{subject}.svg")


if __name__ == "__main__":
    main()
