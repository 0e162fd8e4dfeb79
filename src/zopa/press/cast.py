"""Which party a name, an office or a phrase belongs to, and where parties are mentioned in a text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from zopa import packs
from zopa.language.people_chain import close, surname
from zopa.language.people_pieces import head_word
from zopa.language.people_posts import may_be_called
from zopa.language.wordlist import phrases
from zopa.language.wordlist import words as wordlist
from zopa.press.cast_phrase import Phrase, read_phrase, straight
from zopa.records.party import Party, Person, Voice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zopa.language.people import Actor, People, Post

_START = re.compile(r"(?<![\w’'])\w")
_FIRST = re.compile(r"[^\W_]*")
_KEPT = 4096
"""Texts whose mentions are remembered: a sentence is asked about many times over."""
_BRACKET = re.compile(r"\s?\([^()]{0,120}\)$")
_LIST = re.compile(r",\s(?:and\s)?|\sand\s")
_DEPTH = 4
_OF = re.compile(r"\s(?:of|at|in|for)\s")
_KIN = frozenset(["family", "families", "dynasty", "clan", "heirs", "brothers", "sisters"])


class Belonging(NamedTuple):
    """A party, what the words of this speaker are worth for it, and whether it is a named person or an office."""

    party: str
    voice: Voice
    named: bool


class _Entry(NamedTuple):
    party: str
    voice: Voice
    named: bool
    person: bool


@dataclass(frozen=True)
class Cast:
    """The parties of a dossier, ready to be asked."""

    parties: tuple[Party, ...]

    @cached_property
    def _by_id(self) -> dict[str, Party]:
        return {p.id: p for p in self.parties}

    @cached_property
    def _entries(self) -> dict[str, _Entry]:
        """Everything that stands for exactly one party; a name that two share stands for neither."""
        return _entries(self.parties)

    @cached_property
    def _starts(self) -> dict[str, tuple[str, ...]]:
        """Phrases by their first word, longest first."""
        out: dict[str, list[str]] = {}
        for phrase in self._entries:
            out.setdefault(_first(phrase), []).append(phrase)
        return {k: tuple(sorted(v, key=len, reverse=True)) for k, v in out.items()}

    @cached_property
    def _surnames(self) -> dict[str, tuple[tuple[str, Person], ...]]:
        out: dict[str, list[tuple[str, Person]]] = {}
        for party in self.parties:
            first, _, rest = party.name.partition(" ")
            if rest.lower() in _KIN:
                out.setdefault(straight(first), []).append((party.id, Person(name=first, voice=Voice.BINDS)))
            for person in party.people:
                for name in {surname(tuple(n.split())) for n in (person.name, *person.aliases) if n.split()}:
                    out.setdefault(straight(name), []).append((party.id, person))
        return {k: tuple(v) for k, v in out.items()}

    def name(self, party_id: str) -> str:
        """A party's name; the id itself where there is no such party."""
        party = self._by_id.get(party_id)
        return party.name if party else party_id

    def mentions(self, text: str) -> tuple[tuple[int, int, str], ...]:
        """Where parties are mentioned, by any name, people, capital or person of theirs: start, end, party id."""
        return tuple((s, e, entry.party) for s, e, entry in self._found(text))

    @cached_property
    def _found(self) -> Callable[[str], tuple[tuple[int, int, _Entry], ...]]:
        return lru_cache(_KEPT)(self._find)

    def _find(self, text: str) -> tuple[tuple[int, int, _Entry], ...]:
        plain = straight(text)
        out: list[tuple[int, int, _Entry]] = []
        at = 0
        for m in _START.finditer(plain):
            k = m.start()
            if k < at:
                continue
            for phrase in self._starts.get(_first(plain, k), ()):
                end = k + len(phrase)
                if plain.startswith(phrase, k) and not _inside_word(plain, end, phrase):
                    out.append((k, end, self._entries[phrase]))
                    at = end
                    break
        return tuple(out)

    def belongs(self, name: str, *, article: People | None = None) -> Belonging | None:
        """
        The party that a speaker belongs to; None where it isn't known.

        1. A party or person by name; an outlet is none.
        2. A person by surname, or by what the article says of their office.
        3. A phrase by its head and by the party named in it: "a senior … official", "officials in …'s office".
        """
        return self._belongs(name, article, 0)

    def all_of(self, name: str, *, article: People | None = None) -> tuple[Belonging, ...]:
        """
        The parties of a speaker that may be several: "A, B and C", "the ministries of X and Y".

        One belonging a party, in order; empty unless every part is known.
        """
        phrase = read_phrase(_bare(name), whole=True)
        owners = {e.party: e for _, _, e in self._found(phrase.owners[-1])} if phrase and phrase.owners else {}
        if phrase and len(owners) > 1 and " and " in phrase.owners[-1]:
            return tuple(Belonging(party, phrase.voice, phrase.named) for party in owners)
        if one := self.belongs(name, article=article):
            return (one,)
        parts = [p for p in _LIST.split(straight(name)) if p.strip()]
        if len(parts) > 1:
            found = [self.belongs(p, article=article) for p in parts]
            if all(found):
                return tuple({b.party: b for b in found if b}.values())
        return ()

    def _belongs(self, name: str, article: People | None, depth: int) -> Belonging | None:
        bare = _bare(name)
        if not bare or depth > _DEPTH:
            return None
        plain = bare.title() if bare.isupper() and len(bare) > 3 else bare[:1].lower() + bare[1:]
        if entry := self._entries.get(bare) or self._entries.get(plain):
            return Belonging(entry.party, entry.voice, entry.named)
        if bare in packs.outlets().names or bare in packs.outlets().with_article:
            return None
        if headed := self._headed(bare):
            return headed
        if person := self._by_surname(bare):
            return person
        if article and (actor := _actor(article, bare)) and (found := self._by_posts(actor, article, depth)):
            return found
        return self._by_phrase(read_phrase(bare), article, depth)

    def _headed(self, name: str) -> Belonging | None:
        """A party with more said of it: "the works council at the mill", not an organ of what stands behind."""
        head = _OF.split(name, maxsplit=1)[0]
        if head == name or " " not in head:
            return None
        entry = self._entries.get(head) or self._entries.get(head.title())
        return Belonging(entry.party, entry.voice, entry.named) if entry and not entry.person else None

    def _by_surname(self, name: str) -> Belonging | None:
        words = tuple(name.split())
        while words and words[0].lower().rstrip(".") in _TITLES:
            words = words[1:]
        if not words or not all(w[0].isupper() or k for k, w in enumerate(words)) or len(words) > 4:
            return None
        last = surname(words)
        bearers = self._surnames.get(last, ())
        if not bearers and len(last) > 4:
            bearers = tuple(b for s, v in self._surnames.items() if close(s, last) for b in v)
        fitting = {p: v for p, v in bearers if len(words) == 1 or _first_fits(words[0], v)}
        if len(fitting) != 1:
            return None
        party, person = next(iter(fitting.items()))
        return Belonging(party, person.voice, named=True)

    def _by_posts(self, actor: Actor, article: People, depth: int) -> Belonging | None:
        """What the article says of an actor: the post that is worth most."""
        found: list[Belonging] = []
        for post in actor.posts:
            voice = voice_of(post)
            if not post.of or voice is None or _bare(post.of) == _bare(actor.name):
                continue
            if of := self._belongs(post.of, article, depth + 1):
                found.append(Belonging(of.party, min(voice, of.voice, key=_ORDER.index), actor.is_person))
        if len({b.party for b in found}) != 1:
            return None
        return found[0]

    def _by_phrase(self, phrase: Phrase | None, article: People | None, depth: int) -> Belonging | None:
        if phrase is None:
            return None
        owner: Belonging | None = None
        for part in phrase.owners:
            whole = part if self._found(part) else f"the {part}"
            inner = [e for _, end, e in self._found(whole) if whole[end : end + 1] not in {"-", "–"}]
            if len({e.party for e in inner}) == 1:
                owner = Belonging(inner[0].party, Voice.BINDS, named=True)
            elif not inner:
                owner = self._belongs(part, article, depth + 1)
            if owner or inner:
                break
        if owner is None and not phrase.owners:
            owner = self._office(phrase, article)
        return Belonging(owner.party, phrase.voice, phrase.named) if owner else None

    def titled(self, title: str) -> str | None:
        """The party that is itself an office of that name: "the Arbitrator"."""
        fits = [p.id for p in self.parties if p.kind == "person" and p.name.lower() == title]
        return fits[0] if len(fits) == 1 and title else None

    def ministry(self, title: str) -> Belonging | None:
        """
        The one party that a minister or a manager without further words is of.

        Of a minister the Ministry of Health, or "the Government"; of a chief executive the one company.
        """
        words = title.split()
        if title in _MANAGES:
            companies = [p.id for p in self.parties if any(_is_company(n) for n in (p.name, *p.aliases))]
            return Belonging(companies[0], Voice.BINDS, named=True) if len(companies) == 1 else None
        if not words or words[-1] not in _ORGAN_OF:
            return None
        fits = [p.id for p in self.parties if {_ORGAN_OF[words[-1]], *words[:-1]} <= set(p.name.lower().split())]
        if len(words) < 2 or not fits:
            fits = [p.id for p in self.parties if BARE_RULERS & {n.lower() for n in (p.name, *p.aliases)}]
        return Belonging(fits[0], Voice.BINDS, named=True) if len(fits) == 1 else None

    def _office(self, phrase: Phrase, article: People | None) -> Belonging | None:
        """
        The one party with an organ or a holder of an office of that name: "the ministry", "the chancellor".

        A holder whom the article doesn't name is not whom it means.
        """
        if not phrase.definite:
            return None
        text = article.parse.text if article else None
        fits = {
            p.id for p in self.parties
            if phrase.head in {w.lower().rstrip("'") for w in p.name.split()}
            or any(
                q.office and may_be_called(q.office, phrase.head) and (text is None or q.name.split()[-1] in text)
                for q in p.people
            )
            or (phrase.head in _ORGAN_OF and _ORGAN_OF[phrase.head] in p.name.lower().split())
        }
        return Belonging(fits.pop(), phrase.voice, phrase.named) if len(fits) == 1 else None


