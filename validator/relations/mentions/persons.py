"""Ages that are given to one person: `Oleh Marchuk, 41` and, three paragraphs on, `the 44-year-old`.

A person is known by the last word of the name; two people who share it are told apart by
the first. `The 44-year-old` without a name is taken for the one person whose age the story
has given before, and only where nobody else in the story is 44.

Not a second age: a past one (`then 46`, `was 14 when`), a child's, one that belongs to a
relative named in between.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

import regex

from validator.interval import Interval
from validator.lexicon import mapping, words
from validator.model import Figure, Reading, Span
from validator.reading.aspects.entities import singular
from validator.relations.nouns import is_person

_NAME = r"""(?P<name>
    (?:\p{Lu}[\p{L}\p{M}'’.-]+\s+(?:(?:van|von|de|der|den|da|di|al|el|bin|ben|la|le)\s+){0,2}){0,3}
    \p{Lu}[\p{L}\p{M}'’-]+)"""
_BEFORE = regex.compile(
    _NAME + r"""(?: ,\s*(?:(?:who\s+(?:is|turned)|now|aged?)\s+)? | \s+\((?:aged?\s+)? | ,\s+an?\s+(?=\Z) | ,?\s+aged?\s+
      | \s+(?:is|turned|turns)\s+ )\Z""",
    regex.VERBOSE,
)
_BEHIND = regex.compile(
    r"\s+(?:\p{Ll}[\p{L}-]*\s+){0,4}(?>"
    + _NAME
    + r")(?!\s+(?:(?:man|woman|boy|girl|resident|native|student|police)\b|\p{Ll}+(?:er|or|ist|ian)\b))",
    regex.VERBOSE,
)
_AT = regex.compile(r"(?:\A|\W)At\s+\Z")
_THEN_NAME = regex.compile(r",\s+(?>" + _NAME + r")\s+(?:is|has)\b", regex.VERBOSE)
_CLOSES = regex.compile(r"\s*(?:[,.;:)?!]|(?:and|who|is|was|has|had|from|of)\b|\Z)")
_DIES_AT = regex.compile(r"(?i)\b(?:dies|died|dead)\s+(?:at|aged?)\s+\Z")
_WAS = regex.compile(r"\b(?:He|She)\s+was\s+\Z")
_DEFINITE = regex.compile(r"(?i)(?:\A|\W)the\s+(?:(?:slain|dead|former|retired|late|injured|jailed)\s+)?\Z")
_FOLLOWS = regex.compile(r"(?P<stop>\s*[,.;'’]|\s+(?:and|but)\b)|\s+(?P<word>[\p{L}'-]+)(?P<rest>\s+(?:who|whose|whom)\b)?")
_YEARS_OLD = regex.compile(r"[ -]years?[ -]old\Z")
_PAST = regex.compile(r"(?i)\b(?:then|when|was|were|at)\b[^.]{0,12}\Z")
_VERB = regex.compile(
    r"(?:\w{2,}ed|had|has|have|was|is|will|would|said|says|told|won|lost|took|made|left|became|began|went|came|ran|grew|wrote|spent|leaves|faces|'s)\Z"
)
_DEMONYM = regex.compile(r"\p{Lu}\p{Ll}+(?:an|ese|ish|nch|tch|er|i|ole|wede|ane|inn|urk|erb|roat|zech|lovak)\Z")
_NOUN_BEFORE = regex.compile(r"(?P<noun>[\p{Ll}-]+),\s+(?:aged?\s+)?\Z")
_NOUN_BEHIND = regex.compile(r"\s+(?P<noun>[\p{Ll}-]+)")
_WORD = regex.compile(r"\p{Ll}+")
_LOOK_BACK = 90
"""How many characters before an age the name is looked for."""
_BESIDE = 25
"""How many characters around an age tell whether it is a man's or a woman's."""
_NEAR_BY = 400
"""How many figures before and behind an age are of its story."""
_STORY = 60
"""More ages than this are not of one story."""
_OLDEST = 120
_APART = Interval(Fraction(-15), Fraction(15), True, True)
"""Two ages further apart are those of two people, unless a name says otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ages:
    """One person's ages as the text gives them; `named` where each comes with the name."""

    figures: tuple[Figure, ...]
    person: str
    named: bool
    ground: tuple[Span, ...]
    explicit: bool = True


class _Aged(NamedTuple):
    """A name and the age beside it."""

    first: tuple[str, ...]
    surname: str
    figure: Figure
    span: Span


def find(reading: Reading) -> Iterator[Ages]:
    """People with two ages, the earlier mention first; agreeing ages too."""
    every = [figure for figure in reading.figures if _may_be_age(reading.dispatch.text, figure)]
    for start in range(0, len(every), _STORY):
        yield from _of_story(reading, every[start : start + _STORY])


def _of_story(reading: Reading, ages: list[Figure]) -> Iterator[Ages]:
    if len(ages) < 2:
        return
    people = [person for figure in ages for person in _named(reading, figure)]
    told: set[int] = set()
    for position, later in enumerate(people):
        earlier = _introduced(people[:position], later, people)
        if earlier is not None and later.figure.index not in told:
            told.add(later.figure.index)
            yield Ages(figures=(earlier.figure, later.figure), person=_full(earlier), named=True, ground=(earlier.span, later.span))
    yield from _unnamed(reading, people, ages)
    yield from _headlined(reading, people, ages)


def _headlined(reading: Reading, people: list[_Aged], ages: list[Figure]) -> Iterator[Ages]:
    """The one age of the headline, and the one age of the story where it is another."""
    above = [age for age in ages if reading.sentences[age.sentence].section == "headline"]
    below = [age for age in ages if age not in above]
    if len(above) != 1 or _stated_again(reading, above[0]):
        return
    named = [person for person in people if person.figure in below]
    late = [age for age in below if _just_before(_WAS, reading.dispatch.text, age)]
    if _just_before(_DIES_AT, reading.dispatch.text, above[0]) and len(late) == 1:
        yield Ages(figures=(above[0], late[0]), person="the one who died", named=False, ground=(above[0].phrase, late[0].phrase))
    elif len(below) == len(named) == 1:
        yield Ages(figures=(above[0], below[0]), person=_full(named[0]), named=False, ground=(above[0].phrase, named[0].span))


def _may_be_age(text: str, figure: Figure) -> bool:
    """Whether `figure` is an age, or a bare number in the place of one: `Bell, 27,`, `dies at 92`, `She was 92.`"""
    if figure.kind == "age":
        return True
    if figure.kind != "count" or figure.unit is not None or not 0 < figure.value.low < _OLDEST:
        return False
    beside = any(_just_before(way, text, figure) for way in (_BEFORE, _DIES_AT, _WAS, _AT))
    return beside and _CLOSES.match(text, figure.span.end) is not None


def _just_before(pattern: regex.Pattern[str], text: str, figure: Figure) -> bool:
    return pattern.search(text[max(0, figure.span.start - _LOOK_BACK) : figure.span.start]) is not None


def _stated_again(reading: Reading, figure: Figure) -> bool:
    """Whether the story states the same number of years, or of anything, elsewhere."""
    near_by = reading.figures[max(0, figure.index - _NEAR_BY) : figure.index + _NEAR_BY]
    return any(other.stated == figure.stated for other in near_by if other.index != figure.index and other.kind in ("age", "count"))


def _full(person: _Aged) -> str:
    return " ".join((*person.first, person.surname))


def _named(reading: Reading, figure: Figure) -> Iterator[_Aged]:
    """The person whose age `figure` is, where a name stands right beside it."""
    text, sentence = reading.dispatch.text, reading.sentences[figure.sentence].span
    begin = max(sentence.start, figure.span.start - _LOOK_BACK)
    before = _BEFORE.search(text, begin, figure.span.start)
    apposed = before is not None and before.group().endswith((" a ", " an "))
    match = before if before is not None and (apposed or _CLOSES.match(text, figure.span.end)) else None
    if match is None and figure.kind == "age" and _YEARS_OLD.search(figure.span.of(text)):
        match = _BEHIND.match(text, figure.span.end, sentence.end)
    if match is None and _AT.search(text[sentence.start : figure.span.start]):
        match = _THEN_NAME.match(text, figure.span.end, sentence.end)
        before = match
    if match is None or (match is not before and _PAST.search(text, begin, match.start("name"))):
        return
    parts = match.group("name").split()
    while parts and parts[0].lower().rstrip(".") in words("ranks"):
        parts = parts[1:]
    if parts and parts[-1].lower() not in words("calendar_names"):
        yield _Aged(tuple(parts[:-1]), parts[-1], figure, Span(match.start("name"), match.end("name")))


def _introduced(earlier: list[_Aged], later: _Aged, people: list[_Aged]) -> _Aged | None:
    """The same person's first age; `None` where the surname is new or more than one person bears it."""
    firsts = {person.first[:1] for person in people if person.surname == later.surname and person.first}
    if len(firsts) > 1:
        return None
    return next((person for person in earlier if person.surname == later.surname), None)


def _unnamed(reading: Reading, people: list[_Aged], ages: list[Figure]) -> Iterator[Ages]:
    """`The 44-year-old` of a story that has given one age, and no other, before."""
    text = reading.dispatch.text
    for figure in ages:
        before = [age for age in ages if age.index < figure.index]
        if not before or any(age.stated != before[0].stated for age in before):
            continue
        first = before[0]
        if first.stated != figure.stated and _stated_again(reading, figure):
            continue
        known = next((person for person in people if person.figure is first), None)
        if not _stands_for_person(reading, figure) or not _may_be_one(text, first, figure) or not (known or _of_person(text, first)):
            continue
        person, ground = (_full(known), known.span) if known else ("one person", first.phrase)
        yield Ages(figures=(first, figure), person=person, named=False, ground=(ground, figure.phrase))


def _of_person(text: str, figure: Figure) -> bool:
    """Whether the age is said of a person: `a 41-year-old man`, `the boy, nine,`."""
    ahead = _NOUN_BEFORE.search(text[max(0, figure.span.start - _LOOK_BACK) : figure.span.start])
    noun = ahead or _NOUN_BEHIND.match(text, figure.span.end)
    return noun is not None and is_person(singular(noun.group("noun")))


def _may_be_one(text: str, one: Figure, other: Figure) -> bool:
    """Whether two ages may be one person's: not far apart, and not a man's and a woman's."""
    gap = one.value - other.value
    if gap.disjoint(_APART):
        return False
    around = [text[max(0, age.span.start - _BESIDE) : age.span.end + _BESIDE].lower() for age in (one, other)]
    sexes = [{mapping("sexes")[word] for word in _WORD.findall(words_beside) if word in mapping("sexes")} for words_beside in around]
    return not all(sexes) or bool(sexes[0] & sexes[1])


def _stands_for_person(reading: Reading, figure: Figure) -> bool:
    """Whether `figure` is the age in `The 44-year-old`, said of somebody the story has named."""
    text, sentence = reading.dispatch.text, reading.sentences[figure.sentence].span
    if figure.kind != "age" or not _YEARS_OLD.search(figure.span.of(text)):
        return False
    follows = _FOLLOWS.match(text, figure.span.end, sentence.end)
    if not _DEFINITE.search(text[sentence.start : figure.span.start]) or follows is None:
        return False
    word = follows.group("word")
    if word is None:
        return True
    somebody = _VERB.match(word) is not None or _DEMONYM.match(word) is not None or is_person(singular(word))
    return somebody and follows.group("rest") is None
