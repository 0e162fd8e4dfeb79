"""The sides of an agreement: who is bound or affected by a plan, whose yes the press talks about."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from zopa import packs
from zopa.language.people_pieces import head_word, is_organised
from zopa.language.people_posts import all_offices
from zopa.language.stems import stem
from zopa.language.wordlist import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zopa.language.people import Actor, People
    from zopa.language.syntax import Token
    from zopa.press.cast import Cast

_DEFINED = re.compile(
    r"(?P<full>[^\W\d_][\w'’&.\- ]{2,90}?)\s{0,2}\(\s?(?:(?:hereinafter|hereafter|together|each|or)\s){0,3}"
    r"[\"“](?P<short>[^\"”\n]{2,60})[\"”]\s?\)",
)
_TERM = re.compile(
    r"[\"“](?:[Tt]he\s)?(?P<short>[A-Z][\w ]{2,40}?)[\"”]\s(?:is|means|are)\sthe\s(?:person|body)",
)
_DUTY = words(
    "shall will must agree undertake commit may should confirm guarantee ensure pay endeavour pledge invite",
)
_ACCEPT = words(
    "accept agree approve back endorse sign support welcome reject refuse oppose rebuff dismiss veto block ratify "
    "demand insist want require object resist concede capitulate surrender offer pledge threaten warn promise vow "
    "consent decline propose urge call seek push condemn criticise criticize confirm deny",
)
_SUBJECT = frozenset(["nsubj", "nsubjpass"])
_NOT_SIDES = words("conference agreement framework text proposal plan parties party treaty article meeting talks")


_LEADING = words("Between Among By The And This Whereas With Both")
_PARTS = words("article annex schedule section part point chapter clause paragraph title appendix protocol preamble")
_AGREEING = 2
"""Fewest parties to an agreement."""

NOBODY: Mapping[str, Sequence[str]] = {}


class Side(NamedTuple):
    """A party before it has people."""

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...]
    at: int


def slug(name: str) -> str:
    """A name as an id that can be typed: lower case, plain letters, hyphens."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower().replace("'", "")
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "party"


def polity_side(polity: packs.Polity, at: int) -> Side:
    """A state or body with everything the packs know it by."""
    names = (*polity.names, *polity.adjectives, *polity.people, *polity.capitals, *polity.seats, *polity.assemblies)
    kind = {"body": "organisation"}.get(polity.kind, polity.kind)
    return Side(polity.id, polity.name, kind, tuple(n for n in dict.fromkeys(names) if n != polity.name), at)


def in_text(people: People, *, defined_in: str, named: Mapping[str, Sequence[str]] = NOBODY) -> list[Side]:
    """
    The sides of a plan, by first mention.

    1. Names that the plan gives a short form in brackets and quotation marks, or defines; `named`, whom it lists
       (with other names of theirs).
    2. States; bodies that do something or of which something is asked.
    3. Organisations and other names that a duty is laid on.
    """
    sides = _defined(people, defined_in)
    sides += _listed(named, {n for s in sides for n in (s.name, *s.aliases)}, defined_in)
    taken = {n for s in sides for n in (s.name, *s.aliases)}
    acting = _acting(people)
    for k, actor in enumerate(people.actors):
        places = [m for m in people.mentions if m.actor == k and m.kind == "name"]
        if not places or actor.name in taken or taken & set(actor.aliases):
            continue
        if " " not in actor.name and len(own := [s for s in sides if _ends_in(s, actor.name)]) == 1:
            sides[sides.index(own[0])] = own[0]._replace(aliases=(*own[0].aliases, actor.name))
            taken.add(actor.name)
            continue
        if actor.kind == "polity":
            found = packs.by_name().get(actor.name, ())
            if len(found) == 1 and (found[0].kind == "state" or _takes_part(people, k)):
                sides.append(polity_side(found[0], places[0].start))
        elif k in acting and actor.kind != "outlet" and not actor.posts and _nameable(actor):
            sides.append(_own_side(actor, places[0].start))
    sides += _titled(people, taken | {n for s in sides for n in (s.name, *s.aliases)})
    if not named:
        known = {w for s in sides for n in (s.name, *s.aliases) for w in n.split()}
        sides += _bare(people, known, fewest=1 if len(sides) < _AGREEING else 2)
    if not sides:
        sides = _common(people)
    return _once(sorted(sides, key=lambda s: s.at))


