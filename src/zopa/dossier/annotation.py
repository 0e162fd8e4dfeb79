"""
Statements as annotations that other tools can read.

The W3C Web Annotation Data Model (2017), in its JSON-LD form: the body says what was understood, the target quotes the
words by their own selectors (sections 4.2.4 and 4.2.5).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote

from zopa.records import Source, Statement

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def annotation_page(statements: Iterable[Statement], *, sources: Mapping[str, Source]) -> dict[str, Any]:
    """
    An annotation page of all statements.

    Positions count Unicode code points in the stored text, as the model demands. A source with an address is named by
    it, another by the path of its stored text in the dossier.
    """
    return {
        "@context": _CONTEXT,
        "type": "AnnotationPage",
        "items": [_annotation(s, sources.get(s.anchor.source)) for s in statements],
    }


def _annotation(statement: Statement, source: Source | None) -> dict[str, Any]:
    anchor = statement.anchor
    understood = statement.model_dump(mode="json", exclude={"anchor", "id"}, exclude_none=True)
    return {
        "id": f"urn:zopa:{quote(statement.id, safe='')}",
        "type": "Annotation",
        "motivation": "classifying",
        "body": {"type": "Dataset", "format": "application/json", "value": understood},
        "target": {
            "source": source.url if source and source.url else f"sources/{quote(anchor.source)}.txt",
            "selector": [
                {"type": "TextQuoteSelector", "exact": anchor.exact, "prefix": anchor.prefix, "suffix": anchor.suffix},
                {"type": "TextPositionSelector", "start": anchor.start, "end": anchor.end},
            ],
        },
    }
