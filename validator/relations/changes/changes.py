"""A quantity went from one value to another, by so much: `from 50 seats to 28`, `56, up from 39`, `a rise of a third`.

The two levels and the change may stand in three sentences. Levels said together
(`from … to`, `up from`) in the sentence of the change are explicit; all others are the
likeliest ones in reach and marked as inferred.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

import regex

from validator.model import Bound, Figure, Reading, Span
from validator.relations.changes.change_phrases import claims
from validator.relations.changes.joining import CLOSE, Ends, is_of_another_span, joined, subject, suits
from validator.relations.changes.levels import levels, linked
from validator.relations.changes.movement import Claim, Direction, Form
from validator.relations.changes.pairs import Pair, like, pairs
from validator.relations.mentions.recalled import recalled

_REACH = 5
"""So many sentences, and two paragraphs, from the change its levels are looked for."""
_RIVALS = 4
"""So many pairs of percentages in reach are given for one change; only the first is the likeliest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """From `before` to `after`, `by` so much; `form` says what `by` is, `factor` what a multiple comes to.

    For `halved` there is a factor and no `by`, and `hedge` says whether it is `more than` or `nearly`; a bare rise has
    neither. `ordered` where a word settles which way it goes. `others` are levels in reach that may be meant instead;
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


def find(reading: Reading) -> Iterator[Change]:
    """Every change whose two levels are stated."""
    said = [claim for outline in reading.outlines for claim in claims(outline)]
    paired = [list(pairs(outline)) if len(outline.figures) > 1 else [] for outline in reading.outlines]
    amounts = frozenset(claim.figure.index for claim in said if claim.figure is not None and not claim.beside)
    used: set[tuple[int, int]] = set()
    for claim in said:
        for change in _resolved(reading, claim, paired, amounts):
            used.add((change.before.index, change.after.index))
            yield change
    for outline, found in zip(reading.outlines, paired, strict=True):
        for pair in found:
            before, after = outline.at(pair.before), outline.at(pair.after)
            ends = before.index, after.index
            if (pair.direction or pair.set_beside) and ends not in used and not amounts.intersection(ends):
                used.add(ends)
                ground = (outline.span(pair.start, pair.end),)
                yield Change(before=before, after=after, direction=pair.direction, ordered=pair.direction is not None, ground=ground)


def _resolved(reading: Reading, claim: Claim, paired: list[list[Pair]], amounts: frozenset[int]) -> Iterator[Change]:
    """The claim with its levels: those of its own sentence, else the likeliest in reach that go its way."""
    own = [ends for ends in _said_together(reading, claim, paired, claim.sentence) if _fits(claim, ends, amounts)]
    own = [ends for ends in own if _is_near_by(reading, claim, ends)]
    if own:
        rivals = reading.outlines[claim.sentence].figures if claim.form == "times" and claim.figure is not None else ()
        yield _change(claim, own[0], rivals)
    if own or claim.beside:
        return
    told = recalled(reading, claim)
    if told is not None and not {told.before.index, told.after.index} & amounts:
        yield replace(_change(claim, told, ()), explicit=True)
        return
    near = _near(reading, claim)
    found = [*_set_elsewhere(reading, claim, near, paired), *joined(reading, claim, near, amounts)]
    fitting = [ends for ends in found if _fits(claim, ends, amounts) and _goes(claim, ends) and not _is_passed(reading, claim, ends)]
    fitting = [ends for ends in fitting if not _is_anothers(reading, claim, ends)]
    likeliest = fitting[:1]
    alike = [ends for ends in fitting[1:] if not likeliest[0].together or ends.together]
    rivals = tuple(figure for ends in alike for figure in (ends.before, ends.after))
    for number, ends in enumerate(fitting[:_RIVALS]):
        change = _change(claim, ends, (*reading.outlines[claim.sentence].figures, *rivals))
        if number == 0:
            yield change
        elif ends.before.kind == "percent" and claim.form == "percent":
            yield replace(change, likeliest=False)


def _near(reading: Reading, claim: Claim) -> list[int]:
    """The sentences in reach of the claim."""
    around = range(max(0, claim.sentence - _REACH), min(len(reading.outlines), claim.sentence + _REACH + 1))
    paragraph = reading.sentences[claim.sentence].paragraph
    return [at for at in around if abs(reading.sentences[at].paragraph - paragraph) <= 2]


def _said_together(reading: Reading, claim: Claim, paired: list[list[Pair]], at: int) -> list[Ends]:
    """The ordered pairs of one sentence, the nearest to the claim first."""
    outline = reading.outlines[at]
    place = claim.position if at == claim.sentence else 0
    nearest = sorted(paired[at], key=lambda pair: min(abs(pair.start - place), abs(pair.end - place)))
    return [
        Ends(outline.at(pair.before), outline.at(pair.after), (claim.ground, outline.span(pair.start, pair.end)), True, pair.direction)
        for pair in nearest
    ]


def _set_elsewhere(reading: Reading, claim: Claim, near: list[int], paired: list[list[Pair]]) -> Iterator[Ends]:
    """Pairs of other sentences that the claim may be of; a bare percentage of percentages must point back."""
    for at in sorted(near, key=lambda at: abs(at - claim.sentence)):
        if at != claim.sentence and paired[at] and _speaks_of(reading, claim, at):
            for ends in _said_together(reading, claim, paired, at):
                if claim.definite or claim.form != "percent" or ends.before.kind != "percent":
                    yield ends


_TAKEN_UP = regex.compile(r"\W*(?:it|they|these|those|that|this)\b")
_CLAUSE = regex.compile(r";|\b(?:although|though|while|whereas|but|because|if)\b|,\sand\b")


_OWN_CLAUSE = regex.compile(r"\b(?:that|which|who)\b[^;]*,\sand\s[^,;]{0,12}\Z")
"""`half of the $8 million that the mine was sold for, and three times what …`: the level ahead is another's."""
_OWN_LEVEL = regex.compile(r"(?:\s(?:higher|lower|up|down|more|less|fewer|better|worse))?,?\s(?:at|to)\s[ⓒⓜⓟⓤ]")
"""`3 per cent higher at £618m`: the level that the change is of, right behind it."""


