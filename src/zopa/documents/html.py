"""The article inside a saved page, with every paragraph that it has, also those that it has twice."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from typing import TYPE_CHECKING

from zopa.documents import caps, furniture
from zopa.documents.blocks import read as read_blocks
from zopa.documents.builder import Block, write
from zopa.documents.extract import Extract
from zopa.documents.pagefacts import read as read_facts
from zopa.errors import DocumentError

if TYPE_CHECKING:
    from lxml.etree import _Element

_RULES = "html 1"
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s{0,3}=\s{0,3}[\"']?([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE)
_WRAPPERS = re.compile(
    rb"</?(?:div|span|section|font|center|b|i|em|strong|blockquote|ul|ol|li|table|tr|td)\b[^>]{0,2000}>", re.IGNORECASE,
)
_SAVE = "Save what you see in the browser as .txt."
_WORDS = re.compile(r"\w+")
_DEPTH_TRAFILATURA_BEARS = 150
_MOSTLY = 0.95
_ENOUGH = 1500
"""Characters of an article that are one, however long the page; a page of fewer is kept whole."""
_TRUSTED_SHARE = 0.4
_LINKED_SHARE = 0.66
_LEAVES = frozenset({"p", "h1", "h2", "h3", "h4", "li", "td", "tr", "blockquote", "pre", "ul", "ol"})
"""Elements too small to be an article."""
_SHORT, _LINE = 200, 60
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def read(raw: bytes) -> Extract:
    """
    The article of a page.

    1. All blocks of the page, without scripts, navigation, banners and forms.
    2. trafilatura says which of them look like the article; the smallest element that holds nearly all of
       these, or the ``<article>`` around it, is the article, with the headline above it.
    3. Where it finds too little to be trusted, all blocks are kept.
    4. Single lines that are links or known furniture are left out.

    Raises:
        DocumentError: There is no text in the page, or it is nested too deep to be read.
    """
    encoding, tree, remarks = _parse(raw)
    blocks = read_blocks(tree)
    if not blocks:
        raise DocumentError("there is no text in this page", remedy="Save the page again once it has loaded fully.")
    kept = _article(blocks, tree, _marked(tree))
    text, offsets = write(kept)
    return Extract(text, offsets, f"{_RULES} ({encoding})", facts=read_facts(tree), remarks=remarks)


def _parse(raw: bytes) -> tuple[str, _Element, tuple[str, ...]]:
    from lxml import etree

    encoding, text = _decode(raw)
    content, remarks = text.encode("utf-8", "replace"), tuple[str, ...]()
    for attempt in range(2):
        parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
        try:
            tree = etree.fromstring(content or b"<html/>", parser)
        except etree.XMLSyntaxError as e:
            if "empty" not in str(e).lower() or len(content) > caps.MB:
                raise DocumentError(
                    "this page can't be parsed: it is damaged, or takes too much memory", remedy=_SAVE,
                ) from e
            tree = None
        too_deep = any("depth" in e.message.lower() for e in parser.error_log)
        if not too_deep:
            break
        if attempt:
            raise DocumentError("its elements are nested too deep to be read", remedy=_SAVE)
        content = _WRAPPERS.sub(b"\n", content)
        remarks = ("nested too deep; read without its boxes and lists",)
    if tree is None:
        raise DocumentError("there is no text in this page", remedy="Save the page again once it has loaded fully.")
    return encoding, tree, remarks


def _decode(raw: bytes) -> tuple[str, str]:
    for bom, name in _BOMS:
        if raw.startswith(bom):
            return name, raw[len(bom) :].decode(name, "replace")
    try:
        return "utf-8", raw.decode("utf-8")
    except UnicodeDecodeError:
        declared = _CHARSET.search(raw[:4096])
    try:
        name = codecs.lookup(declared[1].decode("ascii")).name if declared else "cp1252"
    except LookupError:
        name = "cp1252"
    if name in {"iso8859-1", "ascii"}:
        name = "cp1252"
    return name, raw.decode(name, "replace")


def _key(words: str) -> str:
    return " ".join(_WORDS.findall(words.lower())[:12])


def _marked(tree: _Element) -> frozenset[str]:
    """Keys of the paragraphs that trafilatura takes for the article; empty where it can't tell."""
    from lxml import etree

    if _deeper_than(tree, _DEPTH_TRAFILATURA_BEARS):
        return frozenset()
    from trafilatura import bare_extraction

    page = etree.tostring(tree, encoding="unicode", method="html")
    found = bare_extraction(page, fast=True, include_comments=False, with_metadata=False)
    text = getattr(found, "text", None) or ""
    return frozenset(k for line in text.splitlines() if (k := _key(line)))


