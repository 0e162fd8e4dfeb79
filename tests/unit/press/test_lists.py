"""Points of a list that name no party."""

from zopa.press.layout import Block, Kind
from zopa.press.lists import shared_party
from zopa.records import Anchor, Mode, Role, Stance, Statement


def point(text, quote, party=(), *, speaker="Uwe Lind"):
    start = text.index(quote)
    return Statement(
        id=f"s#{start}", anchor=Anchor.cut(text, start, start + len(quote), source="s"), mode=Mode.DIRECT,
        speaker=speaker, confidence=0.5, party=party, clauses=("1",), stance=Stance.REJECT, role=Role.FORECAST,
    )


TEXT = "The Owners will not pay.\nThe Owners will never sign.\nA fleet of 40 is a joke."
BLOCKS = tuple(
    Block(TEXT.index(line), TEXT.index(line) + len(line), Kind.ITEM, TEXT.index(line)) for line in TEXT.split("\n")
)
NOT, NEVER, JOKE = TEXT.split("\n")


def test_a_point_without_a_name_is_told_of_whom_the_others_name():
    found = shared_party([point(TEXT, NOT, ("owners",)), point(TEXT, NEVER, ("owners",)), point(TEXT, JOKE)], BLOCKS)
    assert [s.party for s in found] == [("owners",)] * 3
    assert found[2].role is Role.CLAIM


def test_not_where_the_others_name_two():
    found = shared_party([point(TEXT, NOT, ("owners",)), point(TEXT, NEVER, ("crews",)), point(TEXT, JOKE)], BLOCKS)
    assert found[2].party == ()


def test_not_where_somebody_else_says_it():
    said = [point(TEXT, NOT, ("owners",)), point(TEXT, NEVER, ("owners",)), point(TEXT, JOKE, speaker="Jo Ek")]
    assert shared_party(said, BLOCKS)[2].party == ()
