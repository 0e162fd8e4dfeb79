"""
How well statements are understood when spans and speakers are given by the gold: clauses, stance, limits, roles.

usage  positions.py WORLDS_FOLDER… [--show]

A world is a folder with plan.txt, reports/*.txt and gold/positions/*.json. The share that is right is printed a world;
with --show also every statement that is not.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from zopa.language.names import find_people
from zopa.language.pipeline import parse
from zopa.language.spans import Span
from zopa.press.cast import Belonging, Cast
from zopa.press.propose import propose_parties
from zopa.press.rules import understand
from zopa.press.utterance import Heard, Utterance
from zopa.proposal.parse import parse_proposal
from zopa.records import Mode, Statement, Voice

_UNNAMED = re.compile(
    r"person|source|unnamed|people|members|managers|adviser|somebody|officials|former|two ", re.IGNORECASE
)
_CODED = re.compile(r"(?:[IVX]+\.)?(\d+)")


class GoldCast:
    """Speakers belong to the party that the gold gives them; names in a text are found as a proposed cast does."""

    def __init__(self, cast: Cast, rows: Sequence[dict[str, Any]]) -> None:
        self._cast = cast
        self._homes: dict[str, str] = {}
        for row in rows:
            if row.get("party") and row.get("role") in {"position", "threat", "process"}:
                found = cast.mentions(row["party"])
                if found:
                    self._homes[row["speaker"]] = found[0][2]

    def belongs(self, name: str) -> Belonging | None:
        """The gold's party of a speaker."""
        if name in self._homes:
            return Belonging(self._homes[name], Voice.BINDS, named=True)
        return self._cast.belongs(name)

    def mentions(self, text: str) -> Sequence[tuple[int, int, str]]:
        """Where parties are named."""
        return self._cast.mentions(text)


def main(folders: Sequence[str], *, show: bool) -> None:
    """Print a row a world."""
    for folder in folders:
        for world in sorted(p for p in Path(folder).iterdir() if (p / "plan.txt").exists()):
            tally: Counter[str] = Counter()
            for row, found in _pairs(world):
                marks = _marks(row, found)
                for name, good in marks.items():
                    tally[name] += good
                    tally[f"{name} of"] += 1
                if show and not all(marks.values()):
                    wrong = ", ".join(k for k, v in marks.items() if not v)
                    print(f"    {wrong}: {found.clauses} {found.stance} {found.role} | {row['quote'][:90]!r}")
            names = [k for k in tally if not k.endswith(" of")]
            print(world.name, " ".join(f"{k} {100 * tally[k] / tally[k + ' of']:.0f}" for k in sorted(names)))


def _pairs(world: Path) -> Iterator[tuple[dict[str, Any], Statement]]:
    plan_text = (world / "plan.txt").read_text(encoding="utf-8")
    plan, plan_parse = parse_proposal(plan_text), parse(plan_text)
    for file in sorted((world / "gold" / "positions").glob("*.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        text = (world / "reports" / gold["source"]).read_text(encoding="utf-8")
        tree = parse(text)
        people = find_people(tree)
        cast = GoldCast(Cast(propose_parties(plan, plan_parse, [(tree, people)])), gold["statements"])
        rows = {r["start"]: r for r in gold["statements"]}
        heard = Heard(tuple(_utterance(r) for r in gold["statements"]), (), ())
        for found in understand(heard, parse=tree, source=world.name, plan=plan, cast=cast):
            yield rows[found.anchor.start], found


def _utterance(row: dict[str, Any]) -> Utterance:
    span = Span(row["start"], row["start"] + len(row["quote"]))
    mode = Mode(row["mode"]) if row.get("mode") in set(Mode) else Mode.DIRECT
    return Utterance(
        span.start, span.end, (span,), (), (), mode, row["speaker"], tuple(row.get("via") or ()),
        author=row["speaker"] == "author", named=not _UNNAMED.search(row["speaker"]),
    )


def _marks(row: dict[str, Any], found: Statement) -> dict[str, bool]:
    marks = {"stance": row["stance"] == found.stance.value}
    wanted = {_number(c) for c in row["clauses"] if c != "plan"}
    if wanted:
        marks["clause"] = bool(wanted & {_number(c) for c in found.clauses})
    if row.get("role"):
        marks["role"] = row["role"] == found.role.value
    limit = row.get("limit")
    if isinstance(limit, dict) and "value" in limit:
        wanted_limit = (float(limit["value"]), limit["op"][0])
        marks["limit"] = any((float(m.value), m.op.value[0]) == wanted_limit for m in found.limits)
    return marks


def _number(clause: str) -> str:
    m = _CODED.match(clause)
    return m[1] if m else clause


if __name__ == "__main__":
    main([a for a in sys.argv[1:] if not a.startswith("--")], show="--show" in sys.argv)
