"""From an utterance to a statement, on hand-made parses."""

from dataclasses import replace

import pytest

from zopa.language.spans import Span
from zopa.language.syntax import Parse, Sentence, Token
from zopa.press.rules import understand
from zopa.press.select import stretches
from zopa.press.utterance import Heard, Utterance
from zopa.records import Mode, Role, Stance, Status


def hear(text, quote, speaker, *, named=True, author=False, mode=Mode.DIRECT, via=()):
    start = text.index(quote)
    span = Span(start, start + len(quote))
    return Utterance(span.start, span.end, (span,), (), (), mode, speaker, via, author=author, named=named)


@pytest.fixture
def read(plan, cast):
    def run(text, *heard, own=()):
        return understand(
            Heard(tuple(heard), tuple(own), ()), parse=Parse(text, (), (), ()), source="s", plan=plan, cast=cast
        )

    return run


def test_a_counter_demand_is_its_partys_refusal_with_a_limit(read):
    text = "“Less than 7.5 per cent is no offer,” said Bela Orr."
    [found] = read(text, hear(text, "Less than 7.5 per cent is no offer", "Bela Orr"))
    assert (found.party, found.clauses, found.stance) == (("crews",), ("1a",), Stance.REJECT)
    assert (found.role, found.speaks_for) == (Role.POSITION, "crews")
    assert text[found.anchor.start : found.anchor.end] == found.anchor.exact


def test_what_somebody_expects_of_another_party_is_a_forecast(read):
    text = "Ada Holt said the Crews will accept the 38 hours."
    [found] = read(text, hear(text, "the Crews will accept the 38 hours", "Ada Holt", mode=Mode.INDIRECT))
    assert (found.party, found.role, found.stance) == (("crews",), Role.FORECAST, Stance.ACCEPT)


def test_an_expert_has_no_party(read):
    text = "The 38 hours are a mistake, said Uwe Lind."
    [found] = read(text, hear(text, "The 38 hours are a mistake", "Uwe Lind"))
    assert (found.party, found.stance, found.role) == ((), Stance.REJECT, Role.CLAIM)


def test_an_answer_takes_the_subject_of_its_question(read):
    text = "Q: And the fuel rebate?\nA: We accept it."
    [found] = read(text, hear(text, "We accept it", "Bela Orr"))
    assert (found.clauses, found.stance) == (("5",), Stance.ACCEPT)


def test_a_denial_marks_the_report_before_it(read):
    text = "A source said the Crews would reject the whole plan. “That is invented,” said Bela Orr."
    report, denial = read(
        text,
        hear(text, "the Crews would reject the whole plan", "A source", named=False, mode=Mode.INDIRECT),
        hear(text, "That is invented", "Bela Orr"),
    )
    assert (report.status, report.stance) == (Status.DENIED, Stance.REJECT)
    assert (denial.stance, denial.clauses) == (Stance.NONE, ())


def test_of_an_authors_own_sentences_only_verdicts_and_positions_are_kept(read):
    text = "The fuel rebate is a mistake. It rained on Tuesday. The Crews reject the 38 hours."
    own = [hear(text, q, "author", author=True, named=False) for q in text.rstrip(".").split(". ")]
    assert [s.anchor.exact for s in read(text, own=own)] == [
        "The fuel rebate is a mistake", "The Crews reject the 38 hours",
    ]


def test_without_a_plan_nothing_is_read_into_the_words(cast):
    text = "“We accept it,” said Bela Orr."
    heard = Heard((hear(text, "We accept it", "Bela Orr"),), (), ())
    [found] = understand(heard, parse=Parse(text, (), (), ()), source="s", plan=None, cast=cast)
    assert (found.party, found.clauses, found.stance) == ((), (), Stance.NONE)


