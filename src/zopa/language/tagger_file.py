"""A fitted tagger as a file that a person can read: each weight on a line, by the name of what it weighs."""

from __future__ import annotations

import json
import math

from zopa.errors import InputError
from zopa.language.tagger import Tagger

_KIND = "zopa tagger 1"
_REMEDY = "Make one with: zopa train CORPUS -o FILE."


def dump_tagger(tagger: Tagger) -> str:
    """Write a tagger; the same tagger gives the same words."""
    held = {
        "kind": _KIND, "least": tagger.least, "cues": sorted(tagger.cues),
        "weights": dict(sorted(tagger.weights.items())),
    }
    return json.dumps(held, ensure_ascii=False, indent=0) + "\n"


def load_tagger(text: str, *, where: str) -> Tagger:
    """
    Read a tagger.

    Raises:
        InputError: It is no fitted tagger, or one of another version.
    """
    try:
        held = json.loads(text)
    except ValueError:
        raise InputError("this is no fitted tagger", where=where, remedy=_REMEDY) from None
    if not isinstance(held, dict) or held.get("kind") != _KIND:
        raise InputError("this is no fitted tagger that this zopa knows", where=where, remedy=_REMEDY)
    try:
        weights = {str(name): float(w) for name, w in held["weights"].items()}
        least = float(held["least"])
        cues = frozenset(str(c) for c in held["cues"])
    except (KeyError, TypeError, ValueError, AttributeError):
        raise InputError("this fitted tagger is damaged", where=where, remedy=_REMEDY) from None
    if not all(math.isfinite(w) for w in (*weights.values(), least)):
        raise InputError("this fitted tagger holds a weight that is no number", where=where, remedy=_REMEDY)
    return Tagger(cues, weights, least)
