"""Which bare number leaves out the unit that another said? `from 2,900 birr to 7,200`, `84.75 cents, the lowest 74.07`, `8 or $9`."""

from fractions import Fraction
from itertools import pairwise

from validator.lexicon import words
from validator.reading.quantity.hedges import rounded
from validator.reading.quantity.pieces import ONE, Piece, word
from validator.reading.tokens import Token

_MEASURED = frozenset({"money", "measure", "percent"})
_BESIDE = frozenset({"to", "from", "against", "than", "versus", "and", "or"})
_BEING = frozenset({"is", "was", "were", "are"})
"""What stands between two amounts that are set beside one another, right before the second."""
_FAR = 5
"""An amount is set beside one at most so many times greater or smaller."""
_LONGEST = 14
"""Tokens between two amounts that are set beside one another."""


def carried(tokens: list[Token], pieces: list[Piece]) -> list[Piece]:
    """The pieces, where a bare number that stands beside an amount has the unit of that."""
    for at, piece in enumerate(pieces):
        if piece.kind != "count" or piece.unit is not None or not isinstance(piece.stated, Fraction):
            continue
        giver = _giver(tokens, pieces, at)
        if giver is None:
            continue
        value, written = piece.value, min(piece.grain, ONE)
        if piece.hedge is None and (giver.kind != "money" or written < ONE):
            value = rounded(piece.stated, piece.grain if giver.kind == "measure" else written, written)
        pieces[at] = piece._replace(kind=giver.kind, unit=giver.unit, value=value)
    return pieces


def _giver(tokens: list[Token], pieces: list[Piece], at: int) -> Piece | None:
    """The amount whose unit the bare number `pieces[at]` leaves out."""
    piece, after = pieces[at], pieces[at + 1] if at + 1 < len(pieces) else None
    if after is not None and after.kind == "money":
        if word(tokens, piece.stop) == "or" and after.first == piece.stop + 1 and _is_near(piece, after, 2):
            return after
        if word(tokens, piece.stop) == "(" and after.first == piece.stop + 1:
            return _with_its_equivalent(tokens, pieces[:at], after)
    if at == 0 or _is_counting(tokens, piece):
        return None
    before = next((one for one in reversed(pieces[:at]) if one.kind not in ("date", "time")), piece)
    if before.kind not in _MEASURED or before.unit is None or "_per_" in before.unit or not isinstance(before.stated, Fraction):
        return None
    lead = word(tokens, piece.first - 1)
    if lead == "to" and word(tokens, before.first - 1) == "from" and piece.first == before.stop + 1:
        return before
    decimals = piece.grain < 1 and before.grain < 1 and piece.first - before.stop <= _LONGEST
    moved = lead == "to" and before.trend is not None
    if lead in _BEING and word(tokens, piece.stop)[:1].isalpha():
        return None
    return before if decimals and not moved and lead in _BESIDE | _BEING and _is_near(before, piece, _FAR) else None


def _with_its_equivalent(tokens: list[Token], before: list[Piece], equivalent: Piece) -> Piece | None:
    """The sum before that had an equivalent of the same currency in brackets: `2,435 yen ($22) for one and 2,380 ($21) for the other`."""
    for one, other in pairwise(before):
        if one.kind == other.kind == "money" and other.unit == equivalent.unit != one.unit and word(tokens, one.stop) == "(":
            return one
    return None


def _is_counting(tokens: list[Token], piece: Piece) -> bool:
    """Whether a noun follows that the number counts."""
    after = word(tokens, piece.stop)
    return after[:1].isalpha() and after not in words("function_words") and after not in ("last", "year", "earlier", "previously")


def _is_near(one: Piece, other: Piece, times: int) -> bool:
    """Whether neither number is more than so many times the other."""
    if not isinstance(one.stated, Fraction) or not isinstance(other.stated, Fraction):
        return False
    return abs(one.stated) <= abs(other.stated) * times and abs(other.stated) <= abs(one.stated) * times