def test_what_is_unacceptable_to_a_party_is_told_of_it(read):
    text = "The whole plan is unacceptable to any thinking Owners, said Uwe Lind. It crosses the Crews’ red lines."
    [found, lines] = read(
        text, hear(text, "The whole plan is unacceptable to any thinking Owners", "Uwe Lind"),
        hear(text, "It crosses the Crews’ red lines", "Uwe Lind"),
    )
    assert (found.party, found.stance, found.role) == (("owners",), Stance.REJECT, Role.REPORT)
    assert lines.party == ("crews",)


def test_praise_for_the_efforts_of_others_is_no_assent(read):
    text = "Bela Orr welcomed the mediator’s efforts to end the dispute."
    [found] = read(text, hear(text, "welcomed the mediator’s efforts to end the dispute", "Bela Orr"))
    assert (found.clauses, found.stance) == (("plan",), Stance.AMBIGUOUS)


def test_what_a_plan_is_said_to_contain_points_the_way_of_the_sentence_before(read):
    text = "The plan has two elements that the Crews have long opposed. It would cut the hours to 38."
    said = [hear(text, q, "The Courier") for q in text.rstrip(".").split(". ")]
    assert [(s.party, s.clauses, s.stance) for s in read(text, *said)] == [
        (("crews",), ("plan",), Stance.REJECT), (("crews",), ("2a",), Stance.REJECT),
    ]


def test_a_sentence_about_something_else_ends_what_was_opposed(read):
    text = "The plan has two elements that the Crews have long opposed. Nurses would work 38 hours."
    said = [hear(text, q, "The Courier") for q in text.rstrip(".").split(". ")]
    assert read(text, *said)[1].stance is Stance.NONE


def test_the_us_is_no_we(read):
    text = "“Under the US plan the fuel rebate is a mistake,” said Uwe Lind. “We reject the whole plan,” said Jo Ek."
    [him, her] = read(
        text, hear(text, "Under the US plan the fuel rebate is a mistake", "Uwe Lind"),
        hear(text, "We reject the whole plan", "Jo Ek"),
    )
    assert (him.role, her.role) == (Role.CLAIM, Role.POSITION)


def test_a_report_that_somebody_denies_is_not_their_word(read):
    text = "Ada Holt denied that the Owners would settle for 40 hours."
    quote = "the Owners would settle for 40 hours"
    heard = hear(text, quote, "Ada Holt", mode=Mode.INDIRECT)
    cue = Span(text.index("denied"), text.index("denied") + 6)
    [found] = read(text, replace(heard, cue=(cue,)))
    assert (found.stance, found.clauses, found.limits) == (Stance.NONE, (), ())


def test_what_was_said_keeps_the_condition_that_follows_it():
    text = "Bela Orr said they would accept the 38 hours if the rebate on fuel stays."
    words = [(w, text.index(w)) for w in ("Bela", "stays")]
    tokens = tuple(Token(k, at, at + len(w), w, w, "NOUN", "NN", "dep", 0) for k, (w, at) in enumerate(words))
    parse = Parse(text, tokens, (Sentence(0, 2),), ())
    said = hear(text, "they would accept the 38 hours", "Bela Orr", mode=Mode.INDIRECT)
    [(one, _)] = stretches(Heard((said,), (), ()), parse)
    assert text[one.start : one.end].endswith("if the rebate on fuel stays")


def test_words_right_behind_a_question_are_about_what_it_asks(read):
    text = "But the fuel rebate? “Two years at most,” said Bela Orr."
    [found] = read(text, hear(text, "Two years at most", "Bela Orr"))
    assert found.clauses == ("5",)


def test_praise_for_a_mediator_is_about_no_clause(read):
    text = "“We accept the 38 hours,” said Bela Orr. Bela Orr praised the mediator."
    [_, praise] = read(
        text, hear(text, "We accept the 38 hours", "Bela Orr"),
        hear(text, "praised the mediator", "Bela Orr", mode=Mode.INDIRECT),
    )
    assert praise.stance is not Stance.ACCEPT
