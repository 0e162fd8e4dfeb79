"""What the world calls its states, bodies, outlets and offices: facts as data, the same fields for everyone."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

__all__ = [
    "Offices", "Outlets", "Polity", "Thesaurus", "by_adjective", "by_id", "by_name", "by_seat", "offices", "outlets",
    "polities", "thesaurus",
]


@dataclass(frozen=True)
class Polity:
    """A state, a bloc of states or an international body."""

    id: str
    name: str
    kind: str
    """``state``, ``bloc`` or ``body``."""
    names: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    """Plural nouns for its people."""
    capitals: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    """Buildings and streets that stand for those who govern it."""
    assemblies: tuple[str, ...] = ()
    """Parliaments, and the places that stand for them: they belong to it without binding it."""
    members: tuple[str, ...] = ()
    """Ids of the states in a bloc."""


@dataclass(frozen=True)
class Offices:
    """Office words, lower case, by what the holder's words are worth, and words that tell a name's kind."""

    binds: frozenset[str]
    speaks: frozenset[str]
    mouths: frozenset[str]
    floats: frozenset[str]
    belongs: frozenset[str]
    nobody: frozenset[str]
    past: frozenset[str]
    present: frozenset[str]
    organs_binding: frozenset[str]
    organs_belonging: frozenset[str]
    organisation_words: frozenset[str]
    titles_he: frozenset[str]
    titles_she: frozenset[str]
    titles_any: frozenset[str]
    mediates: frozenset[str]
    offices_he: frozenset[str]
    offices_she: frozenset[str]


@dataclass(frozen=True)
class Outlets:
    """Names of those who report."""

    names: frozenset[str]
    with_article: frozenset[str]
    name_words: frozenset[str]
    kinds: frozenset[str]
    reporters: frozenset[str]


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))


def _polity(row: Mapping[str, Any], kind: str) -> Polity:
    fields: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in row.items()}
    return Polity(**{"kind": kind, **fields})


@cache
def polities() -> tuple[Polity, ...]:
    """All states, then all blocs and bodies."""
    return (
        *(_polity(row, "state") for row in _read("states")["states"]),
        *(_polity(row, "body") for row in _read("bodies")["bodies"]),
    )


@cache
def by_id() -> Mapping[str, Polity]:
    """States and bodies by id."""
    return MappingProxyType({p.id: p for p in polities()})


def _index(*fields: str) -> Mapping[str, tuple[Polity, ...]]:
    out: dict[str, tuple[Polity, ...]] = {}
    for polity in polities():
        for name in dict.fromkeys(n for f in fields for n in _values(polity, f)):
            out[name] = (*out.get(name, ()), polity)
    return MappingProxyType(out)


def _values(polity: Polity, field: str) -> tuple[str, ...]:
    value: str | tuple[str, ...] = getattr(polity, field)
    return (value,) if isinstance(value, str) else value


@cache
def by_name() -> Mapping[str, tuple[Polity, ...]]:
    """Which states and bodies bear a name."""
    return _index("name", "names")


@cache
def by_adjective() -> Mapping[str, tuple[Polity, ...]]:
    """Which states and bodies an adjective or a people's name is of."""
    return _index("adjectives", "people")


@cache
def by_seat() -> Mapping[str, tuple[Polity, ...]]:
    """Which states and bodies a capital, a building or an assembly stands for."""
    return _index("capitals", "seats", "assemblies")


@cache
def offices() -> Offices:
    """The office words."""
    return Offices(**{k: frozenset(v) for k, v in _read("offices").items()})


@cache
def outlets() -> Outlets:
    """The names of those who report."""
    rows = _read("outlets")
    names = frozenset(n for key in ("agencies", "newspapers", "broadcasters", "sites") for n in rows[key])
    return Outlets(
        names, frozenset(rows["with_article"]), frozenset(rows["name_words"]), frozenset(rows["kinds"]),
        frozenset(rows["reporters"]),
    )


@dataclass(frozen=True)
class Thesaurus:
    """English words that mean the same in one of their common senses, and opposites."""

    sets: Mapping[str, frozenset[int]]
    """The sets of synonyms that a word in its base form is in."""
    opposites: frozenset[frozenset[str]]


@cache
def thesaurus() -> Thesaurus:
    """The synonyms and opposites, from WordNet."""
    sets: dict[str, set[int]] = {}
    opposites = set()
    for n, line in enumerate(files(__name__).joinpath("thesaurus.txt").read_text(encoding="utf-8").splitlines()):
        if line.startswith("! "):
            opposites.add(frozenset(line[2:].split()))
        elif not line.startswith("#"):
            for word in line.split():
                sets.setdefault(word, set()).add(n)
    return Thesaurus(MappingProxyType({w: frozenset(s) for w, s in sets.items()}), frozenset(opposites))
