"""Two stages of one course, and the dates they are given: arrested, then charged; launched, then landed.

Both must be told of one thing: by verbs that share their subject (`was arrested on 5 May
and charged on 7 May`), or by a pronoun that opens the next sentence.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import regex

from validator.lexicon import table
from validator.model import Figure, Outline, Reading, Span
from validator.reading.days import Days, days_of_figure, year_of

_PRONOUN = regex.compile(r"^(?:he|she|it|they) (?:\w+ ){0,3}?\Z")
_JOINED = regex.compile(r"[^ⓨ;:]{0,24}?(?:,? and|,? then|,? but|, before being|, before|, after being) (?:\w+ ){0,4}?\Z")
_NEW_SUBJECT = regex.compile(r"\b(?:and|but|then) (?:the|a|an|his|her|its|their|another|he|she|it|they|who|\w+'s)\b")


class _Stage(NamedTuple):
    course: str
    rank: int
    start: int
    end: int
    date: Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Sequence:
    """The `first` of two stages by its nature, the `second`, their names, and the days that their dates allow."""

    first: Figure
    second: Figure
    first_stage: str
    second_stage: str
    first_days: Days
    second_days: Days
    ground: tuple[Span, ...]
    explicit: bool = True


@cache
def _stages() -> dict[str, tuple[tuple[str, int], ...]]:
    """Each word with the courses and ranks it may stand for."""
    found: dict[str, list[tuple[str, int]]] = {}
    for course, rank, names in table("stages"):
        for name in names.split("|"):
            found.setdefault(name, []).append((course, int(rank)))
    return {name: tuple(places) for name, places in found.items()}


@cache
def _dated() -> "regex.Pattern[str]":
    names = "|".join(sorted(map(regex.escape, _stages()), key=len, reverse=True))
    return regex.compile(rf"\b(?P<stage>{names})\b[^ⓨ.;:,]{{0,50}}?(?:\b(?:on|in)|,) (?P<date>ⓨ)")


def find(reading: Reading) -> Iterator[Sequence]:
    """Every two dated stages of one course, side by side."""
    before: tuple[Outline, list[_Stage]] | None = None
    for outline in reading.outlines:
        stages = list(_dated_stages(outline)) if "ⓨ" in outline.text else []
        for one, other in ((one, other) for at, one in enumerate(stages) for other in stages[at + 1 :]):
            gap = outline.text[one.end : other.start]
            if _JOINED.fullmatch(gap) and not _NEW_SUBJECT.search(gap):
                yield from _sequence(reading, outline, one, outline, other)
        if before is not None and stages and _goes_on(before[0], outline, stages[0]):
            for one in before[1]:
                yield from _sequence(reading, before[0], one, outline, stages[0])
        before = outline, stages


def _goes_on(before: Outline, outline: Outline, stage: _Stage) -> bool:
    """Whether `stage` is told of the subject of the sentence before."""
    return before.sentence.paragraph == outline.sentence.paragraph and _PRONOUN.match(outline.text[: stage.start]) is not None


def _dated_stages(outline: Outline) -> Iterator[_Stage]:
    for match in _dated().finditer(outline.text, overlapped=False):
        for course, rank in _stages()[match.group("stage")]:
            yield _Stage(course, rank, match.start(), match.end(), outline.at(match.start("date")))


def _sequence(reading: Reading, here: Outline, one: _Stage, there: Outline, other: _Stage) -> Iterator[Sequence]:
    if one.course != other.course or one.rank == other.rank:
        return
    (where, first), (wherever, second) = sorted(((here, one), (there, other)), key=lambda pair: pair[1].rank)
    published = reading.dispatch.published
    year = year_of(first.date) or year_of(second.date) or (published.year if published is not None else None)
    first_days, second_days = (days_of_figure(stage.date, year) for stage in (first, second))
    if first_days is None or second_days is None:
        return
    if not year_of(first.date) and first_days.first > second_days.last:
        first_days = days_of_figure(first.date, second_days.last.year) or first_days
    yield Sequence(
        first=first.date,
        second=second.date,
        first_stage=_name(where, first),
        second_stage=_name(wherever, second),
        first_days=first_days,
        second_days=second_days,
        ground=(where.span(first.start, first.end - 1), wherever.span(second.start, second.end - 1)),
        explicit=bool(year_of(first.date) and year_of(second.date)) or first_days.first.month != second_days.first.month,
    )


def _name(outline: Outline, stage: _Stage) -> str:
    match = _dated().match(outline.text, stage.start)
    return match.group("stage") if match is not None else stage.course
