"""Speakers placed with a party by what they say, where nothing else in the text tells whose they are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from zopa.language.people import People
from zopa.press.about import Allegiance, subjects
from zopa.press.cast import Belonging, voice_of
from zopa.press.limits import plain_keeping
from zopa.press.utterance import Heard, Utterance
from zopa.records import Mode, Voice

if TYPE_CHECKING:
    from zopa.language.people import Actor

_ENOUGH = 2
_LEAD = 6
_OURS = re.compile(r"\b(?:we|our|ours|us)\b", re.IGNORECASE)
_MYSELF = re.compile(r"\b(?:we|our|us)\b|\bI (?:would|will|can|could|shall|cannot|won't|am ready)\b", re.IGNORECASE)
_ONCE = re.compile(
    r"\b(?:served|until \d{4}|former|formerly|retired|once|used to|was (?:an?|the)|ex-\w+)\b", re.IGNORECASE,
)
_ASKED = re.compile(
    r"(?:^|[.!?…:\n]\s*|\d\s)(?:(?:and|but|so)\s)?(?:will|would|can|could|is|does|has|may|should|must)\s[^.!?\n]{3,160}\?\W*"
    r"(?:[^\n.!?]{0,60}\W)?$",
    re.IGNORECASE,
)


def homes(
    heard: Heard, *, text: str, people: People, cast: Allegiance, issuer: str | None = None,
) -> Mapping[str, Belonging]:
    """
    The parties of speakers whom no office and no introduction places.

    An office holder who tells what one party will do tells it of his own ("the Islands would sign, the minister said");
    so does whoever tells it and says "we" in one breath, or answers for himself when it is asked what that party
    will do, or says "we" in a party's own paper or briefing. An expert may say all this of anybody, a reporter too, and
    whoever held an office once: they are left out, and so is whoever speaks so of two parties.

    Args:
        heard: All the voices of the text.
        text: The text.
        people: Who is who in it.
        cast: Who belongs to which party, as far as is known otherwise.
        issuer: The party that publishes the text.
    """
    votes: dict[str, Counter[str]] = {}
    ours: dict[str, set[int]] = {}
    told: dict[str, set[tuple[int, str]]] = {}
    for u in (*heard.utterances, *heard.own_words):
        if not u.speaker or not u.named or u.author or u.via or cast.belongs(u.speaker) is not None:
            continue
        actor = _actor(people, u.speaker)
        if actor is None or " " not in actor.name or _stranger(actor) or _past(actor.name, text):
            continue
        found = votes.setdefault(u.speaker, Counter())
        words = " ".join(text[s.start : s.end] for s in u.content)
        line = text.rfind("\n", 0, u.start)
        if u.mode is Mode.DIRECT and _OURS.search(words):
            ours.setdefault(u.speaker, set()).add(line)
        for party, weight in _signs(u, words, text, cast, office=bool(actor.posts)):
            found[party] += weight
            told.setdefault(u.speaker, set()).add((line, party))
    for speaker, lines in ours.items():
        votes[speaker].update({party for line, party in told.get(speaker, ()) if line in lines})
        votes[speaker].update({issuer: _ENOUGH} if issuer else {})
    return {
        speaker: Belonging(next(iter(found)), _voice(_actor(people, speaker)), named=True)
        for speaker, found in votes.items() if len(found) == 1 and found.total() >= _ENOUGH
    }


def _actor(people: People, name: str) -> Actor | None:
    return next((a for a in people.actors if a.name == name), None)


def _stranger(actor: Actor) -> bool:
    """Whether an article says of somebody that they speak for nobody here."""
    return any(p.past or (p.of and p.of != p.of.lower()) or voice_of(p) is None for p in actor.posts)


def _past(name: str, text: str) -> bool:
    """Whether somebody is introduced by what he was."""
    at = text.find(name)
    return at >= 0 and _ONCE.search(text[max(0, at - 30) : at + len(name) + 70]) is not None


def _voice(actor: Actor | None) -> Voice:
    voices: Sequence[Voice | None] = [voice_of(p) for p in actor.posts] if actor else []
    return next((v for v in voices if v is not None), Voice.BINDS)


def _signs(u: Utterance, words: str, text: str, cast: Allegiance, *, office: bool) -> Iterator[tuple[str, int]]:
    """What an utterance tells of its speaker's party, each with a weight."""
    named = [party for at, party in subjects(plain_keeping(words), cast.mentions(words)) if at < _LEAD]
    for party in named:
        yield party, 2 if office and u.mode is not Mode.DIRECT else 1
    asked = _ASKED.search(text, text.rfind("\n", 0, u.start) + 1, u.start)
    if asked and not named and _MYSELF.search(words):
        yield from ((party, 2) for party in {p for _, _, p in cast.mentions(asked[0])})
