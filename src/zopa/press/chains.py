"""The stack of voices around each attribution: block, outer attributions, its own source, whom that one cites."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace

from zopa.language.names import People
from zopa.language.spans import Span
from zopa.language.speech_kinds import Attribution, Frame
from zopa.press.floor import Floor
from zopa.press.layout import Block, Kind
from zopa.press.sources import addressed_outlet, cited, is_first_person, quoted_by, resolve
from zopa.press.states import states
from zopa.press.unsaid import bare, free


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
    for a in sorted(found, key=lambda a: (reach(a).start, -reach(a).end)):
        if not states(people, a):
            continue
        at = anchor(a)
        open_ = [c for c in open_ if reach(c.attribution).end > reach(a).start]
        outer = [c for c in open_ if _holds(c.attribution, at)]
        block = floor.blocks[max(0, bisect_right(starts, at) - 1)]
        if block.kind is Kind.LEAD_IN and a.frame is Frame.ACCORDING:
            continue
        c = _chain(people, floor, a, outer, block, out)
        if c is None:
            continue
        listed = {*block.voices, floor.own}
        via = dict.fromkeys(v for v in c.via if v and v != c.speaker and (v != publisher or v in listed))
        c = Chain(a, _as_announced(c.speaker, block), tuple(via), c.own)
        out.append(replace(c, via=tuple(v for v in c.via if v != c.speaker)))
        open_.append(c)
    return out


def _as_announced(speaker: str | None, block: Block) -> str | None:
    """The name alone of whoever an entry announces with a place or a time: "Doe on the way in: …"."""
    announced = block.voices[0] if block.voices else None
    return announced if speaker and announced and speaker.startswith((f"{announced} ", f"{announced},")) else speaker


def reach(a: Attribution) -> Span:
    """Give the envelope of all that belongs to an attribution."""
    spans = (*a.content, *a.cue, *a.source)
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def anchor(a: Attribution) -> int:
    """Where an attribution is made: at its cue."""
    return a.cue[0].start if a.cue else a.content[0].start


def _holds(a: Attribution, at: int) -> bool:
    return any(s.start <= at < s.end for s in a.content)


def _chain(
    people: People, floor: Floor, a: Attribution, outer: list[Chain], block: Block, before: list[Chain]
) -> Chain | None:
    around = _around(floor, outer, block)
    own = floor.own if not around else around[0]
    last = before[-1] if before else None
    if a.frame is Frame.BARE:
        said = bare(people, a, block, last.attribution if last else None, last.speaker if last else None)
        if said is None:
            return None
        return Chain(a, said, last.via if last and said == last.speaker else tuple(v for v in around if v != said))
    if a.frame is Frame.FREE:
        said = (
            None
            if outer
            else free(people, a, block, last.attribution if last else None, last.speaker if last else None)
        )
        return Chain(a, said, tuple(v for v in around if v != said)) if said else None
    if a.subject < 0:
        mine = not around or (floor.issued and around == [floor.own])
        return None if outer else Chain(a, own, tuple(around[1:]), own=mine and not floor.issued)
    if outer and a.frame in {Frame.ADJECTIVE, Frame.OBJECT} and _of_theirs(people, a):
        return None
    if is_first_person(people, a):
        return None  # who speaks of himself says it in his own words
    speaker = resolve(people, a, [(c.attribution, c.speaker) for c in before[-12:]])
    if speaker is None:
        return None if outer else Chain(a, None, tuple(around))
    if outer and around and speaker == around[0]:
        return None
    through = cited(people, a, speaker)
    first = through[0] if through else speaker
    via = [speaker] if through else []
    if by := quoted_by(people, a):
        via.append(by)
    if told := addressed_outlet(people, a):
        via.append(told)
    return Chain(a, first, (*via, *around))


def _of_theirs(people: People, a: Attribution) -> bool:
    """Whether the source is somebody of the speaker's own: "her members welcomed it"."""
    tokens = people.parse.tokens
    owned = any(tokens[c].tag == "PRP$" for c in people.parse.children[a.subject])
    return owned or tokens[a.subject].tag == "PRP" or a.frame is Frame.ADJECTIVE


def _around(floor: Floor, outer: list[Chain], block: Block) -> list[str]:
    """Give the voices around a cue, innermost first; the author's own is not listed, an issuer's is."""
    out: list[str] = []
    if outer:
        c = outer[-1]
        out = [v for v in (c.speaker, *c.via) if v and not c.own]
    out.extend(v for v in block.voices if v not in out)
    if floor.issued and floor.own not in out:
        out.append(floor.own)
    return out
