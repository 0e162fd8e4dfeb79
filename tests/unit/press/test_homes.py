"""Speakers placed by what they say."""

import pytest

from zopa.language.people import Actor, People, Post
from zopa.language.spans import Span
from zopa.language.syntax import Parse
from zopa.press.homes import homes
from zopa.press.utterance import Heard, Utterance
from zopa.records import Mode


def hear(text, quote, speaker, mode):
    start = text.index(quote)
    span = Span(start, start + len(quote))
    return Utterance(span.start, span.end, (span,), (), (), mode, speaker, named=True)


@pytest.fixture
def place(cast):
    def run(text, *said, posts=(), issuer=None):
        people = People(Parse(text, (), (), ()), (Actor("Cara Voss", (), is_person=True, posts=posts),))
        heard = Heard(tuple(hear(text, q, "Cara Voss", mode) for q, mode in said), (), ())
        found = homes(heard, text=text, people=people, cast=cast, issuer=issuer)
        return found["Cara Voss"].party if found else None

    def of(text, *heard):
        people = People(Parse(text, (), (), ()), (Actor("Cara Voss", (), is_person=True, posts=()),))
        found = homes(Heard(heard, (), ()), text=text, people=people, cast=cast)
        return found["Cara Voss"].party if found else None

    run.of = of
    return run


MINISTER = (Post("minister"),)
TOLD = ("the Owners would sign", Mode.INDIRECT)


def test_an_office_holder_tells_what_his_own_side_will_do(place):
    assert place("Minister Cara Voss said the Owners would sign.", TOLD, posts=MINISTER) == "owners"


def test_somebody_without_an_office_tells_it_of_anybody(place):
    assert place("Cara Voss said the Owners would sign.", TOLD) is None


def test_a_pundit_who_foretells_a_partys_answer_again_and_again_is_not_placed_with_it(place):
    text = "Cara Voss: “The Owners will not sign.” “The Owners will never pay,” she added. “The Owners will walk.”"
    said = [(q, Mode.DIRECT) for q in ("The Owners will not sign", "The Owners will never pay", "The Owners will walk")]
    assert place(text, *said) is None


def test_an_expert_is_placed_nowhere_whatever_he_says(place):
    assert place("Economist Cara Voss said the Owners would sign.", TOLD, posts=(Post("economist"),)) is None


def test_whoever_says_we_of_a_party_belongs_to_it(place):
    text = "“The Owners would sign. We have read it,” said Cara Voss."
    said = (("The Owners would sign", Mode.DIRECT), ("We have read it", Mode.DIRECT))
    assert place(text, *said) == "owners"


def test_whoever_is_asked_what_a_party_will_do_answers_for_it(place):
    text = "Would the Owners sign? Cara Voss: “I would not exclude it.”"
    assert place(text, ("I would not exclude it", Mode.DIRECT)) == "owners"


def test_whoever_held_an_office_once_speaks_for_nobody(place):
    text = "Cara Voss, who served the Owners until 2018: “The Owners would sign. We asked for it.”"
    assert place(text, ("The Owners would sign", Mode.DIRECT), ("We asked for it", Mode.DIRECT)) is None


def test_an_opinion_on_what_a_party_will_do_is_no_answer_for_it(place):
    text = "Would the Owners sign? Cara Voss: “I think so.”"
    assert place(text, ("I think so", Mode.DIRECT)) is None


def test_whoever_speaks_so_of_two_parties_is_not_placed(place):
    text = "Minister Cara Voss said the Owners would sign and the Crews would wait."
    assert place(text, TOLD, ("the Crews would wait", Mode.INDIRECT), posts=MINISTER) is None


def test_we_in_a_partys_own_paper_is_the_party(place):
    text = "Circular of the Crews. “We will wait,” said Cara Voss."
    assert place(text, ("We will wait", Mode.DIRECT), issuer="crews") == "crews"


def test_an_announced_reaction_is_that_of_the_office_holder_who_then_speaks(place):
    text = "The Owners reacted coolly. “No more than that,” Minister Cara Voss said."
    assert place(text, ("No more than that", Mode.DIRECT), posts=MINISTER) == "owners"


def test_an_office_holder_says_what_his_own_side_can_do(place):
    text = "Minister Cara Voss: The Owners can accept the first point."
    assert place(text, ("The Owners can accept the first point", Mode.DIRECT), posts=MINISTER) == "owners"


def test_an_office_holder_may_foretell_what_others_will_do(place):
    text = "Minister Cara Voss: The Owners will come round."
    assert place(text, ("The Owners will come round", Mode.DIRECT), posts=MINISTER) is None


def test_for_whom_a_sentence_says_that_somebody_speaks(place):
    text = "For the Crews, who load the ships, Cara Voss said nothing would change."
    quote, at = "nothing would change", text.index("Cara Voss")
    span = Span(text.index(quote), text.index(quote) + len(quote))
    said = Utterance(span.start, span.end, (span,), (Span(at, at + 9),), (), Mode.INDIRECT, "Cara Voss", named=True)
    assert place.of(text, said) == "crews"
