"""Words by which people say whether a party can commit itself, deliver, is of one mind; and why it does what it does."""

from __future__ import annotations

import re

CLAIMS = {
    "mandate": (
        r"(?:cannot|can ?not|can't|not able to|unable to) (?:bind|commit|speak for)|(?:in(?:ability)?|not) (?:to make|make) "
        r"(?:firm )?commitments?|(?:no|not|without|lacks?|neither) [\w ]{0,40}(?:official capacity|mandate|authority to)|"
        r"not (?:been )?authori[sz]ed|without instructions|formal document|float(?:s|ed|ing)? ideas|in (?:a|his|her) private "
        r"capacity"
    ),
    "channel": (
        r"back[- ]?channels?|unofficial (?:channels?|talks|contacts)|secret (?:channels?|talks)|through intermediaries|"
        r"track (?:two|1\.5|2)"
    ),
    "control": (
        r"(?:no|not|hardly|little|lost) (?:\w+ ){0,2}control|do(?:es)? not (?:fully )?control|out of (?:his|her|its|their) "
        r"hands|defied (?:his|her|its|their) orders|cannot (?:rein in|restrain|answer for)|rogue (?:units?|elements?|"
        r"commanders?)|uncontrolled|bring(?:ing)? (?:it|them|him|her) to heel"
    ),
    "money": (
        r"cannot afford|can't afford|no money|run(?:ning|s)? out of money|coffers are empty|not (?:been )?funded|lacks? the "
        r"(?:money|funds)|bankrupt"
    ),
    "means": (
        r"(?:cannot|can't|could not|unable to) (?:deliver|enforce|carry (?:it|this|them) out)|can [\w ]{1,30} deliver\b|lacks? "
        r"the (?:means|power|votes|majority|manpower)|no (?:majority|votes) for|has no means"
    ),
    "record": (
        r"(?:went|gone|goes|going) back on|reneg\w+|backtrack\w+|backed out|broke (?:his|her|its|their) (?:word|promise|pledge)|"
        r"broken (?:every|its|their|his|her|each|promises?)|never kept|always kept|kept (?:his|her|its|their) word|violated "
        r"(?:the|every|its|previous)|tor(?:e|n) up|repudiat\w+|flip-?flop\w*|reversed (?:himself|herself|itself|course)"
    ),
    "factions": (
        r"hard-?liners?|factions?|split (?:within|inside|over)|divided (?:over|party|government)|infighting|spoilers?|"
        r"dissent(?:ers)? (?:in|within)|rebels in"
    ),
    "motive": (
        r"(?:publicity )?stunt|ploy|to buy time|buying time|play(?:ing|s)? for time|to distract|distraction from|face-saving|"
        r"save face|bargaining chip|for show|to look (?:tough|reasonable)|stampede|drag(?:ging)? (?:it|things|this|the talks) "
        r"out|wrong[- ]foot"
    ),
}
"""By kind; each is a claim of whoever says it, never a judgement of zopa's."""
PATTERNS = {kind: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for kind, words in CLAIMS.items()}
