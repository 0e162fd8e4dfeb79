"""Words that open several items: "The Ministry shall:", "Over the line of contact:"."""

from __future__ import annotations

from dataclasses import dataclass

from zopa.language.frames import Frame, frames
from zopa.language.syntax import Token
from zopa.language.wordlist import words

_ENDS = frozenset({":", "-", "–", "—", ",", "..."})
_HANGING = words("shall will must may should to not for with from of that by including namely between on in both")
_DUTIES = words("duties obligations tasks commitments responsibilities undertakings")
_BEFORE_VERB = words("shall will must may should to not")
_CONTEXT = words(
    "in on at by for from with under within during before after until upon between among over throughout where when if "
    "unless once while as subject pursuant without notwithstanding across along"
)
_VERBS = frozenset({"VB", "VBP", "VBG"})


@dataclass(frozen=True, slots=True)
class Chapeau:
    """What an item is read on from, by how the item begins."""

    before_verb: tuple[Token, ...] = ()
    """For an item that begins with a verb: who, and the words of force."""
    before_noun: tuple[Token, ...] = ()
    """For an item that begins with a thing: the verb too."""
    around: tuple[Token, ...] = ()
    """For an item that is a sentence: where, when, on which condition."""
    hanging: bool = False
    """Whether it breaks off in mid-sentence."""
    whole: bool = False
    """Whether the chapeau says something complete by itself."""

    def lead(self, item: tuple[Token, ...]) -> tuple[Token, ...]:
        """The words an item is read on from."""
        if self.around:
            return self.around
        if not (self.before_verb or self.before_noun) or not item:
            return ()
        first = next((t for t in item if t.text.lower() not in {"not", "also", "jointly", "to"}), item[0])
        verbal = first.tag in _VERBS or first.tag == "MD" or item[0].text.lower() in {"to", "not"}
        if verbal or (self.hanging and not self.before_noun):
            to = bool(self.before_verb) and self.before_verb[-1].text.lower() == item[0].text.lower() == "to"
            return self.before_verb[:-1] if to else self.before_verb
        return () if not self.before_noun or _stands_alone(item) else self.before_noun


def chapeau(tokens: tuple[Token, ...]) -> Chapeau:
    """
    What a clause with clauses under it opens.

    1. One that breaks off after a word of force, a preposition or "that" is completed by each item.
    2. One that announces "the following" gives way to each item.
    3. One without a predicate that begins with a preposition or "if" holds for each item.
    4. One that names somebody and no more gives each item its subject.
    """
    row = tokens
    while row and row[-1].text in _ENDS:
        row = row[:-1]
    if not row or tokens[-1].text in {".", "!", "?"}:
        return Chapeau(whole=bool(row))
    low = tuple(t.text.lower() for t in row)
    found = frames(row)
    last = found[-1] if found else None
    if last is None and low[-1] not in _HANGING:
        if low[0] in _CONTEXT:
            return Chapeau(around=(*row, _comma(row[-1])))
        return Chapeau(before_verb=_named(row, low)) if tokens[-1].text in _ENDS else Chapeau()
    following = _following(low)
    if following is not None and last is not None:
        return Chapeau(_up_to_force(row, last), row[:following])
    if low[-1] in _HANGING:
        return Chapeau(row, () if low[-1] in _BEFORE_VERB else row, hanging=True)
    if last is not None and last.verbs and row[-1].end == last.verbs[-1].phrase.end and not last.passive:
        return Chapeau(_up_to_force(row, last), row)
    return Chapeau(whole=low[-1] != "follows")


def _up_to_force(row: tuple[Token, ...], frame: Frame) -> tuple[Token, ...]:
    return tuple(t for t in row if frame.bound is not None and t.end <= frame.bound.end)


def _following(low: tuple[str, ...]) -> int | None:
    """Where "the following" begins, if the chapeau ends with it and a noun or two."""
    at = next((i for i in range(len(low) - 1, 0, -1) if low[i] == "following"), None)
    if at is None or len(low) - at > 4 or low[at - 1] not in {"the", "these"}:
        return None
    return at - 1


def _named(row: tuple[Token, ...], low: tuple[str, ...]) -> tuple[Token, ...]:
    """Whoever a title without predicate names: "The Ministry:", "Duties of the Ministry:"."""
    for i, word in enumerate(low):
        if word == "of" and low[i - 1] in _DUTIES:
            return row[i + 1 :]
    named = low[0] == "the" or row[0].tag in {"NNP", "NNPS"} or low[0] in {"each", "both", "all", "every", "either"}
    return row if named and len(row) < 12 else ()


def _stands_alone(item: tuple[Token, ...]) -> bool:
    return bool(frames(item))


def _comma(last: Token) -> Token:
    """A comma after a chapeau: what its colon stands for when an item is read on from it."""
    return last._replace(start=last.end, end=last.end, text=",", lemma=",", pos="PUNCT", tag=",", dep="punct")
