"""Which record lives in which file, and that none lives outside the folder."""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path

from zopa.errors import DossierError

TITLE_PAGE = "dossier.toml"
JOURNAL = "journal.jsonl"
LOCK = ".lock"
PLAN_FILE = "proposal/plan.toml"
CONSENT_FILE = "consent.toml"
WEIGHTS_FILE = "weights.toml"
REMARKS_FILE = "remarks.toml"
FORMAT = 1
"""Version of the layout; a newer one is refused, never guessed at."""

FOLDERS = ("", "sources", "sources/originals", "proposal", "parties", "statements")
"""Every folder that is written to."""

GIT_FILES = {
    ".gitignore": ".index/\n.lock\n.zopa-*.tmp\n",
    # A stored text or an original whose line ends git changed no longer fits its digest.
    ".gitattributes": "sources/*.txt -text\nsources/originals/* -text\n*.jsonl text eol=lf\n"
    "journal.jsonl merge=union\n",
}

_SLUG = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")
_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,12}")
_NO_SLUG = re.compile(r"[^a-z0-9]+")


def is_slug(name: str) -> bool:
    """Whether a name can be a file's on every system: a-z, 0-9 and hyphens, at most 80."""
    return _SLUG.fullmatch(name) is not None


def slug(name: str, *, otherwise: str) -> str:
    """The nearest slug to a name; *otherwise* where none of its letters are Latin."""
    if is_slug(name):
        return name
    plain = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return _NO_SLUG.sub("-", plain).strip("-")[:80].strip("-") or otherwise


def source_file(source_id: str) -> str:
    """What is known of a source."""
    return f"sources/{_checked(source_id)}.toml"


def text_file(source_id: str) -> str:
    """The stored text."""
    return f"sources/{_checked(source_id)}.txt"


def offsets_file(source_id: str) -> str:
    """Where each stretch of the stored text stood in the original."""
    return f"sources/{_checked(source_id)}.offsets.json"


def original_file(source_id: str, *, filename: str) -> str:
    """The document as it came; of its name only the suffix is kept."""
    suffix = os.path.splitext(filename)[1]  # noqa: PTH122 - the name may be no path of this system
    return f"sources/originals/{_checked(source_id)}{suffix if _SUFFIX.fullmatch(suffix) else ''}"


def statements_file(source_id: str) -> str:
    """What was said in a source."""
    return f"statements/{_checked(source_id)}.jsonl"


def party_file(party_id: str) -> str:
    """A party, its names and its people."""
    return f"parties/{_checked(party_id, kind='party')}.toml"


def beside(file: str) -> str:
    """Where a machine's proposal goes when a person has written the file itself."""
    return file.removesuffix(".toml") + ".proposed.toml"


def inside(root: Path, file: str) -> Path:
    """
    The path of a file of the dossier; *root* must be resolved.

    Raises:
        DossierError: Where a link leads out of the folder.
    """
    path = os.path.join(root, file)  # noqa: PTH118 - a tenth of the time, on every file of every read
    real = os.path.realpath(path)
    if real not in (path, str(root)) and not real.startswith(os.path.join(root, "")):  # noqa: PTH118
        raise DossierError(
            "a link leads out of the dossier", where=file,
            remedy="Put the file itself here instead of a link; zopa reads and writes nothing outside the folder",
        )
    return Path(path)


def names(root: Path, folder: str, *, suffix: str) -> tuple[str, ...]:
    """The slugs that name a folder's files with a suffix, sorted; others are somebody's own business."""
    try:
        found = os.listdir(inside(root, folder))  # noqa: PTH208 - names alone are wanted
    except FileNotFoundError:
        return ()
    except OSError as fault:
        raise DossierError(
            "the folder can't be listed", where=folder, remedy=f"Check its permissions ({fault.strerror})",
        ) from fault
    stems = (n.removesuffix(suffix) for n in found if n.endswith(suffix))
    return tuple(sorted(s for s in stems if is_slug(s)))


def _checked(name: str, *, kind: str = "source") -> str:
    if not is_slug(name):
        raise DossierError(
            f"'{name[:100]}' can't be the id of a {kind}",
            remedy="Use small letters a-z, digits and hyphens, at most 80, starting with a letter or digit",
        )
    return name
