"""Opening bids: how they are read, and what is refused."""

from __future__ import annotations

import pytest

from zopa.errors import ProblemError
from zopa.feasibility.reckon import reckon
from zopa.negotiation.problem import load_problem

HEAD = "[issues.pay]\nrange = [3, 9]\n[issues.seat]\noptions = ['x', 'y']\n"


def problem(*demands):
    return HEAD + "".join(
        f'[[demands]]\nid = "d{n}"\nparty = "P{n}"\nsays = "{says}"\n{rest}\n' for n, (says, rest) in enumerate(demands)
    )


def test_two_opening_bids_by_hand():
    """
    At least 8, truly between 6 and 8; at most 5, truly up to 6 with one half, else up to 8.

    The first needs 7 with one half and 8 with one half; the second reaches 7 with one quarter, and 8 never: 1/8.
    """
    found = reckon(load_problem(problem(("pay >= 8", "yields_to = 6"), ("pay <= 5", "yields_to = [[6, 0.5], [8, 1]]"))))
    assert found.chance is not None
    assert found.chance.estimate == found.chance.low == found.chance.high == pytest.approx(1 / 8)
    assert [p.if_false for p in found.pivots] == [1, 1]


def test_a_point_for_the_stated_number_is_the_probability_that_it_was_meant():
    """Meant with 0.3; else anywhere from 8 to 6, of which the half that lies at 7 or below helps."""
    found = reckon(load_problem(problem(("pay >= 8", "yields_to = [[8, 0.3], [6, 1]]"), ("pay <= 7", ""))))
    assert found.chance is not None
    assert found.chance.estimate == pytest.approx(0.7 / 2)


def test_one_bid_alone_leaves_the_verdict_on_the_stated_number_and_the_chance_at_one():
    found = reckon(load_problem(problem(("seat == 'x' implies pay >= 8", "yields_to = 6"))))
    assert found.chance is not None
    assert found.chance.estimate == 1


@pytest.mark.parametrize(
    ("says", "yields", "what"),
    [
        ("pay >= 8", "9", "must fall"),
        ("pay >= 8", "8", "must fall"),
        ("pay <= 5", "4", "must rise"),
        ("pay <= 5", "[[8, 0.5], [6, 1]]", "must rise"),
        ("pay <= 5", "[[6, 0.5]]", "the last must be 1"),
        ("pay <= 5", "[[6, 0.5], [7, 0.2], [8, 1]]", "must not fall"),
        ("pay <= 5", "[[6, 1.5], [7, 1]]", "must not fall"),
        ("pay <= 5", "'much'", "can't be read"),
        ("pay <= 5", "[]", "can't be read"),
        ("pay <= 5", "[[6]]", "can't be read"),
        ("pay <= 5", "true", "can't be read"),
        ("pay <= 5", "inf", "can't be read"),
        ("pay == 5", "6", "must state one number"),
        ("seat == 'x'", "6", "must state one number"),
        ("not pay >= 6", "7", "must state one number"),
        ("pay <= 5 or pay >= 8", "7", "must state one number"),
        ("2 * pay <= 10", "12", "must state one number"),
        ("pay > 5 implies seat == 'x'", "4", "must state one number"),
    ],
)
def test_what_means_nothing_is_refused_with_its_place(says, yields, what):
    with pytest.raises(ProblemError, match=what) as refused:
        load_problem(problem((says, f"yields_to = {yields}")))
    assert "line 9" in str(refused.value)
