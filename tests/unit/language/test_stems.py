"""Words brought to a common form."""

from zopa.language.stems import stem, terms


def test_words_of_one_family_meet():
    assert stem("caterers") == stem("Catering") == stem("cooks")
    assert stem("arbitration") == stem("Arbitrator")


def test_function_words_and_number_words_are_no_terms():
    assert [t.key for t in terms("It is one of the six dams")] == [stem("dams")]


def test_words_of_negotiating_are_weak():
    [plan, pension] = terms("plan pensions")
    assert plan.weak
    assert not pension.weak
