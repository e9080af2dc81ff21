"""Which two amounts are the ends of one range? `20 to 30`, `between 20 and 30`, `$26-31 million`, `three or four years`."""

from functools import cache

from validator.lexicon import words
from validator.reading.quantity.ages import age_behind, is_aged
from validator.reading.quantity.amounts import Amount, read_amount, rescaled
from validator.reading.quantity.assembly import assemble, base_value
from validator.reading.quantity.hedges import hedge_before
from validator.reading.quantity.number_words import number_words
from validator.reading.quantity.pieces import DASHES, HYPHENS, Piece, word
from validator.reading.quantity.trends import trend_before
from validator.reading.quantity.unit_words import money_signs
from validator.reading.tokens import Token, glued

_SOFTENERS = frozenset("about around roughly approximately as many much perhaps maybe even possibly nearly almost some up".split())
_SHARED_SCALE = 10
"""The first end takes the second's scale word unless it would become so many times greater (`$900 to $1.2 million`)."""
_NEAR = 3
"""Tokens before `from` in which a verb of spreading stands."""
_STEEP = 3
"""Behind a verb of change `2 percent to 15 percent` is an amount and a level, unless the second is at most so many times the first
and no earlier level follows (`fell by 300 to 900, from 1,400`)."""


@cache
def number_openers() -> frozenset[str]:
    """Words and signs at which an amount may begin, besides digits."""
    tables = number_words()
    signs = {sign.lower() for sign in money_signs().firsts}
    return frozenset({*tables.small, *tables.signs, *signs, "a", "an", "half", "quarter", ".", "·"})


def opens(tokens: list[Token], at: int) -> bool:
    """Whether an amount may begin at `tokens[at]`."""
    return at < len(tokens) and (tokens[at].text[0].isdecimal() or tokens[at].lower in number_openers())


def between(tokens: list[Token], at: int, floor: int) -> Piece | None:
    """`between 20 and 30 soldiers`; `at` is the place of `between`."""
    begin = at + 1 + (word(tokens, at + 1) == "the")
    aged = word(tokens, begin) in ("age", "ages")
    begin = begin + 1 + (word(tokens, begin + 1) == "of") if aged else at + 1
    while begin < at + 3 and word(tokens, begin) in _SOFTENERS:
        begin += 1
    if not opens(tokens, begin):
        return None
    for joined in (True, False):
        low = read_amount(tokens, begin, joined=joined)
        if low is not None and word(tokens, low.stop) in ("and", "to", "or", *HYPHENS):
            high = _second(tokens, low.stop + 1, low)
            if high is not None and _fits(low, high):
                piece = ranged(tokens, low, high, floor, opening=at)
                return piece._replace(kind="age", unit="year") if aged and piece.unit is None else piece
    return None


def _second(tokens: list[Token], at: int, low: Amount) -> Amount | None:
    """The second end, past a hedge or the minus of `-5`."""
    while word(tokens, at) in _SOFTENERS:
        at += 1
    if word(tokens, at) in ("-", "−", "minus") and not (at and glued(tokens, at) and word(tokens, at) == "-"):
        at += 1
    return read_amount(tokens, at, money=low.unit is not None and low.unit.kind == "money") if opens(tokens, at) else None


def other_end(tokens: list[Token], low: Amount) -> Amount | None:
    """The second end of `20 to 30`, `20-30`, `three or four`, where the two make a range."""
    at = low.stop
    lead = word(tokens, at)
    if lead in ("to", "through", "or") or (lead == "/" and low.unit is not None and low.unit.kind == "money"):
        begin = at + 1 + (word(tokens, at + 1) in HYPHENS)
    elif lead in DASHES:
        if word(tokens, at + 1) in ("to", "or"):
            lead, begin = word(tokens, at + 1), at + 2 + (word(tokens, at + 2) in HYPHENS)
        elif glued(tokens, at) == glued(tokens, at + 1):
            begin = at + 1
        else:
            return None
    else:
        return None
    if not opens(tokens, begin) and not (lead == "to" and word(tokens, begin) in _SOFTENERS):
        return None
    high = _second(tokens, begin, low)
    return high if high is not None and _makes_range(tokens, low, high, lead) else None


