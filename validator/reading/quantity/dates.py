"""Dates, years and decades: `Aug. 14`, `1 September 2019`, `in 2018`, `the 1990s`, `2019-09-01`, `20th century`."""

from fractions import Fraction
from functools import cache

from validator.interval import Interval
from validator.lexicon import mapping, words
from validator.reading.aspects.entities import is_plural
from validator.reading.quantity.digits import read_digits
from validator.reading.quantity.hedges import hedge_before
from validator.reading.quantity.pieces import DASHES, HYPHENS, ONE, Piece, exact, word
from validator.reading.quantity.trends import trend_before
from validator.reading.quantity.unit_words import money_signs, symbol_at, unit_names
from validator.reading.tokens import Token, glued

_FIRST, _LAST = 1000, 2100
_MODERN = 1800
"""Before this year a bare number needs a word of time before it to be a year."""
_ROUND = 100
"""A bare four-digit number before a plural is a count only where it is round: `2000 homes`, but `2016 hopefuls`."""
_DECADES = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90}
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_SUFFIXES = frozenset({"st", "nd", "rd", "th"})


def years_between(tokens: list[Token], at: int, _floor: int) -> Piece | None:
    """`between 1600 and 1900`, where nothing counted follows; `at` is the place of `between`."""
    if not (_is_year(tokens, at + 1) and word(tokens, at + 2) in ("and", "to") and _is_year(tokens, at + 3)):
        return None
    after = at + 4
    if after < len(tokens) and (
        is_plural(tokens[after].text) or unit_names().after(tokens, after) is not None or word(tokens, after) in ("more", "other", "of")
    ):
        return None
    low, high = sorted((Fraction(int(tokens[at + 1].text)), Fraction(int(tokens[at + 3].text))))
    return Piece(at, after, "date", (low, high), ONE, Interval.between(low, high), "year")


@cache
def openers() -> frozenset[str]:
    """Words at which a date may begin."""
    return frozenset({*mapping("months"), *_DECADES})


def spelled_date(tokens: list[Token], at: int, floor: int) -> Piece | None:
    """`March 29, 2019`, `June 2018`, `Sept. 5-7`, `the nineties`."""
    decade = _DECADES.get(tokens[at].lower)
    if decade is not None:
        return exact(at, at + 1, "date", Fraction(decade), "decade")
    if not tokens[at].text[0].isupper():
        return None
    stop = at + 1
    stop += word(tokens, stop) == "."
    stop += word(tokens, stop) == "of"
    stop += word(tokens, stop) == "," and _is_year(tokens, stop + 1)
    stop += word(tokens, stop) == "the"
    if _is_year(tokens, stop):
        return exact(at, stop + 1, "date", Fraction(int(tokens[stop].text)), "month")
    if not _is_day(tokens, stop):
        return None
    day, stop = tokens[stop], _past_suffix(tokens, stop + 1)
    if word(tokens, stop) in HYPHENS and _is_day(tokens, stop + 1):
        stop = _past_suffix(tokens, stop + 2)
    if word(tokens, at - 1) == "in" and stop == at + 2 and _past_year(tokens, stop) == stop:
        return None  # `nine in March, in April 31 and in May 12`
    return exact(_from_weekday(tokens, at, floor), _past_year(tokens, stop), "date", Fraction(int(day.text)), "day")


def digit_date(tokens: list[Token], at: int, floor: int) -> Piece | None:
    """A date that begins with digits: `1 September 2019`, `2019-09-01`, `3/14/2019`, a year, a decade, a century."""
    return _day_and_month(tokens, at, floor) or _joined_date(tokens, at) or _century(tokens, at) or _year(tokens, at, floor)


def _is_day(tokens: list[Token], at: int) -> bool:
    text = word(tokens, at)
    return len(text) <= 2 and text.isdecimal() and 0 < int(text) < 32 and not (word(tokens, at + 1) == ":" and glued(tokens, at + 1))


def _is_year(tokens: list[Token], at: int) -> bool:
    text = word(tokens, at)
    return len(text) == 4 and text.isdecimal() and _FIRST <= int(text) <= _LAST


def _from_weekday(tokens: list[Token], at: int, floor: int) -> int:
    """Where the date at `at` begins with its weekday: `Friday, 6 June`."""
    begin = at - 2 if word(tokens, at - 1) == "," else at - 1
    return begin if begin >= floor and word(tokens, begin) in _WEEKDAYS else at


def _past_suffix(tokens: list[Token], at: int) -> int:
    """Past `st`, `nd`, `rd` or `th` stuck to the digits before `at`."""
    return at + 1 if word(tokens, at) in _SUFFIXES and glued(tokens, at) else at


def _past_year(tokens: list[Token], at: int) -> int:
    """Past `2019` or `, 2019` behind a day."""
    begin = at + 1 if word(tokens, at) in (",", ".") else at
    begin += word(tokens, begin) == "of"
    return begin + 1 if _is_year(tokens, begin) else at


