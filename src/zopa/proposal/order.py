"""What has to come before what, by a plan's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from zopa.language.stems import stem
from zopa.proposal.consents import Call, starts
from zopa.proposal.margin import Margin
from zopa.records import PLAN, Clause

SIGNATURE, IN_FORCE = "signature", "entry into force"
_AFTER = re.compile(
    r"\b(?:once|after|when|upon|following|as soon as|(?:on|from) the (?:day|date) of|only if|subject to|conditional on|"
    r"(?:within|not later than|no later than)\s(?:\w+\s){0,3}(?:days?|weeks?|months?|years?)\s"
    r"(?:of|after|from|following)|"
    r"(?:days?|weeks?|months?|years?)\s(?:after|from|following))\s(?P<what>[^.;:()\n]{3,120})", re.IGNORECASE,
)
_BEFORE = re.compile(r"\b(?:before|prior to|ahead of)\s(?P<what>[^.;:()\n]{3,120})", re.IGNORECASE)
_SIGNED = re.compile(r"\b(?:signature|signing|signed|accepted|acceptance)\b", re.IGNORECASE)
_IN_FORCE = re.compile(r"\b(?:entry|entered) into force\b|\b(?:this|the) \w+ takes effect\b", re.IGNORECASE)
_WAITS = re.compile(r"(?:once|after|as soon as)\s", re.IGNORECASE)
_HAPPENS = re.compile(
    r"(?:(?!(?:which|that|such|it|they|this|these)\b)[\w’'-]{1,30}\s){1,6}?"
    r"(?:has|have|is|are)\s(?:been\s)?[\w-]{3,20}(?:ed|en|n|t)\b", re.IGNORECASE,
)
"""Something that comes about: "future arrangements are agreed"."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_NO_EVENT = frozenset({"agree", "make", "take", "give", "set", "hold", "have"})


@dataclass(frozen=True, slots=True)
class Precedence:
    """One step has to be taken before another."""

    first: str
    """A clause id, ``signature``, ``entry into force``, or the plan's words for an act that is no clause's duty."""
    then: str
    words: str
    """Of the text that says so, else of the rule."""
    start: int
    quoted: bool = True
    """Whether the words are the plan's."""


def order(margin: Margin, calls: tuple[Call, ...]) -> tuple[Precedence, ...]:
    """
    The precedences that a plan states.

    1. A clause that waits for another by its number ("subject to Article 4").
    2. A clause that waits for an act ("once the troops have withdrawn"): the one clause whose duty is that act; where
       no clause lays it on anybody, the act itself is the step.
    3. A clause that counts from signature or from entry into force; and what the plan has to pass before that.
    """
    found = [p for c in margin.plan.clauses if not margin.defines(c) for p in _of_clause(margin, c)]
    start = next((c.id for c in margin.plan.clauses if starts(c.text)), None)
    found += [
        Precedence(call.clause, IN_FORCE, margin.words(call.start, call.end), call.start)
        for call in calls if call.to == (PLAN,) and call.act != "sign" and call.clause != start
    ]
    if start:
        at = {IN_FORCE: start}
        found = [replace(p, first=at.get(p.first, p.first), then=at.get(p.then, p.then)) for p in found]
    unique = {(p.first, p.then): p for p in reversed(found) if p.first != p.then}
    return tuple(sorted(unique.values(), key=lambda p: (p.start, p.first)))


def _of_clause(margin: Margin, clause: Clause) -> Iterator[Precedence]:
    for m in margin.find(_AFTER, clause):
        for first in _meant(margin, clause, m):
            yield Precedence(first, clause.id, m[0].strip(), m.start())
    for m in margin.find(_BEFORE, clause):
        for then in _meant(margin, clause, m):
            yield Precedence(clause.id, then, m[0].strip(), m.start())


def _meant(margin: Margin, clause: Clause, m: re.Match[str]) -> Iterator[str]:
    what = m["what"].split(",")[0]
    referred = [
        r.to for r in margin.references.get(clause.id, ()) if m.start("what") <= r.start < m.end("what") and r.to
    ]
    if referred:
        yield from (to for to in referred if to != clause.id)
    elif starts(what) or _IN_FORCE.search(what):
        yield IN_FORCE
    elif _SIGNED.search(what):
        yield SIGNATURE
    elif acted := _acted(margin, clause, m["what"]):
        yield acted
    elif _WAITS.match(m[0]) and (happens := _HAPPENS.match(what)):
        yield " ".join(happens[0].split())


def _acted(margin: Margin, clause: Clause, what: str) -> str | None:
    """The one other clause that lays an act on somebody by the verb, or its noun, that a condition names."""
    heads = {stem(w.lower()) for w in _WORD.findall(what)}
    found: dict[str, int] = {}
    for duty in margin.duties:
        if duty.clause == clause.id or not duty.force.binds or not duty.verb or duty.verb in _NO_EVENT:
            continue
        verb = stem(duty.verb)
        if len(verb) > 3 and any(h == verb or (len(verb) > 4 and h.startswith(verb)) for h in heads):
            words = " ".join([*duty.bearers, duty.object or "", duty.act or ""])
            things = {stem(w.lower()) for w in _WORD.findall(words)}
            found[duty.clause] = max(found.get(duty.clause, 0), len(heads & things))
    best = max(found.values(), default=0)
    top = [c for c, n in found.items() if n == best]
    return top[0] if len(top) == 1 and best > 1 else None
