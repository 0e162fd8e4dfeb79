"""The gold of drafts and witnesses agrees with its own texts; whether zopa agrees with the gold is `make eval`."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from zopa.documents.load import load
from zopa.proposal.parse import parse_proposal

GOLD = Path(__file__).parent
WORLDS = sorted(p.parent.parent for p in GOLD.glob("*drafts/*/gold/drafts.json"))
SETS = sorted(p.parent for p in GOLD.glob("*witnesses/*/gold.json"))
NOTES = re.compile(r"\[sic\]|\([^()]* – Ed\.\)")


def pairs(world: Path) -> list[dict[str, Any]]:
    found = json.loads((world / "gold/drafts.json").read_text(encoding="utf-8"))
    if isinstance(found, dict):
        return [*found.values()]
    return [{"old": "plan.txt", "new": "draft2.txt", "changes": found}]


def leaves(path: Path) -> dict[str, str]:
    """Each clause without clauses under it, by id, in reading order."""
    found = parse_proposal(load(path).text).clauses
    inner = {c.parent for c in found}
    return {c.id: c.text for c in found if c.id not in inner}


def ids(value: str | list[str] | None) -> list[str]:
    return [] if value is None else [value] if isinstance(value, str) else value


def named(world: Path) -> str:
    return f"{world.parent.name}/{world.name}"


@pytest.mark.parametrize("world", WORLDS, ids=named)
def test_every_clause_of_both_drafts_stands_in_exactly_one_row(world: Path) -> None:
    for pair in pairs(world):
        for side in ("old", "new"):
            rows = Counter(i for row in pair["changes"] for i in ids(row[side]))
            assert rows == Counter(leaves(world / pair[side]).keys())


@pytest.mark.parametrize("world", WORLDS, ids=named)
def test_a_row_is_called_same_or_moved_exactly_where_the_words_are_the_same(world: Path) -> None:
    """Editors' notes and [sic] are not the draft's words."""
    for pair in pairs(world):
        old, new = leaves(world / pair["old"]), leaves(world / pair["new"])
        for row in pair["changes"]:
            if isinstance(row["old"], str) and isinstance(row["new"], str):
                one, other = (NOTES.sub("", t).strip() for t in (old[row["old"]], new[row["new"]]))
                assert (one == other) == (row["change"] in {"same", "moved"}), row


@pytest.mark.parametrize("world", WORLDS, ids=named)
def test_what_has_not_moved_keeps_its_order(world: Path) -> None:
    for pair in pairs(world):
        old = list(leaves(world / pair["old"]))
        still = [old.index(row["old"]) for row in pair["changes"] if row["change"] == "same"]
        assert still == sorted(still)


@pytest.mark.parametrize("folder", SETS, ids=named)
def test_every_reading_stands_in_the_witnesses_that_are_said_to_carry_it(folder: Path) -> None:
    """Where a whole clause is missing from one witness, the others may each have it in words of their own."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    texts = {p.name: " ".join(load(p).text.split()) for p in folder.iterdir() if p.name != "gold.json"}
    assert {w for place in gold["readings"] for r in place["readings"] for w in r["witnesses"]} == set(texts)
    for place in gold["readings"]:
        assert place["significant"] == (place["kind"] not in {"wording", "typography"})
        carried = [w for r in place["readings"] for w in r["witnesses"]]
        assert len(place["readings"]) > 1
        assert len(carried) == len(set(carried))
        omitted = place["significant"] and place["readings"][0]["text"] in {c["text"] for c in gold["base"]}
        for reading in () if omitted else place["readings"]:
            for witness in reading["witnesses"]:
                assert plain(reading["text"]) in plain(texts[witness]), (reading, witness)


def plain(words: str) -> str:
    """Figures of thousands without their blank or comma, and one number of one set that a witness spells out."""
    return re.sub(r"(?<=\d)[ ,](?=\d{3})", "", words).replace("twenty-four", "24").lower()


@pytest.mark.parametrize("folder", SETS, ids=named)
def test_each_clause_of_the_base_is_the_wording_of_some_witness(folder: Path) -> None:
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    texts = [" ".join(load(p).text.split()) for p in folder.iterdir() if p.name != "gold.json"]
    for clause in gold["base"]:
        assert any(clause["text"] in t for t in texts), clause