INCORPORATED = wordlist("sa plc ltd limited inc corp ag gmbh nv bv llc spa oy ab as kg holdings group")
"""How the names of companies end."""
_MANAGES = phrases(
    "chief executive; chief executive officer; ceo; managing director; finance director; chief financial officer",
)
_INITIALS = 3
"""Letters of a company's suffix at most."""
_VAGUE = wordlist("bank house office service centre center school agency state")
"""Words that mean other things at least as often."""
_ORDER = (Voice.BELONGS, Voice.FLOATS, Voice.BINDS)
_TITLES = packs.offices().titles_any | packs.offices().titles_he | packs.offices().titles_she
BARE_RULERS = frozenset(["government", "ministry", "department", "administration", "state"])
"""What a plan may call the one party that governs."""
_ORGAN_OF = {"minister": "ministry", "secretary": "department", "ministers": "ministry"}


def voice_of(post: Post) -> Voice | None:
    """What the holder of an office can say for what it is an office of; None where it speaks for nobody."""
    o = packs.offices()
    if post.title in o.nobody or post.title in packs.outlets().reporters:
        return None
    if post.past or post.title in o.belongs:
        return Voice.BELONGS
    return Voice.FLOATS if post.title in o.floats else Voice.BINDS


def _entries(parties: tuple[Party, ...]) -> dict[str, _Entry]:
    claims: dict[str, list[tuple[int, _Entry]]] = {}
    for party in parties:
        polity = packs.by_id().get(party.id)
        assemblies = set(polity.assemblies) if polity else set()
        people = set(polity.people) if polity else set()
        for alias in dict.fromkeys((party.name, *party.aliases)):
            voice = Voice.BELONGS if alias in assemblies else Voice.BINDS
            entry = _Entry(party.id, voice, alias not in people, person=False)
            claims.setdefault(straight(_article_off(alias)), []).append((alias == party.name, entry))
        for person in party.people:
            for alias in (person.name, *person.aliases):
                entry = _Entry(party.id, person.voice, named=True, person=True)
                claims.setdefault(straight(alias), []).append((True, entry))
    for head, entry in _heads(parties):
        claims.setdefault(head, []).append((False, entry))
    for alias, entry in _surnames(parties):
        claims.setdefault(alias, []).append((False, entry))
    sole = {alias: _sole(found) for alias, found in claims.items() if alias}
    return {alias: entry for alias, entry in sole.items() if entry}


