"""A document without a format: what there is to show, not how."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from zopa.records import Basis, Stance
from zopa.studies.finding import RangePicture


class Tone(StrEnum):
    """What an answer comes to; always also said in words."""

    YES = "yes"
    NO = "no"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Heading:
    """A title; level 1 is the document's."""

    text: str
    level: int = 2
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running words."""

    text: str


@dataclass(frozen=True, slots=True)
class Note:
    """Small print: how something was reckoned, what is not known."""

    text: str


@dataclass(frozen=True, slots=True)
class Bullets:
    """Short items of equal rank."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a header."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A question with its answer: what a reader should see first."""

    question: str
    answer: str
    tone: Tone
    because: str = ""


@dataclass(frozen=True, slots=True)
class Quotation:
    """One statement, with what is needed to check and to cite it."""

    id: str
    quote: str
    before: str
    after: str
    speaker: str
    via: tuple[str, ...]
    said_on: str
    """As exactly as is known; ``undated``."""
    source: str
    source_id: str
    start: int
    end: int
    reading: str
    """How it was understood: ``rejects clause 6; at most 85,000 personnel``."""
    role: str
    cite: str
    """A line to copy: speaker, words, source, date, place."""


@dataclass(frozen=True, slots=True)
class Side:
    """One demand in a conflict."""

    demand: str
    party: str
    reads: str
    quotations: tuple[str, ...]
    """Ids of the statements it rests on."""
    firm: bool = True
    """False for a wish that nobody has insisted on."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Demands that cannot stand together, none of them idle."""

    sides: tuple[Side, ...]
    proved: bool
    count: int = 1
    """How many conflicts it stands for: one for each party named with "or"."""


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """What a party is held to on a clause."""

    stance: Stance
    basis: Basis
    limits: tuple[str, ...]
    quotations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Clause × party."""

    parties: tuple[str, ...]
    """Names, in order of columns."""
    clauses: tuple[tuple[str, str], ...]
    """(id, words), in reading order; the plan as a whole first."""
    cells: Mapping[tuple[str, str], MatrixCell]
    """By (clause id, party name); silence has no entry."""


@dataclass(frozen=True, slots=True)
class Ranges:
    """Matters with numbers, each with what the plan says and who named what."""

    pictures: tuple[RangePicture, ...]
    names: Mapping[str, str]
    """Party names by id."""


@dataclass(frozen=True, slots=True)
class Variant:
    """One place of an apparatus: what the base reads, and what others read for it."""

    kind: str
    significant: bool
    lemma: str
    """The base's words with the letters of those who have them."""
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """A text clause by clause, each with its apparatus."""

    clauses: tuple[tuple[str, str, tuple[Variant, ...]], ...]
    """(id, words of the base text, variants)."""


Block = Edition | Heading | Paragraph | Note | Bullets | Table | Verdict | Quotation | Conflict | Matrix | Ranges


@dataclass(frozen=True, slots=True)
class Page:
    """A document: blocks in order, and the quotations that they point to."""

    title: str
    blocks: tuple[Block, ...]
    quotations: Mapping[str, Quotation]
