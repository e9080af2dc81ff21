"""A date that no calendar has.

A reader who wants to keep the day (a deadline, a hearing, a concert) cannot: February
has no 30th day, June no 31st.

Silent on 29 February where the year is a leap year or is not given.
"""

from calendar import monthrange
from collections.abc import Iterator

from validator import Day, Discrepancy

FAMILY = "date"

FAILS = (
    "The tender closes on [31 June].",
    "He was last seen on [February 30, 2021], the court heard.",
    "The orchestra plays on [Nov. 31] and again in May.",
    "The lease ran out on [29 February 2023].",
)
PASSES = (
    "The tender closes on 30 June.",
    "The bridge opened on 29 February 1956 in a snowstorm.",
    "The next leap day, 29 February, falls on a Tuesday.",
    "The lease ran out on 28 February 2023.",
)

_LEAP_YEAR = 2000


def check(relation: Day) -> Iterator[Discrepancy]:
    year = relation.year or _LEAP_YEAR
    last = monthrange(year, relation.month)[1]
    if relation.number > last or relation.number == 0:
        yield Discrepancy(
            (relation.day,),
            f"there is no {relation.day}",
            f"that month has {last} days",
            suggestion=f"day {last}, or another month",
        )
