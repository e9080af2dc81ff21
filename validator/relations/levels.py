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
from validator.relations.movement import ANY, words

LEVELS = ("count", "money", "percent", "measure", "duration")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """`before` and `after` at their outline positions; `moved` where a word of movement stands with them."""

    before: int
    after: int
    start: int
    end: int
    moved: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One figure that may be an end of a change; `earlier` where its clause says so."""

    figure: Figure
    position: int
    earlier: bool


def like(one: Figure, other: Figure) -> bool:
    """Whether two figures may be levels of one quantity: one kind, one unit; for counts one noun, as far as known."""
    if one.kind != other.kind:
        return False
    if one.kind == "count":
        return one.unit is None or other.unit is None or nouns.alike(one.unit, other.unit)
    return one.unit == other.unit


@cache
def _ordered() -> tuple[regex.Pattern[str], ...]:
    gap, short = r"(?:[^.;:()]{0,60}?)", r"(?:[^.;:,()]{0,28}?)"
    b, a = rf"(?P<b>[{ANY}])", rf"(?P<a>[{ANY}])"
    return (
        regex.compile(rf"\bfrom\s{short}{b}{gap}\bto\s{short}{a}"),
        regex.compile(rf"\bto\s{short}{a}{gap}\bfrom\s{short}{b}"),
    )


@cache
def _behind() -> tuple[regex.Pattern[str], ...]:
    """The earlier level behind the later one; the later one is looked for ahead of the match."""
    b = rf"(?P<b>[{ANY}])"
    short = r"(?:[^.;:,()]{0,32}?)"
    adjective = words("adjective")
    return (
        regex.compile(rf"\b(?:up|down|{words('verb')})\b[^.;:]{{0,24}}?\sfrom\s{short}{b}"),
        regex.compile(rf"\b(?:compared\s(?:with|to)|against|versus|as\sagainst|instead\sof)\s(?:only\s|just\s)?{short}{b}"),
        regex.compile(rf"\b(?:{adjective})\sthan\s(?:the\s|its\s|last\s)?{short}{b}"),
        regex.compile(rf"\b(?:above|below|over|under|up\son|down\son|improvement\son|increase\son|rise\son|drop\son)\s(?:the|its|last|\w+'s)\s{short}{b}"),
        regex.compile(rf"\bⓡ\s(?:the|that\sof|its)\s(?:\w+\s){{0,2}}{b}"),
        regex.compile(rf"\bafter\s(?:only\s|just\s)?{b}(?=[^.;:]{{0,30}}\b(?:{_THEN})\b)"),
        regex.compile(rf"(?:ⓟ|ⓡ|ⓒ)\s(?:{adjective})\s(?:than|from)\s{short}{b}"),
    )


_UNIT = r"(?:a\s|an\s|the\s)?(?:year|month|week|day|decade|quarter|season|fortnight|generation)s?"
_THEN = (
    rf"(?:{_UNIT}|ⓓ|twelve\smonths)\s(?:ago|earlier|before|previously)|(?:the\s)?year-(?:ago|earlier)"
    r"|last\s(?:year|month|week|spring|summer|autumn|fall|winter|season|quarter|time|\w+day|january|february|march|april|may|june|july|august|september|october|november|december)"
    r"|(?:the\s)?(?:previous|preceding|prior)\s(?:\w+\s)?(?:year|month|week|day|quarter|season|period|count|survey|report)"
    r"|(?:the\s)?same\s(?:\w+\s)?(?:\w+\s)?(?:month|months|period|quarter|week|time|day|spring|summer|autumn|winter)\s(?:of|last|a|in|the)"
    r"|the\s(?:year|month|week|day|quarter|season)\sbefore|in\s20\d\d"
)


@cache
def _earlier() -> regex.Pattern[str]:
    """Words that put the clause in an earlier time."""
    return regex.compile(
        rf"\b(?:{_THEN}|back\sin|at\sthe\sbeginning\sof|at\sthe\sstart\sof|used\sto|once|originally|at\sthe\stime|was\sthen|then\s(?:was|were|had|stood)"
        r"|had\s(?:then\s|earlier\s|previously\s)?(?:been|stood|counted|noted|put|promised|recorded|helped|reported|come|numbered|reached|averaged|totalled|employed|sold)"
        r"|when\sthe\ssame|in\sthe\s\w+\sbefore|(?:the\s)?figure\swas|it\spromised)\b"
    )


@cache
def _just_before() -> regex.Pattern[str]:
    return regex.compile(rf"\b(?:from|against|versus|compared\s(?:with|to)|than(?:\sthe|\slast\s\w+'s)?|(?:below|above)\sthe|close\sof|close,\swhich\swas)\s(?:\w+\s){{0,3}}\Z")


def pairs(outline: Outline) -> Iterator[Pair]:
    """All ordered pairs of one sentence."""
    text = outline.text
    for number, pattern in enumerate(_ordered()):
        for match in pattern.finditer(text, overlapped=True):
            b, a = match.start("b"), match.start("a")
            if like(outline.at(b), outline.at(a)) and not (number == 0 and regex.search(rf"[{ANY}]", text[b + 1 : a]) and _has_like(outline, b, a)):
                yield Pair(before=b, after=a, start=match.start(), end=match.end(), moved=_moved(text, match.start()))
    for pattern in _behind():
        for match in pattern.finditer(text):
            b = match.start("b")
            ahead = [at for at in outline.positions if at < match.start() and outline.at(at).kind in LEVELS and like(outline.at(at), outline.at(b))]
            if ahead:
                yield Pair(before=b, after=ahead[-1], start=match.start(), end=match.end(), moved=True)


def levels(outline: Outline) -> Iterator[Level]:
    """All figures of one sentence that may be a level, and whether they are of an earlier time."""
    for position, figure in zip(outline.positions, outline.figures, strict=True):
        if figure.kind in LEVELS and figure.stated is not None and not isinstance(figure.stated, tuple):
            yield Level(figure=figure, position=position, earlier=_is_earlier(outline.text, position))


def _is_earlier(text: str, position: int) -> bool:
    if _just_before().search(text[:position]):
        return True
    start = max(text.rfind(mark, 0, position) for mark in (";", ":", "(", " but ", " while "))
    ends = [end for mark in (";", ":", ")", " but ", " while ") if (end := text.find(mark, position)) >= 0]
    return bool(_earlier().search(text, max(start, 0), min(ends, default=len(text))))


def _moved(text: str, start: int) -> bool:
    """Whether a word of movement stands ahead of `start` in its clause."""
    return bool(regex.search(rf"\b(?:{words('verb')}|{words('noun')}|goes|went|going|go|gone|moves?|moved|moving|taken?|took|brought|raised?|raises|raising|lifted|came\s(?:down|up)|up|down)\b", text[max(0, start - 80) : start]))


def _has_like(outline: Outline, b: int, a: int) -> bool:
    """Whether a third figure of the same kind stands between the two."""
    return any(b < at < a and like(outline.at(at), outline.at(b)) for at in outline.positions)
