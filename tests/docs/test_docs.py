"""What the documentation says, a test reads."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
import typer
from tests.docs.pages import PAGES, ROOT, blocks, tool, typed

import zopa
from zopa.cli.main import KNOWN, app
from zopa.feasibility.reckon import reckon
from zopa.negotiation.problem import load_problem

TREE = typer.main.get_command(app)
COMMANDS = TREE.commands  # type: ignore[attr-defined]


def test_the_commands_page_is_what_the_commands_say() -> None:
    assert (ROOT / "docs/reference/commands.md").read_text(encoding="utf-8") == tool("commands").page(), (
        "run tools/commands.py"
    )


def test_every_command_stands_in_a_panel_of_the_help() -> None:
    assert set(COMMANDS) == set(KNOWN), "name the new command in cli/main.py's PANELS"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_says_what_it_answers_and_ends_with_an_example(name: str) -> None:
    command = COMMANDS[name]
    assert command.help
    assert f"zopa {name} " in command.epilog
    assert all(option.help for option in command.params if option.param_type_name == "option")
    assert f"## zopa {name}\n" in (ROOT / "docs/reference/commands.md").read_text(encoding="utf-8")


def test_every_command_named_on_a_page_exists_with_its_options() -> None:
    assert len(typed()) > 40
    for page, words in typed():
        where = f"{page}: zopa {' '.join(words)}"
        if words[0] == "COMMAND":
            continue
        if words[0].startswith("-"):
            assert words[0] in {"-h", "--help", *(o for p in TREE.params for o in p.opts)}, where
            continue
        assert words[0] in COMMANDS, where
        known = {"-h", "--help", *(o for p in COMMANDS[words[0]].params for o in p.opts)}
        assert {w.strip("[]") for w in words if w.lstrip("[").startswith("-")} <= known, where


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_every_relative_link_leads_somewhere(page: Path) -> None:
    for target, heading in re.findall(r"\]\(([^)#]*)(#[^)]*)?\)", page.read_text(encoding="utf-8")):
        if target.startswith(("http:", "https:")):
            continue
        there = page.parent / target if target else page
        assert there.exists(), target
        if heading:
            titles = re.findall(r"^#+ (.+)$", there.read_text(encoding="utf-8"), re.MULTILINE)
            assert heading[1:] in {t.lower().replace(" ", "-") for t in titles}, target + heading


def test_every_problem_in_the_docs_can_be_reckoned() -> None:
    assert blocks("toml")
    for page, block in blocks("toml"):
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


@pytest.mark.parametrize("name", zopa.__all__)
def test_every_noun_at_the_front_door_explains_itself_and_stands_in_the_manual(name: str) -> None:
    assert getattr(zopa, name).__doc__
    assert f"| `{name}` |" in (ROOT / "docs/reference/python.md").read_text(encoding="utf-8")


def test_the_declared_weights_are_those_on_the_page() -> None:
    from zopa.negotiation.weight import DECLARED as D

    page = (ROOT / "docs/explanation/verdict.md").read_text(encoding="utf-8")
    tenths = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven"}
    own, report, forecast = D.own, D.reported, D.forecast
    assert f"own words {own}, a report {report}, somebody's forecast {forecast}" in page
    floats, belongs = (tenths[int(x * 10)] for x in (D.floats, D.belongs))
    assert f"an envoy's words {floats} tenths of that, a backbencher's {belongs}" in page
    assert f"{tenths[round((1 - D.reporter) * 100)]} per cent off for every reporter" in page
    assert f"a welcome counts {tenths[int(D.keep * 10)]} tenths" in page


def test_no_file_names_a_package_index_or_a_path_of_one_machine() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False).stdout
    parts = [("py", "pi"), ("python", "hosted"), ("(?<!no-emit-)index", "-url"), ("/wo", "rk/"), ("/ro", "ot/")]
    places = re.compile("|".join(map("".join, parts)))
    for name in filter(None, listed.split("\0")):
        file = ROOT / name
        content = file.read_bytes() if file.exists() else b""
        if b"\0" not in content:
            assert not places.search(content.decode("utf-8", "replace")), name
