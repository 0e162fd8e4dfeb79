"""Records become demands, and each demand leads back to its sentences."""

from __future__ import annotations

from decimal import Decimal

from zopa.feasibility.reckon import reckon
from zopa.feasibility.verdict import Feasible
from zopa.negotiation.compile import Case, compile_negotiation, limit_in_words
from zopa.negotiation.ground import Compiled, Kind
from zopa.negotiation.matters import AS_DRAFTED
from zopa.negotiation.nodes import show
from zopa.records import (
    PLAN,
    Anchor,
    Basis,
    Cell,
    Clause,
    Limit,
    Mode,
    Op,
    Party,
    Proposal,
    Quantity,
    Role,
    Stance,
    Statement,
)

CATCH = Clause(id="1", text="The catch is limited to 12000 tonnes.", start=0, end=37)
SEASON = Clause(id="2", text="In the closed season trawlers stay away.", start=38, end=78)
PROPOSAL = Proposal(source="plan", clauses=(CATCH, SEASON))
TONNES = Quantity(clause="1", value=Decimal(12000), unit="tonne", counts="catch", op=Op.AT_MOST)
PARTIES = (Party(id="boats", name="the Boats"), Party(id="trawlers", name="the Trawlers"))


def said(name: str, party: str, stance: Stance, *clauses: str, limits: tuple[Limit, ...] = ()) -> Statement:
    return Statement(
        id=name, anchor=Anchor(source="s", start=0, end=1, exact="x"), mode=Mode.DIRECT, speaker="Chair",
        confidence=1, named=True, speaks_for=party, party=(party,), clauses=clauses, stance=stance, limits=limits,
        role=Role.POSITION,
    )


def cell(statement: Statement, clause: str) -> Cell:
    return Cell(
        party=statement.party[0], clause=clause, stance=statement.stance, limits=statement.limits,
        statements=(statement.id,),
    )


def compiled(*held: tuple[Statement, str], basis: Basis = Basis.OWN) -> Compiled:
    return compile_negotiation(
        Case(
            proposal=PROPOSAL, parties=PARTIES, cells=tuple(cell(s, c) for s, c in held),
            statements={s.id: s for s, _ in held}, quantities=(TONNES,), basis=basis,
        )
    )


def says(made: Compiled) -> dict[str, str]:
    return {d.id: show(d.says) for d in made.negotiation.demands}


def at_most(value: int, unit: str = "tonne") -> Limit:
    return Limit(issue="catch", op=Op.AT_MOST, value=Decimal(value), unit=unit)


def test_a_limit_bounds_the_clauses_number_and_keeps_its_sentence() -> None:
    """A party that wants a tighter cap also wants the clause kept."""
    made = compiled((said("s1", "boats", Stance.REJECT, "1", limits=(at_most(9000),)), "1"))
    assert says(made) == {"boats-1-limit": "c1_catch <= 9000", "boats-1-keep": "c1 != 'dropped'"}
    assert made.grounds["boats-1-limit"].statements == ("s1",)
    assert made.as_drafted["c1_catch"] == 12000


def test_a_party_that_wants_a_looser_cap_does_not_mind_the_clause_dropped() -> None:
    bound = Limit(issue="catch", op=Op.AT_LEAST, value=Decimal(15000), unit="tonne")
    made = compiled((said("s1", "trawlers", Stance.REJECT, "1", limits=(bound,)), "1"))
    assert says(made) == {"trawlers-1-limit": "c1_catch >= 15000"}


def test_a_refusal_excludes_the_clause_as_drafted_and_nothing_else() -> None:
    made = compiled((said("s1", "trawlers", Stance.REJECT, "2"), "2"))
    assert says(made) == {"trawlers-2-against": "c2 != 'as drafted'"}


def test_a_welcome_is_a_wish_to_keep_a_contested_clause_only() -> None:
    """Nobody asks to drop clause 1, so the welcome of clause 1 demands nothing."""
    no = said("no", "trawlers", Stance.REJECT, "2")
    made = compiled(
        (no, "2"), (said("yes", "boats", Stance.ACCEPT, "2"), "2"), (said("one", "boats", Stance.ACCEPT, "1"), "1")
    )
    assert says(made) == {"trawlers-2-against": "c2 != 'as drafted'", "boats-2-keep": "c2 != 'dropped'"}
    wish = made.grounds["boats-2-keep"]
    assert (wish.kind, wish.firm) == (Kind.KEEP, False)
    assert made.negotiation.statements["yes~wish"] < made.negotiation.statements["no"]


def test_a_welcome_of_the_whole_plan_keeps_every_contested_clause() -> None:
    made = compiled(
        (said("no", "trawlers", Stance.REJECT, "2"), "2"), (said("yes", "boats", Stance.ACCEPT, PLAN), PLAN)
    )
    assert says(made)["boats-2-keep"] == "c2 != 'dropped'"


def test_a_condition_with_a_number_elsewhere_becomes_an_implication() -> None:
    """"The closed season only if the catch is at most 10,000 tonnes"."""
    s = said("s1", "trawlers", Stance.CONDITIONAL, "2", "1", limits=(at_most(10000),))
    made = compiled((s, "2"), (s, "1"))
    assert "c2 == 'as drafted' implies c1_catch <= 10000" in says(made).values()


