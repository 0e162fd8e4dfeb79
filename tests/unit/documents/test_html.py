from __future__ import annotations

from datetime import date

import pytest

from zopa.documents import html

PAGE = """<!DOCTYPE html>
<html><head><title>Fleet talks | The Tidewater Review</title>
<meta property="og:site_name" content="The Tidewater Review">
<meta property="article:published_time" content="2031-03-27T08:00:00+01:00">
<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Fleet talks near an end",
 "author": [{"@type": "Person", "name": "Ana Reyes"}, {"@type": "Person", "name": "Bo Lind"}]}]}</script>
<style>p {color: red}</style></head>
<body>
<header class="site-header"><a href="/">Tidewater</a><nav><ul><li><a href="/a">Politics</a></li></ul></nav></header>
<div class="cookie-banner">We use cookies to make this page better. <button>Accept</button></div>
<main><article>
<header><h1>Fleet talks near an end</h1><p class="byline">By Ana Reyes and Bo Lind</p></header>
<div class="share-bar"><a href="#">Share</a> <a href="#">Tweet</a></div>
<p>The League&rsquo;s chief negotiator said on Tuesday that the quota of <b>4,500</b> tonnes was as far as it could go,
   and that no vote would be held before the harbour fees were settled.</p>
<p>&ldquo;We will not sign.&rdquo;</p>
<div class="newsletter-signup"><p>Sign up for our morning briefing.</p></div>
<p>The mediator, who had spent two days shuttling between the hotels, asked both sides to read the text again.</p>
<p>&ldquo;We will not sign.&rdquo;</p>
<blockquote><p>The fee is a matter of life and death for the small boats.</p><footer>&mdash; Keld</footer></blockquote>
<p>Read more: <a href="/x">The history of the quota dispute</a></p>
<p>The talks go on next week.</p>
</article>
<aside class="related"><h2>Related</h2><p><a href="/y">Storm sinks trawler</a></p></aside></main>
<footer><p>&copy; 2031 The Tidewater Review</p></footer></body></html>"""

ARTICLE = """Fleet talks near an end

By Ana Reyes and Bo Lind

The League’s chief negotiator said on Tuesday that the quota of 4,500 tonnes was as far as it could go, \
and that no vote would be held before the harbour fees were settled.

“We will not sign.”

The mediator, who had spent two days shuttling between the hotels, asked both sides to read the text again.

“We will not sign.”

The fee is a matter of life and death for the small boats.

— Keld

The talks go on next week."""


def body(markup: str) -> str:
    return html.read(f"<html><body>{markup}</body></html>".encode()).text


def test_a_page_gives_its_article_with_repeated_paragraphs_and_without_furniture():
    extract = html.read(PAGE.encode())
    assert extract.text == ARTICLE


def test_a_page_says_when_it_was_published_by_whom_and_where():
    facts = html.read(PAGE.encode()).facts
    assert (facts.published, facts.published_by) == (date(2031, 3, 27), "page")
    assert facts.publisher == "The Tidewater Review"
    assert facts.author == "Ana Reyes and Bo Lind"
    assert facts.title == "Fleet talks near an end"


def test_a_quotation_can_be_found_in_the_page():
    extract = html.read(PAGE.encode())
    second = extract.text.rindex("We will not sign")
    place = extract.offsets.at(second)
    assert place.path == "/html/body[1]/main[1]/article[1]/p[4]"
    assert PAGE.splitlines()[place.line - 1].startswith("<p>&ldquo;We will not sign")


def test_words_of_the_text_never_make_a_date():
    assert html.read(b"<p>On 3 March 2031 they met, it was said later.</p>").facts.published is None


@pytest.mark.parametrize(("markup", "day"), [
    ('<link rel="canonical" href="https://a.example/2031/04/02/talks">', date(2031, 4, 2)),
    ('<time datetime="2031-05-06T07:00">May</time>', date(2031, 5, 6)),
    ('<time datetime="2031-05-06">May</time><time datetime="2031-05-07">May</time>', None),
    ('<meta name="DC.date" content="18 March 2031">', date(2031, 3, 18)),
    ('<meta property="article:modified_time" content="2031-03-18">', None),
])
def test_a_page_is_dated_by_its_markup_or_not_at_all(markup, day):
    assert html.read(f"<html><body>{markup}<p>They met again.</p></body></html>".encode()).facts.published == day


def test_the_numbers_of_lists_are_visible():
    assert body(
        "<ol start=4><li>Quota</li><li>Fees:<ol type=a><li>harbour</li><li>pilot<ol type=i><li>by day</li></ol></li>"
        "</ol></li><li value=9>Vote</li></ol>",
    ) == "4. Quota\n5. Fees:\n  a. harbour\n  b. pilot\n    i. by day\n9. Vote"


