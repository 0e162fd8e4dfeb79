"""Which predicates of a sentence are its own, and where the words of each begin and end."""

from __future__ import annotations

from dataclasses import dataclass

from zopa.language.frame_verbs import Form, Predicate
from zopa.language.frame_words import Stretch, Words
from zopa.language.words import clauses as c
from zopa.records.duty import Force


@dataclass(frozen=True, slots=True)
class Part:
    """A main predicate with the stretch of the sentence that is its own."""

    left: int
    """Where the words before its verb begin: adjuncts, then the subject."""
    right: int
    """Where what follows the verb ends, exclusive."""
    predicate: Predicate
    under: Force | None = None
    """The force of a phrase it stands under: "it is expected that"."""
    over: Stretch | None = None
    """Where the subject of that phrase stands: "the parties" in "the parties agree that they will …"."""
    opening: Stretch | None = None
    """The subordinate clause that opens the sentence, for all that is joined in it."""
    opener: Stretch | None = None
    """The subject of that clause."""


_REACH = 60
_JOINS = frozenset({"and", "but", "or", "while", "whereas", "nor"})
_TIES = _JOINS | {",", ";", "that", "then", "also"}


def opens_subordinate(w: Words, i: int) -> bool:
    """Whether the next finite verb after a word is not the sentence's own."""
    word = w.low[i]
    after = w.low[i + 1] if i + 1 < len(w.low) else ""
    if after in c.ADVERBS and i + 2 < len(w.low):
        after = w.low[i + 2]
    if after in c.IDLE_AFTER_WHERE:
        return False
    if word in c.ALWAYS_SUBORDINATE:
        return not _reduced(w, i)
    if word in c.RELATIVE:
        points = w.tokens[i].tag == "DT" or after == "," or w.low[i - 1] in {"failing", "of", "by"}
        return word != "that" or not points
    if word in c.MAYBE_SUBORDINATE:
        return _finite_ahead(w, i)
    return False


def _reduced(w: Words, i: int) -> bool:
    """Whether a subordinate clause has no finite verb: "unless otherwise agreed,"."""
    j = i + 1
    while j < len(w.low) and (w.tokens[j].tag == "RB" or w.low[j] in c.ADVERBS or w.low[j] in {"so", "and"}):
        j += 1
    return j < len(w.low) and w.tokens[j].tag in {"VBN", "VBD", "VBG"} and w.low[j - 1] not in {"who", "which"}


def _finite_ahead(w: Words, i: int) -> bool:
    """Whether a finite verb that is no word of force, or one before a comma, follows in the same part."""
    if w.low[i] == "as" and i + 1 < len(w.low) and w.low[i + 1] in {"follows", "of", "from", "well"}:
        return False
    modal = False
    for j in range(i + 1, min(len(w.low), i + _REACH)):
        if w.low[j] in {",", ";", ":", "."}:
            return modal and w.low[j] == "," and i < 2
        tag = w.tokens[j].tag
        if tag in {"VBZ", "VBP"} or (tag == "VBD" and w.tokens[j].dep not in {"acl", "amod"}):
            return True
        if tag == "MD":
            if modal or i >= 2:
                return True
            modal = True
    return modal and i >= 2


def parts(w: Words, found: list[Predicate]) -> list[Part]:
    """
    The main predicates of a sentence with their stretches.

    1. Walk the words; one that subordinates claims the next finite predicate.
    2. What stands before the comma that ends an opening "if …" is no main predicate.
    3. After a main predicate a further one must be joined on; else it belongs to a relative clause.
    4. A phrase like "it is expected that" lends its force to the clauses after it.
    5. Cut the sentence between main predicates at the word that joins them.
    """
    start = _after_opening(w, found)
    mine: list[tuple[Predicate, Force | None, Stretch | None]] = []
    waiting, nested = 0, False
    under: Force | None = None
    over: Stretch | None = None
    at = start
    hanging = False
    for p in found:
        if p.first < start:
            continue
        for j in range(at, p.first):
            again = over is not None and w.low[j] == "that" and w.low[j - 1] in {"and", "or", "but", ","}
            waiting += opens_subordinate(w, j) and not again
        at = max(at, p.tail if p.form is not Form.THAT else p.bound)
        if waiting:
            waiting -= 1
            nested = bool(mine)
            continue
        if w.tokens[p.verb].tag == "VBD" and p.form is Form.PLAIN and not p.passive:
            continue
        if mine and not _joined(w, mine[-1][0], p, nested=nested):
            continue
        nested = False
        if p.form is Form.THAT:
            hanging, under, over = True, p.force, (start if not mine else _left(w, mine[-1][0], p), p.first)
            continue
        mine.append((p, under if hanging else None, over if hanging else None))
    first = next((p for p in found if p.first < start), None)
    opener = (1, first.first) if first is not None and first.first > 1 else None
    return _cut(w, start, mine, opener)


