"""What to ask next, and whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from math import inf

from zopa.dossier.dossier import Dossier
from zopa.records.weights import Yardstick
from zopa.studies.agreement import Evidence
from zopa.studies.consent import CheckConsent, ConsentFinding, check_consent


class Why(StrEnum):
    """Why something is not known."""

    CONTRADICTED = "contradicted"
    """Words of equal standing point both ways."""
    HEARSAY = "hearsay"
    """Others say that the party said so."""
    FORECAST = "forecast-only"
    """Others expect it of the party."""
    LIMIT = "unstated-limit"
    """A no, and no word of what would do."""
    STALE = "stale"
    """The newest word on it is old."""
    SILENT = "silent"
    """No position on record."""


@dataclass(frozen=True, slots=True)
class AskNext:
    """What to find out, as of when?"""

    as_of: date | None = None
    seconds: float = 20
    """Time limit for the reckoning."""


@dataclass(frozen=True, slots=True)
class Told:
    """One possible answer, and the chances it would leave."""

    answer: str
    odds: float
    """How likely it is to be given, as things stand."""
    room: float
    """Chance that some package meets every demand that holds."""
    draft: float
    """Chance that the draft meets them."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """Something that nobody knows, and what an answer would change."""

    party: str
    """Name of whoever is to be asked about."""
    clause: str
    why: Why
    question: str
    whom: str
    answers: tuple[Told, ...]
    statements: tuple[str, ...]
    """Ids of the statements that say what is known of it."""

    @property
    def effect(self) -> float:
        """How far apart the answers leave the chance of room."""
        chances = [a.room for a in self.answers]
        return max(chances) - min(chances) if chances else 0.0

    @property
    def effect_on_draft(self) -> float:
        """How far apart they leave the chance of the draft."""
        chances = [a.draft for a in self.answers]
        return max(chances) - min(chances) if chances else 0.0

    @property
    def ratio(self) -> float:
        """How many times likelier one answer leaves room than the other; infinite where the other leaves none."""
        chances = [a.room for a in self.answers]
        if not chances or max(chances) == 0:
            return 1.0
        return max(chances) / min(chances) if min(chances) > 0 else inf

    def expected(self, room: float) -> float:
        """By how much an answer is expected to move the chance of room."""
        return sum(a.odds * abs(a.room - room) for a in self.answers)


@dataclass(frozen=True, slots=True)
class AskFinding:
    """What is not known, the weightiest first."""

    title: str
    as_of: date | None
    today: date | None
    """The day by which words are old: the one asked about, else that of the newest source."""
    room: float | None
    """The chance of room on everything that is known; None where it could not be had in time."""
    draft: float | None
    exact: bool
    unknowns: tuple[Unknown, ...]
    parties: int
    """How many parties are known."""
    yardstick: Yardstick


def ask_next(dossier: Dossier, question: AskNext, *, consent: ConsentFinding | None = None) -> AskFinding:
    """
    The unknowns, ranked by how far an answer is expected to move the chance of room.

    1. Every cell of the matrix that rests on hearsay, forecasts, old or contradicted words, every no without a limit,
       and every silence of somebody whose consent a clause needs is an unknown with two possible answers.
    2. An answer settles the statements that the cell rests on; a no from a silent party is a demand more. The chance is
       worked out again for each (expected value of information, Howard 1966), exactly where it is exact.
    3. Ranked by the expected change of the chance of room, then, since where much is in the way no answer moves it far,
       by how many times likelier one answer leaves room than the other, then by the change for the draft.

    Args:
        dossier: What is known.
        question: As of when.
        consent: Whose consent each clause needs, where that has been read already.

    Raises:
        DossierError: A part of the dossier is missing or damaged.
    """
    from zopa.studies.asking_cells import Asker

    evidence = Evidence.of(dossier)
    consent = consent or check_consent(dossier, CheckConsent(as_of=question.as_of))
    dated = [d for d in evidence.published.values() if d and (question.as_of is None or d <= question.as_of)]
    today = question.as_of or max(dated, default=None)
    asker = Asker(evidence, consent, as_of=question.as_of, today=today, seconds=question.seconds)
    outlook = asker.outlook
    found = [*asker.spoken(), *asker.silent()]
    room = outlook.room({}) if outlook else None
    order = list(Why)
    found.sort(key=lambda u: (
        -round(u.expected(room or 0.0), 3), -min(u.ratio, 1e9), -round(u.effect_on_draft, 9), order.index(u.why),
        asker.place(u.clause), u.party,
    ))
    return AskFinding(
        title=evidence.title, as_of=question.as_of, today=today, room=room,
        draft=outlook.draft({}) if outlook else None, exact=outlook is not None and outlook.exact,
        unknowns=tuple(found), parties=len(evidence.parties), yardstick=evidence.weights.yardstick,
    )
