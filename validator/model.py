"""The nouns of the house, all frozen values.

A `Dispatch` is one text; every place in it is a `Span` of code points of that text.
Reading turns it into `Figure`s, relations say what the text claims of them, rules
turn a broken claim into a `Discrepancy`, and the engine wraps that into a `Finding`.

A `Figure` is an interval with seven aspects (value, unit, entity with its owner,
event, place, time, source). An aspect that was not read is `None`, and `None` never
makes or breaks a match by itself.
"""

from bisect import bisect_right
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Literal, Protocol

from validator.interval import Interval
from validator.origin import Origin

Kind = Literal[
    "count", "measure", "money", "percent", "ratio", "age", "duration",
    "ordinal", "date", "time", "score", "identifier",
]  # fmt: skip
Bound = Literal["exact", "about", "over", "under"]
Trend = Literal["up", "down"]
Severity = Literal["note", "warning", "error"]
Sourcing = Literal["sourced", "vague", "unsourced", "not-asked"]
Section = Literal["headline", "summary", "body", "caption"]

SEVERITIES: tuple[Severity, ...] = ("note", "warning", "error")
"""Mildest first. An error is proved under every reading, a warning under the plain one."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points `start` to `end` of a dispatch's text, `end` exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters themselves."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Whether `other` lies inside."""
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispatch:
    """One news story as it came in: its text, and what its file says about it.

    `headline` and `body` are places of `text`; what lies outside both (front matter,
    say) is not read. `place` is the dateline's, `published` the story's own day,
    `origin` the file where the text is not the file itself, character by character.
    """

    name: str
    text: str
    body: Span
    headline: Span | None = None
    published: date | None = None
    place: str | None = None
    origin: Origin | None = None

    @classmethod
    def of(cls, text: str, name: str = "<text>") -> "Dispatch":
        """A dispatch of plain text without headline, place and day."""
        return cls(name=name, text=text, body=Span(0, len(text)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of a dispatch; `index` counts sentences, `paragraph` paragraphs, both from 0."""

    span: Span
    index: int
    paragraph: int
    section: Section
    quoted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number as written: what it says, and which values its words allow.

    `span` covers hedge, number, scale and unit sign or unit word; for a count the
    counted noun lies outside. `stated` is the number with its scale applied, two
    numbers for a range, `None` for a vague word (`dozens`). `grain` is the place of
    the last digit written: 100,000 in `1.2 million`. `unit` is a name in the
    singular (`kilometer`, `USD`, `percent`), for a count the head noun (`drone`).
    """

    span: Span
    surface: str
    kind: Kind
    stated: Fraction | tuple[Fraction, Fraction] | None
    grain: Fraction
    value: Interval
    unit: str | None = None
    hedge: str | None = None
    bound: Bound = "exact"
    trend: Trend | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Who vouches for a figure: the words that name it, and its fullest name in the text."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A quantity and what it is about. Figures of a reading are numbered by `index` in text order.

    `phrase` is the whole phrase (`about 30 wounded soldiers`), `entity` the counted or
    measured thing as written, `owner` what or whom the quantity is said of, `event` a
    name of the event tree (`killed`), `place` and `time` normalised words, and `why`
    one line that gives the reason for `sourcing`.
    """

    quantity: Quantity
    index: int
    sentence: int
    phrase: Span
    entity: str | None = None
    owner: str | None = None
    event: str | None = None
    place: str | None = None
    time: str | None = None
    source: Source | None = None
    sourcing: Sourcing = "not-asked"
    why: str = ""

    @property
    def span(self) -> Span:
        """The quantity's place."""
        return self.quantity.span

    @property
    def kind(self) -> Kind:
        """The quantity's kind."""
        return self.quantity.kind

    @property
    def value(self) -> Interval:
        """Which values the words allow."""
        return self.quantity.value

    @property
    def unit(self) -> str | None:
        """The quantity's unit; for a count the head noun in the singular."""
        return self.quantity.unit

    @property
    def stated(self) -> Fraction | tuple[Fraction, Fraction] | None:
        """The number as written, scale applied."""
        return self.quantity.stated

    def __str__(self) -> str:
        words = " ".join(self.quantity.surface.split())
        named = self.kind in ("date", "time", "money", "score", "identifier") or words[1:2].isupper()
        return words if named else words[:1].lower() + words[1:]


class Relation(Protocol):
    """What the text claims of some figures; no verdict.

    `ground` are the words that establish it; `explicit` is false where it was
    inferred from like entities, events, places and times across sentences.
    """

    @property
    def ground(self) -> tuple[Span, ...]:
        """The words that establish the relation."""
        ...

    @property
    def explicit(self) -> bool:
        """Whether the words themselves claim it."""
        ...


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """What a rule says: these figures cannot all be true, and the arithmetic in one line.

    The first figure is the primary one. `diagnosis` names the known wrong path that
    gives the very value written, `suggestion` the value that would agree.
    """

    figures: tuple[Figure, ...]
    message: str
    working: str = ""
    severity: Severity = "error"
    diagnosis: str | None = None
    suggestion: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A discrepancy as a report lists it: by which rule, and on what ground the figures were compared."""

    rule: str
    family: str
    discrepancy: Discrepancy
    labels: tuple[str, ...]
    ground: tuple[Span, ...] = ()
    explicit: bool = True
    allowed: str | None = None

    @property
    def severity(self) -> Severity:
        """How sure the proof is."""
        return self.discrepancy.severity

    def with_severity(self, severity: Severity) -> "Finding":
        """The same finding, weighed anew."""
        return replace(self, discrepancy=replace(self.discrepancy, severity=severity))


@dataclass(frozen=True, slots=True, kw_only=True)
class Crash:
    """A rule or finder that raised: only what it was looking at is lost."""

    name: str
    subject: str
    cause: str
    traceback: str


MASKS: dict[str, str] = {
    "count": "ⓒ", "measure": "ⓤ", "money": "ⓜ", "percent": "ⓟ", "ratio": "ⓡ", "age": "ⓐ", "duration": "ⓓ",
    "ordinal": "ⓞ", "date": "ⓨ", "time": "ⓣ", "score": "ⓢ", "identifier": "ⓘ",
}  # fmt: skip
"""The one character that stands for a figure of each kind in an outline."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A sentence as relations read it: lower case, each figure one character of `MASKS`.

    `Of the 13 aboard, about nine were rescued` reads `of the ⓒ aboard, ⓒ were rescued`:
    patterns over it speak of figures and words, never of digits. Quotation marks,
    apostrophes, dashes and spaces are plain ASCII (a long dash is ` - ` in width one: `-`).
    """

    sentence: Sentence
    text: str
    figures: tuple[Figure, ...]
    positions: tuple[int, ...]

    def at(self, position: int) -> Figure:
        """The figure whose mask stands at `position`. Raises `ValueError` where none does."""
        return self.figures[self.positions.index(position)]

    def offset(self, position: int) -> int:
        """The dispatch offset of an outline position (for a mask, the figure's start)."""
        before = bisect_right(self.positions, position) - 1
        if before < 0:
            return self.sentence.span.start + position
        figure, mask = self.figures[before], self.positions[before]
        return figure.span.start if mask == position else figure.span.end + position - mask - 1

    def span(self, start: int, end: int) -> Span:
        """The dispatch place of `start` to `end` of the outline; `end` is exclusive."""
        return Span(self.offset(start), max(self.offset(end - 1) + 1, self.offset(end) if end - 1 in self.positions else 0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that was read of a dispatch; what finders get. `outlines` has an entry for every sentence, in text order."""

    dispatch: Dispatch
    sentences: tuple[Sentence, ...]
    figures: tuple[Figure, ...]
    outlines: tuple[Outline, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What came of checking one dispatch: all findings in text order, and what was not reached.

    `compared` are the indexes of figures that took part in a relation a rule judged.
    """

    reading: Reading
    findings: tuple[Finding, ...]
    relations: tuple[Relation, ...] = ()
    compared: frozenset[int] = frozenset()
    crashes: tuple[Crash, ...] = ()
