"""Times of day: `2:55 p.m. PT`, `11 a.m.`, `9.30pm`, `1930 GMT`, `10 o'clock`, `0600 hours`."""

from validator.reading.pieces import Piece, word
from validator.reading.tokens import Token, glued

_ZONES = frozenset(
    {
        "gmt",
        "est",
        "edt",
        "bst",
        "utc",
        "pst",
        "pdt",
        "cet",
        "cest",
        "et",
        "pt",
        "ct",
        "mt",
        "ist",
        "aest",
        "aedt",
        "jst",
        "eest",
        "cst",
        "cdt",
    }
)
_NAMED = frozenset({"am", "pm", "o'clock", "hrs"})


def clock_time(tokens: list[Token], at: int, _floor: int) -> Piece | None:
    """The time of day that begins at `tokens[at]`."""
    text, stop, minutes = tokens[at].text, at + 1, False
    while (
        word(tokens, stop) == ":"
        and glued(tokens, stop)
        and glued(tokens, stop + 1)
        and len(tokens[stop + 1].text.split(".")[0]) == 2
        and tokens[stop + 1].text[0].isdecimal()
    ):
        stop, minutes = stop + 2, True
    if (
        not minutes
        and word(tokens, stop) in ("hours", "hrs")
        and len(text) == 4
        and text.isdecimal()
        and (text[0] == "0" or int(text) <= 2400 and int(text[2:]) < 60 and text[2:] != "00")
    ):
        return Piece(at, stop + 1, "time")
    if not (minutes or _hour(text)):
        return None
    named = _named(tokens, stop)
    while (further := _named(tokens, named)) > named:
        named = further
    return Piece(at, named, "time") if minutes or named > stop else None


def _hour(text: str) -> bool:
    """Whether `text` can be an hour, or hour and minute: 9, 9.30, 1930."""
    plain = text.replace(".", "", 1)
    hour, _, minutes = text.partition(".")
    return plain.isdecimal() and len(plain) <= 4 and (not minutes or (len(minutes) == 2 and int(hour) < 25))


def _named(tokens: list[Token], at: int) -> int:
    """Behind `a.m.`, `pm`, `GMT` … at `at`; `at` where there is none."""
    lower = word(tokens, at)
    if lower in ("a", "p") and word(tokens, at + 1) == "." and word(tokens, at + 2) == "m" and glued(tokens, at + 2):
        return at + 4 if word(tokens, at + 3) == "." and glued(tokens, at + 3) else at + 3
    if lower in ("a.m.", "p.m."):
        return at + 1
    if lower in _NAMED and lower != "hrs":
        return at + 1
    if (
        lower in _ZONES
        and tokens[at].text.isupper()
        and (len(lower) > 2 or word(tokens, at - 1) in (".", "am", "pm", "m", "noon", "a.m.", "p.m."))
    ):
        return at + 1
    return at
