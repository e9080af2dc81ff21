"""A date and its weekday do not go together.

One of the two is wrong, and a reader does not know on which day to come, or when it
happened. Wire services send a correction for a wrong weekday.

Silent where neither the date nor the dispatch has a year, and where the words may
mean the day of another year.
"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from validator import Day, Discrepancy

FAMILY = "date"

FAILS = (
    "The liner sailed on [Tuesday, June 10, 2023], from Genoa.",
    "The hearing is set for [Monday 25 May 2025].",
    "They married on [6 June 2025], a Thursday.",
)
PASSES = (
    "The rocket lifted off on Monday, October 14, 2024, from Wenchang.",
    "The hearing is set for Sunday 25 May 2025.",
    "They married on 6 June 2025, a Friday.",
    "The trial opens on Thursday, Oct. 14.",
    "He spoke on Tuesday. May 2025 was the driest on record.",
)

_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def check(relation: Day) -> Iterator[Discrepancy]:
    if relation.weekday is None or relation.likely is None or relation.number > monthrange(relation.likely, relation.month)[1]:
        return
    day = date(relation.likely, relation.month, relation.number)
    if day.weekday() == relation.weekday:
        return
    written, actual = _NAMES[relation.weekday], _NAMES[day.weekday()]
    yield Discrepancy(
        (relation.day,),
        f"{relation.day} is no {written}: that day is a {actual}",
        f"{day.isoformat()} is a {actual}",
        severity="error" if relation.year else "warning",
        suggestion=f"{actual}, or another date",
    )
