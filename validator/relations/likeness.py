"""May two figures give one quantity, do they agree, and if not, is the one a known slip of the other?"""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import cache
from itertools import combinations

from validator.interval import Interval
from validator.lexicon import table
from validator.model import Figure
from validator.relations.nouns import alike, is_person
from validator.relations.phrasing import Wording

_GENERIC = frozenset({"person", "victim", "body", "man", "casualty", "death"})
"""Nouns for people of any sort."""
_THOUSAND = 1000
_MOST_ADDENDS = 12
"""More figures than this are not tried for a sum."""


@cache
def _groups() -> dict[str, str]:
    return {noun: first for first, others in table("synonyms") for noun in (first, *others.split())}


def same_noun(one: str | None, other: str | None) -> bool:
    """Whether the two nouns are one word or two names for one thing."""
    return one is not None and other is not None and (one == other or (one in _groups() and _groups().get(one) == _groups().get(other)))


def same_things(one: Wording, other: Wording) -> bool:
    """Whether the two figures may count the same things, or measure in the same unit."""
    if one.figure.kind != other.figure.kind:
        return False
    if one.figure.kind != "count":
        return one.noun == other.noun
    if one.noun is None or other.noun is None or same_noun(one.noun, other.noun):
        return True
    if {one.noun, other.noun} & _GENERIC:
        return {one.noun, other.noun} <= _GENERIC or is_person(one.noun) == is_person(other.noun)
    return alike(one.noun, other.noun)


def agree(one: Wording, other: Wording) -> bool:
    """Whether the two give one value; one that is hedged must also speak of the same noun or deed."""
    if one.figure.stated is not None and one.figure.stated == other.figure.stated:
        return True
    if one.figure.value.disjoint(other.figure.value):
        return False
    return (one.deed is not None and one.deed == other.deed) or (one.figure.kind == "count" and same_noun(one.noun, other.noun))


def near(one: Figure, other: Figure, times: int | Fraction) -> bool:
    """Whether neither is more than `times` the other."""
    factor = Interval.exactly(times)
    return not (one.value.above(other.value * factor) or other.value.above(one.value * factor))


def adds_up(word: Wording, others: Iterable[Wording]) -> bool:
    """Whether some of `others` make `word`: parts in one place of the text, or parts with the same deed anywhere, or a remainder."""
    deeds = {None, word.deed}
    open_to = [other for other in others if other.figure.index != word.figure.index and (word.deed is None or other.deed in deeds)]
    told = [other.figure.value for other in open_to if other.deed is not None and same_things(word, other)][:_MOST_ADDENDS]
    if _makes(word, told, remainders=False):
        return True
    for place in sorted({other.figure.sentence for other in open_to}):
        here = [other.figure.value for other in open_to if place <= other.figure.sentence <= place + 1][:_MOST_ADDENDS]
        if _makes(word, here, remainders=True):
            return True
    return False


def _makes(word: Wording, values: Sequence[Interval], *, remainders: bool) -> bool:
    for size in (2, 3, 4):
        for parts in combinations(values, size):
            total = sum(parts, start=Interval.exactly(0))
            made = (total, parts[0] + parts[0] - total) if remainders else (total,)
            if any(value.exact and value == word.figure.value for value in made):
                return True
    return False


def transposed(one: Figure, other: Figure) -> bool:
    """Whether the two are written with the same digits in another order: 450 and 540."""
    first, second = _digits(one), _digits(other)
    return first != second and len(first) == len(second) > 1 and sorted(first) == sorted(second)


def slipped(one: Figure, other: Figure) -> bool:
    """Whether one is exactly a thousand times the other, or more; for counts of two digits in common also ten or a hundred times."""
    if not isinstance(one.stated, Fraction) or not isinstance(other.stated, Fraction):
        return False
    small, large = sorted((abs(one.stated), abs(other.stated)))
    if small == 0 or small == large or (large / small).denominator != 1:
        return False
    factor = (large / small).numerator
    return str(factor).rstrip("0") == "1" and (factor >= _THOUSAND or (one.kind == "count" and len(_digits(one).rstrip("0")) > 1))


def _digits(figure: Figure) -> str:
    """The digits as written, without point and scale; empty for a range and a vague word."""
    if not isinstance(figure.stated, Fraction) or not figure.quantity.grain:
        return ""
    scaled = figure.stated / figure.quantity.grain
    return str(scaled.numerator) if scaled.denominator == 1 else ""
