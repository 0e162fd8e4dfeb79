"""Other names that the texts themselves give a party: short forms, peoples, and places that stand for it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from zopa import packs
from zopa.language.people_chain import initials
from zopa.language.people_pieces import head_word, is_organised
from zopa.press.cast import BARE_RULERS, INCORPORATED, Cast
from zopa.press.cast_phrase import straight

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zopa.language.people import Actor, People
    from zopa.records.party import Party

_KINDS = frozenset(["party", "league", "union", "alliance", "movement", "list", "bloc", "front", "trust", "council"])
_BARE = 3
"""Letters that a body's bare name has at least: Hillcrest, of the Hillcrest Trust."""
_SUFFIXES = ("n", "an", "ian", "ean", "ese", "ish", "i", "er", "ic", "ns", "ans", "ians", "eans", "ers", "is")


def short_names(parties: list[Party], texts: Sequence[People]) -> list[Party]:
    """
    The parties with the short forms that the texts use for them.

    An actor of a text, or whom somebody in it is said to serve, is the party if it bears its name, the name's words or
    its initials, and no other party fits.
    """
    found: dict[str, dict[str, None]] = {p.id: {} for p in parties}
    for people in texts:
        served = (
            replace(a, name=p.of, aliases=()) for a in people.actors for p in a.posts if p.of and p.of[0].isupper()
        )
        bodies = (a for a in people.actors if not a.is_person and a.kind not in {"outlet", "polity"})
        for actor in (*bodies, *served):
            fits = [p for p in parties if _is(p, actor)]
            if len(fits) == 1:
                found[fits[0].id].update(dict.fromkeys((actor.name, *actor.aliases)))
    for party in parties:
        if (bare := _bare_name(party)) and any(_acts(bare, people.parse.text) for people in texts):
            found[party.id][bare] = None
    return [_with(p, found[p.id]) for p in parties]


def _bare_name(party: Party) -> str | None:
    """A body's name without the word that says what kind of body it is: Progress, of the Progress Party."""
    name = party.name.split()
    known = packs.by_id().get(party.id) is not None
    bare = len(name) > 1 and not known and head_word(tuple(name)) == name[-1].lower() and name[-1].lower() in _KINDS
    return " ".join(name[:-1]) if bare and "of" not in name else None


def _acts(name: str, text: str) -> bool:
    """Whether a text makes a name, in the middle of a sentence, the subject of a verb."""
    verb = r"(?:has|had|will|would|could|can|cannot|is|was|says|said|wants?|rejects?|accepts?)"
    return re.search(rf"(?<=[a-z,] ){re.escape(name)} {verb}\b", text) is not None


def _with(party: Party, more: dict[str, None]) -> Party:
    names = dict.fromkeys((*party.aliases, *(n for n in more if straight(n) != straight(party.name) and len(n) > 1)))
    return party.model_copy(update={"aliases": tuple(names)}) if len(names) > len(party.aliases) else party


def _is(party: Party, actor: Actor) -> bool:
    mine = {straight(n) for n in (party.name, *party.aliases)}
    theirs = {straight(n) for n in (actor.name, *actor.aliases)}
    if mine & theirs:
        return True
    if packs.by_id().get(party.id):
        return False
    name = straight(party.name).split()
    if len(actor.name.split()) == 1 and head_word(tuple(name)) == actor.name.lower() and actor.kind == "organisation":
        return True
    words = straight(actor.name).split()
    if len(words) == 1 and len(name) > 1 and name[0] == words[0] and len(words[0]) > _BARE and _is_company(name):
        return True
    if len(words) > 1 and len(words) < len(name) and name[-len(words) :] == words:
        return True
    if len(words) == len(name) - 1 and name[:-1] == words and len(actor.name) > _BARE and is_organised(tuple(name)):
        return True
    return len(words) == 1 and words[0] in initials(tuple(name))


def _is_company(name: Sequence[str]) -> bool:
    """Whether a name is a company's, which its first word stands for: Meridian, of Meridian Terminals SA."""
    return name[-1].rstrip(".").lower() in INCORPORATED


def governments(parties: list[Party]) -> list[Party]:
    """The one party that a plan calls "the Government", "the State" or "the Department", by all such names."""
    bare = [p for p in parties if BARE_RULERS & {n.lower() for n in (p.name, *p.aliases)}]
    taken = {w.lower() for p in parties for n in (p.name, *p.aliases) for w in n.split()}
    if len(bare) != 1:
        return parties
    more = {n: None for n in (*sorted(BARE_RULERS), "ministers") if n not in taken}
    return [_with(p, more) if p is bare[0] else p for p in parties]


