"""A clause's sentences as predicates: who, how firmly, does what, to whom, when, on what condition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from zopa.language.frame_chunks import After, after_verb
from zopa.language.frame_clauses import Part, parts, subject_edge
from zopa.language.frame_nouns import nominal, past_qualifier
from zopa.language.frame_objects import Joined, agent_at, gaps, joined_verbs, receiver
from zopa.language.frame_subject import before_verb, opening_clause
from zopa.language.frame_verbs import Form, Predicate, note, predicates
from zopa.language.frame_words import Nominal, Phrase, Stretch, Words, sentences, without_brackets
from zopa.language.syntax import Token
from zopa.records.duty import Force

_NOBODY = frozenset({"no", "neither", "none", "nobody", "nothing"})
__all__ = ["Form", "Frame", "Nominal", "Phrase", "Verb", "frames"]


@dataclass(frozen=True, slots=True)
class Verb:
    """One verb of a predicate with what is its own; coordinated verbs share the rest."""

    phrase: Phrase
    lemma: str
    joint: str
    """What ties it to the verb before: "and", "or"; "and" for the first."""
    denied: bool
    """Whether the act is to be left undone: by "not", or since the subject is "no party"."""
    object: Phrase | None
    """What follows an active verb directly; None for a passive, whose object is its subject."""
    core: tuple[Phrase, ...]
    """All that follows the verb and belongs to the act, in order, the object included."""
    to: Nominal | None
    """Who gets it."""
    times: tuple[Phrase, ...]
    conditions: tuple[Phrase, ...]
    exceptions: tuple[Phrase, ...]
    purposes: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """One main predicate of a sentence; what hangs in relative clauses and conditions has no frame of its own."""

    start: int
    end: int
    form: Form
    subject: Nominal | None
    """Before the verb, as printed; of a passive it is what the act is done to."""
    bound: Phrase | None
    """The words that carry the force: "shall", "agrees not to", "is expected to"."""
    force: Force | None
    """By those words alone; None in the indicative."""
    under: Force | None
    """The force of a phrase around it: "it is expected that"."""
    over: Nominal | None
    """Who stands before that phrase: "the parties" in "the parties agree that they will …"."""
    opener: Nominal | None
    """Who or what the clause that opens the sentence is about: "Aland" in "if Aland attacks, it …"."""
    passive: bool
    agent: Nominal | None
    """Of a passive, after "by"."""
    verbs: tuple[Verb, ...]
    places: tuple[Phrase, ...]
    """Adjuncts before the subject that are neither time nor condition: "on all other wards"."""
    times: tuple[Phrase, ...]
    """Before the verb, for all its verbs; those after a verb stand with it. So with conditions and exceptions."""
    conditions: tuple[Phrase, ...]
    exceptions: tuple[Phrase, ...]


def frames(tokens: Sequence[Token]) -> tuple[Frame, ...]:
    """
    The main predicates of a stretch of tokens, in order.

    1. Cut into sentences by the marks, and leave out what stands in brackets.
    2. Find the words that bind and the verbs they govern (`frame_verbs`); keep those of main clauses (`frame_clauses`).
    3. Sort what stands before the verb (`frame_subject`) and after it (`frame_chunks`, `frame_objects`).

    Words decide; the tree is asked where words leave a choice, since a parser of newspaper prose often errs on a
    drafter's. The tokens may come from several places of a text: a chapeau and its item read as one sentence.
    """
    out: list[Frame] = []
    for sentence in sentences(tokens):
        w = Words(without_brackets(sentence))
        main = parts(w, predicates(w)) or parts(w, note(w))
        out.extend(_led([frame for part in main for frame in _frames(w, part)]))
    return tuple(out)


def _led(found: list[Frame]) -> list[Frame]:
    """What opens a sentence, when and where, holds for all that "and" joins in it and that has no time of its own."""
    for n, frame in enumerate(found[1:], 1):
        first = found[0]
        if first.times and not frame.times and not any(v.times for v in frame.verbs):
            found[n] = replace(frame, times=first.times)
    return found


def _frames(w: Words, part: Part) -> list[Frame]:
    """The frame of a main predicate, and those of others for whom its verb is meant again without being said."""
    frame, core = _frame(w, part)
    again = gaps(w, core) if not part.predicate.passive else []
    if not again:
        return [frame]
    verb = frame.verbs[0]
    at = again[0][0][0] - 1
    at -= w.low[at] == "and" and w.low[at - 1] == ","
    out = [replace(frame, verbs=(replace(verb, core=_pairs(w, [(core[0][0], at), *core[1:]])),))]
    for who, what in again:
        theirs = replace(verb, core=_pairs(w, [what, *core[1:]]), object=_pair(w, what))
        out.append(replace(frame, subject=nominal(w, who), verbs=(theirs,)))
    return out


def _frame(w: Words, part: Part) -> tuple[Frame, list[Stretch]]:
    p = part.predicate
    if p.bearer is None:
        head = before_verb(w, part.left, p.first, edge=subject_edge(w, p, after=part.left))
    else:
        head = before_verb(w, part.left, p.first, edge=None)
        head.subject = p.bearer
    if part.opening is not None:
        opening_clause(w, *part.opening, head)
    for a, b in p.asides:
        extra = after_verb(w, a, b)
        head.times += extra.times
        head.conditions += extra.conditions
        head.exceptions += extra.exceptions
    right = part.right
    own = w.tokens[part.left : right]
    agent = agent_at(w, p.tail, right) if p.passive else None
    no_one = head.subject is not None and w.low[head.subject[0]] in _NOBODY
    joined = joined_verbs(w, p, right)
    frame = Frame(
        start=min(t.start for t in own), end=max(t.end for t in own), form=p.form, subject=nominal(w, head.subject),
        bound=w.phrase(p.first, p.bound), force=_banned(w, p) if no_one else p.force, under=part.under,
        over=nominal(w, part.over), opener=nominal(w, part.opener), passive=p.passive, agent=nominal(w, agent),
        verbs=tuple(_verb(w, v, denied=v.denied ^ no_one, agent=agent) for v in joined),
        places=_pairs(w, head.places), times=_pairs(w, head.times), conditions=_pairs(w, head.conditions),
        exceptions=_pairs(w, head.exceptions),
    )
    return frame, after_verb(w, joined[0].tail, joined[0].end).core if len(joined) == 1 else []


def _banned(w: Words, p: Predicate) -> Force | None:
    """The force toward each when it is said of no one: leave is a ban, "no party is obliged" is leave."""
    obliged = any(word in {"obliged", "obligated", "required", "bound"} for word in w.low[p.first : p.bound])
    return Force.MUST if p.force is Force.MAY else Force.MAY if obliged else p.force


def _verb(w: Words, joined: Joined, *, denied: bool, agent: Stretch | None) -> Verb:
    spans = [(joined.tail, joined.end)]
    if agent and joined.tail <= agent[0] < joined.end:
        spans = [(joined.tail, agent[0] - 1), (past_qualifier(w, agent[1], joined.end), joined.end)]
    after = After()
    for first, last in spans:
        after.extend(after_verb(w, first, last))
    core, to, thing = receiver(w, joined, after.core)
    t = w.tokens[joined.verb]
    return Verb(
        phrase=Phrase(t.start, t.end, t.text), lemma=joined.lemma, joint=joined.joint, denied=denied,
        object=_pair(w, thing), core=_pairs(w, core), to=nominal(w, to), times=_pairs(w, after.times),
        conditions=_pairs(w, after.conditions), exceptions=_pairs(w, after.exceptions),
        purposes=_pairs(w, after.purposes),
    )


def _pair(w: Words, at: Stretch | None) -> Phrase | None:
    return w.phrase(*at) if at else None


def _pairs(w: Words, ats: Sequence[Stretch]) -> tuple[Phrase, ...]:
    return tuple(p for a in ats if (p := w.phrase(*a)) is not None)
