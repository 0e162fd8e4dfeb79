"""
Who is quoted saying what: source, cue and content, from the syntax of cues and the marks of quotation.

Steps: (1) quotations by their marks; (2) every cue word that opens a clause, an infinitive, an object; (3) a
quotation that no clause took goes to the cue beside it, or goes on where the quotation before it stopped.
"""

from __future__ import annotations

from zopa.language.paragraphs import paragraphs
from zopa.language.speech_clauses import clauses
from zopa.language.speech_kinds import Attribution
from zopa.language.speech_leftover import attach
from zopa.language.speech_quotes import quotations
from zopa.language.speech_tree import Tree
from zopa.language.syntax import Parse
from zopa.language.tagger import Tagger


def speech(parse: Parse, tagger: Tagger | None = None) -> tuple[Attribution, ...]:
    """Find all attributions of a text, in order of their content; inner ones lie in the content of outer ones."""
    tree = Tree(parse, quotations(parse.text, paragraphs(parse.text)))
    found = attach(tree, clauses(tree))
    if tagger is not None:
        found = list(tagger.heard(tree, found))
    return tuple(sorted(found, key=lambda a: (a.content[0].start, -a.content[-1].end)))
