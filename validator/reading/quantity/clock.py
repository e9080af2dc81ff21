"""Times of day (`2:55 p.m. PT`, `9.30pm`, `1930 GMT`, `10 o'clock`, `0600 hours`) and times run (`won in 2:03:58`)."""

from fractions import Fraction

from validator.interval import Interval
from validator.lexicon import words
from validator.reading.quantity.digits import read_digits
from validator.reading.quantity.hedges import rounded
from validator.reading.quantity.pieces import ONE, Piece, word
from validator.reading.tokens import Token, glued

_SIXTY = 60
_MINUTES = frozenset({"five", "ten", "twenty"})
_HOURS = frozenset("one two three four five six seven eight nine ten eleven twelve midnight noon".split())
_WHEN = frozenset({"at", "until", "till", "since"})
_DAY = 2400
"""The clock of soldiers and timetables ends here."""


def clock_time(tokens: list[Token], at: int, _floor: int) -> Piece | None:
    """The time of day, or the time run, that begins at `tokens[at]`."""
    text, parts = tokens[at].text, _parts(tokens, at)
    stop = at + 2 * len(parts) - 1
    if len(parts) == 1 and word(tokens, stop) in ("hours", "hrs") and _military(text):
        return Piece(at, stop + 1, "time")
    if len(parts) == 1 and not _hour(text):
        return None
    named = _named(tokens, stop)
    while (further := _named(tokens, named)) > named:
        named = further
    if named == stop and (len(parts) > 2 or "." in parts[-1]) and len(parts) > 1:
        run = _run(tokens, at, parts, stop)
        if run is not None:
            return run
    return Piece(at, named, "time") if len(parts) > 1 or named > stop else None


def spoken_time(tokens: list[Token], at: int, _floor: int) -> Piece | None:
    """`at twenty to eight`, `by ten past four`; no change (`from ten to four`), nothing counted (`at five to ten sites`)."""
    if tokens[at].lower not in _MINUTES or word(tokens, at + 1) not in ("to", "past") or word(tokens, at + 2) not in _HOURS:
        return None
    if word(tokens, at + 1) == "to":
        after = word(tokens, at + 3)
        if word(tokens, at - 1) not in _WHEN or (after[:1].isalpha() and after not in words("function_words")):
            return None
    return Piece(at, at + 3, "time")


def _parts(tokens: list[Token], at: int) -> list[str]:
    """Hours, minutes, seconds as written: `2`, `03`, `58`."""
    parts, stop = [tokens[at].text], at + 1
    while word(tokens, stop) == ":" and glued(tokens, stop) and glued(tokens, stop + 1) and tokens[stop + 1].text[:2].isdecimal():
        if len(tokens[stop + 1].text.partition(".")[0]) != 2:
            break
        parts.append(tokens[stop + 1].text)
        stop += 2
    return parts


def _run(tokens: list[Token], at: int, parts: list[str], stop: int) -> Piece | None:
    """A time run or flown, in seconds, where it is no time of day: with tenths, or behind `in`, `of`, `best`."""
    if "." not in parts[-1] and word(tokens, at - 1) not in words("timed"):
        return None
    last = read_digits(parts[-1])
    if last is None or not all(part.isdecimal() for part in parts[:-1]):
        return None
    seconds = Fraction(0)
    for part in parts[:-1]:
        seconds = (seconds + int(part)) * _SIXTY
    seconds += last.value
    value = Interval.exactly(seconds) if last.written == 1 else rounded(seconds, last.written, last.written)
    return Piece(at, stop, "duration", seconds, min(last.written, ONE), value, "second")


def _military(text: str) -> bool:
    """Whether `0600` or `1430` before `hours` is a time of day."""
    return len(text) == 4 and text.isdecimal() and (text[0] == "0" or (int(text) <= _DAY and int(text[2:]) < _SIXTY and text[2:] != "00"))


def _hour(text: str) -> bool:
    """Whether `text` can be an hour, or hour and minute: 9, 9.30, 1930."""
    hour, _, minutes = text.partition(".")
    return hour.isdecimal() and len(text) <= 5 and (not minutes or (minutes.isdecimal() and len(minutes) == 2 and int(hour) <= 24))


def _named(tokens: list[Token], at: int) -> int:
    """Behind `a.m.`, `pm`, `GMT` … at `at`; `at` where there is none."""
    lower = word(tokens, at)
    if lower in ("a", "p") and word(tokens, at + 1) == "." and word(tokens, at + 2) == "m" and glued(tokens, at + 2):
        return at + 4 if word(tokens, at + 3) == "." and glued(tokens, at + 3) else at + 3
    if lower in ("am", "pm", "a.m.", "p.m.", "o'clock"):
        return at + 1
    if lower not in words("time_zones") or not tokens[at].text.isupper():
        return at
    return at + 1 if len(lower) > 2 or word(tokens, at - 1) in (".", "am", "pm", "m", "noon", "a.m.", "p.m.") else at
