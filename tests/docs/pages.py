"""The pages, what stands in their fences, and the tools that write some of them."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).parent.parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]


def blocks(language: str) -> list[tuple[str, str]]:
    """Every fenced block of a language, with the page it stands on."""
    fence = re.compile(rf"^```{language}(?: [\w.-]+)?\n(.*?)^```$", re.DOTALL | re.MULTILINE)
    return [(page.name, block) for page in PAGES for block in fence.findall(page.read_text(encoding="utf-8"))]


def typed() -> list[tuple[str, list[str]]]:
    """Every zopa command that a page shows, in a console or between backticks, cut into words; with its page."""
    found = []
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        lines = [line[2:] for _, block in _of(page, "console") for line in block.splitlines() if line.startswith("$ ")]
        spans = re.findall(r"`(zopa [^`]+)`", re.sub(r"^```.*?^```$", "", text, flags=re.DOTALL | re.MULTILINE))
        for line in (*lines, *spans):
            for part in re.split(r" && | \| | > |  +", line):
                words = part.strip("[]() ").split()
                if words[:1] == ["zopa"] and len(words) > 1:
                    found.append((page.name, words[1:]))
    return found


def _of(page: Path, language: str) -> list[tuple[str, str]]:
    return [(name, block) for name, block in blocks(language) if name == page.name]


def tool(name: str) -> ModuleType:
    """A script in tools/, as a module."""
    spec = importlib.util.spec_from_file_location(name, ROOT / f"tools/{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
