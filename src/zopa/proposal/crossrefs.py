"""Where a plan speaks of its own parts: "Article 4(b)", "paragraph (a)", "points 5 to 7", "Annex 2"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from zopa.language.words_amounts import CARDINALS
from zopa.records import Clause, Proposal

_SPELLED = "|".join(n for n in CARDINALS if n != "zero")
_NOUN = (
    r"(?:articles?|art\.|points?|clauses?|paragraphs?|paras?\.?|sub-?paragraphs?|sections?|sec\.|items?|letters?|"
    r"provisions?|rules?|chapters?|parts?|§+)"
)
_LABEL = (
    rf"(?:\d{{1,3}}(?:[.]\d{{1,2}})*|[IVX]{{1,6}}(?:\.\d{{1,2}})?(?![a-z])|{_SPELLED}(?![\w-])|\([a-z]{{1,4}}\)|\b[a-z]\b(?!\s+[a-z]))"
    r"(?:\s?\(\w{1,4}\)|(?<=\d)[a-z]\b)*"
)
_CALL = re.compile(
    rf"(?:\b|(?=§))(?P<noun>{_NOUN})\s*(?P<labels>{_LABEL}(?:\s?(?:,|and|or|to|–|-|&)\s?{_LABEL}){{0,8}})",
    re.IGNORECASE,
)
_OUTER = re.compile(rf"\s+of\s+(?P<noun>{_NOUN})\s+(?P<label>{_LABEL})", re.IGNORECASE)
_ONE = re.compile(_LABEL, re.IGNORECASE)
_TO = re.compile(r"\s?(?:to|–|-)\s?$")
_ELSEWHERE = re.compile(
    r"(?:\s?\(\w{1,3}\))*\s+(?:of|in|under|to)\s+"
    r"(?!this\b|the present\b|the (?:same )?(?:agreement|article|paragraph|pact)\b)"
    r"(?:(?:the|its|his|her|their|that|an?)\s)?(?:[\w'’-]+\s){0,7}?"
    r"(?:treaty|charter|constitution|convention|act|code|pact|law|statutes?|directive|regulation|covenant|protocol|"
    r"bylaws|by-laws|rules|agreement of|accord|decree|contract|resolution)\b",
    re.IGNORECASE,
)
_APPENDED = re.compile(
    r"\b(?P<noun>annex(?:es)?|appendix|appendices|schedules?|attachment|addendum)\s+(?P<label>\d{1,2}|[A-Z]|[IVX]{1,4})\b(?!\w)",
    re.IGNORECASE,
)
_ROMAN = {"i": 1, "v": 5, "x": 10}
_TOPS = ("article", "art", "point", "clause", "section", "sec", "§", "chapter", "part", "rule", "provision")


class Reference(NamedTuple):
    """A part of the plan that a clause speaks of. Offsets are code points of the stored text."""

    clause: str
    """The clause that speaks."""
    start: int
    end: int
    to: str | None
    """The clause spoken of; None where there is none of that label."""
    called: str
    """As printed: ``Article 17``."""


def references(plan: Proposal, text: str) -> tuple[Reference, ...]:
    """
    Every reference of a plan to its own parts, in order.

    1. Find a noun for a part and the labels after it; what is said to be of another instrument is left out.
    2. Resolve each label: from the top of the plan, or within the article that the clause stands in.
    3. An annex is there if the text anywhere has a line that begins with its name.
    """
    known = _Known(plan, text)
    return tuple(r for c in plan.clauses for r in (*_called(c, text, known), *_appended(c, text)))


class _Known:
    """The labels of a plan."""

    def __init__(self, plan: Proposal, text: str) -> None:
        self.plan = plan
        self.ids: dict[str, str] = {}
        for c in plan.clauses:
            self.ids.setdefault(_key(c.id), c.id)
            self.ids.setdefault(_key(c.id.rsplit(".", 1)[-1]), c.id)
        self.tops = {_key(re.split(r"\.|(?<=\d)(?=[a-z])", c.id)[0]): c.id for c in reversed(plan.clauses)}
        heads = re.finditer(rf"^[ \t#*_]*{_NOUN}\s+({_LABEL})", text, re.IGNORECASE | re.MULTILINE)
        self.headed = {_key(m[1]) for m in heads}

    def top(self, label: str) -> str | None:
        """An article, point or section with all that hangs on its label."""
        key = _key(label)
        if found := self.ids.get(key) or self.tops.get(key):
            return found
        return next(iter(self.plan.clauses)).id if key in self.headed else None

    def part(self, outer: str, label: str) -> str | None:
        """A paragraph of an article named: one that only numbers its sentences is taken for it."""
        found = self.ids.get(_key(outer + label)) or self.ids.get(f"{_key(outer)}.{_key(label)}")
        return found or (None if label.strip("()").isalpha() else self.top(outer))

    def inside(self, clause: Clause, label: str) -> str | None:
        """A paragraph or letter of the article that a clause stands in."""
        key = _key(label)
        above: list[str] = [clause.id, *(a.id for a in self.plan.ancestors(clause.id))]
        for one in above:
            for child in self.plan.children(one):
                if _key(child.id).removeprefix(_key(one)).strip(".") == key:
                    return child.id
        stem = re.match(r"(.*?)(?:\.?\w|[a-z])$", clause.id)
        for start in (stem[1] if stem else "", re.split(r"\.|(?<=\d)(?=[a-z])", clause.id)[0]):
            for join in ("", "."):
                if start and (found := self.ids.get(_key(f"{start}{join}{label.strip('()')}"))):
                    return found
        return None


def _called(clause: Clause, text: str, known: _Known) -> Iterator[Reference]:
    for m in _CALL.finditer(text, clause.start, clause.end):
        if _ELSEWHERE.match(text, m.end()):
            continue
        outer = _OUTER.match(text, m.end())
        noun = m["noun"].lower().rstrip(".s")
        last = ""
        for label in _ONE.finditer(text, m.start("labels"), m.end("labels")):
            end = outer.end() if outer else label.end()
            called = f"{m['noun']} {label[0]}" + (outer[0] if outer else "")
            if outer:
                to = known.part(outer["label"], label[0])
            elif noun.startswith(_TOPS) and not label[0].startswith("("):
                to = known.top(label[0])
            else:
                to = known.inside(clause, label[0]) or known.top(label[0])
            if last and _TO.search(text, m.start(), label.start()) and to and last.isdigit():
                yield from _between(clause, m, last, label[0], known)
            last = label[0]
            yield Reference(clause.id, m.start(), end, to, called)


def _between(clause: Clause, m: re.Match[str], first: str, last: str, known: _Known) -> Iterator[Reference]:
    """What stands between the ends of "points 5 to 8"."""
    if last.isdigit():
        for n in range(int(first) + 1, int(last)):
            yield Reference(clause.id, m.start(), m.end(), known.top(str(n)), f"{m['noun']} {n}")


def _appended(clause: Clause, text: str) -> Iterator[Reference]:
    for m in _APPENDED.finditer(text, clause.start, clause.end):
        if _ELSEWHERE.match(text, m.end()):
            continue
        name = rf"{re.escape(m['noun'])}\s+{re.escape(m['label'])}"
        heads = re.finditer(rf"^[ \t#*_]*{name}\b", text, re.IGNORECASE | re.MULTILINE)
        there = any(h.start() != m.start() for h in heads)
        yield Reference(clause.id, m.start(), m.end(), m[0] if there else None, m[0])


@lru_cache(maxsize=4096)
def _key(label: str) -> str:
    """A label as it is compared: "IV (b)" and "4b" are one."""
    low = re.sub(r"[\s()]", "", label.lower())
    if low in CARDINALS:
        return str(CARDINALS[low])
    parts = re.split(r"\.", low)
    if re.fullmatch(r"[ivx]{1,6}", parts[0]) and (len(parts) > 1 or label.strip("() ").isupper()):
        parts[0] = str(_roman(parts[0]))
    return ".".join(parts)


def _roman(text: str) -> int:
    values = [_ROMAN[c] for c in text]
    return sum(-v if any(v < after for after in values[n + 1 : n + 2]) else v for n, v in enumerate(values))
