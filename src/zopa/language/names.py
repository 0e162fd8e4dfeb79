"""Who is who in one text: every mention of a person, an office, an organisation or a group, chained."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from zopa import packs
from zopa.language.people import Actor, Gender, Mention, People, Post
from zopa.language.people_chain import Draft, chain
from zopa.language.people_pieces import is_organised, take_apart
from zopa.language.people_posts import Piece, RawPost
from zopa.language.people_refs import Resolver
from zopa.language.people_runs import find_runs, is_acronym

if TYPE_CHECKING:
    from zopa.language.syntax import Parse

__all__ = ["Actor", "Mention", "People", "Post", "find_people"]

_BRACKET = re.compile(
    r"\s{0,2}\(\s?(?:(?:hereinafter|hereafter|the|or|called)\s){0,3}(?P<quote>[\"“”'‘’])?(?:[Tt]he\s)?"
    r"(?P<short>[^()\"“”\n]{2,40}?)[\"“”'’]?\s?\)",
)


def find_people(parse: Parse) -> People:
    """
    The actors of a text and their mentions.

    1. Runs of capitals, found in spite of what the parser calls them.
    2. Each taken apart into a name, an office and whose office it is.
    3. Spellings of one name gathered; short forms in brackets join what stands before them.
    4. Pronouns and descriptions follow the actors in order of the text.
    """
    pieces = [p for run in find_runs(parse) for p in take_apart(parse, run)]
    drafts = chain(_introduce(parse, pieces))
    references = Resolver(parse, drafts).run()
    named = [Mention(s, e, a, "name") for a, d in enumerate(drafts) for s, e in d.places]
    mentions = tuple(sorted({*named, *references}))
    called = tuple(Actor(_full(d), kind=d.kind) for d in drafts)
    view = People(parse, called, mentions)
    return People(parse, tuple(_actor(view, d) for d in drafts), mentions)


def _introduce(parse: Parse, pieces: list[Piece]) -> list[Piece]:
    """Give a short form in brackets the words of the name before it, so that both chain as one."""
    by_start = {p.start: p for p in pieces}
    full: dict[tuple[str, ...], Piece] = {}
    for piece in pieces:
        if piece.kind not in {"organisation", "unknown", "seat"}:
            continue
        found = _BRACKET.match(parse.text, piece.end, piece.end + 60)
        inner = by_start.get(found.start("short")) if found else None
        if not found or not inner or inner.end != found.end("short") or inner.words == piece.words:
            continue
        if found["quote"] or _abbreviates(inner.words, piece.words):
            full[inner.words] = piece
    for p in pieces:
        if (whole := full.get(p.words)) and p.kind in {"unknown", "organisation", "person", "seat"}:
            p.words, p.kind, p.sure = whole.words, whole.kind, True
    return pieces


def _abbreviates(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    letters = "".join(w[0] for w in full).lower()
    return len(short) == 1 and is_acronym(short[0]) and len(set(short[0].lower()) & set(letters)) * 2 >= len(short[0])


def _full(draft: Draft) -> str:
    """The fullest name: that of the packs for a state or body, else the longest spelling."""
    name = " ".join(draft.name)
    known = packs.by_name().get(name, ())
    return known[0].name if draft.kind == "polity" and len(known) == 1 else name


def _actor(view: People, draft: Draft) -> Actor:
    name = _full(draft)
    printed = dict.fromkeys(" ".join(view.parse.text[s:e].split()) for s, e in draft.places)
    posts = dict.fromkeys(p for raw in draft.posts if (p := _post(view, raw, name=name)))
    return Actor(
        name, tuple(w for w in printed if w != name), is_person=draft.kind == "person", posts=tuple(posts),
        kind=draft.kind, gender=cast("Gender | None", draft.gender),
    )


def _post(view: People, raw: RawPost, *, name: str) -> Post | None:
    if raw.of is None:
        return Post(raw.title, None, raw.past) if raw.title else None
    m = next((
        m for m in reversed(view.within(*raw.of))
        if (m.kind != "description" or view.actors[m.actor].kind == "organisation") and m.end <= raw.of[1] + 1
    ), None)
    of = view.actors[m.actor].name if m else " ".join(view.parse.text[raw.of[0] : raw.of[1]].split())
    if of == name:
        of, m = " ".join(view.parse.text[raw.of[0] : raw.of[1]].split()), None
    kind = view.actors[m.actor].kind if m else ""
    organised = kind in {"polity", "organisation"} or is_acronym(of) or is_organised(tuple(of.split()))
    if not raw.title and not organised:
        return None
    return Post(raw.title, of, raw.past)
