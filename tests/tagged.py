"""Sentences as a tagger would hand them over: "Rosters/NNS shall/MD be/VB published/VBN=publish"."""

from zopa.language.syntax import Parse, Sentence, Token
from zopa.records import Clause, Proposal

_KIND = {
    "N": "NOUN", "V": "VERB", "M": "AUX", "J": "ADJ", "R": "ADV", "D": "DET", "I": "ADP", "C": "CCONJ", "P": "PRON",
}


def tokens(marked: str) -> tuple[Token, ...]:
    """Tokens of a marked sentence, one blank apart, with no tree: rules must find their way by the words."""
    out: list[Token] = []
    at = 0
    for i, piece in enumerate(marked.split()):
        word, _, rest = piece.rpartition("/")
        tag, _, lemma = rest.partition("=")
        glued = bool(out) and word in {",", ".", ";", ":", "'s", ")"}
        start = at if glued or not out else at + 1
        at = start + len(word)
        out.append(Token(i, start, at, word, lemma or word.lower(), _KIND.get(tag[:1], "X"), tag, "", i))
    return tuple(out)


def plan(marked: dict[str, str], *, preamble: str = "") -> tuple[Proposal, Parse]:
    """A plan of marked clauses by id, each on a line of its own, and its parse without a tree."""
    text, clauses, row, sentences = f"{preamble}\n", [], [], []
    for label, words in marked.items():
        at, first = len(text), len(row)
        row += [
            t._replace(i=t.i + first, head=t.head + first, start=t.start + at, end=t.end + at) for t in tokens(words)
        ]
        last = row[-1].end
        text += " " * (last - len(text))
        for t in row[first:]:
            text = text[: t.start] + t.text + text[t.end :]
        parent = next((p for p in (label[:-1], label.rpartition(".")[0]) if p in marked), None)
        clauses.append(Clause(id=label, parent=parent, text=text[at:last], start=at, end=last))
        sentences.append(Sentence(first, len(row)))
        text += "\n"
    proposal = Proposal(source="plan", preamble=preamble, clauses=tuple(clauses))
    return proposal, Parse(text, tuple(row), tuple(sentences), ())
