"""Which figures are the earlier and the later level of one quantity: `from 50 to 28`, `450, up from 360`, `60, against 70 a year ago`.

A `Pair` is ordered and said in one sentence. A `Level` alone knows only whether its
clause puts it in an earlier time; `changes.py` joins levels across sentences.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex

from validator.model import Figure, Outline
from validator.relations import nouns
from validator.relations.movement import ANY, MONTHS, Direction, plain_direction, words

LEVELS = ("count", "money", "percent", "measure")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """`before` and `after` at their outline positions; `moved` where a word of movement stands with them, `direction` where it is plain."""

    before: int
    after: int
    start: int
    end: int
    moved: bool = False
    direction: Direction | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One figure that may be an end of a change, with the words around it; `earlier` where its clause says so."""

    figure: Figure
    position: int
    earlier: bool
    year: int | None = None
    around: str = ""
    present: bool = False

    def is_before(self, other: "Level") -> bool:
        """Whether the text puts this level ahead of `other` in time."""
        if self.figure is other.figure:
            return False
        if self.year is not None and other.year is not None:
            return self.year < other.year
        if self.earlier and not other.earlier:
            return True
        return other.present and not self.present and 0 < other.figure.sentence - self.figure.sentence <= 1


def bare(figure: Figure) -> bool:
    """Whether a count names nothing of its own, so that it may be of the kind of the figure it stands beside."""
    return figure.kind == "count" and figure.unit is None and figure.entity is None


def loosely_like(one: Figure, other: Figure) -> bool:
    """`like`, or one of the two is a bare number beside money or a measure."""
    return like(one, other) or any(bare(x) and y.kind in ("money", "measure", "duration") for x, y in ((one, other), (other, one)))


def like(one: Figure, other: Figure) -> bool:
    """Whether two figures may be levels of one quantity: one kind, one unit; for counts one noun, as far as known."""
    if one.kind != other.kind:
        return False
    if one.kind == "count":
        return one.unit is None or other.unit is None or nouns.alike(one.unit, other.unit)
    return _base(one.unit) == _base(other.unit)


def _base(unit: str | None) -> str | None:
    """The unit without its time: `barrel` of `barrel_per_day`."""
    return unit and unit.partition("_per_")[0]


_RANGING = r"\b(?:rang|var|stretch|spann|runn?|spread|differ)[a-z]*\s(?:[a-z]+\s){0,2}"


@cache
def _ordered() -> tuple[regex.Pattern[str], ...]:
    gap, short = r"(?:[^.;:()]{0,60}?)", rf"(?:[^.;:,(){ANY}]{{0,28}}?)"
    b, a = rf"(?P<b>[{ANY}])", rf"(?P<a>[{ANY}])"
    return (
        regex.compile(rf"(?<!{_RANGING})\bfrom\s{short}{b}{gap}\bto\s{short}{a}"),
        regex.compile(rf"\bto\s{short}{a}{gap}\bfrom\s{short}{b}(?![^.;:,]{{0,20}}\bto\s{short}[{ANY}])"),
        regex.compile(
            rf"{b}[^.;:{ANY}]{{0,25}},?\s(?:which|but|and|that|has|have|"
            rf"had)\s(?:[a-z-]+\s){{0,4}}?(?:{words('verb')})\s(?:[a-z]+\s)?to\s{short}{a}"
        ),
    )


@cache
def _behind() -> tuple[regex.Pattern[str], ...]:
    """The earlier level behind the later one; the later one is looked for ahead of the match."""
    b = rf"(?P<b>[{ANY}])"
    short = rf"(?:(?:(?!\sand\s)[^.;:,(){ANY}]){{0,32}}?)"
    adjective = words("adjective")
    return (
        regex.compile(rf"\b(?:up|down|{words('verb')})\b[^.;:]{{0,24}}?\sfrom\s{short}{b}(?![^.;:,]{{0,20}}\bto\s{short}[{ANY}])"),
        regex.compile(rf"\b(?:compared\s(?:with|to)|against|versus|as\sagainst|instead\sof)\s(?:only\s|just\s)?{short}{b}"),
        regex.compile(rf"\b(?:{adjective})\sthan\s(?:the\s|its\s|last\s)?{short}{b}"),
        regex.compile(
            rf"\b(?:above|below|over|under|up\son|down\son|improvement\son|increase\son|rise\son|drop\son)\s(?:the|its|last|"
            rf"[a-z]+'s)\s{short}{b}"
        ),
        regex.compile(rf"ⓡ\s(?:the|that\sof|its)\s(?:[a-z]+\s){{0,2}}{b}"),
        regex.compile(rf"\bafter\s(?:only\s|just\s)?{b}(?=[^.;:]{{0,30}}\b(?:{_THEN})\b)"),
        regex.compile(rf"(?:ⓟ|ⓡ|ⓒ)\s(?:{adjective})\s(?:than|from)\s{short}{b}"),
        regex.compile(rf"\b(?:up|down)\s[{ANY}]\s(?:on|over|against)\s{short}{b}"),
        regex.compile(rf"\b(?:{words('noun')})\sof\s[{ANY}]\s(?:from|on|over)\s{short}{b}"),
    )


