"""When somebody was born, how old they are said to be, and when that held.

The day of an age is the one its clause names (`was 54 when … on February 9, 2024`), the
day of death where the age is one at death, else the dispatch's own. A story with two
births, or an age whose owner is another person, gives nothing.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

import regex

from validator.interval import Interval
from validator.model import Figure, Outline, Reading, Span
from validator.reading.days import Days, age_on, days_of_figure

_BIRTH = regex.compile(
    r"(?<!\bnot )(?<!\byet )(?<!\bnever )\bborn\b(?! when| after| before)"
    r"[^.;:ⓐⓨ]{0,60}?\b(?:on|in) (?:the )?(?P<birth>ⓨ)"
    r"|^(?:built|opened|founded|established|erected|completed) in (?P<birth>ⓨ)(?=, (?:the|this|its) ⓐ )"
    r"|\blived from (?P<birth>ⓨ)(?= (?:to|until) ⓨ)"
)
_DEATH = regex.compile(r"\b(?:died|was killed|death)\b[^.;:ⓨ]{0,60}?(?:\b(?:on|in)|,) (?P<on>ⓨ)")
_HELD = regex.compile(
    r"\b(?:was|aged|at|turned)\b ?(?:the age of )?(?P<age>[ⓐⓒ])"
    r"(?: (?:when|as|at the time)\b[^ⓨ.;:]{1,90}\b(?:on|in) (?P<on>ⓨ))?"
)
_AT_DEATH = regex.compile(
    r"(?:\b(?:died|dead)\b[^;:ⓐⓒ]{0,60}?(?:\bat|\baged|,|\bthe|\bdied)|^(?:he|she) was|\baged) (?P<age>[ⓐⓒ])(?= ?[.,;]|$)"
    r"|\b(?:died|dead)\b[^;:ⓐ]{0,60}? (?P<age>ⓐ)"
)
_NOW = regex.compile(r", (?P<age>[ⓐⓒ])(?=, )|\b(?:he|she|who) is (?:now )?(?P<age>[ⓐⓒ])(?= ?[,.])")
_LIVED = regex.compile(r"\blived from ⓨ (?:to|until) (?P<on>ⓨ)[^.;ⓐ]{0,20} (?P<age>ⓐ)")
_AGED = regex.compile(r"\b(?:the|this|its) (?P<age>ⓐ)|\bturned (?P<age>ⓐ)(?= this year| in | on |,)")
_OTHERS = regex.compile(
    r"\b(?:wife|husband|widow|sons?|daughters?|brother|sister|mother|father|children|child|partner|colleague|friend|they|their)\b"
)
_NAME = regex.compile(r"\b\p{Lu}\p{L}{2,}")
_LATE = regex.compile(r"\bhas died\b|\bdied\b[^.;]{0,80}?\bon (?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
_APPOSED = 24
"""How many characters before `who died` name the dead."""
_LATELY = timedelta(days=14)
"""A death told without its date was in the two weeks before the story."""
_OLDEST = 120
_REACH = 2
"""How many paragraphs from the birth an age may stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lifespan:
    """A `birth`, an `age`, and the date `on` which it held (`None`: the dispatch's own); `actual` is the age in full years then."""

    birth: Figure
    age: Figure
    on: Figure | None
    actual: Interval
    ground: tuple[Span, ...]
    explicit: bool = True


def find(reading: Reading) -> Iterator[Lifespan]:
    """The ages told of the one person whose birth the story dates."""
    births = [(outline, match) for outline in reading.outlines for match in _BIRTH.finditer(outline.text)]
    if len(births) != 1:
        return
    home, match = births[0]
    birth = home.at(match.start("birth"))
    ground = (home.span(match.start(), match.start("birth")),)
    born = days_of_figure(birth)
    today = reading.dispatch.published
    for outline in _near(reading, home):
        told = _told(reading, outline, home)
        if told is None or born is None:
            continue
        age, on = told
        before = outline.text[: outline.positions[outline.figures.index(age)]]
        if outline is not home and _OTHERS.search(before):
            continue
        lately = Days(today - _LATELY, today) if today is not None else None
        day = days_of_figure(on, today.year if today else None) if on is not None else lately
        actual = age_on(born, day) if day is not None else None
        if actual is not None and 0 < age.value.high < (_OLDEST if "born" in home.text else math.inf):
            yield Lifespan(birth=birth, age=age, on=on, actual=actual, ground=ground)


def _near(reading: Reading, home: Outline) -> Iterator[Outline]:
    """The sentences that may speak of the person born: those of the paragraphs around the birth."""
    for outline in reading.outlines:
        if abs(outline.sentence.paragraph - home.sentence.paragraph) <= _REACH:
            yield outline


def _told(reading: Reading, outline: Outline, home: Outline) -> tuple[Figure, Figure | None] | None:
    """An age in `outline` and its day (`None` for the dispatch's own)."""
    if outline.text.count("ⓐ") > 1 or (outline is home and _OTHERS.search(outline.text.partition("born")[0])):
        return None
    held = _HELD.search(outline.text)
    if held is not None and held.group("on"):
        return outline.at(held.start("age")), outline.at(held.start("on"))
    died = _AT_DEATH.search(outline.text)
    deaths = [death for death in _deaths(reading) if _of_the_person(reading, *death)]
    if died is not None and len(deaths) == 1:
        other, match = deaths[0]
        return outline.at(died.start("age")), other.at(match.start("on"))
    if died is not None and not deaths and _LATE.search(outline.text):
        return outline.at(died.start("age")), None
    lived = _LIVED.search(outline.text)
    if lived is not None:
        return outline.at(lived.start("age")), outline.at(lived.start("on"))
    now = _NOW.search(outline.text) or (_AGED.search(outline.text) if outline is home else None)
    if now is not None and not deaths and not any("died" in other.text for other in reading.outlines):
        return outline.at(now.start("age")), None
    return None


def _deaths(reading: Reading) -> list[tuple[Outline, "regex.Match[str]"]]:
    """The dates on which somebody is said to have died."""
    return [(outline, match) for outline in reading.outlines for match in _DEATH.finditer(outline.text)]


def _of_the_person(reading: Reading, outline: Outline, match: "regex.Match[str]") -> bool:
    """Whether a death is told of the person the story is about: by pronoun, or by a name that its first sentence has."""
    before = outline.text[: match.start()]
    if _OTHERS.search(before):
        return False
    if regex.search(r"\b(?:he|she|born)\b|^who |^his |^her ", before) and not before.endswith("who "):
        return True
    span = outline.span(0, match.start()) if match.start() else outline.sentence.span
    names = set(_NAME.findall(span.of(reading.dispatch.text)))
    if before.endswith("who "):
        names = set(_NAME.findall(span.of(reading.dispatch.text)[-_APPOSED:]))
    first = next(sentence for sentence in reading.sentences if sentence.section != "headline")
    return not names or bool(names & set(_NAME.findall(first.span.of(reading.dispatch.text))))
