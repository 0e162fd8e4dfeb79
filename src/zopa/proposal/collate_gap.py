"""What is left over between two wordings: numbers, hedges, actors, scope, or mere wording."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from zopa.language.words import variants as v
from zopa.proposal.collate_kind import Difference, Kind, stretch
from zopa.proposal.collate_match import Gap, Match
from zopa.proposal.collate_terms import Sort, Term, Wording

_CONTENT = frozenset({Sort.WORD, Sort.NAME, Sort.SCOPE, Sort.NUMBER})
_TOLD = frozenset({Kind.FORCE, Kind.HEDGE, Kind.NEGATION})
_TWO = "#2 number"
_ARTICLES = {"a": "1", "an": "1", "one": "1", "single": "1", _TWO: "2", "no": "0"}
_DATED = re.compile(r" (?:date|year|clock|ordinal)$|^[^#]")


def paired(found: Match) -> Iterator[Gap]:
    """The gaps; where the order changed, words lost in one place and gained in another are one gap."""
    lost = [g for g in found.gaps if content(g.ours) and not content(g.theirs)]
    gained = [g for g in found.gaps if content(g.theirs) and not content(g.ours)]
    if found.crossed and len(lost) == len(gained) == 1:
        yield Gap(lost[0].ours, gained[0].theirs, lost[0].at)
        yield from (g for g in found.gaps if g not in {lost[0], gained[0]})
    else:
        yield from found.gaps


def content(terms: Iterable[Term]) -> list[Term]:
    """The terms that say something by themselves."""
    return [t for t in terms if t.sort in _CONTENT and t.key not in v.LIGHT]


def substitution(gap: Gap) -> bool:
    """Whether both sides say something."""
    return bool(content(gap.ours) and content(gap.theirs))


def hedged(gaps: Sequence[Gap]) -> bool:
    """Whether both sides are hedged, each in its own way."""
    return all(
        any(t.sort is Sort.HEDGE for terms in side for t in terms)
        for side in ([g.ours for g in gaps], [g.theirs for g in gaps])
    )


def judge_gap(
    ours: Wording, theirs: Wording, gap: Gap, *, loose: bool, known: Sequence[Difference]
) -> Iterator[Difference]:
    """What a gap comes to, beside what is known of negation and force."""
    gap = replace(
        gap, ours=tuple(t for t in gap.ours if not within(t, ((d.start, d.end) for d in known))),
        theirs=tuple(t for t in gap.theirs if not within(t, (d.there for d in known if d.there))),
    )
    numbers = _numbers(gap)
    if numbers:
        yield stretch(Kind.NUMBER, Gap(*numbers, gap.at), theirs)
    left = [t for t in gap.ours if not numbers or t not in numbers[0]]
    right = [t for t in gap.theirs if not numbers or t not in numbers[1]]
    hedges = [any(t.sort is Sort.HEDGE for t in side) for side in (left, right)]
    if hedges[0] != hedges[1] and not any(d.kind is Kind.HEDGE for d in known):
        if not left or not right:
            yield stretch(Kind.HEDGE, Gap(tuple(left), tuple(right), gap.at), theirs)
            return
        side = [[t for t in terms if t.sort is Sort.HEDGE] for terms in (left, right)]
        yield stretch(Kind.HEDGE, Gap(tuple(side[0]), tuple(side[1]), gap.at), theirs)
    rest = Gap(tuple(left), tuple(right), gap.at)
    modal = [{v.MODALS[t.key] for t in side if t.key in v.MODALS} for side in (left, right)]
    if modal[0] and modal[1] and modal[0] != modal[1] and not any(d.kind in _TOLD for d in known):
        yield stretch(Kind.FORCE, rest, theirs)
        return
    if left or right:
        kind = _kind(ours, theirs, rest, loose=loose)
        if kind.significant or not (numbers or any(hedges)):
            yield stretch(kind, rest, theirs)


def _numbers(gap: Gap) -> tuple[tuple[Term, ...], tuple[Term, ...]] | None:
    """The numbers of a gap that has some on both sides; "a" and "both" count against a figure."""
    mine, yours = ([t for t in side if t.sort is Sort.NUMBER] for side in (gap.ours, gap.theirs))
    if bool(mine) != bool(yours):
        bare, figures = (gap.ours, yours) if yours else (gap.theirs, mine)
        words = [t for t in bare if t.key in _ARTICLES and not _DATED.search(figures[0].key)]
        if not words or figures[0].key.startswith(f"#{_ARTICLES[words[0].key]} "):
            return None
        mine, yours = (words, yours) if yours else (mine, words)
    return (tuple(mine), tuple(yours)) if mine and yours else None


def _kind(ours: Wording, theirs: Wording, gap: Gap, *, loose: bool) -> Kind:
    """
    What the words of a gap come to.

    1. What stands for something on the other side, and what only holds a sentence together, is left aside.
    2. Verbs against verbs are wording; a pronoun against its noun too.
    3. Words on one side only are the scope, or an actor where a name is among those who act.
    4. A name against another, or one who acts against another, is the actor.
    5. Other words against others are the scope, or wording where the sentence is worded anew (*loose*).
    """
    left, right = (
        [t for t in content(_whole_names(w, mine)) if not any(map(t.stands_for, others)) and not _the_two(w, t)]
        for w, mine, others in ((ours, gap.ours, gap.theirs), (theirs, gap.theirs, gap.ours))
    )
    verbs = [any(t.verb for t in side) for side in (gap.ours, gap.theirs)]
    if all(verbs):
        left, right = ([t for t in side if t.key not in v.RELATIONS] for side in (left, right))
    if not left and not right:
        return Kind.WORDING
    if any(_pronoun(side, more) for side, more in ((gap.ours, right), (gap.theirs, left))):
        return Kind.WORDING
    names = [t for t in (*left, *right) if t.sort is Sort.NAME]
    acts = [any(within(t, w.acting) for t in side) for w, side in ((ours, left), (theirs, right))]
    if all(t.verb for t in (*left, *right)) and (all(verbs) or (loose and len(left) + len(right) == 1)):
        return Kind.WORDING
    if not left or not right:
        return Kind.ACTOR if names and any(acts) else Kind.SCOPE
    if names and (any(acts) or not (_located(ours, left) and _located(theirs, right))):
        return Kind.ACTOR
    if all(acts) and not any(t.sort is Sort.SCOPE for t in (*left, *right)):
        return Kind.ACTOR
    anew = loose or all(verbs)
    return Kind.WORDING if anew and all(t.sort is Sort.WORD for t in (*left, *right)) else Kind.SCOPE


def _whole_names(wording: Wording, terms: Sequence[Term]) -> list[Term]:
    """The terms without parts of a name of which the rest is in place: "the Coastal League", "the League"."""
    kept = [t for t in wording.terms if t.sort is Sort.NAME and t not in terms]
    beside = {t.end + 1 for t in kept}, {t.start - 1 for t in kept}
    return [t for t in terms if t.sort is not Sort.NAME or not (t.start in beside[0] or t.end in beside[1])]


def _the_two(wording: Wording, term: Term) -> bool:
    """Whether a number only counts who is known: "the two airlines", "the airlines"."""
    return term.key == _TWO and _before(wording, term, articles=True) == "the"


def _pronoun(terms: Sequence[Term], others: Sequence[Term]) -> bool:
    """Whether a pronoun stands on the one side for a noun on the other."""
    return (
        not content(terms) and any(t.pos == "PRON" for t in terms) and bool(others)
        and all(t.pos == "NOUN" or t.sort is Sort.NAME for t in others)
    )


def within(term: Term, places: Iterable[tuple[int, int]]) -> bool:
    """Whether a term lies in one of some stretches."""
    return any(a <= term.start and term.end <= b for a, b in places)


def _located(wording: Wording, terms: Sequence[Term]) -> bool:
    """Whether a name stands after a preposition of place, or there is none."""
    return all(
        t.sort is not Sort.NAME or _before(wording, t) in v.LOCATING for t in terms
    )


def _before(wording: Wording, term: Term, *, articles: bool = False) -> str:
    """The word before a term, articles aside unless they are asked for."""
    words = re.findall(r"\w+", wording.text[: term.start].lower())
    return next((w for w in reversed(words) if articles or w not in {"the", "a", "an"}), "")
