"""May two figures be put one above the other, and which one does a comparison speak of?

Figures compare where they are of one kind and unit; a bare number (`more than the 590
of last week`) takes the unit of the other. The subject of a comparison is the nearest
comparable figure before it, or one further off that makes the claim true.
"""

from collections.abc import Iterable, Iterator

import regex

from validator.lexicon import words
from validator.model import Figure, Outline, Reading
from validator.relations.nouns import alike, same_noun
from validator.relations.rates.per import verbal

LEVELS = "ⓒⓜⓟⓤⓓⓐ"
"""The masks of figures that have a size."""
_KINDS = frozenset({"count", "money", "percent", "measure", "duration", "age"})
_ASIDE = regex.compile(r"\([^()]*\)")
_BELOW = regex.compile(r"\s(?:degrees\s)?(?:celsius\s|fahrenheit\s)?below\s(?:zero|freezing|normal|average|the)")
_FOLLOWING = regex.compile(r"\s([\p{L}-]+)")
_DERIVED = regex.compile(
    r"\b(?:another|further|extra|additional|out\sof|of\sthe|one\sin|by|under|over|every|per|each|within|last|past|"
    r"first|next|for|lasting|aged|after)\s(?:the\s)?\Z"
)


def comparable(one: Figure, other: Figure) -> bool:
    """Whether the two can be sizes of like things; nothing vague, no range."""
    if one.kind not in _KINDS or other.kind not in _KINDS or one.index == other.index or not (single(one) and single(other)):
        return False
    if bare(one) != bare(other):
        named = other if bare(one) else one
        if bare(one) and named.kind not in ("count", "age"):
            return False
        return named.kind != "age" and not (named.kind == "percent" and (one.value.low > 100 or other.value.low > 100))
    if one.kind != other.kind:
        return False
    if one.unit is None or other.unit is None or _base(one.unit) == _base(other.unit) or one.kind == "age":
        return True
    if one.kind == "count":
        return same_noun(one.unit, other.unit) or alike(one.unit, other.unit)
    return {one.unit, other.unit} in ({"degree", "degree_Celsius"}, {"degree", "degree_Fahrenheit"})


def _base(unit: str) -> str:
    """`USD` of `USD_per_share`: the second of two prices often leaves it out."""
    return unit.partition("_per_")[0]


def bare(figure: Figure) -> bool:
    """Whether the figure is a number alone, without a noun or unit of its own."""
    return figure.kind == "count" and figure.phrase.end <= figure.span.end


def named_otherwise(outline: Outline, at: int) -> bool:
    """Whether a number alone is followed by a word that may be a noun or a unit not known here (`50 paise`)."""
    figure = outline.at(at)
    if not bare(figure) or figure.unit is not None:
        return False
    word = _FOLLOWING.match(outline.text, at + 1)
    return word is not None and word.group(1) not in words("function_words") | words("casualty_words") and not verbal(word.group(1))


def single(figure: Figure) -> bool:
    """Whether the figure states one number."""
    return figure.stated is not None and not isinstance(figure.stated, tuple)


def asides(text: str) -> list[tuple[int, int]]:
    """The places of brackets, where conversions stand."""
    return [match.span() for match in _ASIDE.finditer(text)]


def before(outline: Outline, position: int, like: Figure, start: int = 0) -> Iterator[Figure]:
    """The figures of a sentence ahead of `position` that compare with `like`, the nearest first; none in brackets."""
    hidden = asides(outline.text)
    for figure, at in reversed(list(zip(outline.figures, outline.positions, strict=True))):
        inside = any(one < at < other for one, other in hidden)
        if start <= at < position and not inside and comparable(figure, like) and plain(outline, at):
            yield figure


def plain(outline: Outline, at: int) -> bool:
    """Whether the figure at `at` is a level: no difference but one in percent, no degree below zero."""
    if outline.text[at] == "ⓟ" and outline.text.endswith(" by ", 0, at):
        return True
    return _BELOW.match(outline.text, at + 1) is None and _DERIVED.search(outline.text[max(0, at - 24) : at]) is None


def fitting(candidates: Iterable[Figure], other: Figure, *, greater: bool) -> Figure | None:
    """The first candidate, unless a later one may be greater (or not) than `other` and so makes the claim true."""
    found = list(candidates)
    for figure in found:
        upper, lower = (figure, other) if greater else (other, figure)
        if not lower.value.above(upper.value):
            return figure
    return found[0] if found else None


def outlines_before(reading: Reading, number: int, reach: int) -> Iterator[Outline]:
    """The sentences before sentence `number`, the nearest first."""
    yield from reversed(reading.outlines[max(0, number - reach) : number])
