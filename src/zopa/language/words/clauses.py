"""English words that open, join and close the parts of a sentence."""

from __future__ import annotations

from zopa.language.wordlist import phrases, words

ALWAYS_SUBORDINATE = words("if unless whether whenever wherever while whilst because although though lest whereas")
"""Whatever finite verb comes next is not the sentence's own."""

MAYBE_SUBORDINATE = words("when where once after before until till since as than how why")
"""Subordinating where a finite verb follows in the same part of the sentence; else prepositions and the like."""

RELATIVE = words("which who whom whose that what whoever whatever whichever")

IDLE_AFTER_WHERE = words("possible necessary appropriate applicable needed required practicable feasible relevant available")
"""After "where", "if", "as" and "when" these are a whole condition."""

JOINS = words("and or but nor yet")

PREPOSITIONS = words(
    "in on at by for from with of to under within without during before after until till since upon against between "
    "among through throughout into onto over above below beyond besides despite notwithstanding pursuant subject "
    "according regarding concerning following pending including except save per via towards toward across along "
    "instead given as about around because due owing prior further no not unless"
)

DETERMINERS = words(
    "the a an each every any no all both either neither this that these those its their his her our some such another "
    "one two three four five six seven eight nine ten"
)

ADVERBS = words(
    "also each both all jointly only then not never always further thereby thereafter therefore hereby again "
    "immediately promptly fully accordingly together in turn still already even likewise instead forthwith at once "
    "thus hereafter henceforth otherwise equally respectively too however moreover furthermore n't"
)
"""What may stand between a modal and its verb besides words in "-ly"."""

OPENERS = words(
    "and but or also then however moreover furthermore further additionally accordingly therefore thus likewise "
    "nevertheless nonetheless similarly finally consequently instead otherwise hence conversely"
)
"""Words that only tie a sentence to the one before."""

PARTICLES = words("up out over off down")

BE = words("be is are was were been being 's 're am")

NOT_ADVERBS = words("apply supply rely comply reply fly ally multiply tally imply family monopoly assembly july only")
"""In "-ly" and no adverbs."""

PARTICIPLES = words(
    "made paid held kept set put cut let hit shut led sent spent lent built sold told bought brought met lost left "
    "found bound heard read said laid done gone begun sung given taken driven shown drawn withdrawn borne torn "
    "run won split spread cast understood undertaken overseen foreseen chosen frozen dealt fed fought"
)
"""Irregular ones, for where the tagger errs."""

LABELS = words("articles paragraphs clauses sections points annexes parts chapters items")
"""Nouns before numbers, which a tagger may take for verbs."""

CONDITION = phrases("""
    if ; unless ; provided that ; provided , ; provided the ; providing that ; on condition that ; on the condition that ;
    for as long as ; for so long as ; in the event ; in case ; in cases ; subject to ; so long as ; as long as ; insofar as ; in so far as ; to the extent ;
    where ; when possible ; wherever ; as far as ; so far as ; should ; whenever ; only if ; only where ; only when ;
    once ; while ; whilst ; when ; pending ; upon written ; upon the request ; upon request ; on request ; upon complaint ;
    save where ; save in ; save if ; whoever ; whichever party ; assuming ; failing ; contingent on ; contingent upon ; conditional on ; conditional upon ; in the absence of ; even if ; even where ; even when
""")
"""What opens a condition."""

EXCEPTION = phrases("""
    except ; save ; with the exception of ; other than ; excluding ; apart from ; but not ; excepting ;
    without prejudice to ; notwithstanding
""")

PURPOSE = phrases("""
    in order to ; so that ; so as to ; with a view to ; for the purpose of ; for the purposes of ; with the aim of ;
    in order that ; with the goal of ; with the objective of ; in the interest of ; in the interests of
""")

CLAUSE_TIMES = words("after before until till as")
"""What opens a clause of time after a verb."""