def _heads(parties: tuple[Party, ...]) -> Iterator[tuple[str, _Entry]]:
    """
    "The guild", "the company": what kind of body a party is, with its article, where no other party is of that kind.

    Not of states and the bodies that the packs know, whose press names them.
    """
    for party in parties:
        if packs.by_id().get(party.id) or party.kind == "person":
            continue
        words = [straight(n).split() for n in (party.name, *party.aliases)]
        heads = {head for w in words if (head := head_word(tuple(w))) in packs.offices().organisation_words - _VAGUE}
        if any(_is_company(n) for n in (party.name, *party.aliases)):
            heads |= {"company", "firm"}
        for head in heads:
            for article in ("the", "The"):
                yield f"{article} {head}", _Entry(party.id, Voice.BINDS, named=True, person=False)
            if len(head) > _INITIALS:
                yield head.capitalize(), _Entry(party.id, Voice.BINDS, named=True, person=False)


def _is_company(name: str) -> bool:
    return name.rsplit(maxsplit=1)[-1].rstrip(".").lower() in INCORPORATED


def _surnames(parties: tuple[Party, ...]) -> list[tuple[str, _Entry]]:
    return [
        (straight(last), _Entry(party.id, person.voice, named=True, person=True))
        for party in parties for person in party.people
        if len(person.name.split()) > 1 and (last := surname(tuple(person.name.split())))[:1].isupper()
    ]


