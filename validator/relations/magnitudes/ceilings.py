"""Figures of a thing of which the world has no more than so many: people, refugees, megawatts, dollars."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from validator.interval import Interval
from validator.lexicon import table
from validator.model import Figure, Outline, Reading, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Capped:
    """A `figure` of a thing of which there are no more than `ceiling`, by the table."""

    figure: Figure
    ceiling: Interval
    thing: str
    ground: tuple[Span, ...] = ()
    explicit: bool = True


_LEAST = 10_000
"""Below so many nothing comes near a ceiling."""


@cache
def _ceiling() -> dict[str, tuple[tuple[str, Interval, str], ...]]:
    rows: dict[str, list[tuple[str, Interval, str]]] = {}
    for unit, word, most, thing in table("ceilings"):
        rows.setdefault(unit, []).append((word, Interval.between(0, int(most)), thing))
    return {unit: tuple(found) for unit, found in rows.items()}


def find(reading: Reading) -> Iterator[Capped]:
    """Figures of a thing whose number has a ceiling, the lowest that their clause names."""
    for outline in reading.outlines:
        yield from _ceilings(outline)


def _ceilings(outline: Outline) -> Iterator[Capped]:
    for at, figure in zip(outline.positions, outline.figures, strict=True):
        if (
            not isinstance(figure.stated, Fraction)
            or figure.value.low < _LEAST
            or (figure.kind == "count" and (figure.phrase.end == figure.span.end or outline.text.startswith(" of ", at + 1)))
        ):
            continue
        rows = _ceiling().get((figure.unit or "").removesuffix("_per_year"), ())
        clause = outline.text[max(0, at - 40) : at + 90]
        for word, ceiling, thing in sorted(rows, key=lambda row: row[1].high):
            if not word or word in clause:
                yield Capped(figure=figure, ceiling=ceiling, thing=thing)
                break
