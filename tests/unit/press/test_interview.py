"""An interview, a party's own paper and a live blog: short invented texts read as a whole."""

from __future__ import annotations

import pytest

from zopa.documents.load import load_bytes
from zopa.proposal.parse import parse_proposal
from zopa.studies.reading import Article, read_bare

PLAN = """\
Draft agreement on the port of Selm

Negotiated between the Civic List, the Greens and the Harbour Union, version of 3 March 2031.

1. Rents in municipal flats shall not rise by more than 2 per cent a year.
2. Parking fees in the old town rise to 4 euros an hour.
3. The container terminal may be enlarged by up to 18 hectares.
4. Compensation for the fishermen will be paid within 90 days.
5. The tram line to the harbour will be extended to Ost. Construction begins in 2032.
"""
INTERVIEW = """\
Radio Norkay, 7 March 2031
Interview with Piet Ahlers, Harbour Union

Q: The Greens say eight hectares for the container terminal.
A: We need 15. Nothing less will do for our members.

Q: Do you accept the rent cap?
A: Yes.

Q: And compensation within 90 days?
A: No, that is far too long. Sixty.

Q: Do you oppose the tram line?
A: No.
"""
PAPER = """\
Statement of the Greens on the coalition talks
Selm, 9 March 2031

The executive committee of the Greens met last night.

- On parking, we agree to the fee of 4 euros.
- Four years ago we sat in opposition.
"""
BLOG = """\
LIVE: Coalition talks in Selm
10 March 2031

18:42 - The round has broken up for dinner.

17:20 - Fishermen's association: 90 days is far too long, we need the money in 30.

16:55 - A spokesman for the Harbour Union declined to comment on the matter.
"""


Row = tuple[str, str | None, tuple[str, ...], tuple[str, ...], str, list[tuple[str, float]]]
"""Quotation, speaker, party, clauses, stance, limits."""


def read(words: str, terms: str = PLAN) -> list[Row]:
    loaded = load_bytes(words.encode(), filename="a.txt")
    plan = load_bytes(terms.encode(), filename="plan.txt")
    found, _ = read_bare(
        [Article(loaded.source, loaded.text)], plan=Article(plan.source, plan.text), proposal=parse_proposal(terms),
    )
    return [
        (s.anchor.exact, s.speaker, s.party, s.clauses, s.stance.value, [(x.op.value, x.value) for x in s.limits])
        for s in found
    ]


@pytest.mark.slow
def test_an_interview_names_its_guest_and_a_bare_yes_answers_what_was_asked() -> None:
    union = ("harbour-union",)
    assert read(INTERVIEW) == [
        ("We need 15", "Piet Ahlers", union, ("3",), "none", [(">=", 15.0)]),
        ("Nothing less will do for our members", "Piet Ahlers", union, ("3",), "none", [(">=", 15.0)]),
        ("Yes", "Piet Ahlers", union, ("1",), "accept", []),
        ("No, that is far too long", "Piet Ahlers", union, ("4",), "reject", []),
        ("Sixty", "Piet Ahlers", union, ("4",), "reject", [("<=", 60.0)]),
        ("No", "Piet Ahlers", union, ("5",), "accept", []),
    ]


@pytest.mark.slow
def test_a_partys_own_paper_speaks_for_it_and_only_what_it_wants_is_kept() -> None:
    found = {(quote, speaker, party, clauses, stance) for quote, speaker, party, clauses, stance, _ in read(PAPER)}
    assert ("On parking, we agree to the fee of 4 euros", "Greens", ("greens",), ("2",), "accept") in found
    assert not any("met last night" in quote or quote.startswith("Statement") for quote, *_ in found)


@pytest.mark.slow
def test_an_entry_that_begins_with_a_body_is_its_word_and_silence_is_none() -> None:
    assert [(quote, speaker) for quote, speaker, *_ in read(BLOG)] == [
        ("90 days is far too long, we need the money in 30", "Fishermen's association"),
    ]


