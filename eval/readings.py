"""
What moved between drafts, and what witnesses of one text read differently, against gold written before the rules.

usage  readings.py FOLDER… [--show]

A folder holds draft worlds (gold/drafts.json beside the texts) or sets of witnesses (gold.json beside them). Printed
are the alignment's F1, the share of right change labels and the party a change favours (for information), by change;
for witnesses the precision and recall of significant readings, by kind; each with a 95 % bootstrap interval over rows
(percentiles of 2,000 resamples; Efron 1979). --show lists what is wrong.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Ids = tuple[str, ...]
Row = dict[str, Any]

ALIGNED, LABELLED, SIGNIFICANT = 0.97, 0.85, 0.92


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that stands in the gold, in the answer, or in both."""

    kind: str
    gold: bool
    given: bool
    right: bool = False
    """The change's label, or the reading's kind."""
    toward: bool | None = None
    """Whether the party favoured is right; None where the gold names none."""


def main(folders: Sequence[Path], *, show: bool) -> None:
    """Print the tables of every folder, and all folders of a sort together."""
    drafts, readings = [], []
    for folder in folders:
        for world in sorted(p for p in folder.iterdir() if p.is_dir()):
            where, into, read = (
                (world / "gold.json", readings, _witnesses)
                if (world / "gold.json").exists()
                else (world / "gold/drafts.json", drafts, _drafts)
            )
            items = list(read(world, json.loads(where.read_text(encoding="utf-8")), show=show))
            into += items
            print(f"  {folder.name}/{world.name:12s} F1 {_f1(items):.3f}  right of found {_labelled(items):.3f}")
    if drafts:
        _print_drafts(drafts)
    if readings:
        _print_readings(readings)


def _drafts(world: Path, gold: Any, *, show: bool) -> Iterator[Item]:
    pairs = [{"old": "plan.txt", "new": "draft2.txt", "changes": gold}] if isinstance(gold, list) else gold.values()
    for pair in pairs:
        answer = _zopa("drafts", world / pair["old"], world / pair["new"])
        inner = {side: _inner(pair["changes"] + answer, side) for side in ("old", "new")}
        want, got = _table(pair["changes"], inner), _table(answer, inner)
        for key in sorted(want.keys() | got.keys()):
            w, g = want.get(key), got.get(key)
            kind = "not mentioned" if w and "not mentioned" in w["detail"] else (w or g or {})["change"]
            same = bool(w and g and (w["change"] == g["change"] or {w["change"], g["change"]} == {"same", "moved"}))
            favours = w["toward"] == (g or {}).get("toward") if w and w["toward"] else None
            if show and not same:
                print(f"    {world.name} {pair['new']} {key}: {(w or {}).get('change')} / {(g or {}).get('change')}")
            yield Item(kind, w is not None, g is not None, same, favours)


def _table(rows: Sequence[Row], inner: dict[str, set[str]]) -> dict[tuple[Ids, Ids], Row]:
    keyed = {(_ids(r["old"]), _ids(r["new"])): r for r in rows}
    return {k: r for k, r in keyed.items() if not (set(k[0]) & inner["old"] or set(k[1]) & inner["new"])}


def _inner(rows: Sequence[Row], side: str) -> set[str]:
    """Clauses with clauses under them: they may have a row or not."""
    ids = {i for r in rows for i in _ids(r[side])}
    below = lambda a, b: b != a and b.startswith(a) and not (a[-1].isdigit() and b[len(a)].isdigit())  # noqa: E731
    return {i for i in ids if any(below(i, j) for j in ids)}


def _ids(value: Any) -> Ids:
    return () if value is None else tuple(sorted(value)) if isinstance(value, list) else (value,)


