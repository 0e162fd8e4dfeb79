"""Who is bound to what, from hand-made plans without a tree."""

import pytest
from tests.tagged import plan

from zopa.proposal.duties import duties
from zopa.records import Force


def rows(marked, *, preamble=""):
    return [
        (d.clause, ", ".join(d.bearers) or None, d.act, d.force.value)
        for d in duties(*plan(marked, preamble=preamble))
    ]


def one(words, **given):
    (duty,) = duties(*plan({"1": words}, **given))
    return duty


def test_a_passive_is_turned_round_and_without_an_agent_binds_nobody_named():
    assert rows({"1": "A/DT monitoring/NN body/NN shall/MD be/VB set/VBN=set up/RP ./."}) == [
        ("1", None, "set up a monitoring body", "must")
    ]


def test_the_agent_of_a_passive_is_bound():
    duty = one("Rosters/NNS shall/MD be/VB published/VBN=publish by/IN the/DT Board/NNP within/IN two/CD weeks/NNS ./.")
    assert (duty.bearers, duty.act, duty.by_when) == (("Board",), "publish rosters", "within two weeks")


def test_who_only_receives_is_not_bound():
    """The missing giver is the finding: "Aland will receive guarantees" promises what nobody owes."""
    duty = one("Aland/NNP will/MD receive/VB reliable/JJ guarantees/NNS ./.")
    assert (duty.bearers, duty.to, duty.act) == ((), ("Aland",), "give reliable guarantees")


def test_the_giver_named_after_from_is_bound():
    duty = one("The/DT fund/NN shall/MD receive/VB 5/CD million/CD crowns/NNS from/IN the/DT Council/NNP ./.")
    assert (duty.bearers, duty.to, duty.act) == (("Council",), ("fund",), "pay 5 million crowns")


def test_coordinated_verbs_with_objects_of_their_own_are_two_duties():
    marked = "The/DT Board/NNP shall/MD publish/VB the/DT list/NN and/CC inform/VB the/DT Union/NNP ./."
    assert [r[2] for r in rows({"1": marked})] == ["publish the list", "inform the Union"]


def test_coordinated_verbs_that_share_an_object_are_a_duty_each():
    marked = "All/DT propaganda/NN must/MD be/VB rejected/VBN=reject and/CC prohibited/VBN=prohibit ./."
    assert [r[2] for r in rows({"1": marked})] == ["reject all propaganda", "prohibit all propaganda"]


def test_verbs_without_any_object_between_them_are_one_duty():
    marked = "The/DT board/NN shall/MD meet/VB and/CC decide/VB by/IN majority/NN ./."
    assert [r[2] for r in rows({"1": marked})] == ["meet and decide by majority"]


def test_a_deadline_after_the_last_verb_is_that_of_those_before_it_too():
    marked = "The/DT Board/NNP shall/MD grant/VB or/CC refuse/VB its/PRP$ consent/NN within/IN ten/CD days/NNS ./."
    found = duties(*plan({"1": marked}))
    assert [(d.act, d.by_when) for d in found] == [
        ("grant its consent", "within ten days"), ("refuse its consent", "within ten days")
    ]


def test_a_deadline_that_opens_a_sentence_holds_for_all_that_is_joined_in_it():
    marked = (
        "Within/IN ten/CD days/NNS ,/, Aland/NNP shall/MD free/VB 340/CD captives/NNS and/CC Beland/NNP shall/MD"
        " free/VB 85/CD captives/NNS ./."
    )
    assert [d.by_when for d in duties(*plan({"1": marked}))] == ["within ten days", "within ten days"]


def test_a_time_in_what_is_told_of_the_past_is_no_deadline():
    duty = one("The/DT Board/NNP shall/MD keep/VB the/DT map/NN that/WDT both/DT signed/VBD on/IN 4/CD April/NNP ./.")
    assert duty.by_when is None


def test_a_verb_said_once_for_two_subjects_is_a_duty_of_each():
    marked = "Aland/NNP shall/MD pay/VB 60/CD marks/NNS and/CC Beland/NNP 40/CD marks/NNS ./."
    assert [(d.bearers, d.act) for d in duties(*plan({"1": marked}))] == [
        (("Aland",), "pay 60 marks"), (("Beland",), "pay 40 marks")
    ]


def test_who_agrees_that_something_will_happen_is_bound_to_see_to_it():
    duty = one("The/DT Union/NNP agrees/VBZ that/IN no/DT strike/NN will/MD be/VB called/VBN=call ./.")
    assert (duty.bearers, duty.act, duty.force) == (("Union",), "not call any strike", Force.AGREES)


def test_items_take_bearer_and_force_from_their_chapeau():
    found = rows({
        "1": "The/DT Ministry/NNP shall/MD :/:",
        "1a": "pay/VB the/DT Union/NNP 40/CD crowns/NNS ;/:",
        "1b": "not/RB close/VB any/DT ward/NN ./.",
    })
    assert found == [
        ("1a", "Ministry", "pay 40 crowns", "must"),
        ("1b", "Ministry", "not close any ward", "must"),
    ]


