"""The gold of agreements agrees with its own texts; whether zopa agrees with the gold is `make eval`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from zopa.records import Force

GOLD = Path(__file__).parent
AGREEMENTS = sorted(p.parent.parent for half in ("agreements", "kept") for p in (GOLD / half).glob("*/gold/audit.json"))
KINDS = {
    *("no-actor", "hedge", "agree-to-agree", "no-deadline", "no-guarantor", "undefined-term", "one-sided"),
    *("conflict", "dead-reference", "out-of-reach", "unverifiable"),
}

every_agreement = pytest.mark.parametrize("world", AGREEMENTS, ids=lambda p: f"{p.parent.name}/{p.name}")


def gold(world: Path, name: str) -> list[Any]:
    return json.loads((world / f"gold/{name}.json").read_text(encoding="utf-8"))


def real(world: Path) -> dict[str, dict[str, Any]]:
    return {c["id"]: c for c in gold(world, "clauses") if not c.get("heading_only")}


@every_agreement
def test_every_clause_and_every_remark_stands_where_the_gold_says(world: Path) -> None:
    text = (world / "plan.txt").read_text(encoding="utf-8")
    clauses = gold(world, "clauses")
    assert len({c["id"] for c in clauses}) == len(clauses)
    assert [c["start"] for c in clauses] == sorted(c["start"] for c in clauses)
    for clause in clauses:
        assert text[clause["start"] : clause["end"]] == clause["text"]
        assert clause["parent"] in {None, *(c["id"] for c in clauses)}
    for remark in gold(world, "audit"):
        clause = real(world)[remark["clause"]]
        assert text[remark["start"] : remark["end"]] == remark["words"]
        assert clause["start"] <= remark["start"] < remark["end"] <= clause["end"]


@every_agreement
def test_remarks_are_of_known_kinds_and_both_clauses_of_a_clash_carry_it(world: Path) -> None:
    remarks = gold(world, "audit")
    assert {r["kind"] for r in remarks + gold(world, "audit_tolerated")} <= KINDS
    clashes = {(r["clause"], r["with"]) for r in remarks if r["kind"] == "conflict"}
    assert clashes == {(b, a) for a, b in clashes}


@every_agreement
def test_no_clause_is_both_clean_and_remarked_upon(world: Path) -> None:
    """Nor does a remark count for the auditor and neither way."""
    clean, remarks = set(gold(world, "audit_clean")), {(r["clause"], r["kind"]) for r in gold(world, "audit")}
    tolerated = {(r["clause"], r["kind"]) for r in gold(world, "audit_tolerated")}
    assert not clean & {c for c, _ in remarks | tolerated}
    assert not remarks & tolerated
    assert clean | {c for c, _ in remarks | tolerated} == set(real(world))


@every_agreement
def test_at_least_a_third_of_the_clauses_are_clean(world: Path) -> None:
    assert 3 * len(gold(world, "audit_clean")) >= len(real(world))


@every_agreement
def test_every_clause_that_heads_no_list_has_a_row_of_duties(world: Path) -> None:
    """Bare where it binds nobody."""
    rows = gold(world, "duties")
    chapeaux = {c["parent"] for c in real(world).values()}
    assert set(real(world)) - chapeaux <= {r["clause"] for r in rows} <= set(real(world))
    for row in rows:
        assert row["force"] in {*Force}
        assert (row["act"] is None) == (row["force"] == "none")
