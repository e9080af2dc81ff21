"""One measurement given in two units: `90 kilometers (56 miles)`, `18,000 feet, or 5,490 metres`, `20 knots - 23 mph`.

The second stands in brackets, between dashes, or behind words such as `or` and `that is`;
the two measure the same dimension in different units. For degrees the words around them
say whether they are points of a scale (`a high of 25C`) or steps (`2.3C warmer`).
"""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from validator.model import Figure, Outline, Reading, Span
from validator.relations.conversions.degrees import is_difference, scales
from validator.relations.rates.cues import worded
from validator.units import convert


@dataclass(frozen=True, slots=True, kw_only=True)
class Equivalents:
    """`converted` is said to be `measured` in another unit.

    `units` are the two units as meant (`25 degrees (77F)`: Celsius, Fahrenheit); `difference`
    is true where degrees are steps, false where they are points, `None` where the words leave it open.
    """

    measured: Figure
    converted: Figure
    units: tuple[str, str]
    difference: bool | None = None
    ground: tuple[Span, ...]
    explicit: bool = True


_ASIDE = r"(?:,?\s?(?:in|for|to)\s(?:[a-z'-]+\s){0,3}<manner>\b,?)"
_HEDGES = r"(?:(?:(?:<hedge>\b|[=~≈])\s?){0,3})"
_CUE = rf"(?:(?:(?:<equals>(?=\W)|{_ASIDE}),?\s?){{0,2}}{_HEDGES})"
_JOINT = rf"""
      (?P<bracket>[^()\[\].;:!?"ⓒⓜⓟⓤⓓⓐⓡⓞⓨⓣⓢⓘ]{{0,45}}[(\[]\s?{_CUE})
    | (?P<comma>,\s(?:<equals>(?=\W)|{_ASIDE}|<hedge>\b).{{0,2}}?{_CUE})
    | (?P<dash>\s?-{{1,2}}\s{_CUE})
    | (?P<slash>\s?[/=≈]\s?{_HEDGES})
    | (?P<or>\sor\s{_HEDGES})
    | (?P<equals>\s<verb-equals>\s{_HEDGES})
"""
_ENDS = {
    "bracket": r"\s?[)\];]|,|\s(?:or|and|-)\s|\s(?:each|apiece|altogether|in\sall)?\)",
    "comma": r"[,.;:)\"'!?]|\s-|\Z|\s(?!<extent>)",
    "dash": r"[,.;:)!?]|\s?-|\Z",
    "slash": r"",
    "or": r"[,.;:)!?]|\s-|\Z|\s(?:above|below|over|under|of|in|at|from|away|a|an|per)\b",
    "equals": r"[,.;:)!?]|\s-|\Z",
    "further": r"\s?[)\],;]|\s(?:or|and)\s",
    "aside": r"[,.;:)]|\Z",
    "sentence": r"[,.;:)!?]|\s-|\Z",
}
_FURTHER = regex.compile(r"\s?[;,/]\s?(?:or\s)?|,?\sor\s|,?\sand\s")
_POINTING_BACK = rf"(?:that|this|it|which)(?:'s|\s<back>(?:\s(?:at|as))?)\s{_CUE}"
_SEPARATE = r"\b<apart>\s[^(]*\Z"
_MEASURE = "ⓤ"


def find(reading: Reading) -> Iterator[Equivalents]:
    """Every two neighbouring measurements that the text sets equal, in text order."""
    for before, outline in zip((None, *reading.outlines), reading.outlines, strict=False):
        if _MEASURE not in outline.text:
            continue
        if before is not None and before.text.count(_MEASURE) == 1:
            yield from _pointing_back(before, outline)
        inside: Equivalents | None = None
        for here, there in zip(outline.positions, outline.positions[1:], strict=False):
            if outline.text[here] == outline.text[there] == _MEASURE:
                inside = _joined(outline, here, there, inside)
                if inside is not None:
                    yield inside
            else:
                inside = None


def _joined(outline: Outline, here: int, there: int, previous: Equivalents | None) -> Equivalents | None:
    """The pair at two positions, where the words between set them equal."""
    between = outline.text[here + 1 : there]
    match = worded(_JOINT).fullmatch(between)
    if match is not None and match.lastgroup is not None:
        way = match.lastgroup
    elif between == ", " and outline.at(there).quantity.bound == "about":
        way = "aside"
    elif previous is not None and _FURTHER.fullmatch(between):
        way = "further"
    else:
        return None
    if worded(_ENDS[way]).match(outline.text, there + 1) is None or (way == "bracket" and worded(_SEPARATE).search(between)):
        return None
    enclosed = way == "dash" and outline.text[there + 1 : there + 3] == " -"
    return _pair(outline, (outline.at(here), outline.at(there)), (here, there), explicit=enclosed or way not in ("or", "slash", "dash"))


def _pointing_back(before: Outline, outline: Outline) -> Iterator[Equivalents]:
    """`The ice covers 2,540 square kilometers. That is about 981 square miles.`"""
    match = worded(_POINTING_BACK).match(outline.text)
    if match is None or outline.text[match.end() : match.end() + 1] != _MEASURE:
        return
    if worded(_ENDS["sentence"]).match(outline.text, match.end() + 1) is None:
        return
    pair = before.at(before.text.index(_MEASURE)), outline.at(match.end())
    found = _pair(outline, pair, None, explicit=outline.text.startswith("that"))
    if found is not None:
        yield found


def _pair(outline: Outline, figures: tuple[Figure, Figure], places: tuple[int, int] | None, *, explicit: bool) -> Equivalents | None:
    first, second = figures
    units = scales(first.unit or "", second.unit or "")
    if units[0] == units[1] or first.stated is None or second.stated is None:
        return None
    if isinstance(first.stated, tuple) != isinstance(second.stated, tuple):
        return None
    if convert(first.value, *units) is None and convert(second.value, units[1], units[0]) is None:
        return None
    difference = None if places is None or "degree" not in units[0] else is_difference(outline.text, *places)
    ground = (second.span,) if places is None else (outline.span(places[0], places[1] + 1),)
    return Equivalents(measured=first, converted=second, units=units, difference=difference, ground=ground, explicit=explicit)
