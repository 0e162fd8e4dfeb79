"""Pronouns and descriptions: whom "he", "the union" and "its chairwoman" stand for, where that can be told."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zopa import packs
from zopa.language.people import Mention, head_of
from zopa.language.people_posts import all_offices, gender_of, singular

if TYPE_CHECKING:
    from zopa.language.people_chain import Draft
    from zopa.language.syntax import Parse, Token

SINGULAR = {
    "he": "he", "him": "he", "his": "he", "himself": "he", "she": "she", "her": "she", "hers": "she", "herself": "she",
}
THINGS = frozenset(["it", "its", "itself"])
PLURAL = frozenset(["they", "them", "their", "theirs", "themselves"])
_SAY = frozenset(
    "say tell add write ask warn explain state note reply answer argue insist call announce confirm declare claim "
    "suggest report shout think believe point put stress describe flag highlight".split(),
)
_WINDOW = 4
_DETERMINERS = frozenset(["the", "this", "that", "its", "his", "her", "their", "our"])


@dataclass(frozen=True)
class Place:
    """A mention as pronouns see it."""

    token: int
    start: int
    actor: int
    subject: bool
    speaks: bool
    quote: int


def quotes(text: str) -> tuple[tuple[int, int], ...]:
    """Stretches between quotation marks of one paragraph; an unclosed one runs to the paragraph's end."""
    out: list[tuple[int, int]] = []
    opened = -1
    for k, c in enumerate(text):
        if c == "\n":
            if opened >= 0:
                out.append((opened, k))
            opened = -1
        elif c in "“„«" or (c == '"' and opened < 0):
            opened = k if opened < 0 else opened
        elif c in '”"»' and opened >= 0:
            out.append((opened, k + 1))
            opened = -1
    if opened >= 0:
        out.append((opened, len(text)))
    return tuple(out)


def inside(spans: tuple[tuple[int, int], ...], at: int) -> int:
    """Index of the stretch that covers an offset; -1 where none does."""
    k = bisect_right(spans, (at, 1 << 60)) - 1
    return k if k >= 0 and spans[k][0] <= at < spans[k][1] else -1


def _speech(parse: Parse, t: Token) -> bool:
    head = parse.tokens[t.head]
    return t.dep in {"nsubj", "nsubjpass"} and head.lemma.lower() in _SAY


