"""Numbers in a text: value, unit, sense and what is counted."""

from decimal import Decimal
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zopa.language.amounts import Kind, amounts, quantities
from zopa.records import Op


@pytest.mark.parametrize(
    ("text", "value", "unit", "op"),
    [
        ("will not sign a pay rise above 6.5 per cent", "6.5", "per cent", Op.AT_MOST),
        ("Less than 7.5 per cent is not an offer", "7.5", "per cent", Op.AT_LEAST),
        ("Below 30 I will not recommend the text", "30", None, Op.AT_LEAST),
        ("Seven point five is the floor.", "7.5", None, Op.AT_LEAST),
        ("a cap of 85,000 active personnel", "85000", None, Op.AT_MOST),
        ("a range limited to 40 km", "40", "km", Op.AT_MOST),
        ("we can stretch to 6.5", "6.5", None, Op.AT_MOST),
        ("more money than the 140 million marks", "140", "million mark", Op.AT_LEAST),
        ("a minimum of three hundred and fifty thousand tonnes", "350000", "tonne", Op.AT_LEAST),
        ("two thirds of the votes", "0.6667", None, None),
        ("one in five hectares", "20", "per cent", None),
        ("€5bn for the fund", "5", "billion euro", None),
        ("at most 600k", "600000", None, Op.AT_MOST),
        ("a 38-hour week", "38", "hour", None),
    ],
)
def test_a_number_keeps_its_unit_and_takes_its_sense_from_the_words_around_it(text, value, unit, op):
    [found] = quantities(text)
    assert (found.value, found.unit, found.op) == (Decimal(value), unit, op)


@pytest.mark.parametrize(
    "text", ["Article 5(b) and point six", "a 28-point plan", "Articles 8 and 10", "the G8", "(a) and (3)", "deal 2.0."]
)
def test_a_label_is_no_quantity(text):
    assert amounts(text) == ()


def test_dates_years_and_times_of_day_are_told_apart_from_quantities():
    found = amounts("By 1 June 2031, in March 2022, since 2029, at 22:00.")
    assert [(a.kind, int(a.value)) for a in found] == [
        (Kind.DATE, 20310601), (Kind.DATE, 20220300), (Kind.YEAR, 2029), (Kind.CLOCK, 2200),
    ]
    assert quantities("By 1 June 2031, in March 2022, since 2029, at 22:00.") == ()


def test_both_ends_of_a_range_have_the_unit_and_the_sense():
    low, high = quantities("between 3 and 5 years")
    assert (low.value, low.unit, low.op) == (3, "year", Op.AT_LEAST)
    assert (high.value, high.unit, high.op) == (5, "year", Op.AT_MOST)


def test_where_a_change_starts_is_marked():
    base, goal = quantities("reduce the time from 40 to 38 hours")
    assert (base.base, base.unit, goal.base, goal.value) == (True, "hour", False, 38)


def test_the_full_value_counts_the_scale():
    assert quantities("140 million marks")[0].full == 140_000_000


@given(st.text(alphabet="0123456789,. -–abcdefghijklmnopqrstuvwxyz%€()\n", max_size=80))
def test_every_amount_lies_in_the_text_and_in_order(text):
    """Whatever the text, spans are real, do not overlap, and values are finite."""
    end = 0
    for a in amounts(text):
        assert end <= a.start < a.end <= len(text)
        assert a.value.is_finite()
        end = a.end


def test_a_long_text_takes_linear_time():
    """Ten times the text takes well under a hundred times as long."""
    piece = "no more than 1,000,000 of 12.5 per cent, not above 7 and seven point five hundred "
    start = perf_counter()
    amounts(piece * 50)
    short = perf_counter() - start
    start = perf_counter()
    amounts(piece * 500)
    assert perf_counter() - start < 40 * short + 0.05
