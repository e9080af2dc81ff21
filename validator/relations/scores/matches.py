"""What the scores of one match, tie or series must make: two legs an aggregate, the periods a final score, and so many games a series.

Which side of a score is whose the words rarely say: a claim is broken only where no
way round makes it true.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise, product

import regex

from validator.model import Figure, Outline, Reading, Span

Sides = tuple[Fraction, Fraction]


@dataclass(frozen=True, slots=True, kw_only=True)
class Aggregate:
    """The `legs` of a tie and the `aggregate` they are said to make."""

    legs: tuple[Figure, ...]
    aggregate: Figure
    ground: tuple[Span, ...]
    explicit: bool = True

    @property
    def sums(self) -> tuple[Sides, ...]:
        """What the legs make, each either way round."""
        return tuple(sums(self.legs))

    @property
    def sides(self) -> Sides:
        """The aggregate of each side."""
        return sides(self.aggregate) or (Fraction(0), Fraction(0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Periods:
    """The scores of all `periods` of a game, each for itself unless it is the standing after it, and the `final` score.

    `slack` where a game may have gone on after them by one goal.
    """

    periods: tuple[Figure, ...]
    final: Figure
    slack: bool = False
    ground: tuple[Span, ...]
    explicit: bool = True

    @property
    def sides(self) -> Sides:
        """The final score of each side."""
        return sides(self.final) or (Fraction(0), Fraction(0))

    @property
    def goals(self) -> tuple[Fraction, ...]:
        """How much was scored in each period."""
        return tuple(sum(pair, start=Fraction(0)) for part in self.periods if (pair := sides(part)) is not None)

    @property
    def fits(self) -> bool:
        """Whether the periods can make the final score, or their last is the standing at the end."""
        wanted = self.sides
        near = {wanted, (wanted[0] - 1, wanted[1]), (wanted[0], wanted[1] - 1)} if self.slack else {wanted}
        return sides(self.periods[-1]) in (wanted, wanted[::-1]) or any(made in near or made[::-1] in near for made in sums(self.periods))


@dataclass(frozen=True, slots=True, kw_only=True)
class Halftime:
    """A standing within a game and its `final` score: nobody loses what he has."""

    half: Figure
    final: Figure
    ground: tuple[Span, ...]
    explicit: bool = True

    @property
    def reachable(self) -> bool:
        """Whether either way round both sides have at least as much at the end."""
        return fits(self.half, self.final)


def fits(half: Figure, final: Figure) -> bool:
    """Whether either way round both sides have at least as much in the second score as in the first."""
    one, other = sides(half), sides(final)
    return one is None or other is None or (max(one) <= max(other) and min(one) <= min(other))


def sides(figure: Figure) -> Sides | None:
    """Both sides of a score of two; `None` for anything else."""
    stated = figure.stated
    return (stated[0], stated[1]) if figure.kind == "score" and isinstance(stated, tuple) and len(stated) == 2 else None


_AGGREGATE = regex.compile(
    r"(?P<s>ⓢ)(?:\s[\w'-]+){0,2}?\s(?:on|(?:over\s)?ⓒ\slegs,?\son)\s(?:the\s)?aggregate\b|\b(?:on\s)?aggregate\b(?:\s(?:score|win"
    r"|victory|of|to|was|is|at|stood|it|by|the)){0,4}\s(?P<s>ⓢ)|(?P<s>ⓢ)\s(?:\w+\s)?aggregate\b"
    r"|(?P<s>ⓢ)\s(?:over\s)?(?:the\s)?ⓒ\slegs\b"
)
_LEG = regex.compile(
    r"""\bfirst[-\s]leg\b|ⓞ[-\s]leg\b|\bsecond[-\s]leg\b|\breturn\sleg\b|\bhome\sleg\b|\baway\sleg\b|\bon\sthe\snight\b|\bopening\sleg\b|\bleg\b|\blegs\b
      |\b(?:last\s(?:week|month)|ⓓ\s(?:ago|earlier))\b""",
    regex.VERBOSE,
)
_TIE = 12
"""So many sentences before an aggregate its legs are told."""


def find(reading: Reading) -> Iterator[Aggregate | Periods | Halftime]:
    """All that the scores of the text are said to make."""
    scores = [
        (outline, at, figure)
        for outline in reading.outlines
        if "ⓢ" in outline.text
        for at, figure in zip(outline.positions, outline.figures, strict=True)
        if sides(figure)
    ]
    if len(scores) < 2 or len(scores) > 60:
        return
    yield from _aggregates(reading, scores)
    yield from _periods(reading, scores)
    yield from _halves(scores)


_Placed = tuple[Outline, int, Figure]


def _aggregates(reading: Reading, scores: Sequence[_Placed]) -> Iterator[Aggregate]:
    said = [
        (outline, match)
        for outline in reading.outlines
        if "aggregate" in outline.text or " legs" in outline.text
        for match in _AGGREGATE.finditer(outline.text)
    ]
    totals = {outline.at(match.start("s")) for outline, match in said}
    for outline, match in said:
        total = outline.at(match.start("s"))
        here = outline.sentence.index
        near = [(place, at, figure) for place, at, figure in scores if figure not in totals and here - _TIE <= figure.sentence <= here + 2]
        agreeing = next(
            ((one[2], other[2]) for one in near for other in near if one[2].index < other[2].index and _makes((one[2], other[2]), total)),
            None,
        )
        legs = [figure for place, at, figure in near if _of_leg(place, at)]
        if agreeing is not None:
            yield Aggregate(legs=agreeing, aggregate=total, ground=(outline.span(match.start(), match.end()),))
        elif len(legs) == 2:
            yield Aggregate(legs=tuple(legs), aggregate=total, ground=(outline.span(match.start(), match.end()),))


def _of_leg(outline: Outline, at: int) -> bool:
    """Whether the score at `at` is said to be one leg's."""
    text = outline.text
    return _LEG.search(text, max(0, at - 70), min(len(text), at + 40)) is not None or outline.text.count("ⓢ") <= 2 and "aggregate" in text


