"""A percentage or fraction of change does not follow from the two levels beside it.

The base is the earlier level: from 1,250 to 1,000 is down 20 percent, although the way
back is up 25. The commonest slips (measured on the wrong end, 100 not taken off) are
named where they give the very number written.

Silent while rounding of the change (one unit of its last digit, or five per cent of it)
and of both levels, or any hedge, allows it; where another level in reach agrees; and
where the change agrees in points, which is for points_for_percent to judge.
"""

from collections.abc import Iterator
from fractions import Fraction

from validator import (
    Change,
    Discrepancy,
    Figure,
    Interval,
    as_written,
    beside,
    grain_of,
    percent_claimed,
    percent_grown,
    percent_of,
    percent_stated,
    percent_written,
    plausible,
    shown,
    slip,
)  # fmt: skip

FAMILY = "change"

FAILS = (
    "The herd shrank from [840] to [630], a drop of [35 percent].",
    "Burglaries fell from [1,250] to [1,000], a drop of [25 percent].",
    "Losses came to [$30 million], down [60 percent] from [$50 million] in the spring.",
    "Foresters planted [1,750] oaks, compared with [2,500] last spring. The drop of [70 percent] worries the ministry.",
    "Output went from [900 tonnes] a week to [1,200 tonnes] a week, [two-thirds] more.",
    "Profit rose [25%] to [$36 million] from [$30 million].",
    "At [C$52], the share is [130 percent] above Tuesday's close of [C$40].",
)
PASSES = (
    "The herd shrank from 840 to 630, a drop of 25 percent.",
    "Revenue rose 12 percent to $560 million from $500 million.",
    "The gallery drew 60,000, up by nearly half from the 41,000 of 2019.",
    "Orders fell 4% from £250 million to £240 million, and profit fell 30%.",
    "Support slipped from 45 percent to 41 percent, a fall of nearly a tenth.",
    "Peak flows fell by 30 percent on average, from 12 percent on one stream to 60 percent on another.",
    "Prices rose 3 percent in May after 4 percent in April.",
)

_TENTH = Fraction(1, 10)


def check(relation: Change) -> Iterator[Discrepancy]:
    if not relation.likeliest or relation.by is None or relation.form not in ("percent", "fraction"):
        return
    claim, stated = percent_claimed(relation.by), percent_stated(relation.by)
    before, after = beside(relation.before, relation.after), beside(relation.after, relation.before)
    if relation.ordered and (before.above(after) if relation.direction == "up" else after.above(before)):
        return  # for change_reversed to judge
    grown = percent_grown(before, after)
    if stated is None or grown is None or _as_points(relation, claim):
        return
    if _fits_somewhere(relation, relation.by, claim) and not _swapped_exactly(relation, stated):
        return
    actual = grown if after.above(before) else -grown
    path, slipped = _path(claim, before, after), slip(claim, stated, actual)
    explicit = relation.explicit and _are_of_one_kind(relation)
    if path is None and not (slipped and explicit) and not plausible(actual, stated, explicit=explicit):
        return
    way = "up" if after.above(before) else "down"
    plain = percent_grown(as_written(relation.before), as_written(relation.after))
    if plain is not None and not plain.disjoint(grown):
        actual = plain if way == "up" else -plain
    percent = f"{shown(actual, min(grain_of(relation.by), _TENTH))} percent"
    less = f"{relation.after} - {relation.before}" if way == "up" else f"{relation.before} - {relation.after}"
    yield Discrepancy(
        (relation.by, relation.before, relation.after),
        f"from {relation.before} to {relation.after} is {way} {percent}, not {relation.by}",
        f"({less}) / {relation.before} = a {'rise' if way == 'up' else 'fall'} of {percent}",
        diagnosis=path or slipped,
        suggestion=f"{way} {percent}",
    )


def _are_of_one_kind(relation: Change) -> bool:
    """Whether both levels are of one kind, or of one size where one leaves out its unit: `to $27 from 24`."""
    near = relation.before.value * Interval.between(Fraction(1, 2), 2)
    return relation.before.kind == relation.after.kind or not near.disjoint(relation.after.value)


def _fits_somewhere(relation: Change, by: Figure, claim: Interval) -> bool:
    """Whether some two levels give the change: as written with all the slack of the change, or rounded with its last digit's only."""
    written = percent_written(by) if relation.explicit else claim
    return any(
        _agrees(claim, as_written(before), as_written(after)) or _agrees(written, beside(before, after), beside(after, before))
        for before, after in _pairs(relation)
    )


def _pairs(relation: Change) -> Iterator[tuple[Figure, Figure]]:
    """The two levels, and every other two that may be meant; the two themselves in their own order only."""
    around = (relation.before, relation.after, *relation.others)
    for before in around:
        for after in around:
            if before is not after and (before is not relation.after or after is not relation.before):
                yield before, after


def _swapped_exactly(relation: Change, stated: Fraction) -> bool:
    """Whether hedged levels (`about 200,000`, `about 300,000`) give the very number written, but on the wrong base."""
    before, after = relation.before.stated, relation.after.stated
    if relation.others or not isinstance(before, Fraction) or not isinstance(after, Fraction) or not before or not after:
        return False
    right, wrong = abs(after - before) / before * 100, abs(after - before) / after * 100
    return wrong == stated and abs(right - stated) > stated / 4


def _agrees(claim: Interval, before: Interval, after: Interval) -> bool:
    grown = percent_grown(before, after)
    return grown is not None and not (claim.disjoint(grown) and claim.disjoint(-grown))


def _as_points(relation: Change, claim: Interval) -> bool:
    """Whether the levels are percentages whose difference is the change."""
    if relation.before.kind != "percent" or relation.form != "percent":
        return False
    difference = relation.after.value - relation.before.value
    return not (claim.disjoint(difference) and claim.disjoint(-difference))


def _path(claim: Interval, before: Interval, after: Interval) -> str | None:
    """The known wrong path that leads to the very change written."""
    back, ratio = percent_grown(after, before), percent_of(after, before)
    if back is not None and not (claim.disjoint(back) and claim.disjoint(-back)):
        return "measured on the later value instead of the earlier one"
    if ratio is not None and not claim.disjoint(ratio):
        return "100 not subtracted" if after.above(before) else "the share that is left, not the drop"
    return None
