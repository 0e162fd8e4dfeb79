"""What changed between a clause and its successor: a figure, the firmness of a duty, its scope, or only words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from zopa.language.amounts import Amount
from zopa.language.stems import terms
from zopa.language.words import drafting, drift
from zopa.proposal.draft import Draft, Leaf
from zopa.records import Duty, Force
from zopa.records.shift import Change

_WORD = re.compile(r"[\w'%€$£-]+")
_BRACKET = re.compile(r"\[([^\[\]]{1,200})\]")
_TIER = {
    Force.MUST: 3, Force.WILL: 3, Force.AGREES: 3, Force.EXPECTED: 2, Force.DISCUSSED: 1, Force.MAY: 1, Force.NONE: 0,
}
_SCALE = ("may", "can", "should", "would", "will", "shall", "must")
_LIKE, _NEARLY = 0.5, 0.6
_TAIL = re.compile(r"\b(?:in|during|only|if|unless|while|under|until|without|except)\s[^,;.]{3,60}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Finding:
    """What changed, in a word and in more."""

    change: Change
    detail: str = ""
    rises: bool | None = None
    """Of a number, whether it went up; None where several did both ways."""


def compare(old: Draft, ours: Leaf, new: Draft, theirs: Leaf) -> Finding:
    """
    The change of one clause.

    1. The same words are the same, whatever marks and editors' notes stand around them.
    2. Brackets that were open and are no more take the label of what they decided.
    3. A figure or date with another value: the number, with what else changed beside it.
    4. A sentence turned into its contrary is reworded, and says so.
    5. Firmer or softer: the verb, an adverb of effort, a bearer or a day given or lost.
    6. Wider or narrower: words put in or left out that limit or extend.
    7. Else other words.
    """
    if ours.plain == theirs.plain:
        return Finding(Change.SAME)
    pair = _Pair(old, ours, new, theirs)
    return (
        pair.brackets() or pair.number() or pair.reversed() or pair.force() or pair.scope()
        or Finding(Change.REWORDED, pair.words())
    )


class _Pair:
    def __init__(self, old: Draft, ours: Leaf, new: Draft, theirs: Leaf) -> None:
        self.ours, self.theirs = ours, theirs
        self.before, self.after = _duties(old, ours, new, theirs)
        a, b = (_WORD.findall(x.plain) for x in (ours, theirs))
        self.low = [w.lower() for w in a], [w.lower() for w in b]
        self.edits = [
            (tuple(self.low[0][i:k]), tuple(self.low[1][j:m]))
            for tag, i, k, j, m in SequenceMatcher(None, *self.low, autojunk=False).get_opcodes() if tag != "equal"
        ]

    def brackets(self) -> Finding | None:
        """What open brackets were settled to."""
        options = [m[1].strip() for m in _BRACKET.finditer(self.ours.words)]
        if not options or _BRACKET.search(self.theirs.words):
            return None
        detail = f"brackets resolved: {' | '.join(options)} → {_clip(self.theirs.plain)}"
        forces = [o.split()[0].lower() for o in options if o.split()[0].lower() in drift.FORCE and len(o.split()) < 3]
        if any(re.search(r"\d", o) or _is_number(o) for o in options) and self._figures()[1]:
            return Finding(Change.NUMBER, detail)
        if len(forces) > 1:
            chosen = next((w for w in self.low[1] if w in forces), None)
            firmest = max(forces, key=lambda word: _SCALE.index(word) if word in _SCALE else -1)
            if chosen is not None:
                return Finding(Change.STRONGER if chosen == firmest else Change.WEAKER, detail)
        return Finding(Change.REWORDED, detail)

    def number(self) -> Finding | None:
        """A figure or a date that was there before and has another value now."""
        lost, won = self._figures()
        kinds = {n.kind for n in lost} & {n.kind for n in won}
        if not kinds:
            return None
        a, b = [n for n in lost if n.kind in kinds], [n for n in won if n.kind in kinds]
        told = ", ".join(f"{_said(self.ours, x)} → {_said(self.theirs, y)}" for x, y in zip(a, b, strict=False))
        rises = {y.full > x.full for x, y in zip(a, b, strict=False)}
        beside = self.force() or self.scope() or self._limited()
        detail = told + (f"; {beside.change.value}: {beside.detail}" if beside else "")
        return Finding(Change.NUMBER, detail, rises=rises.pop() if len(rises) == 1 else None)

    def _limited(self) -> Finding | None:
        """A limit that one clause ends with, and of which the other has nothing."""
        for a, b, sign in ((self.ours, self.theirs, Change.NARROWER), (self.theirs, self.ours, Change.WIDER)):
            tail = _TAIL.search(b.plain)
            keys = {t.key for t in terms(tail[0])} if tail else set()
            if tail and keys and not keys & a.keys:
                return Finding(sign, f"“{tail[0]}”")
        return None

    def _figures(self) -> tuple[list[Amount], list[Amount]]:
        values = [{n.full for n in x.amounts} for x in (self.ours, self.theirs)]
        lost = [n for n in self.ours.amounts if n.full not in values[1]]
        won = [n for n in self.theirs.amounts if n.full not in values[0]]
        return lost, won

    def reversed(self) -> Finding | None:
        """The same sentence, denied or no longer denied."""
        denied = [len(drift.NEGATES.findall(drift.IDLE.sub(" ", x.plain))) % 2 for x in (self.ours, self.theirs)]
        if denied[0] == denied[1] or self._likeness() < _NEARLY:
            return None
        edited = {w for gone, put in self.edits for w in (*gone, *put)}
        if edited & {"unless", "except", "without"}:
            return None
        return Finding(Change.REWORDED, f"reversed: {self.words()}")

    def _likeness(self) -> float:
        a, b = self.ours.keys, self.theirs.keys
        return len(a & b) / max(1, min(len(a), len(b)))

    def force(self) -> Finding | None:
        """Firmer or softer."""
        soft = [bool(drift.DEPENDS.search(x.plain)) for x in (self.ours, self.theirs)]
        if soft[0] != soft[1]:
            return Finding(Change.WEAKER if soft[1] else Change.STRONGER, self.words())
        tries = [self._tries(x) for x in (self.ours, self.theirs)]
        if bool(tries[0]) != bool(tries[1]):
            if tries[1]:
                return Finding(Change.WEAKER, f"“{tries[1]}” added")
            return Finding(Change.STRONGER, f"“{tries[0]}” gone")
        a, b = self.before, self.after
        if a is None or b is None:
            return None
        step = _TIER[b.force] - _TIER[a.force]
        talks = Force.DISCUSSED in {a.force, b.force} and a.force is not b.force
        settled = Force.NONE not in {a.force, b.force} and self._likeness() >= _LIKE and (
            a.verb == b.verb or {a.force, b.force} <= {Force.MUST, Force.WILL, Force.AGREES, Force.EXPECTED}
        )
        if step and (settled or talks):
            return Finding(Change.STRONGER if step > 0 else Change.WEAKER, f"“{_verb(a)}” → “{_verb(b)}”")
        return self._given(a, b)

    def _tries(self, leaf: Leaf) -> str | None:
        found = drafting.HEDGES.search(leaf.plain) or drafting.EFFORTS.search(re.sub(r"\bnot to\b", "to", leaf.plain))
        return found[0] if found else None

    def _given(self, a: Duty, b: Duty) -> Finding | None:
        """A bearer or a day that came or went."""
        if Force.NONE in {a.force, b.force}:
            return None
        came, went = [], []
        if not a.bearers and b.bearers:
            came.append(", ".join(b.bearers))
        if a.bearers and not b.bearers:
            went.append(", ".join(a.bearers))
        days = [_due(d, x) for d, x in ((a, self.ours), (b, self.theirs))]
        if not days[0] and days[1]:
            came.append(days[1])
        if days[0] and not days[1]:
            went.append(days[0])
        if bool(came) == bool(went):
            return None
        return Finding(Change.STRONGER, f"now says {' and '.join(came)}") if came else Finding(
            Change.WEAKER, f"no longer says {' and '.join(went)}"
        )

    def scope(self) -> Finding | None:
        """Wider or narrower."""
        a, b = self.before, self.after
        if a and b and a.bearers and b.bearers and not set(a.bearers) & set(b.bearers) and a.force is not Force.MAY:
            return None
        signs = {sign for gone, put in self.edits if (sign := _sign(gone, put))}
        if drift.ENDURING.search(self.theirs.plain) and not drift.ENDURING.search(self.ours.plain):
            signs.add(Change.NARROWER)
        idle = [(gone, put) for gone, put in self.edits if not _sign(gone, put) and (_content(gone) or _content(put))]
        if len(signs) != 1 or (idle and self._rest(idle) < _LIKE):
            return None
        (sign,) = signs
        told = [" ".join(put or gone) for gone, put in self.edits if _sign(gone, put)]
        return Finding(sign, "; ".join(f"“{t}”" for t in told) or self.words())

    def _rest(self, idle: list[tuple[tuple[str, ...], tuple[str, ...]]]) -> float:
        """How alike two clauses are apart from what limits or extends."""
        changed = sum(len(_content(gone)) + len(_content(put)) for gone, put in idle)
        whole = len(_content(tuple(self.low[0]))) + len(_content(tuple(self.low[1])))
        return 1 - 2 * changed / max(1, whole)

    def words(self) -> str:
        """The words that changed."""
        told = [f"“{' '.join(gone)}” → “{' '.join(put)}”" if gone and put else f"“{' '.join(put)}” added" if put
                else f"“{' '.join(gone)}” gone" for gone, put in self.edits]
        return "; ".join(told) if len(told) <= 2 else "other words"


def _duties(old: Draft, ours: Leaf, new: Draft, theirs: Leaf) -> tuple[Duty | None, Duty | None]:
    """The duties of two clauses that are most alike; the first of each where none is."""
    a, b = old.duties.get(ours.id, ()), new.duties.get(theirs.id, ())
    keys = {id(d): frozenset(t.key for t in terms(d.act or "")) for d in (*a, *b)}
    pairs = [(len(keys[id(x)] & keys[id(y)]), -n, x, y) for n, (x, y) in enumerate((x, y) for x in a for y in b)]
    if not pairs:
        return (a[0] if a else None), (b[0] if b else None)
    _, _, x, y = max(pairs, key=lambda p: p[:2])
    return x, y


def _sign(gone: tuple[str, ...], put: tuple[str, ...]) -> Change | None:
    """Whether one edit limits or extends."""
    if gone and put:
        wide = [bool(drift.EVERY & set(x)) for x in (gone, put)]
        if wide[0] != wide[1]:
            return Change.NARROWER if wide[0] else Change.WIDER
        return None
    words = put or gone
    if not _content(words) and words[0] not in {"only", "also"}:
        return None
    extends = words[0] in drift.EXTENDS or words[-1] in {"and", "or"} or words[0] in drift.EVERY
    sign = Change.WIDER if extends else Change.NARROWER
    if put:
        return sign
    return Change.NARROWER if sign is Change.WIDER else Change.WIDER


def _content(words: tuple[str, ...]) -> list[str]:
    return [w for w in words if w not in drift.FUNCTION and w not in drift.FORCE]


def _due(duty: Duty, leaf: Leaf) -> str | None:
    """The day by which something is due; None for one that is no day, and for a ban, whose time is its scope."""
    if re.match(r"not\b", duty.act or "") or duty.force is Force.MAY or drafting.LATER.search(leaf.plain):
        return None
    found = drift.DUE.search(leaf.plain) if duty.by_when else None
    return duty.by_when if found else None


def _verb(duty: Duty) -> str:
    """The words that bind, or what is to be done."""
    return duty.words or duty.verb or "no duty"


def _is_number(text: str) -> bool:
    from zopa.language.amounts import amounts

    return any(n.start <= 1 for n in amounts(text))


def _said(leaf: Leaf, amount: Amount) -> str:
    return leaf.words[amount.start : amount.end]


def _clip(text: str) -> str:
    return text if len(text) < 60 else text[:57] + "…"
