"""Union and employer over pay and hours, worked out by hand in docs/textbook/frontier.md and bargaining.md."""

from __future__ import annotations

from fractions import Fraction

import pytest

from zopa.bargaining import points
from zopa.bargaining.deals import bargain
from zopa.bargaining.frontier import Frontier, frontier
from zopa.bargaining.plain import to_json
from zopa.errors import ProblemError
from zopa.feasibility.verdict import Undecided
from zopa.negotiation.problem import load_problem

PAY = """
[issues.pay]
options = ["low", "mid", "high"]
[issues.hours]
options = ["35", "38", "40"]
[[utilities]]
party = "Union"
reserve = {0}
share = {2}
[utilities.tables]
pay = {{low = 0, mid = 4, high = 6}}
hours = {{35 = 4, 38 = 1, 40 = 0}}
[[utilities]]
party = "Employer"
reserve = {1}
[utilities.tables]
pay = {{low = 5, mid = 3, high = 0}}
hours = {{35 = 0, 38 = 3, 40 = 4}}
"""


def pay(union=2, employer=2, share=1, more=""):
    return load_problem(PAY.format(union, employer, share) + more)


def chosen(deals, name):
    return {" ".join(deals.frontier.package(n).values()) for n in deals.solutions[name]}


def utilities(found):
    return [tuple(map(int, found.utilities(n))) for n in range(len(found))]


def test_seven_of_nine_packages_can_not_be_bettered():
    """(low, 35) gives 4 and 5, less than (mid, 38) with 5 and 6; (high, 38) gives 7 and 3, (mid, 35) 8 and 3."""
    found = frontier(pay())
    assert utilities(found) == [(10, 0), (8, 3), (6, 4), (5, 6), (4, 7), (1, 8), (0, 9)]


def test_each_solution_picks_by_its_own_measure_and_ties_are_all_named():
    """Gains over 2 and 2: (mid, 40) 2 and 5, (mid, 38) 3 and 4, (high, 40) 4 and 2, (mid, 35) 6 and 1."""
    deals = bargain(pay())
    assert [Fraction(8), Fraction(7)] == list(deals.ideal)
    assert chosen(deals, "nash") == {"mid 38"}
    assert chosen(deals, "kalai_smorodinsky") == {"mid 38"}
    assert chosen(deals, "egalitarian") == {"mid 38"}
    assert chosen(deals, "utilitarian") == {"mid 40", "mid 38", "mid 35"}


def test_who_is_to_gain_twice_as_much_gets_more_by_the_proportional_solution():
    """Half the union's gain against the employer's: 1 and 5, 1.5 and 4, 2 and 2, 3 and 1."""
    assert chosen(bargain(pay(share=2)), "proportional") == {"high 40"}
    assert chosen(bargain(pay()), "proportional") == {"mid 38"}


def test_two_reserves_that_do_not_go_together_are_named_with_what_each_leaves_the_other():
    """The union's 6 leaves the employer at most 4; the employer's 5 leaves the union at most 5."""
    why = bargain(pay(6, 5)).impasse
    assert [(b.party, int(b.best), int(b.reserve), b.others) for b in why.bounds] == [
        ("Union", 5, 6, ("Employer",)), ("Employer", 4, 5, ("Union",)),
    ]


def test_one_reserve_that_nothing_reaches_is_enough():
    (bound,) = bargain(pay(11, 0)).impasse.bounds
    assert (bound.party, bound.best, bound.others) == ("Union", 10, ())


def test_three_reserves_may_clash_though_any_two_can_be_met():
    """A cake in three: each wants 4 of 9."""
    issue = '[issues.cake]\noptions = ["abc", "ab", "ac", "bc"]\n'
    tables = {"A": (3, 4, 4, 0), "B": (3, 4, 0, 4), "C": (3, 0, 4, 4)}
    text = issue + "".join(
        f'[[utilities]]\nparty = "{p}"\nreserve = 4\n[utilities.tables]\n'
        f"cake = {{abc = {w[0]}, ab = {w[1]}, ac = {w[2]}, bc = {w[3]}}}\n"
        for p, w in tables.items()
    )
    why = bargain(load_problem(text)).impasse
    assert [(b.party, b.best, b.others) for b in why.bounds] == [
        ("A", 0, ("B", "C")), ("B", 0, ("A", "C")), ("C", 0, ("A", "B")),
    ]


