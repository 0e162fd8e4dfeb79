"""What moved between two drafts, on clauses worked by hand."""

import pytest

from zopa.language.pipeline import parse
from zopa.proposal.draft import Draft
from zopa.proposal.lineage import shifts
from zopa.proposal.parse import parse_proposal

HEAD = "PACT ON THE FERRY\nThis pact is made between the Council and the Company{note}.\n\n"
REST = ("The Council shall pay 40 crowns a month.", "The Company shall keep a log of all accidents.")
pytestmark = pytest.mark.slow


def draft(*clauses, note=""):
    text = HEAD.format(note=note) + "\n".join(f"{n}. {c}" for n, c in enumerate(clauses, 1)) + "\n"
    return Draft(parse_proposal(text), parse(text))


def change(before, after):
    return shifts(draft(before, *REST), draft(after, *REST))[0]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("The Company shall run four boats.", "The Company shall run four boats", "same"),
        ("The Company shall run four boats.", "The Company shall run four boats [sic].", "same"),
        ("The Company shall run four boats.", "The Company shall run six boats.", "number"),
        ("The Company shall run sixty boats.", "The Company shall run 60 boats.", "reworded"),
        ("The Company shall open by 1 May 2031.", "The Company shall open by 1 June 2031.", "number"),
        ("The Company shall run a night boat.", "The Company should run a night boat.", "weaker"),
        ("The Company shall run a night boat.", "The Company shall endeavour to run a night boat.", "weaker"),
        ("The Company may run a night boat.", "The Company shall run a night boat.", "stronger"),
        ("The pier shall be repaired.", "The Company shall repair the pier by 1 May 2031.", "stronger"),
        ("The Company shall carry passengers.", "The Company shall carry passengers on weekdays only.", "narrower"),
        ("On all lines, dogs shall be carried.", "On northern lines, dogs shall be carried.", "narrower"),
        ("The Company shall carry cars.", "The Company shall carry cars and lorries.", "wider"),
        ("The Company shall carry cars unless it snows.", "The Company shall carry cars.", "wider"),
        ("The Company shall carry dogs.", "The Company shall not carry dogs.", "reworded"),
        ("The Company shall pay for the pier.", "The Council shall pay for the pier.", "reworded"),
        ("The Company [shall] [may] carry dogs.", "The Company shall carry dogs.", "stronger"),
        ("The Company shall run [four] [six] boats.", "The Company shall run five boats.", "number"),
    ],
)
def test_a_change_has_the_name_a_drafter_gives_it(before, after, expected):
    assert change(before, after).change.value == expected


@pytest.mark.parametrize(
    ("before", "after", "toward"),
    [
        ("The Company shall pay 30 marks to the Council.", "The Company shall pay 40 marks to the Council.", "Council"),
        ("The Council shall pay 30 marks to the Company.", "The Council shall pay 40 marks to the Company.", "Company"),
        ("The Company shall repair the pier.", "The Company should repair the pier.", "Company"),
        ("The Council shall repair the pier.", "The Council should repair the pier.", "Council"),
    ],
)
def test_toward_whom_a_change_is_follows_from_who_bears_it(before, after, toward):
    """In pairs, with the parties exchanged: the answer is exchanged too."""
    assert change(before, after).toward == (toward,)


def test_renumbered_clauses_keep_their_successors():
    found = shifts(draft("The Company shall run four boats.", *REST), draft(*REST, "The Company shall run four boats."))
    assert {(s.old, s.new) for s in found} == {(("1",), ("3",)), (("2",), ("1",)), (("3",), ("2",))}
    assert [s.change.value for s in found].count("moved") == 1


def test_a_clause_cut_in_two_is_split_and_back_again_merged():
    whole = "The Company shall repair the old pier and the Council shall paint the waiting room."
    halves = ("The Company shall repair the old pier.", "The Council shall paint the waiting room.")
    split = shifts(draft(whole, *REST), draft(*halves, *REST))[0]
    merged = shifts(draft(*halves, *REST), draft(whole, *REST))[0]
    assert (split.old, split.new, split.change.value) == (("1",), ("1", "2"), "split")
    assert (merged.old, merged.new, merged.change.value) == (("1", "2"), ("1",), "merged")


def test_what_a_partial_text_leaves_out_is_not_simply_dropped():
    old = draft("The Company shall run four boats.", *REST)
    [lost] = [s for s in shifts(old, draft(*REST, note=" (partial)")) if not s.new]
    assert (lost.change.value, lost.detail, lost.toward) == ("dropped", "not mentioned: the text is partial", ())


def test_a_notice_of_deletion_is_read_and_is_no_words_of_the_clause():
    old = draft(*REST, "The Company shall run four boats.")
    new = draft(*REST[:1], f"{REST[1]} (Point 3 of the first text is struck out.)", note=" (partial)")
    found = shifts(old, new)
    assert [s.change.value for s in found] == ["same", "same", "dropped"]
    assert found[2].detail == "struck out by a notice"
