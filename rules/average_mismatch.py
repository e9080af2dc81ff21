"""A total, spread over its count, does not make the rate that is given.

Averages, unit prices, yields, wages and figures per head are what readers compare with
their own lives, and one division on the back of an envelope shows them wrong.

Silent within the digits of all three figures and five per cent, where another total or
count in reach agrees, and where no words tie the three together.
"""

from collections.abc import Iterator
from fractions import Fraction

from validator import Discrepancy, Interval, Rate, shown, slip

FAMILY = "average"

FAILS = (
    "From [500 hectares] of rye they carted [2,150 tonnes], an average of [5.3 tonnes] to the hectare.",
    "The co-op paid [48] pickers [$36,000] in total, or [$650] each.",
    "The ferry carried [2,350] cars in [five days]. This was an average of [570] a day.",
    "The choir sold [300] programmes at [$4] each and took [$1,500].",
    "The relief boat covered [120 miles] in [four hours], an average of [45 mph].",
)
PASSES = (
    "From 500 hectares of rye they carted 2,150 tonnes, an average of 4.3 tonnes to the hectare.",
    "The co-op paid 48 pickers $36,000 in total, or $750 each.",
    "The ferry carried 2,350 cars in five days. This was an average of 470 a day.",
    "The choir sold 300 programmes at $4 each and took $1,200.",
    "The ferry carries 900 cars a day. It has 40 crew and cost $60 million.",
)

_SLACK = Fraction(1, 20)


def check(relation: Rate) -> Iterator[Discrepancy]:
    rate, actual = relation.rate, relation.actual
    if not isinstance(rate.stated, Fraction):
        return
    claim = rate.value.hull(Interval.exactly(rate.stated).widened(_SLACK))
    if not claim.disjoint(actual):
        return
    spread = " / ".join((str(relation.total), " ".join(map(str, (relation.counts[0], *relation.further))), *map(str, relation.counts[1:])))
    grain = min(Fraction(1, 10) if actual.low < 100 else Fraction(1), max(rate.quantity.grain, Fraction(1, 100)))
    yield Discrepancy(
        (rate, relation.total, *relation.counts, *relation.further),
        f"{relation.total} over {relation.counts[0]} is {shown(actual, grain)} each, not {rate}",
        f"{spread} = {shown(actual, grain)}",
        diagnosis=_upside_down(actual, claim) or slip(claim, rate.stated, actual),
        suggestion=shown(actual, grain),
    )


def _upside_down(actual: Interval, claim: Interval) -> str | None:
    """Whether the count was divided by the total."""
    return "divided the wrong way round" if actual.low > 0 and not claim.disjoint(Interval.exactly(1) / actual) else None
