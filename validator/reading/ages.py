"""How old is somebody or something? `42-year-old`, `aged 42`, `, 42,` behind a name, `under the age of five`."""

from validator.reading.amounts import Amount
from validator.reading.numbers import Number
from validator.reading.tokens import Token

_DASHES = frozenset("-‐‑–")
_SPANS = frozenset({"year", "month", "week", "day", "hour", "decade", "century"})
_OLDEST = 115


def age_behind(tokens: list[Token], amount: Amount) -> int | None:
    """The index behind `-old`, `old`, `olds`, `of age` that makes a duration an age; `None` where none stands."""
    if amount.unit is None or amount.unit.name not in _SPANS:
        return None
    at = amount.stop
    if at < len(tokens) and tokens[at].text in _DASHES:
        at += 1
    if at < len(tokens) and tokens[at].lower in ("old", "olds"):
        return at + 1
    if at + 1 < len(tokens) and tokens[at].lower == "of" and tokens[at + 1].lower == "age":
        return at + 2
    return None


def age_before(tokens: list[Token], first: int, number: Number, floor: int) -> int | None:
    """Where the words begin that make a bare number an age (`aged 42`, `the age of five`); `None` where there are none."""
    if number.value.denominator != 1 or not 0 <= number.value <= _OLDEST or first <= floor:
        return None
    before = tokens[first - 1].lower
    if before in ("aged", "age", "ages"):
        return first - 1
    if before == "of" and first >= floor + 2 and tokens[first - 2].lower in ("age", "ages"):
        return first - 2
    return first if before in ("turned", "turns") and _ends(tokens, number.stop) else _apposed(tokens, first, number)


def _apposed(tokens: list[Token], first: int, number: Number) -> int | None:
    """`first` for `Ann Lee, 42, a nurse` or `Ann Lee (42)`: a lone number between commas behind a capitalised name."""
    if first < 2 or not tokens[first].text.isdecimal() or not 0 < number.value <= _OLDEST:
        return None
    opening, name, stop = tokens[first - 1].text, tokens[first - 2], number.stop
    if not name.text[0].isupper() or not name.text[-1].isalpha():
        return None
    if opening == "(" and stop < len(tokens) and tokens[stop].text == ")":
        return first
    if opening == "," and (stop >= len(tokens) or tokens[stop].text in ",.;—–-" and tokens[stop].start == tokens[stop - 1].end or tokens[stop].text in "—–"):
        return first
    return None


def _ends(tokens: list[Token], at: int) -> bool:
    return at >= len(tokens) or not tokens[at].text[0].isalpha() or tokens[at].lower in ("on", "in", "this", "last", "next", "and", "when")
