"""
Bytes to disk, all or nothing.

A file is written beside its place, synced, and renamed into it, so that at any moment either the old or the new bytes
are there. The rename is atomic by POSIX ``rename(2)``; what makes it last is the sync of the folder.
"""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from zopa.dossier.layout import FOLDERS, inside
from zopa.errors import DossierError

_TEMP = (".zopa-", ".tmp")

_REMEDIES = {
    errno.ENOSPC: ("the disk is full", "Free some space and run the same command again; nothing saved so far is lost"),
    errno.EDQUOT: ("your quota of disk space is used up", "Free some space and run the same command again"),
    errno.EROFS: ("the disk can't be written to", "Copy the dossier to a place where you may write"),
    errno.EACCES: ("you may not write here", "Change the permissions, or copy the dossier to a place of your own"),
    errno.EPERM: ("you may not write here", "Change the permissions, or copy the dossier to a place of your own"),
    errno.ENAMETOOLONG: ("the name is too long for this disk", "Give the file a shorter name"),
}


@contextmanager
def faults_told(where: str) -> Iterator[None]:
    """Faults of the disk, as sentences."""
    try:
        yield
    except OSError as fault:
        otherwise = ((fault.strerror or "the disk failed").lower(), "Check the disk and run the same command again")
        what, remedy = _REMEDIES.get(fault.errno or 0, otherwise)
        raise DossierError(what, where=where, remedy=remedy) from fault


def write_all(root: Path, files: Mapping[str, bytes]) -> None:
    """
    Write several files; those that come later vouch for those before.

    1. Write every file beside its place, and sync it.
    2. Rename them into place, in the order given; sync each folder once its last file is there.

    Raises:
        DossierError: On a full or read-only disk; what stood before still stands, and no half-written file is left.
    """
    ready: list[tuple[Path, Path]] = []
    try:
        for file, content in files.items():
            path = inside(root, file)
            with faults_told(file):
                path.parent.mkdir(parents=True, exist_ok=True)
                temp = path.with_name(secrets.token_hex(8).join(_TEMP))
                ready.append((temp, path))
                _write(temp, content)
        for n, (temp, path) in enumerate(ready):
            with faults_told(path.relative_to(root).as_posix()):
                os.replace(temp, path)  # noqa: PTH105 - one seam for the tests that cut the power
                if n + 1 == len(ready) or ready[n + 1][1].parent != path.parent:
                    sync_folder(path.parent)
    except BaseException:
        for temp, _ in ready:
            with suppress(OSError):
                os.unlink(temp)  # noqa: PTH108
        raise


def write_atomic(path: Path, content: bytes) -> None:
    """
    Write one file anywhere: the old one stands until the new one is whole.

    Raises:
        DossierError: On a full or read-only disk.
    """
    with faults_told(str(path)):
        folder = path.parent.resolve()
    write_all(folder, {path.name: content})


def append(path: Path, content: bytes, *, at: int) -> None:
    """
    Write *content* at the offset *at*, which is the end or the start of a torn last line.

    Raises:
        DossierError: On a full or read-only disk; the file then ends where it ended before.
    """
    with faults_told(path.name):
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
        try:
            size = os.fstat(handle).st_size
            try:
                os.lseek(handle, at, os.SEEK_SET)
                _push(handle, content)
                os.fsync(handle)
            except OSError:
                if size == at:
                    with suppress(OSError):
                        os.ftruncate(handle, at)
                raise
        finally:
            os.close(handle)
        if size == 0:
            sync_folder(path.parent)


def sweep(root: Path) -> None:
    """Remove what a killed writer left half-written; only the holder of the lock may."""
    for folder in FOLDERS:
        with suppress(OSError), os.scandir(inside(root, folder)) as entries:
            for entry in entries:
                if entry.name.startswith(_TEMP[0]) and entry.name.endswith(_TEMP[1]):
                    os.unlink(entry.path)  # noqa: PTH108


def sync_folder(folder: Path) -> None:
    """Make renames in a folder last."""
    if os.name == "nt":  # Windows can't open a folder, and syncs renames itself.
        return
    handle = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _write(path: Path, content: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o666)
    try:
        _push(handle, content)
        os.fsync(handle)
    finally:
        os.close(handle)


def _push(handle: int, content: bytes) -> None:
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(handle, rest) :]
