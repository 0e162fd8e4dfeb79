#!/usr/bin/env python3
"""
Time and memory of the main job, whole processes, median of several runs.

usage  benchmarks/whole.py SHARED [--runs N]     SHARED holds input/commentary-2025-11-21.txt and its plan
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ZOPA = str(Path(sys.executable).with_name("zopa"))


def timed(*command: str, cwd: Path | None = None) -> tuple[float, float]:
    """Seconds and peak megabytes of one process."""
    program = (
        "import resource, subprocess, sys, time; t = time.perf_counter(); "
        "code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode; "
        "print(time.perf_counter() - t, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024, code)"
    )
    out = subprocess.run([sys.executable, "-c", program, *command], capture_output=True, text=True, check=True, cwd=cwd)
    seconds, megabytes, code = out.stdout.split()
    if code != "0":
        sys.exit(f"{' '.join(command)}: exit {code}")
    return float(seconds), float(megabytes)


def median(runs: int, *command: str) -> tuple[float, float]:
    results = [timed(*command) for _ in range(runs)]
    return statistics.median(s for s, _ in results), max(m for _, m in results)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    args = parser.parse_args()
    article = args.shared / "input/commentary-2025-11-21.txt"
    plan = args.shared / "input/plan-2025-11-20.txt"
    rows = []
    with tempfile.TemporaryDirectory() as tmp:
        folder = Path(tmp)
        words = len(article.read_text(encoding="utf-8").split())
        cold = median(args.runs, ZOPA, "statements", str(article), "--plan", str(plan), "--json")
        rows.append((f"commentary, {words:,} words, cold", "≤ 6 s, ≤ 900 MB", *cold))
        many = [folder / f"copy{n}.txt" for n in range(6)]
        for n, path in enumerate(many):
            path.write_text(f"Copy {n}.\n" + article.read_text(encoding="utf-8"), encoding="utf-8")
        six = median(args.runs, ZOPA, "statements", *map(str, many), "--plan", str(plan), "--json")
        per = (six[0] - cold[0]) / (words * (len(many) - 1)) * 10_000
        rows.append(("each further 10,000 words", "≤ 3.5 s, ≤ 900 MB", per, six[1]))
        rows.append(("import zopa", "≤ 0.15 s", *import_time(args.runs)))
        outlets = witnesses(plan, folder / "outlets")
        rows.append(("collation of 20 witnesses, 28 points", "≤ 10 s", *median(args.runs, ZOPA, "collate", outlets)))
        demo = str(folder / "demo")
        first = timed(ZOPA, "demo", "--folder", demo)
        rows.append(("zopa demo, first run", "", *first))
        rows.append(("zopa demo, second run", "≤ 2 s", *median(args.runs, ZOPA, "demo", "--folder", demo)))
        case = str(folder / "demo" / "framework")
        rows.append(("zopa agree on the demo", "≤ 1 s after start", *median(args.runs, ZOPA, "agree", case)))
        rows.append(("zopa read, nothing new", "≤ 1 s", *median(args.runs, ZOPA, "read", case)))
    print(f"{'what':36} {'goal':20} {'seconds':>8} {'MB':>7}    median of {args.runs}; largest memory")
    for what, goal, seconds, megabytes in rows:
        print(f"{what:36} {goal:20} {seconds:8.2f} {megabytes:7.0f}")


def witnesses(plan: Path, folder: Path) -> str:
    """Twenty outlets' texts of a plan, each with every fourth line worded otherwise, no two alike."""
    folder.mkdir()
    lines = plan.read_text(encoding="utf-8").splitlines()
    forces = ["shall", "may", "should", "must", "is expected to", "will surely"]
    for n in range(20):
        said = [x.replace(" will ", f" {forces[n % 6]} ").replace("0", str(n % 10)) for x in lines]
        mixed = [b if i % 4 == n % 4 and i > 1 else a for i, (a, b) in enumerate(zip(lines, said, strict=True))]
        (folder / f"outlet{n:02}.txt").write_text("\n".join(mixed), encoding="utf-8")
    return str(folder)


def import_time(runs: int) -> tuple[float, float]:
    """What importing adds to a bare interpreter."""
    bare = statistics.median(timed(sys.executable, "-c", "pass")[0] for _ in range(runs))
    seconds, megabytes = median(runs, sys.executable, "-c", "import zopa")
    return max(0.0, seconds - bare), megabytes


if __name__ == "__main__":
    main()
