"""How is a figure worded: with which noun, which deed, after which article?

What two mentions of one quantity must share, and the words that part them, are read
here once for all finders of the repeat family.
"""

from fractions import Fraction
from functools import cache
from typing import NamedTuple

import regex

from validator.lexicon import table
from validator.model import Figure, Outline, Reading
from validator.reading.entities import is_plural, singular
from validator.relations.nouns import alike, is_person

_MASK = r"[ⓒⓜⓟⓤⓓⓐⓡⓞⓨⓣⓢⓘ]"
_BREAK = regex.compile(rf"[,;:()]|{_MASK}|\s-\s|\b(?:and|but|while|whereas|as|after|before|when)\b")
_BREAK_BEFORE = regex.compile(rf"[;:()]|{_MASK}|\s-\s|\b(?:while|whereas)\b")
_CLAUSE_BEGINS = regex.compile(rf"[;:()]|{_MASK}|\s-\s|\b(?:and|but|while|whereas)\b")
_CLAUSE_ENDS = regex.compile(r"[,;:()]|[ⓒⓜⓟⓤⓓⓐⓡⓢ]|\s-\s|\b(?:and|but|while|whereas|as)\b")
_DEFINITE = regex.compile(r"(?:\A|\W)(?:the|these|those|all(?: of)?(?: the| these| those)?|his|her|its|their|this)(?:\s+magnitude)?\s+\Z")
_MOST_AT_ONCE = regex.compile(r"\bat (?:any )?one (?:time|moment)\b|\bat (?:any|the same) time\b|\bat once\b")
_PARTIAL = regex.compile(
    rf"\b(?:including|among (?:them|the|those)|of (?:them|whom|which|those|these)|some of|most of|one of|(?:part|half|most|many|few|fewer|more|rest) of)\b[^;]*\Z|{_MASK} of the\s+\Z"
)
_OF = regex.compile(r"\s+(?:[\w-]+\s+){0,3}of (?:the|them|those|these|whom|which|his|her|its|their)\b")
_REPLACED = regex.compile(
    r"\b(?:earlier|initial(?:ly)?|at first|previous(?:ly)?|preliminary|provisional(?:ly)?|first (?:reported|said|put|count|figure|list)|(?:was|were) revised|corrected|corrects|updated?"
    r"|(?:had|has|have) (?:risen|climbed|grown|fallen|dropped)|up from|down from|by (?:evening|nightfall|morning|noon|midday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    r"|forecast|planned|target|a (?:year|month|week|day) (?:ago|before|earlier)|(?:a|the) year before|last (?:year|month|week|season|quarter|summer|winter|spring|autumn|fall))\b"
)
_WINDOW = regex.compile(
    r"\b(?:so far|rises|rose|estimate[ds]?|expect(?:s|ed)|in (?:19|20)\d\d|since|in all|altogether|a record|the record|on average|a day|per day|daily|annual(?:ly)?|ever|then"
    r"|could|might|if|every|each|up to|another|others|further|more|similar|separate|other)\b|ⓨ"
)
_GIVEN = regex.compile(r"\b(?:gets?|got|gave|handed|given|receive[sd]?|serv(?:es?|ed|ing))(?: (?:him|her|them|the \w+))?\s+\Z")
"""What a court does before a number of years."""
_WORD = regex.compile(r"[\p{L}][\p{L}'-]*")
_THOUSAND = 1000
_REACH = 90
"""How many characters around a figure its deed is looked for."""


class Wording(NamedTuple):
    """A figure in its sentence: `at` is its mask's place in the outline, `end` that behind its noun.

    `deed` is what was done, by the nearest word that says so; `told` the same where the
    figure's own phrase or the words behind it say so; `deeds` are all in reach.
    """

    figure: Figure
    outline: Outline
    at: int
    end: int
    noun: str | None
    definite: bool
    deed: str | None
    deeds: frozenset[str]
    told: str | None

    @property
    def before(self) -> str:
        """The sentence up to the figure."""
        return self.outline.text[: self.at]

    @property
    def after(self) -> str:
        """The sentence behind the figure's noun."""
        return self.outline.text[self.end :]

    @property
    def clause(self) -> str:
        """The words around the figure that belong to it and to no other."""
        text = self.outline.text
        begin = max((match.end() for match in _CLAUSE_BEGINS.finditer(text, 0, self.at)), default=0)
        stop = _CLAUSE_ENDS.search(text, self.end)
        return text[begin : stop.start() if stop else len(text)]

    @property
    def modifiers(self) -> frozenset[str]:
        """The words between number and noun: `missing` of `the seven missing men`."""
        return frozenset(_WORD.findall(self.outline.text[self.at + 1 : self.end])[:-1])

    @property
    def replaced(self) -> bool:
        """Whether the clause says that a count was another one before."""
        return _REPLACED.search(self.clause) is not None

    @property
    def windowed(self) -> bool:
        """Whether the clause may count over another span, or things that are not at hand."""
        return self.replaced or _WINDOW.search(self.clause) is not None

    @property
    def partial(self) -> bool:
        """Whether the figure counts some out of a larger number."""
        return _PARTIAL.search(self.before) is not None or _OF.match(self.outline.text, self.at + 1) is not None


def wordings(reading: Reading) -> list[Wording]:
    """All figures of `reading`, in text order."""
    return [
        _worded(figure, outline, at)
        for outline in reading.outlines
        for figure, at in zip(outline.figures, outline.positions, strict=True)
        if figure.kind not in ("date", "time", "identifier")
    ]


