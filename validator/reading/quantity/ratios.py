"""So many of so many: `one in five`, `four out of ten`, `nine in every 100`."""

from validator.interval import Interval
from validator.reading.quantity.amounts import Amount, read_amount
from validator.reading.quantity.assembly import assemble
from validator.reading.quantity.number_words import number_words
from validator.reading.quantity.pieces import Piece, word
from validator.reading.tokens import Token

_ROUND = frozenset({3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000, 10_000, 100_000, 1_000_000})
_MOST = 10
_FEW = 20
_YEARS = range(1900, 2101)


def one_in(tokens: list[Token], at: int, floor: int) -> Piece | None:
    """The ratio that begins at `tokens[at]`; `12 in 2019` and `two in 24 hours` are none."""
    lead = next((token.lower for token in tokens[at + 1 : at + 4] if token.lower in ("in", "out")), None)
    if lead is None:
        return None
    if lead == "in" and word(tokens, at + 2) == "in" and tokens[at].lower in number_words().small:
        return _such_in(tokens, at, floor)
    over = read_amount(tokens, at)
    if over is None or over.unit is not None or word(tokens, over.stop) != lead or over.number.value.denominator != 1:
        return None
    begin = over.stop + 1
    if lead == "out":
        if word(tokens, begin) != "of":
            return None
        begin += 1
    every = word(tokens, begin) == "every"
    begin += every
    under = read_amount(tokens, begin) if begin < len(tokens) else None
    if under is None or not _plausible(over, under, surely=every or lead == "out"):
        return None
    value = over.number.value / under.number.value
    return assemble(tokens, Piece(over.first, under.stop, "ratio", value, value, Interval.exactly(value)), floor)


def _such_in(tokens: list[Token], at: int, floor: int) -> Piece | None:
    """`one applicant in four`, `three stalls in five`, no noun behind it (`one man in three towns`)."""
    over, under = number_words().small[tokens[at].lower][0], read_amount(tokens, at + 3) if at + 3 < len(tokens) else None
    if under is None or under.unit is not None or under.number.value not in _ROUND or not tokens[at + 1].lower.isalpha():
        return None
    behind, noun = word(tokens, under.stop), tokens[at + 1].lower
    if behind.endswith("s") and behind not in ("was", "is", "has", "does", "says"):
        return None
    if not 0 < over < under.number.value or (over > 1) != noun.endswith(("s", "men", "children", "people")):
        return None
    value = over / under.number.value
    return assemble(tokens, Piece(at, under.stop, "ratio", value, value, Interval.exactly(value)), floor)


def _plausible(over: Amount, under: Amount, *, surely: bool) -> bool:
    """Whether the two make a part of a whole rather than a count at a time or place; `out of` and `in every` do `surely`."""
    part, whole = over.number.value, under.number.value
    if under.unit is not None or not 0 < part < whole or whole.denominator != 1:
        return False
    if not surely and under.number.shape == "digits" and whole in _YEARS:
        return False
    if surely and part > _MOST and whole > _FEW and whole not in _ROUND:
        return False  # `210 out of 600` are two counts
    return surely or part == 1 or (part <= _MOST and whole in _ROUND)
