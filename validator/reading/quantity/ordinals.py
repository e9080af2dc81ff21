"""Ordinals: `first`, `22nd`, `twenty-first`, `one hundred and twenty-fifth`."""

from fractions import Fraction

from validator.reading.quantity.digits import read_digits
from validator.reading.quantity.number_words import number_words
from validator.reading.quantity.pieces import HYPHENS, Piece, exact, word
from validator.reading.tokens import Token, glued

_SUFFIXES = {"st": "1", "nd": "2", "rd": "3", "th": "0456789"}
_LONGEST = 8


def spelled_ordinal(tokens: list[Token], at: int, _floor: int) -> Piece | None:
    """The ordinal in words that begins at `tokens[at]`."""
    ordinals, small, scales = number_words().ordinals, number_words().small, number_words().scales
    total, stop = 0, at
    while stop < min(len(tokens), at + _LONGEST):
        lower = tokens[stop].lower
        entry = ordinals.get(lower)
        if entry is not None:
            return _ended(at, stop, total, *entry, following=word(tokens, stop + 1))
        if lower in small:
            total += small[lower][0]
        elif lower in scales and total:
            total *= int(scales[lower])
        elif not total or not (lower == "and" or lower in HYPHENS):
            return None
        stop += 1
    return None


def _ended(at: int, stop: int, total: int, value: int, kind: str, *, following: str) -> Piece | None:
    """The piece whose last word is an ordinal of that value, where it fits what stands before it."""
    if kind == "scale" and total == 1 and value >= 100 and following == "of":
        return None
    if kind == "scale":
        return exact(at, stop + 1, "ordinal", Fraction(max(total, 1) * value))
    fits = total == 0 or total % 100 == 0 or (kind == "unit" and total % 10 == 0 and total % 100 > 10)
    return exact(at, stop + 1, "ordinal", Fraction(total + value)) if fits else None


def digit_ordinal(tokens: list[Token], at: int, _floor: int) -> Piece | None:
    """`22nd`, `1,000th`."""
    digits = read_digits(tokens[at].text) if glued(tokens, at + 1) and word(tokens, at + 1) in _SUFFIXES else None
    if digits is None or not _agrees(tokens[at].text, word(tokens, at + 1)):
        return None
    return exact(at, at + 2, "ordinal", digits.value)


def _agrees(digits: str, suffix: str) -> bool:
    """Whether digits and suffix make an ordinal: `22nd`, `11th`, but not `10st`, which is ten stone."""
    teen = digits[-2:] in ("11", "12", "13")
    return suffix == "th" if teen else digits[-1] in _SUFFIXES[suffix]
