"""Halves, thirds and quarters: `two-thirds`, `3/4`, `½`, `half a million`, and the `and a half` behind a number."""

from fractions import Fraction

from validator.reading.quantity.digits import read_digits
from validator.reading.quantity.number_words import DOZEN, Number, number_words, thousands_behind
from validator.reading.quantity.pieces import HYPHENS, ONE, word
from validator.reading.tokens import Token, glued

_TEN = Fraction(10)
_ONE_MORE = frozenset({"on", "at", "was", "is", "has", "had", "came", "went", "followed", "died"})
"""What stands behind a third one, and seldom behind a third part."""
_FAR = 20


def _of_one(value: Fraction, stop: int) -> Number:
    """A part of one: a half, two thirds."""
    return Number(value, value, value, ONE, "fraction", stop)


def _of_scale(value: Fraction, factor: Fraction, stop: int) -> Number:
    """A part of a scale word: half a million, three quarters of a million. It is as fine as a digit behind the point."""
    return Number(value * factor, value * factor, factor / _TEN, factor, "words", stop)


def half_of(tokens: list[Token], at: int) -> Number | None:
    """`half a million`, `half a dozen`, `half-million`, `a quarter of a million`; plain `half` is one half."""
    part = Fraction(1, number_words().parts[tokens[at].lower])
    for skipped in (("a",), ("of", "a"), ("-",), ()):
        stop = at + 1 + len(skipped)
        if any(word(tokens, at + 1 + n) != lower for n, lower in enumerate(skipped)):
            continue
        lower = word(tokens, stop)
        if lower == "dozen":
            return Number(part * 12, ONE, ONE, DOZEN, "dozen", stop + 1)
        factor = number_words().scales.get(lower)
        if factor is not None and (skipped or factor >= 1000):
            return _of_scale(part, factor, stop + 1)
    return _of_one(part, at + 1)


def part_behind_article(tokens: list[Token], at: int) -> Number | None:
    """`a half`, `a third`, `a quarter million`; `at` is the article's index."""
    lower = word(tokens, at + 1)
    if lower in ("half", "quarter"):
        found = half_of(tokens, at + 1)
        if found is not None and found.scale > 1:
            return found
    parts = number_words().parts.get(lower)
    if lower == "third" and _counts_on(tokens, at):
        return None
    return None if parts is None or lower.endswith("s") else _of_one(Fraction(1, parts), at + 2)


def _counts_on(tokens: list[Token], at: int) -> bool:
    """Whether `two on Monday, a third on Tuesday`: one more, and no part."""
    if word(tokens, at + 2) not in _ONE_MORE:
        return False
    near = range(max(0, at - _FAR), at)
    return any(tokens[n].lower in ("two", "second") and word(tokens, n + 1) not in (*HYPHENS, "third", "thirds") for n in near)


def read_fraction(tokens: list[Token], at: int) -> Number | None:
    """`two-thirds`, `three quarters`, `one fifth`, `½`, `3/4`, and the scale word behind them."""
    sign = number_words().signs.get(tokens[at].text)
    if sign is not None:
        return _scaled(tokens, _of_one(sign, at + 1))
    if word(tokens, at + 1) in ("/", "⁄"):
        return _slashed(tokens, at)
    small = number_words().small.get(tokens[at].lower)
    over = small[0] if small is not None else int(tokens[at].text) if len(tokens[at].text) == 1 and tokens[at].text.isdecimal() else 0
    stop = at + 2 if word(tokens, at + 1) in HYPHENS else at + 1
    lower = word(tokens, stop)
    parts = number_words().parts.get(lower)
    if not 0 < over < (parts or 0) or parts is None or (over > 1) != lower.endswith("s") or (over == 1 and small is None):
        return None
    if over == 1 and word(tokens, stop + 1) in HYPHENS and glued(tokens, stop + 1):
        return None
    return _scaled(tokens, _of_one(Fraction(over, parts), stop + 1))


def _slashed(tokens: list[Token], at: int) -> Number | None:
    """`3/4` without spaces: a proper fraction with a usual denominator, and no third part (`1/2/2019`)."""
    if (
        at + 2 >= len(tokens)
        or not glued(tokens, at + 1)
        or not glued(tokens, at + 2)
        or (word(tokens, at + 3) == "/" and glued(tokens, at + 3))
    ):
        return None
    over, under = read_digits(tokens[at].text), read_digits(tokens[at + 2].text)
    if over is None or under is None or not over.plain or not under.plain or not 0 < over.value < under.value:
        return None
    usual = under.value <= 16 or under.value in (20, 32, 64, 100)
    return _scaled(tokens, _of_one(over.value / under.value, at + 3)) if usual else None


def _scaled(tokens: list[Token], number: Number) -> Number:
    """`number` times the scale word behind it (`½ million`, `three quarters of a million`)."""
    stop = number.stop
    if word(tokens, stop) == "of" and word(tokens, stop + 1) == "a":
        stop += 2
    factor = number_words().scales.get(word(tokens, stop))
    return number if factor is None or factor < 1000 else _of_scale(number.value, factor, stop + 1)


def refine(tokens: list[Token], number: Number) -> Number:
    """`number` with the fraction behind it: `3½`, `2 1/2`, `two and a half million`, `3 million and a half`."""
    part = _part_behind(tokens, number.stop)
    if part is None:
        return number
    if 1 < part.scale < number.scale:
        return number._replace(value=number.value + part.value, grain=part.grain, written=part.written, stop=part.stop)
    if part.scale > 1 and number.scale == 1:
        part = part._replace(value=part.value / part.scale, stop=part.stop - 1)
    factor = thousands_behind(tokens, part.stop) if number.scale == 1 else ONE
    unit = number.scale if number.scale >= 1000 else factor
    value = number.value * factor + part.value * unit
    fineness = unit / _TEN if unit > 1 else part.value
    return Number(value, part.value * unit, fineness, max(unit, number.scale), number.shape, part.stop + (factor > 1))


def _part_behind(tokens: list[Token], at: int) -> Number | None:
    """`and a half`, `and three quarters`, `½`, ` 1/2`, `-and-a-half` at `tokens[at]`."""
    if tokens[at].text in number_words().signs:
        return _of_one(number_words().signs[tokens[at].text], at + 1)
    if word(tokens, at + 1) == "/" and not glued(tokens, at):
        return _slashed(tokens, at)
    hyphened = tokens[at].text in HYPHENS
    if word(tokens, at + hyphened) != "and":
        return None
    begin = at + hyphened + 1 + (hyphened and word(tokens, at + 2) in HYPHENS)
    if begin >= len(tokens):
        return None
    if word(tokens, begin) not in ("a", "an"):
        return read_fraction(tokens, begin)
    if hyphened:
        parts = number_words().parts.get(word(tokens, begin + 2))
        return None if parts is None else _of_one(Fraction(1, parts), begin + 3)
    return part_behind_article(tokens, begin)
