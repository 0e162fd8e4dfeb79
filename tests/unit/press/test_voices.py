"""Short invented texts, each with who must be heard saying what; the parser itself is part of what is tested."""

from datetime import date

import pytest

from zopa.language import pipeline
from zopa.language.names import find_people
from zopa.press.attributions import attributions
from zopa.press.layout import Kind
from zopa.press.voices import listen
from zopa.records import Mode


def hear(text, **known):
    parse = pipeline.parse(text)
    return listen(parse, people=find_people(parse), **known)


def said(text, **known):
    return {(text[u.start : u.end], u.speaker, u.via) for u in hear(text, **known).utterances}


@pytest.mark.parametrize(
    ("text", "quote", "speaker"),
    [
        ('"Seven is the floor," said Petra Solvane, president of the union.', "Seven is the floor", "Petra Solvane"),
        ("Petra Solvane said that seven was the floor.", "seven was the floor", "Petra Solvane"),
        ("According to Petra Solvane, seven is the floor.", "seven is the floor", "Petra Solvane"),
        ("Petra Solvane: “Seven is the floor.”", "Seven is the floor", "Petra Solvane"),
        ("Petra Solvane rejected the cap.", "rejected the cap", "Petra Solvane"),
        ("Petra Solvane threatened to leave the talks.", "threatened to leave the talks", "Petra Solvane"),
    ],
)
def test_a_speaker_is_heard_whatever_the_construction(text, quote, speaker):
    assert (quote, speaker, ()) in said(text)


def test_marks_around_all_that_follows_that_are_no_part_of_the_quotation():
    assert ("the minister can pay", "Petra Solvane", ()) in said('Petra Solvane said that "the minister can pay".')


def test_a_paper_that_quotes_somebody_passes_it_on():
    text = "Ysolde Kemmer was quoted by the Tarn Courier as telling colleagues that the party would leave."
    assert ("the party would leave", "Ysolde Kemmer", ("Tarn Courier",)) in said(text)


def test_a_quotation_after_the_tag_is_the_same_mouth():
    text = '"We can pay five," Marten Ilvey told reporters. "Not a tenth more than that will be paid."'
    assert ("Not a tenth more than that will be paid", "Marten Ilvey", ()) in said(text)


def test_a_pronoun_is_the_one_just_named():
    text = "Dorian Keld was harder to read. “We do not refuse the article,” he said."
    assert ("We do not refuse the article", "Dorian Keld", ()) in said(text)


def test_the_one_cited_speaks_and_the_one_citing_passes_it_on():
    text = "The Morning Anvil had reported on Monday, citing two hospital managers, that the deal was dead."
    assert ("the deal was dead", "two hospital managers", ("Morning Anvil",)) in said(text)


def test_the_innermost_mouth_speaks_in_words_retold_twice():
    text = "The Northline Times reported on Monday that Marten Ilvey said the Association would pay."
    assert ("the Association would pay", "Marten Ilvey", ("Northline Times",)) in said(text)


def test_a_lead_in_hands_over_the_floor_until_the_author_turns_to_the_reader():
    text = (
        "The plan is out. From the Financial Times:\n"
        "European officials said they had not been asked.\n"
        "Note that nobody had promised to ask them.\n"
        "From the Wall Street Journal:\n"
        "The plan would leave the border open.\n"
    )
    heard = hear(text)
    assert ("they had not been asked", "European officials", ("Financial Times",)) in said(text)
    own = {text[u.start : u.end]: u for u in heard.own_words}
    assert own["The plan would leave the border open"].speaker == "Wall Street Journal"
    assert own["Note that nobody had promised to ask them"].author


def test_answers_of_an_interview_are_the_words_of_the_one_asked():
    text = (
        "Dorian Keld talks to the Lantern Weekly\n\nLantern Weekly: Will you sign?\n\n"
        "Dorian Keld: Below thirty I will not sign.\n\nLantern Weekly: And the firms?\n\nKeld: We take the cleaners.\n"
    )
    own = {text[u.start : u.end]: u for u in hear(text).own_words}
    assert own["Below thirty I will not sign"].speaker == "Dorian Keld"
    assert own["We take the cleaners"].speaker == "Dorian Keld"
    assert own["Will you sign?"].author


