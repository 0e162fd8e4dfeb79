"""What a person enters about a party by hand: its earlier terms, and what is said of whether it can deliver."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field

from zopa.records.base import Record


def _written(value: object) -> object:
    """A day of a TOML file as it is written; a year that was typed as a number too."""
    return value.isoformat() if isinstance(value, date) else str(value) if isinstance(value, int) else value


When = Annotated[
    str, BeforeValidator(_written), Field(pattern=r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$")
]
"""A year, a month or a day: ``2022``, ``2022-03``, ``2022-03-29``."""


class Asserted(StrEnum):
    """What a claim about a party is about."""

    MANDATE = "mandate"
    """May its people commit it?"""
    CHANNEL = "channel"
    """Do its words come by an office or beside it?"""
    CONTROL = "control"
    """Has it power over its own?"""
    MONEY = "money"
    MEANS = "means"
    RECORD = "record"
    """Has it kept terms, or gone back on them?"""
    FACTIONS = "factions"
    """Is it of one mind; who inside it would spoil a deal?"""
    MOTIVE = "motive"
    """Why does it act?"""


class Earlier(Record):
    """What a party asked for before the plan: a base line that the plan is read against."""

    says: str = Field(min_length=1)
    """In its words or in yours: ``at most 85 ships``."""
    on: When
    clauses: tuple[str, ...] = ()
    """Ids of the clauses it stands beside; none where it stands beside the whole plan."""
    where: str = ""
    """A memorandum, a speech, an earlier round."""
    source: str | None = None
    """Id of the source it stands in, where the dossier holds it."""
    cite: str | None = None

    def by(self, day: date | None) -> bool:
        """Whether it had been asked for by a day; of a year or a month, by its beginning."""
        return day is None or self.on <= day.isoformat()[: len(self.on)]


class Delivery(Record):
    """What somebody says of whether a party can deliver, or of why it acts: never zopa's own judgement."""

    kind: Asserted
    says: str = Field(min_length=1)
    by: str = Field(min_length=1)
    """Whose claim it is."""
    on: date | None = None
    source: str | None = None
    """Id of the source it stands in, where the dossier holds it."""
    cite: str | None = None

    def made(self, day: date | None) -> bool:
        """Whether it had been said by a day; undated, it counts on no day."""
        return day is None or (self.on is not None and self.on <= day)
