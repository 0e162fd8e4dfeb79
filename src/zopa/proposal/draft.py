"""A draft made ready to be compared: its clauses' words without editors' notes, and what a notice strikes out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from zopa.language.amounts import Amount, Kind, amounts
from zopa.language.stems import terms
from zopa.language.syntax import Parse
from zopa.proposal.duties import duties
from zopa.proposal.roster import roster
from zopa.records import Clause, Duty, Proposal

_SIC = re.compile(
    r"\s{0,9}\[\s?sic\s?!?\s?\]|\s{0,9}\((?:[^()]{0,60}[–—-]\s?)?(?:Ed|ed|Eds|editor|Red)\.?\s?\)", re.IGNORECASE,
)
_STRUCK = r"(?:taken out|struck(?: out)?|deleted|removed|dropped|left out|omitted|cut|gone)"
_NOTICE = re.compile(
    r"[(\[]\s?(?:points?|clauses?|articles?|paragraphs?|sections?|items?|no\.?)\s"
    r"(?P<ids>[\w.()]+(?:(?:,| and| to|–|-)\s?[\w.()]+)*)"
    rf"[^()\[\]]{{0,80}}?\b{_STRUCK}\b[^()\[\]]*[)\]]",
    re.IGNORECASE,
)
_PARTIAL = re.compile(r"\b(?:partial|partly known|excerpts?|extracts?|incomplete|fragments?|in part)\b", re.IGNORECASE)
_BLANK = re.compile(r"\s+")


@dataclass(frozen=True)
class Draft:
    """One draft of a plan."""

    plan: Proposal
    parse: Parse

    @cached_property
    def clauses(self) -> tuple[Leaf, ...]:
        """The clauses without clauses under them, in reading order, each with its words."""
        above = {c.parent for c in self.plan.clauses}
        leaves = [c for c in self.plan.clauses if c.id not in above]
        return tuple(Leaf(n, c, cleaned(c.text)) for n, c in enumerate(leaves))

    @cached_property
    def struck(self) -> frozenset[str]:
        """Labels that a notice in the draft says are struck out of the draft before."""
        return frozenset(
            label.strip("().").lower() for m in _NOTICE.finditer(self.parse.text)
            for label in re.split(r",|\band\b|\bto\b|\s", m["ids"]) if label.strip()
        )

    @cached_property
    def partial(self) -> bool:
        """Whether the draft says of itself that it is not all there."""
        return bool(_PARTIAL.search(f"{self.plan.title or ''}\n{self.plan.preamble}"))

    @cached_property
    def parties(self) -> tuple[str, ...]:
        """The parties, as far as the draft says."""
        return roster(self.plan).parties

    @cached_property
    def duties(self) -> dict[str, tuple[Duty, ...]]:
        """What each clause binds whom to."""
        out: dict[str, list[Duty]] = {}
        for duty in duties(self.plan, self.parse):
            out.setdefault(duty.clause, []).append(duty)
        return {k: tuple(v) for k, v in out.items()}


@dataclass(frozen=True)
class Leaf:
    """A clause without clauses under it."""

    place: int
    clause: Clause
    words: str
    """Its text without [sic], editors' notes and notices of deletion."""

    @property
    def id(self) -> str:
        """Its label."""
        return self.clause.id

    @cached_property
    def plain(self) -> str:
        """The words as they are compared: one blank, straight marks, no case at the start, no stop at the end."""
        text = _BLANK.sub(" ", self.words).strip().rstrip(".;,: ")
        text = text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"').replace("–", "-")
        return text[:1].lower() + text[1:]

    @cached_property
    def keys(self) -> frozenset[str]:
        """Content words by stem, and numbers by value."""
        numbers = [(n.start, n.end) for n in self.amounts]
        stems = {t.key for t in terms(self.words) if not any(s <= t.start < e for s, e in numbers)}
        return frozenset(stems | {f"#{n.full.normalize()}" for n in self.amounts})

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """The numbers and dates it names."""
        return tuple(n for n in amounts(self.words) if n.kind is not Kind.ORDINAL)


def cleaned(text: str) -> str:
    """A clause's words without [sic], editors' notes and notices of deletion."""
    return _NOTICE.sub("", _SIC.sub("", text)).strip()


def label(ids: Iterable[str]) -> str:
    """Ids in words."""
    return " and ".join(ids)
