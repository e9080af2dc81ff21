"""Which figure does `the 23 soldiers who died on Sunday` take up?

A figure behind `the`, `these`, `all` or `her` has been spoken of: by the figure before it
that counts the same things. Words that narrow it (`who died`, `missing`) must be said of
the earlier one too; without such words the earlier one must be the only one of its noun.
"""

from collections.abc import Iterator, Sequence

import regex

from validator.relations.headlines import adds_up
from validator.relations.phrasing import Wording, agree, names_deed, same_noun, same_things, slipped, transposed

_RESTRICTED = regex.compile(
    r"\s*(?:,?\s*(?:who|that|which|whom|whose|where)\b|(?:on|in|at|from|aboard|of|with|under|near|over|to|for|without|still|not|now|already|killed|missing|dead|wounded|left|found|held|taken|seen|lost|sent|shot|born|\p{L}{2,}(?:ed|ing))\b)"
)
_ELSEWHERE = regex.compile(r"\b(?:other|another|second|third|neighbou?ring|rival|similar)\b")
_NEAR = 60
"""How many characters behind a figure may set it apart from the one before."""
_SET_APART = frozenset({"other", "others", "remaining", "new", "additional", "further", "more", "next", "last", "first", "previous", "former", "surviving"})
_CLOSED = frozenset({"state", "senator", "member", "country", "county", "seat", "justice", "nation", "day", "hour", "week", "month", "year", "minute", "percent", "point", "time", "step", "side", "team", "party"})
"""Things that the world counts: `the 50 states` need no mention before."""
_DATED = regex.compile(r"ⓨ|\b(?:19|20)\d\d\b")
_OF_THE = regex.compile(r"\b(?:of|among) (?:the|these|those)\s+\Z")
_NO_NOUN = regex.compile(r"\s*(?:[,.;:]|(?:are|were|have|had|who|that|which|is|was|had|came|died|said|will|would|could|and|in|on|at|from|\p{L}{3,}ed)\b)")
_OWNED = regex.compile(r"\b(?:his|her|its|their)\s+\Z")
_DISTANCE = 12
"""How many sentences a bare `the 23 players` looks back."""
_CLOSE = 5
"""How many sentences `of the 22` looks back."""
_FEWEST = 4
"""A smaller number of things may have been named one by one."""
_COUNTED = frozenset({"count", "money", "measure", "duration"})


def recalled(words: Sequence[Wording]) -> Iterator[tuple[Wording, Wording]]:
    """Each definite figure with the one that it takes up, where the two differ."""
    for position, later in enumerate(words):
        if not later.definite or later.figure.kind not in _COUNTED or later.modifiers & _SET_APART or (later.noun is None and not _elliptic(later)):
            continue
        if _ELSEWHERE.search(later.after[:_NEAR]) or later.replaced or _DATED.search(later.clause):
            continue
        others = [word for word in words if word.figure.index != later.figure.index and word.figure.kind == later.figure.kind]
        kin = [word for word in others if same_things(word, later)]
        if any(agree(word, later) for word in others) or adds_up(later, kin):
            continue
        earlier = [word for word in words[:position] if word in kin and _introduces(word) and word.figure.value.disjoint(later.figure.value)]
        found = next((word for word in reversed(earlier) if _taken_up(word, later, earlier)), None)
        if found is not None:
            yield found, later


def _introduces(word: Wording) -> bool:
    """Whether a later mention may take the figure up: a number of things of its own, and not an old one."""
    return bool(word.figure.stated) and not word.partial and not word.replaced


def _taken_up(earlier: Wording, later: Wording, others: Sequence[Wording]) -> bool:
    if later.figure.kind == "count" and later.end == later.at + 1:
        return _leaves_out(earlier, later, others)
    if transposed(earlier.figure, later.figure) or slipped(earlier.figure, later.figure):
        return same_noun(earlier.noun, later.noun) or earlier.figure.kind == "count"
    if earlier.windowed or later.windowed or earlier.figure.kind == "measure":
        return False
    if later.told is not None or _RESTRICTED.match(later.after):
        return later.told is not None and later.told == earlier.deed and _known(earlier, later)
    if later.figure.kind != "count":
        return _same_name(earlier, later)
    return _plainly_taken_up(earlier, later, others)


def _elliptic(word: Wording) -> bool:
    """Whether the noun is left out: `nine of the 22 are women`."""
    return word.end == word.at + 1 and _OF_THE.search(word.before) is not None and _NO_NOUN.match(word.after) is not None


def _leaves_out(earlier: Wording, later: Wording, others: Sequence[Wording]) -> bool:
    """`Of the 22`, where no 22 was told: the one number of things near by that is almost as large."""
    if later.figure.kind != "count" or later.figure.value.low <= _FEWEST or later.figure.sentence - earlier.figure.sentence > _CLOSE:
        return False
    near = [word for word in others if later.figure.sentence - word.figure.sentence <= _CLOSE and _almost(word, later)]
    return earlier in near and (len(near) == 1 or transposed(earlier.figure, later.figure))


def _almost(one: Wording, other: Wording) -> bool:
    """Whether neither is half as large again as the other."""
    larger, smaller = (one.figure.value, other.figure.value) if one.figure.value.above(other.figure.value) else (other.figure.value, one.figure.value)
    return not (larger + larger).above(smaller + smaller + smaller)


def _same_name(earlier: Wording, later: Wording) -> bool:
    """Whether amounts stand before one name: `a $1.1 billion housing bill` and `the $2.1 billion bill`."""
    names = [set((word.figure.entity or "").lower().split()[-1:]) for word in (earlier, later)]
    return bool(names[0]) and names[0] == names[1] and not earlier.partial


def _known(earlier: Wording, later: Wording) -> bool:
    """Whether what narrows the later figure down stands in the sentence of the earlier one, or names the deed."""
    words = set(earlier.outline.text.split())
    return all(word in words or names_deed(word) for word in later.modifiers)


def _plainly_taken_up(earlier: Wording, later: Wording, others: Sequence[Wording]) -> bool:
    """`The 23 players`, without a word that says which: the only players before, and nearly as many."""
    if later.noun in _CLOSED or _OWNED.search(later.before) or later.figure.value.low < _FEWEST:
        return False
    alone = sum(same_noun(word.noun, later.noun) for word in others) == 1
    near = later.figure.sentence - earlier.figure.sentence <= _DISTANCE
    one, other = earlier.figure.value, later.figure.value
    alike = not (one.above(other + other) or other.above(one + one))
    return alone and near and alike and same_noun(earlier.noun, later.noun) and _known(earlier, later)
