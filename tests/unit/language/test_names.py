"""People and what they are to each other, read from words."""

from __future__ import annotations

import pytest

from zopa.language.people_chain import close, initials, same_person, slips, surname
from zopa.language.people_posts import after, before


def offices(found: list[tuple[str, tuple[int, int] | None, bool]], text: str) -> list[tuple[str, str | None, bool]]:
    return [(title, text[of[0] : of[1]] if of else None, past) for title, of, past in found]


def test_an_office_before_a_name_tells_whose_it_is() -> None:
    text = "a tenth, said its chief negotiator Bo Finch"
    assert offices(before(text, text.index("Bo")), text) == [("chief negotiator", "its", False)]


def test_a_possessor_before_an_office_may_be_a_person_or_a_description() -> None:
    text = "I asked the minister's press spokesman, Cy Wren"
    assert offices(before(text, text.index("Cy")), text) == [("press spokesman", "minister", False)] or offices(
        before(text, text.index("Cy")), text,
    ) == [("spokesman", "minister", False)]


def test_a_demonym_before_an_office_is_what_it_is_of() -> None:
    text = "the former Canadian president, Dee Vole"
    assert offices(before(text, text.index("Dee")), text) == [("president", "Canadian", False)]


def test_an_office_after_a_name_is_read_up_to_its_organisation() -> None:
    text = "said Ann Otter, president of the Harbour Workers' Union (HWU)."
    assert offices(after(text, text.index(", president")), text) == [("president", "Harbour Workers' Union", False)]


def test_who_chairs_and_whose_party_are_offices_too() -> None:
    text = "Bo Finch, who chairs the Guild of Pilots, waited"
    assert offices(after(text, text.index(", who")), text) == [("chair", "Guild of Pilots", False)]
    text = "Bo Finch, whose Meadow League won"
    assert offices(after(text, text.index(", whose")), text) == [("", "Meadow League", False)]


def test_a_denied_office_gives_way_to_the_one_that_is_held() -> None:
    text = "Bo Finch is not a member of any body but is a special adviser to Dee Vole."
    assert offices(after(text, text.index(" is not")), text) == [("special adviser", "Dee Vole", False)]


def test_what_somebody_says_after_a_name_is_no_office() -> None:
    text = "Bo Finch, whether his minister would pay"
    assert after(text, text.index(", whether")) == []


@pytest.mark.parametrize(("a", "b", "n"), [("abc", "abc", 0), ("abc", "acb", 1), ("abc", "abd", 1), ("abcd", "bc", 2)])
def test_slips_count_insertions_deletions_changes_and_swaps(a: str, b: str, n: int) -> None:
    assert slips(a, b, 5) == slips(b, a, 5) == n


def test_spellings_of_one_surname_are_close_and_short_names_never() -> None:
    assert close("Volensky", "Volenskyy")
    assert close("Volenskyy", "Volenksy")
    assert not close("Sol", "Sal")
    assert not close("Otter", "Utter")


def test_initials_and_missing_first_names_fit_and_other_first_names_do_not() -> None:
    assert same_person(("Ann", "Otter"), ("Otter",))
    assert same_person(("Ann", "B.", "Otter"), ("Ann", "Otter"))
    assert not same_person(("Ann", "Otter"), ("Max", "Otter"))


def test_a_surname_keeps_its_small_words() -> None:
    assert surname(("Ida", "van", "der", "Berg")) == "van der Berg"


def test_an_acronym_may_leave_out_small_words() -> None:
    assert {"GP", "GOP"} <= initials(("Guild", "of", "Pilots"))


ARTICLE = """\
The Harbour Workers' Union (HWU) will not sign, its chief negotiator Bo Finch said on Tuesday.

"We can live with four," Finch said. "Not a tenth more." He added that the port was rich.

"It is thin," said Ann Otter, president of the Guild of Pilots. She also said her members wanted more.

A person familiar with the minister's thinking said he would not go above ten.

Officials in Otter's office said they were working on a text. The HWU said it would sign nothing.
"""


@pytest.fixture(scope="module")
def people():
    from zopa.language.names import find_people
    from zopa.language.pipeline import parse

    return find_people(parse(ARTICLE))


@pytest.mark.slow
class TestOneArticle:
    """With the parser, since pronouns need its tree."""


    def named(self, people, words: str, nth: int = 0) -> str | None:
        at = -1
        for _ in range(nth + 1):
            at = ARTICLE.index(words, at + 1)
        return people.name(at, at + len(words))

    def test_a_surname_and_a_pronoun_give_the_full_name(self, people) -> None:
        assert self.named(people, "Finch", 1) == "Bo Finch"
        assert self.named(people, "He ") == "Bo Finch"
        assert self.named(people, "She") == "Ann Otter"

    def test_an_acronym_and_its_stand_for_the_organisation(self, people) -> None:
        assert self.named(people, "The HWU") == "Harbour Workers' Union"
        assert self.named(people, "its") == "Harbour Workers' Union"

    def test_an_unnamed_source_is_whom_he_means(self, people) -> None:
        assert self.named(people, "he would") == self.named(people, "A person familiar with the minister's thinking")

    def test_they_are_the_officials_that_were_just_mentioned(self, people) -> None:
        assert self.named(people, "they") == "Officials in Otter's office"

    def test_offices_and_organisations_are_kept_with_the_person(self, people) -> None:
        posts = {a.name: (a.office, a.organisation) for a in people.actors if a.is_person}
        assert posts == {
            "Bo Finch": ("chief negotiator", "Harbour Workers' Union"), "Ann Otter": ("president", "Guild of Pilots"),
        }

    def test_what_a_pronoun_says_of_gender_is_kept(self, people) -> None:
        assert {a.name: a.gender for a in people.actors if a.is_person} == {"Bo Finch": "he", "Ann Otter": "she"}
