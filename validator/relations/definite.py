"""Which figure does `the 23 soldiers who died on Sunday` take up?

A figure behind `the`, `these`, `all` or `her` has been spoken of: by the figure before it
that counts the same things. Words that narrow it (`who died`, `missing`) must be said of
the earlier one too; without such words the earlier one must be the only one of its noun.
"""

from collections.abc import Iterator, Sequence

import regex

from validator.model import Reading
from validator.relations.headlines import adds_up
from validator.relations.phrasing import Wording, same_noun, same_things, slipped, transposed

_RESTRICTED = regex.compile(
    r"\s*(?:,?\s*(?:who|that|which|whom|whose|where)\b|(?:on|in|at|from|aboard|of|with|under|near|over|to|for|without|still|not|now|already|killed|missing|dead|wounded|left|\p{L}{2,}(?:ed|ing))\b)"
)
_ELSEWHERE = regex.compile(r"\b(?:other|another|second|third|each|neighbou?ring|rival|similar)\b")
_NEAR = 60
"""How many characters behind a figure may set it apart from the one before."""
_SET_APART = frozenset({"other", "others", "remaining", "new", "additional", "further", "more", "next", "last", "first", "previous", "former", "surviving"})
_CLOSED = frozenset({"state", "senator", "member", "country", "county", "seat", "justice", "nation", "day", "hour", "week", "month", "year", "minute", "percent", "point", "time", "step", "side", "team", "party"})
"""Things that the world counts: `the 50 states` need no mention before."""
_DISTANCE = 12
"""How many sentences a bare `the 23 players` looks back."""
_FEWEST = 4
"""A smaller number of things may have been named one by one."""
_COUNTED = frozenset({"count", "money", "measure", "duration"})


def recalled(reading: Reading, words: Sequence[Wording]) -> Iterator[tuple[Wording, Wording]]:
    """Each definite figure with the one that it takes up, where the two differ."""
    for position, later in enumerate(words):
        if not later.definite or later.figure.kind not in _COUNTED or later.noun is None or later.modifiers & _SET_APART:
            continue
        kin = [word for word in words if word.figure.index != later.figure.index and same_things(word, later)]
        if any(not word.figure.value.disjoint(later.figure.value) for word in kin) or adds_up(later, kin, words):
            continue
        earlier = [word for word in words[:position] if word in kin and not word.partial]
        found = next((word for word in reversed(earlier) if _taken_up(reading, word, later, earlier)), None)
        if found is not None:
            yield found, later


def _taken_up(reading: Reading, earlier: Wording, later: Wording, others: Sequence[Wording]) -> bool:
    if earlier.replaced or later.replaced:
        return False
    if _ELSEWHERE.search(later.after[:_NEAR]):
        return False
    if transposed(earlier.figure, later.figure) or slipped(earlier.figure, later.figure):
        return same_noun(earlier.noun, later.noun) or earlier.figure.kind == "count"
    if later.noun in _CLOSED and later.figure.kind == "count":
        return False
    if earlier.windowed or later.windowed or earlier.figure.kind == "measure":
        return False
    if _RESTRICTED.match(later.after) or later.told is not None:
        return later.told is not None and later.told == earlier.deed
    if later.figure.kind in ("duration", "money"):
        return False
    apart = later.figure.sentence - earlier.figure.sentence
    alone = sum(same_noun(word.noun, later.noun) for word in others) == 1
    known = later.modifiers <= set(earlier.outline.text.split())
    return same_noun(earlier.noun, later.noun) and alone and known and apart <= _DISTANCE and later.figure.value.low >= _FEWEST
