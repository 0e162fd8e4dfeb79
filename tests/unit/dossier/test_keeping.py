"""What is put into a dossier comes out of it, and what a person wrote stays."""

import shutil
from datetime import date

import pytest
from dossier_cases import (
    PLAN_TEXT,
    REPORT,
    add_plan,
    add_report,
    assent,
    document,
    filled,
    port,
    proposal,
    reading,
    refusal,
    ruling,
    union,
)

from zopa.dossier.dossier import Dossier
from zopa.dossier.lint import lint, verify_quotations
from zopa.errors import DossierError
from zopa.records import Ruling, Stance


@pytest.fixture
def dossier(tmp_path):
    return filled(tmp_path / "harbour")


def again(dossier):
    return Dossier.open(dossier.path)


def test_all_that_was_put_in_is_read_back_by_another_process_to_be(dossier):
    found = again(dossier)
    assert found.title == "Harbour"
    assert [s.id for s in found.sources()] == ["gazette", "plan"]
    assert found.source("gazette").published == date(2031, 3, 2)
    assert found.text("gazette") == REPORT
    assert found.original("gazette").read_bytes() == b"%PDF gazette"
    assert found.offsets("gazette") == [[0, 5]]
    assert found.plan() == proposal()
    assert found.parties() == (port(), union())
    assert found.statements() == (refusal(), assent())
    assert found.derived("gazette") == reading()
    assert lint(dossier.path) == verify_quotations(found) == ()


def test_the_stored_text_is_on_disk_byte_for_byte(dossier):
    """Carriage returns and characters beyond the first plane included."""
    assert (dossier.path / "sources/gazette.txt").read_bytes() == REPORT.encode()


def test_there_is_no_proposal_until_a_plan_is_set(tmp_path):
    dossier = Dossier.create(tmp_path / "empty", title="Empty")
    assert dossier.proposal() is None
    with pytest.raises(DossierError, match="no plan"):
        dossier.plan()


def test_the_same_bytes_are_stored_once_whatever_their_name(dossier):
    twin = dossier.add_source(document("copy"), raw=b"%PDF gazette", text=REPORT, offsets=[])
    assert twin.id == "gazette"
    assert len(dossier.sources()) == 2


def test_other_bytes_under_a_taken_name_get_a_number(dossier):
    other = dossier.add_source(document("Gazette"), raw=b"other", text="Other.", offsets=[])
    third = dossier.add_source(document("gazette"), raw=b"third", text="Third.", offsets=[])
    assert (other.id, third.id) == ("gazette-2", "gazette-3")
    assert dossier.text("gazette") == REPORT


def test_a_document_named_by_its_path_stays_inside_the_folder(dossier):
    stored = dossier.add_source(
        document("../../etc/passwd").model_copy(update={"filename": "../../x.p/df"}), raw=b"x", text="x", offsets=[]
    )
    assert stored.id == "etc-passwd"
    assert dossier.original(stored.id).parent == dossier.path / "sources/originals"


def test_a_file_that_somebody_left_there_is_not_written_over(dossier):
    (dossier.path / "sources/letter.txt").write_text("mine", encoding="utf-8")
    assert dossier.add_source(document("letter"), raw=b"l", text="Letter.", offsets=[]).id == "letter-2"
    assert (dossier.path / "sources/letter.txt").read_text(encoding="utf-8") == "mine"


def test_reading_again_replaces_what_the_machine_read(dossier):
    dossier.record_reading("gazette", [assent(confidence=0.9)], reading(inputs="digest-2"))
    assert dossier.statements() == (assent(confidence=0.9),)
    assert dossier.derived("gazette").inputs == "digest-2"


@pytest.mark.parametrize("what", [Ruling.ACCEPT, Ruling.AMEND])
def test_reading_again_leaves_what_a_person_upheld(dossier, what):
    """The new reading doesn't even find the statement."""
    dossier.review(ruling(what, **({"stance": "conditional"} if what is Ruling.AMEND else {})))
    before = dossier.statements()
    dossier.record_reading("gazette", [assent()], reading(inputs="digest-2"))
    assert dossier.statements() == before


def test_reading_again_does_not_bring_back_what_a_person_rejected(dossier):
    dossier.review(ruling(Ruling.REJECT))
    dossier.record_reading("gazette", [refusal(confidence=0.99), assent()], reading(inputs="digest-2"))
    assert dossier.statements() == (assent(),)
    assert len(dossier.statements(reviewed=False)) == 2


