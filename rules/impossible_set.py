"""A set has a score with which no set can end.

At 6-5 somebody must play on; the digits of one set have slipped.

Silent where play stopped early, and on matches whose other sets are of no sport known
here.
"""

from collections.abc import Iterator
from fractions import Fraction

from validator import Discrepancy, Sets

FAMILY = "score"

FAILS = (
    "Ito beat the fifth seed, Perrin, 6-4, [8-5] in an hour.",
    "Dahl came through on clay 7-5, [7-4], 6-3.",
    "In volleyball Lyon won 25-20, [25-24], 25-18.",
)
PASSES = (
    "Ito beat the fifth seed, Perrin, 6-4, 7-5 in an hour.",
    "Ito beat Perrin 6-4, 10-8 in the doubles.",
    "Ito led Perrin 6-4, 6-5 when rain came.",
    "In volleyball Lyon won 25-20, 26-24, 25-18.",
)

_SIX, _SEVEN, _TWENTY_FIVE = 6, 7, 25


def check(relation: Sets) -> Iterator[Discrepancy]:
    if not relation.finished:
        return
    for figure in relation.sets:
        if isinstance(figure.stated, tuple) and not _can_end(*figure.stated, volleyball=_volleyball(relation)):
            yield Discrepancy((figure,), f"no set ends {figure}", "a set is won by two, or 7-6 after a tie-break")


def _volleyball(relation: Sets) -> bool:
    return any(isinstance(figure.stated, tuple) and max(figure.stated) >= _TWENTY_FIVE for figure in relation.sets)


def _can_end(one: Fraction, other: Fraction, *, volleyball: bool) -> bool:
    high, low = max(one, other), min(one, other)
    if volleyball or high > _TWENTY_FIVE:
        return high - low > 1
    if high in (_SIX, _SEVEN):
        return high - low > 1 if high == _SIX else low in (_SIX - 1, _SIX)
    return high != low and not (_SEVEN < high < 10 and high - low != 2)
