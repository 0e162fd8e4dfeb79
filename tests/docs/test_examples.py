"""The examples on the pages are run, and print what the pages say."""

from __future__ import annotations

import contextlib
import doctest
import json
import re
import shutil
from pathlib import Path

import pytest
from tests.docs.pages import PAGES, ROOT, blocks, tool

pytestmark = pytest.mark.slow

ON_THE_PAGE = (ROOT / "docs/reference/json.md").read_text(encoding="utf-8")
TOML = ON_THE_PAGE + (ROOT / "docs/textbook/bargaining.md").read_text(encoding="utf-8")
TRANSCRIPTS = tool("transcripts")
CLAUSE = {"id", "parent", "text", "start", "end"}
SAID = {"id", "source", "start", "end", "quote", "mode", "speaker", "via", "cue", "said_on", "confidence"}
UNDERSTOOD = {"party", "clauses", "stance", "limits", "role", "status"}
READING = {"clause", "readings", "text", "witnesses", "significant", "kind"}
DUTY = {"clause", "bearer", "verb", "act", "to", "by_when", "if", "force"}
UNKNOWN = {"party", "clause", "why", "question", "effect", "whom"}
CONSENT = {"clause", "rule", "needed", "blocking", "met", "absent"}
CELL = {"party", "clause", "stance", "limits", "statements", "as_of"}
AGREEMENT = {"as_drafted", "verdict", "package", "unconfirmed", "demands", "conflicts", "concessions", "chance"}
AGREEMENT |= {"pivots", "flips", "certificate", "complete", "bases"}
DEALS = {"reserve", "frontier", "solutions", "package", "utilities", "gains", "count", "rational", "ideal", "complete"}
DEALS |= {"nash", "kalai_smorodinsky", "egalitarian", "utilitarian", "proportional"}
BY_NAME = {"package", "ties", "reserve", "utilities", "gains", "ideal"}
"""Keys under which issues or parties are named."""


@pytest.mark.parametrize("page", TRANSCRIPTS.PAGES, ids=lambda p: p.name)
def test_the_commands_on_a_page_print_what_stands_below_them(page: Path) -> None:
    written = page.read_text(encoding="utf-8")
    assert TRANSCRIPTS.page(written) == written, "look at what changed, then run tools/transcripts.py"


@pytest.mark.parametrize("page", [p for p in PAGES if ">>> " in p.read_text(encoding="utf-8")], ids=lambda p: p.name)
def test_the_python_on_a_page_answers_as_it_says(page: Path, fishery: Path, tmp_path: Path) -> None:
    shutil.copytree(fishery, tmp_path / "case")
    with contextlib.chdir(tmp_path):
        failed, tried = doctest.testfile(str(page), module_relative=False)
    assert tried
    assert not failed


@pytest.mark.parametrize(("page", "block"), blocks("python"))
def test_the_programs_on_a_page_run(page: str, block: str, fishery: Path, tmp_path: Path) -> None:
    shutil.copytree(fishery, tmp_path / "case")
    with contextlib.chdir(tmp_path):
        exec(compile(block, page, "exec"), {})


@pytest.mark.parametrize(
    ("arguments", "promised"),
    [
        (["clauses", "plan.txt"], CLAUSE),
        (["duties", "plan.txt"], DUTY),
        (["duties", "case"], DUTY),
        (["consent", "case"], CONSENT),
        (["standing", "case"], {"party", "people", "delivery", "earlier_terms"}),
        (["history", "case"], {"basis", "since", "days", "then", "now", "undated"}),
        (["sources", "case"], {"sources", "copies", "demands", "contradictions", "rumours"}),
        (["ask", "case", "--as-of", "2033-05-10"], UNKNOWN),
        (["consent", "--power", "eu-unanimity"], {"voter", "shapley_shubik", "banzhaf"}),
        (["collate", "plan.txt", "other.txt"], READING),
        (["statements", "report.txt"], SAID),
        (["statements", "report.txt", "--plan", "plan.txt"], SAID | UNDERSTOOD),
        (["attributions", "."], {"source", "cue", "content"}),
        (["positions", "case"], CELL),
        (["agree", "case"], AGREEMENT),
        (["agree", "case", "--as-of", "2033-05-10"], AGREEMENT),
        (["bargain", "deal.toml"], DEALS),
        (["bargain", "impasse.toml"], {"impasse", "party", "best", "reserve", "others", "frontier", "solutions"}),
        (["verify", "case"], {"quotations", "answers", "failures"}),
    ],
    ids=lambda x: " ".join(x) if isinstance(x, list) else "",
)
def test_every_key_that_is_printed_is_explained(
    arguments: list[str], promised: set[str], fishery: Path, examples: Path, tmp_path: Path
) -> None:
    """And every key that other tools rely on is printed."""
    shutil.copytree(fishery, tmp_path / "case")
    shutil.copy(examples / "fishery/plan/skerry-bank.txt", tmp_path / "plan.txt")
    shutil.copy(examples / "fishery/reports/02-statement.txt", tmp_path / "report.txt")
    shutil.copy(examples / "fishery/plan/skerry-bank.txt", tmp_path / "other.txt")
    for name, inside in re.findall(r"^```toml (deal.toml|impasse.toml)\n(.*?)^```$", TOML, re.DOTALL | re.MULTILINE):
        (tmp_path / name).write_text(inside, encoding="utf-8")
    with contextlib.chdir(tmp_path):
        out, _ = TRANSCRIPTS.run([*arguments, "--json"])
    lines = out.splitlines() if arguments[0] == "statements" else [out]
    printed = set().union(*(keys(json.loads(line), files=arguments[0] == "attributions") for line in lines))
    assert promised <= printed
    assert printed <= explained(arguments[0])


def keys(value: object, *, files: bool = False) -> set[str]:
    """Every key at any depth, save the names of issues, parties and bases; with *files* the first are file stems."""
    match value:
        case list():
            return set().union(*(keys(x) for x in value))
        case dict():
            own = set() if files else set(value)
            below = {k: list(x.values()) if k == "bases" else x for k, x in value.items() if k not in BY_NAME}
            return own.union(*map(keys, below.values()))
    return set()


def explained(command: str) -> set[str]:
    """The keys that a command's section of the page names, and those of a limit, which stands under statements."""
    sections = dict(re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", ON_THE_PAGE, re.DOTALL | re.MULTILINE))
    told = sections[command] + sections["statements"].partition("A limit:")[2]
    return set(re.findall(r"`(\w+)`", re.sub(r"^```.*?^```$", "", told, flags=re.DOTALL | re.MULTILINE)))
