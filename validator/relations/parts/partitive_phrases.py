"""The partitive phrases of English, as patterns for what stands between two figures, ahead of one or behind one."""

from functools import cache

import regex

from validator.reading.aspects.entities import singular
from validator.reading.aspects.events import vocabulary
from validator.relations.nouns import is_person, kinds
from validator.relations.parts.part_words import any_of

_HEDGES = "(?:at least |about |some |only |just |all |almost |nearly |fully |perhaps |as many as |more than |up to )?"
_PHRASE = r"(?P<phrase>[a-z][a-z' -]{1,50}?)"


@cache
def patterns() -> dict[str, regex.Pattern[str]]:
    """Each phrase by its name."""
    the = rf"(?:{any_of('determiners')} )?"
    return {**_between(the), **_behind(), **_ahead(the)}


def _between(the: str) -> dict[str, regex.Pattern[str]]:
    return {
        # between whole and part
        "whom": regex.compile(rf"(?:^|.*[ ,(-])(?:out )?of (?:whom|which),? (?!there (?:are|were|is) )(?:[a-z']+ ){{0,6}}?{_HEDGES}"),
        "including": regex.compile(rf".*?[ ,(-](?P<cue>{any_of('including')})(?: [a-z'-]+)?(?:,)? {_HEDGES}"),
        "inverted": regex.compile(rf"(?: [a-z'-]+){{0,4}} (?:are|were|is|was) {_HEDGES}"),
        "front": regex.compile(r"[^;:]*?, (?:[^;:]*\b(?!(?:above|against|below|from|over|than|to|under)\b)[a-z'-]+ (?:[$£€])?)?"),
        # between part and whole
        "of": regex.compile(rf"(?: out)? of (?:all )?{the}(?:(?!{any_of('restrictive')}\b)[\w'-]+ ){{0,3}}?(?:about |some )?"),
        "sized": regex.compile(
            r"(?: [a-z'-]+){0,4} (?:in|of|from|on) (?:the |a |an |its |his |their |parliament's |[a-z]+'s )(?:[a-z'-]+ ){0,2}"
        ),
        "among": regex.compile(r"[^;:]*\b(?:is|are|was|were|[a-z]+s) among (?:the |those |some |its |his |their )?(?:[a-z'-]+ ){0,2}"),
        # between parts of one whole
        "next": regex.compile(rf"[^;:()]*?(?:, | and | or |, and |, but | while ){_HEDGES}(?:[a-z'-]+ ){{0,5}}"),
    }


def _behind() -> dict[str, regex.Pattern[str]]:
    verb = rf" {any_of('auxiliaries', 'auxiliary_prepositions')}\b"
    return {
        "pronoun": regex.compile(
            r"(?: more| others?)?(?: or so)? of (?P<word>them|whom|which|(?:these|those)(?! [a-z-]+s\b))\b(?! (?:who|that|whom|which)\b)"
        ),
        "definite": regex.compile(
            rf"(?: more)? of (?P<article>{any_of('determiners')}) {_PHRASE}"
            rf"(?P<stop>,|\.|;|\)|$| (?:we|they|he|she) [a-z]+ed\b| who\b| which\b| that\b|{verb})"
        ),
        "plural": regex.compile(
            rf"(?: more)? of (?:{any_of('determiners')}|[a-z]+'s?) "
            r"(?P<phrase>(?:[a-z]+'s? )?(?:[a-z-]+ )?(?:[a-z-]+s|people|[a-z]*men|children|staff|crew|workforce|squad|herd|flock))"
            rf" (?!(?:{any_of('restrictive', 'auxiliary_prepositions')}|of|that|which|under|aged|aboard|ⓒ)\b)(?P<stop>[a-z]+)\b"
        ),
        "coordinate": regex.compile(
            rf"(?: more)? of (?:{any_of('determiners')}) (?P<phrase>[a-z-]+s)(?P<stop>) "
            r"and (?:[a-z-]+ ){1,6}(?:in|on|at|from|of)(?: $| no)"
        ),
        "degree": regex.compile(r",? (?:badly|seriously|critically|severely|gravely|fatally|slightly|lightly|mildly)\b(?! (?:and|or) )"),
        "inclusive": regex.compile(r" (?:[a-z'-]+ ){1,3}(?:among them|included)\b"),
        "received": regex.compile(
            r"(?: more)? of (?:those|the [a-z]+),? (?:(?:whom?|that|which) )?(?:it|they|he|she) (?:had |has |have )?(?:also )?"
            r"(?:received|admitted|accepted|taken(?: in| on)?|took(?: in)?|treated|got|receives|given|bought|housed)\b"
        ),
        # people named ahead of `of them`, and what is said of people only
        "befallen": regex.compile(r"\bthe (?P<word>injured|wounded|hurt|dead|missing|arrested|detained|evacuated)\b(?! [a-z-]+s\b)"),
        "treated": regex.compile(
            r" of them (?:[a-z]+ ){0,4}(?:treated|hospital|hospitalised|intensive|critical|inpatients|discharged|custody|released)\b"
        ),
        "those": regex.compile(r"(?: more)? of those (?:who (?:were |had |have been )?)?(?P<word>[a-z]+)\b"),
    }


def _ahead(the: str) -> dict[str, regex.Pattern[str]]:
    of = "(?:out )?(?:of|among) (?:all )?"
    return {
        # of a whole that opens its clause
        "opens": regex.compile(
            rf"(?:^|.*[;:.(\"-] ?|.*(?:,|\b(?:and|but|that)) (?={of}{any_of('determiners')}\b)){of}{the}(?:[\w'-]+ ){{0,4}}"
        ),
        # of a part
        "of_these": regex.compile(
            r"(?:.*[.;:,(-] |.*\b(?:and|but) |^)(?:out )?(?:of|among) (?P<word>these|those|them),? (?:[a-z'-]+ ){0,6}"
        ),
        "of_the": regex.compile(
            rf"(?:.*[.;:(-] |^){of}(?P<article>{any_of('determiners')}) {_PHRASE},? (?:(?:are|were|was|is) )?(?:[a-z'-]+ ){{0,4}}"
        ),
        "included": regex.compile(
            r"(?:.*[.;:(-] |^)(?P<article>the) (?P<phrase>dead|injured|wounded|missing|detained|[a-z]+s) includ(?:e|ed) (?:[a-z'-]+ ){0,2}"
        ),
        "all_but": regex.compile(r"(?:.*\b)?(?:all but|except(?: for)?|all (?:of )?(?:the )?[a-z' -]{1,30} but) "),
    }


_POSTMODIFIED = regex.compile(r"\b(?:in|at|on|from|who|that|which|with|for|of|under|aboard|across)\b")


def _is_thing(noun: str) -> bool:
    """Whether `noun` names a kind of things, whatever verb is spelt like it (`ships`)."""
    return len(kinds(noun)) > 1 and not is_person(noun)


def named_things(phrase: str) -> tuple[str | None, str | None]:
    """Noun and event of what the phrase names: `stolen coins` is (coin, None), `wounded` is (None, injured)."""
    last = _POSTMODIFIED.split(phrase.replace("'s", " "), maxsplit=1)[0].split() or phrase.split()
    events = [vocabulary()[word] for word in last if word in vocabulary()]
    if last[-1] in vocabulary() and last[-2:-1] and last[-2] in vocabulary():
        return singular(last[-1]), vocabulary()[last[-2]]
    if last[-1] in vocabulary() and not _is_thing(singular(last[-1])):
        noun = singular(last[-2]) if len(last) > 1 else None
        return noun, events[-1]
    return singular(last[-1]), events[-1] if events else None
