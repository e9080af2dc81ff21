"""A quantity went from one value to another, by so much: `from 50 seats to 28`, `56, up from 39`, `a rise of a third`.

The two levels and the change may stand in three sentences. Levels said together
(`from … to`, `up from`) are explicit; levels joined across sentences are the likeliest
ones in reach and marked as inferred.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

import regex

from validator.model import Bound, Figure, Reading, Span
from validator.relations.levels import Level, Pair, levels, like, linked, loosely_like, pairs
from validator.relations.movement import Claim, Direction, Form, claims

_REACH = 5
"""So many sentences from the change its levels are looked for."""


_RIVALS = 4
"""So many pairs of levels in reach are given for one change; only the first is the likeliest."""
_CLOSE = 70
"""So many characters behind the change its earlier level may stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """From `before` to `after`, `by` so much; `form` says what `by` is, `factor` what a multiple comes to.

    For `halved` there is a factor and no `by`, and `hedge` says whether it is `more than` or `nearly`; a bare rise has
    neither. `ordered` where the text itself says which level is which. `others` are levels in reach that may be meant instead;
    a change whose levels are less likely than another pair's is not the `likeliest`.
    """

    before: Figure
    after: Figure
    by: Figure | None = None
    form: Form | None = None
    factor: Fraction | None = None
    direction: Direction | None = None
    hedge: Bound = "exact"
    ordered: bool = False
    likeliest: bool = True
    others: tuple[Figure, ...] = ()
    ground: tuple[Span, ...]
    explicit: bool = True


@dataclass(frozen=True, slots=True)
class _Ends:
    """Two levels that may be a claim's, where they stand, and whether the text itself sets them side by side."""

    before: Figure
    after: Figure
    ground: tuple[Span, ...]
    together: bool
    direction: Direction | None = None


def find(reading: Reading) -> Iterator[Change]:
    """Every change whose two levels are stated."""
    said = [list(claims(outline)) for outline in reading.outlines]
    paired = [list(pairs(outline)) if len(outline.figures) > 1 else [] for outline in reading.outlines]
    changes = frozenset(claim.figure.index for spoken in said for claim in spoken if claim.figure is not None and not claim.beside)
    used: set[tuple[int, int]] = set()
    for claim in (claim for spoken in said for claim in spoken):
        for change in _resolved(reading, claim, paired, changes):
            used.add((change.before.index, change.after.index))
            yield change
    for outline, found in zip(reading.outlines, paired, strict=True):
        for pair in found:
            before, after = outline.at(pair.before), outline.at(pair.after)
            if (pair.direction or regex.match(_SET_BESIDE, outline.text[pair.start :])) and (before.index, after.index) not in used and not {before.index, after.index} & changes:
                used.add((before.index, after.index))
                yield Change(
                    before=before, after=after, direction=pair.direction, ordered=True,
                    ground=(outline.span(pair.start, pair.end),),
                )  # fmt: skip


_SET_BESIDE = r"(?:compared\s(?:with|to)|against|versus|up|down)\s"


def _resolved(reading: Reading, claim: Claim, paired: list[list[Pair]], changes: frozenset[int]) -> Iterator[Change]:
    """The claim with its levels: those of its own sentence, else the nearest in reach that go its way."""
    own = [ends for ends in _said_together(reading, claim, paired, claim.sentence) if _fits(claim, ends, changes) and _near_by(reading, claim, ends)]
    if own:
        yield _change(claim, own[0], ())
    if own or claim.beside:
        return
    around = range(max(0, claim.sentence - _REACH), min(len(reading.outlines), claim.sentence + _REACH + 1))
    paragraph = reading.sentences[claim.sentence].paragraph
    near = [at for at in around if abs(reading.sentences[at].paragraph - paragraph) <= 2]
    found = [
        ends
        for at in near
        if at != claim.sentence and _speaks_of(reading, claim, at)
        for ends in _said_together(reading, claim, paired, at)
        if claim.definite or claim.form != "percent" or ends.before.kind != "percent"
    ]
    found += _joined(reading, claim, near, changes)
    fitting = [ends for ends in found if _fits(claim, ends, changes) and _goes(claim, ends)]
    rivals = tuple(figure for ends in fitting[1:] for figure in (ends.before, ends.after))
    for number, ends in enumerate(fitting[:_RIVALS]):
        change = _change(claim, ends, (*reading.outlines[claim.sentence].figures, *rivals))
        if number == 0:
            yield change
        elif ends.before.kind == "percent" and claim.form == "percent":
            yield replace(change, likeliest=False)


