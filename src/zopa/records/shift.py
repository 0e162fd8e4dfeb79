"""What moved between two drafts."""

from __future__ import annotations

from enum import StrEnum

from zopa.records.base import Record

UNMENTIONED = "not mentioned: the text is partial"
"""Detail of a clause that a text which calls itself partial leaves out: it may stand all the same."""


class Change(StrEnum):
    """What became of a clause."""

    SAME = "same"
    REWORDED = "reworded"
    NUMBER = "number"
    STRONGER = "stronger"
    WEAKER = "weaker"
    NARROWER = "narrower"
    WIDER = "wider"
    ADDED = "added"
    DROPPED = "dropped"
    MOVED = "moved"
    SPLIT = "split"
    MERGED = "merged"


class Shift(Record):
    """A clause of one draft and what it is in the next."""

    old: tuple[str, ...]
    """Ids in the older draft; none where it was added, several where they were merged."""
    new: tuple[str, ...]
    """Ids in the newer draft; none where it was dropped, several where it was split."""
    change: Change
    detail: str = ""
    """Which words did it, and what else changed beside it."""
    toward: tuple[str, ...] = ()
    """The parties better off; empty where none plainly is."""
