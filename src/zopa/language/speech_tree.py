"""A parse seen as phrases: edges of subtrees, subjects, clauses; every question answered in constant or local time."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from zopa.language.spans import Span
from zopa.language.speech_quotes import Quotation
from zopa.language.syntax import Parse, Token
from zopa.language.words.cues import PLAIN_SAY

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
AUXILIARIES = frozenset({"aux", "auxpass", "neg", "prt"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})


@dataclass(frozen=True)
class Tree:
    """A parse with its quotations."""

    parse: Parse
    quotes: tuple[Quotation, ...]

    @cached_property
    def edges(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Leftmost and rightmost token under each token."""
        tokens, children = self.parse.tokens, self.parse.children
        left, right = list(range(len(tokens))), list(range(len(tokens)))
        order = [t.i for t in tokens if t.head == t.i]
        for i in order:
            order.extend(children[i])
        for i in reversed(order):
            h = tokens[i].head
            left[h], right[h] = min(left[h], left[i]), max(right[h], right[i])
        return tuple(left), tuple(right)

    def token(self, i: int) -> Token:
        """Give the token at an index."""
        return self.parse.tokens[i]

    def below(self, i: int, *deps: str) -> list[Token]:
        """Children with one of these labels, in order."""
        return [self.parse.tokens[c] for c in self.parse.children[i] if self.parse.tokens[c].dep in deps]

    def phrase(self, i: int) -> tuple[int, int]:
        """First and last token of the phrase under a token, both included."""
        left, right = self.edges
        return left[i], right[i]

    def span(self, first: int, last: int) -> Span:
        """Characters from one token to another, both included."""
        return Span(self.parse.tokens[first].start, self.parse.tokens[last].end)

    @cached_property
    def _quote_starts(self) -> list[int]:
        return [q.start for q in self.quotes]

    def quote_at(self, offset: int) -> int | None:
        """Index of the quotation that covers an offset."""
        k = bisect_right(self._quote_starts, offset) - 1
        return k if k >= 0 and offset < self.quotes[k].end else None

    def quotes_in(self, start: int, end: int) -> range:
        """Indices of the quotations that overlap a stretch."""
        lo = max(0, bisect_right(self._quote_starts, start) - 1)
        if lo < len(self.quotes) and self.quotes[lo].end <= start:
            lo += 1
        hi = lo
        while hi < len(self.quotes) and self.quotes[hi].start < end:
            hi += 1
        return range(lo, hi)

    def sentence(self, i: int) -> tuple[int, int]:
        """First and last token of the sentence of a token, both included."""
        s = self.parse.sentences[self.parse.sentence_of[i]]
        return s.first, s.last - 1

    def subject(self, i: int) -> Token | None:
        """Who does what a verb says: its own subject, or the one that it shares with the verb it is joined to."""
        seen = 0
        while seen < 8:
            found = self.below(i, "nsubj", "nsubjpass", "csubj")
            if found and self.quote_at(found[0].start) is not None and self.passive(i):
                return self._before_auxiliary(i) or found[0]
            if found and found[0].i < i and (turned := self._behind(i)):
                return turned
            if found:
                return found[0]
            if seen == 0 and (parted := self._parted(i) or self._right_before(i)):
                return parted
            t = self.parse.tokens[i]
            if t.dep in {"acl", "relcl"} and self.parse.tokens[t.head].pos in {"NOUN", "PROPN", "PRON"}:
                return self.parse.tokens[t.head]
            if t.dep not in {"conj", "xcomp", "advcl", "ccomp", "dep", "parataxis", "pcomp", "prep"} or t.head == i:
                return None
            if t.dep == "ccomp" and t.tag in _FINITE:
                return None
            i, seen = self._joined_to(t), seen + 1
        return None

    def _joined_to(self, t: Token) -> int:
        """
        The verb that a verb hangs on.

        "Doe says that it would fail and expects …" is joined to "says": "would expects" is no English.
        """
        head = self.token(t.head)
        modal = any(a.tag == "MD" for a in self.below(head.i, "aux"))
        return head.head if modal and head.dep == "ccomp" and t.dep == "conj" and t.tag in {"VBZ", "VBD"} else t.head

    def _parted(self, i: int) -> Token | None:
        """Give the name that the parse hands to a participle after it: "Doe, asked about it, said …"."""
        for verb in self.below(i, "advcl", "parataxis"):
            for t in self.below(verb.i, "nsubj") if verb.i < i and verb.tag in {"VBN", "VBD"} else ():
                if t.i + 2 == verb.i and self.token(t.i + 1).text == ",":
                    return t
        return None

    def _right_before(self, i: int) -> Token | None:
        """Give the name right before a plain verb of saying, where the parse hung it on what stands further ahead."""
        verb, name = self.token(i), self.token(i - 1) if i else None
        plain = verb.tag in _FINITE and verb.lemma.lower() in PLAIN_SAY and verb.dep == "ROOT"
        return name if plain and name is not None and name.pos == "PROPN" and name.head < name.i else None

    def _behind(self, i: int) -> Token | None:
        """The name right behind a verb that follows a quotation: “…,” said Petra Solvane, whatever stands before it."""
        tokens = self.parse.tokens
        if i == 0 or i + 1 >= len(tokens) or self.quote_at(tokens[i].start) is not None:
            return None
        after, before = tokens[i + 1], tokens[i - 1]
        if before.text[-1] not in "\"”’'»“" or after.pos != "PROPN" or after.text == tokens[i].text:
            return None
        while after.i + 1 < len(tokens) and tokens[after.i + 1].pos == "PROPN" and after.dep == "compound":
            after = tokens[after.i + 1]
        return after

    def _before_auxiliary(self, i: int) -> Token | None:
        """Give the noun right before a passive, where the parse took something quoted further ahead."""
        k = min(t.i for t in [*self.below(i, "aux", "auxpass"), self.token(i)]) - 1
        t = self.token(k) if k >= 0 else None
        return t if t is not None and t.pos in {"NOUN", "PROPN"} else None

    def passive(self, i: int) -> bool:
        """Whether a verb stands in the passive."""
        return bool(self.below(i, "auxpass", "nsubjpass"))

    def agent(self, i: int) -> Token | None:
        """Give the "by whom" of a passive."""
        for by in self.below(i, "agent"):
            for t in self.below(by.i, "pobj"):
                return t
        return None

    def negated(self, i: int) -> bool:
        """Whether a "not" or "never" hangs on a verb."""
        return bool(self.below(i, "neg"))

    def cue_tokens(self, i: int) -> list[int]:
        """A verb with its auxiliaries, negation and particle."""
        return sorted([i, *(t.i for t in self.below(i, *AUXILIARIES))])

    def noun_phrase(self, i: int, *, without: int = -1) -> tuple[int, int]:
        """First and last token of a noun phrase, cut before a verb that it must not contain."""
        first, last = self.phrase(i)
        if first <= without <= last:
            if without > i:
                last = max(i, without - 1)
            else:
                first = min(i, without + 1)
        tokens = self.parse.tokens
        while last > i and tokens[last].text in {",", "—", "–", "-", ";", ":"}:
            last -= 1
        while first < i and tokens[first].text in {",", "—", "–", "-"}:
            first += 1
        return first, last
