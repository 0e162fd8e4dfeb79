"""Which stretches are read: what somebody said, and what whoever has the floor says in running text."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from enum import Enum

from zopa.language.spans import Span
from zopa.language.syntax import Parse
from zopa.press.stance import plain
from zopa.press.utterance import Heard, Utterance
from zopa.press.words import leanings
from zopa.records import Mode

_LEAD = 100
_QUOTES = frozenset("\"“”«»‘’'„")
_SELF = frozenset({"i", "we"})


class Kind(Enum):
    """Why a stretch is read."""

    SAID = 1
    """Somebody is told to have said it."""
    OWN = 2
    """A sentence of whoever has the floor."""
    DEMAND = 3
    """One of several numbers that a sentence lists as demanded."""


def stretches(heard: Heard, parse: Parse) -> tuple[tuple[Utterance, Kind], ...]:
    """
    Every stretch to be read, in order of the text.

    "The union will not accept it" tells what the union will do; its subject is not who says so. Such a sentence is
    given whole to whoever has the floor, as is what the speaker says of himself: "I object to …".
    """
    text = parse.text
    starts = [parse.tokens[s.first].start for s in parse.sentences if s.first < s.last]
    ends = [parse.tokens[s.last - 1].end for s in parse.sentences if s.first < s.last]
    out: list[tuple[Utterance, Kind]] = []
    told: dict[tuple[int, int], Utterance] = {}
    for u in heard.utterances:
        if not _tells(u, text):
            out.append((_with_condition(u, heard, text, starts, ends), Kind.SAID))
            continue
        k = bisect_right(starts, u.start) - 1
        first, last = (starts[k], max(ends[k], u.end)) if k >= 0 else (u.start, u.end)
        label = next((b.body for b in heard.blocks if b.start <= first < b.body <= u.start), first)
        whole = _given(u, heard, text, label, last)
        if whole is not None:
            told.setdefault((whole.start, whole.end), whole)
    out += [(u, Kind.OWN) for u in told.values()]
    out += [(item, Kind.DEMAND) for u in (*heard.own_words, *told.values()) for item in _demands(u, text)]
    taken = [(u.start, u.end) for u in told.values()]
    for u in heard.own_words:
        if u.speaker != "plan" and not any(min(u.end, e) - max(u.start, s) > 0 for s, e in taken):
            end = _apart(heard, text, u.start, u.end)
            out.append((replace(u, end=end, content=(Span(u.start, end),)) if end < u.end else u, Kind.OWN))
    return tuple(sorted(out, key=lambda x: (x[0].start, -x[0].end)))


_ONLY_IF = re.compile(
    r",? (?:but )?(?:only )?"
    r"(?:if|unless|provided|as long as|so long as|on condition|in return for|in exchange for|once) "
)


def _with_condition(u: Utterance, heard: Heard, text: str, starts: list[int], ends: list[int]) -> Utterance:
    """What was said in other words, with the condition that the sentence still names after it."""
    if u.mode is not Mode.INDIRECT or not u.content or not _ONLY_IF.match(text, u.end):
        return u
    k = bisect_right(starts, u.start) - 1
    end = _apart(heard, text, u.end, ends[k]) if k >= 0 else u.end
    while end > u.end and text[end - 1] in '.,;:!?"” ':
        end -= 1
    if end <= u.end or "\n" in text[u.end : end] or any(s.start >= u.end for s in (*u.source, *u.cue)):
        return u
    return replace(u, end=end, content=(*u.content[:-1], Span(u.content[-1].start, end)))


def _tells(u: Utterance, text: str) -> bool:
    """Whether a cue tells what somebody wants or will do, not what they said."""
    if not u.cue or not u.source:
        return False
    who = plain(" ".join(text[s.start : s.end] for s in u.source)).strip()
    cue = plain(" ".join(text[s.start : s.end] for s in u.cue)).split()
    if _quoted(u, text) or not cue or cue[-1] in leanings.SAYING:
        return False
    if who in _SELF:
        return True
    return leanings.TELLING.fullmatch(" ".join(cue)) is not None or (
        len(cue) > 1 and leanings.TELLING.fullmatch(cue[0]) is not None
    )


def _quoted(u: Utterance, text: str) -> bool:
    return text[u.start - 1 : u.start] in _QUOTES and u.mode is Mode.DIRECT and u.start > 0


def _given(u: Utterance, heard: Heard, text: str, first: int, last: int) -> Utterance | None:
    """The whole sentence, in the mouth of whoever has the floor there."""
    who = plain(" ".join(text[s.start : s.end] for s in u.source)).strip()
    last = _apart(heard, text, u.end, last)
    while last > first and text[last - 1] in '.,;:!?"”» ':
        last -= 1
    while first < last and text[first] in '"“«–-• ':
        first += 1
    outer = next(
        (v for v in heard.utterances
         if v is not u and v.start <= u.start and u.end <= v.end and not _tells(v, text)),
        None,
    )
    if outer is not None:
        return None
    whole = replace(u, start=first, end=last, content=(Span(first, last),), source=(), cue=(), mode=Mode.DIRECT)
    if who in _SELF:
        return whole
    if u.via:
        known = next((o for o in heard.own_words if o.speaker == u.via[0]), None)
        return replace(whole, speaker=u.via[0], via=u.via[1:], named=known.named if known else True,
                       author=known.author if known else False)
    near = min(heard.own_words, key=lambda o: abs(o.start - first), default=None)
    if near is None or text.count("\n", min(near.start, first), max(near.start, first)):
        return replace(whole, speaker=None, named=False, author=True)
    return replace(whole, speaker=near.speaker, named=near.named, author=near.author)


def _apart(heard: Heard, text: str, first: int, last: int) -> int:
    """Where a sentence ends before the clause in which somebody else is told to speak: ", while the guild said …"."""
    for v in heard.utterances:
        spans = (*v.source, *v.cue, *v.content)
        if not v.source or not first < v.start < last or _tells(v, text):
            continue
        start = min(s.start for s in spans)
        cut = max(text.rfind(mark, first + _CLAUSE, start) for mark in _JOINTS)
        if cut > 0:
            last = min(last, cut)
    return last


_CLAUSE = 20
_JOINTS = (", while ", ", but ", "; ", ", whereas ", ", and ")
_SEVERAL = 2
_LISTED = re.compile(r"\b[\w-]{1,40}(?: [\w-]{1,40})? \([^()\n]{0,30}\d[^()\n]{0,40}\)")
_DEMANDED = re.compile(r"\b(?:demands?|restrictions?|conditions?|requirements?|red lines?)\b", re.IGNORECASE)


def _demands(u: Utterance, text: str) -> list[Utterance]:
    """The numbers in brackets that a sentence about demands lists: "restrictions on tanks (fewer than 400), …"."""
    words = text[u.start : u.end]
    if not _DEMANDED.search(words):
        return []
    spans = [(u.start + m.start(), u.start + m.end()) for m in _LISTED.finditer(words)]
    spans = [(s + len(m[0]) if (m := re.match(r"(?:on|and|of|for|the) ", text[s:e])) else s, e) for s, e in spans]
    if len(spans) < _SEVERAL:
        return []
    return [replace(u, start=s, end=e, content=(Span(s, e),), mode=Mode.INDIRECT) for s, e in spans]


_NOT_BEFORE = re.compile(r"\b(?:no|not|never|without) $")


def with_cue(u: Utterance, text: str, words: str) -> str:
    """What was said with the verb it was said by, which may carry the refusal: "rejected the …"."""
    if not u.cue or _quoted(u, text):
        return words
    first = min(s.start for s in u.cue)
    if u.start <= first < u.end:
        return words
    near = first < u.start and u.start - first <= _LEAD
    if _NOT_BEFORE.search(text, max(0, first - 12), first):
        first = text.rfind(" ", 0, first - 1) + 1
    lead = text[first : u.start] if near else " ".join(text[s.start : s.end] for s in u.cue)
    return f"{re.sub(r'[.!?]', ' ', lead)} {words}"