@pytest.mark.parametrize(("markup", "text"), [
    ("<ol reversed><li>c</li><li>b</li></ol>", "2. c\n1. b"),
    ('<ol style="list-style-type: upper-roman"><li>c</li><li>b</li></ol>', "I. c\nII. b"),
    ('<ol style="list-style: none"><li>1.1 c</li></ol>', "1.1 c"),
    ("<ol><li>(a) printed</li></ol>", "(a) printed"),
    ("<ol><li><p>one</p><p>more of one</p></li><li>two</li></ol>", "1. one\nmore of one\n2. two"),
    ("<ol><li><ol type=a><li>deep</li></ol></li></ol>", "1.\n  a. deep"),
    ("<ul><li>one</li><li>two</li></ul>", "* one\n* two"),
    ("<dl><dt>Quota</dt><dd>4,500</dd></dl>", "Quota\n\n4,500"),
    ("<h2>Part one</h2><p>Text</p>", "Part one\n\nText"),
    ("<p>one<br>two</p>", "one\ntwo"),
    ("<pre>a  b\n c</pre>", "a  b\n c"),
    ("<table><tr><th>Year</th><th>Quota</th></tr><tr><td><p>2031</p></td><td>4,500 <b>t</b></td></tr></table>",
     "Year\tQuota\n2031\t4,500 t"),
    ("<p>hy&shy;phen zero&#8203;width</p>", "hyphen zerowidth"),
    ("<p>as noted<sup><a href='#1'>1</a></sup></p>", "as noted 1"),
    ("<p>seen<b style='display:none'>hidden</b> and <b hidden>x</b><b aria-hidden=true>y</b>read</p>",
     "seen and read"),
    ("text alone", "text alone"),
    ("<div>one<p>two</p>three</div>", "one\n\ntwo\n\nthree"),
    ("<p>unclosed <b>bold<p>then", "unclosed bold\n\nthen"),
])
def test_markup_becomes_lines(markup, text):
    assert body(markup) == text


def test_a_plan_of_many_like_clauses_loses_none():
    clauses = [f"<li>The parties shall meet in session {n % 3}.</li>" for n in range(40)]
    text = body(f"<nav><a href=/>Home</a></nav><h1>Plan</h1><ol>{''.join(clauses)}</ol>")
    assert text.splitlines()[0] == "Plan"
    assert [line.split(". ")[0] for line in text.splitlines()[2:]] == [str(n) for n in range(1, 41)]


@pytest.mark.parametrize(("raw", "text"), [
    ("<meta charset=windows-1251><p>Договор</p>".encode("cp1251"), "Договор"),
    ("<meta charset=iso-8859-1><p>“no”</p>".encode("cp1252"), "“no”"),
    ("<p>é</p>".encode("utf-16"), "é"),
    (b"<?xml version='1.0' encoding='iso-8859-1'?><html><body><p>x</p></body></html>", "x"),
])
def test_the_encoding_is_the_page_s_own(raw, text):
    assert html.read(raw).text == text


def test_a_page_nested_a_hundred_thousand_deep_is_read_without_its_boxes():
    raw = b"<html><body><p>Before.</p>" + b"<div>" * 100_000 + b"<p>Here is the deal.</p>" + b"</div>" * 100_000
    extract = html.read(raw)
    assert extract.text == "Before.\n\nHere is the deal."
    assert extract.remarks


def sentences(start: int, stop: int) -> list[str]:
    return [
        f"On day {n} of the talks the delegates of both sides spent the morning on the quota and then, after lunch, "
        f"came back to the harbour fees, which the mediator had put at {n} marks for each tonne landed."
        for n in range(start, stop)
    ]


@pytest.mark.parametrize("tag", ["article", "div"])
def test_what_surrounds_a_long_article_without_saying_so_is_left_out(tag):
    """No class says what is what; the teasers and the readers' words stand outside the element of the article."""
    words = sentences(1, 12)
    words.insert(5, "No deal.")
    words.insert(9, "No deal.")
    paragraphs = "".join(f"<p>{w}</p>" for w in words)
    inside = f"<{tag}><h1>Fleet talks near an end</h1>{paragraphs}<ol><li>Quota</li><li>Fees</li></ol></{tag}>"
    teasers = "".join(f"<div><a href=/{n}>Storm sinks trawler number {n}</a></div>" for n in range(12))
    page = f"<html><body><div><a href=/>Home</a></div><div>{teasers}</div>{inside}<div>{teasers}</div></body></html>"
    expected = "\n\n".join(["Fleet talks near an end", *words])
    assert html.read(page.encode()).text == expected + "\n1. Quota\n2. Fees"


def test_a_long_plan_in_a_bare_page_keeps_its_short_clauses_and_its_last_line():
    items = "".join(f"<li>{w}<ol type=a><li>for ships</li><li>for boats</li></ol></li>" for w in sentences(1, 12))
    text = html.read(f"<html><body><h2>Plan</h2><ol>{items}</ol><p>Void if not signed.</p></body></html>".encode()).text
    assert text.count("  a. for ships") == 11
    assert text.startswith("Plan\n\n1. On day 1")
    assert text.endswith("Void if not signed.")