def _makes(legs: tuple[Figure, ...], total: Figure) -> bool:
    wanted = sides(total)
    return wanted is not None and any(set_of == wanted or set_of == wanted[::-1] for set_of in sums(legs))


def sums(parts: Sequence[Figure]) -> Iterator[Sides]:
    """What the scores make together, each either way round."""
    pairs = [pair for part in parts if (pair := sides(part)) is not None]
    for turned in product((False, True), repeat=len(pairs)):
        ways = [pair[::-1] if turn else pair for pair, turn in zip(pairs, turned, strict=True)]
        yield sum((way[0] for way in ways), start=Fraction(0)), sum((way[1] for way in ways), start=Fraction(0))


_PERIOD = regex.compile(r"ⓞ|\b(?:first|second|third|fourth|last|final|opening|closing)\b")
_PERIOD_NOUNS = {"quarter": 4, "period": 3, "third": 3, "half": 2}
_NOUN = regex.compile(r"\b(?:quarter|period|half|third)s?\b")
_LONGER = regex.compile(r"\bextra[-\s]time\b|\bextra\sinnings?\b")
_SHOOT_OUT = regex.compile(r"\b(?:overtime|shoot-?out|penalt(?:y|ies)|sudden\sdeath|golden\sgoal)\b")
_LEFT = regex.compile(r"\b(?:left|made|that|this|so)\b[^.;]{0,20}\b(?:it|at|for|final|finish\w*|end\w*)\b")
_LIST = regex.compile(
    r"(?P<f>ⓢ)\s?\((?P<p>ⓢ)(?:[,;]\s?(?P<p>ⓢ)){1,3}\)|\b(?:by\squarters?|quarters?|quarter\sscores?|period\sscores?|periods)\s?(?:were"
    r"|was|:|of|went|being)?:?\s(?P<p>ⓢ)(?:(?:,|\sand|,\sand)\s(?P<p>ⓢ)){1,3}"
)


def _periods(reading: Reading, scores: Sequence[_Placed]) -> Iterator[Periods]:
    """A list of period scores behind the final one, or all periods told in one paragraph."""
    text = " ".join(outline.text for outline in reading.outlines if "ⓢ" in outline.text or "time" in outline.text)
    if _LONGER.search(text):
        return
    slack = _SHOOT_OUT.search(text) is not None
    for outline in reading.outlines:
        if outline.text.count("ⓢ") < 2:
            continue
        for match in _LIST.finditer(outline.text):
            parts = tuple(outline.at(at) for at in match.starts("p"))
            finals = [outline.at(match.start("f"))] if match.group("f") else [figure for _, _, figure in scores if figure not in parts]
            yield from _made(parts, finals, slack=slack, ground=outline.span(match.start(), match.end()))
        told = _told(outline)
        if told is not None:
            here = outline.sentence.index
            finals = [figure for _, _, figure in scores if figure not in told and abs(figure.sentence - here) <= _TIE]
            finals = [
                figure for place, _, figure in scores if figure in finals and place.sentence.index == here + 1 and _LEFT.search(place.text)
            ] or finals
            yield from _made(told, finals, slack=slack, ground=outline.span(0, len(outline.text)))


