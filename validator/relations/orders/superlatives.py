"""Which figure does the text call the largest, and which of its own figures is larger?

Three ways to say it: in one row of like figures (`64 percent in 2017 and 66 in 2021, the
lowest share of his career`), of a place (`nowhere harder than at A, where 14 were vacant;
at B it was 17`), and against the years since (`more than in any March since 2008`, while
`2019 brought 161mm`). Rivals stand in the same row or carry a year of their own.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex

from validator.model import Figure, Outline, Reading, Span
from validator.relations.orders.comparable import LEVELS, bare, comparable, plain, single

_UP = (
    r"(?:most|highest|largest|biggest|hottest|warmest|strongest|greatest|heaviest|longest|tallest|deepest|wettest|"
    r"costliest|dearest|deadliest|widest|oldest|steepest|sharpest)"
)
_DOWN = r"(?:lowest|fewest|smallest|least|coldest|weakest|lightest|shortest|shallowest|driest|cheapest|narrowest|youngest|thinnest)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Superlative:
    """`figure` is said to be the greatest (or the `lowest`) of a set that `rivals` are in."""

    figure: Figure
    rivals: tuple[Figure, ...]
    lowest: bool
    claim: str
    ground: tuple[Span, ...]
    explicit: bool = True


def find(reading: Reading) -> Iterator[Superlative]:
    """Every superlative with its rivals."""
    dated: list[tuple[int, Figure]] | None = None
    for outline in reading.outlines:
        if not any(mask in outline.text for mask in LEVELS):
            continue
        yield from _in_row(outline)
        yield from _nowhere(outline)
        for match in _since().finditer(outline.text):
            dated = _with_years(reading) if dated is None else dated
            yield from _of_years(outline, match, dated)


@cache
def _rows() -> regex.Pattern[str]:
    """The figure ahead of `the worst time of her season`, or behind `the highest, at …`."""
    return regex.compile(
        rf"""(?P<f>[{LEVELS}])(?P<in>\sin\sⓨ)?(?:,|(?:\s[\p{{L}}'-]+){{0,3}}(?=\s(?:is|are|was|were)\s))\s(?:(?:is|are|was|were)\s)?(?:by\sfar\s|easily\s)?(?:the|his|her|its|their)\s(?:(?P<up>{_UP})|(?P<down>{_DOWN}))
        (?:\s(?!since|in|for|ever)[\p{{L}}'-]+){{0,2}}
        (?=,|;|\.|\Z|\s(?:by|of)\sany\b|\sof\s(?:the\s(?:ⓒ|lot|group|season|week|year|series)|his|her|its|their|all|any|them))""",
        regex.VERBOSE,
    )


_TOTAL = regex.compile(
    r"\b(?:total|altogether|in\sall|together|of\sthe|out\sof|combined|overall|from|up|down|against|than|record|"
    r"average|compared\swith|to|another|further|least|before)\s(?:an?\s|the\s)?\Z"
)
_APART = regex.compile(r"\b(?:of\swhich|of\swhom|of\sthem|altogether|in\sall|including|compared|against|up\sfrom|down\sfrom)\b")


def _in_row(outline: Outline) -> Iterator[Superlative]:
    """A figure and those of the same row, each with a year, a place or nothing behind it."""
    for match in _rows().finditer(outline.text):
        figure = outline.at(match.start("f"))
        dated = match.group("in") is not None
        rivals = tuple(other for other, at in _row(outline, figure) if not dated or outline.text.startswith(" in ⓨ", at + 1))
        if rivals and not _APART.search(outline.text[: match.start()]):
            down = match.group("down") is not None
            claim, cue = match.group("down") or match.group("up"), outline.span(match.start() + 1, match.end())
            yield Superlative(figure=figure, rivals=rivals, lowest=down, claim=claim, ground=(cue,))


def _row(outline: Outline, figure: Figure) -> Iterator[tuple[Figure, int]]:
    for other, at in zip(outline.figures, outline.positions, strict=True):
        alike = comparable(figure, other) and (other.unit == figure.unit or bare(other))
        if alike and plain(outline, at) and not _TOTAL.search(outline.text[max(0, at - 30) : at]):
            yield other, at


@cache
def _nowheres() -> regex.Pattern[str]:
    """`nowhere harder than at A, where ⓟ were vacant`: the figure behind is the greatest."""
    return regex.compile(
        rf"\b(?:nowhere|no\splace|no\s(?:town|county|country|region|ward|school|hospital|district|city|state|"
        rf"club|team)|none|nobody|no\sone)\b[^.;:{LEVELS}]{{0,40}}?\b(?P<way>more|harder|higher|worse|hotter|"
        rf"wetter|greater|larger|bigger|steeper|deeper|heavier|dearer|"
        rf"deadlier)\b[^.;:{LEVELS}]{{0,24}}?\sthan\s(?:at|in|on|for|among|the|"
        rf"\p{{L}}+)[^.;:{LEVELS}]{{0,50}}?,\s(?:where|which|with|who|whose|"
        rf"at)\b[^.;:{LEVELS}]{{0,40}}?(?P<f>[{LEVELS}])"
    )


_PLACED = regex.compile(
    r"\b(?:at|in|on|for)\s(?:the\s)?[\p{L}' -]{2,30}?\s(?:it\s(?:was|is|came\sto|reached|stood\sat)\s|there\swere\s|"
    r"the\sfigure\swas\s)?\Z"
)


def _nowhere(outline: Outline) -> Iterator[Superlative]:
    for match in _nowheres().finditer(outline.text):
        figure, end = outline.at(match.start("f")), match.end()
        row = [(other, at) for other, at in _row(outline, figure) if at > end]
        rivals = tuple(other for other, at in row if _PLACED.search(outline.text[max(end, at - 45) : at]))
        if rivals and not _APART.search(outline.text):
            cue = outline.span(match.start(), end - 1)
            yield Superlative(figure=figure, rivals=rivals, lowest=False, claim=f"nowhere {match.group('way')}", ground=(cue,))


@cache
def _since() -> regex.Pattern[str]:
    """`ⓤ, more than in any March since ⓨ`, `the ⓜ was the highest since ⓨ`, `ⓤ, the driest year ever`."""
    return regex.compile(
        rf"(?:\b(?P<up>(?:the|its|their)\s{_UP}|(?:more|higher|larger|greater|hotter|warmer|wetter|"
        rf"bigger)\s(?:\p{{L}}+\s)?than\s(?:in|at|on)\sany)|\b(?P<down>(?:the|its|their)\s{_DOWN}|(?:less|fewer|"
        rf"lower|smaller|colder|drier)\s(?:\p{{L}}+\s)?than\s(?:in|at|on)\sany))"
        rf"[^.;:{LEVELS}]{{0,40}}?\s(?:since\s(?:\p{{L}}+\s(?:of\s)?)?(?P<since>ⓨ)|(?:ever|on\srecord|in\s(?:its|"
        rf"the\s[\p{{L}}']+)\shistory|since\srecords\sbegan)\b(?!\s(?:for|in|on|at|by)\b))"
    )


_YEAR_THEN = regex.compile(
    rf"(?:\A|[,;:]\s|\band\s|\bin\s)(?:in\s)?ⓨ,?\s(?:it\s|there\s|they\s|the\s(?:figure|total|number)\s|"
    rf"with\s)?(?:(?:brought|saw|had|was|were|reached|came\sto|stood\sat|hit|made|at)\s)?(?P<f>[{LEVELS}])"
)
_THEN_YEAR = regex.compile(rf"(?P<f>[{LEVELS}])(?:\s\p{{L}}+)?\s(?:in|of)\s(?P<y>ⓨ)")


def _with_years(reading: Reading) -> list[tuple[int, Figure]]:
    """Every figure that carries a year in its own words, with that year."""
    found = []
    for outline in reading.outlines:
        if "ⓨ" not in outline.text:
            continue
        for pattern in (_YEAR_THEN, _THEN_YEAR):
            for match in pattern.finditer(outline.text):
                year = outline.at(outline.text.index("ⓨ", match.start()))
                if year.unit == "year" and year.value.exact and plain(outline, match.start("f")):
                    found.append((int(year.value.low), outline.at(match.start("f"))))
    return found


def _of_years(outline: Outline, match: "regex.Match[str]", dated: list[tuple[int, Figure]]) -> Iterator[Superlative]:
    since = outline.at(match.start("since")) if match.group("since") is not None else None
    first = 0 if since is None else int(since.value.low) if since.unit == "year" and since.value.exact else None
    ahead = [(one, at) for one, at in zip(outline.figures, outline.positions, strict=True) if at < match.start()]
    figure = next((one for one, at in reversed(ahead) if _measures(outline, one, at)), None)
    if figure is None or first is None:
        return
    later = (other for year, other in dated if year > first)
    rivals = tuple(other for other in later if other.unit == figure.unit and comparable(figure, other))
    if rivals:
        way = match.group("down") or match.group("up")
        claim, cue = f"{way} since {since}" if since is not None else f"{way} ever", outline.span(match.start(), match.end())
        yield Superlative(figure=figure, rivals=rivals, lowest=match.group("down") is not None, claim=claim, ground=(cue,), explicit=False)


def _measures(outline: Outline, figure: Figure, at: int) -> bool:
    """Whether the figure is a size with a unit of its own, outside brackets."""
    sized = figure.kind in ("measure", "money", "percent", "count") and not bare(figure) and single(figure)
    return sized and outline.text[at - 1 : at] != "("
