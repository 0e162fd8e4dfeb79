"""Whose yes a plan needs, from nothing but the plan."""

import json

PLAN = """AGREEMENT ON THE MILL

1. Brona shall pay Ester 2 million crowns by 1 May 2031.
2. Ester shall open the mill by 1 June 2031.
3. Brona shall keep the road to the mill free of snow.
4. Ester shall not dam the brook.
5. The Joint Committee shall meet every quarter.
6. The Mill Bank shall lend Ester 1 million crowns by 1 April 2031.
"""


def test_nobody_has_consented_where_nobody_has_spoken(zopa, tmp_path):
    (tmp_path / "plan.txt").write_text(PLAN, encoding="utf-8")
    done = zopa("consent", "--plan", tmp_path / "plan.txt", "--json")
    rows = {row["clause"]: row for row in json.loads(done.stdout)}
    assert {row["met"] for row in rows.values()} == {None}
    assert rows["1"]["needed"] == ["Brona", "Ester"]
    assert rows["6"]["absent"] == ["Mill Bank"]
    assert rows["1"]["blocking"] == [["Brona"], ["Ester"]]


def test_a_slip_in_the_rulebook_is_told_with_its_line(zopa, tmp_path):
    (tmp_path / "plan.txt").write_text(PLAN, encoding="utf-8")
    assert zopa("new", tmp_path / "case", "--plan", tmp_path / "plan.txt").returncode == 0
    (tmp_path / "case/consent.toml").write_text('[[rules]]\nid = "loan"\nsays = "2/3 off bank"\n', encoding="utf-8")
    done = zopa("consent", tmp_path / "case")
    assert done.returncode == 3
    assert "consent.toml, line 2" in done.stderr
    assert "Traceback" not in done.stderr
