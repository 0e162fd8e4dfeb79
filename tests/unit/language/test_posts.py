"""Offices beside names."""

import pytest

from zopa.language.people_posts import after, before


@pytest.mark.parametrize("text", [
    "Eastmark's fisheries minister ", "HARBOUR, 3 March 2031 – Eastmark's minister ",
    "later Eastmark's delegation chief, ", "So said Eastmark’s chief negotiator ",
])
def test_an_office_of_some_kind_is_of_whoever_stands_before_the_possessive(text):
    (post,) = before(f"{text}Cara Voss spoke.", len(text))
    assert text[slice(*post.of)] == "Eastmark"


def test_whoever_leads_a_body_holds_an_office_of_it():
    text = "Cara Voss leads the Dockworkers' Confederation."
    (post,) = after(text, len("Cara Voss"))
    assert (post.title, text[slice(*post.of)]) == ("leader", "Dockworkers' Confederation")
    assert after("Cara Voss leads talks.", len("Cara Voss")) == []
