"""The figures of a sentence in their setting: what stands between one and the next, and which noun each counts.

Finders of parts and wholes read a sentence as words and figures in turn. A `Counted` is
one figure with the words up to its neighbours, in lower case, as an outline has them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

import regex

from validator.interval import Interval
from validator.lexicon import mapping, words
from validator.model import Figure, Outline, Reading, Span
from validator.reading.aspects.entities import is_plural, singular
from validator.reading.aspects.events import vocabulary
from validator.relations.nouns import alike, is_person

SUMMABLE = frozenset({"count", "money", "measure", "duration"})
"""The kinds that can be part of one another."""
_PEOPLE = frozenset({"casualty", "dead", "injured", "missing", "displaced", "hospitalised"})
"""Deeds that befall people: `54 dead` counts persons."""
_SCALED = 100_000
"""The grain of a number with a scale word behind its point (`38 million`)."""
_FAR = 300
"""So many characters on either side of a figure are read for what it counts."""
_AGE = regex.compile(
    r"\b(?:man|woman|boy|girl|[a-z]*(?:er|or|ist|man|woman|ian)) (?:of|was|is) $|\b(?:at|aged|age) $"
    r"|\b(?:young|old|eld)(?:est|er)(?: of them)?,?(?: (?:of|was|is|being|a|just|only|aged|at|not yet|barely))* $"
)
"""What stands ahead of a bare number that is an age."""
_COORDINATED = regex.compile(r" [a-z-]+(?:ed|en|ing|al|ic)(?:,| or| and) [a-z-]+(?:ed|en|ing|al|ic) (?P<noun>[a-z]+s)\b")
"""Two adjectives and the noun of a count (`30 burnt or flooded barns`)."""
_EACH = regex.compile(
    r" (?:people |dead |deaths )?each (?:in|at|near|from|for|over|on|to|by) (?P<more>[a-z][a-z' -]+(?:, [a-z][a-z' -]+)*,?) and [a-z]"
)
_COMPANY = regex.compile(
    r"\b(?:battalion|cabinet|cast|choir|class|committee|crew|delegation|force|garrison|group|jury|panel|party|platoon|squad|team) of $"
)
_ABOARD = regex.compile(r" (?:aboard|on board)\b")
_SIZED = regex.compile(
    r"[- ](?:seat|member|bed|room|man|woman|strong|head|berth|place|vehicle|ship|truck|aircraft)\b(?=[ -])", regex.IGNORECASE
)
"""What makes a number the size of a body: `the 120-seat assembly`."""
_FILLERS = frozenset({"more", "other", "others"})
_VERBS = frozenset({"hit", "lost", "struck", "took", "won"})
"""Verbs that a count may be the subject of, and that look like the modifier of its noun."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """One figure; `noun` is its head noun in the singular, `None` where the text leaves it out (`33 were jammed`).

    `derived` says that its value was worked out from another figure's, `company` that it
    is the size of a company (`a crew of 31`).
    """

    figure: Figure
    outline: Outline
    position: int
    before: str
    after: str
    noun: str | None
    derived: bool = False
    company: bool = False

    @property
    def sentence(self) -> int:
        """The index of its sentence."""
        return self.figure.sentence

    @property
    def paragraph(self) -> int:
        """The index of its paragraph."""
        return self.outline.sentence.paragraph

    @property
    def one(self) -> bool:
        """Whether it says one, or nothing at all: too few to have parts."""
        return self.figure.value.high <= 1

    @property
    def lead(self) -> str:
        """The words ahead, those of its own hedge included (`a total of`)."""
        return f"{self.before}{self.figure.quantity.hedge} " if self.figure.quantity.hedge else self.before

    def words_behind(self, start: int, end: int) -> Span:
        """The dispatch place of `start` to `end` of `after`."""
        return self.outline.span(self.position + 1 + start, self.position + 1 + end)

    def words_ahead(self, start: int, end: int) -> Span:
        """The dispatch place of `start` to `end` of `before`."""
        first = self.position - len(self.before)
        return self.outline.span(first + start, first + end)


def counted(reading: Reading, *, ratios: bool = False) -> tuple[tuple[Counted, ...], ...]:
    """The figures that can be part of one another, one tuple a sentence, in text order; with `ratios` those that may give a count too."""
    return tuple(tuple(_of(reading, outline, ratios)) for outline in reading.outlines)


def _of(reading: Reading, outline: Outline, ratios: bool) -> Iterator[Counted]:
    chosen = [
        (figure, position)
        for figure, position in zip(outline.figures, outline.positions, strict=True)
        if figure.kind in SUMMABLE or (ratios and figure.kind == "ratio")
    ]
    for number, (figure, position) in enumerate(chosen):
        start = chosen[number - 1][1] + 1 if number else 0
        end = chosen[number + 1][1] if number + 1 < len(chosen) else len(outline.text)
        if (figure.quantity.hedge or "").startswith(("younger", "older")):
            continue
        if figure.kind == "count" and figure.phrase.end <= figure.span.end and _AGE.search(outline.text, max(0, position - 25), position):
            continue
        yield Counted(
            figure=_each(figure, outline.text[position + 1 : end]),
            outline=outline,
            position=position,
            before=outline.text[max(start, position - _FAR) : position],
            after=outline.text[position + 1 : min(end, position + 1 + _FAR)],
            noun=_noun(reading, figure) or _company(outline, position),
            company=_COMPANY.search(outline.text, max(0, position - 25), position) is not None,
        )


def _each(figure: Figure, after: str) -> Figure:
    """`figure` as often as it is said to hold: `three each in Cork and Sligo` are six."""
    match = _EACH.match(after)
    if match is None:
        return figure
    times = 2 + match["more"].count(",")
    quantity = replace(figure.quantity, value=figure.value * Interval.exactly(times), surface=f"{figure.quantity.surface} x {times}")
    return replace(figure, quantity=quantity)


def _company(outline: Outline, position: int) -> str | None:
    """Persons where a bare count stands for a company of them: `a crew of 31`, `the 150 aboard`."""
    people = _COMPANY.search(outline.text, max(0, position - 25), position) or _ABOARD.match(outline.text, position + 1)
    return "person" if people else None


def _noun(reading: Reading, figure: Figure) -> str | None:
    """The head noun of a count, `None` where what follows is no noun (`nine failed`); the unit of any other kind."""
    if figure.kind != "count":
        return figure.unit
    if figure.unit is None:
        match = _COORDINATED.match(reading.dispatch.text, figure.span.end)
        return singular(match["noun"]) if match else None
    phrase = reading.dispatch.text[figure.span.end : figure.phrase.end].lower().split()
    word = phrase[-1] if phrase else ""
    if word in _FILLERS or (len(phrase) > 1 and phrase[0] in _VERBS):
        return None
    if " ".join(phrase[-2:]) in mapping("compound_nouns"):
        return mapping("compound_nouns")[" ".join(phrase[-2:])]
    if " and " in figure.unit:
        return figure.unit.split(" and ")[0]
    if word in words("groups"):
        return "person" if word in vocabulary() else figure.unit
    if is_plural(word) or is_person(figure.unit) or _SIZED.match(reading.dispatch.text, figure.span.end):
        return figure.unit
    if figure.value.exact and figure.value.high == 1 and word not in vocabulary() and not word.endswith("ed"):
        return figure.unit
    return None


def things(one: Counted) -> str | None:
    """What a count is of: its noun, or persons where the deed befalls people (`54 dead`); `None` where nothing tells."""
    return "person" if one.noun is None and one.figure.event in _PEOPLE else one.noun


def together(row: Sequence[Counted]) -> Counted:
    """The counts of one sentence as one (`76 off a dinghy and 58 off a boat`); it stands where the first does."""
    if len(row) == 1:
        return row[0]
    value = sum((one.figure.value for one in row), start=Interval.exactly(0))
    quantity = replace(row[0].figure.quantity, value=value, surface=" + ".join(str(one.figure) for one in row))
    return replace(row[0], figure=replace(row[0].figure, quantity=quantity), derived=True)


def same_kind(one: Counted, other: Counted) -> bool:
    """Whether the two can be added: both counts, of one unit, or an amount of money and a bare number of millions."""
    if one.figure.kind == other.figure.kind:
        return one.figure.kind == "count" or one.figure.unit == other.figure.unit
    return any(
        a.figure.kind == "money" and b.figure.kind == "count" and b.noun is None and b.figure.quantity.grain >= _SCALED
        for a, b in ((one, other), (other, one))
    )


def may_hold(whole: Counted, part: Counted) -> bool:
    """Whether `part` may be counted inside `whole`, by kind and noun; a noun left out fits any."""
    if (
        whole.figure.kind == "count"
        and whole.noun is not None
        and isinstance(part.figure.stated, Fraction)
        and part.figure.stated.denominator > 1
    ):
        return False
    if whole.figure.index == part.figure.index or not same_kind(whole, part) or whole.one or part.figure.value.high == 0:
        return False
    inside, outside = things(part), things(whole)
    return whole.figure.kind != "count" or inside is None or outside is None or part.noun is None or alike(inside, outside)


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """`parts` of `whole`, all of them where `complete`; `firm` where the words themselves say so."""

    whole: Counted
    parts: tuple[Counted, ...]
    complete: bool
    ground: tuple[Span, ...]
    firm: bool = True

    @property
    def total(self) -> Interval:
        """What the parts make."""
        return sum((part.figure.value for part in self.parts), start=Interval.exactly(0))

    @property
    def agrees(self) -> bool:
        """Whether the parts can make the whole."""
        return not self.total.disjoint(self.whole.figure.value)
