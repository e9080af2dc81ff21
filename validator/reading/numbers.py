"""Digits and number words: which number is stated, and how finely?

`two hundred and three`, `4.2bn`, `half a million`, `three and a half`, `twenty-five`, `12 crore`.
One pass over tokens from a given place; no hedge, no unit, no range.
"""

from fractions import Fraction
from functools import cache
from typing import NamedTuple

from validator.lexicon import table
from validator.reading.digits import grain_of, read_digits
from validator.reading.tokens import Token

_ONE = Fraction(1)
_HALF = Fraction(1, 2)
_HYPHENS = frozenset("-‐‑–")
_SIGNS = {
    "½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "⅕": Fraction(1, 5), "⅖": Fraction(2, 5),
    "⅗": Fraction(3, 5), "⅘": Fraction(4, 5), "⅙": Fraction(1, 6), "⅚": Fraction(5, 6), "⅛": Fraction(1, 8), "⅜": Fraction(3, 8), "⅝": Fraction(5, 8),
    "⅞": Fraction(7, 8), "⅒": Fraction(1, 10),
}  # fmt: skip


class Number(NamedTuple):
    """A number as written; `stop` is the index of the first token behind it.

    `grain` is the place of the last digit that is not a trailing zero, `written` that of
    the last digit written, `scale` the scale word's factor (1 where there is none), and
    `shape` says how it is written: digits, words, fraction.
    """

    value: Fraction
    grain: Fraction
    written: Fraction
    scale: Fraction
    shape: str
    stop: int


class Words(NamedTuple):
    """The tables of number words, as read_number uses them."""

    small: dict[str, tuple[int, str]]
    ordinals: dict[str, tuple[int, str]]
    scales: dict[str, Fraction]
    stuck: dict[str, Fraction]
    letters: dict[str, Fraction]
    parts: dict[str, int]


@cache
def number_words() -> Words:
    """The tables, read once."""
    scales = [(word, Fraction(factor), kind) for word, factor, kind in table("scales")]
    return Words(
        {word: (int(value), kind) for word, value, kind in table("numbers")},
        {word: (int(value), kind) for word, value, kind in table("ordinals")},
        {word: factor for word, factor, kind in scales if kind != "letter"},
        {word: factor for word, factor, kind in scales if kind == "suffix"},
        {word: factor for word, factor, kind in scales if kind == "letter"},
        {word: int(parts) for word, parts in table("fractions")},
    )


@cache
def starters() -> frozenset[str]:
    """The words that can begin a number."""
    tables = number_words()
    return frozenset({*tables.small, *_SIGNS, "a", "an", "half", "quarter", ".", "·"})


def read_number(tokens: list[Token], at: int, *, joined: bool = True) -> Number | None:
    """The number that begins at `tokens[at]`; `joined` says whether `and` may continue it (not between `between` and `and`)."""
    first = tokens[at]
    lower = first.lower
    if lower in ("half", "quarter"):
        return _half_of(tokens, at)
    if lower in ("a", "an"):
        return _after_article(tokens, at)
    return _fraction(tokens, at) or _cardinal(tokens, at, joined=joined)


def _half_of(tokens: list[Token], at: int) -> Number | None:
    """`half a million`, `half a dozen`, `half-million`, `a quarter of a million`; plain `half` is one half."""
    part = Fraction(1, number_words().parts[tokens[at].lower])
    for words in (("a",), ("of", "a"), ("-",), ()):
        stop = at + 1 + len(words)
        if stop < len(tokens) and all(tokens[at + 1 + n].lower == word for n, word in enumerate(words)):
            lower = tokens[stop].lower
            factor = Fraction(12) if lower == "dozen" else number_words().scales.get(lower)
            if factor is not None and (words or factor >= 1000):
                return Number(part * factor, part * factor, part * factor / 10, factor, "words", stop + 1)
    return Number(part, part, part, _ONE, "fraction", at + 1) if tokens[at].lower == "half" else None


