"""Digits and number words: which number is stated, and how finely?

`two hundred and three`, `4.2bn`, `half a million`, `three and a half`, `twenty-five`, `12 crore`.
One pass over tokens from a given place; no hedge, no unit, no range.
"""

from fractions import Fraction
from typing import NamedTuple

from validator.reading.quantity.digits import grain_of, read_digits
from validator.reading.quantity.fractions import half_of, part_behind_article, read_fraction, refine
from validator.reading.quantity.number_words import DOZEN, Number, number_words, thousands_behind
from validator.reading.quantity.pieces import HYPHENS, ONE, word
from validator.reading.tokens import Token, glued


def read_number(tokens: list[Token], at: int, *, joined: bool = True) -> Number | None:
    """The number that begins at `tokens[at]`; `joined` says whether `and` may continue it (not between `between` and `and`)."""
    text = tokens[at].text
    if text[0].isdecimal():
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        if following is None or not (following.lower in number_words().further or following.text[0].isdecimal()):
            return _plain(tokens[at].text, at)
    lower = tokens[at].lower
    if lower in ("half", "quarter"):
        return half_of(tokens, at)
    if lower in ("a", "an"):
        return _after_article(tokens, at)
    return read_fraction(tokens, at) or _cardinal(tokens, at, joined=joined)


def _plain(text: str, at: int) -> Number | None:
    """One token of digits and nothing more."""
    digits = read_digits(text)
    return None if digits is None else Number(digits.value, digits.grain, digits.written, ONE, "digits", at + 1)


def _after_article(tokens: list[Token], at: int) -> Number | None:
    """`a hundred`, `a million and a half`, `a dozen`, `a half`, `a third`."""
    lower = word(tokens, at + 1)
    if lower in number_words().scales:
        return _cardinal(tokens, at, joined=True)
    if lower == "dozen":
        return Number(DOZEN, DOZEN, DOZEN, DOZEN, "dozen", at + 2)
    return part_behind_article(tokens, at)


class _Group(NamedTuple):
    """A number below a thousand in words, or one token of digits, times the scale words behind it."""

    value: Fraction
    written: Fraction
    factor: Fraction
    stop: int
    digits: bool


def _cardinal(tokens: list[Token], at: int, *, joined: bool) -> Number | None:
    """Groups with falling scale words: `four thousand three hundred and twenty-one`, `3.5 million`, `4 thousand 3 hundred and 21`."""
    group = _group(tokens, at, first=True)
    if group is None:
        return None
    total, scale, last = group.value * group.factor, group.factor, group
    while last.factor > 1:
        begin = _continued(tokens, last, joined=joined)
        following = _group(tokens, begin, first=False) if begin else None
        if following is None or following.value * following.factor >= last.factor or (following.digits and not group.digits):
            break
        if group.digits and last.factor >= 1_000_000 and following.factor == 1:
            break
        total, last = total + following.value * following.factor, following
    written = last.written * last.factor
    grain = written if last.written < 1 else Fraction(grain_of(int(total)))
    return _refined(tokens, Number(total, grain, written, scale, "digits" if group.digits else "words", last.stop))


def _continued(tokens: list[Token], last: _Group, *, joined: bool) -> int:
    """Where the next group may begin: right behind, or behind `and`; 0 where none does."""
    at = last.stop
    if at >= len(tokens):
        return 0
    if tokens[at].lower != "and":
        return at
    return at + 1 if joined and at + 1 < len(tokens) and not _counts_anew(tokens, at + 1) else 0


def _counts_anew(tokens: list[Token], at: int) -> bool:
    """Whether behind `and` stands a number of its own: `one hundred and two hundred`, `two hundred and three were wounded`."""
    found = below_hundred(tokens, at)
    if found is None:
        return not tokens[at].text[0].isdecimal()
    few = found[0] < 10 and word(tokens, found[1]) in ("were", "was", "had", "have", "of")
    return few or number_words().parts.get(word(tokens, found[1]), 0) > 1


