"""Which unit stands behind a number, and is its word meant as one?"""

from fractions import Fraction

from validator.lexicon import words
from validator.reading.quantity.number_words import Number
from validator.reading.quantity.pieces import DASHES, HYPHENS, is_headline, word
from validator.reading.quantity.unit_words import Unit, sign_before, symbol_at, unit_names
from validator.reading.tokens import Token, glued

_HUNDREDTH = Fraction(1, 100)
"""Pounds to the second decimal are money: 95.53 pounds."""
_SUSPENSE = 10
"""No unit is held back over more tokens than this."""
_SPACED_SYMBOLS = frozenset("mglLWVFCKN")
"""One-letter symbols that may stand a space behind their number."""


def unit_at(tokens: list[Token], at: int, number: Number) -> tuple[Unit, int] | None:
    """The unit whose words or symbol begin at `at`."""
    if at >= len(tokens):
        return None
    found = unit_names().after(tokens, at)
    if found is not None and _is_meant(tokens, at, *found, number=number):
        return _sterling(tokens, at, *found, number=number)
    symbol = symbol_at(tokens, at)
    if symbol is None or tokens[at].text in "°%′″":
        return symbol
    if word(tokens, symbol[1]) in HYPHENS and glued(tokens, symbol[1]) and word(tokens, symbol[1] + 1)[:1].isdecimal():
        return None  # `10 F-35s`
    if tokens[at].text == "A" and number.written == 1 and word(tokens, at + 1) != "/":
        return None
    if glued(tokens, at):
        return symbol
    if symbol[0].needs == "stuck" or (number.shape == "words" and number.scale == 1):
        return None
    lone = len(tokens[at].text) == 1 and symbol[1] == at + 1 and tokens[at].text.isalpha()
    return symbol if not lone or tokens[at].text in _SPACED_SYMBOLS or word(tokens, at + 1) == "/" else None


def _is_meant(tokens: list[Token], at: int, unit: Unit, stop: int, *, number: Number) -> bool:
    """Whether the unit's word at `at` is meant as one behind this number."""
    in_digits = number.shape == "digits" or number.scale > 1
    if (
        (unit.needs == "digits" and not in_digits)
        or (unit.needs == "large" and number.value < 1000)
        or (unit.needs == "stuck" and not glued(tokens, at))
    ):
        return False
    token = tokens[at]
    if (
        token.text.istitle()
        and stop == at + 1
        and unit.kind not in ("money", "percent")
        and not unit.name.startswith(("degree_", "kelvin"))
    ):
        return is_headline(tokens)
    if token.lower == "second":
        return tokens[at - 1].text in DASHES or number.shape in ("digits", "fraction")
    return True


def _sterling(tokens: list[Token], at: int, unit: Unit, stop: int, *, number: Number) -> tuple[Unit, int]:
    """Pounds as money where a large sum, words of paying or a sum in brackets say so, else as a weight."""
    if unit.name != "pound" or word(tokens, stop) == "of":
        return unit, stop
    bracketed = word(tokens, stop) == "(" and stop + 1 < len(tokens) and sign_before(tokens, stop + 1) is not None
    paying = (
        number.scale >= 1_000_000
        or number.written == _HUNDREDTH
        or bracketed
        or any(token.lower in words("paying") for token in tokens[max(0, at - 8) : at])
    )
    return (Unit("GBP", "money"), stop) if paying else (unit, stop)


def suspended_unit(tokens: list[Token], at: int, number: Number) -> Unit | None:
    """The unit that `four-, five- and six-litre` holds back to the end."""
    if word(tokens, at) not in ("and", "or", ","):
        return None
    for place in range(at + 1, min(at + _SUSPENSE, len(tokens) - 1)):
        if tokens[place].text in HYPHENS and glued(tokens, place) and glued(tokens, place + 1):
            found = unit_at(tokens, place + 1, number)
            if found is None:
                continue
            old = word(tokens, found[1]) in HYPHENS and word(tokens, found[1] + 1) in ("old", "olds")
            return found[0]._replace(kind="age") if old else found[0]
    return None