def _after_article(tokens: list[Token], at: int) -> Number | None:
    """`a hundred`, `a million and a half`, `a dozen`, `a half`, `a third`."""
    if at + 1 >= len(tokens):
        return None
    lower = tokens[at + 1].lower
    if lower in number_words().scales:
        return _cardinal(tokens, at, joined=True)
    if lower == "dozen":
        return _dozen(tokens, at + 1, _ONE, "words")
    if lower in ("half", "quarter"):
        found = _half_of(tokens, at + 1)
        if found is not None and found.scale > 1:
            return found
    parts = number_words().parts.get(lower)
    if parts is None or lower.endswith("s"):
        return None
    return Number(Fraction(1, parts), Fraction(1, parts), Fraction(1, parts), _ONE, "fraction", at + 2)


def _fraction(tokens: list[Token], at: int) -> Number | None:
    """`two-thirds`, `three quarters`, `one fifth`, `½`, `3/4`."""
    sign = _SIGNS.get(tokens[at].text)
    if sign is not None:
        return _scaled(tokens, Number(sign, sign, sign, _ONE, "fraction", at + 1))
    if at + 1 >= len(tokens):
        return None
    if tokens[at + 1].text in ("/", "⁄"):
        return _slashed(tokens, at)
    small = number_words().small.get(tokens[at].lower)
    over = small[0] if small is not None else _one_digit(tokens[at].text)
    if not over:
        return None
    stop = at + 2 if tokens[at + 1].text in _HYPHENS and at + 2 < len(tokens) else at + 1
    lower = tokens[stop].lower
    parts = number_words().parts.get(lower)
    if parts is None or (over > 1) != (lower.endswith("s") or lower == "halves") or (over == 1 and lower == "half" and stop == at + 1 and small is None):
        return None
    value = Fraction(over, parts)
    return _scaled(tokens, Number(value, value, value, _ONE, "fraction", stop + 1))


def _one_digit(text: str) -> int | None:
    return int(text) if len(text) == 1 and text.isdecimal() else None


def _slashed(tokens: list[Token], at: int) -> Number | None:
    """`3/4` without spaces, a proper fraction with a usual denominator."""
    if at + 2 >= len(tokens) or tokens[at].end != tokens[at + 1].start or tokens[at + 1].end != tokens[at + 2].start:
        return None
    over, under = read_digits(tokens[at].text), read_digits(tokens[at + 2].text)
    if over is None or under is None or not over.plain or not under.plain or not 0 < over.value < under.value:
        return None
    if under.value > 16 and under.value not in (20, 25, 32, 50, 64, 100):
        return None
    value = over.value / under.value
    return _scaled(tokens, Number(value, value, value, _ONE, "fraction", at + 3))


def _scaled(tokens: list[Token], number: Number) -> Number:
    """`number` times the scale word behind it (`½ million`, `three quarters of a million`)."""
    stop = number.stop
    if stop + 2 < len(tokens) and tokens[stop].lower == "of" and tokens[stop + 1].lower == "a":
        stop += 2
    factor = number_words().scales.get(tokens[stop].lower) if stop < len(tokens) else None
    if factor is None or factor < 1000:
        return number
    value = number.value * factor
    return Number(value, value, value / 10, factor, "words", stop + 1)


def _cardinal(tokens: list[Token], at: int, *, joined: bool) -> Number | None:
    """Groups below a thousand with falling scale words: `four thousand three hundred and twenty-one`, `3.5 million`."""
    scales = number_words().scales
    total, ceiling, stop = Fraction(0), None, at
    written = grain = scale = _ONE
    digits = False
    while True:
        begin = stop
        if stop > at:
            begin = _continued(tokens, stop, joined=joined)
            if begin < 0:
                break
        group = _group(tokens, begin, first=stop == at)
        if group is None:
            break
        value, group_written, group_stop, is_digits = group
        factor = _ONE
        while (end := _scale_at(tokens, group_stop, is_digits)) is not None:
            factor, group_stop = factor * scales[tokens[end].lower], end + 1
        if ceiling is not None and (value * factor >= ceiling or (is_digits and not digits)):
            break
        total, stop, ceiling = total + value * factor, group_stop, factor
        digits, scale = digits or is_digits, max(scale, factor)
        written = group_written * factor
        if factor == 1 or (is_digits and factor >= 1_000_000 and not _has_group(tokens, stop)):
            break
    if stop == at:
        return None
    grain = Fraction(grain_of(int(total))) if total.denominator == 1 else written
    number = Number(total, min(grain, written) if written < 1 else grain, written, scale, "digits" if digits else "words", stop)
    return _with_part(tokens, number) if stop < len(tokens) else number


