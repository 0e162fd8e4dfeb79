"""The measure of duties and remarks on answers made by hand, so that a score means what its page says."""

from __future__ import annotations

import runpy
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest


@pytest.fixture(scope="module")
def wording() -> SimpleNamespace:
    return SimpleNamespace(**runpy.run_path(str(Path(__file__).parents[2] / "eval/wording.py")))


def row(bearer: str | list[str] | None, act: str | None, force: str = "must", **rest: str) -> dict[str, Any]:
    empty = {"clause": "1", "to": None, "by_when": None, "if": None}
    return {**empty, "bearer": bearer, "act": act, "force": force, **rest}


def test_the_gold_itself_is_a_whole_answer(wording: SimpleNamespace) -> None:
    gold = [row("Union", "publish the list", by_when="1 May"), row(None, "inspect the mine", "will")]
    counts = wording._duties(gold, gold)
    assert {counts[k] for k in ("gold", "given", "paired", "act", "bearer", "force")} == {2}
    assert counts["by_when"] == counts["by_when gold"] == 1


def test_names_are_a_set_and_articles_numbers_and_each_do_not_count(wording: SimpleNamespace) -> None:
    assert wording._names("the Union, the Board") == wording._names(["Board", "Union"])
    assert wording._names("each party") == wording._names("the parties")
    assert wording._names("the Union") != wording._names("the Union and the Board")
    assert wording._names(None) == frozenset()


def test_an_act_that_lost_its_not_is_wrong(wording: SimpleNamespace) -> None:
    counts = wording._duties([row("Union", "not call a strike")], [row("Union", "call a strike")])
    assert (counts["paired"], counts["bearer"], counts["act"]) == (1, 1, 0)


def test_a_receiver_counts_as_part_of_the_act_wherever_it_stands(wording: SimpleNamespace) -> None:
    counts = wording._duties([row("Union", "send minutes", to="Board")], [row("Union", "send minutes to the Board")])
    assert counts["act"] == 1


def test_two_acts_read_as_one_leave_one_missing_and_one_split_in_two_costs_nothing(wording: SimpleNamespace) -> None:
    whole = row("Board", "meet each quarter and publish minutes")
    parts = [row("Board", "meet each quarter"), row("Board", "publish minutes")]
    joined, split = wording._duties(parts, [whole]), wording._duties([whole], parts)
    assert (joined["gold"], joined["given"], joined["act"]) == (2, 1, 1)
    assert (split["gold"], split["given"], split["act"]) == (1, 1, 1)


def test_a_definition_read_as_a_duty_is_one_too_many(wording: SimpleNamespace) -> None:
    counts = wording._duties([row(None, None, "none")], [row("list", "mean the annex")])
    assert (counts["gold"], counts["given"], counts["paired"]) == (0, 1, 0)


def test_any_remark_on_a_clean_clause_is_a_false_alarm(wording: SimpleNamespace) -> None:
    counts = wording._remarks(set(), {"hedge"}, clean=True)
    assert (counts["said"], counts["hit"], counts["alarm"]) == (1, 0, 1)
    assert wording._remarks({"hedge"}, {"hedge"}, clean=False)["hit"] == 1
