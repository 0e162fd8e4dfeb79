"""Spans of source, cue and content, for scoring against annotated corpora."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zopa.documents.load import load
from zopa.errors import DocumentError

if TYPE_CHECKING:
    from zopa.language.tagger import Tagger


def attribute_folder(
    folder: Path, *, progress: Callable[[str, int, int], None], tagger: Tagger | None = None
) -> dict[str, list[dict[str, Any]]]:
    """
    For each ``.txt`` in a folder, its attributions: ``{"source": [[start, end]…], "cue": …, "content": …}``.

    Raises:
        DocumentError: The folder is missing or holds no ``.txt``.
    """
    from zopa.language.pipeline import parse
    from zopa.language.speech import speech
    from zopa.press.attributions import attributions

    paths = sorted(folder.glob("*.txt"))
    if not paths:
        raise DocumentError("no .txt files here", where=str(folder), remedy="Name a folder that holds some.")
    out = {}
    for n, path in enumerate(paths):
        progress(path.name, n, len(paths))
        parsed = parse(load(path).text, names=False)
        out[path.stem] = attributions(parsed, speech(parsed, tagger))
    progress("", len(paths), len(paths))
    return out


def load_fitted(path: Path) -> Tagger:
    """Give the tagger that a file holds."""
    from zopa.language.tagger_file import load_tagger

    return load_tagger(path.read_bytes().decode(errors="replace"), where=str(path))
