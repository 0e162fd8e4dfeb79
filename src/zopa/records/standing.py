"""On whose words a statement counts for a party."""

from __future__ import annotations

from zopa.records.party import Voice
from zopa.records.statement import Basis, Role, Statement

_ORDER = {basis: n for n, basis in enumerate(Basis)}


def grade(statement: Statement, party: str, *, voice: Voice | None = None) -> Basis:
    """
    On which basis a statement counts for a party.

    Own are the words of a named person or office that binds it; forecast is what others expect of it; everything else
    is reported.

    Args:
        statement: What was said.
        party: Id of the party whose position it is asked about.
        voice: The speaker's mandate, where it is known; who is not known to lack one binds.
    """
    if statement.role is Role.FORECAST:
        return Basis.FORECAST
    mine = statement.speaks_for == party and statement.named and statement.role is not Role.REPORT
    return Basis.OWN if mine and voice in {None, Voice.BINDS} else Basis.REPORTED


def counts(statement: Statement, party: str, *, basis: Basis, voice: Voice | None = None) -> bool:
    """Whether a statement counts for a party on a basis; each basis includes those before it."""
    return _ORDER[grade(statement, party, voice=voice)] <= _ORDER[basis]
