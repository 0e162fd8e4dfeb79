# ruff: noqa: E501 - a clause is a line
"""Layouts written by hand: a name, the page, and the clauses as ``id < parent: words``."""

from __future__ import annotations

CASES: dict[str, tuple[str, str]] = {}


def _case(name: str, page: str, expected: str) -> None:
    CASES[name] = page.removeprefix("\n"), expected.strip()


_case("ordinal words with decimals under them", """
FISHERIES ACCORD

Article One
The coastal states set one quota:
1.1 The quota is 400,000 tonnes.
1.2 It is shared as follows:
1.2.1 Two thirds go to the north.
1.2.2 One third goes to the south.
Article Two
The fleets keep out of the spawning grounds.
Article Three
Disputes go to a panel.
""", """
1: The coastal states set one quota:
1.1 < 1: The quota is 400,000 tonnes.
1.2 < 1: It is shared as follows:
1.2.1 < 1.2: Two thirds go to the north.
1.2.2 < 1.2: One third goes to the south.
2: The fleets keep out of the spawning grounds.
3: Disputes go to a panel.
""")

_case("article the first", """
Article the First. The league keeps the peace.
Article the Second. The cities pay a tenth.
Article the Third. The council meets in May.
""", """
1: The league keeps the peace.
2: The cities pay a tenth.
3: The council meets in May.
""")

_case("points and paragraphs on their own lines", """
Coalition paper

Point 1
The partners will raise the minimum wage.
Paragraph 1
The first step is due in January.
Paragraph 2
The second step is due in July.

Point 2
The partners will keep the debt rule.

Point 3
Rents will be frozen.
""", """
1: The partners will raise the minimum wage.
1.1 < 1: The first step is due in January.
1.2 < 1: The second step is due in July.
2: The partners will keep the debt rule.
3: Rents will be frozen.
""")

_case("arrows", """
What the parties agreed:

→ The port will reopen on 1 May.
→ Dockers will get 4 per cent:
   ► half of it at once
   ► half of it in October
-> No one will be dismissed.
""", """
1: The port will reopen on 1 May.
2: Dockers will get 4 per cent:
2.1 < 2: half of it at once
2.2 < 2: half of it in October
3: No one will be dismissed.
""")

_case("topic headings without numbers", """
A pact for the valley

Water
The dam will release 40 cubic metres a second in summer.
Farmers will meter their wells.

Forests
Logging will end in the upper valley by 2035.

Money
The regions will pay 12 million a year into a fund.
The fund will be audited every year.
""", """
1: The dam will release 40 cubic metres a second in summer.
2: Farmers will meter their wells.
3: Logging will end in the upper valley by 2035.
4: The regions will pay 12 million a year into a fund.
5: The fund will be audited every year.
""")

_case("hard-wrapped with page furniture in mid-clause", """
DRAFT SHAREHOLDER PACT

1. The founders will hold their shares for five years and will offer
   them to the fund first. The army of lawyers is limited to
600. Thousand-mark fees are ruled out.

                                - 1 -

DRAFT SHAREHOLDER PACT

2. The board will have seven seats, of which the founders name three,
   the fund names three and both together name the chair, who has a

                                - 2 -

DRAFT SHAREHOLDER PACT

   casting vote.
3. A dividend will be paid only when the debt is below twice the yearly
   earnings.
                              Page 3 of 3
""", """
1: The founders will hold their shares for five years and will offer them to the fund first. The army of lawyers is limited to 600. Thousand-mark fees are ruled out.
2: The board will have seven seats, of which the founders name three, the fund names three and both together name the chair, who has a casting vote.
3: A dividend will be paid only when the debt is below twice the yearly earnings.
""")

_case("a table with bars", """
| No | Text |
|----|------|
| 1 | The union will end the strike. |
| 2 | The company will reinstate the drivers. |
| 3 | A mediator will be named. |
""", """
1: The union will end the strike.
2: The company will reinstate the drivers.
3: A mediator will be named.
""")

_case("a table with tabs", """
1\tThe union will end the strike.
2\tThe company will reinstate the drivers.
3\tA mediator will be named.
""", """
1: The union will end the strike.
2: The company will reinstate the drivers.
3: A mediator will be named.
""")

_case("a table of contents before the text", """
Bus Agreement

Contents
1. Pay ........ 2
2. Hours ...... 3
3. Term ....... 4

1. Pay
The company will pay 3 per cent more.

2. Hours
The week will have 36 hours.

3. Term
The agreement will run for two years.
""", """
1: The company will pay 3 per cent more.
2: The week will have 36 hours.
3: The agreement will run for two years.
""")

