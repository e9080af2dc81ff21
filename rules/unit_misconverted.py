"""One measurement in two units is not one measurement.

A reader takes whichever unit he knows, and two readers then know two different facts.
Most such slips follow one of a few wrong paths: 32 added to a difference of degrees, the
factor of lengths used on an area, a factor divided by instead of multiplied.

Silent within half a unit of the last digit of either figure and within the rule-of-thumb
factors of the agencies (two per cent for lengths and weights, six for the rest), where
another unit of the same name agrees (imperial gallons, short tons, nautical miles), and on
degrees wherever the words leave open whether they are a reading or a difference.
"""

from collections.abc import Iterator
from fractions import Fraction

from validator import Discrepancy, Equivalents, Figure, Interval, converted, measures_agree, misconversion, shown, unit_name

FAMILY = "conversion"

FAILS = (
    "The lighthouse stands [90 kilometers] ([35 miles]) from the mainland.",
    "Spring water was [1.8C] ([35.2F]) above the average of forty years.",
    "The park, [12 square kilometres] ([7.4 square miles]) of heath, has one gate.",
    "Her new lorry, [16 feet], or [10.4 metres], would not go under the arch.",
    "He ran at [14 knots] ([26mph]) for the lee of the island.",
    "The vineyard has [40 acres] ([99 hectares]) under glass.",
    "The keeper is [1.98m] ([6ft 2in]) and still growing.",
)
PASSES = (
    "The lighthouse stands 90 kilometers (56 miles) from the mainland.",
    "Spring water was 1.8C (3.2F) above the average; in June it reached 15.2C (59.4F).",
    "The park, 12 square kilometres (4.6 square miles) of heath, has one gate.",
    "The tank holds 1,000 litres (220 gallons), and the van does 47 miles per gallon (6 litres per 100 km).",
    "The wreck lies 40 miles (74 kilometres) offshore, under 130 feet (40 metres) of water.",
    "Competitors ride a 40-kilometre or 100-mile course.",
    "The tower is 72 feet tall, and its smallest brick, at 7 inches, is the oldest.",
)

_WILD = 12
"""A foot for an inch is the wildest wrong unit."""


def check(relation: Equivalents) -> Iterator[Discrepancy]:
    first, second, units, difference = relation.measured, relation.converted, relation.units, relation.difference
    if measures_agree(first, second, units, difference=difference):
        return
    made = converted(first, units, difference=difference)
    path = misconversion(first, second, units, difference=difference)
    if not made or (path is None and not (relation.explicit and _near(second, made[0]))):
        return
    actual = f"{' to '.join(shown(value, _grain(value)) for value in made)} {unit_name(units[1])}"
    kind = "a difference of " if difference else ""
    yield Discrepancy(
        (second, first),
        f"{kind}{first} is {actual}, not {second}",
        f"{kind}{first} = {actual}",
        diagnosis=path,
        suggestion=actual,
    )


def _near(figure: Figure, value: Fraction) -> bool:
    """Whether a figure may be a slip of `value`: what is farther off than a wrong unit would put it measures something else."""
    return value <= 0 or not figure.value.disjoint(Interval.between(value / _WILD, value * _WILD))


def _grain(value: Fraction) -> Fraction:
    """Three digits are enough for an editor."""
    size = abs(value)
    return Fraction(1, 100) if size < 1 else Fraction(1, 10) if size < 100 else Fraction(1) if size < 10_000 else Fraction(100)
