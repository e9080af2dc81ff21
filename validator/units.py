"""Measures in other units: exact factors for the units that news uses, pint for the rest.

The only importer of pint, and only when a unit outside `lexicon/units.tsv` is asked for.
Money is never converted: a rate of exchange is a fact of its own day.
"""

from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from validator.interval import Interval
from validator.lexicon import table

if TYPE_CHECKING:
    from pint import UnitRegistry

_ZEROS = {"degree_Celsius": Fraction("273.15"), "degree_Fahrenheit": Fraction("459.67"), "kelvin": Fraction(0)}
"""How many of its own degrees above absolute zero a scale begins."""
_INVERSE = {("fuel_economy", "fuel_consumption"), ("fuel_consumption", "fuel_economy")}
"""Dimensions of which one is one over the other: miles to the gallon, litres per 100 kilometers."""


class _Size(NamedTuple):
    """A unit's dimension, and how many of the dimension's base units it holds."""

    dimension: str
    factor: Fraction


@cache
def _sizes() -> dict[str, _Size]:
    return {row[0]: _Size(row[2], _quotient(row[3])) for row in table("units")}


def _quotient(text: str) -> Fraction:
    """`5/18`, `1609.344`, `1609.344/0.003785411784`."""
    over, _, under = text.partition("/")
    return Fraction(over) / Fraction(under or 1)


def dimension(unit: str) -> str | None:
    """What `unit` measures (`length`, `length per time`); units that convert have one dimension. `None` for money and what is no unit."""
    size = _size(unit)
    return None if size is None else size.dimension


def factor(unit: str, into: str) -> Fraction | None:
    """How many `into` make one `unit` (for temperatures: one degree's difference); `None` where they measure different things."""
    if unit == into:
        return Fraction(1)
    size, target = _size(unit), _size(into)
    if size is None or target is None or size.dimension != target.dimension:
        return None
    return size.factor / target.factor


def convert(value: Interval, unit: str, into: str, *, difference: bool = False) -> Interval | None:
    """`value` of `unit` in `into`; `difference` says that degrees are steps, not points of a scale (`5 degrees warmer`).

    `None` where the two do not measure the same, and for money in any other currency.
    """
    if unit == into:
        return value
    size, target = _size(unit), _size(into)
    if size is not None and target is not None and (size.dimension, target.dimension) in _INVERSE:
        return _inverted(value, size.factor * target.factor)
    one = factor(unit, into)
    if one is None:
        return None
    if difference or unit not in _ZEROS or into not in _ZEROS:
        return value * Interval.exactly(one)
    return (value + Interval.exactly(_ZEROS[unit])) * Interval.exactly(one) - Interval.exactly(_ZEROS[into])


def _inverted(value: Interval, product: Fraction) -> Interval | None:
    """One over `value` times `product`; `None` where that has no end."""
    if value.low < 0 or value.high == 0:
        return None
    return Interval.exactly(1) / (value * Interval.exactly(product))


@cache
def _size(unit: str) -> _Size | None:
    """The size of `unit` from the table, of a rate from its two sides, of any other unit from pint."""
    known = _sizes().get(unit)
    if known is not None:
        return known
    if unit in _moneys():
        return None
    over, per, under = unit.partition("_per_")
    if not per:
        return _size_by_pint(unit)
    top, bottom = _size(over), _size(under)
    if over in _moneys():
        return None if bottom is None else _Size(f"{over} per {bottom.dimension}", 1 / bottom.factor)
    if top is None or bottom is None:
        return None
    named = _BY_QUOTIENT.get((top.dimension, bottom.dimension))
    return _Size(named or f"{top.dimension} per {bottom.dimension}", top.factor / bottom.factor)


_BY_QUOTIENT = {("length", "time"): "speed", ("data", "time"): "data_rate", ("energy", "time"): "power"}
"""Dimensions that have a name of their own in the table."""


@cache
def _moneys() -> frozenset[str]:
    return frozenset(row[0] for row in table("currencies"))


def _size_by_pint(unit: str) -> _Size | None:
    """What pint says of a unit that the table lacks, in the table's dimension where it has that one."""
    from tokenize import TokenError

    from pint.errors import PintError

    registry = _registry()
    try:
        one: Any = registry.Quantity(Decimal(1), unit).to_base_units()
    except (PintError, TypeError, ValueError, AttributeError, ArithmeticError, SyntaxError, TokenError):  # words that are no unit
        return None
    base = str(one.units)
    for name, probe in _PROBES.items():
        if str(registry.Quantity(Decimal(1), probe).to_base_units().units) == base:
            scale: Any = registry.Quantity(Decimal(1), unit).to(probe)
            return _Size(name, Fraction(scale.magnitude))
    return _Size(base, Fraction(one.magnitude)) if base != "dimensionless" else None


_PROBES = {
    "length": "meter", "area": "meter**2", "volume": "meter**3", "mass": "kilogram", "time": "second", "speed": "meter/second",
    "energy": "joule", "power": "watt", "pressure": "pascal", "force": "newton", "frequency": "hertz", "voltage": "volt",
    "current": "ampere", "charge": "coulomb", "data": "bit", "dose": "sievert", "resistance": "ohm", "capacitance": "farad",
}  # fmt: skip
"""The table's dimensions and their base units in pint's words."""


@cache
def _registry() -> "UnitRegistry[Any]":
    """pint's registry, exact in decimals; building it costs a third of a second."""
    from pint import UnitRegistry

    return UnitRegistry(non_int_type=Decimal)
