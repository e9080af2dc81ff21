"""A rate, its count and their total, whose digits agree, with the noughts or without."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

import regex

from validator.interval import Interval
from validator.model import Figure, Outline, Reading
from validator.proportions import level
from validator.relations.rates.bearing import Bearing, counts_of
from validator.relations.rates.bearing import actual as spread
from validator.relations.rates.per import Per
from validator.relations.rates.totals import totals_of

THOUSANDS = tuple(Fraction(10) ** power for power in (3, -3, 6, -6))
TENS = tuple(Fraction(10) ** power for power in (1, -1, 2, -2))
"""By what a slip of noughts multiplies."""
_BACK, _AHEAD = 5, 2
_CLOSE, _LOOSE, _EXACT = Fraction(1, 25), Fraction(1, 40), Fraction(1, 150)
_THOUSAND = 1000
_BEGINNING, _BESIDE = 40, 6
"""Whom a sentence is about stands within so many characters of its beginning."""
_POPULATION = regex.compile(r"\bpopulation\s(?:of|is|was|stands\sat)\s(?P<n>ⓒ)")
_SMALL_CHANGE = frozenset({"cent", "penny"})
_HEADS = frozenset({"man", "woman", "person", "head", "inhabitant", "citizen", "resident", "capita", "child", "adult", "taxpayer"})


class Product(NamedTuple):
    """A total as `claimed`, the rate and the count (`others`), and what they make of it."""

    claimed: Figure
    others: tuple[Figure, ...]
    actual: Interval


def products(reading: Reading, rate: Per, taken: frozenset[int]) -> Iterator[Product]:
    """A rate times its count, and the total that is written with other noughts."""
    if not isinstance(rate.figure.stated, Fraction) or rate.figure.stated <= 0 or rate.scale != 1:
        return
    around = reading.outlines[max(0, rate.sentence - _BACK) : rate.sentence + _AHEAD]
    totals = list(totals_of(rate, around, taken))
    counts = [*counts_of(rate, around, taken), *_populations(rate, around), *_owners(rate, around, taken)]
    made = [(total, count, found) for total in totals[:12] for count in counts[:12] if (found := _made(rate, total, count)) is not None]
    agreeing = [one for one in made if not one[2].disjoint(level(one[0].figure).widened(Fraction(1, 20)))]
    near = [
        one
        for one in made
        if _may_slip(rate, one[0]) or (rate.of in _SMALL_CHANGE and one[0].tied)
        if _close(one[0].figure, one[2], _CLOSE) and _close(one[0].figure, _stated(rate, *one[:2]), _CLOSE)
    ]
    if not any(_close(one[0].figure, one[2], _LOOSE, (Fraction(1),)) for one in agreeing) and any(
        _close(one[0].figure, one[2], _EXACT, THOUSANDS) for one in near
    ):
        agreeing = []
    slipped = [one for one in near if _close(one[0].figure, one[2], _CLOSE, THOUSANDS)] or [
        one
        for one in near
        if rate.figure.kind == "money" and _sure(rate, one[0], one[1]) and _close(one[0].figure, one[2], _CLOSE, TENS)
    ]
    for total, count, found in (agreeing or slipped)[:1]:
        yield Product(total.figure, (rate.figure, *count.figures), found)


def _sure(rate: Per, total: Bearing, count: Bearing) -> bool:
    """Whether words name what the rate is per and tie the total to it; for a mere `each` both stand beside it."""
    here = rate.sentence == total.figure.sentence == count.figure.sentence
    if not rate.over or rate.guessed:
        return here and total.tied and count.tied
    beside = 0 < rate.figure.span.start - total.figure.span.end <= _BESIDE and here
    return (rate.average or total.tied or beside) and _together(total, count)


def _may_slip(rate: Per, total: Bearing) -> bool:
    """Whether the total is one that noughts are lost of: of the rate's own unit or tied to it, and not written in one to three digits."""
    large = isinstance(total.figure.stated, Fraction) and total.figure.stated >= _THOUSAND
    return large and (total.tied or (rate.of is not None and total.figure.unit is not None))


def _populations(rate: Per, around: Sequence[Outline]) -> Iterator[Bearing]:
    """`a population of 291 million` for what is so much a head."""
    if _HEADS & set(rate.over):
        for outline in around:
            for match in _POPULATION.finditer(outline.text) if "population" in outline.text else ():
                figure = outline.at(match.start("n"))
                if single(figure):
                    yield Bearing((figure,), Fraction(1), True, True, (0, 0))


def _owners(rate: Per, around: Sequence[Outline], taken: frozenset[int]) -> Iterator[Bearing]:
    """`The dairy's 260 farmers … Each of them is owed £4,100 on average`: those that the sentence before begins with."""
    if rate.tie != "behind" or not (rate.guessed or not rate.over):
        return
    for outline in around:
        if 1 <= rate.sentence - outline.sentence.index <= 2 and outline.figures and outline.positions[0] < _BEGINNING:
            figure = outline.figures[0]
            if figure.kind == "count" and figure.unit is not None and single(figure) and figure.index not in taken:
                yield Bearing((figure,), Fraction(1), False, False, (1, 0))


def _stated(rate: Per, total: Bearing, count: Bearing) -> Interval:
    """What the numbers as written make of the total, whatever their hedges allow."""
    product = rate.figure.stated if isinstance(rate.figure.stated, Fraction) else Fraction(0)
    for figure in count.figures:
        product *= figure.stated if isinstance(figure.stated, Fraction) else Fraction(0)
    return Interval.exactly(product * count.times / total.times)


def _together(total: Bearing, count: Bearing) -> bool:
    """Whether words tie both to the rate, or they stand in one sentence."""
    return (total.tied and count.tied) or total.figure.sentence == count.figure.sentence


def _close(claimed: Figure, actual: Interval, slack: Fraction, powers: Sequence[Fraction] = (*TENS, *THOUSANDS)) -> bool:
    """Whether the digits agree to within `slack`, whatever the hedges allow."""
    if (
        not isinstance(claimed.stated, Fraction)
        or isinstance(actual.low, float)
        or isinstance(actual.high, float)
        or claimed.stated <= 0
        or actual.low <= 0
    ):
        return False
    ratio = (actual.low + actual.high) / 2 / claimed.stated
    return any(abs(ratio / power - 1) <= slack for power in powers)


def _made(rate: Per, total: Bearing, count: Bearing) -> Interval | None:
    """What rate and count make, in the unit of the total."""
    if total.figure.index in {figure.index for figure in count.figures}:
        return None
    each = spread(rate, total, count)
    if each is None or each.low <= 0 or rate.figure.value.low <= 0:
        return None
    return level(total.figure) * (level(rate.figure) / each)


def single(figure: Figure) -> bool:
    """Whether a figure states one number above nothing."""
    return isinstance(figure.stated, Fraction) and figure.stated > 0
