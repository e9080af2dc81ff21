"""Which figures around a rate may be its count: by unit and noun, by the words beside them, by place."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product
from typing import NamedTuple

import regex

from validator.interval import Interval
from validator.lexicon import mapping
from validator.model import Figure, Outline
from validator.proportions import level
from validator.relations.nouns import akin, alike, is_person, same_noun
from validator.relations.rates.cues import worded
from validator.relations.rates.per import Per, verbal
from validator.units import factor

_SLACK = Fraction(1, 20)
LEFT = r"\b<aside>\s(?:the\s)?\Z"
_COUNTED = r"(?:'s?|\b<counted>)\s(?:<article>\s){0,3}\Z"
_DURING = r"\b(?:in|over|during)\s(?:[a-z]+\s)?\Z"
_OF_THEM = r"\sof\s(?:them|us|you)\b"
_IN_ALL = r"(?:\s[a-z-]+){1,3}\s(?:in\s(?:all|total)|altogether)\b"
_FINE = {"hour": ("minute", "second"), "minute": ("second",), "day": ("hour", "minute"), "year": ("month",), "week": ("day",)}
_HEADS = frozenset({"head", "capita", "person", "inhabitant", "resident"})
_JOINS = (" ", " and ", ", ", ", and ")
_BACK_TO = 3
"""So many sentences back a length or a time in the very unit of the rate is its count."""
_FIGURES, _FAR_FIGURES = 40, 200
"""So many figures around a rate are looked at; for one of a population more."""
_COUPLED = regex.compile(r"(?:\s[a-z'-]+){1,2}\sand\sⓒ\s[a-z]")
_COUPLING = regex.compile(r"ⓒ(?:\s[a-z'-]+){1,2}\sand\s\Z")
_FINER = 2
MANY = 1000
"""A rate for every so many, or more, is one of a population."""


class Bearing(NamedTuple):
    """A candidate: its figures (several where a rate is per one and per another), and how sure its place and words are.

    `times` turns its unit into that of the rate. `tied` where the words or the place claim it, `explicit` where
    they stand in the rate's own sentence or the one before. `distance` is in sentences, then in characters.
    """

    figures: tuple[Figure, ...]
    times: Fraction
    tied: bool
    explicit: bool
    distance: tuple[int, int]
    further: tuple[Figure, ...] = ()

    @property
    def figure(self) -> Figure:
        """The one, or the first, figure."""
        return self.figures[0]


def actual(rate: Per, total: Bearing, count: Bearing) -> Interval | None:
    """What the total makes of each, in the rate's own unit and scale; `None` where a count of nothing is allowed."""
    spread = _spread(count.figure) + sum((_amount(part, count.figure) for part in count.further), start=Interval.exactly(0))
    for figure in count.figures[1:]:
        spread = spread * _spread(figure)
    spread = spread * Interval.exactly(count.times)
    if spread.low <= 0 or total.figure.value.low < 0:
        return None
    return level(total.figure) * Interval.exactly(total.times) / spread * Interval.exactly(rate.scale)


def _spread(figure: Figure) -> Interval:
    """What a count allows; `over seven days` is no hedge here."""
    if figure.kind == "duration" and isinstance(figure.stated, Fraction) and figure.quantity.surface.lower().startswith("over "):
        return Interval.exactly(figure.stated)
    return level(figure)


def agrees(rate: Per, total: Bearing, count: Bearing) -> bool:
    """Whether the three agree within their digits."""
    found = actual(rate, total, count)
    return found is not None and not found.disjoint(claimed(rate.figure))


def claimed(rate: Figure) -> Interval:
    """What a rate allows: what its words do, and five per cent of the number written."""
    return rate.value.hull(Interval.exactly(rate.stated).widened(_SLACK)) if isinstance(rate.stated, Fraction) else rate.value


def _amount(part: Figure, whole: Figure) -> Interval:
    return part.value * Interval.exactly(factor(part.unit or "", whole.unit or "") or 0)


def within_reach(rate: Per, outline: Outline) -> Iterator[tuple[int, Figure]]:
    """The figures of a sentence that are not too many figures away from the rate."""
    reach = _FAR_FIGURES if rate.scale >= MANY else _FIGURES
    first = outline.figures[0].index if outline.figures else 0
    window = slice(max(0, rate.figure.index - reach - first), max(0, rate.figure.index + reach - first))
    return zip(outline.positions[window], outline.figures[window], strict=True)


def counts_of(rate: Per, around: Sequence[Outline], taken: frozenset[int]) -> Iterator[Bearing]:
    """Figures of what the rate is per; where it is per two, both at once."""
    if rate.counted is not None and len(rate.over) < 2:
        yield Bearing((rate.counted,), Fraction(1), True, True, (0, 0))
    if not rate.over:
        yield from _unnamed(rate, around, taken)
        return
    found = [[bearing for outline in around for bearing in _named(rate, over, outline, taken)] for over in dict.fromkeys(rate.over)]
    if rate.guessed and not all(found) and all(verbal(over) for over in rate.over):
        yield from _unnamed(rate, around, taken)
        return
    for chosen in product(*(some[:4] for some in found)):
        first, *others = chosen
        if len({bearing.figure.index for bearing in chosen}) == len(chosen):
            scale = first.times
            for other in others:
                scale *= other.times
            yield Bearing(
                figures=tuple(bearing.figure for bearing in chosen), times=scale, tied=all(bearing.tied for bearing in chosen),
                explicit=all(bearing.explicit for bearing in chosen), distance=max(bearing.distance for bearing in chosen),
                further=() if others else first.further,
            )  # fmt: skip


