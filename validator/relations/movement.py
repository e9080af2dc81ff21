"""By how much, and which way: `a drop of 25 percent`, `rose 7%`, `up 12`, `three times as many`, `has halved`.

A `Claim` is the change alone; which levels it lies between is for `levels.py` and
`changes.py` to find.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import Literal

import regex

from validator.lexicon import mapping, table
from validator.model import Bound, Figure, Outline, Span

Form = Literal["amount", "percent", "points", "fraction", "times"]
Direction = Literal["up", "down"]

ANY = "ⓒⓜⓟⓤⓓⓡ"
"""The masks of figures that can be a level or a change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One change as said: its figure, or for `halved` the `factor` alone; `position` is its place in the outline."""

    figure: Figure | None
    factor: Fraction | None = None
    form: Form
    direction: Direction | None
    sentence: int
    position: int
    ground: Span
    hedge: Bound = "exact"


@cache
def words(part: str, direction: str = "") -> str:
    """The words of movement of one part of speech, as a pattern."""
    found = [word for word, way, role in table("movement") if role == part and way.startswith(direction)]
    return "|".join(sorted(found, key=len, reverse=True))


@cache
def _directions() -> dict[str, Direction]:
    return {word: "up" if way == "up" else "down" for word, way, _ in table("movement")}


def direction_of(text: str) -> Direction | None:
    """The direction of the last word of movement in `text`; an adverb (`edged down`) goes before all."""
    found: Direction | None = None
    for word in regex.findall(r"[a-z]+", text):
        found = _directions().get(word, found)
        if word in ("up", "down"):
            return _directions()[word]
    return found


@cache
def _patterns() -> tuple[regex.Pattern[str], ...]:
    figure = rf"(?P<c>[{ANY}])(?P<pts>(?:\s|-)(?:percentage(?:\s|-))?points?\b)?"
    noun, verb, adjective = words("noun"), words("verb"), words("adjective")
    return (
        # a drop of 25 percent; the loss of 24 seats; an improvement of 10 percent
        regex.compile(rf"\b(?P<w>{noun})(?:\s(?:in|for|on)\s(?:\w+\s){{1,3}}|\s)of\s(?:just\s|only\s|exactly\s|another\s)?{figure}"),
        # fell 7%; climbed by 65; rose sharply by 250,000; was down 31.7 per cent; gained 12
        regex.compile(rf"\b(?P<w>{verb}|up|down)\s(?:\w+ly\s)?(?:(?:back|again|further|up|down|in\s\w+|over\s\w+)\s)?(?:by\s)?(?:a\s|an\s)?(?:just\s|only\s)?{figure}"),
        # a 1 percent increase; a 50 percent rise
        regex.compile(rf"{figure}(?:\s|-)(?:\w+\s)?(?P<w>{noun})\b(?!\sof\s[{ANY}])"),
        # 20,000 more; 13.5 points below; 30 kilos lighter; a third more; 40 percent fewer; 12 more bodies
        regex.compile(rf"{figure}\s(?:\w+\s)?(?P<w>{adjective})\b"),
        # 95 per cent protection; 90 percent effective
        regex.compile(rf"(?P<c>ⓟ)(?P<pts>)\s(?P<w>protection|efficacy|effective)\b"),
    )


@cache
def _times() -> regex.Pattern[str]:
    """`three times as many`, `double the nine`, `half the 150`; the figure is the multiple."""
    return regex.compile(rf"(?P<c>ⓡ)\s(?:as\s(?:many|much|high|large|big|long|great|heavy|often|fast|old)\b|(?:the|its|last|what|that\sof|those\sof)\b|[{ANY}])")


@cache
def _multiples() -> regex.Pattern[str]:
    names = "|".join(sorted(mapping("multiples"), key=len, reverse=True))
    return regex.compile(rf"(?:\b(?:(?P<over>more\sthan|over|well\sover)|(?P<under>nearly|almost|close\sto|all\sbut|roughly|about|some))\s)?\b(?P<w>{names})\b(?!\s(?:digits?|standards?|room|bed|murder|down\b|figures))")


def claims(outline: Outline) -> Iterator[Claim]:
    """All changes said in one sentence, in the order of the patterns; a figure is in one claim only."""
    taken: set[int] = set()
    text = outline.text
    if outline.figures:
        for match in _times().finditer(text):
            figure = outline.at(match.start("c"))
            if isinstance(figure.stated, Fraction):
                taken.add(match.start("c"))
                yield _claim(outline, figure, match, "times", None, figure.stated)
        for pattern in _patterns():
            for match in pattern.finditer(text, overlapped=True):
                if match.start("c") not in taken:
                    taken.add(match.start("c"))
                    yield _spoken(outline, match)
    for match in _multiples().finditer(text):
        factor = Fraction(mapping("multiples")[match.group("w")])
        yield Claim(
            figure=None, factor=factor, form="times", direction="down" if factor < 1 else "up", sentence=outline.sentence.index,
            position=match.start(), ground=outline.span(match.start(), match.end()),
            hedge="over" if match.group("over") else "under" if match.group("under") else "exact",
        )  # fmt: skip


def _spoken(outline: Outline, match: regex.Match[str]) -> Claim:
    figure = outline.at(match.start("c"))
    direction = _directions().get(match.group("w"), "down")
    adverb = regex.search(r"\b(up|down)\b", match.group()[: match.start("c") - match.start()])
    if adverb is not None:
        direction = _directions()[adverb.group()]
    factor = _multiple(figure)
    form: Form = "amount"
    if factor is not None:
        form = "times"
    elif match.group("pts") or (figure.unit or "").endswith("point"):
        form = "points"
    elif figure.kind == "percent":
        form = "percent"
    elif figure.kind == "ratio":
        form = "fraction"
    return _claim(outline, figure, match, form, direction, factor)


def _claim(
    outline: Outline, figure: Figure, match: regex.Match[str], form: Form, direction: Direction | None, factor: Fraction | None
) -> Claim:
    return Claim(
        figure=figure, factor=factor, form=form, direction=direction, sentence=outline.sentence.index,
        position=match.start("c"), ground=outline.span(match.start(), match.end()), hedge=figure.quantity.bound,
    )  # fmt: skip


def _multiple(figure: Figure) -> Fraction | None:
    """The factor of `three times`, `twice`, `half`; `None` for a fraction that is added or taken away."""
    if figure.kind == "ratio" and figure.unit == "times" and isinstance(figure.stated, Fraction):
        return figure.stated
    return None