def _ends_in(side: Side, word: str) -> bool:
    """Whether a word is the end of a side's name, which a plan then calls it by: the Museum."""
    return any(" " in n and n.rsplit(" ", 1)[-1] == word for n in (side.name, *side.aliases))


def _once(sides: list[Side]) -> list[Side]:
    out: dict[str, Side] = {}
    for side in sides:
        out.setdefault(side.id, side)
    return list(out.values())


def _own_side(actor: Actor, at: int) -> Side:
    polities = packs.by_name().get(actor.name, ())
    if len(polities) == 1:
        return polity_side(polities[0], at)
    return Side(slug(actor.name), actor.name, "organisation", tuple(a for a in actor.aliases if a != actor.name), at)


def _defined(people: People, text: str) -> list[Side]:
    """Names with a short form: the Hospital Employers' Association ("the Association")."""
    out: list[Side] = []
    for m in _DEFINED.finditer(text):
        full, at = _last_name(m["full"], m.start("full"))
        short = re.sub(r"^(?:the|The)\s", "", m["short"]).strip(" ,")
        if not full or not short[:1].isupper():
            continue
        found = packs.by_name().get(full, ()) or packs.by_name().get(short, ())
        if len(found) == 1:
            side = polity_side(found[0], at)
            out.append(side._replace(aliases=tuple(dict.fromkeys((*side.aliases, full, short)))))
        elif short.split()[-1].lower() not in _NOT_SIDES:
            out.append(Side(slug(full), full, "organisation", (short, *_governed(full)), at))
    acting = {t.text for t in people.parse.tokens if t.dep in _SUBJECT}
    out += [
        Side(slug(m["short"]), m["short"], "person", (), m.start("short"))
        for m in _TERM.finditer(text) if m["short"].split()[-1] in acting
    ]
    return out


def _listed(named: Mapping[str, Sequence[str]], taken: set[str], text: str) -> list[Side]:
    """Those whom a plan lists as its parties."""
    out: list[Side] = []
    for name, others in named.items():
        at = max(0, text.lower().find(name.lower()))
        found = packs.by_name().get(name, ())
        if name not in taken:
            own = Side(slug(name), name, "organisation", (*others, *_governed(name)), at)
            out.append(polity_side(found[0], at) if len(found) == 1 else own)
    return out


_GOVERN = re.compile(
    r"(?:Trustees|Directors|Governors|Board|Management|Owners|Nation|Peoples?|Tribe|Band|Government|State|Municipality|"
    r"Commune|City|Town|Canton|Council) of "
    r"(?:the )?(?P<of>[A-Z].+)$"
)


def _governed(name: str) -> tuple[str, ...]:
    """What those who govern it stand for: the Aldham Museum, of the Trustees of the Aldham Museum."""
    m = _GOVERN.fullmatch(name)
    return (m["of"],) if m else ()


def _last_name(full: str, start: int) -> tuple[str, int]:
    """The capitalised name at the end of what stands before a bracket, with its small words: "the Doe family"."""
    parts = [(m.group(), m.start()) for m in re.finditer(r"\S+", full)]
    k = len(parts)
    if k > 1 and parts[k - 1][0].islower() and parts[k - 2][0][0].isupper():
        k -= 1
    while k > 0 and (parts[k - 1][0][0].isupper() or parts[k - 1][0].lower() in {"of", "and", "for", "the", "&", "de"}):
        k -= 1
    for at, (word, _) in enumerate(parts[k:], k):
        if word == "and" and at + 1 < len(parts) and parts[at + 1][0] == "the":
            k = at + 1
    while k < len(parts) and (not parts[k][0][0].isupper() or parts[k][0] in _LEADING):
        k += 1
    kept = parts[k:]
    return (full[kept[0][1] :].strip(), start + kept[0][1]) if kept else ("", start)


