"""
How much a sentence weighs: the declared table from a statement to the probability that it states a true limit.

The figures are judgements, kept in one place to be argued with: a principal's own words are taken at nine in ten,
every reporter between the mouth and the page takes a little away, and a forecast by somebody else is a guess.
"""

from __future__ import annotations

from decimal import Decimal

from zopa.records import Basis, Statement, Voice
from zopa.records.standing import grade

BASIS = {Basis.OWN: Decimal("0.9"), Basis.REPORTED: Decimal("0.5"), Basis.FORECAST: Decimal("0.3")}
"""Whose words: the party's own, somebody's report of them, somebody's expectation."""

VOICE = {Voice.BINDS: Decimal(1), Voice.FLOATS: Decimal("0.6"), Voice.BELONGS: Decimal("0.4")}
"""What the speaker's mandate leaves of it."""

REPORTER = Decimal("0.95")
"""For each reporter between the speaker and the page."""

KEEP = Decimal("0.3")
"""What a welcome is worth as a demand to keep a clause, until the party insists."""


STALE_DAYS = 90
"""Past so many days a word is old, and to be asked again."""


def probability(statement: Statement, party: str, *, voice: Voice | None = None) -> Decimal:
    """
    That the limit stated is a true one of the party's, 0 to 1, three decimals.

    The product of the basis, the mandate and the chain.
    """
    share = BASIS[grade(statement, party, voice=voice)] * VOICE[voice or Voice.BINDS]
    return (share * REPORTER ** len(statement.via)).quantize(Decimal("0.001"))
