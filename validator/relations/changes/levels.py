"""When does a level hold, and do two clauses speak of one quantity? For changes whose levels stand in different sentences."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

import regex

from validator.lexicon import mapping, words
from validator.model import Figure, Outline
from validator.relations.changes.past import clause, is_earlier, is_present

LEVELS = ("count", "money", "percent", "measure")
_MONTHS = 12
_NEAR = 95
"""So many characters from a level its year is named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One figure that may be an end of a change, with the clause `around` it and what that says of its time."""

    figure: Figure
    position: int
    around: str
    earlier: bool
    present: bool
    year: int | None
    month: int | None

    def is_before(self, other: "Level") -> bool:
        """Whether the text puts this level ahead of `other` in time."""
        if self.figure is other.figure:
            return False
        if self.year is not None and other.year is not None:
            return self.year < other.year
        if self.month is not None and other.month is not None and self.month != other.month:
            return (other.month - self.month) % _MONTHS <= _MONTHS // 2
        if self.earlier and not other.earlier:
            return True
        return other.present and not self.present and abs(other.figure.sentence - self.figure.sentence) <= 1


def levels(outline: Outline) -> Iterator[Level]:
    """All figures of one sentence that may be a level; what follows `by` or `of which` is none."""
    text = outline.text
    for position, figure in zip(outline.positions, outline.figures, strict=True):
        known = figure.kind in LEVELS and figure.unit != "basis_point" and isinstance(figure.stated, Fraction)
        if not known or text.endswith(("by ", "of which ", "of whom "), 0, position):
            continue
        around = clause(text, position)
        yield Level(
            figure=figure, position=position, around=around, earlier=is_earlier(text, position), present=is_present(around),
            year=_year(outline, position, around), month=_month(around),
        )  # fmt: skip


def linked(one: str, other: str) -> bool:
    """Whether two clauses speak of one quantity: a content word in common, or the one points to the other."""
    return bool(_POINTS.search(one) or _POINTS.search(other) or _stems(one) & _stems(other))


_POINTS = regex.compile(
    r"\b(?:the\s(?:figure|number|total|comparison|same\s(?:question|exercise|count|survey|buyer))|(?:it|they)\s(?:had\s)?stood)\b"
)


def _stems(text: str) -> set[str]:
    """The first five letters of every content word."""
    empty = words("empty_words")
    found = regex.findall(r"[a-z]{4,}", text)
    return {word[:5] for word in found if word not in empty and word.removesuffix("s") not in empty and word not in mapping("months")}


def _month(around: str) -> int | None:
    """The only month that the clause names."""
    named = {mapping("months")[word] for word in regex.findall(r"\b(?:in|for|since|of)\s([a-z]+)", around) if word in mapping("months")}
    return int(named.pop()) if len(named) == 1 else None


def _year(outline: Outline, position: int, around: str) -> int | None:
    """The year that the clause `around` names nearest to `position`."""
    if "ⓨ" not in around:
        return None
    dates = [
        (abs(at - position), figure.quantity.surface)
        for at, figure in zip(outline.positions, outline.figures, strict=True)
        if figure.kind == "date" and abs(at - position) < _NEAR
    ]
    years = (regex.search(r"\b(?:1[89]|20)\d\d\b", surface) for _, surface in sorted(dates))
    return next((int(year.group()) for year in years if year is not None), None)
