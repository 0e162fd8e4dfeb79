"""Who said what, through whom: the unit that the rules for stance, limits and roles work on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from zopa.language.spans import Span
from zopa.language.speech_kinds import Attribution
from zopa.press.layout import Block
from zopa.records import Mode


@dataclass(frozen=True, slots=True)
class Utterance:
    """A stretch of a text, in somebody's voice."""

    start: int
    end: int
    """The envelope of the content, without quotation marks; ``text[start:end]`` is the quotation."""
    content: tuple[Span, ...]
    source: tuple[Span, ...]
    """Where the speaker is mentioned beside the cue; empty in own words and where nobody is named."""
    cue: tuple[Span, ...]
    mode: Mode
    speaker: str | None
    """The first mouth, by the fullest name the article gives; None where nobody is named."""
    via: tuple[str, ...] = ()
    """Reporters, the one nearest to the speaker first; the article's own author is not listed."""
    author: bool = False
    """Whether the speaker is the article's own voice."""
    named: bool = False
    """Whether the speaker is a named person, office or institution, not "officials" or "a source"."""
    said_on: date | None = None
    confidence: float = 0.5


@dataclass(frozen=True, slots=True)
class Heard:
    """All the voices of a text."""

    utterances: tuple[Utterance, ...]
    """What is attributed to somebody, in order of the text; inner ones lie inside outer ones."""
    own_words: tuple[Utterance, ...]
    """Every remaining sentence: the article's author, or whoever has the floor (block quote, turn, post, the plan)."""
    blocks: tuple[Block, ...]
    """The text's blocks, with their kinds (quoted plan clauses among them)."""
    attributions: tuple[Attribution, ...] = ()
    """What syntax and marks alone found, speakers unresolved: also what states nothing."""
