"""One wire text in many outlets, and one utterance told many times."""

from datetime import date

import pytest

from zopa.press.copies import copies
from zopa.press.echoes import echoes
from zopa.records import Anchor, Mode, Stance, Statement

WIRE = """The Harbour Board will not pay more than six crowns an hour, its chair said on Monday, hours before the
dockers were to vote. Ada Moor told reporters outside the customs house that the money for anything above that
sum was not there and would not be there next year either. The union's secretary, Ben Lee, called the figure a
disappointment but said the door was open. Ships have waited at anchor since Friday, and the grain exchange
warned that flour would run short in the northern towns within a week if the cranes stood still. The mediator
has called both sides for Thursday morning."""
OTHER = """Flour prices rose in the northern towns yesterday as bakers laid in stocks against a long stoppage in the
port. At the market of Esk a sack cost a fifth more than a week ago. Traders said they had seen queues before
the doors opened, and the prefect asked people to buy no more than they needed. A spokesman of the millers
said that the stores would last until the end of the month, whatever the dockers decided, and that two ships
from the south were already on their way."""
REWRITTEN = " ".join(WIRE.split()).replace("on Monday, hours before", "on Monday just before")


def test_a_text_cut_headed_and_rewritten_is_a_copy_and_another_story_is_not():
    cut = "Dock strike: the latest\n\n" + REWRITTEN[: len(REWRITTEN) * 3 // 5]
    assert copies({"wire": WIRE, "other": OTHER, "cut": cut}) == (("wire", "cut"),)


def test_texts_too_short_to_tell_are_left_alone():
    assert copies({"a": "The Board said no.", "b": "The Board said no."}) == ()


def test_many_copies_are_one_group_however_many_there_are():
    texts = {f"outlet-{n}": f"Headline {n}\n\n{WIRE}" for n in range(200)} | {"other": OTHER}
    (group,) = copies(texts)
    assert set(group) == set(texts) - {"other"}


def said(n, words, *, source="a", speaker="Ada Moor", on=date(2031, 3, 1), stance=Stance.REJECT, clause="2"):
    return Statement(
        id=f"{source}#{n}", anchor=Anchor(source=source, exact=words, start=n, end=n + len(words)), mode=Mode.DIRECT,
        speaker=speaker, confidence=0.9, named=True, party=("board",), clauses=(clause,), stance=stance, said_on=on,
    )


FIRST = said(1, "We will not pay more than six crowns an hour")


@pytest.mark.parametrize(
    ("second", "echo"),
    [
        (said(2, "we will not pay more than six crowns an hour", source="b", on=date(2031, 3, 4)), True),
        (said(2, "the Board would not pay more than six crowns for an hour", source="b", on=date(2031, 3, 2)), True),
        (said(2, "We will not pay more than six crowns an hour", source="b", speaker="Ms Moor"), True),
        (said(2, "We will not pay more than six crowns an hour", source="b", speaker="Ben Lee"), False),
        (said(2, "We will not pay more than six crowns an hour", source="b", stance=Stance.ACCEPT), False),
        (said(2, "We will not pay more than six crowns an hour", source="b", clause="3"), False),
        (said(2, "We will not pay more than six crowns an hour", source="b", on=date(2031, 6, 1)), False),
        (said(2, "Nobody in this town earns so much", source="b"), False),
        (said(60, "More than six crowns we do not pay, whoever asks for the money", source="a"), False),
    ],
)
def test_an_utterance_told_again_is_an_echo_and_a_new_one_is_not(second, echo):
    assert echoes((FIRST, second), published={}) == ({second.id: FIRST.id} if echo else {})


def test_whoever_names_another_figure_says_something_new():
    six = said(1, "We will not pay more than 6 crowns an hour")
    seven = said(2, "We will not pay more than 7 crowns an hour", source="b", on=date(2031, 3, 2))
    assert echoes((six, seven), published={}) == {}


def test_the_first_telling_is_the_earliest_whatever_the_order():
    later = said(2, "we will not pay more than six crowns an hour", source="b", on=date(2031, 3, 4))
    assert echoes((later, FIRST), published={}) == {later.id: FIRST.id}
