"""Differences of single witnesses become places with all their readings."""

from zopa.proposal.collate_kind import Difference, Kind
from zopa.proposal.collate_places import places, typed

BASE = "The Board shall pay 40 crowns."
ALL = ("a", "b", "c", "d")


def at(words, kind, theirs):
    start = BASE.index(words)
    return Difference(kind, start, start + len(words), theirs)


def made(*found):
    text, spots = places(BASE, ALL, found)
    return text, [(p.kind.value, [(r.text, "".join(r.witnesses)) for r in p.readings]) for p in spots]


def test_who_does_not_differ_reads_the_base():
    assert made((("c",), at("40", Kind.NUMBER, "45"))) == (BASE, [("number", [("40", "abd"), ("45", "c")])])


def test_readings_of_one_stretch_are_one_place():
    _, spots = made((("b",), at("40", Kind.NUMBER, "45")), (("d",), at("40", Kind.NUMBER, "50")))
    assert spots == [("number", [("40", "ac"), ("45", "b"), ("50", "d")])]


def test_overlapping_stretches_are_one_place_of_the_graver_kind():
    _, spots = made((("b",), at("Board", Kind.ACTOR, "Union")), (("c",), at("Board shall", Kind.FORCE, "Board may")))
    assert spots == [("force", [("Board shall", "ad"), ("Union shall", "b"), ("Board may", "c")])]


def test_meaning_and_wording_are_kept_apart():
    _, spots = made((("b",), at("shall", Kind.FORCE, "may")), (("c",), at("shall", Kind.WORDING, "will")))
    assert [kind for kind, _ in spots] == ["force", "wording"]


def test_words_added_stand_at_a_point():
    text, spots = places(BASE, ALL, [(("d",), Difference(Kind.SCOPE, 20, 20, "up to"))])
    assert (text, spots[0].start, spots[0].end) == (BASE, 20, 20)
    assert [(r.text, r.witnesses) for r in spots[0].readings] == [("", ("a", "b", "c")), ("up to", ("d",))]


def test_the_base_takes_what_most_witnesses_read_at_a_place():
    """The wording with the most witnesses may still stand alone at one of its places."""
    text, spots = made((("b", "c", "d"), at("40", Kind.NUMBER, "45")))
    assert text == "The Board shall pay 45 crowns."
    assert spots == [("number", [("45", "bcd"), ("40", "a")])]


def test_typing_is_shown_by_the_words_it_touches():
    (found,) = typed("pay 40,000 crowns a year", "pay 40 000 crowns a year")
    assert (found.kind, found.start, found.end, found.theirs) == (Kind.TYPOGRAPHY, 4, 10, "40 000")
    assert not list(typed("the same", "the same"))
