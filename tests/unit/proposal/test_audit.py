"""What a careful reader notes in a plan's margin, and what not."""

import pytest

from zopa.language.pipeline import parse
from zopa.proposal.audit import audit
from zopa.proposal.crossrefs import references
from zopa.proposal.parse import parse_proposal

HEAD = """AGREEMENT ON THE FERRY
This agreement is made between the Island Council ("the Council") and the Ferry Company ("the Company").

"""
pytestmark = pytest.mark.slow


def plan(*clauses, head=HEAD):
    return head + "\n".join(f"{n}. {c}" for n, c in enumerate(clauses, 1)) + "\n"


def remarks(*clauses, head=HEAD):
    text = plan(*clauses, head=head)
    found = audit(parse_proposal(text), parse(text))
    assert all(text[r.start : r.end] == r.words for r in found)
    return found


def kinds(*clauses, head=HEAD):
    return {(r.clause, r.kind.value) for r in remarks(*clauses, head=head)}


FILLER = "The Council shall pay the Company 40 crowns a month."


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("The pier shall be repaired by 1 May 2031.", "no-actor"),
        ("The passengers will receive compensation by 1 May 2031.", "no-actor"),
        ("The Company should, where possible, run a night boat.", "hedge"),
        ("It is expected that the Company will run a night boat.", "hedge"),
        ("The Company shall endeavour to run a night boat.", "hedge"),
        ("The Council and the Company shall agree on the winter timetable.", "agree-to-agree"),
        ("The fare for lorries will be negotiated between the two.", "agree-to-agree"),
        ("The Company shall publish its fares in due course.", "no-deadline"),
        ("The Company shall hand over the old boat within 30 days.", "no-deadline"),
        ("The Company shall set up an office on the island.", "no-deadline"),
        ("The safety of passengers shall be ensured.", "no-guarantor"),
        ("The Company shall keep an adequate number of boats.", "undefined-term"),
        ("The Council may end the contract without cause.", "undefined-term"),
        ("The Company may change the timetable at its sole discretion.", "one-sided"),
        ("The Company shall bear all costs of any arbitration.", "one-sided"),
        ("The interpretation of the Company is final.", "one-sided"),
        ("Only the Company may terminate this agreement.", "one-sided"),
        ("The fare for lorries remains to be agreed.", "agree-to-agree"),
        ("The Company shall repay the loan by 1 May 2031 under Article 17.", "dead-reference"),
        ("The Company shall keep to the fares in Annex 2.", "dead-reference"),
        ("The Parliament of Norvale shall approve the grant by 1 May 2031.", "out-of-reach"),
        ("The harbour banks will lend the Company 2 million crowns by 1 May 2031.", "out-of-reach"),
        ("The Company shall carry passengers in a spirit of friendship.", "unverifiable"),
        ("Lists of the boats should be exchanged by 1 May 2031.", "no-actor"),
        ("The Council shall bear alone the cost of dredging from 1 May 2031.", "one-sided"),
        ("It is hoped that the neighbouring islands will accept the fares.", "out-of-reach"),
        ("A levy of 12 per cent on the fares of cars will be introduced.", "no-deadline"),
        ("A referendum on the bridge will be held by the Council.", "no-deadline"),
        ("Small boats shall be given due consideration by the Company.", "undefined-term"),
        ("The Government shall lower the harbour tax by 1 May 2031.", "out-of-reach"),
    ],
)
def test_words_that_do_not_bind_are_remarked_on(words, kind):
    assert ("1", kind) in kinds(words, FILLER)