def _witnesses(world: Path, gold: Any, *, show: bool) -> Iterator[Item]:
    files = sorted(p for p in world.iterdir() if p.suffix != ".json")
    want = [(r["clause"], _groups(r), r["kind"]) for r in gold["readings"] if r["significant"]]
    answer = _zopa("collate", *files)
    got = [(r["clause"], _groups(r), r["kind"]) for r in answer if r["significant"]]
    for place in want:
        found = next((g for g in sorted(got, key=lambda g: g[2] != place[2]) if g[:2] == place[:2]), None)
        if found:
            got.remove(found)
        elif show:
            print(f"    {world.name} missed {place[0]} {place[2]}")
        yield Item(place[2], gold=True, given=found is not None, right=bool(found and found[2] == place[2]))
    for clause, groups, kind in got:
        if show:
            print(f"    {world.name} too many: {clause} {kind} {[sorted(g) for g in groups]}")
        yield Item(kind, gold=False, given=True)


def _groups(row: Row) -> frozenset[frozenset[str]]:
    return frozenset(frozenset(Path(w).name for w in r["witnesses"]) for r in row["readings"])


def _zopa(command: str, *files: Path) -> list[Row]:
    run = subprocess.run(  # the interpreter that runs this, on the project's own files
        [sys.executable, "-m", "zopa", command, *map(str, files), "--json"], capture_output=True, text=True, check=False
    )
    if run.returncode:
        print(f"    zopa {command}: exit {run.returncode}: {run.stderr.strip()[-200:]}")
        return []
    return list(json.loads(run.stdout))


def _print_drafts(items: Sequence[Item]) -> None:
    print(f"  alignment F1   {_interval(items, _f1)}  (goal {ALIGNED})")
    print(f"  change label   {_interval(items, _labelled)}  (goal {LABELLED})")
    print(f"  toward         {_interval(items, _toward)}  (for information)")
    print(f"  {'change':14s} gold  aligned  label  toward")
    for kind in sorted({i.kind for i in items}):
        of = [i for i in items if i.kind == kind]
        owed = [i for i in of if i.gold]
        hit = [i for i in owed if i.given]
        named = [i for i in owed if i.toward is not None]
        print(
            f"  {kind:14s} {len(owed):4d}  {len(hit):4d}     {sum(i.right for i in hit):4d}"
            f"   {sum(bool(i.toward) for i in named)} of {len(named)}   too many {len(of) - len(owed)}"
        )


def _print_readings(items: Sequence[Item]) -> None:
    print(f"  significant readings: precision {_interval(items, _precision)}  (goal {SIGNIFICANT})")
    print(f"  significant readings: recall    {_interval(items, _recall)}  (goal {SIGNIFICANT})")
    print(f"  kind right of those found       {_interval(items, _labelled)}")
    wrong: Counter[str] = Counter(i.kind for i in items if not i.gold)
    for kind in sorted({i.kind for i in items}):
        owed = [i for i in items if i.kind == kind and i.gold]
        print(
            f"  {kind:10s} gold {len(owed):3d}  found {sum(i.given for i in owed):3d}"
            f"  of that kind {sum(i.right for i in owed):3d}  too many {wrong[kind]}"
        )


def _share(over: int, under: int) -> float:
    return over / under if under else 1.0


def _hits(items: Sequence[Item]) -> int:
    return sum(i.gold and i.given for i in items)


def _precision(items: Sequence[Item]) -> float:
    return _share(_hits(items), sum(i.given for i in items))


def _recall(items: Sequence[Item]) -> float:
    return _share(_hits(items), sum(i.gold for i in items))


def _f1(items: Sequence[Item]) -> float:
    return _share(2 * _hits(items), sum(i.given for i in items) + sum(i.gold for i in items))


def _labelled(items: Sequence[Item]) -> float:
    return _share(sum(i.right for i in items), _hits(items))


def _toward(items: Sequence[Item]) -> float:
    named = [i for i in items if i.toward is not None and i.given]
    return _share(sum(bool(i.toward) for i in named), len(named))


def _interval(items: Sequence[Item], measure: Callable[[Sequence[Item]], float]) -> str:
    draw = random.Random(7)  # noqa: S311  (a resample, not a secret)
    drawn = sorted(measure(draw.choices(items, k=len(items))) for _ in range(2000))
    return f"{measure(items):.3f} [{drawn[50]:.3f}, {drawn[-51]:.3f}]"


if __name__ == "__main__":
    named = [Path(a) for a in sys.argv[1:] if a != "--show"]
    if not named:
        sys.exit(__doc__)
    main(named, show="--show" in sys.argv)
