"""Many statements become one cell per party and clause; contradictions stay under it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from zopa.records import Basis, Cell, Limit, Op, Role, Stance, Statement, Status, Voice
from zopa.records.standing import grade

_ORDER = {Basis.OWN: 0, Basis.REPORTED: 1, Basis.FORECAST: 2}
_VOICE = {Voice.BINDS: 0, Voice.FLOATS: 1, Voice.BELONGS: 2}


class _Word(NamedTuple):
    """A statement as evidence for one party."""

    statement: Statement
    basis: Basis
    rank: int
    """Standing of the speaker, 0 the highest."""
    said: date | None
    place: int
    """Order of the text, for words of one day."""


def cells(
    statements: Sequence[Statement], *, basis: Basis = Basis.OWN, as_of: date | None = None,
    published: Mapping[str, date | None] | None = None, voices: Mapping[str, Voice] | None = None,
) -> tuple[Cell, ...]:
    """
    One cell for each party and clause that somebody spoke about.

    1. Statements after the date asked for are left out, and those that no date places before it; a statement without
       a date of its own has its source's.
    2. What was denied or withdrawn, and what the basis doesn't count, stays under the cell but decides nothing.
    3. A later statement by a speaker of equal or higher standing supersedes an earlier one.
    4. Of what still stands, the highest standing decides, then the newest.
    5. Limits are settled the same way for each sense; assent given later drops a demand made before it, and so does a
       number conceded later on a condition.

    Args:
        statements: In the order of their sources.
        basis: Whose words count.
        as_of: The date asked for; None for today's knowledge.
        published: Dates of the sources, by id.
        voices: What each statement's speaker can do for the party, by statement id; who is not there binds it.
    """
    dates, mandates = published or {}, voices or {}
    grid: dict[tuple[str, str], list[_Word]] = {}
    for place, s in enumerate(statements):
        said = s.said_on or dates.get(s.anchor.source)
        if as_of is not None and (said is None or said > as_of):
            continue
        for party in s.party:
            word = _word(s, party, mandates.get(s.id), said, place)
            for clause in s.clauses:
                grid.setdefault((party, clause), []).append(word)
    return tuple(_cell(party, clause, words, basis) for (party, clause), words in grid.items())


def settle(
    party: str, clause: str, statements: Sequence[tuple[int, Statement]], *, basis: Basis, voices: Mapping[str, Voice]
) -> Cell:
    """One cell from the statements about it, each dated and with its place in the order of all."""
    words = [_word(s, party, voices.get(s.id), s.said_on, place) for place, s in statements]
    return _cell(party, clause, words, basis)


def _word(s: Statement, party: str, voice: Voice | None, said: date | None, place: int) -> _Word:
    held = grade(s, party, voice=voice)
    rank = _VOICE[voice or Voice.BINDS] if s.speaks_for == party and s.role is not Role.REPORT else 3
    return _Word(s, held, rank + (held is Basis.FORECAST), said, place)


def rivals(
    cell: Cell, statements: Sequence[Statement], *, published: Mapping[str, date | None] | None = None,
    voices: Mapping[str, Voice] | None = None,
) -> tuple[Statement, ...]:
    """
    Words under a cell that contradict it: of the standing that decided, said on the same day or on no known one.

    A later word supersedes an earlier one and contradicts nothing.
    """
    dates, mandates = published or {}, voices or {}
    opposite = {Stance.ACCEPT: Stance.REJECT, Stance.REJECT: Stance.ACCEPT}.get(cell.stance)
    if not statements or opposite is None:
        return ()

    def standing(s: Statement) -> tuple[Basis, Voice]:
        return grade(s, cell.party, voice=mandates.get(s.id)), mandates.get(s.id, Voice.BINDS)

    def day(s: Statement) -> date | None:
        return s.said_on or dates.get(s.anchor.source)

    decider = next((s for s in statements if s.stance is cell.stance), statements[0])
    return tuple(
        s for s in statements
        if s.stance is opposite and s.status in {None, Status.CONFIRMED} and standing(s) == standing(decider)
        and (day(s) == day(decider) or day(s) is None or day(decider) is None)
    )


def _cell(party: str, clause: str, words: Sequence[_Word], basis: Basis) -> Cell:
    ordered = sorted(words, key=_time)
    counted = [
        x for x in ordered
        if _ORDER[x.basis] <= _ORDER[basis] and x.statement.status not in {Status.DENIED, Status.WITHDRAWN}
    ]
    leaning = _standing([x for x in counted if x.statement.stance is not Stance.NONE])
    decider = leaning[0] if leaning else None
    limits: list[Limit] = []
    deciding = [decider] if decider else []
    standing = {matter: _standing_bound(bounded) for matter, bounded in _bounds(clause, counted).items()}
    for matter, (word, limit) in standing.items():
        if _overtaken(word, decider) or _eased(word, limit, standing.get((*matter[:3], True))):
            continue
        limits.append(limit)
        if word not in deciding:
            deciding.append(word)
    rest = [x for x in reversed(ordered) if x not in deciding]
    days = [x.said for x in deciding if x.said is not None]
    return Cell(
        party=party, clause=clause, stance=decider.statement.stance if decider else Stance.NONE, limits=tuple(limits),
        statements=tuple(dict.fromkeys(x.statement.id for x in (*deciding, *rest))),
        basis=deciding[0].basis if deciding else min((x.basis for x in words), key=_ORDER.__getitem__),
        as_of=max(days) if days else None,
    )


_Bound = tuple[_Word, Limit]
_Matter = tuple[Op, str | None, str | None, bool]


def _bounds(clause: str, words: Sequence[_Word]) -> dict[_Matter, list[_Bound]]:
    """
    The limits that bear on a clause, by sense, figure and unit.

    What is asked for on a condition ("only if …") does not settle what is asked for without one. A number that is
    measured against another clause of the same statement belongs to that clause's cell.
    """
    found: dict[_Matter, list[_Bound]] = {}
    for word in words:
        conditional = word.statement.stance is Stance.CONDITIONAL
        for limit in word.statement.limits:
            if limit.clause in {None, clause} or limit.clause not in word.statement.clauses:
                found.setdefault((limit.op, limit.clause, limit.unit, conditional), []).append((word, limit))
    return found


def _standing_bound(bounds: Sequence[_Bound]) -> _Bound:
    word = _standing([x for x, _ in bounds])[0]
    return next((x, limit) for x, limit in bounds if x is word)


def _time(word: _Word) -> tuple[date, int]:
    return word.said or date.min, word.place


def _standing(words: Sequence[_Word]) -> list[_Word]:
    """What nobody of equal or higher standing has superseded, highest standing first, then newest."""
    left: list[_Word] = []
    for word in words:
        left = [x for x in left if x.rank < word.rank]
        left.append(word)
    return sorted(left, key=lambda x: x.rank)


def _eased(word: _Word, limit: Limit, offered: _Bound | None) -> bool:
    """Whether its party later went further on a condition: "ten, provided that …" after "eight at most"."""
    if offered is None or offered[0] is word:
        return False
    later, wider = offered
    further = wider.value > limit.value if limit.op is Op.AT_MOST else wider.value < limit.value
    return limit.op is not Op.EXACTLY and further and _time(later) > _time(word) and later.rank <= word.rank


def _overtaken(bound: _Word, decider: _Word | None) -> bool:
    """Whether assent came after a demand."""
    return (
        decider is not None and decider.statement.stance is Stance.ACCEPT
        and bound.statement.stance is Stance.REJECT and _time(decider) > _time(bound) and decider.rank <= bound.rank
    )
