"""Reports that were denied, withdrawn or confirmed later in the same article."""

from __future__ import annotations

from collections.abc import Sequence

from zopa.press.stance import plain
from zopa.press.words import roles
from zopa.records import Role, Stance, Statement, Status

_FAR = 900
_TOLD = frozenset({Role.REPORT, Role.FORECAST, Role.CLAIM})


def speaks_of_report(words: str) -> Status | None:
    """What words say of an earlier report: denied, withdrawn, confirmed, or nothing."""
    low = plain(words)
    if roles.WITHDRAWAL.search(low):
        return Status.WITHDRAWN
    if roles.DENIAL.search(low) and not roles.NOT_DENIED.search(low):
        return Status.DENIED
    if roles.CONFIRMATION.search(low):
        return Status.CONFIRMED
    return None


def with_statuses(statements: Sequence[Statement]) -> list[Statement]:
    """Mark the report that a denial, withdrawal or confirmation speaks of: the nearest before it that it can mean."""
    out = list(statements)
    for n, one in enumerate(statements):
        said = speaks_of_report(one.anchor.exact)
        if said is None:
            continue
        for k in range(n - 1, -1, -1):
            before = out[k]
            if one.anchor.start - before.anchor.end > _FAR:
                break
            meant = before.role in _TOLD and before.clauses and before.stance is not Stance.NONE
            shared = not before.party or not one.party or set(before.party) & set(one.party)
            if meant and before.speaker != one.speaker and (shared or said is Status.WITHDRAWN):
                out[k] = before.model_copy(update={"status": said})
                break
    return out
