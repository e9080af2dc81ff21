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
    r"rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|runs?|ran|running|stretch(?:es|ed|ing)?|spann?(?:s|ed|ing)?|spread(?:s|ing)?|costs?|"
    r"differ(?:s|ed)?|anywhere"
    r"|extend(?:s|ed|ing)?|priced|let|prices|tickets|fares|fees|estimates|ages?d?|forecasts|bids|offers|wages|rents|last(?:s|ed|ing)?|"
    r"scattered|(?:is|are|was|were)"
)


@cache
def _ends() -> tuple[regex.Pattern[str], ...]:
    low, high, gap = r"(?P<l>[ⓒⓜⓟⓤⓓⓐ])", r"(?P<h>[ⓒⓜⓟⓤⓓⓐ])", r"[^.;:ⓒⓜⓟⓤⓓⓐ]{0,40}?"
    return (
        regex.compile(
            rf"\b(?:{_SPREAD})\b[^.;:ⓒⓜⓟⓤⓓⓐ]{{0,24}}?\bfrom\s(?:a\s[a-z]+\sof\s|as\s[a-z]+\sas\s|"
            rf"about\s)?{low}{gap}\bto\s(?:a\s[a-z]+\sof\s|as\s[a-z]+\sas\s|about\s)?{high}"
        ),
        regex.compile(
            rf"\bestimates\b[^.;:ⓒⓜⓟⓤⓓⓐ]{{0,60}}(?:,[^,.;:ⓒⓜⓟⓤⓓⓐ]{{0,60}},\s)?[^.;:ⓒⓜⓟⓤⓓⓐ]{{0,20}}\bfrom\s(?:a\s[a-z]+\sof\s)?{low}{gap}"
            rf"\b(?:up\s)?to\s(?:a\s[a-z]+\sof\s)?{high}"
        ),
        regex.compile(rf"\ba\slow\sof\s{low}{gap}\ba\shigh\sof\s{high}"),
        regex.compile(rf"\b(?:a\s)?minimum\sof\s{low}{gap}\b(?:a\s)?maximum\sof\s{high}"),
        regex.compile(rf"\bminimum\s[a-z]+\s(?:is|was|of)\s{low}{gap}\bmaximum\s(?:[a-z]+\s)?(?:is\s|was\s|of\s)?{high}"),
        regex.compile(rf"\bat\sleast\s{low}{gap}\bat\smost\s{high}|\bno\sless\sthan\s{low}{gap}\bno\smore\sthan\s{high}"),
        regex.compile(rf"\bstart(?:s|ed|ing)?\s(?:at|from)\s{low}{gap}\b(?:reach|rise\sto|go\sup\sto|end\sat)[a-z]*\s{high}"),
        regex.compile(rf"\b(?:somewhere|anywhere|lies|lie|lay|varies|vary)\sbetween\s{low}{gap}\band\s{high}"),
        regex.compile(rf"(?P<l>[ⓒⓜⓟⓤⓓⓐ])(?P<hedged>),?\s(?:and|to)?\s?{high}|\bfrom\s{low}\s{high}"),
        regex.compile(
            rf"\byoungest\s(?:was|is)?\s?(?:aged\s)?{low}{gap}\boldest\s(?:was|is)?\s?(?:aged\s)?{high}|\blowest\s(?:[a-z]+\s)?(?:was|"
            rf"is)\s{low}{gap}\bhighest\s?(?:was|is)?\s?{high}"
        ),
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
        for high, ground in _capped(outline):
            for member, cue in members(reading, outline, None, high):
                holders.setdefault(member.index, Range(low=None, high=high, member=member, ground=(ground, cue)))
    yield from holders.values()


@cache
def _moved() -> regex.Pattern[str]:
    """Words that make `from … to` a change."""
    return regex.compile(rf"\b(?:{words('verb')}|raised|put|moved|brought|taken)\b[^.;:]{{0,60}}\bfrom\s[^.;:]{{0,20}}\Z")


_GAP = regex.compile(r"\b(?:gap|difference|split|distance|margin|contest|race|match|ties|talks|deal)\s(?:of\s)?\Z")


_FROM = regex.compile(rf"\b(?:{_SPREAD})\b(?:\s[a-z]+){{0,3}}\sfrom\s\Z")
_TWO_ENDS = regex.compile(r"\b(?:to|and|or)\b|[-–—]")
_UNIT = r"((?:second|minute|hour|day|week|month|year|metre|meter|foot|feet|mile|kilometre|kilometer|yard|inch|kilo|tonne|ton|gram)s?)"
_TWO_UNITS = regex.compile(rf"\s{_UNIT}\s(?:and|to)\s[\w.,-]+\s{_UNIT}\b")


def _is_range(figure: Figure, ahead: str) -> bool:
    """Whether one figure states two ends; a plain `31 to 19` that falls is a vote or a score."""
    surface = figure.quantity.surface.lower()
    if not isinstance(figure.stated, tuple) or figure.kind in ("date", "time", "score", "identifier", "ratio") or not _TWO_ENDS.search(surface):
        return False
    units = _TWO_UNITS.search(surface)
    if units is not None and units.group(1).rstrip("s") != units.group(2).rstrip("s"):
        return False
    return figure.stated[0] <= figure.stated[1] or surface.startswith("between") or _FROM.search(ahead) is not None


@cache
def _maximum() -> regex.Pattern[str]:
    """A penalty's upper end: `punishable by up to three years`, `the statutory maximum is $5,000`, `the fine cannot exceed $10,000`."""
    return regex.compile(
        r"\b(?:punishable\sby|carries|carry|faces?|penalty\s(?:is|of)|fine\s(?:is|of|cannot|may\snot)|term\s(?:is|of)|"
        r"maximum\s(?:[a-z]+\s)?(?:is|of))\s(?:an?\s)?(?:[a-z]+\s){0,3}(?P<h>[ⓜⓓ])"
    )


def _capped(outline: Outline) -> Iterator[tuple[Figure, Span]]:
    """Mere maxima of penalties."""
    for match in _maximum().finditer(outline.text):
        high = outline.at(match.start("h"))
        if high.quantity.bound == "under" or regex.search("maximum|not", match.group()):
            yield high, outline.span(match.start(), match.end())


def _ranges(outline: Outline) -> Iterator[tuple[Figure, Figure, Span]]:
    for position, figure in zip(outline.positions, outline.figures, strict=True):
        ahead = outline.text[max(0, position - 60) : position]
        if _is_range(figure, ahead) and not _GAP.search(ahead):
            yield figure, figure, figure.span
    if len(outline.figures) < 2:
        return
    for pattern in _ends():
        for match in pattern.finditer(outline.text):
            low, high = outline.at(match.start("l")), outline.at(match.start("h"))
            if match.groupdict().get("hedged") is not None and not (low.quantity.bound == "over" and high.quantity.bound == "under"):
                continue
            if _moved().search(outline.text[max(0, match.start("l") - 140) : match.start("l")]):
                continue
            if low.kind == high.kind or (low.kind == "count" and low.unit is None):
                yield low, high, outline.span(match.start(), match.end())
