"""Words by which a page shows what its lines are: English, with the label words of four neighbours."""

# ruff: noqa: SIM905 - lists of words read best as sentences
from __future__ import annotations

ARTICLE_WORDS = frozenset(
    "article art point section sec clause paragraph para item no nr number step principle provision term measure "
    "commitment rule demand proposal artikel punkt absatz abschnitt ziffer alinéa artículo articulo punto cláusula "
    "articolo comma § # №".split(),
)
"""Words printed before a label."""
SECTION_WORDS = frozenset("section part chapter title pillar basket phase stage track heading abschnitt teil".split())
"""Label words that group clauses rather than bind anybody."""
ANNEX_WORDS = frozenset("annex appendix schedule addendum attachment anlage anhang annexe anexo allegato".split())

NUMBER_WORDS = {
    w: n
    for n, group in enumerate(
        "one first firstly|two second secondly|three third thirdly|four fourth fourthly|five fifth|six sixth"
        "|seven seventh|eight eighth|nine ninth|ten tenth|eleven eleventh|twelve twelfth|thirteen thirteenth"
        "|fourteen fourteenth|fifteen fifteenth|sixteen sixteenth|seventeen seventeenth|eighteen eighteenth"
        "|nineteen nineteenth|twenty twentieth".split("|"),
        1,
    )
    for w in group.split()
}
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "thirtieth": 30, "fortieth": 40, "fiftieth": 50}

BULLETS = {
    mark: family
    for family, marks in {
        "dash": "- – — − ‒ ― ‐ ‑ ⁃",
        "dot": "• ● · ∙ ‧ ⚫ ∗",
        "star": "* ✱ ★ ☆ ✦",
        "ring": "○ ◦ ⚪",
        "square": "▪ ■ □ ▫ ◾ ◽ ◆ ◇ ❖ 🔹 🔸",
        "arrow": "→ ➔ ➜ ➤ ➢ ► ▶ ▸ ▹ ‣ ⇒ » › -> => --> 👉",
        "tick": "✓ ✔ ☑ ✅",
        "plus": "+",
    }.items()
    for mark in marks.split()
}
"""Marks that open a list item, by the family that counts as one list."""

SPEECH = (
    r"said|told|tells|wrote|tweeted|posted|argued|argues|warned|warns|commented|insisted|insists|stressed"
    r"|explained|claimed"
    r"|declined to|asked by|according to|reportedly|is understood to|was quoted|spokes(?:man|woman|person)"
)
"""What only a report of somebody's words says."""
QUOTING = (
    r"says|adds?|added|writes?|notes?|noted|reports?|reported|continued|replied|asked|answered|concluded|quipped"
    r"|puts it"
)
"""What reports words where a quotation stands beside it."""
PAST = r"was|were|had|did|went|came|took|gave|became|began|called|seemed|appeared|rejected|leaked|published|seen by"
NORMATIVE = (
    r"shall|will|must|(?-i:may)|should|can|cannot|agrees?|undertakes?|commits?|guarantees?|is to|are to"
    r"|recognises?|recognizes?"
    r"|ensures?|provides?|enters? into force|applies|apply|obliged|entitled|bound|agreed|accords?|agreements?"
    r"|treat(?:y|ies)"
    r"|part(?:y|ies)|withdraws?|pays?|receives?|joins?|limited|held to|allowed|permitted|prohibited|banned"
    r"|lapses?|binding"
)
META = r"reporters|officials|earlier drafts?|this point|the leaked|readers|journalists|critics|analysts"
"""Whom and what only a report about the plan mentions."""
FIRST_PERSON = r"(?:(?:^|[.!?,;:]\s|[\"“'‘]|\b[a-z]{1,20}\s)I(?=['’\s][a-z])|\b(?:my|me)\b)"

PLAN_WORDS = (
    r"plan|proposals?|counter-?proposals?|drafts?|counter-?drafts?|text|version|agreement|offer|counter-?offer"
    r"|memorandum|framework|deal|accord|treaty|pact"
)
DIGEST_WORDS = (
    r"key points|summary|at a glance|takeaways|in brief|highlights|what we know|analysis|reactions?|main points"
)

PASSING = (
    r"advertisements?|sponsored(?: content)?|read (?:more|also|next)\b.*|see also:.*|related:.*|more on this story.*"
    r"|sign up (?:for|to)\b.*|subscribe\b.*|share this\b.*|share on\b.*|follow us\b.*|click here\b.*"
    r"|story continues below.*"
    r"|continue reading.*|(?:photo|image|picture|video|caption|file photo|photograph|credit)s?\s*[:/].*"
    r"|.*\bgetty images\b.*"
    r"|\(?(?:ap|afp|reuters|epa) (?:photo|image|file)\b.*|listen to this article.*|print this (?:page"
    r"|article).*|comments? \(\d+\)"
    r"|skip to (?:main )?content|back to top|this advert.*|cookie (?:policy|settings).*|most read"
    r"|enlarge (?:this )?image"
)
"""Whole lines that an outlet sets between the words; a clause goes on behind them."""
REMARKS = (
    r"(?:source|sources|translation|translated by|transcript|note|notes|editor[’']s note|ed\.?|correction"
    r"|update|updated"
    r"|published|last updated|first published|reporting by|edited by|editing by|compiled by"
    r"|additional reporting|by the editors"
    r"|n\.?b\.?|disclaimer|copyright|©|footnotes?|tags|topics|contact|analysis|comment|context|explainer"
    r"|background)\s*[:.–—-].*"
    r"|(?:updated|published|posted|last modified) (?:on |at )?.*\d.*|\(?ends\)?|©.*|all rights reserved.*"
    r"|\*\*\*|###|-30-"
    r"|unofficial translation.*|by [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}"
)
"""Lines that speak about the text; no clause goes on behind them."""
CLOSINGS = (
    r"done (?:at|in|on|this)\b.*|in witness where?of.*|in faith whereof.*|signed (?:at|in|on|by|for)\b.*|signed[:.]?"
    r"|signatures?:?|signatories:?|\(signed\).*|for and on behalf of\b.*|for the [A-Z][^.;]{0,60}:\s*_*|_{4,}.*"
    r"|witnessed by\b.*"
)
CONTENTS = r"(?:table of )?contents:?|in this document:?"
RECITALS = (
    r"whereas|recalling|noting|recogni[sz]ing|having (?:regard|considered|met)|considering|mindful|desiring"
    r"|determined"
    r"|convinced|reaffirming|affirming|bearing in mind|taking (?:note|into account)|welcoming|acknowledging"
    r"|aware|guided by"
    r"|seeking|wishing|deeply concerned|emphasi[sz]ing|stressing|believing|resolved"
)
DELETED = (
    r"(?:point |article |clause |paragraph )?(?:is )?"
    r"(?:deleted|removed|omitted|struck out|taken out|left blank|intentionally left blank|reserved)"
)
JOINING = frozenset(
    "to of the and a an by in at than for from with or on under between article articles paragraph "
    "paragraphs section sections clause clauses annex least most about over below above until before after no per "
    "nos. no. is are be not that which its their his her this these those level as into through".split(),
)
"""Words after which a line can't have come to its end."""
