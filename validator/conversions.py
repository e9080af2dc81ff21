"""When do two measurements in two units agree, and which known wrong path leads from the one to the other?

One of the two was worked out from the other and rounded; readers and agencies use rough
factors. So each may lie within half its last digit, or two per cent of itself (lengths
and weights; six for areas, volumes and the rest), of what the other one makes.
"""

from fractions import Fraction
from itertools import product

from validator.interval import Interval
from validator.lexicon import table
from validator.model import Figure
from validator.units import convert, dimension, factor

_CLOSE, _LOOSE = Fraction(1, 50), Fraction(3, 50)
_CLOSE_DIMENSIONS = frozenset({"length", "mass"})
_HEDGED = Fraction(1, 10)
_ROUNDED = Fraction(1, 12)
"""A figure of two digits or more is not rounded by more than this part of itself by who starts from it."""
_ONE_DEGREE = Fraction(1)
_TEN = 10
_FREEZING = 32
_NOUGHTS = {10: "ten", 100: "a hundred", 1000: "a thousand"}
_IMPERIAL = Fraction("0.00454609") / Fraction("0.003785411784")
_DEGREES = frozenset({"degree_Celsius", "degree_Fahrenheit", "kelvin"})
_SHORT = Fraction(2, 100)
_NAMESAKES: dict[str, tuple[Fraction, ...]] = {
    **dict.fromkeys(("gallon", "quart", "pint", "mile_per_gallon"), (_IMPERIAL,)),
    "ton": (Fraction("1.1023"), Fraction("1.12")),
    "metric_ton": (Fraction("0.907"), Fraction("1.016")),
    "ounce": (Fraction("1.0971"),),
    "mile": (Fraction("1.15078"),),
    "mile_per_hour": (),
    "horsepower": (Fraction("0.9863"),),
    "calorie": (Fraction(1000),),
    "carat": (),
}
"""By how much the other unit of the same name is larger: imperial gallons, metric tons, nautical miles."""
_LIKELY = {
    "length": ("kilometer", "mile", "meter", "foot", "yard", "inch", "centimeter", "millimeter", "nautical_mile"),
    "area": ("square_kilometer", "square_mile", "square_meter", "square_foot", "square_yard", "hectare", "acre"),
    "volume": ("liter", "gallon", "imperial_gallon", "barrel", "cubic_meter", "cubic_foot", "pint"),
    "mass": ("kilogram", "pound", "gram", "ounce", "metric_ton", "stone"),
    "speed": ("kilometer_per_hour", "mile_per_hour", "meter_per_second", "knot", "foot_per_second"),
}
"""Units of news that are taken for one another."""


def measures_agree(first: Figure, second: Figure, units: tuple[str, str], *, difference: bool | None) -> bool:
    """Whether `second` may be `first` in the other unit; degrees as steps, as points, or as either (`None`)."""
    ends = zip(_ends(first), _ends(second), strict=True)
    ways = (True, False) if difference is None and units[0] in _DEGREES else (bool(difference),)
    pairs = list(ends)
    return any(all(_equal(first, second, pair, units, way) for pair in pairs) for way in ways)


def _equal(first: Figure, second: Figure, pair: tuple[Fraction, Fraction], units: tuple[str, str], difference: bool) -> bool:
    forth, back = _made(pair[0], units, difference), _made(pair[1], units[::-1], difference)
    if units[0] in _DEGREES:
        return _near_degrees(first, second, pair, units, difference)
    return any(
        (forth is not None and forth * one in _about(second, pair[1], units[1], derived=True))
        or (back is not None and back / one in _about(first, pair[0], units[0], derived=False))
        for one in _factors(units)
    )


def _near_degrees(first: Figure, second: Figure, pair: tuple[Fraction, Fraction], units: tuple[str, str], difference: bool) -> bool:
    """Degrees are a degree off at most, besides the rounding of both."""
    forth, step = _made(pair[0], units, difference), factor(*units)
    if forth is None or step is None:
        return True
    slack = max(second.quantity.grain / 2, _ONE_DEGREE) + first.quantity.grain / 2 * step
    if difference:
        slack = min(slack, max(abs(forth) / 4, second.quantity.grain))
    if first.quantity.bound != "exact" or second.quantity.bound != "exact":
        slack += _ONE_DEGREE
    return abs(forth - pair[1]) <= slack


