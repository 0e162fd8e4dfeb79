"""Pronouns: whom "he", "its" and "they" stand for, where that can be told."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zopa.language.people import Mention, head_of
from zopa.language.people_chain import Draft
from zopa.language.people_described import described, is_human, owner_of, phrase, same_owner
from zopa.language.people_posts import RawPost, gender_of, office_suffix
from zopa.language.people_quoted import inside, quotes
from zopa.language.wordlist import words

if TYPE_CHECKING:
    from zopa.language.syntax import Parse, Token

SINGULAR = {
    "he": "he", "him": "he", "his": "he", "himself": "he", "she": "she", "her": "she", "hers": "she", "herself": "she",
}
THINGS = frozenset(["it", "its", "itself"])
PLURAL = frozenset(["they", "them", "their", "theirs", "themselves"])
_SAY = words(
    "say tell add write ask warn explain state note reply answer argue insist call announce confirm declare claim "
    "suggest report shout think believe point put stress describe flag highlight",
)
_WILL = words("insist sign accept reject refuse agree approve demand want let hope intend plan decide promise pledge")
_COMMA_NAME = re.compile(r",\s(?:(?:Dr|Mr|Mrs|Ms|Sir|Lord|Lady|Dame|Prof)\.?\s)?$")
_BODIES = words("party group company firm bloc alliance organisation organization association movement faction body")
_WINDOW = 4
_SUBJECT = frozenset(["nsubj", "nsubjpass"])


@dataclass(frozen=True)
class Place:
    """A mention as pronouns see it."""

    token: int
    start: int
    actor: int
    """Index of an actor; below zero for one not yet named, ``-1 - n`` the n-th of those."""
    subject: bool
    speaks: bool
    main: bool
    """Whether it is the subject of its sentence's main clause."""
    quote: int
    full: bool
    """Whether it is the full name: those just introduced are on the reader's mind."""


