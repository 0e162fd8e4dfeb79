"""Remarks on when, and on who watches: no day, a span that begins nowhere, a guarantee without a guarantor."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zopa.language.words import drafting as w
from zopa.language.words_amounts import CARDINALS
from zopa.proposal.margin import MAYBE, OFTEN, Margin, remark
from zopa.records import Clause, Duty, Force
from zopa.records.remark import Remark, RemarkKind

_SETTING = frozenset({Force.MUST, Force.WILL, Force.AGREES, Force.DISCUSSED})
_MODAL = re.compile(
    r"(?:shall|will|must|agrees?|undertakes?|commits?|promises?|is to|are to|\w{1,40}s\b)", re.IGNORECASE,
)
_SET = re.compile(
    r"\b(?:within|no later than|not later than|by|before|until|on)\b[^.;]{0,200}"
    r"\b(?:days?|weeks?|months?|years?|time|date|\d{4})\b",
    re.IGNORECASE,
)
"""A day somewhere in the clause, which then holds for all of it."""
_OPENED = re.compile(
    r"\b(?:if|once|when|where|after|upon|in the event|each|every|any)\b(?:[^.;]|\.(?=\d))*$", re.IGNORECASE,
)
_GUARANTEES = re.compile(
    r"\b(?:will|shall|must) (?:receive|be given|get|be provided with|have)\s(?:\w+\s){0,3}"
    r"(?:guarantees?|assurances?|protection)\b",
    re.IGNORECASE,
)


def no_deadline(margin: Margin, clause: Clause) -> Iterator[Remark]:
    """Something is to be done once, and no day is set for it; or the day hangs in the air."""
    every = margin.by_clause.get(clause.id, ())
    duties = [d for d in every if d.force in _SETTING and d.words != "to"]
    told = bool(duties) or any(d.force is Force.EXPECTED for d in every)
    for m in margin.find(w.LATER, clause) if told else ():
        yield _open(margin, clause, m.span(), "It can be put off for ever.")
        return
    for m in margin.find(w.NO_START, clause):
        if _is_deadline(margin, clause, m):
            yield _open(margin, clause, m.span(), "Counted from when?", mend="Say from which event it runs.")
            return
    for duty in duties:
        if _owed_once(margin, duty):
            yield _open(
                margin, clause, margin.predicate(duty), "To be done, and no day is set for it.", confidence=MAYBE
            )
            return


def _open(
    margin: Margin, clause: Clause, span: tuple[int, int], says: str, *,
    mend: str = "Set a date, or an event and the days after it.", confidence: float = OFTEN,
) -> Remark:
    return remark(margin, clause.id, RemarkKind.NO_DEADLINE, span, says, mend, confidence=confidence)


def _is_deadline(margin: Margin, clause: Clause, m: re.Match[str]) -> bool:
    """Whether a span of time says by when, and neither how long nor since when."""
    word = m[0].split()[0].lower()
    if word == "for" or not (set(m["n"].lower().split()) & CARDINALS.keys() or re.search(r"\d", m["n"])):
        return False
    rest = margin.words(m.end(), clause.end)
    before = margin.words(clause.start, m.start())
    sentence = re.split(r"[.;]", rest)[0]
    if word == "after" or re.match(r",?\s*(?:of|after|from|following|before)\b", rest):
        return False
    opened = _OPENED.search(before)
    return not (opened or w.STARTED.search(sentence) or w.ANSWERS.search(before) or w.CANNOT.search(before))


def _owed_once(margin: Margin, duty: Duty) -> bool:
    """Whether an act is done once, has no day, and nothing around it says that it goes on."""
    if duty.by_when or duty.condition or duty.force is Force.DISCUSSED:
        return False
    said = margin.words(*margin.predicate(duty))
    if re.search(r"\bnot\b|\bno\b|\bnever\b", said) or duty.verb is None:
        return False
    words = margin.words(duty.start, duty.end)
    if not _MODAL.match(said) or _SET.search(margin.plan.by_id[duty.clause].text):
        return False
    if w.LASTING.search(words) or re.search(r"\b\d{4}\b|\bdays?\b|\bdate\b|\bmonths?\b|\bweeks?\b", words):
        return False
    if duty.verb in {"adopt", "issue", "publish", "make"} and w.DECISIONS.search(duty.act or ""):
        return False
    if duty.verb in {"hold", "organise", "organize"} and w.BALLOTS.search(duty.act or ""):
        return True
    once = duty.verb in w.ONE_OFF and (margin.passive(duty) or duty.verb not in {"pay", "open", "close", "submit"})
    return (once and (duty.verb != "make" or any(x in words.lower() for x in w.ONE_TIME))) or (
        duty.verb == "make" and any(x in words.lower().split() for x in w.ONE_TIME)
    )


def no_guarantor(margin: Margin, clause: Clause) -> Iterator[Remark]:
    """Something is guaranteed, and nobody is named who does so."""
    for duty in margin.by_clause.get(clause.id, ()):
        if duty.bearers or duty.force not in {Force.MUST, Force.WILL, Force.AGREES}:
            continue
        span = margin.predicate(duty)
        m = _GUARANTEES.match(margin.parse.text, span[0], duty.end)
        if m is None and not (margin.passive(duty) and duty.verb in w.WATCHING):
            continue
        yield remark(
            margin, clause.id, RemarkKind.NO_GUARANTOR, m.span() if m else span,
            "A guarantee that nobody gives: who stands for it, who judges a breach, and what follows?",
            "Name the guarantor, the judge of a breach, and the consequence.", grave=True, confidence=OFTEN,
        )
        return
