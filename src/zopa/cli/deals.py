"""Commands about deals among parties whose utilities are known."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from zopa.cli import options as o
from zopa.cli.shared import Command, basis_named, print_json, say, show, write
from zopa.errors import UsageError


def bargain(
    problem: Annotated[Path, typer.Argument(metavar="PROBLEM.toml | DIR", help="A problem file; or a dossier.")],
    utilities: Annotated[
        Path | None, typer.Option(metavar="FILE", help="[[utilities]] for a dossier, on the issues of `zopa problem`.")
    ] = None,
    rules_only: Annotated[bool, typer.Option("--rules-only", help="Leave the demands out.")] = False,
    seconds: Annotated[float, typer.Option(metavar="S", help="Time limit for the reckoning.", min=0)] = 20,
    out: Annotated[
        Path | None, typer.Option("-o", "--out", metavar="OUT.html", help="Write a page with a picture instead.")
    ] = None,
    basis: o.Basis = "own",
    as_of: o.AsOf = None,
    as_json: o.Json = False,
) -> None:
    """Which deal: the packages nobody can better without cost to another, and the solutions among them."""
    from zopa.studies.bargain import CompareDeals, compare_deals, compare_stated

    question = CompareDeals(
        utilities=utilities, basis=basis_named(basis), as_of=o.to_date(as_of), rules_only=rules_only,
        past_impasse=as_json, seconds=seconds,
    )
    if problem.is_dir():
        from zopa.dossier.dossier import Dossier
        from zopa.studies.agreement import Evidence

        found = compare_deals(Evidence.of(Dossier.open(problem)), question)
    elif utilities is not None:
        raise UsageError("a problem file states its own utilities", remedy="Drop --utilities, or name a dossier.")
    else:
        found = compare_stated(problem, question)
    if as_json:
        from zopa.bargaining.plain import to_json

        print_json(to_json(found.deals))
    elif out:
        from zopa.report.html import render_deals

        write(out, render_deals(found))
        say(f"{out}: written.")
    else:
        from zopa.report.deals import deals_blocks

        show(deals_blocks(found))


def import_(
    kind: Annotated[str, typer.Argument(metavar="genius", help="What is imported: Genius XML.")],
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="A domain and its utility spaces.")],
    out: Annotated[
        Path | None, typer.Option("-o", "--out", metavar="PROBLEM.toml", help="Write a file instead of printing.")
    ] = None,
    normalised: Annotated[
        bool, typer.Option("--normalised", help="Read utilities as Genius does, between 0 and 1; not as written.")
    ] = False,
) -> None:
    """Turn a negotiation of another program into a problem file."""
    from zopa.negotiation.genius import load_genius
    from zopa.negotiation.problem import dump_problem

    if kind != "genius":
        raise UsageError(f"{kind!r} can't be imported", remedy="Known: genius.")
    found = load_genius(folder, normalised=normalised)
    called = "".join(f"# {i} is “{' '.join(name.split())}”\n" for i, name in found.names.items())
    text = called + dump_problem(found.negotiation)
    for remark in found.remarks:
        say(remark)
    if out:
        write(out, text)
        say(f"{out}: written. Next: zopa bargain {out}")
    else:
        print(text, end="")


COMMANDS = (
    Command(bargain, "Examples: zopa bargain problem.toml; zopa bargain case --utilities worths.toml -o deals.html"),
    Command(import_, "Example: zopa import genius domains/camera -o problem.toml"),
)
