"""How many times? `twice as many`, `double the`, `threefold`, `one and a half times as long`."""

from fractions import Fraction
from functools import cache

from validator.interval import Interval
from validator.lexicon import words
from validator.reading.quantity.assembly import assemble
from validator.reading.quantity.hedges import rounded
from validator.reading.quantity.number_words import Number, number_words
from validator.reading.quantity.pieces import HYPHENS, ONE, Piece, word
from validator.reading.tokens import Token, glued

_WHOLE = {"twice": 2, "thrice": 3, "double": 2, "triple": 3, "treble": 3, "quadruple": 4}


@cache
def openers() -> dict[str, int]:
    """One-word multiples and how many times they say."""
    return {**_WHOLE, **{f"{name}fold": value for name, (value, _) in number_words().small.items() if value > 1}}


def multiple(tokens: list[Token], at: int, floor: int) -> Piece | None:
    """`twice`, `double`, `threefold` at `tokens[at]`; whole words only where they compare."""
    times = openers().get(tokens[at].lower)
    if times is None or (tokens[at].lower in _WHOLE and not compares(tokens, at + 1)):
        return None
    value = Fraction(times)
    base = Interval.exactly(value) if tokens[at].lower in _WHOLE else rounded(value, ONE, ONE)
    return assemble(tokens, Piece(at, at + 1, "ratio", value, ONE, base, "times"), floor)


def times_behind(tokens: list[Token], number: Number) -> int | None:
    """The index behind `times`, `-fold` or `x` that makes `number` a multiple; `None` where none stands."""
    at = number.stop
    lower = word(tokens, at)
    if lower == "times" and (number.value.denominator != 1 or compares(tokens, at + 1)):
        return at + 1
    if lower == "fold":
        return at + 1
    if lower in HYPHENS and word(tokens, at + 1) == "fold":
        return at + 2
    stuck = lower in ("x", "×") and number.shape == "digits" and glued(tokens, at) and not glued(tokens, at + 1)
    return at + 1 if stuck else None


def compares(tokens: list[Token], at: int) -> bool:
    """Whether what follows compares: `as many`, `the size`, `that of`, `higher`."""
    if word(tokens, at) == "as":
        return word(tokens, at + 1) in ("many", "much", "likely") or word(tokens, at + 2) == "as"
    return word(tokens, at) in words("comparing")
