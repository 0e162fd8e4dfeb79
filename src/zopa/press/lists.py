"""Points listed one under another: what most say of one party, the rest say of it too."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from zopa.press.layout import Block, Kind
from zopa.records import Role, Stance, Statement

_FEWEST = 3
_MOST = 0.5


def shared_party(statements: Sequence[Statement], blocks: Sequence[Block]) -> list[Statement]:
    """
    The statements, each point of a list that takes a side without naming whose being its neighbours'.

    "What stops it: The islands will not … The islands will never … A fleet of 40 is a joke": the last is told of the
    islands as well. Only among one speaker's points, of which at least half name the same party and none another.

    Args:
        statements: In order.
        blocks: The text's blocks, in order.
    """
    out = list(statements)
    for members in _lists(statements, blocks):
        named = Counter(statements[k].party for k in members if statements[k].party)
        if len(members) < _FEWEST or len(named) != 1 or named.total() < _MOST * len(members):
            continue
        party = next(iter(named))
        for k in members:
            one = out[k]
            if not one.party and one.clauses and one.stance is not Stance.NONE:
                out[k] = one.model_copy(update={"party": party, "role": Role.CLAIM})
    return out


def _lists(statements: Sequence[Statement], blocks: Sequence[Block]) -> list[list[int]]:
    """Indices of statements that stand in items one under another, by one speaker."""
    starts = [b.start for b in blocks]
    out: list[list[int]] = []
    last = -2
    for k, one in enumerate(statements):
        at = bisect_right(starts, one.anchor.start) - 1
        if at < 0 or blocks[at].kind is not Kind.ITEM or one.author:
            last = -2
            continue
        if at - last <= 1 and statements[out[-1][-1]].speaker == one.speaker:
            out[-1].append(k)
        else:
            out.append([k])
        last = at
    return out
