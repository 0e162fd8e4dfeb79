"""How sure a reading of source and content is, by the construction that carries it."""

from __future__ import annotations

from zopa.language.speech_kinds import Attribution, Frame

_BY_FRAME = {
    Frame.CLAUSE: 0.85, Frame.QUOTATION: 0.85, Frame.ACCORDING: 0.85, Frame.INFINITIVE: 0.65, Frame.NAMING: 0.65,
    Frame.OBJECT: 0.6, Frame.TOPIC: 0.6, Frame.NOUN: 0.5, Frame.ADJECTIVE: 0.5, Frame.HEARSAY: 0.6, Frame.SEEMING: 0.4,
    Frame.BARE: 0.5, Frame.FREE: 0.4,
}  # fmt: skip


def sureness(a: Attribution, speaker: str | None) -> float:
    """Give the chance that speaker and stretch are read rightly."""
    return _BY_FRAME[a.frame] * (1.0 if speaker or not a.source else 0.6)
