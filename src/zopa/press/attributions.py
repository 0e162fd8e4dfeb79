"""Attributions laid flat: no stretch of a text in two of them, as corpora annotate them."""

from __future__ import annotations

from collections.abc import Iterable

from zopa.language.speech_kinds import Attribution, Frame
from zopa.language.syntax import Parse

_WEAK = frozenset({Frame.OBJECT, Frame.TOPIC, Frame.NOUN, Frame.ADJECTIVE, Frame.SEEMING, Frame.HEARSAY})


def attributions(parse: Parse, found: Iterable[Attribution]) -> list[dict[str, list[list[int]]]]:
    """Give a text's attributions as lists of offsets, one dictionary each; no stretch stands in two of them."""
    size = len(parse.text)
    roles = ("source", "cue", "content")
    return [{r: [[s.start, min(s.end, size)] for s in getattr(a, r)] for r in roles} for a in flat(found)]


def _rank(a: Attribution) -> tuple[bool, bool, int]:
    return not a.fitted, a.frame in _WEAK, -sum(s.end - s.start for s in a.content)


def flat(found: Iterable[Attribution]) -> list[Attribution]:
    """Keep the outermost attributions, strong frames before weak ones."""
    kept: list[Attribution] = []
    ranked = sorted(found, key=_rank)
    taken = bytearray(max((s.end for a in ranked for s in (*a.content, *a.cue)), default=0) + 1)
    for a in ranked:
        if a.frame in {Frame.FREE, Frame.BARE} or a.quoted:
            continue
        head = a.cue[0].start if a.cue else a.content[0].start
        size = sum(s.end - s.start for s in a.content)
        clash = sum(taken[s.start : s.end].count(1) for s in a.content)
        if taken[head] or clash > 0.5 * size:
            continue
        kept.append(a)
        for s in a.content:
            taken[s.start : s.end] = b"\1" * (s.end - s.start)
    return sorted(kept, key=lambda a: a.content[0].start)
