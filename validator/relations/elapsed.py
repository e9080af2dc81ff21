"""Two points in time and the length that the text says lies between them.

The words must tie the three together: `from … to …`, `between … and …`, or a thing
that began on one date and ended on the other `after` the length. Two lengths in reach,
or a third point, leave the tie open: then nothing is found.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

import regex

from validator.interval import Interval
from validator.model import Figure, Outline, Reading, Span
from validator.reading.days import Written, days_of, days_of_figure, elapsed, year_of

_SPAN = regex.compile(
    r"""
      \bfrom\ (?P<start>[ⓨⓣ])(?P<gap>[^ⓨⓣ;]{0,50}?)\b(?:to|until|till|through|and\ ended\ on)\ (?:the\ )?(?P<end>[ⓨⓣ])
    | \bbetween\ (?P<start>[ⓨⓣ])(?P<gap>[^ⓨⓣ;]{0,40}?)\ and\ (?P<end>[ⓨⓣ])
    """,
    regex.VERBOSE,
)
_YEARS = regex.compile(r"(?P<both>ⓨ)")
_COURSE = regex.compile(
    r"""
    (?:\bon|\bin|\bsince|,|^)\ ?(?P<start>ⓨ)(?P<gap>[^ⓨ;:"]{1,90}?)\b(?:on|in)\ (?P<end>ⓨ)
    [^ⓨⓓ;:"]{0,40}?\b(?:after|following)\ (?:a\ |being\ \w+\ for\ |\w+\ for\ |only\ |just\ |almost\ |nearly\ )*(?P<length>ⓓ)
    """,
    regex.VERBOSE,
)
_LENGTH = regex.compile(r"ⓓ(?!\ (?:ago|earlier|before|later|old|from\ now|in\ (?:prison|jail)|of\ (?:food|supplies|fuel)))(?!-old)")
_NO_TIE = regex.compile(r"\b(?:a|per|each|every)\ (?:year|month|week|day)\b|\bⓟ|\baged?\b|\band (?:the|an?|his|her|its|their)\b|;")

_CLOCK = regex.compile(r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s*(?:(?P<half>[ap])\.?\s?m\.?)?")
_COMMON_YEAR = 2023
_HOURS_A_DAY = Fraction(24)
_SLACK = Fraction(1, 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Elapsed:
    """A `length` of time and its two ends, dates or times of day (one figure where both are one range of years).

    `actual` is what the ends allow, in the length's unit.
    """

    start: Figure
    end: Figure
    length: Figure
    actual: Interval
    ground: tuple[Span, ...]
    explicit: bool = True


def find(reading: Reading) -> Iterator[Elapsed]:
    """Every length whose two ends stand in its sentence."""
    for outline in reading.outlines:
        text = outline.text
        if "ⓓ" in text and ("ⓨ" in text or text.count("ⓣ") >= 2):
            yield from _in_sentence(outline)


def _in_sentence(outline: Outline) -> Iterator[Elapsed]:
    course = _COURSE.search(outline.text)
    if course is not None:
        yield from _elapsed(outline, course, course.start("length"))
        return
    spans = list(_SPAN.finditer(outline.text))
    spans += [match for match in _YEARS.finditer(outline.text) if outline.at(match.start("both")).quantity.surface[:7].lower() == "between"]
    lengths = [match.start() for match in _LENGTH.finditer(outline.text)]
    if len(spans) == 1 and len(lengths) == 1 and outline.text.count("ⓓ") == 1 and _tied(outline.text, spans[0], lengths[0]):
        yield from _elapsed(outline, spans[0], lengths[0])


def _tied(text: str, span: "regex.Match[str]", length: int) -> bool:
    """Whether nothing between the span and the length leads away from it."""
    between = text[span.end() : length] if length > span.start() else text[length + 1 : span.start()]
    inside = span.start() < length < span.end()
    return not inside and _NO_TIE.search(between) is None and not any(mask in between for mask in "ⓨⓜⓒⓟ")


def _elapsed(outline: Outline, match: "regex.Match[str]", at: int) -> Iterator[Elapsed]:
    length = outline.at(at)
    if "both" in match.groupdict():
        both = outline.at(match.start("both"))
        actual, start, end = _between_years(both, length.unit or ""), both, both
    else:
        start, end = outline.at(match.start("start")), outline.at(match.start("end"))
        actual = _between_dates(start, end, length.unit or "") if start.kind == "date" else _between_clocks(start, end, length)
    if actual is not None:
        ground = (outline.span(match.start(), match.start("start")),) if start is not end and match.start("start") > match.start() else ()
        yield Elapsed(start=start, end=end, length=length, actual=actual, ground=ground)


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
