"""Which words put words into a mouth?"""

from functools import cache

from validator.lexicon import table


@cache
def saying() -> frozenset[str]:
    """All forms of the verbs of saying, and `according`."""
    return frozenset(form for row in table("speech") if row[1] in ("say", "quote") for form in row[2].split()) | {"according"}