def test_a_post_is_in_the_voice_of_the_line_under_it():
    text = "The council has voted for the talks.\n— Tobin Vrest (@tvrest) 18 November 2034\n"
    heard = hear(text)
    assert [b.kind for b in heard.blocks] == [Kind.POST, Kind.SIGNATURE]
    assert [u.speaker for u in heard.own_words] == ["Tobin Vrest"]


def test_a_newsletter_speaks_for_the_organisation_that_issues_it():
    text = (
        "CALLING\nNewsletter of the Caregivers' Union, no. 7, 29 March 2031\n\n"
        "The executive met on Friday. We accept Article 3 as it stands.\n"
    )
    words = next(u for u in hear(text).own_words if text[u.start :].startswith("We accept"))
    assert words.speaker == "Caregivers' Union"
    assert not words.author


def test_the_plans_own_words_are_known_when_they_are_quoted():
    text = "See this item.\n13. The sanctions will be lifted in three stages after the signature.\nWho lifts them?\n"
    heard = hear(text, plan={"13": "The sanctions will be lifted in three stages after the signature."})
    assert [b.clause for b in heard.blocks] == [None, "13", None]


def test_scare_quotes_a_bare_act_and_a_foreseen_yes_are_no_statements():
    assert said("The so-called “peace clause” is odd. It was a “gift” to both.") == set()
    assert not [s for s in said("The Ministry will not accept the cap.") if s[1] == "Ministry"]


def test_a_weekday_is_the_last_one_before_publication():
    """20 March 2031 was a Thursday."""
    heard = hear("Petra Solvane said on Tuesday that seven was the floor.", published=date(2031, 3, 20))
    assert heard.utterances[0].said_on == date(2031, 3, 18)


def test_half_quoted_words_are_mixed_and_quoted_ones_direct():
    heard = hear("Petra Solvane said the offer was “a weather report and nothing else”. “It is late now,” she said.")
    assert [u.mode for u in heard.utterances] == [Mode.MIXED, Mode.DIRECT]


def test_nobody_named_is_the_articles_own_voice():
    heard = hear("The union is expected to sign the agreement in May.")
    assert [(u.speaker, u.author) for u in heard.utterances] == [("author", True)]


def test_attributions_share_no_character():
    text = 'Petra Solvane said that Marten Ilvey had told her "no". According to the Ledger, he denied it.'
    parse = pipeline.parse(text)
    spans = [s for a in attributions(parse, hear(text).attributions) for s in a["content"]]
    assert spans
    assert all(a[1] <= b[0] or b[1] <= a[0] for n, a in enumerate(spans) for b in spans[n + 1 :])


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Petra Solvane also said that she would go.", ["Petra Solvane", "also", "said", "that she would go"]),
        ("She said in a statement that she would go.", ["She", "said", "in", "a", "statement", "that she would go"]),
        ("Solvane, waving her hat, said that she would go.", ["Solvane", "said", "that she would go"]),
        ("Marten Ilvey, who said that seven was the floor, left.", ["who", "said", "that seven was the floor"]),
        ("She made a firm promise that she would go.", ["She", "made", "a", "firm", "promise", "that she would go"]),
        ("They hoped that the ferry would sail.", ["They", "hoped", "that the ferry would sail"]),
        ("The rain had come.\n\n“Nobody in town has slept for a week.”", ["“Nobody in town has slept for a week.”"]),
    ],
)
def test_attributions_are_cut_as_annotators_mark_them(text, row):
    parse = pipeline.parse(text)
    told = [
        [text[s:e] for role in ("source", "cue", "content") for s, e in a[role]]
        for a in attributions(parse, hear(text).attributions)
    ]
    assert row in told


@pytest.mark.parametrize("text", ["", " \n ", '"', "said", "According to", ":", "—", "Q:", "From the:\n\n”"])
def test_scraps_are_heard_without_a_fault(text):
    for u in hear(text).utterances:
        assert 0 <= u.start < u.end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "Petra Solvane, president of the union, said seven was the floor.",
        "A senior official, speaking on condition of anonymity, said seven was the floor.",
        "PORTWELL, 3 May 2031 (Northwire) - The envoy called it thin but said seven was the floor.",
    ],
)
def test_what_stands_between_a_speaker_and_the_verb_does_not_part_them(text):
    heard = {(quote, (speaker or "").split(",")[0]) for quote, speaker, _ in said(text)}
    assert {s for q, s in heard if q == "seven was the floor"} <= {"Petra Solvane", "A senior official", "The envoy"}
    assert any(q == "seven was the floor" and s for q, s in heard)
