"""The levels of a change that stand in different sentences: `5,200 people crossed. … A year ago there were 3,900.`

Joins an earlier level to a later one where their clauses speak of one quantity; gives
the likeliest first.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from validator.model import Figure, Reading, Span
from validator.relations.changes.levels import Level, levels, linked
from validator.relations.changes.movement import Claim, Direction
from validator.relations.changes.pairs import bare, like, loosely_like

CLOSE = 70
"""So many characters behind the change its earlier level may stand."""


@dataclass(frozen=True, slots=True)
class Ends:
    """Two levels that may be a claim's, the words that say so, and whether the text itself sets them side by side."""

    before: Figure
    after: Figure
    ground: tuple[Span, ...]
    together: bool = False
    direction: Direction | None = None


def suits(claim: Claim, of: Figure) -> bool:
    """Whether a change of this form can be a change of the level `of`: an amount is of its kind, points are of percentages."""
    if claim.form == "points":
        return of.kind == "percent" or of.unit == "point"
    if claim.form == "amount" and claim.figure is not None:
        coins = claim.figure.unit in ("cent", "penny") and of.kind == "money"
        return coins or like(claim.figure, of)
    return True


def subject(reading: Reading, claim: Claim) -> str:
    """The words between commas that the claim stands in."""
    text = reading.outlines[claim.sentence].text
    return text[text.rfind(",", 0, claim.position) + 1 : claim.position] + text[claim.position :].partition(",")[0]


def joined(reading: Reading, claim: Claim, near: list[int], changes: frozenset[int]) -> Iterator[Ends]:
    """Pairs of an earlier and a later level out of the sentences `near`, the likeliest first; `changes` are no levels.

    A level in the claim's own sentence is an end of it; a claim that stands alone must point back (`the drop of`) or be of
    the whole sentence (`has tripled`).
    """
    if claim.compared or (claim.figure is not None and (claim.hedge in ("over", "under") or _is_of_anything(claim))):
        return
    if _SUPPOSED.search(subject(reading, claim)) and not claim.earlier:
        return
    ranked = _ranked(reading, claim, near, changes)
    anchor = _anchor(claim, ranked)
    if anchor is None and not claim.definite and not _is_broad(claim, ranked):
        return
    joint = _Joint(claim, subject(reading, claim), anchor, _years_named(reading, claim), _published(reading))
    found = [(joint.doubt(old, new), old, new) for old in ranked for new in ranked if joint.holds(old, new)]
    for _, old, new in sorted(found, key=lambda item: item[0]):
        yield Ends(old.figure, new.figure, (claim.ground,))


@dataclass(frozen=True, slots=True)
class _Joint:
    """What ties two levels to one claim: its subject, the level beside it, the years it names, the year of publication."""

    claim: Claim
    subject: str
    anchor: Level | None
    years: frozenset[int]
    published: int | None

    def doubt(self, old: Level, new: Level) -> bool:
        """Whether neither a year nor the units vouch for the two."""
        return not self._dated(old, new) and (old.figure.unit is None or new.figure.unit is None)

    def holds(self, old: Level, new: Level) -> bool:
        """Whether `old` and `new` may be the claim's levels, in this order."""
        if self.anchor is not None and self.anchor.figure not in (old.figure, new.figure):
            return False
        if new.figure.sentence == self.claim.sentence and new.position > self.claim.position:
            return False
        if is_of_another_span(self.subject, old.around) or is_of_another_span(self.subject, new.around):
            return False
        if "decade" in self.subject and old.year is not None and new.year is not None and new.year - old.year not in _DECADE:
            return False
        past = old.year is not None and new.year is None and (self.published is None or old.year < self.published)
        if not (old.is_before(new) or self._dated(old, new) or past) or not loosely_like(old.figure, new.figure):
            return False
        summed = self._sums_up(old, new)
        about = summed or self.anchor is not None or old.year in self.years or self.claim.definite
        if not about and not linked(self.subject, old.around) and not linked(self.subject, new.around):
            return False
        return self._ties(old, new) or (summed and old.figure.sentence == new.figure.sentence) or _are_one(old, new)

    def _dated(self, old: Level, new: Level) -> bool:
        return old.year is not None and new.year != old.year and old.year in self.years

    def _ties(self, old: Level, new: Level) -> bool:
        """Whether the claim's own earlier level takes up the sentence before by a pronoun: `They have grown threefold, from 6 million`."""
        own = self.anchor is not None and old.figure is self.anchor.figure
        return own and self.claim.sentence - new.figure.sentence == 1 and _PRONOUN.search(self.subject) is not None

    def _sums_up(self, old: Level, new: Level) -> bool:
        """Whether the claim stands right ahead of a sentence with both levels, or right behind them.

        Behind them it is of `the population`, of `they` where one sentence has both, or they are set off as then and now.
        """
        together = old.figure.sentence == new.figure.sentence
        if together and old.figure.sentence - self.claim.sentence == 1:
            return True
        if self.claim.sentence - max(old.figure.sentence, new.figure.sentence) != 1:
            return False
        if old.earlier and (new.present or _OF_ALL.match(self.subject)):
            return True
        alone = together and _PRONOUN.search(self.subject) is not None
        return alone or _WHOLE_OF_IT.search(self.subject) is not None