HEALTH = """\
Proposed settlement of the health dispute

1. PAY
The Department will raise the pay of all nurses and midwives by 6% from 1 April 2031.

2. ARREARS
Arrears for 2030 will be paid in two instalments, the first no later than June 2031.

3. OVERTIME
Compulsory overtime ends. Voluntary overtime is paid at time and a half.

4. PEACE
The unions shall refrain from industrial action for the term of this settlement, 24 months.

5. PENSIONS
The pension age remains at 60 for night workers.
"""
NEWS = """\
Leaders of the Nurses' Association decided last night to recommend the government's offer to their members, while the \
Midwives' Union said it was "nowhere near good enough".

The association's general secretary, Maeve Corrin, told delegates the offer was "the best that can be won".

But the Midwives' Union wants 8% in the first year. "Six doesn't even cover the rent," its president Dunya Falk said. \
She added that the union could not agree to a 24-month peace clause: "Twelve months, not a day longer."

Health minister Robert Strand said there was no more money. He ruled out reopening the pension age.
"""
LETTER = """\
Subject: Our answer
Date: 6 May 2031

Dear members,

1. Pay: no. We ask for 8%.
2. Arrears: we can live with two instalments if the first is paid in May.
3. Overtime: yes.

In solidarity,
Dunya Falk
President of the Midwives' Union
"""
POSTS = """\
@RobertStrandMP: 6% is fair and it's affordable. Time to sign.
7 May 2031

@DunyaFalk: 8% or we walk on the 12th.
7 May 2031
"""


@pytest.mark.slow
def test_unions_named_after_those_a_plan_is_for_and_the_government_are_its_parties() -> None:
    found = {(q, speaker, party, clauses, stance) for q, speaker, party, clauses, stance, _ in read(NEWS, HEALTH)}
    nurses, midwives, ruler = ("nurses-association",), ("midwives-union",), ("department",)
    assert ('it was "nowhere near good enough"', "Midwives' Union", midwives, ("plan",), "reject") in found
    assert any(q.startswith("Leaders of") and q.endswith("members") and p == nurses for q, _, p, _, _ in found)
    assert ("Twelve months, not a day longer", "Dunya Falk", midwives, ("4",), "reject") in found
    assert ("ruled out reopening the pension age", "Robert Strand", ruler, ("5",), "accept") in found
    assert any("wants 8%" in q and (p, c, s) == (midwives, ("1",), "reject") for q, _, p, c, s in found)


@pytest.mark.slow
def test_a_letter_is_its_signatorys_and_answers_the_plan_point_by_point() -> None:
    assert [(q, speaker, clauses, stance) for q, speaker, _, clauses, stance, _ in read(LETTER, HEALTH)] == [
        ("Pay: no", "Dunya Falk", ("1",), "reject"),
        ("We ask for 8%", "Dunya Falk", ("1",), "reject"),
        ("Arrears: we can live with two instalments if the first is paid in May", "Dunya Falk", ("2",), "conditional"),
        ("Overtime: yes", "Dunya Falk", ("3",), "accept"),
    ]


@pytest.mark.slow
def test_a_handle_before_a_post_spells_its_author() -> None:
    found = [(quote, speaker, clauses) for quote, speaker, _, clauses, _, _ in read(POSTS, HEALTH)]
    assert ("6% is fair and it's affordable", "Robert Strand", ("1",)) in found
    assert ("8% or we walk on the 12th", "Dunya Falk", ("1",)) in found


RIVER = """\
TREATY ON THE WATERS OF THE RIVER SALME

Between the Kingdom of Ostra, the Republic of Velm and the Upper Cantons.

1. Ostra shall release at least 180 cubic metres per second at the Karst dam from May to September.
2. No Party shall build a new dam above the Karst before 2045.
3. Velm shall pay Ostra 40 million thalers a year for ten years.
4. Disputes go to the River Commission. Its awards are binding.
"""
WIRE = """\
VELMSTAD, 6 February 2032 (Northwire) - Velm's prime minister on Friday called the draft "a basis" but said his \
country would not pay 40 million thalers a year.

"Thirty is fair," Prime Minister Jonas Reck told parliament.

A senior Ostran official, speaking on condition of anonymity, said the kingdom would never accept less than 38 million.
"""


