"""An answer in plain words: the verdict, what blocks it, what would open it, what it hangs on."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from zopa.feasibility.verdict import Chance, Conflict, Feasible, Infeasible, Reckoning, Undecided
from zopa.negotiation.compile import event_of
from zopa.negotiation.matters import AS_DRAFTED
from zopa.negotiation.numbers import figure
from zopa.records import PLAN
from zopa.records.weights import Yardstick
from zopa.report import blocks as b
from zopa.report.concessions import concession_lines
from zopa.report.words import BASIS, clip, count, join, likelihood, number, unique
from zopa.studies.finding import AgreementFinding, Answer

_WAYS = 3
"""How many ways to settle a quarrel one line names."""


def drafted_verdict(found: AgreementFinding, answer: Answer) -> b.Verdict:
    """Would the plan as drafted carry?"""
    question = "Would the plan as drafted carry?"
    against, open_cells = answer.as_drafted.objections, answer.as_drafted.unconfirmed
    if against:
        who = join(unique(found.name(answer.grounds[i].party) for i in against))
        return b.Verdict(question, f"No: {count(len(against), 'demand')} against it", b.Tone.NO, f"Objecting: {who}.")
    if answer.alone:
        return b.Verdict(question, "Not known", b.Tone.OPEN, _nobody(found, answer))
    if left := answer.as_drafted.left:
        return b.Verdict(question, "Not known", b.Tone.OPEN, f"{_left(left)} Nobody can say yes to a draft with gaps.")
    if open_cells:
        return b.Verdict(question, "No known objection", b.Tone.OPEN, _silence(found, open_cells))
    return b.Verdict(question, "Yes: every party has said yes to every clause", b.Tone.YES)


def package_verdict(found: AgreementFinding, answer: Answer) -> b.Verdict:
    """Is there any package that would?"""
    question = "Is there any package that would?"
    match answer.reckoning.verdict:
        case Infeasible():
            n = len(answer.reckoning.conflicts)
            mild = "Room opens if only wishes are given up, on which nobody insists. " if _on_wishes(answer) else ""
            return b.Verdict(
                question, f"No: {count(n, 'conflict')} in which demands cannot stand together", b.Tone.NO,
                f"{mild}{certified(answer.reckoning)}",
            )
        case Undecided(why=why):
            return b.Verdict(question, "Not decided", b.Tone.OPEN, why)
        case Feasible() if answer.alone:
            return b.Verdict(question, "Not known", b.Tone.OPEN, _nobody(found, answer))
        case Feasible() if answer.open_whole:
            who = unique(found.name(answer.grounds[i].party) for i in answer.open_whole)
            named = "has named no terms that it" if len(who) == 1 else "have named no terms that they"
            return b.Verdict(
                question, "Not known", b.Tone.OPEN,
                f"{join(who)} will not take the plan as a whole as drafted, and {named} would take.",
            )
        case Feasible():
            changed = changed_terms(answer)
            moved = f"It differs from the draft on {join(changed)}. " if changed else "It is the draft itself. "
            gaps = f" {_left(answer.as_drafted.left)}" if answer.as_drafted.left else ""
            if answer.unconfirmed or gaps:
                still = f"{moved}{_silence(found, answer.unconfirmed)}{gaps}"
                return b.Verdict(question, "No known objection to one", b.Tone.OPEN, still)
            return b.Verdict(question, "Yes: a deal", b.Tone.YES, moved + certified(answer.reckoning))


def _on_wishes(answer: Answer) -> bool:
    """Whether a wish, which nobody insists on, stands in every conflict there is."""
    known = answer.reckoning.conflicts if answer.reckoning.complete else ()
    return bool(known) and all(any(not answer.grounds[d].firm for d in c.demands) for c in known)


def _nobody(found: AgreementFinding, answer: Answer) -> str:
    """Why there is nobody to agree."""
    if not answer.table:
        return "No party is known: neither the plan nor what was said names any. A dossier can name them in parties/."
    who = join([found.name(p) for p in answer.table])
    return f"Only {who} is known as a party, and an agreement takes two. A dossier can name the others in parties/."


def changed_terms(answer: Answer) -> list[str]:
    """What the package settles otherwise than the draft."""
    out = []
    for issue, term in answer.package.items():
        matter = answer.compiled.matters[issue]
        drafted = answer.compiled.as_drafted.get(issue)
        if issue == PLAN or term == AS_DRAFTED or str(drafted) == term:
            continue
        if issue not in answer.compiled.as_drafted or drafted != AS_DRAFTED:
            unit = matter.unit if matter.unit == "year" or matter.unit != matter.question else None
            out.append(f"{matter.question} (clause {matter.clause}): {figure(Decimal(term), unit)}")
        elif not any(
            i != issue and answer.compiled.matters[i].clause == matter.clause and i in answer.compiled.as_drafted
            for i in answer.package
        ):
            out.append(f"{matter.question}: {term}")
    return out


def certified(reckoning: Reckoning) -> str:
    """How the answer can be checked."""
    kinds = {
        "evaluation": "Checked by evaluating the package.",
        "bounds": "Checked by arithmetic on the bounds.",
        "exhaustive": "Checked by trying every package.",
        "proof": "Checked by a proof.",
        "second-solver": "A second method found nothing either.",
    }
    kind = reckoning.certificate.kind
    return kinds.get(kind, f"Certificate: {kind}.")


def answer_blocks(found: AgreementFinding, answer: Answer, *, shown: int) -> list[b.Block]:
    """One answer from verdict to pivots."""
    out: list[b.Block] = [drafted_verdict(found, answer), package_verdict(found, answer)]
    if answer.reckoning.conflicts:
        out += conflict_blocks(found, answer, shown=shown)
        out += concession_blocks(found, answer, shown=shown)
    elif answer.as_drafted.objections:
        out.append(b.Heading("What stands against the draft"))
        out += [b.Conflict((side(found, answer, i),), proved=True) for i in answer.as_drafted.objections[:shown]]
        out += more(len(answer.as_drafted.objections), shown, "demand")
    out += chance_blocks(found, answer, shown=5)
    return out


def side(found: AgreementFinding, answer: Answer, demand: str) -> b.Side:
    """One demand with its sentences."""
    g = answer.grounds[demand]
    reads = g.reads if g.firm else f"{g.reads} (a wish, not insisted on)"
    return b.Side(g.id, found.name(g.party), reads, g.statements, firm=g.firm)


def conflicts(found: AgreementFinding, answer: Answer) -> list[b.Conflict]:
    """
    Every conflict as demands with their sentences: those without mere wishes first, then the smallest.

    Conflicts that differ only in who wishes a clause kept are shown as one, with all who wish it on one side.
    """
    alike: dict[tuple[str, ...], list[Conflict]] = {}
    for conflict in answer.reckoning.conflicts:
        firm = tuple(d for d in conflict.demands if answer.grounds[d].firm)
        lone = len(conflict.demands) - len(firm) == 1
        alike.setdefault(firm if lone else conflict.demands, []).append(conflict)
    out = [_together(found, answer, same) for same in alike.values()]
    return sorted(out, key=lambda c: (any(not s.firm for s in c.sides), len(c.sides)))


def _together(found: AgreementFinding, answer: Answer, same: Sequence[Conflict]) -> b.Conflict:
    """One conflict, or several that differ in one wish, as sides."""
    shared = [d for d in same[0].demands if all(d in c.demands for c in same)]
    sides = [side(found, answer, d) for d in shared]
    others = [side(found, answer, d) for c in same for d in c.demands if d not in shared]
    if others:
        sides.append(
            b.Side(
                demand=" or ".join(s.demand for s in others), party=join(unique(s.party for s in others), "or"),
                reads=others[0].reads, quotations=tuple(unique(q for s in others for q in s.quotations)), firm=False,
            )
        )
    return b.Conflict(tuple(sides), proved=all(c.proved for c in same), count=len(same))


def conflict_blocks(found: AgreementFinding, answer: Answer, *, shown: int) -> list[b.Block]:
    """Why not."""
    every = conflicts(found, answer)
    return [b.Heading("Why not: what cannot stand together"), *every[:shown], *more(len(every), shown, "conflict")]


def concession_blocks(found: AgreementFinding, answer: Answer, *, shown: int) -> list[b.Block]:
    """What would open room."""
    quarrels = concession_lines(found, answer)
    if not quarrels:
        return []
    out: list[b.Block] = [b.Heading("What would open room")]
    if len(quarrels) == 1:
        out += [b.Note("Any one of these:"), b.Bullets(tuple(quarrels[0][:shown]))]
        return out + more(len(quarrels[0]), shown, "way")
    out.append(b.Note(f"All {len(quarrels)} quarrels must be settled, each in any one of the ways named:"))
    out.append(b.Bullets(tuple(_either(ways) for ways in quarrels[:shown])))
    return out + more(len(quarrels), shown, "quarrel")


def _either(ways: Sequence[str]) -> str:
    """``either …; or …``, the three smallest."""
    left = f"; or one of {len(ways) - _WAYS} more ways" if len(ways) > _WAYS else ""
    return "; or ".join(ways[:_WAYS]) + left


def chance_blocks(found: AgreementFinding, answer: Answer, *, shown: int) -> list[b.Block]:
    """How likely room exists, and which sentences it hangs on."""
    chance = answer.reckoning.chance
    if chance is None or not answer.room_known:
        return []
    out: list[b.Block] = [b.Heading("How likely is room"), chance_paragraph(chance, found.yardstick)]
    pivots = sorted(answer.reckoning.pivots, key=lambda p: -abs(float(p.birnbaum)))[:shown]
    lines = [
        f"{_event(found, answer, pivot.id)}: {number(round(float(pivot.if_false), 2))} if it were false, "
        f"{number(round(float(pivot.if_true), 2))} if it is true"
        for pivot in pivots if float(pivot.birnbaum)
    ]
    if lines:
        out += [b.Paragraph("It hangs most on these statements:"), b.Bullets(tuple(lines))]
    flips = sorted(answer.reckoning.flips, key=len)
    if flips:
        falls = tuple("; ".join(_event(found, answer, e) for e in flip) for flip in flips[:shown])
        out += [b.Paragraph("Room opens if any one of these, with all it names, turns out false:"), b.Bullets(falls)]
        out += more(len(flips), shown, "set")
    return out


def _event(found: AgreementFinding, answer: Answer, event: str) -> str:
    """Whose demand rests on a statement, what it asks for, and the statement's id."""
    statement = event_of(event)
    wish = event != statement
    behind = [g for g in answer.grounds.values() if statement in g.statements and g.firm is not wish]
    kept = f"clauses {clip(', '.join(g.clause for g in behind), 40)} are not dropped (wishes)"
    reads = kept if wish and len(behind) > 1 else behind[0].reads if behind else ""
    what = f"{found.name(behind[0].party)}: {reads}" if behind else event
    return f"{what} [{statement}]"


