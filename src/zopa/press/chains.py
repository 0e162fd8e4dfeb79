"""The stack of voices around each attribution: block, outer attributions, its own source, whom that one cites."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from zopa.language.names import People
from zopa.language.spans import Span
from zopa.language.speech_kinds import Attribution, Frame
from zopa.press.floor import Floor
from zopa.press.sources import addressed_outlet, cited, is_first_person, resolve
from zopa.press.words import sources as words


@dataclass(frozen=True, slots=True)
class Chain:
    """An attribution with its first mouth and its reporters."""

    attribution: Attribution
    speaker: str | None
    via: tuple[str, ...] = ()
    own: bool = False
    """The speaker is the article's own voice."""


def chains(people: People, floor: Floor, found: tuple[Attribution, ...], *, publisher: str | None) -> list[Chain]:
    """Resolve every attribution that states something, each inside those whose content holds its cue."""
    starts = [b.start for b in floor.blocks]
    out: list[Chain] = []
    open_: list[Chain] = []
    last: Chain | None = None
    for a in sorted(found, key=lambda a: (_reach(a).start, -_reach(a).end)):
        at = _anchor(a)
        open_ = [c for c in open_ if _reach(c.attribution).end > _reach(a).start]
        outer = [c for c in open_ if c.attribution is not a and _holds(c.attribution, at)]
        block = floor.blocks[max(0, bisect_right(starts, at) - 1)] if floor.blocks else None
        held = block.voices if block else ()
        c = _chain(people, floor, a, outer, held, asks=bool(block and block.asks), last=last)
        if c is None:
            continue
        via = tuple(v for v in c.via if v and v != publisher and v != c.speaker)
        c = Chain(a, c.speaker, tuple(dict.fromkeys(via)), c.own)
        if not _states(a, c):
            continue
        out.append(c)
        open_.append(c)
        last = c
    return out


def _reach(a: Attribution) -> Span:
    spans = (*a.content, *a.cue, *a.source)
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def _anchor(a: Attribution) -> int:
    return a.cue[0].start if a.cue else a.content[0].start


def _holds(a: Attribution, at: int) -> bool:
    return any(s.start <= at < s.end for s in a.content)


def _chain(
    people: People, floor: Floor, a: Attribution, outer: list[Chain], held: tuple[str, ...], *, asks: bool, last: Chain | None
) -> Chain | None:
    around: list[str] = []
    for c in reversed(outer):
        if c.speaker:
            around.append(c.speaker)
        around.extend(v for v in c.via if v not in around)
        break
    for v in held:
        if v not in around:
            around.append(v)
    holder = around[0] if around else None
    if a.frame is Frame.BARE:
        return _bare(people, a, held, last)
    if a.subject < 0:
        return Chain(a, None, tuple(around))
    if is_first_person(people, a):
        if outer and holder:
            return None  # who quotes himself says it once
        own = holder is None
        return Chain(a, floor.own if own else holder, tuple(around[1:]), own and not floor.issued)
    speaker = resolve(people, a)
    if speaker is None:
        return Chain(a, None, tuple(around)) if not outer else None
    if speaker == holder and outer:
        return None
    through = [*cited(people, a, speaker)]
    first = through[0] if through else speaker
    via = [speaker] if through else []
    if told := addressed_outlet(people, a):
        via.append(told)
    return Chain(a, first, (*via, *around))


def _bare(people: People, a: Attribution, held: tuple[str, ...], last: Chain | None) -> Chain | None:
    """Give a quotation without a cue to whoever was just named in its paragraph."""
    text, start = people.parse.text, a.content[0].start
    floor = text.rfind("\n", 0, start) + 1
    before = text[floor:start]
    if last is not None and last.speaker and _anchor(last.attribution) >= floor:
        return Chain(a, last.speaker, last.via)
    persons = [m for m in people.within(floor, start) if people.actors[m.actor].is_person] if floor < start else []
    if persons and len(before) < 400:
        return Chain(a, people.actors[persons[-1].actor].name, held)
    if before.rstrip().endswith(":") or not before.strip():
        return _introduced(people, a, held, floor, last)
    return None


def _introduced(people: People, a: Attribution, held: tuple[str, ...], floor: int, last: Chain | None) -> Chain | None:
    """Give a paragraph that is a quotation to the one named by the line with a colon before it."""
    text = people.parse.text
    end = len(text[:floor].rstrip())
    if end and text[end - 1] == ":":
        line = text.rfind("\n", 0, end) + 1
        named = people.within(line, end)
        persons = [m for m in named if m.kind != "pronoun"]
        if persons:
            return Chain(a, people.actors[persons[-1].actor].name, held)
        return None
    if last is not None and last.speaker and last.attribution.content[-1].end >= end - 2:
        return Chain(a, last.speaker, last.via)
    return None


def _states(a: Attribution, c: Chain) -> bool:
    """Whether an attribution is a statement at all."""
    if a.frame is Frame.SEEMING:
        return False
    if a.frame is Frame.TOPIC:
        return a.lemma in words.TOPICAL
    if a.frame is Frame.OBJECT:
        return a.lemma in words.TAKES_SIDES
    if a.frame is Frame.NOUN:
        return c.speaker is not None or a.lemma in words.REPORTED_NOUNS
    if a.frame is Frame.CLAUSE:
        return a.lemma not in words.NO_STATEMENT
    return True
