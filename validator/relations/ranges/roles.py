"""Who belongs to a group by the role: a crew aged 23 to 61 and `the second mate, 64`; four men jailed and `their leader`."""

from collections.abc import Iterator
from functools import cache

import regex

from validator.lexicon import table
from validator.model import Figure, Outline
from validator.relations import nouns

_ELSEWHERE = regex.compile(
    r"\b(?:former|retired|ex-|(?:was|were|stayed)\sashore|not\saboard|was\snot|were\snot|another|other|rival|opposing|survived\sby|lifeboat)\b"
)
_LED = regex.compile(
    r"\b(?:their|the|its|the\sgang's)\s(?:alleged\s)?(?:leader|ringleader|mastermind|organiser|boss)\b[^.;ⓓ]{0,50}?"
    r"\b(?:jailed|sentenced|given|got|received|handed)\b[^.;ⓓ]{0,30}(?P<m>ⓓ)"
)
_TERMS = regex.compile(r"\b(?:terms|sentences|jailed|sentenced|imprisoned)\b[^.;]{0,60}ⓓ")


@cache
def _roles() -> tuple[tuple[regex.Pattern[str], regex.Pattern[str]], ...]:
    """For each kind of group: its name, and one of its members with an age."""
    found = []
    for group, names in table("group_roles"):
        roles = "|".join(sorted(map(regex.escape, names.split(",")), key=len, reverse=True))
        stem = group.removesuffix("man") + "m[ae]n" if group.endswith("man") else regex.escape(group) + "s?"
        name = r"(?:\s(?!and\b|of\b|for\b|in\b|from\b|who\b|had\b|was\b|said\b|told\b)[a-z'-]+){0,3}(?:,\s[a-z'-]+(?:\s[a-z'-]+){1,2})?"
        aged = r"(?:,\s(?:aged\s)?|\s\(|,?\s(?:who\s(?:is|was)|aged|is|was)\s)(?P<m>[ⓐⓒ](?!\s[a-z-]*s\b))"
        member = rf"\b(?:the|its|their|her|his|whose)\s(?:[a-z]+\s|ⓞ\s)?(?:{roles}){name}{aged}"
        found.append((regex.compile(rf"\b{stem}\b"), regex.compile(member)))
    return tuple(found)


def roles(outline: Outline, near: Outline, before: str, high: Figure) -> Iterator[tuple[Figure, int, int]]:
    """Members by role, in the sentence `near`, of the group of a range of `outline`; the sentence `before` it may name the group."""
    if _ELSEWHERE.search(near.text):
        return
    if high.kind == "duration" and _TERMS.search(outline.text):
        for match in _LED.finditer(near.text):
            yield near.at(match.start("m")), match.start(), match.end()
    if not is_of_ages(outline, high):
        return
    for match in _one_of_them().finditer(near.text):
        if near is not outline and _is_many(outline, match.group("noun")):
            yield near.at(match.start("m")), match.start(), match.end()
    for group, member in _roles():
        if group.search(outline.text) or group.search(before):
            for match in member.finditer(near.text):
                yield near.at(match.start("m")), match.start(), match.end()


@cache
def _one_of_them() -> regex.Pattern[str]:
    """One of the group by the group's own noun: `the head chorister, Milo Grant, 13`."""
    return regex.compile(r"\bthe\s(?:[a-z]+\s)?(?P<noun>[a-z]{4,})(?:,\s[a-z'-]+\s[a-z'-]+|\s[a-z'-]+\s[a-z'-]+)?,\s(?P<m>[ⓐⓒ])(?=[,.])")


def _is_many(outline: Outline, noun: str) -> bool:
    """Whether the sentence names several of what `noun` is one of."""
    return nouns.is_person(noun) and regex.search(rf"\b{regex.escape(noun)}s\b", outline.text) is not None


_AGES = regex.compile(r"\b(?:aged?|ages|all|are|were)\s?\Z|\b(?:all|ages)\s\Z")
_OF_YEARS = regex.compile(r"(?P<n>ⓒ)\s(?:[a-z]+\s){1,2}(?:of|from)\s\Z")


def is_of_ages(outline: Outline, high: Figure) -> bool:
    """Whether the range is of people's ages: it says so, is a bare number behind `aged` or `all`, or so many children are `of` it."""
    if high.kind == "age":
        return True
    position = outline.positions[outline.figures.index(high)]
    ahead = outline.text[max(0, position - 40) : position]
    if high.kind == "duration":
        people = _OF_YEARS.search(ahead)
        counted = outline.at(position - len(ahead) + people.start("n")).unit if people is not None else None
        return "age" in ahead or (counted is not None and high.unit == "year" and nouns.is_person(counted))
    bare = high.kind == "count" and high.unit is None
    return bare and ("ⓐ" in ahead or "age" in ahead or _AGES.search(ahead) is not None)