_NEARLY = 1e-9
"""Drawing worlds never makes certain."""


def chance_paragraph(chance: Chance, yardstick: Yardstick = Yardstick.ICD_203) -> b.Paragraph:
    """Words first, digits second, and where they come from."""
    if chance.low <= 0 and chance.high >= 1:
        return b.Paragraph("Not known: the time allowed showed neither room nor a conflict in any world drawn.")
    low, high = (number(round(x, 3)) for x in (chance.low, chance.high))
    words = likelihood(chance.estimate, yardstick)
    if chance.low == chance.high:
        how = f"{number(round(chance.estimate, 3))}, reckoned exactly from the declared weights"
    else:
        drawn = f"{count(chance.samples, 'world')} drawn from the declared weights"
        how = f"between {low} and {high}: " + (
            "limits that are not sure, taken to the nearest of a hundred places or so" if not chance.samples else
            f"too entangled to reckon exactly, so {drawn}" if chance.settled else
            f"not every conflict is known, so what is known of {drawn}"
        )
        ends = (min(max(x, _NEARLY), 1 - _NEARLY) for x in (chance.low, chance.high))
        least, most = (likelihood(x, yardstick) for x in ends)
        words = least if least == most else f"between {least} and {most}"
    return b.Paragraph(
        f"{words[0].upper()}{words[1:]} that some package meets every demand that is truly meant ({how})."
    )


