"""Offices beside names."""

import pytest

from zopa.language.people_posts import before


@pytest.mark.parametrize("text", [
    "Eastmark's fisheries minister ", "HARBOUR, 3 March 2031 – Eastmark's minister ",
    "later Eastmark's delegation chief, ", "So said Eastmark’s chief negotiator ",
])
def test_an_office_of_some_kind_is_of_whoever_stands_before_the_possessive(text):
    (post,) = before(f"{text}Cara Voss spoke.", len(text))
    assert text[slice(*post.of)] == "Eastmark"
