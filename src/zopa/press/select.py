"""Which stretches are read: what somebody said, and what an author or commentator tells of parties."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from zopa.language.spans import Span
from zopa.press.stance import plain
from zopa.press.utterance import Heard, Utterance
from zopa.press.words import leanings
from zopa.records import Mode

_LEAD = 100


def stretches(heard: Heard, text: str) -> tuple[tuple[Utterance, bool], ...]:
    """
    Every stretch to be read, in order of the text; true marks what counts only if it is a statement of its kind.

    "The union will not accept it" tells what the union will do: its subject is not who says so. Such a stretch is
    given, whole, to whoever has the floor.
    """
    out: list[tuple[Utterance, bool]] = []
    told: list[Utterance] = []
    for u in heard.utterances:
        cue = plain(" ".join(text[s.start : s.end] for s in u.cue))
        if u.source and u.cue and u.mode is not Mode.DIRECT and leanings.TELLING.fullmatch(cue.strip()) or _modal(cue):
            told.append(_retold(u, heard, text))
        else:
            out.append((u, False))
    out += [(u, True) for u in told]
    out += [(u, True) for u in heard.own_words if not any(_same(u, v) for v in told) and u.speaker != "plan"]
    return tuple(sorted(out, key=lambda x: (x[0].start, -x[0].end)))


def _modal(cue: str) -> bool:
    words = cue.split()
    return len(words) > 1 and leanings.TELLING.fullmatch(words[0]) is not None and words[-1] not in {"say", "add", "tell"}


def _retold(u: Utterance, heard: Heard, text: str) -> Utterance:
    start = min([u.start, *(s.start for s in (*u.source, *u.cue))])
    end = max([u.end, *(s.end for s in u.cue)])
    floor = next((o for o in heard.own_words if o.start <= start < o.end), None)
    if u.via:
        named = floor.named if floor is not None and floor.speaker == u.via[0] else True
        return replace(
            u, start=start, end=end, content=(Span(start, end),), source=(), speaker=u.via[0], via=u.via[1:], named=named,
            author=floor.author if floor is not None and floor.speaker == u.via[0] else False,
        )
    return replace(
        u, start=start, end=end, content=(Span(start, end),), source=(),
        speaker=floor.speaker if floor else None, named=floor.named if floor else False, author=floor.author if floor else True,
    )


def _same(own: Utterance, told: Utterance) -> bool:
    """Whether a telling is most of a sentence."""
    both = min(own.end, told.end) - max(own.start, told.start)
    return both > 0.5 * (own.end - own.start)


def with_cue(u: Utterance, text: str, words: str) -> str:
    """What was said with the verb it was said by, which may carry the refusal: "rejected the …"."""
    if not u.cue or u.mode is Mode.DIRECT:
        return words
    first = min(s.start for s in u.cue)
    lead = text[first : u.start] if first < u.start and u.start - first <= _LEAD else " ".join(text[s.start : s.end] for s in u.cue)
    return f"{lead} {words}"


def pruned(found: Sequence[Utterance]) -> tuple[Utterance, ...]:
    """Without stretches that repeat another of the same speaker."""
    out: list[Utterance] = []
    for u in found:
        if not any(v.speaker == u.speaker and v.start <= u.start and u.end <= v.end and u.end - u.start > 0.7 * (v.end - v.start) for v in out):
            out.append(u)
    return tuple(out)
