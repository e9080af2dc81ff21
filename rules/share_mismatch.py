"""A share does not follow from the part and the whole that stand beside it.

Readers remember the percentage and not the counts, so that a slip in it travels
furthest. A fraction in words (`one in three`) is held to the same arithmetic.

Silent while any rounding or hedge allows the share (one unit of its last digit, or
five per cent of it; ten for a simple fraction), where another figure in reach is the
part or whole that agrees, and where the share of what is left agrees and the words do
not settle which is meant.
"""

from collections.abc import Iterator
from fractions import Fraction

from validator import (
    Discrepancy,
    Figure,
    Interval,
    Share,
    as_written,
    grain_of,
    level,
    percent_claimed,
    percent_of,
    percent_stated,
    percent_written,
    plausible,
    shown,
    slip,
    together,
)

FAMILY = "percent"

FAILS = (
    "Of the [400] hives inspected, [88] held the mite, or [32 percent].",
    "Batteries stopped [66] of the [88] balloons, or [85 percent], the army said.",
    "Wardens ringed [640] gulls in May. Of these, [160] were seen again, or [35 percent].",
    "The measure got [18,300] of the [30,500] ballots cast, or [56 percent].",
    "Of the orchard's [2,000] trees, [300] were lost to frost, [one in four].",
    "[Twenty percent] of the [85] trawlers, [27], were tied up.",
    "Of the ward's [9,000] electors [5,580] voted, a turnout of [58%].",
    "Of the [£8.4bn] spent on shoes, the web took [£2.1bn], or [35 per cent].",
)
PASSES = (
    "Of the 400 hives inspected, 88 held the mite, or 22 percent.",
    "Batteries stopped 66 of the 88 balloons, or three-quarters, the army said.",
    "The measure got 18,300 of the 30,500 ballots cast, or about 60 percent.",
    "Of the 96 bells, 31 are cracked, nearly a third.",
    "Some 63 of 90 pupils sat the paper again, 70 percent, up from 35 percent last year.",
    "Of the 84 candidates, 63 passed. At the rival academy the pass rate was 57 per cent.",
    "The court threw out 12 of 48 appeals. Costs rose 30 percent.",
)

_TENTH = Fraction(1, 10)


def check(relation: Share) -> Iterator[Discrepancy]:
    claim, stated = percent_claimed(relation.rate), percent_stated(relation.rate)
    share = percent_of(together(relation.parts), together(relation.wholes))
    if share is None or stated is None:
        return
    left = Interval.exactly(100) - share
    actual, other_side = (left, share) if relation.rest else (share, left)
    swapped = not claim.disjoint(other_side)
    if _agrees(relation, claim, actual) or _fits_otherwise(relation, claim) or (swapped and not (relation.explicit or relation.taken)):
        return
    diagnosis = "the share of what is left" if swapped else _path(relation, stated) or slip(claim, stated, actual)
    if diagnosis is None and not plausible(actual, stated, explicit=relation.explicit):
        return
    parts, wholes = " + ".join(map(str, relation.parts)), " + ".join(map(str, relation.wholes))
    asked = f"{wholes} less {parts}" if relation.rest else parts
    plain = percent_of(_as_written(relation.parts), _as_written(relation.wholes))
    if plain is not None and not plain.disjoint(share):
        actual = Interval.exactly(100) - plain if relation.rest else plain
    share_of = shown(actual, min(grain_of(relation.rate), _TENTH))
    yield Discrepancy(
        (relation.rate, *relation.parts, *(whole for whole in relation.wholes if whole not in relation.parts)),
        f"{asked} of {wholes} is {share_of} percent, not {relation.rate}",
        f"{_bracketed(asked)} / {_bracketed(wholes)} = {share_of} %",
        diagnosis=diagnosis,
        suggestion=f"{share_of} percent",
    )


def _bracketed(term: str) -> str:
    return f"({term})" if " + " in term or " less " in term else term


def _agrees(relation: Share, claim: Interval, actual: Interval) -> bool:
    """Whether the share fits: the counts as written with all the slack of the rate, or rounded with the rate's own rounding only."""
    if not relation.explicit or relation.rest or claim.disjoint(actual):
        return not claim.disjoint(actual)
    written = percent_of(_as_written(relation.parts), _as_written(relation.wholes))
    return (written is not None and not claim.disjoint(written)) or not percent_written(relation.rate).disjoint(actual)


def _as_written(figures: tuple[Figure, ...]) -> Interval:
    return sum(map(as_written, figures), start=Interval.exactly(0))


def _path(relation: Share, stated: Fraction) -> str | None:
    """The known wrong path: the part set against the others instead of against the whole, by the numbers as written."""
    part, whole = (sum(map(_written, figures), start=Fraction(0)) for figures in (relation.parts, relation.wholes))
    if relation.rest or not 0 < part < whole:
        return None
    return "set against the others instead of the whole" if abs(part / (whole - part) * 100 - stated) <= grain_of(relation.rate) else None


def _written(figure: Figure) -> Fraction:
    return figure.stated if isinstance(figure.stated, Fraction) else Fraction(0)


def _fits_otherwise(relation: Share, claim: Interval) -> bool:
    """Whether another figure in reach, as part or as whole, gives the share."""
    part, whole = together(relation.parts), together(relation.wholes)
    pairs = [pair for value in map(level, relation.others) for pair in ((part, value), (value, whole))]
    shares = (percent_of(*pair) for pair in pairs)
    return any(share is not None and not claim.disjoint(share) for share in shares)
