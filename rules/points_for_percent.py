"""A difference of two percentages is called percent where it is percentage points.

From 8 percent up to 10 is two points, or a rise of 25 percent. `A 2 percent rise`
tells the reader something much smaller.

Silent where the percentage is also, within rounding, the relative change, and where the
two levels are not percentages.
"""

from collections.abc import Iterator
from fractions import Fraction

from validator import Change, Discrepancy, percent_claimed, shown

FAMILY = "change"

FAILS = (
    "Duty on cider goes from [8 percent] to [10 percent], an increase of [2 percent].",
    "The vacancy rate climbed to [9.6 percent] in May. In April it was [8.9 percent]. The rise of [0.7 percent] was steep.",
    "Support went from [45 percent] to [41 percent], a drop of [4 percent].",
    "The mortgage rate goes from [5%] to [5.75%], an increase of [0.75%].",
)
PASSES = (
    "Duty on cider goes from 8 percent to 10 percent, an increase of 2 percentage points.",
    "Duty on cider goes from 8 percent to 10 percent, an increase of 25 percent.",
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
    relative = f"a {'rise' if grown > 0 else 'fall'} of {shown(abs(grown))} percent"
    yield Discrepancy(
        (relation.by, relation.before, relation.after),
        f"from {relation.before} to {relation.after} is {relation.by} in points, but {relative}",
        f"{relation.after} - {relation.before} is a difference in points; relative to {relation.before} it is {relative}",
        diagnosis="percentage points called percent",
        suggestion=f"percentage points, or {shown(abs(grown))} percent",
    )
