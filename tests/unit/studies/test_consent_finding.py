"""A rule of a person's for a clause: who is counted, who is away, what bars, who blocks what, what comes first."""

import pytest

from zopa.dossier.dossier import Dossier
from zopa.report.consent import blocking_lines, consent_json, consent_rows, order_lines, summary
from zopa.studies.consent import CheckConsent, check_consent
from zopa.studies.reading import Given, create

PLAN = """Agreement on the Mill

This agreement is put to the Guild and the Town of Esk ("the Town").

1. The Town shall pay the Guild 40 crowns.
2. The Guild shall open the mill.
3. Once the flood rules are agreed, the Guild shall mend the weir.
"""
RULES = """room = ["Guild", "Town"]

[[bodies]]
id = "board"
name = "Board of the Mill"
members = ["Guild", "Town", "Norvale", "Anglers"]
weights.shares = { Guild = 40, Town = 30, Norvale = 20, Anglers = 10 }

[[rules]]
id = "sale"
says = "75% of board by shares"
clauses = ["1"]

[[rules]]
id = "lapse"
says = "unless renewed by (everyone of [Guild, Town])"
clauses = ["2"]

[[facts]]
id = "flood"
name = "a flood"
holds = true

[[rules]]
id = "weir"
says = "(Guild and not while flood) or (3 of board and not while flood)"
clauses = ["3"]

[[steps]]
first = "1"
then = "2"
"""


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    folder = tmp_path_factory.mktemp("mill")
    (folder / "mill.txt").write_text(PLAN)
    case = create(folder / "case", plan=folder / "mill.txt", given=Given())
    (case.path / "consent.toml").write_text(RULES)
    return check_consent(Dossier.open(case.path), CheckConsent())


def rows(found):
    return {clauses: (who, given) for clauses, who, given, _ in consent_rows(found)}


@pytest.mark.slow
def test_a_rule_names_those_whom_it_counts_and_never_itself(found):
    assert rows(found)["1"] == ("Board of the Mill", "not known")
    assert rows(found)["2"] == ("Guild and Town", "not known")
    assert consent_json(found)[1]["needed"] == ["Guild", "Town"]


@pytest.mark.slow
def test_a_clause_wants_nobody_where_the_table_alone_can_carry_it(found):
    """Guild and Town hold 70 of the 75 that clause 1 takes; clause 2 is theirs, and clause 3 the Guild's."""
    assert {c.clause: c.absent for c in found.clauses} == {"1": ("Board of the Mill",), "2": (), "3": ()}
    assert "A deal among the two at the table would leave clause 1 without a needed consent." in summary(found)


@pytest.mark.slow
def test_what_a_fact_bars_is_barred_and_no_refusal(found):
    assert rows(found)["3"][1] == "barred"
    assert "On record: every yes for 0 of 3 clauses, a no that sinks 0." in summary(found)


@pytest.mark.slow
def test_whoever_blocks_one_clause_alone_is_not_said_to_block_every_clause(found):
    lines = blocking_lines(found)
    assert not any(line.startswith("Every clause") for line in lines)
    assert "2: together Guild and Town." in lines


@pytest.mark.slow
def test_an_act_that_no_clause_lays_on_anybody_is_a_step_and_a_bare_step_has_no_empty_quotation(found):
    lines = order_lines(found)
    assert any(line.startswith("the flood rules are agreed → 3: “Once the flood rules") for line in lines)
    assert "1 → 2: by consent.toml" in lines


@pytest.mark.slow
def test_and_within_or_is_read_aloud_with_brackets(found):
    said = consent_json(found)[2]["rule"]
    assert said == "(Guild and not while a flood) or (3 of Board of the Mill and not while a flood)"
