"""Scores, votes and odds: `3-2`, `24–17`, `6-4, 6-3`, `a 52-48 vote`, `9-2 on`; and where two hyphened numbers are a range instead."""

from fractions import Fraction

from validator.interval import Interval
from validator.lexicon import words
from validator.reading.aspects.entities import is_plural
from validator.reading.quantity.number_words import number_words
from validator.reading.quantity.pieces import HYPHENS, ONE, Piece, word
from validator.reading.quantity.unit_words import symbol_at, unit_names
from validator.reading.tokens import Token, glued

_LONGEST = 3
"""Digits of one side of a score."""


def score(tokens: list[Token], at: int, _floor: int) -> Piece | None:
    """The score at `tokens[at]`: small numbers and hyphens where somebody wins or votes, or the first is not the lesser."""
    sides, stop = [tokens[at].text], at + 1
    while word(tokens, stop) in HYPHENS and glued(tokens, stop) and glued(tokens, stop + 1) and tokens[stop + 1].text.isdecimal():
        sides.append(tokens[stop + 1].text)
        stop += 2
    if len(sides) == 1:
        return _to(tokens, at)
    if any(not side.isdecimal() or len(side) > _LONGEST or (side[0] == "0" and len(side) > 1) for side in sides) or _sticks(tokens, stop):
        return Piece(at, stop, "identifier") if len(sides) > 2 else None
    first, last = int(sides[0]), int(sides[1])
    if len(sides) > 2:
        return Piece(at, stop, "score") if len(sides) <= 4 and not any(len(side) == 3 for side in sides) else Piece(at, stop, "identifier")
    if first < last and _counted(tokens, stop):
        return None
    if first < last and not _cued(tokens, at, stop):
        return None
    if first > last and _measured(tokens, stop):
        return None
    return Piece(at, stop, "score", (Fraction(first), Fraction(last)), ONE, Interval.between(min(first, last), max(first, last)))


def _to(tokens: list[Token], at: int) -> Piece | None:
    """`two-to-one`, `3-to-1`, and `21 to 14` where somebody wins or votes."""
    hyphened = word(tokens, at + 1) in HYPHENS
    middle = at + 2 if hyphened else at + 1
    if word(tokens, middle) != "to" or (hyphened and word(tokens, middle + 1) not in HYPHENS):
        return None
    end = middle + 2 if hyphened else middle + 1
    first, last = _small(tokens, at), _small(tokens, end)
    if (
        first is None
        or last is None
        or word(tokens, at - 1) == "from"
        or _counted(tokens, end + 1)
        or _measured(tokens, end + 1)
        or _sticks(tokens, end + 1)
    ):
        return None
    if not (first > last and (hyphened or _cued(tokens, at, end + 1))):
        return None
    return Piece(at, end + 1, "score", (Fraction(first), Fraction(last)), ONE, Interval.between(last, first))


def _small(tokens: list[Token], at: int) -> int | None:
    """The whole number below a thousand that is the one token at `at`."""
    lower = word(tokens, at)
    if lower.isdecimal() and len(lower) <= _LONGEST:
        return int(lower)
    small = number_words().small.get(lower)
    return None if small is None else small[0]


def _sticks(tokens: list[Token], at: int) -> bool:
    """Whether something sticks to the numbers that makes them no score (`5-10%`, `7-3-year-old`)."""
    return glued(tokens, at) and (tokens[at].text[0].isalpha() or tokens[at].text in HYPHENS or tokens[at].text in "%°")


def _cued(tokens: list[Token], at: int, stop: int) -> bool:
    """Whether a word of winning, losing or voting stands near, or another score right before."""
    cues, before = words("score_words"), at - 1
    while word(tokens, before) in (",", ";", "(", ")") and before > at - 3:
        before -= 1
    if word(tokens, before - 1) in HYPHENS and word(tokens, before).isdecimal() and word(tokens, before - 2).isdecimal():
        return True
    return any(token.lower in cues for token in tokens[max(0, at - 7) : at]) or any(
        token.lower in cues for token in tokens[stop : stop + 3]
    )


def _counted(tokens: list[Token], at: int) -> bool:
    """Whether what stands behind is counted by a range: a plural, a scale word, a unit."""
    if at >= len(tokens):
        return False
    after = tokens[at]
    plural = after.text.islower() and is_plural(after.text) and after.lower not in words("score_words")
    return plural or after.lower in number_words().scales or _measured(tokens, at)


def _measured(tokens: list[Token], at: int) -> bool:
    """Whether a unit stands at `at`."""
    found = unit_names().after(tokens, at)
    if found is not None and tokens[at].lower not in ("won",) and found[0].needs != "digits":
        return True
    symbol = symbol_at(tokens, at)
    return symbol is not None and (glued(tokens, at) or len(tokens[at].text) > 1)
