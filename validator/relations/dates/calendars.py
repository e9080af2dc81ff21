"""A date of the calendar, and the weekday that the text gives it.

A date is read from the words of a date figure (`Oct. 14, 2024`, `the 3rd of May`); a
weekday belongs to it where it stands right before it (`Friday, 6 June`, `on Friday,
June 6`) or behind it in apposition (`6 June, a Friday`).
"""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from validator.model import Figure, Reading, Span
from validator.reading.days import Written, days_of, written

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""The days of the week, in the order of `datetime.date.weekday`."""

_SHORT = r"(?P<weekday>mon|tue|wed|thu|fri|sat|sun)(?:(?:s|nes|rs|ur)?day|s|rs?)?\b\.?"
_INSIDE = regex.compile(_SHORT, regex.IGNORECASE)
_BEFORE = regex.compile(rf"\b{_SHORT},?\s+(?:the\s+)?(?:morning\s+of\s+)?\(?\Z", regex.IGNORECASE)
_BEHIND = regex.compile(rf",?\s*\(?(?:which\s+(?:was|is|will\s+be|falls\s+on)\s+)?an?\s+{_SHORT}", regex.IGNORECASE)
_OTHER_YEAR = regex.compile(
    r"\b(?:next|last|previous|following|earlier|coming|that|same)\b[^.;]{0,20}?\b(?:years?|season|summer|winter)\b|ⓨ[^.;]*ⓨ|\bago\b"
)
_AHEAD = regex.compile(r"\b(?:will|to be|is due|are due|is set|are set|is expected|are expected|scheduled|opens|begins|starts)\b")
_NEAR = 150
"""Within how many days of the story a date without a year is trusted to be the nearest one."""
_REACH = 24
"""How many characters before and behind a date its weekday may stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """One date as written. `month` and `number` count from 1; `number` may not exist in that month.

    `year` is the one written, `None` where the text gives none; `likely` is then the
    one that brings the day nearest to the dispatch's own, where the words leave no
    other. `weekday` counts from 0 (Monday), `None` where the text names none.
    """

    day: Figure
    month: int
    number: int
    year: int | None
    weekday: int | None
    likely: int | None
    ground: tuple[Span, ...]
    explicit: bool = True


def find(reading: Reading) -> Iterator[Day]:
    """Every date with a month and a day of the month, in text order."""
    for figure in reading.figures:
        if figure.kind != "date":
            continue
        when = written(figure.quantity.surface)
        if when is None or when.month is None or when.day is None:
            continue
        weekday, ground = _weekday(reading, figure)
        yield Day(
            day=figure,
            month=when.month,
            number=when.day,
            year=when.year,
            weekday=weekday,
            likely=when.year or _likely_year(reading, figure, when),
            ground=ground,
        )


def _likely_year(reading: Reading, figure: Figure, when: Written) -> int | None:
    """The year meant by a date without one; `None` where the story has no day, or its words look to another year."""
    published, outline = reading.dispatch.published, reading.outlines[figure.sentence]
    if published is None or _OTHER_YEAR.search(outline.text):
        return None
    days = [days for year in (-1, 0, 1) if (days := days_of(when, published.year + year)) is not None]
    nearest = min(days, key=lambda each: abs((each.first - published).days), default=None)
    if nearest is None or abs((nearest.first - published).days) > _NEAR or (nearest.first < published and _AHEAD.search(outline.text)):
        return None
    return nearest.first.year


def _weekday(reading: Reading, figure: Figure) -> tuple[int | None, tuple[Span, ...]]:
    """The weekday of a date, and the place of its word."""
    text, span = reading.dispatch.text, figure.span
    sentence = reading.sentences[figure.sentence].span
    for match in (
        _INSIDE.match(text, span.start, span.end),
        _BEFORE.search(text, max(sentence.start, span.start - _REACH), span.start),
        _BEHIND.match(text, span.end, min(sentence.end, span.end + _REACH)),
    ):
        if match is not None:
            short = match.group("weekday").lower()
            index = next(i for i, name in enumerate(WEEKDAYS) if name.lower().startswith(short))
            return index, (Span(match.start("weekday"), match.end()),)
    return None, ()
