"""Offices beside names: "its chief negotiator Marten Ilvey", "Petra Solvane, president of the Caregivers' Union"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from zopa import packs
from zopa.language.wordlist import words

_WORD = re.compile(r"[^\W\d_](?:[\w.]|['’](?!s\b)|[-–](?=\w))*|['’]s?(?=\s)|[,(]")
_STOP = re.compile(r"\n|[;:!?]|(?<=[a-zà-ÿ)])[.\"”]")
_UNDER = re.compile(r",?[ \t]*\n[ \t]*(?P<line>[A-Z][^\n.!?:;]{2,80})(?=\n|$)")
_OF = frozenset(["of", "for", "at", "to", "from", "with", "in", "on"])
_DETERMINERS = frozenset(["the", "a", "an", "its", "his", "her", "their", "our", "my", "your", "another", "one"])
_PRONOUNS = frozenset(["its", "his", "her", "their"])
_IN_BRACKETS = re.compile(r"\s?\([A-Z][\w.]{0,8}\)(?=,)")
"""Initials or letters behind a name: "Jane Doe (J.D.), leader of …"."""
_LEADS_NOW = frozenset(["leads", "heads", "chairs", "runs", "represents"])
_COPULAS = frozenset(["is", "was", "became", "becomes", "remains"])
_LEADING = words(
    "chairs chaired heads headed leads led runs represents represented speaks presides directs negotiates",
)
_BREAKS = words(
    "and or but who which that whether if as when while after before said says told has had will would can could "
    "is was were are not",
)
_LATER = re.compile(r"[-–](?:designate|elect|in-waiting)$")
_INNER = frozenset(["of", "and", "for", "'", "’"])
_POSSESSIVES = frozenset(["'s", "’s", "'", "’"])
_NO_KIND = _DETERMINERS | _BREAKS | _OF | _POSSESSIVES
"""What no office is of the kind of: "fisheries" in "the island's fisheries minister" is none of these."""
LONGEST = 6


class RawPost(NamedTuple):
    """An office as read: what it is of is still a place in the text."""

    title: str
    of: tuple[int, int] | None = None
    past: bool = False


@dataclass
class Piece:
    """A run taken apart: the name proper, and what was said around it."""

    start: int
    end: int
    words: tuple[str, ...]
    kind: str
    """``person``, ``organisation``, ``polity``, ``outlet``, ``office``, ``adjective``, ``seat`` or ``unknown``;
    ``weak`` for a single word that only the parser's label calls a person."""
    sure: bool
    posts: list[RawPost] = field(default_factory=list)
    gender: str | None = None


@cache
def all_offices() -> frozenset[str]:
    """Every word for an office, singular, lower case."""
    o = packs.offices()
    return o.binds | o.speaks | o.floats | o.belongs | o.nobody | packs.outlets().reporters


@cache
def titles() -> frozenset[str]:
    """Mr, Sir, Dr: words before a name that are no office."""
    o = packs.offices()
    return o.titles_he | o.titles_she | o.titles_any


def singular(words: list[str]) -> list[str]:
    """The same words with a plural at their end or in their first noun undone, as far as offices need."""
    if not words:
        return words
    *front, last = words
    if last.endswith("women"):
        last = last[:-5] + "woman"
    elif last.endswith("men"):
        last = last[:-3] + "man"
    elif last.endswith("ies"):
        last = last[:-3] + "y"
    elif last.endswith("s") and not last.endswith("ss"):
        last = last[:-1]
    return [*front, last]


def _held(word: str) -> str:
    """An office without what says that it begins later: "mayor-elect"."""
    return _LATER.sub("", word)


def office_suffix(words: list[str]) -> tuple[str, int] | None:
    """The longest office at the end of lower-case words, and how many words it takes."""
    for n in range(min(LONGEST, len(words)), 0, -1):
        tail = [_held(w) for w in words[-n:]]
        for form in (tail, singular(tail)):
            name = " ".join(form)
            if name in all_offices():
                return name, n
    return None


def office_prefix(words: list[str]) -> tuple[str, int] | None:
    """The longest office at the beginning of lower-case words, and how many words it takes."""
    for n in range(min(LONGEST, len(words)), 0, -1):
        head = [_held(w) for w in words[:n]]
        for form in (head, singular(head)):
            name = " ".join(form)
            if name in all_offices():
                return name, n
    return None


def may_be_called(office: str, title: str) -> bool:
    """Whether the holder of an office may be called by a shorter title: a health minister "minister"."""
    lead, _, rest = office.rpartition(" ")
    first = lead.partition(" ")[0]
    return office == title or (rest == title and first not in {"", "prime", "vice", "deputy", "general"})


