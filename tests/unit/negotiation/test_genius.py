"""Genius XML: what it says, as a negotiation; what is broken, with file and line."""

from __future__ import annotations

from decimal import Decimal

import pytest

from zopa.errors import ProblemError
from zopa.negotiation.genius import load_genius
from zopa.negotiation.issue import Issue, Options, Package, Range
from zopa.negotiation.nodes import show
from zopa.negotiation.problem import dump_problem, load_problem
from zopa.negotiation.utility import worth

DOMAIN = """<negotiation_template>
<utility_space number_of_issues="3">
<objective index="0" name="ferry" type="objective">
<issue index="1" name="Fare (coins)" lowerbound="2" upperbound="6" type="integer"/>
<issue index="2" name="2nd boat" type="discrete">
<item index="1" value="the captain's"/>
<item index="2" value="the &quot;old&quot; one"/>
</issue>
<issue index="3" name="speed" type="real"><range lowerbound="1" upperbound="3"/></issue>
</objective></utility_space></negotiation_template>
"""
ISLAND = """<utility_space>
<objective index="0" name="ferry" type="objective">
<issue index="1" name="Fare (coins)" lowerbound="2" upperbound="6" type="integer">
<evaluator ftype="linear" slope="-0.3" offset="1"/></issue>
<issue index="2" name="2nd boat" type="discrete">
<item index="1" value="the captain's" evaluation="8"/>
<item index="2" value="the &quot;old&quot; one" evaluation="2"/>
</issue>
<issue index="3" name="speed" type="real">
<evaluator ftype="triangular" parameter0="0" parameter1="4" parameter2="2"/></issue>
<weight index="1" value="0.5"/><weight index="2" value="0.25"/><weight index="3" value="0.25"/>
</objective>
<reservation value="0.4"/><discount_factor value="0.9"/>
</utility_space>
"""
BOXES = """<utility_space type="nonlinear"><objective>
<issue index="1" name="Fare (coins)" lowerbound="2" upperbound="6" type="integer"/>
<issue index="2" name="2nd boat" type="discrete"/>
<issue index="3" name="speed" type="real"/>
<utility maxutility="10"><ufun type="PlainUfun" weight="2" aggregation="sum">
<hyperRectangle utility="3"><INCLUDES index="1" min="3" max="4"/><INCLUDES index="3" min="1" max="2"/></hyperRectangle>
</ufun></utility></objective></utility_space>
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "ferry.xml").write_text(DOMAIN, encoding="utf-8")
    (tmp_path / "island.xml").write_text(ISLAND, encoding="utf-8")
    return tmp_path


def test_a_domain_becomes_issues_with_names_that_expressions_can_use(folder):
    found = load_genius(folder)
    assert found.negotiation.issues == (
        Issue("Fare_coins", Range(Decimal(2), Decimal(6))),
        Issue("issue_2nd_boat", Options(("the captain's", 'the "old" one'))),
        Issue("speed", Range(Decimal(1), Decimal(3), Decimal("0.02"))),
    )
    assert found.names == {"Fare_coins": "Fare (coins)", "issue_2nd_boat": "2nd boat"}
    assert any("steps of 0.02" in r for r in found.remarks)
    assert any("discounting" in r for r in found.remarks)


def test_evaluations_are_taken_as_they_are_written(folder):
    """0.5 × (1 − 0.3 × 3) + 0.25 × 8 + 0.25 × ½ at a fare of 3, the captain's boat and a speed of 1."""
    (utility,) = load_genius(folder).negotiation.utilities
    package = Package({"Fare_coins": Decimal(3), "issue_2nd_boat": "the captain's", "speed": Decimal(1)})
    assert (utility.party, utility.reserve) == ("island", Decimal("0.4"))
    assert worth(utility, package) == Decimal("2.175")


def test_normalised_they_lie_between_0_and_1(folder):
    """0.5 × (1 − 0.3 × (3 − 2)) + 0.25 × 8 ÷ 8 + 0.25 × ½; past a fare of 5.3 nothing is left to lose."""
    (utility,) = load_genius(folder, normalised=True).negotiation.utilities
    package = {"Fare_coins": Decimal(3), "issue_2nd_boat": "the captain's", "speed": Decimal(1)}
    assert worth(utility, Package(package)) == Decimal("0.725")
    assert worth(utility, Package(package | {"Fare_coins": Decimal(6)})) == Decimal("0.375")


