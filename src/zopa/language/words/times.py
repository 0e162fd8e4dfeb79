"""English expressions of time, over words in lower case between single blanks."""

from __future__ import annotations

_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan\.?|feb\.?|mar\.?|apr\.?|jun\.?|jul\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?)"
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?)"
_ORDINAL = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|next|\d{1,2} ?(?:st|nd|rd|th))"
_NUMBER = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|forty|forty-five|sixty|ninety|a hundred|one hundred|\d[\d.,]*|half an?|several|a few|that|this|the same)"
_UNIT = r"(?:working|business|calendar|consecutive|school|full|trading|banking|clear|further|financial|contract)"
_SPAN = r"(?:minutes?|hours?|days?|weeks?|fortnights?|months?|quarters?|years?|seasons?|terms?|decades?)"
_CLOCK = r"(?:\d{1,2}[:.]\d{2}(?: (?:a\.?m\.?|p\.?m\.?|hours?))?|noon|midnight|\d{1,2} (?:a\.?m\.?|p\.?m\.?|o'clock))"
_OF_EACH = r"(?: (?:of|in) (?:each|every|any|that|the same|the following|the next|the preceding|the) (?:calendar |financial |following |school )?(?:week|month|quarter|year|season|term)| (?:each|every) (?:month|quarter|year))"
_DATE = rf"(?:(?:{_WEEKDAY} ,? ?)?(?:the )?\d{{1,2}} ?(?:st|nd|rd|th)?(?: of)? {_MONTH}(?: ,? ?\d{{4}})?{_OF_EACH}?|{_MONTH} \d{{1,2}} ?(?:st|nd|rd|th)?(?: ,? ?\d{{4}})?{_OF_EACH}?|\d{{4}}-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}})"
_STOP = r"(?:by|within|if|unless|provided|except|save|and|but|shall|will|must|may|to|with|in order|so that|where|which|that|who|as|until|before|after|under|at the latest|whichever|agrees?|undertakes?|is|are|has|have)"
_NAMED = rf"(?:(?!{_STOP} )[^ ,;:.]+(?: |$))+?(?=,|;|:|\.|{_STOP} |$)"
"""The rest of a noun phrase: it ends where another part of the sentence begins."""

PARTS = {
    "point": rf"(?:(?:(?:{_CLOCK}) (?:on|of) )?{_DATE}"
    rf"|(?:the )?(?:{_ORDINAL} )(?:{_UNIT} )?(?:day|week|month|quarter|half|year|{_WEEKDAY}|session|meeting)(?:{_OF_EACH}| (?:of|in) (?:{_MONTH}(?: \d{{4}})?|\d{{4}}))?"
    rf"|(?:the )?(?:start|beginning|end|middle|close|first half|second half|expiry)(?: of (?:{_DATE}|(?:{_MONTH} )?\d{{4}}|{_MONTH}|(?:the|each|every|this|that|its|their) (?:\w+ )?(?:year|month|quarter|term|season|period|week|day)(?: of (?:\d{{4}}|\w+))?))"
    rf"|(?:(?:early|late|mid|spring|summer|autumn|winter)[ -])?(?:{_MONTH} )?(?:of )?(?:1[89]|20|21)\d\d(?!\d| (?!at|and|or|to|until|by|if|unless|in|on|the|with|for|,|;|\.|$)\w+s\b)"
    rf"|{_WEEKDAY}|{_MONTH}(?! \w+ly\b)|{_CLOCK})",
    "duration": rf"(?:(?:at least |at most |not more than |no more than |up to |about |a maximum of |a minimum of |a period of |the period of )*{_NUMBER}(?: \( ?\d+ ?\))?(?: and a half)?(?: {_UNIT})? {_SPAN})",
    "event": rf"(?:(?:the|its|their|each|every|any|such|this|that|an?|receipt|signature|entry|ratification|notification|notice|request|completion|adoption|delivery|publication|conclusion|approval|acceptance|\w+ing|lawful|continuous|uninterrupted|legal|paid|regular|actual) ?{_NAMED}|(?:receipt|signature|ratification|notification|completion|adoption|delivery|publication|signing|harvest|approval|closing|demand|request)(?: |$))",
    "named": _NAMED,
    "span": _SPAN,
    "number": _NUMBER,
    "unit": _UNIT,
    "ordinal": _ORDINAL,
    "weekday": _WEEKDAY,
    "month": _MONTH,
}
"""What the rows below are made of."""

_FROM = "of|after|from|following|before|prior to|as of|as from|counted from|beginning with|starting with|of the date of"
_UNTIL = "no later than|not later than|at the latest (?:by|on)|by no later than|on or before|on or after|not before|not after|not earlier than|no earlier than|no sooner than|prior to"
_SINCE = "with effect from|effective from|effective|starting from|starting on|starting|beginning on|beginning|as of|as from|from|since"
_AT = "after|before|until|till|up to|up until|by|in|on|at|during|throughout|in the course of|for|around|about"