def gender_of(title: str) -> str | None:
    """What an office or title says of its holder's gender."""
    o = packs.offices()
    if title in o.titles_he or title in o.offices_he:
        return "he"
    return "she" if title in o.titles_she or title in o.offices_she else None


class _Words(NamedTuple):
    text: list[str]
    spans: list[tuple[int, int]]


def _words(text: str, start: int, end: int) -> _Words:
    found = [(m.group(), m.start(), m.end()) for m in _WORD.finditer(text, max(0, start), end)]
    return _Words([w.replace("(", ",") for w, _, _ in found], [(a, b) for _, a, b in found])


def before(text: str, at: int) -> list[RawPost]:
    """
    The office that stands directly before a name, or before it and a comma.

    1. The words of the line up to the name, at most a hundred characters back.
    2. The longest office at their end; "former" before it makes it past.
    3. Before that, what it is of: a possessor, a demonym, an organisation, a pronoun.
    """
    low = max(text.rfind("\n", 0, at) + 1, at - 100)
    w = _words(text, low, at)
    words, spans = w.text, w.spans
    comma = bool(words) and words[-1] == ","
    if comma:
        words, spans = words[:-1], spans[:-1]
    if not words or text[spans[-1][1] : at].strip(" ,") or (spans[-1][1] == at):
        return []
    lower = [x.lower() for x in words]
    found = office_suffix(lower)
    if not found:
        return _office_of_before(words, spans) if comma else []
    title, n = found
    k = len(words) - n
    past = False
    while k > 0 and lower[k - 1] in packs.offices().present | packs.offices().past:
        past |= lower[k - 1] in packs.offices().past
        k -= 1
    of = _possessor(text, words, spans, k)
    if comma and of is None and not (k > 0 and lower[k - 1] in _DETERMINERS):
        return []
    return [RawPost(title, of, past)]


def _office_of_before(words: list[str], spans: list[tuple[int, int]]) -> list[RawPost]:
    """Read "the president of the Caregivers' Union" before a comma and a name."""
    lower = [x.lower() for x in words]
    for k in range(len(words) - 2, max(0, len(words) - 10), -1):
        if words[k] == ",":
            return []
        if lower[k] in _OF and (found := office_suffix(lower[:k])):
            of = _phrase_forward(words, spans, k + 1)
            lead = k - found[1]
            past = lead > 0 and lower[lead - 1] in packs.offices().past
            return [RawPost(found[0], of, past)] if of and of[1] == spans[-1][1] else []
    return []


def _possessor(text: str, words: list[str], spans: list[tuple[int, int]], k: int) -> tuple[int, int] | None:
    """What stands before an office: "Putin's", "the minister's", "its", "Ukrainian", "Association"."""
    if k == 0:
        return None
    back = k
    while back > max(1, k - 3) and words[back - 1].islower() and words[back - 1] not in _NO_KIND:
        back -= 1
    if words[back - 1] in _POSSESSIVES and back > 1 and words[back - 2].lower() not in _BREAKS:
        return _phrase_back(words, spans, back - 2)
    if words[back - 1].lower() in _PRONOUNS:
        return spans[back - 1]
    last = words[k - 1]
    if last in _POSSESSIVES and k > 1:
        return _phrase_back(words, spans, k - 2)
    if last.lower() in _PRONOUNS:
        return spans[k - 1]
    gap = text[spans[k - 1][1] : spans[k][0]] if k < len(spans) else ""
    ended = last.endswith(".") and "." not in last[:-1]
    if last[0].isupper() and not ended and last.lower() not in _DETERMINERS and not gap.strip():
        return _phrase_back(words, spans, k - 1)
    return None


def possessor_before(text: str, at: int) -> tuple[int, int] | None:
    """What stands before a name or a capitalised office: "France's", "its"."""
    low = max(text.rfind("\n", 0, at) + 1, at - 60)
    w = _words(text, low, at)
    if not w.text or text[w.spans[-1][1] : at].strip():
        return None
    if w.text[-1] in _POSSESSIVES and len(w.text) > 1:
        return _phrase_back(w.text, w.spans, len(w.text) - 2)
    return w.spans[-1] if w.text[-1].lower() in _PRONOUNS else None


def _phrase_back(words: list[str], spans: list[tuple[int, int]], k: int) -> tuple[int, int]:
    """The name or short description that ends with word ``k``."""
    first = k
    while first > 0 and words[first - 1][0].isupper() == words[k][0].isupper() and words[first - 1] != "," and (
        words[k][0].isupper() or words[first - 1].lower() not in _DETERMINERS
    ):
        if (not words[k][0].isupper() and k - first >= 1) or spans[first][0] - spans[first - 1][1] > 1:
            break
        first -= 1
    return spans[first][0], spans[k][1]


