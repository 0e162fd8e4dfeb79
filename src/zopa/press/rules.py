"""The default extractor: rules over voices, words and numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256

from zopa.language.syntax import Parse
from zopa.press.about import Belonging, about
from zopa.press.confidence import confidence
from zopa.press.discourse import Discourse
from zopa.press.limits import Reading, read_limits, stricter
from zopa.press.match import PlanIndex, Topic
from zopa.press.role import read_role
from zopa.press.stance import Lean, Reach, lean
from zopa.press.status import speaks_of_report
from zopa.press.utterance import Heard, Utterance
from zopa.press.words import leanings, roles
from zopa.records import Anchor, Mode, Proposal, Role, Stance, Statement, Status, Voice


def understand(
    heard: Heard, *, parse: Parse, source: str, plan: Proposal | None, cast: Belonging, published: date | None = None
) -> tuple[Statement, ...]:
    """
    What was heard in one text, understood against a plan.

    1. Every utterance looks for its clauses in its own words, then in what stands around it.
    2. Its numbers are compared with the clauses' own, its words read for and against.
    3. It is given to the party it is about, and a role.
    4. Denials and withdrawals mark the reports before them.

    Args:
        heard: The utterances, and the own words that were found to be statements.
        parse: The text.
        source: Id of the source.
        plan: The plan; without one no clause, stance or role is read.
        cast: Who belongs to which party.
        published: When the text appeared.
    """
    index = PlanIndex(plan, cast.parties_in) if plan is not None else None
    discourse = Discourse(parse.text, index=index, blocks=heard.blocks)
    out: list[Statement] = []
    for said in sorted((*heard.utterances, *heard.own_words), key=lambda u: (u.start, -u.end)):
        out.append(_statement(said, parse.text, source, index, cast, published, discourse))
    return tuple(_with_statuses(out, parse.text))


def _statement(
    said: Utterance, text: str, source: str, index: PlanIndex | None, cast: Belonging, published: date | None,
    discourse: Discourse,
) -> Statement:
    home = cast.belongs(said.speaker) if said.speaker else None
    base = Statement(
        id=f"{source}#{sha256(f'{said.start}:{text[said.start:said.end]}'.encode()).hexdigest()[:8]}",
        anchor=Anchor.cut(text, said.start, said.end, source=source),
        mode=said.mode, speaker=said.speaker, via=said.via,
        cue=" ".join(text[s.start : s.end] for s in said.cue) or None,
        said_on=said.said_on, confidence=said.confidence, author=said.author, named=said.named,
        speaks_for=home[0] if home and home[1] is Voice.BINDS else None,
    )
    if index is None:
        return base
    words = " … ".join(text[s.start : s.end] for s in said.content) or text[said.start : said.end]
    sentence = discourse.sentence(said.start, said.end)
    parties, own = about(
        words, speaker=said.speaker, author=said.author, direct=said.mode is not Mode.INDIRECT, cast=cast,
        before=text[max(0, said.start - 500) : said.start],
    )
    topic = discourse.topic(said, words)
    texts = [index.plan.by_id[c].text for c in topic.clauses if c in index.plan.by_id]
    gives = bool(parties) and _gives(parties, topic, index, cast)
    reading = read_limits(
        words, clauses=topic.clauses, index=index, gives=gives, said=said.said_on or published, whole=sentence,
    )
    leaning = lean(words, clauses=texts, reach=reading.reach)
    denial = speaks_of_report(words)
    if leanings.SAME.search(words.lower()) and discourse.last_stance is not None:
        leaning = Lean(discourse.last_stance, 0.6, "same")
    if reading.abandoned and not reading.limits:
        leaning = Lean(Stance.NONE)
    relayed = any(cast.belongs(v) is not None or not _outlet(v) for v in said.via)
    stance = leaning.stance
    role = read_role(
        words, own=own is not None and own in parties, about=bool(parties), author=said.author, named=said.named,
        relayed=relayed, stance=stance, limits=bool(reading.limits),
    )
    if role is Role.THREAT and leaning.why in {"condition", "refusal", "won't"}:
        stance = Stance.NONE
    if denial is Status.DENIED and not reading.limits and len(words) < 120:
        stance, topic, role = Stance.NONE, Topic(), Role.CLAIM
    if not topic:
        stance = Stance.NONE
    if topic.how == "context" and stance is Stance.NONE and not reading.limits:
        topic = Topic()
    discourse.note(said, topic, stance, reading.figures)
    return base.model_copy(update={
        "party": parties, "clauses": topic.clauses, "stance": stance, "limits": stricter(reading.limits), "role": role,
        "confidence": confidence(said.confidence, topic=topic, leaning=replace(leaning, stance=stance)),
    })


def _gives(parties: Sequence[str], topic: Topic, index: PlanIndex, cast: Belonging) -> bool:
    """Whether the party is the one who has to act under the clause: its subject."""
    for c in topic.clauses:
        if c not in index.plan.by_id:
            continue
        first = next(iter(cast.parties_in(index.plan.by_id[c].text)), None)
        if first is not None and first[0] < 25 and first[2] in parties:
            return True
    return False


def _outlet(name: str) -> bool:
    """Whether a reporter is an outlet, not a person: its name has no words of a person known only by description."""
    low = name.lower()
    return not any(word in low for word in ("somebody", "someone", "person", "source", "people", "official", "member"))


def _with_statuses(statements: Sequence[Statement], text: str) -> list[Statement]:
    """Mark the report that a denial, withdrawal or confirmation speaks of: the nearest one before it that it can mean."""
    out = list(statements)
    for n, one in enumerate(statements):
        said = speaks_of_report(one.anchor.exact)
        if said is None:
            continue
        for k in range(n - 1, -1, -1):
            before = out[k]
            if one.anchor.start - before.anchor.end > 900:
                break
            meant = before.role in {Role.REPORT, Role.FORECAST, Role.CLAIM} and before.clauses and before.stance is not Stance.NONE
            whose = not before.party or not one.party or set(before.party) & set(one.party) or said is Status.WITHDRAWN
            if meant and whose and before.speaker != one.speaker:
                out[k] = before.model_copy(update={"status": said})
                break
    del text
    return out


__all__ = ["Reach", "Reading", "roles", "understand"]