TIMES: tuple[tuple[str, ...], ...] = (
    ("between", "{point}", "and", "{point}"),
    ("(?:for the period |during the period )?(?:from|starting|beginning)(?: on)?", "{point}", "(?:to|until|till|through|up to)(?: and including)?", "{point}"),
    (f"(?:but )?(?:{_SINCE}|{_UNTIL}|{_AT})(?: and including| but not before| about| around)?", "{point}", "?at the latest", "?onwards?", "?(?:at|by) (?:\\d\\S+|noon|midnight)"),
    ("(?:within|in|inside|over|after|not later than|no later than|at the latest)(?: the (?:next|first|following|coming|space of))?", "{duration}", f"?(?:{_FROM}) {{point}}", f"?(?:{_FROM}) {{named}}", "?at the latest"),
    ("{duration}", "(?:after|before|following|prior to|from|in advance of)", "{point}"),
    ("{duration}", "(?:after|before|following|prior to|from|in advance of)", "{event}"),
    ("(?:no later than|not later than|at the latest|not less than|at least)", "{duration}", "(?:after|before|following|prior to|from|in advance of)", "{event}"),
    ("{duration}", "(?:after|before) [^,;:.]+"),
    ("(?:for|during|throughout|over)(?: the)?(?: (?:first|next|last|following|whole|entire|coming))?", "{duration}", f"?(?:{_FROM}) {{point}}", f"?(?:{_FROM}) {{event}}"),
    ("(?:for|during|throughout|over) the", "?{number}", "?(?!term|duration|life|lifetime|period|transition)\\w+", "(?:term|duration|life|lifetime|period|transition|currency|validity)", "?of {named}"),
    ("(?:(?:with|by|on|at|upon|giving|subject to) )?(?:(?:giving|at least|not less than|no less than|a minimum of) )*{number}", "?{unit}", "(?:days?|weeks?|months?|years?|hours?)(?: '(?:s)?)?", "(?:(?:prior|written|advance) )*notice"),
    ("(?:once|twice|three times|four times|\\d+ times|at least once|at least twice)(?: in| within)? (?:a|an|every|each|per)", "?(?!{span})\\w+", "{span}"),
    ("(?:in|during|within|per) (?:any|a given|a single|one|the same|any one|any given)(?: calendar| financial)? (?:year|month|week|quarter|season)",),
    ("(?:(?:in|at|during|on|by) )?(?:each|every)", "?(?:{number}|other|second|calendar|financial|school|working|single)", "(?:{span}|{weekday}|season|{month})"),
    ("(?:on|by|in)(?: the)? {ordinal} (?:day|{weekday}|working day|week) of (?:each|every|the|that) (?:month|quarter|year|week|season)",),
    ("for a (?:short|limited|transitional|further|certain|reasonable) (?:time|period|term)(?: of time)?",),
    ("(?:annually|monthly|quarterly|weekly|daily|yearly|biannually|biennially|once a year|twice a year)",),
    ("(?:immediately|promptly|forthwith|at once|without (?:undue |any |further |unreasonable )?delay|as soon as (?:possible|practicable|reasonably practicable)|in due course|in due time|in good time|at an early date|in the near future|in the future|in future|at some (?:later )?(?:point|date|time)|at a (?:later|future|subsequent) (?:date|stage|time|point)|at a time to be (?:agreed|determined)|for the time being|indefinitely|permanently|at any time|at all times|from time to time)", "?(?:after|upon|following) {named}"),
    ("(?:on|upon|at the time of|as of|as from|from|after|following|before|until|pending|prior to|by)(?: the)?(?: (?:day|date|moment|time) of)?(?: (?:its|their|the))? (?:signature|signing|entry into force|ratification|adoption|request|receipt|completion|conclusion|demand|closing|expiry|termination|delivery|publication|harvest|accession|approval)", "?(?:of|by) {named}"),
    ("(?:on|from|by)(?: the)? (?:day|date|moment)", "?(?:of|on which|when)", "{named}"),
    ("(?:before|after|until|till|by|at|from|on|upon|following|since|prior to) the (?:start|beginning|end|expiry|completion|conclusion|closure|opening|handover|commencement|departure|arrival|harvest|elections?|adoption|day|date|hour)", "?of {named}"),
    ("within the same (?:time|period|term)",),
    ("at (?:any|every|a suitable|a convenient|the appropriate|an appropriate|the earliest|the same|a given) (?:hour|moment|time|opportunity|date)",),
)
"""
Rows of parts, tried in order at each word; the first that fits is taken.

A part in braces is one of PARTS; one that opens with a question mark may be missing.
"""
