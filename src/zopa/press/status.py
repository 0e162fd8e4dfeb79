"""Reports that were denied, withdrawn or confirmed later in the same article."""

from __future__ import annotations

from zopa.press.stance import plain
from zopa.press.words import roles
from zopa.records import Status


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
