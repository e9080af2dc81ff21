"""A length of time does not fit its two ends.

Either a date or the length is wrong; a reader who counts the days finds out.

Silent where either or both end days may be counted, where months or years allow one
more or less, and on lengths that the words do not tie to the two ends.
"""

from collections.abc import Iterator

from validator import Discrepancy, Elapsed

FAMILY = "date"

FAILS = (
    "The siege ran from [January 3] to [January 15, 2024], [nine days] in all.",
    "She held the seat for [14 years], from [January 2010] to [January 2026].",
    "The crew was detained on [March 2, 2021], and released on [April 11, 2022], after [305 days].",
    "Polls were open from [7 a.m.] to [9 p.m.], [12 hours] in all.",
    "The abbey burned in [1703]. It was rebuilt in [1721], [28 years] later.",
)
PASSES = (
    "The siege ran from January 3 to January 15, 2024, 13 days in all.",
    "She held the seat for 16 years, from January 2010 to January 2026.",
    "The crew was detained on March 2, 2021, and released on April 11, 2022, after 405 days.",
    "The choir sang for 18 years, from 1962 to 1981.",
    "Polls were open from 7 a.m. to 9 p.m., 14 hours in all.",
    "The strike lasted almost nine years, from March 2012 to December 2020.",
)


def check(relation: Elapsed) -> Iterator[Discrepancy]:
    if not relation.length.value.disjoint(relation.actual):
        return
    low, high = relation.actual.low, relation.actual.high
    actual = f"{low}" if low == high else f"{float(low):g} to {float(high):g}"
    last = f"{relation.end}" if relation.end is not None else "the day of the story"
    ends = f"{relation.start}" if relation.start == relation.end else f"from {relation.start} to {last}"
    points = dict.fromkeys(figure for figure in (relation.start, relation.end) if figure is not None)
    yield Discrepancy(
        (relation.length, *points),
        f"{relation.length} is not the time {ends}",
        f"{ends} it is {actual} {relation.length.unit}s",
        suggestion=f"{actual} {relation.length.unit}s",
    )
