"""Figures said of one of many: `an average of 5.3 tonnes to the hectare`, `12 euros a ticket`, `90 for each of the 12 nurses`, `£300 apiece`.

A `Per` is the rate alone, with the words that say per what, and how it is tied to the
figures around it; which total and which count it belongs to is for `rates.py` to find.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache
from typing import Literal

import regex

from validator.lexicon import table, words
from validator.model import Figure, Outline, Span
from validator.reading.aspects.entities import singular

Tie = Literal["beside", "behind", "loose"]

_MASKS = "ⓒⓜⓟⓤⓓⓐⓡⓞⓨⓣⓢⓘ"
_RATES = "ⓒⓜⓤⓓ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Per:
    """One rate: so many `of` (noun, currency or unit) `over` one of these nouns or units; none for a mere `each` or `on average`.

    `counted` is the figure of `each of the 12 nurses`, `scale` the number of `per 100,000 people`. `tie` says whether the rate
    is set beside what stands before it (`, an average of`), points back to the sentence before (`That is`), or neither. `guessed` where `over` may be no noun at all (`were each owed $650`),
    `among` where its sentence has other rates beside it.
    """

    figure: Figure
    of: str | None
    over: tuple[str, ...]
    counted: Figure | None = None
    scale: Fraction = Fraction(1)
    average: bool
    guessed: bool = False
    among: bool = False
    tie: Tie
    sentence: int
    position: int
    ground: Span


_NOUN = r"(?:\s(?!(?:per|an?|each|every|for|to|from|and|or|in|over|at|by|is|was|were|are|had|has|but|on|with|apiece|of\sthe)\b)[a-z'-]++){0,4}?"
_AFTER = regex.compile(
    rf"""{_NOUN}(?:
      \s?(?:per|/)\s?(?P<n>[ⓒⓤ]\s?)?(?P<per>[a-z]+(?:-[a-z]+)?)?(?:\s(?:per|an?)\s(?P<per>[a-z]+))?
    | \s?an?\s(?:single\s|working\s|playing\s|whole\s)?(?P<a>[a-z]+(?:-[a-z]+)?)
    | \s?(?:for\s|to\s|from\s|by\s|in\s|on\s|with\s|at\s)?(?:each|every)\s(?:one\s)?of\s(?:(?:the|its|their|his|her|our|those|these|them|all)\b\s?){{1,2}}(?P<c>[ⓒⓤⓓ])?\s?(?P<per>[a-z-]+)?
    | \s?(?:(?:for|to|from|in|on|with|at|by)\s)?(?:each|every)\s(?:single\s)?(?P<n>[ⓒⓤ])\s?(?P<per>[a-z-]+)?
    | \s?(?:for|to|from|in|on|with|at|by)\s(?:each|every)\s(?!(?:of|other|and|or|but|in|on|for|with|at|from|to|by|over|an?|the|as|who|was|were|is|are|while|when|per|after|before|during|against|worth|than|year's|side|way|time)\b)(?P<per>[a-z-]+)
    | \s?(?:each|every)\s(?!(?:of|other|and|or|but|in|on|for|with|at|from|to|by|over|an?|the|as|who|was|were|is|are|while|when|per|after|before|during|against|worth|than|year's|side|way|time)\b)(?P<a>[a-z-]+)
    | \s?(?:to|from|on)\s(?:the|an?)\s(?P<a>[a-z]+)(?=[,.;:)]|\sand\b|\sor\b|\sin\b|\sfor\b|\Z)
    | ,?\s?(?P<each>each(?=[,.;:)!?]|\Z|\s(?:and|or|for|in|at|to|from|on|over|an?|per|with|as|while|but|after|by|into|-|who|which|the|were|was|is|are)\b)|apiece|an?\spiece|per\scapita|an?\shead|per\shead|individually)\b
    | \s?(?P<daily>daily|hourly|weekly|monthly|yearly|annually|nightly)\b
    )""",
    regex.VERBOSE,
)
_AVERAGE_BEFORE = regex.compile(
    r"""\b(?:(?:an?|the|its|their|his|her|that)\s(?:[a-z-]+\s){0,2}?(?:average|mean)(?:\s[a-z-]+){0,3}?\s(?:of|was|is|at)
      | averag(?:e[sd]?|ing)(?:\s(?:out|at|to|out\sat|out\sto|nearly|about|just|roughly))*|on\saverage(?:,?\s[a-z]+){0,2}|(?:an?|the)\s(?:average\s)?(?:yield|rate|unit\s(?:cost|price)|strike\srate)(?:\s[a-z]+)?\sof
      | the\saverage,?(?:\s[a-z]+){0,3},?\s(?:is|was|being|comes\sto|came\sto|at) | (?P<daily>daily|weekly|monthly|hourly|nightly|yearly|annual)\saverage\sof | average(?:\s[a-z]+){1,2}\s(?:of|was|is|at|:)
      | works?\sout\s(?:at|to|as)|worked\sout\s(?:at|to|as)|which\smeans|equates\sto|equivalent\sto)\s
      (?:(?:about|only|just|an?|some|nearly|almost|around|roughly|over|under|more\sthan|less\sthan|exactly|well\sover|precisely)\s)*\Z""",
    regex.VERBOSE,
)
_AVERAGE_BEHIND = regex.compile(r"(?:\s[a-z'-]++){0,4}?,?\son\saverage\b")
_BESIDE = regex.compile(
    r"""(?:,|\(|\s-|;|:|\band|\bso)\s?(?:and\s|so\s|but\s|that\sis,?\s|i\.e\.,?\s)?(?:or|or\sabout|which\sis|which\swas|which\smeans|meaning|making|giving|that\sis|for|at|equal\sto|equivalent\sto|the\sequivalent\sof|namely|a\srate\sof|an?\s(?:[a-z-]+\s){0,3}of|averaging|averaged|which\sworks\sout\sat|which\scomes\sto|yielding|leaving|netting|paying|costing|charging|earning)?\s?(?:[a-z]+ly\s)?
        (?:(?:about|only|just|an?|some|nearly|almost|around|roughly|over|under|more\sthan|less\sthan|exactly|well\sover|close\sto|as\smuch\sas|no\smore\sthan)\s)*\Z""",
    regex.VERBOSE,
)
_BACK = regex.compile(
    r"""\W*(?:that|this|it|which|they)(?:\s(?:is|was|would\sbe|makes|made|means|meant|gives|gave|gives|equals|equates\sto|averages|averaged|comes\sto|came\sto|works\sout|worked\sout|amounts\sto|amounted\sto|translates|represents)|'s)\b
      | \W*(?:the|an?|on|his|her|their|its)\s(?:[a-z-]+\s){0,2}?(?:average|mean|yield|rate)\b | \W*(?:in\sother\swords|put\sanother\sway|or)\b | \W*(?:each|every)\b | \W*divided\b | \W*shared\b""",
    regex.VERBOSE,
)
_COUNT_OF = regex.compile(r"\b(?:each|every|per)\s(?:(?:one\s)?of\s(?:the|its|their|his|her|those|these|our)\s)?\Z")
_CLOSES = regex.compile(r"[,.;:)!?]|\s-|\Z")
_ONE_OF = regex.compile(r"\b(?:each|every|apiece|piece|capita|head|individually)\b")
_ENOUGH = regex.compile(r"\b(?:so\sthat|enough\s(?:to|for)|would\s(?:be|mean|come|work|have)|could\shave|might\shave)\b")
_EACH_BEFORE = regex.compile(
    rf"""\b(?:each|every)\s(?:(?:one\s)?of\s(?:(?:the|its|their|his|her|those|these|them|all)\b\s?){{1,2}}(?P<c>[ⓒⓤ])?\s?)?(?!(?:of|other|and|or|but|in|on|for|with|at|from|to|by|over|an?|the|as|who|was|were|is|are|while|when|per|after|before|during|against|worth|than|year's|side|way|time)\b)(?P<per>[a-z-]+)?(?P<gap>[^.;:{_MASKS}"]{{0,60}}?)\Z""",
    regex.VERBOSE,
)
_ADVERBS = {"daily": "day", "hourly": "hour", "weekly": "week", "monthly": "month", "yearly": "year", "annual": "year", "annually": "year", "nightly": "night"}
_NAMED = {"knot": ("nautical_mile", "hour"), "liter_per_100_kilometers": ("liter", "kilometer")}
_HUNDRED = Fraction(100)
_HEADS = frozenset({"head", "capita", "person", "piece"})
_STEP = 90


@cache
def times() -> frozenset[str]:
    """The units of time."""
    return frozenset(row[0] for row in table("units") if row[2] == "time")


def rates(outline: Outline) -> Iterator[Per]:
    """Every rate of one sentence."""
    found: list[Per] = []
    for position, figure in zip(outline.positions, outline.figures, strict=True):
        if outline.text[position] in _RATES and isinstance(figure.stated, Fraction) and figure.stated > 0 and outline.text[position + 1 : position + 2] != "-":
            rate = _rate(outline, position, figure)
            if rate is not None:
                found.append(rate)
    yield from (replace(rate, among=len(found) > 1) for rate in found)


def _rate(outline: Outline, position: int, figure: Figure) -> Per | None:
    text = outline.text
    ahead = text[max(0, position - _STEP) : position]
    behind = text[position + 1 : position + 1 + _STEP]
    if _COUNT_OF.search(ahead):
        return None
    of, over = _split(figure)
    before = _AVERAGE_BEFORE.search(ahead)
    average = before is not None or _AVERAGE_BEHIND.match(behind) is not None
    scale = _HUNDRED if figure.unit == "liter_per_100_kilometers" else Fraction(1)
    counted: Figure | None = None
    each = guessed = False
    after = _AFTER.match(behind)
    if after is not None:
        over += tuple(_noun(word) for word in after.captures("per") if word)
        if after.group("a") and (average or _is_unit(after.group("a")) or _BACK.match(text) or _CLOSES.match(behind, after.end())):
            over += (_noun(after.group("a")),)
        each = _ONE_OF.search(after.group()) is not None
        over += (_ADVERBS[after.group("daily")],) if after.group("daily") else ()
        counted = _figure(outline, position + 1 + after.start("c")) if after.group("c") else None
        many = _figure(outline, position + 1 + after.start("n")) if after.group("n") else None
        if many is not None and isinstance(many.stated, Fraction) and many.stated > 0:
            scale *= many.stated
            over += (many.unit,) if many.unit else ()
    elif over and over[-1] in _HEADS:
        guessed = True
    elif not over:
        prefix = _EACH_BEFORE.search(ahead)
        if prefix is not None:
            each = True
            counted = _figure(outline, max(0, position - _STEP) + prefix.start("c")) if prefix.group("c") else None
            over += (_noun(prefix.group("per")),) if prefix.group("per") else ()
            guessed = True
    if before is not None and before.group("daily"):
        over += (_ADVERBS[before.group("daily")],)
    if not (over or each or average or counted):
        return None
    end = position + 1 + (after.end() if after is not None else 0)
    return Per(
        figure=figure, of=of, over=over, counted=counted, scale=scale, average=average, guessed=guessed, tie=_tie(text, position, before.start() if before else None, ahead),
        sentence=outline.sentence.index, position=position, ground=outline.span(max(0, position - len(before.group())) if before else position, end),
    )  # fmt: skip


def _tie(text: str, position: int, start: int | None, ahead: str) -> Tie:
    """How the rate hangs on what stands before it."""
    if _BESIDE.search(ahead if start is None else ahead[:start] + " "):
        return "beside"
    begin = text[:position]
    if _BACK.match(begin) and not any(mask in begin for mask in "ⓜⓤⓒ"):
        return "behind"
    if _ENOUGH.search(begin) and not any(mask in begin[begin.rfind("so that") :] for mask in "ⓜⓤ"):
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


def _is_unit(word: str) -> bool:
    return word in _units() or word in words("per_nouns")


def _noun(word: str) -> str:
    return _units().get(word) or singular(word.split("-")[-1])


def _figure(outline: Outline, position: int) -> Figure | None:
    return outline.at(position) if position in outline.positions else None
