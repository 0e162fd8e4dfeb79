"""Where a quotation stands, and how to find it again after the text around it moved."""

from __future__ import annotations

from zopa.records.base import Record

_CONTEXT = 32


class Anchor(Record):
    """
    A stretch of a stored text, by position and by its own words.

    The position and quotation selectors of the W3C Web Annotation Data Model (2017), sections 4.2.4 and 4.2.5.
    Offsets count Unicode code points, half-open.
    """

    source: str
    """Id of the source whose stored text is meant."""
    start: int
    end: int
    exact: str
    """The words themselves: ``text[start:end]``."""
    prefix: str = ""
    suffix: str = ""

    @classmethod
    def cut(cls, text: str, start: int, end: int, *, source: str) -> Anchor:
        """The anchor of ``text[start:end]``."""
        return cls(
            source=source, start=start, end=end, exact=text[start:end],
            prefix=text[max(0, start - _CONTEXT) : start], suffix=text[end : end + _CONTEXT],
        )

    def holds(self, text: str) -> bool:
        """Whether the words stand where the anchor says."""
        return text[self.start : self.end] == self.exact

    def find(self, text: str) -> Anchor | None:
        """
        The same words in an edited text, or None where they are lost or can't be told apart.

        1. Where they stood, if they still stand there.
        2. Else the only place where they occur.
        3. Else the only place where they occur between the same neighbours.
        """
        if self.holds(text):
            return self
        places, at = [], text.find(self.exact) if self.exact else -1
        while at >= 0:
            places.append(at)
            at = text.find(self.exact, at + 1)
        if len(places) > 1:
            places = [p for p in places if self._neighbours(text, p)]
        if len(places) != 1:
            return None
        return Anchor.cut(text, places[0], places[0] + len(self.exact), source=self.source)

    def _neighbours(self, text: str, at: int) -> bool:
        end = at + len(self.exact)
        return text[:at].endswith(self.prefix) and text[end:].startswith(self.suffix)
