"""At most, at least: which way a number bounds, by the words around it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from zopa.language import words_amounts as w
from zopa.language.amount_parts import DASHES, QUANTITIES, STOPS, Amount, Kind, Word, word_at
from zopa.records import Op

_Table = tuple[tuple[tuple[str, ...], Op], ...]
_BOUNDS: _Table = ((w.EXACTLY, Op.EXACTLY), (w.AT_MOST, Op.AT_MOST), (w.AT_LEAST, Op.AT_LEAST))
_COMPARISONS: _Table = ((w.BELOW, Op.AT_MOST), (w.ABOVE, Op.AT_LEAST))
_AFTER: _Table = ((w.AT_MOST_AFTER, Op.AT_MOST), (w.AT_LEAST_AFTER, Op.AT_LEAST))


def with_senses(words: Sequence[Word], found: Sequence[tuple[Amount, int, int]]) -> list[Amount]:
    """The numbers with the sense that the words around them give; each comes with its first and its last word's end."""
    out: list[Amount] = []
    closed = -1
    for n, (amount, i, end) in enumerate(found):
        a = amount
        if n + 1 < len(found):
            other, j, _ = found[n + 1]
            gap = [x.low for x in words[end:j]]
            before = word_at(words, i - 1)
            dash = len(gap) == 1 and gap[0] in DASHES
            between = gap == ["and"] and before == "between"
            course = gap == ["to"] and before == "from"
            if (dash or between or course or gap == ["to"]) and a.kind is Kind.NUMBER and other.kind in QUANTITIES:
                a = replace(a, unit=a.unit or other.unit, kind=other.kind, counts=a.counts or other.counts,
                            scale=a.scale if a.unit else other.scale)
                if course:
                    a = replace(a, base=True)
                elif dash or between:
                    out.append(replace(a, op=Op.AT_LEAST))
                    closed = n + 1
                    continue
        if n == closed:
            out.append(replace(a, op=Op.AT_MOST))
            continue
        op, comparative = _sense(words, i, end) if a.kind in QUANTITIES else (None, False)
        out.append(replace(a, op=op, comparative=comparative))
    return out


def _sense(words: Sequence[Word], i: int, end: int) -> tuple[Op | None, bool]:
    first = i
    while first and words[first - 1].low not in STOPS and i - first < 25:
        first -= 1
    k = i
    while k > first and words[k - 1].low in w.APPROXIMATE | {"a", "the", "an", "only", "just", "even"}:
        k -= 1
    before = [x.low for x in words[first:k]]
    for phrases, op in _BOUNDS:
        if _ends(before, phrases):
            return op, False
    after = [x.low for x in words[end : end + 30]]
    stop = next((n for n, low in enumerate(after) if low in STOPS), len(after))
    after = after[:stop]
    for phrases, op in _COMPARISONS:
        size = _ends(before, phrases) or _apart(before, phrases)
        if size and before[-1] == "over" and before[-2:-1] and before[-2] in w.OVER_A_MATTER:
            size = 0
        if size:
            turned = _negated(reversed(before[: len(before) - size])) != _negated(after)
            return (_other(op) if turned else op), True
    plain = [low for low in after if low not in {",", "-"}][:8]
    for skip in range(4):
        for phrases, op in _AFTER:
            if any(plain[skip : skip + len(p.split())] == p.split() for p in phrases):
                return op, False
        if skip < len(plain) and plain[skip] in w.NOT_COUNTED | w.NEGATIONS:
            break
    return None, False


def _other(op: Op) -> Op:
    return Op.AT_LEAST if op is Op.AT_MOST else Op.AT_MOST


def _ends(before: Sequence[str], phrases: Sequence[str]) -> int:
    """How many words the phrase has that the words before a number end with; 0 if none."""
    for phrase in phrases:
        parts = phrase.split()
        if list(before[-len(parts) :]) == parts:
            return len(parts)
    return 0


def _apart(before: Sequence[str], phrases: Sequence[str]) -> int:
    """Length of a comparison whose "than" stands apart: "more money from the state than the …"; 0 if none."""
    if not before or before[-1] != "than":
        return 0
    for n, low in enumerate(reversed(before[:-1]), 2):
        if n > 9:
            return 0
        if f"{low} than" in phrases:
            return n
    return 0


def _negated(words: Iterable[str]) -> bool:
    """Whether a negation stands before the next break of scope."""
    for low in words:
        if low in w.BREAKS:
            return False
        if low in w.NEGATIONS or low.endswith("n't"):
            return True
    return False
