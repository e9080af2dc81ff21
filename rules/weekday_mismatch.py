"""A date and its weekday do not go together.

One of the two is wrong, and a reader does not know on which day to come, or when it
happened. Wire services send a correction for a wrong weekday.

Silent where the dispatch gives no year and has no date of its own, and where the
weekday may be that of another year close by.
"""

from collections.abc import Iterator
from datetime import date

from validator import Day, Discrepancy

FAMILY = "date"

FAILS = (
    "The rocket lifted off on [Friday, October 14, 2024], from Wenchang.",
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
    if relation.weekday is None:
        return
    day = _date(relation)
    if day is None or day.weekday() == relation.weekday:
        return
    written, actual = _NAMES[relation.weekday], _NAMES[day.weekday()]
    yield Discrepancy(
        (relation.day,),
        f"{relation.day} is no {written}: that day is a {actual}",
        f"{day.isoformat()} is a {actual}",
        severity="error" if relation.year else "warning",
        suggestion=f"{actual}, or another date",
    )


def _date(relation: Day) -> date | None:
    """The day meant: in the year written, else in the year that brings it nearest to the dispatch's own date."""
    published = date.fromordinal(relation.published) if relation.published is not None else None
    years = [relation.year] if relation.year else [published.year + shift for shift in (-1, 0, 1)] if published else []
    days = []
    for year in years:
        try:
            days.append(date(year, relation.month, relation.number))
        except ValueError:
            continue
    return min(days, key=lambda day: abs((day - published).days) if published else 0, default=None)
