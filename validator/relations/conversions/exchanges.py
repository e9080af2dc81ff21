"""Two amounts of one currency, both given in another currency too: `£40m ($54m)` and, further down, `£12.5m ($16.9m)`.

One story is written at one rate of exchange, so that the second pair must stand in the
proportion of the first. The rate itself may be stated: `($1 = 0.9231 euros)`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

import regex

from validator.model import Figure, Outline, Reading, Span
from validator.proportions import level
from validator.relations.rates.cues import worded


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """`amount` is `converted` and `other_amount` is `other_converted`, in the same two currencies.

    `others` says how many further pairs of the text are at the rate of the first two.
    """

    amount: Figure
    converted: Figure
    other_amount: Figure
    other_converted: Figure
    others: int = 0
    ground: tuple[Span, ...]
    explicit: bool = True


class _Pair(NamedTuple):
    """An amount in its own and in a foreign currency."""

    own: Figure
    foreign: Figure
    ground: Span
    stated: bool


_JOINT = r"""
      [^()ⓒⓜⓟⓤⓓⓐⓡⓞⓨⓣⓢⓘ.;:]{0,30}\s?[(\[](?:(?:<hedge>|<abroad>|~|≈),?\s?){0,3}
    | ,\s(?:<abroad>|<hedge>|which\sis)\s(?:(?:<hedge>|<abroad>)\s){0,2}
    | \s-{1,2}\s(?:(?:<hedge>|<abroad>)\s){0,3}
    | \s?/\s?
"""
_RATE = regex.compile(r"\s?(?:=|is|was|equals|to|buys|bought|for|at)\s(?:about\s)?")
_END = regex.compile(r"\s?[)\],;.]|\s(?:a|an|per)\s[a-z]+\)|\s-|\s(?:at|in|for|and|of|to|from|each|apiece|in\sall)\b|\Z")
_OTHER_DAY = r"\b(?:<other-day>|in\s(?:19|20)\d\d)\b"
_MOST = 60
"""So many pairs of one story are compared."""


def find(reading: Reading) -> Iterator[Exchange]:
    """Every pair with the first of the same two currencies whose rate most of the others share."""
    by_currencies: dict[tuple[str, str], list[_Pair]] = {}
    for outline in reading.outlines:
        if outline.text.count("ⓜ") > 1:
            for pair in _pairs(outline):
                by_currencies.setdefault(_currencies(pair), []).append(pair)
    for pairs in by_currencies.values():
        if len(pairs) > 1:
            yield from _against_the_rest(pairs[:_MOST])


def _against_the_rest(pairs: list[_Pair]) -> Iterator[Exchange]:
    """The others beside the pair that most agree with: a stated rate, else the earliest of the most agreed."""
    agreed = {id(pair): sum(near(pair, other) for other in pairs if other is not pair) for pair in pairs}
    model = max(pairs, key=lambda pair: (pair.stated, agreed[id(pair)]))
    for pair in pairs:
        if pair is not model:
            yield Exchange(
                amount=pair.own, converted=pair.foreign, other_amount=model.own, other_converted=model.foreign,
                others=agreed[id(model)], ground=(pair.ground, model.ground),
            )  # fmt: skip


def near(one: _Pair, other: _Pair) -> bool:
    """Whether the two pairs are roughly at one rate."""
    first = level(one.own) * level(other.foreign)
    return not first.widened(Fraction(1, 20)).disjoint(level(one.foreign) * level(other.own))


def _currencies(pair: _Pair) -> tuple[str, str]:
    return _currency(pair.own), pair.foreign.unit or ""


def _currency(figure: Figure) -> str:
    """Its currency alone: `EUR` of `€10 million a day ($10.8 million)`."""
    return (figure.unit or "").partition("_per_")[0]


def _pairs(outline: Outline) -> Iterator[_Pair]:
    for here, there in zip(outline.positions, outline.positions[1:], strict=False):
        if outline.text[here] != "ⓜ" or outline.text[there] != "ⓜ":
            continue
        own, foreign = outline.at(here), outline.at(there)
        if _currency(own) == _currency(foreign) or "_per_" in (foreign.unit or ""):
            continue
        if not isinstance(own.stated, Fraction) or not isinstance(foreign.stated, Fraction):
            continue
        if not own.stated or not foreign.stated or worded(_OTHER_DAY).search(outline.text[max(0, here - 40) : there + 50]):
            continue
        between = outline.text[here + 1 : there]
        rate = _RATE.fullmatch(between) is not None and 1 in (own.stated, foreign.stated)
        beside = between == ", " and foreign.quantity.bound == "about"
        if not rate and (not (beside or worded(_JOINT).fullmatch(between)) or _END.match(outline.text, there + 1) is None):
            continue
        pair = _Pair(own, foreign, outline.span(here, there + 1), rate)
        yield pair
        if rate:
            yield _Pair(foreign, own, pair.ground, rate)
