#!/usr/bin/env python3
"""
Conflicts and concessions against CPMpy (OR-Tools and Exact behind it), and what it cannot do at all.

Six parties, thirty issues, 150 limits, seed 11, loose, medium and tight: every minimal conflict and every minimal set
of concessions, the same sets on both sides where both are complete. Then ten thousand demands on 500 issues, seed 7.
Medians of five for what is done in seconds; twenty seconds for what is not.

usage  benchmarks/conflicts.py [--peers PYTHON]     by default .venv-peers/bin/python, made by "make peers"
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

from conflict_cases import Case, many, mixed, says
from zopa.feasibility.conflicts import quarrels
from zopa.feasibility.part import split
from zopa.feasibility.reckon import reckon
from zopa.feasibility.sets import Clock
from zopa.negotiation.expression import parse_expression
from zopa.negotiation.issue import Issue, Options, Range
from zopa.negotiation.negotiation import Demand, Negotiation, Rule

HERE, SECONDS, TIMES = Path(__file__).parent, 20, 5


def negotiation(case: Case) -> Negotiation:
    """A case as zopa's problem."""
    grid, choice = Range(Decimal(0), Decimal(100), Decimal(1)), Options(("v0", "v1", "v2", "v3", "v4"))
    issues = (*(Issue(r, grid) for r in case.ranges), *(Issue(o, choice) for o in case.options))
    known = {i.id: i for i in issues}
    return Negotiation(
        issues=issues,
        demands=tuple(Demand(id=i, party=p, says=parse_expression(says(x), issues=known)) for i, p, x in case.demands),
        rules=tuple(Rule(says=parse_expression(says(r), issues=known)) for r in case.rules),
    )


def sets(problem: Negotiation, seconds: float) -> tuple[list[frozenset[str]], list[frozenset[str]], bool]:
    """Conflicts, concessions of each part apart, and whether these are all."""
    clock = Clock(seconds)
    parts = sorted(split(problem), key=lambda p: p.size)
    found = [q for part in parts for q in quarrels(part, clock)]
    conflicts = [frozenset(q.part.ids(m)) for q in found for m in q.conflicts]
    concessions = [frozenset(q.part.ids(m)) for q in found for m in q.concessions if m]
    return conflicts, concessions, all(q.complete for q in found)


def median(work: Callable[[], Any], times: int = TIMES) -> tuple[float, Any]:
    """Median seconds and the last answer."""
    took, last = [], None
    for _ in range(times):
        start = time.perf_counter()
        last = work()
        took.append(time.perf_counter() - start)
    return statistics.median(took), last


def peer(python: str, task: str, tight: int, solver: str) -> dict[str, Any] | None:
    """What CPMpy says; None where it is not installed or does not answer."""
    if not Path(python).exists():
        return None
    done = subprocess.run(
        [python, str(HERE / "peer_cpmpy.py"), task, str(tight), solver, str(SECONDS)], capture_output=True, text=True,
        timeout=300, check=False, cwd=HERE,
    )
    lines = done.stdout.strip().splitlines()
    return json.loads(lines[-1]) if done.returncode == 0 and lines else None


def main(python: str) -> None:
    """Print a line a row."""
    for name, tight in (("loose", 3), ("medium", 8), ("tight", 20)):
        case = mixed(tight)
        problem = negotiation(case)
        ids = [i for i, _, _ in case.demands]
        times = TIMES if name == "loose" else 1
        took, (conflicts, concessions, complete) = median(lambda p=problem: sets(p, SECONDS), times)
        print(f"{name}: zopa {len(conflicts)} conflicts, {len(concessions)} concessions, "
              f"{'complete' if complete else 'not complete'}, {took:.3f} s")
        for solver in ("ortools", "exact"):
            other = peer(python, "marco", tight, solver)
            if other is None:
                print(f"  CPMpy with {solver}: not there (make peers)")
                continue
            line = f"  CPMpy with {solver}: {len(other['MUS'])} + {len(other['MCS'])} in {other['seconds']:.2f} s"
            if other["complete"] and complete:
                same = {frozenset(ids[n] for n in s) for s in other["MUS"]} == set(conflicts)
                line += f", {other['seconds'] / took:.0f} times zopa's; conflicts {'the same' if same else 'DIFFER'}"
            print(line)
    case = mixed(3)
    problem = negotiation(case)
    parts = split(problem)
    took, _ = median(lambda: [quarrels(p, Clock(SECONDS)) for p in parts])
    other = [o["seconds"] for _ in range(TIMES) if (o := peer(python, "solve", 3, "ortools"))]
    if other:
        print(f"one verdict, loose: zopa {took:.4f} s with every conflict, CPMpy {statistics.median(other):.4f} s for "
              f"the verdict alone")
    problem = negotiation(many())
    took, found = median(lambda: reckon(problem, deadline_seconds=SECONDS), 3)
    print(f"10,000 demands, 500 issues: {type(found.verdict).__name__.lower()}, {len(found.conflicts)} conflicts, "
          f"{'complete' if found.complete else 'not complete'}, {took:.2f} s (goal 2)")


if __name__ == "__main__":
    named = len(sys.argv) > 2 and sys.argv[1] == "--peers"
    main(sys.argv[2] if named else str(HERE.parent / ".venv-peers/bin/python"))
