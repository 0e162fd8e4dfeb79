"""A dossier to answer from: the one named, or one made for the moment from bare files."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from zopa.dossier.dossier import Dossier
from zopa.errors import DocumentError, UsageError


@contextmanager
def opened(paths: list[Path], plan: Path | None, *, progress: Callable[[str, int, int], None]) -> Iterator[Dossier]:
    """
    The dossier at the only path, or a passing one made of *plan* and the files at *paths*.

    Raises:
        UsageError: Several paths without a plan.
        DocumentError: A bare file could not be read.
    """
    if plan is None:
        if len(paths) != 1:
            raise UsageError("several files but no plan", remedy="Name one dossier, or the plan with --plan.")
        yield Dossier.open(paths[0])
        return
    from zopa.documents.find import find_documents
    from zopa.documents.load import Given
    from zopa.studies import reading

    with tempfile.TemporaryDirectory(prefix="zopa-") as folder:
        dossier = reading.create(Path(folder) / "case", plan=plan, given=Given())
        found = find_documents(paths)
        done = reading.add(dossier, found.found, given=Given(), progress=progress)
        for name, why in done.failed:
            raise DocumentError("a document can't be read", where=name, remedy=why)
        reading.read(dossier, progress=progress)
        yield dossier
