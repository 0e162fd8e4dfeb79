"""The layouts in `layout_cases`, one by one."""

from __future__ import annotations

import pytest
from layout_cases import CASES

from zopa.proposal.parse import parse_proposal


def written(page: str) -> list[str]:
    """The clauses of a page as the cases write them."""
    found = parse_proposal(page).clauses
    return [f"{c.id}{f' < {c.parent}' if c.parent else ''}: {' '.join(c.text.split())}" for c in found]


@pytest.mark.parametrize("name", CASES)
def test_a_layout_gives_its_clauses(name):
    page, expected = CASES[name]
    assert written(page) == expected.splitlines()
