"""How is a figure worded: with which noun, which deed, after which article?

What two mentions of one quantity must share, and the words that part them, are read
here once for all finders of the repeat family.
"""

from typing import NamedTuple

import regex

from validator.model import Figure, Outline, Reading
from validator.reading.aspects.entities import is_plural, singular
from validator.relations.mentions.deeds import deeds, names_deed

_MASK = r"[ⓒⓜⓟⓤⓓⓐⓡⓞⓨⓣⓢⓘ]"
_BREAK = regex.compile(rf"[,;:()]|{_MASK}|\s-\s|\b(?:and|but|while|whereas|as|after|before|when)\b")
_RELATIVE = regex.compile(r"\b(?:who|that|which|whose)\b")
_BREAK_BEFORE = regex.compile(rf"[;:()]|{_MASK}|\s-\s|\b(?:while|whereas|said|says)\b")
_CLAUSE_BEGINS = regex.compile(rf"[;:()]|{_MASK}|\s-\s|\b(?:and|but|while|whereas)\b")
_CLAUSE_ENDS = regex.compile(r"[,;:()]|[ⓒⓜⓟⓤⓓⓐⓡⓢ]|\s-\s|\b(?:and|but|while|whereas|as)\b")
_DEFINITE = regex.compile(r"(?:\A|\W)(?:the|these|those|all(?: of)?(?: the| these| those)?|his|her|its|their|this)(?:\s+magnitude)?\s+\Z")
_MOST_AT_ONCE = regex.compile(r"\bat (?:(?:any )?one (?:time|moment)|any time|the same time|once)\b")
_PARTIAL = regex.compile(
    rf"""\b(?: including | among\s(?:them|the|those) | of\s(?:them|whom|which|those|these) | (?:some|most|one)\sof
      | (?:part|half|most|many|few|fewer|more|rest)\sof )\b[^;]*\Z | {_MASK}\sof\sthe\s+\Z""",
    regex.VERBOSE,
)
_OF = regex.compile(r"\s+(?:more\s+|others?\s+)?of (?:the|them|those|these|whom|which)\b")
_REPLACED = regex.compile(
    r"""\b(?: earlier | initial(?:ly)? | at\sfirst | previous(?:ly)? | preliminary | provisional(?:ly)? | forecast | planned | target
      | first\s(?:reported|said|put|count|figure|list) | (?:was|were)\srevised | correct(?:ed|s) | updated?
      | (?:had|has|have)\s(?:risen|climbed|grown|fallen|dropped) | (?:up|down)\sfrom
      | by\s(?:evening|nightfall|morning|noon|midday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)
      | a\s(?:year|month|week|day)\s(?:ago|before|earlier) | the\syear\sbefore
      | last\s(?:year|month|week|season|quarter|summer|winter|spring|autumn|fall) )\b""",
    regex.VERBOSE,
)
_WINDOW = regex.compile(
    r"""\b(?: so\sfar | rises | rose | estimate[ds]? | expect(?:s|ed)
      | since(?!\s(?:mon|tues|wednes|thurs|fri|satur|sun)day) | in\sall | altogether | (?:a|the)\srecord | on\saverage
      | (?:a|per)\sday | daily | annual(?:ly)?
      | ever | could(?!\sbe\s(?:seen|heard)) | might | if | every | each(?!\sof) | up\sto | another | others? | further | more
      | similar | separate )\b""",
    regex.VERBOSE,
)
_DATED = regex.compile(r"ⓨ|\b(?:19|20)\d\d\b")
_GIVEN = regex.compile(
    r"\b(?:gets?|got|gave|handed|given|receive[sd]?|serv(?:es?|ed|ing))(?: (?:him|her|them|(?:the|a) (?:[\w-]+ ){1,4}))?\s*\Z"
)
"""What a court does before a number of years."""
_WORD = regex.compile(r"[\p{L}][\p{L}'-]*")
_REACH = 90
"""How many characters around a figure its deed is looked for."""
_ARTICLE = 30
"""How many characters before a figure its article stands."""


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
    def phrase(self) -> str:
        """The words between figure and `after`: modifiers and noun."""
        return self.outline.text[self.at + 1 : self.end]

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
        return frozenset(_WORD.findall(self.phrase)[:-1])

    @property
    def replaced(self) -> bool:
        """Whether the clause says that a count was another one before."""
        return _REPLACED.search(self.clause) is not None

    @property
    def windowed(self) -> bool:
        """Whether the clause may count over another span, or things that are not at hand."""
        return self.replaced or _WINDOW.search(self.clause) is not None

    @property
    def dated(self) -> bool:
        """Whether the clause names a day or a year."""
        return _DATED.search(self.clause) is not None

    @property
    def partial(self) -> bool:
        """Whether the figure counts some out of a larger number."""
        return _PARTIAL.search(self.before) is not None or _OF.match(self.outline.text, self.at + 1) is not None


def wordings(reading: Reading) -> list[Wording]:
    """All figures of `reading` that measure or count, in text order."""
    return [
        _worded(figure, outline, at)
        for outline in reading.outlines
        for figure, at in zip(outline.figures, outline.positions, strict=True)
        if figure.kind not in ("date", "time", "identifier")
    ]


def _worded(figure: Figure, outline: Outline, at: int) -> Wording:
    text, end = outline.text, at + 1 + max(0, figure.phrase.end - figure.span.end)
    ends = (match.start() for match in (_BREAK.search(text, end), _RELATIVE.search(text, end + 2)) if match is not None)
    begin = max((match.end() for match in _BREAK_BEFORE.finditer(text, max(0, at - _REACH), at)), default=max(0, at - _REACH))
    inside, behind, ahead = deeds(text[at + 1 : end]), deeds(text[end : min(ends, default=end + _REACH)]), deeds(text[begin:at])
    if figure.kind == "duration" and _GIVEN.search(text[begin:at]):
        ahead.append("jail")
    told = next(iter((*inside[-1:], *behind)), None)
    deed = told if told is not None or not ahead else ahead[-1]
    definite = _DEFINITE.search(text[max(0, at - _ARTICLE) : at]) is not None or _most_at_once(figure, text[at:])
    return Wording(figure, outline, at, end, _noun(figure, text[at + 1 : end]), definite, deed, frozenset({*inside, *behind, *ahead}), told)


def _most_at_once(figure: Figure, after: str) -> bool:
    """`No more than 46 firefighters at any one time`: all there were."""
    return figure.quantity.bound == "under" and _MOST_AT_ONCE.search(after) is not None


def _noun(figure: Figure, phrase: str) -> str | None:
    """The counted noun in the singular, `None` where only a deed stands in its place (`nine dead`); the unit of what is no count."""
    if figure.kind != "count" or figure.unit is None:
        return figure.unit
    last = _WORD.findall(phrase)[-1:]
    return None if last and names_deed(last[0]) and not is_plural(last[0]) else singular(figure.unit)
