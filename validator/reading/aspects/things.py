"""What kind of thing does a noun name: people, weapons, posts, land?"""

from functools import cache

from validator.lexicon import table


@cache
def _nouns() -> dict[str, frozenset[str]]:
    """Each kind of lexicon/things.tsv with its nouns."""
    found = {kind: set(nouns.split()) for kind, nouns in table("things")}
    pairs = [(wide, frozenset(narrow.split())) for wide, narrow, *_ in table("kinds")]
    found["person"].update(noun for wide, narrow in pairs if wide == "person" for noun in narrow)
    found["person"].update(noun for wide, narrow in pairs if wide in found["person"] for noun in narrow)
    return {kind: frozenset(nouns) for kind, nouns in found.items()}


def is_a(noun: str, kind: str) -> bool:
    """Whether `noun`, in the singular, names a thing of `kind`."""
    return noun == kind or noun in _nouns().get(kind, frozenset()) or (kind == "person" and noun.endswith(("man", "woman", "ist", "men")))


def is_person(noun: str) -> bool:
    """Whether `noun`, in the singular, names people."""
    return is_a(noun, "person")
