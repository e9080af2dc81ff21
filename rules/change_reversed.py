"""A quantity is said to rise and its figures fall, or the other way round.

The two levels have changed places, or the verb is wrong; the reader cannot tell which.

Silent where the word does not settle a direction (`improved`, `eased`), and while hedges
allow the direction.
"""

from collections.abc import Iterator
from fractions import Fraction

from validator import Change, Discrepancy, Figure, Interval, plausible

FAMILY = "change"

FAILS = (
    "The herd shrank from [630] to [840] over the winter.",
    "The toll rose to [39] from [54].",
    "Bookings fell by 20 percent, from [400] to [500].",
    "Average rainfall fell from [700 millimetres] to [735 millimetres] over the decade.",
    "Rents climbed from [$1,320] to [$1,200] a month.",
)
PASSES = (
    "The herd shrank from 840 to 630 over the winter.",
    "Her time improved from 12.9 seconds to 12.4 seconds.",
    "The toll rose to 54 from 39.",
    "The ferry runs from pier 30 to pier 12.",
    "A fall from 40 metres to 12 metres took a second.",
)


def check(relation: Change) -> Iterator[Discrepancy]:
    if not relation.ordered or relation.direction is None:
        return
    before, after = (_written(figure) for figure in (relation.before, relation.after))
    if not isinstance(relation.before.stated, Fraction) or not plausible(after, relation.before.stated):
        return
    if not (before.above(after) if relation.direction == "up" else after.above(before)):
        return
    way = "rise" if relation.direction == "up" else "fall"
    yield Discrepancy(
        (relation.before, relation.after),
        f"said to {way}, from {relation.before} to {relation.after}",
        f"{relation.after} is {'below' if relation.direction == 'up' else 'above'} {relation.before}",
        suggestion="the two figures exchanged, or the other verb",
    )


def _written(figure: Figure) -> Interval:
    """The number as written: rounding (700 for 735) does not turn a fall into a rise, a hedge may."""
    if figure.quantity.bound != "exact" or not isinstance(figure.stated, Fraction):
        return figure.value
    return Interval.exactly(figure.stated)
