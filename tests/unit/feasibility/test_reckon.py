"""Small negotiations worked out by hand."""

from __future__ import annotations

import pytest

from zopa.errors import ProblemError
from zopa.feasibility.plain import to_json
from zopa.feasibility.reckon import reckon
from zopa.feasibility.verdict import Feasible, Infeasible, Undecided
from zopa.negotiation.problem import load_problem


def problem(issues, demands, rules=(), more=""):
    """Issues as TOML lines by name; demands as (id, says) or (id, says, further line)."""
    lines = [f"[issues.{name}]\n{lines}" for name, lines in issues.items()]
    for id_, says, *rest in demands:
        lines.append(f'[[demands]]\nid = "{id_}"\nparty = "{id_[0]}"\nsays = "{says}"\n' + "\n".join(rest))
    lines += [f'[[rules]]\nsays = "{says}"' for says in rules]
    return load_problem("\n".join([*lines, more, ""]))


PAY = {"pay": "range = [0, 10]\nstep = 0.5"}


@pytest.mark.parametrize(
    ("says", "move"),
    [
        ("pay <= 4.2", (4.2, 7, 2.8)),
        ("4.2 >= pay", (4.2, 7, 2.8)),
        ("not pay > 4", (4, 7, 3)),
        ("pay == 4", (4, 7, 3)),
        ("pay < 4", (4, 7.5, 3.5)),
        ("pay + 1 <= 4", (4, 8, 4)),
        ("pay in [1, 2]", (None, None, None)),
    ],
)
def test_a_number_that_moves_alone_goes_to_the_nearest_that_opens_room(says, move):
    """A rule keeps pay at 7 or more; under a strict bound the next step of the grid is needed."""
    found = to_json(reckon(problem(PAY, [("a", says)], ["pay >= 7"])))
    (concession,) = found["concessions"]
    (only,) = concession["moves"]
    assert (only["from"], only["to"], only["distance"]) == move


def test_a_billion_terms_are_no_matter():
    found = reckon(problem({"n": "range = [0, 1_000_000_000]"}, [("a", "n <= 3"), ("b", "n >= 999_999_999.5")]))
    first, second = to_json(found)["concessions"]
    assert {first["moves"][0]["distance"], second["moves"][0]["distance"]} == {999999997, 999999996.5}


WIDE = {"a": "range = [0, 29.9]\nstep = 0.1", "b": "range = [-50, 249]", "c": "range = [0, 39]"}


@pytest.mark.parametrize(
    ("issues", "demands", "rules", "distances"),
    [
        ("ab", [("x", "b >= 13"), ("y", "b <= 4"), ("z", "a + b <= 278.9")], [], {"x": 9, "y": 9}),
        ("ab", [("x", "a * b <= 10"), ("y", "a >= 20.5")], ["b >= 200"], {"x": 4090, "y": 20.5}),
        ("abc", [("x", "a + b >= 278.9"), ("y", "c >= 40"), ("z", "a + b + c <= 200")], ["c == 39"], None),
        ("abc", [("x", "a + b + c >= 300"), ("z", "2 * b - 3 * a <= 0")], [], {"x": 187.1, "z": 374.3}),
    ],
)
def test_a_distance_is_the_nearest_of_very_many_packages(issues, demands, rules, distances):
    """Tens of thousands fail one demand alone; the last: b is 44 beside a = 29.9 and c = 39, or 232 beside them."""
    found = to_json(reckon(problem({i: WIDE[i] for i in issues}, demands, rules)))
    alone = {c["demands"][0]: c["moves"][0]["distance"] for c in found["concessions"] if len(c["demands"]) == 1}
    assert alone == pytest.approx(distances or {})


def test_contradictory_rules_blame_nobody():
    with pytest.raises(ProblemError, match="rules contradict"):
        reckon(problem(PAY, [("a", "pay <= 4")], ["pay > 9", "pay < 2"]))


def test_shared_evidence_makes_demands_dependent():
    """Both demands hold if the one statement is true, so that room is as likely as the statement is false."""
    statement = 'rests_on = ["s"]'
    found = reckon(
        problem(PAY, [("a", "pay <= 4", statement), ("b", "pay >= 5", statement)],
                more='[[statements]]\nid = "s"\nprobability = 0.7')
    )
    assert found.chance is not None
    assert found.chance.estimate == pytest.approx(0.3)
    assert found.flips == (("s",),)
    (pivot,) = found.pivots
    assert (pivot.if_true, pivot.if_false, pivot.birnbaum) == pytest.approx((0, 1, -1))


def test_only_the_demands_of_those_needed_count():
    asked = [("a", "pay <= 4"), ("b", "pay >= 5")]
    assert isinstance(reckon(problem(PAY, asked)).verdict, Infeasible)
    assert isinstance(reckon(problem(PAY, asked, more='[consent]\nneeded = ["a"]')).verdict, Feasible)


def test_a_verdict_is_no_yes_or_no():
    with pytest.raises(TypeError, match="three values"):
        bool(reckon(problem(PAY, [("a", "pay <= 4")])).verdict)


def test_without_time_nothing_is_claimed():
    found = reckon(problem(PAY, [("a", "pay <= 4"), ("b", "pay >= 5")]), deadline_seconds=0)
    assert isinstance(found.verdict, Undecided)
    assert not found.complete


def test_concessions_that_multiply_stand_part_by_part():
    """Fourteen quarrels of two: 2 to the 14th ways out, of which the first few are listed."""
    issues = {f"x{n}": "range = [0, 10]" for n in range(14)}
    demands = [d for n in range(14) for d in ((f"a{n}", f"x{n} <= 4"), (f"b{n}", f"x{n} >= 6"))]
    found = to_json(reckon(problem(issues, demands)))
    assert found["count"] == 2**14
    assert len(found["components"]) == 14
    assert len(found["conflicts"]) == 14
    assert found["complete"] is True
    assert all(len(c["demands"]) == 14 for c in found["concessions"])
    assert found["components"][3]["flips"] == [["a3"], ["b3"]]
    assert len(found["flips"]) == 20


def test_a_statement_that_settles_several_quarrels_thins_out_the_flips_that_name_it():
    """Fourteen quarrels; "told" is behind the first side of the first two, "old" behind the second of the second."""
    text = "".join(f"[issues.x{n}]\nrange = [0, 10]\n" for n in range(14))
    text += "".join(f'[[statements]]\nid = "{s}"\nprobability = 0.5\n' for s in ("told", "old"))
    for n in range(14):
        for side, says in (("a", f"x{n} <= 4"), ("b", f"x{n} >= 6")):
            on = {"a0": "told", "a1": "told", "b1": "old"}.get(f"{side}{n}")
            text += f'[[demands]]\nid = "{side}{n}"\nparty = "P"\nsays = "{says}"\n'
            text += f'rests_on = ["{on}"]\n' if on else ""
    found = reckon(load_problem(text))
    assert found.flips
    assert all(("told" in f) is not ("old" in f) for f in found.flips)
    assert all(len(f) == 13 if "told" in f else len(f) == 14 for f in found.flips)
