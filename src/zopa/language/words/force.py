"""English words that bind: one table, from phrase to force."""

from __future__ import annotations

from zopa.language.wordlist import words
from zopa.language.words.clauses import NOT_ADVERBS
from zopa.records.duty import Force

MACROS = {
    "{adv}": r"(?: (?:hereby|also|each|both|all|further|thereby|always|still|therefore|only|again|thereafter|then|in turn|in particular|{ly}))*",
    "{ly}": rf"(?!(?:{'|'.join(sorted(NOT_ADVERBS))}) )\w+ly",
    "{modal}": r"(?:shall|will|must|may|can|should|would|could|might)",
    "{not}": r"(?P<no> not| n't| never| no longer| under no circumstances| in no case)?",
    "{be}": r"(?:(?:{modal}{adv}{not} )?be|is|are|was|were|remains?){adv}{not}{adv}",
    "{have}": r"(?:{modal}{adv}{not}{adv} have|has|have)",
    "{to}": r"(?P<no> not| never)?{adv} to(?P<no> not)?",
}
"""What stands between braces in the tables below; ``no`` marks a negation."""

INFINITIVE = (
    (Force.MUST, "{be} (?:obliged|obligated|required|bound|compelled|mandated|instructed|duty bound|under (?:a|an|the) (?:\\w+ )?(?:duty|obligation)){to}"),
    (Force.MUST, "{have} (?:a|an|the) (?:\\w+ )?(?:duty|obligation|responsibility|task){to}"),
    (Force.MUST, "(?:has|have|needs?) to"),
    (Force.MUST, "(?:is|are|remains?){adv}{to}"),
    (Force.AGREES, "(?:(?:shall|will|must){adv} agree|(?:hereby )?(?:undertakes?|agrees?|consents?|pledges?|promises?|vows?|accepts?|covenants?|commits?|offers?|guarantees?)(?: with (?:each other|one another))?){to}"),
    (Force.AGREES, "(?:hereby )?(?:commits?|binds?|obliges?|pledges?|engages?) (?:itself|themselves|himself|herself){to}"),
    (Force.AGREES, "(?:{be} (?:agreed|committed|pledged)|(?:has|have){adv} (?:agreed|undertaken|committed(?: itself| themselves)?|pledged|promised)|gives? an undertaking){to}"),
    (Force.MAY, "{be} (?:entitled|free|permitted|allowed|authori[sz]ed|empowered|eligible|at liberty){to}"),
    (Force.MAY, "(?:{have}|enjoys?|retains?|keeps?|reserves?) (?:a|an|the|its|their) (?:\\w+ )?(?:right|option|power|authority|freedom|liberty|choice){to}"),
    (Force.EXPECTED, "{be} (?:expected|supposed|meant|intended|encouraged|invited|requested|asked|urged|anticipated|envisaged|advised|called upon|called on|presumed|prepared|willing|ready){to}"),
    (Force.EXPECTED, "{modal}{adv}{not}{adv} (?:endeavou?r|seek|strive|attempt|try|aim|(?:use|make) (?:(?:its|their|his|her|all|every|the) )?(?:(?:best|reasonable|utmost|necessary|possible) )*(?:efforts?|endeavou?rs?)){to}"),
    (Force.EXPECTED, "(?:endeavou?rs?|intends?|aims?|seeks?|hopes?|plans?|strives?|attempts?|tries|try|expects?|wish|wishes|ought){to}"),
)
"""Phrases before an infinitive. "Not" before one of leave forbids; before one of duty it frees."""

GERUND = (
    (Force.MUST, "(?:{be} (?:(?:responsible|liable) for|(?:charged|tasked|entrusted) with)|{have} (?:a|an|the) (?:\\w+ )?(?:duty|obligation|responsibility|task) of)"),
    (Force.AGREES, "(?:commits? (?:itself|themselves)|{be} committed) to"),
    (Force.MAY, "(?:{have}|enjoys?|retains?|reserves?) (?:a|an|the) (?:\\w+ )?(?:right|option|power|authority|freedom) of"),
)
"""Phrases before a gerund."""

