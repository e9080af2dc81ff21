"""How many times? `twice as many`, `double the`, `threefold`, `two and a half times the size`."""

from fractions import Fraction

from validator.lexicon import words
from validator.reading.numbers import Number, number_words
from validator.reading.tokens import Token

_DASHES = frozenset("-‐‑–")
_WHOLE = {"twice": 2, "thrice": 3, "double": 2, "triple": 3, "treble": 3, "quadruple": 4}
_FOLDS = {"fold"}


def multiple_at(tokens: list[Token], at: int) -> tuple[Fraction, int] | None:
    """`twice`, `double`, `threefold` and the like at `tokens[at]`: how many times, and the index behind."""
    lower = tokens[at].lower
    if lower in _WHOLE:
        return (Fraction(_WHOLE[lower]), at + 1) if compares(tokens, at + 1) else None
    if lower.endswith("fold"):
        small = number_words().small.get(lower[:-4])
        return None if small is None else (Fraction(small[0]), at + 1)
    return None


def times_behind(tokens: list[Token], number: Number) -> int | None:
    """The index behind `times`, `-fold` or `x` that makes `number` a multiple; `None` where none stands."""
    at = number.stop
    if at >= len(tokens):
        return None
    if tokens[at].lower == "times" and (number.value.denominator != 1 or compares(tokens, at + 1)):
        return at + 1
    if tokens[at].lower == "fold":
        return at + 1
    if tokens[at].text in _DASHES and at + 1 < len(tokens) and tokens[at + 1].lower == "fold":
        return at + 2
    if tokens[at].lower in ("x", "×") and number.shape == "digits" and tokens[at].start == tokens[at - 1].end and (at + 1 >= len(tokens) or not tokens[at + 1].text[0].isdecimal()):
        return at + 1
    return None


def compares(tokens: list[Token], at: int) -> bool:
    """Whether what follows compares: `as many`, `the size`, `that of`, `higher`."""
    return at < len(tokens) and tokens[at].lower in words("comparing")


def fold_words() -> frozenset[str]:
    """One-word multiples."""
    return frozenset({*_WHOLE, *(f"{word}fold" for word in number_words().small)})
