"""Figures whose digits fit and whose scale does not: a total and what makes it, a part and its share, a dose.

Where any figures in reach agree as they stand, they are taken; only else those that
agree once a million is read for a billion, or a gram for a milligram.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

import regex

from validator.interval import Interval
from validator.model import Figure, Outline, Reading, Span
from validator.proportions import level, percent_claimed
from validator.relations.magnitudes.misscaled import misscaled
from validator.relations.rates.multiplied import TENS, THOUSANDS, products, single
from validator.relations.rates.per import Per, rates, times
from validator.units import factor


@dataclass(frozen=True, slots=True, kw_only=True)
class Scaled:
    """`claimed` should be what `others` make of it, which is `actual`; the digits of both fit."""

    claimed: Figure
    others: tuple[Figure, ...]
    actual: Interval
    ground: tuple[Span, ...]
    explicit: bool = True


_BACK, _AHEAD, _FAR = 5, 2, 8
_SLACK = Fraction(1, 33)
_SHARE = regex.compile(
    r"\s(?:share\s)?of\s(?:all\s|the\s|its\s|their\s|that\s|this\s|total\s|a\s|annual\s|public\s|state\s|it\b|what\b"
    r"|those\b|them\b|which\b|our\s|overall\s|gross\s|every\s|each\s|[ⓜⓤⓒ])|\sin\severy\s(?:dollar|euro|pound|hundred)\b"
    r"|\sin\sthe\s(?:dollar|euro|pound)\b"
)
_MARGIN = regex.compile(r"\b(?:margin|return|yield)\s(?:of\s|was\s|is\s)\Z")
_SMALL = frozenset({"cent", "penny"})
_ALL = regex.compile(
    r"\s(?:in\s(?:all|total)|altogether|all\stold|a\sday|daily|per\sday|together|combined|at\sonce|each\sday|of\s[\w'-]+\s(?:in\sall"
    r"|a\sday))"
)
_DOSE = regex.compile(
    r"(?P<n>ⓒ)\s(?:[\w'-]+\s)?(?P<u>ⓤ)[\s-](?:[\w'-]+\s)?(?:tablets?|pills?|capsules?|doses?|sachets?|vials?|ampoules?|injections?"
    r"|drops|bags?|sacks?|packs?|packets?|tins?|cans?|bars?|ingots?|bottles?|parcels?|portions?|lozenges?|shots|blocks?|bricks?)\b"
)
_BOXES = regex.compile(
    r"(?P<n>ⓒ)\s(?:[\w'-]+\s)?(?:boxes|crates|packs|packets|bags|sacks|cartons|pallets|trays|bundles|cases|lorryloads|truckloads|containers|rolls"
    r"|sets|shelves|coaches|carriages|batches|reels|bales|cages|pens|tubs|barrels|drums|rows|teams|squads|classes|tables)\s(?:of|with)\s(?P<u>[ⓒⓤ])"
)
_TO = regex.compile(r"(?P<p>ⓟ),?\s(?:to|at)\s(?:a\s|about\s|reach\s|settle\sat\s|close\sat\s|trade\sat\s|stand\sat\s)?(?P<v>[ⓜⓤⓒ])")
_UP = regex.compile(
    r"\b(?:gain\w*|rose|rise\w*|up|add\w*|climb\w*|jump\w*|advanc\w*|surg\w*|higher|grew|grow\w*|increas\w*|firm\w*|edged\sup|rall\w+"
    r"|soar\w*)\b"
)
_NAME = regex.compile(r"\p{Lu}[\p{L}'-]{3,}")
_OF_IT = regex.compile(
    r"\A(?:of|out\sof)\s(?:the|that|this)\s(?:money|sum|total|amount|package|cash|aid|funds?|funding|budget|loan|grant"
    r"|spending),?\s(?:some\s|about\s|only\s|just\s|as\smuch\sas\s|up\sto\s)?(?P<m>ⓜ)(?=\s|,)"
)
_INCLUDED = regex.compile(r"(?P<w>ⓜ)[^ⓜⓒ.;]{0,40}\b(?:includ(?:es|ed|ing)|of\swhich)\s(?:some\s|about\s)?(?P<m>ⓜ)")
_PRONOUN = regex.compile(r"\W*(?:it|they|the\s(?:shares?|stock|price|currency))\b")
_TIMES = 50


def find(reading: Reading) -> Iterator[Scaled]:
    """Every product, share, dose and level of which two figures make the third."""
    said = [list(rates(outline)) if outline.figures else [] for outline in reading.outlines]
    taken = frozenset(rate.figure.index for here in said for rate in here)
    owned = frozenset(rate.figure.index for here in said for rate in here if rate.over or rate.counted is not None)
    for here in said:
        for rate in here:
            for claimed, others, actual in products(reading, rate, owned if _owning(rate) else taken):
                yield Scaled(claimed=claimed, others=others, actual=actual, ground=(rate.ground,))
    for outline in reading.outlines:
        if not outline.figures:
            continue
        if any(mask in outline.text for mask in "ⓟⓡⓜ"):
            yield from _shares(reading, outline, taken)
        if "ⓒ" in outline.text:
            yield from _doses(outline)
        if "ⓟ" in outline.text:
            yield from _levels(reading, outline)
        if "ⓜ" in outline.text:
            yield from _parts(reading, outline)
        for claimed, others, actual in misscaled(outline):
            yield Scaled(claimed=claimed, others=others, actual=actual, ground=(outline.span(0, len(outline.text)),))


def _owning(rate: Per) -> bool:
    """Whether what the rate is per is sure enough for a mere average to be its total or its count; time is not."""
    return bool(rate.over) and not rate.guessed and times().isdisjoint(rate.over)


def _around(reading: Reading, outline: Outline) -> Sequence[Outline]:
    here = outline.sentence.index
    return reading.outlines[max(0, here - _BACK) : here + _AHEAD]


def _slipped(claimed: Figure, actual: Interval, powers: Sequence[Fraction]) -> bool:
    """Whether the two agree once noughts are added or taken away, closely."""
    if not isinstance(claimed.stated, Fraction) or claimed.stated <= 0:
        return False
    middle = Interval.exactly(claimed.stated).widened(_SLACK)
    narrow = actual.low > 0 and not isinstance(actual.high, float) and actual.high < actual.low * Fraction(3, 2)
    return narrow and any(not actual.disjoint(middle * Interval.exactly(power)) for power in powers)


def _shares(reading: Reading, outline: Outline, taken: frozenset[int]) -> Iterator[Scaled]:
    """A part, its share, and the whole: `33.9 billion won, a little over 40% of the revenue`."""
    for at, share in zip(outline.positions, outline.figures, strict=True):
        percent = _percent(share)
        said = _SHARE.match(outline.text, at + 1) or _MARGIN.search(outline.text, max(0, at - 20), at)
        if percent is None or not said or share.quantity.trend is not None:
            continue
        parts = [
            figure for figure in outline.figures if figure.kind in ("money", "measure", "count") and single(figure) and figure is not share
        ]
        wholes = [
            figure
            for near in _around(reading, outline)
            for figure in near.figures
            if figure.kind in ("money", "measure", "count") and single(figure) and figure is not share
        ]
        pairs = [(part, whole) for part in parts[:8] for whole in wholes[:40] if part is not whole and _like(part, whole)]
        made = [(part, whole, level(whole) * percent) for part, whole in pairs]
        agreeing = [one for one in made if not one[2].disjoint(level(one[0]))]
        slipped = [one for one in made if _slipped(one[0], one[2], THOUSANDS) and not {one[0].index, one[1].index} & taken]
        for part, whole, found in (agreeing or slipped)[:1]:
            yield Scaled(claimed=part, others=(whole, share), actual=found, ground=(outline.span(at, at + 3),))


def _percent(share: Figure) -> Interval | None:
    """A share as a number below one; cents of a dollar too."""
    if not isinstance(share.stated, Fraction) or share.stated <= 0:
        return None
    if share.kind == "money":
        return share.value * Interval.exactly(Fraction(1, 100)) if share.unit in _SMALL and share.stated < 100 else None
    if share.kind not in ("percent", "ratio") or share.unit == "times" or (share.kind == "ratio" and share.stated >= 1):
        return None
    return percent_claimed(share) * Interval.exactly(Fraction(1, 100))


def _like(one: Figure, other: Figure) -> bool:
    """Whether the two are of one currency, unit or counted noun."""
    if one.kind == "count":
        return other.kind == "count" and one.unit is not None and one.unit == other.unit
    return one.kind == other.kind and one.unit is not None and one.unit == other.unit


def _doses(outline: Outline) -> Iterator[Scaled]:
    """`four 250 mg tablets a day, 1 mg in all`."""
    for match in (*_DOSE.finditer(outline.text), *_BOXES.finditer(outline.text)):
        number, dose = outline.at(match.start("n")), outline.at(match.start("u"))
        if not (single(number) and single(dose)):
            continue
        for at, total in zip(outline.positions, outline.figures, strict=True):
            near = 0 < at - match.end() < 60 and total.kind == dose.kind and single(total) and _summed(outline, at)
            times = _turned(dose, total) if near else None
            if times is not None:
                made = number.value * dose.value * Interval.exactly(times)
                yield Scaled(claimed=total, others=(number, dose), actual=made, ground=(outline.span(match.start(), match.end()),))


def _summed(outline: Outline, at: int) -> bool:
    """Whether the words behind a figure, or behind its noun, make it the whole."""
    return any(_ALL.match(outline.text, stop) for stop in (at + 1, outline.text.find(" ", at + 2)) if stop > 0)


def _turned(dose: Figure, total: Figure) -> Fraction | None:
    """What turns the unit of one into that of the other; a count is of one noun."""
    if dose.kind == "count":
        return Fraction(1) if dose.unit is not None and dose.unit == total.unit else None
    return factor(dose.unit or "", total.unit or "")


def _levels(reading: Reading, outline: Outline) -> Iterator[Scaled]:
    """`gained 2 percent to $684`, where the level before is told of the same name."""
    for match in _TO.finditer(outline.text):
        change, after = outline.at(match.start("p")), outline.at(match.start("v"))
        if not single(change) or not single(after) or change.value.high >= 50:
            continue
        up = _UP.search(outline.text, max(0, match.start() - 60), match.start()) is not None
        moved = (change.value if up else -change.value) + Interval.exactly(100)
        names = _names(reading, outline)
        made = [
            (before, before.value * moved * Interval.exactly(Fraction(1, 100)))
            for near in reading.outlines[max(0, outline.sentence.index - _BACK) : outline.sentence.index + _FAR]
            for before in near.figures
            if near is not outline
            and before.kind == after.kind
            and single(before)
            and _unit(before) == _unit(after)
            and (names & _names(reading, near) or _continues(outline, near))
        ]
        agreeing = [one for one in made if not one[1].disjoint(after.value)]
        slipped = [one for one in made if _slipped(after, one[1], (*TENS, *THOUSANDS))]
        for before, found in (agreeing or slipped)[:1]:
            yield Scaled(claimed=after, others=(change, before), actual=found, ground=(outline.span(match.start(), match.end()),))


def _continues(outline: Outline, other: Outline) -> bool:
    """Whether the next sentence goes on about the same thing: `It had settled at …`."""
    return other.sentence.index == outline.sentence.index + 1 and _PRONOUN.match(other.text) is not None


def _unit(figure: Figure) -> str:
    return (figure.unit or "").partition("_per_")[0]


def _names(reading: Reading, outline: Outline) -> frozenset[str]:
    return frozenset(_NAME.findall(outline.sentence.span.of(reading.dispatch.text)))


def _parts(reading: Reading, outline: Outline) -> Iterator[Scaled]:
    """`Of the money, $23.2 billion …`: a part of the sum told last, and far above it."""
    for match in _INCLUDED.finditer(outline.text):
        whole, part = outline.at(match.start("w")), outline.at(match.start("m"))
        if whole.unit == part.unit and single(whole) and single(part) and part.value.above(whole.value * Interval.exactly(_TIMES)):
            made = whole.value * Interval.exactly(1000)
            yield Scaled(claimed=whole, others=(part,), actual=made, ground=(outline.span(match.start(), match.end()),))
    found = _OF_IT.search(outline.text)
    if found is None:
        return
    part = outline.at(found.start("m"))
    here = outline.sentence.index
    before = [
        figure
        for near in reading.outlines[max(0, here - _BACK) : here]
        for figure in near.figures
        if figure.kind == "money" and figure.unit == part.unit and single(figure)
    ]
    if before and single(part) and all(part.value.above(figure.value * Interval.exactly(_TIMES)) for figure in before):
        yield Scaled(
            claimed=before[-1],
            others=(part,),
            actual=before[-1].value * Interval.exactly(1000),
            ground=(outline.span(found.start(), found.end()),),
        )
