"""How far a contest went, and what its winner needed: best of so many, games of a series, points for tries."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

import regex

from validator.interval import Interval
from validator.model import Figure, Outline, Reading, Span
from validator.relations.scores.matches import Sides, sides


@dataclass(frozen=True, slots=True, kw_only=True)
class BestOf:
    """A contest over the best of so many (`most`), and its `score`."""

    most: Figure
    score: Figure
    ground: tuple[Span, ...]
    explicit: bool = True

    @property
    def won(self) -> int:
        """How many the side ahead has."""
        return int(max(sides(self.score) or (Fraction(0), Fraction(0))))


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """The `score` by which a series was won, the `games` it took, and the standing before (`behind`: the winner had that few)."""

    score: Figure
    games: Figure
    earlier: Figure | None = None
    number: int
    ground: tuple[Span, ...]
    explicit: bool = True

    @property
    def played(self) -> int:
        """How many games the score makes."""
        return int(sum(sides(self.score) or (Fraction(0), Fraction(0))))


@dataclass(frozen=True, slots=True, kw_only=True)
class Scoring:
    """The `scores` (tries, conversions, penalties) of one side, the points they make by the codes of rugby, and the `total` given.

    `counted` is the number of points told with the scores where the `total` is the final score.
    """

    scores: tuple[Figure, ...]
    total: Figure
    counted: Figure | None = None
    made: tuple[int, ...]
    ground: tuple[Span, ...]
    explicit: bool = True

    @property
    def totals(self) -> tuple[Interval, ...]:
        """The points given: one number, or either side of a score."""
        pair = sides(self.total)
        return tuple(map(Interval.exactly, pair)) if pair is not None else (self.total.value,)


_BEST = regex.compile(
    r"\bbest[-\s]of[-\s](?P<n>ⓒ|ⓘ|three|five|seven|nine)(?:[-\s](?P<unit>legs?|frames?|sets?|games?|series|matches|match|holes|ends"
    r"|racks|boards|chess\sgames|final|contest|tie))?"
)
_ONLY_SO_COUNTED = frozenset({"leg", "frame", "rack", "board", "chess game", "set"})
_WORDS = {"three": 3, "five": 5, "seven": 7, "nine": 9}
_REACH = 8
_SERIES = regex.compile(
    r"""\b(?:series|final|finals|play-?offs?|semi-?finals?|quarter-?finals?)\b(?:\s[\w'-]+){0,3}?\s(?P<s>ⓢ)\s(?:[\w'-]+\s){0,2}?in\s(?P<g>ⓘ|ⓒ)
      |\b(?:won|win|wins|took|take|takes|claimed|clinched|lost|lose)\s(?:the|their|its
        |a)\s(?:[\w'-]+\s){0,3}?series\b(?:\s[\w'-]+){0,3}?,?\s(?P<s>ⓢ)(?:\s[\w'-]+){0,2}?,?\sin\s(?P<g>ⓘ|ⓒ)
      |\b(?:series|final|finals)\b[^.;ⓢ]{0,30}\sin\s(?P<g>ⓘ|ⓒ)(?:\sgames)?,?\s(?P<s>ⓢ)
      |\bseries\s(?P<s>ⓢ)[^.;ⓢ]{0,40}\b(?:clos|finish|wrapp|seal|clinch|complet|settl)(?:ing|ed)\s(?:it|them|things|the\sdeal|matters)\s
        (?:(?:out|off|up)\s)?in\s(?P<g>ⓒ)\sgames\b
      |(?P<g>ⓒ)-(?P<whole>match|game|test)\sseries\s(?P<s>ⓢ)""",
    regex.VERBOSE,
)
_TRAILED = regex.compile(r"\b(?:trail\w*|behind|down|back)\b[^.;]{0,20}(?P<a>ⓒ)\sgames\sto\s(?:one|ⓒ|none|nil|two)\b")
_ALL = 10
_TRIES = regex.compile(r"(?P<n>ⓒ)\s(?:\w+\s){0,1}tr(?:y|ies)\b")
_CONVERTED = regex.compile(
    r"(?P<n>ⓒ)\s(?:of\s(?:them|which)\s(?:[\w'-]+\s){0,3}?converted|conversions?|were\sconverted)\b|\bconvert(?:ed|ing)\s(?P<n>ⓒ)\b"
    r"|\ba\s(?P<two>(?:brace|pair|couple)\sof\sconversions)\b|\ba\s(?P<one>conversion)\b(?!\s(?:attempt|kick))"
)
_KICKED = regex.compile(
    r"\ba\s(?P<two>(?:brace|pair|couple)\sof\spenalt(?:ies|y\sgoals))\b"
    r"|\b(?:and|with|plus|kicked|landed|added|slotted|converted)\s(?:also\s)?a\s(?P<one>penalty(?:\sgoal)?)\b(?!\s(?:tr|corner|shot|shoot|area|spot|miss|kick))"
    r"|(?P<n>ⓒ)\s(?:\w+\s){0,1}(?:penalt(?:y|ies)|penalty\sgoals?)\b(?!\s(?:tr|minutes|corners?|shots|try))"
)
_DROPPED = regex.compile(r"(?P<n>ⓒ)\s(?:drop(?:ped)?[-\s]goals?)\b|\ba\s(?P<one>drop(?:ped)?[-\s]goal)\b")
_ENDED = regex.compile(
    r"\b(?:beat|beats|beaten|beating|won|wins?|winning|victory|defeat(?:ed|s)?|los(?:t|es?|ing|s)|final|thrash\w+|edged?|(?:went|go|going)\sdown"
    r"|fell|overcame|overpowered|crushed|downed|saw\soff|triumph\w*|finished|ended|drew|draw)\b"
)
_CODES = ((5, 2, 3, 3), (4, 2, 2, 1), (4, 2, 2, 2))


def find(reading: Reading) -> Iterator[BestOf | Series | Scoring]:
    """Every contest of which enough is told."""
    scored = [outline for outline in reading.outlines if outline.figures]
    for outline in scored:
        if "best" in outline.text:
            yield from _best(reading, outline)
        if "ⓢ" in outline.text and "in " in outline.text:
            yield from _series(reading, outline)
        if "ⓒ" in outline.text and "tr" in outline.text:
            yield from _scoring(reading, outline)


def _best(reading: Reading, outline: Outline) -> Iterator[BestOf]:
    """A score of the very contest: of units that nothing else counts, or in words of the series itself."""
    for match in _BEST.finditer(outline.text):
        if match.group("n") not in "ⓒⓘ":
            continue
        most, unit = outline.at(match.start("n")), (match.group("unit") or "").removesuffix("s")
        here = outline.sentence.index
        for near in reading.outlines[here : here + _REACH]:
            for at, figure in zip(near.positions, near.figures, strict=True):
                pair = sides(figure)
                named = unit in _ONLY_SO_COUNTED or regex.search(r"\bseries(?:\s[a-z-]+)?\s\Z", near.text[max(0, at - 30) : at]) is not None
                if (
                    pair is not None
                    and named
                    and isinstance(most.stated, Fraction)
                    and sum(pair) <= most.stated
                    and max(pair) > 1
                    and not (unit == "set" and max(pair) > _WORDS["five"])
                ):
                    yield BestOf(most=most, score=figure, ground=(outline.span(match.start(), match.end()),))


def _series(reading: Reading, outline: Outline) -> Iterator[Series]:
    """A series with the number of its games, and what the winner had to make good."""
    for match in _SERIES.finditer(outline.text):
        score, games = outline.at(match.start("s")), outline.at(match.start("g"))
        found = regex.fullmatch(r"(?i)(?:game\s)?(\d)", games.quantity.surface)
        number = int(found.group(1)) if found else (int(games.stated) if isinstance(games.stated, Fraction) else 0)
        if games.kind == "count" and games.unit not in (None, "game", "match", "test"):
            continue
        if match.group("whole") and int(sum(sides(score) or ())) <= number:
            continue
        if sides(score) is None or number < 2 or max(sides(score) or ()) > _WORDS["five"]:
            continue
        earlier = next(
            (near.at(told.start("a")) for near in reading.outlines if "games to" in near.text and (told := _TRAILED.search(near.text))),
            None,
        )
        yield Series(score=score, games=games, earlier=earlier, number=number, ground=(outline.span(match.start(), match.end()),))


def _scoring(reading: Reading, outline: Outline) -> Iterator[Scoring]:
    """Tries and kicks of one sentence, and the points given there, or the one final score."""
    text = outline.text
    tries = list(_TRIES.finditer(text))
    if len(tries) != 1:
        return
    parts = [tries[0], _one(_CONVERTED, text), _one(_KICKED, text), _one(_DROPPED, text)]
    if parts[1] is None or (parts[2] is None and "penalt" in text):
        return
    figures = [outline.at(match.start("n")) if match is not None and match.group("n") else None for match in parts]
    numbers = [
        int(figure.stated) if figure is not None and isinstance(figure.stated, Fraction) else _told(match)
        for figure, match in zip(figures, parts, strict=True)
    ]
    made = tuple(sum(number * worth for number, worth in zip(numbers, code, strict=True)) for code in _CODES)
    ground = outline.span(tries[0].start(), len(text))
    scores = tuple(figure for figure in figures if figure is not None)
    here = outline.sentence.index
    placed = zip(outline.figures, outline.positions, strict=True)
    points = next(
        (
            figure
            for figure, at in placed
            if figure.kind == "count" and figure.unit == "point" and at > tries[0].start() and figure not in scores
        ),
        None,
    )
    if points is not None:
        yield Scoring(scores=scores, total=points, made=made, ground=(ground,))
    finals = [
        figure
        for near in reading.outlines[max(0, here - _REACH) : here + 3]
        for figure, at in zip(near.figures, near.positions, strict=True)
        if _final(near, figure, at)
    ]
    if len(finals) == 1:
        yield Scoring(scores=scores, total=finals[0], counted=points, made=made, ground=(ground,), explicit=False)


def _final(outline: Outline, figure: Figure, at: int) -> bool:
    """Whether a score is the one at the end of a match."""
    pair: Sides | None = sides(figure)
    return pair is not None and max(pair) > _ALL and _ENDED.search(outline.text, max(0, at - 60), at + 20) is not None


def _told(match: "regex.Match[str] | None") -> int:
    """How many the words make that have no number: `a penalty`, `a brace of penalties`."""
    return 0 if match is None else 1 + bool(match.groupdict().get("two"))


def _one(pattern: "regex.Pattern[str]", text: str) -> "regex.Match[str] | None":
    found = list(pattern.finditer(text))
    return found[0] if len(found) == 1 else None
