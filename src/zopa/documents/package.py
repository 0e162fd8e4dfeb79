"""The zip file that a Word document is, opened without trusting what it says about itself."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

from zopa.documents import caps
from zopa.errors import DocumentError

if TYPE_CHECKING:
    from lxml.etree import _Element

_CHUNK = 1 << 16
_SMALL = caps.MB
_AGAIN = "Open it in Word, save it again as .docx, and try again."


class Package:
    """The parts of a Word document; what all of them unpack to is capped."""

    def __init__(self, raw: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(raw))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as e:
            raise DocumentError("this Word file is damaged", remedy=_AGAIN) from e
        self._left = caps.UNPACKED
        if sum(i.file_size for i in self._zip.infolist()) > caps.UNPACKED:
            raise _bomb()

    def part(self, name: str) -> bytes | None:
        """
        A part's bytes; None where there is no such part.

        Raises:
            DocumentError: It is damaged, locked by a password, or unpacks to more than the cap.
        """
        try:
            info = self._zip.getinfo(name)
        except KeyError:
            return None
        if info.flag_bits & 1:
            raise DocumentError("this Word file is locked by a password", remedy="Save it without the password.")
        out = bytearray()
        try:
            with self._zip.open(info) as file:
                while piece := file.read(_CHUNK):
                    out += piece
                    if len(out) > min(self._left, max(_SMALL, caps.RATIO * info.compress_size)):
                        raise _bomb()
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as e:
            raise DocumentError("this Word file is damaged", remedy=_AGAIN) from e
        self._left -= len(out)
        return bytes(out)

    def xml(self, name: str) -> _Element | None:
        """
        A part as XML; None where there is no such part. No entity is ever expanded, nothing outside is read.

        Raises:
            DocumentError: It is no XML, or declares entities of its own, which no Word file needs.
        """
        from lxml import etree

        content = self.part(name)
        if content is None:
            return None
        if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
            raise DocumentError("this Word file declares XML entities, which no Word file needs", remedy=_AGAIN)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            return etree.fromstring(content, parser)
        except etree.XMLSyntaxError as e:
            raise DocumentError(f"this Word file is damaged ({name})", remedy=_AGAIN) from e


def _bomb() -> DocumentError:
    return DocumentError(
        f"this Word file unpacks to more than {caps.UNPACKED // caps.MB} MB or {caps.RATIO} times its size",
        remedy="If you trust it, save its text as .txt and use that.",
    )
