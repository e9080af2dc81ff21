"""Strategies of the house's nouns, aimed at boundaries: zero, one, equal ends, open ends, infinity."""

import math
from fractions import Fraction

from hypothesis import strategies as st

from validator.interval import End, Interval

NUMBERS = st.one_of(
    st.sampled_from([Fraction(number) for number in ("-2", "-1", "-1/2", "0", "1/3", "1/2", "1", "2", "3.5", "10")]),
    st.integers(-100, 100).map(Fraction),
    st.fractions(-1000, 1000, max_denominator=1000),
    st.integers(10**15, 10**18).map(lambda number: Fraction(number, 100)),
)


@st.composite
def intervals(draw: st.DrawFn, *, least: Fraction | None = None) -> Interval:
    """Any interval; with `least`, none below it."""
    numbers = NUMBERS if least is None else NUMBERS.map(lambda number: least + abs(number - least))
    low: End = draw(numbers)
    high: End = draw(st.one_of(numbers, st.just(low)))
    low, high = min(low, high), max(low, high)
    if draw(st.booleans()) and draw(st.booleans()):
        high = math.inf
    if least is None and draw(st.booleans()) and draw(st.booleans()):
        low = -math.inf
    if low == high:
        return Interval(low, high)
    return Interval(low, high, low == -math.inf or draw(st.booleans()), high == math.inf or draw(st.booleans()))


def members(interval: Interval) -> st.SearchStrategy[Fraction]:
    """Numbers of `interval`: its closed ends, just inside its open ones, zero and one where they are in it, and others."""
    low = interval.low if isinstance(interval.low, Fraction) else (min(interval.high, Fraction(0)) - 10**6)
    high = interval.high if isinstance(interval.high, Fraction) else max(interval.low, Fraction(0)) + 10**6
    assert isinstance(low, Fraction)
    assert isinstance(high, Fraction)
    near = (high - low) / 10**9
    corners = [number for number in (low, high, low + near, high - near, Fraction(0), Fraction(1)) if number in interval]
    inside = st.fractions(low, high, max_denominator=None).filter(lambda number: number in interval)
    return st.one_of(st.sampled_from(corners), inside) if low < high else st.just(low)
