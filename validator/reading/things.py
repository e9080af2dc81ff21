"""What kind of thing does a noun name: people, weapons, posts, land?"""

from functools import cache

from validator.lexicon import table


@cache
def _nouns() -> dict[str, frozenset[str]]:
    """Each kind of lexicon/things.tsv with its nouns."""
    found = {kind: set(nouns.split()) for kind, nouns in table("things")}
    for wide, narrow in table("kinds"):
        if wide == "person":
            found["person"].update(narrow.split())
    return {kind: frozenset(nouns) for kind, nouns in found.items()}


def is_a(noun: str, kind: str) -> bool:
    """Whether `noun`, in the singular, names a thing of `kind`."""
    return noun == kind or noun in _nouns().get(kind, frozenset()) or (kind == "person" and noun.endswith(("man", "woman", "ist", "men")))


def is_person(noun: str) -> bool:
    """Whether `noun`, in the singular, names people."""
    return is_a(noun, "person")
