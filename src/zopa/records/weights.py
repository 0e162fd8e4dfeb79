"""How much a sentence weighs: the declared table, which a dossier may overrule in ``weights.toml``."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from zopa.records.base import Number, Record

Share = Annotated[Number, Field(ge=0, le=1)]


class Grade(StrEnum):
    """Reliability of a source, on the scale of NATO (AJP-2.1); the judgement of whoever keeps the dossier."""

    A = "A"
    """Completely reliable."""
    B = "B"
    """Usually reliable."""
    C = "C"
    """Fairly reliable."""
    D = "D"
    """Not usually reliable."""
    E = "E"
    """Unreliable."""
    F = "F"
    """Can't be judged: nobody has graded it."""


class Yardstick(StrEnum):
    """Whose words say how likely something is."""

    ICD_203 = "icd-203"
    """Intelligence Community Directive 203 (2015), D.6.e(2)(a)."""
    PHIA = "phia"
    """The probability yardstick of the UK's Professional Head of Intelligence Assessment (2018)."""


class Weights(Record):
    """
    From a statement to the probability that it states a true limit of the party's.

    The figures are judgements, kept in one place to be argued with: a principal's own words are taken at nine in ten,
    every reporter between the mouth and the page takes a little away, and a forecast by somebody else is a guess.
    """

    yardstick: Yardstick = Yardstick.ICD_203
    """Words for probabilities."""
    own: Share = Decimal("0.9")
    """The party's own words."""
    reported: Share = Decimal("0.5")
    """Somebody's report of them."""
    forecast: Share = Decimal("0.3")
    """Somebody's expectation."""
    binds: Share = Decimal(1)
    """What the speaker's mandate leaves: an office that speaks for the party."""
    floats: Share = Decimal("0.6")
    """An envoy, an adviser."""
    belongs: Share = Decimal("0.4")
    """One of theirs without a mandate."""
    reporter: Share = Decimal("0.95")
    """For each reporter between the speaker and the page."""
    keep: Share = Decimal("0.3")
    """What a welcome is worth as a demand to keep a clause, until the party insists."""
    fresh_days: Annotated[int, Field(ge=0)] = 30
    """So long a word keeps its whole weight."""
    halves_days: Annotated[int, Field(ge=1)] = 365
    """In so many days more it loses half of it."""
    stale_days: Annotated[int, Field(ge=1)] = 90
    """Past so many days it is to be asked again."""
    grade_a: Share = Decimal(1)
    grade_b: Share = Decimal("0.95")
    grade_c: Share = Decimal("0.8")
    grade_d: Share = Decimal("0.5")
    grade_e: Share = Decimal("0.2")
    grade_f: Share = Decimal(1)
    """What a source's grade leaves; one that nobody has graded takes nothing away."""

    def of_grade(self, grade: Grade) -> Decimal:
        """What a grade leaves."""
        share: Decimal = getattr(self, f"grade_{grade.value.lower()}")
        return share
