"""Who wrote a text and who published it, from the lines that say so: "By Ines Corvay, The Tidewater Review"."""

from __future__ import annotations

import re

_PARTICLES = frozenset({
    "de", "da", "di", "del", "der", "den", "van", "von", "bin", "al", "el", "la", "le", "ten",
    "ter", "y", "e",
})
_NAME_WORD = re.compile(r"(?:[A-Z][\w’'-]*\.?|[A-Z]\.)$")
_BY = re.compile(
    r"^(?:(?:an?|the|our)\s{1,3})?(?:[a-z]{1,20}\s{1,3}){0,2}"
    r"(?:column|commentary|comment|opinion|analysis|essay|report|interview|op-ed|editorial|letter|guest post|view)"
    r"\s{1,3}by\s{1,3}"
    r"|^(?:written\s{1,3}|reported\s{1,3}|posted\s{1,3})?by:?\s{1,3}",
    re.IGNORECASE,
)
_JOIN = re.compile(r"\s{1,9}(?:and|&)\s{1,9}|,\s{1,9}(?:and\s{1,9})?")
_OUTLET_WORDS = frozenset({
    "agency", "associated", "bulletin", "broadcasting", "chronicle", "courier", "daily", "dispatch", "echo", "examiner",
    "gazette", "globe", "guardian", "herald", "independent", "inquirer", "journal", "ledger", "magazine", "mail",
    "mercury", "mirror", "monitor", "news", "newspaper", "observer", "paper", "post", "press", "radio", "record",
    "register", "reporter", "review", "sentinel", "standard", "star", "sun", "telegraph", "television", "times",
    "tribune", "tv", "voice", "weekly", "wire", "world",
})
_NOT_NAMES = frozenset({
    "Staff", "Editor", "Editorial", "Correspondent", "Our", "Special", "The", "A", "An", "In", "On", "At",
})
_JOBS = frozenset({"Correspondent", "Editor", "Reporter", "Writer", "Columnist", "Staff", "Bureau", "Desk"})
"""What somebody does at a paper, printed before the name: "Health Correspondent Jane Doe"."""
_SHORTEST_NAME, _LONGEST_NAME = 2, 5
_LONGEST_OUTLET, _LONGEST_ORGANISATION = 6, 8
"""Words of a name."""


def byline(line: str) -> tuple[str | None, str]:
    """
    The authors that a line names after "by", joined as printed, and what the line says after them.

    No author where the line is a sentence, or what follows "by" is no person's name.
    """
    mark = _BY.match(line)
    if not mark:
        return None, line
    rest = line[mark.end() :].strip()
    names: list[str] = []
    at = 0
    while True:
        joint = _JOIN.search(rest, at)
        piece = rest[at : joint.start() if joint else len(rest)]
        person, used = _person(piece)
        if person is None or (names and is_outlet(person)):
            break
        names.append(person)
        if used < len(piece.strip()):
            at += used
            break
        at = joint.end() if joint else len(rest)
        if joint is None:
            break
    if not names:
        return None, line
    return " and ".join(p for p in (", ".join(names[:-1]), names[-1]) if p), rest[at:].strip(" ,;|–—-")


def is_outlet(words: str) -> bool:
    """Whether some words look like the name of a newspaper, agency or station."""
    parts = words.split()
    named = bool(parts) and (parts[0] == "The" or parts[-1].lower().strip(".") in _OUTLET_WORDS)
    return named and len(parts) <= _LONGEST_OUTLET


def is_name(words: str) -> bool:
    """Whether some words could be an organisation's name: few, the first and the last capitalised, no sentence."""
    parts = words.split()
    few = 0 < len(parts) <= _LONGEST_ORGANISATION
    return few and words[-1:].isalnum() and parts[0][:1].isupper() and parts[-1][:1].isupper()


def _person(piece: str) -> tuple[str | None, int]:
    """A person's name at the start of some words, and how many characters it takes."""
    words: list[str] = []
    end = 0
    for m in re.finditer(r"\S+", piece):
        word = m[0]
        if len(words) == _LONGEST_NAME or not (_NAME_WORD.match(word) or (words and word.lower() in _PARTICLES)):
            break
        words.append(word)
        end = m.end()
    while words and words[-1].lower() in _PARTICLES:
        words.pop()
        end = len(" ".join(words))
    while any(w in _JOBS for w in words):
        words.pop(0)
    if len(words) < _SHORTEST_NAME or words[0] in _NOT_NAMES:
        return None, 0
    if end < len(piece.rstrip()) and not re.match(r"\s*(?:in|\(|\||–|—|-|/|@|for|•|·)", piece[end:]):
        return None, 0
    return " ".join(words), end