def test_a_condition_in_the_chapeau_holds_for_every_item():
    (duty,) = duties(*plan({
        "1": "If/IN the/DT dam/NN fails/VBZ :/:",
        "1a": "the/DT Council/NNP shall/MD warn/VB all/DT villages/NNS ./.",
    }))
    assert (duty.clause, duty.bearers, duty.condition) == ("1a", ("Council",), "dam fails")


def test_a_chapeau_that_is_complete_is_a_duty_beside_those_of_its_items():
    found = rows({
        "1": "Both/DT towns/NNS undertake/VBP to/TO run/VB courses/NNS :/:",
        "1a": "Aland/NNP will/MD hire/VB teachers/NNS ./.",
    })
    assert [(r[0], r[3]) for r in found] == [("1", "agrees"), ("1a", "will")]


def test_the_parties_are_those_whom_the_plan_calls_so():
    preamble = 'Put to the Mill Owners ("the Owners") and the Weavers\' Union ("the Union").'
    duty = one("The/DT parties/NNS shall/MD publish/VB accounts/NNS ./.", preamble=preamble)
    assert duty.bearers == ("Owners", "Union")


def test_a_pronoun_stands_for_whom_the_sentence_before_was_about():
    marked = (
        "A/DT Joint/NNP Commission/NNP shall/MD be/VB set/VBN=set up/RP ./. It/PRP shall/MD"
        " report/VB to/IN the/DT Council/NNP ./."
    )
    assert [d.bearers for d in duties(*plan({"1": marked}))] == [(), ("Joint Commission",)]


def test_no_party_may_is_a_ban_on_each_party():
    assert rows({"1": "No/DT party/NN may/MD station/VB troops/NNS ./."}) == [
        ("1", "each party", "not station troops", "must")
    ]


def test_a_thing_cannot_be_bound():
    duty = one("The/DT price/NN shall/MD not/RB exceed/VB 40/CD crowns/NNS ./.")
    assert (duty.bearers, duty.act, duty.force) == ((), "not let the price exceed 40 crowns", Force.MUST)


@pytest.mark.parametrize("words", [
    "This/DT agreement/NN shall/MD enter/VB into/IN force/NN on/IN 1/CD May/NNP 2031/CD ./.",
    "The/DT seat/NN shall/MD be/VB Dorn/NNP ./.",
    "The/DT board/NN shall/MD have/VB eleven/CD members/NNS ./.",
    "The/DT term/NN pay/NN means/VBZ=mean monthly/JJ pay/NN ./.",
    "A/DT notice/NN shall/MD be/VB deemed/VBN=deem received/VBN=receive after/IN two/CD days/NNS ./.",
    "This/DT agreement/NN will/MD be/VB binding/JJ ./.",
])
def test_a_definition_or_a_state_of_things_binds_nobody(words):
    assert one(words).force is Force.NONE


@pytest.mark.parametrize(("words", "force"), [
    ("The/DT Board/NNP is/VBZ=be obliged/VBN to/TO report/VB ./.", Force.MUST),
    ("The/DT Board/NNP is/VBZ=be to/TO report/VB ./.", Force.MUST),
    ("The/DT Board/NNP has/VBZ to/TO report/VB ./.", Force.MUST),
    ("The/DT Board/NNP is/VBZ=be prohibited/VBN=prohibit from/IN reporting/VBG ./.", Force.MUST),
    ("The/DT Board/NNP will/MD report/VB ./.", Force.WILL),
    ("The/DT Board/NNP reports/VBZ=report to/IN the/DT Council/NNP ./.", Force.WILL),
    ("The/DT Board/NNP undertakes/VBZ to/TO report/VB ./.", Force.AGREES),
    ("The/DT Board/NNP commits/VBZ itself/PRP to/TO report/VB ./.", Force.AGREES),
    ("The/DT Board/NNP is/VBZ=be free/JJ to/TO report/VB ./.", Force.MAY),
    ("The/DT Board/NNP has/VBZ the/DT right/NN to/TO report/VB ./.", Force.MAY),
    ("The/DT Board/NNP need/MD not/RB report/VB ./.", Force.MAY),
    ("The/DT Board/NNP should/MD report/VB ./.", Force.EXPECTED),
    ("The/DT Board/NNP is/VBZ=be expected/VBN to/TO report/VB ./.", Force.EXPECTED),
    ("The/DT Board/NNP endeavours/VBZ to/TO report/VB ./.", Force.EXPECTED),
    ("The/DT towns/NNS shall/MD agree/VB on/IN a/DT formula/NN ./.", Force.DISCUSSED),
    ("The/DT lifting/NN of/IN bans/NNS will/MD be/VB discussed/VBN=discuss ./.", Force.DISCUSSED),
    ("The/DT status/NN shall/MD be/VB decided/VBN=decide at/IN a/DT later/JJ date/NN ./.", Force.DISCUSSED),
    ("Talks/NNS will/MD be/VB held/VBN=hold ./.", Force.DISCUSSED),
])
def test_the_scale_of_force(words, force):
    assert one(words).force is force


def test_every_row_stands_on_words_of_its_clause():
    proposal, parsed = plan({
        "1": "The/DT Ministry/NNP shall/MD :/:",
        "1a": "pay/VB the/DT Union/NNP 40/CD crowns/NNS ;/:",
    })
    (duty,) = duties(proposal, parsed)
    assert parsed.text[duty.start : duty.end] == "pay the Union 40 crowns;"
