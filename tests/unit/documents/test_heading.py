from __future__ import annotations

from datetime import date

import pytest

from zopa.documents.bylines import byline
from zopa.documents.dates import find_date
from zopa.documents.heading import read


@pytest.mark.parametrize(("words", "day"), [
    ("18 March 2031", date(2031, 3, 18)), ("March 18th, 2031", date(2031, 3, 18)), ("2031-03-18", date(2031, 3, 18)),
    ("18.3.2031", date(2031, 3, 18)), ("the 1st of April, 2031", date(2031, 4, 1)), ("Sept. 4, 2031", date(2031, 9, 4)),
    ("31 February 2031", None), ("March 2031", None), ("18 March", None), ("room 18.3.20311", None),
])
def test_dates_are_read_as_they_are_printed(words, day):
    assert find_date(words) == day


@pytest.mark.parametrize(("text", "day", "publisher", "author"), [
    ("Ceiling set\n\nSEAHAM, 18 March 2031 (Northwire) - The employers", date(2031, 3, 18), "Northwire", None),
    ("SEAHAM, March 3, 2031 — The talks", date(2031, 3, 3), None, None),
    ("A headline\n\nThe Courier, with Northwire, 19 March 2031\n\nText.", date(2031, 3, 19), "The Courier", None),
    ("PRESS RELEASE\nShipowners' League, Seaham, 4 April 2031\n", date(2031, 4, 4), "Shipowners' League", None),
    ("Commas\nA column by Ana Reyes, Tide Review, 27 March 2031", date(2031, 3, 27), "Tide Review", "Ana Reyes"),
    ("Title\nBy Jane Doe and John Roe\n\nText.", None, None, "Jane Doe and John Roe"),
    ("Title\nby Jane Doe\n24.3.2031\nText.", date(2031, 3, 24), None, "Jane Doe"),
    ("Text without anything.\n\nPublished: 2031-03-04", date(2031, 3, 4), None, None),
    ("Radio Vals, mornings\nTranscript of 12 February 2031\n\nMODERATOR: With me", date(2031, 2, 12), None, None),
    ("PLAN OF THE MEDIATOR\nProposal of the Chair, 3 March 2031\n\n1. The quota", date(2031, 3, 3), None, None),
])
def test_a_heading_says_when_and_by_whom(text, day, publisher, author):
    facts = read(text)
    assert (facts.published, facts.publisher, facts.author) == (day, publisher, author)
    assert facts.published_by == ("document" if day else None)


@pytest.mark.parametrize("text", [
    "On 3 March 2031 the parties met in the old customs house.",
    "1. The quota enters into force on 3 March 2031",
    "The agreement enters into force on\n3 March 2031\nunless it is denounced.",
    "By 2030, the parties will have signed.",
    "By signing this agreement, the parties accept the following:",
    "Updated 3 March 2031",
    "This agreement shall be signed by 3 March 2031, in Seaham",
    "By contrast, 3 March 2031 was a bad day.",
])
def test_a_date_in_a_sentence_is_no_date_of_publication(text):
    facts = read(text)
    assert facts.published is None
    assert facts.author is None


def test_three_authors_and_their_place():
    assert byline("By Jane Doe, John Roe and Anna van der Berg in Oslo") == (
        "Jane Doe, John Roe and Anna van der Berg", "in Oslo",
    )
