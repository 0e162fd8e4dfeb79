"""Whose acceptance words are about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

from zopa.press.cast import Belonging
from zopa.press.limits import plain_keeping
from zopa.press.stance import plain
from zopa.press.words import roles


class Allegiance(Protocol):
    """Who belongs to which party, as far as one article and the dossier tell."""

    def belongs(self, name: str) -> Belonging | None:
        """The party that a person or office belongs to, and what their words are worth for it."""

    def mentions(self, text: str) -> Sequence[tuple[int, int, str]]:
        """Where parties are mentioned in a text: start, end, id."""


_PASSIVE = re.compile(
    r"\b(?:rejected|accepted|welcomed|refused|backed|opposed|endorsed|approved|dismissed|signed) by\b"
)
_THEY_WILL = re.compile(r"\W*(?:but |and )?they(?:'ll| will| would| are going to|'re going to)\b")
_OBLIQUE = re.compile(
    r"\b(?:of|by|to|for|from|with|against|at|in|on|between|about|than|told)\s(?:the\s)?"
    r"(?:(?:prime )?(?:president|minister|chancellor|king|mr|ms|mrs|sir)\s)?$"
)
"""What stands before somebody who is not the subject."""
_THIRD = re.compile(r"^\W*(?:but |and |then |so |now )?(?:they|he|she|it)\b")


def about(
    words: str, *, speaker: str | None, author: bool, direct: bool, cast: Allegiance, before: str = ""
) -> tuple[tuple[str, ...], str | None]:
    """
    The parties whose acceptance words are about, and the party the speaker belongs to.

    1. A party that is the subject of wanting, accepting, refusing or being about to.
    2. The party to whom something is said to be unacceptable, or whose red lines it crosses.
    3. The speaker's own, for "we", "I" and where nobody else is the subject.
    4. For "they will" in somebody's own mouth, the party named last before.

    Args:
        words: What was said.
        speaker: Who said it.
        author: Whether it is the article's own voice.
        direct: Whether the words are quoted.
        cast: Who belongs to whom.
        before: The text before, for pronouns.
    """
    homes = _homes(speaker, cast)
    own = homes[0] if homes else None
    low = plain_keeping(words)
    mentions = list(cast.mentions(words))
    if not direct and re.match(r"\W*you\b", low):
        return (), own
    named = subjects(low, mentions)
    if roles.FIRST.search(low) and own is not None and direct:
        lead = [i for s, i in named if s < 3]
        return tuple(dict.fromkeys(i for i in lead if i != own)) or homes, own
    if named:
        first = named[0][1]
        start = named[0][0]
        chosen = tuple(dict.fromkeys(i for s, i in named if s == start or _joined(low, start, s)))
        return (chosen or (first,)), own
    if hurt := hurt_by(words, mentions):
        return (hurt,), own
    passive = _PASSIVE.search(low)
    if passive:
        agents = tuple(dict.fromkeys(i for s, _, i in mentions if 0 <= s - passive.end() < 60))
        if agents:
            return agents, own
    if direct and own is not None and _THEY_WILL.match(plain(words)):
        others = [i for _, _, i in cast.mentions(before[-_NEARBY:]) if i != own]
        return tuple(others[-1:]), own
    if homes:
        return (() if _STRANGER.match(low) and not mentions else homes), own
    if author and (by := roles.HAD_ASKED.search(low)):
        line = before[before.rfind("\n") + 1 :] + low[: by.start()]
        named_before = tuple(dict.fromkeys(i for _, _, i in cast.mentions(line)))
        return (named_before if len(named_before) == 1 else ()), own
    if not author and not direct and _THIRD.match(plain(words)):
        near = list(cast.mentions(speaker or "")) or list(cast.mentions(before[-300:]))
        if near:
            return (near[-1][2],), own
    return (), own


_TO_WHOM = re.compile(
    r"\b(?:(?:un)?acceptable|intolerable|unpalatable|anathema|non-?starters?|red lines?|deal-?breakers?|humiliation|"
    r"insult|affront|hard to swallow|out of the question|unthinkable)(?:\s\w+)?\s(?:to|for)\s"
    r"(?:the\s|any\s|every\s|most\s|many\s)?(?:\w+\s)?$"
)
_LINES = re.compile(r"['’]s?(?:\s[\w-]+){0,3}\sred\slines?\b")
_THEIR_LINES = re.compile(r"\b(?:its|their|his|her)(?:\s[\w-]+){0,3}\sred\slines?\b")


def hurt_by(words: str, mentions: Sequence[tuple[int, int, str]]) -> str | None:
    """The party to whom something is unacceptable: "unacceptable to the guild", "the guild's red lines", "its"."""
    low = plain_keeping(words)
    for start, end, party in mentions:
        if _TO_WHOM.search(low[max(0, start - 80) : start]) or _LINES.match(low[end : end + 60]):
            return party
    theirs = _THEIR_LINES.search(low)
    return next((p for _, end, p in reversed(mentions) if end <= theirs.start()), None) if theirs else None


def _homes(speaker: str | None, cast: Allegiance) -> tuple[str, ...]:
    """The parties that a speaker, or several named together, belong to."""
    if not speaker:
        return ()
    whole = cast.belongs(speaker)
    several = "," in speaker or " and " in speaker
    parts = [cast.belongs(name.strip()) for name in re.split(r",|\band\b", speaker)] if several else []
    found = [x.party for x in parts if x is not None]
    if len(found) < 2 and " and " in speaker and re.search(r"s\b[^,]{0,40}\bof\b", speaker):
        found = [i for _, _, i in cast.mentions(speaker)]
    return tuple(dict.fromkeys(found)) if len(found) > 1 else ((whole.party,) if whole else ())


_STRANGER = re.compile(
    r"\W*(?:the|these|those|all|both)\s(?:\w+\s){0,2}\w+s\s"
    r"(?:will|would|won't|want|accept|reject|refuse|demand|insist|need|agree)\b(?! be\b)"
)
"""A plural that is no party known here, as somebody who wants or will do something."""

_VERB = re.compile(
    r"(?:'s)?(?:\s{1,9}(?:and|or|,)?\s?)?"
    r"(?:\s{0,9}(?:also|already|now|really|still|never|certainly|clearly|then|just|all|both|is said to"
    r"|thinking)\s){0,3}"
    r"\s{0,9}(?=\w)"
)


_LED = re.compile(
    r"\b(?:leaders?|leadership|members|delegates|negotiators|officials|executive|board|congress|conference|majority|"
    r"most) of (?:the )?$"
)
"""Those who decide for a party: "leaders of the guild want"."""
_ASIDE = re.compile(r",\s[\w' ]{3,24},\s")
"""Words between commas that part a subject from its verb."""
_LEAD = 6
_TO = re.compile(r"\sto\s(?!the\b|a\b|an\b|its\b|their\b|be\b)[a-z]+")
"""What somebody is expected, urged or wanted to do: "the guild to settle for ten"."""
_UNDER_IF = re.compile(r"\b(?:if|unless|when|once|provided|until|whether)\b[^.;,!?]*$")


def subjects(low: str, mentions: Sequence[tuple[int, int, str]]) -> list[tuple[int, str]]:
    """The parties that a verb of wishing or a modal follows closely."""
    out = []
    for start, end, party in mentions:
        rest = low[end : end + 70]
        if rest.startswith(("'s ", "’s ")) or (_OBLIQUE.search(low[:start]) and not _LED.search(low[:start])):
            continue
        if _UNDER_IF.search(low[max(0, start - 60) : start]):
            continue
        rest = rest[aside.end() - 1 :] if (aside := _ASIDE.match(rest)) else rest
        m = _VERB.match(rest)
        word = rest[m.end() :] if m else rest.lstrip()
        if roles.WISH.match(word) or (start < _LEAD and _TO.match(rest)):
            out.append((start, party))
        elif re.match(r"(?:,|\sand\b|\sor\b)", rest):
            later = next(((s, e) for s, e, _ in mentions if 0 <= s - end < 10), None)
            if later and roles.WISH.match(low[later[1] : later[1] + 30].lstrip()):
                out.append((start, party))
    return out


_NEAR = 60
_NEARBY = 160


def _joined(low: str, start: int, other: int) -> bool:
    between = low[start:other]
    near = 0 <= other - start < _NEAR and re.search(r",|\band\b", between)
    return bool(near) and not re.search(r"\b(?:will|would|want|that)\b", between)
