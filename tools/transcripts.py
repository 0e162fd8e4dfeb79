#!/usr/bin/env python3
"""
Write what the commands on a page really print under them.

A fence with a file name (```text late.txt) is that file; the lines after "$ " in a console fence are run in order,
in an empty folder that holds the bundled fishery, and what stands below them is replaced by what they print.

usage  tools/transcripts.py [--check]     with --check: exit 1 if a page is not what would be written
"""

from __future__ import annotations

import contextlib
import io
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
NAMES = (
    "tutorial/skerry-bank.md", "reference/json.md", "how-to/read-the-duties.md", "how-to/audit-the-wording.md",
    "how-to/compare-drafts.md", "how-to/compare-witnesses.md", "how-to/see-whose-consent.md",
    "how-to/ask-what-is-not-known.md", "how-to/judge-the-evidence.md", "how-to/see-what-changed.md",
    "how-to/know-who-can-commit.md", "how-to/see-how-likely-room-is.md",
    "how-to/see-who-can-deal-with-whom.md", "how-to/choose-a-deal.md",
    "textbook/bargaining.md", "how-to/read-a-bracketed-text.md",
)
PAGES = tuple(ROOT / "docs" / name for name in NAMES)
FENCE = re.compile(r"^```(\w+)(?: ([\w./-]+))?\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def page(written: str) -> str:
    """A page with every transcript as it is today."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        shutil.copytree(ROOT / "src/zopa/examples/fishery", "fishery")
        return FENCE.sub(_fence, written)


def _fence(found: re.Match[str]) -> str:
    language, name, inside = found.groups()
    if name:
        Path(name).write_text(inside, encoding="utf-8")
    if language != "console":
        return found[0]
    typed = [line for line in inside.splitlines() if line.startswith("$ ")]
    return "```console\n" + "".join(f"{line}\n{_printed(line[2:])}" for line in typed) + "```"


def _printed(line: str) -> str:
    """What a command prints, both streams, without the blanks that fill a terminal's width."""
    command, redirected, file = line.partition(" > ")
    command, piped, rest = command.partition(" | ")
    words = shlex.split(command)
    if words[0] == "zopa":
        out, err = run(words[1:])
    else:
        done = subprocess.run(words, capture_output=True, text=True, check=True)  # noqa: S603 - an example of our own
        out, err = done.stdout, done.stderr
    if piped:
        out = subprocess.run(shlex.split(rest), input=out, capture_output=True, text=True, check=True).stdout  # noqa: S603
    if redirected:
        Path(file).write_text(out, encoding="utf-8")
        out = ""
    return "".join(f"{x.rstrip()}\n" for x in (out + err).strip("\n").splitlines())


def run(arguments: list[str]) -> tuple[str, str]:
    """Standard output and standard error of one command, run in this process so that the parser is loaded once."""
    from zopa.cli import main

    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
    kept, sys.argv = sys.argv, ["zopa", *arguments]
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err), contextlib.suppress(SystemExit):
            main.run()
    finally:
        sys.argv = kept
    return tuple(stream.buffer.getvalue().decode() for stream in (out, err))  # type: ignore[attr-defined,return-value]


if __name__ == "__main__":
    stale = [path for path in PAGES if page(path.read_text(encoding="utf-8")) != path.read_text(encoding="utf-8")]
    if "--check" in sys.argv:
        sys.exit(f"not as the commands print it today: {', '.join(p.name for p in stale)}" if stale else 0)
    for path in stale:
        path.write_text(page(path.read_text(encoding="utf-8")), encoding="utf-8")
