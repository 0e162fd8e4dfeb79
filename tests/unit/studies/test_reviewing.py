"""Ruling at the table: scripted keys, what is on disk after each, what a ruling teaches."""

from __future__ import annotations

import io
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from zopa.cli.keys import Keys, Left
from zopa.cli.table import Table
from zopa.documents.load import Given
from zopa.dossier.dossier import Dossier
from zopa.dossier.lint import lint, verify_quotations
from zopa.dossier.rulings import effective
from zopa.records import Ruling, Stance
from zopa.records.provenance import Review
from zopa.studies import reading, reviewing

PLAN = """\
Draft agreement on the port of Selm

Negotiated between the Civic List and the Harbour Union.

1. Rents in municipal flats shall not rise by more than 2 per cent a year.
2. Parking fees in the old town rise to 4 euros an hour.
3. The container terminal may be enlarged by up to 18 hectares.
"""
REPORT = """\
SELM, 7 March 2031 (Northwire) - The Harbour Union rejects the parking fee of 4 euros, it said on Friday.

"The lid is a gift to them and must go," said Olga Brandt after the meeting.

"Nous acceptons le terminal," a man at the back called out.
"""


@dataclass
class Script(Keys):
    """Keys struck one after another; then whoever struck them leaves."""

    todo: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.live = False

    def key(self) -> str:
        if not self.todo:
            raise Left
        return self.todo.pop(0)

    def line(self, asked: str, *, known: object = ()) -> str:
        del asked, known
        return self.key()


@pytest.fixture(scope="module")
def original(tmp_path_factory):
    at = tmp_path_factory.mktemp("review")
    (at / "plan.txt").write_text(PLAN, encoding="utf-8")
    (at / "wire.txt").write_text(REPORT, encoding="utf-8")
    dossier = reading.create(at / "case", plan=at / "plan.txt", given=Given())
    reading.add(dossier, [at / "wire.txt"], given=Given())
    reading.read(dossier)
    return at / "case"


@pytest.fixture
def case(original, tmp_path):
    import shutil

    return Dossier.open(shutil.copytree(original, tmp_path / "case"))


def sit(dossier: Dossier, *todo: str) -> tuple[Table, str]:
    table = Table(dossier, by="Ann", remarks=True, keys=Script(list(todo)))
    shown = io.StringIO()
    table.console = Console(file=shown, width=80)
    table.sit()
    return table, shown.getvalue()


@pytest.mark.slow
class TestTable:
    def test_what_was_ruled_on_is_not_shown_again_and_the_rest_is(self, case) -> None:
        before = reviewing.cards(case, remarks=True)
        table, shown = sit(case, "a")
        assert f"{len(before)} to go" in shown
        assert all(len(line) <= 80 for line in shown.splitlines())
        after = reviewing.cards(Dossier.open(case.path), remarks=True)
        assert [c.statement.id for c in after] == [c.statement.id for c in before[1:]]
        assert (table.made, lint(case.path)) == (1, ())

    def test_a_field_is_amended_by_a_key_and_an_undo_takes_back_as_many_steps_as_one_likes(self, case) -> None:
        first = reviewing.cards(case, remarks=True)[0].statement
        sit(case, "t", "m", "c", "1, 3", "x")
        assert first.id not in {s.id for s in case.statements()}
        sit(case, "u")
        amended = next(s for s in case.statements() if s.id == first.id)
        assert (amended.stance, amended.clauses) == (Stance.AMBIGUOUS, ("1", "3"))
        sit(case, "u", "u")
        assert next(s for s in case.statements() if s.id == first.id) == first
        assert case.reviews() == ()

    def test_a_wrong_clause_or_number_is_told_and_changes_nothing(self, case) -> None:
        before = case.statements()
        _, shown = sit(case, "c", "17", "n", "about nine", "?")
        assert "The plan has no clause 17." in shown
        assert "Write <=, >= or ==" in shown
        assert case.statements() == before

    def test_a_clause_put_right_teaches_its_nickname_and_a_speaker_their_party(self, case) -> None:
        wrong = next(s for s in case.statements() if s.speaker == "Olga Brandt")
        cards = reviewing.cards(case, remarks=True)
        skip = ["k"] * next(n for n, c in enumerate(cards) if c.statement.id == wrong.id)
        table, shown = sit(case, *skip, "c", "1", "y", "p", "civic-list", "y")
        assert "From now on “lid" in shown
        assert "“Olga Brandt” speaks for Civic List" in shown
        assert table.taught == 2
        assert any(p.name == "Olga Brandt" for party in case.parties() for p in party.people)
        (case.path.parent / "late.txt").write_text(
            'SELM, 9 March 2031 (Northwire) - "The lid is too low," said Olga Brandt.', encoding="utf-8",
        )
        reading.add(case, [case.path.parent / "late.txt"], given=Given())
        reading.read(case)
        late = next(s for s in case.statements() if s.anchor.source == "late")
        assert (late.clauses, late.party) == (("1",), ("civic-list",))
        assert lint(case.path) == ()

    def test_reading_again_leaves_every_ruling(self, case) -> None:
        sit(case, "t", "m", "a", "x")
        before = case.statements()
        (case.path / "parties/civic-list.toml").write_text(
            (case.path / "parties/civic-list.toml").read_text().replace("aliases = []", 'aliases = ["Friday"]'),
        )
        reading.read(case)
        ruled = {r.record for r in case.reviews()}
        assert [s for s in case.statements() if s.id in ruled] == [s for s in before if s.id in ruled]

    def test_words_in_another_language_are_added_with_their_translation(self, case) -> None:
        _, shown = sit(
            case, "+", "wire", "Nous acceptons .. terminal", "a man at the back", "-", "3", "a",
            "We accept the terminal", "",
            "+", "wire", "Nous acceptons .. terminal", "a man at the back", "-", "3", "a",
            "We accept the terminal", "Jean Roe",
        )
        assert "translation needs its translator" in shown
        added = next(s for s in case.statements() if s.translation)
        assert (added.anchor.exact, added.translator) == ("Nous acceptons le terminal", "Jean Roe")
        assert verify_quotations(case) == ()

    def test_words_that_are_not_in_the_source_are_not_added(self, case) -> None:
        _, shown = sit(case, "+", "wire", "we never said this", "+", "nowhere")
        assert "These words are not in it" in shown
        assert "No source is called so" in shown
        assert case.reviews() == ()


@pytest.mark.parametrize("name", ["it", "the minister", "we", "A source"])
def test_what_means_another_in_every_article_is_never_taught(name) -> None:
    assert not reviewing.teachable_name(name)


@pytest.mark.parametrize("name", ["85,000", "deal", "the plan", "it", "point six"])
def test_general_words_never_stand_for_a_clause(name) -> None:
    assert not reviewing.teachable_words(name.removeprefix("the ")) or name == "point six"


@given(st.lists(st.tuples(st.sampled_from("ab"), st.booleans()), max_size=12))
def test_undo_restores_what_stood_before(steps) -> None:
    """A ruling and its undo leave what stood; undoing everything leaves nothing."""
    at = "2031-01-01T00:00:00Z"

    def made(record: str, ruling: Ruling) -> Review:
        return Review.model_validate({"record": record, "ruling": ruling, "by": "A", "at": at})

    log: list[Review] = []
    for record, undo in steps:
        before = effective(log)
        log.append(made(record, Ruling.ACCEPT))
        assert len(effective(log)) == len(before) + 1
        if undo:
            log.append(made(record, Ruling.UNDO))
            assert effective(log) == before
    log += [made(review.record, Ruling.UNDO) for review in reversed(effective(log))]
    assert effective(log) == ()
