"""Where two wordings of a clause differ, and whether that changes its meaning."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zopa.language.sameness import same
from zopa.proposal.collate_firm import alike, denials, force, negation
from zopa.proposal.collate_gap import content, hedged, judge_gap, paired, substitution, within
from zopa.proposal.collate_kind import Difference, Kind
from zopa.proposal.collate_match import Match
from zopa.proposal.collate_terms import Sort, Wording

_FEW = 2
_FREE = 0.6
_FREELY = frozenset({Kind.NUMBER, Kind.HEDGE})
"""What a gap of a free rendering is searched for."""
_NEAR_BY = 12
"""Characters between two differences that are shown as one."""


def differences(ours: Wording, theirs: Wording, *, found: Match, rendering: bool) -> tuple[Difference, ...]:
    """
    How one wording differs from another.

    1. The terms answer one another (`match`); what is left over stands in gaps.
    2. Negation: one without a counterpart that nothing makes up for; an opposite word counts as one.
    3. Force and hedge, predicate by predicate: what binds (must, will, agrees, the bare present), what allows, what is
       only expected, what is still to be discussed. Two words that bind do not differ.
    4. Numbers that stand against one another in a gap.
    5. What else is left: a name or an acting party against another is the actor; words without a counterpart, and
       nouns against other nouns, are the scope; verbs against verbs that are no opposites are wording.
    6. The same words in other roles ("A repays B", "B repays A") are the actor.

    Where several stretches differ and less than six tenths of the words answer one another, or where all of a witness
    is so, a wording is a free rendering: only numbers, force and what verbs deny are held against the other.

    Args:
        ours: The wording that the differences are from.
        theirs: The other.
        found: Which of their terms answer one another.
        rendering: Whether the other comes from a witness that words everything its own way.
    """
    gaps = list(paired(found))
    several = sum(bool(content(g.ours) or content(g.theirs)) for g in gaps) >= _FEW
    free = rendering or (several and found.answered < _FREE)
    out = list(denials(ours, theirs) if free else negation(theirs, found))
    out += force(ours, theirs, free=free, turned=bool(out))
    known = tuple(out)
    loose = found.crossed or sum(substitution(g) for g in gaps) >= _FEW or any(a.verb for a, _ in found.near)
    for gap in gaps:
        kinds = _FREELY if free else frozenset(Kind)
        out += [d for d in judge_gap(ours, theirs, gap, loose=loose, known=known) if d.kind in kinds]
    out = [d for d in out if d.kind is not Kind.HEDGE or d in known or not hedged(gaps)]
    grave = [d for d in out if d.kind.significant]
    if not grave:
        out += _swapped(ours, theirs) if found.crossed and not free else []
        grave = [d for d in out if d.kind.significant]
    if found.crossed or free:
        whole = Difference(Kind.WORDING, 0, len(ours.text), theirs.text, (0, len(theirs.text)))
        return tuple(sorted(set(grave), key=_order)) or (whole,)
    slight = [d for d in out if not d.kind.significant] + [
        Difference(Kind.WORDING, a.start, a.end, theirs.text[b.start : b.end], (b.start, b.end)) for a, b in found.near
        if ours.text[a.start : a.end].lower() != theirs.text[b.start : b.end].lower()
    ]
    apart = [d for d in _joined(ours, theirs, slight) if not any(d.start < g.end and g.start < d.end for g in grave)]
    return tuple(sorted({*grave, *(d for d in apart if not grave or (d.start < d.end and d.theirs))}, key=_order))


def _order(difference: Difference) -> tuple[int, int, str]:
    return difference.start, difference.end, difference.kind


def _joined(ours: Wording, theirs: Wording, slight: Sequence[Difference]) -> Iterator[Difference]:
    """Differences of mere wording, those with no more than a word or two between them as one."""
    run: list[Difference] = []
    for d in sorted(slight, key=_order):
        if run and d.start - max(x.end for x in run) > _NEAR_BY:
            yield _one(ours, theirs, run)
            run = []
        run.append(d)
    if run:
        yield _one(ours, theirs, run)


def _one(ours: Wording, theirs: Wording, run: Sequence[Difference]) -> Difference:
    there = [d.there for d in run if d.there]
    a, b = (min(x for x, _ in there), max(x for _, x in there)) if there else (0, 0)
    start, end = min(d.start for d in run), max(d.end for d in run)
    return Difference(Kind.WORDING, start, min(end, len(ours.text)), theirs.text[a:b], (a, b) if there else None)


def _swapped(ours: Wording, theirs: Wording) -> Iterator[Difference]:
    """Where the same words are left, but another acts."""
    for one, other in alike(ours.frames, theirs.frames):
        mine, yours = (f.agent if f.passive else f.subject for f in (one, other))
        if mine is None or yours is None or not any(same(a.lemma, b.lemma) for a in one.verbs for b in other.verbs):
            continue
        here, there = (
            {t.key for t in w.terms if within(t, [(p.start, p.end)]) and t.sort in {Sort.NAME, Sort.WORD}}
            for w, p in ((ours, mine), (theirs, yours))
        )
        if here and there and here.isdisjoint(there):
            yield Difference(Kind.ACTOR, mine.start, mine.end, yours.text, (yours.start, yours.end))
