"""Interval: which values a phrase allows.

Knows no words, no units and no policy: only sets of numbers, their arithmetic and
their one notation, `[4, inf)`, used alike in code, tables, corpora and reports.

Ends are exact: a `Fraction`, or plus or minus `math.inf` (then the end is open).
An interval is never empty: building an empty one raises `ValueError`, and an
operation that could make one (`meet`) returns `None` instead.
"""

import math
import re
from dataclasses import dataclass
from fractions import Fraction

End = Fraction | float
"""One end of an interval: a `Fraction`, `math.inf` or `-math.inf`; no other float."""

_NOTATION = re.compile(r"([\[(])\s*(\S+?)\s*,\s*(\S+?)\s*([\])])")


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers between `low` and `high`; an open end itself is not among them."""

    low: End
    high: End
    low_open: bool = False
    high_open: bool = False

    def __post_init__(self) -> None:
        for end in (self.low, self.high):
            if not isinstance(end, Fraction) and not math.isinf(end):
                raise ValueError(f"an end is a Fraction or infinite, not {end!r}")
        if (self.low == -math.inf and not self.low_open) or (self.high == math.inf and not self.high_open):
            raise ValueError("an infinite end is open")
        if self.low > self.high or (self.low == self.high and (self.low_open or self.high_open)):
            raise ValueError(f"empty: {self}")

    @classmethod
    def exactly(cls, value: int | Fraction) -> "Interval":
        """The one number `value`."""
        return cls(Fraction(value), Fraction(value))

    @classmethod
    def at_least(cls, value: int | Fraction) -> "Interval":
        """`value` and everything above it."""
        return cls(Fraction(value), math.inf, high_open=True)

    @classmethod
    def between(cls, low: int | Fraction, high: int | Fraction) -> "Interval":
        """`low` to `high`, both included. Raises `ValueError` where they are reversed."""
        return cls(Fraction(low), Fraction(high))

    @classmethod
    def parse(cls, notation: str) -> "Interval":
        """Read `[4, inf)`, `(100, 200]` or a bare `9`. Raises `ValueError`."""
        match = _NOTATION.fullmatch(notation.strip())
        if match is None:
            return cls.exactly(Fraction(notation.strip()))
        opening, low, high, closing = match.groups()
        return cls(_parse_end(low), _parse_end(high), opening == "(", closing == ")")

    def __str__(self) -> str:
        opening, closing = "(" if self.low_open else "[", ")" if self.high_open else "]"
        return f"{opening}{_print_end(self.low)}, {_print_end(self.high)}{closing}"

    def __contains__(self, value: int | Fraction) -> bool:
        over = value > self.low or (value == self.low and not self.low_open)
        return over and (value < self.high or (value == self.high and not self.high_open))

    @property
    def exact(self) -> bool:
        """Whether only one number is allowed."""
        return self.low == self.high

    def above(self, other: "Interval") -> bool:
        """Whether every number of this interval is greater than every one of `other`."""
        return self.low > other.high or (self.low == other.high and (self.low_open or other.high_open))

    def disjoint(self, other: "Interval") -> bool:
        """Whether no number is in both."""
        return self.above(other) or other.above(self)

    def meet(self, other: "Interval") -> "Interval | None":
        """The numbers in both; `None` where there are none."""
        if self.disjoint(other):
            return None
        low, low_open = max((self.low, self.low_open), (other.low, other.low_open))
        high, high_closed = min((self.high, not self.high_open), (other.high, not other.high_open))
        return Interval(low, high, low_open, not high_closed)

    def hull(self, other: "Interval") -> "Interval":
        """The smallest interval that holds both."""
        low, low_open = min((self.low, self.low_open), (other.low, other.low_open))
        high, high_closed = max((self.high, not self.high_open), (other.high, not other.high_open))
        return Interval(low, high, low_open, not high_closed)

    def widened(self, share: Fraction) -> "Interval":
        """Both ends moved outwards by `share` of their size (`1/50` is 2 %)."""
        low, high = self.low, self.high
        low = low if isinstance(low, float) else low - abs(low) * share
        high = high if isinstance(high, float) else high + abs(high) * share
        return Interval(low, high, self.low_open, self.high_open)

    def __neg__(self) -> "Interval":
        return Interval(-self.high, -self.low, self.high_open, self.low_open)

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(
            self.low + other.low,
            self.high + other.high,
            self.low_open or other.low_open,
            self.high_open or other.high_open,
        )

    def __sub__(self, other: "Interval") -> "Interval":
        return self + -other

    def __mul__(self, other: "Interval") -> "Interval":
        corners = [
            (_times(a, b), a_open or b_open if a and b else (a_open if not a else b_open))
            for a, a_open in ((self.low, self.low_open), (self.high, self.high_open))
            for b, b_open in ((other.low, other.low_open), (other.high, other.high_open))
        ]
        low, low_open = min(corners)
        high, high_closed = max((end, not is_open) for end, is_open in corners)
        low_open = low_open or low == -math.inf
        return Interval(low, high, low_open, not high_closed or high == math.inf)

    def __truediv__(self, other: "Interval") -> "Interval":
        """Quotient of two non-negative intervals. Raises `ValueError` below zero or where only zero divides."""
        if self.low < 0 or other.low < 0:
            raise ValueError("division is for non-negative intervals")
        if other.high == 0:
            raise ValueError("division by zero")
        return self * Interval(_inverse(other.high), _inverse(other.low), other.high_open, other.low_open or other.low == 0)


def _times(a: End, b: End) -> End:
    """Product of two ends; zero wins over infinity, as the bound is never reached."""
    return Fraction(0) if a == 0 or b == 0 else a * b


def _inverse(end: End) -> End:
    if end == 0:
        return math.inf
    return Fraction(0) if isinstance(end, float) else 1 / end


def _parse_end(text: str) -> End:
    return float(text) if text.lstrip("+-") == "inf" else Fraction(text)


def _print_end(end: End) -> str:
    if isinstance(end, float):
        return "inf" if end > 0 else "-inf"
    if end.denominator == 1:
        return str(end.numerator)
    decimals = _decimal_places(end.denominator)
    if decimals is None:
        return str(end)
    digits = str(abs(end.numerator) * 10**decimals // end.denominator).zfill(decimals + 1)
    return f"{'-' if end < 0 else ''}{digits[:-decimals]}.{digits[-decimals:]}"


def _decimal_places(denominator: int) -> int | None:
    """How many decimals print a fraction exactly; `None` where none do, or more than twelve."""
    for places in range(1, 13):
        if 10**places % denominator == 0:
            return places
    return None
