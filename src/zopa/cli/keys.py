"""Keys and lines from whoever sits at the terminal; whole lines where nobody does."""

from __future__ import annotations

import sys
from collections.abc import Iterable

_END = frozenset({"\x03", "\x04", "\x1a"})


class Left(Exception):
    """Whoever typed has gone: end of input, Ctrl-C or Ctrl-D."""


class Keys:
    """
    One key at a time from a terminal, else one line each from a pipe, so that a session can be scripted.

    ``struck`` counts the keys that a person would have pressed.
    """

    def __init__(self) -> None:
        self.live = sys.stdin.isatty()
        self.struck = 0

    def key(self) -> str:
        """The next key; empty for Enter."""
        if not self.live:
            return self._line()[:1]
        import click

        try:
            got = click.getchar()
        except (KeyboardInterrupt, EOFError) as gone:
            raise Left from gone
        if got in _END:
            raise Left
        self.struck += 1
        return "" if got in {"\r", "\n"} else got

    def line(self, asked: str, *, known: Iterable[str] = ()) -> str:
        """A typed line; Tab completes what is known."""
        if not self.live:
            return self._line()
        _complete(tuple(known))
        try:
            got = input(f"  {asked}: ").strip()
        except (KeyboardInterrupt, EOFError) as gone:
            raise Left from gone
        self.struck += len(got) + 1
        return got

    def _line(self) -> str:
        got = sys.stdin.readline()
        if not got:
            raise Left
        self.struck += max(1, len(got) - 1)
        return got.strip()


def _complete(known: tuple[str, ...]) -> None:
    try:
        import readline
    except ImportError:
        return

    def match(start: str, n: int) -> str | None:
        fits = [k for k in known if k.lower().startswith(start.lower())]
        return fits[n] if n < len(fits) else None

    readline.set_completer_delims(" ,")
    readline.set_completer(match)
    readline.parse_and_bind("tab: complete")
