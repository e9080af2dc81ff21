"""Which deed of lexicon/deeds.tsv do some words name: killed, hired, fined?"""

from functools import cache

import regex

from validator.lexicon import table

FATES = frozenset({"kill", "hurt", "miss", "rescue", "arrest", "free", "trap", "survive"})
"""Deeds of which a person has one, so that two of them are two counts."""


@cache
def _patterns() -> tuple[regex.Pattern[str], dict[str, str], tuple[tuple[str, str, str], ...]]:
    """One pattern of all deeds, each fixed wording with its deed, and first word, last word and deed of each wording with a gap."""
    fixed: dict[str, str] = {}
    gapped: list[tuple[str, str, str]] = []
    ways = [(way, deed) for deed, *told in table("deeds") for way in told]
    for way, deed in ways:
        if "*" in way:
            first, last = way.split(" * ")
            gapped.append((first, last, deed))
        else:
            fixed.setdefault(way, deed)
    longest_first = sorted((way for way, _ in ways), key=len, reverse=True)
    choices = "|".join(regex.escape(way, literal_spaces=True).replace(r"\*", r"(?:\S+ ){0,3}?\S+") for way in longest_first)
    return regex.compile(rf"\b(?:{choices})\b"), fixed, tuple(gapped)


def deeds(text: str) -> list[str]:
    """The deeds that `text` (of an outline) names, in order."""
    pattern, fixed, gapped = _patterns()
    found = (match.group() for match in pattern.finditer(text))
    return [fixed.get(way) or next(deed for first, last, deed in gapped if way.startswith(first) and way.endswith(last)) for way in found]


def names_deed(word: str) -> bool:
    """Whether `word` alone names a deed."""
    return word in _patterns()[1]
