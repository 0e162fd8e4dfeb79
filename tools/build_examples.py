#!/usr/bin/env python3
"""Set the bundled reports that are not plain text: a communiqué as PDF, minutes as Word, a saved web page."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

from docx import Document
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer

HERE = Path(__file__).parent / "examples"
OUT = Path(__file__).parent.parent / "src/zopa/examples/framework/reports"


def paragraphs(name: str) -> list[str]:
    """The paragraphs of a text."""
    return [p.strip() for p in (HERE / name).read_text(encoding="utf-8").split("\n\n") if p.strip()]


def pdf() -> None:
    """The communiqué, with a running foot on each page."""
    plain = getSampleStyleSheet()["BodyText"]
    body = ParagraphStyle("body", parent=plain, fontName="Times-Roman", fontSize=11, leading=15)
    head = ParagraphStyle("head", parent=body, fontName="Times-Bold", fontSize=15, leading=19)
    first, *rest = paragraphs("04-communique.txt")
    story = [Paragraph(escape(first), head), Spacer(1, 10)]
    for text in rest:
        story += [Paragraph(escape(text), body), Spacer(1, 7)]

    def foot(canvas, document) -> None:  # noqa: ANN001 - reportlab's own types
        canvas.setFont("Times-Roman", 9)
        canvas.drawCentredString(A4[0] / 2, 36, f"Statement of the leaders · {document.page}")

    file = SimpleDocTemplate(
        str(OUT / "04-communique.pdf"), pagesize=A4, title=first, author="The leaders", invariant=1, topMargin=72
    )
    file.build(story, onFirstPage=foot, onLaterPages=foot)


def docx() -> None:
    """The minutes, with numbered headings."""
    document = Document()
    first, *rest = paragraphs("05-minutes.txt")
    document.add_heading(first, level=0)
    document.core_properties.title = first
    document.core_properties.author = ""
    for text in rest:
        heading = re.fullmatch(r"(\d+\. .{1,60})", text)
        if heading:
            document.add_heading(text, level=2)
        else:
            document.add_paragraph(text)
    document.save(str(OUT / "05-minutes.docx"))


def page() -> None:
    """The article inside a page with everything else that pages have."""
    title, byline, *rest = paragraphs("06-page.txt")
    text = "\n".join(f"<p>{escape(p, quote=False)}</p>" for p in rest)
    (OUT / "06-page.html").write_text(
        f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{escape(title)} | Alpine Courier</title>
<meta property="og:site_name" content="Alpine Courier">
<meta property="article:published_time" content="2025-11-23T21:10:00+01:00">
<meta name="author" content="Lea Anders"><script>window.ads=[];</script><style>nav{{float:left}}</style></head>
<body>
<div class="cookie-banner" role="dialog">We and our 214 partners value your privacy. <button>Accept all</button></div>
<header><nav><ul>
<li><a href="#">Home</a></li><li><a href="#">World</a></li><li><a href="#">Ski reports</a></li>
</ul></nav></header>
<main><article><h1>{escape(title)}</h1><p class="byline">{escape(byline)}</p>
<div class="share"><a href="#">Share</a> <a href="#">Mail</a></div>
{text}
</article>
<aside><h2>Most read</h2>
<ol><li>Snow in the valleys by Friday</li><li>Trains to Milan late again, says operator</li></ol></aside></main>
<footer><p>© Alpine Courier. Terms. Imprint. Sign up for our newsletter.</p></footer></body></html>
""",
        encoding="utf-8",
    )


if __name__ == "__main__":
    pdf()
    docx()
    page()
