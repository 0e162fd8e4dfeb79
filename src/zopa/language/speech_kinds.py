"""One attribution: somebody is said to have said something."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from zopa.language.spans import Span


class Frame(StrEnum):
    """What carries the content."""

    CLAUSE = "clause"
    """A clause: "said that …"."""
    INFINITIVE = "infinitive"
    """An infinitive: "refused to …"."""
    OBJECT = "object"
    """An object: "rejected the cap"."""
    TOPIC = "topic"
    """A prepositional object: "complained about …"."""
    NAMING = "naming"
    """A name given: "called it a farce"."""
    NOUN = "noun"
    """A noun's complement: "a warning that …"."""
    ADJECTIVE = "adjective"
    ACCORDING = "according"
    HEARSAY = "hearsay"
    """Nobody is named: "is expected to", "reportedly"."""
    SEEMING = "seeming"
    QUOTATION = "quotation"
    """Quotation marks and a cue beside them."""
    FREE = "free"
    """A half-quoted sentence without a cue, in the words of whoever was speaking."""
    BARE = "bare"
    """Quotation marks and no cue."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Source, cue and content of one attribution, as stretches of the text."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    frame: Frame
    lemma: str = ""
    """The cue's head word."""
    head: int = -1
    """Its token; -1 where there is no cue."""
    subject: int = -1
    """The token at the head of the source; -1 where there is none."""
    quoted: bool = False
    """Whether the cue itself stands inside a quotation."""
    fitted: bool = False
    """Whether a fitted tagger chose it."""
