"""Which days does a date mean? A date or year in words to the first and the last day it allows."""

from calendar import monthrange
from datetime import date
from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple

import regex

from validator.interval import Interval
from validator.lexicon import mapping
from validator.model import Figure

_DAYS_A_YEAR = Fraction(36525, 100)

_WORD = regex.compile(r"\p{L}+")
_NUMBER = regex.compile(r"(?<!\d)\d{1,2}(?=\b|st|nd|rd|th)")
_YEAR = regex.compile(r"(?<!\d)(?:1[0-9]|20)\d\d(?!\d)")


class Days(NamedTuple):
    """The first and last day that a date allows; the same day where it is full."""

    first: date
    last: date


class Written(NamedTuple):
    """A date as written: what is not said is `None`. The day may not exist in its month."""

    year: int | None
    month: int | None
    day: int | None


def written(surface: str) -> Written | None:
    """The year, month and day that `surface` names; `None` where it names a month or day twice, or nothing."""
    months = [int(mapping("months")[word.lower()]) for word in _WORD.findall(surface) if word.lower() in mapping("months")]
    years = [int(year) for year in _YEAR.findall(surface)]
    numbers = [int(number) for number in _NUMBER.findall(surface)]
    if max(len(months), len(years), len(numbers)) > 1 or not (months or years) or (numbers and not months):
        return None
    return Written(years[0] if years else None, months[0] if months else None, numbers[0] if numbers else None)


def days_of(when: Written, year: int | None = None) -> Days | None:
    """The days that `when` allows; `year` serves where it names none. `None` without a year, or for a day that no calendar has."""
    in_year = when.year or year
    if in_year is None:
        return None
    if when.month is None:
        return Days(date(in_year, 1, 1), date(in_year, 12, 31))
    last = monthrange(in_year, when.month)[1]
    if when.day is None:
        return Days(date(in_year, when.month, 1), date(in_year, when.month, last))
    if not 1 <= when.day <= last:
        return None
    return Days(date(in_year, when.month, when.day), date(in_year, when.month, when.day))


def days_of_figure(figure: Figure, year: int | None = None) -> Days | None:
    """The days that a date figure allows, as for `days_of`."""
    when = written(figure.quantity.surface) if figure.kind == "date" else None
    return days_of(when, year) if when is not None else None


def year_of(figure: Figure) -> int | None:
    """The year that a date figure names."""
    when = written(figure.quantity.surface) if figure.kind == "date" else None
    return when.year if when is not None else None


def elapsed(start: Days, end: Days, unit: str) -> Interval | None:
    """How many days, weeks, months or years lie between, either or both end days counted; `None` for another unit or a reversed pair.

    Where only months or years are known, one more and one less are allowed.
    """
    least, most = (end.first - start.last).days, (end.last - start.first).days + 1
    if most <= 1:
        return None
    if unit == "day":
        return Interval.between(max(least, 0), most)
    if unit == "week":
        return Interval.between(max(least, 0) // 7, -(-most // 7))
    if unit == "month":
        months = (end.last.year - start.first.year) * 12 + end.last.month - start.first.month
        return Interval.between(max(months - 1, 0), months + 1)
    if unit == "year":
        years = Fraction(end.first.toordinal() - start.first.toordinal()) / _DAYS_A_YEAR
        return Interval.between(max(floor(years) - (start.first != start.last), 0), ceil(years) + (start.first != start.last))
    return None


def age_on(birth: Days, day: Days) -> Interval | None:
    """How old, in full years, somebody born in `birth` is on `day`; `None` before birth."""
    youngest, oldest = _full_years(birth.last, day.first), _full_years(birth.first, day.last)
    return Interval.between(max(youngest, 0), oldest) if oldest >= 0 else None


def _full_years(start: date, end: date) -> int:
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))