def _fits(low: Amount, high: Amount) -> bool:
    """Whether the two are of one kind: one unit, or a unit at one end only."""
    if low.unit is None or high.unit is None:
        return low.unit is None or low.unit.kind == "money" or high.unit is None
    return high.unit.name == low.unit.name or (low.unit.kind == high.unit.kind == "money" and high.unit.name.startswith(low.unit.name))


def _makes_range(tokens: list[Token], low: Amount, high: Amount, lead: str) -> bool:
    """Whether two amounts joined by `lead` are the ends of one range."""
    if "fraction" in (low.number.shape, high.number.shape) and (high.unit is None or lead != "to"):
        return False
    if not _fits(low, high) or (low.unit is not None and high.unit is None and low.unit.kind != "money"):
        return False
    first, second = shared(low, high)
    small, large = first.number.value, second.number.value
    if lead == "or":
        near = large - small == 1 or (small % 5 == 0 and large % 5 == 0)
        suspended = low.unit is None or (low.unit == high.unit and word(tokens, low.stop) in HYPHENS)
        return (
            suspended
            and near
            and small < large <= small * 2
            and large <= 100
            and low.number.scale == 1
            and word(tokens, high.first - 1) == "or"
            and not (high.unit and high.unit.kind == "money")
        )
    if lead in DASHES or lead == "/":
        return small < large or (small == large and small != 1) or high.unit is not None
    if small > large and low.unit is not None and low.unit.kind == "percent" and lead == "to":
        return False
    changed = trend_before(tokens, low.first, "percent") is not None
    started = word(tokens, high.stop + (word(tokens, high.stop) == ",")) == "from"
    return not (changed and (started or not small < large <= small * _STEEP))


def shared(low: Amount, high: Amount) -> tuple[Amount, Amount]:
    """Both ends with the scale and unit that stand at only one of them."""
    if low.number.scale == 1 and high.number.scale >= 1000 and low.number.value < 1000 and low.number.shape != "fraction":
        mantissa = high.number.value / high.number.scale
        if low.number.value < mantissa * _SHARED_SCALE:
            low = low._replace(number=rescaled(low.number, high.number.scale))
    if high.unit is None:
        return low, high._replace(unit=low.unit)
    if low.unit is None or high.unit.name.startswith(low.unit.name):
        low = low._replace(unit=high.unit)
    return low, high


def begins_at_from(tokens: list[Token], amount: Amount, floor: int) -> bool:
    """Whether `from` stands before the amount or its hedge: a change, whose ends are two figures."""
    found = hedge_before(tokens, amount.first, floor)
    begin = amount.first if found is None else found[1]
    return word(tokens, begin - 1) == "from" and not spreads(tokens, begin - 1)


def spreads(tokens: list[Token], at: int) -> bool:
    """Whether the `from` at `at` opens a spread, whose two ends are one figure: `ranging from`, `anywhere from`, `a scale from`."""
    return any(token.lower in words("spreading") for token in tokens[max(0, at - _NEAR) : at])


def ranged(tokens: list[Token], low: Amount, high: Amount, floor: int, *, opening: int | None = None) -> Piece:
    """The range of two amounts as one piece, as written also where it is reversed; `opening` is the place of `between`."""
    low, high = shared(low, high)
    kind, first, stop = high.kind, low.first if opening is None else opening, high.stop
    unit = high.unit.name if high.unit is not None else None
    aged = age_behind(tokens, high)
    if aged is not None:
        kind, stop = "age", aged
    elif high.unit is None:
        begin = is_aged(tokens, low, floor)
        if begin is not None and begin < low.first:
            kind, unit, first = "age", "year", min(first, begin)
    value = base_value(tokens, low, kind).hull(base_value(tokens, high, kind))
    grain = min(low.number.grain, high.number.grain)
    return assemble(tokens, Piece(first, stop, kind, (low.number.value, high.number.value), grain, value, unit), floor, high.inside)
