"""Rules of consent against plain trial of everything."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.oracle.plain_consent import plain_blocking, plain_carries, plain_shapley, plain_wins

from zopa.negotiation.coalitions import minimal_blocking
from zopa.negotiation.consent import Book, carries
from zopa.negotiation.game import Game
from zopa.negotiation.power import _counted, _met, powers
from zopa.records.consent import Against, AllOf, Among, AnyOf, Ballot, Everyone, InTurn, Share, Unrenewed, Votes, Yes
from zopa.records.consent_words import read_rule, write_rule
from zopa.records.rulebook import Rulebook

VOTERS = ("a", "b", "c", "d")
BOOK = Book.on(Rulebook.model_validate({"bodies": [
    {"id": "all", "members": VOTERS, "weights": {"shares": {"a": 5, "b": 3, "c": 1, "d": 1}}},
    {"id": "some", "members": VOTERS[1:]},
]}), None)
OF = st.sampled_from([("all",), ("some",), ("a", "c"), ("b",)])
SHARES = st.sampled_from(["1/2", "2/3", "55%", "1/4", "100%"]).map(lambda s: read_rule(f"{s} of all").share)
LEAVES = st.one_of(
    st.sampled_from(VOTERS).map(Yes), OF.map(Everyone), st.builds(Against, st.integers(0, 3), OF),
    st.builds(Votes, st.fractions(1, 9, max_denominator=1), OF, st.sampled_from([None, "shares"])),
    st.builds(Share, SHARES, OF, st.booleans(), st.sampled_from(Among), st.sampled_from([None, "shares"])),
)
RULES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        *(st.lists(inner, min_size=2, max_size=3).map(tuple).map(kind) for kind in (AllOf, AnyOf, InTurn)),
        inner.map(Unrenewed),
    ),
    max_leaves=4,
)
ALONE = st.sampled_from([Ballot.YES, Ballot.NO, Ballot.ABSTAIN, Ballot.ABSENT, Ballot.UNKNOWN])
BALLOTS = st.fixed_dictionaries(dict.fromkeys(VOTERS, ALONE))


@given(RULES, BALLOTS)
@settings(max_examples=250, deadline=None)
def test_an_answer_is_given_exactly_where_all_completions_agree(rule, ballots):
    known = carries(rule, BOOK, ballots)
    assert known is plain_carries(rule, BOOK, ballots, VOTERS)


@given(RULES)
@settings(max_examples=200, deadline=None)
def test_a_rule_reads_as_it_is_written(rule):
    assert write_rule(read_rule(write_rule(rule))) == write_rule(rule)


@given(RULES)
@settings(max_examples=200, deadline=None)
def test_the_minimal_blocking_coalitions_are_those_of_plain_trial(rule):
    found, complete = minimal_blocking(rule, BOOK).named(1000)
    used = sorted({v for group in Game.of(rule, BOOK).types for v in group})
    assert complete
    assert {frozenset(c) for c in found} == plain_blocking(rule, BOOK, used)


@given(RULES, st.sets(st.sampled_from(VOTERS)))
@settings(max_examples=200, deadline=None)
def test_a_coalition_wins_as_its_ballots_say_and_blocks_where_the_rest_does_not_win(rule, some):
    game = Game.of(rule, BOOK)
    used = {v for group in game.types for v in group}
    here = game.coalition(dict.fromkeys(some & used, 1))
    rest = game.coalition(dict.fromkeys(used - some, 1))
    assert game.wins(here) == plain_wins(rule, BOOK, some, VOTERS)
    assert game.blocks(here) == (not game.wins(rest))


@given(RULES)
@settings(max_examples=60, deadline=None)
def test_the_power_of_a_voter_is_the_share_of_orders_that_they_turn(rule):
    game = Game.of(rule, BOOK)
    used = [v for group in game.types for v in group]
    assert {p.voter: p.shapley for p in powers(game)} == plain_shapley(rule, BOOK, used)


@pytest.mark.parametrize("says", [
    "3 of all", "55% of all and 60% of all by shares",
    "55% of all and (6 of all by shares or at most 1 of all against)",
])
def test_meeting_in_the_middle_counts_what_counting_all_counts(says):
    game = Game.of(read_rule(says), BOOK)
    apart = Game(tuple((v,) for group in game.types for v in group), (1,) * 4, _spread(game))
    assert _met(apart, 4) == _counted(apart, 4)


def _spread(game):
    """The game with a type for each voter."""
    from zopa.negotiation.game import Gate, Threshold

    def spread(tree):
        if isinstance(tree, Threshold):
            return Threshold(tuple(w for w, g in zip(tree.weights, game.types, strict=True) for _ in g), tree.needs)
        return Gate(tuple(map(spread, tree.parts)), tree.all)

    return spread(game.tree)
