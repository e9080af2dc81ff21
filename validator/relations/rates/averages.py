"""A total, the count it is spread over, and what that makes of each: `2,150 tonnes from 500 hectares, an average of 4.3 tonnes`.

Averages, unit prices, wages, yields, speeds and figures per head are all one relation:
`total` over `counts` is `rate`. A total belongs to a rate of its own unit, a count to what
the rate is said to be per; both must also be tied to it by their words, or by their place.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from validator.interval import Interval
from validator.model import Figure, Reading, Span
from validator.relations.rates.bearing import MANY, Bearing, actual, agrees, counts_of
from validator.relations.rates.per import Per, rates
from validator.relations.rates.second_readings import agreeing, contested, dated
from validator.relations.rates.totals import totals_of

_REACH, _AHEAD = 6, 2
"""So many sentences before the rate its total and count are looked for, and so many behind."""


_EXACTLY = Fraction(1, 50)
_MOST = 12
"""So many totals, and so many counts, are tried for one rate."""
_WIDE = 40
"""So many sentences around the rate of a population the population may stand."""
_FAR, _CLOSELY = Fraction(3), Fraction(5, 4)
_SLIPS = tuple(Fraction(10) ** power for power in (0, 3, -3))
_MILLION = Fraction(10) ** 6
"""Millions are taken for single dollars, never single things for millions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """`total` spread over `counts` (over each in turn) should be `rate`; `actual` is what it is, in the unit of the rate.

    `further` are the smaller units of a count of time (`4h 8min`).
    """

    total: Figure
    counts: tuple[Figure, ...]
    rate: Figure
    further: tuple[Figure, ...] = ()
    actual: Interval
    ground: tuple[Span, ...]
    explicit: bool = True


def find(reading: Reading) -> Iterator[Rate]:
    """Every rate with the total and the count that agree with it, or else with those that it is tied to."""
    said = [list(rates(outline)) if len(outline.figures) > 0 else [] for outline in reading.outlines]
    taken = frozenset(rate.figure.index for here in said for rate in here)
    for here in said:
        for rate in here:
            found = _resolved(reading, rate, taken)
            if found is not None:
                yield found


def _resolved(reading: Reading, rate: Per, taken: frozenset[int]) -> Rate | None:
    around = reading.outlines[max(0, rate.sentence - _REACH) : rate.sentence + 1 + _AHEAD]
    totals = sorted(totals_of(rate, around, taken), key=_distance)[:_MOST]
    if not totals:
        return None
    wider = reading.outlines[max(0, rate.sentence - _WIDE) : rate.sentence + _WIDE] if rate.scale >= MANY else around
    counts = sorted(counts_of(rate, wider, taken), key=_distance)[:_MOST]
    pairs = [(total, count) for total in totals for count in counts if total.figure.index not in {figure.index for figure in count.figures}]
    for total, count in pairs:
        if agrees(rate, total, count):
            return _rate(rate, total, count)
    tied = [(total, count) for total, count in pairs if total.tied and count.tied and _likely(rate, actual(rate, total, count))]
    tied = [(total, count) for total, count in tied if not dated(rate, total, count, wider)]
    best = min(tied, key=lambda pair: (pair[1].distance, pair[0].distance), default=None)
    if best is None or contested(rate, best[0], around) or agreeing(rate, *best, wider):
        return None
    return _rate(rate, *best)


def _distance(bearing: Bearing) -> tuple[int, int]:
    return bearing.distance


def _rate(rate: Per, total: Bearing, count: Bearing) -> Rate | None:
    found = actual(rate, total, count)
    if found is None:
        return None
    return Rate(
        total=total.figure, counts=count.figures, rate=rate.figure, further=count.further, actual=found, ground=(rate.ground,),
        explicit=total.explicit and count.explicit,
    )  # fmt: skip


def _likely(rate: Per, found: Interval | None) -> bool:
    """Whether what the total makes is near enough to the rate, noughts apart, to be what was meant."""
    if found is None or found.low <= 0:
        return False
    if not (Interval.exactly(1) / found).disjoint(rate.figure.value.widened(_EXACTLY)):
        return True
    slips = (*_SLIPS, _MILLION, 1 / _MILLION) if rate.figure.kind == "money" else _SLIPS
    return any(
        not found.disjoint(rate.figure.value * Interval.between(times / off, times * off)) for times in slips for off in (_off(times),)
    )


def _off(times: Fraction) -> Fraction:
    """How far from the rate, beside noughts: far where none are lost, else hardly at all."""
    return _FAR if times == 1 else _CLOSELY
