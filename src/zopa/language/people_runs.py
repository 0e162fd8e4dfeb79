"""Runs of capitalised words: what may be a name, found without trusting the parser's labels."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from zopa import packs
from zopa.language.wordlist import words

if TYPE_CHECKING:
    from zopa.language.syntax import Parse, Token

PARTICLES = words(
    "von van der den de la le del della di da dos das du al el bin ibn ben abu af zu ter ten",
)
_DATES = words(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December Christmas Easter Thanksgiving Ramadan",
)
_NO_NAME_TAGS = frozenset(["PRP", "PRP$", "DT", "IN", "CC", "WP", "WRB", "WDT", "MD", "EX", "TO", "WP$", "PDT"])
_OPENINGS = frozenset("\"'“”‘’«»„‟([—–-:;•*…".replace(" ", ""))
_PEOPLE_S = frozenset(["People", "Women", "Men", "Children", "Lloyd", "Workers", "Farmers"])
_APOSTROPHES = frozenset(["'", "’"])
_NUMBERING = words(
    "Article Articles Clause Clauses Section Sections Point Points Paragraph Chapter Annex Part Item Phase Step "
    "Figure Table Chart Day Week No Nos",
)


@dataclass(frozen=True)
class Run:
    """Tokens ``first`` to ``last``, exclusive, that may be one name."""

    first: int
    last: int
    words: tuple[str, ...]
    start: int
    end: int
    sure: bool
    """Whether something other than a sentence's opening capital says that it is a name."""


@cache
def _organisation_words() -> frozenset[str]:
    return packs.offices().organisation_words


def is_acronym(word: str) -> bool:
    """Whether a word is written in capitals: CU, NATO, U.S."""
    bare = word.replace(".", "").replace("-", "").replace("+", "")
    return len(bare) > 1 and bare.isupper() and any(c.isalpha() for c in bare)


def shouting(text: str) -> tuple[tuple[int, int], ...]:
    """Lines that are mostly in capitals or in title case: their capitals tell nothing."""
    out, at = [], 0
    for line in text.splitlines(keepends=True):
        body = line.strip()
        words = [w for w in body.split() if len(w) > 3 and w[0].isalpha()]
        upper = sum(w.isupper() for w in words)
        title = sum(w[0].isupper() for w in words)
        if words and (
            upper * 2 > len(words) or (len(words) > 3 and title * 4 > len(words) * 3 and body[-1:] not in '.!?”"')
        ):
            out.append((at, at + len(line)))
        at += len(line)
    return tuple(out)


def find_runs(parse: Parse) -> tuple[Run, ...]:
    """All runs, in order of the text; a line's end, a comma and a bracket end one."""
    inner = _known_inside(parse)
    loud = shouting(parse.text)
    runs: list[Run] = []
    i, n = 0, len(parse.tokens)
    while i < n:
        if not _starts(parse, i, inner):
            i += 1
            continue
        j = i + 1
        while j < n and (step := _goes_on(parse, i, j)):
            j += step
        runs.append(_run(parse, i, j, inner, loud))
        i = j
    return tuple(r for r in runs if len(r.words) < 3 or not all(is_acronym(w) for w in r.words))


def _run(parse: Parse, i: int, j: int, inner: frozenset[str], loud: tuple[tuple[int, int], ...]) -> Run:
    tokens = parse.tokens[i:j]
    words: list[str] = []
    for t in tokens:
        glued = bool(words) and parse.text[t.start - 1 : t.start].strip() != ""
        if glued and (words[-1].endswith(("-", "–")) or t.text in {"-", "–", "'", "’", "'s", "’s"}):
            words[-1] += t.text
        else:
            words.append(t.text)
    a, b = tokens[0].start, tokens[-1].end
    in_loud = any(s <= a < e for s, e in loud)
    organised = len(words) > 1 and {w.lower() for w in words} & _organisation_words()
    quiet = not in_loud or (bool(organised) and not all(is_acronym(w) for w in words))
    sure = quiet and (not opens(parse, i) or len(words) > 1 or words[0] in inner or is_acronym(words[0]))
    return Run(i, j, tuple(words), a, b, sure)


def opens(parse: Parse, i: int) -> bool:
    """Whether a token stands where any word would have a capital."""
    if i == 0:
        return True
    before = parse.tokens[i - 1]
    start = parse.tokens[i].start
    lead = parse.text[max(parse.text.rfind("\n", 0, start) + 1, start - 12) : start]
    if not any(w.isalpha() and len(w) > 1 for w in lead.replace("(", " ").replace(")", " ").split()):
        return True
    gap = parse.text[before.end : parse.tokens[i].start]
    return (
        "\n" in gap or "\n" in before.text or before.text[-1] in _OPENINGS or before.text[-1] in ".!?"
        or parse.sentences[parse.sentence_of[i]].first == i
    )


