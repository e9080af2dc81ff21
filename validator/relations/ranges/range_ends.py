"""The two ends of a range as one sentence gives them: `between 20 and 30`, `a low of 450 to a high of 700`, `up to three years`."""

from collections.abc import Iterator
from fractions import Fraction
from functools import cache

import regex

from validator.lexicon import words as listed
from validator.model import Figure, Outline, Span
from validator.relations.changes.movement import words

_F = "ⓒⓜⓟⓤⓓⓐ"
_LOW, _HIGH, _GAP = rf"(?P<l>[{_F}])", rf"(?P<h>[{_F}])", rf"[^.;:{_F}]{{0,40}}?"
_AS = r"(?:a\s[a-z]+\sof\s|as\s[a-z]+\sas\s|about\s)?"
_NO_RANGE = ("date", "time", "score", "identifier", "ratio")
_AHEAD = 140
"""So many characters ahead of a range tell whether it is a change."""
_BEHIND = 20
"""So many behind it tell whether it is of times that are told backwards."""


@cache
def _spread() -> str:
    """Words that make `from … to` behind them a range, as a pattern: `ranges`, `prices`, `were`."""
    return "|".join(sorted(listed("ranging_words"), key=len, reverse=True))


@cache
def _ends() -> tuple[regex.Pattern[str], ...]:
    spread, wide = _spread(), rf"[^.;:{_F}]"
    return (
        regex.compile(rf"\b(?:{spread})\b{wide}{{0,24}}?\bfrom\s{_AS}{_LOW}{_GAP}\bto\s{_AS}{_HIGH}"),
        regex.compile(
            rf"\b(?:{'|'.join(sorted(listed('stative_verbs')))}|went\sfor)\s(?:anything\s|anywhere\s|for\s|at\s)?from\s{_AS}{_LOW}{_GAP}\bto\s{_AS}{_HIGH}"
        ),
        regex.compile(
            rf"\bestimates\b{wide}{{0,60}}(?:,[^,.;:{_F}]{{0,60}},\s)?{wide}{{0,20}}\bfrom\s{_AS}{_LOW}{_GAP}\b(?:up\s)?to\s{_AS}{_HIGH}"
        ),
        regex.compile(
            rf"\bfrom\s{_LOW}(?P<ended>)\sat\sthe\s(?:lower|low|bottom|cheap|small)(?:\send)?,?\sto\s{_HIGH}\sat\sthe\s(?:upper|high|top|other|dear)\b"
        ),
        regex.compile(rf"\ba\slow\sof\s{_LOW}{_GAP}\ba\shigh\sof\s{_HIGH}"),
        regex.compile(rf"\b(?:a\s)?minimum\sof\s{_LOW}{_GAP}\b(?:a\s)?maximum\sof\s{_HIGH}"),
        regex.compile(rf"\bminimum\s[a-z]+\s(?:is|was|of)\s{_LOW}{_GAP}\bmaximum\s(?:[a-z]+\s)?(?:is\s|was\s|of\s)?{_HIGH}"),
        regex.compile(rf"\bat\sleast\s{_LOW}{_GAP}\bat\smost\s{_HIGH}|\bno\sless\sthan\s{_LOW}{_GAP}\bno\smore\sthan\s{_HIGH}"),
        regex.compile(rf"\bstart(?:s|ed|ing)?\s(?:at|from)\s{_LOW}{_GAP}\b(?:reach|rise\sto|go\sup\sto|end\sat)[a-z]*\s{_HIGH}"),
        regex.compile(rf"\b(?:somewhere|anywhere|lies|lie|lay|varies|vary)\sbetween\s{_LOW}{_GAP}\band\s{_HIGH}"),
        regex.compile(r"\bfrom\s(?P<l>[ⓒⓐⓓ])\sto\s(?P<h>ⓐ)"),
        regex.compile(r"(?P<l>ⓐ)\s(?:up\s)?to\s(?P<h>[ⓐⓒ])(?!\s[a-z-]+s\b)"),
        regex.compile(rf"(?P<l>[{_F}])(?P<hedged>),?\s(?:and|to)?\s?{_HIGH}|\bfrom\s{_LOW}\s{_HIGH}"),
        regex.compile(rf"\byoungest\s(?:was|is)?\s?(?:aged\s)?{_LOW}{_GAP}\boldest\s(?:was|is)?\s?(?:aged\s)?{_HIGH}"),
        regex.compile(rf"\blowest\s(?:[a-z]+\s)?(?:was|is)\s{_LOW}{_GAP}\bhighest\s?(?:was|is)?\s?{_HIGH}"),
    )


