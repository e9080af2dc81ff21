"""Before a rate, a total and a count are held to disagree: is there a reading under which they agree, or another that they belong to?

A period that is no figure (`in the past week`, `last year`) is a count of its own; a
count may have to be lessened (`for 10 days, resting on two`); of two amounts of which a
sentence says different things a total elsewhere may belong to either.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache

import regex

from validator.interval import Interval
from validator.lexicon import table
from validator.model import Figure, Outline
from validator.proportions import level
from validator.relations.nouns import same_noun
from validator.relations.rates.bearing import Bearing, claimed, within_reach
from validator.relations.rates.per import Per

_STEP = 200
"""So many characters on either side a period is looked for."""
_FEW = 12
"""Sentences of more figures are not tried for a further one."""


@cache
def _periods() -> dict[str, dict[str, Interval]]:
    """How many of each unit of time a period named without a number has."""
    found: dict[str, dict[str, Interval]] = {}
    for name, unit, least, most in table("periods"):
        found.setdefault(name, {})[unit] = Interval.between(Fraction(least), Fraction(most))
    return found


@cache
def _naming() -> regex.Pattern[str]:
    names = "|".join(sorted(_periods(), key=len, reverse=True))
    within = r"\b(?:in|for|over|within|during)\san?\s"
    return regex.compile(rf"(?<!(?:\b(?:an?|per|each|every)|/)\s?)\b(?P<one>{names})\b|{within}(?P<one>{names})\b")


def periods(outline: Outline, figure: Figure) -> Iterator[dict[str, Interval]]:
    """What the periods near a figure of a sentence that are no figures come to."""
    place = outline.positions[figure.index - outline.figures[0].index]
    for match in _naming().finditer(outline.text, max(0, place - _STEP), place + _STEP):
        yield _periods()[match.group("one")]


def dated(rate: Per, total: Bearing, count: Bearing, outlines: Sequence[Outline]) -> bool:
    """Whether the total has a period of its own, and the rate is one a day or the like: then a count of time elsewhere is not its."""
    if not rate.over or count.figure.kind != "duration" or count.figure.sentence == total.figure.sentence:
        return False
    return any(rate.over[-1] in one for outline in _of(total.figure, outlines) for one in periods(outline, total.figure))


def agreeing(rate: Per, total: Bearing, count: Bearing, outlines: Sequence[Outline]) -> bool:
    """Whether the three agree once a period without a number, or a further figure beside the count or the total, is allowed for."""
    spread = level(count.figure) * Interval.exactly(count.times)
    whole = level(total.figure) * Interval.exactly(total.times)
    near = [(outline, figure) for figure in (rate.figure, total.figure) for outline in _of(figure, outlines)]
    lengths = [one[unit] for outline, figure in near for one in periods(outline, figure) for unit in rate.over if unit in one]
    if any(_agree(rate, whole, length) or _agree(rate, whole, spread * length) for length in lengths):
        return True
    used = {rate.figure.index, total.figure.index, *(figure.index for figure in (*count.figures, *count.further))}
    counts = (found for other in _further(count.figure, used, outlines) for found in _changed(spread, other, count.times))
    totals = (found for other in _further(total.figure, used, outlines) for found in _changed(whole, other, total.times))
    return any(_agree(rate, whole, found) for found in counts) or any(_agree(rate, found, spread) for found in totals)


def _agree(rate: Per, whole: Interval, spread: Interval) -> bool:
    if whole.low <= 0 or spread.low <= 0:
        return False
    return not (whole / spread * Interval.exactly(rate.scale)).disjoint(claimed(rate.figure))


def _changed(value: Interval, other: Figure, times: Fraction) -> Iterator[Interval]:
    step = level(other) * Interval.exactly(times)
    yield value + step
    if value.above(step):
        yield value - step


def _further(figure: Figure, used: set[int], outlines: Sequence[Outline]) -> list[Figure]:
    """Figures behind it in its sentence that may be added to it or taken from it."""
    return [
        other for outline in _of(figure, outlines) if len(outline.figures) <= _FEW for other in outline.figures
        if other.index not in used and other.index > figure.index and _addable(figure, other)
    ]  # fmt: skip


def _addable(one: Figure, other: Figure) -> bool:
    if not isinstance(other.stated, Fraction) or other.stated <= 0:
        return False
    bare = other.kind == "count" and other.unit is None
    return bare or (one.kind == other.kind and (one.unit == other.unit or one.kind == "count" or same_noun(one.unit, other.unit)))


def contested(rate: Per, total: Bearing, outlines: Sequence[Outline]) -> bool:
    """Whether the rate's sentence has another amount in its unit, while the total stands elsewhere and may belong to either."""
    if rate.average or total.figure.sentence == rate.sentence:
        return False
    unit, kind = rate.figure.unit, rate.figure.kind
    return any(
        other is not rate.figure and other is not rate.counted and (other.kind, other.unit) in ((kind, unit), ("count", None))
        for outline in _of(rate.figure, outlines) for _, other in within_reach(rate, outline)
    )  # fmt: skip


def _of(figure: Figure, outlines: Sequence[Outline]) -> list[Outline]:
    """The sentence of a figure."""
    return [outline for outline in outlines if outline.sentence.index == figure.sentence]
