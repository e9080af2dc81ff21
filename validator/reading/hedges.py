"""Which values do a number and its hedge allow? `about 30`, `at least four`, `1.2 million`, `10 percent or more`.

The only place that widens a value: rounding by the last digit written, then the hedge's factor.
"""

from fractions import Fraction
from functools import cache
from typing import NamedTuple, cast

from validator.interval import Interval
from validator.lexicon import table
from validator.model import Bound
from validator.reading.phrases import Phrases
from validator.reading.tokens import Token

_TENTH = Fraction(1, 10)
"""Trailing zeros stand for at most this share of a rounded value: 200 million is 190 to 210."""
_QUARTER = Fraction(1, 4)
"""`About` before a round number gives at most this share either way: about 100 is 75 to 125."""


class Hedge(NamedTuple):
    """`factor` is multiplied onto the magnitude."""

    phrase: str
    factor: Interval
    bound: Bound


@cache
def before() -> Phrases[Hedge]:
    """Hedges that stand before a number."""
    return Phrases(_hedges("before"), backwards=True)


@cache
def behind() -> Phrases[Hedge]:
    """Hedges that stand behind a number and its unit."""
    return Phrases(_hedges("after"))


def _hedges(place: str) -> list[tuple[str, Hedge]]:
    rows = [row for row in table("hedges") if row[1] == place]
    return [(phrase, Hedge(phrase, Interval.parse(factor), cast(Bound, bound))) for phrase, _, factor, bound in rows]


def hedges_around(tokens: list[Token], first: int, stop: int, floor: int) -> tuple[list[Hedge], int, int]:
    """All hedges right before `first` (not before `floor`) and right behind `stop`, and the bounds of the whole phrase."""
    hedges = []
    for _ in range(2):
        found = before().before(tokens, first, floor)
        if found is None:
            break
        hedges.append(found[0])
        first = found[1]
    after = behind().after(tokens, stop)
    if after is not None:
        hedges.append(after[0])
        stop = after[1]
    return hedges, first, stop


def rounded(value: Fraction, grain: Fraction, written: Fraction) -> Interval:
    """The values that round to `value`, half-open at the top."""
    half = max(written, min(grain, abs(value) * _TENTH)) / 2
    return Interval(value - half, value + half, False, True)


def hedged(base: Interval, value: Fraction, hedges: list[Hedge], grain: Fraction) -> Interval:
    """`base`, which rounds to `value`, under its hedges. The factor works on the magnitude.

    A bound (`more than`, `nearly`) is on the number as stated, whatever it was rounded from, and goes over `about`.
    """
    if value < 0:
        return -hedged(-base, -value, hedges, grain)
    bounds = [hedge for hedge in hedges if hedge.factor.low >= 1 or hedge.factor.high <= 1]
    if bounds:
        return _times(Interval.exactly(value), bounds[0])
    for hedge in hedges[:1]:
        if base.low >= 0:
            base = _about(base, hedge, grain)
    return base


def _times(value: Interval, hedge: Hedge) -> Interval:
    """`value` times the factor; a bound on zero leaves zero alone."""
    return value if value.high == 0 else value * hedge.factor


def _about(base: Interval, hedge: Hedge, grain: Fraction) -> Interval:
    """`base` times the factor, and at least half a grain and one whole either way."""
    value = base * hedge.factor
    if isinstance(base.low, float) or isinstance(base.high, float):
        return value
    slack = max(Fraction(1), min(grain / 2, base.high * _QUARTER)) if grain >= 1 else grain / 2
    return value.hull(Interval(max(base.low - slack, Fraction(0)), base.high + slack))