def _worded(figure: Figure, outline: Outline, at: int) -> Wording:
    end = at + 1 + max(0, figure.phrase.end - figure.span.end)
    text = outline.text
    stop = _BREAK.search(text, end)
    begin = max((match.end() for match in _BREAK_BEFORE.finditer(text, max(0, at - _REACH), at)), default=max(0, at - _REACH))
    inside, behind, ahead = _deeds(text[at + 1 : end]), _deeds(text[end : stop.start() if stop else end + _REACH]), _deeds(text[begin:at])
    if figure.kind == "duration" and _GIVEN.search(text[begin:at]):
        ahead.append("jail")
    deed = inside[-1:] or behind[:1] or ahead[-1:]
    noun = _noun(figure, text[at + 1 : end])
    definite = _DEFINITE.search(text[max(0, at - 30) : at]) is not None or (figure.quantity.bound == "under" and _MOST_AT_ONCE.search(text, at) is not None)
    return Wording(figure, outline, at, end, noun, definite, deed[0] if deed else None, frozenset({*inside, *behind, *ahead}), (inside[-1:] or behind[:1] or [None])[0])


def _noun(figure: Figure, phrase: str) -> str | None:
    """The counted noun in the singular, `None` where only a deed stands in its place (`nine dead`); the unit of what is no count."""
    if figure.kind != "count" or figure.unit is None:
        return figure.unit
    last = _WORD.findall(phrase)[-1:]
    return None if last and last[0] in _patterns()[1] and not is_plural(last[0]) else singular(figure.unit)


@cache
def _patterns() -> tuple[regex.Pattern[str], dict[str, str]]:
    """One pattern of all deeds, and each fixed wording with its deed."""
    named: dict[str, str] = {}
    choices: list[tuple[str, str]] = []
    for deed, *ways in table("deeds"):
        for way in ways:
            named.setdefault(way, deed)
            choices.append((way, regex.escape(way, literal_spaces=True).replace(r"\*", r"(?:\S+ ){0,3}?\S+")))
    ordered = "|".join(pattern for _, pattern in sorted(choices, key=lambda choice: -len(choice[0])))
    return regex.compile(rf"\b(?:{ordered})\b"), named


def _deeds(text: str) -> list[str]:
    """The deeds that `text` names, in order."""
    pattern, named = _patterns()
    return [_deed_of(match.group(), named) for match in pattern.finditer(text)]


def names_deed(word: str) -> bool:
    """Whether `word` alone names a deed."""
    return word in _patterns()[1]


def _deed_of(words: str, named: dict[str, str]) -> str:
    if words in named:
        return named[words]
    first, last = words.split()[0], words.split()[-1]
    return next((deed for way, deed in named.items() if "*" in way and way.startswith(first) and way.endswith(last)), "")


@cache
def _groups() -> dict[str, str]:
    return {noun: row[0] for row in table("synonyms") for noun in (row[0], *row[1].split())}


def same_noun(one: str | None, other: str | None) -> bool:
    """Whether the two nouns are one word or two names for one thing."""
    return one is not None and other is not None and (one == other or (one in _groups() and _groups().get(one) == _groups().get(other)))


def same_things(one: Wording, other: Wording) -> bool:
    """Whether the two figures may count the same things, or measure in the same unit."""
    if one.figure.kind != other.figure.kind:
        return False
    if one.figure.kind != "count":
        return one.noun == other.noun
    if one.noun is None or other.noun is None or same_noun(one.noun, other.noun):
        return True
    generic = {"person", "victim", "dead", "people", "body", "man", "casualty"}
    if one.noun in generic or other.noun in generic:
        return is_person(one.noun) == is_person(other.noun) or {one.noun, other.noun} <= generic
    return alike(one.noun, other.noun)


def agree(one: Wording, other: Wording) -> bool:
    """Whether the two give one value; one that is hedged must also speak of the same noun or deed."""
    if one.figure.stated is not None and one.figure.stated == other.figure.stated:
        return True
    if one.figure.value.disjoint(other.figure.value):
        return False
    return (one.deed is not None and one.deed == other.deed) or (one.figure.kind == "count" and same_noun(one.noun, other.noun))


def transposed(one: Figure, other: Figure) -> bool:
    """Whether the two are written with the same digits in another order: 450 and 540."""
    first, second = _digits(one), _digits(other)
    return first != second and len(first) == len(second) > 1 and sorted(first) == sorted(second)


def slipped(one: Figure, other: Figure) -> bool:
    """Whether one is exactly a thousand times the other, or more; or ten or a hundred times, where they have two digits in common."""
    if not isinstance(one.stated, Fraction) or not isinstance(other.stated, Fraction):
        return False
    small, large = sorted((abs(one.stated), abs(other.stated)))
    if small == 0 or small == large or (large / small).denominator != 1:
        return False
    factor = large / small
    power_of_ten = str(factor.numerator).rstrip("0") == "1"
    return power_of_ten and (factor >= _THOUSAND or len(_digits(one).rstrip("0")) > 1)


def _digits(figure: Figure) -> str:
    if figure.stated is None or isinstance(figure.stated, tuple):
        return ""
    scaled = figure.stated / figure.quantity.grain if figure.quantity.grain else figure.stated
    return str(scaled.numerator) if scaled.denominator == 1 else ""
