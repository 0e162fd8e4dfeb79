"""The unknowns of a dossier: cell by cell what is said but not known, and who has said nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from zopa.feasibility.outlook import Outlook
from zopa.negotiation.ground import Compiled
from zopa.negotiation.weight import DECLARED
from zopa.press.reconcile import rivals
from zopa.records import PLAN, Basis, Cell, Clause, Party, Stance, Statement, Voice
from zopa.records.standing import grade
from zopa.studies.agreement import Evidence, against_draft, compiled, voices
from zopa.studies.asking import Told, Unknown, Why
from zopa.studies.consent import ConsentFinding

EVEN = 0.5
"""The odds of a no from somebody who has said nothing at all: nobody knows, so none is favoured."""


_NO = "asked#no"
_WISHED = float(DECLARED.keep * DECLARED.own)
"""What a welcome in a party's own words weighs as a demand to keep a clause."""


class Asker:
    """Goes through the cells, and works out what each answer would leave."""

    def __init__(
        self, evidence: Evidence, consent: ConsentFinding, *, as_of: date | None, today: date | None, seconds: float
    ) -> None:
        self.evidence, self.consent, self.as_of, self.today, self.seconds = evidence, consent, as_of, today, seconds
        self.made, self.held = compiled(evidence, basis=Basis.FORECAST, as_of=as_of)
        self.outlook = self._look(self.made)
        self.parties = {p.id: p for p in evidence.parties}
        self.said = {s.id: s for s in evidence.statements}
        self.mandates = voices(evidence)
        self.order = {c.id: n for n, c in enumerate(evidence.proposal.clauses)}
        self.refused: dict[str, Outlook | None] = {}

    def place(self, clause: str) -> int:
        """Reading order; the plan as a whole first."""
        return self.order.get(clause, -1)

    def spoken(self) -> Iterator[Unknown]:
        """What is said, but not known well enough."""
        for cell in self.held:
            party = self.parties.get(cell.party)
            if party is None or (cell.stance is Stance.NONE and not cell.limits):
                continue
            behind = [self.said[i] for i in cell.statements if i in self.said]
            why = self._doubt(cell, behind)
            if why is not None:
                yield Unknown(
                    party.name, cell.clause, why, self._question(cell, behind, party, why), self._whom(party),
                    self._settled(cell, party, why), cell.statements[:3],
                )

    def _doubt(self, cell: Cell, behind: list[Statement]) -> Why | None:
        if rivals(cell, behind, published=self.evidence.published, voices=self.mandates):
            return Why.CONTRADICTED
        if cell.basis is not Basis.OWN:
            return Why.FORECAST if cell.basis is Basis.FORECAST else Why.HEARSAY
        if cell.stance is Stance.REJECT and not cell.limits and (cell.clause == PLAN or self._number(cell.clause)):
            return Why.LIMIT
        if cell.as_of and self.today and (self.today - cell.as_of).days > self.evidence.weights.stale_days:
            return Why.STALE
        return None

    def _settled(self, cell: Cell, party: Party, why: Why) -> tuple[Told, ...]:
        """The chances if what the cell rests on is so, and if it is not."""
        if self.outlook is None:
            return ()
        grounds = [
            g for g in self.made.grounds.values()
            if g.party == party.id and (g.clause == cell.clause or set(g.statements) & set(cell.statements))
        ]
        own = set(cell.statements)
        known = [s if g.firm else f"{s}~wish" for g in grounds for s in g.statements if s in own]
        known = [s for s in dict.fromkeys(known) if self.outlook.probability(s) is not None]
        miss = 1.0
        for s in known:
            miss *= 1 - (self.outlook.probability(s) or 0.0)
        yes, no = ("it names terms that others can take", "nothing else will do") if why is Why.LIMIT else ("no", "yes")
        so = {s: _WISHED if s.endswith("~wish") else 1.0 for s in known[:1]}
        not_so = dict.fromkeys(known, 0.0)
        return (
            Told(no, 1 - miss, self.outlook.room(so), self.outlook.draft(so)),
            Told(yes, miss, self.outlook.room(not_so), self.outlook.draft(not_so)),
        )

    def silent(self) -> Iterator[Unknown]:
        """Those whose consent a clause needs and who have no position on it, nor on what it stands under."""
        spoken = {(c.party, c.clause) for c in self.held if c.stance is not Stance.NONE or c.limits}
        others: dict[str, list[str]] = {}
        for consent in self.consent.clauses:
            clause = self.evidence.proposal.by_id[consent.clause]
            above = {clause.id, PLAN, *(a.id for a in self.evidence.proposal.ancestors(clause.id))}
            for needed in consent.needed:
                party = self.parties.get(needed.id)
                if party is None:
                    if needed.met is None:
                        others.setdefault(needed.name, []).append(clause.id)
                elif not any((party.id, c) in spoken for c in above):
                    words = " ".join(clause.text.split())
                    yield Unknown(
                        party.name, clause.id, Why.SILENT, f"Does {party.name} accept clause {clause.id}: “{words}”?",
                        self._whom(party), self._heard(party, clause), (),
                    )
        for name, clauses in others.items():
            one = len(clauses) == 1
            where = f"clause {clauses[0]}" if one else "the plan"
            yield Unknown(
                name, clauses[0] if one else PLAN, Why.SILENT, f"Will {name} consent to {where}? Nothing is on record.",
                name, (), (),
            )

    def _heard(self, party: Party, clause: Clause) -> tuple[Told, ...]:
        """The chances if a silent party says yes, which adds no demand, and if it says no."""
        if self.outlook is None:
            return ()
        if clause.id not in self.refused:
            self.refused[clause.id] = self._with_no(party, clause)
        after = self.refused[clause.id]
        if after is None:
            return ()
        no = {_NO: 1.0}
        return (
            Told("yes", 1 - EVEN, self.outlook.room({}), self.outlook.draft({})),
            Told("no", EVEN, after.room(no), after.draft(no)),
        )

    def _with_no(self, party: Party, clause: Clause) -> Outlook | None:
        """The outlook with one more refusal on record."""
        pattern = self.evidence.statements[0] if self.evidence.statements else None
        if pattern is None:
            return self.outlook
        no = Statement(
            id=_NO, anchor=pattern.anchor, mode=pattern.mode, speaker=party.name, confidence=1.0, named=True,
            speaks_for=party.id, party=(party.id,), clauses=(clause.id,), stance=Stance.REJECT, said_on=self.today,
        )
        evidence = replace(self.evidence, statements=(*self.evidence.statements, no))
        return self._look(compiled(evidence, basis=Basis.FORECAST, as_of=self.as_of)[0])

    def _look(self, made: Compiled) -> Outlook | None:
        """The chances in a negotiation; None where they can't be had in time."""
        against = frozenset(against_draft(made))
        return Outlook.of(made.negotiation, against_draft=against, seconds=self.seconds)

    # Words

    def _number(self, clause: str) -> bool:
        return any(m.clause == clause and m.id in self.made.as_drafted and m.unit is not None
                   for m in self.made.matters.values())

    def _question(self, cell: Cell, behind: list[Statement], party: Party, why: Why) -> str:
        about = "the plan as a whole" if cell.clause == PLAN else f"clause {cell.clause}"
        does = {
            Stance.ACCEPT: f"accepts {about}", Stance.REJECT: f"rejects {about}",
            Stance.CONDITIONAL: f"takes {about} on conditions only", Stance.AMBIGUOUS: f"leaves {about} open",
            Stance.NONE: f"has a limit on {about}",
        }[cell.stance]
        said = self._by(behind[0]) if behind else ""
        match why:
            case Why.HEARSAY:
                asked = f"Is it so, in its own words, that {party.name} {does}?"
                return f"{asked} On record: “{_short(behind[0])}” ({said})."
            case Why.FORECAST:
                return f"Is it so that {party.name} {does}? Others expect it: “{_short(behind[0])}” ({said})."
            case Why.STALE:
                return f"Is it still so that {party.name} {does}? Its last word is of {cell.as_of}."
            case Why.CONTRADICTED:
                other = rivals(cell, behind, published=self.evidence.published, voices=self.mandates)[0]
                return (
                    f"Which of the two stands on {about}: “{_short(behind[0])}” ({said}) or “{_short(other)}” "
                    f"({self._by(other)})?"
                )
            case _ if cell.clause == PLAN:
                return f"What would have to change for {party.name} to accept the plan?"
            case _:
                return f"{party.name} rejects clause {cell.clause} and names no figure. At which would it agree?"

    def _by(self, statement: Statement) -> str:
        return statement.speaker or "somebody unnamed"

    def _whom(self, party: Party) -> str:
        """Whoever last spoke for the party with a mandate that binds it, else an office of theirs."""
        own = [
            s for s in self.evidence.statements
            if s.speaks_for == party.id and s.named and not s.author
            and s.speaker not in {None, party.name, *party.aliases}
            and grade(s, party.id, voice=self.mandates.get(s.id)) is Basis.OWN
        ]
        people = [p.name for p in party.people if p.voice is Voice.BINDS]
        last = max(own, key=self._said_on, default=None)
        name = (last.speaker if last else None) or (people[0] if people else None)
        if name is None or name == party.name:
            return f"whoever speaks for {party.name}"
        person = next((p for p in party.people if name in (p.name, *p.aliases)), None)
        office = f", {person.office}" if person and person.office else ""
        return f"{person.name if person else name}{office} ({party.name})"

    def _said_on(self, statement: Statement) -> date:
        return statement.said_on or self.evidence.published.get(statement.anchor.source) or date.min


def _short(statement: Statement) -> str:
    words = " ".join(statement.anchor.exact.split())
    return words if len(words) <= 120 else words[:119].rsplit(" ", 1)[0] + "…"