_case("a table of contents without dots", """
Bus Agreement

Table of contents
1. Pay
2. Hours
3. Term

1. Pay
The company will pay 3 per cent more.

2. Hours
The week will have 36 hours.

3. Term
The agreement will run for two years.
""", """
1: The company will pay 3 per cent more.
2: The week will have 36 hours.
3: The agreement will run for two years.
""")

_case("signatures at the end and an annex after them", """
Recalling the talks of Oru,
Whereas the lake belongs to both shores,

The parties agree as follows:

1. Boats of both shores may fish the whole lake.
2. Nets have a mesh of at least 40 millimetres.

Done at Oru on 3 May 2031, in two originals.

For the East: ____________
For the West: ____________

Annex I

1. The closed season runs from March to May.
2. The wardens meet monthly.
""", """
1: Boats of both shores may fish the whole lake.
2: Nets have a mesh of at least 40 millimetres.
I.1: The closed season runs from March to May.
I.2: The wardens meet monthly.
""")

_case("markdown", """
# Climate compact

## Article 1 – Coal

- **(a)** The members will close their coal plants by 2040.
- **(b)** No new plant will be licensed.

## Article 2 – Money

The rich members will pay 90 billion a year.

**Article 3 – Review**

The members will meet every five years.
""", """
1: Coal
1a < 1: The members will close their coal plants by 2040.
1b < 1: No new plant will be licensed.
2: The rich members will pay 90 billion a year.
3: The members will meet every five years.
""")

_case("bold numbers", """
**1.** The truce starts on Monday.

**2.** Roads will be opened:

* for food
* for medicine

**3.** Mines will be cleared.
""", """
1: The truce starts on Monday.
2: Roads will be opened:
2.1 < 2: for food
2.2 < 2: for medicine
3: Mines will be cleared.
""")

for _name, _form in {
    "slash": "{}/ ", "colon": "{}: ", "round brackets": "({}) ", "square brackets": "[{}] ", "dot and bracket": "{}.) ",
    "paragraph sign": "§ {} ", "number sign": "No. {} ", "hash": "#{} ", "ordinal sign": "{}º ", "spaced dash": "{} – ",
    "bracket without blank": "{})", "bold bracket": "**{})** ", "escaped dot": r"{}\. ",
}.items():
    _case("numbers with " + _name, "".join(
        f"{_form.format(i)}{s}\n"
        for i, s in enumerate(("The pits stay open.", "Pay will rise by 6 per cent.", "Ballots will be held.", "The levy ends."), 1)
    ), "1: The pits stay open.\n2: Pay will rise by 6 per cent.\n3: Ballots will be held.\n4: The levy ends.")

_case("fullwidth digits and brackets", """
１．The rivers are shared.
２．The dams are inspected.
３．The data are published:
（１）every month
（２）without charge
""", """
1: The rivers are shared.
2: The dams are inspected.
3: The data are published:
3.1 < 3: every month
3.2 < 3: without charge
""")

_case("keycap emoji", """
1️⃣ The islands stay with the crown.
2️⃣ The fish are shared.
3️⃣ The base will close.
""", """
1: The islands stay with the crown.
2: The fish are shared.
3: The base will close.
""")

_case("roman numerals and letters told apart by their sequence", """
1. The state will hand over the archives:
h) no file is left out;
2. The commission will look at:
a. prisons;
b. courts;
c. police;
d. army;
e. schools;
f. press;
g. churches;
h. banks;
i. unions;
j. firms.
3. It will report:
i. in spring;
ii. in autumn.
""", """
1: The state will hand over the archives: h) no file is left out;
2: The commission will look at:
2a < 2: prisons;
2b < 2: courts;
2c < 2: police;
2d < 2: army;
2e < 2: schools;
2f < 2: press;
2g < 2: churches;
2h < 2: banks;
2i < 2: unions;
2j < 2: firms.
3: It will report:
3.i < 3: in spring;
3.ii < 3: in autumn.
""")

_case("letters at the top with numbers below", """
A. The company will do the following:
1. pay the arrears;
2. rehire the cleaners.
B. The union will call off the strike.
C. Both will meet in June.
""", """
A: The company will do the following:
A.1 < A: pay the arrears;
A.2 < A: rehire the cleaners.
B: The union will call off the strike.
C: Both will meet in June.
""")

_case("a partial plan", """
The leaked pages hold these points:

3. Customs duties will fall by half.
4. A joint court will be set up.
7. Farmers will be paid for ten years.
""", """
3: Customs duties will fall by half.
4: A joint court will be set up.
7: Farmers will be paid for ten years.
""")

