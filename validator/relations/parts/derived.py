"""Counts that the text gives by another count: `twice as many`, `three fewer than on Monday`, `a third of them`.

Each becomes a figure like any other, with the value worked out and the working as its
surface (`14 x 2`), so that sums go through it as a reader's would.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

import regex

from validator.interval import Interval
from validator.model import Figure, Outline
from validator.reading.aspects.entities import singular
from validator.reading.aspects.events import vocabulary
from validator.relations.nouns import alike
from validator.relations.parts.counted import Counted, things

_BACK = 2
"""So many sentences back the count stands that `twice as many` goes by."""
_FEW = 30
"""So many places at most are said to have a count each."""
_IN_EACH = regex.compile(r" (?:people |dead |deaths )?(?:in|at|from|for|on) each of (?:the |its |their )?")
_EACH_HAS = regex.compile(
    r"\beach (?:lost|has|had|have|sent|took|got|gets|received|saw|reported|gave|brought|carried|carries|held|holds) $"
)
_AGAIN = regex.compile(r" (?:as many|that (?:many|number|figure|toll)|the (?:number|toll|figure))\b(?! as)|(?= that\b| this\b)")
_REST = regex.compile(r"\b(?:the rest|the others|the remainder) (?:are|were|being|is) (?P<noun>[a-z]+s)\b")
_OF_ALL = regex.compile(r" of (?:the |its |his |her |their |all )?(?:[a-z'-]+ )?")
_OF = regex.compile(r" of (?:the |those |these |its |their )?(?P<noun>[a-z]+)\b(?! ⓒ)")
_DAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_BEFORE = rf"(?:the (?:day|night|week|month|year|one) before|the previous|(?:in )?the first|on {_DAY}|a (?:day|week) earlier)"
_STEP = regex.compile(rf"(?: [a-z]+)? (?P<way>fewer|less|more) than {_BEFORE}\b")

_NEAR = 100
"""How many figures back the whole of a rest is looked for, at most."""


def derived(sentences: Sequence[Sequence[Counted]]) -> tuple[tuple[Counted, ...], ...]:
    """The same figures, those given by another one with their own value; ratios that give no count left out."""
    found: list[tuple[Counted, ...]] = []
    told: list[Counted] = []
    for sentence in sentences:
        kept: list[Counted] = []
        for number, plain in enumerate(sentence):
            one = plain
            times = _times(sentence, number)
            if times is not None:
                one = _with(one, one.figure.value * times.figure.value, f"{one.figure} x {times.figure}", one.noun)
            if one.figure.kind == "ratio" and number + 1 < len(sentence) and _OF_ALL.fullmatch(one.after):
                whole = sentence[number + 1]
                one = _with(one, whole.figure.value * one.figure.value, f"{one.figure} of {whole.figure}", whole.noun)
            new = _value_of(one, told) if one.figure.kind in ("ratio", "count") else one
            if new is not None:
                kept.append(new)
                told.append(new)
        found.append(tuple(kept))
    return tuple(found)


def rests(outline: Outline, before: Sequence[Counted]) -> list[Counted]:
    """What `the rest are frigates` counts: the whole told last, less its parts."""
    match = _REST.search(outline.text)
    if match is None:
        return []
    near = [one for one in before[-_NEAR:] if one.figure.kind == "count" and outline.sentence.index - one.sentence <= 2 and not one.derived]
    heads = [number for number, one in enumerate(near) if one.noun is not None and not one.one and one.figure.value.exact]
    if not heads:
        return []
    whole = near[heads[-1]]
    parts = near[heads[-1] + 1 :]
    left = whole.figure.value - sum((part.figure.value for part in parts), start=Interval.exactly(0))
    if not parts or any(part.noun is not None for part in parts) or left.low <= 0:
        return []
    return [_with(whole, left, " - ".join(str(one.figure) for one in (whole, *parts)), singular(match["noun"]))]


def _times(sentence: Sequence[Counted], number: int) -> Counted | None:
    """In how many places the count at `number` is said to hold: `23 in each of the two hamlets`, `two hamlets which each lost 23`."""
    one = sentence[number]
    if one.figure.kind != "count":
        return None
    if _IN_EACH.fullmatch(one.after) and number + 1 < len(sentence):
        places = [sentence[number + 1]]
    elif _EACH_HAS.search(one.before):
        places = list(sentence[:number])
    else:
        return None
    few = [
        place
        for place in places
        if place.figure.kind == "count" and place.noun is not None and place.figure.value.exact and 2 <= place.figure.value.low <= _FEW
    ]
    return next((place for place in reversed(few) if one.noun is None or place.noun is None or not alike(place.noun, one.noun)), None)


def _value_of(one: Counted, told: Sequence[Counted]) -> Counted | None:
    """`one` with its value worked out; itself where it is a plain count, `None` for a ratio of nothing that was counted."""
    near = takewhile(lambda earlier: one.sentence - earlier.sentence <= _BACK, reversed(told))
    last = next((earlier for earlier in near if earlier.figure.kind == "count"), None)
    if one.figure.kind == "count":
        step = _STEP.match(one.after)
        if step is None or last is None:
            return one
        sign = "+" if step["way"] == "more" else "-"
        value = last.figure.value + one.figure.value if sign == "+" else last.figure.value - one.figure.value
        return one if value.low < 0 else _with(one, value, f"{last.figure} {sign} {one.figure}")
    if one.figure.unit == "times":
        if last is None or not _AGAIN.match(one.after):
            return None
        return _with(one, last.figure.value * _stated(one.figure), f"{last.figure} x {one.figure}")
    match = _OF.match(one.after)
    whole = _whole(match["noun"], one, told) if match else None
    return None if whole is None else _with(one, whole.figure.value * one.figure.value, f"{one.figure} of {whole.figure}")


def _stated(figure: Figure) -> Interval:
    """A multiple as written, where it is one number."""
    return figure.value if isinstance(figure.stated, tuple) or figure.stated is None else Interval.exactly(figure.stated)


def _with(one: Counted, value: Interval, surface: str, noun: str | None = None) -> Counted:
    stated = value.low if value.exact and not isinstance(value.low, float) else None
    quantity = replace(one.figure.quantity, kind="count", value=value, surface=surface, unit=None, stated=stated)
    return replace(one, figure=replace(one.figure, quantity=quantity), noun=noun, derived=True)


def _whole(noun: str, one: Counted, told: Sequence[Counted]) -> Counted | None:
    """The nearest count that `of the injured`, `of them` may mean."""
    event = vocabulary().get(noun)
    for earlier in reversed(told):
        if (
            one.sentence - earlier.sentence > 6
            or earlier.figure.kind != "count"
            or earlier.one
            or not earlier.figure.value.exact
            or earlier.derived
        ):
            continue
        thing = things(earlier)
        if noun in ("them", "those", "these", "whom", "which"):
            return earlier if one.sentence - earlier.sentence <= 1 else None
        if (event is not None and earlier.figure.event == event) or (thing is not None and alike(singular(noun), thing)):
            return earlier
    return None
