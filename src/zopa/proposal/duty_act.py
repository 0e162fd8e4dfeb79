"""What is to be done, in the active voice and without who, when and if."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from zopa.language.frames import Frame, Nominal, Phrase, Verb
from zopa.language.words import clauses as c
from zopa.language.words.actors import DATIVE, TOLD
from zopa.language.words.force import TALK
from zopa.proposal import duty_words as d
from zopa.proposal.casing import Casing
from zopa.records import Force

_CITES = (
    "under ", "pursuant ", "in accordance", "for the purposes", "in this", "without prejudice", "according ",
    "in line with", "in the framework", "within the framework", "as part of", "in order", "notwithstanding",
)


_IF = (
    "if the ", "if ", "provided that ", "in the event that ", "in the event of ", "in case of ", "should the ",
    "on condition that ",
)


_DEADLINE = ("by ", "within ", "no later", "not later", "before ", "at the latest")


@dataclass(frozen=True, slots=True)
class Act:
    """An act, with the verbs it is made of."""

    verbs: tuple[Verb, ...]
    verb: str
    text: str
    to: Nominal | None = None
    giver: bool = True
    """False where the subject is the one who gets."""
    source: tuple[str, ...] = ()
    """Who gives, where the text says "from whom"."""


def acts_of(frame: Frame, subject: Nominal | None, *, acts: bool, casing: Casing) -> list[Act]:
    """
    One act for each verb; those that share an object have it each.

    Args:
        frame: The sentence's predicate.
        subject: Whom or what it is about, a pronoun resolved.
        acts: Whether that can act.
        casing: How the plan writes its words.
    """
    thing = "" if subject is None or subject.text.lower() == "there" else _object(subject, frame.verbs[0], casing)
    return [_act(frame, verbs, subject, thing, acts=acts) for verbs in _groups(frame)]


def _groups(frame: Frame) -> list[tuple[Verb, ...]]:
    """
    The verbs that make one act each.

    Verbs without any object between them are one ("meet and decide"), and so is talking with settling ("discuss and
    agree"); a verb whose object stands only after the last one has it too.
    """
    verbs = frame.verbs
    if len(verbs) == 1 or not (frame.passive or any(v.object or v.to for v in verbs)):
        return [verbs]
    if {v.lemma for v in verbs} <= TALK | d.SETTLE:
        return [verbs]
    out: list[Verb] = []
    for verb in reversed(verbs):
        after = out[-1] if out else None
        if after is None:
            out.append(verb)
            continue
        shares = not verb.core and not frame.passive and verb.lemma not in d.ALONE
        mine = after if shares else verb
        out.append(replace(
            verb, core=mine.core, object=mine.object, to=mine.to, conditions=verb.conditions or after.conditions,
            times=verb.times or tuple(t for t in after.times if t.text.lower().startswith(_DEADLINE)),
        ))
    return [(v,) for v in reversed(out)]


def _act(
    frame: Frame, verbs: tuple[Verb, ...], subject: Nominal | None, thing: str, *, acts: bool
) -> Act:
    verb = verbs[0]
    no = "not " if verb.denied else ""
    last = verbs[-1]
    rest = _rest(frame, last)
    if frame.passive:
        return _passive(verbs, subject, thing, no, rest)
    if subject is not None and subject.text.lower() == "there":
        return Act(verbs, "have", f"{no}have {rest}".strip(), last.to)
    if verb.lemma in d.RECEIVE and len(verbs) == 1 and verb.object is not None and frame.force is not Force.MAY:
        source, rest = _source(rest)
        gives = "pay" if set(rest.lower().split()) & d.MONEY else "give"
        return Act(verbs, gives, f"{no}{gives} {rest}".strip(), subject, giver=False, source=source)
    said = _joined(verbs)
    if acts or subject is None:
        return Act(verbs, verb.lemma, f"{no}{said} {rest}".strip(), last.to)
    return Act(verbs, verb.lemma, f"{'not let' if verb.denied else 'have'} {thing} {said} {rest}".strip(), last.to)


def _passive(
    verbs: tuple[Verb, ...], subject: Nominal | None, thing: str, no: str, rest: str
) -> Act:
    verb = verbs[0]
    if verb.lemma == "entitle":
        return Act(verbs, "receive", f"{no}receive {rest.removeprefix('to ')}".strip())
    if verb.lemma in DATIVE and verb.object is not None:
        return Act(verbs, verb.lemma, f"{no}{_joined(verbs)} {rest}".strip(), subject)
    particle, _, after = rest.partition(" ")
    if particle.lower() not in c.PARTICLES:
        particle, after = "", rest
    told = subject if verb.lemma in TOLD else verbs[-1].to
    return Act(verbs, verb.lemma, " ".join(w for w in (no.strip(), _joined(verbs), particle, thing, after) if w), told)


def _joined(verbs: tuple[Verb, ...]) -> str:
    """Verbs as one: "promote and ensure", "lock out"; all but the last bring what is theirs along."""
    parts = [" ".join([v.lemma, *(p.text for p in v.core)]) for v in verbs[:-1]] + [verbs[-1].lemma]
    joint = f" {verbs[-1].joint} "
    return joint.join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else parts[0]


def _rest(frame: Frame, verb: Verb) -> str:
    places = [p.text.strip(" ,") for p in frame.places if not p.text.lower().startswith(_CITES)]
    return " ".join([*(p.text for p in verb.core), *(p[:1].lower() + p[1:] for p in places)])


def _object(subject: Nominal, verb: Verb, casing: Casing) -> str:
    """A passive's subject as its object."""
    first, _, after = subject.text.partition(" ")
    if verb.denied and first.lower() == "no":
        return f"any {after}"
    if verb.denied and first.lower() == "neither":
        return after.replace(" nor ", " or ")
    return casing.lowered(subject.text) if subject.opens or first.lower() in c.DETERMINERS else subject.text


def _source(rest: str) -> tuple[tuple[str, ...], str]:
    """Who gives, and what, from "guarantees from the Council"."""
    thing, _, after = rest.partition(" from ")
    name = after.removeprefix("the ")
    return ((name,), thing) if name[:1].isupper() else ((), rest)


def times(frame: Frame, verbs: Iterable[Verb]) -> str | None:
    """When, without "by" and "on"."""
    found = [*frame.times, *(p for v in verbs for p in v.times)]
    return ", ".join(dict.fromkeys(_plain(p, ("but ", "by the ", "by ", "on the ", "on ")) for p in found)) or None


def conditions(frame: Frame, verbs: Iterable[Verb]) -> str | None:
    """On what condition, without "if"."""
    found = [*frame.conditions, *(p for v in verbs for p in v.conditions)]
    return "; ".join(dict.fromkeys(_plain(p, _IF) for p in found)) or None


def exceptions(frame: Frame, verbs: Iterable[Verb]) -> str | None:
    """With what exception."""
    found = [*frame.exceptions, *(p for v in verbs for p in v.exceptions)]
    return "; ".join(dict.fromkeys(p.text.strip(" ,") for p in found)) or None


def _plain(phrase: Phrase, opening: tuple[str, ...]) -> str:
    text = phrase.text.strip(" ,;")
    first = next((o for o in opening if text.lower().startswith(o)), "")
    text = text[len(first) :]
    return text if first or text[:1].isdigit() else text[:1].lower() + text[1:]
