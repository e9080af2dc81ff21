"""Figures said of one of many: `5.3 tonnes to the hectare`, `12 euros a ticket`, `40 for each of the eight barns`, `£300 apiece`.

A `Per` is the rate alone, with the words that say per what, and how it is tied to the
figures around it; which total and which count it belongs to is for `averages.py` to find.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache
from typing import Literal, NamedTuple

import regex

from validator.lexicon import table, words
from validator.model import Figure, Outline, Span
from validator.reading.aspects.entities import singular
from validator.reading.aspects.wording import inflected
from validator.relations.rates.cues import worded

Tie = Literal["beside", "behind", "loose"]

_MASKS = "ⓒⓜⓟⓤⓓⓐⓡⓞⓨⓣⓢⓘ"
_RATES = "ⓒⓜⓤⓓ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Per:
    """One rate: so many `of` (noun, currency or unit) `over` one of these nouns or units; none for a mere `each` or `on average`.

    `counted` is the figure of `each of the 12 nurses`, `scale` the number of `per 100,000 people`. `tie` says whether the rate
    is set beside what stands before it (`, an average of`), points back to the sentence before (`That is`), or neither.
    `guessed` where `over` may be no noun at all (`were each owed $650`), `among` where its sentence has other rates, `chained`
    where `counted` is what the words of the rate go back to (`to its 60 fishermen; each received`).
    """

    figure: Figure
    of: str | None
    over: tuple[str, ...]
    counted: Figure | None = None
    scale: Fraction = Fraction(1)
    average: bool
    guessed: bool = False
    among: bool = False
    chained: bool = False
    tie: Tie
    sentence: int
    position: int
    ground: Span


_NOUN = r"(?:\s(?!<no-noun>\b)[a-z'-]++){0,4}?"
_OF_THOSE = r"(?:one\s)?of\s(?:(?:<those>\b\s?){1,2}(?P<c>[ⓒⓤⓓ])?|(?P<c>ⓒ))\s?"
_AFTER = rf"""
    {_NOUN}(?:
      \s?(?:per\b|/)\s?(?P<n>[ⓒⓤ]\s?)?(?P<per>(?:(?:square|cubic)\s)?[a-z]+(?:-[a-z]+)?)?(?:\s(?:per|an?)\s(?P<per>[a-z]+))?
    | \s?an?\s(?:(?:single|working|playing|whole)\s)?(?P<a>[a-z]+(?:-[a-z]+)?)
    | \s?(?:<toward>\s)?(?:each|every)\s{_OF_THOSE}(?P<per>[a-z-]+)?
    | \s?(?:<toward>\s)?(?:each|every)\s(?:single\s)?(?P<n>[ⓒⓤ])\s?(?P<per>[a-z-]+)?
    | \s?<toward>\s(?:each|every)\s(?!<no-one>\b)(?P<per>(?:(?:square|cubic|[kmgt][a-z]+watt)\s)?[a-z-]+)
    | \s?(?:each|every)\s(?!<no-one>\b)(?P<a>[a-z-]+)
    | \s?(?:to|from|on)\s(?:the|an?)\s(?P<a>[a-z]+)(?=[,.;:)]|\s(?:and|or|in|for)\b|\Z)
    | ,?\s?(?P<each>each(?=[,.;:)!?]|\Z|\s<go-on>(?!\w))|(?!each)<head>)\b
    | \s?(?P<daily><adverb>)\b
    )
"""
_AVERAGE_BEFORE = r"""
    \b(?:(?:an?|the|its|their|his|her|that)\s(?:[a-z-]+\s){0,2}?(?:average|mean)(?:\s[a-z-]+){0,3}?\s(?:of|was|is|at)
      | <averaged> | on\saverage(?:,?\s[a-z]+){0,2} | (?:an?|the)\s<yield>(?:\s[a-z]+)?\sof
      | the\saverage,?(?:\s[a-z]+){0,3},?\s(?:is|was|being|comes\sto|came\sto|at)
      | (?P<daily><adverb>)\saverage\sof | average(?:\s[a-z]+){1,2}\s(?:of|was|is|at|:) | <works-out>)\s
    (?:<hedge>\s)*\Z
