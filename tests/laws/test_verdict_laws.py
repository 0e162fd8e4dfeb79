"""Laws of the verdict: silence is no yes, and nobody agrees alone."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.laws.test_evidence_laws import PARTIES, PLAN, statements

from zopa.records import Anchor, Basis, Limit, Mode, Proposal, Role, Stance, Statement
from zopa.report.answers import drafted_verdict, package_verdict
from zopa.report.blocks import Tone
from zopa.report.plain import agreement_json
from zopa.studies.agreement import Evidence, FindAgreement, find_agreement

tables = st.sampled_from([(), PARTIES[:1], PARTIES[1:], PARTIES])


def asked(found, parties, plan=PLAN):
    return find_agreement(Evidence("", plan, parties, found, {}), FindAgreement())


@given(st.one_of(st.just(()), statements()), tables)
@settings(max_examples=150, deadline=None)
def test_a_deal_takes_two_parties_and_the_yes_of_each_to_every_clause(found, parties):
    finding = asked(found, parties)
    for basis, answer in finding.answers.items():
        if Tone.YES not in {drafted_verdict(finding, answer).tone, package_verdict(finding, answer).tone}:
            continue
        assert len(parties) > 1, basis
        for party in parties:
            heard = {c for s in found for c in s.clauses if party.id in s.party and s.stance is Stance.ACCEPT}
            assert heard == {c.id for c in PLAN.clauses}, (basis, party.id)


@given(tables.filter(lambda table: len(table) < 2))
def test_where_fewer_than_two_parties_are_known_the_verdict_is_undecided(parties):
    said = agreement_json(asked((), parties))
    assert (said["verdict"], said["as_drafted"]["verdict"]) == ("undecided", "undecided")
    assert "chance" not in said
    assert {b["verdict"] for b in said["bases"].values()} == {"undecided"}


@pytest.mark.parametrize("basis", list(Basis))
def test_a_plan_that_says_nothing_is_no_deal(basis):
    finding = asked((), PARTIES, Proposal(source="plan", clauses=()))
    assert package_verdict(finding, finding.answers[basis]).tone is not Tone.YES


def said(party, stance, words, *limits, clauses=("1",)):
    return Statement(
        id=f"{party}#{words}", anchor=Anchor(source=party, exact=words, start=0, end=len(words)), mode=Mode.DIRECT,
        speaker=party, named=True, confidence=0.9, speaks_for=party, party=(party,), clauses=clauses, stance=stance,
        limits=limits, role=Role.POSITION,
    )


@pytest.mark.parametrize(("as_of", "told"), [("2029-03", 0), ("2031", 1), (None, 1)])
def test_a_number_of_a_time_before_the_plan_is_no_demand_on_it(as_of, told):
    limit = Limit(issue="staff", op="<=", value=5, as_of=as_of)
    found = (said("board", Stance.REJECT, "no more than five", limit),)
    evidence = Evidence("", PLAN, PARTIES, found, {"plan": date(2031, 1, 1), "board": date(2031, 5, 1)})
    assert len(find_agreement(evidence, FindAgreement()).answer.as_drafted.objections) == told
    undated = Evidence("", PLAN, PARTIES, found, {"board": date(2031, 5, 1)})
    assert len(find_agreement(undated, FindAgreement()).answer.as_drafted.objections) == told


def test_a_no_that_stands_on_wishes_alone_says_so():
    no = said("board", Stance.REJECT, "it will not accept any limit")
    mild = said("union", Stance.ACCEPT, "we welcome it", clauses=("plan",))
    most, least = (
        said(party, Stance.REJECT, f"{op} {n}", Limit(issue="crowns", op=op, value=n, unit="crowns", clause="1"))
        for party, op, n in (("board", "<=", 5), ("union", ">=", 25))
    )
    for found, words in ((asked((no, mild), PARTIES), True), (asked((most, least), PARTIES), False)):
        verdict = package_verdict(found, found.answer)
        assert verdict.tone is Tone.NO
        assert ("only wishes" in verdict.because) is words


def test_two_parties_who_accept_the_plan_have_a_deal():
    def yes(party):
        return Statement(
            id=f"{party}#1", anchor=Anchor(source=party, exact=f"{party} agrees", start=0, end=len(party) + 7),
            mode=Mode.DIRECT, speaker=party, named=True, confidence=0.9, speaks_for=party, party=(party,),
            clauses=("plan",), stance=Stance.ACCEPT,
        )

    finding = asked((yes("board"), yes("union")), PARTIES)
    assert drafted_verdict(finding, finding.answer).tone is Tone.YES
    assert package_verdict(finding, finding.answer).tone is Tone.YES
    alone = asked((yes("board"),), PARTIES)
    assert drafted_verdict(alone, alone.answer).tone is Tone.OPEN