_case("the same number twice", """
1. The walls come down.
2. The tolls end.
2. The bridges are rebuilt.
3. The guards go home.
""", """
1: The walls come down.
2: The tolls end.
2-2: The bridges are rebuilt.
3: The guards go home.
""")

_case("numbers that begin again under unnumbered headings", """
Pact of the four towns

Roads
1. The ring road will be finished.
2. Lorries will pay a toll.

Schools
1. Each town keeps a school.
2. Teachers will be paid alike.
""", """
1.1: The ring road will be finished.
1.2: Lorries will pay a toll.
2.1: Each town keeps a school.
2.2: Teachers will be paid alike.
""")

_case("numbers that run on under numbered sections", """
I. ROADS
1. The ring road will be finished.
2. Lorries will pay a toll.
II. SCHOOLS
3. Each town keeps a school.
4. Teachers will be paid alike.
""", """
I.1: The ring road will be finished.
I.2: Lorries will pay a toll.
II.3: Each town keeps a school.
II.4: Teachers will be paid alike.
""")

_case("all in one paragraph with brackets", """
The banks and the state agree that (1) the loans of 2.5 billion will run until 1. June 2035; (2) the rate will be \
3.25 per cent in phase 2. and 4 per cent after it; and (3) the shares will be sold by 2040.
""", """
1: the loans of 2.5 billion will run until 1. June 2035;
2: the rate will be 3.25 per cent in phase 2. and 4 per cent after it;
3: the shares will be sold by 2040.
""")

_case("letters inside a numbered paragraph", """
1. The guarantors will: (a) watch the border; (b) report each month; and (c) meet at need.
2. The fund will pay (see paragraph (b) above) 5 million.
""", """
1: The guarantors will:
1a < 1: watch the border;
1b < 1: report each month;
1c < 1: meet at need.
2: The fund will pay (see paragraph (b) above) 5 million.
""")

_case("four deep by indentation", """
1. The union will
    (a) open its books:
        (i) those of the fund
            - since 2020
            - until today
        (ii) those of the press
    (b) hold a vote
2. The firm will pay.
""", """
1: The union will
1a < 1: open its books:
1a.i < 1a: those of the fund
1a.i.1 < 1a.i: since 2020
1a.i.2 < 1a.i: until today
1a.ii < 1a: those of the press
1b < 1: hold a vote
2: The firm will pay.
""")

_case("a news page around the plan", """
Leaked: the plan to end the ferry strike
By Ana Torv
12 March 2031, 10:42

Full text of the plan, as published:

1. The company will pay a bonus of 900 marks.
ADVERTISEMENT
2. The union will suspend the strike for
Photo: A ferry in the harbour. Getty Images
sixty days.
“We can live with that,” the union’s chair told reporters.
The company had asked for ninety.
Read more: Ferries, explained
3. Both sides will name a mediator.

Sign up for our newsletter
The minister said the plan was fair.
Source: ministry of labour
(ends)
""", """
1: The company will pay a bonus of 900 marks.
2: The union will suspend the strike for sixty days.
3: Both sides will name a mediator.
""")

_case("definitions and several paragraphs in an article", """
Article 1. Definitions
In this pact, “lake” means the waters above the dam.

Article 2. Use
The lake may be used by both towns.

Each town shall keep its shore clean.

Article 3. Term
The pact ends in 2040.
""", """
1: In this pact, “lake” means the waters above the dam.
2: The lake may be used by both towns. Each town shall keep its shore clean.
3: The pact ends in 2040.
""")

_case("sections with words over numbers that begin again", """
SECTION A: PAY
1. Pay rises by 2 per cent.
2. A bonus is paid.
SECTION B: HOURS
1. The week has 37 hours.
2. Sundays are free.
""", """
A.1: Pay rises by 2 per cent.
A.2: A bonus is paid.
B.1: The week has 37 hours.
B.2: Sundays are free.
""")

_case("chapters over articles that run on", """
CHAPTER I
GENERAL

Article 1
The league is founded.

Article 2
Its seat is Oru.

CHAPTER II
MONEY

Article 3
Each member pays a tenth.
(a) in spring
(b) in autumn
""", """
I.1: The league is founded.
I.2: Its seat is Oru.
II.3: Each member pays a tenth.
II.3a < II.3: in spring
II.3b < II.3: in autumn
""")

_case("dashes of every kind and a note that a point fell out", """
1. The grid is joined:
- lines
– sea cables
— sub-stations
2. [Deleted]
(Point 3 of the first draft is taken out. It dealt with gas.)
4. Prices are set at auction.
""", """
1: The grid is joined:
1.1 < 1: lines
1.2 < 1: sea cables
1.3 < 1: sub-stations
4: Prices are set at auction.
""")

