"""Figures that can lie only within bounds: a turnout, a share of the voters, a time of day, a latitude.

Also counts with commas, and how many digits stand between them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex

from validator.interval import Interval
from validator.lexicon import table
from validator.model import Figure, Outline, Reading, Span

_CLOCK = regex.compile(r"(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?:\s?[ap]\.?m\.?)?")
_AT = regex.compile(r"(?:\b(?:at|by|until|till|from|since|before|after|around|about) |\bthe )\Z")
_ENTRY = regex.compile(r"(?::|\s-)?\s(?:an?|the|he|she|they|it|[a-z]+s)\s")
_RUNS = regex.compile(r" (?:train|bus|tram|ferry|boat|flight|service|express|departure|sailing|kick-off|start|news|to|from|on)\b")
_LATITUDE = regex.compile(r" (?:of )?(?P<pole>north|south|east|west)\b(?! of)")
_OF = regex.compile(r" (?:of|among) (?:all |the |its |their |our |those |registered |eligible |\w+ed )*(?P<noun>\p{L}+)")
_LEVELS = regex.compile(
    r"\b(?:target|quota|capacity|level|average|rise|rose|increased?|grew|growth|up|more|higher|than|compared|norm|seats|berths)\b"
)
_COMMA = regex.compile(r"\d+(?:,\d+)+(?![.,]?\d)")
_MINUTES, _HOURS = 59, 24
_POLES = {"north": 90, "south": 90, "east": 180, "west": 180}


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounded:
    """A `figure` and the `bounds` within which such a thing lies; `value` is what the figure says of it, `thing` its name."""

    figure: Figure
    value: Interval
    bounds: Interval
    thing: str
    ground: tuple[Span, ...]
    explicit: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouped:
    """A count written with commas; `groups` are how many digits stand before, between and behind them."""

    figure: Figure
    groups: tuple[int, ...]
    ground: tuple[Span, ...] = ()
    explicit: bool = True


def find(reading: Reading) -> Iterator[Bounded | Grouped]:
    """Every figure with bounds, and every count written with commas."""
    for outline in reading.outlines:
        for figure, at in zip(outline.figures, outline.positions, strict=True):
            if figure.kind == "percent":
                yield from _percentage(outline, figure, at)
            elif figure.kind == "time":
                yield from _clock(outline, figure, at)
            elif figure.kind == "measure" and figure.unit == "degree":
                yield from _latitude(outline, figure, at)
            elif "," in figure.quantity.surface:
                yield from _grouped(figure)


@cache
def _bounds(how: str) -> dict[str, Interval]:
    """The bounded things of one column of the table."""
    return {word: Interval.parse(interval) for word, _, interval, way in table("bounds") if way == how}


def _percentage(outline: Outline, figure: Figure, at: int) -> Iterator[Bounded]:
    """A turnout, or a share of people: never a change of one, nor what is held against a target."""
    text = outline.text
    clause = text[max(text.rfind(";", 0, at), text.rfind(",", 0, at)) + 1 : at]
    next_words = text[at + 1 : at + 40].partition(",")[0]
    if figure.unit != "percent" or figure.quantity.trend is not None or _LEVELS.search(next_words) or _LEVELS.search(clause):
        return
    behind = _OF.match(text, at + 1)
    if behind is not None:
        bounds, thing = _bounds("of").get(behind.group("noun").removesuffix("s")), f"a share of the {behind.group('noun')}"
        ground = outline.span(at + 1, behind.end())
    else:
        named = next((word for word in _bounds("said") if word in clause or text.startswith(f" {word}", at + 1)), "")
        found = text.find(named, at - len(clause))
        bounds, thing, ground = _bounds("said").get(named), named, outline.span(found, found + max(len(named), 1))
    if bounds is not None:
        yield Bounded(figure=figure, value=figure.value, bounds=bounds, thing=thing, ground=(ground,))


def _clock(outline: Outline, figure: Figure, at: int) -> Iterator[Bounded]:
    """A time of day: what stands behind `at`, what runs by the clock, or what opens an entry of a log."""
    match = _CLOCK.fullmatch(figure.quantity.surface)
    before = _AT.search(outline.text, 0, at)
    heading = at == 0 and _ENTRY.match(outline.text, 1) is not None
    bare = before is not None and before.group() == "the " and not _RUNS.match(outline.text, at + 1)
    if match is None or not (heading or before is not None) or bare:
        return
    hour, minute = int(match.group("hour")), int(match.group("minute"))
    what, value, limit = ("minute of the hour", minute, _MINUTES) if minute > _MINUTES else ("hour of the day", hour, _HOURS)
    ground = (outline.span(before.start(), before.end()),) if before is not None else ()
    yield Bounded(figure=figure, value=Interval.exactly(value), bounds=Interval.between(0, limit), thing=what, ground=ground)


def _latitude(outline: Outline, figure: Figure, at: int) -> Iterator[Bounded]:
    match = _LATITUDE.match(outline.text, at + 1)
    if match is not None:
        thing = "latitude" if _POLES[match.group("pole")] == _POLES["north"] else "longitude"
        bounds = Interval.between(0, _POLES[match.group("pole")])
        ground = outline.span(match.start("pole"), match.end())
        yield Bounded(figure=figure, value=figure.value, bounds=bounds, thing=thing, ground=(ground,))


def _grouped(figure: Figure) -> Iterator[Grouped]:
    """Only a count of something, or of too many digits for a list: `rooms 4,5 and 6` is one."""
    match = _COMMA.search(figure.quantity.surface)
    if match is not None and figure.kind == "count" and len(match.group().rpartition(",")[2]) > (1 if figure.entity is not None else 3):
        yield Grouped(figure=figure, groups=tuple(map(len, match.group().split(","))))
