"""How real institutions decide, as a rulebook."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from zopa.packs import by_id
from zopa.records.rulebook import Rulebook


@cache
def institutions() -> Rulebook:
    """The shipped library of bodies, rules and facts; member states are those of the polity named."""
    rows = tomllib.loads(files("zopa.packs").joinpath("institutions.toml").read_text(encoding="utf-8"))
    for body in rows["bodies"]:
        if polity := body.pop("members_of", None):
            body["members"] = by_id()[polity].members
    return Rulebook.model_validate(rows)
