"""Whether a text speaks of the plan at all."""

from zopa.press.cast import Cast
from zopa.press.match import Topic
from zopa.press.plan_index import PlanIndex
from zopa.press.relevance import concerns
from zopa.records import Clause, Party, Proposal

TIED, LOOSE = Topic(("3",), "words", 3.0), Topic()


def test_a_text_that_names_two_parties_of_the_case_and_is_tied_to_clauses_speaks_of_the_plan(index, cast):
    assert concerns("The State told the Owners so.", [TIED, LOOSE] * 2, index=index, cast=cast)


def test_the_same_words_about_other_people_do_not(index, cast):
    assert not concerns("The bakers told the millers so.", [TIED] * 4, index=index, cast=cast)


def test_a_text_of_which_little_can_be_tied_to_a_clause_does_not(index, cast):
    assert not concerns("The State told the Owners so.", [TIED, LOOSE, LOOSE, LOOSE], index=index, cast=cast)


def test_a_single_party_takes_more_ties(index, cast):
    assert not concerns("The Owners said so.", [TIED, LOOSE, LOOSE, TIED, LOOSE], index=index, cast=cast)
    assert concerns("The Owners said so.", [TIED, LOOSE] * 2, index=index, cast=cast)


def test_states_that_stand_in_every_newspaper_must_be_those_the_plan_is_about():
    """Canada is in three clauses of four, Peru and Chad in one: a text on the two others is about something else."""
    words = ("Canada shall pay.", "Canada shall report.", "Canada shall close the office.", "Peru and Chad may object.")
    clauses = tuple(Clause(id=str(n), text=t, start=0, end=0) for n, t in enumerate(words, 1))
    cast = Cast(tuple(Party(id=n.lower(), name=n) for n in ("Canada", "Peru", "Chad")))
    index = PlanIndex(Proposal(source="plan", clauses=clauses), cast.mentions)
    assert not concerns("Peru and Chad met.", [TIED] * 4, index=index, cast=cast)
    assert concerns("Canada and Chad met.", [TIED] * 4, index=index, cast=cast)


def test_two_or_three_statements_are_too_few_to_tell(index, cast):
    assert concerns("The bakers said so.", [LOOSE] * 3, index=index, cast=cast)


def test_a_plan_that_names_nobody_may_be_what_any_text_speaks_of(plan):
    index = PlanIndex(plan)
    assert concerns("The bakers said so.", [LOOSE] * 9, index=index, cast=Cast(()))
