"""The vocabulary of number words, read once, and what a number is when it has been read."""

from fractions import Fraction
from functools import cache
from typing import NamedTuple

from validator.lexicon import table
from validator.reading.quantity.pieces import HYPHENS, ONE, word
from validator.reading.tokens import Token

DOZEN = Fraction(12)


class Number(NamedTuple):
    """A number as written; `stop` is the index of the first token behind it.

    `grain` is the place of the last digit that is not a trailing zero, `written` that of
    the last digit written, `scale` the scale word's factor (1 where there is none), and
    `shape` says how it is written: digits, words, fraction, dozen.
    """

    value: Fraction
    grain: Fraction
    written: Fraction
    scale: Fraction
    shape: str
    stop: int


class Words(NamedTuple):
    """The tables of number words.

    `small` are those below a hundred, `scales` those that stand alone behind a number,
    `stuck` those only behind digits, `letters` those only stuck to digits; `parts` are
    halves, thirds, quarters; `further` is all that may continue a number in digits.
    """

    small: dict[str, tuple[int, str]]
    ordinals: dict[str, tuple[int, str]]
    scales: dict[str, Fraction]
    stuck: dict[str, Fraction]
    letters: dict[str, Fraction]
    parts: dict[str, int]
    signs: dict[str, Fraction]
    further: frozenset[str]


@cache
def number_words() -> Words:
    """The tables, read once."""
    scales = [(name, Fraction(factor), kind) for name, factor, kind in table("scales")]
    parts = {name: int(count) for name, count in table("fractions")}
    signs = {sign: Fraction(value) for sign, value in table("fraction_signs")}
    further = {*(name for name, _, kind in scales if kind != "letter"), *parts, *signs, *HYPHENS, "and", "dozen", "dozens", "/", "⁄", "of"}
    return Words(
        {name: (int(value), kind) for name, value, kind in table("numbers")},
        {name: (int(value), kind) for name, value, kind in table("ordinals")},
        {name: factor for name, factor, kind in scales if kind == "word"},
        {name: factor for name, factor, kind in scales if kind == "suffix"},
        {name: factor for name, factor, kind in scales if kind == "letter"},
        parts,
        signs,
        frozenset(further),
    )


def thousands_behind(tokens: list[Token], at: int) -> Fraction:
    """The scale word at `at`, at least a thousand, else one."""
    factor = number_words().scales.get(word(tokens, at), ONE)
    return factor if factor >= 1000 else ONE
