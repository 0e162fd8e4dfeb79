"""Laws of consent."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.oracle.test_consent import BALLOTS, BOOK, RULES, VOTERS

from zopa.negotiation.coalitions import minimal_blocking
from zopa.negotiation.consent import Book, carries
from zopa.negotiation.game import Game
from zopa.negotiation.sequence import circles, longest_chain
from zopa.records.consent import Ballot, Unrenewed
from zopa.records.consent_words import read_rule, write_rule
from zopa.records.rulebook import Rulebook

ORDER = {False: 0, None: 1, True: 2}
STEPS = st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")), max_size=10)


@given(RULES, BALLOTS, st.sampled_from(VOTERS))
@settings(max_examples=300, deadline=None)
def test_one_more_yes_never_sinks_a_deal(rule, ballots, voter):
    """A rule by which a measure lapses unless renewed is no exception: the yes is to the deal, not to the renewal."""
    assert ORDER[carries(rule, BOOK, {**ballots, voter: Ballot.YES})] >= ORDER[carries(rule, BOOK, ballots)]


def test_coming_to_vote_no_can_carry_what_staying_away_would_sink():
    """The named exception: under a turnout a no may help, as it always has (Fishburn and Brams 1983)."""
    book = Book.on(Rulebook.model_validate({"bodies": [{"id": "all", "members": ["a", "b", "c", "d"]}]}), None)
    rule = read_rule("turnout 3/4 of all and majority of all voting")
    away = {"a": Ballot.YES, "b": Ballot.YES, "c": Ballot.ABSENT, "d": Ballot.ABSENT}
    assert carries(rule, book, away) is False
    assert carries(rule, book, {**away, "c": Ballot.NO}) is True


@given(RULES)
@settings(max_examples=100, deadline=None)
def test_each_blocking_coalition_blocks_and_none_of_its_parts_does(rule):
    found = minimal_blocking(rule, BOOK)
    for coalition in found.named(1000)[0]:
        one = list(found.game.coalition(dict.fromkeys(coalition, 1)))
        assert found.game.blocks(one)
        for i, n in enumerate(one):
            if n:
                assert not found.game.blocks([*one[:i], n - 1, *one[i + 1:]])


@given(RULES)
@settings(max_examples=100, deadline=None)
def test_ending_by_not_renewing_is_the_contrary_of_renewing(rule):
    game, ended = Game.of(rule, BOOK), Game.of(Unrenewed(rule), BOOK)
    for n in range(2 ** len(game.types)):
        some = [size * (n >> i & 1) for i, size in enumerate(game.sizes)]
        voters = {v: 1 for i, group in enumerate(game.types) if some[i] for v in group}
        assert ended.wins(ended.coalition(voters)) == game.blocks(some)


@given(RULES, BALLOTS)
@settings(max_examples=100, deadline=None)
def test_names_do_not_matter(rule, ballots):
    new = {v: f"voter-{v}" for v in VOTERS}
    words = write_rule(rule, names={**new, "all": "all", "some": "some", "shares": "shares"})
    bodies = [
        {"id": "all", "members": [new[v] for v in VOTERS],
         "weights": {"shares": {new[v]: w for v, w in zip(VOTERS, (5, 3, 1, 1), strict=True)}}},
        {"id": "some", "members": [new[v] for v in VOTERS[1:]]},
    ]
    renamed = Book.on(Rulebook.model_validate({"bodies": bodies}), None)
    assert carries(read_rule(words), renamed, {new[v]: b for v, b in ballots.items()}) is carries(rule, BOOK, ballots)


@given(STEPS)
def test_a_chain_follows_the_steps_and_enters_no_circle(edges):
    chain = longest_chain(edges)
    assert all(pair in edges for pair in pairwise(chain))
    assert not set(chain) & {step for circle in circles(edges) for step in circle}
    assert len(set(chain)) == len(chain)
