"""Superlatives whose rivals stand elsewhere: the worst faller of a market, the largest raid in weeks.

`clothing worst, down 1.6` is outranked by whatever `fell as well, by 2.3`; the smallest
raid in seven weeks by the raid of one night of the week before. A rival moves the same
way, or is like the figure one single event of the past.
"""

from collections.abc import Iterator
from functools import cache

import regex

from validator.model import Figure, Outline, Reading
from validator.relations.mentions.likeness import near
from validator.relations.orders.comparable import LEVELS, bare, comparable, single
from validator.relations.orders.superlatives import Superlative

_FELL = r"(?:fell|fallen|falls|dropped|drops|slid|slipped|sank|shrank|lost|shed|declined|down|off|slumped|dipped|lower)"
_ROSE = r"(?:rose|risen|rises|gained|gains|climbed|grew|grown|added|up|jumped|advanced|increased|higher)"
_MOST_TIMES = 3
"""A rival more than so many times the figure counts something else."""


@cache
def _movers() -> regex.Pattern[str]:
    """`clothing worst, down ⓒ`, `coal fell most, by ⓟ`, `food did best, up ⓒ`."""
    return regex.compile(
        rf"""\b(?: (?P<down>worst|hardest\shit|{_FELL}\s(?:the\s)?(?:most|furthest|fastest))
        | (?P<up>best|strongest|{_ROSE}\s(?:the\s)?(?:most|fastest)) )
        (?:\sof\s(?:all|any|them))?,\s(?:down|off|up|by|losing|gaining|with\san?\s(?:fall|drop|loss|rise|gain)\sof)\s(?P<f>[{LEVELS}])""",
        regex.VERBOSE,
    )


def _moved(verb: str) -> regex.Pattern[str]:
    return regex.compile(
        rf"\b{verb}\b(?:\sas\swell|\stoo|\salso)?,?\s(?:[\p{{L}}'-]+\s){{0,2}}?(?:by\s)?(?P<f>[{LEVELS}])(?!\s(?:to|"
        rf"from)\b)"
    )


@cache
def _moves() -> dict[str, regex.Pattern[str]]:
    return {"down": _moved(_FELL), "up": _moved(_ROSE)}


def find(reading: Reading) -> Iterator[Superlative]:
    """Every superlative of the two sorts with its rivals."""
    for number, outline in enumerate(reading.outlines):
        if any(mask in outline.text for mask in LEVELS):
            yield from _moving(reading, number, outline)
        yield from _record(reading, number, outline)


def _moving(reading: Reading, number: int, outline: Outline) -> Iterator[Superlative]:
    for match in _movers().finditer(outline.text):
        way, figure = "down" if match.group("down") else "up", outline.at(match.start("f"))
        rivals = []
        for other in reading.outlines[number : number + 2]:
            if other.sentence.paragraph == outline.sentence.paragraph:
                moved = (other.at(found.start("f")) for found in _moves()[way].finditer(other.text))
                rivals += [rival for rival in moved if rival.kind == figure.kind and comparable(figure, rival)]
        if rivals:
            cue = outline.span(match.start(), match.end())
            yield Superlative(figure=figure, rivals=tuple(rivals), lowest=False, claim=match.group(way), ground=(cue,), explicit=False)


@cache
def _records() -> regex.Pattern[str]:
    """`the smallest catch in nine years`, `the biggest loan the bank has ever granted`."""
    return regex.compile(
        r"""\bthe\s(?:(?P<down>smallest|lowest|lightest|fewest)|(?P<up>largest|biggest|highest|heaviest|greatest|most))\s(?:single\s)?(?:[\p{L}'-]+\s){0,4}?
        (?: (?:in|for)\s(?:ⓓ|an?\s(?:week|month|year|decade|generation|century)\b)
          | ever\b | on\srecord\b | (?:that\s|which\s)(?:[\p{L}'-]+\s){1,3}(?:has|have|had)\sever\b )""",
        regex.VERBOSE,
    )


_ONE_EVENT = regex.compile(
    r"\b(?:in\s(?:one|a\ssingle)\s|in\sⓒ\s\p{L}+(?=[.,;]|\Z)|(?:in|during)\sthe\snight|overnight|on\s(?:mon|"
    r"tues|wednes|thurs|fri|satur|sun)day|in\sone\sgo|at\sa\sstroke)"
)
_PAST = regex.compile(r"\b(?:last|previous|earlier|ago|before)\b|ⓨ")
_SUMMED = regex.compile(
    r"\b(?:total|altogether|in\sall|since|so\sfar|combined|together|planned|up\sto|budget|forecast|worldwide|"
    r"another\scountry)\b"
)


def _record(reading: Reading, number: int, outline: Outline) -> Iterator[Superlative]:
    for match in _records().finditer(outline.text):
        figure = _subject(reading, number, outline, match.start())
        if figure is None:
            continue
        rivals = tuple(_past(reading, figure))
        if rivals:
            way, cue = match.group("down") or match.group("up"), outline.span(match.start(), match.end())
            lowest = match.group("down") is not None
            yield Superlative(figure=figure, rivals=rivals, lowest=lowest, claim=f"the {way}", ground=(cue,), explicit=False)


def _subject(reading: Reading, number: int, outline: Outline, position: int) -> Figure | None:
    """The figure ahead in the sentence that has a noun or a currency; where `it was` opens the sentence, the first of the one before."""
    here = [one for one, at in zip(outline.figures, outline.positions, strict=True) if at < position and _sized(one)]
    if here:
        return here[0]
    opens = regex.match(r"\"?\s?(?:it|that|this)\s(?:is|was)\s\Z", outline.text[:position]) is not None
    before = reading.outlines[number - 1] if number and opens else None
    return next((one for one in before.figures if _sized(one)), None) if before is not None else None


def _sized(figure: Figure) -> bool:
    return figure.kind in ("count", "money", "measure") and not bare(figure) and single(figure)


def _past(reading: Reading, figure: Figure) -> Iterator[Figure]:
    """Figures of the text that give one like event of the past."""
    for outline in reading.outlines:
        if outline.sentence.index == figure.sentence or _SUMMED.search(outline.text):
            continue
        if not (_PAST.search(outline.text) and _ONE_EVENT.search(outline.text)):
            continue
        for other in outline.figures:
            if (not bare(other) or figure.kind == "count") and comparable(figure, other) and near(figure, other, _MOST_TIMES):
                yield other
                break