@pytest.mark.slow
def test_a_minister_named_later_is_the_one_spoken_of_and_not_paying_is_no_assent() -> None:
    found = [(q, speaker, party, clauses, stance, limits) for q, speaker, party, clauses, stance, limits in
             read(WIRE, RIVER) if limits or "not pay" in q]
    assert found == [
        ("his country would not pay 40 million thalers a year", "Velm's prime minister", ("velm",), ("3",), "reject",
         []),
        ("Thirty is fair", "Jonas Reck", ("velm",), ("3",), "reject", [("<=", 30)]),
        ("the kingdom would never accept less than 38 million", "A senior Ostran official", ("ostra",), ("3",), "none",
         [(">=", 38)]),
    ]


MAIL = """\
From: Ida Brack, secretary, Selm branch of the Harbour Union
To: all members
Subject: The talks

Friends,

we accept the rent cap.

Ida
"""
LETTERHEAD = """\
BOARD OF THE HARBOUR UNION
Statement on the coalition talks
Selm, 9 March 2031

We accept the rent cap.
"""
ASIDE = """\
LIVE: Coalition talks in Selm
10 March 2031

18:42 - The round has broken up for dinner.

17:20 - Piet Ahlers, asked about the container terminal: "Eighteen hectares would suit nobody."
"""


@pytest.mark.slow
@pytest.mark.parametrize(("text", "speaker"), [(MAIL, "Ida Brack"), (LETTERHEAD, "Board of the Harbour Union")])
def test_who_sends_a_text_speaks_in_it(text: str, speaker: str) -> None:
    rows = {(who, party, clauses, stance) for _, who, party, clauses, stance, _ in read(text)}
    assert (speaker, ("harbour-union",), ("1",), "accept") in rows


@pytest.mark.slow
def test_an_entry_may_say_first_on_what_somebody_speaks() -> None:
    assert [speaker for quote, speaker, *_ in read(ASIDE) if quote.startswith("Eighteen")] == ["Piet Ahlers"]


THREAD = """\
Piet Ahlers @piet_ahlers · 9 March
The rent cap is fine with us.

Ida Brack @ibrack · 9 March
Replying to @piet_ahlers
We reject the fee of 4 euros.
"""


@pytest.mark.slow
def test_a_post_is_of_whoever_stands_above_it_with_a_handle() -> None:
    assert [(quote, speaker, stance) for quote, speaker, _, _, stance, _ in read(THREAD)] == [
        ("The rent cap is fine with us", "Piet Ahlers", "accept"),
        ("We reject the fee of 4 euros", "Ida Brack", "reject"),
    ]


MAILS = """From: Petra Solvane <petra@selm.example>
Subject: Re: The terminal

Colleagues,

Nothing in the draft is final before the assembly.

On 4 May the Greens wrote:
> We accept the rent cap in point 1.

From: Piet Ahlers <piet@union.example>
Sent: 3 May 2031
Subject: The terminal

We cannot accept the parking fee in point 2.
"""


@pytest.mark.slow
def test_in_a_thread_of_mails_each_message_is_its_senders_and_each_quoted_line_its_writers() -> None:
    heard = {(quote, speaker, clauses, stance) for quote, speaker, _, clauses, stance, _ in read(MAILS)}
    assert ("We accept the rent cap in point 1", "Greens", ("1",), "accept") in heard
    assert ("We cannot accept the parking fee in point 2", "Piet Ahlers", ("2",), "reject") in heard


UNLABELLED = """\
"We need fifteen"

Piet Ahlers, leader of the Harbour Union, talks to the Selm Gazette

Does the cap on rents suit you?
Yes, it does. We accept it.

And the compensation within 90 days?
No, that is far too long. Sixty.

The Greens say eight hectares are enough for the container terminal.
We need 15.

Can you pay 4 euros for parking in the old town?
We reject that.
"""


@pytest.mark.slow
def test_an_interview_without_labels_is_told_by_its_questions() -> None:
    rows = [(said, who, clauses, stance) for said, who, _, clauses, stance, _ in read(UNLABELLED)]
    assert {who for said, who, _, _ in rows if said.startswith(("We ", "Yes", "No,"))} == {"Piet Ahlers"}
    assert ("We accept it", "Piet Ahlers", ("1",), "accept") in rows
    assert ("We reject that", "Piet Ahlers", ("2",), "reject") in rows
    assert not [said for said, who, _, _ in rows if who == "Piet Ahlers" and "eight hectares" in said]


