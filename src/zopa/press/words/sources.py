"""English words about sources, and which attributions are statements."""

from __future__ import annotations

import re
from typing import Final


def _w(words: str) -> frozenset[str]:
    return frozenset(words.split())


FIRST_PERSON = _w("i we me us my our")
INDEFINITE = _w("a an some several one two three four five many few any another other unnamed")
INSTITUTIONS = _w(
    "government ministry minister president chancellor premier parliament commission commissioner council union "
    "association federation company board committee court office party cabinet army bank agency authority bureau "
    "department spokesman spokeswoman spokesperson chairman chairwoman chair chairperson chief director secretary "
    "negotiator envoy ambassador mediator arbitrator speaker senator governor mayor king queen executive leader "
    "management administration alliance coalition delegation institute institution presidency readout statement report"
)
NOBODY = _w("nobody no none neither nothing anyone anybody noone")
"""A source so named, or a noun after such a word, has said nothing."""
LIFELESS_ENDINGS = ("ing", "tion", "sion", "ment", "ness", "ity", "ism", "ence", "ance", "ure", "age")
"""Nouns so formed name no speaker, except those under LIVING."""
LIVING = _w(
    "government parliament administration federation association organisation organization commission delegation "
    "opposition coalition authority majority minority community establishment institution department management "
    "corporation foundation legislature municipality alliance conference audience leadership entity legation mission "
    "governing king being readership agency generation population university faculty session electorate regiment"
)
NAMES_OPENLY = _w(
    "call describe brand dub label term denounce dismiss praise hail criticize criticise portray slam mock characterize "
    "characterise lambast tout attack declare"
)
"""Verbs that call somebody something aloud."""
MINDED = _w(
    "confident hopeful optimistic certain adamant convinced willing reluctant skeptical sceptical doubtful wary critical "
    "supportive unwilling prepared keen determined open ready"
)
"""Adjectives that are a position."""
UTTERS = _w(
    "make issue express voice repeat reiterate raise give offer have share hold reject dismiss deny renew level air "
    "withdraw retract confirm publish release deliver send receive hear"
)
"""Verbs whose subject owns the claim, the threat, the promise that is their object."""
TOPICAL = _w(
    "warn call push accuse complain insist object agree disagree advocate plead argue caution apologize appeal"
)
"""Verbs whose prepositional object is a position: "called for a cap"."""
TAKES_SIDES = _w(
    "turn shrug reject oppose support endorse back welcome condemn denounce criticize criticise praise applaud hail decry deplore "
    "lament dispute deny question dismiss defend propose demand announce reiterate repeat reaffirm affirm confirm "
    "acknowledge stress emphasize emphasise underscore underline float recommend advocate favor favour prefer fear "
    "regret repudiate disavow refute rebut rebuff contest accept embrace blast slam assail promise pledge vow seek "
    "predict veto ratify suggest withdraw retract threaten rule offer claim express want voice approve concede admit"
)
"""Verbs whose object is a position: "rejected the cap"."""
REPORTED_NOUNS = _w(
    "report claim allegation rumor rumour speculation suggestion accusation assertion warning threat expectation"
)
NO_STATEMENT = _w(
    "find show learn discover realize realise know notice forget determine sense see understand dream remember mean ask hear "
    "inquire consider imagine assume question wonder evidence idea guess"
)
"""Cues that state nothing: a question, a finding, a state of mind."""
TRIES = _w("aim try strive push look decide choose move opt begin ask seek offer invite order attempt")
"""Verbs whose infinitive is a deed rather than a position."""
THINGS = _w(
    "evidence fact figure number data datum event emphasis result sign history experience trend step deal plan proposal "
    "draft text clause article paragraph agreement point word sentence line idea move move polling outcome thing "
    "development scheme framework document provision situation record"
)
"""What "says" or "suggests" something without a mouth of its own."""

CONDITION_NEXT: Final = re.compile(
    r",?\s(?:but )?(?:provided|providing|on condition|unless|as long as|so long as|only if|only once)\b"
)
"""How a condition goes on from what was said."""
