"""A quantity went from one value to another, by so much: `from 50 seats to 28`, `56, up from 39`, `a rise of a third`.

The two levels and the change may stand in three sentences. Levels said together
(`from … to`, `up from`) are explicit; levels joined across sentences are the likeliest
ones in reach and marked as inferred.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from validator.model import Bound, Figure, Outline, Reading, Span
from validator.relations.levels import Level, Pair, levels, like, pairs
from validator.relations.movement import Claim, Direction, Form, claims, direction_of

_REACH = 3
"""So many sentences from the change its levels are looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """From `before` to `after`, `by` so much; `form` says what `by` is, `factor` what a multiple comes to.

    For `halved` there is a factor and no `by`, and `hedge` says whether it is `more than` or `nearly`; a bare rise has
    neither. `ordered` where the text itself says which level is which. `others` are levels in reach that may be meant instead.
    """

    before: Figure
    after: Figure
    by: Figure | None = None
    form: Form | None = None
    factor: Fraction | None = None
    direction: Direction | None = None
    hedge: Bound = "exact"
    ordered: bool = False
    others: tuple[Figure, ...] = ()
    ground: tuple[Span, ...]
    explicit: bool = True


def find(reading: Reading) -> Iterator[Change]:
    """Every change whose two levels are stated."""
    said = {index: list(claims(outline)) for index, outline in enumerate(reading.outlines)}
    paired = {index: list(pairs(outline)) if len(outline.figures) > 1 else [] for index, outline in enumerate(reading.outlines)}
    changes = {claim.figure.index for spoken in said.values() for claim in spoken if claim.figure is not None}
    used: set[tuple[int, int]] = set()
    for index, outline in enumerate(reading.outlines):
        for claim in said[index]:
            for change in _resolved(reading, claim, paired, changes):
                used.add((change.before.index, change.after.index))
                yield change
    for index, outline in enumerate(reading.outlines):
        for pair in paired[index]:
            change = _bare(reading, outline, pair)
            if change is not None and (change.before.index, change.after.index) not in used:
                used.add((change.before.index, change.after.index))
                yield change


def _resolved(reading: Reading, claim: Claim, paired: dict[int, list[Pair]], changes: set[int]) -> Iterator[Change]:
    """The claim with its levels: those said together nearest to it, else those in reach."""
    for away in (0, -1, 1, -2):
        at = claim.sentence + away
        outline = reading.outlines[at] if 0 <= at < len(reading.outlines) else None
        fitting = [] if outline is None else [pair for pair in paired.get(at, []) if _fits(claim, outline, pair, changes)]
        if outline is None or not fitting:
            continue
        pair = min(fitting, key=lambda pair: abs(pair.start - claim.position) if away == 0 else pair.start)
        ground = (claim.ground, outline.span(pair.start, pair.end))
        yield _change(reading, claim, outline.at(pair.before), outline.at(pair.after), ground, explicit=away == 0 or len(fitting) == 1)
        return
    yield from _joined(reading, claim, changes)


def _fits(claim: Claim, outline: Outline, pair: Pair, changes: set[int]) -> bool:
    """Whether the claim can be of this pair: an amount is of its kind, points are between percentages."""
    before, after = outline.at(pair.before), outline.at(pair.after)
    if claim.figure is not None and claim.figure.index in (before.index, after.index):
        return False
    if {before.index, after.index} & changes and not pair.moved:
        return False
    return suits(claim, before)


def suits(claim: Claim, of: Figure) -> bool:
    """Whether a change of this form can be a change of the level `of`."""
    if claim.form == "points":
        return of.kind == "percent"
    if claim.form == "amount" and claim.figure is not None:
        return like(claim.figure, of)
    return True


def _joined(reading: Reading, claim: Claim, changes: set[int]) -> Iterator[Change]:
    """The claim with the likeliest earlier and later level of the sentences around it."""
    near = _near(reading, claim, changes)
    earlier = [level for level in near if level.earlier]
    for old in earlier:
        new = next((level for level in near if not level.earlier and like(level.figure, old.figure) and level.figure is not old.figure), None)
        if new is not None:
            yield _change(reading, claim, old.figure, new.figure, (claim.ground,), explicit=False)
            return


def _near(reading: Reading, claim: Claim, changes: set[int]) -> list[Level]:
    """Levels in reach of the claim, the nearest first; no changes among them."""
    found: list[tuple[int, int, Level]] = []
    paragraph = reading.outlines[claim.sentence].sentence.paragraph
    for at in range(max(0, claim.sentence - _REACH), min(len(reading.outlines), claim.sentence + _REACH + 1)):
        outline = reading.outlines[at]
        if abs(outline.sentence.paragraph - paragraph) > 1:
            continue
        found += [
            (abs(at - claim.sentence), abs(level.position - claim.position) if at == claim.sentence else level.position, level)
            for level in levels(outline)
            if level.figure.index not in changes and suits(claim, level.figure)
        ]
    return [level for _, _, level in sorted(found, key=lambda item: item[:2])]


def _change(reading: Reading, claim: Claim, before: Figure, after: Figure, ground: tuple[Span, ...], *, explicit: bool) -> Change:
    others = tuple(
        figure
        for outline in reading.outlines[max(0, claim.sentence - _REACH - 1) : claim.sentence + _REACH + 2]
        for figure in outline.figures
        if like(figure, before) and figure not in (before, after, claim.figure) and figure.stated is not None
    )
    return Change(
        before=before, after=after, by=claim.figure, form=claim.form, factor=claim.factor, direction=claim.direction,
        hedge=claim.hedge, others=others, ground=ground, explicit=explicit,
    )  # fmt: skip


def _bare(reading: Reading, outline: Outline, pair: Pair) -> Change | None:
    """A pair without a change of its own: only its direction is claimed."""
    if not pair.moved:
        return None
    ahead = outline.text[max(0, pair.start - 60) : pair.start + 12]
    return Change(
        before=outline.at(pair.before), after=outline.at(pair.after), direction=direction_of(ahead),
        ground=(outline.span(pair.start, pair.end),),
    )  # fmt: skip
