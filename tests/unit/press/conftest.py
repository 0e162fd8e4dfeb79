"""A small invented plan and its parties."""

import pytest

from zopa.press.cast import Belonging, Cast
from zopa.press.plan_index import PlanIndex
from zopa.records import Clause, Party, Person, Proposal, Voice

ROWS = (
    ("1", None, "", "Pay"),
    ("1a", "1", "The Owners shall raise basic pay by 5.5 per cent.", None),
    ("1b", "1", "A one-off payment of 600 marks will be made.", None),
    ("2", None, "", "Working time"),
    ("2a", "2", "The Owners shall reduce the weekly working time from 40 to 38 hours.", None),
    ("2b", "2", "Rosters shall be published four weeks before they take effect.", None),
    ("3", None, "The State shall pay 140 million marks a year.", "Funding"),
    ("4", None, "Catering staff will be taken onto the payroll.", "Outside firms"),
    ("5", None, "The rebate on fuel ends in 2036.", None),
)


class Article:
    """A cast as an article sees it."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast

    def belongs(self, name: str) -> Belonging | None:
        return self._cast.belongs(name)

    def mentions(self, text: str):
        return self._cast.mentions(text)


@pytest.fixture
def plan() -> Proposal:
    return Proposal(
        source="plan",
        clauses=tuple(Clause(id=i, parent=p, text=t, start=0, end=0, heading=h) for i, p, t, h in ROWS),
    )


@pytest.fixture
def cast() -> Article:
    owners = Party(id="owners", name="Owners", people=(Person(name="Ada Holt", voice=Voice.BINDS),))
    crews = Party(id="crews", name="Crews", people=(Person(name="Bela Orr", voice=Voice.BINDS),))
    return Article(Cast((owners, crews, Party(id="state", name="State"))))


@pytest.fixture
def index(plan, cast) -> PlanIndex:
    return PlanIndex(plan, cast.mentions)
