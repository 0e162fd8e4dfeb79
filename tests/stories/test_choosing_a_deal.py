"""From files to a deal, as a user types it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.conftest import Zopa
from tests.unit.bargaining.test_deals import PAY
from tests.unit.negotiation.test_genius import BOMB, DOMAIN, ISLAND

pytestmark = pytest.mark.slow


def test_a_dossier_with_utilities_beside_it_is_bargained_over(zopa: Zopa, fishery: Path, tmp_path: Path) -> None:
    refused = zopa("bargain", fishery)
    assert refused.returncode == 3
    assert "--utilities" in refused.stderr
    stated = zopa("problem", fishery).stdout
    (quota,) = [line[8:-1] for line in stated.splitlines() if line.startswith("[issues.") and "tonne" in line]
    parties = sorted({line[9:-1] for line in stated.splitlines() if line.startswith("party = ")})
    lines = ("[[0, 0], [20_000, 10]]", "[[0, 10], [20_000, 0]]", "[[0, 5], [20_000, 5]]")
    worths = tmp_path / "worths.toml"
    worths.write_text(
        "".join(
            f'[[utilities]]\nparty = "{party}"\n[utilities.tables]\n{quota} = {line}\n'
            for party, line in zip(parties, lines, strict=False)
        ),
        encoding="utf-8",
    )
    done = zopa("bargain", fishery, "--utilities", worths, "--json")
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["complete"]
    assert all(point["package"][quota] for point in found["frontier"])


def test_a_genius_folder_becomes_a_problem_file(zopa: Zopa, tmp_path: Path) -> None:
    (tmp_path / "ferry.xml").write_text(DOMAIN, encoding="utf-8")
    (tmp_path / "island.xml").write_text(ISLAND, encoding="utf-8")
    problem = tmp_path / "problem.toml"
    done = zopa("import", "genius", tmp_path, "-o", problem)
    assert done.returncode == 0, done.stderr
    assert "zopa bargain" in done.stderr
    assert "# Fare_coins is “Fare (coins)”" in problem.read_text(encoding="utf-8")
    assert json.loads(zopa("bargain", problem, "--json").stdout)["complete"]
    (tmp_path / "island.xml").write_text(BOMB, encoding="utf-8")
    refused = zopa("import", "genius", tmp_path)
    assert refused.returncode == 3
    assert "island.xml, line 1: a document type is declared" in refused.stderr
    assert zopa("import", "excel", tmp_path).returncode == 2


def test_missing_utilities_are_named_with_the_file(zopa: Zopa, tmp_path: Path) -> None:
    problem = tmp_path / "pay.toml"
    problem.write_text(PAY.format(2, 2, 1).replace('"Employer"', '"Employers"') + (
        '[[demands]]\nid = "e"\nparty = "Employer"\nsays = "pay == \'low\'"\n'
    ), encoding="utf-8")
    refused = zopa("bargain", problem)
    assert refused.returncode == 3
    assert "pay.toml: the utilities of 'Employer' are missing. Did you mean 'Employers'?" in refused.stderr


def test_a_party_can_be_left_out_and_one_that_is_none_is_named(zopa, tmp_path):
    problem = tmp_path / "pay.toml"
    problem.write_text(
        '[issues.pay]\nrange = [1, 10]\n[[demands]]\nid = "a"\nparty = "A"\nsays = "pay <= 3"\n'
        '[[demands]]\nid = "b"\nparty = "B"\nsays = "pay >= 5"\n', encoding="utf-8",
    )
    assert "No" in zopa("agree", problem).stdout
    assert '"verdict": "feasible"' in zopa("agree", problem, "--without", "A", "--json").stdout
    strange = zopa("agree", problem, "--without", "C")
    assert (strange.returncode, "Known: A, B" in strange.stderr) == (2, True)
