"""Who said what, through whom, about which clause, and which way it points."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from functools import cached_property

from zopa.records.anchor import Anchor
from zopa.records.base import Number, Record


class Mode(StrEnum):
    """How the words are given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Stance(StrEnum):
    """Which way words point, toward the clause of the given plan."""

    ACCEPT = "accept"
    REJECT = "reject"
    CONDITIONAL = "conditional"
    AMBIGUOUS = "ambiguous"
    NONE = "none"


class Role(StrEnum):
    """What a statement is."""

    POSITION = "position"
    FORECAST = "forecast-about-other"
    REPORT = "report"
    THREAT = "threat"
    PROCESS = "process"
    CLAIM = "claim"


class Status(StrEnum):
    """What became of a report."""

    DENIED = "denied"
    WITHDRAWN = "withdrawn"
    CONFIRMED = "confirmed"


class Basis(StrEnum):
    """Whose words count; each includes those before it."""

    OWN = "own"
    REPORTED = "reported"
    FORECAST = "forecast"


class Op(StrEnum):
    """The sense of a limit."""

    AT_MOST = "<="
    AT_LEAST = ">="
    EXACTLY = "=="


class Limit(Record):
    """A number past which somebody says a party will not go."""

    issue: str
    """What is counted, in words."""
    op: Op
    value: Number
    """A plain number in the unit that the text uses."""
    unit: str | None = None
    clause: str | None = None
    """The clause whose figure it is measured against; None where the plan sets none like it."""
    as_of: str | None = None
    """When it was demanded, as exactly as is known: ``2022``, ``2022-03``, ``2022-03-29``."""

    def precedes(self, day: date | None) -> bool:
        """Whether its words place it before a day; of a year or month, by its end."""
        return self.as_of is not None and day is not None and self.as_of < day.isoformat()[: len(self.as_of)]


_TITLE = re.compile(r"^(?:mr|mrs|ms|dr|sir|president|minister)\.?\s", re.IGNORECASE)


class Statement(Record):
    """One attributed stretch of a source, with what was understood of it."""

    id: str
    """Source id, ``#`` and a digest of the place and words: the same after reading again."""
    anchor: Anchor
    mode: Mode
    speaker: str | None
    """The first mouth; None where nobody is named ("it is expected")."""
    via: tuple[str, ...] = ()
    """Reporters, the one nearest to the speaker first; the article's author is not listed."""
    cue: str | None = None
    said_on: date | None = None
    confidence: float
    """Probability that the reading is right, 0 to 1."""
    author: bool = False
    """Whether the speaker is the article's own voice."""
    named: bool = False
    """Whether the speaker is a named person or an office, not "officials" or "a source"."""
    speaks_for: str | None = None
    """Id of the party whose words these are, where the speaker can speak for one."""
    party: tuple[str, ...] = ()
    """Ids of the parties whose acceptance the words are about."""
    clauses: tuple[str, ...] = ()
    """Clause ids, or ``plan`` for the whole."""
    stance: Stance = Stance.NONE
    limits: tuple[Limit, ...] = ()
    role: Role = Role.CLAIM
    status: Status | None = None
    translation: str | None = None
    """What words in another language mean, as a person put it."""
    translator: str | None = None
    """Who put it so."""

    def answering(self, since: date | None) -> Statement:
        """The same as an answer to a plan of that day; where all its numbers are of a time before, without a stance."""
        if not self.limits or not all(limit.precedes(since) for limit in self.limits):
            return self
        return self.model_copy(update={"stance": Stance.NONE, "limits": ()})

    @cached_property
    def mouth(self) -> str:
        """Who speaks, so that "Mr Ilvey" and "Marten Ilvey" are one; empty for the unnamed, who may be anybody."""
        if not self.speaker or not self.named:
            return ""
        words = _TITLE.sub("", self.speaker).split()
        return words[-1].casefold() if words else ""
