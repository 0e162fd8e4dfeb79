"""Laws of drafts: a draft against itself, drafts exchanged, any order, the best assignment."""

from itertools import combinations, permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from zopa.language.syntax import Parse
from zopa.proposal.align import align
from zopa.proposal.assignment import assign
from zopa.proposal.draft import Draft
from zopa.proposal.lineage import shifts
from zopa.records import Clause, Proposal

WORDS = (
    "grain", "dam", "bridge", "toll", "river", "mill", "fence", "orchard", "lamp", "ferry", "market", "well", "harvest",
    "tower", "road", "tax", "canal", "garden",
)
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=3, max_size=7, unique=True).map(" ".join)
TEXTS = st.lists(SENTENCES, min_size=1, max_size=8, unique=True)


def draft(sentences):
    clauses, at = [], 0
    for n, s in enumerate(sentences, 1):
        clauses.append(Clause(id=str(n), text=s, start=at, end=at + len(s)))
        at += len(s) + 1
    return Draft(Proposal(source="d", clauses=tuple(clauses)), Parse("\n".join(sentences), (), (), ()))


@given(TEXTS)
@settings(max_examples=60, deadline=None)
def test_a_draft_against_itself_shows_no_shift(sentences):
    found = shifts(draft(sentences), draft(sentences))
    assert [(s.old, s.new, s.change.value) for s in found] == [
        ((str(n),), (str(n),), "same") for n in range(1, len(sentences) + 1)
    ]


@given(TEXTS, TEXTS)
@settings(max_examples=60, deadline=None)
def test_every_clause_of_both_drafts_stands_in_one_row(one, other):
    found = shifts(draft(one), draft(other))
    assert sorted(int(i) for s in found for i in s.old) == list(range(1, len(one) + 1))
    assert sorted(int(i) for s in found for i in s.new) == list(range(1, len(other) + 1))


@given(st.permutations(range(6)))
def test_the_same_clauses_in_another_order_are_the_same_or_moved(order):
    """The longest run in order stays; the rest has moved."""
    sentences = [" ".join(WORDS[2 * n : 2 * n + 3]) for n in range(6)]
    found = shifts(draft(sentences), draft([sentences[n] for n in order]))
    assert {s.change.value for s in found} <= {"same", "moved"}
    assert all(sentences[int(s.old[0]) - 1] == sentences[order[int(s.new[0]) - 1]] for s in found)


@given(arrays.arrays(float, st.tuples(st.integers(1, 4), st.integers(1, 5)), elements=st.integers(0, 9)))
def test_the_assignment_is_of_the_greatest_worth(worth):
    rows, columns = worth.shape
    k = min(rows, columns)
    best = max(
        sum(worth[i, j] for i, j in zip(r, c, strict=True))
        for r in combinations(range(rows), k) for c in permutations(range(columns), k)
    )
    assert sum(worth[i, j] for i, j in assign(worth)) == pytest.approx(best)


def test_nothing_is_assigned_where_there_is_nothing():
    assert assign(np.zeros((0, 3))) == []
    assert align((), ()) == ()
