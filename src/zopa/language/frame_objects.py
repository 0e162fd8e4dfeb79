"""What hangs on a verb: its fellows, its object, who gets it, who does it."""

from __future__ import annotations

from dataclasses import dataclass

from zopa.language.frame_chunks import EXCEPTION, opens_condition
from zopa.language.frame_clauses import opens_subordinate
from zopa.language.frame_nouns import acts, head_noun, past_qualifier, phrase_end
from zopa.language.frame_times import time_at
from zopa.language.frame_verbs import Predicate, lemma, participle
from zopa.language.frame_words import Stretch, Words
from zopa.language.words import actors as a
from zopa.language.words import clauses as c

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_STARTS = frozenset({"CD", "PRP$", "DT", "PDT"})


@dataclass(frozen=True, slots=True)
class Joined:
    """A verb among those that share a subject and a force."""

    lemma: str
    verb: int
    tail: int
    end: int
    denied: bool
    passive: bool
    joint: str


def agent_at(w: Words, first: int, last: int) -> Stretch | None:
    """Who does what a passive says, after "by"; what comes after "by" and can't act is a means."""
    for j in range(first, last - 1):
        if opens_condition(w, j) and j > first:
            return None
        if w.low[j] != "by" or time_at(w, j):
            continue
        if w.low[j + 1] == "means" or w.tokens[j + 1].tag == "VBG" or w.low[j - 1] == "including":
            continue
        if j > first and w.tokens[j - 1].tag in {"VBN", "VBD"} and not _tied(w, j - 1, first):
            continue
        end = phrase_end(w, j + 1, last)
        if end > j + 1 and _can_do(w, j + 1, end):
            return j + 1, _whole_agent(w, j + 1, end, last)
    return None


def _whole_agent(w: Words, first: int, end: int, last: int) -> int:
    """An agent with the place it sits at, and, if it has no name, with what tells who is meant."""
    if end + 1 < last and w.low[end] in {"at", "in"} and w.tokens[end + 1].tag == "NNP" and not time_at(w, end):
        return phrase_end(w, end + 1, last)
    named = any(t.tag in {"NNP", "NNPS"} for t in w.tokens[first:end])
    return end if named else past_qualifier(w, end, last)


def _can_do(w: Words, first: int, last: int) -> bool:
    """Whether what stands after "by" does something; a noun that doesn't tell does, if it has an article."""
    able = acts(w, first, last)
    return able if able is not None else w.tokens[first].tag in {"DT", "PRP$"}


def _tied(w: Words, j: int, first: int) -> bool:
    """Whether a participle is the passive's own or joined to it, not one that describes a noun ("efforts led by")."""
    while j > first and w.adverb(j - 1):
        j -= 1
    return j == first or w.low[j - 1] in {"and", "or", ","}


def joined_verbs(w: Words, p: Predicate, right: int) -> list[Joined]:
    """The predicate's verb and those joined to it that share its subject and force, each with its stretch."""
    found = [(p.lemma, p.verb, p.tail, p.denied, p.tail, "and")]
    takes_to = p.bound > p.first and w.low[p.bound - 1] == "to"
    j = p.tail
    while j < right - 1:
        if w.low[j] in {"and", "or", "but", ","} and not (w.low[j] == "," and w.low[j + 1] in {"and", "or", "but"}):
            k, denied, to = j + 1, False, False
            while k < right and (w.adverb(k) or w.low[k] == "to"):
                denied |= w.low[k] in {"not", "never"}
                to |= w.low[k] == "to"
                k += 1
            peers = frozenset(f[1] for f in found)
            if k < right and _fellow(w, p, k, to=to, takes_to=takes_to, comma=w.low[j] == ",", peers=peers):
                start = j - 1 if w.low[j - 1] == "," and j - 1 > found[-1][2] else j
                denied |= p.denied and not (to and w.low[j] == "and")
                found.append((lemma(w.tokens[k]), k, k + 1, denied, start, "or" if w.low[j] == "or" else "and"))
                j = k
        j += 1
    ends = [*(f[4] for f in found[1:]), right]
    return [
        Joined(base, verb, tail, max(tail, end), denied, p.passive, joint)
        for (base, verb, tail, denied, _, joint), end in zip(found, ends, strict=True)
    ]


def _fellow(
    w: Words, p: Predicate, k: int, *, to: bool, takes_to: bool, comma: bool, peers: frozenset[int]
) -> bool:
    """Whether a word after "and" is a verb on a level with the predicate's."""
    t = w.tokens[k]
    if w.begins(k, EXCEPTION):
        return False
    if p.passive:
        if not (t.tag in {"VBN", "VBD"} and participle(w, k)):
            return False
    elif t.tag not in {"VB", "VBP"} or (t.tag == "VBP" and p.bound == p.first):
        return p.bound == p.first and t.tag == "VBZ" and not p.passive and t.dep == "conj"
    if to and not takes_to:
        return False
    chain = _chain(w, k, peers)
    if chain is not None:
        return chain or (to and takes_to and not _infinitive_between(w, p, k))
    if comma and not to and not _list_of_verbs(w, k):
        return False
    return not _infinitive_between(w, p, k) and not any(opens_subordinate(w, m) for m in range(p.tail, k))


def _list_of_verbs(w: Words, k: int) -> bool:
    """Whether a verb after a comma is followed by another after "and": "meet, send minutes and publish a report"."""
    ahead = range(k + 1, min(len(w.low) - 1, k + 25))
    return w.tokens[k].tag == "VB" and any(w.low[m] == "and" and w.tokens[m + 1].tag == "VB" for m in ahead)


