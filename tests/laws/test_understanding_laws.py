"""Laws of reading what was said."""

import re

from hypothesis import given
from hypothesis import strategies as st

from zopa.language.spans import Span
from zopa.language.syntax import Parse
from zopa.press.cast import Belonging, Cast
from zopa.press.rules import understand
from zopa.press.stance import lean
from zopa.press.utterance import Heard, Utterance
from zopa.records import Clause, Mode, Party, Proposal

PLAN = (
    ("1", "Azoria shall pay 140 million marks a year."),
    ("2", "Bolare shall close its coal mines by 2040."),
    ("3", "The border bridge opens to traffic."),
)
SAID = (
    "Azoria will not accept more than 120 million.", "Bolare wants to keep the coal mines.",
    "We can sign the bridge clause only if Bolare pays.", "The bridge is a mistake.", "We reject it.",
    "Bolare will swallow the mines in the end.", "Thirty.", "They would accept 2045.",
)
SWAP = {"Azoria": "Bolare", "Bolare": "Azoria", "azoria": "bolare", "bolare": "azoria"}


class Article:
    def __init__(self) -> None:
        self._cast = Cast((Party(id="azoria", name="Azoria"), Party(id="bolare", name="Bolare")))

    def belongs(self, name: str) -> Belonging | None:
        return self._cast.belongs(name)

    def mentions(self, text: str):
        return self._cast.mentions(text)


def swapped(text):
    return re.sub("|".join(SWAP), lambda m: SWAP[m[0]], text)


def read(text, speakers, clauses):
    heard, at = [], 0
    for sentence, speaker in zip(text.split("\n"), speakers, strict=True):
        span = Span(at, at + len(sentence))
        heard.append(Utterance(*span, (span,), (), (), Mode.DIRECT, speaker, named=True))
        at += len(sentence) + 1
    plan = Proposal(source="plan", clauses=tuple(Clause(id=i, text=t, start=0, end=0) for i, t in clauses))
    return understand(
        Heard(tuple(heard), (), ()), parse=Parse(text, (), (), ()), source="s", plan=plan, cast=Article()
    )


ROWS = st.tuples(st.sampled_from(SAID), st.sampled_from(["Azoria", "Bolare", "Uwe Lind"]))


@given(st.lists(ROWS, min_size=1, max_size=6))
def test_exchanging_two_parties_names_exchanges_their_statements_and_changes_nothing_else(rows):
    """The names have the same length, so that only the names differ."""
    text = "\n".join(s for s, _ in rows)
    speakers = [w for _, w in rows]
    one = read(text, speakers, PLAN)
    other = read(swapped(text), [swapped(w) for w in speakers], [(i, swapped(t)) for i, t in PLAN])
    assert [(sorted(map(swapped, s.party)), s.clauses, s.stance, s.role) for s in one] == [
        (sorted(s.party), s.clauses, s.stance, s.role) for s in other
    ]


@given(st.text(max_size=200))
def test_any_words_have_a_leaning(words):
    assert 0 <= lean(words, clauses=(words[:50],)).strength <= 1
