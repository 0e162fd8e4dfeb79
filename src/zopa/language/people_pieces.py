"""A run of capitals taken apart: "German Foreign Minister Johann Wadephul" is a name, an office and whose office."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zopa import packs
from zopa.language.people_posts import (
    LONGEST,
    Piece,
    RawPost,
    after,
    before,
    gender_of,
    office_prefix,
    office_suffix,
    possessor_before,
    titles,
)
from zopa.language.people_runs import PARTICLES, Run, is_acronym
from zopa.language.wordlist import words

if TYPE_CHECKING:
    from zopa.language.syntax import Parse

_PLACE_WORDS = words(
    "street road avenue square lane hall house palace river sea lake bay island islands mountain mountains valley "
    "region province oblast county city town village port airport bridge tower gate park hill point beach strait "
    "gulf ocean desert north south east west arctic plant station",
)
_THING_WORDS = words(
    "act law treaty agreement accord protocol convention charter constitution plan framework declaration "
    "resolution memorandum pact war crisis summit conference talks review report paper award prize cup games age "
    "era spring revolution day week article clause bill deal process project programme program initiative",
)
_PAPERS = words(
    "Weekly Daily Times Gazette Tribune Chronicle Herald News Radio TV Television Magazine Newsletter Journal "
    "Review Bulletin Telegraph Courier Examiner Inquirer Dispatch Newspaper Broadcasting Zeitung Podcast Newswire",
)
_EDITIONS = frozenset(["Morning", "Evening", "Daily", "Sunday", "Saturday", "Weekly"])
_TWO_EDGED = words("general major justice captain marshal head chief lead member")
_NO_PERSON = frozenset(["GPE", "LOC", "FAC", "NORP", "EVENT", "LAW", "WORK_OF_ART", "PRODUCT"])
_DATELINE = re.compile(r"\)\s{0,2}(?:[-–—]|$)")
_SMALL = frozenset(["of", "for", "on", "in", "and", "the", "&"])


def is_organised(words: tuple[str, ...]) -> bool:
    """Whether words are headed by a noun for an organisation."""
    head = head_word(words)
    return any(w in packs.offices().organisation_words for w in (head, head.rstrip("s"))) and not words[0].endswith(":")


def head_word(words: tuple[str, ...]) -> str:
    """The head noun of a capitalised name: the last word, or the last before "of"."""
    for k, w in enumerate(words):
        if w.lower() in {"of", "for", "on"} and k > 0:
            return words[k - 1].lower()
    return words[-1].lower().rstrip(".")


def take_apart(parse: Parse, run: Run) -> list[Piece]:
    """
    The pieces of a run, in order.

    1. A name from the packs, or an organisation, stays whole.
    2. Else a person follows the last office or title in it; what comes before the office says whose office.
    3. Else the words are a name of which more must be learnt: the parser's label, the verbs around it.
    """
    whole = " ".join(run.words)
    if kind := _packed(parse, run, whole):
        return [Piece(run.start, run.end, run.words, kind, sure=run.sure)]
    if (cut := _cut(run.words)) and (pieces := _with_office(parse, run, cut)):
        return pieces
    if is_organised(run.words):
        return [Piece(run.start, run.end, run.words, "organisation", sure=run.sure)]
    return [_plain(parse, run)]


def _packed(parse: Parse, run: Run, whole: str) -> str | None:
    if whole in packs.by_name():
        return "polity"
    if whole in packs.by_adjective():
        return "adjective"
    if whole in packs.outlets().names:
        return "outlet"
    if _reports(parse, run, whole):
        return "outlet"
    return "seat" if whole in packs.by_seat() else None


def _reports(parse: Parse, run: Run, whole: str) -> bool:
    """Whether a name that isn't in the packs is an outlet's: "the Eastbank Gazette", a dateline's "(Northline)"."""
    article = parse.text[max(0, run.start - 4) : run.start].lower() == "the "
    if article and whole in packs.outlets().with_article:
        return True
    last = run.words[-1]
    if len(run.words) > 1 and not is_organised(run.words) and (
        last in _PAPERS or (article and (last in packs.outlets().name_words or run.words[0] in _EDITIONS))
    ):
        return True
    text = parse.text
    return text[run.start - 1 : run.start] == "(" and bool(_DATELINE.match(text, run.end)) and (
        run.start - text.rfind("\n", 0, run.start) < 80
    )


