"""An e-mail as its reader sees it, and a page saved as one archive (MHTML), which has an e-mail's form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime

from zopa.documents import html
from zopa.documents.builder import Block, write
from zopa.documents.extract import Extract, Facts
from zopa.documents.offsets import Place
from zopa.errors import DocumentError

_RULES = "mail 1"
_SHOWN = ("From", "To", "Cc", "Date", "Subject")
_PAGE_ADDRESS = ("Snapshot-Content-Location", "Content-Location")
_REPLY = re.compile(r"^(?:\s{0,3}(?:re|fwd?|fw)\s{0,2}:)+\s{0,3}", re.IGNORECASE)
_PART = re.compile(r"\n[ \t]*\n")
_STUB = 0.2
"""A plain part shorter than this share of the page beside it only says that there is a page."""


def read(raw: bytes) -> Extract:
    """
    The lines above a message and its words; of an archived page, the page's article.

    1. The lines that say from whom, to whom, when and on what, each with its name, as mail programs print them.
    2. The plain part, decoded; the page instead where there is none, or it is a stub. A message that was forwarded
       as an attachment follows with its own lines above.
    3. Other attachments are named in a remark and not read.

    A place's ``path`` is the line above or the number of the part, its ``line`` counts lines of the decoded part.

    Raises:
        DocumentError: There is no text in it, or it is no message.
    """
    message = message_from_bytes(raw, policy=policy.default)
    if not isinstance(message, EmailMessage) or not message.keys():
        raise DocumentError("there are no lines of a message in it", remedy="Save what matters as .txt, and use that.")
    if _archived(message):
        return _page(message)
    blocks = list(_blocks(message, "part"))
    if not any(b.place.path and b.place.path.startswith("part") for b in blocks):
        raise DocumentError("there is no text in this message", remedy="Save its attachments, and add those.")
    text, offsets = write(blocks)
    return Extract(text, offsets, _RULES, facts=_facts(message), remarks=tuple(_remarks(message)))


def _archived(message: EmailMessage) -> bool:
    """Whether it is a page with its pictures: nobody sent it to anybody."""
    return message.get_content_type() == "multipart/related" and not message.get("To")


def _page(message: EmailMessage) -> Extract:
    page = next((p for p in message.walk() if p.get_content_type() == "text/html"), None)
    if page is None:
        raise DocumentError("there is no page in this archive", remedy="Save the page again.")
    found = html.read(_decoded(page).encode("utf-8", "replace"))
    address = next((str(w[name]).strip() for w in (message, page) for name in _PAGE_ADDRESS if w[name]), None)
    url = address if address and address.startswith(("http://", "https://")) else None
    return replace(found, facts=found.facts.or_else(Facts(url=url)))


def _blocks(message: EmailMessage, at: str) -> Iterator[Block]:
    """The lines above a message, its words, and the messages attached to it."""
    lines = [(name, said) for name in _SHOWN if (said := " ".join(str(message.get(name) or "").split()))]
    if lines:
        words = "\n".join(f"{name}: {said}" for name, said in lines)
        yield Block(words, Place(line=1, path="head" if at == "part" else f"head of {at}"))
    yield from _words(message, at)
    for n, attached in enumerate(message.iter_attachments() if message.is_multipart() else (), start=1):
        if isinstance(attached, EmailMessage) and attached.get_content_type() == "message/rfc822":
            inner = attached.get_content()
            if isinstance(inner, EmailMessage):
                yield from _blocks(inner, f"{at}.{n}")


def _words(message: EmailMessage, at: str) -> Iterator[Block]:
    plain, page = message.get_body(("plain",)), message.get_body(("html",))
    text = _decoded(plain) if isinstance(plain, EmailMessage) else ""
    if isinstance(page, EmailMessage):
        try:
            shown = html.read(_decoded(page).encode("utf-8", "replace")).text
        except DocumentError:
            shown = ""
        if len(text.strip()) <= _STUB * len(shown):
            text = shown
    line = 1
    for piece in _PART.split(text.replace("\r\n", "\n").replace("\r", "\n")):
        words = "\n".join(w.rstrip() for w in piece.split("\n")).strip("\n")
        if words.strip():
            yield Block(words, Place(line=line, path=at))
        line += piece.count("\n") + 2


def _decoded(part: EmailMessage) -> str:
    """The words of a part, whatever they were packed in; broken bytes become signs that say so."""
    packed = part.get_payload(decode=True)
    data = packed if isinstance(packed, bytes) else b""
    charset = part.get_content_charset() or "utf-8"
    for name in ("utf-8", charset, "cp1252"):
        try:
            return data.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("utf-8", "replace")


def _facts(message: EmailMessage) -> Facts:
    name, _ = parseaddr(str(message.get("From") or ""))
    try:
        day = parsedate_to_datetime(str(message.get("Date") or "")).date()
    except (ValueError, TypeError):
        day = None
    title = _REPLY.sub("", " ".join(str(message.get("Subject") or "").split()))
    return Facts(
        published=day, published_by="document" if day else None, author=name or None, title=title or None,
    )


def _remarks(message: EmailMessage) -> Iterator[str]:
    files = [
        " ".join(str(part.get_filename() or part.get_content_type()).split())
        for part in (message.iter_attachments() if message.is_multipart() else ())
        if part.get_content_type() != "message/rfc822" and part.get_content_disposition() == "attachment"
    ]
    if files:
        yield f"attached and not read: {', '.join(files)}; save and add what matters"
