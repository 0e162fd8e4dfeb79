"""Commands about who has to agree."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from zopa.cli import options as o
from zopa.cli.shared import Command, opened, print_json, show
from zopa.errors import UsageError


def consent(
    paths: Annotated[list[Path] | None, typer.Argument(metavar="DIR | FILE…", help="A dossier, or reports.")] = None,
    plan: o.WithPlan = None,
    power: Annotated[
        str | None, typer.Option(metavar="RULE", help="Show how much each ballot counts under a rule instead.")
    ] = None,
    as_of: o.AsOf = None,
    as_json: o.Json = False,
) -> None:
    """Whose yes each clause needs, by which rule; who can block it; what has to come first."""
    if power:
        _power(power, paths, as_of=as_of, as_json=as_json)
        return
    if not paths and plan is None:
        raise UsageError("no dossier", remedy="Name one, or a plan with --plan.")
    from zopa.report.consent import consent_blocks, consent_json
    from zopa.studies.consent import CheckConsent, check_consent

    with opened(paths or [], plan) as dossier:
        found = check_consent(dossier, CheckConsent(as_of=o.to_date(as_of)))
    if as_json:
        print_json(consent_json(found))
    else:
        show(consent_blocks(found))


def _power(rule: str, paths: list[Path] | None, *, as_of: str | None, as_json: bool) -> None:
    from zopa.dossier.dossier import Dossier
    from zopa.report.consent import power_blocks
    from zopa.studies.power import power_under

    dossier = Dossier.open(paths[0]) if paths else None
    says, rows = power_under(rule, dossier=dossier, as_of=o.to_date(as_of))
    if as_json:
        print_json([{"voter": v, "shapley_shubik": float(s), "banzhaf": float(z)} for v, s, z in rows])
    else:
        show(power_blocks(says, [(v, float(s), float(z)) for v, s, z in rows]))


COMMANDS = (
    Command(consent, "Examples: zopa consent case; zopa consent --plan plan.txt; zopa consent --power "
            "un-security-council-resolution"),
)
