"""A figure lies outside the range that is said to hold it.

The best estimate must lie within the estimates, the youngest of a group within its ages,
the strongest of six within what is given for all six.

Silent while hedges allow it (one unit of the last digit at either end), and where
nothing says that the figure is one of those the range was given for.
"""

from collections.abc import Iterator

from validator import Discrepancy, Interval, Range

FAMILY = "range"

FAILS = (
    "The crater is [15 to 25 metres] deep, and the surveyors' best guess of [31 metres] lies within that.",
    "The five dives went to depths of [between 20 and 45 metres]. The deepest of them reached [58 metres].",
    "The jurors are aged [between 31 and 68]. The youngest is a man of [26].",
    "Her six crew are aged [between 23 and 61]. The second mate, [64], was on watch.",
    "The bank expects growth of [between 1.1% and 1.6%], with [1.9%] the most likely outcome.",
)
PASSES = (
    "The crater is 15 to 25 metres deep, and the surveyors' best guess of 21 metres lies within that.",
    "Rain of 60 to 90 millimetres is expected. The most that ever fell there was 140 millimetres.",
    "The jurors are aged between 31 and 68. The youngest is a man of 31.",
    "The turbines are 18 to 45 metres tall. The church, the tallest thing for miles, measures 52 metres.",
    "In May the lake had between 5 and 11 degrees. In June the highest reading was 19 degrees.",
    "Volunteers were 18 to 65 years old. Her father, 71, was not among them.",
)


def check(relation: Range) -> Iterator[Discrepancy]:
    if relation.member is None:
        return
    held = _ends(relation)
    if held is None or not held.disjoint(relation.member.value):
        return
    ends = tuple(dict.fromkeys(end for end in (relation.low, relation.high) if end is not None))
    side = "above" if relation.member.value.above(held) else "below"
    said = " to ".join(map(str, ends))
    yield Discrepancy((relation.member, *ends), f"{relation.member} is outside {said}", f"{relation.member} is {side} {said}")


def _ends(relation: Range) -> Interval | None:
    """All values between the two ends; `None` where the ends are reversed."""
    if relation.low is None:
        return relation.high.value.hull(Interval.exactly(0))
    stated = relation.low.stated
    if relation.low.value.above(relation.high.value) or (isinstance(stated, tuple) and stated[0] > stated[1]):
        return None
    return relation.low.value.hull(relation.high.value)
