"""Which terms answer one another, from hand-made terms."""

from zopa.proposal.collate_match import match
from zopa.proposal.collate_terms import Sort, Term


def terms(marked):
    """Words with their sort: "the/idle board/word"; a bare word is content."""
    out, at = [], 0
    for piece in marked.split():
        word, _, sort = piece.partition("/")
        out.append(Term(at, at + len(word), word, Sort(sort or "word")))
        at += len(word) + 1
    return tuple(out)


def gaps(ours, theirs):
    found = match(terms(ours), terms(theirs))
    return [(" ".join(t.key for t in g.ours), " ".join(t.key for t in g.theirs)) for g in found.gaps]


def test_what_stands_between_answering_terms_is_a_gap():
    assert gaps("board pay rent", "union pay rent") == [("board", "union")]


def test_words_added_have_an_empty_side_and_a_place():
    found = match(terms("board pay rent"), terms("board pay full rent"))
    (gap,) = found.gaps
    assert (gap.ours, [t.key for t in gap.theirs], gap.at) == ((), ["full"], 10)


def test_a_synonym_answers_and_is_remembered_as_near():
    found = match(terms("quarry close"), terms("quarry shut"))
    assert not found.gaps
    assert [(a.key, b.key) for a, b in found.near] == [("close", "shut")]


def test_the_same_words_in_another_order_answer_and_cross():
    found = match(terms("court hear case today"), terms("today case hear court"))
    assert not found.gaps
    assert found.crossed


def test_a_compound_is_answered_by_its_parts():
    """As "warships" is by "ships of war"."""
    assert gaps("limit warship", "limit ship of/idle war") == [("", "of")]


def test_numbers_never_stand_for_one_another():
    assert gaps("pay #40/number", "pay #45/number") == [("#40", "#45")]


def test_content_is_aligned_before_little_words():
    """Two "the" that could answer do not keep "board" from answering "board"."""
    assert gaps("the/idle board the/idle fee", "board the/idle fee") == [("the", "")]


def test_the_share_that_answers_counts_content_alone():
    assert match(terms("the/idle board pay rent"), terms("board pay tax")).answered == 1 - 2 / 6
