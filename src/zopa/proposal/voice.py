"""Whose words a line without a label is: the plan's, or somebody's who speaks about it."""

from __future__ import annotations

import re

from zopa.proposal import words as w
from zopa.proposal.layout import dangling, ended

_SPEECH = re.compile(rf"(?<!the )\b(?:{w.SPEECH})\b", re.IGNORECASE)
_QUOTING = re.compile(rf"\b(?:{w.QUOTING})\b", re.IGNORECASE)
_QUOTATION = re.compile(r"[\"“„«][^\"“”„«»]{8,600}[\"”“»]")
_PAST = re.compile(rf"\b(?:{w.PAST})\b", re.IGNORECASE)
_NORMATIVE = re.compile(rf"\b(?:{w.NORMATIVE})\b", re.IGNORECASE)
_DUTY = re.compile(r"\b(?:shall|will|must|may|agree|undertake)\b")
_PERSON = re.compile(w.FIRST_PERSON)
_ASIDE = re.compile(r"[(\[][^()\[\]]{0,600}[)\]][.;]?")
_DELETED = re.compile(rf"[\[(]?\s*{w.DELETED}\s*[\])]?[.;]?", re.IGNORECASE)
_RECITAL = re.compile(rf"(?:{w.RECITALS})\b", re.IGNORECASE)
_PLAN = re.compile(rf"\b(?:{w.PLAN_WORDS})\b", re.IGNORECASE)
_DIGEST = re.compile(rf"\b(?:{w.DIGEST_WORDS})\b", re.IGNORECASE)
_META = re.compile(rf"\b(?:{w.META})\b", re.IGNORECASE)
_LONGEST = 12
_PEEK = 600


def heading(text: str, start: int, end: int) -> bool:
    """Whether a line can be a title: short, not ended, and not in mid-sentence."""
    if end - start > 100 or end <= start or ended(text, start, end) or dangling(text, start, end):
        return False
    body = text[start:end]
    worded = any(map(str.isalpha, body)) and not body[0].islower()
    return worded and len(body.split()) <= _LONGEST and body[-1] not in ",–—-"


def comment(text: str, start: int, end: int) -> bool:
    """Whether a paragraph is a report or an aside about the text rather than part of it."""
    body = text[start : min(end, start + _PEEK)]
    if _ASIDE.fullmatch(body) or body.startswith(("(Ed", "[Ed")):
        return True
    if _SPEECH.search(body) or _PERSON.search(body) or _META.search(body):
        return True
    if _QUOTING.search(body) and _QUOTATION.search(body):
        return True
    return _PAST.search(body) is not None and not _NORMATIVE.search(body)


def announces(text: str, start: int, end: int) -> bool:
    """Whether a line announces a plan that follows."""
    body = text[start:end]
    return len(body.split()) <= _LONGEST and body[-1:] == ":" and names_plan(body) and not _DUTY.search(body)


def aside(text: str, start: int, end: int) -> bool:
    """Whether a paragraph opens with a bracket, as an editor's note does."""
    shut = {"(": ")", "[": "]"}.get(text[start:end][:1], "")
    return bool(shut) and text.find(shut, start, min(end, start + 8)) < 0


def normative(text: str, start: int, end: int) -> bool:
    """Whether a paragraph holds a word of duty, right or agreement."""
    return _NORMATIVE.search(text, start, min(end, start + _PEEK)) is not None


def deleted(text: str) -> bool:
    """Whether a clause says only that it is no longer there."""
    return len(text) < 60 and _DELETED.fullmatch(text.strip()) is not None


def recital(text: str, start: int, end: int) -> bool:
    """Whether a paragraph gives reasons before the terms."""
    return _RECITAL.match(text, start, end) is not None


def names_plan(line: str) -> bool:
    """Whether a line announces a plan or a version of one."""
    return _PLAN.search(line[:_PEEK]) is not None


def names_digest(line: str) -> bool:
    """Whether a line announces a summary or a discussion."""
    return _DIGEST.search(line[:_PEEK]) is not None
