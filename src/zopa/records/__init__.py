"""The words: frozen, typed, serialisable values that every other room shares."""

from zopa.records.anchor import Anchor
from zopa.records.base import Record
from zopa.records.clause import PLAN, Clause, Proposal, Quantity
from zopa.records.duty import Duty, Force
from zopa.records.party import Mandate, Party, Person, Voice
from zopa.records.position import Cell
from zopa.records.provenance import Derivation, Review, Ruling
from zopa.records.source import Source
from zopa.records.statement import Basis, Limit, Mode, Op, Role, Stance, Statement, Status

__all__ = [
    "PLAN", "Anchor", "Basis", "Cell", "Clause", "Derivation", "Duty", "Force", "Limit", "Mandate", "Mode", "Op",
    "Party", "Person", "Proposal", "Quantity", "Record", "Review", "Role", "Ruling", "Source", "Stance", "Statement",
    "Status", "Voice",
]