def _cut(words: tuple[str, ...]) -> tuple[int, int, str] | None:
    """The last office or title in a run: its first word, the word after it, and the title."""
    lower = [w.lower().rstrip(".") for w in words]
    best: tuple[int, int, str] | None = None
    i = 0
    while i < len(lower):
        found = office_prefix(lower[i : i + LONGEST])
        if found:
            best = (i, i + found[1], found[0])
            i += found[1]
        elif lower[i] in titles():
            best = (i, i + 1, lower[i])
            i += 1
        else:
            i += 1
    return best


def _with_office(parse: Parse, run: Run, cut: tuple[int, int, str]) -> list[Piece]:
    i, j, title = cut
    rest, front = run.words[j:], run.words[:i]
    if rest and rest[0].lower() in _SMALL:
        return []
    if not rest:
        if front and not is_organised(run.words):
            return [Piece(run.start, run.end, run.words, "office", sure=run.sure)]
        return [Piece(run.start, run.end, run.words, "office", sure=run.sure)] if not front else []
    if is_organised(rest) or any(w.lower() in _PLACE_WORDS for w in rest):
        return []
    if i == 0 and title in _TWO_EDGED and _label(parse, run.start, run.end) == "ORG":
        return []
    start = run.end - len(_tail(parse.text, run, len(rest)))
    piece = Piece(start, run.end, rest, "person", sure=True, gender=_gender(run.words[:j]))
    front = tuple(w for w in front if w.lower().rstrip(".") not in titles())
    was = parse.text[max(0, run.start - 12) : run.start].split()[-1:] != [] and (
        parse.text[max(0, run.start - 12) : run.start].split()[-1].lower() in packs.offices().past
    )
    if title not in titles() or title in {"judge", "general", "king", "queen", "pope"}:
        of = _front_span(parse.text, run, front) if front else None
        if of is None:
            piece.posts.append(RawPost(title, possessor_before(parse.text, run.start), was))
        else:
            past = front[0].lower() in packs.offices().past or was
            piece.posts.append(RawPost(title, None if front[0].lower() in packs.offices().past else of, past))
    elif front:
        found = office_suffix([w.lower() for w in front])
        if found:
            lead = front[: len(front) - found[1]]
            piece.posts.append(RawPost(found[0], _front_span(parse.text, run, lead) if lead else None))
    piece.posts.extend(after(parse.text, piece.end))
    return [piece]


def _gender(words: tuple[str, ...]) -> str | None:
    return next((g for w in words if (g := gender_of(w.lower().rstrip(".")))), None)


def _tail(text: str, run: Run, n: int) -> str:
    """The last ``n`` words of a run as printed."""
    at = run.end
    for word in reversed(run.words[-n:]):
        at = text.rfind(word[-1], run.start, at) - len(word) + 1
    return text[at : run.end]


def _front_span(text: str, run: Run, front: tuple[str, ...]) -> tuple[int, int] | None:
    end = run.start
    for word in front:
        at = text.find(word, end, run.end)
        end = (at if at >= 0 else end) + len(word)
    return run.start, end


def _label(parse: Parse, start: int, end: int) -> str | None:
    best, most = None, 0
    for e in parse.entities:
        overlap = min(end, e.end) - max(start, e.start)
        if overlap > most:
            best, most = e.label, overlap
    return best


def _plain(parse: Parse, run: Run) -> Piece:
    """A name without an office inside: a person where the text around it or the parser's label says so."""
    words = run.words
    piece = Piece(run.start, run.end, words, "unknown", sure=run.sure)
    posts = [*before(parse.text, run.start), *after(parse.text, run.end)]
    lower = {w.lower() for w in words}
    if is_acronym(words[0]) or lower & _PLACE_WORDS or lower & _THING_WORDS or (lower - PARTICLES) & _SMALL:
        return piece
    label = _label(parse, run.start, run.end)
    if label in _NO_PERSON and not any(p.title for p in posts):
        return piece
    owner = possessor_before(parse.text, run.start)
    if owner and not posts:
        posts.append(RawPost("", owner))
    if label == "PERSON" and len(words) == 1 and not any(p.title for p in posts):
        piece.kind, piece.posts = "weak", posts
    elif label == "PERSON" or any(p.title for p in posts):
        piece.kind, piece.posts = "person", posts
        piece.gender = next((g for p in posts if (g := gender_of(p.title))), None)
    return piece
