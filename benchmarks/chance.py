#!/usr/bin/env python3
"""
The chance that room exists, its pivots and its sampling, against plain recomputation, in one run; median of five.

usage  benchmarks/chance.py [--runs N]
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from itertools import product

from zopa.feasibility.chance import chance, sampled
from zopa.feasibility.conflicts import quarrels
from zopa.feasibility.events import events
from zopa.feasibility.part import split
from zopa.feasibility.reckon import reckon
from zopa.feasibility.sets import Clock
from zopa.feasibility.verdict import Chance, Conflict
from zopa.negotiation.negotiation import Negotiation
from zopa.negotiation.nodes import holds
from zopa.negotiation.problem import load_problem

SEED = 7
PARTIES = 5


def drawn(*, demands: int, issues: int, conditional: int = 4, statements: int = 0) -> Negotiation:
    """
    Bounds on ranges from 0 to 100, every so many-th of them under a condition on another issue.

    With statements, these are shared out among the demands, and every fifth demand also rests on somebody else's.
    """
    draw = random.Random(SEED)  # noqa: S311 - a seed that anybody can use again
    out = [f"[issues.x{n}]\nrange = [0, 100]" for n in range(issues)]
    out += [f'[[statements]]\nid = "s{n}"\nprobability = {draw.randint(5, 95) / 100}' for n in range(statements)]
    for n in range(demands):
        issue, other = draw.sample(range(issues), 2)
        says = f"x{issue} {_bound(draw)}"
        if conditional and n % conditional == conditional - 1:
            says = f"x{other} {draw.choice(['<=', '>='])} {draw.randint(20, 80)} implies {says}"
        weight = f"probability = {draw.randint(5, 95) / 100}"
        if statements:
            resting = [f"s{s}" for s in range(n, statements, demands)]
            resting += [f"s{draw.randrange(statements)}"] if n % 5 == 0 else []
            weight = f"rests_on = {resting}"
        out.append(f'[[demands]]\nid = "d{n}"\nparty = "P{n % PARTIES}"\nsays = "{says}"\n{weight}')
    return load_problem("\n".join(out))


def _bound(draw: random.Random) -> str:
    return draw.choice([f">= {draw.randint(20, 80)}", f"<= {draw.randint(20, 80)}"])


def brute(negotiation: Negotiation) -> float:
    """Every set of demands that may truly hold, and whether some package meets it."""
    demands = negotiation.demands
    names = [i.id for i in negotiation.issues]
    met = {
        sum(1 << n for n, d in enumerate(demands) if holds(d.says, dict(zip(names, terms, strict=True))))
        for terms in product(*(map(i.domain.term, range(len(i.domain))) for i in negotiation.issues))
    }
    total = 0.0
    for world in range(1 << len(demands)):
        if any(world & m == world for m in met):
            weight = 1.0
            for n, d in enumerate(demands):
                share = float(d.probability or 0)
                weight *= share if world >> n & 1 else 1 - share
            total += weight
    return total


def conflicts_of(negotiation: Negotiation) -> list[Conflict]:
    """All of them, by the parts that share no issue."""
    clock = Clock(60)
    apart = [q for part in split(negotiation) for q in quarrels(part, clock)]
    if not all(q.all_conflicts for q in apart):
        sys.exit("not all conflicts were found in a minute: no exact chance to measure")
    return [Conflict(q.part.ids(m)) for q in apart for m in q.conflicts]


def reckoned(conflicts: list[Conflict], negotiation: Negotiation) -> Chance:
    """The chance, and all pivots with it."""
    return chance([c.demands for c in conflicts], events(negotiation), clock=Clock(60), samples=1, seed=SEED)[0]


def exactly(negotiation: Negotiation) -> Chance:
    """From the problem as read to the chance."""
    return reckoned(conflicts_of(negotiation), negotiation)


def median(runs: int, does: Callable[[], object]) -> float:
    """Seconds."""
    spent = []
    for _ in range(runs):
        start = time.perf_counter()
        does()
        spent.append(time.perf_counter() - start)
    return statistics.median(spent)


def main() -> None:
    """All rows."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    print(f"{'what':76} {'goal':12} {'here':>12}    median of {runs}")

    def row(what: str, goal: str, here: str) -> None:
        print(f"{what:76} {goal:12} {here:>12}", flush=True)

    sixty = drawn(demands=60, issues=12)
    answer = exactly(sixty)
    spent = median(runs, lambda: exactly(sixty))
    kind = "exact" if answer.low == answer.high else "sampled"
    row(f"chance, 60 demands, 12 issues, a quarter conditional ({kind})", "< 1 s", f"{spent:.3f} s")
    spent = median(runs, lambda: reckon(sixty))
    row("the same with concessions priced, pivots and flips", "", f"{spent:.3f} s")
    small = drawn(demands=18, issues=2)
    off = abs(exactly(small).estimate - brute(small))
    row("18 demands on 2 issues, off brute force by", "≤ 1e-12", f"{off:.1e}")

    wide = drawn(demands=150, issues=30, conditional=0)
    demands, found, worlds = [c.demands for c in conflicts_of(wide)], events(wide), 1_000_000
    spent = median(runs, lambda: sampled(demands, found, samples=worlds, seed=SEED))
    what = f"worlds drawn a second, 150 bounds, 30 issues, {len(demands)} conflicts"
    row(what, "≥ 1,000,000", f"{worlds / spent:,.0f}")

    told = drawn(demands=150, issues=60, statements=300)
    conflicts = conflicts_of(told)

    fallen = [replace(told, statements={**told.statements, s: Decimal(0)}) for s in told.statements]
    once = median(runs, lambda: reckoned(conflicts, told))
    each = median(runs, lambda: [reckoned(conflicts, known) for known in fallen])
    what = f"all pivots of 300 statements, {len(conflicts)} conflicts, against 300 recomputations"
    row(what, "≥ 50×", f"{each / once:.0f}×")


if __name__ == "__main__":
    main()
