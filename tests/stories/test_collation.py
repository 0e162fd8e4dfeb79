"""Collating from the command line: bare files, a dossier, and what is no witness."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.conftest import Zopa

pytestmark = pytest.mark.slow

QUARRY = Path(__file__).parent.parent / "gold/witnesses/quarry"
TARIFF = Path(__file__).parent.parent / "gold/witnesses/tariff"


def test_every_reading_is_led_home_to_the_stored_text(zopa: Zopa) -> None:
    files = [QUARRY / "gazette.txt", QUARRY / "bulletin.html", QUARRY / "radio.txt"]
    rows = json.loads(zopa("collate", *files, "--json").stdout)
    texts = {f.name: zopa("text", f).stdout for f in files}
    assert {r["clause"] for r in rows} == {str(n) for n in range(1, 11)}
    for row in rows:
        for place in row["at"]:
            words = texts[place["witness"]][place["start"] : place["end"]]
            carried = next(r["text"] for r in row["readings"] if place["witness"] in r["witnesses"])
            assert carried in words


def test_a_dossier_collates_its_plan_with_those_of_its_sources_that_print_it(zopa: Zopa, tmp_path: Path) -> None:
    case = tmp_path / "case"
    report = QUARRY.parent.parent / "worlds/merger/reports/01-wire.txt"
    zopa("new", case, "--plan", QUARRY / "gazette.txt")
    assert zopa("collate", case).returncode == 2
    zopa("add", case, QUARRY / "radio.txt", QUARRY / "unionsheet.txt", report)
    rows = json.loads(zopa("collate", case, "--json").stdout)
    assert {w for r in rows for x in r["readings"] for w in x["witnesses"]} == {"gazette", "radio", "unionsheet"}


def test_what_is_no_witness_is_named_and_the_others_are_collated(zopa: Zopa, tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("It rained. “I am wet,” said the man. He went home and had soup.", encoding="utf-8")
    done = zopa("collate", QUARRY / "gazette.txt", QUARRY / "radio.txt", TARIFF / "briefing.md", story)
    assert done.returncode == 4
    assert "story.txt: no clauses found" in done.stderr
    assert "briefing.md: it shares no clauses with the others" in done.stderr
    assert "in all 2 witnesses" in " ".join(done.stdout.split())


@pytest.mark.parametrize(
    ("files", "code", "says"),
    [
        ([QUARRY / "gazette.txt"], 2, "one witness has nothing to be compared with"),
        ([QUARRY / "gazette.txt", TARIFF / "briefing.md"], 3, "share no clauses"),
        ([QUARRY / "gazette.txt", QUARRY / "nowhere.txt"], 3, "nowhere.txt"),
    ],
)
def test_without_two_witnesses_of_one_text_there_is_a_sentence(
    zopa: Zopa, files: list[Path], code: int, says: str
) -> None:
    done = zopa("collate", *files)
    assert (done.returncode, done.stdout) == (code, "")
    assert says in done.stderr
    assert "Traceback" not in done.stderr
