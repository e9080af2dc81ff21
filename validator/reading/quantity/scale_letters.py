"""Is a letter stuck to digits a scale? `$5m`, `25k` and `1.5m tonnes`, but `a 5m wall`."""

from validator.lexicon import words
from validator.reading.aspects.entities import is_plural
from validator.reading.quantity.number_words import Number, number_words
from validator.reading.quantity.pieces import word
from validator.reading.quantity.unit_words import unit_names
from validator.reading.tokens import Token, glued

_BETWEEN = frozenset({"and", "more", "other", "combined"})
"""Function words that may stand before a counted noun."""


def with_letter(tokens: list[Token], number: Number, *, money: bool) -> Number:
    """`number` times the letter stuck to it, where that letter is a scale: `$5m`, `25k`, `1.5m tonnes`."""
    stop = number.stop
    if number.scale != 1 or number.shape != "digits" or not (glued(tokens, stop) or (money and word(tokens, stop) == "mill")):
        return number
    factor = number_words().letters.get(tokens[stop].lower)
    if factor is None or not (money or _is_scale(tokens, stop, number)):
        return number
    return Number(number.value * factor, number.grain * factor, number.written * factor, factor, "digits", stop + 1)


def _is_scale(tokens: list[Token], at: int, number: Number) -> bool:
    """Whether the letter at `at`, stuck to digits, is a scale and no unit: what follows is counted or measured."""
    letter = tokens[at].text
    if letter in ("k", "K"):
        return True
    if letter == "G":
        return number.value >= 10
    if letter not in ("m", "M", "b", "B") or at + 1 >= len(tokens):
        return letter in ("b", "B")
    return unit_names().after(tokens, at + 1) is not None or _counted(tokens, at + 1) or (number.written < 1 and _goes_on(tokens, at + 1))


def _goes_on(tokens: list[Token], at: int) -> bool:
    """Whether a sentence goes on as it does behind a count: `2.7m in May`, `1.4m to work`; not `22.5m to 25.5m`."""
    lower = word(tokens, at)
    return lower in ("in", "from", "more") or (lower == "to" and not word(tokens, at + 1)[:1].isdecimal())


def _counted(tokens: list[Token], at: int) -> bool:
    """Whether a plural noun ends a short run of words at `at`."""
    for token in tokens[at : at + 5]:
        if not token.text.isalpha() or (token.lower in words("function_words") and token.lower not in _BETWEEN):
            return False
        if is_plural(token.text):
            return True
    return False
