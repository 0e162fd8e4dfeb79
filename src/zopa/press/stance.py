"""For, against, only if: which way words point toward a clause."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from zopa.language.modality import Cue, cues
from zopa.language.stems import stem, terms
from zopa.language.wordlist import lowered
from zopa.press.words import leanings as w
from zopa.records import Stance

_LONGEST = 4000


_DIGIT = re.compile(r"\d")
_DO = re.compile(r"\b(will|would|shall|can|are going to|is going to)\s+(not\s+)?(?:be\s+)?(\w+)")
_WONT_PAY = re.compile(
    r"\b(?:(?:will|would|shall|could|can|may|does|do) ?(?:not|never|n't)|won't|cannot|refus\w+ to|declin\w+ to) "
    r"(?:pay|spend|fund|stay at|stick to)\b"
)
_BARRED = re.compile(r"\b(?:will|shall|would|may|must) not (?:be )?(\w+)")
"""What is not to be done."""
_NOT_A_BIT = re.compile(r"\bnot (?:an?|one|a single) \w+ (?:less|more|longer|later|sooner)\b")
_HEADED = re.compile(r"^\W{0,20}(?:[\w'-]{1,40} ){0,3}[\w'-]{1,40}:\s(?=(?:no|yes|never|agreed|of course|certainly)\b)")
"""A subject before an answer: "Pay: no"."""
_WONT = re.compile(r"\b(?:will|would|shall|going to)\s+(?:not|never)\b|\bwon't\b|\b(?:is|are|am|'re) not going to\b")


class Reach(StrEnum):
    """How numbers in the words compare with the plan's own."""

    NONE = "none"
    EQUAL = "equal"
    WITHIN = "within"
    """The plan already respects the limit."""
    BEYOND = "beyond"
    """The plan breaks it."""


@dataclass(frozen=True, slots=True)
class Lean:
    """Which way words point, and how firmly."""

    stance: Stance
    strength: float = 0.0
    """0 where nothing was found, 1 for plain words."""
    why: str = ""
    """The kind of words that decided."""


def plain(text: str) -> str:
    """A text in the form that the tables are written in: lower case, straight apostrophes, one line."""
    low = lowered(text[:_LONGEST]).replace("’", "'").replace("‘", "'")
    return re.sub(r"\s+", " ", re.sub(r"[“”«»\"]", "", low))


def _cues(text: str, table: re.Pattern[str]) -> list[Cue]:
    return list(cues(text, table=table, negation=w.NEGATION, idle=w.NOT_NEGATING, breaks=w.BREAK))


def lean(words: str, *, clauses: Sequence[str] = (), reach: Reach = Reach.NONE) -> Lean:
    """
    Which way words point toward the clauses they are about.

    1. A condition makes everything else conditional.
    2. Refusing to reopen what is settled is assent. A refusal or an obstruction under a negation is no refusal: assent
       for obstructions, no yes for refusals.
    3. What a clause says, called beyond negotiation, is assent. A number past which somebody won't go decides where
       the plan breaks it; where the plan keeps within it, only words of assent make it assent.
    4. Words of assent and refusal, turned round by a negation; the last part of the sentence counts where they differ.
    5. Somebody who will do, or won't do, what a clause says.

    Args:
        words: What was said.
        clauses: The text of the clauses it is about.
        reach: How its numbers compare with the plan's.
    """
    text = plain(words)
    if headed := _HEADED.match(text):
        text = text[headed.end() :]
    if refused := w.NO_COMMA.match(text):
        rest = lean(text[refused.end() :], clauses=clauses, reach=reach)
        return Lean(Stance.REJECT, 0.7, "no") if rest.stance is Stance.NONE else rest
    if w.PRESSED.search(text):
        return Lean(Stance.ACCEPT, 0.7, "pressed")
    if w.REOPENING.search(text):
        return Lean(Stance.ACCEPT, 0.6, "kept")
    if w.RISING.search(text) and reach is not Reach.BEYOND and any(w.CAPPED.search(plain(c)) for c in clauses):
        return Lean(Stance.ACCEPT, 0.5, "kept")
    if w.BETTER_WITHOUT.search(text):
        return Lean(Stance.REJECT, 0.6, "blame")
    honours = [m.span() for m in w.HONOUR.finditer(text)]
    assent = [c for c in _cues(text, w.ASSENT) if not any(a <= c.start < b for a, b in honours)]
    refusal = _cues(text, w.REFUSAL)
    bars = _cues(text, w.OBSTRUCTION)
    refusal = [c for c in refusal if not any(a.start < c.start < a.end for a in assent)]
    praise, blame = _cues(text, w.PRAISE), _cues(text, w.DISPRAISE)
    turned = _turned(text, clauses)
    yes = [c.start for c in (*assent, *praise) if not c.denied] + [c.start for c in bars if c.denied]
    no = (
        [c.start for c in assent if c.denied] + [c.start for c in refusal if not c.negations]
        + [c.start for c in bars if not c.denied] + [c.start for c in praise if c.denied]
        + [c.start for c in blame if not c.denied or c.negations == 0]
    )
    judged = not assent and not refusal and not bars
    if turned:
        yes, no = no, yes
    bow = [c for c in refusal if c.negations] + [c for c in assent if c.negations > 1]
    if w.BUT_NOT.search(text) and reach in {Reach.EQUAL, Reach.BEYOND}:
        return Lean(Stance.REJECT, 0.7, "number")
    if _conditional(text, yes=bool(yes or no or reach is not Reach.NONE)):
        return Lean(Stance.CONDITIONAL, 0.9, "condition")
    if w.SPLIT.match(text) or (w.SPLIT.search(text) and w.YES.search(text)):
        return Lean(Stance.AMBIGUOUS, 0.5, "both")
    if w.YES.search(text) and not no and not w.TENTATIVE.search(text):
        return Lean(Stance.ACCEPT, 0.9, "yes")
    if w.NO.search(text) and not yes:
        return Lean(Stance.REJECT, 0.7, "no")
    if bow and not any(c.start > bow[-1].end for c in refusal if not c.negations):
        return Lean(Stance.AMBIGUOUS, 0.8, "double negation")
    found_wanting = (w.TOO_LITTLE, w.TOO_MUCH)
    if reach is Reach.EQUAL and any(not c.denied for table in found_wanting for c in _cues(text, table)):
        return Lean(Stance.REJECT, 0.8, "number")
    if reach is Reach.EQUAL and _WONT_PAY.search(text):
        return Lean(Stance.REJECT, 0.7, "won't pay")
    if reach is Reach.EQUAL and w.STAY.search(text) and not no and not w.TENTATIVE.search(text):
        return Lean(Stance.ACCEPT, 0.7, "same number")
    if reach is Reach.BEYOND:
        return Lean(Stance.REJECT, 0.8, "number")
    if reach in {Reach.WITHIN, Reach.EQUAL} and w.BOUNDED.search(text):
        return Lean(Stance.NONE, 0.7, "number")
    if w.FIRM.search(text) and not no and (reach is not Reach.NONE or _shares(text, clauses)):
        return Lean(Stance.ACCEPT, 0.7, "firm")
    if w.TENTATIVE.search(text):
        return Lean(Stance.AMBIGUOUS, 0.6, "tentative")
    if reach is Reach.WITHIN and not no and w.STAY.search(text) and _NOT_A_BIT.search(text):
        return Lean(Stance.ACCEPT, 0.6, "same number")
    if reach is Reach.WITHIN:
        return Lean(Stance.ACCEPT, 0.7, "assent") if yes and not no else Lean(Stance.NONE, 0.7, "number")
    if yes and no:
        if abs(max(yes) - max(no)) <= 1:
            return Lean(Stance.AMBIGUOUS, 0.4, "both")
        return Lean(Stance.REJECT, 0.5, "both") if max(no) > max(yes) else Lean(Stance.AMBIGUOUS, 0.4, "both")
    if no:
        return Lean(Stance.REJECT, 0.8, "blame" if judged else "refusal")
    if yes:
        return Lean(Stance.ACCEPT, 0.8, "praise" if judged else "assent")
    return Lean(Stance.AMBIGUOUS, 0.4, "honour") if honours else _doing(text, clauses, reach)


