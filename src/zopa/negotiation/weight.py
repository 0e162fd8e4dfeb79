"""From a statement to the probability that it states a true limit: a product of declared factors, each with its why."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from math import prod
from typing import NamedTuple

from zopa.records import Basis, Statement, Voice
from zopa.records.standing import grade as basis_of
from zopa.records.weights import Grade, Weights

DECLARED = Weights()
_BASIS = {Basis.OWN: "the party's own words", Basis.REPORTED: "somebody's report of them",
          Basis.FORECAST: "somebody's expectation"}
_VOICE = {Voice.BINDS: "speaks for the party", Voice.FLOATS: "may float, not commit",
          Voice.BELONGS: "one of theirs without a mandate"}


class Factor(NamedTuple):
    """One thing that a probability is made of."""

    name: str
    value: Decimal
    why: str


@dataclass(frozen=True, slots=True)
class Evidenced:
    """What is known of a statement beside its words."""

    voice: Voice | None = None
    """The speaker's mandate on the day, where it is known."""
    grade: Grade = Grade.F
    """Of its source."""
    age_days: int | None = None
    """From its day to the day asked about; None where either is not known."""


NOTHING = Evidenced()
_DECIMALS = Decimal("0.001")


def factors(
    statement: Statement, party: str, *, known: Evidenced = NOTHING, weights: Weights = DECLARED
) -> tuple[Factor, ...]:
    """
    What a statement's probability is the product of.

    Args:
        statement: What was said.
        party: Id of the party whose limit it is taken for.
        known: Mandate, grade of the source, age.
        weights: The table.
    """
    basis = basis_of(statement, party, voice=known.voice)
    out = [Factor("whose words", getattr(weights, basis.value), _BASIS[basis])]
    voice = known.voice or (Voice.BINDS if basis is Basis.OWN else None)
    if voice is not None:
        out.append(Factor("mandate", getattr(weights, voice.value), _VOICE[voice]))
    if statement.via:
        through = ", ".join(statement.via)
        out.append(Factor("chain", weights.reporter ** len(statement.via), f"through {through}"))
    if known.grade is not Grade.F:
        out.append(Factor("source", weights.of_grade(known.grade), f"graded {known.grade.value}"))
    if known.age_days is not None and known.age_days > weights.fresh_days:
        out.append(Factor("age", _faded(known.age_days - weights.fresh_days, weights.halves_days),
                          f"{known.age_days} days old"))
    return tuple(out)


@cache
def _faded(days: int, halves: int) -> Decimal:
    """What is left of a word's weight so many days after it stopped being fresh."""
    return (Decimal("0.5") ** (Decimal(days) / halves)).quantize(Decimal("0.001"))


def probability(
    statement: Statement, party: str, *, known: Evidenced = NOTHING, weights: Weights = DECLARED
) -> Decimal:
    """That the limit stated is a true one of the party's, 0 to 1, three decimals."""
    return aged(timeless(statement, party, known=known, weights=weights), known=known, weights=weights)


def timeless(
    statement: Statement, party: str, *, known: Evidenced = NOTHING, weights: Weights = DECLARED
) -> Decimal:
    """The product of all factors but age."""
    fresh = Evidenced(known.voice, known.grade)
    return prod((f.value for f in factors(statement, party, known=fresh, weights=weights)), start=Decimal(1))


def aged(whole: Decimal, *, known: Evidenced = NOTHING, weights: Weights = DECLARED) -> Decimal:
    """What of it is left at a statement's age, to three decimals."""
    if known.age_days is not None and known.age_days > weights.fresh_days:
        whole *= _faded(known.age_days - weights.fresh_days, weights.halves_days)
    return whole.quantize(_DECIMALS)
