"""Who is at the table, who stands near it, and who belongs to whom: data, never code."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from zopa.records.base import Record
from zopa.records.outlook import Delivery, Earlier


class Voice(StrEnum):
    """What a person's words are worth for the party they belong to."""

    BINDS = "binds"
    """Holds an office that speaks for the party: a government, its head, its ministry, its spokesperson."""
    FLOATS = "floats"
    """May carry ideas but not commit: an envoy, an adviser."""
    BELONGS = "belongs"
    """One of theirs without a mandate: a member of parliament, a committee member, a former office holder."""


class Mandate(StrEnum):
    """What somebody may do for a party (after the Vienna Convention on the Law of Treaties)."""

    FLOAT = "float"
    """Carry ideas: nobody is held to them."""
    NEGOTIATE = "negotiate"
    """Settle a text, not consent to it (Articles 7 and 9)."""
    AD_REFERENDUM = "ad-referendum"
    """Sign, to be confirmed (Articles 10 and 12)."""
    BIND = "bind"
    """Consent: heads of state and government, foreign ministers, whoever has full powers (Article 7)."""
    RATIFY = "ratify"
    """Confirm what others have signed (Articles 11 and 14)."""

    @property
    def voice(self) -> Voice:
        """What words said under it are worth."""
        return Voice.BINDS if self in {Mandate.BIND, Mandate.RATIFY} else Voice.FLOATS


class Channel(StrEnum):
    """On which road somebody's words come."""

    OFFICIAL = "official"
    BACK = "back"
    """Beside the offices: whatever is carried there can be denied."""


class Person(Record):
    """A person or office that belongs to a party; of one person there may be several in turn."""

    name: str
    aliases: tuple[str, ...] = ()
    office: str | None = None
    voice: Voice = Voice.BINDS
    mandate: Mandate | None = None
    """More exact than the voice, and before it, where somebody has said so."""
    under: str | None = None
    """Name of the principal who has to confirm."""
    channel: Channel | None = None
    """Where somebody has said so; whoever has an office is taken for official."""
    since: date | None = None
    """First day in office; open where not known."""
    until: date | None = None
    """Last day in office."""

    def speaks(self, day: date | None) -> Voice:
        """What words of a day are worth: out of office they bind nobody; undated words count as of today's office."""
        outside = day is not None and ((self.since and day < self.since) or (self.until and day > self.until))
        if outside or (day is None and self.until):
            return Voice.BELONGS
        return self.mandate.voice if self.mandate else self.voice


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
    earlier: tuple[Earlier, ...] = ()
    """Its terms before the plan, as a person has entered them."""
    delivery: tuple[Delivery, ...] = ()
    """What is said of whether it can deliver, as a person has entered it."""
