"""What a text is talking about at a place: topics carry over from question to answer and from sentence to sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal

from zopa.language.syntax import Parse
from zopa.press.figures import Memory
from zopa.press.layout import Block, Kind
from zopa.press.match import Topic, match
from zopa.press.plan_index import PlanIndex
from zopa.press.utterance import Utterance
from zopa.press.words.topics import PLAN_WORDS
from zopa.records import PLAN, Stance

_SENTENCE = re.compile(r"(?<=[.!?…])[\"”’»)]*\s+(?=[\"“‘«(]?[A-Z0-9])|\n+")
_ANAPHOR = re.compile(
    r"\b(?:it|its|that|this|these|those|them|they|one|both|neither|there|so|such|either"
    r"|the (?:number|figure|point|clause|article|date|sentence|idea|rest|same))\b",
    re.IGNORECASE,
)
_BARE = re.compile(r"^\W*(?:[\w-]+\W+){0,6}[\w-]*\W*$")
_NUMBERED = re.compile(r"\W{0,3}(\d{1,3}|[IVX]{1,5})[.)]\s")
_GRADES = {"NOUN": 1.0, "PROPN": 1.0, "NUM": 1.0, "ADJ": 0.7, "VERB": 0.7}
_PUT = re.compile(r"(?:^|[.!?”\"] )(?P<asked>[A-Z][^.!?\n“\"]{3,200}\?) [“\"«„]?$")
_FAR = 500
_NEAR = 150
_SURE = 11.0
_LIKE = 0.3


class Discourse:
    """The topics of one text, in reading order."""

    def __init__(self, parse: Parse, *, index: PlanIndex | None, blocks: Sequence[Block] = ()) -> None:
        self._parse = parse
        self._text = text = parse.text
        self._index = index
        self._blocks = blocks
        self._cuts = [0, *(m.end() for m in _SENTENCE.finditer(text)), len(text)]
        self._said: list[tuple[Utterance, Topic]] = []
        self._memory = Memory()
        self.last_stance: Stance | None = None
        self.last_figure: tuple[Decimal, str] | None = None

    def sentence(self, start: int, end: int) -> str:
        """The sentences that a stretch lies in."""
        first, last = self._bounds(start, end)
        return self._text[first:last]

    def _bounds(self, start: int, end: int) -> tuple[int, int]:
        k = bisect_right(self._cuts, start) - 1
        stop = bisect_right(self._cuts, max(start, end - 1))
        return self._cuts[max(0, k)], self._cuts[min(stop, len(self._cuts) - 1)]

    def _grades(self, start: int, end: int) -> dict[str, float]:
        out: dict[str, float] = {}
        for t in self._parse.between(start, end):
            low = t.text.lower()
            out[low] = max(out.get(low, 0.0), _GRADES.get(t.pos, 0.5))
        for e in self._parse.entities:
            if e.label == "PERSON" and e.start < end and start < e.end:
                out.update((word.lower(), 0.1) for word in self._text[e.start : e.end].split())
        return out

    def _match(self, start: int, end: int) -> Topic:
        if self._index is None:
            return Topic()
        return match(self._text[start:end], index=self._index, memory=self._memory, grades=self._grades(start, end))

    def topic(self, said: Utterance, words: str) -> Topic:
        """What an utterance is about, by its own words or else by what it answers, continues or stands under."""
        if self._index is None:
            return Topic()
        first, last = self._bounds(said.start, said.end)
        around = f"{self._text[first:said.start]} {self._text[said.end:last]}"
        quoted = self._quoted_clause(said.start)
        grades = self._grades(first, last)
        own = match(words, index=self._index, memory=self._memory, grades=grades)
        if _BARE.match(words) and own.how not in {"number", "words"}:
            asked = self._asked(said)
            if asked:
                return asked
        if own.how != "number" and own.score < _SURE and (asked := self._just_asked(said)):
            return asked
        if own and own.how not in {"plan", "hint"}:
            if quoted and own.how != "number" and (quoted in own.clauses or own.score < _SURE):
                return Topic((quoted,), "quoted", 4.0)
            return own
        if quoted:
            return Topic((quoted,), "quoted", 4.0)
        if own.how == "plan":
            return own
        if own:
            return own
        near = match(words, index=self._index, memory=self._memory, around=around, grades=grades)
        if near and near.how not in {"plan", "hint"}:
            return near
        if not (_ANAPHOR.search(words) or _BARE.match(words)):
            return near
        return self._inherited(said, first, words) or near or self._named_before(first, said.start)

    def _asked(self, said: Utterance) -> Topic:
        """The topic of the question that an utterance opens the answer to."""
        line = self._text.rfind("\n", 0, said.start) + 1
        if self._index is None:
            return Topic()
        asked = self._question(line)
        got = self._match(*asked) if asked else Topic()
        return Topic(got.clauses, "context", got.score * 0.8) if got else got

    def _just_asked(self, said: Utterance) -> Topic:
        """The topic of a question that the author puts right before somebody's words: "And nights? “Never.”"."""
        line = self._text.rfind("\n", 0, said.start) + 1
        if not (m := _PUT.search(self._text, line, said.start)):
            return Topic()
        got = self._match(m.start("asked"), m.end("asked"))
        return Topic(got.clauses, "context", got.score * 0.8) if got else got

    def _named_before(self, first: int, start: int) -> Topic:
        """The plan, where the same sentence names it before "it"."""
        return Topic((PLAN,), "context", 2.0) if PLAN_WORDS.search(self._text[first:start]) else Topic()

    def question(self, said: Utterance) -> str:
        """The question that an utterance opens the answer to; empty if there is none."""
        asked = self._question(self._text.rfind("\n", 0, said.start) + 1)
        return self._text[asked[0] : asked[1]] if asked else ""

    def _inherited(self, said: Utterance, first: int, words: str) -> Topic:
        line = self._text.rfind("\n", 0, said.start) + 1
        for u, topic in reversed(self._said):
            if u.start < line:
                break
            if topic and topic.clauses != (PLAN,):
                return Topic(topic.clauses, "context", topic.score * 0.7)
        if self._index is None:
            return Topic()
        if first > line:
            for _ in range(2):
                before, _end = self._bounds(first - 1, first)
                got = self._match(before, first)
                if got and got.how not in {"plan", "hint"}:
                    return Topic(got.clauses, "context", got.score * 0.7)
                if before <= line:
                    break
                first = before
        asked = self._asked(said)
        if asked:
            return asked
        for u, topic in reversed(self._said):
            if said.start - u.end > (_FAR if u.speaker == said.speaker else _NEAR):
                continue
            if topic and (u.speaker == said.speaker or (_BARE.match(words) and topic.clauses != (PLAN,))):
                return Topic(topic.clauses, "context", topic.score * 0.5)
        return Topic()

    def _question(self, line: int) -> tuple[int, int] | None:
        """The paragraph before, if it asks or is another's turn."""
        for b in reversed(self._blocks):
            if b.start < line:
                if b.asks:
                    return b.body, b.end
                break
        above = self._text[:line].rstrip()
        start = above.rfind("\n") + 1
        asked = above[start:]
        turn = re.match(r"^\W*[A-Z][\w .'’-]{0,40}:\s", asked)
        return (start, start + len(asked)) if asked.endswith("?") or turn else None

    def _quoted_clause(self, at: int) -> str | None:
        """The plan's clause that is quoted right above."""
        if self._index is None:
            return None
        for b in reversed(self._blocks):
            if b.start >= at:
                continue
            if b.kind is Kind.CLAUSE:
                return b.clause if at - b.end < 2500 and b.clause in self._index.plan.by_id else None
            if b.kind is Kind.ITEM and (own := self._item(b)):
                return own if at - b.end < 2500 else None
            if b.kind is Kind.ITEM and at < b.end and _NUMBERED.match(self._text, b.start, b.end):
                return None
            if b.end < at and not b.voices and b.kind is not Kind.ITEM:
                return None
        return None

    def _item(self, block: Block) -> str | None:
        """The clause that a numbered line repeats in other words."""
        text = self._text[block.start : block.end]
        label = _NUMBERED.match(text)
        if label is None or self._index is None or label[1] not in self._index.plan.by_id:
            return None
        head = text[label.end() :].partition(":")[0]
        named = self._index.is_headed(label[1], head)
        return label[1] if named or self._index.overlap(text, label[1]) > _LIKE else None

    def note(self, said: Utterance, topic: Topic, stance: Stance, figures: Sequence[tuple[Decimal, str, str]]) -> None:
        """Remember what was just read."""
        self._said.append((said, topic))
        if stance is not Stance.NONE:
            self.last_stance = stance
        if topic and topic.clauses != (PLAN,):
            self._memory.recent = topic.clauses
        for value, clause, unit in figures:
            held = self._memory.values.get(value, ())
            if clause not in held:
                self._memory.values[value] = (*held, clause)
            self._memory.units[unit] = clause
            self.last_figure = value, clause
            self._memory.units[""] = clause
