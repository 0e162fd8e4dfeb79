"""Spans of source, cue and content, for scoring against annotated corpora."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from zopa.documents.load import load
from zopa.errors import DocumentError


def attribute_folder(folder: Path, *, progress: Callable[[str, int, int], None]) -> dict[str, list[dict[str, Any]]]:
    """
    For each ``.txt`` in a folder, its attributions: ``{"source": [[start, end]…], "cue": …, "content": …}``.

    Raises:
        DocumentError: The folder is missing or holds no ``.txt``.
    """
    from zopa.language.names import find_people
    from zopa.language.pipeline import parse
    from zopa.press.attributions import attributions
    from zopa.press.voices import listen

    paths = sorted(folder.glob("*.txt"))
    if not paths:
        raise DocumentError("no .txt files here", where=str(folder), remedy="Name a folder that holds some.")
    out = {}
    for n, path in enumerate(paths):
        progress(path.name, n, len(paths))
        document = load(path)
        parsed = parse(document.text)
        people = find_people(parsed)
        source = document.source
        heard = listen(
            parsed, people=people, author=source.author, publisher=source.publisher, published=source.published
        )
        out[path.stem] = attributions(parsed, heard)
    progress("", len(paths), len(paths))
    return out
