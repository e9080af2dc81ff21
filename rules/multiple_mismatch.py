"""A multiple (`doubled`, `three times as many`, `halved`) is not what the two levels make.

Multiples are used loosely, so that only a clear miss is reported: doubled may be 1.7 to
2.4 times, halved 0.42 to 0.6.

Silent on anything nearer, on hedged multiples that allow it, and where two other levels
in reach stand in that proportion. `Three times more` may be three times or four.
"""

from collections.abc import Iterator
from fractions import Fraction

from validator import Change, Discrepancy, Interval, level, percent_of, plausible, shown

FAMILY = "change"

FAILS = (
    "The number of wounded has halved, from [19] in the afternoon to [14] at night.",
    "Cases have risen [fivefold]. Laboratories reported [420] cases in 2021. In 2023 they reported [1,260].",
    "Membership has trebled from [4,000] to [8,000] since the war.",
    "There were [44] fires, [three times] the [11] of last June.",
)
PASSES = (
    "Membership has trebled from 4,000 to 12,000 since the war.",
    "His lead nearly doubled, from four points to seven.",
    "The price doubled to $80 from $41.",
    "There were 33 fires, three times the 11 of last June.",
    "Output doubled in a year to 45 tons. The mill has 12 hands.",
    "Sales more than tripled, from 45 to 580.",
)

_LOOSE_BELOW, _LOOSE_ABOVE = Fraction(85, 100), Fraction(120, 100)


def check(relation: Change) -> Iterator[Discrepancy]:
    if not relation.likeliest or relation.form != "times" or relation.factor is None or relation.factor <= 0:
        return
    claim = _loosely(relation)
    around = (relation.before, relation.after, *relation.others)
    if any(_agrees(relation, claim, one.value, other.value) for one in around for other in around if one is not other):
        return
    actual = percent_of(level(relation.after), level(relation.before))
    alike = relation.explicit and relation.before.kind == relation.after.kind
    if actual is None or not plausible(actual, relation.factor * 100, explicit=alike):
        return
    times = actual / Interval.exactly(100)
    said = str(relation.by) if relation.by is not None else f"{shown(relation.factor)} times"
    yield Discrepancy(
        tuple(figure for figure in (relation.by, relation.before, relation.after) if figure is not None),
        f"from {relation.before} to {relation.after} is {shown(times)} times, not {said}",
        f"{relation.after} / {relation.before} = {shown(times, Fraction(1, 100))}",
        suggestion=f"{shown(times)} times",
    )


def _loosely(relation: Change) -> Interval:
    """What the multiple allows; more than doubled has no upper end, nearly doubled a lower one."""
    factor = Interval.exactly(relation.factor or 1)
    low, high = _LOOSE_BELOW, _LOOSE_ABOVE
    if relation.hedge == "over":
        return Interval.at_least((relation.factor or 1) * low)
    if relation.hedge == "under":
        low = Fraction(3, 4)
    return factor * Interval.between(low, high)


def _agrees(relation: Change, claim: Interval, before: Interval, after: Interval) -> bool:
    share = percent_of(after, before)
    if share is None:
        return False
    times = share / Interval.exactly(100)
    more = relation.direction == "up" and relation.by is not None
    return not claim.disjoint(times) or (more and not claim.disjoint(times - Interval.exactly(1)))
