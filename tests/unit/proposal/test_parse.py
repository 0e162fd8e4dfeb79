"""What a page gives beside its clauses, what it is refused for, and how long that takes."""

from __future__ import annotations

import contextlib
import time

import pytest

from zopa.errors import ProposalError
from zopa.proposal.parse import parse_proposal

TWO = """The ministry's plan:
1. Pay rises by 2 per cent.
2. The week has 38 hours.
3. The pact ends in 2034.

The union's counter-proposal:
1. Pay rises by 9 per cent.
2. The week has 35 hours.
3. The pact ends in 2032.
"""

NEWS = """Ferry strike enters third week

Passengers slept on benches on Monday as the ferry strike entered its third week.

“We have nothing left to give,” the company’s director told reporters in the harbour.

The union said it had not been invited to talks and accused the ministry of delay.

The minister told parliament that a plan was being drafted, according to two officials.

“It was a long night,” one of the mediators said, adding that he was not hopeful.
"""


def test_title_and_preamble_stand_apart():
    opening = "THE LAKE PACT\nDraft of 3 May\n\nThe two shores agree:\n\n"
    plan = parse_proposal(opening + "1. The lake is shared.\n2. The dam stays.\n")
    assert plan.title == "THE LAKE PACT"
    assert plan.preamble == "Draft of 3 May\nThe two shores agree:"


def test_a_title_above_the_words_is_the_heading():
    plan = parse_proposal("Article 1. Water\nThe lake is shared.\nArticle 2. Fire\nCamp fires are banned.\n")
    assert [(c.heading, c.text) for c in plan.clauses] == [
        ("Water", "The lake is shared."), ("Fire", "Camp fires are banned."),
    ]


def test_a_contiguous_clause_is_the_exact_slice():
    text = "1. The fleet is cut\n   by half.\n2. The crews will be paid.\n"
    first = parse_proposal(text).clauses[0]
    assert text[first.start : first.end] == first.text == "The fleet is cut\n   by half."


@pytest.mark.parametrize("text", ["", " \n\t", "Hello there.", NEWS, "{[(" * 50, "12345 " * 30])
def test_a_text_that_is_no_plan_is_refused_with_a_remedy(text):
    with pytest.raises(ProposalError) as caught:
        parse_proposal(text, source="page")
    assert caught.value.remedy
    assert caught.value.where == "page"


def test_two_plans_on_a_page_are_named():
    with pytest.raises(ProposalError, match=r"2 plans: “The ministry's plan:”; “The union's counter-proposal:”"):
        parse_proposal(TWO)


def test_paragraphs_without_labels_are_counted():
    """Recitals and the title are no clauses; neither is a reporter's sentence between two."""
    text = (
        "Pact of the valley\n\nRecalling the flood of 2019,\n\nThe dam will be raised by two metres.\n\n"
        "The upper towns shall pay a third of the cost.\n\nThe lower towns shall pay the rest.\n\n"
        "No town may sell its share.\n\nA court of three decides disputes.\n\nThe work must end by 2036.\n\n"
        "“It is fair,” the mayor told reporters.\n"
    )
    plan = parse_proposal(text)
    assert [c.id for c in plan.clauses] == ["1", "2", "3", "4", "5", "6"]
    assert plan.clauses[0].text == "The dam will be raised by two metres."
    assert "Recalling" in plan.preamble


HOSTILE = {
    "open brackets": lambda k: "(" * (50 * k),
    "digits": lambda k: "1" * (500 * k),
    "the same label": lambda k: "1.\n" * (10 * k),
    "the same clause": lambda k: "1. The party will pay.\n" * (4 * k),
    "labels in one line": lambda k: "a) b) c) " * (4 * k),
    "ever deeper bullets": lambda k: "".join(" " * (i % 200) + "- x\n" for i in range(4 * k)),
    "blanks": lambda k: " " * (500 * k) + "x",
    "quotation marks": lambda k: "“" * (500 * k),
    "page numbers": lambda k: "HEAD X\n\n- 1 -\n\n" * (4 * k),
}


def _seconds(text: str) -> float:
    start = time.process_time()
    with contextlib.suppress(ProposalError):
        parse_proposal(text)
    return time.process_time() - start


@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_with_the_length_of_the_text_and_no_faster(name):
    """Four times the text in at most ten times the time: a square law would need sixteen."""
    small = min(_seconds(HOSTILE[name](150)) for _ in range(2))
    assert min(_seconds(HOSTILE[name](600)) for _ in range(2)) < 10 * max(small, 0.02)


def test_an_abbreviated_article_keeps_its_number_and_takes_no_second_one():
    text = "Pact\n\nArt. 1. Pay rises by 2 per cent.\nArt. 2. The week has 38 hours.\nArt. 3. The pact ends in 2034.\n"
    found = parse_proposal(text).clauses
    assert [(c.id, c.text) for c in found] == [
        ("1", "Pay rises by 2 per cent."), ("2", "The week has 38 hours."), ("3", "The pact ends in 2034."),
    ]


def test_half_a_sentence_before_an_indented_number_is_no_title():
    text = "PACT\n\nI. The league will pay.\nII. Salt crosses free of duty; cattle pays\n    25 pence.\n"
    last = parse_proposal(text).clauses[-1]
    assert (last.heading, " ".join(last.text.split())) == (None, "Salt crosses free of duty; cattle pays 25 pence.")
