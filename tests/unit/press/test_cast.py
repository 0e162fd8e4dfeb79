"""A speaker is placed with a party, or with none."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from zopa.press.cast import Cast
from zopa.records import Party, Person, Voice

UNION = Party(
    id="harbour-union", name="Harbour Workers' Union", aliases=("HWU",),
    people=(
        Person(name="Ann Otter", office="president"),
        Person(name="Bo Finch", office="special adviser", voice=Voice.FLOATS),
    ),
)
MINISTRY = Party(id="ministry-of-ports", name="Ministry of Ports", people=(Person(name="Cy Wren", office="minister"),))
CANADA = Party(
    id="canada", name="Canada", kind="state", aliases=("Canadian", "Canadians", "Ottawa", "Parliament Hill"),
    people=(Person(name="Dee Volensky", office="prime minister"),),
)
CAST = Cast((UNION, MINISTRY, CANADA))


def placed(name: str) -> tuple[str, str, bool] | None:
    found = CAST.belongs(name)
    return (found.party, found.voice.value, found.named) if found else None


def test_a_party_speaks_for_itself_under_each_of_its_names() -> None:
    assert placed("the Harbour Workers’ Union") == placed("HWU") == ("harbour-union", "binds", True)


def test_a_person_is_found_by_full_name_surname_and_another_spelling() -> None:
    assert placed("Dee Volensky") == placed("Volensky") == placed("Ms Volenskyy") == ("canada", "binds", True)


def test_another_first_name_is_another_person() -> None:
    assert placed("Max Otter") is None


def test_an_adviser_only_floats() -> None:
    assert placed("Bo Finch") == ("harbour-union", "floats", True)


def test_an_unnamed_official_is_placed_by_the_people_they_are_of() -> None:
    assert placed("a senior Canadian official") == ("canada", "binds", False)
    assert placed("officials in Volensky’s office") == ("canada", "binds", False)


def test_a_capital_binds_and_a_parliament_only_belongs() -> None:
    assert placed("Ottawa") == ("canada", "binds", True)
    assert placed("Parliament Hill") == ("canada", "belongs", True)


def test_an_envoy_without_a_name_only_floats() -> None:
    assert placed("the Canadian special envoy") == ("canada", "floats", True)


def test_a_former_minister_only_belongs() -> None:
    assert placed("a former Canadian minister") == ("canada", "belongs", False)


def test_the_one_ministry_and_the_one_union_are_known_by_their_kind() -> None:
    assert placed("the ministry") == ("ministry-of-ports", "binds", True)
    assert placed("a person familiar with the minister's thinking") == ("ministry-of-ports", "belongs", False)


def test_outlets_analysts_and_strangers_belong_to_nobody() -> None:
    for name in ("Reuters", "a Canadian analyst", "a Canadian newspaper", "a source", "Canada-friendly sources", "Zed"):
        assert placed(name) is None, name


def test_a_name_that_two_parties_share_stands_for_neither() -> None:
    twins = Cast((Party(id="a", name="Alpha", aliases=("Twin",)), Party(id="b", name="Beta", aliases=("Twin",))))
    assert twins.belongs("Twin") is None
    assert twins.mentions("Twin and Beta") == ((9, 13, "b"),)


def test_several_speakers_are_placed_each_with_their_own() -> None:
    assert [b.party for b in CAST.all_of("Ann Otter, Dee Volensky")] == ["harbour-union", "canada"]
    assert CAST.all_of("Ann Otter and somebody else") == ()


def test_mentions_are_the_longest_names_at_their_places() -> None:
    text = "Ottawa asked the Harbour Workers’ Union; Otter said no."
    assert [(text[s:e], p) for s, e, p in CAST.mentions(text)] == [
        ("Ottawa", "canada"), ("Harbour Workers’ Union", "harbour-union"), ("Otter", "harbour-union"),
    ]


@given(st.text(alphabet="Otawan HWU'’.,-Cdie\n", max_size=80))
def test_mentions_lie_in_the_text_in_order_and_do_not_overlap(text: str) -> None:
    at = 0
    for start, end, party in CAST.mentions(text):
        assert at <= start < end <= len(text)
        assert party in {"harbour-union", "ministry-of-ports", "canada"}
        at = end


def test_a_party_with_more_said_of_it_is_not_what_it_is_of() -> None:
    """The works council at a company is not the company."""
    council = Party(id="works-council", name="Works Council of Harbour Lines", aliases=("Works Council",))
    cast = Cast((council, Party(id="lines", name="Harbour Lines")))
    found = cast.belongs("the works council at Harbour Lines")
    assert found is not None
    assert found.party == "works-council"


def test_whoever_bears_a_familys_name_belongs_to_the_family() -> None:
    found = Cast((Party(id="orrin-family", name="Orrin family"),)).belongs("Cordula Orrin")
    assert found is not None
    assert (found.party, found.named) == ("orrin-family", True)


def test_a_party_is_meant_by_the_kind_of_body_it_is_where_no_other_is_of_that_kind() -> None:
    text = "The union wants more, the company said."
    mill = Party(id="tarn-mill", name="Tarn Mill plc")
    assert [p for _, _, p in Cast((UNION, mill)).mentions(text.lower())] == ["harbour-union", "tarn-mill"]
    rival = Party(id="staff-union", name="Staff Union")
    assert [p for _, _, p in Cast((UNION, rival, mill)).mentions(text.lower())] == ["tarn-mill"]


def test_a_chief_executive_is_of_the_one_company() -> None:
    mill, port = Party(id="mill", name="Tarn Mill plc"), Party(id="port", name="Selm Port Ltd")
    found = Cast((UNION, mill)).ministry("chief executive")
    assert found is not None
    assert found.party == "mill"
    assert Cast((UNION, mill, port)).ministry("chief executive") is None
