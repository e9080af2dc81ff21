"""Which figures around a rate may be its total: by unit and noun, by the words beside them, by place."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from validator.model import Figure, Outline
from validator.relations.nouns import alike, is_person, same_noun
from validator.relations.rates.bearing import LEFT, Bearing, distance, within_reach
from validator.relations.rates.cues import worded
from validator.relations.rates.per import Per, times
from validator.units import factor

_TOTAL_CUE = r"\b<total>\s(?:[a-z]+\s){0,2}\Z"
_TOTAL_BEHIND = r"(?:\s[a-z-]+){0,4}?,?\s<total-behind>\b"
_RECAP = r"\W*<recap>\b"
_BREAK = r";|\b<break>\b"
_INSIDE = r"\b<inside>\b"
_OR = r"(?:,\s(?:or|which\sis|making|that\sis)|\s-|\(|\sor|,)\s(?:[a-z]+\s){0,2}\Z"
_STRAIGHT = r"(?:\s(?:each|apiece|an?\s[a-z]+))?,?\s<straight>\s(?:an?\s)?"
_HENCE = r"[,;]\s(?:and\s)?<hence>\b"
_THE_SAME = r"(?:all\s)?(?:of\s)?(?:the|those|these)\s|all\s"
_AMOUNTS = {"count": "ⓒⓜⓤ", "money": "ⓜⓤ", "measure": "ⓜⓤ", "duration": "ⓜⓤ"}
"""Figures that no total stands behind."""
_MONEYS = {"penny": ("GBP", Fraction(1, 100)), "cent": ("USD", Fraction(1, 100))}
_PRODUCT = r"(?:\s[a-z-]+){0,3}?\s(?:in|over|for|within|during|across)\s(?:[a-z]+\s){0,3}[ⓓⓤⓒ]|(?:\s[a-z-]+){0,2}\sⓓ"
"""`or about 90,000 over a season of 36 weeks`."""


def totals_of(rate: Per, around: Sequence[Outline], taken: frozenset[int]) -> Iterator[Bearing]:
    """Figures in the unit, the currency or the noun of the rate; a rate a day may be the total of a rate a head."""
    for outline in around:
        for position, figure in within_reach(rate, outline):
            spread_again = rate.counted is not None and rate.tie == "beside" and outline.sentence.index == rate.sentence
            if (figure.index in taken and not (spread_again and position < rate.position)) or figure in (rate.figure, rate.counted):
                continue
            if not isinstance(figure.stated, Fraction) or figure.stated <= 0 or outline.text.startswith("-", position + 1):
                continue
            times_over = _same_thing(rate, figure)
            if times_over is None:
                continue
            tied = _tied_total(rate, outline, position)
            if not tied and figure.quantity.bound in ("over", "under"):
                continue
            yield Bearing((figure,), times_over, tied, abs(rate.sentence - figure.sentence) <= 1, distance(rate, figure, position))


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
        return Fraction(1) if of is None or figure.unit is None or _names_one(of, figure.unit) else None
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


def _names_one(of: str, noun: str) -> bool:
    return same_noun(of, noun) or alike(of, noun) or (is_person(of) and is_person(noun)) or of == "point"


def _tied_total(rate: Per, outline: Outline, position: int) -> bool:
    """Whether words or place make the figure the total of the rate."""
    text, here = outline.text, outline.sentence.index
    if worded(LEFT).search(text[max(0, position - 30) : position]):
        return False
    cued = worded(_TOTAL_CUE).search(text[max(0, position - 40) : position]) is not None
    cued = cued or worded(_TOTAL_BEHIND).match(text, position + 1) is not None
    if here == rate.sentence:
        first, last = sorted((position, rate.position))
        between = text[first + 1 : last]
        if position > rate.position and worded(_PRODUCT).match(text, position + 1) and worded(_OR).search(between):
            return not any(mask in between for mask in "ⓒⓜⓤ")
        if rate.chained and position < rate.position:
            return _sole(rate, outline, position)
        if position > rate.position and worded(_HENCE).search(between) and not any(mask in between for mask in _AMOUNTS[rate.figure.kind]):
            return True
        if worded(_BREAK).search(text, first, last) or worded(_INSIDE).search(text, first, last):
            return False
        if position > rate.position:
            return cued or worded(_STRAIGHT).fullmatch(text, rate.position + 1, position) is not None
        return rate.tie == "beside" or (rate.average and cued)
    if here == rate.sentence - 1:
        return rate.tie == "behind" or (rate.chained and cued and _sole(rate, outline, position))
    if rate.chained and here == rate.sentence + 1 and rate.figure.kind == "count":
        return worded(_THE_SAME).fullmatch(text[:position]) is not None and outline.at(position).unit == rate.of
    if here > rate.sentence and not rate.among:
        return cued and worded(_RECAP).match(text) is not None
    return False


def _sole(rate: Per, outline: Outline, position: int) -> bool:
    """Whether no other figure of the sentence can be the total."""
    return not any(
        other is not rate.figure and other is not rate.counted and at != position and _same_thing(rate, other) is not None
        for at, other in within_reach(rate, outline)
    )
