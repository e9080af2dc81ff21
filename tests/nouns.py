"""Nouns made by hand, for tests of rooms that need figures but no reading."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from validator.interval import Interval
from validator.model import Discrepancy, Dispatch, Figure, Finding, Outline, Quantity, Reading, Sentence, Severity, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two figures side by side: a relation for tests."""

    lesser: Figure
    greater: Figure
    ground: tuple[Span, ...] = ()
    explicit: bool = True


def reading(text: str) -> Reading:
    """A text of one sentence, read so that every run of digits is an exact count."""
    dispatch = Dispatch.of(text)
    sentence = Sentence(span=dispatch.body, index=0, paragraph=0, section="body", quoted=False)
    figures = tuple(_figures(text))
    outline = Outline(sentence=sentence, text=text.lower(), figures=(), positions=())
    return Reading(dispatch=dispatch, sentences=(sentence,), figures=figures, outlines=(outline,))


def _figures(text: str) -> Iterator[Figure]:
    for index, match in enumerate(re.finditer(r"\d+", text)):
        stated = Fraction(match[0])
        span = Span(*match.span())
        quantity = Quantity(
            span=span, surface=match[0], kind="count", stated=stated, grain=Fraction(1), value=Interval.exactly(stated)
        )
        yield Figure(quantity=quantity, index=index, sentence=0, phrase=span)


def pairs(found: Reading) -> Iterator[Pair]:
    """Every two neighbouring figures."""
    for lesser, greater in zip(found.figures, found.figures[1:], strict=False):
        yield Pair(lesser=lesser, greater=greater, ground=(lesser.span,))


def finding(
    figures: tuple[Figure, ...],
    rule: str = "a-rule",
    severity: Severity = "error",
    *,
    family: str = "sum",
    diagnosis: str | None = None,
    explicit: bool = True,
    allowed: str | None = None,
) -> Finding:
    """A finding of `rule` about `figures`."""
    return Finding(
        rule=rule,
        family=family,
        discrepancy=Discrepancy(figures, "they differ", severity=severity, diagnosis=diagnosis),
        labels=("figure",) * len(figures),
        explicit=explicit,
        allowed=allowed,
    )
