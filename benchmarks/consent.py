#!/usr/bin/env python3
"""
How long consent takes: all minimal blocking sets of 30 clauses over 40 bodies, and the power of 27 states.

usage  benchmarks/consent.py [--runs N]
"""

from __future__ import annotations

import argparse
import random
import statistics
import time
from collections.abc import Callable

from zopa.negotiation.coalitions import minimal_blocking
from zopa.negotiation.consent import Book
from zopa.negotiation.game import Game
from zopa.negotiation.power import powers
from zopa.packs.institutions import institutions
from zopa.records.consent import AllOf, Yes
from zopa.records.rulebook import Rulebook

RULES = (
    "nobody of {} against", "majority of {}", "2/3 of {}", "everyone of {}", "60% of {} by shares",
    "at most 2 of {} against",
)


def rules(random_: random.Random) -> tuple[Book, list[AllOf]]:
    """Forty bodies of 5 to 12 members with shares, and thirty clauses that each need five of them."""
    bodies, rows = [], []
    for n in range(40):
        members = [f"m{n}-{k}" for k in range(random_.randint(5, 12))]
        shares = {m: random_.randint(1, 20) for m in members}
        bodies.append({"id": f"b{n}", "members": members, "weights": {"shares": shares}})
        rows.append({"id": f"r{n}", "says": random_.choice(RULES).format(f"b{n}")})
    book = Book.on(Rulebook.model_validate({"bodies": bodies, "rules": rows}), None)
    return book, [AllOf(tuple(Yes(f"r{k}") for k in random_.sample(range(40), 5))) for _ in range(30)]


def median(run: Callable[[], object], runs: int) -> float:
    """Seconds, the middle of some runs."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main() -> None:
    """Print both."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    book, clauses = rules(random.Random(7))  # noqa: S311 - a seed that anybody can use again
    found = [minimal_blocking(rule, book, most=100_000) for rule in clauses]
    sets = sum(len(f.named(100_000)[0]) for f in found)
    took = median(lambda: [minimal_blocking(r, book, most=100_000) for r in clauses], runs)
    whole = all(f.complete for f in found)
    share = "" if whole else " (not all)"
    print(f"30 clauses, 40 bodies: {sets:,} minimal blocking sets{share}, {took:.2f} s, goal 1 s")
    council = Book.on(institutions(), None)
    game = Game.of(Yes("eu-qualified-majority"), council)
    took = median(lambda: powers(game), runs)
    print(f"Shapley-Shubik and Banzhaf of 27 states with populations, exact: {took:.2f} s, goal 1 s")


if __name__ == "__main__":
    main()
