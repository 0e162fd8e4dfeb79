"""What a page's markup says about it: date, publisher, author, title, address; never a guess from its words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from zopa.documents.extract import Facts

if TYPE_CHECKING:
    from lxml.etree import _Element

_PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
    "dcterms.created", "dcterms.issued", "dcterms.date", "parsely-pub-date", "sailthru.date", "pubdate",
    "publishdate", "publish-date", "publish_date", "publication_date", "citation_publication_date",
    "cxenseparse:recs:publishtime", "article.published", "article.created", "originalpublicationdate",
)
_PUBLISHER = ("og:site_name", "dc.publisher", "dcterms.publisher", "application-name", "citation_journal_title")
_AUTHOR = ("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl")
_TITLE = ("og:title", "twitter:title", "dc.title", "citation_title")
_URL = ("og:url", "twitter:url")
_DAY = re.compile(r"\s{0,5}(\d{4})-?(\d{2})-?(\d{2})(?!\d)")
_URL_DAY = re.compile(r"/((?:19|20)\d{2})/(\d{1,2})/(\d{1,2})(?=/|$|[^\d])|/((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)")
_ARTICLES = frozenset({
    "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "BlogPosting",
    "LiveBlogPosting", "Report", "ScholarlyArticle", "WebPage", "PressRelease",
})
_BY = re.compile(r"^by\s+", re.IGNORECASE)
_LONGEST_NAME = 100


def read(tree: _Element) -> Facts:
    """The facts of a page, from its meta elements, JSON-LD, ``<time>`` elements, canonical address."""
    meta = _meta(tree)
    article = next(_articles(tree), {})
    url = _first(meta, _URL) or _link(tree) or _text(article.get("url"))
    if url is not None and not url.startswith(("http://", "https://")):
        url = None
    published = _published(meta, article, tree, url)
    return Facts(
        published=published,
        published_by="page" if published else None,
        publisher=_first(meta, _PUBLISHER) or _name(article.get("publisher")),
        author=_author(_name(article.get("author"))) or _author(_first(meta, _AUTHOR)),
        title=_first(meta, _TITLE) or _text(article.get("headline")) or _title(tree),
        url=url,
    )


def _meta(tree: _Element) -> dict[str, str]:
    out: dict[str, str] = {}
    for el in tree.iter("meta"):
        name = (el.get("property") or el.get("name") or el.get("itemprop") or "").strip().lower()
        content = (el.get("content") or "").strip()
        if name and content:
            out.setdefault(name, content)
    return out


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((" ".join(meta[n].split()) for n in names if n in meta), None)


def _articles(tree: _Element) -> Iterator[dict[str, Any]]:
    for el in tree.iter("script"):
        if (el.get("type") or "").lower() != "application/ld+json":
            continue
        try:
            values = json.loads("".join(el.itertext()))
        except (ValueError, RecursionError):
            continue
        yield from _objects(values)


def _objects(values: Any) -> Iterator[dict[str, Any]]:
    if isinstance(values, list):
        for v in values[:50]:
            yield from _objects(v) if isinstance(v, dict) else ()
    elif isinstance(values, dict):
        kinds = values.get("@type")
        if _ARTICLES.intersection([k for k in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(k, str)]):
            yield values
        if isinstance(values.get("@graph"), list):
            yield from _objects(values["@graph"])


def _published(meta: dict[str, str], article: dict[str, Any], tree: _Element, url: str | None) -> date | None:
    for given in (_text(article.get("datePublished")), _text(article.get("dateCreated"))):
        if given and (day := _day(given)):
            return day
    for name in _PUBLISHED:
        if name in meta and (day := _day(meta[name])):
            return day
    times = [t for t in tree.iter("time") if t.get("datetime")]
    marked = [t for t in times if "pubdate" in t.attrib or t.get("itemprop") == "datePublished"]
    headed = [t for t in times if any(a.tag == "header" for a in t.iterancestors())]
    for time in (*marked, *headed, *(times if len({_day(t.get("datetime", "")) for t in times}) == 1 else ())):
        if day := _day(time.get("datetime", "")):
            return day
    found = _URL_DAY.search(url or "")
    return _date(*(int(g) for g in found.groups() if g)) if found else None


def _day(given: str) -> date | None:
    found = _DAY.match(given)
    if found:
        return _date(*map(int, found.groups()))
    from zopa.documents.dates import find_date

    return find_date(given)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _link(tree: _Element) -> str | None:
    return next((e.get("href") for e in tree.iter("link") if "canonical" in (e.get("rel") or "").lower().split()), None)


def _title(tree: _Element) -> str | None:
    for tag in ("h1", "title"):
        for el in tree.iter(tag):
            words = " ".join("".join(el.itertext()).split())
            if words:
                return words
    return None


def _text(value: Any) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _name(value: Any) -> str | None:
    if isinstance(value, list):
        names = [n for v in value[:5] if not isinstance(v, list) and (n := _name(v))]
        return " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else next(iter(names), None)
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _author(name: str | None) -> str | None:
    if name is None or "://" in name or "@" in name or len(name) > _LONGEST_NAME:
        return None
    return _BY.sub("", name).strip() or None
