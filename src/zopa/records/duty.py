"""What a clause binds somebody to."""

from __future__ import annotations

from enum import StrEnum

from zopa.records.base import Record


class Force(StrEnum):
    """How firmly words bind, the firmest first."""

    MUST = "must"
    WILL = "will"
    AGREES = "agrees"
    MAY = "may"
    EXPECTED = "is-expected"
    DISCUSSED = "is-to-be-discussed"
    NONE = "none"
    """A definition, a title, a state of things: nobody is bound to anything."""

    @property
    def binds(self) -> bool:
        """Whether it lays something on its bearer; leave, hope and talks don't."""
        return self in {Force.MUST, Force.WILL, Force.AGREES}


class Duty(Record):
    """One act that one sentence of a clause requires, allows or expects; or, with no force, that it requires none."""

    clause: str
    start: int
    """Offset in the stored text of the words it is read from; ``end`` likewise, exclusive."""
    end: int
    bearers: tuple[str, ...] = ()
    """Who is bound, or free to act, as the text names them; empty where it names nobody."""
    verb: str | None = None
    """In its base form."""
    act: str | None = None
    """What is to be done: in the active voice, without bearer, deadline and condition."""
    object: str | None = None
    to: tuple[str, ...] = ()
    """Who gets it."""
    by_when: str | None = None
    condition: str | None = None
    exception: str | None = None
    force: Force = Force.NONE
    words: str | None = None
    """The words of the text that carry the force."""
