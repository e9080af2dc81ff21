"""One of a set, named by what it is most of: `the slowest took 31 minutes`, `a top price of $1,150`, `aged 15, she is the youngest`.

The words behind the extreme must keep to the set: a verb, `of them`, or a noun that the
range itself names or that is a measure of it. `The tallest thing for miles` is another set.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache

import regex

from validator.lexicon import mapping, words
from validator.model import Figure, Outline
from validator.relations import nouns

_F = "ⓒⓜⓟⓤⓓⓐ"
_FAR = 3
"""So many times beyond an end a figure is of something else."""


@cache
def _names() -> str:
    listed = "|".join(sorted(map(regex.escape, mapping("extremes")), key=len, reverse=True))
    hurt = r"(?:most|worst|least)\s(?:[a-z]+ly\s)?(?:hurt|injured|wounded|affected)"
    any_of = rf"(?!(?:{'|'.join(sorted(words('not_extremes')))})\b)[a-z]{{3,}}est(?=\s(?:paid\s)?of\s(?:them|these|those|the\sⓒ)\b)"
    return rf"{listed}|baby(?=\sof\sthe\s[a-z]+\b)|{hurt}|{any_of}|(?:most|least)\s[a-z]+(?=\sof\s(?:them|these|those|the)\b)"


@cache
def _named() -> regex.Pattern[str]:
    names = _names()
    return regex.compile(
        rf"(?:\A\W*|\b(?:the|its|their|whose|his|her|[a-z]+'s)\s)(?P<x>{names})\b(?P<then>(?:[,;]?\s|,)"
        rf"(?P<noun>[a-z][a-z'-]*)?)?(?P<clause>(?:[^.;:]|(?<=\s[a-z])\.){{0,110}})"
    )


@cache
def _is_extreme() -> regex.Pattern[str]:
    """A figure ahead of its extreme: `aged 15, the goalkeeper is the youngest of them`, `at 62, the skipper was the oldest`."""
    names = _names()
    return regex.compile(
        rf"(?P<m>[{_F}])[^.;{_F}]{{0,50}}\b(?:is|was|are|were|being)\s(?:easily\s|by\sfar\s)?the\s(?P<x>{names})(?P<then>\s(?P<noun>[a-z]+))?\b"
        rf"|\b(?:at|with|aged)\s(?P<m>[{_F}]),?\sthe\s(?P<x>{names})(?P<then>\s(?P<noun>[a-z]+))?\b"
    )


_TOP = regex.compile(
    r"\b(?:a|the|its|to\sa)\s(?P<x>top|best)\s(?:price|bid|call|offer|fee|lot|figure|speed)\b[^.;:ⓜⓤⓓⓒⓟ]{0,40}?(?P<m>[ⓜⓤⓟ])"
    r"|\b(?P<noun>[a-z]+)\s(?:[a-z]+ly\s)?(?P<x>topped(?:\sout)?|peaked|maxed\sout)\sat\s(?P<m>[ⓜⓤⓟⓓ])"
    r"|\b(?P<x>leading|heading|topping)\sthe\s(?P<noun>[a-z]+)(?:\s[a-z]+)?\sat\s(?P<m>[ⓜⓤⓟ])"
)
_LOW_HIGH = regex.compile(r"\ba\s(?P<x>low|high|minimum|maximum|peak)\sof\s(?P<m>[ⓒⓜⓤⓟⓓ])")
"""The lowest or highest of a range, in the range's own sentence."""
_OF = regex.compile(r"\A\s?(?:the\s|its\s|their\s|all\s(?:the\s)?)?(?:ⓒ\s)?(?:of\s(?:the\s)?)?(?P<noun>[a-z]+)?")
_OF_SO_MANY = regex.compile(r"\sof\s(?:the\s|its\s|their\s|all\s)?ⓒ")
_THEM = frozenset({"them", "these", "those", "all", "lot", ""})
_ANOTHER = regex.compile(r"\b(?:neighbou?ring|next|other|another|rival|adjoining|nearby|outside|beyond)\b")
_CLAUSE = regex.compile(r"[;:]|\b(?:while|whereas|but)\b")
_FRONTED = regex.compile(r"\A\W*(?:at|in|on|with|without|among|off|across|for)\s(?:[a-z'-]+\s?){1,4}")
_LIKENED = regex.compile(r"\b(?:than|against|compared|not)\b")
_CONTRAST = regex.compile(r"\A\W*(?:but|elsewhere|however|in\scontrast|by\scontrast)\b")
_WIDER = regex.compile(r"\b(?:ever|record|records|previous|since|before|history|memory|world's|country's|nation's)\b|\bin\sⓨ")
_WHEN = regex.compile(
    r"\b(?:january|february|march|april|june|july|august|september|october|november|december|spring|summer|autumn|winter"
    r"|last\s(?:year|month|week|season|winter|summer)|this\s(?:year|month|season)|the\syear\sbefore|a\syear\s(?:ago|earlier))\b|ⓨ"
)
_IN_SET = regex.compile(r"(?:\s[a-z]+){0,2}\s(?:in|on|for)\s(?:the|its|all)\s(?P<noun>[a-z]+)")


