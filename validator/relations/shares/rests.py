"""The share of what is left: `supplied the rest, a share of 30 per cent`; `2,150 of the 8,600; the other 75 percent`."""

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from validator.model import Figure, Outline, Reading, Span
from validator.proportions import together
from validator.relations.shares.portions import Portion, single


@cache
def _leaves() -> regex.Pattern[str]:
    said = r"(?:or\s|an?\s(?:[a-z]+\s)?share\sof\s|which\sis\s|(?:make|makes|made)\sup\s|accounts?\sfor\s|are\s|were\s)?"
    return regex.compile(rf"\bthe\s(?:rest|remainder)\b[^.;ⓟⓡ]{{0,40}}?,\s{said}(?P<r>[ⓟⓡ])")


@cache
def _others() -> regex.Pattern[str]:
    return regex.compile(r"\bthe\s(?:other|remaining)\s(?P<r>[ⓟⓡ])(?!\s(?:points?|of\s(?:the\s)?ⓒ))")


def rests(reading: Reading, outline: Outline, cut: Sequence[Portion]) -> Iterator[tuple[Figure, Portion]]:
    """Every share of a rest in one sentence, with the whole and the parts that leave it; `cut` are the portions of the text."""
    for match in _leaves().finditer(outline.text):
        rate, ground = outline.at(match.start("r")), outline.span(match.start(), match.end())
        counts = [figure for figure in reading.figures if figure.index < rate.index and figure.kind == "count" and single(figure)]
        left = _left_by_several(counts, ground) or _left_by_one(counts, rate, ground)
        if left is not None:
            yield rate, left
    for match in _others().finditer(outline.text):
        rate = outline.at(match.start("r"))
        near = [portion for portion in cut if outline.sentence.index - 1 <= portion.sentence <= outline.sentence.index]
        alone = sum(figure.kind == "percent" for figure in outline.figures) == 1
        if len(near) == 1 and near[0].parts[0].index < rate.index and alone:
            yield rate, near[0]


def _left_by_several(counts: Sequence[Figure], ground: Span) -> Portion | None:
    """The nearest sentence in which two or more took of one whole, which is the nearest greater count of things."""
    for sentence in sorted({figure.sentence for figure in counts}, reverse=True):
        here = [figure for figure in counts if figure.sentence == sentence]
        for whole in reversed([figure for figure in counts if figure.unit is not None and figure.sentence <= sentence]):
            parts = tuple(figure for figure in here if figure is not whole and figure.unit in (None, whole.unit))
            if len(parts) > 1 and not together(parts).above(whole.value):
                return _portion(parts, whole, ground)
    return None


def _left_by_one(counts: Sequence[Figure], rate: Figure, ground: Span) -> Portion | None:
    """One part beside its whole, in the sentence of the rate or the one before."""
    near = [figure for figure in counts if rate.sentence - figure.sentence <= 1]
    for part in reversed(near):
        wholes = [figure for figure in near if figure.sentence == part.sentence and figure is not part and figure.value.above(part.value)]
        if wholes and (part.unit is None or wholes[0].unit == part.unit or wholes[0].unit is None):
            return _portion((part,), wholes[0], ground)
    return None


def _portion(parts: tuple[Figure, ...], whole: Figure, ground: Span) -> Portion:
    return Portion(parts=parts, wholes=(whole,), sentence=whole.sentence, start=0, end=0, ground=(ground,), firm=False)
