"""
How likely a reading is right, by how its clause and stance were found.

The two tables are the shares that were right among some 330 statements of five invented, annotated negotiations
(coalition, climate, ceasefire, merger, wage) with spans given, drawn toward one half by one success and one failure
and lowered a little, since the rules were written with them in sight. ``eval/positions.py`` measures anew.
"""

from __future__ import annotations

from zopa.press.match import Topic
from zopa.press.stance import Lean
from zopa.records import Stance

_CLAUSE = {
    "number": 0.92, "words": 0.88, "figure": 0.85, "plan": 0.78, "hint": 0.7, "context": 0.68, "quoted": 0.78,
    "nothing": 0.4,
}
_STANCE = {
    "condition": 0.9, "yes": 0.85, "double negation": 0.75, "number": 0.88, "tentative": 0.75, "assent": 0.9,
    "refusal": 0.82, "praise": 0.78, "blame": 0.72, "same": 0.75,
}
_SILENT = 0.66
_RARE = 0.6


def confidence(heard: float, *, topic: Topic, leaning: Lean) -> float:
    """The probability that speaker, clause and stance are all right, taken as independent."""
    stance = _SILENT if leaning.stance is Stance.NONE else _STANCE.get(leaning.why, _RARE)
    return round(heard * _CLAUSE.get(topic.how, _RARE) * stance, 2)
