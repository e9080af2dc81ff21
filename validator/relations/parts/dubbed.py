"""A part that the text gives a name, and the number again under that name.

`Six of the 40 members sit as independents. … Eight independents voted for it`: those who
sit as independents are six, and no more of them can vote.
"""

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from validator.lexicon import words
from validator.reading.aspects.entities import singular
from validator.relations.parts.counted import Counted

_REACH = 6
"""So many sentences behind the naming the name is used."""


@cache
def _names() -> regex.Pattern[str]:
    """What names the part that it stands behind."""
    return regex.compile(
        r" of (?:the |its |his |her |their |all )?.{0,40}?"
        r"\b(?:are|were|is|was|sit|sits|sat|stood|serve|served|elected|registered|listed) (?:as )?"
        r"(?:now |still |all )?(?P<noun>[a-z-]+s)\b"
    )


def dubbed(flow: Sequence[Counted]) -> Iterator[tuple[Counted, Counted]]:
    """Pairs of a later count under the name, and the count that was given it."""
    for number, whole in enumerate(flow):
        match = (
            _names().match(f"{whole.after}ⓒ{flow[number + 1].after}") if number + 1 < len(flow) and whole.figure.kind == "count" else None
        )
        match = match or (_names().match(whole.after) if whole.figure.kind == "count" else None)
        if match is None:
            continue
        noun = singular(match["noun"])
        for part in flow[number + 1 :]:
            if part.sentence > whole.sentence + _REACH:
                break
            if part.noun == noun and part.sentence > whole.sentence and part.figure.value.exact and _of_them(part, noun):
                yield part, whole


def _of_them(part: Counted, noun: str) -> bool:
    """Whether the count is of those: `the eleven women`, or a name that is borne in one house only (`eight independents`)."""
    return part.before.endswith((" the ", " these ", " those ", " all ")) or noun in words("affiliations")
