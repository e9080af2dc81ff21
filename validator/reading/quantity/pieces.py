"""A figure in tokens, before it becomes a `Quantity`; what every reader of this room gives."""

from collections.abc import Callable
from fractions import Fraction
from math import inf
from typing import NamedTuple

from validator.interval import Interval
from validator.model import Bound, Kind, Trend
from validator.reading.tokens import Token

Stated = Fraction | tuple[Fraction, Fraction] | None

ONE = Fraction(1)
ANY = Interval(-inf, inf, True, True)
"""The value of what states no number: a clock time, a name."""

DASHES = frozenset("-‐‑–—")
HYPHENS = frozenset("-‐‑–")


class Piece(NamedTuple):
    """Tokens `first` to `stop` and what they say; `kind` is `None` for what is no figure at all and is only skipped."""

    first: int
    stop: int
    kind: Kind | None
    stated: Stated = None
    grain: Fraction = ONE
    value: Interval = ANY
    unit: str | None = None
    hedge: str | None = None
    bound: Bound = "exact"
    trend: Trend | None = None


Reader = Callable[[list[Token], int, int], Piece | None]
"""What begins at a token (second argument), with nothing before the floor (third) taken into it."""


def exact(first: int, stop: int, kind: Kind, stated: Fraction, unit: str | None = None) -> Piece:
    """A piece that states one number exactly."""
    return Piece(first, stop, kind, stated, ONE, Interval.exactly(stated), unit)


def word(tokens: list[Token], at: int) -> str:
    """The lower-case text of `tokens[at]`; empty outside the list."""
    return tokens[at].lower if 0 <= at < len(tokens) else ""


def is_headline(tokens: list[Token]) -> bool:
    """Whether most longer words begin with a capital."""
    longer = [token.text for token in tokens if len(token.text) > 3 and token.text[0].isalpha()]
    return 2 * sum(text[0].isupper() for text in longer) > len(longer) > 2