def demonyms(parties: list[Party], texts: Sequence[People]) -> list[Party]:
    """Adjectives that are made of a one-word name of a party, where the packs don't know it: Ondal, Ondalese."""
    words = dict.fromkeys(
        t.text for people in texts for t in people.parse.tokens
        if t.text[0].isupper() and t.pos in {"ADJ", "PROPN", "NOUN"}
    )
    out: list[Party] = []
    for party in parties:
        names = [n for n in (party.name, *party.aliases) if len(n.split()) == 1 and n.istitle()]
        if packs.by_id().get(party.id) or not names or party.kind == "person":
            out.append(party)
            continue
        stems = {n for name in names for n in (name, name.rstrip("aeiouy"))}
        made = {s + x for s in stems for x in _SUFFIXES if len(s) > 3}
        out.append(_with(party, dict.fromkeys(w for w in words if w in made and w not in names)))
    return out


def seats(parties: list[Party], texts: Sequence[People]) -> list[Party]:
    """
    The parties with the places that the texts show to be their seats.

    Each sign gives points, and a place needs two for one party and none for another: "its offices in X" (2), the
    party's name, a comma, X and a date at the head of a text (2), somebody speaking "in X" in a sentence about no other
    party (1).
    """
    cast = Cast(tuple(parties))
    points: dict[str, dict[str, int]] = {}
    for people in texts:
        for name, party, score in [*_stated(people, cast), *_headed(people, cast), *_spoken(people, cast)]:
            points.setdefault(name, {})
            points[name][party] = points[name].get(party, 0) + score
    found: dict[str, dict[str, None]] = {p.id: {} for p in parties}
    for name, by_party in points.items():
        party, score = max(by_party.items(), key=lambda kv: kv[1])
        if len(by_party) == 1 and score > 1:
            found[party][name] = None
    return [_with(p, found[p.id]) for p in parties]


def _places(people: People, cast: Cast) -> list[tuple[int, int, str]]:
    """Names in a text that may be places: no person, outlet or party."""
    return [
        (m.start, m.end, people.actors[m.actor].name) for m in people.mentions
        if m.kind == "name" and people.actors[m.actor].kind in {"unknown", "seat"}
        and not cast.belongs(people.actors[m.actor].name)
    ]


_OFFICES_IN = re.compile(
    r"(?:['’]s?|\bits|\btheir)\s(?:head\s|main\s)?(?:offices?|headquarters|seat|capital)\s(?:is\s)?(?:in|on|at),?\s$",
)
_CAPITAL_OF = re.compile(r",?\s(?:the\s)?(?:capital|seat|headquarters)\sof\s")
_DATE_AFTER = re.compile(r",?\s(?:\d{1,2}\s[A-Z][a-z]{2,9}\s\d{4}|[A-Z][a-z]{2,9}\s\d{1,2},\s\d{4})")


def _stated(people: People, cast: Cast) -> list[tuple[str, str, int]]:
    """Places that a text calls a seat: "the Association's offices in X", "X, the capital of Ondal"."""
    text, out = people.parse.text, []
    for start, end, name in _places(people, cast):
        before = text[max(0, start - 90) : start]
        if m := _OFFICES_IN.search(before):
            owners = cast.mentions(before[: m.start()])
            if owners and len(before[: m.start()]) - owners[-1][1] <= 1:
                out.append((name, owners[-1][2], 2))
        if m := _CAPITAL_OF.match(text, end):
            out += [(name, party, 2) for at, _, party in cast.mentions(text[m.end() : m.end() + 60])[:1] if at < 5]
    return out


def _headed(people: People, cast: Cast) -> list[tuple[str, str, int]]:
    """Places in a heading: a party, its town, a date; two parties and two places stand in one order."""
    text, out = people.parse.text, []
    for line in re.finditer(r"[^\n]{10,200}", text[:1500]):
        spots = [(s, e, n) for s, e, n in _places(people, cast) if line.start() <= s < line.end()]
        if not spots or not _DATE_AFTER.match(text, spots[-1][1]):
            continue
        owners = [o for o in cast.mentions(line.group()) if line.start() + o[1] < spots[0][0]]
        between = text[line.start() + owners[-1][1] : spots[0][0]] if owners else ""
        if owners and between.strip() == "," and len({o[2] for o in owners}) == len(spots):
            names = list(dict.fromkeys(o[2] for o in owners))
            out += [(spots[k][2], names[k], 2) for k in range(len(spots))]
    return out


def _spoken(people: People, cast: Cast) -> list[tuple[str, str, int]]:
    """Places where a party's people speak: "an official in X said that Ondal could …"."""
    text, parse, out = people.parse.text, people.parse, []
    for start, _, name in _places(people, cast):
        t = parse.tokens[parse.at(start)]
        if t.dep != "pobj" or parse.tokens[t.head].text.lower() != "in":
            continue
        host = parse.tokens[parse.tokens[t.head].head]
        sentence = parse.sentences[parse.sentence_of[t.i]]
        a, b = parse.tokens[sentence.first].start, parse.tokens[sentence.last - 1].end
        named = {p for _, _, p in cast.mentions(text[a:b])}
        official = host.lemma.lower() in packs.offices().speaks | packs.offices().binds
        if (official or host.pos == "VERB") and len(named) == 1:
            out.append((name, named.pop(), 1))
    return out
