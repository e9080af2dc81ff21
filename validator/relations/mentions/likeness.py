"""May two figures give one quantity, do they agree, and if not, is the one a known slip of the other?"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import combinations

import regex

from validator.interval import End, Interval
from validator.lexicon import words
from validator.model import Figure
from validator.relations.mentions.phrasing import Wording
from validator.relations.nouns import alike, is_person, same_noun

_GENERIC = frozenset({"person", "victim", "body", "man", "casualty", "death"})
"""Nouns for people of any sort."""
_WORD = regex.compile(r"\p{L}{3,}")
STEM = 5
"""How many letters of two words are alike where they are of one stem."""
_FLOORS = frozenset({"no fewer than", "no less than", "not fewer than", "not less than"})
_THOUSAND = 1000
_MOST_ADDENDS = 12
"""More figures than this are not tried for a sum."""
_FEW = 6
"""Of more figures than this some three will make nearly any number, so that only pairs are tried."""
_REACH = 25
"""How many sentences away the parts of a sum are looked for."""


def same_things(one: Wording, other: Wording) -> bool:
    """Whether the two figures may count the same things, or measure in the same unit."""
    if one.figure.kind != other.figure.kind:
        return False
    if one.figure.kind != "count":
        return one.noun == other.noun
    if whole(one.figure) != whole(other.figure):
        return False
    if one.noun is None or other.noun is None or same_noun(one.noun, other.noun):
        return True
    if {one.noun, other.noun} & _GENERIC:
        return {one.noun, other.noun} <= _GENERIC or is_person(one.noun) == is_person(other.noun)
    return alike(one.noun, other.noun)


def whole(figure: Figure) -> bool:
    """Whether the figure is no decimal fraction, as counts of things are not: 7, 1.2 million, but not 7.3."""
    return not isinstance(figure.stated, Fraction) or figure.stated.denominator == 1


def topics(word: Wording) -> frozenset[str]:
    """The beginnings of the words of the sentence that say what it is about."""
    return frozenset(found[:STEM] for found in _WORD.findall(word.outline.text) if found not in words("function_words"))


def agree(one: Wording, other: Wording) -> bool:
    """Whether the two give one value; one that is hedged must also speak of the same noun or deed."""
    if one.figure.stated is not None and one.figure.stated == other.figure.stated:
        return True
    if floors_differ(one.figure, other.figure):
        return False
    if one.figure.kind != "count" and _rounded(one.figure, other.figure):
        return True
    if one.figure.value.disjoint(other.figure.value):
        return False
    if one.deed is not None and one.deed == other.deed:
        return True
    if one.figure.kind == other.figure.kind == "count":
        return same_noun(one.noun, other.noun)
    return all(word.figure.quantity.bound in ("exact", "about") for word in (one, other))


def floors_differ(one: Figure, other: Figure) -> bool:
    """Whether both say `at least` and then another number: no two readers of one report come away with the same toll.

    A ten that the other number fills up (`at least 20`, `at least 23`) is rounded, no other.
    """
    least = all((figure.quantity.hedge or "").split()[:1] == ["at"] or figure.quantity.hedge in _FLOORS for figure in (one, other))
    if not least or not all(figure.kind == "count" and isinstance(figure.stated, Fraction) for figure in (one, other)):
        return False
    coarse = any(figure.quantity.grain > 1 and figure.value.low < another.value.low for figure, another in ((one, other), (other, one)))
    return one.stated != other.stated and not coarse and {one.quantity.bound, other.quantity.bound} == {"over"}


def _rounded(one: Figure, other: Figure) -> bool:
    """Whether one is the other with its last digits left off: £116 and £116.26."""
    if not isinstance(one.stated, Fraction) or not isinstance(other.stated, Fraction):
        return False
    finer, coarser = sorted((one, other), key=lambda figure: figure.quantity.grain)
    return len(digits(coarser).rstrip("0")) > 1 and abs(one.stated - other.stated) < coarser.quantity.grain != finer.quantity.grain


def near(one: Figure, other: Figure, times: int | Fraction) -> bool:
    """Whether neither is more than `times` the other."""
    factor = Interval.exactly(times)
    return not (one.value.above(other.value * factor) or other.value.above(one.value * factor))


def adds_up(word: Wording, others: Iterable[Wording]) -> bool:
    """Whether some of `others` make `word`: parts in one place of the text, or parts with the same deed anywhere, or a remainder."""
    target, deeds = word.figure.value, {None, word.deed}
    floor = word.figure.quantity.bound == "over"
    exact = [other for other in others if _counts(other.figure, floor=floor) and other.figure.index != word.figure.index]
    open_to = [other for other in exact if word.deed is None or other.deed in deeds]
    told = [other.figure.value.low for other in open_to if other.deed is not None and same_things(word, other)][:_MOST_ADDENDS]
    if not _counts(word.figure, floor=floor):
        return False
    if _makes(target.low, told, remainders=False):
        return True
    by_place: dict[int, list[End]] = defaultdict(list)
    for other in open_to:
        if abs(other.figure.sentence - word.figure.sentence) <= _REACH:
            by_place[other.figure.sentence].append(other.figure.value.low)
    groups = ((here[:_MOST_ADDENDS], (here + by_place.get(place + 1, []))[:_MOST_ADDENDS]) for place, here in list(by_place.items()))
    return any(_makes(target.low, here, remainders=True) or _makes(target.low, both, remainders=not floor) for here, both in groups)


def _counts(figure: Figure, *, floor: bool) -> bool:
    """Whether the figure is one number, or with `floor` the least there is."""
    return figure.value.exact or (floor and figure.quantity.bound == "over")


def _makes(target: End, values: Sequence[End], *, remainders: bool) -> bool:
    for size in (2, 3, 4) if len(values) <= _FEW else (2,):
        for parts in combinations(values, size):
            total = sum(parts)
            if total == target or (remainders and 2 * parts[0] - total == target):
                return True
    return False


def transposed(one: Figure, other: Figure) -> bool:
    """Whether the two are written with the same digits in another order: 450 and 540, 103 and 130."""
    return any(_anagrams(write(one), write(other)) for write in (digits, _written_out))


def _anagrams(first: str, second: str) -> bool:
    return first != second and len(first) == len(second) > 1 and sorted(first) == sorted(second)


def _written_out(figure: Figure) -> str:
    """All digits of a whole number of things, its noughts too; empty for any other figure."""
    counted = figure.kind == "count" and isinstance(figure.stated, Fraction) and figure.stated.denominator == 1
    return str(figure.stated) if counted else ""


def slipped(one: Figure, other: Figure) -> bool:
    """Whether one is exactly a thousand times the other, or more; for large counts and those of two digits also ten or 100 times."""
    if not isinstance(one.stated, Fraction) or not isinstance(other.stated, Fraction):
        return False
    small, large = sorted((abs(one.stated), abs(other.stated)))
    if small == 0 or small == large or (large / small).denominator != 1:
        return False
    factor = (large / small).numerator
    telling = one.kind == "count" and (small >= _THOUSAND or len(digits(one).rstrip("0")) > 1)
    return str(factor).rstrip("0") == "1" and (factor >= _THOUSAND or telling)


def digits(figure: Figure) -> str:
    """The digits as written, without point and scale; empty for a range and a vague word."""
    if not isinstance(figure.stated, Fraction) or not figure.quantity.grain:
        return ""
    scaled = figure.stated / figure.quantity.grain
    return str(scaled.numerator) if scaled.denominator == 1 else ""