def _is_near_by(reading: Reading, claim: Claim, ends: Ends) -> bool:
    """Whether claim and levels stand in one clause, no third level between them, and go one way where both say which."""
    if ends.direction is not None and claim.direction is not None and ends.direction != claim.direction:
        return False
    outline = reading.outlines[claim.sentence]
    before, after = (outline.positions[outline.figures.index(end)] for end in (ends.before, ends.after))
    own = _OWN_LEVEL.match(outline.text, claim.position + 1)
    if own is not None and own.end() - 1 not in (before, after) and like(outline.at(own.end() - 1), ends.before):
        return False
    first, last = sorted((claim.position, min(before, after, key=lambda place: abs(place - claim.position))))
    if any(first < at < last and at not in (before, after) and like(outline.at(at), ends.before) for at in outline.positions):
        return False
    if claim.form == "times" and after < claim.position and _OWN_CLAUSE.search(outline.text, after, claim.position):
        return False
    begin, end = sorted((claim.position, before))
    return _CLAUSE.search(outline.text, begin, end) is None


def _is_passed(reading: Reading, claim: Claim, ends: Ends) -> bool:
    """Whether a semicolon parts the claim from both levels of its own sentence: `$3, up from $2.40; flour is up 20%`."""
    if not ends.before.sentence == ends.after.sentence == claim.sentence:
        return False
    outline = reading.outlines[claim.sentence]
    last = max(outline.positions[outline.figures.index(end)] for end in (ends.before, ends.after))
    return ";" in outline.text[last : claim.position]


def _is_anothers(reading: Reading, claim: Claim, ends: Ends) -> bool:
    """Whether another amount beside the levels is their difference, and the claim is of other levels."""
    if claim.form != "amount" or claim.figure is None:
        return False
    apart = ends.before.value - ends.after.value
    beside = (figure for at in {ends.before.sentence, ends.after.sentence} for figure in reading.outlines[at].figures)
    others = (figure for figure in beside if figure not in (claim.figure, ends.before, ends.after) and like(figure, claim.figure))
    return any(not (apart.disjoint(figure.value) and apart.disjoint(-figure.value)) for figure in others)


def _speaks_of(reading: Reading, claim: Claim, at: int) -> bool:
    """Whether a claim may be of levels that another sentence sets side by side."""
    if claim.compared:
        return False
    said, text = subject(reading, claim), reading.outlines[at].text
    if is_of_another_span(said, text):
        return False
    if claim.definite:
        return abs(at - claim.sentence) == 1 or linked(text, said)
    if claim.form == "amount" and claim.figure is not None and at - claim.sentence == 1:
        return claim.figure.kind == "measure" or (claim.figure.kind == "money" and _TAKEN_UP.match(text) is not None)
    return claim.form not in ("points", "amount") and not _has_own_level(reading, claim) and linked(text, said)


def _has_own_level(reading: Reading, claim: Claim) -> bool:
    """Whether a level ahead of the claim, or close behind, makes it a change of that."""
    own = (level for level in levels(reading.outlines[claim.sentence]) if level.figure is not claim.figure)
    return any(level.position - claim.position < CLOSE for level in own)


def _fits(claim: Claim, ends: Ends, amounts: frozenset[int]) -> bool:
    """Whether the claim can be of these levels, none of them a change itself."""
    if {ends.before.index, ends.after.index} & amounts or claim.figure in (ends.before, ends.after):
        return False
    if claim.figure is not None and claim.figure.unit == "basis_point":
        own = ends.together and ends.before.sentence == claim.sentence
        return own and "percent" in (ends.before.kind, ends.after.kind)
    return (suits(claim, ends.before) or suits(claim, ends.after)) and not _is_mean(claim, ends)


def _is_mean(claim: Claim, ends: Ends) -> bool:
    """Whether the percentage lies between two percentages: `fell by 30 percent on average, from 12 on the one to 60 on the other`."""
    if claim.form != "percent" or claim.figure is None or ends.before.kind != "percent" or ends.after.kind != "percent":
        return False
    said, levels = claim.figure.stated, [end.stated for end in (ends.before, ends.after)]
    stated = [level for level in levels if isinstance(level, Fraction)]
    return isinstance(said, Fraction) and len(stated) == 2 and min(stated) < said < max(stated)


def _goes(claim: Claim, ends: Ends) -> bool:
    """Whether the levels do not go against the direction of the claim."""
    if claim.earlier or claim.direction is None or (claim.form in ("amount", "points") and not ends.together):
        return True
    lower, upper = (ends.before, ends.after) if claim.direction == "up" else (ends.after, ends.before)
    return not lower.value.above(upper.value)


def _change(claim: Claim, ends: Ends, around: tuple[Figure, ...]) -> Change:
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
