"""Which way words point."""

import pytest

from zopa.press.stance import Reach, lean
from zopa.records import Stance


@pytest.mark.parametrize(
    ("words", "stance"),
    [
        ("We accept the clause as it stands", Stance.ACCEPT),
        ("The mission will not accept the clause", Stance.REJECT),
        ("They would not give it back", Stance.ACCEPT),
        ("It is not that we refuse the article", Stance.AMBIGUOUS),
        ("The first payment, yes. The second, no", Stance.AMBIGUOUS),
        ("The article goes, or the crews stay home.", Stance.CONDITIONAL),
        ("We can sign it once the word is struck from it", Stance.CONDITIONAL),
        ("The one-off payment is too much", Stance.REJECT),
        ("Such a payment would suit nobody", Stance.REJECT),
        ("I would not rule it out", Stance.AMBIGUOUS),
        ("Without the crew there will be no signature", Stance.CONDITIONAL),
        ("We can accept it only if the nights stay", Stance.CONDITIONAL),
        ("We want all of them, or the article falls", Stance.CONDITIONAL),
        ("We will agree to it unless it is packed", Stance.CONDITIONAL),
        ("Yes. Without reservation.", Stance.ACCEPT),
        ("That is a deal-breaker", Stance.REJECT),
        ("The draft gets it half right", Stance.AMBIGUOUS),
        ("The weather is mild", Stance.NONE),
        ("No, that is far too long", Stance.REJECT),
        ("No, we can live with it", Stance.ACCEPT),
        ("They have to agree to the pact too", Stance.CONDITIONAL),
        ("They lack the support they would need", Stance.NONE),
        ("Article 5 is out of the question as it stands", Stance.REJECT),
        ("Article 5 has our full support", Stance.ACCEPT),
        ("Nights are not for sale at such a price", Stance.REJECT),
        ("They would accept it only at twice the rate", Stance.CONDITIONAL),
        ("Give us forty years and we invest it all", Stance.CONDITIONAL),
        ("The mill has dropped its objection to the road", Stance.ACCEPT),
        ("She poured cold water on the road", Stance.REJECT),
        ("The Crews threw out the article", Stance.REJECT),
        ("They left open whether they would accept it", Stance.AMBIGUOUS),
        ("I have not made up my mind about it", Stance.AMBIGUOUS),
        ("Her members had no axe to grind over it and would sign tomorrow", Stance.ACCEPT),
        ("Every two years is too rarely", Stance.REJECT),
        ("There would be no loan at all", Stance.REJECT),
        ("There will be no delay at the port", Stance.NONE),
    ],
)
def test_words_of_assent_refusal_and_condition_are_told_apart(words, stance):
    assert lean(words).stance is stance


def test_a_limit_that_the_plan_breaks_is_a_refusal():
    assert lean("Thirty.", reach=Reach.BEYOND).stance is Stance.REJECT


def test_a_limit_that_the_plan_respects_is_neither():
    assert lean("will not sign above 6.5 per cent", reach=Reach.WITHIN).stance is Stance.NONE


def test_a_rise_that_a_cap_rules_out_is_refused_by_whoever_wants_the_cap():
    cap = ("Tuition shall not rise by more than 2 per cent a year.",)
    assert lean("rules out any rise in tuition", clauses=cap).stance is Stance.ACCEPT
    assert lean("rules out any rise in tuition", clauses=("Tuition rises by 5 per cent.",)).stance is Stance.REJECT


def test_what_is_put_up_with_but_not_the_plans_own_is_a_refusal():
    assert lean("prepared to pay 20 million, but not 22", reach=Reach.EQUAL).stance is Stance.REJECT


def test_going_past_the_plans_own_number_may_be_refused_without_a_word_on_it():
    assert lean("has ruled out more than 4.5 per cent for anybody", reach=Reach.EQUAL).stance is Stance.NONE


def test_keeping_what_the_clause_ends_is_a_refusal():
    clauses = ("The rebate on fuel ends in 2036.",)
    assert lean("the rebate must stay", clauses=clauses).stance is Stance.REJECT
    assert lean("We will not agree to keep the rebate", clauses=clauses).stance is Stance.ACCEPT


def test_what_a_clause_forbids_is_not_to_be_done_either():
    assert lean("the mills will not expand", clauses=("It is expected that the mills will not expand.",)).stance is (
        Stance.ACCEPT
    )


def test_a_threat_that_presses_for_signature_is_for_the_deal():
    assert lean("has threatened to cut off aid unless it signs").stance is Stance.ACCEPT


def test_what_a_clause_says_called_beyond_negotiation_is_assent():
    clauses = ("Rents in municipal flats shall not rise by more than 2 per cent a year.",)
    assert lean("the rent cap is non-negotiable", clauses=clauses).stance is Stance.ACCEPT
    assert lean("that is non-negotiable", clauses=clauses).stance is Stance.NONE


@pytest.mark.parametrize(("words", "refused"), [
    ("But 60 per cent is too little for us; we carry the debt", True),
    ("900 hours is not enough in a warm winter", True),
    ("900 hours is not too much", False),
])
def test_the_plans_figure_found_wanting_is_refused(words, refused):
    assert (lean(words, reach=Reach.EQUAL).stance is Stance.REJECT) is refused
