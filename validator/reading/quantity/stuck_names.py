"""Digits that stick to letters or signs, or are odd in themselves: `F-16`, `Covid-19`, `5G`, `192.168.0.1`, phone numbers, links."""

from fractions import Fraction

from validator.reading.quantity.digits import is_misgrouped, read_digits
from validator.reading.quantity.hedges import rounded
from validator.reading.quantity.number_words import number_words
from validator.reading.quantity.pieces import HYPHENS, Piece, word
from validator.reading.quantity.unit_words import sign_before
from validator.reading.tokens import Token, glued

_JOINERS = frozenset("-_/#@&.'’‘+=?~‑–")
_FARTHEST = 12
"""No name is followed further than so many tokens to the left."""
_INCHES = 12
_GROUPS = 3
"""So many groups of digits in a row are a number to call."""
_FREE = frozenset("minus early late mid pre post sub non under over to and or of a plus ex".split())


def stuck_name(tokens: list[Token], at: int, floor: int) -> Piece | None:
    """Digits that stick to letters or signs before them: `Covid-19`, `G7`, `S&P500`, `@user4`, `M21`, `'98`."""
    first = at
    while (
        first > floor
        and at - first < _FARTHEST
        and glued(tokens, first)
        and (tokens[first - 1].text.isalnum() or tokens[first - 1].text in _JOINERS or tokens[first - 1].text[0].isalnum())
    ):
        first -= 1
    while first < at - 1 and tokens[first].text in "-.:" and tokens[first + 1].text[0].isalpha():
        first += 1
    if word(tokens, at - 1) in ('"', "'") and word(tokens, at - 2) == "=" and glued(tokens, at):
        return Piece(at, run_end(tokens, at), "identifier")
    if first == at:
        return None
    before = tokens[first]
    if before.text == "=":
        return Piece(at, run_end(tokens, at), "identifier")
    if first == at - 1 and before.text in "'’‘" and len(tokens[at].text) == 2:
        stop = at + 2 if word(tokens, at + 1) == "s" and glued(tokens, at + 1) else at + 1
        return Piece(first, stop, "date", unit="decade" if stop > at + 1 else "year")
    if before.text[0].isalpha():
        if word(tokens, first + 1) in HYPHENS and before.lower in (*_FREE, *number_words().small, "one"):
            return None
        sign = sign_before(tokens, first)
        if sign is not None and sign[1] == at:
            return None
        return Piece(first, run_end(tokens, at), "identifier")
    if before.text in "#@" and first < at:
        return Piece(first, run_end(tokens, at), "identifier")
    if before.text[0].isdecimal() and tokens[at - 1].text in "/.:_":
        return Piece(at, run_end(tokens, at), "identifier")
    return None


def run_end(tokens: list[Token], at: int) -> int:
    """Behind the run of tokens without a space at `at`, closing punctuation left out."""
    stop = at + 1
    while (
        glued(tokens, stop) and tokens[stop].text not in ("'s", "’s") and (tokens[stop].text[0].isalnum() or tokens[stop].text in _JOINERS)
    ):
        stop += 1
    while stop > at + 1 and not tokens[stop - 1].text[-1].isalnum():
        stop -= 1
    return stop


def odd_digits(tokens: list[Token], at: int, _floor: int) -> Piece | None:
    """Digits whose own form is no amount: `192.168.0.1`, `5G`, `3D`, `9/11`, `24/7`, `555-0199`, `4x4`, `1080p`."""
    text = tokens[at].text
    if is_misgrouped(text):
        return Piece(at, at + 1, "count")
    if read_digits(text) is None:
        return Piece(at, run_end(tokens, at), "identifier")
    if not glued(tokens, at + 1):
        return _spaced_phone(tokens, at)
    after = tokens[at + 1]
    if after.text in "’'′" and (height := _height(tokens, at)) is not None:
        return height
    if after.text == "(" and len(word(tokens, at + 2)) == 1 and word(tokens, at + 2).isalpha() and word(tokens, at + 3) == ")":
        return Piece(at, at + 4, "identifier")
    if after.text == "/" and (text, word(tokens, at + 2)) in (("9", "11"), ("24", "7"), ("7", "7")):
        return Piece(at, at + 3, "identifier")
    if (after.text == "K" and text in ("4", "8") and not glued(tokens, at)) or (
        after.text in ("p", "i") and text in ("480", "720", "1080", "1440", "2160")
    ):
        return Piece(at, at + 2, "identifier")
    if (
        after.text in HYPHENS
        and len(text) == 3
        and len(word(tokens, at + 2)) == 4
        and tokens[at + 2].text.isdecimal()
        and glued(tokens, at + 2)
        and _is_phone(tokens, at)
    ):
        return Piece(at, run_end(tokens, at), "identifier")
    return None


def _height(tokens: list[Token], at: int) -> Piece | None:
    """`5’2”`: feet and inches."""
    inches = word(tokens, at + 2)
    if not (
        tokens[at].text.isdecimal()
        and inches.isdecimal()
        and int(inches) < _INCHES
        and glued(tokens, at + 2)
        and word(tokens, at + 3) in '”"″'
    ):
        return None
    value = Fraction(int(tokens[at].text)) + Fraction(int(inches), _INCHES)
    grain = Fraction(1, _INCHES)
    return Piece(at, at + 4, "measure", value, grain, rounded(value, grain, grain), "foot")


def _spaced_phone(tokens: list[Token], at: int) -> Piece | None:
    """A number to call in groups: `1300 224 636`, `020 7946 0018`."""
    stop = at
    while stop < len(tokens) and tokens[stop].text.isdecimal() and 2 < len(tokens[stop].text) < 6:
        stop += 1
    return Piece(at, stop, "identifier") if stop - at >= _GROUPS else None


def _is_phone(tokens: list[Token], at: int) -> bool:
    """Whether 555-0199 is a number to call: it falls, begins its second part with 0, or somebody calls it."""
    first, second = tokens[at].text, tokens[at + 2].text
    called = any(
        token.lower in ("call", "phone", "tel", "telephone", "text", "dial", "fax", "hotline", ")") for token in tokens[max(0, at - 4) : at]
    )
    return (
        second[0] == "0"
        or called
        or int(first) >= int(second)
        or (at >= 2 and tokens[at - 1].text in HYPHENS and tokens[at - 2].text.isdecimal())
    )


def left_over(tokens: list[Token], first: int, stop: int) -> Piece | None:
    """The name that an amount turns out to be where letters or digits still stick to it (`9AB8`, `3D`, `5G`)."""
    if not glued(tokens, stop) or not tokens[stop].text[0].isalnum() or tokens[stop].lower in ("s", "th", "st", "nd", "rd"):
        return None
    if tokens[stop].lower == "x" and not glued(tokens, stop + 1):
        return None
    return Piece(first, run_end(tokens, first), "identifier")
