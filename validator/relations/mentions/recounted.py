"""The toll of a happening, told before and told again beside its name: `the crash, in which 16 people died`."""

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from validator.relations.mentions.deeds import FATES
from validator.relations.mentions.likeness import same_things, transposed
from validator.relations.mentions.phrasing import Wording

_REACH = 8
"""So many sentences back the happening was told."""
_OTHER = regex.compile(r"\b(?:another|earlier|first|last|later|previous|second|separate|similar|third)\b|ⓨ")
_AFRESH = 40
"""So many characters around a figure tell that another happening is meant."""


@cache
def _again() -> regex.Pattern[str]:
    """The happening, with its article, and a relative clause that opens right behind it."""
    return regex.compile(
        r"\b(?:the|this|that)\s(?:[a-z-]+\s)?(?P<what>[a-z-]+),?\s(?:(?:in|during|by)\swhich|which|that)\s(?:[a-z]+\s){0,3}\Z"
    )


def recounted(words: Sequence[Wording]) -> Iterator[tuple[Wording, Wording]]:
    """Each such toll with the one told before, where only one was."""
    for position, later in enumerate(words):
        match = _again().search(later.before) if later.figure.kind == "count" else None
        if match is None or later.windowed or _OTHER.search(later.before[-_AFRESH:] + later.after[:_AFRESH]):
            continue
        near = [word for word in words[:position] if 0 < later.figure.sentence - word.figure.sentence <= _REACH]
        told = [word for word in near if _tells(word, match["what"]) and _may_be(word, later)]
        if len(told) == 1:
            yield told[0], later


def _tells(word: Wording, what: str) -> bool:
    """Whether the figure's sentence names the happening, and no other one or day before it."""
    named = regex.search(rf"\b(?:a|an|the)\s(?:[a-z'-]+\s){{0,3}}?{regex.escape(what)}\b", word.outline.text)
    return named is not None and not word.partial and not word.windowed and not _OTHER.search(word.before[-_AFRESH:])


def _may_be(earlier: Wording, later: Wording) -> bool:
    """Whether the two are tolls of one kind by one voice: of one fate, or of the same digits in another order."""
    names = {word.figure.source.name for word in (earlier, later) if word.figure.source is not None}
    if len(names) > 1 or not same_things(earlier, later):
        return False
    fates = {earlier.deed, later.deed}
    return (len(fates) == 1 and bool(fates & FATES)) or (transposed(earlier.figure, later.figure) and len(fates & FATES) < 2)
