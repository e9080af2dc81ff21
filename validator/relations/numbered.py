"""Counted titles that stand for one thing: `the sixth exchange of the year` and `this year's eighth exchange`.

Two ordinals of one noun are said of one thing where both count over one span (this year,
of the season) and neither is told apart by another day, or where both come with one name
(`his third wife, Anna`).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

import regex

from validator.model import Figure, Outline, Reading, Span
from validator.reading.entities import singular

_SPAN = r"(?:year|season|month|week|war|campaign|tour|decade|century|summer|winter)"
_AHEAD = regex.compile(rf"\b(?:this |the |\A)?(?P<span>{_SPAN})'s\s+\Z")
_BEHIND = regex.compile(rf"(?P<noun>[\p{{L}}-]+)(?P<between>[^ⓞ.;]{{0,45}}?)\s(?:(?:of|in) )?(?:this|the) (?P<span>{_SPAN})\b")
_NOUN = regex.compile(r"\s+(?P<noun>[\p{L}-]+)")
_NAMED = regex.compile(r"\s+(?P<noun>wife|husband|marriage|novel|album|symphony|film),?\s+[\"“‘']?(?P<name>\p{Lu}[\p{L}'’-]+)")
_APART = regex.compile(
    r"\b(?:next|another|earlier|previous|last|after|before|since|following|will|would|could|if|when|while|in (?:january|february|march|april|june|july|august|september|october|november|december))\b|ⓨ"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """One thing's places in one count, in text order."""

    figures: tuple[Figure, ...]
    noun: str
    ground: tuple[Span, ...]
    explicit: bool = False


class _Title(NamedTuple):
    figure: Figure
    outline: Outline
    noun: str
    scope: str
    definite: bool


def find(reading: Reading) -> Iterator[Numbered]:
    """Pairs of ordinals that number one thing of one span."""
    titles = [title for outline in reading.outlines for title in _titles(reading, outline)]
    for one, other in combinations(titles, 2):
        alone = sum(title.noun == one.noun and title.scope == one.scope for title in titles) == 2
        if one.noun == other.noun and one.scope == other.scope and alone and one.figure.sentence != other.figure.sentence and other.definite:
            yield Numbered(figures=(one.figure, other.figure), noun=one.noun, ground=(one.figure.phrase, other.figure.phrase))


def _titles(reading: Reading, outline: Outline) -> Iterator[_Title]:
    """The ordinals of a sentence that count over a span, or that stand before a name."""
    for figure, at in zip(outline.figures, outline.positions, strict=True):
        if figure.kind != "ordinal":
            continue
        named = _NAMED.match(reading.dispatch.text, figure.span.end)
        if named is not None:
            yield _Title(figure, outline, named.group("noun"), named.group("name"), True)
            continue
        ahead, behind, noun = _AHEAD.search(outline.text[:at]), _BEHIND.match(outline.text, at + 2), _NOUN.match(outline.text, at + 1)
        if ahead is not None and noun is not None and not _APART.search(outline.text[: ahead.start()][-40:]):
            yield _Title(figure, outline, singular(noun.group("noun")), ahead.group("span"), True)
        elif behind is not None and not _APART.search(outline.text):
            definite = outline.text[:at].endswith(("the ", "his ", "her ", "its "))
            yield _Title(figure, outline, singular(behind.group("noun")), behind.group("span"), definite)
