"""What a condition still asks once some issues are settled."""

from __future__ import annotations

from decimal import Decimal

import pytest

from zopa.bargaining.kernel import kernels
from zopa.bargaining.residual import asked, residual, settled
from zopa.feasibility.sets import Clock
from zopa.negotiation.expression import parse_expression
from zopa.negotiation.issue import Issue, Options, Range

ISSUES = {
    i.id: i
    for i in (
        Issue("army", Range(Decimal(0), Decimal(10))), Issue("navy", Range(Decimal(0), Decimal(10))),
        Issue("aid", Range(Decimal(0), Decimal(4), Decimal("0.5"))),
        Issue("status", Options(("member", "none"))), Issue("seat", Options(("member", "chair"))),
    )
}


def left(says, **terms):
    found = residual(parse_expression(says, issues=ISSUES), ISSUES)
    for issue, term in terms.items():
        found = settled(found, issue, term if isinstance(term, str) else Decimal(str(term)), ISSUES)
    return found


@pytest.mark.parametrize(
    ("says", "terms", "answer"),
    [
        ("army <= 10", {}, True),
        ("army > 10", {}, False),
        ("army + navy <= 20", {}, True),
        ("army + navy <= 15", {"army": 5}, True),
        ("army + navy > 15", {"army": 5}, False),
        ("army - army <= 0", {}, True),
        ("army * navy >= 200", {"army": 10}, False),
        ("army * navy == army * navy", {}, True),
        ("army * navy < army * navy", {}, False),
        ("aid == 0.7", {}, False),
        ("aid != 0.7", {}, True),
        ("not (army <= 10 implies aid == 0.7)", {}, True),
        ("status == 'member' implies army >= 5", {"status": "none"}, True),
        ("status == seat", {"status": "none", "seat": "chair"}, False),
        ("army in []", {}, False),
        ("army in [20, navy]", {"navy": 3, "army": 3}, True),
    ],
)
def test_what_is_decided_falls_away(says, terms, answer):
    assert left(says, **terms) is answer


def test_bounds_that_no_term_tells_apart_are_the_same():
    assert left("aid <= 0.6") == left("aid < 1") == left("not aid > 0.5") == left("2 * aid <= 1.3")
    assert left("army + aid <= 7", army=5) == left("aid <= 2.2")


def test_a_settled_issue_is_asked_no_more():
    says = "status == 'member' implies army + navy >= 5"
    assert asked(left(says)) == {"status", "army", "navy"}
    assert asked(left(says, status="member", navy=1)) == {"army"}


def steps(*says):
    issues = [i for i in ISSUES.values() if i.id in {"army", "status", "aid"}]
    return kernels(issues, [parse_expression(s, issues=ISSUES) for s in says], (), Clock(5))


def test_issues_fall_into_groups_and_terms_into_classes():
    """Of eleven sizes of the army, the condition tells two apart; aid has nothing to do with it."""
    found = steps("status == 'member' implies army >= 5")
    tied = next(g for g in found.groups if len(g) == 2)
    assert sorted(len(set(step.classes)) for step in tied) == [2, 2]
    assert [len(step.becomes) for step in tied] == [1, 2]
    assert [len(g) for g in found.groups if g is not tied] == [1]


def test_terms_that_a_condition_on_one_issue_forbids_have_no_class():
    (step,) = next(g for g in steps("army <= 3").groups if g[0].issue.id == "army")
    assert step.classes == [0] * 4 + [-1] * 7
    assert not step.tied


def test_conditions_that_nothing_meets_leave_no_package():
    assert steps("army <= 3", "army >= 4") is None
    assert steps("army > 10") is None
