"""Collations: who is named first, how clauses are numbered and what parties are called is no matter."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zopa.documents.load import load
from zopa.proposal.collate import Witness, collate
from zopa.proposal.parse import parse_proposal

pytestmark = pytest.mark.slow

QUARRY = Path(__file__).parent.parent / "gold/witnesses/quarry"
TEXTS = {p.name: load(p).text for p in sorted(QUARRY.iterdir()) if p.suffix != ".json"}
NUMBERED = TEXTS["gazette.txt"]
PLAIN = settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.too_slow])

Place = tuple[str, str, frozenset[tuple[str, frozenset[str]]]]


def grave(texts: dict[str, str]) -> list[Place]:
    """(clause, kind, readings with their witnesses) of every difference of meaning."""
    found = collate([Witness(name, parse_proposal(text), text) for name, text in texts.items()])
    return [
        (c.id, p.kind.value, frozenset((r.text, frozenset(r.witnesses)) for r in p.readings))
        for c in found.clauses for p in c.places if p.significant
    ]


@PLAIN
@given(st.permutations(sorted(TEXTS)))
def test_it_does_not_matter_who_is_named_first(names: list[str]) -> None:
    assert grave({n: TEXTS[n] for n in names}) == grave(TEXTS)


@PLAIN
@given(st.integers(2, 90))
def test_it_does_not_matter_how_clauses_are_numbered(first: int) -> None:
    head, *points = NUMBERED.split("\n\n1. ")[0], *NUMBERED.split("\n\n1. ")[1].splitlines()
    words = [points[0], *(p.split(". ", 1)[1] for p in points[1:])]
    other = head + "\n\n" + "\n".join(f"{first + n}. {w}" for n, w in enumerate(words)) + "\n"
    assert grave({"a": NUMBERED, "b": other}) == []


@PLAIN
@given(st.lists(st.sampled_from(sorted(TEXTS)), min_size=2, max_size=4, unique=True))
def test_exchanging_two_parties_exchanges_the_readings(names: list[str]) -> None:
    """Even-handed: the Company and the County are told apart as the County and the Company are."""
    swap = {"Company": "County", "County": "Company"}

    def swapped(text: str) -> str:
        return text.replace("Company", "\0").replace("County", "Company").replace("\0", "County")

    one = grave({n: TEXTS[n] for n in names})
    other = grave({n: swapped(TEXTS[n]) for n in names})
    assert [(c, k, {(swap.get(t, t), w) for t, w in r}) for c, k, r in one] == [(c, k, set(r)) for c, k, r in other]
