"""Laws of interval arithmetic: nothing that the words allow is lost, nothing is added at a closed end."""

import math
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import NUMBERS, intervals, members
from validator.interval import Interval

ZERO = Fraction(0)


@given(st.data(), intervals(), intervals())
def test_sum_difference_and_product_hold_those_of_all_members(data, a, b):
    x, y = data.draw(members(a)), data.draw(members(b))
    assert x + y in a + b
    assert x - y in a - b
    assert x * y in a * b
    assert -x in -a


@given(st.data(), intervals(least=ZERO), intervals(least=ZERO))
def test_quotient_holds_those_of_all_members(data, a, b):
    if b.high == 0:
        with pytest.raises(ValueError, match="division by zero"):
            a / b
        return
    x, y = data.draw(members(a)), data.draw(members(b))
    if y:
        assert x / y in a / b


@given(intervals(), intervals())
def test_a_closed_end_of_a_product_is_a_product(a, b):
    """Else the product would be wider than the words, and a slip could hide behind it."""
    ends = [{end for end in (x.low, x.high, ZERO) if isinstance(end, Fraction) and end in x} for x in (a, b)]
    inner = [{*found, *_inside(x)} for found, x in zip(ends, (a, b), strict=True)]
    products = {x * y for x, y in product(*inner)}
    whole = a * b
    assert whole.low_open or whole.low in products
    assert whole.high_open or whole.high in products


def _inside(interval: Interval) -> set[Fraction]:
    low = interval.low if isinstance(interval.low, Fraction) else Fraction(-(10**20))
    high = interval.high if isinstance(interval.high, Fraction) else Fraction(10**20)
    return {(low + high) / 2} if (low + high) / 2 in interval else set()


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("[0, 1]", "[5, inf)", "[0, inf)"),
        ("(0, 1]", "[5, inf)", "(0, inf)"),
        ("[0, 0]", "(-inf, inf)", "[0, 0]"),
        ("(0, 1)", "[0, 1)", "[0, 1)"),
        ("(-1, 1)", "(0, inf)", "(-inf, inf)"),
        ("[-2, 3]", "(1, 4]", "[-8, 12]"),
        ("(-2, 0]", "[1, 4)", "(-8, 0]"),
    ],
)
def test_products_at_zero_and_infinity(a, b, expected):
    assert Interval.parse(a) * Interval.parse(b) == Interval.parse(expected)
    assert Interval.parse(b) * Interval.parse(a) == Interval.parse(expected)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("[6, 6]", "[3, 3]", "[2, 2]"),
        ("[1, 2]", "[0, 4]", "[0.25, inf)"),
        ("[1, 2]", "(0, 4)", "(0.25, inf)"),
        ("[1, 2]", "[4, inf)", "(0, 0.5]"),
        ("[0, 0]", "[0, 4]", "[0, 0]"),
    ],
)
def test_quotients_at_zero_and_infinity(a, b, expected):
    assert Interval.parse(a) / Interval.parse(b) == Interval.parse(expected)


def test_quotients_below_zero_are_refused():
    with pytest.raises(ValueError, match="non-negative"):
        Interval.parse("[-1, 1]") / Interval.exactly(1)


@given(st.data(), intervals(), intervals())
def test_meet_and_disjoint(data, a, b):
    meet = a.meet(b)
    assert (meet is None) == a.disjoint(b) == b.disjoint(a)
    assert meet == b.meet(a)
    x = data.draw(members(a))
    assert (x in b) == (meet is not None and x in meet)


@given(st.data(), intervals(), intervals())
def test_above_is_for_every_member(data, a, b):
    x, y = data.draw(members(a)), data.draw(members(b))
    if a.above(b):
        assert x > y
        assert not b.above(a)
    assert not a.above(a)


@given(st.data(), intervals(), intervals())
def test_hull_holds_both(data, a, b):
    hull = a.hull(b)
    assert hull == b.hull(a)
    assert data.draw(members(a)) in hull
    assert data.draw(members(b)) in hull
    assert {hull.low, hull.high} <= {a.low, a.high, b.low, b.high}


@given(intervals())
def test_notation_round_trip(a):
    assert Interval.parse(str(a)) == a


@given(NUMBERS)
def test_a_bare_number_is_exact(number):
    assert Interval.parse(str(number)) == Interval.exactly(number)
    assert Interval.exactly(number).exact


@given(st.data(), intervals(), st.fractions(0, 1))
def test_widened_holds_the_narrow_one(data, a, share):
    assert data.draw(members(a)) in a.widened(share)


@given(NUMBERS, st.sampled_from([Fraction(1, 100), Fraction(1, 10), Fraction(1), Fraction(10**5)]))
def test_neighbours_of_one_grain_are_disjoint_and_leave_no_gap(number, grain):
    first, second = (Interval(start, start + grain, high_open=True) for start in (number, number + grain))
    assert first.disjoint(second)
    assert second.above(first)
    assert first.hull(second) == Interval(number, number + 2 * grain, high_open=True)


@pytest.mark.parametrize(
    ("low", "high", "low_open", "high_open"),
    [
        (2, 1, False, False),
        (1, 1, True, False),
        (1, 1, False, True),
        (-math.inf, 1, False, False),
        (1, math.inf, False, False),
        (0.5, 1, False, False),
        (math.nan, 1, False, False),
        (math.inf, math.inf, True, True),
    ],
)
def test_empty_and_inexact_intervals_cannot_be_built(low, high, low_open, high_open):
    low, high = (Fraction(end) if isinstance(end, int) else end for end in (low, high))
    with pytest.raises(ValueError):  # noqa: PT011 - each case has its own words
        Interval(low, high, low_open, high_open)


@pytest.mark.parametrize("notation", ["", "[", "[1, 2", "(1 2)", "[a, b]", "[3, 2]", "one", "[nan, 2]"])
def test_what_is_no_notation_is_refused(notation):
    with pytest.raises(ValueError):  # noqa: PT011 - each case has its own words
        Interval.parse(notation)
