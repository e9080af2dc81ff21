"""A difference of two percentages is called percent where it is percentage points.

From 6 percent to 7 percent is one point, or a rise of 16.7 percent. `A 1 percent rise`
tells the reader something much smaller.

Silent where the percentage is also, within rounding, the relative change, and where the
two levels are not percentages.
"""

from collections.abc import Iterator
from fractions import Fraction

from validator import Change, Discrepancy, percent_claimed, shown

FAMILY = "change"

FAILS = (
    "The levy rises from [6 percent] to [7 percent], an increase of [1 percent].",
    "The jobless rate crept up to [4.7 percent] in August. In July it had stood at [4.4 percent]. The rise of [0.3 percent] was steep.",
    "Support went from [45 percent] to [41 percent], a drop of [4 percent].",
    "The main rate moves from [12%] to [13.25%], an increase of [1.25%].",
)
PASSES = (
    "The levy rises from 6 percent to 7 percent, an increase of 1 percentage point.",
    "The levy rises from 6 percent to 7 percent, an increase of 16.7 percent.",
    "The rate slipped from 3.4 percent to 3.0 percent, a drop of 0.4 points.",
    "The herd grew from 50 to 51, a rise of 2 percent.",
    "Rates went from 50 percent to 100 percent, a rise of 100 percent.",
)


def check(relation: Change) -> Iterator[Discrepancy]:
    if relation.by is None or relation.form != "percent" or {relation.before.kind, relation.after.kind} != {"percent"}:
        return
    before, after, by = relation.before.stated, relation.after.stated, relation.by.stated
    if not isinstance(before, Fraction) or not isinstance(after, Fraction) or before <= 0 or by != abs(after - before):
        return
    grown = (after - before) / before * 100
    if abs(grown) in percent_claimed(relation.by):
        return
    yield Discrepancy(
        (relation.by, relation.before, relation.after),
        f"from {relation.before} to {relation.after} is {relation.by} in points, but {shown(grown)} percent",
        f"{relation.after} - {relation.before} is a difference in points; relative to {relation.before} it is {shown(grown)} %",
        diagnosis="percentage points called percent",
        suggestion=f"percentage points, or {shown(abs(grown))} percent",
    )