def ends(outline: Outline) -> Iterator[tuple[Figure, Figure, Span]]:
    """Every range of one sentence: its two ends in the order given (one figure twice where it states both), and its words."""
    for position, figure in zip(outline.positions, outline.figures, strict=True):
        if isinstance(figure.stated, tuple) and _is_range(
            figure, outline.text[max(0, position - _AHEAD) : position], outline.text[position + 1 : position + _BEHIND]
        ):
            yield figure, figure, figure.span
    if len(outline.figures) < 2:
        return
    yield from _plain(outline)
    for pattern in _ends():
        for match in pattern.finditer(outline.text):
            low, high = outline.at(match.start("l")), outline.at(match.start("h"))
            if match.groupdict().get("hedged") is not None and (low.quantity.bound, high.quantity.bound) != ("over", "under"):
                continue
            if match.groupdict().get("ended") is not None and low.value.low <= high.value.low:
                yield low, high, outline.span(match.start(), match.end())
                continue
            moved = _moved().search(outline.text[max(0, match.start("l") - _AHEAD) : match.start("l")])
            dated = high.kind == "duration" and _AGO.match(outline.text, match.start("h") + 1)
            if moved is None and not dated and _are_of_one_kind(low, high):
                yield low, high, outline.span(match.start(), match.end())


@cache
def _from_to() -> regex.Pattern[str]:
    return regex.compile(rf"\bfrom\s{_AS}{_LOW}(?:\s[a-z]+){{0,2}}\sto\s{_AS}{_HIGH}")


_SHIFT = regex.compile(
    r"\b(?:mov|rais|reduc|cut|tak|took|brought|bring|push|lower|lift|extend|went|go|goes|gone|chang|turn|switch|improv|progress)[a-z]*\b"
)


def _plain(outline: Outline) -> Iterator[tuple[Figure, Figure, Span]]:
    """Any `from 5 to 10` that rises and that no word of movement governs: enough to hold a figure that is said to be one of the set."""
    for match in _from_to().finditer(outline.text):
        low, high = outline.at(match.start("l")), outline.at(match.start("h"))
        stated = isinstance(low.stated, Fraction) and isinstance(high.stated, Fraction) and low.stated < high.stated
        ahead = outline.text[max(0, match.start() - 60) : match.start()]
        if (
            stated
            and low.kind not in _NO_RANGE
            and _are_of_one_kind(low, high)
            and not _SHIFT.search(ahead)
            and not _moving().search(ahead)
        ):
            yield low, high, outline.span(match.start(), match.end())


@cache
def _moving() -> regex.Pattern[str]:
    return regex.compile(rf"\b(?:{words('verb')}|{words('noun')})\b")


_AGO = regex.compile(r"\s(?:ago|before|earlier|previously)\b")
"""Behind a length of time: `from 54 ten years ago` has one number, and a date."""


def _are_of_one_kind(low: Figure, high: Figure) -> bool:
    """Whether two figures can be ends of one range: of one kind, or one of them a bare number beside the other's unit."""
    if low.kind == high.kind:
        return True
    if (low.kind, high.kind) == ("duration", "age"):
        return True
    return (low.kind == "count" and low.unit is None) or (low.kind == "age" and high.kind == "count" and high.unit is None)


@cache
def _moved() -> regex.Pattern[str]:
    """Words that make `from … to` a change."""
    return regex.compile(rf"\b(?:{words('verb')}|raised|put|moved|went|gone|brought|taken)\b[^.;:]{{0,60}}\bfrom\s[^.;:]{{0,20}}\Z")


