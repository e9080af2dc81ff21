"""What a strength or a toll was, what was added or lost, and what it came to: `3,200 men were reinforced by 800, bringing it to 4,000`.

Where things are added the level behind is the whole, where they leave the level ahead is.
Only figures that name the same things, or leave their noun out, are taken together.
"""

from collections.abc import Iterator
from functools import cache

import regex

from validator.model import Figure, Outline, Reading, Span
from validator.relations.nouns import alike
from validator.relations.parts.sums import Sum

_REACH = 2
"""So many sentences ahead of what left and what remained the strength stands."""
_GAP = r"[^.;:()ⓒⓜⓟⓤⓡ]"
_HELD = "toll|total|number|strength|force|garrison|contingent|dead|count|tally|fleet|unit"
_LEVEL = rf"(?:it|them|(?:the|its|their|his|her)\s(?:[a-z'-]+\s){{0,3}}?(?:{_HELD})(?:\sof\s[a-z]+)?)"
_UP = r"bringing|raising|taking|lifting|pushing|swelling|boosting|increasing|which\s(?:brought|raised|took|brings|raises|takes)"
_DOWN = r"cutting|reducing|lowering|shrinking|which\s(?:cut|reduced|cuts|reduces)"
_ADDED = r"reinforced|joined|strengthened|swelled|boosted|enlarged|bolstered"
_GONE = r"left|leave|withdrew|were|went|had|died|are|deserted|fled|returned|quit|pulled|flew|was|sailed|resigned"
_REMAIN = r"remain|remained|were\sleft|are\sleft|stayed|stay|survived"
_SPANS = frozenset({"attack", "game", "match", "night", "raid", "round", "season", "session", "stage", "tournament", "wave"})
"""What counts are added up over, besides days and years."""
_MANY = 40
"""A sentence of more figures is a table."""


@cache
def _gained() -> tuple[regex.Pattern[str], ...]:
    """The level behind is what was before and what came; `b`, `g` and `a` in any order."""
    return (
        regex.compile(
            rf"(?P<b>ⓒ){_GAP}{{1,60}}\b(?:{_ADDED})\sby\s{_GAP}{{0,20}}(?P<g>ⓒ){_GAP}{{0,60}},\s(?:{_UP})\s{_LEVEL}\sto\s(?P<a>ⓒ)"
        ),
        regex.compile(rf"(?P<g>ⓒ){_GAP}{{1,90}},\s(?:{_UP})\s{_LEVEL}(?:\s[a-z]+){{0,3}}?\sfrom\s(?P<b>ⓒ)\sto\s(?P<a>ⓒ)"),
        regex.compile(rf"(?P<g>ⓒ){_GAP}{{1,90}},\s(?:{_UP})\s{_LEVEL}(?:\s[a-z]+){{0,3}}?\sto\s(?P<a>ⓒ),?\s(?:up\s)?from\s(?P<b>ⓒ)"),
        regex.compile(
            rf"\b(?:toll|number|dead){_GAP}{{0,30}}\b(?:reached|rose\sto|climbed\sto|stood\sat|stands\sat)\s(?P<a>ⓒ)\safter\s"
            rf"(?:another\s|a\sfurther\s)?(?P<g>ⓒ)\s(?:more\s)?(?:bodies|people|corpses|victims){_GAP}{{0,50}},\sup\sfrom\s(?P<b>ⓒ)"
        ),
    )


@cache
def _lost() -> regex.Pattern[str]:
    """The level ahead is what left and what is left."""
    return regex.compile(rf"(?P<g>ⓒ){_GAP}{{1,90}},\s(?:{_DOWN})\s{_LEVEL}(?:\s[a-z]+){{0,3}}?\sfrom\s(?P<a>ⓒ)\sto\s(?P<b>ⓒ)")


@cache
def _remaining() -> regex.Pattern[str]:
    """`After 1,200 left in March, 3,800 remained`."""
    return regex.compile(
        rf"\bafter\s(?P<g>ⓒ)\s(?:[a-z]+\s)?(?:{_GONE})\b{_GAP}{{0,50}}(?:\sand\s(?P<g>ⓒ){_GAP}{{1,40}})?,\s"
        rf"(?:only\s|just\s)?(?P<b>ⓒ)\s(?:[a-z]+\s)?(?:{_REMAIN})\b"
    )


