"""Which figure of a story is the one in its headline?

The first figure below that counts the same things with the same deed, or has the same
digits in another order and is worded alike, or is the only one of its kind near the top
and worded alike. A headline's figure that the story gives anywhere, or that its figures
add up to, is explained.
"""

from collections.abc import Iterator, Sequence

import regex

from validator.model import Reading
from validator.relations.mentions.deeds import FATES
from validator.relations.mentions.likeness import adds_up, agree, floors_differ, near, same_things, slipped, topics, transposed
from validator.relations.mentions.phrasing import Wording
from validator.relations.nouns import same_noun

_COMPARED = frozenset({"count", "money", "percent", "measure", "duration"})
_BOUNDED = regex.compile(
    r"\b(?:near(?:s|ing|ed)?|approach(?:es|ing)|tops?|topped|topping|pass(?:es|ed)|exceed(?:s|ed)?)\s+\Z"
    r"|\b(?:towards?|hits|crosses|surpass(?:es|ed)|close to)\s+\Z"
)
"""`Toll nears 1,500`: no figure to be met exactly."""
_COMPARED_WITH = regex.compile(r"\b(?:from|against|than|compared (?:with|to))\s+\Z")
_OF_THEM = regex.compile(r"\s+of (?:them|whom|those|these)\b")
_UPPER_HALF = 12
"""How many sentences below the headline a figure of like digits stands."""
_SAME_STORY = 3
"""So many words headline and sentence share where they tell one thing."""
_TOP = 4
"""How many sentences below the headline its one figure stands."""


def headlined(reading: Reading, worded: Sequence[Wording]) -> Iterator[tuple[Wording, Wording]]:
    """Each figure of the headline with the figure of the body that gives its quantity."""
    heads = [word for word in worded if reading.sentences[word.figure.sentence].section == "headline" and word.figure.kind in _COMPARED]
    body = [word for word in worded if reading.sentences[word.figure.sentence].section != "headline"]
    for head in heads:
        alike = [word for word in body if same_things(head, word)]
        agreeing = next((word for word in alike if agree(head, word)), None)
        other_floor = next((word for word in alike if floors_differ(head.figure, word.figure)), None)
        if other_floor is not None and agreeing is not None and agreeing.windowed and not _given(head, body):
            agreeing = None
        if agreeing is not None:
            found = agreeing if _same_quantity(head, agreeing, alike) else None
        elif _BOUNDED.search(head.before) or _given(head, body) or adds_up(head, alike):
            found = None
        else:
            found = next((word for word in alike if _same_quantity(head, word, alike)), None)
        if found is not None:
            yield head, found


def _given(head: Wording, body: Sequence[Wording]) -> bool:
    """Whether the story states the very number, of whatever things."""
    return any(word.figure.kind == head.figure.kind and word.figure.stated == head.figure.stated for word in body)


def _same_quantity(head: Wording, word: Wording, alike: Sequence[Wording]) -> bool:
    swapped = transposed(head.figure, word.figure) and same_noun(head.noun, word.noun)
    if head.partial or (word.replaced and not swapped):
        return False
    if (transposed(head.figure, word.figure) or slipped(head.figure, word.figure)) and _swap_fits(head, word):
        return True
    whole = not word.partial or _of_those_there(head, word, alike)
    return whole and not word.windowed and (_same_deed(head, word) or _only_one(head, word, alike))


def _same_deed(head: Wording, word: Wording) -> bool:
    if head.deed is None or head.deed == word.deed:
        return head.deed is not None
    fates = {head.deed, word.deed} & FATES
    return len(fates) < 2 and same_noun(head.noun, word.noun) and bool(head.deeds & word.deeds)


def _of_those_there(head: Wording, word: Wording, alike: Sequence[Wording]) -> bool:
    """Whether the part is the headline's count: `kills 22` over `29 were there; 22 of them are dead`."""
    if any(other is not word and other.outline is word.outline and other.deed == word.deed for other in alike):
        return False
    return head.deed in FATES and word.told == head.deed and _OF_THEM.match(word.outline.text, word.at + 1) is not None


def _swap_fits(head: Wording, word: Wording) -> bool:
    """Whether like digits may be of one quantity: not of two fates, and not far down."""
    return len({head.deed, word.deed} & FATES) < 2 and word.figure.sentence - head.figure.sentence <= _UPPER_HALF


def _only_one(head: Wording, word: Wording, alike: Sequence[Wording]) -> bool:
    """Whether the story has one such figure, near its top: a headline of nine tries has no other."""
    same_story = len(topics(head) & topics(word)) >= _SAME_STORY
    told = head.deed is not None or not same_story
    if head.figure.kind == "count" and told and {head.deed, word.deed} & FATES and head.deed != word.deed:
        return False
    upper = [other for other in alike if other.figure.sentence - head.figure.sentence <= _TOP]
    named = [other for other in upper if head.figure.kind != "count" or same_noun(head.noun, other.noun)]
    rivals = [other for other in named if not _COMPARED_WITH.search(other.before)]
    close = near(head.figure, word.figure, 2) or (same_story and near(head.figure, word.figure, 4))
    return rivals == [word] and close and (head.figure.kind != "count" or bool(topics(head) & topics(word)))