def test_an_amended_statement_says_what_the_person_said_with_certainty(dossier):
    dossier.review(ruling(Ruling.AMEND, stance="conditional"))
    first = dossier.statements()[0]
    assert (first.stance, first.confidence) == (Stance.CONDITIONAL, 1.0)


def test_a_later_ruling_overrules_an_earlier_one(dossier):
    dossier.review(ruling(Ruling.REJECT))
    dossier.review(ruling(Ruling.ACCEPT))
    assert [s.id for s in dossier.statements()] == ["gazette#1", "gazette#2"]


def test_a_person_can_add_what_the_machine_missed(dossier):
    words = refusal().model_dump(mode="json") | {"id": "gazette#mine", "stance": "ambiguous"}
    dossier.review(ruling(Ruling.ADD, "gazette#mine", **words))
    assert [s.id for s in dossier.statements()] == ["gazette#1", "gazette#mine", "gazette#2"]


@pytest.mark.parametrize(
    ("review", "says"),
    [
        (ruling(Ruling.REJECT, "gazette#9"), "no such statement"),
        (ruling(Ruling.AMEND, stanse="accept"), r"unknown field 'stanse'\. Did you mean 'stance'\?"),
        (ruling(Ruling.AMEND, stance="maybe"), "'stance' can't be 'maybe'"),
        (ruling(Ruling.AMEND, id="gazette#2"), "can't speak of gazette#2"),
        (ruling(Ruling.ADD, "gazette#3", id="gazette#3"), "'anchor' is missing"),
        (
            ruling(Ruling.AMEND, anchor={"source": "gazette", "start": 0, "end": 2, "exact": "no"}),
            "words are not where the ruling says",
        ),
    ],
)
def test_a_ruling_that_makes_no_statement_is_refused_with_a_reason(dossier, review, says):
    with pytest.raises(DossierError, match=says):
        dossier.review(review)
    assert dossier.reviews() == ()


def test_a_statement_whose_words_are_not_there_is_not_stored(dossier):
    lost = refusal(anchor=refusal().anchor.model_copy(update={"start": 5, "end": 27}))
    with pytest.raises(DossierError, match="not where it says"):
        dossier.record_reading("gazette", [lost], reading())
    assert dossier.statements() == (refusal(), assent())


def test_statements_thrown_away_are_to_be_read_again(dossier):
    (dossier.path / "statements/gazette.jsonl").unlink()
    assert dossier.derived("gazette") is None


def test_a_failed_document_is_remembered_until_it_is_read(dossier):
    dossier.record_failure("scan.pdf", "no text in it")
    dossier.record_failure("gazette.txt", "odd")
    assert again(dossier).failures() == (("scan.pdf", "no text in it"), ("gazette.txt", "odd"))
    dossier.record_reading("gazette", [], reading())
    dossier.add_source(document("scan").model_copy(update={"filename": "scan.pdf"}), raw=b"s", text="s", offsets=[])
    assert dossier.failures() == ()


def test_a_correction_leaves_the_comments_a_person_typed(dossier):
    file = dossier.path / "sources/gazette.toml"
    with file.open("a", encoding="utf-8") as stream:
        stream.write('# seen in print\nauthor = "B. Bell"  # by phone\n')
    corrected = dossier.correct_source(dossier.source("gazette").model_copy(update={"published": date(2031, 3, 1)}))
    assert (corrected.author, corrected.published) == ("B. Bell", date(2031, 3, 1))
    assert '# seen in print\nauthor = "B. Bell"  # by phone\n' in file.read_text(encoding="utf-8")


def test_setting_another_plan_leaves_the_comments_on_the_title_page(dossier):
    page = dossier.path / "dossier.toml"
    page.write_text("# for Thursday\n" + page.read_text(encoding="utf-8").replace("Harbour", "Quay"), encoding="utf-8")
    dossier.set_plan("gazette", proposal(source="gazette"))
    assert page.read_text(encoding="utf-8").startswith("# for Thursday\n")
    assert again(dossier).title == "Quay"
    assert again(dossier).plan().source == "gazette"


def test_names_found_later_join_those_found_before(dossier):
    dossier.propose_parties([union(aliases=("the dockers",))])
    dossier.propose_parties([union(aliases=("local 9",))])
    assert dossier.parties()[1].aliases == ("the dockers", "local 9")


