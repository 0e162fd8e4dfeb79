"""
What clauses bind whom to, and which remarks their wording deserves, against exhaustive gold.

usage  wording.py FOLDER… [--show]

A folder holds agreements: plan.txt and, under gold, duties.json, audit.json, audit_clean.json, and audit_tolerated.json
for what counts neither way. Compared clause by clause:

1. Rows with force "none" are no duties. A row given and a row of gold are paired if a quarter of the words of their
   acts agree (F1 over stems, without articles and the like; a receiver counts as part of the act), the best first.
2. The act is right if half of the words agree, and both or neither say "not".
3. The bearer is right if the same names stand there, whatever their order, number, articles and "each"; nobody is
   nobody.
4. A row left over whose words all stand in a paired row of gold counts neither way: gold may join two acts.
5. Force is counted over the pairs; receiver, deadline and condition over the pairs where gold has one.
6. A remark is right if clause and kind are; a clean clause with any remark is a false alarm.

Intervals are 95 % bootstrap over clauses (percentiles of 2,000 resamples; Efron 1979). --show lists what is wrong.
Exit 1 where a goal is missed; a kind reaches its own if its precision and its recall do.
"""

from __future__ import annotations

import json
import random
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

Row = dict[str, Any]
Counts = Counter[str]
Measure = Callable[[Sequence[Counts]], float]

PAIRED, RIGHT = 0.25, 0.5
KIND_GOAL = 0.75
PARTS = {"to": "receiver", "by_when": "deadline", "if": "condition"}
IDLE = frozenset("a an the of to in on at by for from with and or its their his her that which this such any".split())  # noqa: SIM905
QUANTIFIERS = frozenset("a an the each every either neither both any all no".split())  # noqa: SIM905
NEGATIONS = frozenset({"not", "no", "nor", "never"})
ENDING = re.compile(r"(?<=[a-z]{3})(?:ies|ing|ed|es|s|e|y)$")


def main(folders: Sequence[Path], *, show: bool) -> int:
    """Print a row an agreement and the tables of all; 1 where a goal is missed."""
    clauses: list[Counts] = []
    for world in sorted(p.parent.parent for f in folders for p in f.glob("*/gold/duties.json")):
        counts = _agreement(world, show=show)
        print(
            f"  {world.parent.name}/{world.name:12s} bearer F1 {_f1('bearer')(counts):.3f}"
            f"  act F1 {_f1('act')(counts):.3f}  force {_share('force', 'paired')(counts):.3f}"
            f"  remarks P {_share('hit', 'said')(counts):.3f} R {_share('hit', 'owed')(counts):.3f}"
            f"  clean with a false alarm {_sum(counts, 'alarm')} of {_sum(counts, 'clean')}"
        )
        clauses += counts
    if not clauses:
        print("  no agreement with gold/duties.json there")
        return 1
    reached = [_duties_table(clauses), _remarks_table(clauses)]
    return 0 if all(reached) else 1


def _agreement(world: Path, *, show: bool) -> list[Counts]:
    """The counts of each clause; what is given under an id that the gold doesn't have stands in one more."""
    gold, audit, clean, tolerated = (_gold(world, n) for n in ("duties", "audit", "audit_clean", "audit_tolerated"))
    given, remarks = _zopa("duties", world), _zopa("audit", world)
    ids = dict.fromkeys([*clean, *(r["clause"] for r in gold + audit + given + remarks)])
    found = []
    for clause in ids:
        want, got = ([r for r in rows if r["clause"] == clause] for rows in (gold, given))
        owed, said, loose = ({r["kind"] for r in rows if r["clause"] == clause} for rows in (audit, remarks, tolerated))
        said -= loose
        found.append(_duties(want, got) + _remarks(owed, said, clean=clause in clean))
        if show:
            _show(f"{world.name} {clause}", want, got, counts=found[-1])
            for kind in sorted(owed ^ said):
                print(f"    {world.name} {clause} {'missed' if kind in owed else 'too many'}: {kind}")
    return found


def _gold(world: Path, name: str) -> list[Any]:
    path = world / f"gold/{name}.json"
    return list(json.loads(path.read_text(encoding="utf-8"))) if path.exists() else []


def _duties(gold: Sequence[Row], given: Sequence[Row]) -> Counts:
    want, got = ([r for r in rows if r["force"] != "none"] for rows in (gold, given))
    pairs = _pairs(want, got)
    left = [g for g in got if not any(g is h for _, h in pairs)]
    pieces = [g for g in left if any(_words(g) and not _words(g) - _words(w) for w, _ in pairs)]
    counts = Counter(gold=len(want), given=len(got) - len(pieces), paired=len(pairs))
    for w, g in pairs:
        counts["act"] += _alike(w, g) >= RIGHT and _negated(w) == _negated(g)
        counts["bearer"] += _names(w["bearer"]) == _names(g["bearer"])
        counts["force"] += w["force"] == g["force"]
        for part in PARTS:
            if w[part]:
                counts[f"{part} gold"] += 1
                counts[part] += _overlap(_stems(w[part]), _stems(g.get(part))) >= RIGHT
    return counts


def _pairs(want: Sequence[Row], got: Sequence[Row]) -> list[tuple[Row, Row]]:
    """The best first, each row once; among equals the one with the right bearer."""
    ranked = sorted(
        (-_alike(w, g), _names(w["bearer"]) != _names(g["bearer"]), i, j)
        for i, w in enumerate(want)
        for j, g in enumerate(got)
    )
    taken: dict[int, int] = {}
    for unlike, _, i, j in ranked:
        if -unlike >= PAIRED and i not in taken and j not in taken.values():
            taken[i] = j
    return [(want[i], got[j]) for i, j in taken.items()]


