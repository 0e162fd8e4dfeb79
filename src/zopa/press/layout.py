"""A text broken into blocks: who has the floor, as far as the layout alone tells."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a block is."""

    HEADLINE = "headline"
    BYLINE = "byline"
    """Who wrote it, where and when: a line at the top without a sentence."""
    PARAGRAPH = "paragraph"
    POST = "post"
    """A social post; its author line stands under it."""
    SIGNATURE = "signature"
    """The author line of a post."""
    TURN = "turn"
    """A turn of an interview or transcript that begins with who speaks."""
    ENTRY = "entry"
    """An entry of a live blog that begins with a time."""
    ITEM = "item"
    CLAUSE = "clause"
    """The plan's own words, quoted."""
    LEAD_IN = "lead-in"
    """A line that hands the floor to somebody: "From the Evening Courier:"."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text between line ends, without surrounding blanks."""

    start: int
    end: int
    kind: Kind
    body: int
    """Where its words begin, after a label, a time or a bullet."""
    voices: tuple[str, ...] = ()
    """Whose words these are, first mouth first, then through whom; empty for the article's own voice."""
    asks: bool = False
    """The turn of the one who interviews."""
    clause: str | None = None
    """The id of the plan's clause that is quoted."""
