"""Frames from hand-made sentences: no tree, so the words alone must do."""

from tests.tagged import tokens

from zopa.language.frames import Form, frames
from zopa.records.duty import Force


def texts(phrases):
    return [p.text for p in phrases]


def test_an_active_duty_is_split_into_who_what_and_when():
    row = tokens("The/DT Board/NNP shall/MD raise/VB basic/JJ pay/NN by/IN 5.5/CD per/IN cent/NN on/IN 1/CD June/NNP"
                 " 2031/CD ./.")
    (frame,) = frames(row)
    (verb,) = frame.verbs
    assert (frame.subject.text, frame.bound.text, frame.force) == ("The Board", "shall", Force.MUST)
    assert (verb.lemma, verb.object.text) == ("raise", "basic pay")
    assert texts(verb.core) == ["basic pay by 5.5 per cent"]
    assert texts(verb.times) == ["on 1 June 2031"]


def test_a_passive_keeps_its_subject_and_names_its_agent():
    row = tokens("Rosters/NNS shall/MD be/VB published/VBN by/IN the/DT management/NN of/IN each/DT hospital/NN"
                 " four/CD weeks/NNS before/IN they/PRP take/VBP effect/NN ./.")
    (frame,) = frames(row)
    assert frame.passive
    assert (frame.subject.text, frame.agent.text) == ("Rosters", "the management of each hospital")
    assert texts(frame.verbs[0].times) == ["four weeks before they take effect"]


def test_what_stands_after_by_and_cannot_act_is_no_agent():
    (frame,) = frames(tokens("Breaches/NNS will/MD be/VB followed/VBN by/IN effective/JJ consequences/NNS ./."))
    assert frame.agent is None
    assert texts(frame.verbs[0].core) == ["by effective consequences"]


def test_an_expectation_lends_its_force_to_each_clause_under_it():
    row = tokens("It/PRP is/VBZ expected/VBN that/IN Aland/NNP will/MD not/RB attack/VB its/PRP$ neighbours/NNS and/CC"
                 " that/IN Bland/NNP will/MD disarm/VB ./.")
    first, second = frames(row)
    assert (first.subject.text, first.under, first.verbs[0].denied) == ("Aland", Force.EXPECTED, True)
    assert (second.subject.text, second.under, second.verbs[0].lemma) == ("Bland", Force.EXPECTED, "disarm")


def test_a_condition_before_the_comma_and_one_after_the_act_are_both_found():
    row = tokens("If/IN the/DT sum/NN falls/VBZ below/IN 120/CD marks/NNS ,/, the/DT union/NN may/MD strike/VB"
                 " unless/IN the/DT board/NN objects/VBZ ./.")
    (frame,) = frames(row)
    assert frame.subject.text == "the union"
    assert texts(frame.conditions) == ["If the sum falls below 120 marks"]
    assert texts(frame.verbs[0].conditions) == ["unless the board objects"]


def test_a_finite_verb_in_a_relative_clause_makes_no_frame():
    row = tokens("A/DT company/NN that/WDT withdraws/VBZ from/IN this/DT pact/NN shall/MD pay/VB 90/CD crowns/NNS ./.")
    (frame,) = frames(row)
    assert frame.subject.text == "A company that withdraws from this pact"


def test_leave_denied_is_a_ban_and_a_duty_denied_is_leave():
    (ban,) = frames(tokens("The/DT tenant/NN may/MD not/RB sublet/VB ./."))
    (leave,) = frames(tokens("The/DT tenant/NN is/VBZ not/RB obliged/VBN to/TO repair/VB the/DT roof/NN ./."))
    assert (ban.force, ban.verbs[0].denied) == (Force.MUST, True)
    assert (leave.force, leave.verbs[0].denied) == (Force.MAY, True)


def test_no_party_shall_is_a_ban_on_each():
    (frame,) = frames(tokens("No/DT party/NN shall/MD station/VB troops/NNS ./."))
    assert frame.verbs[0].denied


def test_an_aside_after_the_modal_is_sorted_and_passed_over():
    row = tokens("The/DT Board/NNP shall/MD ,/, within/IN 30/CD days/NNS ,/, publish/VB the/DT list/NN ./.")
    (frame,) = frames(row)
    assert texts(frame.times) == ["within 30 days"]
    assert frame.verbs[0].object.text == "the list"


def test_verbs_joined_by_and_share_the_subject():
    row = tokens("The/DT board/NN shall/MD meet/VB once/RB a/DT quarter/NN and/CC decide/VB by/IN majority/NN ./.")
    (frame,) = frames(row)
    assert [v.lemma for v in frame.verbs] == ["meet", "decide"]


def test_a_receiver_named_before_or_after_the_thing_is_taken_out_of_the_act():
    (before,) = frames(tokens("The/DT City/NNP shall/MD pay/VB every/DT trainee/NN 1,250/CD marks/NNS ./."))
    (after,) = frames(tokens("The/DT City/NNP shall/MD report/VB the/DT figures/NNS to/IN the/DT Ministry/NNP ./."))
    assert (before.verbs[0].to.text, texts(before.verbs[0].core)) == ("every trainee", ["1,250 marks"])
    assert (after.verbs[0].to.text, texts(after.verbs[0].core)) == ("the Ministry", ["the figures"])


def test_brackets_are_passed_over_unless_they_hold_a_label():
    row = tokens("The/DT Union/NNP (/( the/DT CU/NNP )/) may/MD end/VB paragraph/NN (/( b/NN )/) ./.")
    (frame,) = frames(row)
    assert frame.subject.text == "The Union"
    assert frame.verbs[0].core[0].text == "paragraph ( b)"


def test_the_month_of_may_binds_nobody():
    assert [f.form for f in frames(tokens("The/DT agreement/NN of/IN 12/CD May/MD 2028/CD ends/VBZ today/NN ./."))] == [
        Form.PLAIN
    ]


def test_a_note_without_a_finite_verb_is_read_by_its_infinitive():
    (frame,) = frames(tokens("Prisoners/NNS to/TO be/VB exchanged/VBN by/IN 15/CD August/NNP 2033/CD ./."))
    assert (frame.form, frame.passive, frame.subject.text) == (Form.SHORT, True, "Prisoners")


def test_the_bearer_of_it_is_the_duty_of_stands_after_the_phrase():
    row = tokens("It/PRP is/VBZ the/DT duty/NN of/IN the/DT clerk/NN to/TO keep/VB the/DT register/NN ./.")
    (frame,) = frames(row)
    assert (frame.subject.text, frame.force, frame.verbs[0].lemma) == ("the clerk", Force.MUST, "keep")
