"""What a person enters about a party: earlier terms beside the plan, claims of delivery, back channels."""

from datetime import date

import pytest

from zopa.dossier.dossier import Dossier
from zopa.dossier.files import to_toml, toml_record
from zopa.dossier.lint import lint
from zopa.records import Party
from zopa.report.standing import may, standing_blocks, standing_json
from zopa.studies.reading import Given, create
from zopa.studies.standing import CheckStanding, check_standing

PLAN = """The Mill

This agreement is put to the Guild and the Town of Esk.

1. The Town of Esk shall pay the Guild 40 crowns.
2. The Guild shall open the mill.
"""
ENTERED = """id = "guild"
name = "Guild"

[[people]]
name = "Ada Moor"
office = "master"
channel = "back"

[[earlier]]
says = "at least 60 crowns"
on = "2030-05"
clauses = ["1"]
where = "the spring round"
cite = "Minutes of May"

[[earlier]]
says = "no talks before the flood is over"
on = 2031
where = "a speech"

[[delivery]]
kind = "record"
says = "They went back on the lease."
by = "the Town's clerk"
on = 2030-06-01
"""


@pytest.fixture
def mill(tmp_path):
    plan = tmp_path / "mill.txt"
    plan.write_text(PLAN)
    create(tmp_path / "mill", plan=plan, given=Given())
    file = tmp_path / "mill" / "parties" / "guild.toml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(ENTERED)
    return Dossier.open(tmp_path / "mill")


def guild(found):
    return next(d for d in found.delegations if d.party.id == "guild")


def test_clauses_stand_beside_the_earlier_terms_that_a_person_entered(mill):
    found = check_standing(mill, CheckStanding())
    assert [(x.clause, [t.says for _, t in x.terms]) for x in found.base_lines] == [
        ("1", ["at least 60 crowns"]), ("plan", ["no talks before the flood is over"]),
    ]
    shown = str(standing_blocks(found))
    assert "Guild, May 2030, the spring round: at least 60 crowns [Minutes of May]" in shown
    assert "Of the other 1 clause no earlier term is on record." in shown
    assert "record: the Town's clerk: “They went back on the lease.”" in shown
    (row,) = standing_json(found)[0]["delivery"]
    assert (row["speaker"], row["on"], row["entered"]) == ("the Town's clerk", "2030-06-01", True)


@pytest.mark.parametrize(("day", "terms", "told"), [
    (date(2030, 4, 30), 0, 0), (date(2030, 5, 31), 1, 0), (date(2030, 6, 1), 1, 1), (date(2031, 1, 1), 2, 1),
])
def test_nothing_entered_of_a_later_day_is_known_earlier(mill, day, terms, told):
    found = guild(check_standing(mill, CheckStanding(as_of=day)))
    assert (len(found.earlier), len(found.told)) == (terms, told)


def test_a_back_channel_is_named(mill):
    (moor,) = guild(check_standing(mill, CheckStanding())).speakers
    assert may(moor) == "may bind, by a back channel"


def test_what_a_person_entered_survives_being_written_and_is_left_out_where_there_is_none(mill):
    party = next(p for p in mill.parties() if p.id == "guild")
    assert toml_record(Party, to_toml(party, head=""), file="x.toml") == party
    assert b"earlier" not in to_toml(Party(id="town", name="Town"), head="")


def test_lint_names_a_clause_and_a_source_that_are_not_there(mill):
    file = mill.path / "parties" / "guild.toml"
    file.write_text(file.read_text().replace('clauses = ["1"]', 'clauses = ["9"]\nsource = "minutes"'))
    found = {r.what for r in lint(mill.path)}
    assert "an earlier term stands beside clause '9', which is not in the plan" in found
    assert "there is no source 'minutes'" in found


def test_lint_names_two_parties_of_one_name(mill):
    (mill.path / "parties" / "millers.toml").write_text('id = "millers"\nname = "Guild"\n')
    assert "'Guild' is what parties/guild.toml is called too" in {r.what for r in lint(mill.path)}
