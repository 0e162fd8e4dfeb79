"""The order that a rule of consent sets among its steps."""

import pytest

from zopa.negotiation.consent import Book
from zopa.negotiation.steps import course
from zopa.records.consent_words import read_rule, write_rule
from zopa.records.rulebook import Rulebook

BOOK = Book.on(Rulebook.model_validate({
    "bodies": [{"id": "board", "seats": 9}],
    "rules": [{"id": "twice", "says": "majority of board then 2/3 of board"}],
    "facts": [{"id": "flood", "name": "the flood"}, {"id": "drought", "holds": False}],
}), None)


def found(says):
    return course(read_rule(says), BOOK, says=write_rule)


@pytest.mark.parametrize("says", ["guild", "guild and town", "2/3 of board", "not while drought", "guild or town"])
def test_a_rule_without_an_order_has_no_steps(says):
    assert found(says) == ((), (), ())


@pytest.mark.parametrize(
    ("says", "first", "last", "edges"),
    [
        ("guild then town", ("guild",), ("town",), {("guild", "town")}),
        ("twice", ("majority of board",), ("2/3 of board",), {("majority of board", "2/3 of board")}),
        ("guild and not while flood", ("the end of the flood",), ("the end of the flood",), set()),
        ("guild and not while flood and twice", ("the end of the flood",), ("2/3 of board",),
         {("the end of the flood", "majority of board"), ("majority of board", "2/3 of board")}),
        ("not while drought and twice", ("majority of board",), ("2/3 of board",),
         {("majority of board", "2/3 of board")}),
        ("guild then (3 of board or town) then town", ("guild",), ("town",),
         {("guild", "3 of board or town"), ("3 of board or town", "town")}),
    ],
)
def test_one_body_comes_after_another_and_what_bars_ends_before_all(says, first, last, edges):
    a, b, between = found(says)
    assert (a, b, set(between)) == (first, last, edges)
