#!/usr/bin/env python3
"""
Write docs/reference/commands.md from the commands themselves.

usage  tools/commands.py [--check]     with --check: exit 1 if the page is not what would be written
"""

from __future__ import annotations

import inspect
import sys
from pathlib import Path
from typing import get_args, get_type_hints

from typer.models import ArgumentInfo, OptionInfo

from zopa.cli import bare, cases

PAGE = Path(__file__).parent.parent / "docs/reference/commands.md"

HEAD = """# Commands

Written by `tools/commands.py` from the commands themselves.

With `--json` one JSON document stands on standard output (one a line for `statements`) and nothing else.
Progress, remarks and errors go to standard error.
Offsets count Unicode code points in the stored text, which `zopa text FILE` prints.

| exit code | meaning |
|---|---|
| 0 | answered, whatever the answer |
| 1 | `verify` or `lint` found something that fails |
| 2 | wrong usage |
| 3 | bad input, named with its remedy |
| 4 | partly done: some documents failed, each is named |
"""


def options(does: object) -> list[str]:
    """A line for each argument and option of a command."""
    lines = []
    hints = get_type_hints(does, include_extras=True)
    for name, parameter in inspect.signature(does).parameters.items():  # type: ignore[arg-type]
        info = next((x for x in get_args(hints[name]) if isinstance(x, ArgumentInfo | OptionInfo)), None)
        if isinstance(info, ArgumentInfo):
            lines.append(f"* `{info.metavar or name.upper()}`: {info.help or 'A document.'}")
        elif isinstance(info, OptionInfo):
            named = [x for x in (info.default, *(info.param_decls or ())) if str(x).startswith("-")]
            flag = ", ".join(named or [f"--{name.replace('_', '-')}"])
            value = f" {info.metavar}" if info.metavar else ""
            default = f" Default: {parameter.default}." if isinstance(parameter.default, str | float | Path) else ""
            lines.append(f"* `{flag}{value}`: {info.help}{default}")
    return lines


def page() -> str:
    """The whole page."""
    parts = [HEAD]
    for command in (*bare.COMMANDS, *cases.COMMANDS):
        does = inspect.getdoc(command.does) or ""
        parts.append(f"## zopa {command.does.__name__}\n\n{does}\n")
        parts.append("\n".join(options(command.does)) + "\n")
        parts.append(f"{command.example}\n")
    return "\n".join(parts)


if __name__ == "__main__":
    if "--check" in sys.argv:
        sys.exit(PAGE.read_text(encoding="utf-8") != page())
    PAGE.write_text(page(), encoding="utf-8")