def _said_together(reading: Reading, claim: Claim, paired: list[list[Pair]], at: int) -> list[_Ends]:
    """The ordered pairs of one sentence, the nearest to the claim first."""
    outline = reading.outlines[at]
    place = claim.position if at == claim.sentence else 0
    ordered = sorted(paired[at], key=lambda pair: min(abs(pair.start - place), abs(pair.end - place)))
    return [_Ends(outline.at(pair.before), outline.at(pair.after), (claim.ground, outline.span(pair.start, pair.end)), together=True, direction=pair.direction) for pair in ordered]


_CLAUSE = regex.compile(r"[;]|\b(?:although|though|while|whereas|but|because|if)\b|,\sand\b")


def _near_by(reading: Reading, claim: Claim, ends: _Ends) -> bool:
    """Whether claim and levels stand in one clause, and go one way where both say which."""
    if ends.direction is not None and claim.direction is not None and ends.direction != claim.direction:
        return False
    outline = reading.outlines[claim.sentence]
    places = [outline.positions[outline.figures.index(end)] for end in (ends.before, ends.after)]
    nearest = min(places, key=lambda place: abs(place - claim.position))
    first, last = sorted((claim.position, nearest))
    third = any(first < at < last and like(outline.at(at), ends.before) for at in outline.positions if at not in places)
    return not third and _CLAUSE.search(outline.text, *sorted((claim.position, places[0]))) is None


def _subject(reading: Reading, claim: Claim) -> str:
    """The words between commas that the claim stands in."""
    text = reading.outlines[claim.sentence].text
    return text[text.rfind(",", 0, claim.position) + 1 : claim.position] + text[claim.position :].partition(",")[0]


def _speaks_of(reading: Reading, claim: Claim, at: int) -> bool:
    """Whether a claim may be of levels that another sentence sets side by side."""
    if claim.compared:
        return False
    said = _subject(reading, claim)
    own = any(level.position < claim.position or abs(level.position - claim.position) < _CLOSE for level in levels(reading.outlines[claim.sentence]) if level.figure is not claim.figure)
    if claim.definite:
        return abs(at - claim.sentence) == 1 or linked(reading.outlines[at].text, said)
    measured = claim.form == "amount" and claim.figure is not None and claim.figure.kind == "measure"
    if measured and at - claim.sentence == 1:
        return True
    return not own and claim.form not in ("points", "amount") and linked(reading.outlines[at].text, said)


def _fits(claim: Claim, ends: _Ends, changes: frozenset[int]) -> bool:
    """Whether the claim can be of these levels: an amount is of their kind, points are between percentages."""
    if {ends.before.index, ends.after.index} & changes or claim.figure in (ends.before, ends.after):
        return False
    return suits(claim, ends.before) or suits(claim, ends.after)


def suits(claim: Claim, of: Figure) -> bool:
    """Whether a change of this form can be a change of the level `of`."""
    if claim.form == "points":
        return of.kind == "percent" or of.unit == "point"
    if claim.form == "amount" and claim.figure is not None:
        return like(claim.figure, of)
    return True


def _goes(claim: Claim, ends: _Ends) -> bool:
    """Whether the levels do not go against the direction of the claim."""
    if claim.earlier:
        return True
    up, down = ends.after.value.above(ends.before.value), ends.before.value.above(ends.after.value)
    return not (down if claim.direction == "up" else up if claim.direction == "down" else False)


