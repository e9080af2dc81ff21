"""A range runs backwards: its lower end is above its upper one.

`Between 25.5 and 22.5 metres` is a typing slip at best; at worst one end belongs to
something else.

Silent on a change (`fell from 840 to 630`), on votes and scores, and while hedges allow
the order.
"""

from collections.abc import Iterator
from fractions import Fraction

from validator import Discrepancy, Range

FAMILY = "range"

FAILS = (
    "The river should crest at [between 25.5 and 22.5 metres] by Wednesday.",
    "Guesses at the size of the crowd go from a low of [9,000] to a high of [6,500].",
    "Berths cost from [€95] to [€70], depending on the deck.",
    "The charge carries a minimum of [nine years] and a maximum of [seven years].",
)
PASSES = (
    "The river should crest at between 22.5 and 25.5 metres by Wednesday.",
    "The tools are between 390,000 and 324,000 years of age.",
    "The herd shrank from 840 to 630.",
    "The council voted 31 to 19 for the plan.",
    "The gap between 40 boys and 30 girls has closed.",
    "Season tickets are from £285 to £340, depending on the row.",
)


def check(relation: Range) -> Iterator[Discrepancy]:
    if relation.member is not None or relation.low is None:
        return
    if relation.low is relation.high:
        ends = relation.low.stated
        backwards = isinstance(ends, tuple) and ends[0] > ends[1]
    else:
        low, high = relation.low.stated, relation.high.stated
        backwards = isinstance(low, Fraction) and isinstance(high, Fraction) and low > high
    if backwards:
        figures = (relation.low,) if relation.low is relation.high else (relation.low, relation.high)
        said = " to ".join(map(str, figures))
        working = f"low end above high end in {said}"
        yield Discrepancy(figures, f"the range runs backwards: {said}", working, suggestion="the two ends exchanged")
