"""English words and line forms that show who has the floor."""

from __future__ import annotations

import re

BYLINE = re.compile(
    r"(?:(?:[Aa]n? )?(?:[\w-]{1,20} )?(?:by|By|BY) (?=[A-Z])|(?:Posted|Published|Updated|Words|Text|From our)\b|\d{1,2} \w{3,9} \d{4}$)"
)
MAIL = re.compile(r"(?:From|To|Cc|Subject|Date|Sent|Re|Reply-To):\s|Dear\b[^\n]{0,60},$")
"""The lines above a letter's words."""
SENDER = re.compile(r"From:\s+(?P<who>[A-Z][\w.'’-]{0,20}(?: (?:(?:de|van|von|al|bin|du) )?[A-Z][\w.'’-]{0,20}){1,3})")
WROTE = re.compile(r"On [^\n]{4,120}\b(?:wrote|writes):$")
"""The line that mail programs print above what is answered: "On 4 May 2031, Jane Doe <jane@…> wrote:"."""
PLACE_AND_DAY = re.compile(r"[A-Z][\w’'-]{1,20}(?: [A-Z][\w’'-]{1,20})?, (?:\w{3,9}, )?(?:\d{1,2}\.? \w{3,9},? \d{4}|\w{3,9} \d{1,2}, \d{4})$")
ASIDE = re.compile(
    r"(?P<who>[A-Z][^\n:.!?“”\"]{2,50}?)(?:,? asked (?:about|whether|if|for|what|how|why)|,? on|,? about) [^\n:.!?“”\"]{3,60}:\s+"
    r"(?=[“\"«„])"
)
"""Who is about to speak, and on what."""
SCENE = re.compile(
    r"(?P<who>[A-Z][\w.'’-]{0,20}(?: [A-Z][\w.'’-]{0,20}){0,3}),? (?:[a-z][^\n:.!?“”\"]{0,60})?:\s+(?=[“\"«„])"
)
"""Who is about to speak, and where or when: “Doe on the way in: …”."""
POST_HEAD = re.compile(r"(?P<who>[A-Z][^\n@·•|:]{1,60}?) \(?@\w{2,30}\)?(?: ?[·•|,–—-] ?[^\n]{1,40})?")
"""The author line over a post: name, handle, perhaps a day."""
REPLYING = re.compile(r"(?:Replying to|In reply to|Reposted by|\d[\d.,K]* (?:likes|replies|reposts|retweets))\b")
SMALL = frozenset({"of", "the", "and", "for", "in", "at", "on"})
"""Words without a capital inside a name."""
DEAR = re.compile(r"Dear\b[^\n]{0,60},?$")
AUTHOR = re.compile(r"\b(?:by|By|BY) (?P<who>[A-Z][\w.'’-]{0,20}(?: [A-Z][\w.'’-]{0,20}){1,3})")
DATED = re.compile(r"\b(?:19|20)\d{2}\b")

NO_NAME = frozenset(
    {"the", "a", "an", "this", "that", "on", "in", "at", "to", "for", "and", "but", "so", "what", "how", "why", "note",
     "about", "from", "with", "re", "subject", "regarding", "under", "by", "when", "where", "who", "if", "as", "all",
     "our", "my", "its", "their"}
)
QUESTION = frozenset({"Q", "Question", "Interviewer", "Moderator", "Host", "Reporter", "Presenter"})
ANSWER = frozenset({"A", "Answer"})
GUEST = re.compile(
    r"\b(?:[Ii]nterview|[Cc]onversation|[Qq]uestions|Q ?& ?A|[Tt]alk(?:ing|s|ed)?|[Ss]po(?:ke|ken)|[Ss]peak(?:s|ing)?) "
    r"(?:with|for|to) (?:[a-z]+ ){0,4}(?P<who>[A-Z][\w.'’-]{0,20}(?: (?:(?:de|van|von|al|bin|du) )?[A-Z][\w.'’-]{0,20}){1,3})"
)
"""Whose interview it is: “Interview with Jane Doe, Harbour Guild”."""

PENNED = re.compile(r"\b(?:by|from|with our \w+|words|text|photos?)[: ]+$", re.IGNORECASE)
"""What stands before the name of whoever wrote it."""

CLOSING = re.compile(
    r"(?:in solidarity|yours(?: \w+)?|(?:very )?truly yours|sincerely(?: yours)?|(?:\w+ ){0,2}regards|best(?: wishes)?|"
    r"respectfully(?: \w+)?|faithfully|with (?:\w+ ){0,2}(?:thanks|wishes|greetings)|on behalf of [^\n]{3,60}|signed)[,.:]?",
    re.IGNORECASE,
)
SIGNATORY = re.compile(r"[A-Z][\w.'’-]{0,20}(?: (?:(?:de|van|von|al|bin|du) )?[A-Z][\w.'’-]{0,20}){1,3}")
"""How a letter ends, and the name under it."""

FROM = re.compile(
    r"(?:\bFrom|\b[Tt]his (?:comes )?from|\b[Hh]ere is|\b[Hh]ere's|\b[Oo]ver to) (?:the |The )?(?P<who>[A-Z][^\n:]{1,80}?)(?=:|,|[’']s? |[’']s?:|$)"
)
"""“From the Evening Courier’s lead story …:” names an outlet or a commentator."""

READER = re.compile(
    r"(?:(?:However|But|And|Still|Now|Also|Again|So),? )?(?:[Nn]ote|[Kk]eep in mind|[Rr]ecall|[Mm]ind you|[Ll]et[’']s|"
    r"[Ll]et us|[Nn]otice|[Rr]emember|[Cc]onsider|[Ss]ee also|[Bb]ear in mind|[Nn]eedless to say|"
    r"[Nn]ot to mention|[Aa]s (?:we|I) )\b"
)
"""How an author turns to the reader again."""
DEICTIC = re.compile(r"(?:This|These|That|All this|Before|As)\b")
"""How a paragraph looks back on the one before."""
FIRST_PERSON = frozenset({"i", "we", "our", "my", "us", "me"})
RELEASE = re.compile(
    r"(?:(?:joint |press |news |media |final |public )?(?:release|communiqu[ée]|statement|declaration)\b(?! of| by)|"
    r"for immediate release)",
    re.IGNORECASE,
)
RESOLVED = re.compile(
    r"(?:resolution|decision|declaration|statement|appeal|message)\s{0,3}\n\s{0,3}(?:of|by|from) (?:the )?"
    r"(?:(?:executive|board|council|congress|conference|committee|members|leadership|presidium) of (?:the )?)?",
    re.IGNORECASE,
)
"""A heading whose next line says whose it is: "RESOLUTION / of the executive of the guild"."""
ISSUED_BY = re.compile(
    r"\b(?:[Nn]ewsletter|[Bb]ulletin|[Cc]ircular|[Ss]tatement|[Cc]ommuniqu[ée]|[Pp]ress [Rr]elease|[Oo]pen letter|[Ll]etter|"
    r"[Bb]riefing|[Nn]otice|[Pp]aper|[Pp]osition|[Rr]esponse|[Rr]eply|[Dd]eclaration|[Mm]agazine|[Gg]azette|[Oo]rgan) (?:of|by|from|issued by) (?:the )?"
)
