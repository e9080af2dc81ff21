"""Two votes, two shares or the two sides of a score, and the margin that is said to lie between them.

`64 members to 48, a majority of 26`; `51.6 percent … 44.2 … ahead by 9.4 points`.
Where any two figures in reach differ by the margin, it is theirs; only else are the two
sides of the one ballot near held against it.
"""

from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

import regex

from validator.interval import Interval
from validator.model import Figure, Outline, Reading, Span
from validator.relations.scores.ballots import Ballot, ballots
from validator.relations.scores.innings import run_margins


@dataclass(frozen=True, slots=True, kw_only=True)
class Margin:
    """`votes` of two sides (one figure where it is a score) and the `margin` said to part them; `actual` is what does."""

    votes: tuple[Figure, ...]
    margin: Figure
    actual: Interval
    ground: tuple[Span, ...]
    explicit: bool = True


_SAID = regex.compile(
    r"""\b(?!(?<=\ba\s)majority\sis\b)(?:margin|majority|lead|advantage|plurality|edge|difference|gap)\s(?:of|was|is|over\s[\w'-]+\s(?:of|was)|came\sto|to)\s(?:just\s|only\s|some\s|exactly\s|a\smere\s|a\s)?(?P<m>[ⓒⓟ])(?!\s?(?:to|of\sthe|-)\b)(?!\s(?:seats?|members|lawmakers|deputies|mps|days|years|minutes|laps|seconds)\b)
        (?!\s(?:votes\s)?(?:(?:is|was|are|were)\s)?(?:needed|required|necessary|enough|sufficient))
      | (?P<m>[ⓒⓟ])-?\s?(?:vote|point|percentage[-\s]point)?[-\s]?(?:margin|majority|lead)\b
      | \b(?:by|was|being)\s(?:just\s|only\s|a\smere\s|exactly\s|some\s|all\sof\s)?(?P<m>ⓒ)\s(?:votes|ballots)(?!\s(?:to|against|in|for)\b)
      | (?P<m>ⓒ)\s(?:votes\s|percentage\spoints\s|points\s)?(?:more|fewer|ahead|behind|clear)\b(?!\sthan\s(?:in|the\s(?:last
        |previous))\b)(?=\s(?:of|than)|[.,])
      | \b(?:had\sit|won|carried|passed|defeated|failed|rejected)\s(?:\w+\s){0,2}?by\s(?:just\s|only\s)?(?P<m>ⓒ)(?=[:,.])
      | \bby\s(?:just\s|only\s|all\sof\s)?(?P<m>ⓒ)\s(?:points|goals)\b | (?P<m>ⓒ)-(?:point|goal)\s(?:win|victory|defeat|loss)\b
      | (?P<s>(?P<m>ⓒ)\s(?:votes\s)?(?:short|shy)\b|\b(?:fell|falling|was|were|is)\s(?P<m>ⓒ)\s(?:votes\s)?(?:short|shy)\b)""",
    regex.VERBOSE,
)
_NEEDED = regex.compile(
    r"(?P<n>ⓒ)(?:\s(?:votes|needed|required|necessary|it|they|were|are|is|that|he|she)){0,3}?\s(?:needed|required|necessary)\b"
    r"|\b(?:needs?|needed|required|requires|threshold\sof)\s(?:at\sleast\s)?(?P<n>ⓒ)"
)
_OTHER = regex.compile(
    r"\b(?:last\stime|previous|earlier|provisional|in\sthe\sfirst\sround|until|had\sbeen|forecast|predicted|expected|hoped|nearer"
    r"|opinion\spolls?|polls\s(?:gave|had|put)|coalition|government's|government\shas|ruling|its|their|keep|keeps|kept|working"
    r"|parliamentary|overall|absolute)\b[^.;]{0,25}\Z"
)
_HELD = regex.compile(
    r"\b(?:had|has|have|won|wins|got|took|taken|polled|received|drew|scored|came\sin\sat|polling|taking|receiving|winning|on|with|at|to|for|and|finished\s(?:on"
    r"|with)|secured|against|gained|managed|reached|ended\s(?:on|with)|claimed|were|was|of|called)\s(?:just\s|only\s|some\s"
    r"|exactly\s|his\s|her\s|their\s|its\s)?\Z|\A\s*\Z|,\s\Z|\(\Z|:\s\Z"
)
_BACK, _AHEAD = 6, 2
_PLAYED = frozenset({"point", "goal"})
_WITHIN = regex.compile(
    r"\b(?:half|quarter|period|break|interval|deficit|comeback|trail\w*|led|lead|leads|series|average\w*|sets?|behind|ahead)\b"
)
_ROUGHLY = Fraction(3)
_MOST = 40
"""Of so many figures before a margin, and half as many behind, every two are compared."""
_FEW = 6
"""So many ballots on either side of a margin may be the one it is of."""