def _has_group(tokens: list[Token], at: int) -> bool:
    """Whether digits and a smaller scale word follow (`3 million 500 thousand`)."""
    return at + 1 < len(tokens) and tokens[at].text[0].isdecimal() and tokens[at + 1].lower in number_words().scales


def _scale_at(tokens: list[Token], at: int, digits: bool) -> int | None:
    """The index of the scale word at `at` or behind a hyphen there."""
    if at >= len(tokens):
        return None
    scales, lower = number_words().scales, tokens[at].lower
    if lower in scales:
        alone = lower not in number_words().stuck or digits
        return at if alone else None
    if tokens[at].text in _HYPHENS and at + 1 < len(tokens) and scales.get(tokens[at + 1].lower, 0) >= 1000 and tokens[at].end == tokens[at + 1].start:
        return at + 1
    return None


def _continued(tokens: list[Token], at: int, *, joined: bool) -> int:
    """Where the next group begins behind a scale word: at `at`, or behind `and`; -1 where there is none."""
    if at >= len(tokens):
        return -1
    if tokens[at].lower == "and":
        return at + 1 if joined and at + 1 < len(tokens) and not _counts_anew(tokens, at + 1) else -1
    return at


def _counts_anew(tokens: list[Token], at: int) -> bool:
    """Whether what stands behind `and` is a number of its own: `one hundred and two hundred`, `two hundred and three were wounded`."""
    group = _below_hundred(tokens, at)
    if group is None:
        return not tokens[at].text[0].isdecimal()
    after = tokens[group[1]].lower if group[1] < len(tokens) else ""
    return after in ("were", "was", "had", "have") or number_words().parts.get(after, 0) > 1


def _group(tokens: list[Token], at: int, *, first: bool) -> tuple[Fraction, Fraction, int, bool] | None:
    """A number below a thousand in words, or one token of digits: value, place of its last digit, stop, whether digits."""
    if at >= len(tokens):
        return None
    text = tokens[at].text
    if text[0].isdecimal():
        digits = read_digits(text)
        return None if digits is None else (digits.value, digits.written, at + 1, True)
    if text in ".·":
        return _bare_decimals(tokens, at) if first else None
    lower = tokens[at].lower
    if lower == "a":
        value, stop = 1, at + 1
    else:
        found = _below_hundred(tokens, at)
        if found is None:
            return None
        value, stop = found
    return _hundreds(tokens, value, stop)


def _hundreds(tokens: list[Token], value: int, stop: int) -> tuple[Fraction, Fraction, int, bool]:
    """`value`, or that many hundreds and what follows them."""
    if value and stop < len(tokens) and tokens[stop].lower == "hundred":
        value, stop = value * 100, stop + 1
        begin = stop + 1 if stop < len(tokens) and tokens[stop].lower == "and" else stop
        rest = _below_hundred(tokens, begin) if begin < len(tokens) and not (begin > stop and _counts_anew(tokens, begin)) else None
        if rest is not None and rest[0] and not (rest[1] < len(tokens) and tokens[rest[1]].lower == "hundred"):
            value, stop = value + rest[0], rest[1]
    return Fraction(value), _ONE, stop, False


