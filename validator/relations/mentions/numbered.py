"""Counted titles that stand for one thing: `the sixth exchange of the year` and `this year's eighth exchange`.

Two ordinals of one noun are said of one thing where both count over one span (this year,
of the season) and neither is told apart by another day, or where both come with one name
(`his third wife, Anna`).
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import regex

from validator.model import Figure, Outline, Reading, Span
from validator.reading.aspects.entities import singular

_SPAN = r"(?:year|season|month|week|war|campaign|tour|decade|century|summer|winter)"
_MONTH = r"(?:january|february|march|april|june|july|august|september|october|november|december)"
_AHEAD = regex.compile(rf"\b(?:this |the |\A)?(?P<span>{_SPAN})'s\s+\Z")
_BEHIND = regex.compile(
    rf"""(?P<noun>(?:[\p{{L}}-]+\ ){{0,2}}?[\p{{L}}-]+)
      (?:\ (?:of|in|on|to|for|from|by|at|held|between|against)\b[^ⓞ.;]{{0,45}}?)?\s(?:(?:of|in)\ )?(?:this|the)\ (?P<span>{_SPAN})\b""",
    regex.VERBOSE,
)
_KIND = r"(?:oil|train|bus|air|prisoner|peace|rate|bank|school|car|tropical|major|fatal|big|such)"
_NOUN = regex.compile(rf"\s+(?:{_KIND} )?(?P<noun>[\p{{L}}-]+)")
_NAMED = regex.compile(r"\s+(?P<noun>wife|husband|marriage|novel|album|symphony|film),?\s+[\"“‘']?(?P<name>\p{Lu}[\p{L}'’-]+)")
_NOT_THIS = regex.compile(r"\b(?:next|another|earlier|previous|last|since|if)\b")
_ANOTHER_DAY = regex.compile(rf"\b(?:had|will|would|in {_MONTH})\b|ⓨ")
_APART = regex.compile(
    rf"\b(?:next|another|earlier|previous|last|after|before|since|following|will|would|could|if|when|while)\b"
    rf"|\b(?:expected|due|forecast|likely|in {_MONTH})\b|ⓨ"
)
_PAIR = 2
"""Where a count is told of more often, its places are those of several things."""


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
    counts: dict[tuple[str, str], list[_Title]] = defaultdict(list)
    for outline in reading.outlines:
        for title in _titles(reading, outline):
            counts[(title.noun, title.scope)].append(title)
    for titles in counts.values():
        if len(titles) != _PAIR:
            continue
        one, other = titles
        if one.figure.sentence != other.figure.sentence and other.definite:
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
        apart = ahead is not None and (_NOT_THIS.search(outline.text[: ahead.start()]) or _ANOTHER_DAY.search(outline.text, at))
        if ahead is not None and noun is not None and not apart:
            yield _Title(figure, outline, singular(noun.group("noun")), ahead.group("span"), True)
        elif behind is not None and not _APART.search(outline.text):
            definite = outline.text[:at].endswith(("the ", "his ", "her ", "its "))
            yield _Title(figure, outline, singular(behind.group("noun").split()[-1]), behind.group("span"), definite)
