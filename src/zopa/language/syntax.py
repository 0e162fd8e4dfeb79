"""What rules see of a parse: plain values, so that a rule can be tried on a hand-made sentence."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple


class Token(NamedTuple):
    """A word, with its place in the text and in the tree."""

    i: int
    """Index in the parse."""
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    """Universal part of speech: NOUN, PROPN, VERB, AUX …"""
    tag: str
    """Penn treebank tag: VBD, NNS …"""
    dep: str
    """Dependency label: nsubj, ccomp, neg …"""
    head: int
    """Index of the head; its own index for a root."""


class Entity(NamedTuple):
    """A named thing."""

    start: int
    end: int
    label: str
    """PERSON, GPE, ORG, NORP, DATE, MONEY …"""


class Sentence(NamedTuple):
    """A stretch of tokens, half-open by index."""

    first: int
    last: int


@dataclass(frozen=True)
class Parse:
    """A parsed text. Offsets are code points of the whole text."""

    text: str
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    entities: tuple[Entity, ...]

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """For each token, the indices of those that hang on it, in order."""
        below: list[list[int]] = [[] for _ in self.tokens]
        for t in self.tokens:
            if t.head != t.i:
                below[t.head].append(t.i)
        return tuple(tuple(b) for b in below)

    @cached_property
    def starts(self) -> list[int]:
        """Where each token begins."""
        return [t.start for t in self.tokens]

    def at(self, offset: int) -> int:
        """Index of the last token that starts at or before an offset; 0 before the first."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def between(self, start: int, end: int) -> tuple[Token, ...]:
        """Tokens that overlap a stretch of text."""
        if not self.tokens or end <= start:
            return ()
        first = self.at(start)
        if self.tokens[first].end <= start:
            first += 1
        last = bisect_right(self.starts, end - 1)
        return self.tokens[first:last]

    def part(self, start: int, end: int) -> Parse:
        """A stretch of whole paragraphs as a parse of its own; no tree crosses the end of a paragraph."""
        cut = self.between(start, end)
        first, last = (cut[0].i, cut[-1].i + 1) if cut else (0, 0)
        tokens = tuple(
            t._replace(i=t.i - first, start=t.start - start, end=t.end - start, head=t.head - first) for t in cut
        )
        within = (s for s in self.sentences if first <= s.first and s.last <= last)
        named = (e for e in self.entities if start <= e.start and e.end <= end)
        return Parse(
            self.text[start:end], tokens, tuple(Sentence(s.first - first, s.last - first) for s in within),
            tuple(Entity(e.start - start, e.end - start, e.label) for e in named),
        )

    def subtree(self, i: int) -> tuple[int, ...]:
        """A token and everything that hangs on it, in order of the text."""
        out, stack = [], [i]
        while stack:
            k = stack.pop()
            out.append(k)
            stack.extend(self.children[k])
        return tuple(sorted(out))

    @cached_property
    def sentence_of(self) -> tuple[int, ...]:
        """For each token, the index of its sentence."""
        return tuple(n for n, s in enumerate(self.sentences) for _ in range(s.first, s.last))
