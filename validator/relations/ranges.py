"""A range, its ends in the order given, and a figure said to lie within it.

`between 1,800 and 3,200 metres. The strongest of them rose to 4,600 metres.` The ends
may be one figure (`between 20 and 30`) or two (`a low of 450 to a high of 700`).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex

from validator.model import Figure, Outline, Reading, Span
from validator.relations.members import members
from validator.relations.movement import words


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """`low` and `high` as given, one figure twice where it states both; `member` is said to lie between.

    `low` is `None` for a mere maximum. `ordered` is false where the text names ends, but not which comes first.
    """

    low: Figure | None
    high: Figure
    member: Figure | None = None
    ground: tuple[Span, ...]
    explicit: bool = True


_SPREAD = (
    r"rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|runs?|ran|running|stretch(?:es|ed|ing)?|spann?(?:s|ed|ing)?|spread(?:s|ing)?|costs?|differ(?:s|ed)?|anywhere"
    r"|extend(?:s|ed|ing)?|priced|let|prices|tickets|fares|fees|estimates|ages?d?|forecasts|bids|offers|wages|rents|last(?:s|ed|ing)?|scattered|(?:is|are|was|were)"
)


@cache
def _ends() -> tuple[regex.Pattern[str], ...]:
    low, high, gap = r"(?P<l>[ⓒⓜⓟⓤⓓⓐ])", r"(?P<h>[ⓒⓜⓟⓤⓓⓐ])", r"[^.;:ⓒⓜⓟⓤⓓⓐ]{0,40}?"
    return (
        regex.compile(rf"\b(?:{_SPREAD})\b[^.;:ⓒⓜⓟⓤⓓⓐ]{{0,24}}?\bfrom\s(?:a\s\w+\sof\s|as\s\w+\sas\s|about\s)?{low}{gap}\bto\s(?:a\s\w+\sof\s|as\s\w+\sas\s|about\s)?{high}"),
        regex.compile(rf"\bestimates\b[^.;:ⓒⓜⓟⓤⓓⓐ]{{0,60}}(?:,[^,.;:ⓒⓜⓟⓤⓓⓐ]{{0,60}},\s)?[^.;:ⓒⓜⓟⓤⓓⓐ]{{0,20}}\bfrom\s(?:a\s\w+\sof\s)?{low}{gap}\b(?:up\s)?to\s(?:a\s\w+\sof\s)?{high}"),
        regex.compile(rf"\ba\slow\sof\s{low}{gap}\ba\shigh\sof\s{high}"),
        regex.compile(rf"\b(?:a\s)?minimum\sof\s{low}{gap}\b(?:a\s)?maximum\sof\s{high}"),
        regex.compile(rf"\bat\sleast\s{low}{gap}\bat\smost\s{high}|\bno\sless\sthan\s{low}{gap}\bno\smore\sthan\s{high}"),
        regex.compile(rf"\byoungest\s(?:was|is)?\s?(?:aged\s)?{low}{gap}\boldest\s(?:was|is)?\s?(?:aged\s)?{high}|\blowest\s(?:\w+\s)?(?:was|is)\s{low}{gap}\bhighest\s?(?:was|is)?\s?{high}"),
    )


def find(reading: Reading) -> Iterator[Range]:
    """Every range, and once more for every figure that is said to lie within it."""
    holders: dict[int, Range] = {}
    for outline in reading.outlines:
        for low, high, ground in _ranges(outline):
            yield Range(low=low, high=high, ground=(ground,))
            for member, cue in members(reading, outline, low, high):
                holder = holders.get(member.index)
                if holder is None or abs(holder.high.sentence - member.sentence) >= abs(outline.sentence.index - member.sentence):
                    holders[member.index] = Range(low=low, high=high, member=member, ground=(ground, cue))
    yield from holders.values()


@cache
def _moved() -> regex.Pattern[str]:
    """Words that make `from … to` a change."""
    return regex.compile(rf"\b(?:{words('verb')}|raised|put|moved|brought|taken)\b[^.;:]{{0,60}}\bfrom\s[^.;:]{{0,20}}\Z")


_GAP = regex.compile(r"\b(?:gap|difference|split|distance|margin|contest|race|match|ties|talks|deal)\s(?:of\s)?\Z")


_TWO_ENDS = regex.compile(r"\b(?:to|and|or)\b|[-–—]")
_TWO_UNITS = regex.compile(r"[\d\w]\s([a-z]+)\s(?:and|to)\s[\d\w.,-]+\s([a-z]+)")


def _is_range(figure: Figure) -> bool:
    """Whether one figure states two ends; a plain `31 to 19` that falls is a vote or a score."""
    surface = figure.quantity.surface.lower()
    if not isinstance(figure.stated, tuple) or figure.kind in ("date", "time", "score", "identifier", "ratio") or not _TWO_ENDS.search(surface):
        return False
    units = _TWO_UNITS.search(surface)
    if units is not None and units.group(1).rstrip("s") != units.group(2).rstrip("s"):
        return False
    return figure.stated[0] <= figure.stated[1] or surface.startswith("between")


def _ranges(outline: Outline) -> Iterator[tuple[Figure, Figure, Span]]:
    for position, figure in zip(outline.positions, outline.figures, strict=True):
        if _is_range(figure) and not _GAP.search(outline.text[:position]):
            yield figure, figure, figure.span
    if len(outline.figures) < 2:
        return
    for pattern in _ends():
        for match in pattern.finditer(outline.text):
            low, high = outline.at(match.start("l")), outline.at(match.start("h"))
            if _moved().search(outline.text[: match.start("l")]):
                continue
            if low.kind == high.kind or {low.kind, high.kind} <= {"count", "measure", "money", "percent", "duration", "age"}:
                yield low, high, outline.span(match.start(), match.end())
