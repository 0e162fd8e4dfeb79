"""A dossier read for its consents: who negotiates, who else is needed, by which rule, what they have said."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cached_property

from zopa.dossier.dossier import Dossier
from zopa.dossier.layout import is_slug
from zopa.language.pipeline import parse
from zopa.negotiation.coalitions import minimal_blocking
from zopa.negotiation.consent import Ballots, Book, carries
from zopa.negotiation.sequence import circles, longest_chain
from zopa.negotiation.steps import ending
from zopa.packs import by_id, by_name
from zopa.packs.institutions import institutions
from zopa.proposal.consents import Call, consents, each_of
from zopa.proposal.margin import Margin
from zopa.proposal.order import order
from zopa.proposal.remarks_actor import within_reach
from zopa.records import PLAN, Basis, Cell, Clause, Force, Party
from zopa.records.consent import AllOf, Ballot, NotWhile, Rule, Yes, leaves
from zopa.records.rulebook import Rulebook, RuleRow
from zopa.studies.agreement import Evidence, compiled
from zopa.studies.consent import ClauseConsent, ConsentFinding, Needed
from zopa.studies.consent_order import ordered
from zopa.studies.consent_parts import about, ballot_of, could_sign, named_in, voters

_EACH = re.compile(r"(?:each|every|the|both|all)\b", re.IGNORECASE)
MOST = 200
"""So many blocking coalitions are named for a clause."""


def read_consent(dossier: Dossier, *, as_of: date | None) -> ConsentFinding:
    """Everything about consent that a dossier says as of a day."""
    return _Reading(dossier, Evidence.of(dossier), as_of).finding()


class _Reading:
    def __init__(self, dossier: Dossier, evidence: Evidence, as_of: date | None) -> None:
        self.evidence, self.as_of = evidence, as_of
        self.own = dossier.rulebook().renamed(self.known)
        text = dossier.text(evidence.proposal.source)
        self.margin = Margin(evidence.proposal, parse(text))
        self.calls = consents(self.margin)
        self.rulebook: Rulebook = self.own.with_library(institutions())
        self.book = Book.on(self.rulebook, as_of)
        _, self.cells = compiled(evidence, basis=Basis.OWN, as_of=as_of)
        self.blocked: dict[Rule, tuple[tuple[tuple[str, ...], ...], bool]] = {}

    def finding(self) -> ConsentFinding:
        plan = self.evidence.proposal
        clauses = tuple(self.clause(c) for c in plan.clauses if self.binds(c))
        steps = ordered(self.own, order(self.margin, self.calls), clauses, book=self.book, names=self.names)
        edges = [(s.first, s.then) for s in steps]
        dates = {d.clause: d.by_when for d in self.margin.duties if d.by_when and any(map(str.isdigit, d.by_when))}
        dates |= {ending(f.id, self.book): str(f.until) for f in self.book.named.values() if f.until}
        dates |= {s.first: str(s.by) for s in self.own.steps if s.by}
        return ConsentFinding(
            title=self.evidence.title, as_of=self.as_of, room=tuple(self.name(p) for p in self.room),
            clauses=clauses, order=steps,
            chain=longest_chain(edges), circles=circles(edges), dates=dates, names=self.names, book=self.book,
        )

    def binds(self, clause: Clause) -> bool:
        """Whether a clause says more than a heading over others."""
        duties = self.margin.by_clause.get(clause.id, ())
        return not self.evidence.proposal.children(clause.id) or any(d.force is not Force.NONE for d in duties)

    def clause(self, clause: Clause) -> ClauseConsent:
        needed = tuple(self.needed(clause))
        ballots = self.ballots(clause)
        rule = needed[0].rule if len(needed) == 1 else AllOf(tuple(n.rule for n in needed))
        blocking, complete = self.blocking(rule) if needed else ((), True)
        facts = dict.fromkeys(leaf.fact for leaf in leaves(self.book.flat(rule)) if isinstance(leaf, NotWhile))
        return ClauseConsent(
            clause.id, rule, needed, carries(rule, self.book, ballots) if needed else None, blocking, complete,
            tuple(self.name(f) for f in facts if self.book.facts.get(f) is not False),
        )

    def needed(self, clause: Clause) -> Iterator[Needed]:
        """Everybody whose consent a clause needs, those who negotiate first, each once."""
        found: dict[str, tuple[Rule, str, str | None, bool]] = {}
        rows = self.written(clause)
        if whole := [r for r in rows if r.of is None]:
            for row in whole:
                found[row.id] = Yes(row.id), "the dossier says so", row.cite, row.checked
        else:
            for party in self.room:
                found[party] = self.decides(party, clause, "at the table")
        for row in rows:
            if row.of:
                found[row.of] = Yes(row.id), "the dossier says so", row.cite, row.checked
        if not whole:
            voting = {n for rule, *_ in found.values() for leaf in leaves(self.book.flat(rule)) for n in voters(leaf)}
            for who, why in (*self.bound(clause), *self.concerned(clause), *self.called(clause)):
                if self.body(who) not in voting:
                    found.setdefault(who, self.decides(who, clause, why))
        ballots = self.ballots(clause)
        lifted = replace(self.book, facts=dict.fromkeys(self.book.facts, False))
        for who, (rule, why, cite, checked) in found.items():
            met = carries(rule, self.book, ballots)
            barred = met is False and carries(rule, lifted, ballots) is not False
            counted = self.counted(rule) if any(r.id == who for r in whole) else ()
            names = tuple(map(self.name, counted)) or (self.name(who),)
            here = self.can_carry(rule, lifted) if counted else self.at_table(who)
            away = tuple(self.name(n) for n in counted if not self.seated(n)) or names
            yield Needed(who, names, rule, why, cite, checked, here, met, () if here else away, barred)

    def counted(self, rule: Rule) -> tuple[str, ...]:
        """The actors and bodies whose votes a rule counts."""
        return tuple(dict.fromkeys(n for leaf in leaves(self.book.flat(rule)) for n in voters(leaf)))

    def can_carry(self, rule: Rule, book: Book) -> bool:
        """Whether the yes of everybody at the table is enough, whoever else says no."""
        cast: dict[str, Ballot | Mapping[Ballot, int]] = {}
        for leaf in leaves(book.flat(rule)):
            for name in voters(leaf):
                for seat in book.seats([name]):
                    ballot = Ballot.YES if self.seated(name) or self.seated(seat.voter) else Ballot.NO
                    cast[seat.voter] = {ballot: seat.number}
        return carries(rule, book, cast) is not False

    def seated(self, who: str) -> bool:
        """Whether somebody negotiates, or is an organ or a body of somebody who does, or all its members do."""
        body = self.book.bodies.get(who)
        if body is None:
            return self.at_table(who)
        owned = body.of is not None and self.at_table(self.known(body.of))
        return owned or (bool(body.members) and all(map(self.at_table, body.members)))

    def written(self, clause: Clause) -> list[RuleRow]:
        """The rules that a person wrote for a clause."""
        above = {clause.id, PLAN, *(a.id for a in self.evidence.proposal.ancestors(clause.id))}
        return [r for r in self.own.rules if set(r.clauses) & above and r.on(self.as_of)]

    def decides(self, who: str, clause: Clause, why: str) -> tuple[Rule, str, str | None, bool]:
        """How somebody decides on the matter of a clause."""
        rows = [r for r in self.rulebook.rules if r.of == who and not r.clauses and r.on(self.as_of)]
        row = next((r for r in rows if r.matters and about(clause, r)), None)
        if row and self.at_table(who) and not self.bears(who, clause):
            row = None
        if row is None and not self.at_table(who):
            row = next((r for r in rows if not r.matters), None)
        if row is None:
            return Yes(who), why, None, True
        return Yes(row.id), why, row.cite, row.checked

    def bears(self, who: str, clause: Clause) -> bool:
        """Whether a clause lays something on somebody, or, where it lays it on nobody, names them."""
        bearers = {self.known(b) for d in self.margin.by_clause.get(clause.id, ()) for b in d.bearers}
        party = next((p for p in self.evidence.parties if p.id == who), None)
        return who in bearers or bool(not bearers & set(self.room) and party and named_in(party, clause.text))

    def bound(self, clause: Clause) -> Iterator[tuple[str, str]]:
        """Those away from the table on whom a clause lays something."""
        for duty in self.margin.by_clause.get(clause.id, ()):
            for bearer in each_of(duty.bearers) if duty.force.binds else ():
                who = self.known(bearer)
                if not self.at_table(who) and (self.is_body(who) or not within_reach(self.margin, bearer, clause)):
                    yield who, "bound by it"
            if duty.force.binds and not duty.bearers:
                words = self.margin.words(duty.start, duty.end)
                yield from ((p.id, "named in it") for p in self.outside if named_in(p, words))

    def concerned(self, clause: Clause) -> Iterator[tuple[str, str]]:
        """Those in whose hands the matter of a clause lies, named in it or elsewhere in the plan."""
        for row in self.rulebook.rules:
            if row.of is None or not row.matters or not row.on(self.as_of) or row.clauses:
                continue
            party = self.party(row.of)
            if party and about(clause, row) and (named_in(party, clause.text) or (row.wherever and party.in_plan)):
                yield row.of, f"decides on such matters ({row.matters[0]})"

    def party(self, who: str) -> Party | None:
        """A party of the dossier; before anything has been read, one of the world's that the plan names."""
        if self.evidence.parties or who not in by_id():
            return next((p for p in self.evidence.parties if p.id == who), None)
        polity = by_id()[who]
        known = Party(id=who, name=polity.name, aliases=polity.names)
        return known if named_in(known, self.margin.whole) else None

    def called(self, clause: Clause) -> Iterator[tuple[str, str]]:
        """Those to whom the plan itself puts a clause."""
        for call in self.calls:
            if PLAN in call.to or clause.id in call.to:
                for who in self.asked(call):
                    yield who, f"asked by clause {call.clause}"

    def asked(self, call: Call) -> Iterator[str]:
        for name in call.who:
            head, of, owner = name.partition(" of ")
            if of and _EACH.match(owner) and self.known(owner) == owner:
                yield from (f"{head} of {self.name(p)}" for p in self.room)
            elif of and (who := self.known(owner)) != owner:
                yield self.known(name) if self.known(name) != name else f"{head} of {self.name(who)}"
            else:
                yield self.known(name)

    def body(self, name: str) -> str:
        """The id of a body of the rulebook that goes by a name; the name itself where none does."""
        plain = name.lower().replace("the ", "")
        return next((b.id for b in self.own.bodies if b.name.lower().replace("the ", "") == plain), name)

    def ballots(self, clause: Clause) -> Ballots:
        """What everybody has said of a clause: on itself, else on what it stands under, else on the plan."""
        above = [clause.id, *(a.id for a in self.evidence.proposal.ancestors(clause.id)), PLAN]
        cast: dict[str, Ballot | Mapping[Ballot, int]] = {}
        for at in reversed(above):
            for cell in self.by_clause.get(at, ()):
                if ballot := ballot_of(cell):
                    cast[cell.party] = ballot
            for vote in self.own.votes:
                if at in vote.clauses and (self.as_of is None or vote.on is None or vote.on <= self.as_of):
                    cast[vote.who] = vote.ballot or {
                        Ballot.YES: vote.yes, Ballot.NO: vote.no, Ballot.ABSTAIN: vote.abstain,
                        Ballot.ABSENT: vote.absent,
                    }
        return cast

    def blocking(self, rule: Rule) -> tuple[tuple[tuple[str, ...], ...], bool]:
        if rule not in self.blocked:
            found, complete = minimal_blocking(rule, self.book, most=MOST).named(MOST)
            named = tuple(tuple(self.voter(v) for v in coalition) for coalition in found)
            self.blocked[rule] = named, complete
        return self.blocked[rule]

    # Names

    @cached_property
    def by_clause(self) -> dict[str, list[Cell]]:
        out: dict[str, list[Cell]] = {}
        for cell in self.cells:
            out.setdefault(cell.clause, []).append(cell)
        return out

    @cached_property
    def room(self) -> tuple[str, ...]:
        """
        Who negotiates.

        As a person said, else as the plan's list of parties says, else the states and organisations that bear duties.
        """
        if self.own.room is not None:
            return self.own.room
        if listed := self.margin.roster.parties:
            return tuple(dict.fromkeys(self.known(name) for name in listed))
        borne = Counter(self.known(b) for d in self.margin.duties if d.force.binds for b in d.bearers)
        if not self.evidence.parties:
            return tuple(b for b, n in borne.items() if n > 1 and could_sign(b))
        bearers = set(borne)
        at_table = [p for p in self.evidence.parties if p.in_plan and not self.is_body(p.id) and p.kind != "bloc"]
        return tuple(p.id for p in at_table if p.id in bearers) or tuple(p.id for p in at_table)

    @cached_property
    def outside(self) -> tuple[Party, ...]:
        return tuple(p for p in self.evidence.parties if p.in_plan and p.id not in self.room)

    @cached_property
    def names(self) -> dict[str, str]:
        out = {i: polity.name for i, polity in by_id().items()}
        bodies = self.rulebook.bodies
        out |= {b.members[0]: b.name for b in bodies if len(b.members) == 1 and b.name}
        out |= {b.id: b.name or b.id for b in bodies}
        out |= {f.id: f.name or f.id for f in self.rulebook.facts}
        return out | {p.id: p.name for p in self.evidence.parties}

    @cached_property
    def aliases(self) -> dict[str, str]:
        return {n.lower(): p.id for p in self.evidence.parties for n in (*p.aliases, p.name)}

    def known(self, name: str) -> str:
        """The id of somebody named; the name itself where nobody of that name is known."""
        plain = name.removeprefix("the ").removeprefix("The ")
        world = () if self.evidence.parties else by_name().get(plain, ())
        return self.aliases.get(plain.lower(), world[0].id if world else name)

    def name(self, who: str) -> str:
        return self.names.get(who) or (who.replace("-", " ") if is_slug(who) else who)

    def voter(self, who: str) -> str:
        number, of, name = who.partition(" of ")
        return f"{number} of {self.name(name)}" if of and number.isdigit() else self.name(who)

    def is_body(self, who: str) -> bool:
        return who in by_id() and by_id()[who].kind != "state"

    def at_table(self, who: str) -> bool:
        """Whether somebody negotiates, or is an organ or the members of somebody who does."""
        owner = self.known(who.partition(" of ")[2])
        return who in self.room or owner in self.room
