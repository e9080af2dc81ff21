"""Shares of one whole that exclude one another add up to more than all of it.

Nothing is more than a hundred percent of itself; one of the shares is wrong, or they
are of different things and the text does not say so.

Silent where shares may overlap (several answers, `also`), belong to different wholes,
or pass a hundred by rounding alone; a sum below a hundred is never judged.
"""

from collections.abc import Iterator, Sequence

from validator import Discrepancy, Figure, Interval, Shares, grain_of, shown

FAMILY = "percent"

FAILS = (
    "Storms cut [48 percent] of the cables and diggers [37 percent]. For the remaining [25 percent] nobody found a cause.",
    "In the survey [46%] backed the tram and [31%] opposed it. A further [18%] were undecided, while [11%] gave no answer.",
    "The census found [58 per cent] of flats let and [49 per cent] owned.",
    "Among those with a view, [58%] would vote Yes and [52%] No.",
)
PASSES = (
    "Foxes took 54 percent of the chicks and crows 31 percent. In the remaining 15 percent the culprit is not known.",
    "Asked what they feared, 70 percent named prices, 60 percent crime and another 45 percent war. Several answers were allowed.",
    "Wind gave 33.4% of the power, gas 33.4% and the remaining 33.3% came from rivers.",
    "Support stood at 61 percent among women and 55 percent among men.",
)


def check(relation: Shares) -> Iterator[Discrepancy]:
    hundred = Interval.exactly(100)
    total = _sum(relation.parts)
    if not total.above(hundred) or any(_fills(relation.parts[first:]) for first in range(1, len(relation.parts) - 1)):
        return
    left = hundred - _sum(relation.parts[:-1])
    grain = min(map(grain_of, relation.parts))
    parts = " + ".join(map(str, relation.parts))
    yield Discrepancy(
        relation.parts,
        f"shares of one whole make {shown(total, grain)} percent",
        f"{parts} = {shown(total, grain)} %",
        suggestion=f"{shown(left, grain)} percent would be left for the last" if left.low > 0 else None,
    )


def _sum(parts: Sequence[Figure]) -> Interval:
    return sum((part.value for part in parts), start=Interval.exactly(0))


def _fills(parts: Sequence[Figure]) -> bool:
    """Whether these alone make the whole, so that the ones ahead are of another."""
    return not _sum(parts).disjoint(Interval.between(99, 100))
