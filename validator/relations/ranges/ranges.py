"""A range, its ends in the order given, and a figure said to lie within it.

`between 1,800 and 3,200 metres. The strongest of them rose to 4,600 metres.` The ends
may be one figure (`between 20 and 30`) or two (`a low of 450 to a high of 700`).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from validator.model import Figure, Reading, Span
from validator.relations.ranges.members import members
from validator.relations.ranges.range_ends import ends, maxima


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """`low` and `high` as given, one figure twice where it states both; `member` is said to lie between.

    `low` is `None` for the mere maximum of a penalty.
    """

    low: Figure | None
    high: Figure
    member: Figure | None = None
    ground: tuple[Span, ...]
    explicit: bool = True


def find(reading: Reading) -> Iterator[Range]:
    """Every range, and once more for every figure that is said to lie within it; the nearest range holds it."""
    holders: dict[int, Range] = {}
    for outline in reading.outlines:
        here = outline.sentence.index
        for low, high, ground in ends(outline):
            yield Range(low=low, high=high, ground=(ground,))
            for member, cue in members(reading, outline, low, high):
                holder = holders.get(member.index)
                if holder is None or abs(holder.high.sentence - member.sentence) >= abs(here - member.sentence):
                    holders[member.index] = Range(low=low, high=high, member=member, ground=(ground, cue))
        for high, ground in maxima(outline):
            for member, cue in members(reading, outline, None, high):
                holders.setdefault(member.index, Range(low=None, high=high, member=member, ground=(ground, cue)))
    yield from holders.values()
