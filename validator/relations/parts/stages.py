"""Which count can only be part of which because one thing happens after another: convicted on some of the counts faced.

The two need no phrase between them; they share the noun, and the words around them name
the stages of lexicon/part_stages.tsv. Other modifiers (`Ukrainian drones`), another day or a
wider count that can hold the narrower one end the matter.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

import regex

from validator.lexicon import table
from validator.relations.parts.counted import Counted

REACH = 6
"""So many sentences apart the two stages may be told."""
_WORD = regex.compile(r"[a-z]+")
_ALL_OVER = regex.compile(r"[^.;:]{0,40}\b(?:regions|provinces|oblasts|districts|cities)\b")
"""What may hold more than one place's raid: `intercepted over five regions`."""
_CLAUSE = regex.compile(r"[;:]|, (?:and|but|while)\b|\bwhile\b")


@cache
def _stages() -> tuple[tuple[frozenset[str], frozenset[str], frozenset[str]], ...]:
    return tuple(
        (frozenset(nouns.split()), frozenset(wide.split()), frozenset(narrow.split())) for nouns, wide, narrow in table("part_stages")
    )


def stages(flow: Sequence[Counted]) -> Iterator[tuple[Counted, Counted]]:
    """Pairs of a narrower and a wider count."""
    for nouns, wide, narrow in _stages():
        told = [one for one in flow if one.figure.kind == "count" and one.noun in nouns]
        if len(told) < 2:
            continue
        wholes = [one for one in told if _around(one) & wide and not _around(one) & narrow]
        for part in told:
            if not _around(part) & narrow or _around(part) & wide or _ALL_OVER.match(part.outline.text, part.position):
                continue
            low = bisect_left(wholes, part.sentence - REACH, key=lambda one: one.sentence)
            near = wholes[low : bisect_left(wholes, part.sentence + REACH + 1, key=lambda one: one.sentence)]
            meant = [whole for whole in near if _modifiers(part) <= _modifiers(whole) and whole.noun == part.noun]
            if meant:
                yield part, max(meant, key=lambda one: one.figure.value.high)


def _around(one: Counted) -> frozenset[str]:
    """The words of the clause that the figure stands in."""
    before = _CLAUSE.split(one.before)[-1]
    after = _CLAUSE.split(one.after)[0]
    return frozenset(_WORD.findall(before) + _WORD.findall(after))


def _modifiers(one: Counted) -> frozenset[str]:
    """The words ahead of the noun: `ukrainian` of `25 Ukrainian drones`."""
    return frozenset((one.figure.entity or "").lower().split()[:-1])
