"""
Ruling on what was read, one statement at a time, and what a ruling teaches the dossier.

A machine reading is a proposal. The ones shown first are those on which most would change if they were wrong: doubt,
times how much the matrix rests on them (uncertainty sampling, Lewis & Gale 1994, weighed by use).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from zopa.dossier.dossier import Dossier
from zopa.errors import DossierError
from zopa.language.wordlist import words
from zopa.records import Anchor, Mode, Person, Review, Role, Ruling, Source, Stance, Statement

if TYPE_CHECKING:
    from zopa.press.cast import Cast
    from zopa.records import Proposal

AROUND = 200
"""How many characters of the text are shown before and after a quotation."""
_GENERAL = words(
    "it this that they he she we you plan deal draft text proposal agreement clause point article number figure "
    "paragraph item issue thing one idea offer package part side party talks minister president spokesman spokeswoman "
    "spokesperson official source government union"
)
"""Words that mean something else in every article: no lesson is drawn from them."""
_NAME = re.compile(r"[A-Z][\w.'’-]*(?: (?:(?:de|van|von|al|bin|du|of|the|for|and) ){0,2}[A-Z][\w.'’-]*){0,5}$")
_GAP = re.compile(r"\s(?:\.{2,}|…)\s")
_CALLED = re.compile(r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]heir|[Ii]ts|[Oo]ur) ((?:[a-z][\w-]+ ){0,2}[a-z][\w-]+)\b")
_BETWEEN = words(
    "is are was were be been will would shall should can could may might must has have had do does did a an and or but "
    "of to in on at for from with by as than that which who not no if so too goes stays"
)
"""What ends the name of a thing."""


class Kind(StrEnum):
    """What a ruling teaches."""

    PERSON = "person"
    """Somebody speaks for a party."""
    ALIAS = "alias"
    """A name stands for a party."""
    CLAUSE = "clause"
    """People call a clause so."""


@dataclass(frozen=True, slots=True)
class Card:
    """A statement to be ruled on, with the words around it."""

    statement: Statement
    source: Source
    before: str
    after: str
    weight: float
    """Doubt times use; the greatest come first."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """Something that is true beyond the one statement ruled on."""

    kind: Kind
    words: str
    target: str
    """Id of the party or the clause."""
    others: int
    """How many other statements hold these words, or come from this mouth."""


def cards(dossier: Dossier, *, remarks: bool = False) -> tuple[Card, ...]:
    """
    The statements on which nobody has ruled, those first on which most hangs and which are surest to be wrong.

    Args:
        dossier: What was read.
        remarks: Whether to show those too that touch no cell: words on no clause that lean no way.

    Raises:
        DossierError: A part of the dossier is missing or damaged.
    """
    ruled = {r.record for r in dossier.reviews()}
    found = [s for s in dossier.statements(reviewed=False) if s.id not in ruled and (remarks or _touches(s))]
    out = [card(dossier, s) for s in found]
    return tuple(sorted(out, key=lambda c: (-c.weight, c.source.id, c.statement.anchor.start)))


def card(dossier: Dossier, statement: Statement) -> Card:
    """One statement with the words around it."""
    at = statement.anchor
    text = dossier.text(at.source)
    doubt = 1 - statement.confidence
    return Card(
        statement, dossier.source(at.source), text[max(0, at.start - AROUND) : at.start],
        text[at.end : at.end + AROUND], (0.05 + doubt) * _use(statement),
    )


def _touches(s: Statement) -> bool:
    """Whether a statement bears on the matrix, or would if one thing about it were otherwise."""
    return bool(s.clauses or s.limits or s.stance is not Stance.NONE)


def _use(s: Statement) -> float:
    """How much rests on a statement: a party's own word on a clause carries demands, a remark nothing."""
    points = s.stance is not Stance.NONE or bool(s.limits)
    if s.party and s.clauses and points:
        return 4.0 if s.speaks_for in s.party and s.role is Role.POSITION else 3.0
    return 2.0 if points and (s.party or s.clauses) else 1.0


def rule(
    dossier: Dossier, record: str, ruling: Ruling, *, by: str, changes: Mapping[str, Any] | None = None,
    reason: str = "",
) -> None:
    """
    Write a ruling down; safe on disk when this returns.

    Raises:
        DossierError: It would leave no statement that can be walked home.
    """
    dossier.review(Review(
        record=record, ruling=ruling, by=by, at=datetime.now(UTC), reason=reason, changes=dict(changes or {}),
    ))


def last_ruled(dossier: Dossier) -> str | None:
    """The statement that was ruled on last; None where no ruling stands."""
    standing = dossier.reviews()
    return standing[-1].record if standing else None


def speaker_changes(speaker: str, *, cast: Cast) -> dict[str, Any]:
    """What changes with the mouth that words come from: whose they are, too."""
    home = cast.belongs(speaker) if speaker else None
    return {
        "speaker": speaker or None, "speaks_for": home.party if home else None, "author": False,
        "named": home.named if home else bool(_NAME.match(speaker)),
    }


