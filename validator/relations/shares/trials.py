"""The protection that a trial claims: 18 ill of the 3,000 with the drops, 90 of 3,000 without, `80 per cent protection`.

A `Change` from the untreated group to the treated one; only where both groups are said
to be of one size, as else the counts alone prove nothing.
"""

from collections.abc import Iterator

import regex

from validator.model import Figure, Outline, Reading
from validator.relations.changes.changes import Change
from validator.relations.changes.past import clause
from validator.relations.shares.portions import single

_REACH = 5
_CLAIM = regex.compile(r"(?P<c>ⓟ)\s(?:protection|efficacy|effective)\b|\b(?:protection|efficacy)\sof\s(?P<c>ⓟ)")
_TREATED = regex.compile(r"\b(?:vaccin\w*|jab|real\s\w+|active\s\w+|treated|drug)\b")
_UNTREATED = regex.compile(r"\b(?:placebo|dummy|others|untreated|saline|sham|unvaccinated|control\s\w+)\b")


def find(reading: Reading) -> Iterator[Change]:
    """Every claimed protection with the ill of both groups."""
    for outline in reading.outlines:
        for match in _CLAIM.finditer(outline.text):
            near = reading.outlines[max(0, outline.sentence.index - _REACH) : outline.sentence.index + _REACH + 1]
            counts = [(figure, clause(one.text, at)) for one in near for at, figure in _counts(one)]
            sizes = {figure.stated for figure, _ in counts if sum(other.stated == figure.stated for other, _ in counts) > 1}
            ill = [(figure, words) for figure, words in counts if figure.stated not in sizes]
            treated = [figure for figure, words in ill if _TREATED.search(words) and not _UNTREATED.search(words)]
            untreated = [figure for figure, words in ill if _UNTREATED.search(words)]
            if sizes and len(treated) == 1 and len(untreated) == 1:
                yield Change(
                    before=untreated[0], after=treated[0], by=outline.at(match.start("c")), form="percent", direction="down",
                    ground=(outline.span(match.start(), match.end()),), explicit=False,
                )  # fmt: skip


def _counts(outline: Outline) -> list[tuple[int, Figure]]:
    figures = zip(outline.positions, outline.figures, strict=True)
    return [(at, figure) for at, figure in figures if figure.kind == "count" and single(figure)]
