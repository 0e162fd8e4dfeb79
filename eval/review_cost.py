#!/usr/bin/env python3
"""
How many rulings and keys until every cell is what the gold says: an analyst who never errs, at the real table.

Every world is read into a dossier; its articles are gone through one after another with `zopa review`: each card that
touches the matrix is ruled on as its gold says, what is missing of it added, and, with teaching, every lesson offered
taken, after which what it touches is read again. Party, clauses, stance, and whether it is a position, are put right;
spans are not recut, and what the gold says moves no cell is not added.

usage  eval/review_cost.py [WORLDS]     a folder of worlds as in tests/gold/worlds
"""

from __future__ import annotations

import io
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from rich.console import Console

from zopa.cli.keys import Keys, Left
from zopa.cli.table import _ROLES, _STANCES, Table
from zopa.documents.load import Given
from zopa.records import Statement
from zopa.studies import reading, reviewing

SECONDS, ARTICLES = 6, 40
_STANCE_KEY = {v.value: k for k, v in _STANCES.items()}
_ROLE_KEY = {v.value: k for k, v in _ROLES.items()}


class Analyst(Keys):
    """Somebody who knows the gold and strikes the keys that it needs."""

    def __init__(self, gold: list[dict[str, Any]], tolerated: list[tuple[int, int]]) -> None:
        super().__init__()
        self.live, self.gold, self.tolerated = False, gold, tolerated
        self.pending: list[str] = []
        self.used: set[int] = set()
        self.table: Table | None = None

    def key(self) -> str:
        """What the gold needs next."""
        got = self.pending.pop(0) if self.pending else self._next()
        self.struck += 1
        return got

    def line(self, asked: str, *, known: object = ()) -> str:
        """The line that goes with the key struck last."""
        del asked, known
        got = self.pending.pop(0)
        self.struck += len(got) + 1
        return got

    def _next(self) -> str:
        table = self.table
        if table is None:
            raise Left
        card = table.left[0]
        now = next((s for s in table.dossier.statements() if s.id == card.statement.id), card.statement)
        n = self._match(now)
        if n is None:
            at = now.anchor
            fine = any(min(b, at.end) - max(a, at.start) > (at.end - at.start) / 2 for a, b in self.tolerated)
            return "a" if fine else "x"
        self.used.add(n)
        wrong = mend(now, self.gold[n], table)
        if wrong is None:
            return "a"
        self.pending = wrong[1:]
        return wrong[0]

    def _match(self, s: Statement) -> int | None:
        for n, g in enumerate(self.gold):
            a, b = g["start"], g["start"] + len(g["quote"])
            if min(b, s.anchor.end) - max(a, s.anchor.start) >= (b - a) / 2:
                return n
        return None


class Sitting(Table):
    """A table whose lessons are taken, or not."""

    teaches = True

    def _offer(self, lesson: reviewing.Lesson) -> bool:
        self.keys.pending.insert(0, "y" if self.teaches else "n")
        return super()._offer(lesson)


def party_ids(gold: object, table: Table) -> tuple[str, ...]:
    """The dossier's parties that the gold names."""
    names = gold if isinstance(gold, list) else str(gold or "").split("+")
    found = (table.cast.belongs(name.strip()) for name in names if name.strip())
    return tuple(dict.fromkeys(b.party for b in found if b))


def mend(now: Statement, gold: dict[str, Any], table: Table) -> list[str] | None:
    """The keys and lines that put the first wrong field right."""
    want = party_ids(gold.get("party"), table)
    if set(want) != set(now.party):
        return ["p", ", ".join(want) or "-"]
    ids = {i.lower().replace(".", ""): i for i in (*table.plan.by_id, "plan")}
    clauses = {ids[c] for g in gold["clauses"] if (c := str(g).lower().replace(".", "").replace(" ", "")) in ids}
    if clauses != set(now.clauses):
        return ["c", ", ".join(sorted(clauses)) or "-"]
    if gold["stance"] != now.stance.value:
        return ["t", _STANCE_KEY[gold["stance"]]]
    role = gold.get("role", now.role.value)
    if (role == "position") != (now.role.value == "position"):
        return ["o", _ROLE_KEY[gold["role"]]]
    return None


def missing(analyst: Analyst, table: Table, source: str) -> None:
    """Add what was not found."""
    for n, g in enumerate(analyst.gold):
        if n in analyst.used or g["stance"] == "none" or not g["clauses"] or not party_ids(g.get("party"), table):
            continue
        clauses = [c for c in (str(x) for x in g["clauses"]) if c in {*table.plan.by_id, "plan"}]
        words = g["quote"].split()
        typed = g["quote"] if len(words) < 7 else f"{' '.join(words[:3])} .. {' '.join(words[-2:])}"
        which = reviewing.places(table.dossier.text(source), typed)
        analyst.pending = [
            source, typed, *(["1"] if len(which) > 1 else []), str(g["speaker"] or ""),
            ", ".join(party_ids(g.get("party"), table)) or "-", ", ".join(clauses) or "-", _STANCE_KEY[g["stance"]], "",
        ]
        table.add()


def cost(world: Path, *, teaches: bool) -> tuple[int, int, int, int]:
    """Articles, statements shown or added, rulings and keys of one world."""
    with tempfile.TemporaryDirectory() as at:
        dossier = reading.create(Path(at) / "case", plan=world / "plan.txt", given=Given())
        reports = sorted((world / "reports").iterdir())
        reading.add(dossier, reports, given=Given())
        reading.read(dossier)
        shown = rulings = keys = 0
        named = {s.filename: s.id for s in dossier.sources()}
        for report in reports:
            file = world / "gold/positions" / f"{report.stem}.json"
            if not file.exists():
                continue
            gold = json.loads(file.read_text(encoding="utf-8"))
            loose = [
                (x["start"], x["start"] + len(x["quote"])) if isinstance(x, dict) else tuple(x)
                for x in gold.get("tolerated", []) + gold.get("ignore", [])
            ]
            analyst = Analyst(gold["statements"], loose)
            table = Sitting(dossier, by="analyst", source=named[report.name], keys=analyst)
            table.console = Console(file=io.StringIO())
            table.teaches, analyst.table = teaches, table
            shown += len([c for c in reviewing.cards(dossier) if c.source.id == named[report.name]])
            table.sit()
            missing(analyst, table, named[report.name])
            rulings, keys = rulings + table.made, keys + analyst.struck
            if table.taught:
                reading.read(dossier)
    return len(reports), shown, rulings, keys


def main() -> None:
    """Print a line a world, with and without teaching, and what forty articles would take."""
    home = Path(sys.argv[1] if len(sys.argv) > 1 else "tests/gold/worlds")
    worlds = sorted(p for p in home.iterdir() if (p / "gold/positions").is_dir())
    for teaches in (True, False):
        total = [0, 0, 0, 0]
        print("what is taught is used" if teaches else "nothing is taught")
        for world in worlds:
            found = cost(world, teaches=teaches)
            total = [a + b for a, b in zip(total, found, strict=True)]
            print("  {:12s} articles {:3d}  cards {:4d}  rulings {:4d}  keys {:6d}".format(world.name, *found))
        rulings = total[2] / total[0] * ARTICLES
        print(f"  {ARTICLES} such articles: {rulings:.0f} rulings, {rulings * SECONDS / 60:.0f} minutes at "
              f"{SECONDS} s a ruling, {total[3] / total[0] * ARTICLES:.0f} keys (goal under 30 minutes)")


if __name__ == "__main__":
    main()
