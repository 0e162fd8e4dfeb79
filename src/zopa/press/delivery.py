"""Claims about whether a party can commit itself, deliver, keeps its word, is of one mind; and about its motives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from zopa.press.words.delivery import PATTERNS
from zopa.records import Mode, Party, Statement

_SENTENCE = re.compile(r"[^\s][^.!?\n]*(?:[.!?](?=\w)[^.!?\n]*)*[.!?]?[\"”’]?")


_POSSESSIVE = re.compile(r"(?:['’]s|s['’])\s{1,3}\Z")
_JOINED = re.compile(r"\s{0,9},?\s{0,9}and\s{1,9}(?:the\s{1,9})?")
_LISTED = re.compile(r"\s{0,9},\s{0,9}(?:the\s{1,9})?")


@dataclass(frozen=True, slots=True)
class Claim:
    """What somebody says of a party. Offsets are code points of the stored text."""

    kind: str
    """``mandate``, ``channel``, ``control``, ``money``, ``means``, ``record``, ``factions``, ``motive``."""
    about: tuple[str, ...]
    """Ids of the parties named nearest to the words, themselves or by their people; empty where none is."""
    speaker: str | None
    """Who is quoted with it; None where it is the article's own voice."""
    source: str
    start: int
    end: int
    sentence: str


def claims(
    texts: Mapping[str, str], statements: Sequence[Statement], parties: Sequence[Party]
) -> tuple[Claim, ...]:
    """
    Every claim, by source and place.

    1. A sentence with words of the table is a claim of that kind about whoever it names nearest to them, else about
       those whom the statement that holds it is about. A name within another's ("the Bureau's Guild House") is not
       theirs; then it is about whom the sentence before named.
    2. It is made by whoever is quoted with it, the shortest quotation around it, else by the article itself. Nobody is
       quoted with an account of his own deeds that calls him by his name.
    """
    said: dict[str, list[Statement]] = {}
    for s in statements:
        said.setdefault(s.anchor.source, []).append(s)
    names = _names(parties)
    return tuple(c for source, text in texts.items() for c in _of(source, text, said.get(source, ()), names))


def _of(source: str, text: str, said: Sequence[Statement], names: Mapping[str, str]) -> Iterator[Claim]:
    named = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)") if names else None
    last: tuple[str, ...] = ()
    end = 0
    for sentence in _SENTENCE.finditer(text):
        carried = last if "\n" not in text[end : sentence.start()] else ()
        every = list(named.finditer(text, sentence.start(), sentence.end())) if named else []
        found = [x for x in every if not _within_a_name(text, x, sentence.start())]
        last, end = tuple(dict.fromkeys(names[x[0]] for x in found[-1:])) or carried, sentence.end()
        for kind, pattern in PATTERNS.items():
            m = pattern.search(text, sentence.start(), sentence.end())
            if m is None:
                continue
            around = [s for s in said if s.anchor.start <= m.start() < s.anchor.end]
            by = min(around, key=lambda s: s.anchor.end - s.anchor.start, default=None)
            others = any(x.end() <= m.end() for x in every if x not in found)
            meant = [] if others else _meant(text, found, m.end())
            about = dict.fromkeys(names[x[0]] for x in meant)
            who = None if by is None or by.author or _of_oneself(by, meant) else by.speaker
            whom = tuple(about) or (by.party if by else ()) or (carried if others else ())
            yield Claim(kind, whom, who, source, sentence.start(), sentence.end(), sentence[0])


def _within_a_name(text: str, name: re.Match[str], start: int) -> bool:
    """Whether a name is the first word of somebody else's: after a possessive, before a word with a capital."""
    after = text[name.end() : name.end() + 2]
    return after[:1] == " " and after[1:].isupper() and bool(_POSSESSIVE.search(text, start, name.start()))


def _of_oneself(by: Statement, meant: Sequence[re.Match[str]]) -> bool:
    """Whether words call the one they are ascribed to by name: then they are told of him, not by him."""
    if by.mode is Mode.DIRECT or by.cue or not by.speaker:
        return False
    own = by.speaker.split()[-1]
    return any(own in x[0].split() and by.anchor.start <= x.start() < by.anchor.end for x in meant)


def _meant(text: str, found: list[re.Match[str]], cue: int) -> list[re.Match[str]]:
    """The last name before the words end, with those listed beside it; the first after where none stands before."""
    before = [x for x in found if x.end() <= cue]
    if not before:
        return found[:1]
    meant = [before[-1]]
    for x in reversed(before[:-1]):
        between = _JOINED if len(meant) == 1 else _LISTED
        if not between.fullmatch(text[x.end() : meant[-1].start()]):
            break
        meant.append(x)
    return meant[::-1]


def _names(parties: Sequence[Party]) -> dict[str, str]:
    """The party that each name, of its own or of its people, stands for; the longer names first."""
    found = {
        name: party.id
        for party in parties
        for name in (party.name, *party.aliases, *(x for p in party.people for x in (p.name, *p.aliases)))
    }
    return {name: found[name] for name in sorted(found, key=len, reverse=True)}