def test_a_party_that_a_person_edited_is_left_alone_and_news_go_beside_it(dossier):
    file = dossier.path / "parties/union.toml"
    mine = file.read_bytes() + b"# checked\n"
    file.write_bytes(mine)
    dossier.propose_parties([union()])
    assert not file.with_name("union.proposed.toml").exists(), "nothing new was proposed"
    dossier.propose_parties([union(aliases=("the dockers",))])
    assert file.read_bytes() == mine
    assert b"the dockers" in file.with_name("union.proposed.toml").read_bytes()
    assert dossier.parties()[1] == union()


def test_a_proposal_that_a_person_threw_away_is_not_made_again(dossier):
    file = dossier.path / "parties/union.toml"
    file.write_bytes(file.read_bytes() + b"# checked\n")
    dossier.propose_parties([union(aliases=("the dockers",))])
    file.with_name("union.proposed.toml").unlink()
    dossier.propose_parties([union(aliases=("the dockers",))])
    assert not file.with_name("union.proposed.toml").exists()


def test_a_party_that_a_person_took_away_stays_away(dossier):
    (dossier.path / "parties/port.toml").unlink()
    dossier.propose_parties([union(), port()])
    assert [p.id for p in dossier.parties()] == ["union"]


def test_clauses_that_a_person_edited_are_left_alone_and_news_go_beside_them(dossier):
    file = dossier.path / "proposal/plan.toml"
    file.write_bytes(file.read_bytes().replace(b"4 per cent", b"4.5 per cent"))
    mine = file.read_bytes()
    dossier.set_plan("plan", proposal(first="Pay rises."))
    assert file.read_bytes() == mine
    assert b"Pay rises." in file.with_name("plan.proposed.toml").read_bytes()
    with pytest.raises(DossierError, match="somebody edited the clauses of another plan"):
        dossier.set_plan("gazette", proposal(source="gazette"))


def test_clauses_that_nobody_edited_follow_the_machine(dossier):
    dossier.set_plan("plan", proposal(first="Pay rises."))
    assert dossier.plan().clauses[0].text == "Pay rises."


def test_a_file_that_only_changed_its_line_ends_is_still_the_machines(dossier):
    """As git does on some systems."""
    file = dossier.path / "proposal/plan.toml"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    dossier.set_plan("plan", proposal(first="Pay rises."))
    assert dossier.plan().clauses[0].text == "Pay rises."


def test_without_its_index_and_lock_a_dossier_answers_the_same(dossier):
    before = (dossier.sources(), dossier.statements(), dossier.parties())
    shutil.rmtree(dossier.path / ".index", ignore_errors=True)
    (dossier.path / ".lock").unlink(missing_ok=True)
    found = again(dossier)
    assert (found.sources(), found.statements(), found.parties()) == before


def test_a_moved_dossier_answers_the_same(dossier, tmp_path):
    before = dossier.statements()
    assert Dossier.open(shutil.move(dossier.path, tmp_path / "elsewhere")).statements() == before


def test_a_file_edited_meanwhile_is_read_anew(dossier):
    assert dossier.title == "Harbour"
    page = dossier.path / "dossier.toml"
    page.write_text(page.read_text(encoding="utf-8").replace("Harbour", "The quay"), encoding="utf-8")
    assert dossier.title == "The quay"


def test_a_folder_in_use_is_not_made_a_dossier(dossier, tmp_path):
    with pytest.raises(DossierError, match="there is a dossier already"):
        Dossier.create(dossier.path, title="Again")
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters/a.txt").write_text(PLAN_TEXT, encoding="utf-8")
    with pytest.raises(DossierError, match=r"holds something else \(a\.txt\)"):
        Dossier.create(tmp_path / "letters", title="Letters")


def test_where_there_is_no_dossier_the_way_to_one_is_told(tmp_path):
    with pytest.raises(DossierError, match="zopa new"):
        Dossier.open(tmp_path / "nowhere")


def test_adding_while_nothing_is_known_of_a_language_still_gives_an_id(tmp_path):
    """A name without a Latin letter falls back on the digest of the bytes."""
    dossier = Dossier.create(tmp_path / "d", title="\u6e2f")
    stored = dossier.add_source(document("\u6e2f"), raw=b"abc", text="\u6e2f", offsets=None)
    assert stored.id == "source-ba7816bf"
    assert add_report(dossier).id == "gazette"
    assert add_plan(dossier).id == "plan"
