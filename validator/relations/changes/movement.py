"""Words of movement, which way they go, and what a change as said is: a `Claim`.

How English words a claim is in `change_phrases.py`; which levels it lies between is for
`pairs.py`, `joining.py` and `changes.py` to find.
"""

from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import Literal

import regex

from validator.lexicon import table
from validator.model import Bound, Figure, Span

Form = Literal["amount", "percent", "points", "fraction", "times"]
Direction = Literal["up", "down"]

ANY = "ⓒⓜⓟⓤⓓⓡ"
"""The masks of figures that can be a level or a change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One change as said: its figure, or for `halved` the `factor` alone; `position` is its place in the outline.

    `definite` where it points back (`the drop of`); `compared` where it names what it is measured against, and that is no
    earlier time; `beside` where it is a change only next to its levels (`gained 15 seats, from 88 to 103`); `earlier` where
    it is said of the earlier level (`a year ago it would have cost £14,500 less`).
    """

    figure: Figure | None
    factor: Fraction | None = None
    form: Form
    direction: Direction | None
    sentence: int
    position: int
    ground: Span
    hedge: Bound = "exact"
    definite: bool = False
    compared: bool = False
    beside: bool = False
    earlier: bool = False


@cache
def words(part: str) -> str:
    """The words of movement of one part of speech, as a pattern, the longest first."""
    found = [word for word, _, role, *_ in table("movement") if role == part]
    return "|".join(sorted(found, key=len, reverse=True))


@cache
def directions() -> dict[str, Direction]:
    """Each word of movement with its direction."""
    return {word: "up" if way == "up" else "down" for word, way, *_ in table("movement")}


@cache
def _governing() -> regex.Pattern[str]:
    """A word of movement right ahead of `from` or `to`, with no more than an adverb or the change between."""
    found = "|".join(word for word, _, role, *loose in table("movement") if role in ("verb", "noun") and not loose)
    return regex.compile(
        rf"\b(?P<w>{found})(?:,?\s(?:[a-z]+ly|by|back|again|further|(?P<way>up|down)|[{ANY}]|in\s[a-z]+|last\s[a-z]+|,))*,?\s?\Z"
    )


def plain_direction(ahead: str) -> Direction | None:
    """The direction that governs the `from` or `to` behind `ahead`; `None` where no word settles it."""
    match = _governing().search(ahead[-90:])
    return None if match is None else directions()[match.group("way") or match.group("w")]
