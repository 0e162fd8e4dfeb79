"""Which attributions are statements: not musings of things, not forecasts of what somebody would accept."""

from __future__ import annotations

from zopa.language.names import People
from zopa.language.speech_kinds import Attribution, Frame
from zopa.press.words import sources as words

_DEEDS = frozenset({Frame.OBJECT, Frame.INFINITIVE, Frame.ADJECTIVE, Frame.TOPIC, Frame.NAMING})


def states(people: People, a: Attribution) -> bool:
    """Whether an attribution is a statement, and its source one who can make it."""
    tokens = people.parse.tokens
    if a.frame is Frame.SEEMING or (a.subject < 0 and a.frame not in {Frame.HEARSAY, Frame.NOUN, Frame.BARE}):
        return False
    if a.frame in _DEEDS and _foreseen(people, a):
        return False
    if a.subject >= 0 and a.frame is not Frame.ACCORDING and _lifeless(people, a):
        return False
    if a.frame is Frame.TOPIC:
        return a.lemma in words.TOPICAL
    if a.frame is Frame.OBJECT:
        return a.lemma in words.TAKES_SIDES or (a.lemma == "say" and tokens[a.head].i >= 0 and _same(people, a))
    if a.frame is Frame.NOUN:
        return a.lemma in words.REPORTED_NOUNS if a.subject < 0 else a.lemma not in words.NO_STATEMENT
    if a.frame is Frame.INFINITIVE:
        return a.lemma not in words.TRIES
    return a.lemma not in words.NO_STATEMENT or a.frame is Frame.QUOTATION


def _same(people: People, a: Attribution) -> bool:
    return people.parse.text[a.content[0].start : a.content[0].end].lower().startswith("the same")


def _foreseen(people: People, a: Attribution) -> bool:
    """Whether somebody else foresees it: "they will not accept"."""
    tokens = people.parse.tokens
    kids = [tokens[c] for c in people.parse.children[a.head]]
    return any(k.dep == "aux" and (k.tag == "MD" or k.tag == "TO") for k in kids)


def _lifeless(people: People, a: Attribution) -> bool:
    """Whether the source is a thing that says nothing of its own: evidence, figures, the plan itself."""
    t = people.parse.tokens[a.subject]
    if t.text.lower() in {"it", "this", "that", "which", "what", "there", "these", "those", "nothing", "everything"}:
        return people.at(t.start) is None
    return t.pos == "NOUN" and t.lemma.lower() in words.THINGS
