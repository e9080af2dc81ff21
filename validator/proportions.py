"""Shares and changes as intervals of percent, and the known wrong paths to a wrong one.

Every function takes what the words allow and gives what then follows; whether two
results can both be true is for a rule to say. A rate written down is allowed what
editors allow it: one unit of its last digit, or five per cent of itself; a simple
fraction (`a third`) ten.
"""

import math
from collections.abc import Sequence
from fractions import Fraction

from validator.interval import End, Interval
from validator.model import Figure

_HUNDRED = Interval.exactly(100)
_PERCENT_SLACK = Fraction(1, 20)
_FRACTION_SLACK = Fraction(1, 10)
_ROUND_SLACK = Fraction(1, 100)
_NEAR = Fraction(1, 5)
_ROUND_GRAIN = 100
_FAR, _WILD = Fraction(5, 9), Fraction(1, 4)
_ALIKE = Interval.between(Fraction(1, 5), Fraction(5))
_NOUGHTS = {10: "ten", 100: "a hundred", 1000: "a thousand"}


def level(figure: Figure) -> Interval:
    """What a level allows in a proportion: a bare round number (5,200) may have been rounded, by at most one per cent."""
    stated, grain = figure.stated, figure.quantity.grain
    if not isinstance(stated, Fraction) or grain < _ROUND_GRAIN or not figure.value.exact:
        return figure.value
    slack = min(grain / 2, stated * _ROUND_SLACK)
    return Interval.between(stated - slack, stated + slack)


def together(figures: Sequence[Figure]) -> Interval:
    """All of `figures` added up, as levels."""
    return sum((level(figure) for figure in figures), start=Interval.exactly(0))


def percent_of(part: Interval, whole: Interval) -> Interval | None:
    """`part` as percent of `whole`; `None` where a whole of nothing is allowed."""
    if whole.low <= 0 or part.low < 0:
        return None
    return part / whole * _HUNDRED


def percent_grown(before: Interval, after: Interval) -> Interval | None:
    """By how much percent `after` is above `before` (negative where below); `None` as for `percent_of`."""
    grown = percent_of(after, before)
    return None if grown is None else grown - _HUNDRED


def plausible(actual: Interval, stated: Fraction, *, explicit: bool = False) -> bool:
    """Whether a slip from `actual` to `stated` is likelier than a wrong comparison: an inferred one must be near.

    Even where the words tie the figures together, a wild difference is a phrase misread.
    """
    far = _WILD if explicit else _FAR
    near = Interval.between(stated * far, stated / far) if stated > 0 else Interval.exactly(stated)
    return not actual.disjoint(near)


def percent_claimed(rate: Figure) -> Interval:
    """What a percentage or fraction claims, in percent, with what editors allow it."""
    if rate.kind == "ratio":
        return (_fraction(rate) * _HUNDRED).widened(_FRACTION_SLACK)
    unit = grain_of(rate) / 2
    return (rate.value + Interval.between(-unit, unit)).hull(rate.value.widened(_PERCENT_SLACK))


def _fraction(rate: Figure) -> Interval:
    """The values of a fraction in words; `about` and `nearly` keep within a quarter of it."""
    if rate.quantity.bound != "about" or not isinstance(rate.stated, Fraction):
        return rate.value
    return rate.value.meet(Interval.between(rate.stated * (1 - _NEAR), rate.stated * (1 + _NEAR))) or rate.value


def percent_written(rate: Figure) -> Interval:
    """What a percentage claims where its levels may have been rounded as well: its own rounding and no slack besides."""
    return percent_claimed(rate) if rate.kind == "ratio" else rate.value


def as_written(figure: Figure) -> Interval:
    """The number of a level as it stands, without its rounding; what a hedge or a range allows is kept."""
    if not isinstance(figure.stated, Fraction) or figure.quantity.bound != "exact":
        return level(figure)
    return Interval.exactly(figure.stated)


