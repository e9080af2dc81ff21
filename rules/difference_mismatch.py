"""A change in amount, or in points, is not the difference of the two levels beside it.

A leader who went from 50 seats to 28 lost 22; whoever prints 24 has one of three
figures wrong.

Silent while any rounding or hedge allows the difference, and where two other levels in
reach differ by it.
"""

from collections.abc import Iterator
from fractions import Fraction

from validator import Change, Discrepancy, Interval, as_written, plausible, shown

FAMILY = "change"

FAILS = (
    "The Agrarians dropped from [31] seats to [18]. They blamed the loss of [16 seats] on the rain.",
    "Membership rose by [45] over the winter, to [310] from [275].",
    "Occupancy was [72.4 percent], [8.6 points] below the [79.0 percent] of last summer.",
    "The bank cut its rate by [75 basis points], to [3.5 percent] from [4.5 percent].",
    "The gallery drew [60,000], [30,000] more than the [40,000] it drew in 2019.",
    "Rents average [$1,320], which is [$140] higher than last year's [$1,200].",
)
PASSES = (
    "The bank cut its rate by 75 basis points, to 3.75 percent from 4.5.",
    "The Agrarians dropped from 31 seats to 18. They blamed the loss of 13 seats on the rain.",
    "Membership rose by 35 over the winter, to 310 from 275.",
    "The toll rose to 54 from 39 after 15 more bodies were found.",
    "Occupancy was 72.4 percent, about 7 points below the 79.0 percent of last summer.",
    "The tax drops to 9 percent from 12 percent, a cut of three percentage points.",
)


def check(relation: Change) -> Iterator[Discrepancy]:
    if not relation.likeliest or relation.by is None or relation.form not in ("amount", "points"):
        return
    if not isinstance(relation.by.stated, Fraction):
        return
    hundredth = relation.by.unit in ("cent", "penny", "basis_point") and relation.before.unit != relation.by.unit
    coin = Fraction(1, 100) if hundredth else Fraction(1)
    claim, actual = relation.by.value * Interval.exactly(coin), _difference(relation.before.value, relation.after.value)
    around = (relation.before, relation.after, *relation.others)
    if any(not claim.disjoint(_difference(one.value, other.value)) for one in around for other in around if one is not other):
        return
    if not plausible(actual, relation.by.stated * coin):
        return
    unit = " points" if relation.form == "points" else ""
    plain = _difference(as_written(relation.before), as_written(relation.after))
    actual = actual if plain.disjoint(actual) else plain
    apart = f"{shown(actual, _grain(relation))}{unit}"
    rise = relation.after.value.above(relation.before.value)
    higher, lower = (relation.after, relation.before) if rise else (relation.before, relation.after)
    yield Discrepancy(
        (relation.by, relation.before, relation.after),
        f"from {relation.before} to {relation.after} is {apart}, not {relation.by}",
        f"{higher} - {lower} = {apart}",
        suggestion=apart,
    )


def _difference(one: Interval, other: Interval) -> Interval:
    return one - other if one.above(other) else other - one


def _grain(relation: Change) -> Fraction:
    return min(relation.before.quantity.grain, relation.after.quantity.grain)
