"""The packs are facts: complete, even-handed, without persons."""

from __future__ import annotations

from collections import Counter

from zopa import packs


def test_every_member_of_a_bloc_is_a_state_that_the_packs_know() -> None:
    states = {p.id for p in packs.polities() if p.kind == "state"}
    for polity in packs.polities():
        assert set(polity.members) <= states, polity.id


def test_no_two_states_or_bodies_share_an_id_or_a_name() -> None:
    ids = Counter(p.id for p in packs.polities())
    names = Counter(p.name for p in packs.polities())
    assert [i for i, n in (ids + names).items() if n > 1 and i not in ids & names] == []


def test_every_state_has_an_adjective_and_a_plural_for_its_people_or_none_of_both() -> None:
    bare = [p.id for p in packs.polities() if p.kind == "state" and not (p.adjectives and p.people)]
    assert set(bare) <= {"vatican", "northern-ireland"}


def test_an_adjective_of_two_states_is_kept_for_both() -> None:
    """The two Congos share theirs, so the word alone tells neither."""
    assert {p.id for p in packs.by_adjective()["Congolese"]} == {"congo", "democratic-republic-of-the-congo"}


def test_an_office_is_worth_only_one_thing() -> None:
    o = packs.offices()
    worth = [o.binds, o.speaks, o.floats, o.belongs, o.nobody]
    seen = Counter(word for words in worth for word in words)
    assert [word for word, n in seen.items() if n > 1] == []


def test_a_capital_stands_for_its_state_and_a_building_for_its_government() -> None:
    assert [p.id for p in packs.by_seat()["Ottawa"]] == ["canada"]
    assert [p.id for p in packs.by_seat()["Blue House"]] == ["south-korea"]


def test_european_union_and_nato_have_their_members() -> None:
    """27 and 32 in 2025."""
    assert len(packs.by_id()["european-union"].members) == 27
    assert len(packs.by_id()["nato"].members) == 32


def test_no_two_words_of_the_thesaurus_are_both_the_same_and_opposite() -> None:
    thesaurus = packs.thesaurus()
    both = [p for p in thesaurus.opposites if frozenset.intersection(*(thesaurus.sets.get(w, frozenset()) for w in p))]
    assert both == []
