"""
NegMAS on a case of frontier_cases.as_floats, or a folder of Genius XML; run by the peers' Python.

Reads one JSON document on standard input, {"case": …} or {"folder": …}, with "runs"; prints seconds, the frontier and
the memory of the process.
"""

from __future__ import annotations

import json
import resource
import statistics
import sys
import time
import warnings

warnings.filterwarnings("ignore")

from negmas import make_issue, make_os  # noqa: E402
from negmas.inout import Scenario  # noqa: E402
from negmas.preferences import LinearAdditiveUtilityFunction, ops  # noqa: E402
from negmas.preferences.value_fun import TableFun  # noqa: E402


def case(told: dict) -> tuple[list, list]:
    issues = [make_issue(terms, name) for name, terms in told["issues"].items()]
    space = make_os(issues)
    functions = []
    for u in told["utilities"]:
        values = [TableFun(dict(zip(told["issues"][i], u["tables"][i], strict=True))) for i in told["issues"]]
        weights = [u["weights"][i] for i in told["issues"]]
        functions.append(
            LinearAdditiveUtilityFunction(
                values=values, weights=weights, outcome_space=space, reserved_value=u["reserve"],
            )
        )
    return functions, issues


def main() -> None:
    asked = json.load(sys.stdin)
    if "folder" in asked:
        scenario = Scenario.load(asked["folder"])
        functions, issues = list(scenario.ufuns), list(scenario.outcome_space.issues)
    else:
        functions, issues = case(asked["case"])
    times, frontier = [], ()
    for _ in range(asked["runs"]):
        start = time.perf_counter()
        frontier, _ = ops.pareto_frontier(functions, issues=issues)
        times.append(time.perf_counter() - start)
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    found = [[float(x) for x in point] for point in frontier]
    json.dump({"seconds": statistics.median(times), "frontier": found, "megabytes": megabytes}, sys.stdout)


if __name__ == "__main__":
    main()
