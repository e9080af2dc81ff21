"""Is a figure the amount of a rise or a fall? `rose 5 percent`, `down 12 points`, `fell by a third`."""

from functools import cache
from typing import cast

from validator.lexicon import table
from validator.model import Kind, Trend
from validator.reading.tokens import Token

_FILLERS = frozenset({"by", "another", "further", "a", "an", "only", "just", "nearly", "almost", "some", "roughly", "about", "around", "as", "much", "more", "than"})
_AMOUNTS = frozenset({"percent", "money", "measure", "ratio"})


@cache
def trends() -> dict[str, Trend]:
    """Words of rising and falling."""
    return {word: cast(Trend, direction) for word, direction in table("trends")}


def trend_before(tokens: list[Token], first: int, kind: Kind) -> Trend | None:
    """The direction that the words right before `first` give to an amount of change."""
    at, by = first - 1, False
    while at >= 0 and first - at <= 5 and tokens[at].lower in _FILLERS:
        by = by or tokens[at].lower == "by"
        at -= 1
    if at < 0:
        return None
    direction = trends().get(tokens[at].lower)
    if direction is None or not (by or kind in _AMOUNTS or kind == "count"):
        return None
    return direction