@pytest.mark.parametrize(
    "words",
    [
        "The Company shall repair the pier by 1 May 2031.",
        "The pier shall be repaired by the Company by 1 May 2031.",
        "The Company shall run four boats each day.",
        "The Company may raise the fares by 3 per cent on 1 June 2032.",
        "The Company shall not carry explosives.",
        "No candles shall be lit.",
        'In this agreement, "adequate crew" means a crew of at least five.',
        "This agreement begins on 1 May 2031 and ends on 30 April 2034.",
        "If the Council has not paid within 30 days of the invoice, the Company may stop the night boat.",
        "The Council shall decide within 45 days of the request.",
        "The Company shall pay the fine under Article 2 by 1 May 2031.",
        "The Company shall keep to Article 5 of the Treaty on Safety at Sea.",
        "Each party shall bear its own costs.",
        "The general meeting of the Company shall vote on this agreement by 20 April 2031.",
        "The boat shall be called the Tern.",
        "Deckhands shall be paid 900 crowns a month by the Company.",
        "Oil shall be removed by the Party on whose pier it lies by 1 May 2031.",
        "A dispute that the two cannot settle within ninety days may be taken by either party to a judge.",
        "The Company shall report breaches of the timetable to the Council within 48 hours.",
        "The Company shall name nine of the 45 members of the fares board by 1 May 2031.",
        "The Company shall inform the Council in writing of every accident within 24 hours.",
    ],
)
def test_a_sound_clause_gets_no_remark(words):
    assert not [r for r in remarks(words, FILLER) if r.clause == "1"]


def test_an_actor_named_above_the_items_is_enough():
    text = HEAD + "1. The Company shall:\n(a) repair the pier by 1 May 2031;\n(b) paint the boats by 1 May 2032.\n"
    assert audit(parse_proposal(text), parse(text)) == ()


def test_a_defined_word_is_no_vague_one():
    meaning = '"Reasonable notice" means notice of 30 days.'
    assert kinds("The Company shall give reasonable notice of every change.", meaning) == set()


def test_two_numbers_for_one_thing_clash_and_both_clauses_say_so():
    first = "The Council shall pay a subsidy of 25 per cent of the fare for each islander."
    second = "The subsidy for each islander remains at 20 per cent of the fare until 30 April 2034."
    found = [r for r in remarks(first, second) if r.kind.value == "conflict"]
    assert [(r.clause, r.others) for r in found] == [("1", ("2",)), ("2", ("1",))]


@pytest.mark.parametrize(
    "second",
    [
        "The Council shall pay a further subsidy of 20 per cent of the fare for each islander.",
        "The Council shall pay a subsidy of 20 per cent of the cost of the new pier.",
        "The Council shall pay the Company 40 crowns a month.",
    ],
)
def test_another_number_for_another_thing_is_no_clash(second):
    first = "The Council shall pay a subsidy of 25 per cent of the fare for each islander."
    assert not [k for k in kinds(first, second) if k[1] == "conflict"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The pact covers all 40 boats.", "The Company shall insure the 44 boats by 1 May 2031."),
        ("The lease runs for ten years from 1 July 2032.", "The lease expires on 30 June 2052."),
        ("The fares board shall decide by consensus.", "The fares board shall adopt its rules by simple majority."),
        ("The Company shall carry at most 60 cars on each ferry.", "The Company shall carry 70 cars on each ferry."),
    ],
)
def test_what_cannot_both_hold_clashes(first, second):
    assert {("1", "conflict"), ("2", "conflict")} <= kinds(first, second)


def test_two_that_wait_for_each_other_clash():
    found = kinds(
        "The Council shall open the harbour once the Company has repaired the pier.",
        "The Company shall repair the pier once the Council has opened the harbour.",
    )
    assert {("1", "conflict"), ("2", "conflict")} <= found


def test_a_circular_entry_into_force_clashes():
    found = kinds(
        "This agreement enters into force when the protocol on fares has been signed.",
        "The protocol on fares shall be signed by both once this agreement has entered into force.",
    )
    assert {("1", "conflict"), ("2", "conflict")} <= found


def test_the_contrary_of_one_act_clashes():
    found = kinds("The Company shall carry cars on Sundays.", "The Company shall not carry cars on Sundays.")
    assert {("1", "conflict"), ("2", "conflict")} <= found


def test_a_body_that_the_agreement_sets_up_is_within_its_reach():
    found = kinds(
        "The Council and the Company shall set up a fares board by 1 May 2031.",
        "The fares board shall meet once in every quarter.",
    )
    assert found == set()