_UNIT = r"(?:a\s|an\s|the\s)?(?:year|month|week|day|decade|quarter|season|fortnight|generation)s?"
_THEN = (
    rf"(?:{_UNIT}|ⓓ|twelve\smonths)\s(?:ago|earlier|before|previously)|(?:the\s)?year-(?:ago|earlier)"
    r"|last\s(?:year|month|week|spring|summer|autumn|fall|winter|season|quarter|time|[a-z]+day|january|february|march|april|may|june|"
    r"july|august|september|october|november|december)"
    r"|(?:the\s)?(?:previous|preceding|prior)\s(?:[a-z]+\s)?(?:year|month|week|day|quarter|season|period|count|survey|report)"
    r"|(?:the\s)?same\s(?:[a-z]+\s)?(?:[a-z]+\s)?(?:month|months|period|quarter|week|time|day|spring|summer|autumn|winter)\s(?:of|"
    r"last|a|in|the)"
    r"|the\s(?:year|month|week|day|quarter|season)\sbefore|in\s20\d\d"
)


@cache
def _earlier() -> regex.Pattern[str]:
    """Words that put the clause in an earlier time."""
    return regex.compile(
        rf"\b(?:{_THEN}|back\sin|before\sthe\s[a-z]+|having\sbeen|at\sthe\sbeginning\sof|at\sthe\sstart\sof|used\sto|once|originally|"
        rf"at\sthe\stime|was\sthen|then\s(?:was|were|had|stood)"
        r"|had\s(?:then\s|earlier\s|previously\s)?(?:been|stood|counted|noted|put|promised|recorded|helped|reported|come|numbered|"
        r"reached|averaged|totalled|employed|sold)"
        r"|when\sthe\ssame|when\s(?:it|he|she|they)\s(?:spoke|promised|said|had|was|were|stood|numbered)|in\sthe\s[a-z]+\sbefore|"
        r"(?:the\s)?figure\swas|it\spromised)\b"
    )


@cache
def _just_before() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:from|against|versus|compared\s(?:with|to)|than(?:\sthe|\slast\s[a-z]+'s)?|(?:below|above)\sthe|close\sof|"
        r"close,\swhich\swas)\s(?:[a-z]+\s){0,3}\Z"
    )


def pairs(outline: Outline) -> Iterator[Pair]:
    """All ordered pairs of one sentence."""
    text = outline.text
    for number, pattern in enumerate(_ordered()):
        for match in pattern.finditer(text, overlapped=True):
            b, a = match.start("b"), match.start("a")
            chained = regex.match(r"\s(?:and\s|and\sthen\s|then\s)to\b", text[a + 1 :]) is not None
            if _levels(outline, b, a) and not chained and not (number == 0 and _has_like(outline, b, a)):
                yield Pair(
                    before=b, after=a, start=match.start(), end=match.end(), moved=number == 2 or _moved(text, match.start()),
                    direction=None if number == 2 else plain_direction(text[max(0, match.start() - 90) : match.start()]),
                )  # fmt: skip
    for pattern in _behind():
        for match in pattern.finditer(text):
            own = regex.match(rf"(?:{words('adjective')})\s(?:than|on|the|its|last)", match.group()) and regex.fullmatch(rf"[{ANY}]\s", text[max(0, match.start() - 2) : match.start()])
            a = _level_ahead(outline, match.start() - (2 if own else 0), match.start("b"))
            if a is not None:
                way = regex.match(r"(up|down)\s(?:[ⓒⓜⓟⓤⓓⓡ]\s)?from\s", match.group())
                direction: Direction | None = None if way is None else "up" if way.group(1) == "up" else "down"
                yield Pair(before=match.start("b"), after=a, start=match.start(), end=match.end(), moved=True, direction=direction)


def _levels(outline: Outline, one: int, other: int) -> bool:
    """Whether the figures at two positions state one number each, of one kind."""
    pair = outline.at(one), outline.at(other)
    shared = outline.text[one - 5 : one] == "from " and bare(pair[0]) and pair[1].kind == "percent"
    return (shared or loosely_like(*pair)) and not any(isinstance(outline.at(at).stated, tuple) for at in (one, other))


