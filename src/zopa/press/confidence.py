"""How likely a reading is right, by how its speaker, clause and stance were found."""

from __future__ import annotations

from zopa.press.match import Topic
from zopa.press.stance import Lean
from zopa.records import Stance

_CLAUSE = {
    "number": 0.95, "words": 0.8, "figure": 0.75, "plan": 0.75, "hint": 0.65, "context": 0.6, "quoted": 0.8,
    "nothing": 0.7,
}
_STANCE = {
    "condition": 0.8, "yes": 0.85, "double negation": 0.8, "number": 0.85, "tentative": 0.5, "assent": 0.7,
    "refusal": 0.7, "praise": 0.65, "blame": 0.65, "pressed": 0.7, "demand": 0.5, "both": 0.5, "no": 0.7, "same": 0.7,
    "same number": 0.7, "doing": 0.5, "won't": 0.5,
}


def confidence(heard: float, *, topic: Topic, leaning: Lean) -> float:
    """The probability that speaker, clause and stance are all right, taken as independent."""
    stance = _STANCE.get(leaning.why, 0.7) if leaning.stance is not Stance.NONE else 0.75
    return round(heard * _CLAUSE.get(topic.how, 0.7) * stance, 2)
