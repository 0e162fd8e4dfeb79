"""Points told one after another: whose they are, and which way they point, is said of the first of them only."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from zopa.press.layout import Block, Kind
from zopa.records import PLAN, Role, Stance, Statement

_FEWEST = 3
_MOST = 0.5
_UNWANTED = re.compile(
    r"\b(?:elements?|points?|provisions?|terms|clauses|articles|measures|parts|things|ideas|steps|demands|concessions)\b"
    r"(?:\s(?:that|which))?(?:\s[\w'’-]+){1,8}?\s"
    r"(?:opposed|rejected|refused|resisted|objected to|ruled out|fought|dreaded)\b"
)
_MORE = re.compile(
    r"(?:[Ii]t|[Tt]hey|[Tt]he (?:plan|draft|deal|proposal|text|agreement|document|package)|[Aa]mong (?:them|these)|"
    r"[Tt]hese)\s(?:would|also|says?|calls?|includes?|include|foresees?|provides?|requires?|are|is)\b"
)


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


def unwanted(statements: Sequence[Statement], text: str) -> list[Statement]:
    """
    The statements, each thing that a plan is said to contain pointing the way its heading sentence does.

    "It has several points that the guild has long opposed. It would cut … It would also close …": the guild is against
    each. Until a new paragraph, another speaker or a sentence that goes on about something else.

    Args:
        statements: In order.
        text: The text they stand in.
    """
    out = list(statements)
    head: Statement | None = None
    for k, one in enumerate(statements):
        first = text.rfind("\n", 0, one.anchor.start) + 1
        begins = max(first, text.rfind(". ", 0, one.anchor.start) + 2)
        if one.party and one.stance is Stance.REJECT and _UNWANTED.search(one.anchor.exact):
            head = one
        elif head and (first > head.anchor.start or one.speaker != head.speaker or not _MORE.match(text, begins)):
            head = None
        elif head and one.clauses and one.clauses != (PLAN,) and one.stance in {Stance.NONE, Stance.REJECT}:
            out[k] = one.model_copy(update={"party": head.party, "stance": Stance.REJECT, "role": head.role})
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
