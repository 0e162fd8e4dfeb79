"""Commands about a dossier, or about files gathered into a passing one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from zopa.cli import options as o
from zopa.cli.progress import progress
from zopa.cli.shared import FAILED, Command, basis_named, given_by, opened, partly, print_json, say, show, write
from zopa.errors import UsageError


def new(
    folder: o.Dossier,
    plan: Annotated[Path, typer.Option("--plan", metavar="PLAN", help="The proposed agreement.")],
    title: Annotated[str | None, typer.Option(metavar="WORDS", help="What the dossier is called.")] = None,
    published: o.Published = None,
    publisher: o.Publisher = None,
) -> None:
    """Begin a dossier about one plan."""
    from zopa.studies.reading import create

    dossier = create(folder, plan=plan, given=given_by(published, publisher, None), title=title)
    say(f"{folder}: {len(dossier.plan().clauses)} clauses. Next: zopa add {folder} FILES…")


def add(
    folder: o.Dossier,
    files: Annotated[list[Path] | None, typer.Argument(metavar="FILE…", help="Files and folders.")] = None,
    url: Annotated[list[str] | None, typer.Option(metavar="ADDRESS", help="Fetch a page; never done unasked.")] = None,
    published: o.Published = None,
    publisher: o.Publisher = None,
    author: o.Author = None,
) -> None:
    """Add reports, interviews, speeches: files, folders of them, or addresses."""
    from zopa.documents.find import find_documents
    from zopa.dossier.dossier import Dossier
    from zopa.studies import reading

    if not files and not url:
        raise UsageError("nothing to add", remedy="Name files or folders, or an address with --url.")
    given = given_by(published, publisher, author)
    found = find_documents(files or [])
    dossier = Dossier.open(folder)
    done = reading.add(dossier, found.found, given=given, progress=progress("adding"))
    added = [*done.added, *(reading.add_url(dossier, address, given=given) for address in url or [])]
    total = len(dossier.sources()) - 1
    say(f"{folder}: {len(added)} added or already there; it holds {total} beside the plan. Next: zopa read {folder}")
    for name, remark in done.remarks:
        say(f"  {name}: {remark}")
    for left in found.skipped:
        say(f"  left out: {left.path}: {left.why}")
    undated = [s.id for s in added if s.published is None]
    if undated:
        say(f"  without a date: {', '.join(undated)}. Give one with --published, or in sources/ID.toml.")
    partly(done.failed)


def read(folder: o.Dossier) -> None:
    """Read what is new in a dossier; may be interrupted and run again."""
    from zopa.dossier.dossier import Dossier
    from zopa.studies import reading

    found = reading.read(Dossier.open(folder), progress=progress("reading"))
    said = sum(n for _, n in found.read)
    say(f"{folder}: {len(found.read)} read, {said} statements; {found.kept} unchanged.")
    if found.undated:
        say(f"  without a date: {', '.join(found.undated)}. Give one in sources/ID.toml.")
    partly(found.failed)


def problem(folder: o.Dossier, basis: o.Basis = "own", as_of: o.AsOf = None) -> None:
    """The dossier as a problem file: the road from text to verdict, open to inspection."""
    from zopa.dossier.dossier import Dossier
    from zopa.negotiation.problem import dump_problem
    from zopa.studies.agreement import compiled
    from zopa.studies.counted import counted

    made, _ = compiled(counted(Dossier.open(folder)), basis=basis_named(basis), as_of=o.to_date(as_of))
    print(dump_problem(made.negotiation), end="")


def positions(
    paths: Annotated[list[Path], typer.Argument(metavar="DIR | FILE…")],
    plan: o.WithPlan = None,
    basis: o.Basis = "forecast",
    as_of: o.AsOf = None,
    as_json: o.Json = False,
) -> None:
    """Who accepts what, on which words: the clause × party matrix."""
    from zopa.studies.agreement import Evidence
    from zopa.studies.positions import MapPositions, map_positions

    with opened(paths, plan) as dossier:
        question = MapPositions(basis=basis_named(basis), as_of=o.to_date(as_of))
        found = map_positions(dossier, Evidence.of(dossier), question)
    if as_json:
        from zopa.report.plain import cells_json

        names = {p.id: p.name for p in found.parties}
        print_json(cells_json(found.cells, name=lambda i: names.get(i, i)))
    else:
        from zopa.report.compose import positions_blocks

        show(positions_blocks(found))


def agree(
    paths: Annotated[list[Path], typer.Argument(metavar="DIR | PROBLEM.toml | FILE…")],
    plan: o.WithPlan = None,
    basis: o.Basis = "own",
    as_of: o.AsOf = None,
    seconds: Annotated[float, typer.Option(metavar="S", help="Time limit for the reckoning.", min=0)] = 20,
    without: Annotated[
        list[str] | None, typer.Option(metavar="PARTY", help="Leave its demands out. Again for another."),
    ] = None,
    as_json: o.Json = False,
) -> None:
    """Does a deal exist; if not, why; and what would open one?"""
    target = paths[0]
    if plan is None and len(paths) == 1 and target.suffix == ".toml":
        _agree_problem(target, seconds=seconds, without=without or (), as_json=as_json)
        return
    from zopa.studies.agreement import FindAgreement, find_agreement
    from zopa.studies.counted import counted

    question = FindAgreement(
        basis=basis_named(basis), as_of=o.to_date(as_of), seconds=seconds, without=tuple(without or ()),
    )
    with opened(paths, plan) as dossier:
        evidence = counted(dossier)
        found = find_agreement(evidence, question)
    if as_json:
        from zopa.report.plain import agreement_json

        print_json(agreement_json(found))
    else:
        from zopa.report.compose import agreement_blocks

        show(agreement_blocks(found, statements=evidence.statements, published=evidence.published))


def _agree_problem(path: Path, *, seconds: float, without: Sequence[str], as_json: bool) -> None:
    from zopa.feasibility.plain import to_json
    from zopa.feasibility.reckon import reckon
    from zopa.negotiation.problem import load_problem

    negotiation = load_problem(path)
    if without:
        parties = dict.fromkeys(d.party for d in negotiation.counted)
        if strange := [w for w in without if w not in parties]:
            raise UsageError(f"no party called {strange[0]!r} demands anything", remedy=f"Known: {', '.join(parties)}.")
        negotiation = replace(negotiation, needed=tuple(p for p in parties if p not in without))
    reckoning = reckon(negotiation, deadline_seconds=seconds)
    if as_json:
        print_json(to_json(reckoning))
    else:
        from zopa.report.reckoned import reckoning_blocks

        show(reckoning_blocks(negotiation, reckoning))


def brief(
    paths: Annotated[list[Path], typer.Argument(metavar="DIR | FILE…")],
    out: Annotated[Path, typer.Option("-o", "--out", metavar="OUT.html", help="The page to write.")],
    plan: o.WithPlan = None,
    basis: o.Basis = "own",
    as_of: o.AsOf = None,
) -> None:
    """Write everything on one self-contained page."""
    from zopa.report.html import render_page
    from zopa.studies.brief import WriteBrief, find_brief

    with opened(paths, plan) as dossier:
        found = find_brief(dossier, WriteBrief(basis=basis_named(basis), as_of=o.to_date(as_of)))
    write(out, render_page(found))
    say(f"{out}: written.")


def lint(folder: o.Dossier, as_json: o.Json = False) -> None:
    """Dangling names, lost anchors, parts that do not parse, each with its remedy."""
    from zopa.dossier.lint import lint as find_remarks

    remarks = find_remarks(folder)
    if as_json:
        print_json([{"file": r.file, "line": r.line, "what": r.what, "remedy": r.remedy} for r in remarks])
    else:
        for remark in remarks:
            print(remark)
    if remarks:
        raise typer.Exit(FAILED)
    say(f"{folder}: nothing to remark.")


def verify(folder: o.Dossier, as_json: o.Json = False) -> None:
    """Re-check every quotation against the stored sources, and every certificate."""
    from zopa.dossier.dossier import Dossier
    from zopa.studies.verifying import verify as check

    found = check(Dossier.open(folder))
    if as_json:
        print_json({"quotations": found.quotations, "answers": found.answers, "failures": list(found.failures)})
    else:
        for failure in found.failures:
            print(failure)
    if found.failures:
        raise typer.Exit(FAILED)
    say(f"{folder}: {found.quotations} quotations and {found.answers} answers hold.")


def demo(
    folder: Annotated[Path, typer.Option(metavar="DIR", help="Where to put the dossier and its page.")] = Path("demo"),
    small: Annotated[
        bool, typer.Option("--small", help="The fishery, where a deal exists, instead of the 28 points.")
    ] = False,
) -> None:
    """Run the main job on a bundled example and say where its page lies."""
    from zopa.cli.demo import run_demo

    run_demo(folder, small=small, progress=progress, show=show, write=write)


COMMANDS = (
    Command(new, "Example: zopa new case --plan plan.docx"),
    Command(add, "Example: zopa add case reports/ --published 2031-03-09"),
    Command(read, "Example: zopa read case"),
    Command(problem, "Example: zopa problem case --basis reported > case.toml && zopa agree case.toml"),
    Command(positions, "Example: zopa positions case; zopa positions --plan plan.txt report1.txt report2.txt"),
    Command(agree, "Examples: zopa agree case; zopa agree problem.toml --json; zopa agree --plan plan.txt report.txt"),
    Command(brief, "Example: zopa brief case -o case.html"),
    Command(lint, "Example: zopa lint case"),
    Command(verify, "Example: zopa verify case"),
    Command(demo, "Example: zopa demo --small"),
)
