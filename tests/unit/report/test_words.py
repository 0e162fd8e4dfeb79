"""How values read in a sentence."""

import pytest

from zopa.records.weights import Yardstick
from zopa.report.words import likelihood


@pytest.mark.parametrize(("yardstick", "bands"), [
    (Yardstick.ICD_203, {
        "almost no chance": (1, 5), "very unlikely": (6, 20), "unlikely": (21, 45), "roughly even chance": (46, 55),
        "likely": (56, 80), "very likely": (81, 95), "almost certain": (96, 99),
    }),
    (Yardstick.PHIA, {
        "remote chance": (1, 5), "highly unlikely": (10, 20), "unlikely": (25, 35), "realistic possibility": (40, 49),
        "likely": (55, 75), "highly likely": (80, 90), "almost certain": (95, 99),
    }),
])
def test_a_probability_has_the_word_of_its_published_band(yardstick, bands):
    for words, (least, most) in bands.items():
        assert {likelihood(p / 100, yardstick) for p in range(least, most + 1)} == {words}
    assert (likelihood(0, yardstick), likelihood(1, yardstick)) == ("no chance", "certain")
