"""Remarks in the margin, and those that a person has dismissed."""

import pytest

from zopa.dossier.dossier import Dossier
from zopa.dossier.lint import lint
from zopa.report.audit import audit_blocks
from zopa.report.blocks import Bullets, Note
from zopa.report.margin import margin_view
from zopa.studies.auditing import AuditWording, audit_dossier
from zopa.studies.reading import create

pytestmark = pytest.mark.slow
PLAN = """AGREEMENT ON THE FERRY
This agreement is made between the Island Council ("the Council") and the Ferry Company ("the Company").

1. The pier shall be repaired by 1 May 2031.
2. The Company should, where possible, run a night boat.
3. The Council shall pay the Company 40 crowns a month.
"""
DISMISSED = '[[dismissed]]\nclause = "{clause}"\nkind = "{kind}"\nreason = "{reason}"\n'


@pytest.fixture
def case(tmp_path):
    from zopa.documents.load import Given

    (tmp_path / "plan.txt").write_text(PLAN, encoding="utf-8")
    return create(tmp_path / "case", plan=tmp_path / "plan.txt", given=Given())


def dismiss(case, clause, kind, reason="It stands in the timetable"):
    (case.path / "remarks.toml").write_text(DISMISSED.format(clause=clause, kind=kind, reason=reason), encoding="utf-8")
    return Dossier.open(case.path)


def found(case):
    return audit_dossier(case, AuditWording())


def test_the_words_that_a_remark_stands_on_are_marked_and_nothing_is_lost(case):
    view = margin_view(found(case))
    assert ["".join(words for words, _ in c.words) for c in view.clauses] == [c.text for c in case.plan().clauses]
    marked = {c.id: [words for words, mark in c.words if mark] for c in view.clauses}
    assert marked["1"] == ["shall be repaired"]
    assert marked["2"] == ["where possible"]
    assert marked["3"] == []
    assert [n.kind for n in view.clauses[0].notes] == ["nobody named"]


def test_a_dismissed_remark_is_left_out_and_told_with_its_reason(case):
    before = {(r.clause, r.kind.value) for r in found(case).remarks}
    after = found(dismiss(case, "1", "no-actor"))
    assert before - {(r.clause, r.kind.value) for r in after.remarks} == {("1", "no-actor")}
    assert [reason for _, reason in after.dismissed] == ["It stands in the timetable"]
    lines = [line for b in audit_blocks(after).blocks if isinstance(b, Bullets) for line in b.items]
    assert "1, nobody named: It stands in the timetable" in lines


def test_a_dismissal_without_a_cause_is_told(case):
    after = found(dismiss(case, "3", "hedge"))
    assert after.dismissed == ()
    assert any("no longer remarked: 3, hedge" in b.text for b in audit_blocks(after).blocks if isinstance(b, Note))


@pytest.mark.parametrize(
    ("clause", "kind", "reason", "what"),
    [
        ("9", "hedge", "why", "the plan has no clause '9'"),
        ("1", "hedge", " ", "no reason is given for dismissing 'hedge' on clause 1"),
        ("1", "hedges", "why", "'kind' of the first 'dismissed' can't be 'hedges'"),
    ],
)
def test_a_slip_in_a_dismissal_is_named(case, clause, kind, reason, what):
    dismiss(case, clause, kind, reason)
    (remark,) = lint(case.path)
    assert (remark.file, remark.what) == ("remarks.toml", what)
    assert remark.line
    assert remark.remedy