def beside(figure: Figure, other: Figure) -> Interval:
    """A level as written beside another: `$30 million` next to `$36 million` is rounded no more coarsely than that."""
    stated, near, grain = figure.stated, other.stated, other.quantity.grain
    plain = figure.quantity.bound == "exact" and figure.quantity.hedge is None
    if not plain or not isinstance(stated, Fraction) or not isinstance(near, Fraction) or grain >= figure.quantity.grain:
        return level(figure)
    if not near or stated / near not in _ALIKE or figure.sentence != other.sentence:
        return level(figure)
    return level(figure).meet(Interval.between(stated - grain / 2, stated + grain / 2)) or level(figure)


def percent_stated(rate: Figure) -> Fraction | None:
    """The one number of percent that `rate` states; `None` for a range."""
    if not isinstance(rate.stated, Fraction):
        return None
    return rate.stated * 100 if rate.kind == "ratio" else rate.stated


def grain_of(rate: Figure) -> Fraction:
    """To which place a rate is written: a fraction in words counts as whole percents."""
    return Fraction(1) if rate.kind == "ratio" else min(rate.quantity.grain, Fraction(1))


def slip(claim: Interval, stated: Fraction, actual: Interval) -> str | None:
    """The slip of the pen that alone parts `stated` from `actual`: digits exchanged, a nought too many; `None` for any other."""
    true = _middle(actual)
    if true is None:
        return None
    if _transposed(stated, true):
        return "two digits exchanged"
    for factor, name in _NOUGHTS.items():
        if not claim.disjoint(actual * Interval.exactly(factor)):
            return f"{name} times too large"
        if not claim.disjoint(actual * Interval.exactly(Fraction(1, factor))):
            return f"{name} times too small"
    return None


def shown(value: Interval | End, grain: Fraction = Fraction(1, 10)) -> str:
    """`value`, of an interval its middle, rounded to `grain` as a reader writes it: `23.6`, `1,250`."""
    number = _middle(value) if isinstance(value, Interval) else value
    if number is None or isinstance(number, float):
        return str(value) if isinstance(value, Interval) else ("infinity" if number == math.inf else "minus infinity")
    rounded = round(number / grain) * grain
    places = 0 if rounded.denominator == 1 else len(str(grain.denominator)) - 1
    return f"{float(rounded):,.{places}f}"


def spelled(value: Interval) -> str:
    """The values allowed, as an editor says them: `9`, `5.5 to 8.5`, `at least 4`, `less than 30`."""
    low, high = (None if isinstance(end, float) else _digits(end) for end in (value.low, value.high))
    if low is None or high is None:
        if low is not None:
            return f"{'more than' if value.low_open else 'at least'} {low}"
        return f"{'less than' if value.high_open else 'at most'} {high}" if high is not None else ""
    if value.low == 0 and value.low_open is False and value.high_open:
        return f"less than {high}"
    return low if low == high else f"{low} to {high}"


def _digits(number: Fraction) -> str:
    """All digits where they end, else two decimals."""
    text = f"{float(round(number, 6)):,.6f}" if 10**6 % number.denominator == 0 else f"{float(number):,.2f}"
    return text.rstrip("0").rstrip(".")


def _middle(interval: Interval) -> Fraction | None:
    if isinstance(interval.low, float) or isinstance(interval.high, float):
        return None
    return (interval.low + interval.high) / 2


def _transposed(one: Fraction, other: Fraction) -> bool:
    """Whether two neighbouring digits of `one`, exchanged, give `other` rounded like it (23.8 and 28.3)."""
    grain = Fraction(1) if one.denominator == 1 else Fraction(1, 10)
    left, right = shown(one, grain), shown(other, grain)
    differing = [i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b]
    if len(left) != len(right) or len(differing) != 2:
        return False
    first, second = differing
    return left[first] == right[second] and left[second] == right[first]
