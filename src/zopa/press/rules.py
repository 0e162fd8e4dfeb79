"""The default extractor: rules over voices, words and numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, cached_property

from zopa.language.names import People
from zopa.language.syntax import Parse
from zopa.language.tagger import Tagger
from zopa.press.about import Allegiance
from zopa.press.cast import Belonging, Cast
from zopa.press.discourse import Discourse
from zopa.press.homes import homes
from zopa.press.judgement import is_statement
from zopa.press.lists import shared_party, unwanted
from zopa.press.match import Topic
from zopa.press.meaning import Reader
from zopa.press.plan_index import PlanIndex
from zopa.press.propose_people import issuer
from zopa.press.relevance import concerns
from zopa.press.select import Kind, stretches
from zopa.press.status import with_statuses
from zopa.press.utterance import Heard
from zopa.records import Proposal, Role, Source, Stance, Statement, Voice


class RuleExtractor:
    """The default extractor: voices, then clauses, stance, limits and roles by rule."""

    def __init__(self, tagger: Tagger | None = None) -> None:
        self._tagger = tagger
        self._last: tuple[Proposal, Cast, PlanIndex] | None = None

    def read(
        self, parse: Parse, *, people: People, source: Source, plan: Proposal | None, cast: Cast
    ) -> tuple[Statement, ...]:
        """
        The statements of one text, in order.

        Args:
            parse: The text, parsed.
            people: Who is who in it.
            source: Where it comes from, with author, publisher and date as far as known.
            plan: The plan; without one no clause, party, stance or limit is read.
            cast: Who belongs to which party.
        """
        from zopa.press.voices import listen

        heard = listen(
            parse, people=people, author=source.author, publisher=source.publisher, published=source.published,
            plan={c.id: c.text for c in plan.clauses} if plan else None, tagger=self._tagger,
        )
        known = _Here(cast, people, parse.text)
        here = replace(known, homes=homes(
            heard, text=parse.text, people=people, cast=known, issuer=issuer(people, cast),
        ))
        return understand(
            heard, parse=parse, source=source.id, plan=plan, cast=here, published=source.published,
            index=self._indexed(plan, cast),
        )

    def _indexed(self, plan: Proposal | None, cast: Cast) -> PlanIndex | None:
        """Index a plan for a cast, once for all articles read with both."""
        if plan is None:
            return None
        if self._last is None or self._last[0] is not plan or self._last[1] is not cast:
            self._last = (plan, cast, PlanIndex(plan, cast.mentions))
        return self._last[2]


_OF = re.compile(r",? (?:of|from|for) (?:the )?|(?P<beside>, (?:the )?| \()")
_REACH = 80


@dataclass(frozen=True)
class _Here:
    """The cast, as one article introduces it."""

    cast: Cast
    people: People
    text: str
    homes: Mapping[str, Belonging] = field(default_factory=dict)

    def belongs(self, name: str) -> Belonging | None:
        """The party of a name in this article; else the one it is introduced with, or speaks of as its own."""
        return self._belongs(name)

    @cached_property
    def _belongs(self) -> Callable[[str], Belonging | None]:
        return cache(self._found)

    def _found(self, name: str) -> Belonging | None:
        return self.cast.belongs(name, article=self.people) or self._introduced(name) or self.homes.get(name)

    def _introduced(self, name: str) -> Belonging | None:
        """From "Jane Doe of the …" or "Jane Doe, Harbour Guild", where the full name is given so."""
        at = self.text.find(name) if " " in name else -1
        while at >= 0:
            joined = _OF.match(self.text, at + len(name))
            after = self.text[joined.end() : joined.end() + _REACH] if joined else ""
            home = next((
                party for start, end, party in self.cast.mentions(after)
                if start == 0 and joined and (not joined["beside"] or not after[end : end + 1].strip(",):\n"))
            ), None)
            if home is not None:
                return Belonging(home, Voice.BINDS, named=True)
            at = self.text.find(name, at + 1)
        return None

    def mentions(self, text: str) -> Sequence[tuple[int, int, str]]:
        """Where parties are mentioned in a text: start, end, id."""
        return self.cast.mentions(text)


def understand(
    heard: Heard, *, parse: Parse, source: str, plan: Proposal | None, cast: Allegiance, published: date | None = None,
    index: PlanIndex | None = None,
) -> tuple[Statement, ...]:
    """
    What was heard in one text, understood against a plan.

    1. Every utterance looks for its clauses in its own words, then in what stands around it.
    2. Its numbers are compared with the clauses' own, its words read for and against.
    3. It is given to the party it is about, and a role.
    4. Of the sentences in an author's own voice only verdicts and tellings of positions are kept.
    5. Denials and withdrawals mark the reports before them.
    6. A text that turns out to speak of something else is read without the plan.

    Args:
        heard: All the voices of the text.
        parse: The text.
        source: Id of the source.
        plan: The plan; without one no clause, stance or role is read.
        cast: Who belongs to which party.
        published: When the text appeared.
        index: The plan's index, where it has been made.
    """
    index = index or (PlanIndex(plan, cast.mentions) if plan is not None else None)
    discourse = Discourse(parse, index=index, blocks=heard.blocks)
    reader = Reader(parse.text, source, index, cast, discourse, published)
    out: list[Statement] = []
    topics: list[Topic] = []
    for said, kind in stretches(heard, parse):
        found = reader.read(said)
        one = found.statement
        if kind is Kind.DEMAND and one.limits:
            whose = tuple(i for _, _, i in cast.mentions(discourse.sentence(said.start, said.end)))[:1]
            one = one.model_copy(update={"party": whose, "stance": Stance.CONDITIONAL, "role": Role.CLAIM})
        elif kind is not Kind.SAID and (
            index is None or not is_statement(one, cast=cast, how=found.topic.how, score=found.topic.score)
        ):
            continue
        discourse.note(said, found.topic, one.stance, found.reading.figures)
        out.append(one)
        topics.append(found.topic)
    if index is not None and not concerns(parse.text, topics, index=index, cast=cast):
        return understand(heard, parse=parse, source=source, plan=None, cast=cast, published=published)
    return tuple(with_statuses(_pruned(unwanted(shared_party(out, heard.blocks), parse.text))))


def _pruned(statements: Sequence[Statement]) -> list[Statement]:
    """Without repetitions: the same words twice, or a part that says nothing more than its whole."""
    out: list[Statement] = []
    for one in statements:
        a = one.anchor
        if not any(
            (v.start, v.end) == (a.start, a.end)
            or (v.start <= a.start and a.end <= v.end <= v.start + 2 * (a.end - a.start) and _same(w, one))
            for w in out if (v := w.anchor)
        ):
            out.append(one)
    return out


def _same(one: Statement, other: Statement) -> bool:
    return all(getattr(one, f) == getattr(other, f) for f in ("speaker", "party", "clauses", "stance"))
