"""Which points stand, and numbers longer than a cell."""

from __future__ import annotations

import random

import numpy as np
import pytest

from zopa.bargaining import maxima as maxima_module
from zopa.bargaining.exact import Layout, keys
from zopa.bargaining.maxima import distinct, maxima


def plain(points):
    columns = list(zip(*points.tolist(), strict=True))
    return {
        n for n, a in enumerate(columns)
        if not any(b != a and all(y >= x for x, y in zip(a, b, strict=True)) for b in columns)
    }


@pytest.mark.parametrize("parties", range(1, 7))
@pytest.mark.parametrize("spread", [3, 50, 2**55])
def test_a_point_stands_if_no_other_dominates_it(parties, spread, monkeypatch):
    """Few values make many ties; more points than the first batch make several batches."""
    monkeypatch.setattr(maxima_module, "_FIRST", 8)
    draw = np.random.default_rng(parties)
    for size in (1, 2, 30, 300):
        points = draw.integers(-spread, spread, (parties, size))
        assert set(maxima(points).tolist()) == plain(points)


def test_equal_points_stand_together():
    assert sorted(maxima(np.array([[1, 1, 0], [2, 2, 1], [0, 0, 0]])).tolist()) == [0, 1]


def test_runs_of_equal_points_are_told_apart_by_group():
    order, starts = distinct(np.array([[1, 1, 1], [2, 2, 2]]), np.array([0, 1, 0]))
    assert order.tolist() == [0, 2, 1]
    assert starts.tolist() == [0, 2]


@pytest.mark.parametrize("bits", [10, 59, 60, 118, 200])
def test_numbers_of_any_length_come_back_add_up_and_keep_their_order(bits):
    draw = random.Random(bits)
    layout = Layout.of(bits + 1, parties=2)
    ours = [draw.randrange(-(2**bits), 2**bits) for _ in range(50)] + [0, -1]
    theirs = [draw.randrange(-(2**bits), 2**bits) for _ in range(50)] + [-1, 1]
    one, other = layout.pack(ours)[None], layout.pack(theirs)[None]
    sums = layout.carried(one + other)
    assert [layout.number(x) for x in sums[0].T.tolist()] == [a + b for a, b in zip(ours, theirs, strict=True)]
    cells = keys(one)[0].tolist()
    assert sorted(range(52), key=lambda n: cells[n]) == sorted(range(52), key=lambda n: ours[n])
    assert layout.largest(one[0]) == max(ours)
    least = layout.pack([ours[0]])[:, 0][None]
    assert layout.at_least(one, least).tolist() == [x >= ours[0] for x in ours]
    assert layout.line(ours[0], 3, 4).T.tolist() == layout.pack([ours[0] + 3 * n for n in range(4)]).T.tolist()


def test_a_cell_is_left_room_for_a_sum_over_all_parties():
    assert Layout.of(59, parties=2).limbs == 1
    assert Layout.of(60, parties=2).limbs == 2
    assert Layout.of(59, parties=60).limbs == 2