def _group(tokens: list[Token], at: int, *, first: bool) -> _Group | None:
    """The group that begins at `tokens[at]`."""
    token = tokens[at]
    value: Fraction | int
    written, is_digits = ONE, token.text[0].isdecimal()
    if is_digits:
        digits = read_digits(token.text)
        if digits is None:
            return None
        value, written, stop = digits.value, digits.written, at + 1
    elif token.text in ".·":
        point = read_digits("0." + tokens[at + 1].text) if first and _bare_point(tokens, at) else None
        if point is None:
            return None
        value, written, stop, is_digits = point.value, point.written, at + 2, True
    else:
        found = (1, at + 1) if token.lower == "a" and first else below_hundred(tokens, at)
        if found is None:
            return None
        value, stop = _with_hundreds(tokens, *found)
    factor = ONE
    while (end := _scale_at(tokens, stop, digits=is_digits)) is not None:
        name = tokens[end].lower
        factor, stop = factor * (number_words().scales.get(name) or number_words().stuck[name]), end + 1
    return _Group(Fraction(value), written, factor, stop, is_digits)


def _bare_point(tokens: list[Token], at: int) -> bool:
    """Whether a decimal point stands at `at`: stuck to digits behind it and to no word before it (`.08`)."""
    return glued(tokens, at + 1) and tokens[at + 1].text.isdecimal() and not (glued(tokens, at) and tokens[at - 1].text[-1].isalnum())


def _scale_at(tokens: list[Token], at: int, *, digits: bool) -> int | None:
    """The index of the scale word at `at`, or behind a hyphen there (`3-million`)."""
    lower = word(tokens, at)
    if lower in number_words().scales or (digits and lower in number_words().stuck):
        return at
    if lower in HYPHENS and glued(tokens, at) and glued(tokens, at + 1) and number_words().scales.get(word(tokens, at + 1), 0) >= 1000:
        return at + 1
    return None


def _with_hundreds(tokens: list[Token], value: int, stop: int) -> tuple[int, int]:
    """`value`, or that many hundreds and what follows them, and the index behind."""
    if not value or word(tokens, stop) != "hundred":
        return value, stop
    value, stop = value * 100, stop + 1
    begin = stop + 1 if word(tokens, stop) == "and" else stop
    if begin >= len(tokens) or (begin > stop and _counts_anew(tokens, begin)):
        return value, stop
    rest = below_hundred(tokens, begin)
    if rest is None or not rest[0] or word(tokens, rest[1]) == "hundred":
        return value, stop
    return value + rest[0], rest[1]


def below_hundred(tokens: list[Token], at: int) -> tuple[int, int] | None:
    """`seven`, `nineteen`, `forty`, `forty-two`, `forty two`: value and the index behind."""
    small = number_words().small
    entry = small.get(tokens[at].lower)
    if entry is None:
        return None
    value, kind = entry
    if kind == "ten":
        after = at + 2 if word(tokens, at + 1) in HYPHENS else at + 1
        unit = small.get(word(tokens, after))
        if unit is not None and unit[1] == "unit" and unit[0] > 0:
            return value + unit[0], after + 1
    return value, at + 1


def _refined(tokens: list[Token], number: Number) -> Number:
    """`number` with what makes it finer or a dozen: `and a half`, `½`, ` 1/2`, `point five`, `dozen`."""
    at = number.stop
    lower = word(tokens, at)
    if lower in ("dozen", "dozens"):
        return Number(number.value * 12, DOZEN, DOZEN, DOZEN, "dozen", at + 1)
    if lower == "point" and number.shape == "words":
        return _spelled_decimals(tokens, number)
    if lower not in number_words().further and not lower[:1].isdecimal():
        return number
    whole = number.value.denominator == 1 and (number.scale > 1 or number.shape == "words" or number.value <= 999)
    finer = refine(tokens, number) if whole else number
    if finer is not number and word(tokens, finer.stop) == "dozen":
        return Number(finer.value * 12, ONE, ONE, DOZEN, "dozen", finer.stop + 1)
    return finer


def _spelled_decimals(tokens: list[Token], number: Number) -> Number:
    """`two point five`, `two hundred point zero three million`."""
    small, at, places, value = number_words().small, number.stop + 1, 0, number.value
    while (entry := small.get(word(tokens, at))) is not None and entry[1] == "unit":
        places += 1
        value += Fraction(entry[0], 10**places)
        at += 1
    if places == 0:
        return number
    written = Fraction(1, 10**places)
    factor = thousands_behind(tokens, at)
    return Number(value * factor, written * factor, written * factor, factor, "words", at + (factor > 1))
