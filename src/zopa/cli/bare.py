"""Commands that need no dossier: one document, or a folder of them."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from zopa.cli import options as o
from zopa.cli.progress import progress
from zopa.cli.shared import Command, given_by, load_all, partly, print_json, say, show, write
from zopa.errors import UsageError


def text(file: Annotated[Path, typer.Argument(metavar="FILE")]) -> None:
    """Print the stored text of a document, to which all offsets refer."""
    from zopa.documents.load import load

    sys.stdout.buffer.write(load(file).text.encode())


def clauses(plan: o.Plan, as_json: o.Json = False) -> None:
    """What exactly is proposed: the clause tree, with ids and offsets."""
    from zopa.studies.reading import load_plan

    _, proposal = load_plan(plan)
    if as_json:
        from zopa.report.plain import proposal_json

        print_json(proposal_json(proposal))
    else:
        from zopa.report.compose import proposal_blocks

        show(proposal_blocks(proposal))


def statements(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…")],
    plan: o.WithPlan = None,
    published: o.Published = None,
    publisher: o.Publisher = None,
    author: o.Author = None,
    fitted: o.Fitted = None,
    as_json: o.Json = False,
) -> None:
    """Who said what, through whom, about which clause: JSON lines with --json."""
    from zopa.report.plain import statement_json
    from zopa.studies.attributing import load_fitted
    from zopa.studies.reading import Article, load_plan, read_bare

    given = given_by(published, publisher, author)
    articles, failed = load_all(files, given)
    document, proposal = load_plan(plan) if plan else (None, None)
    found, cast = read_bare(
        [Article(d.source, d.text) for d in articles],
        plan=Article(document.source, document.text) if document else None,
        proposal=proposal,
        tagger=load_fitted(fitted) if fitted else None,
    )
    if as_json:
        for s in found:
            print(json.dumps(statement_json(s, name=cast.name, plan=plan is not None), ensure_ascii=False))
    else:
        from zopa.report.compose import statement_blocks

        dates = {d.source.id: d.source.published for d in articles}
        show(statement_blocks(found, name=cast.name, published=dates))
    partly(failed)


def attributions(
    folder: Annotated[Path, typer.Argument(metavar="DIR")], fitted: o.Fitted = None, as_json: o.Json = False
) -> None:
    """Source, cue and content spans for every .txt in a folder, to be scored against annotations."""
    from zopa.studies.attributing import attribute_folder, load_fitted

    tagger = load_fitted(fitted) if fitted else None
    found = attribute_folder(folder, progress=progress("reading"), tagger=tagger)
    if as_json:
        print(json.dumps(found, ensure_ascii=False))
    else:
        for stem, rows in found.items():
            print(f"{stem}: {len(rows)} attributions")


def train(
    corpus: Annotated[Path, typer.Argument(metavar="CORPUS", help="A folder of .txt and .ann files, as of brat.")],
    out: Annotated[Path, typer.Option("--out", "-o", metavar="FILE", help="Where the tagger goes.")],
    as_json: o.Json = False,
) -> None:
    """Fit a tagger to texts in which you marked who said what, and see what it gains on texts kept back."""
    from zopa.language.tagger_file import dump_tagger
    from zopa.studies.training import train as fit_to

    if not corpus.is_dir():
        raise UsageError(f"{corpus} is no folder", remedy="Give a folder of .txt and .ann files.")
    found = fit_to(corpus, progress=progress("fitting"))
    write(out, dump_tagger(found.tagger))
    if as_json:
        print_json({
            "texts": found.texts, "attributions": found.attributions, "kept_back": found.kept_back,
            "linked": {"rules": round(found.rules, 4), "fitted": round(found.fitted, 4)},
        })
        return
    print(
        f"{out}: fitted to {found.attributions:,} attributions in {found.texts:,} texts.\n"
        f"Linked rightly (F1) in {found.kept_back} texts kept back while trying it: "
        f"{100 * found.rules:.1f} % by the rules alone, {100 * found.fitted:.1f} % with the tagger."
    )
    if found.fitted <= found.rules:
        say("It gains nothing; mark more texts, or go without it.")


COMMANDS = (
    Command(text, "Example: zopa text interview.pdf | less"),
    Command(clauses, "Example: zopa clauses plan.docx --json"),
    Command(statements, "Example: zopa statements report.html --plan plan.txt --json"),
    Command(attributions, "Example: zopa attributions articles/ --json"),
    Command(train, "Example: zopa train marked/ -o mine.json && zopa statements report.txt --model mine.json"),
)