_OTHER_SPAN = regex.compile(
    r"\W*(?:for|over|in)\sthe\s(?:(?:full|whole|entire)\s)?(?P<span>year|season|month|week|quarter|decade)\b(?!\s(?:before|to))"
)
"""`For the year`: what follows is not of the half-year that was spoken of."""


def is_of_another_span(subject: str, text: str) -> bool:
    """Whether the text opens with a span of time that the subject of a change does not name."""
    span = _OTHER_SPAN.match(text)
    return span is not None and span.group("span") not in subject


_DECADE = range(9, 12)
_SUPPOSED = regex.compile(r"\b(?:if|whether|would|could|might|should)\b")
_PRONOUN = regex.compile(r"\b(?:they|it|them|that|this)\b")
_WHOLE_OF_IT = regex.compile(
    r"\b(?:the|its|their)\s(?:population|number|numbers|total|figure|count|toll|size|workforce|stock|price|rate|level|value|cost)\b"
)
_OF_ALL = regex.compile(r"\W*(?:the|its|their)\s(?:[a-z]+\s){1,2}(?:has|have|had)\b")
_OPENS = regex.compile(r"\A\W*(?:for|in|on|a|at|back|last|one|two|three|ⓓ)\s")
_NAMED = regex.compile(r"\b(?:the\s(?:figure|number|total|price|level|count)|it)\s(?:was|stood\sat|had\sbeen)\s")
_SINCE = regex.compile(r"\b(?:as|than|since|from)\s(?:\w+\s){0,2}?(?:(?:in|at)\s(?:\w+\s){0,3})?((?:19|20)\d\d)\b")


def _is_of_anything(claim: Claim) -> bool:
    """Whether the change is as loose as `40 more people`."""
    return claim.form == "amount" and not claim.definite and claim.figure is not None and claim.figure.kind == "count"


def _is_broad(claim: Claim, ranked: list[Level]) -> bool:
    """Whether a claim that stands alone can be of levels elsewhere: a multiple or a percentage of counts, not an amount or points."""
    if claim.form in ("amount", "points"):
        return False
    return claim.form != "percent" or not ranked or ranked[0].figure.kind != "percent"


def _ranked(reading: Reading, claim: Claim, near: list[int], changes: frozenset[int]) -> list[Level]:
    """The levels that the claim can be of, the nearest first."""
    found = [
        (abs(at - claim.sentence), abs(level.position - claim.position) if at == claim.sentence else level.position, level)
        for at in near
        for level in levels(reading.outlines[at])
        if level.figure.index not in changes and suits(claim, level.figure)
    ]
    return [level for _, _, level in sorted(found, key=lambda item: item[:2])]


def _anchor(claim: Claim, ranked: list[Level]) -> Level | None:
    """The level of the claim's own sentence that must be an end of it: the nearest ahead, or an earlier one close behind."""
    own = [level for level in ranked if level.figure.sentence == claim.sentence]
    behind = own[0] if own and (own[0].earlier or own[0].year is not None) and own[0].position - claim.position < CLOSE else None
    return next((level for level in own if level.position < claim.position), behind)


def _years_named(reading: Reading, claim: Claim) -> frozenset[int]:
    """The years that the claim's sentence measures from: `as in 2020`, `since 2019`."""
    return frozenset(int(year) for year in _SINCE.findall(reading.sentences[claim.sentence].span.of(reading.dispatch.text)))


def _published(reading: Reading) -> int | None:
    return reading.dispatch.published.year if reading.dispatch.published is not None else None


def _are_one(old: Level, new: Level) -> bool:
    """Whether two levels of different sentences are of one quantity: their clauses say so, and their units, years or nearness."""
    apart = abs(old.figure.sentence - new.figure.sentence)
    if apart == 1 and bare(old.figure) and _NAMED.search(old.around) is not None:
        return True
    opened = apart == 1 and (_OPENS.match(old.around) is not None or new.present)
    if not opened and not linked(old.around, new.around):
        return False
    known = old.figure.unit is not None and new.figure.unit is not None
    return known or apart == 1 or (old.year is not None and new.year is not None)
