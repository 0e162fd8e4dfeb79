"""A plan read for its audit: clauses with their words, duties, terms and parties, looked up by many small checks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from zopa.language.stems import stem
from zopa.language.syntax import Parse, Token
from zopa.proposal.crossrefs import Reference, references
from zopa.proposal.duties import duties
from zopa.proposal.roster import Roster, roster
from zopa.records import Clause, Duty, Proposal
from zopa.records.remark import Remark, RemarkKind, Severity

_DEFINED = re.compile(
    r"[\"“«](?:[Tt]he\s)?(?P<term>[^\"”»\n]{2,60})[\"”»]"
    r"(?:\s?\)|,?\s(?:means?|shall mean|refers? to|is|are|has the meaning))"
)
_MEANING = re.compile(r"\b(?:means|shall mean|is defined as|are defined as|for the purposes of this)\b", re.IGNORECASE)
LIKELY, OFTEN, MAYBE = 0.9, 0.8, 0.65


@dataclass(frozen=True)
class Margin:
    """A plan with everything its remarks are made from."""

    plan: Proposal
    parse: Parse

    @cached_property
    def roster(self) -> Roster:
        """Who the parties are, as far as the plan says."""
        return roster(self.plan)

    @cached_property
    def duties(self) -> tuple[Duty, ...]:
        """What the clauses bind whom to."""
        return duties(self.plan, self.parse)

    @cached_property
    def by_clause(self) -> dict[str, tuple[Duty, ...]]:
        """The duties of each clause."""
        out: dict[str, list[Duty]] = {}
        for duty in self.duties:
            out.setdefault(duty.clause, []).append(duty)
        return {k: tuple(v) for k, v in out.items()}

    @cached_property
    def whole(self) -> str:
        """All words of the plan: title, opening, headings, clauses."""
        heads = (f"{c.heading or ''}\n{c.text}" for c in self.plan.clauses)
        return "\n".join([self.plan.title or "", self.plan.preamble, *heads])

    @cached_property
    def defined(self) -> frozenset[str]:
        """Stems of the words that the plan itself defines, and of what stands in its definitions."""
        found = {stem(w) for m in _DEFINED.finditer(self.whole) for w in m["term"].split()}
        return frozenset(found)

    @cached_property
    def references(self) -> dict[str, tuple[Reference, ...]]:
        """Where each clause speaks of others."""
        out: dict[str, list[Reference]] = {}
        for r in references(self.plan, self.parse.text):
            out.setdefault(r.clause, []).append(r)
        return {k: tuple(v) for k, v in out.items()}

    def defines(self, clause: Clause) -> bool:
        """Whether a clause says what words mean."""
        return bool(_MEANING.search(clause.text) or _DEFINED.search(clause.text))

    def words(self, start: int, end: int) -> str:
        """The words of the stored text between two offsets."""
        return self.parse.text[start:end]

    def at(self, clause: Clause, start: int, end: int) -> tuple[int, int]:
        """Offsets in a clause's words as offsets in the text: the same, since the words stand there in one piece."""
        here = self.parse.text.find(clause.text[start:end], clause.start, clause.end)
        return (here, here + end - start) if here >= 0 else (clause.start, clause.end)

    def find(self, pattern: re.Pattern[str], clause: Clause) -> Iterator[re.Match[str]]:
        """Where a pattern stands in a clause, by offsets of the text."""
        return pattern.finditer(self.parse.text, clause.start, clause.end)

    def verb(self, duty: Duty) -> Token | None:
        """The verb of a duty, after the words that bind."""
        tokens = self.parse.between(duty.start, duty.end)
        bound = self.bound(duty)
        after = [t for t in tokens if bound is None or t.start >= bound[1]]
        told = (t for t in after if t.lemma.lower() == duty.verb)
        return next(told, next((t for t in after if t.pos == "VERB"), None))

    def bound(self, duty: Duty) -> tuple[int, int] | None:
        """Where the words that bind stand."""
        at = self.parse.text.find(duty.words, duty.start, duty.end) if duty.words else -1
        return (at, at + len(duty.words or "")) if at >= 0 else None

    def predicate(self, duty: Duty) -> tuple[int, int]:
        """From the words that bind to the verb: "shall be guaranteed"."""
        bound, verb = self.bound(duty), self.verb(duty)
        if bound is None:
            return (verb.start, verb.end) if verb else (duty.start, duty.end)
        end = verb.end if verb and verb.end - bound[0] < 60 else bound[1]
        if verb and end == verb.end:
            after = next((t for t in self.parse.between(end, min(end + 12, duty.end)) if t.start > end), None)
            end = after.end if after and after.head == verb.i and after.dep == "prt" else end
        return bound[0], end

    def passive(self, duty: Duty) -> bool:
        """Whether the act is told in the passive."""
        verb = self.verb(duty)
        before = self.parse.tokens[verb.i - 1 : verb.i] if verb and verb.i else ()
        return verb is not None and verb.tag in {"VBN", "VBD"} and not any(t.text.lower() == "have" for t in before)


def remark(
    margin: Margin, clause: str, kind: RemarkKind, span: tuple[int, int], says: str, mend: str, *,
    grave: bool = False, confidence: float = OFTEN, others: tuple[str, ...] = (),
) -> Remark:
    """A remark on a stretch of the text."""
    start, end = span
    return Remark(
        clause=clause, kind=kind, start=start, end=end, words=margin.words(start, end), says=says, mend=mend,
        severity=Severity.GRAVE if grave else Severity.WEAK, confidence=confidence, others=others,
    )
