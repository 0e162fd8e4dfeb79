"""What the documentation says, a test reads."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import zopa
from zopa.cli import bare, cases
from zopa.feasibility.reckon import reckon
from zopa.negotiation.problem import load_problem

ROOT = Path(__file__).parent.parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
COMMANDS = {command.does.__name__ for command in (*bare.COMMANDS, *cases.COMMANDS)}


def blocks(language: str) -> list[tuple[str, str]]:
    """Every fenced block of a language, with the page it stands on."""
    fence = re.compile(rf"```{language}\n(.*?)```", re.DOTALL)
    return [(page.name, block) for page in PAGES for block in fence.findall(page.read_text(encoding="utf-8"))]


def test_the_commands_page_is_what_the_commands_say() -> None:
    check = [sys.executable, str(ROOT / "tools/commands.py"), "--check"]
    assert subprocess.run(check, check=False).returncode == 0, "run tools/commands.py"


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_every_relative_link_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_every_command_named_in_an_example_exists() -> None:
    named = {
        word for language in ("console",) for _, block in blocks(language)
        for word in re.findall(r"(?:^\$ |&& )zopa (\w+)", block, re.MULTILINE)
    }
    assert named
    assert named <= COMMANDS


def test_every_problem_in_the_docs_can_be_reckoned() -> None:
    for page, block in blocks("toml"):
        tomllib.loads(block)
        assert reckon(load_problem(block)).complete, page


def test_the_worked_example_of_the_textbook_is_right() -> None:
    """Conflicts, concessions, chance and pivots as worked out by hand in docs/textbook/conflicts.md."""
    (problem,) = [block for page, block in blocks("toml") if page == "conflicts.md"]
    certain = reckon(load_problem(problem))
    assert {frozenset(c.demands) for c in certain.conflicts} == {frozenset("ca"), frozenset("cbm")}
    assert {frozenset(c.demands) for c in certain.concessions} == {frozenset("c"), frozenset("am"), frozenset("ab")}
    uncertain = re.sub(r'(id = "[abm]")', r"\1\nprobability = 0.5", problem)
    found = reckon(load_problem(uncertain))
    assert found.chance is not None
    assert found.chance.estimate == pytest.approx(3 / 8)
    turns = {p.id: p.birnbaum for p in found.pivots if p.id != "c"}
    assert turns == pytest.approx({"a": -0.75, "b": -0.25, "m": -0.25})


def test_the_rooms_on_the_page_are_those_on_disk() -> None:
    page = (ROOT / "docs/contributing/architecture.md").read_text(encoding="utf-8")
    told = set(re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE))
    folder = ROOT / "src/zopa"
    rooms = {p.name for p in folder.iterdir() if p.is_dir() and (p / "__init__.py").exists()}
    assert told == rooms | {"errors"}


def test_every_noun_at_the_front_door_opens_and_explains_itself() -> None:
    for name in zopa.__all__:
        assert getattr(zopa, name).__doc__, name


def test_no_file_names_a_package_index() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False).stdout
    hosts = re.compile("|".join(["py" + "pi.org", "python" + "hosted", "index" + "-url"]))
    for name in filter(None, listed.split("\0")):
        content = (ROOT / name).read_bytes()
        if b"\0" not in content and name != "Makefile":
            assert not hosts.search(content.decode("utf-8", "replace")), name