class Resolver:
    """
    Reads the text from left to right and keeps who was meant where.

    Twice: what "he" and "she" say of everybody's gender the first time is known the second time.
    """

    def __init__(self, parse: Parse, drafts: list[Draft]) -> None:
        self.parse, self.drafts = parse, drafts
        self.quoted = quotes(parse.text)
        self.found: list[Mention] = []
        self.places: list[Place] = []
        self.unnamed: list[tuple[Token, tuple[int, ...]]] = []
        """Nouns for people without a name; for several named ones joined by "and", who they are."""
        self._promoted: dict[int, int] = {}
        self._votes: dict[int, Counter[str]] = {}
        self._open: tuple[Token, str, tuple[int, int]] | None = None
        self._owned: dict[str, dict[str, tuple[int, int]]] = {}
        """By office, whose it is said to be where its holder is not named: "Ruritania's prime minister"."""
        self._named = self._heads()

    def _heads(self) -> dict[int, int]:
        """Head token of each named mention → actor."""
        return {head_of(self.parse, s, e): a for a, d in enumerate(self.drafts) for s, e in d.places}

    def run(self) -> list[Mention]:
        """All references that can be told, in order."""
        self._pass()
        for actor, votes in self._votes.items():
            (gender, most), *rest = votes.most_common()
            if self.drafts[actor].gender is None and most > 2 * sum(n for _, n in rest):
                self.drafts[actor].gender = gender
        self.found, self.places, self.unnamed, self._promoted = [], [], [], {}
        self.drafts[:] = [d for d in self.drafts if d.kind not in {"unnamed", "group"}]
        self._pass()
        for draft in self.drafts:
            draft.posts[:] = [self._of_whom(post) for post in draft.posts]
        return self.found

    def _of_whom(self, post: RawPost) -> RawPost:
        """An office without an owner is the one that the text gives the same office elsewhere, if it is one."""
        owners = self._owned.get(post.title, {})
        if post.of is not None or post.past or not post.title or len(owners) != 1:
            return post
        return post._replace(of=next(iter(owners.values())))

    def _pass(self) -> None:
        for t in self.parse.tokens:
            word = t.text.lower()
            if t.i in self._named:
                self._introduced(t, self._named[t.i])
                self._remember(t, self._named[t.i])
                if t.dep == "conj":
                    self._joined(t)
            elif word in SINGULAR:
                self._settle(t, self._person(t, SINGULAR[word]))
            elif word in THINGS and t.dep != "expl":
                self._settle(t, self._thing(t))
            elif word in PLURAL:
                self._settle(t, self._group(t))
            elif t.pos == "NOUN":
                self._noun(t)

    def _noun(self, t: Token) -> None:
        whom = described(self.parse, self.drafts, self._named, t)
        if whom is None:
            whom = self._body(t)
        if whom is None and is_human(t):
            whom = self._apposed(t)
        if whom is not None:
            start = min([self.parse.tokens[k].start for k in self.parse.children[t.i] if k < t.i] + [t.start])
            self.found.append(Mention(start, t.end, whom, "description"))
            self._remember(t, whom)
            self.drafts[whom].gender = self.drafts[whom].gender or gender_of(t.text.lower())
        elif is_human(t) and t.dep not in {"appos", "attr", "compound", "npadvmod"}:
            self.unnamed.append((t, self._together(t)))
            self._remember(t, -len(self.unnamed))
            lead = [self.parse.tokens[k].text.lower() for k in self.parse.children[t.i] if k < t.i]
            title = office_suffix([*lead, t.text.lower()])
            if title and t.tag == "NN" and (owner := owner_of(self.parse, t)):
                self._open = (t, title[0], owner)
                self._owned.setdefault(title[0], {})[self.parse.text[owner[0] : owner[1]]] = owner

    def _apposed(self, t: Token) -> int | None:
        """
        The person named behind a description and a comma, whatever the parse hangs the name on.

        "The chair of the trust, Dr Amara Sole, …": the office is theirs.
        """
        start, end = phrase(self.parse, t)
        inside = [k for k in self._named if start <= self.parse.tokens[k].start < end and k > t.i]
        if not inside:
            return None
        actor = self._named[max(inside)]
        draft = self.drafts[actor]
        at, stop = max((p for p in draft.places if start <= p[0] < end), default=(0, 0))
        text = self.parse.text
        if draft.kind not in {"person", "unknown"} or len(draft.name) < 2 or text[stop:end].strip(" ,"):
            return None
        if not _COMMA_NAME.search(text[start:at]):
            return None
        lead = [self.parse.tokens[k].text.lower() for k in self.parse.children[t.i] if k < t.i]
        title, owner = office_suffix([*lead, t.text.lower()]), owner_of(self.parse, t)
        if title and owner and not draft.posts:
            draft.posts.append(RawPost(title[0], owner))
            draft.kind = "person"
        return actor

    def _body(self, t: Token) -> int | None:
        """The organisation that "the party" or "the group" stands for: the last subject, two sentences back at most."""
        kids = [self.parse.tokens[k] for k in self.parse.children[t.i]]
        if t.tag != "NN" or t.text.lower() not in _BODIES or {k.text.lower() for k in kids} - {"'s", "’s"} != {"the"}:
            return None
        for p in reversed(self.places[-30:]):
            if self.parse.sentence_of[t.i] - self.parse.sentence_of[p.token] > 2 or "\n" in (
                self.parse.text[p.start : t.start]
            ):
                return None
            if p.actor >= 0 and p.subject and self.drafts[p.actor].kind == "organisation":
                return p.actor
        return None

    def _introduced(self, t: Token, actor: int) -> None:
        """
        Give a person named for the first time, without an office, the office just spoken of without a name.

        "Ruritania's foreign minister criticised the text. 'It is thin,' Ann Otter said." Only in one paragraph, at
        most two sentences on, and only for the subject of a verb of speech.
        """
        draft = self.drafts[actor]
        if self._open is None or draft.kind not in {"person", "unknown"} or len(draft.name) < 2:
            return
        noun, title, owner = self._open
        gap = self.parse.sentence_of[t.i] - self.parse.sentence_of[noun.i]
        if gap > 2 or "\n" in self.parse.text[noun.start : t.start]:
            self._open = None
        elif gap > 0 and not draft.posts and self._first(draft, t) and _speech(self.parse, t):
            held = [p for d in self.drafts for p in d.posts if p.title == title]
            if not any(p.of and same_owner(self.parse, p.of, owner) for p in held):
                draft.posts.append(RawPost(title, owner))
                draft.kind = "person"
            self._open = None

    def _first(self, draft: Draft, t: Token) -> bool:
        """Whether a token stands in an actor's first mention."""
        return draft.places[0][0] <= t.start < draft.places[0][1]

    def _remember(self, t: Token, actor: int) -> None:
        top = t
        while top.dep in {"appos", "conj", "flat", "nmod", "compound"} and top.head != top.i:
            up = self.parse.tokens[top.head]
            if top.dep == "compound" and not up.text[0].isupper():
                break
            top = up
        subject = top.dep in _SUBJECT
        verb = self.parse.tokens[top.head]
        full = actor >= 0 and t.i in self._named and " " in self.parse.text[t.start - 2 : t.start] and (
            len(self.drafts[actor].name) > 1 and t.i > 0 and self.parse.tokens[t.i - 1].text in self.drafts[actor].name
        )
        self.places.append(Place(
            t.i, t.start, actor, subject, _speech(self.parse, top), subject and verb.head == verb.i,
            inside(self.quoted, t.start), full,
        ))

    def _settle(self, t: Token, actor: int | None) -> None:
        if actor is None:
            return
        if actor < 0:
            actor = self._promote(actor)
        self.found.append(Mention(t.start, t.end, actor, "pronoun"))
        self._remember(t, actor)

    def _promote(self, actor: int) -> int:
        """Make an actor of an unnamed person or group that a pronoun stands for."""
        if actor not in self._promoted:
            noun, members = self.unnamed[-1 - actor]
            start, end = phrase(self.parse, noun)
            kind = "group" if members or noun.tag == "NNS" else "unnamed"
            name = ", ".join(" ".join(self.drafts[m].name) for m in members) or self.parse.text[start:end]
            self.drafts.append(Draft(tuple(name.split()), kind))
            self._promoted[actor] = len(self.drafts) - 1
            self.found.append(Mention(start, end, self._promoted[actor], "description"))
        return self._promoted[actor]

    def _person(self, t: Token, gender: str) -> int | None:
        """
        The person a "he" or "she" stands for.

        Salience after Lappin & Leass (1994), much reduced: nearness in sentences, subject, speaker, paragraph; gender
        and number must agree; arguments of one verb differ; within a quotation the one who says it is not meant.
        """
        scores: dict[int, float] = {}
        for p in reversed(self.places[-80:]):
            gap = self.parse.sentence_of[t.i] - self.parse.sentence_of[p.token]
            if gap > _WINDOW:
                break
            known = self._gender(p.actor)
            if known == "none" or (known or gender) != gender or self._apart(t, p):
                continue
            weight = self._weight(t, p, gap, known=known is not None)
            old = scores.get(p.actor, 0.0)
            scores[p.actor] = max(old, weight) + 0.2 * min(old, weight)
        if not scores:
            return None
        ranked = sorted(scores.items(), key=lambda kv: -kv[1])
        best, second = ranked[0], ranked[1][1] if len(ranked) > 1 else 0.0
        if second > 0.85 * best[1]:
            return None
        if best[0] >= 0 and second < 0.6 * best[1]:
            self._votes.setdefault(best[0], Counter())[gender] += 1
        return best[0]

    def _gender(self, actor: int) -> str | None:
        """The gender of an actor; None where unknown, "none" for a thing or a group."""
        if actor < 0:
            noun, members = self.unnamed[-1 - actor]
            return gender_of(noun.text.lower()) if noun.tag == "NN" and not members else "none"
        draft = self.drafts[actor]
        gendered = draft.kind == "unknown" and len(draft.name) < 4 and draft.gender is not None
        return draft.gender if draft.kind in {"person", "unnamed"} or gendered else "none"

    def _weight(self, t: Token, p: Place, gap: int, *, known: bool) -> float:
        weight = 1.0 + 0.7 * p.subject + 0.8 * p.speaks + 0.5 * known + 0.4 * p.full
        if "\n" in self.parse.text[p.start : t.start]:
            weight *= 0.4
        if p.quote != inside(self.quoted, t.start):
            weight *= 0.6
        return weight * 0.5**gap

    def _apart(self, t: Token, p: Place) -> bool:
        """Whether a pronoun and a mention can't be one: arguments of one verb, or a speaker and "he" in their words."""
        a, b = t, self.parse.tokens[p.token]
        while b.dep in {"compound", "flat"}:
            b = self.parse.tokens[b.head]
        if a.tag != "PRP$" and a.head == b.head and {a.dep, b.dep} & {"dobj", "dative", "pobj"} and a.dep != b.dep:
            return not a.text.lower().endswith("self")
        mine, theirs = inside(self.quoted, t.start), p.quote
        if mine >= 0 and theirs != mine and p.speaks:
            s, e = self.quoted[mine]
            return "\n" not in (self.parse.text[p.start : s] if p.start < s else self.parse.text[e : p.start])
        return False

    def _thing(self, t: Token) -> int | None:
        """The organisation an "it" stands for: its own wish or word in the main clause, or a subject beside "its"."""
        if t.tag != "PRP$" and not self._wills(t):
            return None
        beside: int | None = None
        for p in reversed(self.places[-30:]):
            gap = self.parse.sentence_of[t.i] - self.parse.sentence_of[p.token]
            if gap > 1 or "\n" in self.parse.text[p.start : t.start]:
                break
            kind = self.drafts[p.actor].kind if p.actor >= 0 else "none"
            if kind in {"organisation", "polity", "outlet", "seat", "unknown"} and (p.main or (p.subject and gap == 0)):
                return p.actor
            if beside is None and t.tag == "PRP$" and gap == 0 and kind in {"organisation", "polity", "seat"}:
                beside = p.actor
        return beside

    def _wills(self, t: Token) -> bool:
        """Whether what "it" does is done by those who decide: says, signs, "will take", "if it does not"."""
        verb = self.parse.tokens[t.head]
        if t.dep not in {"nsubj", "nsubjpass"}:
            return False
        up = self.parse.tokens[verb.head]
        said = verb.dep in {"ccomp", "xcomp"} and up.lemma.lower() in _SAY | _WILL
        return verb.lemma.lower() in _SAY | _WILL or (verb.lemma == "do" and verb.pos == "AUX") or said

    def _group(self, t: Token) -> int | None:
        """The plural group a "they" stands for: the nearest subject, in this paragraph or at the end of the last."""
        for p in reversed(self.places[-60:]):
            gap = self.parse.sentence_of[t.i] - self.parse.sentence_of[p.token]
            if gap > 2 or self.parse.text.count("\n", p.start, t.start) > 1:
                return None
            plural = self._many(p.actor) or (t.tag == "PRP$" and gap == 0 and self._peopled(p.actor))
            if plural and p.subject and (p.main or p.speaks or gap == 0) and inside(self.quoted, t.start) == p.quote:
                return p.actor
        return None


    def _many(self, actor: int) -> bool:
        """Whether an actor is several people."""
        if actor >= 0:
            draft = self.drafts[actor]
            name = draft.name[-1]
            collective = draft.kind == "organisation" and name.endswith("s") and not name.endswith(("ss", "us", "is"))
            return draft.kind == "group" or (collective and len(draft.name) == 1)
        noun, members = self.unnamed[-1 - actor]
        return noun.tag == "NNS" or bool(members)

    def _peopled(self, actor: int) -> bool:
        """Whether an actor is an organisation, of whose leader "their leader" may be said."""
        return actor >= 0 and self.drafts[actor].kind == "organisation"

    def _together(self, t: Token) -> tuple[int, ...]:
        """Who "the leaders" are: the persons last named together, at most three sentences ago."""
        kids = [self.parse.tokens[k] for k in self.parse.children[t.i]]
        lead = " ".join(k.text.lower() for k in kids if k.i < t.i)
        if t.tag != "NNS" or lead not in {"the", "both", "the two", "the three"} or any(k.dep == "prep" for k in kids):
            return ()
        for p in reversed(self.places[-20:]):
            if self.parse.sentence_of[t.i] - self.parse.sentence_of[p.token] > 3:
                return ()
            if p.actor < 0 and (members := self.unnamed[-1 - p.actor][1]):
                return members
        return ()

    def _joined(self, t: Token) -> None:
        """Keep persons joined by "and" as a group, once the last of them has been read."""
        first = t
        while first.dep in {"conj", "appos", "nmod", "compound"} and first.head != first.i:
            first = self.parse.tokens[first.head]
        members = tuple(dict.fromkeys(
            self._named[k] for k in self.parse.subtree(first.i)
            if k in self._named and k <= t.i and self.drafts[self._named[k]].kind == "person"
        ))
        if len(members) > 1 and first.dep in _SUBJECT:
            self.unnamed.append((first, members))
            self._remember(first, -len(self.unnamed))


def _speech(parse: Parse, t: Token) -> bool:
    return t.dep in _SUBJECT and parse.tokens[t.head].lemma.lower() in _SAY
