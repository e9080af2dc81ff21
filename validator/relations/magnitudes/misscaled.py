"""A total and its parts that fit but for one scale: `N$38 million, 17 million in the first year and 21 billion in the second`."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import groupby

import regex

from validator.interval import Interval
from validator.model import Figure, Outline
from validator.relations.rates.multiplied import THOUSANDS, Product, single

_PARTED = regex.compile(
    r":|\b(?:made\sup|of\swhich|of\sthe|of\sthis|of\sthat|out\sof|includ\w+|consist\w*|compris\w*|add(?:s|ed)?\sup|total\w*|together|in\sall"
    r"|altogether|combined|sum|plus|split|divided|rest|remain\w*|balance|others?|respectively|while|first|second|last|next|this|ⓞ|both"
    r"|the\stwo|the\sthree|half|halves|share\w*|spread|came\sfrom|comes\sfrom|comes\sto|came\sto|makes?|made)\b"
)
_SCALE = regex.compile(r"(?i)\b(?:thousand|million|billion|trillion|crore|lakh)\b|\d\s?(?:k|m|bn|tn|mn)\b")
_LARGE = 8
"""A sentence of more figures of one unit is a table, in which something always fits."""
_PARTS = 4
_FAR = 50


def misscaled(outline: Outline) -> Iterator[Product]:
    """The one figure of a sentence whose scale keeps a total and its parts apart; none where any of them agree as they stand."""
    figures = [figure for figure in outline.figures if single(figure) and figure.unit is not None and figure.quantity.trend is None]
    for _, alike in groupby(sorted(figures, key=_unit), key=_unit):
        run = sorted(alike, key=lambda figure: figure.index)
        if 3 <= len(run) <= _LARGE and any(_SCALE.search(figure.quantity.surface) for figure in run) and _uneven(run):
            yield from list(_slips(outline, run))[:1]


def _unit(figure: Figure) -> tuple[str, str]:
    return figure.kind, figure.unit or ""


def _uneven(run: Sequence[Figure]) -> bool:
    """Whether the figures lie so far apart that a scale may have slipped."""
    numbers = [_number(figure) for figure in run]
    return max(numbers) > min(numbers) * _FAR


def _number(figure: Figure) -> Fraction:
    return figure.stated if isinstance(figure.stated, Fraction) else Fraction(0)


def _slips(outline: Outline, run: Sequence[Figure]) -> Iterator[Product]:
    """Every total at either end of its parts that one other scale makes right."""
    for start in range(len(run) - 2):
        for end in range(min(len(run), start + 1 + _PARTS), start + 2, -1):
            told = run[start:end]
            for total, parts in ((told[0], told[1:]), (told[-1], told[:-1])):
                slip = _slip(total, parts)
                if slip is not None and _said(outline, total, told):
                    yield slip


def _said(outline: Outline, total: Figure, told: Sequence[Figure]) -> bool:
    """Whether words make a whole of them, or the total has digits that nothing meets by chance."""
    begin = outline.positions[outline.figures.index(told[0])]
    end = outline.positions[outline.figures.index(told[-1])]
    return _PARTED.search(outline.text, max(0, begin - 40), min(len(outline.text), end + 40)) is not None and _digits(total) + len(told) > 3


def _digits(figure: Figure) -> int:
    """How many digits the number has without the noughts at its end."""
    return len(regex.sub(r"\D", "", str(float(_number(figure)))).rstrip("0").lstrip("0"))


def _slip(total: Figure, parts: Sequence[Figure]) -> Product | None:
    """The one figure that makes the sum right with another scale."""
    whole, made = _number(total), sum(map(_number, parts))
    if whole == made:
        return None
    for figure in (total, *parts):
        right = made if figure is total else whole - made + _number(figure)
        if _SCALE.search(figure.quantity.surface) and any(_number(figure) * power == right for power in THOUSANDS):
            return Product(figure, tuple(other for other in (total, *parts) if other is not figure), Interval.exactly(right))
    return None
