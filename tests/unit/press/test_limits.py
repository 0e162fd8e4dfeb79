"""Numbers past which a party will not go."""

from datetime import date

import pytest

from zopa.press.limits import read_limits
from zopa.press.stance import Reach
from zopa.records import Op


@pytest.mark.parametrize(
    ("words", "clause", "op", "value", "reach"),
    [
        ("will not sign above 6.5 per cent", "1a", Op.AT_MOST, 6.5, Reach.WITHIN),
        ("Less than 7.5 per cent is not an offer", "1a", Op.AT_LEAST, 7.5, Reach.BEYOND),
        ("We need 9 per cent", "1a", Op.AT_LEAST, 9, Reach.BEYOND),
        ("Nine.", "1a", Op.AT_LEAST, 9, Reach.BEYOND),
        ("unless the sum reaches 180 million marks", "3", Op.AT_LEAST, 180, Reach.BEYOND),
    ],
)
def test_a_demand_is_measured_against_the_clause(index, words, clause, op, value, reach):
    found = read_limits(words, clauses=[clause], index=index)
    assert [(m.op, float(m.value)) for m in found.limits] == [(op, value)]
    assert found.reach is reach


def test_what_one_who_gives_would_put_up_with_is_a_ceiling(index):
    found = read_limits("it can live with 160 million", clauses=["3"], index=index, gives=frozenset({"3"}))
    assert [m.op for m in found.limits] == [Op.AT_MOST]


@pytest.mark.parametrize("words", ["the text says 5.5 per cent", "pay has averaged 4 per cent"])
def test_the_plans_own_figure_and_facts_are_no_limits(index, words):
    assert read_limits(words, clauses=["1a"], index=index).limits == ()


def test_a_demand_keeps_its_date(index):
    found = read_limits("In January they asked for 9 per cent", clauses=["1a"], index=index, said=date(2031, 3, 18))
    assert found.limits[0].as_of == "2031-01"


def test_a_pronoun_takes_up_the_number_before(index):
    from decimal import Decimal

    found = read_limits(
        "Nothing above it will get my vote", clauses=["1a"], index=index, carried=(Decimal("5.5"), "1a")
    )
    assert [(m.op, float(m.value)) for m in found.limits] == [(Op.AT_MOST, 5.5)]


def test_another_year_than_the_clause_names_is_a_demand(index):
    found = read_limits("we would accept 2040", clauses=["5"], index=index, said=date(2031, 1, 1))
    assert (found.limits[0].op, int(found.limits[0].value), found.reach) == (Op.AT_LEAST, 2040, Reach.BEYOND)


def test_what_has_happened_so_often_bounds_nothing(index):
    told = "In ten years they have closed more than nineteen yards"
    assert read_limits(told, clauses=["2a"], index=index).limits == ()
    asked = "They have demanded more than nineteen berths"
    assert [float(m.value) for m in read_limits(asked, clauses=["2a"], index=index).limits] == [19]