def _bare_decimals(tokens: list[Token], at: int) -> tuple[Fraction, Fraction, int, bool] | None:
    """`.08`: a point stuck to digits and to nothing before it."""
    if at + 1 >= len(tokens) or tokens[at].end != tokens[at + 1].start or (at and tokens[at - 1].end == tokens[at].start and tokens[at - 1].text.isalnum()):
        return None
    digits = read_digits("0." + tokens[at + 1].text) if tokens[at + 1].text.isdecimal() else None
    return None if digits is None else (digits.value, digits.written, at + 2, True)


def _below_hundred(tokens: list[Token], at: int) -> tuple[int, int] | None:
    """`seven`, `nineteen`, `forty`, `forty-two`, `forty two`: value and stop."""
    small = number_words().small
    entry = small.get(tokens[at].lower)
    if entry is None:
        return None
    value, kind = entry
    if kind == "ten":
        after = at + 2 if at + 1 < len(tokens) and tokens[at + 1].text in _HYPHENS else at + 1
        unit = small.get(tokens[after].lower) if after < len(tokens) else None
        if unit is not None and unit[1] == "unit" and unit[0] > 0:
            return value + unit[0], after + 1
    return value, at + 1


def _with_part(tokens: list[Token], number: Number) -> Number:
    """`number` with what refines it: `and a half`, `½`, `1/2`, `point five`, `dozen`."""
    at = number.stop
    lower = tokens[at].lower
    if lower == "dozen" or lower == "dozens":
        return _dozen(tokens, at, number.value, number.shape)
    if lower == "point" and number.shape == "words":
        return _spelled_decimals(tokens, number)
    if number.value.denominator != 1 or number.scale == 1 and number.shape == "digits" and number.value > 999:
        return number
    part = _part_at(tokens, at)
    if part is None:
        return number
    if part.scale > 1 and number.scale > part.scale:
        added = part.value
    else:
        added = part.value * (number.scale if number.scale >= 1000 else 1)
    whole = Number(number.value + added, added, added, number.scale, number.shape, part.stop)
    return _scaled(tokens, whole) if part.scale == 1 and number.scale == 1 else whole


def _part_at(tokens: list[Token], at: int) -> Number | None:
    """`and a half`, `and three quarters`, `½`, ` 1/2`, `-and-a-half` at `tokens[at]`."""
    if tokens[at].text in _SIGNS or (at + 1 < len(tokens) and tokens[at + 1].text == "/" and tokens[at - 1].end < tokens[at].start):
        found = _fraction(tokens, at)
        return found if found is not None and found.scale == 1 else None
    begin = at
    if tokens[begin].text in _HYPHENS and begin + 1 < len(tokens):
        begin += 1
    if tokens[begin].lower != "and" or begin + 1 >= len(tokens):
        return None
    begin += 1
    if tokens[begin].text in _HYPHENS and begin + 1 < len(tokens):
        begin += 1
    if tokens[begin].lower in ("a", "an") and begin + 2 < len(tokens) and tokens[begin + 1].text in _HYPHENS:
        parts = number_words().parts.get(tokens[begin + 2].lower)
        return None if parts is None else Number(Fraction(1, parts), _ONE, _ONE, _ONE, "fraction", begin + 3)
    if tokens[begin].lower in ("a", "an"):
        found = _after_article(tokens, begin)
        return found if found is not None and (found.shape == "fraction" or found.value < found.scale) else None
    return _fraction(tokens, begin)


def _dozen(tokens: list[Token], at: int, count: Fraction, shape: str) -> Number:
    """`count` dozens."""
    return Number(count * 12, Fraction(12), Fraction(12), Fraction(12), "dozen", at + 1)


def _spelled_decimals(tokens: list[Token], number: Number) -> Number:
    """`two point five`, `two hundred point zero three`."""
    small, at, places, value = number_words().small, number.stop + 1, 0, number.value
    while at < len(tokens) and (entry := small.get(tokens[at].lower)) is not None and entry[1] == "unit":
        places += 1
        value += Fraction(entry[0], 10**places)
        at += 1
    if places == 0:
        return number
    written = Fraction(1, 10**places)
    return _scaled(tokens, Number(value, written, written, _ONE, "words", at))
