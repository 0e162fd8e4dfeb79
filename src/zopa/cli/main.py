"""Every command: parse, ask, render."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from zopa.cli import options as o
from zopa.errors import DocumentError, UsageError, ZopaError

app = typer.Typer(
    name="zopa",
    help="Reads a proposed agreement and what has been said about it: does a deal exist; if not, why; "
    "and on which sentence does each answer rest?",
    epilog="Begin with: zopa demo. Or: zopa new case --plan plan.docx && zopa add case reports/ && "
    "zopa read case && zopa agree case && zopa brief case -o case.html",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
)

PARTLY = 4
FAILED = 1


def run() -> None:
    """The program: every fault becomes a sentence and an exit code."""
    try:
        app(standalone_mode=True)
    except ZopaError as e:
        _say(f"zopa: {e}")
        sys.exit(e.exit_code)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except OSError as e:
        where = f"{e.filename}: " if e.filename else ""
        _say(f"zopa: {where}{e.strerror or e}. Nothing already written was lost; mend this and run the same command again.")
        sys.exit(3)


def _say(words: str) -> None:
    print(words, file=sys.stderr)


def _print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=1))


def _version(wanted: bool) -> None:
    if wanted:
        from zopa import __version__

        print(f"zopa {__version__}")
        raise typer.Exit


@app.callback()
def _common(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")] = False,
) -> None:
    del version


# One document, no dossier


@app.command(epilog="Example: zopa text interview.pdf | less")
def text(file: Annotated[Path, typer.Argument(metavar="FILE")]) -> None:
    """Print the stored text of a document, to which all offsets refer."""
    from zopa.documents.load import load

    sys.stdout.buffer.write(load(file).text.encode())


@app.command(epilog="Example: zopa clauses plan.docx --json")
def clauses(plan: o.Plan, as_json: o.Json = False) -> None:
    """What exactly is proposed: the clause tree, with ids and offsets."""
    from zopa.studies.reading import load_plan

    _, proposal = load_plan(plan)
    if as_json:
        from zopa.report.plain import proposal_json

        _print_json(proposal_json(proposal))
    else:
        from zopa.report.compose import proposal_blocks

        _show(proposal_blocks(proposal))


@app.command(epilog="Example: zopa statements report.html --plan plan.txt --json")
def statements(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…")],
    plan: o.WithPlan = None,
    published: o.Published = None,
    publisher: o.Publisher = None,
    author: o.Author = None,
    as_json: o.Json = False,
) -> None:
    """Who said what, through whom, about which clause: JSON lines with --json."""
    from zopa.report.plain import statement_json
    from zopa.studies.reading import Article, load_plan, read_bare

    given = _given(published, publisher, author)
    articles, failed = _load_all(files, given)
    document, proposal = load_plan(plan) if plan else (None, None)
    found, cast = read_bare(
        [Article(d.source, d.text) for d in articles],
        plan=Article(document.source, document.text) if document else None,
        proposal=proposal,
    )
    if as_json:
        for s in found:
            print(json.dumps(statement_json(s, name=cast.name, plan=plan is not None), ensure_ascii=False))
    else:
        from zopa.report.compose import statement_blocks

        _show(statement_blocks(found, name=cast.name))
    _partly(failed)


@app.command(epilog="Example: zopa attributions articles/ --json")
def attributions(folder: Annotated[Path, typer.Argument(metavar="DIR")], as_json: o.Json = False) -> None:
    """Source, cue and content spans for every .txt in a folder, to be scored against annotations."""
    from zopa.studies.attributing import attribute_folder

    found = attribute_folder(folder, progress=_progress("reading"))
    if as_json:
        print(json.dumps(found, ensure_ascii=False))
    else:
        for stem, rows in found.items():
            print(f"{stem}: {len(rows)} attributions")


# A dossier


@app.command(epilog="Example: zopa new case --plan plan.docx")
def new(
    folder: o.Dossier,
    plan: Annotated[Path, typer.Option("--plan", metavar="PLAN", help="The proposed agreement.")],
    title: Annotated[str | None, typer.Option(metavar="WORDS", help="What the dossier is called.")] = None,
    published: o.Published = None,
    publisher: o.Publisher = None,
) -> None:
    """Begin a dossier about one plan."""
    from zopa.studies.reading import create

    dossier = create(folder, plan=plan, given=_given(published, publisher, None), title=title)
    _say(f"{folder}: {len(dossier.plan().clauses)} clauses. Next: zopa add {folder} FILES…")


@app.command(epilog="Example: zopa add case reports/ --published 2031-03-09")
def add(
    folder: o.Dossier,
    files: Annotated[list[Path] | None, typer.Argument(metavar="FILE…", help="Files and folders.")] = None,
    url: Annotated[list[str] | None, typer.Option(metavar="ADDRESS", help="Fetch a page; never done unasked.")] = None,
    published: o.Published = None,
    publisher: o.Publisher = None,
    author: o.Author = None,
) -> None:
    """Add reports, interviews, speeches: files, folders of them, or addresses."""
    from zopa.documents.load import find_documents
    from zopa.dossier.dossier import Dossier
    from zopa.studies import reading

    if not files and not url:
        raise UsageError("nothing to add", remedy="Name files or folders, or an address with --url.")
    given = _given(published, publisher, author)
    found = find_documents(files or [])
    dossier = Dossier.open(folder)
    added, failed = reading.add(dossier, found.found, given=given, progress=_progress("adding"))
    for address in url or []:
        added += (reading.add_url(dossier, address, given=given),)
    _say(f"{folder}: {len(added)} documents in the dossier now hold what you named.")
    for path, why in found.skipped:
        _say(f"  left out: {path}: {why}")
    undated = [s.id for s in added if s.published is None]
    if undated:
        _say(f"  without a date: {', '.join(undated)}. Give one with --published, or in sources/ID.toml.")
    _partly(failed)


@app.command(epilog="Example: zopa read case")
def read(folder: o.Dossier) -> None:
    """Read what is new in a dossier; may be interrupted and run again."""
    from zopa.dossier.dossier import Dossier
    from zopa.studies import reading

    found = reading.read(Dossier.open(folder), progress=_progress("reading"))
    said = sum(n for _, n in found.read)
    _say(f"{folder}: {len(found.read)} read, {said} statements; {found.kept} unchanged.")
    if found.undated:
        _say(f"  without a date: {', '.join(found.undated)}. Give one in sources/ID.toml.")
    _partly(found.failed)


@app.command(epilog="Example: zopa problem case --basis reported > case.toml && zopa agree case.toml")
def problem(folder: o.Dossier, basis: o.Basis = "own", as_of: o.AsOf = None) -> None:
    """The dossier as a problem file: the road from text to verdict, open to inspection."""
    from zopa.dossier.dossier import Dossier
    from zopa.negotiation.problem import dump_problem
    from zopa.studies.agreement import Evidence, compiled

    made, _ = compiled(Evidence.of(Dossier.open(folder)), basis=_basis(basis), as_of=o.to_date(as_of))
    print(dump_problem(made.negotiation), end="")


@app.command(epilog="Example: zopa positions case; zopa positions --plan plan.txt report1.txt report2.txt")
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

    with _opened(paths, plan) as dossier:
        question = MapPositions(basis=_basis(basis), as_of=o.to_date(as_of))
        found = map_positions(dossier, Evidence.of(dossier), question)
    if as_json:
        from zopa.report.plain import cells_json

        names = {p.id: p.name for p in found.parties}
        _print_json(cells_json(found.cells, name=lambda i: names.get(i, i)))
    else:
        from zopa.report.compose import positions_blocks

        _show(positions_blocks(found))


@app.command(epilog="Examples: zopa agree case; zopa agree problem.toml --json; zopa agree --plan plan.txt report.txt")
def agree(
    paths: Annotated[list[Path], typer.Argument(metavar="DIR | PROBLEM.toml | FILE…")],
    plan: o.WithPlan = None,
    basis: o.Basis = "own",
    as_of: o.AsOf = None,
    seconds: Annotated[float, typer.Option(metavar="S", help="Time limit for the reckoning.", min=0)] = 20,
    as_json: o.Json = False,
) -> None:
    """Does a deal exist; if not, why; and what would open one?"""
    target = paths[0]
    if plan is None and len(paths) == 1 and target.suffix == ".toml":
        _agree_problem(target, seconds=seconds, as_json=as_json)
        return
    from zopa.studies.agreement import Evidence, FindAgreement, find_agreement

    question = FindAgreement(basis=_basis(basis), as_of=o.to_date(as_of), seconds=seconds)
    with _opened(paths, plan) as dossier:
        evidence = Evidence.of(dossier)
        found = find_agreement(evidence, question)
    if as_json:
        from zopa.report.plain import agreement_json

        _print_json(agreement_json(found))
    else:
        from zopa.report.compose import agreement_blocks

        _show(agreement_blocks(found, statements={s.id: s for s in evidence.statements}))


def _agree_problem(path: Path, *, seconds: float, as_json: bool) -> None:
    from zopa.feasibility.plain import to_json
    from zopa.feasibility.reckon import reckon
    from zopa.negotiation.problem import load_problem

    negotiation = load_problem(path)
    reckoning = reckon(negotiation, deadline_seconds=seconds)
    if as_json:
        _print_json(to_json(reckoning))
    else:
        from zopa.report.compose import reckoning_blocks

        _show(reckoning_blocks(negotiation, reckoning))


@app.command(epilog="Example: zopa brief case -o case.html")
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

    with _opened(paths, plan) as dossier:
        found = find_brief(dossier, WriteBrief(basis=_basis(basis), as_of=o.to_date(as_of)))
    _write(out, render_page(found))
    _say(f"{out}: written.")


@app.command(epilog="Example: zopa lint case")
def lint(folder: o.Dossier, as_json: o.Json = False) -> None:
    """Dangling names, lost anchors, parts that do not parse, each with its remedy."""
    from zopa.dossier.lint import lint as find_remarks

    remarks = find_remarks(folder)
    if as_json:
        _print_json([{"file": r.file, "line": r.line, "what": r.what, "remedy": r.remedy} for r in remarks])
    else:
        for remark in remarks:
            print(remark)
    if remarks:
        raise typer.Exit(FAILED)
    _say(f"{folder}: nothing to remark.")


@app.command(epilog="Example: zopa verify case")
def verify(folder: o.Dossier, as_json: o.Json = False) -> None:
    """Re-check every quotation against the stored sources, and every certificate."""
    from zopa.dossier.dossier import Dossier
    from zopa.studies.verifying import verify as check

    found = check(Dossier.open(folder))
    if as_json:
        _print_json({"quotations": found.quotations, "answers": found.answers, "failures": list(found.failures)})
    else:
        for failure in found.failures:
            print(failure)
    if found.failures:
        raise typer.Exit(FAILED)
    _say(f"{folder}: {found.quotations} quotations and {found.answers} answers hold.")


@app.command(epilog="Example: zopa demo --small")
def demo(
    folder: Annotated[Path, typer.Option(metavar="DIR", help="Where to put the dossier and its page.")] = Path("demo"),
    small: Annotated[bool, typer.Option("--small", help="The fishery, where a deal exists, instead of the 28 points.")] = False,
) -> None:
    """Run the main job on a bundled example and say where its page lies."""
    from zopa.cli.demo import run_demo

    run_demo(folder, small=small, progress=_progress, show=_show, write=_write)


# What commands share


def _basis(word: str) -> Any:
    from zopa.records import Basis

    try:
        return Basis(word)
    except ValueError:
        raise UsageError(f"no basis is called {word!r}", remedy="Choose own, reported or forecast.") from None


def _given(published: str | None, publisher: str | None, author: str | None) -> Any:
    from zopa.documents.load import Given

    return Given(published=o.to_date(published), publisher=publisher, author=author)


def _load_all(files: list[Path], given: Any) -> tuple[list[Any], list[tuple[str, str]]]:
    from zopa.documents.load import find_documents, load

    documents, failed = [], []
    found = find_documents(files)
    failed += [(str(path), why) for path, why in found.skipped]
    for path in found.found:
        try:
            documents.append(load(path, given=given))
        except DocumentError as e:
            if len(files) == 1 and files[0] == path:
                raise
            failed.append((str(path), str(e)))
    return documents, failed


def _opened(paths: list[Path], plan: Path | None) -> Any:
    from zopa.cli.opening import opened

    return opened(paths, plan, progress=_progress("reading"))


def _progress(what: str) -> Any:
    from zopa.cli.progress import progress

    return progress(what)


def _show(blocks: Any) -> None:
    from zopa.report.terminal import show

    show(blocks)


def _write(path: Path, page: str) -> None:
    from zopa.dossier.atomic import write_atomic

    write_atomic(path, page.encode())


def _partly(failed: Any) -> None:
    for _, why in failed:
        _say(f"  not done: {why}")
    if failed:
        raise typer.Exit(PARTLY)
