"""Two amounts of one story are converted at two rates of exchange.

One of the two conversions is wrong, often by a slip of the scale word, and readers abroad
know only the converted amount.

Silent within the rounding of the amounts and five per cent, on amounts of another day
(`at the time`, `in 1998`), and where either amount is a range.
"""

from collections.abc import Iterator
from fractions import Fraction

from validator import Discrepancy, Exchange, Interval, level, shown

FAMILY = "conversion"

FAILS = (
    "The harbour costs [£40m] ([$54m]). Dredging adds [£12.5m] ([$19.4m]).",
    "They want [HK$330 million] ([$42 million]) for the barge and [HK$55 million] ([$70 million]) for its berth.",
    "The chapel needs a roof for [360 million euros] ([$490 million]), the diocese said. ([$1] = [0.9231 euros])",
)
PASSES = (
    "The harbour costs £40m ($54m). Dredging adds £12.5m ($16.9m).",
    "They want HK$330 million ($42 million) for the barge and HK$55 million ($7 million) for its berth.",
    "The chapel needs a roof for 360 million euros ($390 million), the diocese said. ($1 = 0.9231 euros)",
    "It was bought for £31m ($62m at the time) and sold for £40m ($54m).",
)

_SLACK = Fraction(1, 20)
_NOUGHTS = {1000: "a thousand times too", 100: "a hundred times too", 10: "ten times too"}


def check(relation: Exchange) -> Iterator[Discrepancy]:
    model = level(relation.other_converted) / level(relation.other_amount)
    made = level(relation.amount) * model
    if not made.widened(_SLACK).disjoint(level(relation.converted)):
        return
    actual = _amount(relation, made)
    yield Discrepancy(
        (relation.converted, relation.amount, relation.other_amount, relation.other_converted),
        f"{relation.amount} is {relation.converted}, but {relation.other_amount} is {relation.other_converted}",
        f"at that rate {relation.amount} is {actual}",
        diagnosis=_noughts(made, level(relation.converted)),
        suggestion=actual,
    )


def _amount(relation: Exchange, made: Interval) -> str:
    """`16.9 million USD`, as large amounts are written."""
    for size, name in ((10**12, " trillion"), (10**9, " billion"), (10**6, " million")):
        if made.low >= size:
            return f"{shown(made * Interval.exactly(Fraction(1, size)))}{name} {relation.converted.unit}"
    return f"{shown(made, Fraction(1))} {relation.converted.unit}"


def _noughts(made: Interval, said: Interval) -> str | None:
    for factor, name in _NOUGHTS.items():
        if not (made * Interval.exactly(factor)).widened(_SLACK).disjoint(said):
            return f"{name} large"
        if not (said * Interval.exactly(factor)).widened(_SLACK).disjoint(made):
            return f"{name} small"
    return None
