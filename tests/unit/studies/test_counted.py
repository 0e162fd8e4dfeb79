"""Whose demands count, where a person has said whose consent it takes."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from zopa.dossier.dossier import Dossier
from zopa.records import Anchor, Derivation, Mode, Party, Role, Stance, Statement
from zopa.report.answers import left_out
from zopa.report.plain import agreement_json
from zopa.studies.agreement import FindAgreement, find_agreement
from zopa.studies.counted import counted
from zopa.studies.reading import Given, create

PLAN = (
    "Agreement on the Mill\n\nThis agreement is put to the Guild, the Town and the Anglers.\n\n"
    "1. The Town shall pay the Guild 2 million crowns.\n2. The Guild shall open the weir.\n"
)


def refusal(party: str, name: str, clause: str) -> Statement:
    at = PLAN.index(name)
    return Statement(
        id=f"mill#{party}{clause}", anchor=Anchor.cut(PLAN, at, at + len(name), source="mill"), mode=Mode.DIRECT,
        speaker=name, named=True, confidence=0.9, speaks_for=party, party=(party,), clauses=(clause,),
        stance=Stance.REJECT, role=Role.POSITION,
    )


@pytest.fixture
def case(tmp_path: Path) -> Dossier:
    (tmp_path / "mill.txt").write_text(PLAN, encoding="utf-8")
    dossier = create(tmp_path / "case", plan=tmp_path / "mill.txt", given=Given())
    dossier.propose_parties(
        Party(id=i, name=n, in_plan=True) for i, n in (("guild", "Guild"), ("town", "Town"), ("anglers", "Anglers"))
    )
    said = (refusal("anglers", "Anglers", "2"),)
    dossier.record_reading("mill", said, Derivation(
        made="mill", made_by="test", version="1", at=datetime(2031, 1, 1, tzinfo=UTC), count=1, inputs="",
    ))
    return dossier


@pytest.mark.slow
def test_a_party_whose_consent_no_clause_needs_sinks_nothing(case: Dossier) -> None:
    asked = FindAgreement()
    everybody = find_agreement(counted(case), asked)
    assert (everybody.uncounted, len(everybody.answer.as_drafted.objections)) == ((), 1)
    (case.path / "consent.toml").write_text('room = ["Guild", "Town"]\n', encoding="utf-8")
    two = find_agreement(counted(Dossier.open(case.path)), asked)
    assert (two.uncounted, two.answer.as_drafted.objections) == (("anglers",), ())
    assert agreement_json(two)["uncounted"] == ["Anglers"]
    assert left_out(two).endswith("consent: Anglers.")
    assert left_out(everybody) == ""


@pytest.mark.slow
def test_whoever_votes_where_a_clause_is_decided_counts(case: Dossier) -> None:
    (case.path / "consent.toml").write_text(
        'room = ["Guild", "Town"]\n\n[[rules]]\nid = "weir"\nclauses = ["2"]\nsays = "Guild and Anglers"\n',
        encoding="utf-8",
    )
    found = find_agreement(counted(Dossier.open(case.path)), FindAgreement())
    assert "anglers" not in found.uncounted
    assert len(found.answer.as_drafted.objections) == 1