def test_a_demand_takes_packages_away_unless_only_rules_count():
    more = '[[demands]]\nid = "u"\nparty = "Union"\nsays = "hours == \'35\' or pay == \'high\'"\n'
    assert utilities(frontier(pay(more=more))) == [(10, 0), (8, 3), (6, 4), (4, 5)]
    assert len(frontier(pay(more=more), rules_only=True)) == 7


def test_where_demands_leave_no_package_nobody_s_reserve_is_blamed():
    more = "".join(f'[[demands]]\nid = "{p}"\nparty = "Union"\nsays = "pay == \'{p}\'"\n' for p in ("low", "high"))
    deals = bargain(pay(more=more), past_impasse=True)
    assert deals.impasse.bounds == ()
    assert len(deals.frontier) == 0


def test_contradictory_rules_are_refused():
    more = '[[rules]]\nsays = "pay == \'low\' and pay == \'high\'"\n'
    with pytest.raises(ProblemError, match="the rules contradict one another"):
        bargain(pay(more=more))


def test_a_party_without_utilities_is_named():
    more = '[[demands]]\nid = "m"\nparty = "Minister"\nsays = "pay == \'low\'"\n'
    with pytest.raises(ProblemError, match=r"the utilities of 'Minister' are missing.*\[consent\] needed"):
        bargain(pay(more=more))
    assert len(frontier(pay(more=more + '[consent]\nneeded = ["Union", "Employer"]\n'))) == 7
    with pytest.raises(ProblemError, match="nobody's utilities are stated"):
        bargain(load_problem("[issues.pay]\nrange = [0, 1]\n"))


def test_packages_worth_the_same_are_one_point_and_all_of_them_are_given():
    """A third issue that nobody cares about."""
    found = frontier(load_problem('[issues.colour]\noptions = ["red", "blue"]\n' + PAY.format(2, 2, 1)))
    assert len(found) == 7
    assert {p["colour"] for p in found.packages(0)} == {"red", "blue"}
    assert found.count(0) == 2


def test_an_issue_of_a_million_terms_is_no_burden():
    """Straight lines over a grid: what matters is where they bend."""
    text = PAY.format(2, 2, 1) + '[issues.aid]\nrange = [0, 1_000_000]\nunit = "euro"\n'
    found = frontier(load_problem(text))
    assert found.count(0) == 1_000_001


def test_sums_taken_in_blocks_are_the_same(monkeypatch):
    whole = frontier(pay())
    monkeypatch.setattr(points, "MAX_SUMS", 2)
    assert utilities(frontier(pay())) == utilities(whole)


def test_a_frontier_too_long_to_list_is_undecided_and_says_what_to_do(monkeypatch):
    monkeypatch.setattr(points, "MAX_POINTS", 3)
    found = frontier(pay())
    assert isinstance(found, Undecided)
    assert "coarser step" in found.why
    deals = bargain(pay())
    assert not deals.complete
    assert to_json(deals)["why"] == found.why


def test_no_time_is_no_answer_and_never_an_impasse():
    deals = bargain(pay(), seconds=0)
    assert not deals.complete
    assert deals.impasse is None


def test_the_document_lists_points_solutions_and_what_ties():
    out = to_json(bargain(load_problem('[issues.colour]\noptions = ["red", "blue"]\n' + PAY.format(2, 2, 1))))
    point = out["solutions"]["nash"][0]
    assert point["utilities"] == {"Union": 5, "Employer": 6}
    assert point["gains"] == {"Union": 3, "Employer": 4}
    assert point["count"] == 2
    assert [p["colour"] for p in (point["package"], *point["ties"])] == ["red", "blue"]
    assert [p["rational"] for p in out["frontier"]] == [False, True, True, True, True, False, False]
    assert out["complete"] is True


def test_extras_are_earned_by_what_holds_of_several_issues():
    """Five more for the employer if pay is high and hours are 40: (6, 9) then betters three others."""
    more = "[[utilities.extras]]\nwhen = \"pay == 'high' and hours == '40'\"\nworth = 5\n"
    found = frontier(pay(more=more))
    assert isinstance(found, Frontier)
    assert utilities(found) == [(10, 0), (8, 3), (6, 9)]
