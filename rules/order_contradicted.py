"""Of two figures the one that is called the greater is the smaller.

`Fewer than the 590 of last week` of 612 turns the news of the story upside down: either
a figure is wrong, or the comparison.

Silent where hedges and rounding allow the order, where a difference and not a level is
given (`12 more than`), where the words may compare something else, and where one figure
is more than three times the other, which no slip makes it.
"""

from collections.abc import Iterator

from validator import Discrepancy, Interval, Order

FAMILY = "compare"

FAILS = (
    "Customs seized [217] crates on Monday, more than the [231] it seized on Sunday.",
    "The gauge read [44.2 Celsius], beating the [44.8 Celsius] of May.",
    "[Eighty-four] pilgrims fainted. This was fewer than the [71] of the year before.",
    "The mill made [$4.2 million], more than the [$5.1 million] it made a year earlier.",
    "The haul of [41 tonnes] was second only to the [38 tonnes] of 1998.",
    "It drew a record [4,100] visitors. The old record was [4,300].",
    "In the village women outnumbered men by [31 to 36].",
)
PASSES = (
    "Russia sent 145 drones overnight, more than the 139 it launched the night before.",
    "The mill made 12 more than the 40 it made last year.",
    "Turnout was 61%, higher than the 58% of 2019.",
    "She won in 2:04:33, beating her best of 2:05:58.",
    "The night was colder, at minus 52 degrees, than the minus 48 degrees of Tuesday.",
    "It sold 40 boats, not more than the 45 it had sold before.",
)


_WILD = Interval.exactly(3)
"""A figure so many times too great belongs to something else."""


def check(relation: Order) -> Iterator[Discrepancy]:
    greater, lesser = relation.greater, relation.lesser
    if greater is lesser:
        if isinstance(greater.stated, tuple) and greater.stated[0] < greater.stated[1]:
            yield Discrepancy((greater,), f"{greater} runs against “{relation.claim}”", f"{greater.stated[0]} < {greater.stated[1]}")
        return
    same = greater.value.exact and greater.value == lesser.value and greater.kind == "count" and relation.explicit
    if not same and not lesser.value.above(greater.value):
        return
    if greater.value.low > 0 and lesser.value.above(greater.value * _WILD):
        return
    figures = (greater, lesser) if greater.index < lesser.index else (lesser, greater)
    yield Discrepancy(
        figures,
        f"“{relation.claim}” does not hold: {greater} is {'no more' if same else 'less'} than {lesser}",
        f"{greater} {'=' if same else '<'} {lesser}",
    )
