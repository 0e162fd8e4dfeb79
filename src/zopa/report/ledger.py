"""The duty ledger: for a terminal, as plain values, and for the page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from zopa.records import Duty, Force
from zopa.report import blocks as b
from zopa.report.words import clip, count, join
from zopa.studies.finding import Balance, DutiesFinding

NOBODY = "Nobody named"
FORCE = {
    Force.MUST: "must",
    Force.WILL: "will",
    Force.AGREES: "agrees to",
    Force.MAY: "may",
    Force.EXPECTED: "is expected to",
    Force.DISCUSSED: "is to discuss",
}
WORD = {
    Force.MUST: "must", Force.WILL: "will", Force.AGREES: "agrees", Force.MAY: "may", Force.EXPECTED: "expected",
    Force.DISCUSSED: "to discuss",
}


def duties_json(duties: Iterable[Duty]) -> list[dict[str, Any]]:
    """One object a row."""
    return [
        {
            "clause": d.clause,
            "bearer": ", ".join(d.bearers) or None,
            "verb": d.verb,
            "act": d.act,
            "object": d.object,
            "to": ", ".join(d.to) or None,
            "by_when": d.by_when,
            "if": "; ".join(x for x in (d.condition, d.exception) if x) or None,
            "except": d.exception,
            "force": d.force.value,
            "words": d.words,
            "start": d.start,
            "end": d.end,
        }
        for d in duties
    ]


@dataclass(frozen=True, slots=True)
class Entry:
    """One duty in words."""

    clause: str
    force: Force
    how: str
    act: str
    rest: tuple[tuple[str, str], ...]
    """(what kind of thing, words): to whom, when, if, except."""
    quote: str
    """The sentence, or the part of it, that says so."""

    @property
    def line(self) -> str:
        """The whole of it in one line."""
        return " · ".join([self.act, *(f"{kind} {words}" for kind, words in self.rest)])


@dataclass(frozen=True, slots=True)
class Account:
    """Everything on one name."""

    name: str
    entries: tuple[Entry, ...]


def accounts(found: DutiesFinding) -> tuple[Account, ...]:
    """The ledger by bearer: parties first, in the plan's order; what falls to nobody named comes last."""
    by_name: dict[str, list[Entry]] = {p: [] for p in found.parties}
    unowned: list[Entry] = []
    for duty in found.duties:
        if duty.force is Force.NONE:
            continue
        entry = _entry(duty, found.text)
        for name in duty.bearers:
            by_name.setdefault(name, []).append(entry)
        if not duty.bearers:
            unowned.append(entry)
    by_name[NOBODY] = unowned
    return tuple(Account(name, tuple(entries)) for name, entries in by_name.items() if entries)


def _entry(duty: Duty, text: str) -> Entry:
    rest = [("to", join(duty.to)), ("when", duty.by_when), ("if", duty.condition), ("except", duty.exception)]
    return Entry(
        duty.clause, duty.force, FORCE[duty.force], duty.act or "", tuple((kind, _without(kind, words))
                                                                          for kind, words in rest if words),
        " ".join(text[duty.start : duty.end].split()),
    )


def _without(kind: str, words: str) -> str:
    return words.removeprefix("except ") if kind == "except" else words


def ledger_blocks(found: DutiesFinding) -> b.Page:
    """The ledger for a terminal."""
    blocks: list[b.Block] = [b.Heading(clip(found.title, 76), 1), b.Paragraph(summary(found))]
    for account in accounts(found):
        blocks += [
            b.Heading(account.name),
            b.Table(("", "", ""), tuple((e.clause, WORD[e.force], e.line) for e in account.entries)),
        ]
    if found.balance:
        blocks += [b.Heading("The balance"), balance_table(found.balance)]
    return b.Page(found.title, tuple(blocks), {})


def summary(found: DutiesFinding) -> str:
    """How many duties, how many without anybody to do them, how many clauses that bind nobody."""
    rows = [d for d in found.duties if d.force is not Force.NONE]
    idle = sum(d.force is Force.NONE for d in found.duties)
    unowned = len(found.unowned)
    return (
        f"{count(len(rows), 'row')}: {join([f'{n} {WORD[f]}' for f, n in _forces(rows)]) or 'nothing'}. "
        f"{unowned} of them {'names' if unowned == 1 else 'name'} nobody who is to act. "
        f"{count(idle, 'clause')} {'binds' if idle == 1 else 'bind'} nobody to anything."
    )


def _forces(rows: list[Duty]) -> list[tuple[Force, int]]:
    return [(f, n) for f in FORCE if (n := sum(d.force is f for d in rows))]


def balance_table(balance: Iterable[Balance]) -> b.Table:
    """Duties by force, and what each gets."""
    rows = tuple(
        (row.name, *(str(row.by_force.get(f, "")) for f in FORCE), str(row.receives or "")) for row in balance
    )
    return b.Table(("", *WORD.values(), "receives"), rows)


@dataclass(frozen=True, slots=True)
class LedgerView:
    """The ledger as the page shows it."""

    summary: str
    columns: tuple[str, ...]
    balance: tuple[tuple[Balance, tuple[int, ...]], ...]
    """Each row with its counts, in the order of the columns."""
    most: int
    """The largest number of duties that anybody bears: the length of the longest bar."""
    accounts: tuple[Account, ...]


def ledger_view(found: DutiesFinding) -> LedgerView:
    """The ledger for the page."""
    rows = tuple((r, (*(r.by_force.get(f, 0) for f in FORCE), r.receives)) for r in found.balance)
    most = max((r.bound for r in found.balance), default=0)
    return LedgerView(summary(found), (*WORD.values(), "receives"), rows, most, accounts(found))
