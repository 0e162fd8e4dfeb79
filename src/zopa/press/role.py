"""What a statement is: a position, a forecast about somebody else, a report, a threat, procedure or a claim."""

from __future__ import annotations

import re

from zopa.press.stance import plain
from zopa.press.words import leanings, roles
from zopa.records import Role, Stance

_MODAL = re.compile(r"\b(?:will|would|can|could|cannot|shall)\b")
_DONE = re.compile(r"\b(?:asked|demanded|wanted|has already|have already)\b")
_AHEAD = re.compile(r"\b(?:will|won't|going to|likely|unlikely)\b")


def read_role(
    words: str, *, own: bool, about: bool, author: bool, named: bool, relayed: bool, stance: Stance, limits: bool
) -> Role:
    """
    What a statement is.

    Args:
        words: What was said.
        own: Whether the speaker belongs to the party that the words are about.
        about: Whether they are about any party's acceptance.
        author: Whether it is the article's own voice.
        named: Whether the speaker is a named person, office or institution.
        relayed: Whether somebody passes the words on.
        stance: Which way they point.
        limits: Whether they set a limit.
    """
    low = plain(words)
    may = own and named and not relayed
    ahead = roles.WARNING_NEEDS.search(low) or re.search(r"\b(?:will|would|shall)\b|^then\b", low)
    if roles.THREAT.search(low) and (may or "threaten" in low) and ahead:
        return Role.THREAT
    firm = stance is not Stance.NONE or limits
    if not firm and roles.PROCESS.search(low):
        return Role.PROCESS
    if own:
        if not named or relayed:
            return Role.REPORT
        said = roles.FIRST.search(low) or _MODAL.search(low) or leanings.WANT.search(low)
        return Role.POSITION if firm or said else Role.CLAIM
    if about:
        if roles.FORECAST.search(low) and not _DONE.search(low) and (named or author):
            return Role.FORECAST if not author or _AHEAD.search(low) else Role.CLAIM
        told = re.search(r"\b(?:is|are) (?:understood|said|believed|thought|reported|rumou?red)\b|\breportedly\b", low)
        return Role.CLAIM if author and not told else Role.REPORT
    if firm and named and not relayed and not author and roles.OURS.search(low):
        return Role.POSITION
    return Role.REPORT if relayed or (firm and not named and not author) else Role.CLAIM