def _deeper_than(tree: _Element, depth: int) -> bool:
    depths = {tree: 0}
    for el in tree.iterdescendants():
        parent = el.getparent()
        depths[el] = depths[parent] + 1 if parent is not None else 0
        if depths[el] > depth:
            return True
    return False


def _article(blocks: list[tuple[Block, _Element]], tree: _Element, marked: frozenset[str]) -> list[Block]:
    hits = [_key(b.words) in marked for b, _ in blocks]
    length = sum(len(b.words) for b, _ in blocks)
    found = sum(len(b.words) for (b, _), hit in zip(blocks, hits, strict=True) if hit)
    first, last = 0, len(blocks)
    if length > _ENOUGH and found > min(_ENOUGH, _TRUSTED_SHARE * length):
        root = _root(blocks, hits, tree, found)
        inside = [i for i, (_, owner) in enumerate(blocks) if owner is root or root in owner.iterancestors()]
        if inside:
            first, last = _from_headline(blocks, inside[0], hits), inside[-1] + 1
    chosen = range(first, last)
    kept = [i for i in chosen if not _is_furniture(blocks[i][0], marked=hits[i])]
    return [blocks[i][0] for i in _without_idle_headings(blocks, chosen, kept)] or [b for b, _ in blocks]


def _root(blocks: list[tuple[Block, _Element]], hits: list[bool], tree: _Element, found: int) -> _Element:
    held: Counter[_Element] = Counter()
    for (block, owner), hit in zip(blocks, hits, strict=True):
        if hit:
            for el in (owner, *owner.iterancestors()):
                held[el] += len(block.words)
    root = tree
    while True:
        inner = next((c for c in root if held[c] >= _MOSTLY * found), None)
        if inner is None or inner.tag in _LEAVES:
            break
        root = inner
    around = next((a for a in (root, *root.iterancestors()) if _is_article(a)), None)
    return root if around is None else around


def _is_article(el: _Element) -> bool:
    return bool(el.tag == "article") or el.get("itemprop") == "articleBody"


def _from_headline(blocks: list[tuple[Block, _Element]], first: int, hits: list[bool]) -> int:
    """Index of the last first-order heading above the article's first words, if it stands near."""
    begin = next((i for i in range(first, len(blocks)) if hits[i]), first)
    above = (i for i in range(begin, -1, -1) if blocks[i][1].tag == "h1")
    return min(first, next(above, first))


def _is_furniture(b: Block, *, marked: bool) -> bool:
    words = " ".join(b.words.lower().split())
    if b.kind == "heading":
        return not marked and words in furniture.LINES
    if len(words) <= _LINE and words.strip(" .:|>»→") in furniture.LINES:
        return True
    if len(words) > _SHORT:
        return False
    return words.startswith(furniture.OPENINGS) or (not marked and b.linked > _LINKED_SHARE * len(words))


def _without_idle_headings(blocks: list[tuple[Block, _Element]], chosen: range, kept: list[int]) -> list[int]:
    """Without headings under which something stood and everything was left out."""
    stays = set(kept)
    out = []
    for i in kept:
        block = blocks[i][0]
        if block.kind == "heading":
            below = i + 1
            while below < chosen.stop and blocks[below][0].kind != "heading":
                below += 1
            if below > i + 1 and not any(j in stays for j in range(i + 1, below)):
                continue
        out.append(i)
    return out
