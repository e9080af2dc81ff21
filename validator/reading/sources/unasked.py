"""Which figures need no source, and which phrases only seem to give one?

An editor does not ask who says that a match ended 3-1, that a law sets a limit of
50 km/h, that there were two doors, or what the date was.
"""

from functools import cache

from validator.lexicon import mapping, table
from validator.model import Figure, Kind
from validator.reading.sources.carry import poll_before
from validator.reading.sources.grammar import words_of
from validator.reading.sources.voices import Voices

_KINDS: dict[Kind, str] = {
    "date": "a date", "time": "a clock time", "ordinal": "a place in an order", "identifier": "a name, not a number", "age": "an age",
    "score": "a result", "duration": "a length of time",
}  # fmt: skip
_REASONS = {"result": "a result", "rule": "set by a rule"}
_FEW = 12
"""A count up to a dozen is what a reporter sees, unless people came to harm."""
_BEHIND = 24
"""How many characters behind a measure `from` or `long` tells that it is one of place."""


def never_asked(voices: Voices, figure: Figure) -> str | None:
    """Why a figure of this kind, or in this part of the story, never needs a source; `None` where it may."""
    section = voices.sentences[figure.sentence].section
    return _KINDS.get(figure.kind) or (f"in the {section}" if section != "body" else None)


def unasked(voices: Voices, figure: Figure) -> str | None:
    """Why nobody would ask for the source of `figure`; `None` where one would."""
    if figure.stated is None:
        return "a vague word"
    if any(claim.source.holds(figure.span) for claim in voices.near(figure.sentence, figure.span.start)):
        return "part of the words that name a source"
    poll = poll_before(voices, figure) if figure.kind in {"percent", "ratio"} else None
    if poll is not None:
        return f"a percentage of {poll.of(voices.text)}"
    words = voices.words(figure.sentence)
    if not words_of("harm").isdisjoint(words):
        return None
    reasons = mapping("unasked")
    shown = next((reasons[word] for word in words if word in reasons), None) if not reasons.keys().isdisjoint(words) else None
    if shown is not None:
        return _REASONS[shown]
    behind = voices.text[figure.span.end : figure.span.end + _BEHIND].lower().replace(".", " ").replace(",", " ")
    if figure.kind == "measure" and not words_of("direction").isdisjoint(behind.split()):
        return "a distance or a size"
    return "a small count" if figure.kind == "count" and figure.value.exact and figure.value.high <= _FEW else None


def agentless(voices: Voices, figure: Figure) -> str | None:
    """The phrase in the sentence that reports without saying who does."""
    words = voices.words(figure.sentence)
    if _rarest().keys().isdisjoint(words):
        return None
    tokens = voices.tokens[figure.sentence]
    for at, token in enumerate(tokens):
        for phrase in _rarest().get(token.lower, ()):
            start = at - phrase.index(token.lower)
            if start >= 0 and tuple(token.lower for token in tokens[start : start + len(phrase)]) == phrase:
                return " ".join(phrase)
    return None


@cache
def _rarest() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The phrases by their longest word, the longest phrase first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for (phrase,) in table("agentless"):
        found.setdefault(max(phrase.split(), key=len), []).append(tuple(phrase.split()))
    return {word: tuple(sorted(phrases, key=len, reverse=True)) for word, phrases in found.items()}