_case("items under a chapeau without any mark", """
1. Funds are used as follows:
One half goes to roads.
One half goes to schools.
2. Accounts are published.
3. The court rules on disputes.
""", """
1: Funds are used as follows:
1.1 < 1: One half goes to roads.
1.2 < 1: One half goes to schools.
2: Accounts are published.
3: The court rules on disputes.
""")

_case("labels joined with their number", """
1. The firm will:
1a. pay
1b. report
2. The union will:
2(a) meet
2(b) vote
""", """
1: The firm will:
1a < 1: pay
1b < 1: report
2: The union will:
2a < 2: meet
2b < 2: vote
""")

_case("decimals without a heading number", """
1.1 The canal is widened.
1.2 The locks are renewed.
2.1 Tolls pay for it.
2.2 Tolls end in 2050.
""", """
1.1: The canal is widened.
1.2: The locks are renewed.
2.1: Tolls pay for it.
2.2: Tolls end in 2050.
""")

_case("ordinal words as labels", """
First, the siege will be lifted.
Second, food will be let in.
Third, prisoners will be exchanged.
""", """
1: the siege will be lifted.
2: food will be let in.
3: prisoners will be exchanged.
""")

_case("a wrapped line that starts with a number the count has yet to reach", """
1. The fleet is cut by half before the
end of the year.
2. The harbour dues are raised to
3. Thousand for a trawler and less for
a boat.
3. The cooperative keeps its licence.
""", """
1: The fleet is cut by half before the end of the year.
2: The harbour dues are raised to 3. Thousand for a trawler and less for a boat.
3: The cooperative keeps its licence.
""")

_case("a wrapped line that starts with an article", """
Article 1. The parties apply the rules of
Article 2 of the older treaty without delay.
Article 2. The parties meet in May.
""", """
1: The parties apply the rules of Article 2 of the older treaty without delay.
2: The parties meet in May.
""")

_case("bullets under headings with numbers", """
1. Energy
• The partners will build wind farms.
• The partners will end coal in 2035.
2. Housing
• The partners will build 100,000 flats a year.
• Rents will be capped.
""", """
1: Energy
1.1 < 1: The partners will build wind farms.
1.2 < 1: The partners will end coal in 2035.
2: Housing
2.1 < 2: The partners will build 100,000 flats a year.
2.2 < 2: Rents will be capped.
""")

_case("footnotes", """
1. The tariff falls to 5 per cent.[1]
2. Quotas end in 2033.[2]
3. A panel settles disputes.

[1] From 9 per cent today.
[2] The first draft said 2035.
""", """
1: The tariff falls to 5 per cent.
2: Quotas end in 2033.
3: A panel settles disputes.
""")

_case("a summary before the plan", """
Key points
1. Pay up
2. Hours down
3. Peace kept

The draft agreement in full:
1. Pay rises by 4 per cent.
2. The week has 35 hours.
3. No strike is called before 2033.
4. The pact ends in 2034.
""", """
1: Pay rises by 4 per cent.
2: The week has 35 hours.
3: No strike is called before 2033.
4: The pact ends in 2034.
""")

_case("line ends of another system and hard blanks", """
1.\u00a0The gate is opened.\r
2.\u00a0The gate is kept:\r
\u00a0\u00a0a)\u00a0by day\r
\u00a0\u00a0b)\u00a0by night\r
3.\u00a0The key is shared.\r
""", """
1: The gate is opened.
2: The gate is kept:
2a < 2: by day
2b < 2: by night
3: The key is shared.
""")

_case("capital letters with decimals under headings", """
HEADS OF TERMS

A. Tickets
A.1  The lifts sell one pass at 62 francs.
A.2  Revenue is shared equally.

B. Touring
B.1  Three routes stay free of pistes.

C. This paper binds nobody until both boards have approved it.
""", """
A.1: The lifts sell one pass at 62 francs.
A.2: Revenue is shared equally.
B.1: Three routes stay free of pistes.
C: This paper binds nobody until both boards have approved it.
""")

_case("roman numerals with decimals under headings", """
I. WATER
I.1 The upper towns release 40 cubic metres a second.
I.2 The lower towns keep the sluices shut in June.

II. POWER
II.1 The mills pay a tenth.
II.2 The council meets in May.
""", """
I.1: The upper towns release 40 cubic metres a second.
I.2: The lower towns keep the sluices shut in June.
II.1: The mills pay a tenth.
II.2: The council meets in May.
""")
