"""Every pair of units in the table converts as pint does; conversions lose nothing and leave money alone."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations
from typing import Any

import pint
import pytest
from hypothesis import given
from hypothesis import strategies as st

from validator.interval import Interval
from validator.lexicon import table
from validator.units import convert, dimension, factor

SPELLED_FOR_PINT = {
    "barrel": "oil_barrel",
    "pound-foot": "foot*force_pound",
    "brake_horsepower": "horsepower",
    "kilopound_per_square_inch": "kip/inch**2",
    "pound_per_square_inch": "psi",
    "newton_meter": "newton*meter",
    "liter_per_100_kilometers": "liter/hectokilometer",
    "night": "day",
    "watt_hour": "watt*hour",
    "kilowatt_hour": "kilowatt*hour",
    "megawatt_hour": "megawatt*hour",
    "gigawatt_hour": "gigawatt*hour",
    "terawatt_hour": "terawatt*hour",
    "revolutions_per_minute": "revolution/minute",
    "milliampere_hour": "milliampere*hour",
    "parts-per-million": "ppm",
    "kiloton": "kilometric_ton",
    "megaton": "megametric_ton",
    "gigaton": "gigametric_ton",
    "degree_Celsius": "delta_degree_Celsius",
    "degree_Fahrenheit": "delta_degree_Fahrenheit",
}
UNKNOWN_TO_PINT = {
    "quarter",
    "decade",
    "parts-per-billion",
    "per_mille",
    "basis_point",
    "percentage_point",
    "times",
    "liter_per_100_kilometers",
}
"""Names that pint has not, or has for something else."""
CLOSE = 1e-5
"""pint builds acre, furlong and fathom on the survey foot, two millionths longer."""


def for_pint(unit: str) -> str:
    """The name or expression by which pint knows `unit`."""
    spelled = SPELLED_FOR_PINT.get(unit, unit).replace("_per_", "/")
    for word, power in (("square_", 2), ("cubic_", 3)):
        if spelled.startswith(word):
            return f"{spelled.removeprefix(word)}**{power}"
    return spelled


def pairs() -> Iterator[tuple[str, str]]:
    """Two units of one dimension each."""
    by_dimension: dict[str, list[str]] = {}
    for row in table("units"):
        if row[0] not in UNKNOWN_TO_PINT:
            by_dimension.setdefault(row[2], []).append(row[0])
    for units in by_dimension.values():
        yield from combinations(units, 2)


@pytest.fixture(scope="module")
def registry() -> Any:
    return pint.UnitRegistry()


def test_every_pair_agrees_with_pint(registry: Any) -> None:
    for unit, into in pairs():
        exact = factor(unit, into)
        assert exact is not None, (unit, into)
        reference = registry.Quantity(1.0, for_pint(unit)).to(for_pint(into)).magnitude
        assert float(exact) == pytest.approx(reference, rel=CLOSE), (unit, into)


@pytest.mark.parametrize(
    ("unit", "into"), [("degree_Celsius", "degree_Fahrenheit"), ("degree_Fahrenheit", "kelvin"), ("kelvin", "degree_Celsius")]
)
def test_points_of_a_scale_agree_with_pint(registry: Any, unit: str, into: str) -> None:
    found = convert(Interval.exactly(37), unit, into)
    assert found is not None
    assert isinstance(found.low, Fraction)
    assert float(found.low) == pytest.approx(registry.Quantity(37.0, unit).to(into).magnitude)


def test_a_difference_of_degrees_is_no_point_of_a_scale() -> None:
    assert convert(Interval.exactly(20), "degree_Celsius", "degree_Fahrenheit") == Interval.exactly(68)
    assert convert(Interval.exactly(20), "degree_Celsius", "degree_Fahrenheit", difference=True) == Interval.exactly(36)


def test_fuel_economy_turns_over_into_consumption() -> None:
    found = convert(Interval.between(20, 40), "mile_per_gallon", "liter_per_100_kilometers")
    assert found is not None
    assert float(found.low) == pytest.approx(5.88, abs=0.01)
    assert float(found.high) == pytest.approx(11.76, abs=0.01)


@given(st.sampled_from(list(pairs())), st.fractions(0, 10**6), st.fractions(0, 10**3))
def test_there_and_back_again(pair: tuple[str, str], low: Fraction, width: Fraction) -> None:
    value = Interval.between(low, low + width)
    there = convert(value, *pair)
    assert there is not None
    assert convert(there, *reversed(pair)) == value


def test_rates_convert_by_their_two_sides() -> None:
    assert factor("mile_per_minute", "mile_per_hour") == 60
    assert factor("USD_per_gallon", "USD_per_quart") == Fraction(1, 4)
    assert factor("kilometer_per_hour", "meter_per_second") == Fraction(5, 18)


@pytest.mark.parametrize(
    ("unit", "into"), [("USD", "EUR"), ("mile", "hour"), ("person", "mile"), ("USD_per_liter", "EUR_per_liter"), ("drone", "drone_per_day")]
)
def test_what_measures_different_things_does_not_convert(unit: str, into: str) -> None:
    assert convert(Interval.exactly(5), unit, into) is None


def test_units_that_only_pint_knows() -> None:
    assert dimension("parsec") == "length"
    assert factor("becquerel", "becquerel") == 1
    found = factor("angstrom", "nanometer")
    assert found is not None
    assert float(found) == pytest.approx(0.1)
    assert dimension("flugelhorn") is None


@pytest.mark.parametrize("unit", [row[0] for row in table("pint_units")])
def test_what_is_left_to_pint_is_known_there(unit: str) -> None:
    assert dimension(unit) is not None


def test_units_of_pint_and_of_the_table_convert_into_each_other() -> None:
    assert factor("microsievert", "millisievert") == Fraction(1, 1000)
    assert factor("terajoule", "megawatt_hour") == Fraction(2500, 9)
