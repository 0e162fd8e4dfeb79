"""Sentences as a tagger would hand them over: "The/DT Ministry/NNP shall/MD pay/VB"."""

from zopa.language.syntax import Token

_KIND = {
    "N": "NOUN", "V": "VERB", "M": "AUX", "J": "ADJ", "R": "ADV", "D": "DET", "I": "ADP", "C": "CCONJ", "P": "PRON",
}


def tokens(marked: str) -> tuple[Token, ...]:
    """Tokens of a marked sentence, one blank apart, with no tree: rules must find their way by the words."""
    out: list[Token] = []
    at = 0
    for i, piece in enumerate(marked.split()):
        word, _, tag = piece.rpartition("/")
        glued = bool(out) and word in {",", ".", ";", ":", "'s", ")"}
        start = at if glued or not out else at + 1
        at = start + len(word)
        out.append(Token(i, start, at, word, word.lower(), _KIND.get(tag[:1], "X"), tag, "", i))
    return tuple(out)