@cache
def _from() -> regex.Pattern[str]:
    return regex.compile(rf"\b(?:{_spread()})\b(?:\s[a-z]+){{0,3}}\sfrom\s\Z")


_APART = regex.compile(r"\b(?:gap|difference|split|distance|margin|contest|race|match|ties|talks|deal)\s(?:of\s)?\Z")
_TWO_ENDS = regex.compile(r"\b(?:to|and|or)\b|[-–—]")
_UNIT = r"((?:second|minute|hour|day|week|month|year|metre|meter|foot|feet|mile|kilometre|kilometer|yard|inch|kilo|tonne|ton|gram)s?)"
_TWO_UNITS = regex.compile(rf"\s{_UNIT}\s(?:and|to)\s[\w.,-]+\s{_UNIT}\b")


def _is_range(figure: Figure, ahead: str, behind: str) -> bool:
    """Whether one figure states two ends of one unit; a plain `31 to 19` that falls is a vote or a score, a gap is between two sides."""
    surface = figure.quantity.surface.lower()
    if figure.kind in _NO_RANGE or not _TWO_ENDS.search(surface) or _APART.search(ahead):
        return False
    units = _TWO_UNITS.search(surface)
    if units is not None and units.group(1).rstrip("s") != units.group(2).rstrip("s"):
        return False
    rises = isinstance(figure.stated, tuple) and figure.stated[0] <= figure.stated[1]
    if not rises and _counts_back(figure, behind):
        return False
    return rises or surface.startswith("between") or _from().search(ahead) is not None or _is_amount(figure, ahead)


_BACK = regex.compile(r"\A(?:\s[a-z]+)?\s(?:ago|before|earlier|bc|bce|bp|b\.c)\b|\A\s(?:old|of\sage)\b")
_OLD = 150
"""So many years are nobody's age: between 390,000 and 324,000 years old, time runs back."""


def _counts_back(figure: Figure, behind: str) -> bool:
    """Whether the range is of times told backwards: `between 5,200 and 4,900 BC`, `between 60 and 50 years ago`."""
    surface = figure.quantity.surface.lower()
    back = _BACK.match(behind) or regex.search(r"\b(?:ago|bce?|bp|before)\Z", surface)
    if back is None:
        return figure.value.low > _OLD and (figure.kind == "age" or regex.search(r"\b(?:old|of age)\Z", surface) is not None)
    return figure.value.low > _OLD or not regex.search(r"old|of\sage", back.group())


_EXPECTED = regex.compile(r"\b(?:expects?|expected|forecasts?|predicts?|for|takes?|last|lasts|costs?|about|some|within|another)\s\Z")
_MOVING = regex.compile(r"\b(?:by|from|cut|reduc[a-z]+|fell|lower[a-z]*|shr[aiu]nk|down|drop[a-z]*|beat|won|lead|votes?|trail[a-z]*)\b")


def _is_amount(figure: Figure, ahead: str) -> bool:
    """Whether `90 to 60 millimetres` is one amount that is reckoned with, and not a change, a result or odds."""
    return figure.kind in ("measure", "duration", "money") and _EXPECTED.search(ahead) is not None and _MOVING.search(ahead) is None


@cache
def _maximum() -> regex.Pattern[str]:
    """A penalty's upper end: `punishable by up to three years`, `the statutory maximum is $5,000`, `the fine cannot exceed $10,000`."""
    of = r"penalty\s(?:is|of)|fine\s(?:is|of|cannot|may\snot)|term\s(?:is|of)|maximum\s(?:[a-z]+\s)?(?:is|of)"
    return regex.compile(rf"\b(?:punishable\sby|carries|carry|faces?|{of})\s(?:an?\s)?(?:[a-z]+\s){{0,3}}(?P<h>[ⓜⓓ])")


def maxima(outline: Outline) -> Iterator[tuple[Figure, Span]]:
    """The upper ends of penalties that have no lower one."""
    for match in _maximum().finditer(outline.text):
        high = outline.at(match.start("h"))
        if high.quantity.bound == "under" or regex.search("maximum|not", match.group()):
            yield high, outline.span(match.start(), match.end())