MAIL = """\
From: Ruben Taal
To: members@harbourunion.example
Subject: Where we are
Date: 12 March 2031

Dear all,

- Rents: we have accepted the cap of 2 per cent.
- Terminal: we will not give up 18 hectares.

Ruben
"""
ENTRIES = """\
LIVE: Coalition talks in Selm
11 March 2031

09:12 Piet Ahlers, leader of the Harbour Union, arrives at the lodge.

09:40 Ahlers on the way in: "We will take the tram line. It is what we asked for."

10:05 The Union rejects the parking fee, its leader said.
"""


@pytest.mark.slow
def test_an_e_mail_to_a_partys_members_is_that_partys() -> None:
    rows = [(said, who, party, clauses, stance) for said, who, party, clauses, stance, _ in read(MAIL)]
    assert rows[0] == (
        "Rents: we have accepted the cap of 2 per cent", "Ruben Taal", ("harbour-union",), ("1",), "accept",
    )


@pytest.mark.slow
def test_a_name_with_a_place_before_a_quotation_is_its_speaker_and_its_is_of_the_party_named_last() -> None:
    rows = {said: (who, party, clauses, stance) for said, who, party, clauses, stance, _ in read(ENTRIES)}
    taken = next(said for said in rows if said.startswith("We will take"))
    assert rows[taken] == ("Piet Ahlers", ("harbour-union",), ("5",), "accept")
    assert rows["The Union rejects the parking fee"][1:] == (("harbour-union",), ("2",), "reject")


TRUST = """\
Draft accord on the Ravensby carvings

Between the Trustees of the Aldham Museum and the Nation of Tuwai.

1. The Museum returns 46 carved figures to the Nation before the end of 2035.
2. The Museum may keep 12 figures on loan for fifteen years.
3. A joint council of six decides on research.
"""
TRANSCRIPT = """\
Radio Harbour, 5 June 2034. Transcript.

HOST: Sam Weku, deputy chief of the Tuwai delegation, good morning. Twelve figures for fifteen years?
WEKU: Fifteen is a generation. We could live with five, as a courtesy.
HOST: And the joint council?
WEKU: That was our idea. Yes.
"""


@pytest.mark.slow
def test_a_surname_in_capitals_is_its_bearer_and_those_who_govern_a_body_are_the_body() -> None:
    rows = {said: (who, party, clauses, stance) for said, who, party, clauses, stance, _ in read(TRANSCRIPT, TRUST)}
    assert rows["We could live with five, as a courtesy"] == ("Sam Weku", ("nation-of-tuwai",), ("2",), "reject")
    said = read("The museum's director, Ines Calloway, said the museum accepts point 1 of the accord.\n", TRUST)
    assert [(who, party, clauses, stance) for _, who, party, clauses, stance, _ in said] == [
        ("Ines Calloway", ("trustees-of-the-aldham-museum",), ("1",), "accept"),
    ]


INITIALS = """\
THE BREAKFAST GUEST
Wilma Torr (W.T.), leader of the Harbour Union, in conversation with Orrick Radio (O.R.), 20 March 2031.

O.R.: Ms Torr, what do you say to the tram line?

W.T.: We accept it.

O.R.: Your people drive a lot.

W.T.: We reject the parking fee of 4 euros.

O.R.: And the rent cap?

W.T.: Strike it out.
"""
RESOLUTION = """\
RESOLUTION
of the executive of the Harbour Union, adopted at Selm on 26 March 2031

1. The executive accepts the tram line to the harbour.

2. It cannot agree to the parking fees in the old town.
"""


@pytest.mark.slow
def test_turns_labelled_by_initials_are_those_of_whose_initials_they_are() -> None:
    rows = {said: (who, party, clauses, stance) for said, who, party, clauses, stance, _ in read(INITIALS)}
    assert rows["We accept it"] == ("Wilma Torr", ("harbour-union",), ("5",), "accept")
    assert rows["We reject the parking fee of 4 euros"] == ("Wilma Torr", ("harbour-union",), ("2",), "reject")
    assert not [said for said in rows if "drive a lot" in said]


@pytest.mark.slow
def test_a_resolution_is_that_of_whose_executive_adopted_it() -> None:
    rows = [(party, clauses, stance) for _, _, party, clauses, stance, _ in read(RESOLUTION)]
    assert (("harbour-union",), ("5",), "accept") in rows
    assert (("harbour-union",), ("2",), "reject") in rows
