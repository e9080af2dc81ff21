"""So many of so many are such a share: `275 of 1,250 nests, or 22 percent`.

Starts from the rate: how it is said (behind its figures, `or 22 percent`; ahead of its
whole, `a third of the 96`; by name, `a pass rate of 80 percent`) says where its part
and whole are. Shares of one whole that exclude one another are in `splits.py`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from validator.model import Figure, Outline, Reading, Span
from validator.relations.shares.decisions import decisions
from validator.relations.shares.layoffs import layoffs
from validator.relations.shares.portions import AMOUNTS, REACH, Portion, alike, before, portions, single
from validator.relations.shares.rests import rests
from validator.relations.shares.share_phrases import RATE, aside, cue, headed, named, whole_elsewhere
from validator.relations.shares.wholes import LOSS, accounts, measured

_CLOSE = 12
"""So many characters behind a colon its part stands."""
_CUE = 60
"""So many characters hold the words right ahead of a rate."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """`rate` is what `parts` together are of `wholes` together, or with `rest` what they leave of them.

    `taken` where rate and parts are both said to be lost, so that the share of what is left is no excuse.
    `others` are like figures in reach: one of them may be meant instead.
    """

    rate: Figure
    parts: tuple[Figure, ...]
    wholes: tuple[Figure, ...]
    rest: bool = False
    taken: bool = False
    others: tuple[Figure, ...] = ()
    ground: tuple[Span, ...]
    explicit: bool = True


def find(reading: Reading) -> Iterator[Share]:
    """Every share whose rate, part and whole are all stated; the first that is found of each rate."""
    if not any(figure.kind in ("percent", "ratio") for figure in reading.figures):
        return
    cut = list(portions(reading))
    taken: set[int] = set()
    for share in (*_in_sentences(reading, cut), *_afar(reading, cut)):
        if share.rate.index not in taken:
            taken.add(share.rate.index)
            yield share


def _in_sentences(reading: Reading, cut: Sequence[Portion]) -> Iterator[Share]:
    """Shares whose rate has its part, or part and whole, in its own sentence."""
    by_sentence: dict[int, list[Portion]] = {}
    for portion in cut:
        by_sentence.setdefault(portion.sentence, []).append(portion)
    for outline in reading.outlines:
        if any(mask in outline.text for mask in RATE):
            here = by_sentence.get(outline.sentence.index, [])
            for rate, left in rests(reading, outline, cut):
                yield Share(rate=rate, parts=left.parts, wholes=left.wholes, rest=True, ground=left.ground, explicit=False)
            yield from _ahead_of_whole(reading, outline)
            yield from _behind(reading, outline, here)
            yield from _by_name(reading, outline, here)
            yield from _of_them(reading, outline)


def _afar(reading: Reading, cut: Sequence[Portion]) -> Iterator[Share]:
    """Shares said of a whole some sentences back."""
    for rate, portion in (*decisions(reading), *measured(reading), *layoffs(reading)):
        yield Share(rate=rate, parts=portion.parts, wholes=portion.wholes, ground=portion.ground, explicit=False)
    for rate, account, ground in accounts(reading, cut):
        near = {figure.sentence for figure in (*account.parts, account.whole)}
        spare = tuple(figure for figure in reading.figures if figure.kind == "count" and figure.sentence in near and single(figure))
        lost = account.lost and LOSS.search(reading.outlines[rate.sentence].text) is not None
        yield Share(
            rate=rate, parts=tuple(account.parts), wholes=(account.whole,), taken=lost, others=spare,
            ground=(*account.ground, ground), explicit=False,
        )  # fmt: skip


def _behind(reading: Reading, outline: Outline, here: Sequence[Portion]) -> Iterator[Share]:
    """Rates that sum up the part, or part and whole, ahead of them."""
    for position, rate in zip(outline.positions, outline.figures, strict=True):
        said = rate.kind in ("percent", "ratio") and cue().search(outline.text[max(0, position - _CUE) : position]) is not None
        if not said or not single(rate) or _is_movement(outline, position):
            continue
        ground = outline.span(position - 1, position + 1)
        ahead = [portion for portion in here if portion.end < position and not _is_crossed(outline, portion.end, position)]
        if ahead:
            yield _share(reading, rate, ahead[-1].parts, ahead[-1].wholes, (*ahead[-1].ground, ground), explicit=ahead[-1].firm)
        else:
            yield from _of_part_ahead(reading, outline, position, rate, ground)


def _of_part_ahead(reading: Reading, outline: Outline, position: int, rate: Figure, ground: Span) -> Iterator[Share]:
    """The rate of a part right ahead of it, the whole behind it or in a sentence before."""
    part, behind = _part_ahead(outline, position), outline.text[position + 1 : position + 80]
    or_so = outline.text[position - 3 : position] == "or "
    if part is None or (not or_so and _OF_THEM.match(behind)):
        return
    match = headed().match(outline.text, position)
    whole = outline.at(match.start("w")) if match else None
    wholes = [whole] if whole is not None and alike(part, whole) else []
    if not wholes and whole_elsewhere().search(behind.lstrip()):
        wholes = [figure for figure in before(reading, part) if alike(part, figure)]
    elif not wholes and or_so and part.kind != "money" and not _is_led(outline, part):
        near = (figure for figure in before(reading, part) if part.sentence - figure.sentence == 1)
        wholes = [figure for figure in near if figure.unit is not None and figure.unit == part.unit]
    if wholes:
        yield _share(reading, rate, (part,), (wholes[0],), (ground,), explicit=whole is not None)


def _is_led(outline: Outline, part: Figure) -> bool:
    """Whether a preposition makes the figure a level: `slipped to 66, or 2.8 per cent`."""
    position = outline.positions[outline.figures.index(part)]
    return _LED.search(outline.text[max(0, position - 8) : position]) is not None


def _ahead_of_whole(reading: Reading, outline: Outline) -> Iterator[Share]:
    """Rates ahead of their whole, the part set behind it or between."""
    for match in headed().finditer(outline.text):
        rate, whole = outline.at(match.start("r")), outline.at(match.start("w"))
        behind = aside().search(outline.text[match.end() : match.end() + 120])
        if behind is None or not single(rate) or not single(whole):
            continue
        part = outline.at(match.end() + behind.start("p"))
        if alike(part, whole) and single(part):
            yield _share(reading, rate, (part,), (whole,), (outline.span(match.start(), match.end() + behind.end("p")),))


def _of_them(reading: Reading, outline: Outline) -> Iterator[Share]:
    """Rates of `them` with the part right behind: `one in five of them, or 760,000`."""
    for match in _PART_OF_THEM.finditer(outline.text):
        rate, part = outline.at(match.start("r")), outline.at(match.start("p"))
        which = match.group().startswith(("of which", "of whom"))
        wholes = [figure for figure in before(reading, part) if alike(part, figure) and (which or figure.sentence < part.sentence)]
        if wholes and single(rate) and single(part):
            yield _share(reading, rate, (part,), (wholes[0],), (outline.span(match.start(), match.end()),), explicit=False)


def _by_name(reading: Reading, outline: Outline, here: Sequence[Portion]) -> Iterator[Share]:
    """Rates with the portion they are of right behind them."""
    for match in named().finditer(outline.text):
        rate = outline.at(match.start("r"))
        follows = [portion for portion in here if match.start("r") < portion.start < match.end() + _CLOSE]
        if follows and single(rate):
            best, ground = follows[0], outline.span(match.start(), match.end())
            yield _share(reading, rate, best.parts, best.wholes, (ground, *best.ground), explicit=best.firm)


_Figures = tuple[Figure, ...]


def _share(reading: Reading, rate: Figure, parts: _Figures, wholes: _Figures, ground: tuple[Span, ...], *, explicit: bool = True) -> Share:
    """The share with the like figures that may be meant instead: of its own sentence, and of those in reach where it is inferred."""
    used = {figure.index for figure in (*parts, *wholes)}
    first, stop = (rate.sentence, rate.sentence + 1) if explicit else (max(0, rate.sentence - REACH), rate.sentence + 2)
    near = (figure for outline in reading.outlines[first:stop] for figure in outline.figures)
    amounts = (figure for figure in near if figure.kind in AMOUNTS and single(figure))
    bounded = (figure for figure in amounts if figure.quantity.bound in ("exact", "about"))
    others = tuple(figure for figure in bounded if figure.index not in used and alike(figure, wholes[0]))
    return Share(rate=rate, parts=parts, wholes=wholes, others=others, ground=ground, explicit=explicit)


def _is_crossed(outline: Outline, start: int, end: int) -> bool:
    """Whether another rate stands between, so that this one is of something else."""
    return any(mask in outline.text[start + 1 : end] for mask in RATE)


_PART_OF_THEM = regex.compile(
    r"\bof\s(?:which|whom)\s(?:some\s|about\s)?(?P<r>[ⓟⓡ]),?\s(?:or\s|-\s|\()(?P<p>[ⓒⓜⓤ])"
    r"|(?P<r>[ⓟⓡ])\sof\s(?:them|these|those|that|this|it|(?:the|that|this)\s(?:total|sum|amount|figure|money)),?\s(?:or\s|-\s|\()(?P<p>[ⓒⓜⓤ])"
)
_LED = regex.compile(r"\b(?:to|from|at|by)\s\Z")
_OF_THEM = regex.compile(r"\sof\s(?:them|it|which|whom)\b")
_MOVED = regex.compile(r"\s?(?:higher|lower|more|less|fewer|up|down|rise|fall|increase|drop|above|below|points?)\b")
_SET_OFF = regex.compile(
    r"(?:\s[a-z'-]+){0,2},\s(?:made|makes|making|account|represent|constitut|compris|equal|correspond|amount|was|were|is|are)[a-z]*\b[^,]*\Z"
)
"""A part that is set off by commas from its verb: `at $90 million, made up`."""


def _is_movement(outline: Outline, position: int) -> bool:
    """Whether the rate is of a change (`22 percent more`) and not a share."""
    return _MOVED.match(outline.text[position + 1 : position + 20]) is not None


def _part_ahead(outline: Outline, position: int) -> Figure | None:
    """The nearest amount ahead of the rate, where nothing but words stands between."""
    ahead = [at for at in outline.positions if at < position]
    if not ahead:
        return None
    figure, between = outline.at(ahead[-1]), outline.text[ahead[-1] + 1 : position]
    said = cue().search(between)
    if "," in (between[: said.start()] if said else between) and not _SET_OFF.match(between):
        return None
    return figure if figure.kind in AMOUNTS and single(figure) else None
