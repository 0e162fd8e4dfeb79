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
    from zopa.language.pipeline import parse_long
    from zopa.press.voices import attributions, listen

    paths = sorted(folder.glob("*.txt"))
    if not paths:
        raise DocumentError("no .txt files here", where=str(folder), remedy="Name a folder that holds some.")
    out = {}
    for n, path in enumerate(paths):
        progress(path.name, n, len(paths))
        document = load(path)
        parse = parse_long(document.text)
        people = find_people(parse)
        source = document.source
        heard = listen(
            parse, people=people, author=source.author, publisher=source.publisher, published=source.published
        )
        out[path.stem] = attributions(heard)
    progress("", len(paths), len(paths))
    return out
