"""Who can deal with whom, by hand."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from zopa.cli.main import app
from zopa.errors import ProblemError
from zopa.feasibility.coalitions import coalitions
from zopa.negotiation.problem import load_problem

FILE = """
[issues.pay]
range = [3, 9]
[issues.berths]
range = [2, 8]
[consent]
needed = ["Shippers"]
""" + "".join(
    f'[[demands]]\nid = "{n}"\nparty = "{party}"\nsays = "{says}"\n'
    for n, (party, says) in enumerate([
        ("Union", "pay >= 6"), ("Port", "pay > 5 implies berths >= 6"), ("Town", "berths <= 4"),
        ("Shippers", "berths >= 3"), ("Hermit", "pay <= 4"), ("Hermit", "pay >= 5"),
    ])
)


def test_union_port_and_town_cannot_all_stand_and_the_hermit_cannot_stand_itself():
    found = coalitions(load_problem(FILE))
    assert found.cannot == (("Hermit",), ("Union", "Port", "Town"))
    assert set(found.spare) == {("Union", "Hermit"), ("Port", "Hermit"), ("Town", "Hermit")}
    without_union = next(t for t in found.largest if "Union" not in t.parties)
    assert without_union.parties == ("Port", "Town", "Shippers")
    assert without_union.closed_by == {"Union": (("Port", "Town"),), "Hermit": ((),)}
    assert ("Union", "Town") in found.pairs
    assert not any("Hermit" in p for p in found.pairs)


def test_a_group_asked_about_is_answered_whoever_is_said_to_be_needed():
    problem = load_problem(FILE)
    rest = coalitions(problem, without=["Hermit", "Town"]).asked
    assert rest is not None
    assert rest.deal is True
    assert rest.closed_by == {"Town": (("Union", "Port"),), "Hermit": ((),)}
    three = coalitions(problem, among=["Town", "Port", "Union"]).asked
    assert three is not None
    assert three.deal is False


def test_a_party_that_is_not_there_is_answered_with_a_suggestion():
    with pytest.raises(ProblemError, match=r"no party called 'Unoin'.*Did you mean 'Union'"):
        coalitions(load_problem(FILE), without=["Unoin"])


def test_time_that_has_run_out_is_never_a_no():
    """Nothing is known of the groups, and the answer says so."""
    many = "[issues.a]\nrange = [0, 900]\n[issues.b]\nrange = [0, 900]\n[issues.c]\nrange = [0, 900]\n" + "".join(
        f'[[demands]]\nid = "{n}"\nparty = "P{n}"\nsays = "a * b - c * {n + 1} >= {n * 17}"\n' for n in range(6)
    )
    found = coalitions(load_problem(many), deadline_seconds=0)
    assert not found.complete
    assert found.everybody.deal is not False
    assert found.largest == ()


def test_the_command_prints_one_document_and_refuses_two_questions(tmp_path):
    file = tmp_path / "p.toml"
    file.write_text(FILE)
    run = CliRunner().invoke(app, ["coalitions", str(file), "--without", "Hermit", "--json"])
    assert run.exit_code == 0
    out = json.loads(run.stdout)
    assert out["asked"] == {"parties": ["Union", "Port", "Town", "Shippers"], "deal": False, "closed_by": []}
    assert out["complete"] is True
    page = CliRunner().invoke(app, ["coalitions", str(file)])
    assert "Hermit (against itself)" in page.stdout
    both = CliRunner().invoke(app, ["coalitions", str(file), "--without", "Union", "--among", "Port"])
    assert both.exit_code != 0
