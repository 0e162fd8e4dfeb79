"""One stretch in somebody's voice, understood against a plan."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

from zopa.press.about import Allegiance, about, hurt_by, subjects
from zopa.press.confidence import confidence
from zopa.press.discourse import Discourse
from zopa.press.limits import Reading, distinct, plain_keeping, read_limits, refused_figure
from zopa.press.match import Topic
from zopa.press.plan_index import PlanIndex
from zopa.press.role import read_role
from zopa.press.select import with_cue
from zopa.press.sources import is_outlet
from zopa.press.stance import Lean, lean, plain
from zopa.press.status import speaks_of_report
from zopa.press.utterance import Utterance
from zopa.press.words import leanings, roles
from zopa.records import PLAN, Anchor, Mode, Role, Stance, Statement, Status, Voice

_BEFORE = 500
_MUCH = 0.4
_SUBJECT_BY = 25
_SHORT = 120
_ITS = re.compile(r"^(?:its|their)\b|\bof (?:its|their)\b")
_WEIGHED = frozenset({"condition", "number", "praise", "blame"})
"""Grounds that a mere telling of the plan's contents does not give."""
_SAID = frozenset({"assent", "refusal", "tentative"})
"""Grounds that it gives only where the plan's own words do."""


@dataclass(frozen=True, slots=True)
class Understood:
    """A statement, with what later ones may lean on."""

    statement: Statement
    topic: Topic
    reading: Reading


