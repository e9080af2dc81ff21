"""Which figure is said to be part of which: `66 of the 88`, `of 50 million, 35 million`, `260 of them`.

Gives `Portion`s for the finders of shares; says nothing of whether a part fits.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex

from validator.model import Figure, Outline, Reading, Span
from validator.relations.changes.pairs import base

AMOUNT = "ⓒⓜⓤ"
"""The masks of what can be cut into parts."""
AMOUNTS = ("count", "money", "measure")
"""The kinds of what can be cut into parts."""
REACH = 4
"""So many sentences back a whole is looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Portion:
    """`parts` of `wholes`, in the sentence `sentence`, between the outline positions `start` and `end`.

    `firm` is false where the whole is only the likeliest one in reach.
    """

    parts: tuple[Figure, ...]
    wholes: tuple[Figure, ...]
    sentence: int
    start: int
    end: int
    ground: tuple[Span, ...]
    firm: bool = True


def alike(one: Figure, other: Figure) -> bool:
    """Whether two figures can be part and whole: of one kind and unit, or a bare number beside a measure."""
    if one.kind == other.kind:
        return one.kind == "count" or base(one.unit) == base(other.unit)
    return {one.kind, other.kind} <= set(AMOUNTS) and any(figure.kind == "count" and figure.entity is None for figure in (one, other))


def single(figure: Figure) -> bool:
    """Whether `figure` states one number above zero (no range, no vague word)."""
    return figure.stated is not None and not isinstance(figure.stated, tuple) and figure.stated > 0


@cache
def _patterns() -> tuple[regex.Pattern[str], ...]:
    number = rf"[{AMOUNT}]"
    some = rf"(?:[^{AMOUNT}ⓟⓡ.;:]{{0,45}}?)"
    return (
        # 66 of the 88 rockets; 210 out of 600; 33 of the club's 44 games; 27 of its 90
        regex.compile(
            rf"(?P<p>{number})(?:\s(?!made|because|instead|ahead|short|full|worth|up\b|consist|compos|compris|on\b|in\b)[a-z'-]+){{0,3}}?"
            rf"\s(?:out\s)?of\s(?:[a-z'-]+\s){{0,4}}?[$£€]?(?P<w>{number})"
        ),
        # of the 400 hives inspected, 88 held; of last month's takings of $64m, $16m came; of its 320 shops, 275 make money
        regex.compile(
            rf"(?:^|[.;:,(\-\"]\s?|\band\s|\bthat\s)\"?(?:in all,\s)?(?:out\s)?of\s"
            rf"(?:[^{AMOUNT}ⓟⓡ,.;:]{{0,40}}\s|[$£€])?(?P<w>{number}){_TAIL}(?P<p>{number})"
        ),
        # of the ward's 9,000 electors 5,580 voted; of 74 bulls forward 61 were sold
        regex.compile(
            r"(?:^|[.;:,(-]\s)(?:out\s)?of\s(?:[a-z'-]+\s){0,3}(?P<w>ⓒ)(?:\s[a-z]+){1,5}\s(?P<p>ⓒ)(?=\s(?:were|was|had|have|are|did|hung|came|went|said|got|took|won|lost|fell|left|made|ran|held|sold|gave|[a-z]+ed)\b)"
        ),
        # came to 80 million tonnes, of which 28 million
        regex.compile(rf"(?P<w>{number})(?!\sof\s(?:which|whom)\b){some},?\sof\s(?:which|whom)\s(?:[a-z]+\s){{0,4}}?(?P<p>{number})"),
        # a survey of 3,400 drivers found that 1,156 had used
        regex.compile(
            rf"\b(?:survey|poll|sample|study|review|check|test|audit)\sof\s(?:the\s)?(?P<w>ⓒ)[^{AMOUNT}ⓟⓡ.;:]{{0,60}}?"
            rf"\b(?:found|showed|shows|finds|suggests|suggested|revealed)\s(?:that\s)?(?:only\s|just\s|some\s)?(?P<p>ⓒ)(?=\s(?:[a-z]+\s)?"
            rf"(?:had|have|were|was|did|do|used|would|could|of\sthem|said|[a-z]+ed)\b)"
        ),
    )