def _after_opening(w: Words, found: list[Predicate]) -> int:
    """Where the main clause begins: after the comma that ends an opening subordinate clause; else 0."""
    first = 0
    while first < len(w.low) and (w.low[first] in c.OPENERS or w.low[first] == ","):
        first += 1
    if first >= len(w.low):
        return 0
    opening = opens_subordinate(w, first) or w.low[first] in {"provided", "should"} or w.line.startswith(
        ("in the event", "in case", "on condition that", "as long as", "so long as", "as soon as"), w.offset(first)
    )
    if not opening or (w.low[first] == "that"):
        return 0
    commas = [j for j in range(first, len(w.low)) if w.low[j] == ","]
    finite = [p for p in found if p.first >= first]
    for n, comma in enumerate(commas):
        if w.low[first] != "should" and not any(p.first < comma for p in finite):
            continue
        later = next((p for p in finite if p.first > comma), None)
        if later is None:
            return 0
        if w.low[comma + 1] in {"and", "or"} and any(k < later.first for k in commas[n + 1 :]):
            continue
        if any(opens_subordinate(w, j) for j in range(comma + 1, later.first)):
            continue
        if _np_start(w, comma + 1):
            return comma + 1
    return 0


def _np_start(w: Words, i: int) -> bool:
    t = w.tokens[i] if i < len(w.tokens) else None
    return t is not None and (
        w.low[i] in c.DETERMINERS or w.low[i] in {"then", "there", "he", "she", "they", "it", "nothing", "nobody"}
        or t.tag in {"NNP", "NNPS", "NNS", "PRP", "NN", "JJ", "CD", "VBG", "PRP$"} or t.text[:1].isupper()
    ) and w.low[i] not in {"or", "and"}


def _joined(w: Words, before: Predicate, p: Predicate, *, nested: bool) -> bool:
    """Whether a predicate is tied to the main one before it rather than hanging in a relative clause."""
    between = range(before.tail, p.first)
    comma_join = any(
        w.low[j] in {";", "whereas"} or (w.low[j] in {"and", "but", "while", "whereas", "nor"} and w.low[j - 1] == ",")
        for j in between
    )
    if comma_join:
        return True
    joins = [j for j in between if w.low[j] in {"and", "but", "or"}]
    if p.form is Form.PLAIN and joins and w.tokens[joins[-1] + 1].tag == "VB":
        return False
    join = bool(joins) or any(w.low[j] == ":" for j in between)
    if nested:
        return join and p.form is Form.BOUND and _conj_of(w, p, before)
    return join or (p.form is Form.BOUND and any(w.low[j] == "," for j in between) and p.force is before.force)


def _conj_of(w: Words, p: Predicate, before: Predicate) -> bool:
    """Whether the tree hangs one verb on the other as its fellow."""
    at = {t.i: t for t in w.tokens}
    t = w.tokens[p.verb]
    for _ in range(6):
        if t.dep != "conj" or t.head not in at:
            return False
        t = at[t.head]
        if t.i == w.tokens[before.verb].i:
            return True
    return False


def _cut(
    w: Words, start: int, mine: list[tuple[Predicate, Force | None, Stretch | None]],
    opener: Stretch | None,
) -> list[Part]:
    """Cut the sentence where one main predicate's words end and the next one's begin."""
    out = []
    left = start
    for n, (p, under, over) in enumerate(mine):
        if over is not None and left <= over[1]:
            left = _that_end(w, over[1], p)
        following = mine[n + 1] if n + 1 < len(mine) else None
        right = len(w.low) if following is None else _left(w, p, following[0])
        out.append(Part(left, right, p, under, over, (0, start) if start else None, opener))
        left = right
    return out


def _that_end(w: Words, i: int, p: Predicate) -> int:
    """The word after the "that" of a phrase which hands its force on."""
    return next((j + 1 for j in range(i, p.first) if w.low[j] == "that"), i)


def _left(w: Words, before: Predicate, p: Predicate) -> int:
    """Where the clause of a further predicate begins: at the word that joins it to the one before."""
    edge = subject_edge(w, p, after=before.tail)
    if edge is not None:
        j = edge
        while j > before.tail and w.low[j - 1] in _TIES:
            j -= 1
        if j < edge:
            return j
    options = range(before.tail, p.first)
    for marks in ({";"}, {":"}):
        if (hit := [j for j in options if w.low[j] in marks]):
            return hit[-1]
    strong = [j - 1 for j in options if w.low[j] in _JOINS and w.low[j - 1] == ","]
    if strong:
        return max(strong[-1], before.tail)
    weak = [j for j in options if w.low[j] in _JOINS]
    if weak:
        return weak[-1]
    commas = [j for j in options if w.low[j] == ","]
    return commas[-1] if commas else p.first


def subject_edge(w: Words, p: Predicate, *, after: int) -> int | None:
    """Where the tree lets the subject of a verb begin, if that is between two indices of the sentence."""
    place = {t.i: n for n, t in enumerate(w.tokens)}
    verb = w.tokens[p.verb]
    heads = [n for n, t in enumerate(w.tokens) if t.head == verb.i and t.dep in {"nsubj", "nsubjpass"} and n < p.first]
    if not heads:
        return None
    edge = next((n for n in heads if n >= after), heads[-1])
    below = {w.tokens[edge].i}
    for n in range(edge - 1, after - 1, -1):
        t = w.tokens[n]
        seen, k = set(), t
        while k.i not in below and k.head != k.i and k.head in place and k.i not in seen:
            seen.add(k.i)
            k = w.tokens[place[k.head]]
        if k.i in below:
            edge = n
    return edge if after <= edge < p.first else None
