"""Where does a figure hold? The place named by `in`, `at` or `near` and a proper name in its clause, in lower case."""

import regex

from validator.model import Span

_PLACE = regex.compile(
    r"\b(?:in|at|near|around|across|outside|from|over)\s+(?:the\s+)?(?:(?:city|town|village|port|region|province|district|state|county|suburb)\s+of\s+)?"
    r"(?P<name>\p{Lu}[\p{L}\p{M}'’.-]+(?:\s+(?:\p{Lu}[\p{L}\p{M}'’.-]+|of|the|de|la|al|el)(?=\s+\p{Lu}|\b)){0,4})"
)
_NO_PLACE = regex.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
)


def place_of(text: str, sentence: Span, phrase: Span, others: list[Span]) -> str | None:
    """The place named behind `phrase` before the next figure, else the last one named before it in the sentence."""
    limit = min((other.start for other in others if other.start >= phrase.end), default=sentence.end)
    for match in _PLACE.finditer(text, phrase.end, limit):
        if not _NO_PLACE.match(match.group("name")):
            return match.group("name").strip(" .,").lower()
    start = max((other.end for other in others if other.end <= phrase.start), default=sentence.start)
    found = [match.group("name") for match in _PLACE.finditer(text, start, phrase.start) if not _NO_PLACE.match(match.group("name"))]
    return found[-1].strip(" .,").lower() if found else None
