"""Two points in time and the length that the text says lies between them.

The words must tie the three together: `from … to …`, `between … and …`, one date and
the other the length `later`, `after` or `before`, or a length that lasts `since` a date.
Two lengths in reach, or a third point, leave the tie open: then nothing is found.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from validator.interval import Interval
from validator.model import Figure, Outline, Reading, Span
from validator.relations.dates.durations import between

_FROM_TO = regex.compile(
    r"""
      \bfrom\ (?P<start>[ⓨⓣ])[^ⓨⓣ;]{0,50}?\b(?:to|until|till|through|and\ ended\ on)\ (?:the\ )?(?P<end>[ⓨⓣ])
    | \bbetween\ (?P<start>[ⓨⓣ])[^ⓨⓣ;]{0,40}?\ and\ (?P<end>[ⓨⓣ])
    """,
    regex.VERBOSE,
)
_BETWEEN_YEARS = regex.compile(r"(?P<start>(?P<end>ⓨ))")
_ON = r"(?:\b(?:on|in|at|by|of|since)|,|^)\ (?:the\ )?"
_WORDS = r"[^ⓨⓣⓓ;:\"]"
_PHRASE = r"[^ⓨⓣⓓ;:,\"]"
_LASTING = r"\b(?:after|following)\ (?:\w+\ ){0,3}?(?P<length>ⓓ)(?=[ ]?[.,]|$|\ (?:in|of|as)\b)"
_TOLD = regex.compile(
    rf"""
      {_ON}(?P<start>[ⓨⓣ]){_WORDS}{{1,90}}?{_ON}(?P<end>[ⓨⓣ]){_WORDS}{{0,40}}?{_LASTING}
    | {_ON}(?P<start>[ⓨⓣ]){_WORDS}{{1,90}}?(?P<length>ⓓ)\ (?:later|afterwards),?\ (?:on|in|at)\ (?:the\ )?(?P<end>[ⓨⓣ])
    | {_ON}(?P<start>[ⓨⓣ]){_WORDS}{{1,90}}?{_ON}(?P<end>[ⓨⓣ]),\ (?:\w+\ )?(?P<length>ⓓ)\ (?:later|afterwards)
    | {_ON}(?P<end>[ⓨⓣ]),\ (?:\w+\ )?(?P<length>ⓓ)\ after\ {_PHRASE}{{1,60}}?\b(?:of|in|on)\ (?P<start>[ⓨⓣ])
    | {_ON}(?P<start>[ⓨⓣ]),\ (?:\w+\ )?(?P<length>ⓓ)\ before\ {_PHRASE}{{1,60}}?\b(?:of|in|on)\ (?P<end>[ⓨⓣ])
    | (?P<length>ⓓ)\ after\ {_PHRASE}{{1,60}}?\b(?:of|in|on)\ (?P<start>ⓨ),\ (?:in|on)\ (?P<end>ⓨ)
    | {_ON}(?P<start>ⓨ){_WORDS}{{1,90}}?{_ON}(?P<end>ⓨ),\ an?\ (?:\w+\ ){{1,2}}of\ (?P<length>ⓓ)
    | {_ON}(?P<start>ⓨ)\ (?:until|to){_WORDS}{{1,40}}?{_ON}(?P<end>ⓨ),\ (?P<length>ⓓ)\ (?:in\ all|later|on)
    """,
    regex.VERBOSE,
)
_FOLLOWED = regex.compile(
    r"^(?:and |but |then |just |only |exactly |some )*(?P<length>ⓓ) (?:later|afterwards),? (?:on|in|at) (?P<end>ⓨ)"
    r"|\b(?:on|in) (?P<end>ⓨ), (?:\w+ )?(?P<length>ⓓ) (?:later|afterwards)"
)
_SINCE = regex.compile(
    r"\b(?:has|have)\b[^ⓨⓓ;]{0,60}?\bfor (?P<length>ⓓ),? (?:ever )?since (?P<start>ⓨ)(?= ?[,.;]|$)"
    r"|\bsince (?P<start>ⓨ),? (?:that is )?for (?P<length>ⓓ)(?=[,.]|$)"
    r"|^since (?P<start>ⓨ),[^ⓨⓓ;]{0,60}?\b(?:has|have)\b[^ⓨⓓ;,]{0,40}?\bfor (?P<length>ⓓ)"
    r"|\b(?:took (?:office|over|charge)|joined|became|was (?:elected|appointed)|came to power|arrived|started)\b[^ⓨⓓ;]{0,40}?"
    r"\bin (?P<start>ⓨ),?[^ⓨⓓ;]{0,60}?\b(?:is|are) \w+ing\b[^ⓨⓓ;]{0,30}?\bafter (?P<length>ⓓ)"
)
_LASTED = regex.compile(r"^(?:it|they|the \w+) (?:had |has |have )?lasted (?P<length>ⓓ)")
_ENDS = ("start", "end")
_LENGTH = regex.compile(r"ⓓ(?!\ (?:ago|earlier|before|later|old|from\ now|in\ (?:prison|jail)|of\ (?:food|supplies|fuel)))(?!-old)")
_NO_TIE = regex.compile(r"\b(?:a|per|each|every)\ (?:year|month|week|day)\b|\bⓟ|\baged?\b|\band (?:the|an?|his|her|its|their)\b|;")


@dataclass(frozen=True, slots=True, kw_only=True)
class Elapsed:
    """A `length` of time and its two ends, dates or times of day.

    The ends are one figure where they are one range of years; `end` is `None` for the
    day of the story. `actual` is what the ends allow, in the length's unit.
    """

    start: Figure
    end: Figure | None
    length: Figure
    actual: Interval
    ground: tuple[Span, ...]
    explicit: bool = True


def find(reading: Reading) -> Iterator[Elapsed]:
    """Every length whose two ends stand in its sentence, or the first in the sentence before."""
    for at, outline in enumerate(reading.outlines):
        if outline.text.count("ⓓ") != 1:
            continue
        before = reading.outlines[at - 1] if at else None
        tie = _in_sentence(outline) or _since(outline) or _followed(outline, before) or _lasted(outline, before)
        if tie is None:
            continue
        start, end, length, ground = tie
        actual = between(start, end, length, reading.dispatch.published)
        if actual is not None:
            yield Elapsed(start=start, end=end, length=length, actual=actual, ground=(ground,))


_Tie = tuple[Figure, Figure | None, Figure, Span]
"""Start, end, length and the words that tie them."""


def _in_sentence(outline: Outline) -> _Tie | None:
    told = _TOLD.search(outline.text)
    if told is not None and outline.text.count("ⓨ") <= 2:
        return _tie(outline, told, outline.at(told.start("length")))
    spans = list(_FROM_TO.finditer(outline.text))
    spans += [match for match in _BETWEEN_YEARS.finditer(outline.text) if isinstance(outline.at(match.start()).stated, tuple)]
    lengths = [match.start() for match in _LENGTH.finditer(outline.text)]
    if len(spans) == len(lengths) == 1 and _tied(outline.text, spans[0], lengths[0]):
        return _tie(outline, spans[0], outline.at(lengths[0]))
    return None


def _since(outline: Outline) -> _Tie | None:
    """A length that lasts to the day of the story."""
    match = _SINCE.search(outline.text)
    if match is None or outline.text.count("ⓨ") != 1:
        return None
    return outline.at(match.start("start")), None, outline.at(match.start("length")), outline.span(match.start(), match.end())


def _followed(outline: Outline, before: Outline | None) -> _Tie | None:
    """`It sank on 2 May. Nine days later, on 11 May, …`: the start is the one date of the sentence before."""
    match = _FOLLOWED.search(outline.text)
    if match is None or before is None or before.sentence.paragraph != outline.sentence.paragraph:
        return None
    if before.text.count("ⓨ") != 1 or outline.text.count("ⓨ") != 1:
        return None
    start = before.at(before.text.index("ⓨ"))
    return start, outline.at(match.start("end")), outline.at(match.start("length")), outline.span(match.start(), match.end())


def _lasted(outline: Outline, before: Outline | None) -> _Tie | None:
    """`The siege, begun on 5 May, ended on 9 May. It had lasted four days.`"""
    match = _LASTED.search(outline.text)
    if match is None or before is None or before.text.count("ⓨ") != len(_ENDS) or "ⓓ" in before.text:
        return None
    start, end = (figure for figure in before.figures if figure.kind == "date")
    return start, end, outline.at(match.start("length")), outline.span(match.start(), match.end())


def _tied(text: str, span: "regex.Match[str]", length: int) -> bool:
    """Whether nothing between the span and the length leads away from it."""
    gap = text[span.end() : length] if length > span.start() else text[length + 1 : span.start()]
    inside = span.start() < length < span.end()
    return not inside and _NO_TIE.search(gap) is None and not any(mask in gap for mask in "ⓨⓜⓒⓟ")


def _tie(outline: Outline, match: "regex.Match[str]", length: Figure) -> _Tie:
    start, end = outline.at(match.start("start")), outline.at(match.start("end"))
    return start, end, length, outline.span(match.start(), match.end())
