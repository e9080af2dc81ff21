"""Which figures around a rate may be its total, and which its count: by unit and noun, by the words beside them, by place."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product
from typing import NamedTuple

import regex

from validator.interval import Interval
from validator.model import Figure, Outline
from validator.proportions import level
from validator.relations.likeness import same_noun
from validator.relations.nouns import akin, alike, is_person
from validator.relations.per import Per, times
from validator.units import factor

_SLACK = Fraction(1, 20)
_TOTAL_CUE = regex.compile(
    r"""\b(?:total(?:s|led|ling|led)?(?:\sof)?|in\s(?:all|total)|altogether|together|overall|combined|between\sthem|raised|raising|raises|took|taking|takes|brought\sin|brings\sin|earn(?:ed|ing|s)|mad[e]|making|makes|gross(?:ed|ing)|netted|netting|cost|costs|costing|came\sto
      |(?:estate|pot|fund|pool|prize|budget|grant|kitty|package|haul|purse|bonus|windfall)\sof|comes\sto|coming\sto|adds\sup\sto|added\sup\sto|amount(?:s|ed|ing)\sto|sum\sof|bill\s(?:of|is|was|came\sto|comes\sto)|worth|fetch(?:ed)?|paid|paying|pays|pay|spent|spending|set\sback|for\sa\stotal\sof|covered|covering|drove|rode|walked|ran|flew|sailed|swam|cycled|marched|travelled|traveled|gives?|giving|gave
      |yield(?:s|ed|ing)|used|burned|burnt|delivered|carried|needs?|needed|produced|harvested|sold\sfor|bought\sfor)\s(?:[a-z]+\s){0,2}\Z""",
    regex.VERBOSE,
)
_TOTAL_BEHIND = regex.compile(r"(?:\s[a-z-]+){0,4}?,?\s(?:in\s(?:all|total)|altogether|overall|together|between\sthem|combined|for\sthe\s(?:lot|whole)|all\stold)\b")
_RECAP = regex.compile(r"\W*(?:that|this|it|which|in\s(?:all|total)|together|altogether|the\s(?:total|bill|whole)|between\sthem|they|he|she|at\sthat\s(?:rate|price|pace|speed)|sold\sat|all\stold|overall)\b")
_BREAK = regex.compile(r"[;]|\b(?:while|whereas|although|though|compared\swith|compared\sto|against|than|versus|unlike|from\sⓒ\sto|before|until|instead)\b")
_INSIDE = regex.compile(r"\b(?:of\s(?:which|whom|them|these|those)|including|includes|among\sthem|the\sother|another|a\sfurther|others|more\sthan\sthe|up\sfrom|down\sfrom)\b")
_LEFT = regex.compile(r"\b(?:the\sother|others|another|a\sfurther|up\sfrom|down\sfrom|than|against|compared\swith|compared\sto|last\syear's)\s(?:the\s)?\Z")
_COUNTED = regex.compile(r"(?:'s?|\b(?:over|in|for|from|of|to|across|among|between|shared\s(?:among|by|between)|by|with|on|during|within|after|all|these|those|its|their|the|has|have|had|paid|sold|there\s(?:are|were|is)|and))\s(?:(?:the|those|these|its|their|his|her|all|some|past|last|first|next|just|only|more\sthan|nearly|about)\s){0,3}\Z")
_OF_THEM = regex.compile(r"\sof\s(?:them|us|you)\b")
_IN_ALL = regex.compile(r"(?:\s[a-z-]+){1,3}\sin\s(?:all|total)\b|(?:\s[a-z-]+){1,3}\saltogether\b")
_OR = regex.compile(r"(?:,\s(?:or|which\sis|making|that\sis)|\s-|\(|\sor|,)\s(?:[a-z]+\s){0,2}\Z")
_STRAIGHT = regex.compile(r"(?:\s(?:each|apiece|an?\s[a-z]+))?,?\s(?:for|makes|making|comes\sto|is|equals|for\sa\stotal\sof)\s(?:an?\s)?")
_PRODUCT = regex.compile(r"(?:\s[a-z-]+){0,3}?\s(?:in|over|for|within|during|across)\s(?:[a-z]+\s){0,3}[ⓓⓤⓒ]|(?:\s[a-z-]+){0,2}\sⓓ")
"""`or some 240,000 in a month of 30 days`."""
_MONEYS = {"penny": ("GBP", Fraction(1, 100)), "cent": ("USD", Fraction(1, 100))}
_FINE = {"hour": ("minute", "second"), "minute": ("second",), "day": ("hour", "minute"), "foot": ("inch",), "year": ("month",), "week": ("day",)}
_JOINS = (" ", " and ", ", ", ", and ")
_BACK_TO = 3
"""So many sentences back a length or a time in the very unit of the rate is its count."""
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


def totals_of(rate: Per, around: Sequence[Outline], taken: frozenset[int]) -> Iterator[Bearing]:
    """Figures in the unit, the currency or the noun of the rate; a rate a day may be the total of a rate a head."""
    for outline in around:
        for position, figure in zip(outline.positions, outline.figures, strict=True):
            spread_again = rate.counted is not None and rate.tie == "beside" and figure.sentence == rate.sentence and position < rate.position
            if (figure.index in taken and not spread_again) or figure is rate.figure or figure is rate.counted or not isinstance(figure.stated, Fraction) or figure.stated <= 0:
                continue
            times_over = _same_thing(rate, figure)
            if times_over is None:
                continue
            tied = _tied_total(rate, outline, position)
            if not tied and figure.quantity.bound in ("over", "under"):
                continue
            yield Bearing((figure,), times_over, tied, abs(rate.sentence - figure.sentence) <= 1, _distance(rate, figure, position))


def _same_thing(rate: Per, figure: Figure) -> Fraction | None:
    """What turns a total's unit into the rate's; `None` where the two are of different things."""
    of = rate.of
    if rate.figure.kind == "count":
        if figure.kind == "measure" and of is None and not rate.over:
            return Fraction(1)
        if figure.kind == "measure" and of is None and figure.unit and "_per_" not in figure.unit and not figure.unit.startswith("degree"):
            return Fraction(1)
        if figure.kind != "count" or (figure.unit is not None and figure.unit in rate.over):
            return None
        same = of is None or figure.unit is None or same_noun(of, figure.unit) or alike(of, figure.unit) or (is_person(of) and is_person(figure.unit)) or of == "point"
        return Fraction(1) if same else None
    if of is None or figure.unit is None or "_per_" in figure.unit:
        return None
    if figure.kind == "money":
        if of == figure.unit:
            return Fraction(1)
        small = _MONEYS.get(of)
        return 1 / small[1] if small is not None and (figure.unit == small[0] or of == "cent") else None
    if figure.kind not in ("measure", "duration") or figure.kind == "duration" and rate.figure.kind == "measure" and of not in times():
        return None
    return factor(figure.unit, of)


def _tied_total(rate: Per, outline: Outline, position: int) -> bool:
    """Whether words or place make the figure the total of the rate."""
    text, here = outline.text, outline.sentence.index
    if _LEFT.search(text[max(0, position - 30) : position]):
        return False
    cued = _TOTAL_CUE.search(text[max(0, position - 40) : position]) is not None or _TOTAL_BEHIND.match(text, position + 1) is not None
    if here == rate.sentence:
        first, last = sorted((position, rate.position))
        if position > rate.position and _PRODUCT.match(text, position + 1) and _OR.search(text[rate.position + 1 : position]):
            return not any(mask in text[rate.position + 1 : position] for mask in "ⓒⓜⓤ")
        if _BREAK.search(text, first, last) or _INSIDE.search(text, first, last):
            return False
        if position > rate.position:
            return cued or _STRAIGHT.fullmatch(text, rate.position + 1, position) is not None
        return rate.tie == "beside" or (rate.average and cued)
    if here == rate.sentence - 1:
        return rate.tie == "behind"
    if here > rate.sentence and not rate.among:
        return cued and _RECAP.match(text) is not None
    return False


def counts_of(rate: Per, around: Sequence[Outline], taken: frozenset[int]) -> Iterator[Bearing]:
    """Figures of what the rate is per; where it is per two, both at once."""
    if rate.counted is not None and len(rate.over) < 2:
        yield Bearing((rate.counted,), Fraction(1), True, True, (0, 0))
    if not rate.over:
        yield from _unnamed(rate, around, taken)
        return
    found = [[bearing for outline in around for bearing in _named(rate, over, outline, taken)] for over in dict.fromkeys(rate.over)]
    if rate.guessed and not all(found):
        yield from _unnamed(rate, around, taken)
        return
    for chosen in product(*(some[:4] for some in found)):
        first, *others = chosen
        if len({bearing.figure.index for bearing in chosen}) == len(chosen):
            scale = first.times
            for other in others:
                scale *= other.times
            yield Bearing(
                tuple(bearing.figure for bearing in chosen), scale, all(bearing.tied for bearing in chosen), all(bearing.explicit for bearing in chosen),
                max(bearing.distance for bearing in chosen), first.further if not others else (),
            )  # fmt: skip


def _named(rate: Per, over: str, outline: Outline, taken: frozenset[int]) -> Iterator[Bearing]:
    """Counts of the noun or the unit `over`."""
    skip = -1
    for position, figure in zip(outline.positions, outline.figures, strict=True):
        if position <= skip or figure.index in taken or not isinstance(figure.stated, Fraction) or figure.stated <= 0 or figure.unit is None:
            continue
        one: Fraction | None = None
        if figure.kind in ("duration", "measure"):
            one = factor(figure.unit, over)
        elif figure.kind == "count" and (same_noun(over, figure.unit) or alike(over, figure.unit) or (akin(over, figure.unit) and not is_person(over)) or _heads(over, figure)):
            one = Fraction(1)
        if one is None or _LEFT.search(outline.text[max(0, position - 30) : position]):
            continue
        further = _finer(outline, position, figure)
        skip = outline.positions[outline.figures.index(further[-1])] if further else -1
        near = figure.sentence >= rate.sentence - 1
        exact = figure.kind == "count" and rate.sentence >= figure.sentence or (figure.sentence >= rate.sentence - _BACK_TO and one == 1) or rate.scale >= MANY
        yield Bearing((figure,), one, near or exact, near, _distance(rate, figure, position), further)


def _heads(over: str, figure: Figure) -> bool:
    """Whether people are counted by head."""
    return over in ("head", "capita", "person", "inhabitant", "resident") and is_person(figure.unit or "")


def _finer(outline: Outline, position: int, figure: Figure) -> tuple[Figure, ...]:
    """The minutes and seconds behind so many hours."""
    found: list[Figure] = []
    start, units = position, _FINE.get(figure.unit or "", ())
    for place, other in zip(outline.positions, outline.figures, strict=True):
        if place > start and outline.text[start + 1 : place] in _JOINS and other.unit in units:
            found.append(other)
            start = place
    return tuple(found)


def _unnamed(rate: Per, around: Sequence[Outline], taken: frozenset[int]) -> Iterator[Bearing]:
    """For `each`, `apiece` and a bare average: counts of things in its own sentence or the one before, or `N in all` further away."""
    found: list[Bearing] = []
    for outline in around:
        for position, figure in zip(outline.positions, outline.figures, strict=True):
            if figure.index in taken or figure.kind not in ("count", "duration") or not isinstance(figure.stated, Fraction) or figure.stated < 2:
                continue
            if (figure.unit is None and not _OF_THEM.match(outline.text, position + 1)) or figure.stated.denominator != 1 or (figure.kind == "count" and figure.unit == rate.of):
                continue
            ahead = outline.text[max(0, position - 40) : position]
            near = figure.sentence in (rate.sentence, rate.sentence - 1)
            if figure.kind == "duration" and (figure.sentence != rate.sentence or not regex.search(r"\b(?:in|over|during)\s(?:[a-z]+\s)?\Z", ahead) and figure.quantity.bound != "over"):
                continue
            tied = (figure.sentence == rate.sentence and _COUNTED.search(ahead or "and ") is not None) or (near and rate.tie == "behind" and figure.sentence < rate.sentence) or _IN_ALL.match(outline.text, position + 1) is not None
            found.append(Bearing((figure,), Fraction(1), tied and not _LEFT.search(ahead), near, _distance(rate, figure, position)))
    last = [bearing for bearing in found if bearing.distance[0] <= 1 and bearing.figure.sentence <= rate.sentence]
    alone = len(last) == 1 and not any(bearing.tied for bearing in found)
    yield from (bearing._replace(tied=True, explicit=False) if alone and bearing is last[0] else bearing for bearing in found)


def _distance(rate: Per, figure: Figure, position: int) -> tuple[int, int]:
    """How far from the rate: in sentences, then in characters where it is the same."""
    apart = abs(rate.sentence - figure.sentence)
    return (apart, abs(rate.position - position) if apart == 0 else -position)
