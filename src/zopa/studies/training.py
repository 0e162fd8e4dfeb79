"""Fit a tagger to a corpus that a user has, and say what it gains on texts kept back from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from zopa.documents.brat import Marks, read_corpus
from zopa.errors import DocumentError

if TYPE_CHECKING:
    from zopa.language.tagger import Tagger
    from zopa.language.tagger_fit import Lesson, Marked

_EVERY = 10
"""One text in so many is kept back to see what the tagger gains."""


@dataclass(frozen=True, slots=True)
class TrainingFinding:
    """A fitted tagger and what it is worth."""

    tagger: Tagger
    texts: int
    attributions: int
    kept_back: int
    """Texts that a first tagger, fitted to the others, was tried on; this one is fitted to all."""
    rules: float
    """Share linked without it, as F1: content half shared or more, cue and source touching."""
    fitted: float
    """The same with it."""


def train(folder: Path, *, progress: Callable[[str, int, int], None]) -> TrainingFinding:
    """
    Fit a tagger to the marked texts under a folder.

    Raises:
        DocumentError: There are too few of them, or they can't be read.
    """
    from zopa.language.linked import linked
    from zopa.language.tagger_fit import fit
    from zopa.press.attributions import flat

    lessons = _lessons(folder, progress)
    if len(lessons) < 2 * _EVERY:
        raise DocumentError(
            f"{len(lessons)} marked texts are too few to learn from", where=str(folder),
            remedy=f"Give at least {2 * _EVERY}; a gain can be seen from about two hundred.",
        )
    aside, rest = lessons[::_EVERY], [x for n, x in enumerate(lessons) if n % _EVERY]
    tried = fit(rest, progress=progress)
    by_rules = linked((flat(x.rules), x.marked) for x in aside)
    by_tagger = linked((tried.attributions(x.tree, x.rules), x.marked) for x in aside)
    tagger = fit(lessons, progress=progress)
    marked = sum(len(x.marked) for x in lessons)
    return TrainingFinding(tagger, len(lessons), marked, len(aside), by_rules, by_tagger)


def _lessons(folder: Path, progress: Callable[[str, int, int], None]) -> Sequence[Lesson]:
    from zopa.language.paragraphs import paragraphs
    from zopa.language.pipeline import parse
    from zopa.language.speech import speech
    from zopa.language.speech_quotes import quotations
    from zopa.language.speech_tree import Tree
    from zopa.language.tagger_fit import Lesson

    corpus = read_corpus(folder)
    out = []
    for n, marked in enumerate(corpus):
        progress("reading", n, len(corpus))
        parsed = parse(marked.text, names=False)
        tree = Tree(parsed, quotations(parsed.text, paragraphs(parsed.text)))
        out.append(Lesson(tree, speech(parsed), tuple(_marked(marked.marks))))
    return out


def _marked(marks: Iterable[Marks]) -> Iterable[Marked]:
    from zopa.language.spans import Span
    from zopa.language.tagger_fit import Marked

    for m in marks:
        source, cue, content = (tuple(Span(*s) for s in spans) for spans in (m.source, m.cue, m.content))
        yield Marked(source, cue, content)
