"""
Who says what, through whom, in a whole text: every stretch in somebody's voice.

Steps: (1) blocks and who has the floor in each; (2) attributions by syntax and quotation marks; (3) each with the
voices around it, innermost first, so that the first mouth is the speaker; (4) what is left over is own words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from zopa.language.names import People
from zopa.language.spans import Span
from zopa.language.speech import speech
from zopa.language.speech_kinds import Frame
from zopa.language.syntax import Parse
from zopa.language.tagger import Tagger
from zopa.language.words.cues import BARE_ACTS
from zopa.press.chains import Chain, chains, reach
from zopa.press.days import said_on
from zopa.press.floor import Floor, take_floor
from zopa.press.layout import Kind
from zopa.press.pieces import mode_of, pieces, trimmed
from zopa.press.sources import is_named
from zopa.press.sureness import sureness
from zopa.press.utterance import Heard, Utterance
from zopa.records import Mode

_MOST = 0.5
_SHORT = 80
_UNWILLING = frozenset({"decline", "refuse", "want", "ask", "respond", "be"})
_SILENT = frozenset({Kind.BYLINE, Kind.SIGNATURE})


def listen(
    parse: Parse,
    *,
    people: People,
    author: str | None = None,
    publisher: str | None = None,
    published: date | None = None,
    plan: Mapping[str, str] | None = None,
    tagger: Tagger | None = None,
) -> Heard:
    """
    Hear all the voices of a text.

    Args:
        parse: The parsed text.
        people: Who is named in it.
        author: The byline's person, if known.
        publisher: The outlet that published it, if known; listed as a reporter of its own text only in its own turns.
        published: When; weekdays are resolved against it.
        plan: Clause ids and texts, so that the plan's own words are known when they are quoted.
        tagger: Fitted to annotated texts, where somebody has such.
    """
    found = speech(parse, tagger)
    floor = take_floor(people, author=author, plan=plan or {})
    heard = chains(people, floor, found, publisher=publisher)
    utterances: list[Utterance] = []
    for chain in heard:
        if _passes_on(chain, heard) or _asks(chain, floor):
            continue
        utterances.extend(_utterances(people, chain, floor, published))
    utterances.sort(key=lambda u: (u.start, -u.end))
    own = _own_words(people, floor, heard)
    return Heard(tuple(utterances), tuple(own), floor.blocks, found)


def _passes_on(chain: Chain, heard: list[Chain]) -> bool:
    """Whether an "according to" or "is reported to" covers nothing but what another mouth says in it."""
    a = chain.attribution
    if a.frame not in {Frame.ACCORDING, Frame.HEARSAY}:
        return False
    whole = sum(s.end - s.start for s in a.content)
    for c in heard:
        s = reach(c.attribution)
        inside = any(p.start <= s.start and s.end <= p.end + 1 for p in a.content)
        if c is not chain and inside and s.end - s.start > _MOST * whole:
            return True
    return False


def _asks(chain: Chain, floor: Floor) -> bool:
    """Whether words only stand in a question to somebody: "Do you accept it?"."""
    at = reach(chain.attribution).start
    return chain.speaker is None and any(b.asks and b.start <= at < b.end for b in floor.blocks)


def _utterances(people: People, chain: Chain, floor: Floor, published: date | None) -> list[Utterance]:
    a, parse = chain.attribution, people.parse
    day = said_on(parse, a, published)
    named = chain.speaker is not None and is_named(people, a, chain.speaker)
    out = []
    for piece in pieces(parse, a):
        content = _past_label(piece, floor)
        whole = trimmed(parse, content)
        if whole is None or _says_nothing(parse, whole):
            continue
        out.append(
            Utterance(
                whole.start, whole.end, content, a.source, a.cue, mode_of(parse, content), chain.speaker, chain.via,
                author=chain.own, named=named, said_on=day, confidence=sureness(a, chain.speaker),
            )
        )
    return out


def _past_label(content: tuple[Span, ...], floor: Floor) -> tuple[Span, ...]:
    """What was said without a time or a bullet before it."""
    first = content[0]
    body = next((b.body for b in floor.blocks if b.start <= first.start < b.body < first.end), first.start)
    return (Span(body, first.end), *content[1:])


def _says_nothing(parse: Parse, whole: Span) -> bool:
    """Whether all that is told is that somebody would not speak: "declined to comment on the matter"."""
    acts = [t.lemma.lower() for t in parse.between(whole.start, whole.end) if t.pos == "VERB"]
    return bool(acts) and acts[-1] in BARE_ACTS and set(acts[:-1]) <= _UNWILLING and whole.end - whole.start < _SHORT


@dataclass(frozen=True, slots=True)
class _Own:
    speaker: str
    via: tuple[str, ...]
    author: bool
    direct: bool


def _own_words(people: People, floor: Floor, heard: list[Chain]) -> list[Utterance]:
    """Every sentence that is not somebody else's, in the voice of whoever has the floor."""
    parse = people.parse
    covered, cue_at = bytearray(len(parse.text) + 1), bytearray(len(parse.text) + 1)
    for c in heard:
        for s in (*c.attribution.content, *c.attribution.cue, *c.attribution.source):
            covered[s.start : s.end] = b"\1" * (s.end - s.start)
        for s in c.attribution.cue:
            cue_at[s.start : s.end] = b"\1" * (s.end - s.start)
    out: list[Utterance] = []
    k = 0
    for sentence in parse.sentences:
        tokens = parse.tokens[sentence.first : sentence.last]
        while k + 1 < len(floor.blocks) and floor.blocks[k + 1].start <= tokens[0].start:
            k += 1
        block = floor.blocks[k]
        if block.kind in _SILENT:
            continue
        words = [t for t in tokens if t.start >= block.body and t.text[0].isalnum()]
        left = [t for t in words if not covered[t.start]]
        tagged = any(cue_at[t.start] for t in words)
        short = (bool(block.voices) or floor.issued) and len(left) == len(words)
        if not left or len(left) < (max(8, 0.55 * len(words)) if tagged else max(0 if short else 3, 0.4 * len(words))):
            continue
        start, end = words[0].start, tokens[-1].end
        whole = trimmed(parse, (Span(start, end),))
        if whole is None:
            continue
        voice = _voice_of(floor, k)
        out.append(
            Utterance(
                whole.start, whole.end, (whole,), (), (), Mode.DIRECT if voice.direct else Mode.INDIRECT, voice.speaker,
                voice.via, author=voice.author, named=not voice.author, confidence=0.6,
            )
        )
    return out


def _voice_of(floor: Floor, k: int) -> _Own:
    block = floor.blocks[k]
    if block.kind is Kind.CLAUSE:
        return _Own("plan", block.voices, author=False, direct=True)
    if block.voices:
        if block.asks:
            return _Own(floor.own, (), author=not floor.issued, direct=False)
        return _Own(block.voices[0], block.voices[1:], author=False, direct=True)
    return _Own(floor.own, (), author=not floor.issued, direct=floor.signed)