def _named(rate: Per, over: str, outline: Outline, taken: frozenset[int]) -> Iterator[Bearing]:
    """Counts of the noun or the unit `over`."""
    skip = -1
    for position, figure in within_reach(rate, outline):
        if position <= skip or figure.index in taken or figure.unit is None or not isinstance(figure.stated, Fraction):
            continue
        one: Fraction | None = None
        if figure.kind in ("duration", "measure"):
            one = factor(figure.unit, over)
        elif figure.kind == "count" and _counts(over, figure.unit):
            one = Fraction(1)
        if one is None or figure.stated <= 0 or worded(LEFT).search(outline.text[max(0, position - 30) : position]):
            continue
        further = _finer(outline, position, figure)
        skip = outline.positions[outline.figures.index(further[-1])] if further else -1
        near = figure.sentence >= rate.sentence - 1
        same_unit = one == 1 and figure.sentence >= rate.sentence - _BACK_TO
        exact = same_unit or rate.scale >= MANY or (figure.kind == "count" and rate.sentence >= figure.sentence)
        tied = (near or exact) and _COUPLED.match(outline.text, position + 1) is None and not _coupled_ahead(outline, position)
        yield Bearing((figure,), one, tied, near, distance(rate, figure, position), further)


def _coupled_ahead(outline: Outline, position: int) -> bool:
    """Whether the count is the second of two things that share a total: `eight tankers and three lorries brought`."""
    return _COUPLING.search(outline.text[max(0, position - 40) : position]) is not None


def _counts(over: str, noun: str) -> bool:
    """Whether things called `noun` are what the rate is per; people are also counted by head."""
    if over in _HEADS and is_person(noun):
        return True
    if noun in mapping("counted_as").get(over, "").split():
        return True
    return same_noun(over, noun) or alike(over, noun) or (akin(over, noun) and not is_person(over))


def _finer(outline: Outline, position: int, figure: Figure) -> tuple[Figure, ...]:
    """The minutes and seconds behind so many hours."""
    found: list[Figure] = []
    start, units = position, _FINE.get(figure.unit or "", ())
    first = outline.figures.index(figure) + 1
    for place, other in zip(outline.positions[first : first + _FINER], outline.figures[first : first + _FINER], strict=True):
        if outline.text[start + 1 : place] in _JOINS and other.unit in units:
            found.append(other)
            start = place
    return tuple(found)


def _unnamed(rate: Per, around: Sequence[Outline], taken: frozenset[int]) -> Iterator[Bearing]:
    """For `each`, `apiece` and a bare average: counts of things in its own sentence or the one before, or `N in all` further away."""
    found: list[Bearing] = []
    for outline in around:
        for position, figure in within_reach(rate, outline):
            bearing = None if figure.index in taken else _things(rate, outline, position, figure)
            if bearing is not None:
                found.append(bearing)
    ahead = [bearing for bearing in found if bearing.distance[0] == 0 and bearing.figure.index < rate.figure.index]
    if ahead:
        found = [bearing if bearing.figure.index < rate.figure.index else bearing._replace(tied=False) for bearing in found]
    last = [bearing for bearing in found if bearing.distance[0] <= 1 and bearing.figure.sentence <= rate.sentence]
    alone = len(last) == 1 and not any(bearing.tied for bearing in found)
    yield from (bearing._replace(tied=True, explicit=False) if alone and bearing is last[0] else bearing for bearing in found)


def _things(rate: Per, outline: Outline, position: int, figure: Figure) -> Bearing | None:
    """A count of whole things, or a time that something went on for."""
    if figure.kind not in ("count", "duration") or not isinstance(figure.stated, Fraction) or figure.stated < 2:
        return None
    if figure.unit is None and not worded(_OF_THEM).match(outline.text, position + 1):
        return None
    if figure.stated.denominator != 1 or (figure.kind == "count" and figure.unit is not None and figure.unit == rate.of):
        return None
    ahead = outline.text[max(0, position - 40) : position]
    here = figure.sentence == rate.sentence
    if figure.kind == "duration" and (not here or not (worded(_DURING).search(ahead) or figure.quantity.bound == "over")):
        return None
    tied = here and worded(_COUNTED).search(ahead or "and ") is not None
    tied = tied or (rate.tie == "behind" and figure.sentence == rate.sentence - 1)
    tied = tied or worded(_IN_ALL).match(outline.text, position + 1) is not None
    near = here or figure.sentence == rate.sentence - 1
    return Bearing((figure,), Fraction(1), tied and not worded(LEFT).search(ahead), near, distance(rate, figure, position))


def distance(rate: Per, figure: Figure, position: int) -> tuple[int, int]:
    """How far from the rate: in sentences, then in characters where it is the same."""
    apart = abs(rate.sentence - figure.sentence)
    return (apart, abs(rate.position - position) if apart == 0 else -position)
