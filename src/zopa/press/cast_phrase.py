"""A speaker who isn't named, taken apart: "officials in the minister's office" is a head and those it belongs to."""

from __future__ import annotations

import re
from typing import NamedTuple

from zopa import packs
from zopa.language.people_posts import office_suffix, singular
from zopa.language.wordlist import words
from zopa.records.party import Voice

_PREPOSITION = re.compile(
    r"\s(?:of|in|from|for|at|with|within|inside|to|on|close\sto|near|familiar\swith|briefed\son|representing|under)\s",
)
_END = re.compile(r",|\s(?:who|which|that|said|says|and)\s")
_POSSESSOR = re.compile(r"(.{2,80}?)(?:'s|(?<=s)')\s")
_SPEAKING_THINGS = words(
    "statement communiqué communique report release letter readout memo memorandum declaration note website "
    "account newsletter paper proposal side text plan demand position request",
)
_MATTERS = words(
    "thinking view views plan plans remarks deliberations intentions strategy position mind talks ranks circle",
)
_ANYBODY = words(
    "person people source sources someone insider insiders figure figures man woman member members ally allies",
)


class Phrase(NamedTuple):
    """An unnamed speaker."""

    head: str
    owners: tuple[str, ...]
    """What the head belongs to, nearest first."""
    voice: Voice
    named: bool
    definite: bool
    """Whether the head stands alone: only then the one holder of such an office may be meant."""


def straight(text: str) -> str:
    """The same text with typewriter apostrophes, character for character."""
    return text.replace("’", "'").replace("‘", "'")


def read_phrase(text: str, *, whole: bool = False) -> Phrase | None:
    """
    Take a speaker apart; None where the head isn't one who speaks for anybody.

    1. The head stands before the first preposition, after any possessor.
    2. Its office or organ says what the words are worth.
    3. Owners: the possessor, the words before the head, what follows the preposition.

    Args:
        text: The speaker as printed, without an article.
        whole: Read past "and" and commas too, for the ministries of two states.
    """
    text = (text if whole else _END.split(f"{text} ", maxsplit=1)[0]).strip()
    cut = _PREPOSITION.search(text)
    front, back = (text[: cut.start()], text[cut.end() :]) if cut else (text, "")
    owners: list[str] = []
    if m := _POSSESSOR.match(front + " "):
        owners.append(m[1])
        front = front[m.end() :]
    words = front.split()
    if not words:
        return None
    lower = [w.lower().strip('"“”.,') for w in words]
    read = _head(lower)
    if read is None:
        return None
    head, taken, voice, named = read
    lead = words[: len(words) - taken]
    past = any(w in packs.offices().past for w in lower[: len(words) - taken])
    opposed = any(w in {"opposition", "rebel", "dissident"} for w in lower)
    if rest := " ".join(w for w in lead if w[0].isupper()):
        owners.append(rest)
    if back:
        owners.append(back)
    voice = Voice.BELONGS if past or opposed else voice
    return Phrase(head, tuple(owners), voice, named and not past, definite=not lead and not lower[-1].endswith("s"))


def plural_of_organ(name: str) -> str:
    """The organ of which a plural speaks: ministries, ministry."""
    return " ".join(singular(name.split()))


def _head(lower: list[str]) -> tuple[str, int, Voice, bool] | None:
    """The office or organ at the end of a noun phrase: name, words taken, worth, whether it is an office."""
    o = packs.offices()
    for n in range(min(4, len(lower)), 0, -1):
        name = " ".join(lower[-n:])
        if plural_of_organ(name) in o.organs_binding:
            return name, n, Voice.BINDS, name != "officials"
        if name in o.organs_binding:
            return name, n, Voice.BINDS, name != "officials"
        if name in o.organs_belonging:
            return name, n, Voice.BELONGS, True
    plural = lower != singular(lower)
    if found := office_suffix(lower):
        title, n = found
        if title in o.nobody or title in packs.outlets().reporters:
            return None
        if title in o.binds:
            return title, n, Voice.BINDS, not plural
        if title in o.speaks:
            return title, n, Voice.BINDS, False
        return title, n, Voice.FLOATS if title in o.floats else Voice.BELONGS, title in o.floats and not plural
    if lower[-1] in _ANYBODY:
        return lower[-1], 1, Voice.BELONGS, False
    if lower[-1] in _MATTERS:
        return lower[-1], 1, Voice.BELONGS, False
    if lower[-1] in _SPEAKING_THINGS or lower[-1] in o.organisation_words:
        return lower[-1], 1, Voice.BINDS, True
    return None