"""
_AVERAGE_BEHIND = r"(?:\s[a-z'-]++){0,4}?,?\son\saverage\b(?!\s(?:<hedge>\s){0,2}[ⓒⓜⓤⓓ])"
_BESIDE = r"""
    (?:,|\(|\s-|;|:|\band|\bso)\s?(?:(?:and|so|but|that\sis|i\.e\.),?\s)?
    (?:<beside>|(?:at\s)?an?\s(?:[a-z-]+\s){0,3}of)?\s?(?:[a-z]+ly\s)?(?:<hedge>\s)*\Z
"""
_BACK = r"""
    \W*(?:that|this|it|which|they)(?:'s|\s<back>)\b
  | \W*(?:the|an?|on|his|her|their|its)\s(?:[a-z-]+\s){0,2}?(?:average|mean|yield|rate)\b
  | \W*(?:in\sother\swords|put\sanother\sway|or|each|every|divided|shared)\b
"""
_COUNT_OF = r"\b(?:each|every|per)\s(?:(?:one\s)?of\s<those>\s)?\Z"
_CHAIN = r"""
    (?P<c>ⓒ)(?:\s[a-z'-]+){1,6}?(?:[,;:]|\s-|\sand|\swith|\sso)\s(?:[a-z'-]+\s){0,4}?
    (?:<each-of-them>)(?P<gap>(?:\s[a-z'-]+){0,6})\s\Z
"""
_AGE = regex.compile(r"\b(?:ages?|temperature|rating|grade|handicap)\b")
"""What has an average, but no total."""
_CLOSES = r"[,.;:)!?]|\s-|\Z"
_ONE_OF = r"\b(?:each|every|apiece|piece|capita|head|individually)\b"
_ENOUGH = r"\b<enough>\b"
_EACH_BEFORE = rf"""
    \b(?:each|every)\s(?:{_OF_THOSE})?(?!<no-one>\b)(?P<per>[a-z-]+)?(?P<gap>[^.;:{_MASKS}"]{{0,60}}?)\Z
"""
_ADVERBS = {
    "daily": "day", "hourly": "hour", "weekly": "week", "monthly": "month", "yearly": "year", "annual": "year", "annually": "year",
    "nightly": "night",
}  # fmt: skip
_NAMED = {"knot": ("nautical_mile", "hour"), "liter_per_100_kilometers": ("liter", "kilometer")}
_HUNDRED = Fraction(100)
_HEADS = frozenset({"head", "capita", "person", "piece"})
_STEP = 90
_BEGINNING = 300
"""What points back stands within so many characters of a sentence's beginning."""


@cache
def times() -> frozenset[str]:
    """The units of time."""
    return frozenset(row[0] for row in table("units") if row[2] == "time")


def rates(outline: Outline) -> Iterator[Per]:
    """Every rate of one sentence."""
    found: list[Per] = []
    for position, figure in zip(outline.positions, outline.figures, strict=True):
        if outline.text[position] not in _RATES or outline.text[position + 1 : position + 2] == "-":
            continue
        if isinstance(figure.stated, Fraction) and figure.stated > 0:
            rate = _rate(outline, position, figure)
            if rate is not None:
                found.append(rate)
    first = {rate.counted: rate for rate in reversed(found) if rate.counted is not None}
    found = [rate for rate in found if rate.counted is None or rate.chained or first[rate.counted] is rate or not rate.guessed]
    yield from (replace(rate, among=len(found) > 1) for rate in found)


def _rate(outline: Outline, position: int, figure: Figure) -> Per | None:
    text = outline.text
    ahead = text[max(0, position - _STEP) : position]
    behind = text[position + 1 : position + 1 + _STEP]
    before = worded(_AVERAGE_BEFORE).search(ahead)
    if worded(_COUNT_OF).search(ahead) or (before is not None and _AGE.search(before.group())):
        return None
    of, over = _split(figure)
    average = before is not None or worded(_AVERAGE_BEHIND).match(behind) is not None
    said = _Said(over, scale=_HUNDRED if figure.unit == "liter_per_100_kilometers" else Fraction(1))
    after = worded(_AFTER).match(behind)
    if after is not None:
        said = _behind(outline, position, after, said, average=average)
    elif over and over[-1] in _HEADS:
        said = said._replace(guessed=True)
    elif not over:
        said = _ahead(outline, position, ahead, said)
    chain = _antecedent(outline, position, ahead) if said.counted is None and (said.guessed or not said.over) else None
    if chain is not None:
        said = said._replace(over=(), counted=chain, each=True, guessed=False)
    if before is not None and before.group("daily"):
        said = said._replace(over=(*said.over, _ADVERBS[before.group("daily")]))
    if not (said.over or said.each or average or said.counted):
        return None
    end = position + 1 + (after.end() if after is not None else 0)
    start = max(0, position - len(before.group())) if before else position
    return Per(
        figure=figure, of=of, over=said.over, counted=said.counted, scale=said.scale, average=average, guessed=said.guessed,
        chained=chain is not None, tie=_tie(text, position, before.start() if before else None, ahead),
        sentence=outline.sentence.index, position=position, ground=outline.span(start, end),
    )  # fmt: skip


class _Said(NamedTuple):
    """What the words around a figure say that it is per."""

    over: tuple[str, ...]
    counted: Figure | None = None
    scale: Fraction = Fraction(1)
    each: bool = False
    guessed: bool = False


def _behind(outline: Outline, position: int, after: "regex.Match[str]", said: _Said, *, average: bool) -> _Said:
    """What stands behind the figure: `per ticket`, `for each of the eight barns`, `apiece`, `daily`."""
    text = outline.text
    behind = text[position + 1 : position + 1 + _STEP]
    over = said.over + tuple(_noun(word) for word in after.captures("per") if word)
    if after.group("a") and (average or _is_unit(after.group("a")) or worded(_BACK).match(text) or _closes(behind, after.end())):
        over += (_noun(after.group("a")),)
    over += (_ADVERBS[after.group("daily")],) if after.group("daily") else ()
    scale = said.scale
    many = _figure(outline, position + 1 + after.start("n")) if after.group("n") else None
    if many is not None and isinstance(many.stated, Fraction) and many.stated > 0:
        scale *= many.stated
        over += (many.unit,) if many.unit else ()
    counted = _figure(outline, position + 1 + after.start("c")) if after.group("c") else None
    each = after.group("a") is None and worded(_ONE_OF).search(after.group()) is not None
    return _Said(over, counted, scale, each)


def _ahead(outline: Outline, position: int, ahead: str, said: _Said) -> _Said:
    """What stands before the figure: `each of the 12 nurses got`, of which the noun may be none."""
    prefix = worded(_EACH_BEFORE).search(ahead)
    if prefix is None:
        return said
    counted = _figure(outline, max(0, position - _STEP) + prefix.start("c")) if prefix.group("c") else None
    return said._replace(over=(_noun(prefix.group("per")),) if prefix.group("per") else (), counted=counted, each=True, guessed=True)


def _antecedent(outline: Outline, position: int, ahead: str) -> Figure | None:
    """The count that `each of which`, `; each received` or `, who on average` goes back to."""
    chain = worded(_CHAIN).search(ahead)
    if chain is None:
        return None
    first = (chain.group("gap").split() or [""])[0]
    count = _figure(outline, max(0, position - _STEP) + chain.start("c"))
    if count is not None and count.unit == outline.at(position).unit:
        number = outline.figures.index(count)
        count = outline.figures[number - 1] if number and outline.figures[number - 1].kind == "count" else None
    if count is None or not isinstance(count.stated, Fraction) or count.unit is None:
        return None
    return count if not first or verbal(first) or _noun(first) == count.unit else None


def verbal(word: str) -> bool:
    """Whether the word behind `each` is no noun that it goes with."""
    return word in _verbal() or word.endswith(("ed", "ing"))


@cache
def _verbal() -> frozenset[str]:
    """The forms of all verbs, and what stands for the counted things themselves."""
    forms = {form for row in table("verbs") for form, _ in inflected(row)}
    return frozenset(forms | {"of", "which", "them", "whom", "one", "at", "with", "was", "is", "has", "had", "will", "would", "could"})


def _tie(text: str, position: int, start: int | None, ahead: str) -> Tie:
    """How the rate hangs on what stands before it."""
    if worded(_BESIDE).search(ahead if start is None else ahead[:start] + " "):
        return "beside"
    begin = text[:position] if position < _BEGINNING else ";"
    if worded(_BACK).match(begin) and not any(mask in begin for mask in "ⓜⓤⓒ"):
        return "behind"
    if worded(_ENOUGH).search(begin) and not any(mask in begin[begin.rfind("so that") :] for mask in "ⓜⓤ"):
        return "behind"
    return "beside" if start is not None else "loose"


def _split(figure: Figure) -> tuple[str | None, tuple[str, ...]]:
    """Numerator and denominators of the figure's own unit."""
    unit = figure.unit
    if unit in _NAMED:
        return _NAMED[unit][0], (_NAMED[unit][1],)
    if unit is not None and "_per_" in unit:
        of, *over_all = unit.split("_per_")
        return of, tuple(over_all)
    return unit, ()


@cache
def _units() -> dict[str, str]:
    """The name of each unit by the words for it."""
    return {word: row[0] for row in table("units") for word in row[4].lower().split(",")}


def _closes(text: str, at: int) -> bool:
    return worded(_CLOSES).match(text, at) is not None


def _is_unit(word: str) -> bool:
    return word in _units() or word in words("per_nouns")


def _noun(word: str) -> str:
    return _units().get(word) or singular(word.rpartition("-")[2])


def _figure(outline: Outline, position: int) -> Figure | None:
    return outline.at(position) if position in outline.positions else None
