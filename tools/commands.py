#!/usr/bin/env python3
"""
Write docs/reference/commands.md from the commands themselves.

usage  tools/commands.py [--check]     with --check: exit 1 if the page is not what would be written
"""

from __future__ import annotations

import inspect
import re
import sys
from pathlib import Path
from typing import get_args, get_type_hints

from typer.models import ArgumentInfo, OptionInfo

from zopa.cli.main import COMMANDS
from zopa.cli.shared import Command

PAGE = Path(__file__).parent.parent / "docs/reference/commands.md"
JSON = PAGE.with_name("json.md")

HEAD = """# Commands

Written by `tools/commands.py` from the commands themselves.

With `--json` one JSON document stands on standard output (one a line for `statements`) and nothing else.
What is in it stands on [a page of its own](json.md).
Progress, remarks and errors go to standard error.
Offsets count Unicode code points in the stored text, which `zopa text FILE` prints.
`zopa --help` lists the commands and `zopa COMMAND --help` explains one.
`zopa --install-completion` teaches your shell to complete them, and `zopa --version` says which zopa it is.

| exit code | meaning |
|---|---|
| 0 | answered, whatever the answer |
| 1 | `verify` or `lint` found something that fails |
| 2 | wrong usage |
| 3 | bad input, named with its remedy |
| 4 | partly done: some documents failed, each is named |
"""
PLACES = {
    "FILE": "A document: .txt .md .html .mhtml .docx .pdf .eml",
    "FILE…": "Documents, and folders of them.",
    "DIR": "A folder of .txt files.",
    "DIR | FILE…": "A dossier; or documents, with --plan.",
    "DIR | PROBLEM.toml | FILE…": "A dossier; or a problem file; or documents, with --plan.",
}
"""Arguments whose command has no help for them."""


def parameters(does: object) -> tuple[str, list[str]]:
    """How a command is typed, and a line for each of its arguments and options."""
    usage, lines = [], []
    hints = get_type_hints(does, include_extras=True)
    for name, parameter in inspect.signature(does).parameters.items():  # type: ignore[arg-type]
        info = next((x for x in get_args(hints[name]) if isinstance(x, ArgumentInfo | OptionInfo)), None)
        needed = parameter.default is parameter.empty
        if isinstance(info, ArgumentInfo):
            place = info.metavar or name.upper()
            written = f"({place})" if "|" in place else place
            usage.append(written if needed else f"[{place}]")
            lines.append(f"* `{place}`: {info.help or PLACES[place]}")
        elif isinstance(info, OptionInfo):
            named = [x for x in (info.default, *(info.param_decls or ())) if str(x).startswith("-")]
            flags = named or [f"--{name.replace('_', '-')}"]
            value = f" {info.metavar}" if info.metavar else ""
            usage.append(f"{flags[0]}{value}" if needed else f"[{flags[0]}{value}]")
            default = f" Default: {parameter.default}." if isinstance(parameter.default, str | float | Path) else ""
            lines.append(f"* `{', '.join(flags)}{value}`: {info.help}{default}")
    return " ".join(usage), lines


def codes(command: Command) -> str:
    """With which exit codes a command can end; 2 and 3 are every command's."""
    body = inspect.getsource(command.does)
    found = [("1", "FAILED" in body), ("4", "partly(" in body)]
    return ", ".join(sorted({"0", "2", "3"} | {code for code, there in found if there}))


def page() -> str:
    """The whole page."""
    told = set(re.findall(r"^## (\w+)$", JSON.read_text(encoding="utf-8"), re.MULTILINE))
    parts = [HEAD]
    for command in COMMANDS:
        name = command.name
        usage, lines = parameters(command.does)
        examples = command.example.partition(": ")[2].split("; ")
        answer = f" · JSON: [{name}](json.md#{name})" if name in told else ""
        parts += [
            f"## zopa {name}", inspect.getdoc(command.does) or "", f"`zopa {name} {usage}`", "\n".join(lines),
            "```console\n" + "".join(f"$ {example}\n" for example in examples) + "```",
            f"Exit codes: {codes(command)}{answer}",
        ]
    return "\n\n".join(part.strip() for part in parts) + "\n"


if __name__ == "__main__":
    if "--check" in sys.argv:
        sys.exit(PAGE.read_text(encoding="utf-8") != page())
    PAGE.write_text(page(), encoding="utf-8")
