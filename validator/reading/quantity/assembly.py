"""Number, hedges, unit and trend put together: the value that the words allow."""

from fractions import Fraction

from validator.interval import Interval
from validator.model import Kind
from validator.reading.quantity.amounts import Amount
from validator.reading.quantity.hedges import Hedge, hedges_around, hedges_named, rounded, widened
from validator.reading.quantity.pieces import Piece, word
from validator.reading.quantity.trends import trend_before
from validator.reading.tokens import Token

_AVERAGES = frozenset({"average", "averaged", "averaging", "averages", "mean", "median"})
_REACH = 4
"""Tokens before an amount in which it is called an average."""
_TWO = Fraction(2)


def base_value(tokens: list[Token], amount: Amount, kind: Kind) -> Interval:
    """The values that the number itself allows: exact, or what rounds to its last digit.

    Counts, sums, ages and whole durations are exact; percentages, rates, measures,
    averages, and whatever has a decimal point or a scale word are rounded.
    """
    number = amount.number
    if number.shape == "fraction" or kind == "age":
        return Interval.exactly(number.value)
    if kind in ("percent", "ratio"):
        return rounded(number.value, number.written, number.written)
    if number.shape == "dozen":
        return rounded(number.value, number.grain, _TWO)
    rate = amount.unit is not None and "_per_" in amount.unit.name
    if number.written == 1 and kind != "measure" and not rate and not _averaged(tokens, amount.first):
        return Interval.exactly(number.value)
    return rounded(number.value, number.grain, number.written)


def _averaged(tokens: list[Token], first: int) -> bool:
    """Whether the amount is called an average."""
    return any(token.lower in _AVERAGES for token in tokens[max(0, first - _REACH) : first])


def assemble(tokens: list[Token], piece: Piece, floor: int, inside: Hedge | None = None) -> Piece:
    """`piece` with the hedges around it and its trend; its value so far is that of the bare number."""
    hedges, first, stop = hedges_around(tokens, piece.first, piece.stop, floor)
    if inside is not None:
        hedges.append(inside)
    value = piece.value
    if hedges and piece.stated is not None:
        value = widened(value, piece.stated, hedges, piece.grain)
    trend = trend_before(
        tokens, first, piece.kind, points=word(tokens, piece.stop) in ("points", "point", "pips", "notches", "places", "spots")
    )
    if trend is None and piece.kind == "percent" and isinstance(piece.stated, Fraction) and piece.stated < 0:
        trend = "down"
    if not hedges:
        return piece._replace(trend=trend) if trend is not None else piece
    named = "; ".join(hedge.phrase for hedge in reversed(hedges))
    bound = next((hedge.bound for hedge in hedges if hedge.bound in ("over", "under")), hedges[0].bound)
    return piece._replace(first=first, stop=stop, value=value, hedge=named, bound=bound, trend=trend)


def again(before: Piece, piece: Piece, *, bracketed: bool) -> Piece:
    """`piece`, which tells `before` again: it has its trend, and in brackets also its hedge, where it has none of its own."""
    trend = piece.trend or before.trend
    if (
        not bracketed
        or before.hedge is None
        or piece.hedge is not None
        or piece.stated is None
        or piece.kind != before.kind
        or piece.unit == before.unit
    ):
        return piece._replace(trend=trend)
    hedges = hedges_named(before.hedge)
    value = widened(piece.value, piece.stated, hedges, piece.grain)
    return piece._replace(trend=trend, value=value, hedge=before.hedge, bound=before.bound)
