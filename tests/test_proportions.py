"""Shares and changes as intervals of percent: nothing that the words allow is lost, and the known slips are named."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import members
from validator.interval import Interval
from validator.model import Dispatch, Figure
from validator.proportions import (
    level,
    percent_claimed,
    percent_grown,
    percent_of,
    percent_stated,
    plausible,
    shown,
    slip,
    spelled,
    together,
)
from validator.reading import read

POSITIVE = st.fractions(min_value=1, max_value=10**6, max_denominator=100)


def _figures(text: str) -> tuple[Figure, ...]:
    return read(Dispatch.of(text)).figures


@given(POSITIVE, POSITIVE, POSITIVE, POSITIVE, st.data())
def test_a_share_of_allowed_values_is_allowed(a: Fraction, b: Fraction, c: Fraction, d: Fraction, data: st.DataObject) -> None:
    part, whole = Interval.between(min(a, b), max(a, b)), Interval.between(min(c, d), max(c, d))
    share = percent_of(part, whole)
    assert share is not None
    x, y = data.draw(members(part)), data.draw(members(whole))
    assert x / y * 100 in share


@given(POSITIVE, POSITIVE)
def test_growth_undoes(before: Fraction, after: Fraction) -> None:
    grown = percent_grown(Interval.exactly(before), Interval.exactly(after))
    assert grown is not None
    assert before * (1 + grown.low / 100) == after


def test_no_share_of_nothing() -> None:
    assert percent_of(Interval.exactly(3), Interval.between(0, 9)) is None


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        ("22 percent", (21, 23), (20, 24)),
        ("42.3 percent", (41, 43), (38, 45)),
        ("a third of them", (31, 36), (29, 38)),
        ("nearly half of them", (45, 50), (36, 60)),
        ("more than half of them", (51, 90), (40,)),
    ],
)
def test_what_a_rate_claims(text: str, inside: tuple[int, ...], outside: tuple[int, ...]) -> None:
    claim = percent_claimed(_figures(text)[0])
    assert all(value in claim for value in inside)
    assert not any(value in claim for value in outside)


def test_a_fraction_states_its_percentage() -> None:
    assert percent_stated(_figures("three-quarters of them")[0]) == 75


def test_a_bare_round_level_may_be_rounded_by_one_in_a_hundred() -> None:
    large, small = _figures("5,200 people and 48 cows")
    assert level(large) == Interval.between(5150, 5250)
    assert level(small).exact
    assert 5248 in together((large, small))


@pytest.mark.parametrize(
    ("stated", "actual", "name"),
    [
        (Fraction(283, 10), Fraction(238, 10), "two digits exchanged"),
        (Fraction(10), Fraction(1), "ten times too large"),
        (Fraction(1, 2), Fraction(50), "a hundred times too small"),
        (Fraction(32), Fraction(22), None),
    ],
)
def test_a_slip_of_the_pen_has_a_name(stated: Fraction, actual: Fraction, name: str | None) -> None:
    claim = Interval.exactly(stated).widened(Fraction(1, 20))
    assert slip(claim, stated, Interval.exactly(actual)) == name


def test_an_inferred_slip_is_near() -> None:
    assert plausible(Interval.exactly(40), Fraction(60))
    assert not plausible(Interval.exactly(4), Fraction(60))
    assert plausible(Interval.exactly(20), Fraction(60), explicit=True)
    assert not plausible(Interval.exactly(4), Fraction(60), explicit=True)


@pytest.mark.parametrize(
    ("value", "grain", "text"),
    [(Fraction(1250), Fraction(1), "1,250"), (Fraction(236, 10), Fraction(1, 10), "23.6"), (Fraction(22), Fraction(1, 10), "22")],
)
def test_numbers_are_shown_as_a_reader_writes_them(value: Fraction, grain: Fraction, text: str) -> None:
    assert shown(value, grain) == text


@pytest.mark.parametrize(
    ("notation", "text"),
    [
        ("9", "9"), ("353000", "353,000"), ("[5.5, 8.5]", "5.5 to 8.5"), ("[4, inf)", "at least 4"), ("(4, inf)", "more than 4"),
        ("(-inf, 30)", "less than 30"), ("(-inf, 30]", "at most 30"), ("[0, 30)", "less than 30"), ("(-inf, inf)", ""), ("1/3", "0.33"),
    ],
)  # fmt: skip
def test_values_are_spelled_as_an_editor_says_them(notation: str, text: str) -> None:
    assert spelled(Interval.parse(notation)) == text
