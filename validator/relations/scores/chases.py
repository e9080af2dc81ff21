"""A chase won by so many wickets, and the wickets that were down: `won by seven wickets` at `188 for four`.

The score at the end of a chase is known by its target: it passes it by a boundary at most.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

import regex

from validator.model import Figure, Outline, Reading, Span
from validator.relations.scores.matches import sides


@dataclass(frozen=True, slots=True, kw_only=True)
class Wickets:
    """A chase won by so many wickets, and how many were `down`, the last that is told; at the end of it where `final`."""

    by: Figure
    down: Figure
    fallen: int
    final: bool = False
    ground: tuple[Span, ...]
    explicit: bool = True


_WICKETS = regex.compile(
    r"(?P<n>ⓒ)[-\s]wickets?\s(?:[\w'-]+\s)?(?:win|winners?|victory|victors|triumph|defeat)\b|\b(?:won|win|winning|beat|beating|lost"
    r"|victory|home|defeated)\b[^.;ⓒ]{0,50}\bby\s(?P<n>ⓒ)\swickets?\b"
)
_DOWN = regex.compile(
    r"(?:\bmade\sit\s|\bwere\s|\bwith\s|\bit\swas\s|\bleft\s(?:them|it)\s(?:at\s)?)(?P<d>ⓒ)\s(?:wickets\s)?(?:down"
    r"|wickets\shad\sfallen)\b|(?P<d>ⓒ)\swickets?\s(?:down|had\sfallen)\b|(?P<d>ⓞ)\swicket\s(?:fell|went|down)\b"
)
_CHASED = regex.compile(
    r"\b(?:reached|made|finished\s(?:on|at)|got\sto|ended\s(?:on|at)|scored|closed\son)\s(?:(?P<s>ⓢ)"
    r"|ⓒ\sfor\s(?P<d>ⓒ))[^.;ⓢ]{0,40}\b(?:to\swin|and\swon|winning|for\sa|to\sbeat|to\scomplete|won)\b"
)
_ALL = 10
_LEAST, _HIT = 40, 6
"""A chase is of so many runs, and its last ball brings so many at most."""
_FOR = regex.compile(r"(?P<n>ⓒ)\sfor\s(?:the\sloss\sof\s)?(?P<d>ⓒ)(?!\s(?:dec\b|declared|at\s(?:stumps|lunch|tea)))")
_INNINGS_TOLD = regex.compile(r"(?i)\b(?:declar\w+|first[-\s]innings|follow-?on|stumps|first\stest|duckworth|dls|d/l|revised|rain-\w+)\b")


def find(reading: Reading) -> Iterator[Wickets]:
    """The one win by wickets, and the score at its end, or the wickets last said to be down in the chase."""
    if "wicket" not in reading.dispatch.text:
        return
    outlines = [outline for outline in reading.outlines if outline.figures]
    wins = [(outline, match) for outline in outlines if "wicket" in outline.text for match in _WICKETS.finditer(outline.text)]
    if len({outline.at(match.start("n")).stated for outline, match in wins}) != 1:
        return
    outline, match = wins[0]
    by = outline.at(match.start("n"))
    ground = (outline.span(match.start(), match.end()),)
    ended = _ends(reading, outlines)
    if ended:
        yield Wickets(by=by, down=ended[0][0], fallen=ended[0][1], final=True, ground=ground)
        return
    down: list[tuple[Figure, int]] = []
    for near in outlines:
        down += [
            (near.at(found.start("d")), int(stated))
            for found in _DOWN.finditer(near.text)
            if isinstance(stated := near.at(found.start("d")).stated, Fraction)
        ]
        for found in _CHASED.finditer(near.text):
            figure = near.at(found.start("s") if found.group("s") else found.start("d"))
            wickets = figure.stated[1] if isinstance(figure.stated, tuple) else figure.stated
            if wickets is not None and wickets < _ALL:
                down.append((figure, int(wickets)))
    if down:
        figure, fallen = max(down, key=lambda one: one[1])
        yield Wickets(by=by, down=figure, fallen=fallen, ground=ground)


def _ends(reading: Reading, outlines: Sequence[Outline]) -> list[tuple[Figure, int]]:
    """The scores that just pass another total of the text, with their wickets; none where innings may be mixed up."""
    if _INNINGS_TOLD.search(reading.dispatch.text):
        return []
    told = [one for outline in outlines for one in _scores(outline)]
    most = max((runs for _, runs, _ in told), default=0)
    own = {figure for figure, _, _ in told} | {figure for _, _, figure in _pairs(outlines)}
    targets = {figure.stated for outline in outlines for figure in outline.figures if figure.kind == "count" and figure not in own}
    totals = targets | {runs for _, runs, _ in told if runs < most}
    ends = [(figure, wickets) for figure, runs, wickets in told if runs == most and any(runs - more in totals for more in range(_HIT + 1))]
    return ends if len({wickets for _, wickets in ends}) == 1 else []


def _pairs(outlines: Sequence[Outline]) -> Iterator[tuple[Outline, int, Figure]]:
    """Every `188 for four`: where it stands, and its runs."""
    for outline in outlines:
        for match in _FOR.finditer(outline.text) if " for " in outline.text else ():
            yield outline, match.start("d"), outline.at(match.start("n"))


def _scores(outline: Outline) -> Iterator[tuple[Figure, int, int]]:
    """The scores of innings in one sentence: the figure of the wickets, the runs, the wickets."""
    for _, at, first in _pairs((outline,)):
        wickets = outline.at(at)
        if isinstance(first.stated, Fraction) and isinstance(wickets.stated, Fraction) and _innings(first.stated, wickets.stated):
            yield wickets, int(first.stated), int(wickets.stated)
    for figure in outline.figures:
        pair = sides(figure)
        if pair is not None and _innings(*pair):
            yield figure, int(pair[0]), int(pair[1])


def _innings(runs: Fraction, wickets: Fraction) -> bool:
    return runs >= _LEAST and 0 < wickets < _ALL and runs.denominator == wickets.denominator == 1
