#!/usr/bin/env python3
"""
The exact frontier against NegMAS on the same machine in the same run, and sizes that NegMAS can't do.

usage  benchmarks/frontier.py [SCENARIOS] [--runs N] [--peers PYTHON]

SCENARIOS is a folder with anac/y2015/group9-killer_robot in it; without it that row is left out. Each row runs in a
process of its own, so that memory is that of the row alone. NegMAS runs once where one run takes more than 20 seconds.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from frontier_cases import as_floats, hourly_prices, random_tables, random_weights
from zopa.bargaining.deals import bargain
from zopa.bargaining.frontier import Frontier, frontier
from zopa.negotiation.genius import load_genius
from zopa.negotiation.negotiation import Negotiation

HERE = Path(__file__).parent
KILLER_ROBOT = "anac/y2015/group9-killer_robot"
NEAR = 1e-9

Case = Callable[[Path | None], Negotiation]
CASES: dict[str, tuple[Case, str]] = {
    "10^6, 2 parties": (lambda _: random_weights(2, 6), "≥ 2000×, < 150 MB"),
    "10^6, 3 parties": (lambda _: random_weights(3, 6), "≥ 100×, < 150 MB"),
    "10^6, 4 parties": (lambda _: random_weights(4, 6), "≥ 50×, < 150 MB"),
    "10^9, 3 parties": (lambda _: random_weights(3, 9), "< 1 s"),
    "10^12, 2 parties": (lambda _: random_weights(2, 12), "< 1 s"),
    "8^40, 2 parties": (lambda _: random_tables(2, 40, 8, seed=7), "< 5 s"),
    "killer_robot, 5 parties": (lambda folder: load_genius(folder / KILLER_ROBOT).negotiation, "< 2.5 s, 11,997"),
    "impasse, one's bound": (lambda _: hourly_prices("1.1", "0", "0"), "< 50 ms"),
    "impasse, two's bounds": (lambda _: hourly_prices("0.7", "0.6", "0"), "< 50 ms"),
}
WITH_PEER = ("10^6, 2 parties", "10^6, 3 parties", "10^6, 4 parties", "killer_robot, 5 parties", "impasse, one's bound")


def ours(name: str, folder: Path | None, runs: int) -> dict[str, Any]:
    """In this process: seconds, points and memory."""
    negotiation = CASES[name][0](folder)
    impasse = name.startswith("impasse")
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        found: Any = bargain(negotiation) if impasse else frontier(negotiation)
        times.append(time.perf_counter() - start)
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    points: list[list[float]] = []
    if isinstance(found, Frontier):
        points = [list(map(float, found.utilities(n))) for n in range(len(found))]
    why = [f"{b.party} {float(b.best):g} < {float(b.reserve):g}" for b in found.impasse.bounds] if impasse else []
    return {"seconds": statistics.median(times), "frontier": points, "megabytes": megabytes, "why": why}


def run(command: list[str], told: dict[str, Any] | None = None) -> dict[str, Any]:
    given = json.dumps(told) if told else None
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stderr)
    return json.loads(done.stdout)


def same(one: list[list[float]], other: list[list[float]]) -> bool:
    """Whether two frontiers are the same but for rounding."""
    pairs = zip(sorted(one), sorted(other), strict=False)
    return len(one) == len(other) and all(abs(x - y) < NEAR for a, b in pairs for x, y in zip(a, b, strict=True))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scenarios", nargs="?", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--peers", default=str(HERE.parent / ".venv-peers/bin/python"))
    parser.add_argument("--one", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.one:
        json.dump(ours(args.one, args.scenarios, args.runs), sys.stdout)
        return
    peers = Path(args.peers).exists()
    if not peers:
        print("without NegMAS: make peers")
    ours_ = f"{'case':24} {'goal':18} {'seconds':>9} {'MB':>5} {'points':>7}"
    print(f"{ours_} {'NegMAS':>8} {'MB':>5} {'ratio':>7}  frontier    median of {args.runs}")
    for name, (_, goal) in CASES.items():
        if "killer" in name and args.scenarios is None:
            continue
        folder = [str(args.scenarios)] if args.scenarios else []
        mine = run([sys.executable, __file__, *folder, "--runs", str(args.runs), "--one", name])
        row = f"{name:24} {goal:18} {mine['seconds']:9.4f} {mine['megabytes']:5.0f} {len(mine['frontier']):7}"
        if peers and name in WITH_PEER:
            told: dict[str, Any] = {"case": as_floats(CASES[name][0](args.scenarios))} if "killer" not in name else {}
            if "killer" in name:
                told = {"folder": str(args.scenarios / KILLER_ROBOT)}
            runs = 1 if name in {"killer_robot, 5 parties", "impasse, one's bound"} else args.runs
            theirs = run([args.peers, str(HERE / "peer_negmas.py")], told | {"runs": runs})
            alike = "same" if same(mine["frontier"], theirs["frontier"]) else "DIFFERENT"
            ratio = theirs["seconds"] / mine["seconds"]
            row += f" {theirs['seconds']:8.2f} {theirs['megabytes']:5.0f} {ratio:6.0f}×  {alike}"
        print(row + "".join(f"  {w}" for w in mine["why"]), flush=True)


if __name__ == "__main__":
    main()
