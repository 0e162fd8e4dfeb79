"""What a party is held to on a clause."""

from __future__ import annotations

from datetime import date

from zopa.records.base import Record
from zopa.records.statement import Basis, Limit, Stance


class Cell(Record):
    """A clause × party cell: the stance that stands, and every statement under it."""

    party: str
    clause: str
    stance: Stance
    limits: tuple[Limit, ...] = ()
    statements: tuple[str, ...]
    """Ids of all statements about it, those that decide first, newest first."""
    basis: Basis = Basis.OWN
    """The strictest basis on which the stance rests."""
    as_of: date | None = None
    """Date of the newest deciding statement; None where none is dated."""
