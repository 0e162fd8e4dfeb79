"""Where a text quotes: enough of it to know that "he" in somebody's words isn't the one who speaks."""

from __future__ import annotations

from bisect import bisect_right


def quotes(text: str) -> tuple[tuple[int, int], ...]:
    """Stretches between quotation marks of one paragraph; an unclosed one runs to the paragraph's end."""
    out: list[tuple[int, int]] = []
    opened = -1
    for k, c in enumerate(text):
        if c == "\n":
            if opened >= 0:
                out.append((opened, k))
            opened = -1
        elif c in "“„«" or (c == '"' and opened < 0):
            opened = k if opened < 0 else opened
        elif c in '”"»' and opened >= 0:
            out.append((opened, k + 1))
            opened = -1
    if opened >= 0:
        out.append((opened, len(text)))
    return tuple(out)


def inside(spans: tuple[tuple[int, int], ...], at: int) -> int:
    """Index of the stretch that covers an offset; -1 where none does."""
    k = bisect_right(spans, (at, 1 << 60)) - 1
    return k if k >= 0 and spans[k][0] <= at < spans[k][1] else -1
