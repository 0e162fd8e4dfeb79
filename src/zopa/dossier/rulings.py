"""What persons ruled, laid over what the machine read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pydantic import ValidationError

from zopa.dossier import slips
from zopa.errors import DossierError
from zopa.records import Review, Ruling, Statement


def apply(statements: Iterable[Statement], reviews: Iterable[Review]) -> tuple[Statement, ...]:
    """
    The statements as persons left them, by place.

    1. Take the rulings in the order in which they were made; a later one builds on, or overrules, an earlier one.
    2. Accepted, amended and added statements are right by a person's word: confidence 1 unless they say otherwise.
    3. Rejected ones are left out, until somebody accepts them after all.

    Rulings on statements that are no longer there are passed over; ``lint`` lists them.
    """
    stand = {s.id: s for s in statements}
    out: set[str] = set()
    for review in reviews:
        if review.ruling is Ruling.ADD or review.record in stand:
            stand[review.record] = ruled(stand.get(review.record), review)
            (out.add if review.ruling is Ruling.REJECT else out.discard)(review.record)
    return in_order(s for s in stand.values() if s.id not in out)


def effective(reviews: Iterable[Review]) -> tuple[Review, ...]:
    """The rulings that stand: each undo takes back the last one on its statement."""
    stand: list[Review] = []
    for review in reviews:
        if review.ruling is not Ruling.UNDO:
            stand.append(review)
            continue
        last = next((k for k in range(len(stand) - 1, -1, -1) if stand[k].record == review.record), None)
        if last is not None:
            del stand[last]
    return tuple(stand)


def ruled(statement: Statement | None, review: Review) -> Statement:
    """
    One statement after one ruling; None where there was none to add to.

    Raises:
        DossierError: The ruling makes no statement.
    """
    match review.ruling:
        case Ruling.ADD:
            values: dict[str, Any] = {"confidence": 1.0, **review.changes}
        case Ruling.AMEND if statement:
            values = {**statement.model_dump(mode="json"), "confidence": 1.0, **review.changes}
        case Ruling.ACCEPT if statement:
            return statement.model_copy(update={"confidence": 1.0})
        case _ if statement:
            return statement
        case _:
            raise DossierError(
                "there is no such statement to rule on", where=review.record,
                remedy="Take its id as 'zopa positions --json' prints it",
            )
    try:
        made = Statement.model_validate(values)
    except ValidationError as fault:
        what, remedy = slips.in_words(fault, Statement)
        raise DossierError(what, where=review.record, remedy=remedy) from fault
    if made.id != review.record:
        raise DossierError(
            f"a ruling on {review.record} can't speak of {made.id}", where=review.record,
            remedy="Leave the id out of the changes; to add a statement, name its own id in the ruling",
        )
    return made


def settled(reviews: Iterable[Review]) -> frozenset[str]:
    """Ids of the statements that a person ruled on: reading again leaves them as they were."""
    return frozenset(r.record for r in reviews)


def overlaps(one: Statement, other: Statement) -> bool:
    """Whether two readings are of the same words, cut differently: more than half of the shorter one."""
    a, b = one.anchor, other.anchor
    shared = min(a.end, b.end) - max(a.start, b.start)
    return one.id != other.id and a.source == b.source and 2 * shared > min(a.end - a.start, b.end - b.start)


def in_order(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """By source, then by place."""
    return tuple(sorted(statements, key=lambda s: (s.anchor.source, s.anchor.start, s.anchor.end, s.id)))
