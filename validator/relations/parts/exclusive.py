"""Can one thing be counted by both of these figures? Parts may be added only where it cannot.

Two subsets of one whole overlap as a rule (women, and the wounded). They exclude each
other where the text says so (`another 12`, `the other 30`), where their words do (shot
down, jammed), or where they hold at different places.
"""

from collections.abc import Iterable
from functools import cache
from itertools import combinations

import regex

from validator.lexicon import table
from validator.model import Reading
from validator.reading.aspects.entities import singular
from validator.relations.nouns import alike, is_person, kinds
from validator.relations.parts.counted import Counted
from validator.relations.parts.part_words import any_of

_WORD = regex.compile(r"[a-z]+")
_CONTINUES = regex.compile(rf"(?:.*\W)?{any_of('continuing')}(?: of|,)? (?:about |some )?", regex.DOTALL)
_MORE = regex.compile(r" (?:more|others)\b(?! than)")
_PLACE = regex.compile(
    r"[^,.;:()ⓒⓜⓤ]{0,45}?\b(?:(?:in|at|near|to|from|off|along|over|around|on|for|by) (?:the )?(?P<place>\p{Lu}[\p{L}'’-]+)"
    r"|(?:to|from|in) the (?P<place>\p{Ll}+))"
)
_PREDICATE = regex.compile(r" (?:are|is|was|were) (?:[a-z-]+ )?(?P<noun>[a-z-]+s)\b")
_PARTITIVE = regex.compile(r" of (?:them|these|those|whom|which)\b")
_DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_VERB_FIRST = regex.compile(rf"[ ,]*(?:{any_of('verbs_first')}|[a-z]+ed)\b")


@cache
def _alternatives() -> dict[str, frozenset[tuple[int, int]]]:
    """Each word with its (group, alternative) places in the table."""
    found: dict[str, set[tuple[int, int]]] = {}
    for group, row in enumerate(table("exclusive")):
        for alternative, names in enumerate(row):
            for word in names.split():
                found.setdefault(word, set()).add((group, alternative))
    return {word: frozenset(places) for word, places in found.items()}


def continues(part: Counted) -> bool:
    """Whether the words say that `part` is apart from what was counted before: `another`, `the other`, `more`."""
    return _CONTINUES.fullmatch(part.before[-40:]) is not None or _MORE.match(part.after) is not None


def disjoint(parts: Iterable[Counted], reading: Reading) -> bool:
    """Whether no thing can be in two of `parts`."""
    return all(
        (continues(later) and later.sentence - earlier.sentence <= 1) or _apart(earlier, later, reading)
        for earlier, later in combinations(list(parts), 2)
    )


def fated(parts: Iterable[Counted]) -> bool:
    """Whether the words themselves keep every two of `parts` apart: `downing 16 and diverting nine`."""
    return all(opposed(earlier, later) for earlier, later in combinations(list(parts), 2))


def opposed(earlier: Counted, later: Counted) -> bool:
    """Whether words say of the one what nothing can be that they say of the other."""
    one, other = _categories(earlier), _categories(later)
    groups = {group for group, _ in one} & {group for group, _ in other}
    return any({a for g, a in one if g == group}.isdisjoint({a for g, a in other if g == group}) for group in groups)


def _apart(earlier: Counted, later: Counted, reading: Reading) -> bool:
    if opposed(earlier, later):
        return True
    first, second = _thing(earlier), _thing(later)
    if first and second and not alike(first, second) and not is_person(first) and kinds(first) & kinds(second):
        return True
    if _PARTITIVE.match(earlier.after) and _PARTITIVE.match(later.after):
        return False
    here, there = place(earlier, reading), place(later, reading)
    return here is not None and there is not None and here != there and (here in _DAYS) == (there in _DAYS)


def _categories(part: Counted) -> frozenset[tuple[int, int]]:
    """Places in the table of the words that say what `part` counts: those behind it, or else those ahead."""
    behind = regex.split(r"[,;:()]| and | while | but ", part.after, maxsplit=1)[0]
    ahead = regex.split(r"[;:()]|, (?=[a-z]+ that )| and ", part.before)[-1]
    for words in (behind, ahead) if _VERB_FIRST.match(part.after) or part.noun else (ahead, behind):
        found = frozenset(place for word in _WORD.findall(words) for place in _alternatives().get(word, ()))
        if found:
            return found
    return frozenset()


def _thing(part: Counted) -> str | None:
    """The noun of `part`, or that of its predicate (`30 were terriers`)."""
    match = _PREDICATE.match(part.after)
    return singular(match["noun"]) if match else part.noun


def place(part: Counted, reading: Reading) -> str | None:
    """The place named right behind `part`."""
    start = part.figure.span.end
    match = _PLACE.match(reading.dispatch.text, start, min(start + len(part.after), reading.sentences[part.sentence].span.end))
    return match["place"].lower() if match else None