@cache
def _altogether() -> tuple[regex.Pattern[str], ...]:
    """Counts that are added up behind them: of so many days, by two sides together."""
    more = rf"(?>(?P<g>ⓒ){_GAP}{{1,60}}?(?:,|\sand\b)(?:\sand\b)?{_GAP}{{0,40}}?(?=ⓒ))"
    return (
        regex.compile(
            rf"(?:{more}){{1,6}}(?P<g>ⓒ){_GAP}{{0,40}},\s(?:{_UP})\s(?:the|its|their)\s(?P<n>ⓓ)\s(?:toll|total|count)?\s?to\s(?P<a>ⓒ)"
        ),
        regex.compile(
            rf"(?:{more}){{1,6}}(?P<g>ⓒ){_GAP}{{0,40}}[,;]\s(?:or\s|making\s|a\stotal\sof\s)?(?P<a>ⓒ)(?!\sof\b){_GAP}{{0,15}}?"
            r"(?:\s(?:in|over|for)\s(?:the\s|all\s)?(?P<n>[ⓓⓒ])|\s(?P<n>ⓓ))"
        ),
        regex.compile(
            rf"(?P<g>ⓒ){_GAP}{{0,40}},?\s(?:and\s|and,\s)?together\swith\s{_GAP}{{0,40}}(?P<g>ⓒ){_GAP}{{0,30}},?\s(?:that|this|it|which)\s"
            r"(?:makes?|is|gives?|comes\sto|came\sto|made)\s(?P<a>ⓒ)"
        ),
    )


@cache
def _each_side() -> regex.Pattern[str]:
    """What two or more sides have a share in: `freed 887: the army released 706 and the rebels 181`."""
    return regex.compile(
        rf"(?P<a>ⓒ){_GAP}{{1,60}}:\s{_GAP}{{3,40}}?\s(?P<g>ⓒ)(?>{_GAP}{{0,40}}?,\s{_GAP}{{3,30}}?\s(?P<g>ⓒ)){{0,5}}"
        rf"{_GAP}{{0,40}}?,?\sand\s{_GAP}{{3,30}}?\s(?P<g>ⓒ)(?:\s[a-z]+){{0,2}}\W*\Z"
    )


def find(reading: Reading) -> Iterator[Sum]:
    """All strengths and tolls that were changed by so many."""
    for outline in reading.outlines:
        if not 2 <= outline.text.count("ⓒ") <= _MANY:
            continue
        for pattern in (*_gained(), _lost()):
            for match in pattern.finditer(outline.text):
                figures = tuple(outline.at(match.start(name)) for name in ("a", "b", "g"))
                yield from _made(figures[0], figures[1:], outline.span(match.start(), match.end()), explicit=pattern is not _gained()[-1])
        for pattern in _altogether() if outline.text.count("ⓒ") > 2 or "ⓓ" in outline.text else ():
            for match in pattern.finditer(outline.text):
                yield from _added_up(outline, match)
        sides = _each_side().search(outline.text) if ":" in outline.text else None
        if sides is not None:
            parts = tuple(outline.at(at) for at in sides.starts("g"))
            ground = outline.span(sides.start(), sides.end())
            yield from _made(outline.at(sides.start("a")), parts, ground, explicit=True, complete=False)
        yield from _left(reading, outline)


def _added_up(outline: Outline, match: "regex.Match[str]") -> Iterator[Sum]:
    """The total and its parts; of days only where there are as many as parts."""
    parts = tuple(outline.at(at) for at in match.starts("g"))
    spans = outline.at(match.start("n")) if "n" in match.groupdict() else None
    if spans is None or (spans.stated == len(parts) and (spans.kind == "duration" or spans.unit in _SPANS)):
        yield from _made(outline.at(match.start("a")), parts, outline.span(match.start(), match.end()), explicit=True)


def _left(reading: Reading, outline: Outline) -> Iterator[Sum]:
    """What left and what remained of the strength that one of the sentences ahead gives alone."""
    match = _remaining().search(outline.text)
    if match is None:
        return
    parts = (*(outline.at(at) for at in match.starts("g")), outline.at(match.start("b")))
    here = outline.sentence.index
    for before in reversed(reading.outlines[max(0, here - _REACH) : here]):
        counts = [figure for figure in before.figures if figure.kind == "count"]
        if counts:
            if len(counts) == 1 and before.sentence.section == outline.sentence.section:
                yield from _made(counts[0], parts, outline.span(match.start(), match.end()), explicit=False)
            return


def _made(whole: Figure, parts: tuple[Figure, ...], ground: Span, *, explicit: bool, complete: bool = True) -> Iterator[Sum]:
    figures = (whole, *parts)
    named = [figure.unit for figure in figures if figure.unit is not None]
    alike_named = all(alike(named[0], name) for name in named[1:])
    if alike_named and all(figure.value.exact and figure.value.low > 1 for figure in figures):
        yield Sum(whole=whole, parts=parts, complete=complete, ground=(ground,), explicit=explicit)