def _known_inside(parse: Parse) -> frozenset[str]:
    """Capitalised words that occur where nothing but being a name explains the capital."""
    loud = shouting(parse.text)
    common = {t.text for t in parse.tokens if t.text.islower()}
    return frozenset(
        t.text for i, t in enumerate(parse.tokens)
        if t.text[0].isupper() and t.tag in {"NNP", "NNPS"} and not opens(parse, i)
        and t.text.lower() not in common and not any(s <= t.start < e for s, e in loud)
    )


def _capital(t: Token) -> bool:
    return t.text[0].isupper() and any(c.isalpha() for c in t.text) and t.text not in _DATES and t.text != "I"


def _starts(parse: Parse, i: int, inner: frozenset[str]) -> bool:
    t = parse.tokens[i]
    if not _capital(t) or t.text in _NUMBERING or (t.tag in _NO_NAME_TAGS and not is_acronym(t.text)):
        return False
    if t.text in inner or is_acronym(t.text) or t.text in packs.by_name() or t.text in packs.by_adjective():
        return True
    if opens(parse, i):
        return t.pos == "PROPN" or _next_is_name(parse, i)
    return t.pos in {"PROPN", "NOUN", "ADJ", "X", "INTJ", "VERB"} or t.tag in {"NNP", "NNPS"}


def _next_is_name(parse: Parse, i: int) -> bool:
    k = i + 1
    if k >= len(parse.tokens) or parse.tokens[i].pos not in {"NOUN", "ADJ"}:
        return False
    follower = parse.tokens[k]
    return _capital(follower) and follower.pos == "PROPN" and not opens(parse, k)


def _goes_on(parse: Parse, first: int, j: int) -> int:
    """How many tokens from ``j`` belong to the run that starts at ``first``: 0 where it ends."""
    tokens, text = parse.tokens, parse.text
    t, before = tokens[j], tokens[j - 1]
    gap = text[before.end : t.start]
    after = tokens[j + 1] if j + 1 < len(tokens) else None
    if "\n" in gap or "\n" in t.text:
        return 0
    if before.text.endswith(".") and gap and not _abbreviation(before.text):
        return 0
    if _capital(t):
        return 0 if t.tag in {"PRP", "DT", "IN"} and not is_acronym(t.text) else 1
    if t.text in {"-", "–"} and not gap and after and after.start == t.end and _capital(after):
        return 0 if _polity(before.text) and _polity(after.text) else 2
    if not after or "\n" in text[t.end : after.start]:
        return 0
    return _connects(parse, first, j)


def _connects(parse: Parse, first: int, j: int) -> int:
    tokens = parse.tokens
    t, before, after = tokens[j], tokens[j - 1], tokens[j + 1]
    further = tokens[j + 2] if j + 2 < len(tokens) else None
    head = [w.text.lower().rstrip("s") for w in tokens[first:j]]
    organised = any(w.lower() in _organisation_words() for w in (x.text for x in tokens[first:j])) or any(
        h in _organisation_words() for h in head
    )
    if t.text in _APOSTROPHES and before.text.endswith("s") and _capital(after):
        return 2 if _organised_ahead(parse, j + 1) else 0
    if t.text in {"'s", "’s"} and before.text in _PEOPLE_S and _capital(after):
        return 2
    if t.text.lower() in PARTICLES and _capital(after) and before.pos == "PROPN":
        return 2
    if (
        t.text.lower() in PARTICLES and further and after.text.lower() in PARTICLES and _capital(further)
        and before.pos == "PROPN"
    ):
        return 3
    if t.text == "&" and _capital(after):
        return 2
    if t.text in {"of", "for", "on", "in"} and organised:
        if _capital(after) and not (t.text == "in" and after.text in _DATES):
            return 2 if t.text != "in" or before.text.lower() in _organisation_words() else 0
        if t.text in {"of", "for", "on"} and after.text == "the" and further and _capital(further):
            return 3
    inside = any(w.text in {"of", "for", "on"} for w in tokens[first:j])
    if t.text == "and" and organised and inside and _capital(after) and before.text not in packs.by_name():
        return 2 if not _organised_soon(parse, j + 1) else 0
    return 0


def _organised_ahead(parse: Parse, j: int) -> bool:
    """Whether the capitalised words from ``j`` on contain the head of an organisation's name."""
    for t in parse.tokens[j : j + 5]:
        if not _capital(t):
            return False
        if t.text.lower() in _organisation_words():
            return True
    return False


def _organised_soon(parse: Parse, j: int) -> bool:
    return parse.tokens[j].text.lower() in _organisation_words()


def _abbreviation(word: str) -> bool:
    return len(word) == 2 or is_acronym(word) or word.lower().rstrip(".") in (
        packs.offices().titles_any | packs.offices().titles_he | packs.offices().titles_she | {"st", "jr"}
    )


def _polity(word: str) -> bool:
    return word in packs.by_name() or word in packs.by_adjective()
