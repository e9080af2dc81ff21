"""How long is it from one point in time to another? What two dates or times of day allow, in the unit of a length."""

from datetime import date
from fractions import Fraction

import regex

from validator.interval import Interval
from validator.model import Figure
from validator.reading.days import Days, Written, days_of, days_of_figure, elapsed, year_of

_CLOCK = regex.compile(r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s*(?:(?P<half>[ap])\.?\s?m\.?)?")
_COMMON_YEAR = 2023
_HOURS_A_DAY = Fraction(24)
_SLACK = Fraction(1, 2)


def between(start: Figure, end: Figure | None, length: Figure, today: date | None) -> Interval | None:
    """What the two ends allow (`end` is `None` for `today`); `None` where they say too little."""
    unit = length.unit or ""
    if end is None:
        first = days_of_figure(start)
        return elapsed(first, Days(today, today), unit) if first is not None and today is not None else None
    if start is end:
        return _between_years(start, unit)
    return _between_dates(start, end, unit) if start.kind == "date" else _between_clocks(start, end, length)


def _between_years(both: Figure, unit: str) -> Interval | None:
    """`between 1962 and 1981`, which is one figure."""
    if not isinstance(both.stated, tuple):
        return None
    first, last = (days_of(Written(int(year), None, None)) for year in both.stated)
    return elapsed(first, last, unit) if first is not None and last is not None else None


def _between_dates(start: Figure, end: Figure, unit: str) -> Interval | None:
    """A date without a year takes the other's; where that reverses the two, the year before.

    Where neither has a year any common one will do: a leap day is within what both end days allow.
    """
    last = days_of_figure(end, year_of(start) or _COMMON_YEAR)
    if last is None:
        return None
    first = days_of_figure(start, last.last.year)
    if first is not None and year_of(start) is None and first.first > last.last:
        first = days_of_figure(start, last.last.year - 1)
    return elapsed(first, last, unit) if first is not None else None


def _between_clocks(start: Figure, end: Figure, length: Figure) -> Interval | None:
    """Hours from one time of day to the next, within a day; a clock without a.m. or p.m. may be either."""
    if length.unit != "hour" or length.value.high >= _HOURS_A_DAY:
        return None
    spans = [(last - first) % _HOURS_A_DAY for first in _hours(start) for last in _hours(end)]
    if not spans:
        return None
    fitting = [span for span in spans if not length.value.disjoint(_minutes_around(span))]
    return _minutes_around(fitting[0] if fitting else spans[0])


def _minutes_around(hours: Fraction) -> Interval:
    """Half an hour either way: times of day and lengths are told in round numbers."""
    return Interval.between(max(hours - _SLACK, Fraction(0)), hours + _SLACK)


def _hours(figure: Figure) -> list[Fraction]:
    """The hours since midnight that a time of day may mean."""
    match = _CLOCK.fullmatch(figure.quantity.surface.lower())
    if match is None:
        return []
    hour = Fraction(int(match.group("hour"))) + Fraction(int(match.group("minute") or 0), 60)
    half = match.group("half")
    if half is None:
        return [hour] if hour > _HOURS_A_DAY / 2 or match.group("hour")[0] == "0" else [hour, hour + _HOURS_A_DAY / 2]
    return [hour % (_HOURS_A_DAY / 2) + (_HOURS_A_DAY / 2 if half == "p" else 0)]
