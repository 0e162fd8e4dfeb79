"""What a bracketed plan says of its parties, and what a dossier makes of it."""

from pathlib import Path

import pytest

from zopa.dossier.dossier import Dossier
from zopa.proposal.brackets import brackets
from zopa.proposal.parse import parse_proposal
from zopa.records import Party, Stance
from zopa.report.answers import drafted_verdict
from zopa.report.blocks import Tone
from zopa.report.plain import agreement_json
from zopa.studies.agreement import Evidence, FindAgreement, find_agreement
from zopa.studies.bracketed import owners, stated
from zopa.studies.brackets import in_brackets, single_text
from zopa.studies.reading import Given, create, read

PLAN = """DRAFT PACT ON THE OUTER BANK

1. The Parties [shall] [should] meet every month.
2. [Northcoast: Each Party shall carry observers on every vessel.]
3. A fund of 50 million crowns is established [, subject to available resources - Southport].
4. Option 1: The pact enters into force after five ratifications.
Option 2: Southport: The pact enters into force after all have ratified it.
5. Reports are public.
"""
PARTIES = (Party(id="northcoast", name="Northcoast"), Party(id="southport", name="Southport"))


def test_words_under_a_partys_name_are_its_position() -> None:
    plan = parse_proposal(PLAN, source="plan")
    assert owners(PLAN, plan) == ("Northcoast", "Southport")
    found = stated(PLAN, plan, PARTIES)
    assert [(s.party, s.clauses, s.stance) for s in found] == [
        (("northcoast",), ("2",), Stance.ACCEPT), (("southport",), ("3",), Stance.CONDITIONAL),
        (("southport",), ("4",), Stance.CONDITIONAL),
    ]
    assert all(s.anchor.holds(PLAN) for s in found)


def test_a_name_that_is_no_party_says_nothing() -> None:
    assert stated(PLAN, parse_proposal(PLAN, source="plan"), PARTIES[:1])[0].party == ("northcoast",)
    assert stated(PLAN, parse_proposal(PLAN, source="plan"), ()) == ()


@pytest.fixture
def case(tmp_path: Path) -> Dossier:
    (tmp_path / "pact.txt").write_text(PLAN, encoding="utf-8")
    dossier = create(tmp_path / "case", plan=tmp_path / "pact.txt", given=Given())
    read(dossier)
    return dossier


@pytest.mark.slow
def test_a_dossier_of_a_bracketed_plan_alone_knows_its_parties_and_what_they_ask_for(case: Dossier) -> None:
    assert [p.name for p in case.parties()] == ["Northcoast", "Southport"]
    assert len(case.statements()) == 3
    before = {s.id for s in case.statements()}
    read(case)
    assert {s.id for s in case.statements()} == before


@pytest.mark.slow
def test_a_draft_with_open_matters_is_never_carried(case: Dossier) -> None:
    found = find_agreement(Evidence.of(case), FindAgreement())
    assert drafted_verdict(found, found.answer).tone is Tone.NO
    said = agreement_json(found)["as_drafted"]
    assert (said["verdict"], said["left_open"]) == ("infeasible", 4)


@pytest.mark.slow
def test_brackets_that_are_nobodys_leave_the_answer_open(tmp_path: Path) -> None:
    (tmp_path / "pact.txt").write_text(
        "PACT\n\n1. Northcoast [shall] [should] pay.\n2. Southport shall lend ships.\n", encoding="utf-8",
    )
    found = find_agreement(
        Evidence.of(create(tmp_path / "case", plan=tmp_path / "pact.txt", given=Given())), FindAgreement()
    )
    said = agreement_json(found)["as_drafted"]
    assert (said["verdict"], said["left_open"]) == ("undecided", 1)
    assert drafted_verdict(found, found.answer).tone is Tone.OPEN


@pytest.mark.slow
def test_a_single_text_keeps_what_the_draft_leaves_open(case: Dossier) -> None:
    text = in_brackets(single_text(case))
    again, faults = brackets(text, parse_proposal(text))
    first, _ = brackets(PLAN, parse_proposal(PLAN))
    assert faults == ()
    assert [(m.clause, m.kind, [o.text for o in m.options]) for m in again] == [
        (m.clause, m.kind, [o.text for o in m.options]) for m in first
    ]
