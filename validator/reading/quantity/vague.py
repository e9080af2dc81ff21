"""Counts without a number, and none at all: `dozens`, `tens of thousands`, `several hundred`, `a couple`; `none`, `no one`, `no deaths`."""

from fractions import Fraction
from functools import cache

from validator.interval import Interval
from validator.lexicon import table, words
from validator.model import Kind
from validator.reading.quantity.assembly import assemble
from validator.reading.quantity.phrases import Phrases
from validator.reading.quantity.pieces import ONE, Piece, word
from validator.reading.quantity.unit_words import unit_names
from validator.reading.tokens import Token

_NONE = frozenset({"none", "nobody", "neither"})


@cache
def vague_phrases() -> Phrases[tuple[Interval, bool]]:
    """Vague counts: which values, and whether the interval is also what is stated."""
    return Phrases([(phrase, (Interval.parse(value), stated == "stated")) for phrase, value, stated in table("vague")])


def vague_count(tokens: list[Token], at: int, floor: int) -> Piece | None:
    """The vague count that begins at `tokens[at]`, with its unit (`millions of dollars`, `several hours`)."""
    found = vague_phrases().after(tokens, at)
    if found is None:
        return None
    (value, is_stated), stop = found
    if stop == at + 1 and tokens[at].lower in ("scores", "couple", "tens", "handful") and word(tokens, stop) != "of":
        return None
    stated = (value.low, value.high) if is_stated and isinstance(value.low, Fraction) and isinstance(value.high, Fraction) else None
    unit, kind, stop = _unit_behind(tokens, stop)
    piece = assemble(tokens, Piece(at, stop, kind, stated, ONE, value, unit), floor)
    return piece._replace(value=_under_hedge(value, piece)) if piece.hedge is not None else piece


def _under_hedge(value: Interval, piece: Piece) -> Interval:
    """`value` under a bound: more than, or up to, a vague count."""
    if piece.bound == "over" and isinstance(value.low, Fraction):
        return Interval.at_least(value.low)
    return Interval(Fraction(0), value.high, high_open=value.high_open) if piece.bound == "under" else value


def _unit_behind(tokens: list[Token], stop: int) -> tuple[str | None, Kind, int]:
    """The unit behind a vague count, its kind, and the index behind."""
    begin = stop + (word(tokens, stop) == "of")
    found = unit_names().after(tokens, begin)
    if found is None or found[0].needs or found[0].name in ("pound", "second", "percent"):
        return None, "count", stop
    return found[0].name, found[0].kind, found[1]


def zero(tokens: list[Token], at: int, _floor: int) -> Piece | None:
    """`none`, `nobody`, `neither`, `no one`, and `no` before a countable harm."""
    lower = tokens[at].lower
    if lower != "no":
        return _zero(at, at + 1) if lower in _NONE else None
    after = word(tokens, at + 1)
    if after == "one":
        return _zero(at, at + 2)
    return _zero(at, at + 1) if after in words("countable_zero") else None


def _zero(at: int, stop: int) -> Piece:
    return Piece(at, stop, "count", Fraction(0), ONE, Interval.exactly(0))
