"""Plain text: the encoding is decided once, and the text is never changed."""

from __future__ import annotations

import codecs
import re

from zopa.documents.extract import Extract
from zopa.documents.offsets import OffsetMap
from zopa.errors import DocumentError

_RULES = "text 1"
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""UTF-32 first: its little-endian mark begins with UTF-16's."""

_CONTROL = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f]")
_MULTIBYTE = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_WESTERN_SIGNS = frozenset("‘’‚“”„–—…•€£§©®™°«»¡¿·¢¥½¼¾²³\xa0\xad")
_FOREIGN_SHARE = 0.06
"""English with foreign names has fewer accented letters than this among its letters."""
_SAVE_AS = "Save it as UTF-8 text and try again."


def read(raw: bytes) -> Extract:
    """
    Decode a text file: byte-order mark, else UTF-8, else a legacy encoding if it is plainly one.

    Raises:
        DocumentError: The bytes are no text, or in no encoding that can be told.
    """
    for bom, encoding in _BOMS:
        if raw.startswith(bom):
            return _extract(_strictly(raw, encoding, len(bom)), encoding, first=len(bom))
    controls = len(_CONTROL.findall(raw[:65536]))
    if b"\x00" in raw or controls * 100 > min(len(raw), 65536):
        raise DocumentError(
            "these bytes are not text",
            remedy="If it is a document of another kind, give it its own suffix; if it is text, save it as UTF-8.",
        )
    try:
        return _extract(raw.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as e:
        if _MULTIBYTE.search(raw):
            raise _broken("utf-8", e.start) from e
        encoding = _legacy(raw, e.start)
    remark = f"not UTF-8; read as {encoding}"
    return _extract(raw.decode(encoding), encoding, remarks=(remark,))


def _extract(text: str, encoding: str, *, first: int = 0, remarks: tuple[str, ...] = ()) -> Extract:
    offsets = OffsetMap.of_bytes(text, encoding=encoding, first=first)
    return Extract(text, offsets, f"{_RULES} ({encoding})", remarks=remarks)


def _strictly(raw: bytes, encoding: str, first: int) -> str:
    try:
        return raw[first:].decode(encoding)
    except UnicodeDecodeError as e:
        raise _broken(encoding, first + e.start) from e


def _broken(encoding: str, at: int) -> DocumentError:
    return DocumentError(f"the text is {encoding.upper()}, but broken at byte {at}", remedy=_SAVE_AS)


def _legacy(raw: bytes, at: int) -> str:
    """A legacy encoding: Windows Western if the text looks like English in it, else the best guess if it is good."""
    if _is_western(raw):
        return "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(raw[:200_000], threshold=0.1).best()
    if best is not None and best.coherence > 0 and best.encoding != "utf_8":
        try:
            text = raw.decode(best.encoding)
        except UnicodeDecodeError:
            pass
        else:
            if text.encode(best.encoding) == raw:
                return codecs.lookup(best.encoding).name
    raise DocumentError(f"its encoding can't be told (byte {at} is not UTF-8)", remedy=_SAVE_AS)


def _is_western(raw: bytes) -> bool:
    try:
        text = raw.decode("cp1252")
    except UnicodeDecodeError:
        return False
    letters = sum(c.isalpha() for c in text)
    high = [c for c in text if c > "\x7f" and c not in _WESTERN_SIGNS]
    return all(c.isalpha() for c in high) and len(high) <= _FOREIGN_SHARE * letters
