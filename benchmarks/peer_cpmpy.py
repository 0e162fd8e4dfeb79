#!/usr/bin/env python3
"""
All minimal conflicts and concessions, or one verdict, in CPMpy; run in the peers' environment, prints one JSON line.

usage  peer_cpmpy.py marco|solve TIGHT SOLVER SECONDS
"""

from __future__ import annotations

import json
import sys
import time

import cpmpy as cp
from cpmpy.tools.explain import marco

from conflict_cases import mixed


def main(task: str, tight: int, solver: str, seconds: float) -> None:
    """Build, solve, print."""
    case = mixed(tight)
    issues = {r: cp.intvar(0, 100, name=r) for r in case.ranges} | {o: cp.intvar(0, 4, name=o) for o in case.options}

    def put(limit):  # noqa: ANN001, ANN202 - CPMpy's own types
        match limit:
            case ("<=", names, number):
                return cp.sum([issues[n] for n in names]) <= number
            case (">=", names, number):
                return cp.sum([issues[n] for n in names]) >= number
            case ("in", name, options):
                return cp.any([issues[name] == o for o in options])
            case ("if", condition, then):
                return put(condition).implies(put(then))
            case ("same", a, b):
                return issues[a] == issues[b]
            case ("not", of):
                return ~put(of)
            case ("and", a, b):
                return put(a) & put(b)

    hard, soft = [put(r) for r in case.rules], [put(d) for _, _, d in case.demands]
    start = time.perf_counter()
    if task == "solve":
        cp.Model(hard + soft).solve(solver=solver)
        print(json.dumps({"seconds": time.perf_counter() - start}))
        return
    place = {id(s): n for n, s in enumerate(soft)}
    found: dict[str, list[list[int]]] = {"MUS": [], "MCS": []}
    done = True
    for kind, subset in marco(soft, hard, solver=solver, map_solver="ortools" if solver == "z3" else solver):
        found[kind].append(sorted(place[id(s)] for s in subset))
        if time.perf_counter() - start > seconds:
            done = False
            break
    print(json.dumps({"seconds": time.perf_counter() - start, "complete": done, **found}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3], float(sys.argv[4]))
