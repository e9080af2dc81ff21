"""What does a sentence look like to a relation: words in lower case, figures as single characters?"""

from collections.abc import Sequence

from validator.model import MASKS, Figure, Outline, Sentence

_PLAIN = str.maketrans({
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "―": "-", "‑": "-", "−": "-",
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u200a": " ", "\t": " ", "\n": " ", "\r": " ", "…": ".",
    **dict.fromkeys(MASKS.values(), "o"), **{mask.upper(): "O" for mask in MASKS.values()},
})  # fmt: skip
_SPACES = str.maketrans("\t\n\r", "   ")


def outline(text: str, sentence: Sentence, figures: Sequence[Figure]) -> Outline:
    """The outline of `sentence`; `figures` are its figures in text order."""
    pieces: list[str] = []
    positions: list[int] = []
    at, length = sentence.span.start, 0
    for figure in figures:
        before = plain(text[at : figure.span.start])
        pieces += (before, MASKS[figure.kind])
        positions.append(length + len(before))
        length += len(before) + 1
        at = figure.span.end
    pieces.append(plain(text[at : sentence.span.end]))
    return Outline(sentence=sentence, text="".join(pieces), figures=tuple(figures), positions=tuple(positions))


def plain(text: str) -> str:
    """`text` in lower case with ASCII quotation marks, dashes and spaces, of the same length."""
    if text.isascii():
        return text.lower().translate(_SPACES)
    lowered = text.translate(_PLAIN).lower()
    return lowered if len(lowered) == len(text) else "".join(c if len(c.lower()) != 1 else c.lower() for c in text.translate(_PLAIN))
