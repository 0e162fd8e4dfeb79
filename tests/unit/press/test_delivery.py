"""Claims about whether a party can deliver, each about whom it names and by whom it is made."""

import pytest

from zopa.press.delivery import claims
from zopa.records import Anchor, Mode, Party, Person, Statement

PARTIES = (
    Party(id="guild", name="Guild", people=(Person(name="Ada Moor", aliases=("Moor",)),)),
    Party(id="town", name="Town of Esk", aliases=("Esk",)),
)


def found(text, *statements):
    return claims({"r": text}, statements, PARTIES)


@pytest.mark.parametrize(
    ("text", "kind", "about"),
    [
        ("Esk cannot afford a second mill.", "money", ("town",)),
        ("After the fair Moor went back on the terms of May.", "record", ("guild",)),
        ("The Guild does not control its younger masters.", "control", ("guild",)),
        ("The two envoys cannot bind Esk.", "mandate", ("town",)),
        ("Hardliners within the Guild want a strike.", "factions", ("guild",)),
        ("To many the offer of Esk looks like a stunt.", "motive", ("town",)),
        ("Can the Guild deliver?", "means", ("guild",)),
        ("Moor and Esk cannot enforce it.", "means", ("guild", "town")),
        ("The Guild and Esk talk through a back channel.", "channel", ("guild", "town")),
        ("The Bureau’s Guild House unit, no friend of Esk, is uncontrolled.", "control", ()),
    ],
)
def test_a_claim_is_of_a_kind_and_about_whoever_it_names(text, kind, about):
    (claim,) = found(text)
    assert (claim.kind, claim.about, claim.sentence) == (kind, about, text)
    assert text[claim.start : claim.end] == text


@pytest.mark.parametrize(
    "text",
    ["The Guild pays Esk forty crowns.", "The mill stands under the control of the Guild.", "Esk kept the records."],
)
def test_plain_words_are_no_claim(text):
    assert found(text) == ()


def test_a_claim_is_made_by_whoever_is_quoted_with_it():
    text = "Ben Lee said that Esk cannot afford it. Moor smiled."
    said = Statement(
        id="r#1", anchor=Anchor(source="r", exact=text[18:38], start=18, end=38), mode=Mode.INDIRECT, speaker="Ben Lee",
        confidence=0.9, party=("town",),
    )
    (claim,) = found(text, said)
    assert claim.speaker == "Ben Lee"
    assert found("Esk cannot afford it.")[0].speaker is None


def test_a_house_named_after_a_party_is_not_the_partys_and_the_sentence_before_says_whose_it_is():
    first, second = found("Can Esk deliver? The Bureau’s Guild House unit, no friend of the Guild, is uncontrolled.")
    assert (first.about, second.about) == (("town",), ("town",))


def test_nobody_is_quoted_with_an_account_of_his_deeds_that_calls_him_by_name():
    text = "After the fair Moor repudiated the terms."
    said = Statement(
        id="r#1", anchor=Anchor(source="r", exact=text[:-1], start=0, end=40), mode=Mode.MIXED, speaker="Ada Moor",
        confidence=0.3, party=("guild",),
    )
    (claim,) = found(text, said)
    assert (claim.about, claim.speaker) == (("guild",), None)
