"""Who is bound: named by the text, or nobody."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from zopa.language.frames import Form, Frame, Nominal
from zopa.proposal import duty_words as d
from zopa.proposal.casing import Casing
from zopa.proposal.roster import Roster

_ALL = re.compile(
    r"(?:all |all the |the |both |both the |the two |two |all two )?(?:contracting |undersigned )?"
    r"(?:parties|sides|signatories|undersigned)(?: hereto| to (?:this|the present) \w+)?",
    re.IGNORECASE,
)
_TWO = re.compile(r"\b(?:both|two)\b", re.IGNORECASE)
_NOBODY = re.compile(r"(?:no|neither|none)(?: of)? (?:the )?(?:two )?(?P<rest>.+)", re.IGNORECASE)
_PRONOUNS = frozenset({"it", "they", "he", "she", "both", "each", "these", "the latter"})


@dataclass(slots=True)
class Bearers:
    """Who has been spoken of so far, and who the parties are."""

    known: Roster
    casing: Casing
    before: Nominal | None = field(default=None)
    """The subject of the sentence before."""

    def subject(self, frame: Frame) -> Nominal | None:
        """Whom or what a frame is about; of a pronoun, or where a verb is joined on without one, the one before."""
        said = frame.subject
        if said is None:
            return self.before
        if said.text.lower() in _PRONOUNS:
            earlier = [n for n in (frame.over, frame.opener, self.before) if n and n.text.lower() not in _PRONOUNS]
            return next((n for n in earlier if n.acts is not False), earlier[-1] if earlier else said)
        return said

    def names(self, who: Nominal | None) -> tuple[str, ...]:
        """The names in a noun phrase; "the parties" are those of the plan where it says who they are."""
        if who is None:
            return ()
        found: list[str] = []
        for n, name in enumerate(who.names):
            found += self._resolved(self.casing.lowered(name) if who.opens and not n else name)
        return tuple(dict.fromkeys(found))

    def _resolved(self, name: str) -> tuple[str, ...]:
        parties = self.known.parties
        if _ALL.fullmatch(name) and parties and (not _TWO.search(name) or len(parties) == 2):
            return parties
        if m := _NOBODY.fullmatch(name):
            one = {"parties": "party", "sides": "side"}.get(m["rest"].lower(), m["rest"])
            return (f"each {one}",)
        return (self.known.short(name),)

    def can_bear(self, subject: Nominal | None, frame: Frame) -> bool:
        """Whether a subject can be bound: a party always; where its noun doesn't tell, its verb does."""
        if subject is None:
            return False
        if all(self.known.short(n) in self.known.names for n in subject.names):
            return True
        lemma = frame.verbs[0].lemma
        if subject.acts is not None:
            return subject.acts or (subject.head.startswith("meeting") and lemma in d.DECIDE)
        if frame.form is Form.PLAIN or subject.text.lower() == "there":
            return False
        return lemma not in d.THING_VERBS | d.STATE
