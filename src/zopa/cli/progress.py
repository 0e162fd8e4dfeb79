"""Progress on standard error, where somebody is looking."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

_PATIENCE = 0.5
"""Seconds of work before anything is shown."""


def progress(what: str) -> Callable[[str, int, int], None]:
    """A line that is rewritten on a terminal; silent where nobody looks."""
    started = time.monotonic()
    looking = sys.stderr.isatty()

    def tell(item: str, done: int, of: int) -> None:
        if not looking or time.monotonic() - started < _PATIENCE:
            return
        bar = "━" * round(24 * done / max(1, of))
        line = f"{what} {bar:<24} {done}/{of} {item}"[:79]
        end = "\n" if done >= of else ""
        sys.stderr.write(f"\r{line:<79}{end}")
        sys.stderr.flush()

    return tell