def test_a_condition_without_a_number_names_the_wording_asked_for_as_a_term() -> None:
    made = compiled((said("s1", "boats", Stance.CONDITIONAL, "2"), "2"))
    issue = next(i for i in made.negotiation.issues if i.id == "c2")
    assert issue.domain.names == (AS_DRAFTED, "as the Boats asks", "dropped")


def test_a_refusal_of_the_whole_plan_invents_no_other_terms() -> None:
    made = compiled((said("s1", "boats", Stance.REJECT, PLAN), PLAN))
    assert says(made) == {"boats-plan-whole": "plan != 'as drafted'"}


def test_a_silent_party_demands_nothing() -> None:
    assert compiled().negotiation.demands == ()


def test_a_number_the_plan_does_not_set_is_a_matter_of_its_own() -> None:
    made = compiled((said("s1", "boats", Stance.CONDITIONAL, "1", limits=(at_most(40, unit="net"),)), "1"))
    (demand,) = (d for d in made.grounds.values() if d.kind is Kind.LIMIT)
    issue = demand.says.split()[0]
    assert issue != "c1_catch"
    assert issue not in made.as_drafted


def test_the_basis_of_a_demand_is_that_of_its_statements() -> None:
    rumour = said("s1", "boats", Stance.REJECT, "2").model_copy(update={"named": False})
    (ground,) = compiled((rumour, "2"), basis=Basis.REPORTED).grounds.values()
    assert ground.basis is Basis.REPORTED
    assert compiled((rumour, "2"), basis=Basis.OWN).grounds == {}


def test_a_condition_past_the_plans_own_figure_binds_only_past_it() -> None:
    """"Beyond 12,000 tonnes only with a season of at least 60 days": either the one figure holds or the other."""
    days = Limit(issue="season", op=Op.AT_LEAST, value=Decimal(60), unit="day")
    s = said("s1", "boats", Stance.CONDITIONAL, "1", "2", limits=(at_most(12000), days))
    assert "c1_catch <= 12000 or c2_season >= 60" in says(compiled((s, "1"), (s, "2"))).values()


def test_a_limit_on_an_article_bounds_the_number_in_the_paragraph_under_it() -> None:
    article = Clause(id="3", text="Nets", start=80, end=84)
    paragraph = Clause(id="3a", parent="3", text="Nets have meshes of 40 mm.", start=85, end=111)
    mesh = Quantity(clause="3a", value=Decimal(40), unit="mm", counts="meshes")
    limit = Limit(issue="mesh", op=Op.AT_MOST, value=Decimal(30), unit="mm")
    s = said("s1", "boats", Stance.REJECT, "3", limits=(limit,))
    made = compile_negotiation(
        Case(
            proposal=Proposal(source="plan", clauses=(article, paragraph)), parties=PARTIES, cells=(cell(s, "3"),),
            statements={s.id: s}, quantities=(mesh,),
        )
    )
    assert says(made)["boats-3-limit"] == "c3a_meshes <= 30"


def test_a_refusal_of_every_figure_bars_every_figure():
    """Words against any cap beside a cap leave only the clause struck, which whoever set the cap does not want."""
    from zopa.records import Anchor, Clause, Limit, Mode, Op, Party, Proposal, Stance, Statement
    from zopa.studies.agreement import Evidence, compiled

    plan = Proposal(source="plan", clauses=(
        Clause(id="1", text="The herd shall be limited to 600 head.", start=0, end=38),
        Clause(id="2", text="The gate is shut at night.", start=39, end=65),
    ))

    def said(n, who, words, **more):
        return Statement(
            id=f"r#{n}", anchor=Anchor(source="r", exact=words, start=n, end=n + len(words)), mode=Mode.DIRECT,
            speaker=who.title(), named=True, confidence=0.9, speaks_for=who, party=(who,), clauses=("1",),
            stance=Stance.REJECT, **more,
        )

    cap = Limit(issue="head", op=Op.AT_MOST, value=500, unit="head", clause="1")
    parties = (Party(id="farmers", name="Farmers"), Party(id="parish", name="Parish"))
    from zopa.feasibility.reckon import reckon
    from zopa.records import Basis

    def conflicts(words):
        evidence = Evidence("", plan, parties, (said(1, "farmers", words), said(2, "parish", "500", limits=(cap,))), {})
        return reckon(compiled(evidence, basis=Basis.OWN, as_of=None)[0].negotiation).conflicts

    assert conflicts("We accept no cap at all")
    assert not conflicts("We do not accept 600")


def test_who_refuses_a_clause_and_holds_to_its_number_wants_other_words():
    exact = Limit(issue="catch", op=Op.EXACTLY, value=Decimal(12000), unit="tonne")
    made = compiled((said("a", "boats", Stance.REJECT, "1", limits=(exact,)), "1"))
    assert isinstance(reckon(made.negotiation).verdict, Feasible)
    assert "as the Boats asks" in next(i for i in made.negotiation.issues if i.id == "c1").domain.names


def test_a_year_of_the_calendar_is_told_as_one():
    year = Limit(issue="year", op=Op.AT_LEAST, value=Decimal(2040), unit="year")
    assert limit_in_words(year) == "not before 2040"
    assert limit_in_words(year.model_copy(update={"value": Decimal(5)})) == "at least 5 years"
