"""Two levels of one quantity that one sentence sets side by side: `from 50 to 28`, `450, up from 360`, `60, against 70 a year ago`."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex

from validator.lexicon import mapping
from validator.model import Figure, Outline
from validator.relations import nouns
from validator.relations.changes.movement import ANY, Direction, plain_direction, words
from validator.relations.changes.past import then

_AHEAD = 90
"""So many characters ahead of a pair its word of movement is looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """`before` and `after` at their outline positions; `direction` where a word settles it.

    `set_beside` where the words compare the two (`up from`, `against`) rather than lead from one to the other.
    """

    before: int
    after: int
    start: int
    end: int
    direction: Direction | None = None
    set_beside: bool = False


def bare(figure: Figure) -> bool:
    """Whether a count names nothing of its own, so that it may be of the kind of the figure it stands beside."""
    return figure.kind == "count" and figure.unit is None and figure.entity is None


def like(one: Figure, other: Figure) -> bool:
    """Whether two figures may be levels of one quantity: one kind, one unit; for counts one noun, as far as known."""
    if one.kind != other.kind:
        return False
    if one.kind == "count":
        return one.unit is None or other.unit is None or nouns.alike(one.unit, other.unit)
    return base(one.unit) == base(other.unit)


def loosely_like(one: Figure, other: Figure) -> bool:
    """`like`, or one of the two is a bare number beside money or a measure."""
    return like(one, other) or any(bare(x) and y.kind in ("money", "measure", "duration") for x, y in ((one, other), (other, one)))


def base(unit: str | None) -> str | None:
    """The unit without its time: `barrel` of `barrel_per_day`."""
    return unit and unit.partition("_per_")[0]


@cache
def _ordered() -> tuple[regex.Pattern[str], ...]:
    """Levels in a fixed order: from B to A (no range), to A from B, B, which has shrunk to A."""
    gap, short = r"(?:[^.;:()]{0,60}?)", rf"(?:[^.;:,(){ANY}]{{0,28}}?)"
    b, a = rf"(?P<b>[{ANY}])", rf"(?P<a>[{ANY}])"
    ranging = r"\b(?:rang|var|stretch|spann|runn?|spread|differ)[a-z]*\s(?:[a-z]+\s){0,2}"
    link = r"(?:which|but|and|that|has|have|had)\s(?:[a-z-]+\s){0,4}?"
    return (
        regex.compile(rf"(?<!{ranging})\bfrom\s{short}{b}{gap}\bto\s{short}{a}"),
        regex.compile(rf"\bto\s{short}{a}{gap}\bfrom\s{short}{b}(?![^.;:,]{{0,20}}\bto\s{short}[{ANY}])"),
        regex.compile(
            rf"\b(?:cost|was|were|stood\sat|paid|fetched|had|numbered|sold\sfor|made|drew)\s(?:only\s|just\s)?{b}"
            rf"\s(?:[a-z]+\s){{0,3}}?(?:{then()}|in\s(?:{'|'.join(mapping('months'))})){short}\b(?P<w>was|is|were|are|costs?|stands?\sat|stood\sat|fetche[sd]|drew|paid)\s(?:now\s|at\s)?{a}"
        ),
        regex.compile(
            rf"{b}[^.;:{ANY}]{{0,25}}?\s(?:until\snow|so\sfar|up\sto\snow|at\spresent|currently|today),?\s"
            rf"[^.;:{ANY}]{{0,30}}?\b(?:will|is\sto|are\sto)\s(?P<w>cost|be|pay|rise\sto|go\sto|go\sup\sto)\s{a}"
        ),
        regex.compile(rf"\bnow\s(?:at\s|costs?\s)?{b}{gap}\bwill\s(?P<w>cost|be|pay|rise\sto|go\sto|go\sup\sto|stand\sat)\s{a}"),
        regex.compile(rf"{b}[^.;:ⓒⓜⓟⓤⓡ]{{0,45}},?\s(?:is\s|are\s)?(?P<w>now)\s(?:stands?\sat\s|numbers?\s|is\s|are\s|costs?\s)?{a}"),
        regex.compile(rf"{b}[^.;:{ANY}]{{0,25}},?\s{link}(?P<w>{words('verb')})\s(?:[a-z]+\s)?to\s{short}{a}"),
    )


