"""Things of one kind said to be more than things of another, and how many there are of each.

`more women than men`, `tablets outsold phones`: the two counts stand in one sentence
with these nouns, the claim's own or one of the next two.
"""

from collections.abc import Iterator
from functools import cache

import regex

from validator.model import Figure, Outline, Reading
from validator.reading.aspects.entities import is_plural
from validator.relations.orders.comparable import LEVELS, single
from validator.relations.orders.orders import Order

_REACH = 2
"""How many sentences behind the claim its counts may stand."""
_WORD = r"[\p{L}'-]+"
_NO_NOUN = frozenset({
    "ones", "others", "times", "years", "days", "hours", "minutes", "months", "weeks", "percent", "things", "words", "theirs", "ours",
    "always", "perhaps",
})  # fmt: skip
"""Plurals that name no things of their own."""
_DENIED = regex.compile(
    r"\b(?:not|no|never|n't|if|whether|would|could|might|may|will|should|usually|often|normally|once|used\sto|had|"
    r"twice|times|any|expect\w*)\s(?:\p{L}+\s){0,2}\Z"
)


@cache
def _claims() -> tuple[regex.Pattern[str], ...]:
    verbs = (
        r"(?:outnumber(?:s|ed)?|outs(?:old|ells?)|overt(?:ook|ake|akes)|exceed(?:s|ed)?|surpass(?:es|ed)?|"
        r"outstripp?(?:s|ed)?|were\smore\snumerous\sthan|were\sahead\sof)"
    )
    return (
        regex.compile(
            rf"\b(?P<more>{_WORD})\s(?:have\s|has\s|had\s)?(?:(?:far|now|still|narrowly|easily|comfortably|clearly|"
            rf"again|also)\s)?{verbs}\s(?:the\s|its\s|their\s)?(?P<less>{_WORD})\b"
        ),
        regex.compile(rf"\b(?P<less>{_WORD})\s(?:is|are|was|were)\soutnumbered\sby\s(?:the\s)?(?P<more>{_WORD})\b"),
        regex.compile(rf"(?<![{LEVELS}]\s)\bmore\s(?:of\sthe\s)?(?P<more>{_WORD})\s(?:{_WORD}\s){{0,3}}?than\s(?P<less>{_WORD})\b"),
        regex.compile(rf"(?<![{LEVELS}]\s)\bfewer\s(?:of\sthe\s)?(?P<less>{_WORD})\s(?:{_WORD}\s){{0,3}}?than\s(?P<more>{_WORD})\b"),
    )


def find(reading: Reading) -> Iterator[Order]:
    """Every such claim whose two counts stand side by side."""
    for number, outline in enumerate(reading.outlines):
        near = reading.outlines[number : number + _REACH + 1]
        if sum(other.text.count("ⓒ") for other in near) < 2:
            continue
        for pattern in _claims():
            for match in pattern.finditer(outline.text):
                yield from _order(reading, number, outline, match)


def _order(reading: Reading, number: int, outline: Outline, match: "regex.Match[str]") -> Iterator[Order]:
    more, less = match.group("more"), match.group("less")
    if more == less or not (is_plural(more) and is_plural(less)) or {more, less} & _NO_NOUN:
        return
    if _DENIED.search(outline.text[max(0, match.start() - 60) : match.start()]):
        return
    for other in reading.outlines[number : number + _REACH + 1]:
        if other.sentence.paragraph > outline.sentence.paragraph + 1:
            return
        greater, lesser = _count(other, more), _count(other, less)
        if greater is not None and lesser is not None:
            cue = outline.span(match.start(), match.end())
            yield Order(greater=greater, lesser=lesser, claim=outline.text[match.start() : match.end()], ground=(cue,))
            return


def _count(outline: Outline, noun: str) -> Figure | None:
    """The only count of `noun` in a sentence; `None` where there is none, or several."""
    pattern = regex.compile(
        rf"ⓒ\s(?:(?:were|are|was)\s)?(?:(?!(?:and|or|than|more|fewer|for|of|"
        rf"to)\b){_WORD}\s){{0,2}}?{regex.escape(noun)}\b"
    )
    found = [outline.at(match.start()) for match in pattern.finditer(outline.text)]
    return found[0] if len(found) == 1 and single(found[0]) else None