def find(reading: Reading) -> Iterator[Margin]:
    """Every margin that has two sides to lie between."""
    for totals, runs, actual, told in run_margins(reading):
        yield Margin(votes=totals, margin=runs, actual=actual, ground=(told,))
    said = [(outline, match) for outline in reading.outlines for match in _margins(outline)]
    if not said:
        return
    taken = ballots(reading)
    starts = [ballot.votes[0].figure.index for ballot in taken]
    for outline, match in said:
        margin = outline.at(match.start("m"))
        ground = outline.span(match.start(), match.end())
        if margin.stated is None or isinstance(margin.stated, tuple) or _OTHER.search(outline.text, 0, match.start()):
            continue
        around = reading.outlines[max(0, outline.sentence.index - _BACK) : outline.sentence.index + _AHEAD + 1]
        first, last = around[0].sentence.index, around[-1].sentence.index
        beside = reading.figures[max(0, margin.index - _MOST) : margin.index + _MOST // 2]
        held = [figure for figure in beside if _counts(figure, margin) and first <= figure.sentence <= last]
        place = bisect(starts, margin.index)
        near = [ballot for ballot in taken[max(0, place - _FEW) : place + _FEW] if first <= ballot.votes[0].sentence <= last]
        if match.group("s"):
            yield from _short(around[-_FEW:], near, margin, ground)
        elif (agreeing := _agreeing(_direct(outline, near, margin) or held, margin)) is not None:
            yield _margin(agreeing, margin, ground)
        else:
            yield from _disagreeing(outline, around, near, margin, ground)


def _margins(outline: Outline) -> Iterator["regex.Match[str]"]:
    if outline.figures and ("ⓒ" in outline.text or "ⓟ" in outline.text):
        yield from _SAID.finditer(outline.text)


def _direct(outline: Outline, taken: Sequence[Ballot], margin: Figure) -> list[Figure]:
    """The sides of a ballot told in the very sentence of the margin."""
    here = outline.sentence.index
    return [
        figure
        for ballot in taken
        if ballot.gap is not None and ballot.votes[0].sentence == ballot.votes[-1].sentence == here
        for figure in ballot.figures
        if figure is not margin
    ]


def _counts(figure: Figure, margin: Figure) -> bool:
    return figure.kind in ("count", "percent", "score") and figure.index != margin.index and figure.stated is not None


def _sides(figure: Figure) -> tuple[Fraction, ...]:
    if isinstance(figure.stated, tuple):
        return figure.stated if figure.kind == "score" and len(figure.stated) == 2 else ()
    return (figure.stated,) if isinstance(figure.stated, Fraction) else ()


def _agreeing(held: Sequence[Figure], margin: Figure) -> tuple[Figure, ...] | None:
    """Two figures, or one score, that differ by the margin."""
    for figure in held:
        sides = _sides(figure)
        if len(sides) == 2 and abs(sides[0] - sides[1]) in margin.value:
            return (figure,)
    single = [figure for figure in held if len(_sides(figure)) == 1 and figure.quantity.bound in ("exact", "about")]
    for one, other in combinations(single, 2):
        comparable = (one.kind == other.kind and one.sentence == other.sentence) or "percent" in (one.kind, other.kind)
        if comparable and any(not gap.disjoint(margin.value) for gap in (one.value - other.value, other.value - one.value)):
            return one, other
    return None


def _margin(figures: tuple[Figure, ...], margin: Figure, ground: Span, *, explicit: bool = True) -> Margin:
    stated = figures[0].stated
    if isinstance(stated, tuple):
        actual = Interval.exactly(abs(stated[0] - stated[1]))
    else:
        actual = figures[0].value - figures[1].value
        actual = actual if actual.high > 0 else -actual
    return Margin(votes=figures, margin=margin, actual=actual, ground=(ground,), explicit=explicit)


def _disagreeing(outline: Outline, around: Sequence[Outline], taken: Sequence[Ballot], margin: Figure, ground: Span) -> Iterator[Margin]:
    """The one ballot near, or the two shares nearest, where their gap is not far from the margin."""
    here = outline.sentence.index
    near = [ballot for ballot in taken if ballot.gap is not None and here - _BACK <= ballot.votes[0].sentence <= here + _AHEAD]
    if len(near) == 1:
        gap, one, other = near[0].gap, near[0].side("for"), near[0].side("against")
        if gap is None or one is None or other is None or not _plausible(gap, margin) or _excused(near[0], margin):
            return
        figures = tuple(dict.fromkeys((one.figure, other.figure)))
        if margin not in figures:
            yield _margin(figures, margin, ground)
    elif not near and margin.unit in _PLAYED and "ⓢ" in outline.text:
        yield from _won(outline, margin, ground)
    elif not near:
        shares = _rivals(outline, around, margin)
        if shares is not None:
            found = _margin(shares, margin, ground, explicit=False)
            if _plausible(found.actual, margin) and found.actual.low > 0:
                yield found


def _won(outline: Outline, margin: Figure, ground: Span) -> Iterator[Margin]:
    """`by 24 points, 98-84`: the one score of the sentence."""
    scores = [figure for figure in outline.figures if len(_sides(figure)) > 1]
    if len(scores) == 1 and not _WITHIN.search(outline.text):
        found = _margin((scores[0],), margin, ground)
        if _plausible(found.actual, margin):
            yield found


def _excused(ballot: Ballot, margin: Figure) -> bool:
    """Whether the margin is one over all others, over half, or the number that a majority takes."""
    yes, no = ballot.side("for"), ballot.side("against")
    if yes is None or no is None:
        return True
    most = max(yes.value.low, no.value.low)
    rest = ballot.total.low - most
    ways = (most - rest, (yes.value.low - no.value.low) / 2, yes.value.low, no.value.low, ballot.total.low)
    return any(isinstance(way, Fraction) and abs(way) in margin.value for way in ways) or margin.value.low >= max(
        yes.value.low, no.value.low
    )


def _plausible(gap: Interval, margin: Figure) -> bool:
    return gap.low > 0 and not margin.value.disjoint(gap * Interval.between(1 / _ROUGHLY, _ROUGHLY))


def _rivals(outline: Outline, around: Sequence[Outline], margin: Figure) -> tuple[Figure, Figure] | None:
    """Two rivals' shares, or votes, in the sentence of the margin or the nearest before: the only two that somebody is said to hold."""
    found: list[Figure] = []
    for near in reversed([near for near in around if near.sentence.index <= outline.sentence.index]):
        held = [
            figure
            for figure, at in _beside(near, margin)
            if figure.index != margin.index and _held(near, figure, at, margin) and _HELD.search(near.text[max(0, at - 30) : at])
        ]
        found = held + found
        if len(found) >= 2:
            break
    if len(found) != 2 or found[0].stated == found[1].stated:
        return None
    if not any(figure.unit == "percent" for figure in found) and margin.unit not in ("vote", "ballot"):
        return None
    if any(figure.unit == "percent" for figure in found) and (
        margin.unit not in (None, "point", "percent", "percentage_point") or margin.value.low > 99
    ):
        return None
    return found[0], found[1]


def _beside(outline: Outline, margin: Figure) -> Iterator[tuple[Figure, int]]:
    """The figures of a sentence that are not too many figures away, with their places."""
    if outline.figures:
        first = outline.figures[0].index
        reach = slice(max(0, margin.index - _MOST - first), max(0, margin.index + _MOST - first))
        yield from zip(outline.figures[reach], outline.positions[reach], strict=True)


def _held(outline: Outline, figure: Figure, at: int, margin: Figure) -> bool:
    """Whether a figure may be what one side holds: a share, or a bare number beside one; votes where the margin is of votes."""
    if not isinstance(figure.stated, Fraction) or figure.quantity.trend is not None or outline.text.startswith(" turnout", at + 1):
        return False
    if margin.unit in ("vote", "ballot"):
        return figure.kind == "count" and figure.unit in (None, "vote", "ballot") and figure.stated > margin.value.low
    share = figure.kind == "percent" and figure.unit == "percent"
    return share or (figure.kind == "count" and figure.unit is None and figure.stated.denominator > 1 and figure.stated < 100)


def _short(around: Sequence[Outline], taken: Sequence[Ballot], margin: Figure, ground: Span) -> Iterator[Margin]:
    """`supported by 271 out of the 289 needed, or 28 short`."""
    needed = [outline.at(match.start("n")) for outline in around for match in _NEEDED.finditer(outline.text) if "ⓒ" in outline.text]
    sentences = {outline.sentence.index for outline in around}
    votes = [vote.figure for ballot in taken if (vote := ballot.side("for")) is not None and vote.sentence in sentences]
    pairs = [(want, got) for want in needed for got in votes if want.index != got.index and margin.index not in (want.index, got.index)]
    fitting = [pair for pair in pairs if not (pair[0].value - pair[1].value).disjoint(margin.value)]
    for want, got in fitting[:1] or (pairs if len(pairs) == 1 else ()):
        if got.kind == "count" and want.value.exact and got.value.exact and _plausible(want.value - got.value, margin):
            yield _margin((want, got), margin, ground)