@cache
def _behind() -> tuple[regex.Pattern[str], ...]:
    """The earlier level behind the later one; the later one is looked for ahead of the match."""
    b, adjective = rf"(?P<b>[{ANY}])", words("adjective")
    short = rf"(?:(?:(?!\sand\s)[^.;:,(){ANY}]){{0,32}}?)"
    onto = "above|below|over|under|up\\son|down\\son|improvement\\son|increase\\son|rise\\son|drop\\son"
    return (
        regex.compile(rf"\b(?:up|down|{words('verb')})\b[^.;:]{{0,24}}?\sfrom\s{short}{b}(?![^.;:,]{{0,20}}\bto\s{short}[{ANY}])"),
        regex.compile(rf"\b(?:compared\s(?:with|to)|against|versus|as\sagainst|instead\sof)\s(?:only\s|just\s)?{short}{b}"),
        regex.compile(rf"\b(?:{adjective})\sthan\s(?:the\s|its\s|last\s)?{short}{b}"),
        regex.compile(rf"\b(?:{onto})\s(?:the|its|last|[a-z]+'s)\s{short}{b}"),
        regex.compile(rf"ⓡ\sas\s(?:many|much|high|large|big|long)\s(?:[a-z]+\s)?as\s(?:the\s)?(?:[a-z]+\s){{0,2}}?{b}"),
        regex.compile(rf"ⓡ\s(?:the|that\sof|its)\s(?:[a-z]+\s){{0,2}}{b}"),
        regex.compile(rf"\bwhen\s(?:it|they|he|she|one|the\s[a-z]+)\s(?:was|were|cost|stood\sat|numbered|had|paid|sold\sfor)\s{short}{b}"),
        regex.compile(rf"\bafter\s(?:only\s|just\s)?{b}(?=[^.;:]{{0,30}}\b(?:{then()})\b)"),
        regex.compile(rf"[ⓟⓡⓒ]\s(?:{adjective})\s(?:than|from)\s{short}{b}"),
        regex.compile(rf"\b(?:up|down)\s(?:by\s)?[{ANY}]\s(?:on|over|against)\s{short}{b}"),
        regex.compile(rf"\b(?:{words('noun')})\sof\s[{ANY}]\s(?:from|on|over)\s{short}{b}"),
    )


def pairs(outline: Outline) -> Iterator[Pair]:
    """All ordered pairs of one sentence."""
    text = outline.text
    for pattern in _ordered():
        for match in pattern.finditer(text, overlapped=True):
            b, a = match.start("b"), match.start("a")
            if _are_levels(outline, b, a) and not _goes_on(text, a) and not _third_between(outline, b, a):
                ahead = text[max(0, match.start() - _AHEAD) : match.start()]
                direction = None if "w" in match.groupdict() else plain_direction(ahead)
                yield Pair(before=b, after=a, start=match.start(), end=match.end(), direction=direction)
    for pattern in _behind():
        for match in pattern.finditer(text):
            b = match.start("b")
            after = _level_ahead(outline, _end_ahead(text, match), b)
            if after is not None:
                way = regex.match(rf"(up|down)\s(?:[{ANY}]\s)?from\s", match.group())
                direction = None if way is None else "up" if way.group(1) == "up" else "down"
                beside = _SET_BESIDE.match(match.group()) is not None
                yield Pair(before=b, after=after, start=match.start(), end=match.end(), direction=direction, set_beside=beside)


_AGO = regex.compile(r"\s(?:ago|before|earlier|previously|later|in\sadvance)\b")
"""Behind a length of time: it dates a level and is none."""
_SET_BESIDE = regex.compile(r"(?:compared\s(?:with|to)|against|versus|up|down)\s")


@cache
def _measuring() -> regex.Pattern[str]:
    return regex.compile(rf"(?:{words('adjective')})\s(?:than|on|the|its|last)")


def _end_ahead(text: str, match: regex.Match[str]) -> int:
    """Where the later level must stand ahead of: not between `$120` and its `higher than`."""
    start = match.start()
    return start - 2 if _measuring().match(match.group()) and regex.fullmatch(rf"[{ANY}]\s", text[max(0, start - 2) : start]) else start


def _goes_on(text: str, after: int) -> bool:
    """Whether the way leads on: `from $100 to $50 and to $75`."""
    return regex.match(r"\s(?:and\s|and\sthen\s|then\s)to\b", text[after + 1 : after + 16]) is not None


def _are_levels(outline: Outline, one: int, other: int) -> bool:
    """Whether the figures at two positions state one number each, of one kind."""
    pair = outline.at(one), outline.at(other)
    if any(figure.kind == "duration" and _is_span(outline.text, at) for figure, at in zip(pair, (one, other), strict=True)):
        return False
    shared = outline.text[one - 5 : one] == "from " and bare(pair[0]) and pair[1].kind == "percent"
    return (shared or loosely_like(*pair)) and not any(isinstance(figure.stated, tuple) for figure in pair)


def _is_span(text: str, at: int) -> bool:
    """Whether a length of time dates a level and is none: `a year ago`, `in the twelve months to March`."""
    return _AGO.match(text, at + 1) is not None or text.endswith((" in the ", " over the ", " the last ", " the past "), 0, at)


def _third_between(outline: Outline, one: int, other: int) -> bool:
    """Whether a third figure of the same kind stands between the two, `from` first."""
    return any(one < at < other and like(outline.at(at), outline.at(one)) for at in outline.positions)


def _level_ahead(outline: Outline, end: int, b: int) -> int | None:
    """The nearest level ahead of `end` that is like the one at `b`; a fraction in between takes a percentage's place."""
    for at in reversed(outline.positions):
        if at < end and _are_levels(outline, b, at) and outline.text[at - 1 : at] != "(":
            return at
        if at < end and outline.at(at).kind == "ratio" and outline.at(b).kind == "percent":
            return None
    return None
