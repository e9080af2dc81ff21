"""What happened to the counted thing: killed, launched, jammed?

Events are the names of lexicon/events.tsv; `killed` and `injured` have the parent
`casualty`.
"""

from collections.abc import Sequence
from functools import cache

from validator.lexicon import table
from validator.model import Span
from validator.reading.tokens import Token

_BREAKS = frozenset({",", ";", ":", "and", "but", "while", "—", "–", "(", ")"})
_REACH = 9
"""How many tokens from the phrase its event is looked for."""


@cache
def vocabulary() -> dict[str, str]:
    """Each word that names an event, with that event."""
    return {word: event for event, _, words in table("events") for word in words.split()}


@cache
def parents() -> dict[str, str]:
    """Each event that has a parent, with it."""
    return {event: parent for event, parent, _ in table("events") if parent}


def related(one: str, other: str) -> bool:
    """Whether two events are the same, or one is the parent of the other."""
    return one == other or parents().get(one) == other or parents().get(other) == one


def event_of(tokens: Sequence[Token], phrase: Span, others: Sequence[Span]) -> str | None:
    """The event of the figure at `phrase`: named in it, behind it, or before it, the nearest first; `others` are the other figures' places."""
    names = vocabulary()
    inside = [names[token.lower] for token in tokens if phrase.start <= token.start < phrase.end and token.lower in names]
    if inside:
        return inside[0]
    after = [token for token in tokens if token.start >= phrase.end][:_REACH]
    for token in after:
        if token.lower in names:
            return names[token.lower]
        if token.lower in _BREAKS or any(other.start <= token.start < other.end for other in others):
            break
    before = [token for token in tokens if token.end <= phrase.start][-_REACH:]
    for token in reversed(before):
        if token.lower in names:
            return names[token.lower]
        if token.lower in (";", ":"):
            break
    return None