def after(text: str, at: int) -> list[RawPost]:
    """
    The office that stands after a name: ", president of …", ", who chairs …", " is a special adviser to …", " of …".

    Nothing further than 120 characters, and never past the line, but for a signature's next line that begins with an
    office.
    """
    if aside := _IN_BRACKETS.match(text, at):
        at = aside.end()
    if under := _UNDER.match(text, at):
        w = _words(text, under.start("line"), under.end("line"))
        return _office_from(w.text, w.spans, 0) if office_prefix([x.lower() for x in w.text]) else []
    stop = _STOP.search(text, at, at + 120)
    w = _words(text, at, stop.start() if stop else min(at + 120, len(text)))
    words, spans = w.text, w.spans
    if not words:
        return []
    between = text[at : spans[0][0]]
    if between.strip():
        return []
    lower = [x.lower() for x in words]
    k = 0
    if words[0] == ",":
        k = 1
    elif lower[0] in _COPULAS:
        k = 2 if lower[1:2] and lower[1] in {"also", "now"} else 1
        if lower[1:2] == ["not"]:
            if "but" not in lower:
                return []
            k = lower.index("but") + 1
            k += lower[k : k + 1] == ["is"]
    elif lower[0] in {"of", "from"} and len(words) > 1:
        of = _phrase_forward(words, spans, 1)
        return [RawPost("", of)] if of and any(c.isupper() for c in text[of[0] : of[1]]) else []
    elif lower[0] in _LEADS_NOW:
        return [post for post in _leads(words, spans, 0) if post.of and text[post.of[0]].isupper()]
    elif lower[0] != "who":
        return []
    if k < len(lower) and lower[k] == "whose":
        of = _phrase_forward(words, spans, k + 1)
        return [RawPost("", of)] if of and text[of[0]].isupper() else []
    if k < len(lower) and lower[k] == "who":
        return _leads(words, spans, k + 1)
    return _office_from(words, spans, k)


def _leads(words: list[str], spans: list[tuple[int, int]], k: int) -> list[RawPost]:
    if k >= len(words) or words[k].lower() not in _LEADING:
        return []
    verb = words[k].lower()
    k += 1
    if k < len(words) and words[k].lower() in {"for", "over"}:
        k += 1
    of = _phrase_forward(words, spans, k)
    title = {"cha": "chair", "spe": "spokesperson", "neg": "negotiator"}.get(verb[:3], "leader")
    if verb.startswith("represent"):
        title = "representative"
    return [RawPost(title, of)] if of else []


def _office_from(words: list[str], spans: list[tuple[int, int]], k: int) -> list[RawPost]:
    """The office that begins within the next few words, and what it is of."""
    lower = [x.lower() for x in words]
    possessor: tuple[int, int] | None = None
    past, odd = False, 0
    i = k
    while i < min(len(words), k + 7):
        if words[i] == ",":
            return []
        found = office_prefix(lower[i:])
        if found and (not words[i][0].isupper() or i == k or lower[i - 1] in _DETERMINERS or possessor):
            title, n = found
            ahead = i + n
            if words[i][0].isupper() and ahead < len(words) and words[ahead][0].isupper():
                return []
            if ahead < len(words) and lower[ahead] in _OF:
                possessor = _phrase_forward(words, spans, ahead + 1) or possessor
            if possessor is None and i > k and words[i - 1][0].isupper():
                possessor = _phrase_back(words, spans, i - 1)
            return [RawPost(title, possessor, past)]
        if words[i] in _POSSESSIVES and i > k:
            possessor = _phrase_back(words, spans, i - 1)
        elif lower[i] in packs.offices().past:
            past = True
        elif lower[i] in _PRONOUNS:
            possessor = spans[i]
        elif not words[i][0].isupper() and lower[i] not in _DETERMINERS | packs.offices().present:
            odd += 1
            if odd > 1 or lower[i] in _OF or lower[i] in _BREAKS:
                return []
        i += 1
    return []


def _phrase_forward(words: list[str], spans: list[tuple[int, int]], k: int) -> tuple[int, int] | None:
    """The name or short description that begins at word ``k``, its article left out."""
    while k < len(words) and words[k].lower() in _DETERMINERS - _PRONOUNS:
        k += 1
    if k >= len(words) or words[k] == ",":
        return None
    if words[k][0].isupper():
        last = k
        while last + 1 < len(words) and (
            words[last + 1][0].isupper()
            or (words[last + 1] in _INNER and last + 2 < len(words) and words[last + 2][0].isupper())
        ):
            last += 1
        while words[last] in {"of", "and", "'", "’", "for", "'s", "’s"}:
            last -= 1
        return spans[k][0], spans[last][1]
    return spans[k]
