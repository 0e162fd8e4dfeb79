"""What moved between two drafts, clause by clause: which change, by which words, toward whom."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from zopa.proposal.align import Match, align
from zopa.proposal.draft import Draft, Leaf
from zopa.proposal.lineage_change import Finding, compare
from zopa.proposal.lineage_toward import gained_by_new, gained_by_old, toward
from zopa.records.shift import UNMENTIONED, Change, Shift


def shifts(old: Draft, new: Draft, *, pairs: Sequence[Match] | None = None) -> tuple[Shift, ...]:
    """
    One shift for each clause without clauses under it, in the order of the new draft, what was dropped last.

    1. Pair the clauses (`align`), unless the pairs are given.
    2. Of a pair, compare the words (`lineage_change`): the number first, then force, then scope.
    3. Of pairs with the same words, those outside the longest run that keeps its order have moved.
    4. Say who is better off, where the bearer or the receiver is a party (`lineage_toward`).

    A draft against itself is all `same`.
    """
    matches = align(old.clauses, new.clauses) if pairs is None else tuple(pairs)
    steady = _in_order([m for m in matches if len(m.old) == len(m.new) == 1])
    return tuple(_shift(old, new, m, moved=m not in steady) for m in matches)


def _shift(old: Draft, new: Draft, match: Match, *, moved: bool) -> Shift:
    ours, theirs = [old.clauses[i] for i in match.old], [new.clauses[j] for j in match.new]
    ids = tuple(x.id for x in ours), tuple(x.id for x in theirs)
    if not ours:
        better = gained_by_new(new, theirs[0])
        return Shift(old=(), new=ids[1], change=Change.ADDED, detail=_gist(theirs[0]), toward=better)
    if not theirs:
        return _dropped(old, new, ours[0])
    if len(ours) > 1 or len(theirs) > 1:
        change = Change.MERGED if len(ours) > 1 else Change.SPLIT
        return Shift(old=ids[0], new=ids[1], change=change, detail=_regrouped(ours, theirs))
    found = compare(old, ours[0], new, theirs[0])
    if found.change is Change.SAME and moved:
        found = Finding(Change.MOVED, f"now {_where(new, theirs[0])}")
    return Shift(
        old=ids[0], new=ids[1], change=found.change, detail=found.detail,
        toward=toward(found, old, ours[0], new, theirs[0]),
    )


def _dropped(old: Draft, new: Draft, leaf: Leaf) -> Shift:
    labels = {leaf.id.lower(), leaf.id.split(".")[0].lower(), (leaf.clause.parent or "").lower()}
    if labels & new.struck:
        detail = "struck out by a notice"
    elif new.partial:
        return Shift(old=(leaf.id,), new=(), change=Change.DROPPED, detail=UNMENTIONED)
    else:
        detail = _gist(leaf)
    return Shift(old=(leaf.id,), new=(), change=Change.DROPPED, detail=detail, toward=gained_by_old(old, leaf))


def _gist(leaf: Leaf) -> str:
    """The first words of a clause."""
    parts = leaf.plain.split()
    return " ".join(parts[:10]) + ("…" if len(parts) > 10 else "")


def _regrouped(ours: Sequence[Leaf], theirs: Sequence[Leaf]) -> str:
    many, one = (ours, theirs[0]) if len(ours) > 1 else (theirs, ours[0])
    fresh = frozenset().union(*(x.keys for x in many)) ^ one.keys
    return "same words" if not fresh else f"{len(many)} clauses, with other words"


def _where(new: Draft, leaf: Leaf) -> str:
    before = new.clauses[leaf.place - 1] if leaf.place else None
    return f"after {before.id}" if before else "first"


def _in_order(pairs: Sequence[Match]) -> frozenset[Match]:
    """The longest run of pairs whose old clauses come in the order of the new ones (patience sorting)."""
    tails: list[int] = []
    ends: list[int] = []
    back: list[int] = []
    for n, (old, _) in enumerate(pairs):
        at = bisect_left(tails, old[0])
        back.append(ends[at - 1] if at else -1)
        tails[at : at + 1], ends[at : at + 1] = [old[0]], [n]
    return frozenset(_chain(pairs, back, ends[-1] if ends else -1))


def _chain(pairs: Sequence[Match], back: Sequence[int], at: int) -> Iterator[Match]:
    while at >= 0:
        yield pairs[at]
        at = back[at]
