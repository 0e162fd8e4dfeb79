"""English expressions of time, over words in lower case between single blanks."""

from __future__ import annotations

_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan\.?|feb\.?|mar\.?|apr\.?|jun\.?|jul\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?)"
_WEEKDAY = r"(?:mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?)"
_ORDINAL = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|next|\d{1,2}(?:st|nd|rd|th)|\d{1,2} (?:st|nd|rd|th))"
_NUMBER = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|forty-five|sixty|ninety|a hundred|one hundred|\d[\d.,]*|half an?|several|a few|that|this|the same)"
_UNIT = r"(?:working|business|calendar|consecutive|school|full|trading|banking|clear|further|financial|contract)"
_SPAN = r"(?:minutes?|hours?|days?|weeks?|fortnights?|months?|quarters?|years?|seasons?|terms?|decades?)"
_CLOCK = r"(?:\d{1,2}[:.]\d{2}(?: (?:a\.?m\.?|p\.?m\.?|hours?))?|noon|midnight|\d{1,2} (?:a\.?m\.?|p\.?m\.?|o'clock))"
_OF_EACH = r"(?: (?:of|in) (?:each|every|any|that|the same|the following|the next|the preceding|the) (?:calendar |financial |following |school )?(?:week|month|quarter|year|season|term)| each (?:month|quarter|year)| every (?:month|quarter|year))"
_DAY = rf"(?:(?:{_WEEKDAY} ,? ?)?(?:the )?\d{{1,2}}(?: ?(?:st|nd|rd|th))?(?: of)? {_MONTH}(?: ,? ?\d{{4}})?{_OF_EACH}?|{_MONTH} \d{{1,2}}(?: ?(?:st|nd|rd|th))?(?: , \d{{4}}| \d{{4}})?{_OF_EACH}?|\d{{4}}-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}})"
DURATION = rf"(?:(?:at least |at most |not more than |no more than |up to |about |a maximum of |a minimum of |a period of |the period of )*{_NUMBER}(?: \( ?\d+ ?\))?(?: and a half)?(?: {_UNIT})? {_SPAN})"
_POINT = (
    rf"(?:(?:(?:{_CLOCK}) (?:on|of) )?{_DAY}"
    rf"|(?:the )?(?:{_ORDINAL} )(?:{_UNIT} )?(?:day|week|month|quarter|half|year|{_WEEKDAY}|session|meeting)(?:{_OF_EACH}| (?:of|in) (?:{_MONTH}(?: \d{{4}})?|\d{{4}}))?"
    rf"|(?:the )?(?:start|beginning|end|middle|close|first half|second half|expiry)(?: of (?:{_DAY}|(?:{_MONTH} )?\d{{4}}|{_MONTH}|(?:the|each|every|this|that|its|their) (?:\w+ )?(?:year|month|quarter|term|season|period|week|day)(?: of (?:\d{{4}}|\w+))?))"
    rf"|(?:(?:early|late|mid|spring|summer|autumn|winter)[ -])?(?:{_MONTH} )?(?:of )?(?:1[89]|20|21)\d\d(?!\d| (?!at|and|or|to|until|by|if|unless|in|on|the|with|for|,|;|\.|$)\w+s\b)"
    rf"|{_MONTH}(?! \w+ly\b)|{_CLOCK})"
)
_STOP = r"(?:by|within|if|unless|provided|except|save|and|but|shall|will|must|may|to|with|in order|so that|where|which|that|who|as|until|before|after|under|at the latest|whichever|agrees?|undertakes?|is|are|has|have)"
_NAMED = rf"(?:(?!{_STOP} )[^ ,;:.]+(?: |$))+?(?=,|;|:|\.|{_STOP} |$)"
"""The event a term is counted from, as a noun: it ends where another part of the sentence begins."""
_EVENT = rf"(?:(?:the|its|their|each|every|any|such|this|that|an?|receipt|signature|entry|ratification|notification|notice|request|completion|adoption|delivery|publication|conclusion|approval|acceptance) ?{_NAMED}|(?:receipt|signature|ratification|notification|completion|adoption|delivery|publication|signing|harvest|approval|closing|demand|request)(?: |$))"
_LEGAL = rf"(?:lawful|continuous|uninterrupted|legal|full|paid|regular|actual) {_NAMED}"
_SINCE = rf"(?: (?:of|after|from|following|before|prior to|as of|as from|counted from|beginning with|starting with|of the date of) (?:{_POINT}|{_EVENT}|\w+ing {_NAMED}|{_LEGAL}))"

