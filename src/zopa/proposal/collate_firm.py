"""Where two wordings bind differently: what one denies and the other does not, and how firmly each binds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zopa.language.frames import Frame
from zopa.language.sameness import opposite, same
from zopa.language.words import variants as v
from zopa.proposal.collate_kind import Difference, Kind, stretch
from zopa.proposal.collate_match import Gap, Match
from zopa.proposal.collate_terms import Sort, Term, Wording
from zopa.records.duty import Force

_ADVISING = re.compile(r"\b(?:should|ought)\b", re.IGNORECASE)


def negation(theirs: Wording, found: Match) -> Iterator[Difference]:
    """Negations without a counterpart, unless another negation, a ban or an opposite word makes up for them."""
    turned = [
        (a, b) for g in found.gaps for a in g.ours for b in g.theirs
        if a.pos == b.pos != "DET" and opposite(a.key, b.key)
    ]
    spent = {t for pair in turned for t in pair}
    lost = [(g, t) for g in found.gaps for t in g.ours if _denies(t, g.theirs)]
    new = [(g, t) for g in found.gaps for t in g.theirs if _denies(t, g.ours)]
    bans = [
        (g, t) for g in found.gaps for t in (*g.ours, *g.theirs)
        if t not in spent and (t.key in v.BANS or t.low in v.BANS)
    ]
    made_up = bool(lost) != bool(new) and any(
        t.key in v.ENDINGS for g in found.gaps for t in (g.theirs if lost else g.ours)
    )
    if made_up:
        return
    odd = (len(lost) + len(new) + len(turned) + len(bans)) % 2 == 1
    if turned and odd and not lost and not new:
        a, b = turned[0]
        yield Difference(Kind.NEGATION, a.start, a.end, theirs.text[b.start : b.end], (b.start, b.end))
    elif odd or (not turned and not bans and bool(lost) != bool(new)):
        for gap, term in ((lost or new) and (*lost, *new)) or bans:
            mine = term in gap.ours
            yield stretch(Kind.NEGATION, Gap((term,) if mine else (), () if mine else (term,), gap.at), theirs)


def _denies(term: Term, others: Sequence[Term]) -> bool:
    """Whether a term turns its sentence round; "without" only where the others have "with"."""
    if term.sort is not Sort.NEGATION:
        return False
    return term.key != "without" or any(t.key == "with" for t in others)


def denials(ours: Wording, theirs: Wording) -> Iterator[Difference]:
    """Where the same verb is denied in one wording and not in the other."""
    for one, other in alike(ours.frames, theirs.frames):
        for a in one.verbs:
            for b in other.verbs:
                if same(a.lemma, b.lemma) and a.denied != b.denied:
                    here = (a.phrase.start, a.phrase.end)
                    yield Difference(Kind.NEGATION, *here, b.phrase.text, (b.phrase.start, b.phrase.end))


def force(ours: Wording, theirs: Wording, *, free: bool, turned: bool) -> Iterator[Difference]:
    """Predicates that bind more or less firmly; where one was turned round, only hopes and talks."""
    for one, other in alike(ours.frames, theirs.frames):
        if free and not any(same(a.lemma, b.lemma) for a in one.verbs for b in other.verbs):
            continue
        mine, yours = _strength(one, other), _strength(other, one)
        if mine == yours or (turned and {mine, yours} <= {"bind", "allow"}):
            continue
        hopes = [f for f, strength in ((one, mine), (other, yours)) if strength == "hope"]
        kind = Kind.HEDGE if hopes and not _ADVISING.match(_bound(hopes[0])) else Kind.FORCE
        around = any(f.under is Force.EXPECTED for f in hopes)
        whole = "talk" in {mine, yours}
        start, end = _place(ours, one, mine, around=around, whole=whole)
        there = _place(theirs, other, yours, around=around, whole=whole)
        yield Difference(kind, start, end, theirs.text[slice(*there)], there)


def alike(ours: Sequence[Frame], theirs: Sequence[Frame]) -> Iterator[tuple[Frame, Frame]]:
    """Predicates that answer one another: in order where there are as many, else by their verbs."""
    if len(ours) == len(theirs):
        yield from zip(ours, theirs, strict=True)
        return
    left = list(theirs)
    for one in ours:
        other = next((f for f in left if any(same(a.lemma, b.lemma) for a in one.verbs for b in f.verbs)), None)
        if other:
            left.remove(other)
            yield one, other


def _strength(frame: Frame, other: Frame) -> str:
    """How firmly a predicate binds; what may not be done binds."""
    verbs = {x.lemma for x in frame.verbs}
    if verbs & v.TALK and not verbs & {x.lemma for x in other.verbs}:
        return "talk"
    force = frame.under if frame.under is Force.EXPECTED else frame.force
    if force is Force.MAY and any(x.denied for x in frame.verbs):
        return "bind"
    return {Force.MAY: "allow", Force.EXPECTED: "hope", Force.DISCUSSED: "talk"}.get(force or Force.NONE, "bind")


def _bound(frame: Frame) -> str:
    return frame.bound.text if frame.bound else ""


def _place(wording: Wording, frame: Frame, strength: str, *, around: bool, whole: bool) -> tuple[int, int]:
    """
    Where the words of force stand.

    Args:
        wording: What the frame is of.
        frame: The predicate.
        strength: How firmly it binds.
        around: Whether the difference lies in a phrase around the sentence, "it is expected that".
        whole: Whether it lies in the verb too: "will be settled", "will be discussed".
    """
    if around:
        hedge = next((t for t in wording.terms if t.sort is Sort.HEDGE and t.start < frame.end), None)
        return (hedge.start, hedge.end) if hedge and strength == "hope" else (frame.start, frame.start)
    verb = frame.verbs[0].phrase if frame.verbs else None
    first = frame.bound or verb
    last = verb if whole else frame.bound
    start = first.start if first else frame.start
    return start, last.end if last else start