def _day_and_month(tokens: list[Token], at: int, floor: int) -> Piece | None:
    """`1 September 2019`, `14 Aug`, `the 3rd of May`, `5-7 June`."""
    if not _is_day(tokens, at):
        return None
    stop = _past_suffix(tokens, at + 1)
    if word(tokens, stop) in ("-", "–", "and", "to") and _is_day(tokens, stop + 1):
        behind = _past_suffix(tokens, stop + 2)
        stop = behind if word(tokens, behind) in mapping("months") and tokens[behind].text[0].isupper() else stop
    stop += word(tokens, stop) == "of"
    if word(tokens, stop) not in mapping("months") or not tokens[stop].text[0].isupper():
        return None
    stop += 1 + (
        word(tokens, stop + 1) == "."
        and (_is_year(tokens, stop + 2) or word(tokens, stop) in ("jan", "feb", "aug", "sept", "oct", "nov", "dec"))
    )
    return exact(_from_weekday(tokens, at, floor), _past_year(tokens, stop), "date", Fraction(int(tokens[at].text)), "day")


def _joined_date(tokens: list[Token], at: int) -> Piece | None:
    """`2019-09-01`, `3/14/2019`, `01.02.2019` as one token."""
    text = tokens[at].text
    if text.count(".") == 2 and len(text) in (8, 9, 10) and text[-4:].isdecimal():
        return Piece(at, at + 1, "date", unit="day")
    sign = word(tokens, at + 1)
    if sign not in ("-", "/") or word(tokens, at + 3) != sign or not word(tokens, at + 4)[:1].isdecimal() or not glued(tokens, at + 1):
        return None
    lengths = (len(text), len(tokens[at + 2].text), len(tokens[at + 4].text))
    if not tokens[at + 2].text.isdecimal() or not (
        lengths == (4, 2, 2) or (lengths[0] < 3 and lengths[1] < 3 and lengths[2] == 4 and sign == "/")
    ):
        return None
    stop = at + 5
    while glued(tokens, stop) and (tokens[stop].text.isalnum() or tokens[stop].text[0].isdecimal() or tokens[stop].text == ":"):
        stop += 1
    return Piece(at, stop, "date", unit="day")


def _century(tokens: list[Token], at: int) -> Piece | None:
    """`20th century`, `19th-century`."""
    stop = _past_suffix(tokens, at + 1)
    if stop == at + 1:
        return None
    stop += word(tokens, stop) in HYPHENS
    digits = read_digits(tokens[at].text)
    if digits is None or word(tokens, stop) not in ("century", "centuries"):
        return None
    return exact(at, stop + 1, "date", digits.value, "century")


def _year(tokens: list[Token], at: int, floor: int) -> Piece | None:
    """`in 2019`, `the 2018 season`, `1990s`, `2017-18`, `(1999)`, `500 BC`."""
    if word(tokens, at + 1) in ("bc", "bce", "ad", "ce") and tokens[at + 1].text.isupper():
        digits = read_digits(tokens[at].text)
        return None if digits is None else exact(at, at + 2, "date", digits.value, "year")
    if not _is_year(tokens, at):
        return None
    stated = Fraction(int(tokens[at].text))
    if word(tokens, at + 1) in ("s", "'s") and glued(tokens, at + 1) and (tokens[at].text[-1] == "0" and word(tokens, at + 1) == "s"):
        return exact(at, at + 2, "date", stated, "decade")
    stop, between = at + 1, word(tokens, at - 1) == "between" and word(tokens, at + 1) == "and" and _is_year(tokens, at + 2)
    if word(tokens, stop) in DASHES and (
        _is_year(tokens, stop + 1) or (glued(tokens, stop) and len(word(tokens, stop + 1)) in (1, 2) and word(tokens, stop + 1).isdecimal())
    ):
        stop += 2
    if _counts(tokens, at, stop, floor, strong=between):
        return None
    return exact(at, stop, "date", stated, "year")


def _counts(tokens: list[Token], at: int, stop: int, floor: int, *, strong: bool) -> bool:
    """Whether a bare four-digit number is an amount: money or a hedge before it, a unit or a counted plural behind it."""
    lead = word(tokens, at - 1)
    if lead in DASHES and at >= 2:
        lead = word(tokens, at - 2)
    old = int(tokens[at].text) < _MODERN and mapping("year_leads").get(lead) != "strong" and not strong
    if old and not (lead == "of" and tokens[at - 2].text.istitle() and not word(tokens, stop)[:1].isalpha()):
        return True
    if at and (money_signs().after(tokens, at - 1) is not None or lead == "by" and trend_before(tokens, at, "count") is not None):
        return True
    if lead not in mapping("year_leads") and hedge_before(tokens, at, floor) is not None:
        return True
    if (stop < len(tokens) and tokens[stop].text.islower() and unit_names().after(tokens, stop) is not None) or (
        stop < len(tokens) and glued(tokens, stop) and symbol_at(tokens, stop) is not None
    ):
        return True
    if word(tokens, stop) in ("thousand", "million", "billion", "more", "other", "or"):
        return word(tokens, stop) != "or"
    if strong or mapping("year_leads").get(lead) == "strong" or lead in mapping("months"):
        return False
    return int(tokens[at].text) % _ROUND == 0 and _plural_follows(tokens, stop) and lead not in ("the", "'s")


def _plural_follows(tokens: list[Token], at: int) -> bool:
    """Whether lower-case words that end in a plural noun stand at `at` (`2000 poor people`)."""
    for token in tokens[at : at + 3]:
        if not token.text.isalpha() or not token.text.islower() or token.lower in words("function_words"):
            return False
        if is_plural(token.text):
            return True
    return False
