"""How old is somebody or something? `42-year-old`, `aged 42`, `, 42,` behind a name, `under the age of five`, `in her 40s`."""

from fractions import Fraction

from validator.interval import Interval
from validator.lexicon import words
from validator.reading.aspects.entities import is_plural
from validator.reading.quantity.amounts import Amount
from validator.reading.quantity.pieces import HYPHENS, ONE, Piece, word
from validator.reading.tokens import Token, glued

_SPANS = frozenset({"year", "month", "week", "day", "hour", "decade", "century"})
_OLDEST = 115
_LEADS = frozenset({"aged", "age", "ages"})
_BEING = frozenset({"is", "i'm", "was", "'s", "turned", "turns", "be", "turning", "being"})
_PERSONS = frozenset({"he", "she", "who", "i", "will", "would", "just", "now", "only", "still"})
_ENDS = frozenset({"when", "and", "at", "by", "with", "but", "on", "this", "next", "last", "in", "as"})
_LIMITS = frozenset({"under", "over", "above", "below", "beyond"})
_TEN = Fraction(10)


def age_behind(tokens: list[Token], amount: Amount) -> int | None:
    """The index behind `-old`, `old`, `olds`, `of age` that makes a duration an age; `None` where none stands."""
    if amount.unit is None or amount.unit.name not in _SPANS:
        return None
    at = amount.stop + (word(tokens, amount.stop) in HYPHENS)
    if word(tokens, at) in ("old", "olds"):
        return at + 1
    return at + 2 if word(tokens, at) == "of" and word(tokens, at + 1) == "age" else None


def is_aged(tokens: list[Token], amount: Amount, floor: int) -> int | None:
    """Where the words begin that make a bare number an age (`aged 42`, `the age of five`, `over-65s`); `None` where there are none."""
    value, first = amount.number.value, amount.first
    if value.denominator != 1 or not 0 <= value <= _OLDEST or first == 0:
        return None
    before = word(tokens, first - 1)
    if before in ("between", "from", *_LIMITS) and word(tokens, first - 2) in (*_LEADS, "of"):
        first -= 1
        before = word(tokens, first - 1)
    if before in _LEADS:
        return max(first - 1, floor)
    if before == "of" and word(tokens, first - 2) in ("age", "ages"):
        return max(first - 2, floor)
    if before == "of" and _is_person_of(tokens, first - 2, amount.stop):
        return first - 1
    died = before == "at" and word(tokens, first - 2) in words("ages_at") and not is_plural(word(tokens, amount.stop))
    if died or (before == "as" and word(tokens, first - 2) in ("old", "young")):
        return first
    if first == amount.first and amount.number.shape == "digits" and value > 0 and _apposed(tokens, first, amount.stop):
        return first
    return amount.first if _is_being(tokens, first, amount.stop) else _limited(tokens, amount)


def _is_person_of(tokens: list[Token], person: int, stop: int) -> bool:
    """Whether `a man of 29`: an article, up to two words, a person, and no counted noun behind the number."""
    if word(tokens, person) not in words("apposed_persons") or not any(word(tokens, person - n) in ("a", "an") for n in (1, 2, 3)):
        return False
    behind = word(tokens, stop)
    return not behind[:1].isalnum() or behind in _ENDS or behind in ("who", "from", "was", "is", "has", "had", "or", "to", "said")


def _apposed(tokens: list[Token], first: int, stop: int) -> bool:
    """Whether `Ann Lee, 42, a nurse`, `Ann Lee (42)` or `the driver, 42,`: a number alone between commas behind who it is said of."""
    if first < 2:
        return False
    first -= word(tokens, first - 1) in ("now", "then") and first > 2
    opening, name = tokens[first - 1].text, tokens[first - 2]
    if name.text == "." and first >= 4 and tokens[first - 3].lower in ("jr", "sr"):
        name = tokens[first - 3]
    if opening == "(" and name.lower in _LEADS:
        return word(tokens, stop) == ")"
    person = name.text[0].isupper() and name.text[-1].isalpha() and name.lower not in words("place_words")
    if not person and name.lower not in words("apposed_persons"):
        return False
    if opening == "(":
        return word(tokens, stop) == ")"
    if word(tokens, stop) == "," and word(tokens, stop + 1)[:1].isdecimal():
        return False
    return opening == "," and (
        stop >= len(tokens) or (tokens[stop].text in ",.;:”\"’'!?)" and glued(tokens, stop)) or tokens[stop].text in "—–-"
    )


def _is_being(tokens: list[Token], first: int, stop: int) -> bool:
    """Whether somebody is, was or turned so much: `who was 10`, `she will be 35 by`, `he turned 42.`"""
    before = word(tokens, first - 1)
    if before not in _BEING or not (stop >= len(tokens) or not tokens[stop].text[0].isalnum() or tokens[stop].lower in _ENDS):
        return False
    if word(tokens, stop) in ("%", "$", "-", "–", "/", "("):
        return False
    return before.startswith(("turn", "i'm")) or word(tokens, first - 2) in _PERSONS


def _limited(tokens: list[Token], amount: Amount) -> int | None:
    """The index behind the limit of `over-65s`, `under-fives`, `the over 65s`, `children under five`, `adults over 50`."""
    before = amount.first - 1
    hyphened = tokens[before].text in HYPHENS and glued(tokens, before)
    limit = before - hyphened
    if limit < 0 or word(tokens, limit) not in _LIMITS:
        return None
    if word(tokens, amount.stop) == "s" and glued(tokens, amount.stop):
        return limit + 1
    after = word(tokens, amount.stop)
    counted = after[:1].isalpha() and after not in words("function_words")
    return None if hyphened or counted or word(tokens, limit - 1) not in words("aged_persons") else amount.first


def age_decade(tokens: list[Token], at: int, _floor: int) -> Piece | None:
    """`in his 40s`, `her early 70s`, `mid-20s`: ten years of age; `the 60s` alone is a decade."""
    text = tokens[at].text
    if len(text) != 2 or text[1] != "0" or not text.isdecimal() or word(tokens, at + 1) not in ("s", "'s") or not glued(tokens, at + 1):
        return None
    low = Fraction(int(text))
    value = Interval(low, low + _TEN, False, True)
    before = at - 2 if word(tokens, at - 1) in HYPHENS else at - 1
    owner = before - 1 if word(tokens, before) in ("early", "mid", "late") else before
    if word(tokens, owner) in ("his", "her", "their", "my", "our", "your"):
        return Piece(at, at + 2, "age", None, ONE, value, "year")
    temperature = word(tokens, owner - 1) in ("in", "into", "to") and word(tokens, owner) in ("the", "") and before != owner
    return (
        Piece(at, at + 2, "measure", None, ONE, value, "degree")
        if temperature
        else Piece(at, at + 2, "date", low, ONE, Interval.exactly(low), "decade")
    )