def _acting(people: People) -> frozenset[int]:
    """Actors that are subject of a verb of duty, or joined to one that is."""
    return frozenset(
        m.actor for m in people.mentions
        if m.kind == "name" and (t := _top(people, m.start)).dep in _SUBJECT and _bound(people, t)
        and (t.dep == "nsubj" or people.actors[m.actor].kind == "organisation") and t.tag != "NNS"
        and not _indefinite(people, m.start)
    )


def _top(people: People, at: int) -> Token:
    """The head of the coordination that a mention stands in."""
    tokens = people.parse.tokens
    t = tokens[people.parse.at(at)]
    while t.dep in {"compound", "conj", "appos", "nmod"} and t.head != t.i:
        if t.dep == "compound" and not tokens[t.head].text[0].isupper():
            break
        t = tokens[t.head]
    return t


def _bound(people: People, t: Token) -> bool:
    verb = people.parse.tokens[t.head]
    near = {people.parse.tokens[k].lemma.lower() for k in people.parse.children[verb.i]} | {verb.lemma.lower()}
    return bool(near & _DUTY)


def _indefinite(people: People, at: int) -> bool:
    before = people.parse.text[max(0, at - 30) : at].lower().split()
    return bool(before) and before[-1] in {"a", "an", "no", "any"}


def _takes_part(people: People, actor: int) -> bool:
    """Whether a body does something in a text, or something is asked of it: not only a place to return to."""
    for m in people.mentions:
        if m.actor != actor or m.kind != "name":
            continue
        t = people.parse.tokens[people.parse.at(m.end - 1)]
        while t.dep in {"compound", "conj", "appos"} and t.head != t.i:
            t = people.parse.tokens[t.head]
        if t.dep in _SUBJECT | {"poss", "agent", "attr"}:
            return True
        if t.dep == "pobj" and people.parse.tokens[t.head].text.lower() in {"of", "by", "with", "between", "from"}:
            return True
    return False


def _nameable(actor: Actor) -> bool:
    last = actor.name.split()[-1].lower()
    common = actor.kind != "organisation" and any(w.endswith("ing") for w in actor.name.split()[-1:])
    return last not in _NOT_SIDES and actor.name not in packs.outlets().names and not common


def _titled(people: People, taken: set[str]) -> list[Side]:
    """An office with a capital that a plan lays duties on: "the Arbitrator shall decide"."""
    out: list[Side] = []
    counts: dict[str, list[int]] = {}
    for t in people.parse.tokens:
        if t.text[0].isupper() and t.text.lower() in all_offices() and t.dep in _SUBJECT and _bound(people, t):
            before = people.parse.tokens[t.i - 1].text.lower() if t.i else ""
            if before == "the" and t.text not in taken:
                counts.setdefault(t.text, []).append(t.start)
    for title, places in counts.items():
        out.append(Side(slug(title), title, "person", (), places[0]))
    return out


def _bare(people: People, taken: set[str], *, fewest: int) -> list[Side]:
    """Names of one word that so many duties are laid on: "Norvia will withdraw …"; they all open sentences."""
    out: dict[str, Side] = {}
    times: Counter[str] = Counter()
    for t in people.parse.tokens:
        name = t.text.istitle() and t.text.isalpha() and t.text not in taken
        if not name or (t.tag, t.dep) != ("NNP", "nsubj") or not _bound(people, t):
            continue
        if t.text.lower() in _NOT_SIDES | _PARTS:
            continue
        if all(people.parse.tokens[k].tag not in {"DT", "NNP", "CD"} for k in people.parse.children[t.i]):
            out.setdefault(t.text, Side(slug(t.text), t.text, "organisation", (), t.start))
            times[t.text] += 1
    return [side for name, side in out.items() if times[name] >= fewest]


def _common(people: People) -> list[Side]:
    """Sides of a plan that names nobody with a capital: "the company", "the union", "the tenants"."""
    seen: dict[str, list[int]] = {}
    for t in people.parse.tokens:
        if t.pos != "NOUN" or t.dep not in _SUBJECT or not _bound(people, t):
            continue
        before = people.parse.tokens[t.i - 1].text.lower() if t.i else ""
        if before == "the" and (is_organised((t.text,)) or t.text.lower() in all_offices()):
            seen.setdefault(t.text.lower(), []).append(t.start)
    return [
        Side(slug(word), word, "organisation", (), places[0]) for word, places in seen.items()
        if len(places) > 1 and word not in _NOT_SIDES
    ]


