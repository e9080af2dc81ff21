"""May these two nouns name the same things? Shared by the finders that tie a part to its whole.

Nouns are heads in the singular, as `Figure.unit` has them. A noun fits another where
they are one word, or where lexicon/kinds.tsv says that one names a kind of the other.
"""

from functools import cache

from validator.lexicon import table

MASSES = frozenset({"casualty", "person", "personnel", "toll"})
"""Nouns of all that people can be."""


@cache
def _wider() -> dict[str, frozenset[str]]:
    """Each noun of the table with the nouns it is a kind of."""
    found: dict[str, set[str]] = {}
    for wide, narrow in table("kinds"):
        for noun in narrow.split():
            found.setdefault(noun, set()).add(wide)
    return {noun: frozenset(wide) for noun, wide in found.items()}


def kinds(noun: str) -> frozenset[str]:
    """All nouns that `noun` is a kind of, itself among them."""
    reached, todo = {noun}, [noun]
    while todo:
        for wide in _wider().get(todo.pop(), frozenset()):
            if wide not in reached:
                reached.add(wide)
                todo.append(wide)
    return frozenset(reached)


def fits(narrow: str, wide: str) -> bool:
    """Whether things called `narrow` may be among things called `wide`; people of any sort may be Filipinos."""
    within, around = kinds(narrow), kinds(wide)
    return wide in within or (wide in MASSES and "person" in within) or ("national" in within - around and "person" in around)


def alike(one: str, other: str) -> bool:
    """Whether the two may name the same things, the one or the other being the wider word."""
    return fits(one, other) or fits(other, one)


def akin(one: str, other: str) -> bool:
    """Whether both are kinds of one thing, as sopranos and singers are persons, trucks and tankers vehicles."""
    return bool(kinds(one) & kinds(other))


def is_person(noun: str) -> bool:
    """Whether `noun` names people."""
    return "person" in kinds(noun)


@cache
def _groups() -> dict[str, str]:
    return {noun: first for first, others in table("synonyms") for noun in (first, *others.split())}


def same_noun(one: str | None, other: str | None) -> bool:
    """Whether the two nouns are one word or two names for one thing."""
    return one is not None and other is not None and (one == other or (one in _groups() and _groups().get(one) == _groups().get(other)))
