"""Which figures need no source, and which phrases only seem to give one?

An editor does not ask who says that a match ended 3-1, that a law sets a limit of
50 km/h, that there were two doors, or what the date was.
"""

from functools import cache

from validator.lexicon import mapping, table
from validator.model import Figure, Kind
from validator.reading.carry import poll_before
from validator.reading.voices import Voices

_KINDS: dict[Kind, str] = {
    "date": "a date", "time": "a clock time", "ordinal": "a place in an order", "identifier": "a name, not a number", "age": "an age",
    "score": "a result", "duration": "a length of time",
}  # fmt: skip
_REASONS = {"result": "a result", "rule": "set by a rule"}
_FEW = 12
"""A count up to a dozen is what a reporter sees, unless people came to harm."""
_HARM = frozenset({"killed", "injured", "dead", "wounded", "missing", "casualty", "hurt", "died", "captured", "abducted", "displaced", "shot_down", "destroyed"})
_HARM_WORDS = frozenset({"killed", "killing", "dead", "died", "deaths", "wounded", "injured", "hurt", "missing", "bodies", "casualties", "victims", "kidnapped"})
_AWAY = frozenset({"from", "north", "south", "east", "west", "off", "away", "outside", "northeast", "northwest", "southeast", "southwest", "long", "wide", "tall", "high", "deep"})


def unasked(voices: Voices, figure: Figure) -> str | None:
    """Why nobody would ask for the source of `figure`; `None` where one would."""
    if figure.kind in _KINDS:
        return _KINDS[figure.kind]
    sentence = voices.sentences[figure.sentence]
    if sentence.section != "body":
        return f"in the {sentence.section}"
    if any(claim.source is not None and claim.source.holds(figure.span) for claim in voices.claims(figure.sentence)):
        return "part of the words that name a source"
    poll = poll_before(voices, figure) if figure.kind in {"percent", "ratio"} else None
    if poll is not None:
        return f"a percentage of {poll.of(voices.text)}"
    words = [token.lower for token in voices.tokens[figure.sentence]]
    harm = not _HARM_WORDS.isdisjoint(words) or figure.event in _HARM
    for word in words:
        reason = mapping("unasked").get(word)
        if reason is not None and not harm:
            return _REASONS[reason]
    if figure.kind == "measure" and _of_place(voices, figure):
        return "a distance or a size that anyone can look up"
    if figure.kind == "count" and not harm and figure.value.exact and figure.value.high <= _FEW:
        return "a small count"
    return None


def _of_place(voices: Voices, figure: Figure) -> bool:
    """Whether the figure says how far away or how long something is."""
    return any(token.lower in _AWAY for token in voices.tokens[figure.sentence] if figure.span.end <= token.start <= figure.span.end + 24)


def agentless(voices: Voices, figure: Figure) -> str | None:
    """The phrase in the sentence that reports without saying who does."""
    words = " ".join(token.lower for token in voices.tokens[figure.sentence])
    for first, phrases in _phrases().items():
        if first in words:
            for phrase in phrases:
                if f" {phrase} " in f" {words} ":
                    return phrase
    return None


@cache
def _phrases() -> dict[str, tuple[str, ...]]:
    """The phrases by their last word, the longest first."""
    found: dict[str, list[str]] = {}
    for (phrase,) in table("agentless"):
        found.setdefault(max(phrase.split(), key=len), []).append(phrase)
    return {word: tuple(sorted(phrases, key=lambda phrase: -len(phrase))) for word, phrases in found.items()}
