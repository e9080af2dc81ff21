"""Patterns whose words stand in lexicon/rate_cues.tsv: `<total>` is any of the words of that role."""

from functools import cache

import regex

from validator.lexicon import table

_ROLE = r"(?<!\(\?)(?<!\(\?P)<([a-z-]+)>"
"""A role's name, and no name of a group or a look behind."""


@cache
def words_of(role: str) -> str:
    """The words of one role as alternatives, the longest first. Raises `KeyError` where there are none."""
    found = [word for name, words in table("rate_cues") if name == role for word in words.split(",")]
    if not found:
        raise KeyError(role)
    return "|".join(regex.escape(word, special_only=True).replace(r"\ ", r"\s") for word in sorted(found, key=len, reverse=True))


@cache
def worded(template: str) -> regex.Pattern[str]:
    """`template`, a verbose pattern, with each `<role>` replaced by the words of that role."""
    return regex.compile(regex.sub(_ROLE, lambda match: f"(?:{words_of(match.group(1))})", template), regex.VERBOSE)
