"""What a negotiating text leaves open: words in square brackets, options, a table's columns that differ."""

from __future__ import annotations

from enum import StrEnum

from zopa.records.base import Record


class Open(StrEnum):
    """What is open about some words."""

    KEEP = "keep"
    """Whether they stand at all."""
    CHOICE = "choice"
    """Which of several wordings."""
    NUMBER = "number"
    """Which of several numbers."""
    DELETE = "delete"
    """Whether words struck through go."""
    PLACEHOLDER = "placeholder"
    """Words yet to be written."""


class Option(Record):
    """One wording, where it stands, and who asks for it."""

    text: str
    start: int
    end: int
    parties: tuple[str, ...] = ()


class Bracket(Record):
    """One open matter of a text."""

    id: str
    clause: str
    """The clause it stands in; empty outside them."""
    start: int
    end: int
    words: str
    """All of it as printed, brackets included."""
    kind: Open
    options: tuple[Option, ...]
    inside: str | None = None
    """The matter within whose words it stands."""


class Fault(Record):
    """A bracket that nothing opens or closes."""

    at: int
    line: int
    words: str
    what: str