def extremes(outline: Outline, near: Outline, ends: Sequence[Figure], fits: Callable[[Figure], bool]) -> Iterator[tuple[Figure, int, int]]:
    """Figures of the sentence `near` that an extreme puts into the set of a range of `outline`, with the place of the words.

    `ends` are those of the range; only a figure that `fits` it is taken, the first behind each extreme.
    """
    own = (_LOW_HIGH,) if near is outline else ()
    for pattern in (_named(), _TOP, _is_extreme(), *own):
        for match in pattern.finditer(near.text):
            start, end = match.span("clause") if pattern is _named() else match.span("m")
            if pattern is _named() and (set_of := _OF_SO_MANY.match(near.text, match.end("x"))):
                start = set_of.end()
            at = next((at for at in near.positions if start <= at < end and (near.at(at) in ends or fits(near.at(at)))), None)
            if at is None or near.at(at) in ends or _LIKENED.search(near.text, match.start(), at):
                continue
            side = "up" if pattern is _TOP else mapping("extremes").get(match.group("x"), "either")
            if _keeps_to_set(outline, near, match, at) and _beyond(near.at(at), ends, side):
                yield near.at(at), match.start(), max(at + 1, match.end("x"))


def _keeps_to_set(outline: Outline, near: Outline, match: regex.Match[str], at: int) -> bool:
    """Whether the words around an extreme name no wider set, no other time and no other things than the range."""
    around = near.text[max(0, match.start() - 40) : max(at, match.end("x")) + 16]
    ahead = _CLAUSE.split(near.text[: match.start()])[-1]
    if _CONTRAST.match(near.text) or _ANOTHER.search(ahead) or _is_set_apart(outline, near, ahead) or _WIDER.search(around):
        return False
    if len(dated := set(_WHEN.findall(outline.text))) < 2 and any(
        when not in dated for when in _WHEN.findall(around) if dated or "this" not in when
    ):
        return False
    text = near.text[: match.start()] if near is outline else outline.text
    noun = None if (match.groupdict().get("then") or "").startswith((",", ";")) else match.groupdict().get("noun")
    behind = near.text[match.end("x") : match.end("x") + 40]
    if noun == "of":
        of = _OF.match(behind[4:])
        noun = of.group("noun") or "" if of is not None else ""
        return noun in _THEM or noun in words("extreme_nouns") or _is_named(text, noun)
    inside = _IN_SET.match(behind)
    if inside is not None and not _is_named(text, inside.group("noun")):
        return False
    said = noun is None or noun in words("extreme_links") or noun.endswith("ed") or _is_named(text, noun)
    return said or at == match.end("then") + 1 or (near is outline and noun not in words("relatives"))


def _is_set_apart(outline: Outline, near: Outline, ahead: str) -> bool:
    """Whether the clause begins with a place or a condition that the range does not name: `at the farm gate the cheapest is`."""
    fronted = None if near is outline else _FRONTED.match(ahead)
    return fronted is not None and not any(named_in(outline.text, word) for word in fronted.group().split() if len(word) > 3)


def _is_named(text: str, noun: str) -> bool:
    """Whether the noun is one of the range's own things, a measure of them, or a person."""
    single = noun.removesuffix("s")
    return single in words("extreme_nouns") or (nouns.is_person(single) and single not in words("relatives")) or named_in(text, noun)


def named_in(text: str, noun: str) -> bool:
    """Whether the text names the noun, in the singular or plural."""
    stem = noun.removesuffix("es") if noun.endswith("ies") else noun.removesuffix("s")
    stem = stem.removesuffix("man").removesuffix("men").removesuffix("i").removesuffix("y")
    return len(stem) > 2 and regex.search(rf"\b{regex.escape(stem)}", text) is not None


def _beyond(member: Figure, ends: Sequence[Figure], side: str) -> bool:
    """Whether the figure, where it is outside, is beyond the end that its extreme can miss, and not too far for a slip."""
    lowest, highest = min(end.value.low for end in ends), max(end.value.high for end in ends)
    if side == "up" and member.value.high < lowest:
        return False
    if side == "down" and member.value.low > highest:
        return False
    return member.value.low <= highest * _FAR and (lowest <= 0 or member.value.high * _FAR >= lowest)
