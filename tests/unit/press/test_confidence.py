"""How sure a reading is."""

from zopa.press.confidence import confidence
from zopa.press.match import Topic
from zopa.press.stance import Lean
from zopa.records import Stance


def test_a_clause_called_by_number_is_surer_than_one_carried_over():
    leaning = Lean(Stance.ACCEPT, 0.8, "assent")
    called = confidence(0.9, topic=Topic(("1",), "number"), leaning=leaning)
    carried = confidence(0.9, topic=Topic(("1",), "context"), leaning=leaning)
    assert 0 < carried < called < 0.9
