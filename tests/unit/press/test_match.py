"""Which clauses words are about."""

from decimal import Decimal

from zopa.press.figures import Memory
from zopa.press.match import match
from zopa.press.references import references
from zopa.records import Clause, Proposal


def test_a_clause_called_by_number_stands_for_itself(index):
    assert set(match("We accept Article 2(a) and point one.", index=index).clauses) == {"1", "2a"}


def test_a_range_of_numbers_names_every_clause_in_it(plan):
    assert [r.clause for r in references("points 1 to 3", plan=plan)] == ["1", "2", "3"]


def test_a_letter_under_a_roman_number_is_called_in_brackets():
    plan = Proposal(source="plan", clauses=(Clause(id="IV.a", text="Pay rises.", start=0, end=10),))
    assert [r.clause for r in references("On Article IV (a) we agree", plan=plan)] == ["IV.a"]


def test_a_decimal_in_words_is_no_reference(plan):
    assert references("seven point five is the floor", plan=plan) == ()


def test_an_article_of_another_text_is_no_reference(plan):
    assert references("Article 5 of the Treaty", plan=plan) == ()


def test_rare_words_and_their_families_find_the_clause(index):
    assert match("without the cooks there is nothing", index=index).clauses == ("4",)


def test_a_number_finds_the_clause_that_sets_it(index):
    assert match("We can live with 5.5", index=index).clauses == ("1a",)


def test_two_subjects_give_two_clauses(index):
    assert set(match("the caterers only against 180 million a year", index=index).clauses) == {"3", "4"}


def test_a_remembered_number_finds_its_clause_again(index):
    memory = Memory(values={Decimal(9): ("1a",)})
    assert match("Below 9 we walk", index=index, memory=memory).clauses == ("1a",)


def test_the_plan_as_a_whole_is_meant_where_it_is_named_and_no_clause_is(index):
    assert match("They reject the whole proposal", index=index).clauses == ("plan",)


def test_words_of_no_clause_find_none(index):
    assert match("The weather was fine on Tuesday", index=index).clauses == ()
