"""What each clause binds whom to."""

from __future__ import annotations

from dataclasses import replace

from zopa.language.frames import Frame, Nominal, frames
from zopa.language.syntax import Parse, Token
from zopa.proposal.casing import Casing
from zopa.proposal.chapeau import Chapeau, chapeau
from zopa.proposal.duty_act import Act, acts_of, conditions, exceptions, times
from zopa.proposal.duty_bearer import Bearers
from zopa.proposal.duty_force import force_of
from zopa.proposal.roster import Roster, roster
from zopa.records import Clause, Duty, Force, Proposal

_AGAIN = frozenset({"do so", "do this", "do the same"})


def duties(proposal: Proposal, parsed: Parse) -> tuple[Duty, ...]:
    """
    One row for each act that a clause requires, allows or expects; one without force where it binds nobody.

    1. Read each clause's sentences as frames; an item under an unfinished chapeau is read on from it (`chapeau`).
    2. Weigh the words of force, and what kind of thing is said to happen to what (`duty_force`).
    3. Say who is bound: the subject of an active, the agent of a passive; nobody else (`duty_bearer`).
    4. Put the act into the active voice, one row a verb (`duty_act`).

    A heading and a chapeau that only opens its items have no row.
    """
    known = roster(proposal)
    read = _Reader(proposal, parsed, known)
    return tuple(duty for clause in proposal.clauses for duty in read.clause(clause))


class _Reader:
    def __init__(self, proposal: Proposal, parsed: Parse, known: Roster) -> None:
        self._proposal = proposal
        self._parse = parsed
        self._casing = Casing.of(parsed, starts=frozenset(c.start for c in proposal.clauses))
        self._bearers = Bearers(known, self._casing)
        self._parents = {c.parent for c in proposal.clauses}
        self._last = ""
        self._opened: dict[str, Chapeau] = {}
        self._lead: dict[str, tuple[Token, ...]] = {}

    def clause(self, clause: Clause) -> list[Duty]:
        """The rows of one clause."""
        tokens = self._parse.between(clause.start, clause.end)
        if not tokens:
            return []
        lead = self._opened[clause.parent].lead(tokens) if clause.parent in self._opened else ()
        lead = (*self._lead.get(clause.parent or "", ()), *lead)
        if clause.id in self._parents:
            opened = chapeau((*lead, *tokens) if lead else tokens)
            self._opened[clause.id] = opened
            if not opened.whole:
                return []
        found = [d for f in frames((*lead, *tokens)) if f.end > clause.start for d in self._duties(clause, f)]
        bound = [d for d in found if d.force is not Force.NONE]
        if bound:
            return bound
        return [] if clause.id in self._parents else [Duty(clause=clause.id, start=clause.start, end=clause.end)]

    def _duties(self, clause: Clause, frame: Frame) -> list[Duty]:
        subject = self._bearers.subject(frame)
        out = []
        bears = self._bearers.can_bear(subject, frame)
        for found in acts_of(frame, subject, acts=bears, casing=self._casing):
            force = force_of(frame, found.verbs[0], acts=bears)
            if force is Force.NONE:
                continue
            act = replace(found, text=self._last) if self._last and found.text in _AGAIN else found
            self._last = act.text
            out.append(self._duty(clause, frame, act, force, subject if bears else None))
        if subject is not None:
            self._bearers.before = subject
        return out

    def _duty(self, clause: Clause, frame: Frame, act: Act, force: Force, subject: Nominal | None) -> Duty:
        bearers = self._bearers.names(self._who(frame, act, subject))
        verb = act.verbs[-1]
        return Duty(
            clause=clause.id, start=max(frame.start, clause.start), end=frame.end,
            bearers=bearers or act.source or self._bearers.names(self._promiser(frame)), verb=act.verb, act=act.text,
            object=verb.object.text if verb.object else None, to=self._bearers.names(act.to),
            by_when=times(frame, act.verbs), condition=conditions(frame, act.verbs),
            exception=exceptions(frame, act.verbs), force=force,
            words=(frame.bound or verb.phrase).text,
        )

    @staticmethod
    def _who(frame: Frame, act: Act, subject: Nominal | None) -> Nominal | None:
        """The agent of a passive, the subject of an active; one who only receives is not bound."""
        if frame.passive:
            return subject if act.verbs[0].lemma == "entitle" else frame.agent
        return subject if act.giver else None

    def _promiser(self, frame: Frame) -> Nominal | None:
        """Who promises that something will happen: "the League agrees that no strike will be called"."""
        return frame.over if frame.under is Force.AGREES else None
