"""Which figure of a story is the one in its headline?

The first figure below that counts the same things with the same deed, or, for money,
measures and percentages, has the same unit and a deed or the digits in common. A figure
that the story gives anywhere, or that its figures add up to, is explained.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

import regex

from validator.model import Reading
from validator.relations.phrasing import Wording, same_noun, same_things, slipped, transposed

_COMPARED = frozenset({"count", "money", "percent", "measure", "duration"})
_FATES = frozenset({"kill", "hurt", "miss", "rescue", "arrest", "free", "trap"})
"""Deeds of which a person has one, so that two of them are two counts."""
_MOST_ADDENDS = 12
"""More figures than this are not tried for a sum."""
_WORD = regex.compile(r"\p{L}{5,}")


def headlined(reading: Reading, words: Sequence[Wording]) -> Iterator[tuple[Wording, Wording]]:
    """Each figure of the headline with the figure of the body that gives its quantity."""
    heads = [word for word in words if reading.sentences[word.figure.sentence].section == "headline" and word.figure.kind in _COMPARED]
    body = [word for word in words if reading.sentences[word.figure.sentence].section != "headline"]
    for head in heads:
        alike = [word for word in body if same_things(head, word)]
        agreeing = next((word for word in alike if _agree(head, word)), None)
        if agreeing is not None:
            if _same_quantity(head, agreeing):
                yield head, agreeing
        elif not adds_up(head, alike, words):
            candidate = next((word for word in alike if not word.partial and _same_quantity(head, word)), None)
            if candidate is not None:
                yield head, candidate


def _agree(head: Wording, word: Wording) -> bool:
    """Whether the values meet; an open end meets too much to count where the deed is another."""
    if not head.figure.value.disjoint(word.figure.value):
        return head.figure.stated == word.figure.stated or head.deed == word.deed or same_noun(head.noun, word.noun)
    return False


def adds_up(word: Wording, others: Sequence[Wording], words: Sequence[Wording]) -> bool:
    """Whether two or three of `others`, or a difference of two, make `word`."""
    values = [other.figure.value for other in others if other.figure.index != word.figure.index][:_MOST_ADDENDS]
    for size in (2, 3):
        for parts in combinations(values, size):
            total = parts[0] + parts[1] + parts[2] if size > 2 else parts[0] + parts[1]
            if total.exact and not total.disjoint(word.figure.value):
                return True
    for one, other in combinations(values, 2):
        gap = one - other if one.above(other) else other - one
        if gap.exact and not gap.disjoint(word.figure.value):
            return True
    return False


def _same_deed(head: Wording, word: Wording) -> bool:
    if head.deed == word.deed:
        return True
    fates = {head.deed, word.deed} & _FATES
    return len(fates) < 2 and same_noun(head.noun, word.noun) and bool(head.deeds & word.deeds)


def _same_quantity(head: Wording, word: Wording) -> bool:
    if head.partial or word.replaced:
        return False
    swapped = transposed(head.figure, word.figure) or slipped(head.figure, word.figure)
    shared = head.deed is not None and _same_deed(head, word)
    if head.figure.kind == "count":
        if shared:
            return not word.windowed or swapped
        both = head.deed is not None and word.deed is not None
        return swapped and (not both or bool(head.deeds & word.deeds)) and (same_noun(head.noun, word.noun) or head.noun is None or not both)
    common = set(_WORD.findall(head.outline.text)) & set(_WORD.findall(word.outline.text))
    return (shared and not word.windowed) or (swapped and bool(common or head.deeds & word.deeds))
