"""How firmly a sentence binds, once it is clear what kind of thing it says."""

from __future__ import annotations

from zopa.language.frames import Form, Frame, Verb
from zopa.language.words.actors import INSTRUMENTS
from zopa.language.words.force import TALK, TALKS
from zopa.proposal import duty_words as d
from zopa.records import Force


def force_of(frame: Frame, verb: Verb, *, acts: bool) -> Force:
    """
    The force of one verb of a frame.

    1. What describes a state of things, says what something counts as or when a text applies, binds nobody.
    2. What is only to be talked about, or settled at a time put off, is to be discussed.
    3. Else the words of force count, or those of the phrase around them, whichever leaves more open.
    4. The indicative of somebody who acts says what they will do.

    Args:
        frame: The sentence's predicate.
        verb: One of its verbs.
        acts: Whether its subject can be bound.
    """
    if _describes(frame, verb, acts=acts):
        return Force.NONE
    if frame.under is Force.EXPECTED:
        return Force.EXPECTED
    if _open(frame, verb):
        return Force.DISCUSSED
    if verb.lemma == "entitle" or (verb.lemma == "have" and _head(verb) in d.CLAIMS):
        return Force.MAY
    if frame.under is Force.AGREES and frame.force in {None, Force.WILL}:
        return Force.AGREES
    if frame.force is None:
        return Force.WILL
    return frame.force


def _describes(frame: Frame, verb: Verb, *, acts: bool) -> bool:
    rest = " ".join([verb.lemma, *(p.text.lower() for p in verb.core)])
    subject = frame.subject
    if frame.passive:
        counts = verb.lemma in d.DEEM and (verb.lemma not in d.NAMING or verb.object is not None)
        text = subject is not None and subject.head in INSTRUMENTS and verb.lemma in d.TEXTS
        idle = frame.form is Form.PLAIN and verb.lemma in d.STATE | (d.FIXED if frame.agent is None else frozenset())
        return idle or (frame.agent is None and (counts or text))
    if subject is not None and (subject.head == "nothing" or subject.head in d.AIMS):
        return True
    if frame.form is Form.PLAIN and verb.lemma in d.ATTITUDE:
        return True
    if rest.startswith(d.STATE_PHRASES):
        return True
    if subject is not None and subject.head in INSTRUMENTS and not acts:
        return True
    if subject is not None and subject.text.lower() == "there":
        return frame.form is Form.PLAIN
    if verb.lemma == "be":
        first = rest.split()[1:2]
        answers = bool(first) and first[0] in d.ANSWERABLE
        return not (acts and (answers or frame.force in {Force.AGREES, Force.EXPECTED}))
    if verb.lemma == "have" and _head(verb) in d.CLAIMS:
        return False
    if verb.lemma in d.ACTOR_STATE and frame.force is not Force.MAY and not rest.startswith("have the right"):
        return True
    if acts:
        return frame.form is Form.PLAIN and verb.lemma in d.STATE
    return verb.lemma in d.STATE or frame.form is Form.PLAIN


def _open(frame: Frame, verb: Verb) -> bool:
    """Whether nothing is settled: it is to be talked about, or agreed on some day."""
    rest = " ".join(p.text.lower() for p in verb.core)
    when = " ".join(p.text.lower() for p in (*verb.times, *frame.times, *verb.core))
    lemmas = {v.lemma for v in frame.verbs}
    thing = frame.subject.head if frame.passive and frame.subject is not None else _head(verb)
    if lemmas & TALK:
        return True
    if verb.lemma in d.HOLD and (thing in TALKS or rest.startswith("into negotiation")):
        return True
    if verb.lemma == "agree" and (frame.passive or rest.startswith(("on ", "upon ", "about "))):
        return True
    if verb.lemma in {"reach", "seek"} and thing in {"agreement", "agreements", "understanding", "accord"}:
        return True
    if verb.lemma in {"meet", "convene"} and any(w in TALK for w in rest.split()):
        return True
    later = any(f" {p}" in f" {when}" for p in d.LATER)
    return verb.lemma in d.SETTLE and later


def _head(verb: Verb) -> str:
    """The last word of a verb's object before what qualifies it."""
    if verb.object is None:
        return ""
    words = verb.object.text.lower().split(" of ")[0].split()
    return words[-1] if words else ""
