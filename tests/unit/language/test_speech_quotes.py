import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zopa.language.paragraphs import paragraphs
from zopa.language.speech_quotes import quotations


def inner(text):
    return [text[q.inner.start : q.inner.end] for q in quotations(text, paragraphs(text))]


@pytest.mark.parametrize(
    "text",
    ['He said "not now" twice.', "He said “not now” twice.", "He said «not now» twice.", "He said »not now« twice.",
     "He said ''not now'' twice.", "He said ‘not now’ twice.", "He said 'not now' twice."],
)  # fmt: skip
def test_every_kind_of_mark_holds_the_same_words(text):
    assert inner(text) == ["not now"]


def test_an_apostrophe_opens_nothing():
    assert inner("The unions' members don't know the minister's mind.") == []


def test_a_quotation_reopened_in_the_next_paragraph_goes_on():
    text = 'She wrote:\n\n"Seven is the floor.\n\n"We stand on it."'
    first, second = quotations(text, paragraphs(text))
    assert first.open_ended
    assert second.resumes


def test_an_unclosed_quotation_ends_with_its_paragraph():
    text = "He said: “We will pay.\n\nThe talks go on."
    assert inner(text) == ["We will pay."]


@given(st.text(alphabet="a “”\"'’‘«»\n.", max_size=80))
def test_quotations_stand_in_order_apart_and_inside_the_text(text):
    end = 0
    for q in quotations(text, paragraphs(text)):
        assert end <= q.start <= q.inner.start <= q.inner.end <= q.end <= len(text)
        end = q.end


@pytest.mark.parametrize("unit", ['"', "“", "'", '"a ', "’s ", "''"])
def test_marks_without_end_cost_no_more_than_their_number(unit):
    """A megabyte of marks takes seconds at the very worst, never minutes."""
    text = unit * (300_000 // len(unit))
    begun = time.perf_counter()
    quotations(text, paragraphs(text))
    assert time.perf_counter() - begun < 10