def _conditional(text: str, *, yes: bool) -> bool:
    if w.CONDITION.search(text) or w.OR_ELSE.search(text) or w.WITHOUT.search(text) or w.WITHOUT_FIRST.search(text):
        return True
    if w.GIVE_AND.search(text):
        return True
    return any(
        w.SUPPOSING.search(s) and any(t.search(s) for t in (w.ASSENT, w.REFUSAL, w.PRAISE, _DIGIT))
        for s in re.split(r"[.!?](?:\s|$)", text)
    ) and yes


def _shares(text: str, clauses: Sequence[str]) -> bool:
    """Whether words name what a clause is about, rather than point at it."""
    return bool({t.key for t in terms(text)} & {t.key for c in clauses for t in terms(plain(c))})


def _turned(text: str, clauses: Sequence[str]) -> bool:
    """Whether the words are for keeping what the clause ends, so that a yes is a no."""
    ends = any(w.END.search(plain(c)) for c in clauses)
    keeps = w.KEEP.search(text)
    if not clauses or not keeps:
        return False
    return ends


def _doing(text: str, clauses: Sequence[str], reach: Reach) -> Lean:
    """Doing what the clause says is assent, not doing it is refusal: "the employers will pay the 600 marks"."""
    if reach is Reach.EQUAL and w.WANT.search(text):
        return Lean(Stance.ACCEPT, 0.6, "same number")
    ends, keeps, ending = any(w.END.search(plain(c)) for c in clauses), w.KEEP.search(text), w.END.search(text)
    wants = w.WANT.search(text) or re.search(r"\bmust\b", text)
    if ends and keeps and wants:
        return Lean(Stance.REJECT, 0.6, "keeps what ends")
    if ends and ending and wants:
        return Lean(Stance.ACCEPT, 0.6, "ends what ends")
    verbs = {stem(t.lower()) for c in clauses for t in re.findall(r"\b(?:shall|will|to|be|must|agrees to)\s+(\w+)", c)}
    negative = any(re.search(r"\b(?:not|no)\b", c) for c in clauses)
    barred = {stem(v.lower()) for c in clauses for v in _BARRED.findall(c)}
    if any(stem(v) in barred for v in _BARRED.findall(text)):
        return Lean(Stance.ACCEPT, 0.4, "doing")
    for m in () if negative else _DO.finditer(text):
        if stem(m[3]) in verbs or any(t.key in verbs for t in terms(m[3])):
            return Lean(Stance.REJECT if m[2] else Stance.ACCEPT, 0.5, "doing")
    if _WONT.search(text):
        return Lean(Stance.REJECT, 0.4, "won't")
    if reach is Reach.NONE and w.INSIST.search(text):
        return Lean(Stance.CONDITIONAL, 0.5, "demand")
    return Lean(Stance.NONE)
