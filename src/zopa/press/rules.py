"""The default extractor: rules over voices, words and numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from hashlib import sha256

from zopa.language.names import People
from zopa.language.syntax import Parse
from zopa.press.about import Allegiance, about, subjects
from zopa.press.cast import Belonging, Cast
from zopa.press.confidence import confidence
from zopa.press.discourse import Discourse
from zopa.press.judgement import is_statement
from zopa.press.limits import plain_keeping, read_limits, distinct
from zopa.press.match import Topic
from zopa.press.plan_index import PlanIndex
from zopa.press.role import read_role
from zopa.press.select import Kind, stretches, with_cue
from zopa.press.stance import Lean, lean
from zopa.press.status import speaks_of_report
from zopa.press.utterance import Heard, Utterance
from zopa.press.words import leanings, roles
from zopa.records import Anchor, Mode, Proposal, Role, Source, Stance, Statement, Status, Voice


RULES = "rules 1"
"""Name and version of the rules, for the journal."""


class RuleExtractor:
    """The default extractor: voices, then clauses, stance, limits and roles by rule."""

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
            plan={c.id: c.text for c in plan.clauses} if plan else None,
        )
        here = _Here(cast, people)
        return understand(heard, parse=parse, source=source.id, plan=plan, cast=here, published=source.published)


@dataclass(frozen=True)
class _Here:
    """The cast, as one article introduces it."""

    cast: Cast
    people: People

    def belongs(self, name: str) -> Belonging | None:
        """The party that a name belongs to in this article."""
        return self.cast.belongs(name, article=self.people)

    def mentions(self, text: str) -> Sequence[tuple[int, int, str]]:
        """Where parties are mentioned in a text: start, end, id."""
        return self.cast.mentions(text)


def understand(
    heard: Heard, *, parse: Parse, source: str, plan: Proposal | None, cast: Allegiance, published: date | None = None
) -> tuple[Statement, ...]:
    """
    What was heard in one text, understood against a plan.

    1. Every utterance looks for its clauses in its own words, then in what stands around it.
    2. Its numbers are compared with the clauses' own, its words read for and against.
    3. It is given to the party it is about, and a role.
    4. Of the sentences in an author's own voice only verdicts and tellings of positions are kept.
    5. Denials and withdrawals mark the reports before them.

    Args:
        heard: All the voices of the text.
        parse: The text.
        source: Id of the source.
        plan: The plan; without one no clause, stance or role is read.
        cast: Who belongs to which party.
        published: When the text appeared.
    """
    index = PlanIndex(plan, cast.mentions) if plan is not None else None
    discourse = Discourse(parse, index=index, blocks=heard.blocks)
    out: list[Statement] = []
    for said, kind in stretches(heard, parse):
        one, topic, figures = _statement(said, parse.text, source, index, cast, published, discourse)
        if kind is Kind.DEMAND and index is not None and one.limits:
            whose = tuple(dict.fromkeys(i for _, _, i in cast.mentions(discourse.sentence(said.start, said.end))))[:1]
            one = one.model_copy(update={"party": whose, "stance": Stance.CONDITIONAL, "role": Role.CLAIM})
        elif kind is not Kind.SAID:
            if index is None or not is_statement(one, cast=cast, how=topic.how, score=topic.score):
                continue
        discourse.note(said, topic, one.stance, figures)
        out.append(one)
    return tuple(_with_statuses(out))


def _statement(
    said: Utterance, text: str, source: str, index: PlanIndex | None, cast: Allegiance, published: date | None,
    discourse: Discourse,
) -> tuple[Statement, Topic, tuple[tuple[Decimal, str, str], ...]]:
    home = cast.belongs(said.speaker) if said.speaker else None
    base = Statement(
        id=f"{source}#{sha256(f'{said.start}:{text[said.start:said.end]}'.encode()).hexdigest()[:8]}",
        anchor=Anchor.cut(text, said.start, said.end, source=source),
        mode=said.mode, speaker=said.speaker, via=said.via,
        cue=" ".join(text[s.start : s.end] for s in said.cue) or None,
        said_on=said.said_on, confidence=said.confidence, author=said.author, named=said.named,
        speaks_for=home.party if home and home.voice is not Voice.BELONGS else None,
    )
    if index is None:
        return base, Topic(), ()
    words = " … ".join(text[s.start : s.end] for s in said.content) or text[said.start : said.end]
    sentence = discourse.sentence(said.start, said.end)
    parties, own = about(
        words, speaker=said.speaker, author=said.author, direct=said.mode is not Mode.INDIRECT, cast=cast,
        before=text[max(0, said.start - 500) : said.start],
    )
    topic = discourse.topic(said, words)
    texts = [index.plan.by_id[c].text for c in topic.clauses if c in index.plan.by_id]
    reading = read_limits(
        words, clauses=topic.clauses, index=index, gives=_gives(parties, topic, index, cast),
        said=said.said_on or published, whole=sentence, carried=discourse.last_figure,
    )
    leaning = lean(with_cue(said, text, words), clauses=texts, reach=reading.reach)
    if own not in parties and leaning.why not in {"condition", "number", "praise", "blame"} and _describes(words, topic, index):
        leaning = Lean(Stance.NONE)
    if own not in parties and leaning.why in {"praise", "blame"}:
        parties = ()
    denial = speaks_of_report(words)
    if leanings.SAME.search(words.lower()) and discourse.last_stance is not None:
        leaning = Lean(discourse.last_stance, 0.6, "same")
    if reading.abandoned and not leanings.STAY.search(words.lower()):
        leaning = Lean(Stance.NONE)
    if leaning.why == "won't" and not roles.FIRST.search(words.lower()) and not subjects(plain_keeping(words), cast.mentions(words)):
        leaning = Lean(Stance.NONE)
    if leaning.why == "doing" and roles.PROCESS.search(words.lower()):
        leaning = Lean(Stance.NONE)
    stance = leaning.stance
    role = read_role(
        words, own=own is not None and own in parties, about=bool(parties), author=said.author, named=said.named,
        relayed=any((by := cast.belongs(v)) is None or by.party != own for v in said.via), stance=stance,
        limits=bool(reading.limits),
    )
    if role is Role.THREAT and leaning.why in {"condition", "refusal", "won't"}:
        stance = Stance.NONE
    if denial is Status.DENIED and not reading.limits and stance is not Stance.ACCEPT and len(words) < _SHORT:
        stance, topic, role = Stance.NONE, Topic(), Role.CLAIM
    if not topic:
        stance = Stance.NONE
    if leaning.why == "won't" and topic.how == "context":
        stance = Stance.NONE
    if topic.how == "context" and stance is Stance.NONE and not reading.limits and role is not Role.POSITION:
        topic = Topic()
    full = base.model_copy(update={
        "party": parties, "clauses": topic.clauses, "stance": stance, "limits": distinct(reading.limits), "role": role,
        "confidence": confidence(said.confidence, topic=topic, leaning=replace(leaning, stance=stance)),
    })
    return full, topic, reading.figures


def _describes(words: str, topic: Topic, index: PlanIndex) -> bool:
    """Whether words only tell what the plan says: "the ministry would pay …"."""
    return any(
        index.overlap(words, c) > (_MUCH if " would " in words else 1.5 * _MUCH)
        for c in topic.clauses if c in index.plan.by_id
    )


_MUCH = 0.4


def _gives(parties: Sequence[str], topic: Topic, index: PlanIndex, cast: Allegiance) -> frozenset[str]:
    """The clauses under which a party is the one who has to act: their subject."""
    wide = {c for one in topic.clauses for c in (one, *(k.id for k in index.plan.children(one)))}
    out = set()
    for c in wide & index.plan.by_id.keys():
        first = next(iter(cast.mentions(index.plan.by_id[c].text)), None)
        if first is not None and first[0] < _SUBJECT_BY and first[2] in parties:
            out.add(c)
    return frozenset(out)


_SUBJECT_BY = 25
_SHORT = 120


def _with_statuses(statements: Sequence[Statement]) -> list[Statement]:
    """Mark the report that a denial, withdrawal or confirmation speaks of: the nearest before it that it can mean."""
    out = list(statements)
    for n, one in enumerate(statements):
        said = speaks_of_report(one.anchor.exact)
        if said is None:
            continue
        for k in range(n - 1, -1, -1):
            before = out[k]
            if one.anchor.start - before.anchor.end > 900:
                break
            told = before.role in {Role.REPORT, Role.FORECAST, Role.CLAIM}
            meant = told and before.clauses and before.stance is not Stance.NONE
            whose = not before.party or not one.party or set(before.party) & set(one.party) or said is Status.WITHDRAWN
            if meant and whose and before.speaker != one.speaker:
                out[k] = before.model_copy(update={"status": said})
                break
    return out

