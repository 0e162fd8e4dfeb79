"""What an extractor is: one method, from a parsed text to statements."""

from __future__ import annotations

from typing import Protocol

from zopa.language.names import People
from zopa.language.syntax import Parse
from zopa.press.cast import Cast
from zopa.records import Proposal, Source, Statement


class Extractor(Protocol):
    """Reads statements out of a text; every quotation must stand where its anchor says."""

    def read(
        self, parse: Parse, *, people: People, source: Source, plan: Proposal | None, cast: Cast
    ) -> tuple[Statement, ...]:
        """The statements of one text, in order; without a plan no clause, party, stance or limit is read."""