def _about(figure: Figure, value: Fraction, unit: str, *, derived: bool) -> Interval:
    """Which true values the written `value` allows."""
    grain = abs(figure.quantity.grain)
    close = dimension(unit) in _CLOSE_DIMENSIONS
    rounding = grain / 2
    if not derived and abs(value) >= _TEN:
        rounding = min(rounding, abs(value) * (_ROUNDED if close else _LOOSE))
    slack = max(rounding, abs(value) * (_CLOSE if close else _LOOSE))
    if figure.quantity.bound != "exact":
        slack = max(slack, abs(value) * _HEDGED)
    return Interval.between(value - slack, value + slack)


def _factors(units: tuple[str, str]) -> list[Fraction]:
    """One, and what the other unit of a name would make of it."""
    first = (Fraction(1), *_NAMESAKES.get(units[0], ()))
    second = (Fraction(1), *_NAMESAKES.get(units[1], ()))
    return [one / other for one, other in product(first, second)]


def converted(first: Figure, units: tuple[str, str], *, difference: bool | None) -> tuple[Fraction, ...]:
    """What `first` makes in the other unit; two numbers for a range."""
    made = [_made(end, units, bool(difference)) for end in _ends(first)]
    return tuple(value for value in made if value is not None)


def misconversion(first: Figure, second: Figure, units: tuple[str, str], *, difference: bool | None) -> str | None:
    """The known wrong path that leads from `first` to the very number of `second`."""
    value, said = _ends(first)[0], _ends(second)[0]
    if units[0] in _DEGREES:
        return _degrees_path(value, said, units, difference)
    right, one = _made(value, units, False), factor(*units)
    if right is None or not value or not said:
        return None
    if one is not None and _close(said, value / one):
        return "divided where it should be multiplied" if one > 1 else "multiplied where it should be divided"
    plain = _of_lengths(*units)
    if plain is not None and any(_close(said, value * plain**power) for power in (1, -1)):
        return f"the factor of lengths used on {'an area' if units[0].startswith('square') else 'a volume'}"
    for times, name in _NOUGHTS.items():
        if _close(said, right * times) or _close(said * times, right):
            return f"{name} times too {'large' if said > right else 'small'}"
    return _wrong_unit(value, said, units)


def _wrong_unit(value: Fraction, said: Fraction, units: tuple[str, str]) -> str | None:
    """Whether the number is right in a unit other than the one it bears, or the one it was made from."""
    for other in _LIKELY.get(dimension(units[0]) or "", ()):
        into, outof = factor(units[0], other), factor(other, units[1])
        if other not in units and into is not None and _close(said, value * into):
            return f"the number of {unit_name(other)}, not of {unit_name(units[1])}"
        if other not in units and outof is not None and _close(said, value * outof):
            return f"worked out as if from {unit_name(other)}"
    return None


def _degrees_path(value: Fraction, said: Fraction, units: tuple[str, str], difference: bool | None) -> str | None:
    point, step = _made(value, units, False), _made(value, units, True)
    if point is None or step is None:
        return None
    if difference and abs(point - said) <= _ONE_DEGREE:
        return f"{_FREEZING} wrongly {'added' if units[1] == 'degree_Fahrenheit' else 'taken away'}: a difference is not a reading"
    if not difference and abs(step - said) <= _ONE_DEGREE:
        return f"{_FREEZING} not {'added' if units[1] == 'degree_Fahrenheit' else 'taken away'}: a reading is not a difference"
    return None


def _of_lengths(first: str, second: str) -> Fraction | None:
    """The factor of the lengths whose squares or cubes the two units are."""
    for power in ("square_", "cubic_"):
        if first.startswith(power) and second.startswith(power):
            return factor(first.removeprefix(power), second.removeprefix(power))
    return None


def _made(value: Fraction, units: tuple[str, str], difference: bool) -> Fraction | None:
    found = convert(Interval.exactly(value), *units, difference=difference)
    return None if found is None or isinstance(found.low, float) else found.low


def _ends(figure: Figure) -> tuple[Fraction, ...]:
    if isinstance(figure.stated, tuple):
        return figure.stated
    return () if figure.stated is None else (figure.stated,)


def _close(one: Fraction, other: Fraction) -> bool:
    return abs(one - other) <= abs(other) * _SHORT


def unit_name(unit: str) -> str:
    """How a reader writes more than one of `unit`: `miles per hour`, `degrees Celsius`."""
    if unit in _DEGREES:
        return unit.replace("degree_", "degrees ").replace("kelvin", "kelvins")
    for name, _, _, _, words, *_ in table("units"):
        if name == unit:
            return (words.split(",") * 2)[1]
    return unit.replace("_", " ")