def _told(outline: Outline) -> tuple[Figure, ...] | None:
    """The scores of all periods of a game, told one by one in a sentence."""
    noun = _NOUN.search(outline.text)
    if noun is None:
        return None
    wanted = _PERIOD_NOUNS[noun.group().removesuffix("s") if noun.group() != "halves" else "half"]
    placed = [at for at, figure in zip(outline.positions, outline.figures, strict=True) if sides(figure)]
    named = [match.start() for match in _PERIOD.finditer(outline.text)]
    figures = tuple(outline.at(at) for at in placed)
    return figures if wanted > 2 and len(placed) == wanted and len(named) == wanted and not _cumulative(figures) else None


def _cumulative(figures: Sequence[Figure]) -> bool:
    """Whether every score has room in the next: the standing after each period."""
    pairs = [pair for figure in figures if (pair := sides(figure)) is not None]
    return all(max(one) <= max(other) and min(one) <= min(other) for one, other in pairwise(pairs))


def _made(parts: tuple[Figure, ...], finals: Sequence[Figure], *, slack: bool, ground: Span) -> Iterator[Periods]:
    """The final score that the periods make, or else the one nearest to their sum."""
    agreeing = next((final for final in finals if _makes(parts, final) or sides(parts[-1]) == sides(final)), None)
    total = sum(map(_goals, parts))
    near = [final for final in finals if 2 * abs(_goals(final) - total) <= max(4, total // 5)]
    if agreeing is None and near:
        agreeing = min(near, key=lambda final: abs(_goals(final) - total))
    if agreeing is not None:
        yield Periods(periods=parts, final=agreeing, slack=slack, ground=(ground,))


def _goals(score: Figure) -> int:
    """How much was scored in all."""
    return int(sum(sides(score) or (0, 0)))


_HALF = regex.compile(
    r"\bhalf-?\s?time\b|\bat\sthe\s(?:break|interval|turn)\b|\bby\sthe\s(?:break|interval)\b|\bat\sthe\shalf\b|\blemons\b"
)
_FINAL = regex.compile(
    r"\b(?:beat|beating|defeat(?:ed|ing)?|won|win|winning|victory|lost|losing|loss|final\sscore|finished|ended|full-?\s?time|thrashed"
    r"|edged|draw|drew)\b"
)
_NEAR = 60
_NOT_FINAL = regex.compile(
    r"\b(?:led|lead|leading|trail\w*|ahead|up|down|front|behind|series|aggregate|set|sets|last\s(?:week|year|month|season)|earlier"
    r"|previous|women'?s|men'?s|leg|record|vote\w*|reverse|fixture|under-\w+)\b|ⓨ|ⓓ ago"
)


def _at_the_half(scores: Sequence[_Placed]) -> Iterator[_Placed]:
    """The score nearest to each mention of the interval."""
    for outline in dict.fromkeys(outline for outline, _, _ in scores):
        places = [(at, figure) for place, at, figure in scores if place is outline]
        for match in _HALF.finditer(outline.text):
            at, figure = min(places, key=lambda place: abs(place[0] - match.start()))
            if abs(at - match.start()) <= _NEAR:
                yield outline, at, figure


def _clause(text: str, at: int) -> int:
    """Where the clause of a score begins."""
    return max(0, at - 40, text.rfind(",", 0, at), text.rfind(" but ", 0, at), text.rfind(" before ", 0, at))


def _halves(scores: Sequence[_Placed]) -> Iterator[Halftime]:
    """One halftime score and one final score of a text that tells no more of either."""
    halves = list(_at_the_half(scores))
    finals = [
        (outline, at, figure)
        for outline, at, figure in scores
        if (outline, at, figure) not in halves
        and _FINAL.search(outline.text, max(0, at - 60), at + 25)
        and not _NOT_FINAL.search(outline.text, _clause(outline.text, at), at + 30)
    ]
    if len(halves) != 1 or len({figure.stated for _, _, figure in finals}) != 1:
        return
    outline, at, half = halves[0]
    room = [figure for _, _, figure in scores if figure is not half and fits(half, figure)]
    yield Halftime(half=half, final=room[0] if room else finals[0][2], ground=(outline.span(at, at + 1),))
