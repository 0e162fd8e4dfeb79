"""Which attributions are statements: not musings of things, not forecasts of what somebody would accept."""

from __future__ import annotations

from zopa.language.names import People
from zopa.language.speech_kinds import Attribution, Frame
from zopa.language.words.cues import HEAR
from zopa.press.pieces import DEEDS
from zopa.press.words import sources as words


def states(people: People, a: Attribution) -> bool:
    """Whether an attribution is a statement, and its source one who can make it."""
    tokens = people.parse.tokens
    if a.frame is Frame.SEEMING or (a.subject < 0 and a.frame not in {Frame.HEARSAY, Frame.NOUN, Frame.BARE}):
        return False
    if a.frame is Frame.FREE:
        return True
    if a.frame in DEEDS and _foreseen(people, a.head):
        return False
    if a.frame is Frame.NOUN and _foreseen(people, tokens[a.head].head):
        return False
    if a.frame is Frame.CLAUSE and tokens[people.parse.at(a.content[0].start)].tag == "WP":
        return False
    if a.subject >= 0 and a.frame is not Frame.ACCORDING and _lifeless(people, a):
        return False
    if a.frame is Frame.NAMING:
        return a.lemma in words.NAMES_OPENLY
    if a.frame is Frame.ADJECTIVE:
        return a.lemma in words.MINDED
    if a.frame is Frame.TOPIC:
        return a.lemma in words.TOPICAL
    if a.frame is Frame.OBJECT:
        return a.lemma in words.TAKES_SIDES or (a.lemma == "say" and tokens[a.head].i >= 0 and _same(people, a))
    if a.frame is Frame.NOUN:
        verb = tokens[tokens[a.head].head]
        borrowed = tokens[a.head].dep == "dobj" and verb.lemma.lower() not in words.UTTERS
        if a.subject < 0 or (borrowed and tokens[a.subject].head == verb.i):
            return a.subject < 0 and a.lemma in words.REPORTED_NOUNS
        return a.lemma not in words.NO_STATEMENT
    if a.frame is Frame.INFINITIVE:
        return a.lemma not in words.TRIES
    from_whom = bool(a.source) and a.lemma in HEAR and a.source[0].start > a.cue[0].start
    return a.lemma not in words.NO_STATEMENT or a.frame is Frame.QUOTATION or from_whom


def _same(people: People, a: Attribution) -> bool:
    return people.parse.text[a.content[0].start : a.content[0].end].lower().startswith("the same")


def _foreseen(people: People, head: int) -> bool:
    """Whether somebody else foresees it: "they will not accept"."""
    tokens = people.parse.tokens
    kids = [tokens[c] for c in people.parse.children[head]]
    return any(k.dep == "aux" and k.tag in {"MD", "TO"} for k in kids)


def _after_a_thing(people: People, a: Attribution) -> bool:
    """Whether the sentence before was about a thing, so that "it" is no person."""
    parse = people.parse
    k = parse.sentence_of[a.subject] - 1
    if k < 0 or parse.tokens[a.subject].text.lower() != "it":
        return False
    s = parse.sentences[k]
    return any(t.dep == "nsubj" and t.lemma.lower() in words.THINGS for t in parse.tokens[s.first : s.last])


def _lifeless(people: People, a: Attribution) -> bool:
    """Whether the source is a thing that says nothing of its own: evidence, figures, the plan itself."""
    t = people.parse.tokens[a.subject]
    if t.text.lower() in {"it", "this", "that", "which", "what", "there", "these", "those", "nothing", "everything"}:
        return people.at(t.start) is None or _after_a_thing(people, a)
    lemma, kids = t.lemma.lower(), people.parse.children[a.subject][:1]
    if lemma in words.NOBODY or any(people.parse.tokens[c].lemma.lower() in words.NOBODY for c in kids):
        return True
    formed = lemma.endswith(words.LIFELESS_ENDINGS) and lemma not in words.LIVING
    return t.pos == "NOUN" and (lemma in words.THINGS or (formed and a.frame is not Frame.CLAUSE))
