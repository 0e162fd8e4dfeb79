"""What is taken out of a document: its text, where that came from, and what the document says about itself."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, replace
from datetime import date
from typing import Any

from zopa.documents.offsets import OffsetMap

_NOT_PEOPLE = frozenset({"microsoft office user", "windows user", "default user", "the author"})
_NOT_TITLES = ("microsoft word", "word document", "untitled", "powerpoint")
_SUFFIXES = (".doc", ".docx", ".pdf", ".indd", ".txt", ".rtf")
_LONGEST_NAME, _LONGEST_TITLE = 60, 200


@dataclass(frozen=True)
class Facts:
    """What a document says about itself; unknown stays None."""

    published: date | None = None
    published_by: str | None = None
    """``document`` or ``page``."""
    publisher: str | None = None
    author: str | None = None
    title: str | None = None
    url: str | None = None

    def or_else(self, other: Facts) -> Facts:
        """These facts, with what is unknown taken from others; a date keeps how it was found."""
        known = {k: v for k, v in asdict(self).items() if v is not None}
        out = replace(other, **known)
        return replace(out, published_by=self.published_by) if self.published else out

    @classmethod
    def of_properties(cls, title: str | None, author: str | None) -> Facts:
        """The title and author among a file's properties, where they are not what a program filled in."""
        title, author = (" ".join((said or "").split()) for said in (title, author))
        odd = title.lower().startswith(_NOT_TITLES) or title.lower().endswith(_SUFFIXES)
        person = " " in author and len(author) <= _LONGEST_NAME
        return cls(
            title=title if " " in title and len(title) <= _LONGEST_TITLE and not odd else None,
            author=author if person and author.lower() not in _NOT_PEOPLE else None,
        )


@dataclass(frozen=True)
class Extract:
    """A document's text and what is known of it."""

    text: str
    offsets: OffsetMap
    rules: str
    """Name and version of what took the text out."""
    facts: Facts = field(default_factory=Facts)
    remarks: tuple[str, ...] = ()
    """What a reader should know: an encoding guessed, pages without text."""

    def to_json(self) -> dict[str, Any]:
        """Plain values."""
        facts = {k: v for k, v in asdict(self.facts).items() if v is not None}
        if self.facts.published:
            facts["published"] = self.facts.published.isoformat()
        return {
            "text": self.text, "offsets": self.offsets.to_json(), "rules": self.rules,
            "facts": facts, "remarks": list(self.remarks),
        }

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> Extract:
        """The extract that ``to_json`` wrote."""
        facts = dict(values["facts"])
        if "published" in facts:
            facts["published"] = date.fromisoformat(facts["published"])
        return cls(
            text=values["text"], offsets=OffsetMap.from_json(values["offsets"]), rules=values["rules"],
            facts=Facts(**facts), remarks=tuple(values["remarks"]),
        )
