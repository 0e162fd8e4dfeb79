"""Deals laid out: the tie named, the impasse in words, a picture that a screen reader can read."""

from __future__ import annotations

import re

import pytest
from tests.unit.bargaining.test_deals import PAY

from zopa.report.deals import deals_blocks
from zopa.report.html import render_deals
from zopa.report.terminal import as_text
from zopa.studies.bargain import CompareDeals, compare_stated

THIRD = """[[utilities]]
party = "<Minister>"
reserve = 1
[utilities.tables]
pay = {low = 3, mid = 2, high = 0}
hours = {35 = 0, 38 = 1, 40 = 1}
"""


@pytest.fixture
def found(tmp_path):
    def stated(*reserves, more=""):
        path = tmp_path / "pay.toml"
        path.write_text(PAY.format(*reserves, 1) + more, encoding="utf-8")
        return compare_stated(path, CompareDeals())

    return stated


def test_solutions_stand_side_by_side_and_a_tie_is_called_one(found):
    text = as_text(deals_blocks(found(2, 2)))
    assert "Of 7 packages that nobody can better but at somebody's cost, 4 do." in text
    assert "Nash, Kalai–Smorodinsky and egalitarian: A" in text
    assert "utilitarian: A, B or C, a tie" in text
    assert re.search(r"Union +2 +5 \(\+3\)", text)
    assert max(map(len, text.splitlines())) <= 80


def test_an_impasse_names_the_bounds_that_show_it(found):
    text = " ".join(as_text(deals_blocks(found(6, 5))).split())
    assert "Employer: the best of the packages that give Union at least the reserve is worth 4, below the" in text
    assert "Union: the best of all packages is worth 10, below the reserve of 11." in " ".join(
        as_text(deals_blocks(found(11, 0))).split()
    )


@pytest.mark.parametrize("more", ["", THIRD], ids=["two parties", "three parties"])
def test_the_page_is_self_contained_and_no_name_is_markup(found, more):
    page = render_deals(found(2, 2, more=more))
    assert "<Minister>" not in page
    assert not re.search(r'(?:src|href)="', page)
    (spoken,) = re.findall(r'<svg class="axis frontier"[^>]*aria-label="([^"]*)"', page)
    assert "A: Union 5, Employer 6" in spoken


def test_a_page_without_room_has_the_reason_and_no_picture(found):
    page = render_deals(found(6, 5))
    assert "below the reserve of 5" in page
    assert "<svg" not in page
