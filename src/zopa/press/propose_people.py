"""People placed with parties by the offices that the texts give them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from zopa import packs
from zopa.language.people_chain import same_person
from zopa.press.cast import Belonging, Cast, voice_of
from zopa.records.party import Party, Person, Voice

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from zopa.language.people import Actor, People, Post

_ROUNDS = 4
_ORDER = (Voice.BELONGS, Voice.FLOATS, Voice.BINDS)


@dataclass
class _Known:
    """One person over all texts."""

    names: dict[str, int] = field(default_factory=dict)
    posts: list[tuple[Post, People]] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The fullest name; among those, the most frequent."""
        return max(self.names, key=lambda n: (len(n.split()), self.names[n]))


def people_of(parties: list[Party], texts: Sequence[People]) -> list[Party]:
    """
    The parties with their people.

    1. Persons of one name over all texts are one.
    2. Whoever holds an office of a party is placed there; an office under a person leads to that person's party.
    3. If someone holds offices of a party and under a person not yet placed, that person is placed there too.
    4. Again, until nobody new is placed.
    """
    known = _gather(texts)
    for _ in range(_ROUNDS):
        cast = Cast(tuple(parties))
        homes = {id(people): home for people in texts if (home := issuer(people, cast))}
        placed: dict[str, dict[str, Person]] = {}
        for one in known:
            for party, person in _place(one, cast, homes):
                placed.setdefault(party, {})[person.name] = person
        for party, name, voice in _principals(known, cast):
            placed.setdefault(party, {}).setdefault(name, Person(name=name, voice=voice))
        after = [p.model_copy(update={"people": _merged(p, placed.get(p.id, {}))}) for p in parties]
        if after == parties:
            break
        parties = after
    return parties


_ISSUED = re.compile(
    r"(?i)^(?:(?:the\s)?(?:weekly\s|monthly\s)?(?:newsletter|circular|statement|press\srelease|communiqu[ée]|open\sletter|"
    r"bulletin|magazine|paper|journal|members['’]\smagazine|media\srelease|news\srelease|resolution|decision|declaration|"
    r"appeal|message)\s{1,3}(?:of|by|from|to\smembers\sof)\s(?:the\s)?"
    r"(?:(?:executive|board|council|congress|conference|committee|members|leadership|presidium)\sof\s(?:the\s)?)?|"
    r"(?:press|media|news)\srelease\s*\n\s*(?:the\s)?|"
    r"(?:daily\s|weekly\s|press\s|news\s)?(?:briefing|conference),?\s(?:of\s|at\s|by\s|in\s)?(?:the\s)?)"
    r"(?P<who>[^\n,]{3,80})",
    re.MULTILINE,
)


_FROM = re.compile(r"^From:[^\n]{3,160}$", re.MULTILINE)
_ADDRESS = re.compile(r"@([\w-]{3,40})\.")
_DEAR = re.compile(r"^Dear\b", re.MULTILINE)


def issuer(people: People, cast: Cast) -> str | None:
    """The party that a text itself says it comes from, in its first lines: a newsletter of, a briefing at."""
    top = people.parse.text[:500]
    for m in _ISSUED.finditer(top):
        if home := cast.belongs(m["who"].strip()):
            return home.party
    if sender := _FROM.search(top):
        named = {party for _, _, party in cast.mentions(sender[0])} or set(_by_address(top, cast))
        return named.pop() if len(named) == 1 else None
    if dear := _DEAR.search(top):
        for shown in top[: dear.start()].splitlines():
            line = shown.title() if shown.isupper() else shown
            if any(not line[:s].strip(" Tthe") and not line[e:].strip() for s, e, _ in cast.mentions(line)):
                return next(party for _, _, party in cast.mentions(line))
    return None


def _by_address(top: str, cast: Cast) -> Iterator[str]:
    """The parties whose names are spelt by an address in a message's first lines: members@newcentre.example."""
    domains = {m[1].lower().replace("-", "") for m in _ADDRESS.finditer(top)}
    for party in cast.parties:
        if domains & {"".join(filter(str.isalnum, n.lower())) for n in (party.name, *party.aliases)}:
            yield party.id


def _merged(party: Party, found: dict[str, Person]) -> tuple[Person, ...]:
    people = {p.name: p for p in party.people}
    return tuple({**people, **found}.values())


def _gather(texts: Sequence[People]) -> list[_Known]:
    out: list[_Known] = []
    for people in texts:
        for actor in people.actors:
            if actor.is_person and (one := _find(out, actor)):
                for name in (actor.name, *actor.aliases):
                    one.names[name] = one.names.get(name, 0) + 1
                one.posts.extend((p, people) for p in actor.posts)
    return out


def _find(known: list[_Known], actor: Actor) -> _Known:
    words = tuple(actor.name.split())
    fits = [k for k in known if same_person(tuple(k.name.split()), words)]
    if len(fits) == 1:
        return fits[0]
    one = _Known()
    known.append(one)
    return one


def _place(one: _Known, cast: Cast, homes: Mapping[int, str]) -> list[tuple[str, Person]]:
    """The party of a person, if all their offices that can be placed agree on one."""
    best: dict[str, tuple[Voice, str]] = {}
    for post, people in one.posts:
        voice = voice_of(post)
        title = post.title
        party = cast.titled(title)
        if party:
            best.setdefault(party, (Voice.BINDS, title))
            continue
        if voice is None:
            continue
        of = cast.belongs(post.of, article=people) if post.of else cast.ministry(title)
        if of is None and not post.of and (home := homes.get(id(people))):
            of = Belonging(home, Voice.BINDS, named=True)
        if of is None:
            continue
        held = min(voice, of.voice, key=_ORDER.index) if of.voice is not Voice.FLOATS else voice
        if of.party not in best or _weight(held, title) > _weight(*best[of.party]):
            best[of.party] = (held, title)
    if len(best) != 1:
        return []
    (party, (voice, title)), = best.items()
    aliases = tuple(n for n in one.names if n != one.name)
    return [(party, Person(name=one.name, aliases=aliases, office=title or None, voice=voice))]


def _weight(voice: Voice, title: str) -> int:
    """A firm office before an envoy's, an envoy's before "official" or "negotiator"."""
    if title in packs.offices().speaks or not title:
        return 1
    return {Voice.BELONGS: 0, Voice.FLOATS: 2, Voice.BINDS: 3}[voice]


def _principals(known: list[_Known], cast: Cast) -> list[tuple[str, str, Voice]]:
    """Persons under whom somebody serves who also serves a party: "the Ruritanian negotiator, an envoy of X"."""
    out: list[tuple[str, str, Voice]] = []
    for one in known:
        parties = {b.party for p, people in one.posts if p.of and (b := cast.belongs(p.of, article=people))}
        if len(parties) != 1:
            continue
        for post, people in one.posts:
            if not post.of or post.past or cast.belongs(post.of, article=people):
                continue
            chief = next((k for k in known if post.of in k.names), None)
            if chief and chief is not one:
                out.append((next(iter(parties)), chief.name, Voice.BINDS))
    return out
