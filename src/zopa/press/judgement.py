"""Which sentences of running text are statements: verdicts on a clause, and what a party wants or refuses."""

from __future__ import annotations

from zopa.press.about import Allegiance
from zopa.press.limits import plain_keeping
from zopa.press.stance import plain
from zopa.press.words import leanings, roles
from zopa.records import PLAN, Mode, Role, Stance, Statement

_SHORTEST = 12


def is_statement(one: Statement, *, cast: Allegiance, how: str, score: float) -> bool:
    """
    Whether a sentence in an author's or commentator's own voice is a statement.

    1. Of a party that speaks in its own name: what it accepts, refuses, demands, threatens or will do.
    2. Of anybody: what a named party wants, refuses or would accept, on a clause or on the plan.
    3. Of anybody: a verdict in words of praise or blame on a clause or on the plan.

    Args:
        one: The sentence as understood.
        cast: Who belongs to which party.
        how: How its clauses were found.
        score: How surely.
    """
    words = one.anchor.exact
    low = plain(words)
    decided = one.stance is not Stance.NONE or bool(one.limits)
    if (len(words) < _SHORTEST and not decided) or words.rstrip().endswith("?"):
        return False
    ours = one.speaks_for is not None and one.speaks_for in one.party and len(words.split()) > 2
    if not one.author and one.clauses and one.stance is not Stance.NONE and one.party:
        return True
    if not one.author and ours and (one.mode is Mode.DIRECT or _matters(one, low, decided=decided)):
        return True
    if not one.author and (one.clauses or one.stance is not Stance.NONE) and len(words.split()) > 3:
        return True
    if one.speaks_for is not None and one.speaks_for in one.party:
        own = roles.FIRST.search(low) or _subject(words, one.party, cast)
        return bool(own) and (decided or one.role in {Role.THREAT, Role.PROCESS})
    if not decided or not one.clauses:
        return False
    if how == "context" and not one.party:
        return False
    if one.limits and one.stance is Stance.CONDITIONAL and how != "context":
        return True
    if one.party and one.limits and roles.HAD_ASKED.search(low):
        return True
    if one.party and _subject(words, one.party, cast):
        return bool(roles.WISH.search(low))
    if one.clauses == (PLAN,) and not leanings.DISPRAISE.search(low) and not leanings.PRAISE.search(low):
        return False
    sure = how in {"number", "plan", "quoted"} or score >= 3.5
    return sure and bool(leanings.DISPRAISE.search(low) or leanings.PRAISE.search(low))


def _matters(one: Statement, low: str, *, decided: bool) -> bool:
    """Whether a sentence of a party's own paper is more than an account of who met when."""
    return decided or bool(one.clauses) or one.role in {Role.THREAT, Role.PROCESS} or bool(roles.FIRST.search(low))


def _subject(words: str, parties: tuple[str, ...], cast: Allegiance) -> bool:
    """Whether one of the parties is named as who wants, refuses or will do something."""
    from zopa.press.about import subjects

    return any(p in parties for _, p in subjects(plain_keeping(words), list(cast.mentions(words))))