def _level_ahead(outline: Outline, end: int, b: int) -> int | None:
    """The nearest level ahead of `end` that is like the one at `b`; a fraction in between takes a percentage's place."""
    for at in reversed(outline.positions):
        if at < end and _levels(outline, b, at) and outline.text[at - 1 : at] != "(":
            return at
        if at < end and outline.at(at).kind == "ratio" and outline.at(b).kind == "percent":
            return None
    return None


def levels(outline: Outline) -> Iterator[Level]:
    """All figures of one sentence that may be a level, and whether they are of an earlier time."""
    for position, figure in zip(outline.positions, outline.figures, strict=True):
        if figure.kind in LEVELS and figure.stated is not None and not isinstance(figure.stated, tuple) and outline.text[position - 3 : position] != "by ":
            text = outline.text
            around = clause(text, position)
            yield Level(figure=figure, position=position, earlier=_is_earlier(text, position), year=_year(outline, position), around=around, present=_PRESENT.search(around) is not None)


def _is_earlier(text: str, position: int) -> bool:
    """Whether the words before a figure, or those close around it, put it in an earlier time and none in the present."""
    if _just_before().search(text[max(0, position - 60) : position]):
        return True
    behind = _BREAK.split(text[position : position + _AROUND])[0]
    before = _BREAK.split(text[max(0, position - _AROUND) : position])[-1]
    return _earlier().search(before + behind) is not None and _PRESENT.search(before + behind) is None


_AROUND = 95
"""So many characters to either side may say when a level held."""
_PRESENT = regex.compile(
    r"\bin\sthe\sⓞ\s(?:it|he|she|they)\b|\b(?:latest|now|so\sfar|today|this\s(?:time|year|month|week|quarter|season|spring|summer|"
    r"autumn|winter)(?!\sa\s|\slast\s))\b"
)


def clause(text: str, position: int) -> str:
    """The words around `position` up to the next semicolon, colon or `while`."""
    before, behind = text[:position], text[position:]
    return _BREAK.split(before)[-1] + _BREAK.split(behind)[0]


_BREAK = regex.compile(r"[;:()]|\b(?:while|whereas|although|but)\b|,\s(?:so|and)\s")


def linked(one: str, other: str) -> bool:
    """Whether two clauses speak of one quantity: a content word in common, or the one points to the other."""
    return bool(_POINTS.search(one) or _POINTS.search(other) or _stems(one) & _stems(other))


_POINTS = regex.compile(
    r"\b(?:the\s(?:figure|number|total|comparison|same\s(?:question|exercise|count|survey|buyer))|(?:it|they)\s(?:had\s)?stood)\b"
)
_EMPTY = frozenset("year month week quarter last first second compared with from this that than were been have their there which when since about after before percent million billion thousand said says according people than more less also only time over under into between crowns kronor euros dollars pounds rupees francs shares company they would could will what were".split())


def _stems(text: str) -> set[str]:
    return {word[:5] for word in regex.findall(r"[a-z]{4,}", text) if word not in _EMPTY and word.rstrip("s") not in _EMPTY and word not in MONTHS}


def _year(outline: Outline, position: int) -> int | None:
    """The one year that the sentence names nearest to `position`."""
    dates = [
        (abs(at - position), figure)
        for at, figure in zip(outline.positions, outline.figures, strict=True)
        if figure.kind == "date" and abs(at - position) < _AROUND
    ]
    for _, figure in sorted(dates, key=lambda item: item[0]):
        match = regex.search(r"\b(?:1[89]|20)\d\d\b", figure.quantity.surface)
        if match:
            return int(match.group())
    return None


@cache
def _moving() -> regex.Pattern[str]:
    others = "goes|went|going|go|gone|moves?|moved|moving|takes?|taken|took|brought|raised?|raises|raising|lifted|came\\s(?:down|up)|up|down"
    return regex.compile(rf"\b(?:{words('verb')}|{words('noun')}|{others})\b(?!.*\b(?:rang|vari|vary|between|anywhere))")


def _moved(text: str, start: int) -> bool:
    """Whether a word of movement stands ahead of `start` in its clause, and no range is spoken of."""
    return _moving().search(text[max(0, start - 70) : start]) is not None


def _has_like(outline: Outline, b: int, a: int) -> bool:
    """Whether a third figure of the same kind stands between the two."""
    return any(b < at < a and like(outline.at(at), outline.at(b)) for at in outline.positions)