def left_out(found: AgreementFinding) -> str:
    """Whose demands were left out, and why; empty where nobody's were."""
    who = join([found.name(p) for p in found.uncounted])
    return f"Not counted, since by consent.toml no clause needs their consent: {who}." if who else ""


def bases_table(found: AgreementFinding) -> b.Table:
    """The three verdicts side by side."""
    rows = []
    for basis, answer in found.answers.items():
        mark = " ←" if basis is found.basis else ""
        rows.append(
            (
                f"{basis.value}{mark}", BASIS[basis], drafted_verdict(found, answer).answer,
                package_verdict(found, answer).answer,
            )
        )
    return b.Table(("basis", "whose words", "as drafted", "any package"), tuple(rows))


def _left(matters: int) -> str:
    return f"The draft leaves {count(matters, 'matter')} open in brackets."


def _silence(found: AgreementFinding, cells: Sequence[tuple[str, str]]) -> str:
    if not cells:
        return "Not a deal yet."
    who = unique(found.name(p) for p, _ in cells)
    missing = count(len(cells), "needed yes", "needed yeses")
    return f"Not a deal yet: {missing} not on record, from {clip(join(who), 160)}."


def more(total: int, shown: int, one: str, many: str = "") -> list[b.Block]:
    """How much of a long list was left out."""
    if total <= shown:
        return []
    return [b.Note(f"… and {count(total - shown, f'further {one}', f'further {many}' if many else '')}.")]
