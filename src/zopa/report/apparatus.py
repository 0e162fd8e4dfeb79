"""A collation: for a terminal, for the page, and as plain values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from zopa.proposal.collate import CollatedClause, Collation, Kind, Place, Reading
from zopa.proposal.collate_remarks import Carried
from zopa.report import blocks as b
from zopa.report.words import clip, count, join
from zopa.studies.finding import CollationFinding

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_NOTHING = "—"


def collation_json(found: CollationFinding) -> list[dict[str, Any]]:
    """One object a place, and one for each clause that all witnesses read the same; in the base text's order."""
    return [row for clause in found.collation.clauses for row in _rows(clause, found.remarks)]


def _rows(clause: CollatedClause, remarks: Sequence[Carried]) -> Iterator[dict[str, Any]]:
    at = [{"witness": w, "start": a, "end": b} for w, (a, b) in clause.spans.items()]
    hang = [
        {"kind": r.kind.value, "words": r.words, "witnesses": list(r.witnesses)}
        for r in remarks if r.clause == clause.id
    ]
    rest = {"base": clause.text if clause.in_base else "", "at": at, "remarks": hang}
    for place in clause.places:
        readings = [{"text": r.text, "witnesses": list(r.witnesses)} for r in place.readings]
        kind = place.kind.value
        yield {"clause": clause.id, "readings": readings, "significant": place.significant, "kind": kind, **rest}
    if not clause.places:
        agreed = {"text": clause.text, "witnesses": list(clause.witnesses)}
        yield {"clause": clause.id, "readings": [agreed], "significant": False, "kind": None, **rest}


def collation_blocks(found: CollationFinding) -> b.Page:
    """The base text with its apparatus."""
    collation = found.collation
    blocks: list[b.Block] = [b.Heading(clip(found.title, 76), 1), b.Paragraph(summary(collation))]
    blocks += [b.Heading("Witnesses"), b.Table(("", "", ""), _key(collation))]
    blocks += [b.Heading("The text that most witnesses read"), edition(collation)]
    blocks += [b.Note(f"Not counted as text, {name}: “{clip(words, 160)}”") for name, words in collation.apart]
    blocks.append(b.Note("! changes the meaning. Before the bracket stands what the text above reads, with the letters "
                         "of its witnesses; — stands for no words. A clause marked + stands in a minority only."))
    if found.remarks:
        blocks += [b.Heading("Remarks that hang on one wording"), b.Bullets(tuple(map(hanging, found.remarks)))]
    return b.Page(found.title, tuple(blocks), {})


@dataclass(frozen=True, slots=True)
class WitnessesView:
    """The collation as the page shows it."""

    summary: str
    witnesses: tuple[tuple[str, str, str], ...]
    """(letter, name, standing)."""
    clauses: tuple[tuple[str, str, tuple[b.Variant, ...]], ...]
    """Those with a difference of meaning."""
    remarks: tuple[str, ...]


def witnesses_view(found: CollationFinding) -> WitnessesView:
    """The collation for the page: the clauses on whose meaning the witnesses differ."""
    collation = found.collation
    grave = tuple(
        (clause, words, kept) for clause, words, variants in edition(collation).clauses
        if (kept := tuple(v for v in variants if v.significant))
    )
    return WitnessesView(summary(collation), _key(collation), grave, tuple(map(hanging, found.remarks)))


def _key(collation: Collation) -> tuple[tuple[str, str, str], ...]:
    return tuple((letter, name, _standing(collation, name)) for name, letter in sigla(collation.witnesses).items())


def hanging(carried: Carried) -> str:
    """A remark with how many witnesses carry its words."""
    return (
        f"{carried.clause} {carried.kind.value}: “{clip(carried.words, 60)}” in {len(carried.witnesses)} of "
        f"{count(carried.of, 'witness', 'witnesses')} ({clip(join(carried.witnesses), 80)})"
    )


def summary(collation: Collation) -> str:
    """How much is the same, and what the differences touch."""
    places = [p for c in collation.clauses for p in c.places]
    grave = Counter(p.kind for p in places if p.significant)
    same = sum(not any(p.significant for p in c.places) for c in collation.clauses)
    parts = [f"{grave[k]} {k.value}" for k in Kind if grave[k]]
    slight = len(places) - grave.total()
    return (
        f"{same} of {count(len(collation.clauses), 'clause')} mean the same in all {len(collation.witnesses)} "
        f"witnesses. "
        f"{count(grave.total(), 'difference')} of meaning{': ' + join(parts) if parts else ''}; "
        f"{slight} of wording or typing."
    )


def edition(collation: Collation) -> b.Edition:
    """The base text, clause by clause, with its variants."""
    letters = sigla(collation.witnesses)
    return b.Edition(
        tuple((c.id, c.text, tuple(_variant(p, c, letters) for p in c.places)) for c in collation.clauses)
    )


def sigla(witnesses: Sequence[str]) -> Mapping[str, str]:
    """A letter for each witness; two from the twenty-seventh on."""
    one = len(_LETTERS)
    return {
        name: _LETTERS[i] if i < one else _LETTERS[i // one - 1] + _LETTERS[i % one] for i, name in enumerate(witnesses)
    }


def _standing(collation: Collation, name: str) -> str:
    have = sum(name in c.witnesses for c in collation.clauses if c.in_base)
    whole = sum(c.in_base for c in collation.clauses)
    notes = [f"{have} of {whole} clauses"] if have < whole else []
    notes += ["nearest to the others"] if name == collation.guide else []
    notes += ["an excerpt"] if name in collation.excerpts else []
    notes += ["a free rendering"] if name in collation.renderings else []
    return ", ".join(notes)


def _variant(place: Place, clause: CollatedClause, letters: Mapping[str, str]) -> b.Variant:
    first, *others = place.readings
    return b.Variant(place.kind.value, place.significant, _reading(first, clause, letters),
                     tuple(_reading(r, clause, letters) for r in others))


def _reading(reading: Reading, clause: CollatedClause, letters: Mapping[str, str]) -> str:
    who = [letters[w] for w in reading.witnesses]
    words = "the clause" if reading.text == clause.text else reading.text or _NOTHING
    return f"{words} {('' if max(map(len, who)) == 1 else ' ').join(who)}"