_TAIL = rf"(?:[^{AMOUNT}ⓟⓡ.;:]{{0,90}}?),\s(?:[^{AMOUNT}ⓟⓡ.;:,]{{0,60}}\s)?"


@cache
def _anaphora() -> tuple[regex.Pattern[str], ...]:
    sums = "number|total|sum|amount|figure|group|batch|haul|lot"
    back = rf"(?:them|these|those|this(?=,)|(?:that|this|the|these|those|their|its)\s(?:{sums})|that)"
    return (
        # of these, 275 lost; of those, some 15; of that number 1,000
        regex.compile(rf"(?:^|[.;:,]\s|\band\s)(?:of|among|from)\s{back},?\s(?:[^{AMOUNT}ⓟⓡ.;:]{{0,40}}\s)?(?P<p>[{AMOUNT}])"),
        # 260 of them; 75 of those
        regex.compile(rf"(?P<p>[{AMOUNT}])(?:\s[a-z]+)?\s(?:out\s)?of\s{back}\b"),
        # 312 of the contacts: of a noun that was counted before
        regex.compile(r"(?P<p>ⓒ)\sof\s(?:the|its|their)\s(?P<noun>[a-z]+)\b"),
        # in 36 cases; charges followed in 57 cases
        regex.compile(r"\bin\s(?P<p>ⓒ)\s(?:of\sthe\s)?(?:cases|instances)\b"),
    )


def portions(reading: Reading) -> Iterator[Portion]:
    """All portions, in text order."""
    for outline in reading.outlines:
        if sum(outline.text.count(mask) for mask in AMOUNT) >= 2:
            yield from _inside(outline)
        yield from _across(reading, outline)


def _inside(outline: Outline) -> Iterator[Portion]:
    if " of " not in outline.text and not outline.text.startswith("of "):
        return
    seen: set[tuple[int, int]] = set()
    for pattern in _patterns():
        for match in pattern.finditer(outline.text, overlapped=True):
            at = match.start("p"), match.start("w")
            part, whole = outline.at(at[0]), outline.at(at[1])
            if at in seen or not alike(part, whole) or not single(part) or not single(whole) or part.value.above(whole.value):
                continue
            seen.add(at)
            yield Portion(
                parts=(part,), wholes=(whole,), sentence=outline.sentence.index,
                start=min(at), end=max(at), ground=(outline.span(min(at), max(at) + 1),),
            )  # fmt: skip


def _across(reading: Reading, outline: Outline) -> Iterator[Portion]:
    for pattern in _anaphora():
        for match in pattern.finditer(outline.text):
            part = outline.at(match.start("p"))
            wholes = [figure for figure in before(reading, part) if alike(part, figure)] if single(part) else []
            if "noun" in match.groupdict():
                wholes = [figure for figure in wholes if figure.unit is not None and match.group("noun").startswith(figure.unit[:5])]
            if wholes:
                yield Portion(
                    parts=(part,), wholes=(wholes[0],), sentence=outline.sentence.index,
                    start=match.start("p"), end=match.start("p"), ground=(outline.span(match.start(), match.end()),), firm=len(wholes) == 1,
                )  # fmt: skip


def before(reading: Reading, figure: Figure) -> list[Figure]:
    """Figures ahead of `figure` that could be its whole: the nearest sentence first, and therein the first figure; none that is smaller."""
    found = [whole for whole in reading.outlines[figure.sentence].figures if _may_hold(whole, figure) and whole.index < figure.index]
    for sentence in range(figure.sentence - 1, max(-1, figure.sentence - REACH - 1), -1):
        found += [whole for whole in reading.outlines[sentence].figures if _may_hold(whole, figure)]
    return found


def _may_hold(whole: Figure, part: Figure) -> bool:
    return single(whole) and whole.kind in AMOUNTS and not part.value.above(whole.value)