def _remarks(owed: set[str], said: set[str], *, clean: bool) -> Counts:
    hit = owed & said
    counts = Counter(owed=len(owed), said=len(said), hit=len(hit), clean=int(clean), alarm=int(clean and bool(said)))
    counts.update({f"owed {k}" for k in owed} | {f"said {k}" for k in said} | {f"hit {k}" for k in hit})
    return counts


def _words(row: Row) -> frozenset[str]:
    return _stems(f"{row['act'] or ''} {_listed(row.get('to'))}") - NEGATIONS


def _alike(one: Row, other: Row) -> float:
    return _overlap(_words(one), _words(other))


def _negated(row: Row) -> bool:
    return not NEGATIONS.isdisjoint(re.findall(r"[a-z]+", (row["act"] or "").lower()))


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 1.0


def _stems(words: str | Sequence[str] | None) -> frozenset[str]:
    tokens = re.findall(r"[^\W_]+", _listed(words).lower())
    return frozenset(ENDING.sub("", t) for t in tokens if t not in IDLE)


def _listed(words: str | Sequence[str] | None) -> str:
    return words if isinstance(words, str) else ", ".join(words or ())


def _names(bearer: str | Sequence[str] | None) -> frozenset[frozenset[str]]:
    parts = re.split(r",|;|\band\b|\bor\b", _listed(bearer).lower())
    names = ([ENDING.sub("", t) for t in re.findall(r"[^\W_]+", p) if t not in QUANTIFIERS] for p in parts)
    return frozenset(frozenset(n) for n in names if n)


def _zopa(command: str, world: Path) -> list[Row]:
    run = subprocess.run(  # the interpreter that runs this, on the project's own files
        [sys.executable, "-m", "zopa", command, str(world / "plan.txt"), "--json"],
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode:
        print(f"    zopa {command}: exit {run.returncode}: {run.stderr.strip()[-200:]}")
        return []
    return list(json.loads(run.stdout))


def _duties_table(clauses: Sequence[Counts]) -> bool:
    print(f"  {_sum(clauses, 'gold')} duties, {_sum(clauses, 'given')} given, {_sum(clauses, 'paired')} paired")
    reached = [
        _goal("duties: bearer F1", clauses, _f1("bearer"), 0.88),
        _goal("duties: act F1", clauses, _f1("act"), 0.88),
        _goal("duties: force of those paired", clauses, _share("force", "paired"), 0.90),
    ]
    for part, name in PARTS.items():
        print(f"  duties: {name} {_sum(clauses, part)} of {_sum(clauses, f'{part} gold')}  (for information)")
    return all(reached)


def _remarks_table(clauses: Sequence[Counts]) -> bool:
    reached = [
        _goal("remarks: precision", clauses, _share("hit", "said"), 0.90),
        _goal("remarks: recall", clauses, _share("hit", "owed"), 0.85),
    ]
    for kind in sorted({k.split()[1] for c in clauses for k in c if k.startswith(("owed ", "said "))}):
        owed, said, hit = (_sum(clauses, f"{what} {kind}") for what in ("owed", "said", "hit"))
        precise, complete = (1.0 if not n else hit / n for n in (said, owed))
        reached.append(min(precise, complete) >= KIND_GOAL)
        missed = "" if reached[-1] else "  MISSED"
        print(f"  {kind:15s} gold {owed:3d}  said {said:3d}  right {hit:3d}  P {precise:.2f} R {complete:.2f}{missed}")
    print(f"  false alarms on clean clauses {_sum(clauses, 'alarm')} of {_sum(clauses, 'clean')}")
    return all(reached)


def _goal(name: str, clauses: Sequence[Counts], measure: Measure, goal: float) -> bool:
    draw = random.Random(7)  # noqa: S311  (a resample, not a secret)
    drawn = sorted(measure(draw.choices(clauses, k=len(clauses))) for _ in range(2000))
    value = measure(clauses)
    missed = "" if value >= goal else "  MISSED"
    print(f"  {name:30s} {value:.3f} [{drawn[50]:.3f}, {drawn[-51]:.3f}]  (goal {goal:.2f}){missed}")
    return value >= goal


def _sum(clauses: Sequence[Counts], key: str) -> int:
    return sum(c[key] for c in clauses)


def _share(over: str, under: str) -> Measure:
    return lambda clauses: _sum(clauses, over) / n if (n := _sum(clauses, under)) else 1.0


def _f1(right: str) -> Measure:
    def measure(clauses: Sequence[Counts]) -> float:
        rows = _sum(clauses, "gold") + _sum(clauses, "given")
        return 2 * _sum(clauses, right) / rows if rows else 1.0

    return measure


def _show(where: str, want: Sequence[Row], got: Sequence[Row], *, counts: Counts) -> None:
    if len({counts[k] for k in ("gold", "given", "act", "bearer", "force")}) > 1:
        for sign, rows in (("gold ", want), ("given", got)):
            for r in rows:
                print(f"    {where} {sign} {r['force']}: {r['bearer']} | {r['act']} | {r.get('to')}")


if __name__ == "__main__":
    named = [Path(a) for a in sys.argv[1:] if a != "--show"]
    if not named:
        sys.exit(__doc__)
    sys.exit(main(named, show="--show" in sys.argv))