def test_ministers_are_within_reach_of_those_who_form_the_government():
    head = 'This pact of Party Left ("Left") and Party Right ("Right") is for the cabinet they mean to form.\n\n'
    text = "The Minister of Finance shall lower the harbour tax by 1 May 2031."
    assert kinds(text, "Left shall name the Speaker by 1 May 2031.", head=head) == set()


def test_ministers_whom_the_parties_name_are_within_their_reach():
    office = "The Council shall name the Treasurer and the Minister of Ports by 1 May 2031."
    assert kinds(office, "The Minister of Ports shall lower the harbour tax by 1 June 2031.") == set()


def test_a_reference_is_resolved_within_its_article():
    text = HEAD + (
        "1. The fares:\n(a) The Company shall set them by 1 May 2031.\n(b) Paragraph (a) holds for lorries.\n"
        "2. The Company shall keep a log.\n"
    )
    assert [(r.called, r.to) for r in references(parse_proposal(text), text)] == [("Paragraph (a)", "1a")]


def test_a_range_of_references_is_read_to_its_end():
    text = plan("The Company shall keep to points 1 to 3.", FILLER, "The Company shall keep a log.")
    assert {r.to for r in references(parse_proposal(text), text)} == {"1", "2", "3"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The handover date is 1 October 2037.",
         "On the day of the handover, 1 April 2037, all boats pass to the Council."),
        ("The fare stays at 9 crowns until the end of 2039.",
         "From the spring of 2038, a passenger is to pay a fare of 11 crowns."),
        ("The Council shall hand the customs yard to the Company on 1 January 2031.",
         "The customs yard stays under the Council until 31 December 2032."),
        ("Each party shall put this pact to a vote of its members within ten days of its taking effect.",
         "This pact takes effect once the members of both parties have approved it."),
        ("Handover takes place on 1 October 2037.", "Handover takes place on 1 December 2037 unless both agree."),
        ("The rent is 2,100 crowns a year.", "The Company shall pay a rent of 1,800 crowns a year."),
        ("The north pier shall be closed by the Company between 20:00 and 05:00.",
         "The mail boat calls at the north pier at 22:30."),
        ("The Council shall leave the Company at least 70 per cent of the berths.",
         "The Council may use 50 per cent of the berths."),
        ("Within six months of the entry into force of this agreement the two shall establish the Ferry Board.",
         "This agreement enters into force when the last has lodged its consent with the Ferry Board."),
    ],
)
def test_two_clauses_that_clash_by_day_price_hour_share_or_body_are_both_remarked(one, other):
    assert {(c, k) for c, k in kinds(one, other) if k == "conflict"} == {("1", "conflict"), ("2", "conflict")}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The handover date is 1 October 2037.", "On the day of the opening, 1 April 2037, the flag is raised."),
        ("The fare stays at 9 crowns until the end of 2037.",
         "From the spring of 2038, a passenger is to pay a fare of 11 crowns."),
        ("Each passenger pays a fare of 9 crowns.", "Each lorry pays a toll of 40 crowns."),
        ("The north pier shall be closed by the Company between 20:00 and 05:00.",
         "The mail boat calls at the north pier at 07:30."),
        ("The Council shall leave the Company 70 per cent of the berths.",
         "The Council may use 30 per cent of the berths."),
    ],
)
def test_what_can_stand_side_by_side_is_no_clash(one, other):
    assert not {k for _, k in kinds(one, other)} & {"conflict"}


def test_a_railway_company_is_a_stranger_and_both_companies_are_not():
    assert ("1", "out-of-reach") in kinds("The railway companies will run a train each hour from 1 May 2031.", FILLER)
    assert ("1", "out-of-reach") not in kinds("Both companies shall keep a log every day.", FILLER)


def test_one_side_kept_from_leaving_is_told_and_two_alike_are_not():
    assert ("1", "one-sided") in kinds("The Company may not withdraw before 2060.", FILLER)
    alike = kinds("The Company may not withdraw before 2060.", "The Council may not withdraw before 2060.")
    assert not {k for _, k in alike} & {"one-sided"}