def _joined(reading: Reading, claim: Claim, near: list[int], changes: frozenset[int]) -> Iterator[_Ends]:
    """Pairs of an earlier and a later level out of different sentences, the nearest to the claim first.

    A level in the claim's own sentence is an end of it; a claim that stands alone must point back (`the drop of`) or be of
    the whole sentence (`has tripled`).
    """
    if claim.compared or (claim.figure is not None and claim.hedge in ("over", "under")):
        return
    if claim.form == "amount" and not claim.definite and claim.figure is not None and claim.figure.kind == "count":
        return  # `40 more people` is of anything
    found = [
        (abs(at - claim.sentence), abs(level.position - claim.position) if at == claim.sentence else level.position, level)
        for at in near
        for level in levels(reading.outlines[at])
        if level.figure.index not in changes and suits(claim, level.figure)
    ]
    ranked = [level for _, _, level in sorted(found, key=lambda item: item[:2])]
    said = _subject(reading, claim)
    own = [level for level in ranked if level.figure.sentence == claim.sentence]
    behind = own[0] if own and own[0].earlier and own[0].position - claim.position < _CLOSE else None
    anchor = next((level for level in own if level.position < claim.position), behind)
    since = {int(year) for year in _SINCE.findall(reading.sentences[claim.sentence].span.of(reading.dispatch.text))}
    if anchor is None and not claim.definite and not _is_broad(claim, ranked):
        return
    published = reading.dispatch.published
    found_ends: list[tuple[bool, _Ends]] = []
    for old in ranked:
        for new in ranked:
            if anchor is not None and anchor.figure not in (old.figure, new.figure):
                continue
            if new.figure.sentence == claim.sentence and new.position > claim.position:
                continue
            dated = old.year is not None and new.year != old.year and old.year in since
            past = old.year is not None and new.year is None and published is not None and old.year < published.year
            if not (old.is_before(new) or dated or past):
                continue
            summed = _sums_up(claim, said, old, new)
            about = summed or anchor is not None or old.year in since or claim.definite or linked(said, old.around) or linked(said, new.around)
            tied = anchor is not None and old.figure is anchor.figure and claim.sentence - new.figure.sentence == 1 and _PRONOUN.search(said) is not None
            if about and loosely_like(old.figure, new.figure) and (tied or (summed and old.figure.sentence == new.figure.sentence) or _joins(old, new)):
                known = old.figure.unit is not None and new.figure.unit is not None
                found_ends.append((not dated and not known, _Ends(old.figure, new.figure, (claim.ground,), together=False)))
    yield from (ends for _, ends in sorted(found_ends, key=lambda item: item[0]))


def _sums_up(claim: Claim, said: str, old: Level, new: Level) -> bool:
    """Whether the claim follows its two levels at once and is of `the population`, `the number`, `the total`."""
    follows = claim.sentence - max(old.figure.sentence, new.figure.sentence) == 1
    alone = old.figure.sentence == new.figure.sentence and regex.search(r"\b(?:they|it|that|this)\b", said) is not None
    return follows and (alone or _WHOLE_OF_IT.search(said) is not None)


_WHOLE_OF_IT = regex.compile(
    r"\b(?:the|its|their)\s(?:population|number|numbers|total|figure|count|toll|size|workforce|stock|price|rate|level|value|cost)\b"
)


def _is_broad(claim: Claim, ranked: list[Level]) -> bool:
    """Whether a claim that stands alone can be of levels elsewhere: a multiple or a percentage of counts, not an amount or points."""
    if claim.form in ("amount", "points"):
        return False
    return claim.form != "percent" or not ranked or ranked[0].figure.kind != "percent"


_PRONOUN = regex.compile(r"\b(?:they|it|them|that|this)\b")
_SINCE = regex.compile(r"\b(?:as|than|since|from)\s(?:\w+\s){0,2}?(?:(?:in|at)\s(?:\w+\s){0,3})?((?:19|20)\d\d)\b")
_OPENS = regex.compile(r"\A\W*(?:for|in|a|at|back|last|one|two|three|ⓓ)\s")
_NAMED = regex.compile(r"\b(?:the\s(?:figure|number|total|price|level|count)|it)\s(?:was|stood\sat|had\sbeen)\s")


def _joins(old: Level, new: Level) -> bool:
    """Whether two levels of different sentences are of one quantity: their units are known and one, or both are dated."""
    named = _NAMED.search(old.around) is not None and old.figure.kind == "count" and old.figure.unit is None
    if named and abs(old.figure.sentence - new.figure.sentence) == 1:
        return True
    apart = abs(old.figure.sentence - new.figure.sentence)
    opened = apart == 1 and (_OPENS.match(old.around) is not None or new.present)
    if not loosely_like(old.figure, new.figure) or not (opened or linked(old.around, new.around)):
        return False
    if old.figure.unit is not None and new.figure.unit is not None:
        return True
    return (old.year is not None and new.year is not None) or abs(old.figure.sentence - new.figure.sentence) == 1


def _change(claim: Claim, ends: _Ends, around: tuple[Figure, ...]) -> Change:
    others = tuple(
        figure
        for figure in around
        if figure not in (ends.before, ends.after, claim.figure) and like(figure, ends.before) and isinstance(figure.stated, Fraction)
    )
    own = ends.together and ends.before.sentence == claim.sentence
    return Change(
        before=ends.before, after=ends.after, by=claim.figure, form=claim.form, factor=claim.factor, direction=claim.direction,
        hedge=claim.hedge, ordered=own and ends.direction is not None, others=others, ground=ends.ground, explicit=own,
    )  # fmt: skip
