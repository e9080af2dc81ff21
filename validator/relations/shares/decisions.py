"""The granted among all decided: 2,100 said yes to, 6,300 turned down, `one applicant in four`.

The whole is not stated: it is what both decisions make together.
"""

from collections.abc import Iterator
from functools import cache

import regex

from validator.lexicon import table
from validator.model import Figure, Outline, Reading
from validator.relations.shares.portions import Portion, single

_APART = 2
"""So many sentences lie at most between the two decisions."""
_REACH = 8
"""So many sentences behind them a share may still be said of them."""


@cache
def _decided(kind: str) -> regex.Pattern[str]:
    """A count and the decision on it in one clause, in either order."""
    said = "|".join(word for word, of in table("decisions") if of == kind)
    return regex.compile(rf"\b(?:{said})\b[^.;:ⓒ]{{0,60}}(?P<n>ⓒ)|(?P<n>ⓒ)[^.;:ⓒ,]{{0,40}}\b(?:{said})\b")


@cache
def _share(kind: str) -> regex.Pattern[str]:
    """A share of the decided: `said yes to one in three`, `granted leave to 25 percent`, `an approval rate of 25 percent`."""
    said = "|".join(word for word, of in table("decisions") if of == kind)
    return regex.compile(rf"\b(?:{said})\b[^.;:ⓒⓟⓡ]{{0,30}}(?P<r>[ⓟⓡ])(?!\s(?:more|less|fewer|higher|lower|of\sthe\sⓒ))")


def decisions(reading: Reading) -> Iterator[tuple[Figure, Portion]]:
    """Every share of a decision, with the count of it as part, and both counts as the whole."""
    counts = {kind: _counts(reading, kind) for kind in ("yes", "no")}
    if not all(counts.values()):
        return
    for outline in reading.outlines:
        for kind, other in (("yes", "no"), ("no", "yes")):
            for match in _share(kind).finditer(outline.text):
                rate = outline.at(match.start("r"))
                pair = _pair(counts[kind], counts[other], rate)
                if pair is not None and single(rate) and rate.unit != "times":
                    ground = (outline.span(match.start(), match.end()),)
                    yield rate, Portion(parts=pair[:1], wholes=pair, sentence=pair[0].sentence, start=0, end=0, ground=ground, firm=False)


def _counts(reading: Reading, kind: str) -> list[Figure]:
    """The counts on which a decision of this kind was taken."""
    found = []
    for outline in reading.outlines:
        found += [figure for figure in _named(outline, kind) if figure.kind == "count" and single(figure) and figure.value.exact]
    return found


def _named(outline: Outline, kind: str) -> Iterator[Figure]:
    if outline.figures:
        for match in _decided(kind).finditer(outline.text):
            yield outline.at(match.start("n"))


def _pair(these: list[Figure], those: list[Figure], rate: Figure) -> tuple[Figure, Figure] | None:
    """The only two counts of unlike decisions near one another and ahead of the rate."""
    near = [(one, other) for one in these for other in those if one is not other and abs(one.sentence - other.sentence) <= _APART]
    ahead = [pair for pair in near if max(figure.index for figure in pair) < rate.index and rate.sentence - pair[0].sentence <= _REACH]
    return ahead[0] if len(ahead) == 1 else None
