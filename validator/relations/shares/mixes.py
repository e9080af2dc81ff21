"""Shares of a mix, each source or good with its own: `hydro supplied 38 percent, coal 29, wind 24 and solar 17`.

One list makes a mix of goods; what makes electricity is a mix over several sentences too.
Groups of people and names of places overlap or lie within one another, and make none.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache

import regex

from validator.lexicon import words
from validator.model import Figure, Outline, Reading, Span
from validator.relations import nouns

Mix = tuple[tuple[Figure, ...], Span]

_VERB = (
    r"(?:suppl(?:ied|ies)|deliver(?:ed|s)|generate[ds]|provide[ds]|contribute[ds]|produce[ds]|ma[dk]es?\sup|made\sup|yield(?:ed|s)|brought\sin"
    r"|account(?:ed|s)\sfor|(?:was|were|is|are)\sresponsible\sfor)"
)
_FIRST = regex.compile(
    rf"\b{_VERB}\s(?:about\s|some\s)?(?P<s>ⓟ)(?:\sof\s(?:[a-z'-]+(?:\s|(?=[,;.]))){{1,9}}?)?(?:\s?in\sⓨ|\slast\s[a-z]+|\sthis\s[a-z]+)?"
    r"(?:,\safter\sⓟ[^,.;ⓟ]{0,30})?(?=[,;.]|\sand\b|\Z)"
)
_NEXT = regex.compile(
    r"(?:,\sand|,|;|\sand)\s(?P<name>(?:(?!and\b|with\b|of\b|than\b|from\b|by\b|to\b)[a-z'-]+\s){1,4}?)"
    rf"(?:(?:{_VERB}|for|with|at)\s)?(?P<s>[ⓟⓒ])(?!\s(?!and\b)[a-z])"
)
_WHOLES = regex.compile(
    r"\b(?:renewables?|fossil|clean|green|low-carbon|overall|combined,?\s(?:they|these)|including|of\swhich|also|compared|respectively|capacity)\b"
)
_PEOPLE = frozenset({"women", "men", "people", "young", "under", "over", "those", "elderly", "whites", "blacks"})
_ELSE = regex.compile(r"\b(?:everything\selse|all\sothers?|the\s(?:rest|remainder)|other\ssources)\b")
_SET_APART = regex.compile(r"\A\W*(?:in|at|on|among|during|by|for|last|a\syear)\b")
_REACH = 60


@cache
def _power() -> regex.Pattern[str]:
    return regex.compile(rf"\b(?:{'|'.join(sorted(words('power_sources')))})\b")


def mixes(reading: Reading) -> Iterator[Mix]:
    """Every mix of three shares or more."""
    running: list[tuple[Outline, Sequence[Figure]]] = []
    for outline in reading.outlines:
        listed = _listed(outline, reading.dispatch.text) if "ⓟ" in outline.text and not _WHOLES.search(outline.text) else ()
        if len(listed) > 2 and not _is_power(outline):
            yield tuple(listed), outline.span(0, len(outline.text))
        if running and not (listed and _is_power(outline) and _follows(running[-1][0], outline)):
            yield from _closed(running)
            running = []
        if listed and _is_power(outline):
            running.append((outline, listed))
    yield from _closed(running)


def _closed(running: Sequence[tuple[Outline, Sequence[Figure]]]) -> Iterator[Mix]:
    figures = tuple(figure for _, listed in running for figure in listed)
    if len(figures) > 2:
        yield figures, running[0][0].span(0, len(running[0][0].text))


def _follows(ahead: Outline, outline: Outline) -> bool:
    """Whether the sentence goes on with the mix of the one ahead: close by, and of no other place or time."""
    near = outline.sentence.index - ahead.sentence.index == 1 and outline.sentence.paragraph - ahead.sentence.paragraph < 2
    return near and not _SET_APART.match(outline.text)


def _is_power(outline: Outline) -> bool:
    match = _FIRST.search(outline.text)
    ahead = outline.text[max(0, match.start() - _REACH) : match.start()] if match is not None else ""
    return _power().search(ahead) is not None or _ELSE.search(ahead) is not None


def _listed(outline: Outline, text: str) -> Sequence[Figure]:
    """The shares of one sentence, the first with its verb, the others each with its name; one in capitals may be a place in another."""
    begun = _FIRST.search(outline.text)
    if begun is None or _are_people(outline.text[max(0, begun.start() - _REACH) : begun.start()]):
        return ()
    figures, end = [outline.at(begun.start("s"))], begun.end()
    while (match := _NEXT.match(outline.text, end)) is not None:
        figure = outline.at(match.start("s"))
        if not _is_share(figure) or _are_people(match.group("name")) or text[outline.offset(match.start("name"))].isupper():
            return ()
        figures.append(figure)
        end = match.end()
    return figures if all(map(_is_share, figures)) else ()


def _is_share(figure: Figure) -> bool:
    bare = figure.kind == "count" and figure.unit is None
    return (figure.kind == "percent" or bare) and isinstance(figure.stated, Fraction) and figure.value.high < 100


def _are_people(text: str) -> bool:
    return any(word in _PEOPLE or nouns.is_person(word.removesuffix("s")) for word in regex.findall(r"[a-z]+", text))

