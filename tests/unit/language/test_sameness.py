"""What counts as one spelling, one word, an opposite."""

import pytest

from zopa.language.sameness import opposite, same, sets, spelling


@pytest.mark.parametrize(
    ("one", "other"),
    [("organise", "organize"), ("labour", "labor"), ("centres", "centers"), ("travelled", "traveled"),
     ("defence", "defense"), ("programme", "program"), ("recognised", "recognized")],
)
def test_both_spellings_of_a_word_are_one(one, other):
    assert spelling(one) == spelling(other)


@pytest.mark.parametrize("word", ["hour", "four", "course", "tour", "court"])
def test_words_that_only_look_british_are_left_alone(word):
    assert spelling(word) == word


def test_a_phrase_stands_for_a_word():
    assert same("close", "shut down")
    assert same("limit", "cap")


def test_synonyms_come_from_the_thesaurus_too():
    assert same("ban", "prohibition")
    assert same("aid", "assistance")


def test_a_kind_of_a_thing_is_not_the_thing():
    """A vessel that is a trawler is fewer vessels: that narrows a clause."""
    assert not same("vessel", "trawler")
    assert not same("tool", "hammer")


def test_opposites_are_found_through_synonyms():
    assert opposite("allow", "prohibit")
    assert opposite("accept", "reject")
    assert not opposite("allow", "permit")


def test_no_synonym_is_an_opposite_of_itself():
    assert not [w for w in ("allow", "accept", "open", "raise", "begin") if opposite(w, w) or not sets(w)]