def groups(plan: People) -> frozenset[str]:
    """The groups of people that a plan speaks of, by their stems: nurses, midwives, unions."""
    return frozenset(stem(t.text.lower()) for t in plan.parse.tokens if t.tag in {"NNS", "NNPS"})


def in_press(texts: Sequence[People], cast: Cast, *, concerned: frozenset[str] = frozenset()) -> list[Side]:
    """
    Sides that only the press speaks of: states, bodies and organisations that accept or refuse something.

    A state counts too where one who holds an office of it is quoted; so does an organisation that bears the name of one
    of the groups `concerned` by the plan: the Midwives' Union of a plan for midwives.
    """
    out: list[Side] = []
    for people in texts:
        here: list[tuple[int, Side]] = []
        firsts = {k: next((m.start for m in people.mentions if m.actor == k), 0) for k in range(len(people.actors))}
        for k, actor in enumerate(people.actors):
            here += [(firsts[k], polity_side(p, 0)) for p in _held(actor) if not cast.belongs(p.name)]
            if actor.kind not in {"polity", "organisation"} or cast.belongs(actor.name) or _shortened(actor.name, cast):
                continue
            if not _decides(people, k) and not (concerned and _is_led(people, actor) and _bears(actor, concerned)):
                continue
            found = packs.by_name().get(actor.name, ())
            if len(found) == 1:
                here.append((firsts[k], polity_side(found[0], 0)))
            elif actor.kind == "organisation" and len(actor.name.split()) > 1 and not _inner(actor.name, cast):
                here.append((firsts[k], Side(slug(actor.name), actor.name, "organisation", actor.aliases, 0)))
        out += [side for _, side in sorted(here, key=lambda x: x[0])]
    return _once(out)


def _held(actor: Actor) -> list[packs.Polity]:
    """States and bodies of which a person holds an office that binds."""
    out: list[packs.Polity] = []
    for post in actor.posts:
        if not actor.is_person or not post.of or post.past or (post.title and post.title not in packs.offices().binds):
            continue
        tables = (packs.by_name(), packs.by_adjective(), packs.by_seat())
        found = next((t[post.of] for t in tables if post.of in t), ())
        if len(found) == 1:
            out.append(found[0])
    return out


def _shortened(name: str, cast: Cast) -> bool:
    """Whether a name is the end of one party's: the Health Board, of the Regional Health Board."""
    words = name.split()
    return len(words) > 1 and sum(p.name.split()[-len(words) :] == words for p in cast.parties) == 1


def _bears(actor: Actor, concerned: frozenset[str]) -> bool:
    """Whether an organisation is named after a group: not by the noun that says what kind of body it is."""
    head = head_word(tuple(actor.name.split()))
    words = [w.lower().strip("'’") for w in actor.name.replace("’s", "").replace("'s", "").split()]
    return any(stem(w) in concerned for w in words if w != head)


def _is_led(people: People, actor: Actor) -> bool:
    """Whether somebody is named who holds an office of an organisation that binds it."""
    return any(
        p.of == actor.name and not p.past and p.title in packs.offices().binds | packs.offices().speaks
        for a in people.actors if a.is_person for p in a.posts
    )


def _inner(name: str, cast: Cast) -> bool:
    """Whether an organisation is part of a party or another side's organ: "Russian Foreign Ministry"."""
    return bool(cast.mentions(name)) or any(w in packs.by_adjective() or w in packs.by_name() for w in name.split())


def _decides(people: People, actor: int) -> bool:
    """Whether an actor is subject of a verb of acceptance or refusal."""
    for m in people.mentions:
        if m.actor != actor or m.kind == "pronoun":
            continue
        t = _top(people, people.parse.tokens[people.parse.at(m.end - 1)].start)
        if t.dep in _SUBJECT and people.parse.tokens[t.head].lemma.lower() in _ACCEPT:
            return True
    return False
