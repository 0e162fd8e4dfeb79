"""Attributions laid flat: no stretch of a text in two of them, as corpora annotate them."""

from __future__ import annotations

from collections.abc import Iterable

from zopa.language.spans import Span
from zopa.language.speech_kinds import Attribution, Frame
from zopa.language.syntax import Parse

_WEAK = frozenset({Frame.OBJECT, Frame.TOPIC, Frame.NOUN, Frame.ADJECTIVE, Frame.SEEMING, Frame.HEARSAY, Frame.BARE})
_WHO = frozenset({"who", "which", "that"})
_EVEN = frozenset({"even", "only", "just"})
_WRITTEN = frozenset({"statement", "release"})
"""In what something is "said in a statement"."""


def attributions(parse: Parse, found: Iterable[Attribution]) -> list[dict[str, list[list[int]]]]:
    """Give a text's attributions as lists of offsets, one dictionary each; no stretch stands in two of them."""
    size = len(parse.text)
    return [
        {
            role: [[s.start, min(s.end, size)] for s in spans]
            for role, spans in (("source", _source(parse, a)), ("cue", _cue(parse, a)), ("content", a.content))
        }
        for a in flat(found)
    ]


def _source(parse: Parse, a: Attribution) -> tuple[Span, ...]:
    """Give the source as annotators mark it: of "Solvane, who" only "who", of "Solvane, waving her hat," the name."""
    if not a.source or not a.cue:
        return a.source
    inside = parse.between(*a.source[-1])
    if len(inside) > 1 and inside[-1].text.lower() in _WHO and inside[-1].end <= a.cue[0].start:
        return (Span(inside[-1].start, inside[-1].end),)
    for t in inside:
        if t.dep == "acl" and a.subject >= 0 and t.head == a.subject and t.i > inside[0].i:
            before = parse.tokens[t.i - 1]
            if before.text == "," and before.start > inside[0].start:
                return (*a.source[:-1], Span(inside[0].start, parse.tokens[t.i - 2].end))
    first = inside[1] if len(inside) > 1 and inside[0].text.lower() in _EVEN else inside[0]
    return (*a.source[:-1], Span(first.start, a.source[-1].end))


def _cue(parse: Parse, a: Attribution) -> tuple[Span, ...]:
    """Give the cue as annotators mark it: with the adverbs beside a verb; with a noun's words and its verb."""
    if a.head < 0:
        return a.cue
    head = parse.tokens[a.head]
    words = {t.i for s in a.cue for t in parse.between(*s)}
    if head.pos in {"VERB", "AUX"}:
        beside = {c for c in parse.children[a.head] if parse.tokens[c].dep == "advmod" and not parse.children[c]}
        for i in sorted(beside, reverse=True):
            if i + 1 in words and parse.tokens[i].tag != "WRB":
                words.add(i)
        if a.head + 1 in beside:
            words.add(a.head + 1)
        words.update(_in_writing(parse, a.head))
    elif head.pos == "NOUN":
        words |= {c for c in parse.children[a.head] if parse.tokens[c].dep in {"det", "amod"}}
        verb = parse.tokens[head.head]
        if head.dep == "dobj" and verb.pos == "VERB":
            words.add(verb.i)
    taken = [*a.content, *a.source]
    words = {i for i in words if not any(s.start <= parse.tokens[i].start < s.end for s in taken)}
    return tuple(Span(parse.tokens[i].start, parse.tokens[i].end) for i in sorted(words)) or a.cue


def _in_writing(parse: Parse, head: int) -> range:
    """Give the words of "in a statement" right behind a verb."""
    for p in parse.children[head]:
        below = parse.children[p]
        if p == head + 1 and parse.tokens[p].text.lower() == "in" and below:
            what = parse.tokens[below[0]]
            if what.lemma.lower() in _WRITTEN:
                return range(p, what.i + 1)
    return range(0)


def _rank(a: Attribution) -> tuple[bool, bool, int]:
    return not a.fitted, a.frame in _WEAK, -sum(s.end - s.start for s in a.content)


def flat(found: Iterable[Attribution]) -> list[Attribution]:
    """Keep the outermost attributions, strong frames before weak ones."""
    kept: list[Attribution] = []
    ranked = sorted(found, key=_rank)
    taken = bytearray(max((s.end for a in ranked for s in (*a.content, *a.cue)), default=0) + 1)
    for a in ranked:
        if a.frame is Frame.FREE or a.quoted:
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
