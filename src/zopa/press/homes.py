"""Speakers placed with a party by what they say, where nothing else in the text tells whose they are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from zopa import packs
from zopa.language.people import People
from zopa.language.people_posts import office_suffix
from zopa.press.about import Allegiance, subjects
from zopa.press.cast import Belonging, voice_of
from zopa.press.layout import Kind
from zopa.press.limits import plain_keeping
from zopa.press.stance import plain
from zopa.press.utterance import Heard, Utterance
from zopa.press.words import roles
from zopa.records import Mode, Voice

if TYPE_CHECKING:
    from zopa.language.people import Actor

_ENOUGH = 2
_LEAD = 6
_SOON = 500
_ITS = frozenset(["its", "their", "his", "her"])
_OURS = re.compile(r"\b(?:we|our|ours|us)\b")
_ONCE = re.compile(
    r"\b(?:served|until \d{4}|former|formerly|retired|once|used to|was (?:an?|the)|ex-\w+)\b", re.IGNORECASE,
)
_ASKED = re.compile(
    r"(?:^|[.!?…:\n]\s{0,9}|\d\s)(?:(?:and|but|so)\s)?(?:will|would|can|could|is|does|has|may|should|must)\s"
    r"[^.!?\n]{3,160}\?\W{0,20}"
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
    will do, or says "we" in a party's own paper or briefing, or speaks in a sentence that begins "For the guild, …".
    An expert may say all this of anybody, a reporter too, and whoever held an office once: they are left out, and so
    is whoever speaks so of two parties.

    Args:
        heard: All the voices of the text.
        text: The text.
        people: Who is who in it.
        cast: Who belongs to which party, as far as is known otherwise.
        issuer: The party that publishes the text.
    """
    turns = {v: True for b in heard.blocks if b.kind is Kind.TURN and not b.asks for v in b.voices[:1]}
    late = _told_later(heard, text=text, people=people, cast=cast)
    votes: dict[str, Counter[str]] = {}
    ours: dict[str, set[int]] = {}
    told: dict[str, set[tuple[int, str]]] = {}
    for u in (*heard.utterances, *heard.own_words):
        if not u.speaker or not u.named or u.author or u.via or cast.belongs(u.speaker) is not None:
            continue
        actor = _actor(people, u.speaker)
        if not _may_hold(actor, u, turn=turns.get(u.speaker, False)) or _past(u.speaker, text):
            continue
        found = votes.setdefault(u.speaker, Counter())
        words = " ".join(text[s.start : s.end] for s in u.content)
        line = text.rfind("\n", 0, u.start)
        if u.mode is Mode.DIRECT and _OURS.search(plain(words)):
            ours.setdefault(u.speaker, set()).add(line)
        if party := late.get(u.speaker):
            found[party] = max(found[party], _ENOUGH)
        if spoken_for := _on_behalf(u, text, cast):
            found[spoken_for] += _ENOUGH
        for party, weight in _signs(u, words, text, cast, office=actor is None or bool(actor.posts)):
            found[party] += weight
            told.setdefault(u.speaker, set()).add((line, party))
    for speaker, lines in ours.items():
        if " " not in speaker:
            continue
        votes[speaker].update({party: _ENOUGH for line, party in told.get(speaker, ()) if line in lines})
        votes[speaker].update({issuer: _ENOUGH} if issuer else {})
    return {
        speaker: Belonging(next(iter(found)), _voice(_actor(people, speaker)), named=True)
        for speaker, found in votes.items() if len(found) == 1 and found.total() >= _ENOUGH
    }


def _actor(people: People, name: str) -> Actor | None:
    return next((a for a in people.actors if a.name == name), None)


def _may_hold(actor: Actor | None, u: Utterance, *, turn: bool) -> bool:
    """Whether a speaker may be somebody's without an introduction: a full name, an office, a turn of one's own."""
    if actor is None:
        return turn and bool(u.speaker)
    return (" " in actor.name or bool(actor.posts) or turn) and not _stranger(actor)


def _told_later(heard: Heard, *, text: str, people: People, cast: Allegiance) -> Mapping[str, str]:
    """
    The parties of people who are named only after the office they hold.

    "The isles will not pay, their fisheries minister said. … "Never," Jane Doe told parliament": the first speaker
    after an office without a name, new to the text and without an office of their own, holds that office.
    """
    out: dict[str, str] = {}
    last: tuple[int, str] | None = None
    for u in heard.utterances:
        if not u.speaker or u.author:
            continue
        who = u.speaker.lower().split()
        office = office_suffix(who) if u.speaker[0].islower() else None
        if office and (who[0] in _ITS or (home := cast.belongs(u.speaker))):
            words = text[u.start : u.end]
            named = [party for _, party in subjects(plain_keeping(words), cast.mentions(words))]
            named = named if who[0] in _ITS else [home.party] if home else []
            last = (u.end, named[0]) if named and office[0] in packs.offices().binds else None
        elif last:
            actor = _actor(people, u.speaker)
            new = actor is not None and not actor.posts and actor.is_person and text.find(actor.name) >= last[0]
            if new and u.start - last[0] < _SOON and cast.belongs(u.speaker) is None:
                out[u.speaker] = last[1]
            last = None
    return out


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
    mentions, low = cast.mentions(words), plain_keeping(words)
    for start, end, party in mentions:
        if office and start < _LEAD and (roles.ON_BEHALF.search(low[:start]) or roles.ABLE.match(low[end:])):
            yield party, _ENOUGH
    if " " not in (u.speaker or ""):
        return
    named = [party for at, party in subjects(low, mentions) if at < _LEAD]
    weight = (1 if u.mode is Mode.DIRECT else 2) if office else 0
    yield from ((party, weight) for party in named)
    if office and not named and (reacts := _reacting(text, u.start, cast)):
        yield reacts, _ENOUGH
    asked = _ASKED.search(text, text.rfind("\n", 0, u.start) + 1, u.start)
    if asked and not named and roles.OURS.search(plain(words)):
        yield from ((party, 2) for party in {p for _, _, p in cast.mentions(asked[0])})


_FOR = re.compile(r"\s*(?:And |But )?(?:[Ff]or|[Oo]n behalf of|[Ss]peaking for) (?:the )?(?=[A-Z])")


def _on_behalf(u: Utterance, text: str, cast: Allegiance) -> str | None:
    """For whom the sentence says that somebody speaks: "For the guild, which …, Doe said …"."""
    if not u.source:
        return None
    at = min(s.start for s in u.source)
    begin = max(text.rfind("\n", 0, at), text.rfind(". ", 0, at) + 1, 0)
    m = _FOR.match(text, begin)
    if m is None or "," not in text[m.end() : at]:
        return None
    return next((party for start, _, party in cast.mentions(text[m.end() : at]) if start == 0), None)


def _reacting(text: str, at: int, cast: Allegiance) -> str | None:
    """The party whose reaction a paragraph announces before an office holder speaks: "The isles reacted coolly. …"."""
    start = text.rfind("\n", 0, at) + 1
    first = text[start:at]
    return next((
        party for s, e, party in cast.mentions(first) if s < _LEAD and roles.REACTS.match(first[e : e + 40])
    ), None)
