"""
Texts in which somebody marked who said what, as the annotation tool brat stores them.

Beside ``report.txt`` stands ``report.ann``: a line ``T1<tab>Source 0 7<tab>the dean`` for each stretch (pieces of one
stretch are parted by ``;``) and ``E1<tab>Attribution:T4 Source:T1 Cue:T2 Content:T3`` for each attribution. Offsets
count code points [Stenetorp2012]_ (P. Stenetorp et al., "brat: a Web-based Tool for NLP-Assisted Text Annotation",
EACL 2012).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from zopa.documents.load import load
from zopa.errors import DocumentError

Spans = tuple[tuple[int, int], ...]
_STRETCH = re.compile(r"(T\d+)\t(\S+) ([\d ;]+)(?:\t|$)")
_JOINED = re.compile(r"E\d+\t(.*)")
_ROLES = ("source", "cue", "content")


@dataclass(frozen=True, slots=True)
class Marks:
    """Source, cue and content of one marked attribution, as offsets; a role that is not marked is empty."""

    source: Spans
    cue: Spans
    content: Spans


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text and what is marked in it."""

    text: str
    marks: tuple[Marks, ...]


def read_corpus(folder: Path) -> list[MarkedText]:
    """
    Every marked text under a folder, in order of name.

    A text is the ``.txt`` with the name of its ``.ann``, in the same folder or another under *folder*; where several
    people marked one text (``report_anna.ann``, ``report_ben.ann``), the first by name counts.

    Raises:
        DocumentError: No attribution is marked there, a text is missing, or a mark lies outside its text.
    """
    texts = {path.stem: path for path in sorted(folder.rglob("*.txt"))}
    chosen: dict[Path, Path] = {}
    for path in sorted(folder.rglob("*.ann"), key=lambda p: p.name):
        stem = path.stem if path.stem in texts else path.stem.rpartition("_")[0]
        if stem not in texts:
            raise DocumentError(
                "no text belongs to these marks", where=str(path), remedy=f"Put {path.stem}.txt under {folder}.",
            )
        chosen.setdefault(texts[stem], path)
    read = [_read(text, marks) for text, marks in chosen.items()]
    if not any(t.marks for t in read):
        raise DocumentError(
            "no attribution is marked here", where=str(folder),
            remedy="Give a folder of .txt and .ann files whose E lines join stretches named Source, Cue and Content.",
        )
    return read


def _read(text_path: Path, path: Path) -> MarkedText:
    text = load(text_path).text
    stretches: dict[str, Spans] = {}
    joined: list[list[tuple[str, str]]] = []
    for n, line in enumerate(path.read_bytes().decode(errors="replace").split("\n"), 1):
        if m := _STRETCH.match(line):
            spans = tuple(sorted(_pair(piece) for piece in m[3].split(";")))
            if any(not 0 <= a < b <= len(text) for a, b in spans):
                raise DocumentError(
                    f"a mark lies outside the {len(text):,} characters of {text_path.name}", where=f"{path}, line {n}",
                    remedy="Offsets count code points of the text as it was marked; give that text.",
                )
            stretches[m[1]] = spans
        elif m := _JOINED.match(line):
            pairs = (part.partition(":") for part in m[1].split())
            joined.append([(role.rstrip("0123456789").lower(), of) for role, _, of in pairs])
    marks = []
    for parts in joined:
        roles = {r: tuple(sorted(s for role, of in parts if role == r for s in stretches.get(of, ()))) for r in _ROLES}
        if roles["content"]:
            marks.append(Marks(**roles))
    return MarkedText(text, tuple(marks))


def _pair(piece: str) -> tuple[int, int]:
    numbers = [int(x) for x in piece.split()]
    return (numbers[0], numbers[1]) if len(numbers) == 2 else (0, 0)
