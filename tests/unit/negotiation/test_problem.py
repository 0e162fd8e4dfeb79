"""A problem file, read and refused."""

from __future__ import annotations

from decimal import Decimal

import pytest

from zopa.errors import ProblemError
from zopa.negotiation.expression import holds, parse_expression, show
from zopa.negotiation.issue import Issue, Options, Range
from zopa.negotiation.problem import dump_problem, load_problem

GOOD = """
[issues.army]
range = [0, 900_000]
step = 1000
unit = "personnel"
[issues.status]
options = ["member", "observer", "none"]
[[demands]]
id = "r1"
party = "R"
says = "army <= 85_000"
probability = 0.7
[[demands]]
id = "u1"
party = "U"
says = "army >= 500_000 or status == 'member'"
[[rules]]
says = "status == 'member' implies army >= 200_000"
"""


def refused(text, *words):
    with pytest.raises(ProblemError) as caught:
        load_problem(text)
    for word in words:
        assert word in str(caught.value)


def test_the_example_is_read_and_written_back():
    found = load_problem(GOOD)
    assert found.demands[0].probability == Decimal("0.7")
    assert len(found.issues[0].domain) == 901
    assert load_problem(dump_problem(found)) == found


def test_utilities_and_consent_survive_a_round_trip():
    text = GOOD + (
        '[consent]\nneeded = ["R"]\n[[statements]]\nid = "s1"\nprobability = 0.5\n'
        '[[utilities]]\nparty = "R"\nweights = {army = 2}\n[utilities.tables]\narmy = [[0, 1], [900_000, 0]]\n'
        "status = {member = 0, observer = 0.5, none = 1}\n"
    )
    found = load_problem(text)
    assert found.needed == ("R",)
    assert [d.id for d in found.counted] == ["r1"]
    assert load_problem(dump_problem(found)) == found


def test_a_slip_is_answered_with_its_place_and_a_suggestion():
    """Line 11 holds the first demand's expression, which starts in column 9."""
    refused(GOOD.replace("army <= 85_000", "amry <= 85_000"), "line 11, column 9", "Did you mean 'army'?")
    refused(GOOD.replace("army <= 85_000", "army = 85_000"), "line 11, column 14", "==")
    refused(GOOD.replace("status == 'member' implies", "status == 'membr' implies"), "line 18", "'member'")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("[0, 900_000]", "[900_000, 0]", ("Write [0, 900000]",)),
        ("[0, 900_000]", "[0, inf]", ("finite",)),
        ("step = 1000", "step = 0", ("greater than 0",)),
        ('["member", "observer", "none"]', "[]", ("no options",)),
        ("probability = 0.7", "probability = 1.2", ("outside [0, 1]",)),
        ("probability = 0.7", 'probability = 0.7\nrests_on = ["s"]', ("Keep one",)),
        ("probability = 0.7", 'rests_on = ["s"]', ("no statement",)),
        ("probability = 0.7", "probabilty = 0.7", ("Did you mean 'probability'?",)),
        ('id = "u1"', 'id = "r1"', ("id 'r1'", "line 14")),
        ("army <= 85_000", "status < 'none'", ("no order",)),
        ("army <= 85_000", "status == 3", ("one is a number",)),
        ("army <= 85_000", "army ** 2 < 3", ("**",)),
        ("army <= 85_000", "max(army) < 3", ("called like a function",)),
        ("army <= 85_000", "army.real < 3", ("attributes",)),
        ("army <= 85_000", "army", ("neither true nor false",)),
        ("army <= 85_000", "1 < army < 3", ("chained",)),
        ("army <= 85_000", "army not in [1]", ("Write not (",)),
        ("army <= 85_000", "(" * 10_000 + "army" + ")" * 10_000 + " < 1", ("within one another",)),
        ("[[demands]]", "[[demands", ("no TOML",)),
    ],
)
def test_what_means_nothing_is_refused_with_a_sentence(old, new, words):
    refused(GOOD.replace(old, new, 1), *words)


ISSUES = {
    "a": Issue("a", Range(Decimal(0), Decimal(9))),
    "b": Issue("b", Range(Decimal(0), Decimal(9))),
    "s": Issue("s", Options(("x", "y"))),
}


@pytest.mark.parametrize(
    ("text", "package", "expected"),
    [
        ("not a == 1 and b == 2", {"a": 2, "b": 2}, True),
        ("a == 1 implies b == 1 implies a == 2", {"a": 1, "b": 0}, True),
        ("a == 1 or b == 1 and a == 9", {"a": 1, "b": 0}, True),
        ("a - b - 1 == 0", {"a": 3, "b": 2}, True),
        ("2 + 3 * -a == -1", {"a": 1}, True),
        ("s in []", {"s": "x"}, False),
        ('s == "x" and a in [1, 2]', {"s": "x", "a": 2}, True),
        ("a * 0.1 + a * 0.2 == 0.3", {"a": 1}, True),
    ],
)
def test_precedence_and_exactness_are_as_stated(text, package, expected):
    says = parse_expression(text, issues=ISSUES)
    terms = {k: v if isinstance(v, str) else Decimal(v) for k, v in package.items()}
    assert holds(says, terms) is expected
    assert parse_expression(show(says), issues=ISSUES) == says