FORBIDDEN = (
    (Force.MUST, "(?:{be} (?:(?:prohibited|barred|banned|precluded|forbidden|excluded|debarred) from|forbidden to)|{have} no (?:right|authority|power) to)"),
)
"""Phrases that forbid what follows."""

FREED = (
    (Force.MAY, "(?:{be} under no (?:duty|obligation) to|{have} no (?:duty|obligation) to|(?:does|do) not (?:have|need) to|need not)"),
)
"""Phrases that say that what follows may be left undone."""

MODAL = (
    (Force.MUST, "(?:(?:shall|must){adv}{not}|cannot)"),
    (Force.WILL, "(?:will|would){adv}{not}"),
    (Force.MAY, "(?:may|can|could|might){adv}{not}"),
    (Force.EXPECTED, "should{adv}{not}"),
)
"""Modal verbs; "not" after one of leave forbids."""

BEFORE_THAT = (
    (Force.EXPECTED, "it {be} (?:expected|understood|hoped|anticipated|envisaged|assumed|foreseen|intended|desirable|desired|presumed|believed|recommended|wished) that"),
    (Force.EXPECTED, "(?:expects?|hopes?|anticipates?|assumes?|recommends?|wish|wishes){adv} that"),
    (Force.EXPECTED, "(?:it {be} )?the (?:expectation|intention|understanding|hope|wish|aim)(?: of [^,;:.]{2,80}?)?(?: is)? that"),
    (None, "it {be} (?:agreed|stipulated|confirmed|provided|established|decided|acknowledged|recogni[sz]ed|accepted|clear) that"),
    (Force.AGREES, "(?:agrees?|undertakes?|promises?|pledges?|guarantees?|(?:has|have) agreed){adv} that"),
    (None, "(?:confirms?|acknowledges?|declares?|accepts?|decides?|affirms?|reaffirms?|recogni[sz]es?){adv} that"),
)
"""Phrases before a "that" whose clause says who does what; None leaves the force to that clause."""

BEFORE_BEARER = (
    (Force.MUST, "it (?:shall be|will be|must be|is|remains|shall remain) (?:the (?:\\w+ )?(?:duty|responsibility|obligation|task|job) of|for|incumbent (?:up)?on|up to)"),
    (Force.MAY, "it (?:shall be|will be|is) the (?:\\w+ )?(?:right|privilege) of"),
)
"""Phrases that put the bearer after themselves: "It is the duty of the board to …"."""

OWN = (
    (Force.MUST, "it (?:shall be|will be|is|remains) (?P<who>[^,;:.]{2,60}?) '(?:s)? (?:\\w+ )?(?:duty|responsibility|obligation|task|job) to"),
)
"""The same with the bearer in the possessive: "It is the board's duty to …"."""

TALK = frozenset(["discuss", "negotiate", "debate", "explore", "renegotiate"])
"""Verbs after which nothing is settled yet."""

TALKS = frozenset(["talk", "talks", "negotiation", "negotiations", "discussion", "discussions", "dialogue"])
"""What is held, opened or begun where nothing is settled yet."""

FIRST = words("""
    it the shall will would must may might can could cannot should ought be is are was were remain remains has have
    hereby need needs does do give gives enjoy enjoys retain retains keep keeps reserve reserves undertake undertakes agree
    agrees consent consents pledge pledges promise promises vow vows accept accepts covenant covenants commit commits
    offer offers guarantee guarantees bind binds oblige obliges engage engages endeavour endeavours endeavor endeavors
    intend intends aim aims seek seeks hope hopes plan plans strive strives attempt attempts try tries expect expects wish
    wishes anticipate anticipates assume assumes recommend recommends confirm confirms acknowledge acknowledges declare
    declares decide decides affirm affirms reaffirm reaffirms recognise recognises recognize recognizes
""")
"""Words with which a phrase of any table can begin: a quick look before the tables are tried."""
