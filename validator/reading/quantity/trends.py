"""Is a figure the amount of a rise or a fall? `rose 5 percent`, `down 12 points`, `fell by a third`."""

from functools import cache
from typing import cast

from validator.lexicon import table, words
from validator.model import Kind, Trend
from validator.reading.quantity.pieces import word
from validator.reading.tokens import Token

_LONGEST = 6


@cache
def _trends() -> dict[str, Trend]:
    """Words of rising and falling."""
    return {name: cast(Trend, direction) for name, direction in table("trends")}


def trend_before(tokens: list[Token], first: int, kind: Kind | None, *, points: bool = False) -> Trend | None:
    """The direction that the words right before `first` give to an amount of change.

    A verb that takes an object tells of that: who adds ten users has not risen, unless `by` ten, or ten points.
    """
    if first == 0 or kind in ("ordinal", "date", "time", "score", "identifier", "age", "duration"):
        return None
    at, by, article = first - 1, False, False
    direction = _trends().get(tokens[at].lower)
    while direction is None and at > 0 and first - at < _LONGEST and tokens[at].lower in words("trend_fillers"):
        by = by or tokens[at].lower == "by"
        article = article or tokens[at].lower in ("a", "an")
        at -= 1
        direction = _trends().get(tokens[at].lower)
    if direction is None:
        return None
    if kind == "count" and not by and tokens[at].lower in words("trends_with_object") and not points:
        return None
    if tokens[at].lower in ("up", "down") and word(tokens, at - 1) in words("phrasal_verbs"):
        return None
    if article and word(tokens, first - 1) in ("a", "an"):
        return None
    return direction
