"""What a figure takes over from the one before it: trend and hedge when told again, the percent sign in a list of shares."""

from fractions import Fraction

from validator.reading.quantity.assembly import again
from validator.reading.quantity.hedges import rounded
from validator.reading.quantity.pieces import Piece, word
from validator.reading.tokens import Token

_LONGEST = 8
"""Tokens between two items of a list of shares."""


def told_again(tokens: list[Token], pieces: list[Piece]) -> list[Piece]:
    """The pieces, where one told again in other words has the trend and hedge of the first.

    `Rose 12 points, or 2 percent`; `about 30 miles (48 km)`.
    """
    for at in range(1, len(pieces)):
        before, piece = pieces[at - 1], pieces[at]
        if (
            (before.trend is None and before.hedge is None)
            or piece.kind not in ("percent", "money", "measure")
            or piece.first - before.stop > 3
        ):
            continue
        joint = " ".join(token.lower for token in tokens[before.stop : piece.first])
        if joint in (", or", "or", "(", "/", "points , or", "points or", "points ("):
            pieces[at] = again(before, piece, bracketed=joint in ("(", "/"))
    return pieces


def shared_out(tokens: list[Token], pieces: list[Piece]) -> list[Piece]:
    """The pieces, where a bare number behind a name takes the percent of the item before it.

    `The Centre took 30 percent, the Greens 12 and the Left 9.`
    """
    for at in range(1, len(pieces)):
        before, piece = pieces[at - 1], pieces[at]
        if (
            before.kind == "percent"
            and before.unit == "percent"
            and piece.kind == "count"
            and piece.unit is None
            and _is_item(tokens, before, piece)
        ):
            assert isinstance(piece.stated, Fraction)
            pieces[at] = piece._replace(
                kind="percent",
                unit="percent",
                value=rounded(piece.stated, piece.grain, piece.grain) if piece.hedge is None else piece.value,
            )
    return pieces


def _is_item(tokens: list[Token], before: Piece, piece: Piece) -> bool:
    """Whether only a comma or `and` and a name part the two, and the second ends its item."""
    between = tokens[before.stop : piece.first]
    if not isinstance(piece.stated, Fraction) or not 2 <= len(between) <= _LONGEST or between[0].lower not in (",", "and", ";"):
        return False
    named = between[-1].text[0].isupper() and all(
        token.text[0].isupper() or token.lower in ("the", "of", "for", "and", ",") for token in between
    )
    return named and (word(tokens, piece.stop) in ("", ",", "and", ".", ";"))
