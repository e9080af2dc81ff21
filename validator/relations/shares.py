"""So many of so many are such a share: `275 of 1,250 nests, or 22 percent`.

Starts from the rate: how it is said (behind its figures, `or 22 percent`; ahead of its
whole, `a third of the 96`; by name, `a pass rate of 80 percent`) says where its part
and whole are. Shares of one whole that exclude one another are in `splits.py`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex

from validator.model import Figure, Outline, Reading, Span
from validator.relations.portions import AMOUNT, REACH, Portion, alike, before, portions, single
from validator.relations.wholes import LOSS, accounts, measured


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


_RATE = "ⓟⓡ"
_CLOSE = 12
"""So many characters behind a colon its part stands."""


@cache
def _cue() -> regex.Pattern[str]:
    """The words right before a rate that is set beside its part: `, or`, `which is`, `made up`, `accounted for`, `a rate of`."""
    return regex.compile(
        r"""(?:
            ,\s(?:or\s)?(?:some\s|just\s)? | \s-\s(?:or\s)? | \( | :\s | ;\sor\s
          | ,?\s(?:which|that)\s(?:is|was|makes|means|meant|comes\sto|came\sto|corresponds\sto)\s | \bthat\sis\s | \bmeaning\sthat\s |
             \bi\.e\.\s
          | \b(?:makes?|made|making)\sup\s | \b(?:account(?:s|ed|ing)?)\sfor\s | \brepresent(?:s|ed|ing)?\s | \bconstitut(?:es?|ed|ing)\s
          | \bcompris(?:es?|ed|ing)\s | \b(?:is|are|was|were)\s(?:equal|equivalent)\sto\s | \b(?:equal|equivalent)\sto\s
          | \b(?:equals?|equalled)\s | \bcorrespond(?:s|ed|ing)?\sto\s | \bamount(?:s|ed|ing)?\sto\s | \bworks?\sout\s(?:at|to)\s
          | ,\s(?:an?|its|the)\s(?:[a-z-]+\s){0,2}(?:rate|share|proportion|turnout|percentage)\sof\s
        )(?:about\s|only\s|just\s)?(?:an?\s)?\Z""",
        regex.VERBOSE,
    )


@cache
def _all() -> regex.Pattern[str]:
    """What stands after a rate whose whole is named elsewhere: `of all those found`, `of the total`, `of them`, `of its trucks`."""
    return regex.compile(
        r"""\A\s?(?:in|of|out\sof)?\s?(?:of\s)?
        (?:(?:all\s)?(?:them|these|those|that|this)\b(?!\s(?:who|that|in|of|with|from|which|whose))|all\s(?:those|who|that)\b|(?:the\s|its\s|their\s|our\s)?(?:total|whole|entire|lot|roll|sum)\b)""",
        regex.VERBOSE,
    )


@cache
def _headed() -> regex.Pattern[str]:
    """A rate ahead of its whole: `20 percent of the 85`, `one in five of the 1,500`, `2 percent of the $450 million`."""
    return regex.compile(rf"(?P<r>[{_RATE}])\sof\s(?:[a-z'-]+\s){{0,5}}?[$£€]?(?P<w>[{AMOUNT}])")


@cache
def _aside() -> regex.Pattern[str]:
    """A part set behind a headed whole: `the 85 trawlers, 17, were`, `the $60 million budget, $9 million, goes`, `raised, or $9 million`."""
    return regex.compile(
        rf"\A[^{AMOUNT}ⓟⓡ.;:]{{0,60}}?(?:,\s(?:or\s|some\s)?|\s-\s(?:or\s)?|\s\(|\bor\s)(?P<p>[{AMOUNT}])(?:\s[a-z]+)?(?:,|\sin\sall|"
        rf"\s-|\)|\.|\Z)"
    )


@cache
def _named() -> regex.Pattern[str]:
    """A rate with a name of its own, and the figures behind it: `turnout was 62 percent, with 31,000 of 50,000`."""
    return regex.compile(
        r"\b(?:rate|turnout|share|proportion)\s(?:was|is|of|stood\sat|came\sto|reached)\s(?P<r>[ⓟⓡ])(?:\s[a-z'-]+){0,2}(?:[,:]|\s-)\s|"
        r"(?<!\b(?:(?<!ma[kd]es?\s)up|down|by|rose|fell|grew|and|than)\s)(?P<r>[ⓟⓡ])\s[^.;,:ⓒⓜⓟⓡ]{0,60}(?::|\s-|,\sor)\s"
    )


def find(reading: Reading) -> Iterator[Share]:
    """Every share whose rate, part and whole are all stated."""
    by_sentence: dict[int, list[Portion]] = {}
    if not any(figure.kind in ("percent", "ratio") for figure in reading.figures):
        return
    cut = list(portions(reading))
    for portion in cut:
        by_sentence.setdefault(portion.sentence, []).append(portion)
    taken: set[int] = set()
    for outline in reading.outlines:
        if not any(mask in outline.text for mask in _RATE):
            continue
        here = by_sentence.get(outline.sentence.index, [])
        for share in (
            *_of_the_rest(reading, outline), *_of_the_others(reading, outline, cut), *_headed_shares(reading, outline), *_shares_behind(reading, outline, here),
            *_shares_named(reading, outline, here),
        ):
            if share.rate.index not in taken:
                taken.add(share.rate.index)
                yield share
    for rate, part, whole, ground in measured(reading):
        if rate.index not in taken:
            taken.add(rate.index)
            yield Share(rate=rate, parts=(part,), wholes=(whole,), ground=(ground,), explicit=False)
    for rate, account, ground in accounts(reading, cut):
        if rate.index not in taken:
            taken.add(rate.index)
            near = {figure.sentence for figure in (*account.parts, account.whole)}
            spare = tuple(figure for figure in reading.figures if figure.kind == "count" and figure.sentence in near and single(figure))
            yield Share(
                rate=rate, parts=tuple(account.parts), wholes=(account.whole,), taken=account.lost and _is_lost(reading, rate), others=spare,
                ground=(*account.ground, ground), explicit=False,
            )  # fmt: skip


def _is_lost(reading: Reading, rate: Figure) -> bool:
    """Whether the sentence of the rate speaks of loss."""
    return LOSS.search(reading.outlines[rate.sentence].text) is not None


def _shares_behind(reading: Reading, outline: Outline, here: list[Portion]) -> Iterator[Share]:
    """Rates that sum up the part, or part and whole, ahead of them."""
    for position, rate in zip(outline.positions, outline.figures, strict=True):
        if rate.kind not in ("percent", "ratio") or not single(rate) or not _cue().search(outline.text[max(0, position - 60) : position]) or _is_movement(outline, position):
            continue
        ahead = [portion for portion in here if portion.end < position and not _crossed(outline, portion.end, position)]
        if ahead:
            best = ahead[-1]
            yield _share(reading, rate, best.parts, best.wholes, (*best.ground, outline.span(position - 1, position + 1)), explicit=best.firm)
            continue
        part = _part_ahead(outline, position)
        if part is None or (outline.text[position - 3 : position] != "or " and regex.match(r"\sof\s(?:them|which|whom)\b", outline.text[position + 1 :])):
            continue
        whole = _whole_behind(outline, position)
        wholes = [whole] if whole is not None and alike(part, whole) else []
        if not wholes and _all().search(outline.text[position + 1 :].lstrip()):
            wholes = [figure for figure in before(reading, part) if alike(part, figure)]
        if wholes:
            yield _share(reading, rate, (part,), (wholes[0],), (outline.span(position - 1, position + 1),), explicit=whole is not None)


def _headed_shares(reading: Reading, outline: Outline) -> Iterator[Share]:
    """Rates ahead of their whole, the part set behind it or between."""
    for match in _headed().finditer(outline.text):
        rate, whole = outline.at(match.start("r")), outline.at(match.start("w"))
        aside = _aside().search(outline.text[match.end() :])
        if aside is None or not single(rate) or not single(whole):
            continue
        part = outline.at(match.end() + aside.start("p"))
        if alike(part, whole) and single(part):
            yield _share(reading, rate, (part,), (whole,), (outline.span(match.start(), match.end() + aside.end("p")),))


def _shares_named(reading: Reading, outline: Outline, here: list[Portion]) -> Iterator[Share]:
    for match in _named().finditer(outline.text):
        rate = outline.at(match.start("r"))
        follows = [portion for portion in here if portion.start > match.start("r") and portion.start - match.end() < _CLOSE]
        if follows and single(rate):
            best = follows[0]
            yield _share(reading, rate, best.parts, best.wholes, (outline.span(match.start(), match.end()), *best.ground), explicit=best.firm)


def _share(
    reading: Reading, rate: Figure, parts: tuple[Figure, ...], wholes: tuple[Figure, ...], ground: tuple[Span, ...], *, explicit: bool = True
) -> Share:
    """The share with the like figures that may be meant instead: of its own sentence, and of those in reach where it is inferred."""
    used = {figure.index for figure in (*parts, *wholes)}
    reach = REACH if not explicit else 0
    others = tuple(
        figure
        for outline in reading.outlines[max(0, rate.sentence - reach) : rate.sentence + (1 if explicit else 2)]
        for figure in outline.figures
        if figure.index not in used and figure.kind in ("count", "money", "measure") and single(figure) and alike(figure, wholes[0])
    )
    return Share(rate=rate, parts=parts, wholes=wholes, others=others, ground=ground, explicit=explicit)


def _crossed(outline: Outline, start: int, end: int) -> bool:
    """Whether another rate stands between, so that this one is of something else."""
    return any(mask in outline.text[start + 1 : end] for mask in _RATE)


def _is_movement(outline: Outline, position: int) -> bool:
    """Whether the rate is of a change (`, up 22 percent`) and not a share."""
    return bool(regex.match(r"\s?(?:higher|lower|more|less|fewer|up|down|rise|fall|increase|drop|above|below|points?)\b", outline.text[position + 1 :]))


_CLOSED = regex.compile(
    r"\A(?:\s[a-z'-]+){0,2},\s(?:made|makes|making|account|represent|constitut|compris|equal|correspond|amount|was|were|is|"
    r"are)[a-z]*\b[^,]*\Z"
)


def _part_ahead(outline: Outline, position: int) -> Figure | None:
    """The nearest amount ahead of the rate, where nothing but words stands between."""
    ahead = [i for i in outline.positions if i < position]
    if not ahead:
        return None
    figure = outline.at(ahead[-1])
    between = outline.text[ahead[-1] + 1 : position]
    if "," in between.rstrip().removesuffix(", or").removesuffix(",") and not _CLOSED.match(between):
        return None
    return figure if figure.kind in ("count", "money", "measure") and single(figure) else None


def _whole_behind(outline: Outline, position: int) -> Figure | None:
    """The whole of `30 percent of the 120`."""
    match = _headed().match(outline.text, position)
    return outline.at(match.start("w")) if match else None


@cache
def _leaves() -> regex.Pattern[str]:
    """The share of what is left: `supplied the rest, a share of 30 per cent`."""
    return regex.compile(r"\bthe\s(?:rest|remainder)\b[^.;ⓟⓡ]{0,40}?,\s(?:or\s|an?\s(?:[a-z]+\s)?share\sof\s|which\sis\s)?(?P<r>[ⓟⓡ])")


def _of_the_rest(reading: Reading, outline: Outline) -> Iterator[Share]:
    """A whole, what others took of it, and the share of what they left."""
    for match in _leaves().finditer(outline.text):
        rate = outline.at(match.start("r"))
        counts = [figure for figure in reading.figures if figure.index < rate.index and figure.kind == "count" and figure.unit is not None and single(figure)]
        for several in (True, False):
            share = _rest_of(rate, counts, outline.span(match.start(), match.end()), several=several)
            if share is not None:
                yield share
                break


@cache
def _others() -> regex.Pattern[str]:
    """The share of what a portion leaves: `2,150 of the 8,600; the other 75 percent`."""
    return regex.compile(r"\bthe\s(?:other|remaining)\s(?P<r>[ⓟⓡ])(?!\s(?:points?|of\s(?:the\s)?ⓒ))")


def _of_the_others(reading: Reading, outline: Outline, cut: list[Portion]) -> Iterator[Share]:
    """A portion, and behind it the share of the others."""
    for match in _others().finditer(outline.text):
        ahead = [portion for portion in cut if outline.sentence.index - 1 <= portion.sentence <= outline.sentence.index]
        rate = outline.at(match.start("r"))
        if len(ahead) == 1 and ahead[0].parts[0].index < rate.index and sum(figure.kind == "percent" for figure in outline.figures) == 1:
            ground = (*ahead[0].ground, outline.span(match.start(), match.end()))
            yield Share(rate=rate, parts=ahead[0].parts, wholes=ahead[0].wholes, rest=True, ground=ground, explicit=False)


def _rest_of(rate: Figure, counts: list[Figure], ground: Span, *, several: bool) -> Share | None:
    """The nearest counts of one noun that make a whole and what others took of it: `several` of them, or one beside its whole."""
    for part in reversed(counts):
        same = [figure for figure in counts if figure.unit == part.unit]
        together = [figure for figure in same if figure.sentence == part.sentence]
        whole = max(same, key=lambda figure: figure.value.low)
        parts = tuple(figure for figure in together if figure is not whole)
        if len(parts) > 1 if several else (parts and whole in together and rate.sentence - whole.sentence <= 1):
            return Share(rate=rate, parts=parts, wholes=(whole,), rest=True, ground=(ground,), explicit=False)
    return None
