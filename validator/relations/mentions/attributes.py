"""Which two figures give one attribute of one thing: a height, a depth, a magnitude?"""

from collections.abc import Iterator, Sequence

import regex

from validator.relations.mentions.likeness import same_things, transposed
from validator.relations.mentions.phrasing import Wording

_ATTRIBUTES = {
    "width": (r"\s*(?:across|wide|in diameter|broad)\b", r"\b(?:diameter|width|breadth)(?: of| is| was)?\s+\Z"),
    "height": (r"\s*(?:high|tall)\b", r"\b(?:height|elevation|altitude)(?: of| is| was)?\s+\Z"),
    "length": (r"\s*(?:long|in length)\b", r"\blength(?: of| is| was)?\s+\Z"),
    "depth": (r"\s*(?:deep|in depth)\b", r"\bdepth(?: of| is| was)?\s+\Z"),
    "weight": (r"\s*(?:in weight)\b", r"\b(?:weigh(?:s|ed|ing)?|weight(?: of| is| was)?)\s+\Z"),
    "magnitude": (r"[ -]magnitude\b", r"\b(?:magnitude(?: of| is| was)?[ -]|(?:earth)?quake of )\Z"),
}
_SHAKING = regex.compile(r"\b(?:quake|earthquake|tremor|temblor)\b")
_ANOTHER = regex.compile(r"\b(?:aftershocks?|foreshocks?|another|second|followed|earlier|previous|record|old|19\d\d|20\d\d|limit|than)\b|ⓨ")
_NEAR = 25
"""How many characters behind an attribute tell of another thing."""
_WORD = regex.compile(r"\p{L}{4,}")


def attributed(words: Sequence[Wording]) -> Iterator[tuple[Wording, Wording]]:
    """Pairs that give one attribute with different values; only where the text gives the attribute twice."""
    for name, (behind, ahead) in _patterns().items():
        having = [word for word in words if behind.match(word.outline.text, word.at + 1) or ahead.search(word.before)]
        having = [word for word in having if not _ANOTHER.search(word.before) and not _ANOTHER.search(word.after[:_NEAR])]
        if len(having) == 2 and (name == "magnitude" or same_things(*having)) and having[0].figure.sentence != having[1].figure.sentence:
            earlier, later = having
            if earlier.figure.value.disjoint(later.figure.value) and _one_thing(name, earlier, later):
                yield earlier, later


def _patterns() -> dict[str, tuple[regex.Pattern[str], regex.Pattern[str]]]:
    return {name: (regex.compile(behind), regex.compile(ahead)) for name, (behind, ahead) in _ATTRIBUTES.items()}


def _one_thing(name: str, earlier: Wording, later: Wording) -> bool:
    if name == "magnitude":
        return any(_SHAKING.search(word.outline.text) for word in (earlier, later))
    common = set(_WORD.findall(earlier.outline.text)) & set(_WORD.findall(later.outline.text))
    return transposed(earlier.figure, later.figure) and bool(common)
