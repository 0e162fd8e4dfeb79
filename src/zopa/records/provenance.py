"""How a record came to be, and what a person said of it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from pydantic import Field

from zopa.records.base import Record


class Derivation(Record):
    """What a machine did: one line of the journal."""

    made: str
    """What was made: a source id, ``plan``, ``parties``."""
    made_by: str
    version: str
    inputs: str
    """Digest of everything the result depends on: work with the same digest is not done again."""
    at: datetime
    count: int = 0
    note: str = ""


class Ruling(StrEnum):
    """What a person decides about a machine's reading."""

    ACCEPT = "accept"
    AMEND = "amend"
    REJECT = "reject"
    ADD = "add"
    UNDO = "undo"
    """Takes back the last ruling on a statement that still stands."""


class Review(Record):
    """What a person ruled: one line of the journal; never overwritten."""

    record: str
    """Id of the statement ruled on."""
    ruling: Ruling
    by: str
    at: datetime
    reason: str = ""
    changes: dict[str, Any] = Field(default_factory=dict)
    """Fields and their new values, for ``amend``; the whole record, for ``add``."""
