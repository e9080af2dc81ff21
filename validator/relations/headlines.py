"""Which figure of a story is the one in its headline?

The first figure below that counts the same things with the same deed, or, for money,
measures and percentages, has the same unit and a deed or the digits in common. A figure
that the story gives anywhere, or that its figures add up to, is explained.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

import regex

from validator.interval import Interval
from validator.lexicon import words
from validator.model import Reading
from validator.relations.phrasing import Wording, agree, same_noun, same_things, slipped, transposed

_COMPARED = frozenset({"count", "money", "percent", "measure", "duration"})
_FATES = frozenset({"kill", "hurt", "miss", "rescue", "arrest", "free", "trap"})
"""Deeds of which a person has one, so that two of them are two counts."""
_MOST_ADDENDS = 12
"""More figures than this are not tried for a sum."""
_BOUNDED = regex.compile(r"\b(?:near(?:s|ing|ed)?|approach(?:es|ing)|tops?|topped|topping|pass(?:es|ed)|exceeds?|exceeded|towards?|hits|crosses|surpass(?:es|ed)|close to|(?<!toll \w{2,9} |dead \w{2,9} )to)\s+\Z")
"""`Toll nears 1,500`: no figure to be met exactly. Also `to 1,500`: the end of a change, which other rules judge."""
_WORD = regex.compile(r"\p{L}{4,}")
_STEM = 5
_TOPICS = 2
"""How many words two sentences share that are about one thing."""
_TOP = 4
"""How many sentences below the headline its one figure stands."""


def headlined(reading: Reading, worded: Sequence[Wording]) -> Iterator[tuple[Wording, Wording]]:
    """Each figure of the headline with the figure of the body that gives its quantity."""
    heads = [word for word in worded if reading.sentences[word.figure.sentence].section == "headline" and word.figure.kind in _COMPARED]
    body = [word for word in worded if reading.sentences[word.figure.sentence].section != "headline"]
    for head in heads:
        alike = [word for word in body if same_things(head, word)]
        if _BOUNDED.search(head.before):
            continue
        agreeing = next((word for word in alike if agree(head, word)), None)
        if agreeing is not None:
            if _same_quantity(head, agreeing, alike):
                yield head, agreeing
        elif not adds_up(head, alike):
            candidate = next((word for word in alike if _same_quantity(head, word, alike)), None)
            if candidate is not None:
                yield head, candidate


def adds_up(word: Wording, others: Sequence[Wording]) -> bool:
    """Whether some of `others` make `word`: parts in one place of the text, or parts with the same deed anywhere, or a remainder."""
    open_to = [other for other in others if other.figure.index != word.figure.index and (word.deed is None or other.deed in (None, word.deed))]
    told = [other.figure.value for other in open_to if other.deed is not None and same_things(word, other)][:_MOST_ADDENDS]
    places = sorted({other.figure.sentence for other in open_to})
    near = [[other.figure.value for other in open_to if place <= other.figure.sentence <= place + 1][:_MOST_ADDENDS] for place in places]
    return _makes(word, told, remainders=False) or any(_makes(word, values, remainders=True) for values in near)


def _makes(word: Wording, values: Sequence[Interval], *, remainders: bool) -> bool:
    for size in (2, 3, 4):
        for parts in combinations(values, size):
            total = sum(parts, start=Interval.exactly(0))
            made = (total, parts[0] + parts[0] - total) if remainders else (total,)
            if any(value.exact and value == word.figure.value for value in made):
                return True
    return False


def _same_deed(head: Wording, word: Wording) -> bool:
    if head.deed == word.deed:
        return True
    fates = {head.deed, word.deed} & _FATES
    return len(fates) < 2 and same_noun(head.noun, word.noun) and bool(head.deeds & word.deeds)


def _same_quantity(head: Wording, word: Wording, alike: Sequence[Wording]) -> bool:
    if head.partial or word.partial or word.replaced:
        return False
    swapped = transposed(head.figure, word.figure) or slipped(head.figure, word.figure)
    shared = head.deed is not None and _same_deed(head, word)
    common = len(_topics(head) & _topics(word))
    if swapped and _swap_fits(head, word, common):
        return True
    if word.windowed:
        return False
    return shared or _only_one(head, word, alike, common)


def _swap_fits(head: Wording, word: Wording, common: int) -> bool:
    """Whether like digits are of one quantity: of one deed, or in like words where a deed is not told."""
    if head.figure.kind != "count":
        return common > 0 or bool(head.deeds & word.deeds)
    both = head.deed is not None and word.deed is not None
    kindred = same_noun(head.noun, word.noun) or head.noun is None or not both
    return kindred and (not both or bool(head.deeds & word.deeds))


def _only_one(head: Wording, word: Wording, alike: Sequence[Wording], common: int) -> bool:
    """Whether the story has one such figure, near its top and in like words: a headline of nine tries has no other."""
    if {head.deed, word.deed} & _FATES and head.deed != word.deed:
        return False
    rivals = [other for other in alike if head.figure.kind != "count" or same_noun(head.noun, other.noun)]
    one, other = head.figure.value, word.figure.value
    close = not (one.above(other + other) or other.above(one + one))
    return rivals == [word] and close and word.figure.sentence - head.figure.sentence <= _TOP and common >= _TOPICS


def _topics(word: Wording) -> frozenset[str]:
    """The beginnings of the words of the sentence that say what it is about."""
    return frozenset(found[:_STEM] for found in _WORD.findall(word.outline.text) if found not in words("function_words"))
