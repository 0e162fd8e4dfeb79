"""What packages are worth, and what a problem file leaves open about it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from zopa.errors import ProblemError
from zopa.negotiation.issue import Issue, Options, Package, Range
from zopa.negotiation.negotiation import Negotiation
from zopa.negotiation.problem import load_problem
from zopa.negotiation.utility import Utility, worth

ISSUES = '[issues.army]\nrange = [0, 10]\n[issues.status]\noptions = ["member", "none"]\n'
HEAD = ISSUES + '[[utilities]]\nparty = "U"\n'


def test_weights_multiply_lines_join_and_extras_add():
    """2 × (0 + 6 × 3 ÷ 4) + 5 − 1 = 13 for an army of 3."""
    problem = load_problem(
        HEAD + "weights = {army = 2}\n[utilities.tables]\narmy = [[0, 0], [4, 6], [10, 0]]\n"
        "status = {member = 5, none = 0}\n"
        "[[utilities.extras]]\nwhen = \"army < 4 and status == 'member'\"\nworth = -1\n"
    )
    (utility,) = problem.utilities
    assert worth(utility, Package({"army": Decimal(3), "status": "member"})) == 13
    assert worth(utility, Package({"army": Decimal(5), "status": "none"})) == 10
    assert worth(Utility("U"), Package({"army": Decimal(3)})) == Fraction(0)


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        ("weights = {amry = 1}", "line 7", "no issue is called 'amry'. Did you mean 'army'?"),
        ("weights = {army = 'x'}", "line 7", "'army' is no finite number"),
        ("weights = {army = nan}", "line 7", "'army' is no finite number"),
        ("weights = {army = 1}", "line 7", "'U' weighs 'army' without a table"),
        ("[utilities.tables]\nstatus = {member = 1}", "line 8", "what 'none' of 'status' is worth is missing"),
        ("[utilities.tables]\nstatus = {member = 1, nine = 0}", "line 8", "Did you mean 'none'?"),
        ("[utilities.tables]\nstatus = [[0, 1]]", "line 8", "'status' has options, and its worths are points"),
        ("[utilities.tables]\narmy = {ten = 1}", "line 8", "'army' is a range, and its worths are by option"),
        ("[utilities.tables]\narmy = [[0, 1], [9, 0]]", "line 8", "the worths of 'army' run from 0 to 9"),
        ("[utilities.tables]\narmy = [[9, 1], [0, 0]]", "line 8", "the points of 'army' do not rise"),
        ("[utilities.tables]\narmy = [[9, 'x']]", "line 8", "the worths of 'army' can't be read"),
        ("share = 0", "line 7", "the share 0 is not above 0"),
        ("[[utilities.extras]]\nwhen = 'armi > 1'\nworth = 1", "line 8, column 9", "Did you mean 'army'?"),
        ("[[utilities.extras]]\nwhen = 'army > 1'", "line 7", "'worth' is missing"),
        ("[[utilities]]\nparty = 'U'", "line 6", "the utilities of 'U' stand twice"),
    ],
)
def test_a_gap_is_refused_with_its_place_and_a_suggestion(text, where, what):
    with pytest.raises(ProblemError) as refused:
        load_problem(HEAD + text + "\n")
    assert f"problem, {where}" in str(refused.value)
    assert what in str(refused.value)


@pytest.mark.parametrize(
    ("utility", "what"),
    [
        (Utility("U", tables={"arm": ()}), "no issue is called 'arm'"),
        (Utility("U", tables={"army": ()}), "the worths of 'army' run nowhere"),
    ],
)
def test_a_negotiation_made_by_hand_is_checked_too(utility, what):
    issues = (Issue("army", Range(Decimal(0), Decimal(10))), Issue("status", Options(("member", "none"))))
    with pytest.raises(ProblemError, match=what):
        Negotiation(issues, utilities=(utility,))
