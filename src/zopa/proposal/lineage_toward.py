"""Toward whom a change is: a burden eased, its bearer; a burden made heavier, whoever gets the good of it."""

from __future__ import annotations

from zopa.language.words import drift
from zopa.proposal.draft import Draft, Leaf
from zopa.proposal.lineage_change import Finding
from zopa.records import Duty, Force
from zopa.records.shift import Change

_HEAVIER = frozenset({Change.STRONGER, Change.WIDER})
_LIGHTER = frozenset({Change.WEAKER, Change.NARROWER})


def toward(found: Finding, old: Draft, ours: Leaf, new: Draft, theirs: Leaf) -> tuple[str, ...]:
    """The parties better off by a change; none where it is a matter of words, or cannot be told."""
    a, b = _main(old, ours), _main(new, theirs)
    duty = b or a
    if duty is None:
        return ()
    if found.change in _HEAVIER | _LIGHTER:
        eased = (found.change in _LIGHTER) != (duty.force is Force.MAY)
        return _sides(duty, new, eased=eased)
    if found.change is Change.NUMBER and found.rises is not None:
        heavier = _heavier(duty, theirs, rises=found.rises)
        return () if heavier is None else _sides(duty, new, eased=not heavier)
    if found.change is Change.REWORDED and a and b and a.bearers and b.bearers:
        relieved = tuple(x for x in a.bearers if x not in b.bearers and x in old.parties)
        return relieved if b.force is not Force.MAY else ()
    return ()


def gained_by_new(new: Draft, leaf: Leaf) -> tuple[str, ...]:
    """Who is better off by a clause that was added."""
    duty = _main(new, leaf)
    return _sides(duty, new, eased=duty.force is Force.MAY) if duty else ()


def gained_by_old(old: Draft, leaf: Leaf) -> tuple[str, ...]:
    """Who is better off by a clause that was dropped."""
    duty = _main(old, leaf)
    return _sides(duty, old, eased=duty.force is not Force.MAY) if duty else ()


def _main(draft: Draft, leaf: Leaf) -> Duty | None:
    return next((d for d in draft.duties.get(leaf.id, ()) if d.force is not Force.NONE), None)


def _heavier(duty: Duty, leaf: Leaf, *, rises: bool) -> bool | None:
    """Whether a number that rose makes the duty heavier; None where that depends."""
    if duty.force is Force.MAY:
        return None if leaf.amounts else rises
    if duty.verb in drift.BURDENS and duty.bearers:
        dated = duty.by_when and not any(n.end <= leaf.words.find(duty.by_when) for n in leaf.amounts)
        return not rises if dated and drift.LIGHTER_IF_LATER.search(leaf.words) else rises
    return None


def _sides(duty: Duty, draft: Draft, *, eased: bool) -> tuple[str, ...]:
    """The bearers where the burden was eased; else whoever gets it, or the only other party."""
    bearers = tuple(x for x in duty.bearers if x in draft.parties)
    if eased:
        return bearers
    receivers = tuple(x for x in duty.to if x in draft.parties)
    if receivers:
        return receivers
    others = tuple(x for x in draft.parties if x not in duty.bearers)
    return others if bearers and len(draft.parties) == 2 else ()