@dataclass(frozen=True)
class Reader:
    """Understands the stretches of one text, one after another."""

    text: str
    source: str
    index: PlanIndex | None
    cast: Allegiance
    discourse: Discourse
    published: date | None = None

    def read(self, said: Utterance) -> Understood:
        """
        A stretch as a statement.

        1. What it is about, whose acceptance, with which numbers, which way.
        2. Its role, and what the role makes of the rest: a threat is no condition, a denial has no clause.
        """
        base = self._base(said)
        if self.index is None:
            return Understood(base, Topic(), Reading())
        words = " … ".join(self.text[s.start : s.end] for s in said.content) or self.text[said.start : said.end]
        topic = self.discourse.topic(said, words)
        parties, own = about(
            words, speaker=said.speaker, author=said.author, direct=said.mode is not Mode.INDIRECT, cast=self.cast,
            before=self.text[max(0, said.start - _BEFORE) : said.start],
        )
        if not topic and own in parties and said.named and leanings.HONOUR.search(plain(words)):
            topic = Topic((PLAN,), "plan", 2.0)
        house = None if own else self._house(said, words) or self._its(said)
        own, parties = own or house, parties or ((house,) if house else ())
        reading = read_limits(
            words, clauses=topic.clauses, index=self.index, gives=self._gives(parties, topic),
            said=said.said_on or self.published, whole=self.discourse.sentence(said.start, said.end),
            carried=self.discourse.last_figure,
        )
        leaning = self._leaning(said, words, topic, reading, foreign=own not in parties)
        judged = own not in parties and leaning.why in {"praise", "blame"}
        if judged and not hurt_by(words, self.cast.mentions(words)):
            parties = ()
        role = read_role(
            words, own=own is not None and own in parties, about=bool(parties), author=said.author, named=said.named,
            relayed=any(
                ((by := self.cast.belongs(v)) is None or by.party != own)
                and (said.mode is Mode.INDIRECT or not is_outlet(v)) for v in said.via
            ),
            stance=leaning.stance, limits=bool(reading.limits),
        )
        stance = leaning.stance
        honour = leaning.why == "honour" and topic.clauses != (PLAN,)
        if honour or not topic or (role is Role.THREAT and leaning.why in {"condition", "refusal", "won't"}):
            stance = Stance.NONE
        denies = speaks_of_report(words) is Status.DENIED and not reading.limits
        denied = _denied(" ".join(self.text[s.start : s.end] for s in said.cue))
        if denied or (denies and stance is not Stance.ACCEPT and len(words) < _SHORT):
            stance, topic, role = Stance.NONE, Topic(), Role.CLAIM
        if topic.how == "context" and stance is Stance.NONE and not reading.limits and role is not Role.POSITION:
            topic = Topic()
        limits = () if denied else distinct(reading.limits)
        if stance is Stance.REJECT and not limits:
            gives = self._gives(parties, topic)
            limits = refused_figure(words, clauses=topic.clauses, index=self.index, gives=gives)
        statement = base.model_copy(update={
            "party": parties, "clauses": topic.clauses, "stance": stance, "limits": limits,
            "role": role, "speaks_for": base.speaks_for or own if said.named else base.speaks_for,
            "confidence": confidence(said.confidence, topic=topic, leaning=replace(leaning, stance=stance)),
        })
        return Understood(statement, topic, reading)

    def _base(self, said: Utterance) -> Statement:
        home = self.cast.belongs(said.speaker) if said.speaker else None
        quote = self.text[said.start : said.end]
        return Statement(
            id=f"{self.source}#{sha256(f'{said.start}:{quote}'.encode()).hexdigest()[:8]}",
            anchor=Anchor.cut(self.text, said.start, said.end, source=self.source),
            mode=said.mode, speaker=said.speaker, via=said.via,
            cue=" ".join(self.text[s.start : s.end] for s in said.cue) or None,
            said_on=said.said_on, confidence=said.confidence, author=said.author, named=said.named,
            speaks_for=home.party if home and home.voice is not Voice.BELONGS else None,
        )

    def _house(self, said: Utterance, words: str) -> str | None:
        """The party in whose own publication somebody says "we"."""
        if not said.via or not said.named or not roles.FIRST.search(plain(words)):
            return None
        home = self.cast.belongs(said.via[0])
        known = self.cast.belongs(said.speaker) if said.speaker else None
        return home.party if home is not None and known is None else None

    def _its(self, said: Utterance) -> str | None:
        """The party that "its leader" is of: the one named last before, in the paragraph."""
        if not said.speaker or not said.source or not _ITS.search(said.speaker) or self.cast.belongs(said.speaker):
            return None
        at = min(s.start for s in said.source)
        before = self.cast.mentions(self.text[max(self.text.rfind("\n", 0, at) + 1, at - _BEFORE) : at])
        return before[-1][2] if before else None

    def _leaning(self, said: Utterance, words: str, topic: Topic, reading: Reading, *, foreign: bool) -> Lean:
        if self.index is None:
            return Lean(Stance.NONE)
        low = words.lower()
        texts = [self.index.plan.by_id[c].text for c in topic.clauses if c in self.index.plan.by_id]
        if leanings.SAME.search(low) and self.discourse.last_stance is not None:
            return Lean(self.discourse.last_stance, 0.6, "same")
        if reading.abandoned and not leanings.STAY.search(low):
            return Lean(Stance.NONE)
        leaning = lean(with_cue(said, self.text, words), clauses=texts, reach=reading.reach)
        if leaning.why in {"yes", "no"} and topic.how == "context":
            leaning = self._answered(said, leaning)
        plain_words = leaning.why in _SAID and all(lean(t).stance is Stance.NONE for t in texts)
        idle = (
            (foreign and leaning.why not in _WEIGHED and not plain_words and self._describes(words, topic))
            or (leaning.why == "doing" and roles.PROCESS.search(low))
            or (leaning.why == "won't" and (topic.how == "context" or not self._somebody(words)))
        )
        return Lean(Stance.NONE) if idle else leaning

    def _answered(self, said: Utterance, leaning: Lean) -> Lean:
        """A bare yes or no, by what was asked: to "Do you reject it?" it is the other way round."""
        asked = self.discourse.question(said)
        way = lean(asked).stance if asked else Stance.ACCEPT
        if way is Stance.REJECT:
            turned = {Stance.ACCEPT: Stance.REJECT, Stance.REJECT: Stance.ACCEPT}
            return replace(leaning, stance=turned[leaning.stance])
        return leaning if way is not Stance.NONE or "you" in asked.lower().split() else Lean(Stance.NONE)

    def _somebody(self, words: str) -> bool:
        """Whether it is a party, or the speaker, who will not."""
        return bool(roles.FIRST.search(plain(words)) or subjects(plain_keeping(words), self.cast.mentions(words)))

    def _describes(self, words: str, topic: Topic) -> bool:
        """Whether words only tell what the plan says: "the ministry would pay …"."""
        share = _MUCH if " would " in words else 1.5 * _MUCH
        index = self.index
        return index is not None and any(
            index.overlap(words, c) > share for c in topic.clauses if c in index.plan.by_id
        )

    def _gives(self, parties: Sequence[str], topic: Topic) -> frozenset[str]:
        """The clauses under which a party is the one who has to act: their subject."""
        if self.index is None:
            return frozenset()
        plan = self.index.plan
        wide = {c for one in topic.clauses for c in (one, *(k.id for k in plan.children(one)))}
        out = set()
        for c in wide & plan.by_id.keys():
            first = next(iter(self.cast.mentions(plan.by_id[c].text)), None)
            if first is not None and first[0] < _SUBJECT_BY and first[2] in parties:
                out.add(c)
        return frozenset(out)


def _denied(cue: str) -> bool:
    """Whether what follows a cue is said not to be so."""
    return bool(re.search(r"\b(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing))\W*$", cue.lower())) and "not" not in cue
