"""Figures of like things whose digits changed places: sold for $3.1 million, and $1.3 million the price."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction

import regex

from validator.relations.mentions.deeds import FATES
from validator.relations.mentions.likeness import STEM, agree, digits, topics, transposed
from validator.relations.mentions.phrasing import Wording
from validator.relations.nouns import same_noun

_KINDS = frozenset({"count", "money", "measure", "duration"})
_COMPARED = regex.compile(
    r"\b(?:than|from|against|compared|versus|to|up|down|rose|fell|other|another|second|average|instead|not|old|new|former)\b|ⓞ"
)
_DATED = regex.compile(r"ⓨ|\b(?:1[5-9]|20)\d\d\b")
_DISTANCE = 12
"""How many sentences, and how many figures of like digits, a pair is apart at most."""


def shuffled(worded: Sequence[Wording]) -> Iterator[tuple[Wording, Wording]]:
    """Pairs with the same digits in another order and of one unit, in sentences about one thing."""
    told = [word for word in worded if word.figure.kind in _KINDS and isinstance(word.figure.stated, Fraction) and not word.windowed]
    by_digits: dict[tuple[str, str], list[Wording]] = defaultdict(list)
    for later in told:
        alike = by_digits[(later.figure.kind, "".join(sorted(digits(later.figure))))]
        earlier = next((word for word in reversed(alike[-_DISTANCE:]) if _one_quantity(word, later)), None)
        alike.append(later)
        if earlier is not None and not _given_again(earlier, later, worded):
            yield earlier, later


def _given_again(earlier: Wording, later: Wording, worded: Sequence[Wording]) -> bool:
    """Whether a third figure gives the one value or the other."""
    pair = {earlier.figure.index, later.figure.index}
    return any(agree(word, one) for word in worded if word.figure.index not in pair for one in (earlier, later))


def _one_quantity(earlier: Wording, later: Wording) -> bool:
    if earlier.figure.kind != later.figure.kind or not transposed(earlier.figure, later.figure):
        return False
    if not 0 < later.figure.sentence - earlier.figure.sentence <= _DISTANCE or not same_noun(earlier.noun, later.noun):
        return False
    if _DATED.search(later.outline.text) or len({earlier.deed, later.deed} & FATES) > 1:
        return False
    if any(_COMPARED.search(word.clause) for word in (earlier, later)):
        return False
    common = topics(earlier) & topics(later) - _own(earlier) - _own(later)
    return len(common) >= (2 if earlier.figure.kind == "count" else 1)


def _own(word: Wording) -> frozenset[str]:
    """The words of the figure's own phrase, which two figures of one unit share in any case."""
    return frozenset(found[:STEM] for found in word.phrase.split())