TIMES = (
    rf"between {_POINT} and {_POINT}",
    rf"(?:for the period |during the period )?(?:from|starting|beginning)(?: on)? {_POINT} (?:to|until|till|through|up to) (?:and including )?{_POINT}",
    rf"(?:but )?(?:with effect from|effective|effective from|starting|starting from|starting on|beginning|beginning on|as of|as from|from|since|after|before|until|till|up to|up until|by|no later than|not later than|at the latest (?:by|on)|by no later than|on or before|on or after|not before|not after|not earlier than|no earlier than|no sooner than|prior to|in|on|at|during|throughout|in the course of|for|around|about) (?:and including |but not before |about |around )?{_POINT}(?: at the latest)?(?: onwards?)?(?: (?:at|by) {_CLOCK})?",
    rf"(?:within|in|inside|over|after|not later than|no later than|at the latest) (?:the (?:next|first|following|coming|space of) )?{DURATION}{_SINCE}?(?: at the latest)?",
    rf"(?:at least |at the latest |no later than |not later than |not less than |not more than )?{DURATION} (?:after|before|following|prior to|from|in advance of) (?:{_POINT}|{_EVENT})",
    rf"(?:at least |at the latest |no later than |not later than |not less than |not more than )?{DURATION} (?:after|before) [^,;:.]+",
    rf"(?:for|during|throughout|over) (?:the )?(?:first|next|last|following|whole|entire|coming)? ?{DURATION}(?:{_SINCE})?",
    rf"(?:for|during|throughout|over) the (?:{_NUMBER} )?(?:\w+ )?(?:term|duration|life|lifetime|period|transition|transitional period|currency|validity)(?: of {_NAMED})?",
    rf"(?:with|by|on|at|upon|giving|subject to)?(?: (?:giving|at least|not less than|no less than|a minimum of))* ?{_NUMBER}(?: {_UNIT})? (?:days?|weeks?|months?|years?|hours?)(?: '(?:s)?)? (?:prior |written |advance |prior written )*notice",
    rf"(?:once|twice|three times|four times|\d+ times|at least once|at least twice)(?: in| within)? (?:a|an|every|each|per) (?:\w+ )?{_SPAN}",
    r"(?:in|during|within|per) (?:any|a given|a single|one|the same|any one|any given)(?: calendar| financial)? (?:year|month|week|quarter|season)",
    rf"(?:in |at |during |on |by )?(?:each|every)(?: {_NUMBER}| other| second| calendar| financial| school| working| single)? (?:{_SPAN}|{_WEEKDAY}|season|{_MONTH})",
    rf"(?:on|by|in) (?:the )?{_ORDINAL} (?:day|{_WEEKDAY}|working day|week) of (?:each|every|the|that) (?:month|quarter|year|week|season)",
    rf"on {_WEEKDAY}",
    r"for a (?:short|limited|transitional|further|certain|reasonable) (?:time|period|term)(?: of time)?",
    r"(?:annually|monthly|quarterly|weekly|daily|yearly|biannually|biennially|once a year|twice a year)",
    r"(?:immediately|promptly|forthwith|at once|without (?:undue |any |further |unreasonable )?delay|as soon as (?:possible|practicable|reasonably practicable)|in due course|in due time|in good time|at an early date|in the near future|in the future|in future|at some (?:later )?(?:point|date|time)|at a (?:later|future|subsequent) (?:date|stage|time|point)|at a time to be (?:agreed|determined)|for the time being|indefinitely|permanently|at any time|at all times|from time to time)(?: (?:after|upon|following) (?:the |its |their )?(?:[^ ,;:.]+(?: |$))+?(?=,|;|:|\.|$))?",
    rf"(?:on|upon|at the time of|as of|as from|from|after|following|before|until|pending|prior to|by) (?:the )?(?:day of |date of |moment of |time of )?(?:its |their |the )?(?:signature|signing|entry into force|ratification|adoption|request|receipt|completion|conclusion|demand|closing|expiry|termination|delivery|publication|harvest|accession|approval)(?: (?:of|by) {_NAMED})?",
    rf"(?:on|from|by) (?:the )?(?:day|date|moment) (?:of|on which|when) {_NAMED}",
)
"""Tried in order at each word; the first that fits is taken."""
