"""Whose a quotation without a cue is: the one just named, or the one that the line before hands over to."""

from __future__ import annotations

from zopa.language.names import People
from zopa.language.people import Mention
from zopa.language.speech_kinds import Attribution
from zopa.press.layout import Block
from zopa.press.sources import office_holder

_NEAR = 400


def bare(people: People, a: Attribution, block: Block, last: Attribution | None, said: str | None) -> str | None:
    """
    Name the speaker of a quotation that no cue stands beside; None where nobody offers himself.

    Args:
        people: Who is named in the text.
        a: The quotation.
        block: Its block.
        last: The attribution before it.
        said: That one's speaker.
    """
    text, start = people.parse.text, a.content[0].start
    if block.voices and not text[block.body : start].strip():
        return block.voices[0]
    if last is not None and said and last.content[-1].end > block.start:
        return said
    named = [m for m in people.within(block.start, start) if m.start < start and m.kind != "pronoun"]
    persons = [m for m in named if people.actors[m.actor].is_person]
    if text[block.start : start].rstrip().endswith(":") and named:
        return people.actors[(persons or named)[-1].actor].name
    if persons and start - block.start < _NEAR:
        return people.actors[persons[-1].actor].name
    if not text[block.body : start].strip():
        return _handed(people, block, last, said)
    return None


def _handed(people: People, block: Block, last: Attribution | None, said: str | None) -> str | None:
    """Give a paragraph that is a quotation to the one named by the line with a colon before it, or its beginning's."""
    text = people.parse.text
    end = len(text[: block.start].rstrip())
    if end and text[end - 1] == ":":
        line = text.rfind("\n", 0, end) + 1
        named: list[Mention] = [m for m in people.within(line, end) if m.kind != "pronoun"]
        if named:
            return people.actors[named[-1].actor].name
        return office_holder(people, line, end)
    if last is not None and last.content[-1].end >= end - 2:
        return said
    return None


def free(people: People, a: Attribution, block: Block, last: Attribution | None, said: str | None) -> str | None:
    """Name whose words a half-quoted sentence goes on in: the person it is about, else who spoke just before."""
    tokens = people.parse.tokens
    m = people.at(tokens[a.subject].start)
    actor = people.actors[m.actor] if m else None
    if actor is not None and actor.is_person:
        return actor.name
    if last is not None and said and last.content[0].start >= block.start:
        return said
    return actor.name if actor is not None and actor.kind != "unknown" else None
