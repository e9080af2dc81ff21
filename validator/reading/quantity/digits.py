"""What does a string of digits say? Separators of thousands and of decimals, and the last digit written."""

import re
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

_LONGEST = 30
"""More characters than this are no amount (hashes, account numbers), and `int` of them would cost quadratic time."""

_PLAIN = re.compile(r"\d+")
_POINT = re.compile(r"(\d+)\.(\d+)")
_THOUSANDS = re.compile(r"(\d{1,3}(?:,\d{3})+)(?:\.(\d+))?")
_INDIAN = re.compile(r"(\d{1,2}(?:,\d{2})+,\d{3})(?:\.(\d+))?")
_SPACED = re.compile(r"(\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+)(?:[.,](\d+))?")
_CONTINENTAL = re.compile(r"(\d{1,3}(?:\.\d{3})+),(\d{1,2})")
_MISGROUPED = re.compile(r"\d{1,3}(?:,\d{2,6})+")
_SEPARATORS = str.maketrans("", "", ",.\u00a0\u202f\u2009")


class Digits(NamedTuple):
    """`value` exact, `written` the place of the last digit written, `grain` the place of the last one that is not a trailing zero."""

    value: Fraction
    written: Fraction
    grain: Fraction
    plain: bool


@lru_cache(maxsize=8192)
def read_digits(text: str) -> Digits | None:
    """The number that `text` writes; `None` where its separators make no number (`192.168.0.1`, `10,00`)."""
    if len(text) > _LONGEST:
        return None
    if _PLAIN.fullmatch(text):
        return _digits(text, "", plain=True)
    for form in (_POINT, _THOUSANDS, _INDIAN, _SPACED, _CONTINENTAL):
        match = form.fullmatch(text)
        if match is not None:
            return _digits(match[1].translate(_SEPARATORS), match[2] or "", plain=False)
    return None


def is_misgrouped(text: str) -> bool:
    """Whether `text` means an amount, but no grouping of thousands gives its commas: `43,6000`, `12,50`."""
    return len(text) <= _LONGEST and _MISGROUPED.fullmatch(text) is not None and read_digits(text) is None


def _digits(whole: str, decimals: str, *, plain: bool) -> Digits:
    """The number of these digits on both sides of the decimal point."""
    written = Fraction(1, 10 ** len(decimals))
    number = int(whole + decimals)
    return Digits(number * written, written, written if decimals else Fraction(grain_of(number)), plain)


def grain_of(number: int) -> int:
    """The place of the last digit of `number` that is not zero: 100 for 1,200; 1 for 0."""
    grain = 1
    while number and number % (grain * 10) == 0:
        grain *= 10
    return grain
