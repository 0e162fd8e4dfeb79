"""Who is at the table, who stands near it, and who belongs to whom: data, never code."""

from __future__ import annotations

from enum import StrEnum

from zopa.records.base import Record


class Voice(StrEnum):
    """What a person's words are worth for the party they belong to."""

    BINDS = "binds"
    """Holds an office that speaks for the party: a government, its head, its ministry, its spokesperson."""
    FLOATS = "floats"
    """May carry ideas but not commit: an envoy, an adviser."""
    BELONGS = "belongs"
    """One of theirs without a mandate: a member of parliament, a committee member, a former office holder."""


class Person(Record):
    """A person or office that belongs to a party."""

    name: str
    aliases: tuple[str, ...] = ()
    office: str | None = None
    voice: Voice = Voice.BINDS


class Party(Record):
    """Somebody whose yes or no matters: a state, a union, a company, a bloc."""

    id: str
    """A slug that a journalist can type: ``harbour-union``."""
    name: str
    aliases: tuple[str, ...] = ()
    """Other names: short forms, demonyms, a capital or a seat that stands for it."""
    kind: str = "organisation"
    """``state``, ``bloc``, ``organisation``, ``person``."""
    in_plan: bool = True
    """Whether the plan itself names it."""
    people: tuple[Person, ...] = ()
    members: tuple[str, ...] = ()
    """Ids of the parties that make up a bloc."""
