"""Who is named in a text: persons, offices, organisations, groups, each with all its mentions."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from zopa.language.syntax import Parse

_BESIDES = re.compile(r", (?:who|which|whose|whom|speaking|asking|citing|requesting|himself|herself)\b")
"""What is said of an unnamed speaker besides: no part of what they are called."""
Gender = Literal["he", "she", "they"]
Kind = Literal["name", "pronoun", "description"]


class Mention(NamedTuple):
    """A place where an actor is named or meant."""

    start: int
    end: int
    actor: int
    """Index into the actors."""
    kind: Kind


class Post(NamedTuple):
    """An office, and what the text says it is an office of."""

    title: str
    """The office in lower case: ``chief negotiator``."""
    of: str | None = None
    """Organisation, state, adjective or person, as fully as the text names it."""
    past: bool = False
    """Whether it is no longer held."""


@dataclass(frozen=True)
class Actor:
    """A person, an organisation or an unnamed group of one text."""

    name: str
    """The fullest name in the text."""
    aliases: tuple[str, ...] = ()
    is_person: bool = False
    posts: tuple[Post, ...] = ()
    gender: Gender | None = None
    """From titles and pronouns of the text, never from a list of first names."""
    kind: str = "unknown"
    """``person``, ``organisation``, ``polity`` (a state or body of the packs), ``outlet``, ``seat``, ``unknown``;
    ``unnamed`` for an unnamed person to whom a pronoun refers, ``group`` for several persons."""

    @property
    def office(self) -> str | None:
        """The first office that the text gives."""
        return self.posts[0].title if self.posts else None

    @property
    def organisation(self) -> str | None:
        """What the text says the actor belongs to."""
        return next((p.of for p in self.posts if p.of), None)


@dataclass(frozen=True)
class People:
    """The actors of one text and their mentions, in order of the text."""

    parse: Parse
    actors: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()

    @cached_property
    def _starts(self) -> list[int]:
        return [m.start for m in self.mentions]

    def at(self, offset: int) -> Mention | None:
        """The mention that covers an offset, a name before a description, else the shortest."""
        k = bisect_right(self._starts, offset)
        near = [m for m in self.mentions[max(0, k - 8) : k] if m.start <= offset < m.end]
        return min(near, key=lambda m: (m.kind != "name", m.end - m.start), default=None)

    def within(self, start: int, end: int) -> tuple[Mention, ...]:
        """Mentions that overlap a stretch, in order."""
        k = bisect_right(self._starts, end - 1)
        return tuple(m for m in self.mentions[max(0, k - 40) : k] if m.end > start)

    def actor(self, start: int, end: int) -> Actor | None:
        """The one actor that a stretch stands for; None for a group, an unnamed person or one that can't be told."""
        found = self._meant(start, end)
        return self.actors[found[0]] if len(found) == 1 else None

    def name(self, start: int, end: int) -> str | None:
        """
        The fullest name in the text for what a stretch stands for.

        Several coordinated names are joined by commas; an unnamed group or person stays as printed; None where a
        pronoun or an empty stretch can't be told.
        """
        if found := self._meant(start, end):
            return ", ".join(dict.fromkeys(self.actors[a].name for a in found))
        if (named := self._beside(start, end)) is not None:
            return self.actors[named].name
        words = [t for t in self.parse.between(start, end) if t.pos not in {"PUNCT", "SPACE"}]
        if not words or all(t.tag in {"PRP", "PRP$", "WP", "DT", "WDT"} for t in words):
            return None
        return _BESIDES.split(" ".join(self.parse.text[start:end].split()))[0].strip(" ,")

    def _beside(self, start: int, end: int) -> int | None:
        """The person named at the end of a description: "the chair of the trust, Dr Amara Sole,"."""
        text = self.parse.text
        last = next((m for m in reversed(self.within(start, end)) if m.kind == "name" and m.end <= end), None)
        if last is None or not self.actors[last.actor].is_person or text[last.end : end].strip(" ,"):
            return None
        return last.actor if "," in text[start : last.start] else None

    def names(self, start: int, end: int) -> tuple[str, ...]:
        """The fullest names of all that a stretch stands for: several for "Ilvey and Solvane"."""
        return tuple(dict.fromkeys(self.actors[a].name for a in self._meant(start, end)))

    def _meant(self, start: int, end: int) -> tuple[int, ...]:
        """The actors that the head of a stretch, what stands in apposition to it and what is joined by "and" name."""
        if not self.parse.tokens or end <= start:
            return ()
        head = head_of(self.parse, start, end)
        out: list[int] = []
        for k in [head, *self._joined(head, start, end)]:
            if (a := self._named(k, start, end)) is not None and a not in out:
                out.append(a)
        return tuple(out)

    def _named(self, k: int, start: int, end: int) -> int | None:
        t = self.parse.tokens[k]
        if m := self.at(t.start):
            return m.actor
        for child in self.parse.children[k]:
            c = self.parse.tokens[child]
            if c.dep == "appos" and start <= c.start < end and (m := self.at(c.start)):
                return m.actor
        return None

    def _joined(self, head: int, start: int, end: int) -> list[int]:
        out, todo = [], [head]
        while todo:
            for child in self.parse.children[todo.pop()]:
                c = self.parse.tokens[child]
                if c.dep == "conj" and start <= c.start < end:
                    out.append(child)
                    todo.append(child)
        return out


def head_of(parse: Parse, start: int, end: int) -> int:
    """Index of the token in a stretch on which the others hang; a non-empty parse is taken for granted."""
    tokens = parse.between(start, end)
    inner = {t.i for t in tokens}
    solid = [t for t in tokens if t.pos not in {"PUNCT", "SPACE", "DET", "PART"}] or list(tokens)
    for t in solid:
        if t.head not in inner or t.head == t.i:
            return t.i
    return solid[-1].i if solid else parse.at(start)