def _sole(found: list[tuple[int, _Entry]]) -> _Entry | None:
    strongest = [e for rank, e in found if rank] or [e for _, e in found]
    return strongest[0] if len({e.party for e in strongest}) == 1 else None


def _first(phrase: str, at: int = 0) -> str:
    """The letters and digits from a place on, forty at most."""
    found = _FIRST.match(phrase, at, at + 40)
    return found[0] if found else ""


def _inside_word(text: str, end: int, phrase: str) -> bool:
    """Whether a match runs on into a longer word."""
    return phrase[-1].isalnum() and text[end : end + 1].isalnum()


def _article_off(name: str) -> str:
    head, _, rest = name.partition(" ")
    return rest if head.lower() in {"the", "a", "an"} and rest else name


def _bare(name: str) -> str:
    bare = _article_off(_BRACKET.sub("", " ".join(straight(name).split())).strip(' ,;:"“”'))
    return bare.removesuffix("'s").removesuffix("'") if bare.endswith(("'s", "s'")) else bare


def _first_fits(first: str, person: Person) -> bool:
    names = [n.split()[0] for n in (person.name, *person.aliases) if len(n.split()) > 1]
    return not names or any(close(first, n) or first.rstrip(".") == n[0] for n in names)


def _actor(article: People, bare: str) -> Actor | None:
    fits = [a for a in article.actors if bare in {straight(a.name), *map(straight, a.aliases)}]
    return fits[0] if len(fits) == 1 else None