class Resolver:
    """Reads the text from left to right and keeps who was meant where."""

    def __init__(self, parse: Parse, drafts: list[Draft]) -> None:
        self.parse, self.drafts = parse, drafts
        self.quoted = quotes(parse.text)
        self.found: list[Mention] = []
        self.places: list[Place] = []
        self._named = self._heads()

    def _heads(self) -> dict[int, int]:
        """Head token of each named mention → actor."""
        heads: dict[int, int] = {}
        for a, draft in enumerate(self.drafts):
            for s, e in draft.places:
                heads[head_of(self.parse, s, e)] = a
        return heads

    def run(self) -> list[Mention]:
        """All references that can be told, in order."""
        for t in self.parse.tokens:
            word = t.text.lower()
            if t.i in self._named:
                self._remember(t, self._named[t.i])
            elif word in SINGULAR:
                self._settle(t, self._person(t, SINGULAR[word]))
            elif word in THINGS and t.dep != "expl":
                self._settle(t, self._thing(t))
            elif t.pos == "NOUN" and (whom := self._described(t)) is not None:
                self._describe(t, whom)
        return self.found

    def _remember(self, t: Token, actor: int) -> None:
        top = t
        while top.dep in {"compound", "poss", "appos", "conj", "flat", "nmod"} and top.head != top.i and top.dep != "poss":
            top = self.parse.tokens[top.head]
        self.places.append(Place(
            t.i, t.start, actor, top.dep in {"nsubj", "nsubjpass"}, _speech(self.parse, top), inside(self.quoted, t.start),
        ))

    def _settle(self, t: Token, actor: int | None) -> None:
        if actor is not None:
            self.found.append(Mention(t.start, t.end, actor, "pronoun"))
            self._remember(t, actor)

    def _person(self, t: Token, gender: str) -> int | None:
        """
        The person a "he" or "she" stands for.

        Salience after Lappin & Leass (1994), much reduced: nearness in sentences, subject, speaker, paragraph; gender
        and number must agree; arguments of one verb differ; within a quotation the one who says it is not meant.
        """
        scores: dict[int, float] = {}
        for p in reversed(self.places[-60:]):
            draft = self.drafts[p.actor]
            gap = self.parse.sentence_of[t.i] - self.parse.sentence_of[p.token]
            if gap > _WINDOW:
                break
            if draft.kind != "person" or (draft.gender or gender) != gender or self._apart(t, p):
                continue
            scores[p.actor] = scores.get(p.actor, 0.0) + self._weight(t, p, gap, known=draft.gender is not None)
        if not scores:
            return None
        ranked = sorted(scores.items(), key=lambda kv: -kv[1])
        best = ranked[0][0]
        if len(ranked) > 1 and ranked[1][1] > 0.8 * ranked[0][1]:
            return None
        if self.drafts[best].gender is None and (len(ranked) == 1 or ranked[1][1] < 0.5 * ranked[0][1]):
            self.drafts[best].gender = gender
        return best

    def _weight(self, t: Token, p: Place, gap: int, *, known: bool) -> float:
        weight = 1.0 + 1.0 * p.subject + 1.0 * p.speaks + 0.7 * known
        if "\n" in self.parse.text[p.start : t.start]:
            weight *= 0.4
        if p.quote != inside(self.quoted, t.start):
            weight *= 0.6
        return weight * 0.6**gap

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
            near = "\n" not in self.parse.text[p.start : s] if p.start < s else "\n" not in self.parse.text[e : p.start]
            return near
        return False

    def _thing(self, t: Token) -> int | None:
        for p in reversed(self.places[-30:]):
            gap = self.parse.sentence_of[t.i] - self.parse.sentence_of[p.token]
            if gap > 1 or "\n" in self.parse.text[p.start : t.start]:
                return None
            if self.drafts[p.actor].kind in {"organisation", "polity", "outlet", "unknown"} and p.subject:
                return p.actor
            if t.tag == "PRP$" and gap == 0 and self.drafts[p.actor].kind in {"organisation", "polity"}:
                return p.actor
        return None

    def _described(self, t: Token) -> int | None:
        """The one actor that "the union" or "the German chancellor" fits; None where none or several do."""
        kids = [self.parse.tokens[k] for k in self.parse.children[t.i]]
        if any(k.dep == "appos" and k.i in self._named for k in kids):
            return next(self._named[k.i] for k in kids if k.dep == "appos" and k.i in self._named)
        if t.tag != "NN" or not any(k.text.lower() in _DETERMINERS or k.dep == "poss" for k in kids):
            return None
        word = t.text.lower()
        if word in packs.offices().organisation_words:
            if any(k.dep in {"amod", "compound", "poss", "prep"} for k in kids):
                return None
            return self._only([
                a for a, d in enumerate(self.drafts)
                if d.kind == "organisation" and any(w.lower() == word for w in d.name)
            ])
        title = " ".join(singular([k.text.lower() for k in kids if k.dep == "compound" and k.i < t.i] + [word]))
        if word not in all_offices() and title not in all_offices():
            return None
        fits = [
            a for a, d in enumerate(self.drafts)
            if d.kind == "person" and any(_fits(p.title, title, word) for p in d.posts if not p.past)
        ]
        if any(k.dep in {"amod", "poss", "prep"} or (k.dep == "compound" and k.text[0].isupper()) for k in kids):
            owners = {k.text for k in kids} | {self.parse.tokens[g].text for k in kids for g in self.parse.children[k.i]}
            fits = [a for a in fits if any(p.of and self._owned(p.of, owners) for p in self.drafts[a].posts)]
        return self._only(fits)

    def _owned(self, of: tuple[int, int], owners: set[str]) -> bool:
        words = self.parse.text[of[0] : of[1]].split()
        if set(words) & owners:
            return True
        mine = {p.id for w in [*words, " ".join(words)] for p in _polities(w)}
        return bool(mine & {p.id for w in owners for p in _polities(w)})

    def _only(self, fits: list[int]) -> int | None:
        return fits[0] if len(fits) == 1 else None

    def _describe(self, t: Token, actor: int) -> None:
        start = min([self.parse.tokens[k].start for k in self.parse.children[t.i] if k < t.i] + [t.start])
        self.found.append(Mention(start, t.end, actor, "description"))
        self._remember(t, actor)
        if gender := gender_of(t.text.lower()):
            self.drafts[actor].gender = self.drafts[actor].gender or gender


def _polities(word: str) -> tuple[packs.Polity, ...]:
    return packs.by_name().get(word, ()) + packs.by_adjective().get(word, ())


def _fits(post: str, title: str, word: str) -> bool:
    return post in {title, word} or post.split()[-1:] == [word]