def test_rectangles_become_extras(folder):
    (folder / "mainland.xml").write_text(BOXES, encoding="utf-8")
    utility = load_genius(folder).negotiation.utilities[1]
    (extra,) = utility.extras
    assert show(extra.when) == "Fare_coins >= 3 and Fare_coins <= 4 and speed >= 1 and speed <= 2"
    assert extra.worth == 6


def test_what_is_imported_is_a_problem_file(folder):
    (folder / "mainland.xml").write_text(BOXES, encoding="utf-8")
    for normalised in (False, True):
        made = load_genius(folder, normalised=normalised).negotiation
        assert load_problem(dump_problem(made)) == made


BOMB = '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>\n<utility_space>&b;</utility_space>'


@pytest.mark.parametrize(
    ("old", "new", "where", "what"),
    [
        ("<utility_space>", BOMB, "line 1", "a document type is declared"),
        ("</objective>", "", "line 14", "this is no XML: mismatched tag"),
        ("<utility_space>", "<utility_space>\x00", "line 1", "this is no XML"),
        ('evaluation="8"', "", "line 5", "\"the captain's\" has no evaluation"),
        ('evaluation="8"', 'evaluation="much"', "line 6", "evaluation = 'much' is no finite number"),
        ('slope="-0.3" ', "", "line 4", "<evaluator> has no 'slope'"),
        ('ftype="linear"', 'ftype="cubic"', "line 4", "functions of the type 'cubic' are not read"),
        ('name="speed"', 'name="sped"', "line 9", "the domain has no issue 'sped'. Did you mean 'speed'?"),
        ('<weight index="3"', '<weight index="7"', "line 11", "it weighs an issue of index 7"),
        ('name="2nd boat" type="discrete"', 'name="2nd boat" type="real"', "line 5", "of another type"),
        ('index="2" value="the &quot;old&quot; one"', 'value="new"', "line 7", "has no 'new'"),
    ],
)
def test_broken_files_are_refused_with_file_and_line(folder, old, new, where, what):
    assert old in ISLAND
    (folder / "island.xml").write_text(ISLAND.replace(old, new), encoding="utf-8")
    with pytest.raises(ProblemError) as refused:
        load_genius(folder)
    assert f"island.xml, {where}" in str(refused.value)
    assert what in str(refused.value)


def test_an_issue_that_a_profile_is_silent_about_is_named(folder):
    start, end = ISLAND.index('<issue index="3"'), ISLAND.index("<weight")
    (folder / "island.xml").write_text(
        (ISLAND[:start] + ISLAND[end:]).replace('<weight index="3" value="0.25"/>', ""), encoding="utf-8"
    )
    with pytest.raises(ProblemError, match="it does not say what the terms of 'speed' are worth"):
        load_genius(folder)


@pytest.mark.parametrize(
    ("kept", "what"),
    [((), "no domain found"), (("island.xml",), "no domain found"), (("ferry.xml",), "no party's utilities found")],
)
def test_a_folder_without_what_is_needed_says_what(folder, kept, what):
    for path in folder.iterdir():
        if path.name not in kept:
            path.unlink()
    with pytest.raises(ProblemError, match=what):
        load_genius(folder)
    with pytest.raises(ProblemError, match="this is no folder"):
        load_genius(folder / "nowhere")


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ('upperbound="6"', 'upperbound="1"', "runs from 2 down to 1"),
        ('type="integer"', 'type="colour"', "issues of the type 'colour' are not read"),
        ('name="speed"', 'name="2nd boat"', "two issues are called '2nd boat'"),
        ('lowerbound="2" ', "", "<issue> has no 'lowerbound'"),
    ],
)
def test_a_domain_that_can_not_be_bargained_over_is_refused(folder, old, new, what):
    (folder / "ferry.xml").write_text(DOMAIN.replace(old, new), encoding="utf-8")
    with pytest.raises(ProblemError, match=what):
        load_genius(folder)


def test_elements_within_one_another_without_end_are_refused(folder):
    (folder / "ferry.xml").write_text("<a>" * 200 + "</a>" * 200, encoding="utf-8")
    with pytest.raises(ProblemError, match="stand within one another"):
        load_genius(folder)
