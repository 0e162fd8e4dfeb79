"""Whose consent a plan calls for, and what it says must come first."""

import pytest

from zopa.language.pipeline import parse
from zopa.proposal.consents import consents
from zopa.proposal.margin import Margin
from zopa.proposal.order import order
from zopa.proposal.parse import parse_proposal

HEAD = """AGREEMENT ON THE MILL
This agreement is put to the Millers' Guild ("the Guild") and the Town of Esk ("the Town").

"""
pytestmark = pytest.mark.slow


def margin(*clauses):
    text = HEAD + "\n".join(f"{n}. {c}" for n, c in enumerate(clauses, 1)) + "\n"
    return Margin(parse_proposal(text), parse(text))


def calls(*clauses):
    return [(c.who, c.to, c.act, c.how) for c in consents(margin(*clauses))]


FILLER = "The Guild shall pay the Town 40 crowns a month."


@pytest.mark.parametrize(
    ("clause", "call"),
    [
        ("The parliaments of Arn and Bex shall ratify this agreement within 60 days.",
         (("parliament of Arn", "parliament of Bex"), ("plan",), "ratify", None)),
        ("The Guild shall put this agreement to a ballot of its members by 1 May 2031.",
         (("members of Guild",), ("plan",), "ballot", None)),
        ("The general meeting of the Guild shall vote on this agreement with a majority of two thirds.",
         (("general meeting of the Guild",), ("plan",), "vote", "majority of two thirds")),
        ("This agreement is subject to the approval of the Water Board.",
         (("Water Board",), ("plan",), "approve", None)),
        ("This agreement enters into force once both parties have signed it.", ((), ("plan",), "sign", None)),
        ("This agreement is adopted by consensus.", ((), ("plan",), "adopt", "consensus")),
        ("The seat of the mill shall be decided by a referendum.", (("referendum",), ("2",), "vote", None)),
    ],
)
def test_a_plan_says_to_whom_it_is_put(clause, call):
    assert calls(FILLER, clause) == [call]


@pytest.mark.parametrize(
    "clause",
    [
        FILLER,
        "Any change to these terms requires the consent of the Town.",
        "The Guild may enter the mill with the consent of the Town.",
        "The Guild adopts the rules of the Town on noise.",
        "The Town may approve a second mill.",
    ],
)
def test_what_asks_nobody_for_the_plan_is_no_call(clause):
    assert calls(FILLER, clause) == []


def test_these_funds_are_those_of_the_article():
    text = HEAD + (
        "Article 1. Money\n(a) The Town shall pay 5 million crowns by 1 May 2031.\n"
        "(b) The Council of Esk shall approve these funds by 1 April 2031.\n\n"
        "Article 2. Work\n(a) The Guild shall open the mill by 1 June 2031.\n"
    )
    (call,) = consents(Margin(parse_proposal(text), parse(text)))
    assert (call.who, call.to, call.by_when) == (("Council of Esk",), ("1", "1a", "1b"), "1 April 2031")


def steps(*clauses):
    found = margin(*clauses)
    return [(p.first, p.then) for p in order(found, consents(found))]


@pytest.mark.parametrize(
    ("clauses", "found"),
    [
        (("The Guild shall open the mill.", "The Town shall pay 5 crowns subject to clause 1."), [("1", "2")]),
        (("The Guild shall withdraw its barges from the harbour by 1 May 2031.",
          "The Town shall lift the toll once the barges have been withdrawn from the harbour."), [("1", "2")]),
        (("The Town shall pay 5 crowns within 30 days of the entry into force of this agreement.",
          "This agreement enters into force when both parties have signed it."), [("2", "1"), ("signature", "2")]),
        (("The Guild shall ratify this agreement once the Town has ratified this agreement.",
          "The Town shall ratify this agreement once the Guild has ratified this agreement."),
         [("1", "entry into force"), ("2", "1"), ("1", "2"), ("2", "entry into force")]),
        (("The Guild shall open the mill by 1 May 2031.", FILLER), []),
    ],
)
def test_a_plan_says_what_comes_first(clauses, found):
    assert sorted(steps(*clauses)) == sorted(found)
