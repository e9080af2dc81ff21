"""Classes of words for the patterns of parts and wholes, from lexicon/part_words.tsv."""

import regex

from validator.lexicon import mapping


def any_of(*names: str) -> str:
    """A pattern for any word or phrase of the classes `names`, the longer first. Raises `KeyError` for an unknown class."""
    found = {phrase for name in names for phrase in mapping("part_words")[name].split("|")}
    return "(?:" + "|".join(regex.escape(phrase, literal_spaces=True) for phrase in sorted(found, key=lambda one: (-len(one), one))) + ")"