def lessons(
    before: Statement, after: Statement, *, cast: Cast, plan: Proposal, others: Sequence[Statement],
) -> tuple[Lesson, ...]:
    """
    What a correction says beyond its own statement; nothing that would mean something else in the next article.

    1. A named speaker whose words were given to a party belongs to it: a person, or a name that stands for it.
    2. Words of the quotation, "the …", that no clause holds, name the clause it was given to; the rarest are offered.
    """
    out: list[Lesson] = []
    speaker = after.speaker or ""
    gave = after.party and (after.party != before.party or after.speaker != before.speaker)
    if gave and len(after.party) == 1 and teachable_name(speaker) and cast.belongs(speaker) is None:
        kind = Kind.PERSON if " " in speaker and not _organised(speaker) else Kind.ALIAS
        same = sum(s.speaker == speaker and s.id != after.id for s in others)
        out.append(Lesson(kind, speaker, after.party[0], same))
    moved = [c for c in after.clauses if c not in before.clauses and c in plan.by_id]
    if len(moved) == 1 and (name := _nickname(after.anchor.exact, plan)):
        out.append(Lesson(Kind.CLAUSE, name, moved[0], holding(name, others, but=after.id)))
    return tuple(out)


def holding(name: str, statements: Iterable[Statement], *, but: str = "") -> int:
    """How many statements hold some words."""
    return sum(s.id != but and name.lower() in s.anchor.exact.lower() for s in statements)


def teachable_name(name: str) -> bool:
    """Whether a name means the same in the next article: a proper name, no pronoun, no office."""
    return bool(_NAME.match(name)) and name.lower() not in _GENERAL and len(name) > 1


def teachable_words(name: str) -> bool:
    """Whether words may stand for a clause everywhere: not a pronoun, a number or "the deal"."""
    parts = name.lower().split()
    return bool(parts) and any(p.isalpha() and p not in _GENERAL for p in parts) and len(name) > 2


def _nickname(quote: str, plan: Proposal) -> str:
    """The first words after "the" that no clause holds; empty where there are none to teach."""
    from zopa.language.stems import terms

    held = {t.key for c in plan.clauses for t in terms(f"{c.heading or ''} {c.text}")}
    for m in _CALLED.finditer(quote):
        parts = m[1].split()
        parts = parts[: next((k for k, w in enumerate(parts) if w in _BETWEEN), len(parts))]
        for n in range(len(parts), 0, -1):
            name = " ".join(parts[:n])
            known = [t.key in held for t in terms(name)]
            if teachable_words(name) and known and not all(known):
                return name
    return ""


def _organised(name: str) -> bool:
    from zopa.language.people_pieces import is_organised

    return is_organised(tuple(name.split()))


def teach(dossier: Dossier, lesson: Lesson) -> str:
    """
    Write a lesson into the dossier's own files; the next reading uses it.

    Returns:
        The file it stands in.

    Raises:
        DossierError: There is no such party or clause.
    """
    if lesson.kind is Kind.CLAUSE:
        dossier.name_clause(lesson.target, lesson.words)
        return "proposal/plan.toml"
    if lesson.kind is Kind.PERSON:
        dossier.name_party(lesson.target, person=Person(name=lesson.words))
    else:
        dossier.name_party(lesson.target, alias=lesson.words)
    return f"parties/{lesson.target}.toml"


def places(text: str, quotation: str) -> tuple[tuple[int, int], ...]:
    """
    Where a text holds some words, however its lines are broken: start and end of each place.

    Two dots or more stand for what lies between, at most 600 characters: "we reject .. in its present form".
    """
    ends = [r"\s+".join(re.escape(p) for p in part.split()) for part in _GAP.split(quotation) if part.strip()]
    return tuple((m.start(), m.end()) for m in re.finditer(r"[\s\S]{1,600}?".join(ends), text)) if ends else ()


def by_hand(
    dossier: Dossier, source: str, start: int, end: int, *, by: str, cast: Cast, speaker: str = "",
    party: Sequence[str] = (), clauses: Sequence[str] = (), stance: Stance = Stance.NONE, role: Role = Role.POSITION,
    translation: str = "", translator: str = "",
) -> Statement:
    """
    A statement that a person adds, its quotation cut from the stored text.

    For words in another language give what they mean and who translated them: both are shown wherever they are quoted.

    Raises:
        DossierError: A translation without a translator.
    """
    if translation and not translator:
        raise DossierError("a translation needs its translator", where=source, remedy="Say who translated the words")
    text = dossier.text(source)
    anchor = Anchor.cut(text, start, end, source=source)
    home = cast.belongs(speaker) if speaker else None
    made = Statement(
        id=f"{source}#{sha256(f'{start}:{anchor.exact}'.encode()).hexdigest()[:8]}", anchor=anchor, mode=Mode.DIRECT,
        speaker=speaker or None, confidence=1.0, named=bool(speaker), speaks_for=home.party if home else None,
        party=tuple(party), clauses=tuple(clauses), stance=stance, role=role, translation=translation or None,
        translator=translator or None,
    )
    changes = made.model_dump(mode="json", exclude_none=True)
    known = any(s.id == made.id for s in dossier.statements(reviewed=False))
    rule(dossier, made.id, Ruling.AMEND if known else Ruling.ADD, by=by, changes=changes)
    return made