def _chain(w: Words, k: int, peers: frozenset[int]) -> bool | None:
    """Whether the tree makes a verb a fellow of the predicate's; None where it makes it nobody's."""
    at = {t.i: n for n, t in enumerate(w.tokens)}
    n = k
    for _ in range(8):
        t = w.tokens[n]
        if t.dep != "conj" or t.head not in at:
            return None if n == k else False
        n = at[t.head]
        if n in peers:
            return True
    return False


def _infinitive_between(w: Words, p: Predicate, k: int) -> bool:
    return any(w.low[m] == "to" and w.tokens[m + 1].tag == "VB" for m in range(p.tail, k - 1) if m + 1 < k)


def receiver(w: Words, joined: Joined, core: list[Stretch]) -> tuple[list[Stretch], Stretch | None, Stretch | None]:
    """
    Who gets it, taken out of what follows a verb.

    Returns:
        What remains of the act, the receiver, the object.
    """
    verb, passive = joined.lemma, joined.passive
    if verb in a.DATIVE and core and not passive and (cut := _dative(w, *core[0])):
        first, last = core[0]
        rest = [(cut, last), *core[1:]]
        return rest, (first, cut), _object(w, cut, last)
    obj = _object(w, *core[0]) if core else None
    if verb not in a.GOAL:
        ways = {"to", "with"} if verb in a.WITH else {"to"}
        for n, (first, last) in enumerate(core):
            for j in range(first, last - 1):
                if w.low[j] in ways and w.tokens[j + 1].tag not in {"VB", "CD"} and not time_at(w, j + 1):
                    end = phrase_end(w, j + 1, last)
                    noticed = j == first and first > 0 and w.low[first - 1] == "notice"
                    head = head_noun(w, j + 1, end)
                    sure = noticed or verb in a.TRANSFER or head is None or _person(w.low[head])
                    if end > j + 1 and sure and acts(w, j + 1, end) is True:
                        rest = [*core[:n], (first, j), (end, last), *core[n + 1 :]]
                        return [r for r in rest if r[0] < r[1]], (j + 1, end), _object(w, first, j) or obj
    if verb in a.TOLD and obj and not passive:
        told = obj[0], next((j for j in range(*obj) if w.low[j] == "of" and acts(w, obj[0], j)), obj[1])
        if acts(w, *told):
            return core, told, obj
    return core, None, obj


def _person(word: str) -> bool:
    """Whether a noun by itself names those who can act."""
    return bool({word, f"{word}s", word.removesuffix("s")} & a.ACTORS)


def _dative(w: Words, first: int, last: int) -> int | None:
    """Where the thing begins that is given to somebody named first."""
    if w.tokens[first].tag not in {"DT", "NNP", "NNPS", "PRP", "PRP$", "NNS", "CD", "PDT", "JJ"}:
        return None
    for j in range(first + 1, last):
        before, t = w.tokens[j - 1], w.tokens[j]
        if w.low[j] in c.PREPOSITIONS - {"of"} or w.low[j] in {",", "and", "or"}:
            return None
        qualified = t.tag == "CD" and before.tag in {"VBZ", "VBP", "VBN"}
        begins = t.tag in _STARTS or w.low[j] in c.DETERMINERS or (
            t.tag in {"JJ", "NNS", "NN"} and before.tag in {"PRP", "NNP"}
        ) or (t.tag in {"WDT", "WP", "WRB"} and before.tag in _NOUNS)
        if begins and (qualified or before.tag in _NOUNS | {"PRP"}) and acts(w, first, j):
            return j
    return None


def _object(w: Words, first: int, last: int) -> Stretch | None:
    if first >= last or (w.low[first] in c.PREPOSITIONS | {"to", "that", "out", "up"} and w.low[first] != "no"):
        return None
    return first, phrase_end(w, first, last)


def gaps(w: Words, core: list[Stretch]) -> list[tuple[Stretch, Stretch]]:
    """
    Those to whom a verb is meant again, each with what is theirs: "pays 60 per cent and Beland 40 per cent".

    Only measures are read so; in other lists a name followed by a thing is rarely a second subject.
    """
    if not core or not _measure_at(w, core[0][0]):
        return []
    first, last = core[0]
    out: list[tuple[Stretch, Stretch]] = []
    j = first + 1
    while j < last - 1:
        if w.low[j] in {"and", ","} and (start := j + 1 + (w.low[j + 1] == "and")) < last:
            k = _name_end(w, start, last)
            if k and k < last and _measure_at(w, k):
                if out:
                    out[-1] = (out[-1][0], (out[-1][1][0], j))
                out.append(((start, k), (k, last)))
                j = k
        j += 1
    return out


def _measure_at(w: Words, i: int) -> bool:
    rest = w.low[i : i + 2] in {("the", "rest"), ("the", "remainder"), ("the", "balance")}
    return rest or w.tokens[i].tag in {"CD", "$"} or w.low[i] in {"half", "up"}


def _name_end(w: Words, first: int, last: int) -> int:
    """Where a name of a few words ends; 0 where none stands."""
    k = first + (w.low[first] == "the")
    named = k
    while k < min(last, first + 6) and w.tokens[k].tag in _NOUNS and (w.tokens[k].text[:1].isupper() or named > first):
        k += 1
    return k if k > named else 0
