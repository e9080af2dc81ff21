"""Which values do a number and its hedge allow? `about 30`, `at least four`, `1.2 million`, `10 percent or more`.

The only place that widens a value: rounding by the last digit written, then the hedge's factor.
"""

from fractions import Fraction
from functools import cache
from typing import NamedTuple, cast

from validator.interval import Interval
from validator.lexicon import table, words
from validator.model import Bound
from validator.reading.quantity.phrases import Phrases
from validator.reading.quantity.pieces import ONE, word
from validator.reading.tokens import Token

_TENTH = Fraction(1, 10)
"""Trailing zeros stand for at most this share of a rounded value: 200 million is 190 to 210."""
_NOTHING = Fraction(0)
_QUARTER = Fraction(1, 4)
"""`About` before a round number gives at most this share either way: about 100 is 75 to 125."""


class Hedge(NamedTuple):
    """`factor` is multiplied onto the magnitude."""

    phrase: str
    factor: Interval
    bound: Bound


@cache
def _before() -> Phrases[Hedge]:
    """Hedges that stand before a number."""
    return Phrases(_hedges("before"), backwards=True)


@cache
def _behind() -> Phrases[Hedge]:
    """Hedges that stand behind a number and its unit."""
    return Phrases(_hedges("after"))


@cache
def _inside() -> Phrases[Hedge]:
    """Hedges that stick to a number, its unit behind them: `20-plus`, `100+`, `30-odd`."""
    return Phrases(_hedges("inside"))


def _hedges(place: str) -> list[tuple[str, Hedge]]:
    rows = [row for row in table("hedges") if row[1] == place]
    return [(phrase, Hedge(phrase, Interval.parse(factor), cast(Bound, bound))) for phrase, _, factor, bound in rows]


def hedge_before(tokens: list[Token], first: int, floor: int) -> tuple[Hedge, int] | None:
    """The hedge right before `first` and where it begins; none that compares two figures or belongs to a verb (`add up to 12`)."""
    found = _before().before(tokens, first, floor)
    if found is None:
        return None
    begin = found[1]
    if tokens[first - 1].lower in ("than", "as") and floor and _compares_with(tokens, floor, begin):
        return None
    if found[0].phrase == "over" and (tokens[first].lower == "several" or word(tokens, begin - 1) in words("lying_over")):
        return None
    if found[0].phrase == "up to" and word(tokens, begin - 1) in words("adding"):
        return None
    return found


def _compares_with(tokens: list[Token], floor: int, begin: int) -> bool:
    """Whether `more than` compares the figure that ends at `floor` with the next: `5 percent more than 30`, `two goals more than 30`."""
    return begin == floor or (begin == floor + 1 and tokens[floor].text[0].isalpha() and tokens[floor].lower not in words("function_words"))


def hedge_inside(tokens: list[Token], stop: int) -> tuple[Hedge, int] | None:
    """The hedge that sticks to the number that ends at `stop`, and where it ends."""
    return _inside().after(tokens, stop)


def hedges_around(tokens: list[Token], first: int, stop: int, floor: int) -> tuple[list[Hedge], int, int]:
    """All hedges right before `first` (not before `floor`) and right behind `stop`, and the bounds of the whole phrase."""
    hedges: list[Hedge] = []
    found = hedge_before(tokens, first, floor)
    while found is not None and len(hedges) < 2:
        hedges.append(found[0])
        first = found[1]
        found = hedge_before(tokens, first, floor)
    after = _behind().after(tokens, stop)
    if after is not None and word(tokens, after[1]) != "than":
        hedges.append(after[0])
        stop = after[1]
    return hedges, first, stop


def hedges_named(names: str) -> list[Hedge]:
    """The hedges that a quantity carries by name, parted by `; `."""
    return [hedge for name in names.split("; ") if (hedge := _by_name().get(name)) is not None]


@cache
def _by_name() -> dict[str, Hedge]:
    return {phrase: hedge for place in ("after", "inside", "before") for phrase, hedge in _hedges(place)}


def rounded(value: Fraction, grain: Fraction, written: Fraction) -> Interval:
    """The values that round to `value`, half-open at the top."""
    half = max(written, min(grain, abs(value) * _TENTH)) / 2
    return Interval(value - half, value + half, False, True)


def widened(base: Interval, stated: Fraction | tuple[Fraction, Fraction], hedges: list[Hedge], grain: Fraction) -> Interval:
    """`base`, which rounds to `stated`, under its hedges; a range is widened at both ends."""
    if isinstance(stated, tuple):
        low, high = min(stated), max(stated)
        ends = [_hedged(Interval.exactly(end), end, hedges, grain) for end in (low, high)]
        return base if low < 0 else base.hull(ends[0]).hull(ends[1])
    return _hedged(base, stated, hedges, grain)


def _hedged(base: Interval, value: Fraction, hedges: list[Hedge], grain: Fraction) -> Interval:
    """`base` under its hedges. The factor works on the magnitude.

    A bound (`more than`, `nearly`) is on the number as stated, whatever it was rounded from, and goes over `about`.
    """
    if value < 0:
        return -_hedged(-base, -value, hedges, grain)
    bound = next((hedge for hedge in hedges if hedge.factor.low >= 1 or hedge.factor.high <= 1), None)
    if bound is not None:
        return _bounded(value, bound.factor, ONE if grain >= 1 else _NOTHING)
    return _about(base, hedges[0].factor, grain) if hedges and base.low >= 0 else base


def _bounded(value: Fraction, factor: Interval, step: Fraction) -> Interval:
    """`value` times a factor that has one as an end; `nearly 5` and `just over 5` reach at least one step away. Zero stays zero."""
    limited = Interval.exactly(value)
    if value == 0:
        return limited if factor.high <= 1 else Interval.at_least(0)
    limited = limited * factor
    if step and factor.low > 0 and factor.high == 1 and not factor.exact:
        return limited.hull(Interval.exactly(max(value - step, _NOTHING)))
    return (
        limited.hull(Interval.exactly(value + step))
        if step and factor.low == 1 and factor.high > 1 and not isinstance(factor.high, float)
        else limited
    )


def _about(base: Interval, factor: Interval, grain: Fraction) -> Interval:
    """`base` times the factor, and at least half a grain and one whole either way."""
    slack = max(ONE, min(grain / 2, base.high * _QUARTER)) if grain >= 1 else grain / 2
    return (base * factor).hull(Interval(max(base.low - slack, _NOTHING), base.high + slack))
