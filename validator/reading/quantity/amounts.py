"""A number with what it is measured in: `$4.2 billion`, `41 percent`, `five kilometers`, `$52 a barrel`, `12 million yuan`."""

from fractions import Fraction
from typing import NamedTuple

from validator.model import Kind
from validator.reading.quantity.hedges import Hedge, hedge_inside
from validator.reading.quantity.number_words import Number, number_words
from validator.reading.quantity.numbers import read_number
from validator.reading.quantity.pieces import HYPHENS, word
from validator.reading.quantity.scale_letters import with_letter
from validator.reading.quantity.unit_places import suspended_unit, unit_at
from validator.reading.quantity.unit_words import Unit, per_name, sign_before, symbol_at, unit_names
from validator.reading.tokens import Token, glued

_MINUS = frozenset("-−–")
_AWAY = frozenset({"ago", "earlier", "later", "before", "after", "from", "previously", "older", "younger", "long", "old"})
"""Words that make `a year` before them a time, not a rate."""
_SMALLER = {"foot": ("inch", Fraction(12)), "pound": ("ounce", Fraction(16)), "stone": ("pound", Fraction(14))}
"""The unit that may follow another in one measure, and how many of it the other holds."""


class Amount(NamedTuple):
    """A number with its unit, tokens `first` to `stop`; `unit` is `None` for a bare number, `inside` a hedge between the two."""

    first: int
    stop: int
    number: Number
    unit: Unit | None = None
    inside: Hedge | None = None

    @property
    def kind(self) -> Kind:
        """The kind of figure it makes."""
        if self.unit is not None:
            return self.unit.kind
        return "ratio" if self.number.shape == "fraction" else "count"


def read_amount(tokens: list[Token], at: int, *, joined: bool = True, money: bool = False) -> Amount | None:
    """The amount that begins at `tokens[at]`, a currency sign or a number; `money` says that the other end of its range is a sum."""
    sign = None if tokens[at].text[0].isdecimal() else sign_before(tokens, at)
    if sign is not None:
        return _money(tokens, at, *sign, joined=joined)
    number = read_number(tokens, at, joined=joined)
    if number is None:
        return None
    if money:
        number = with_letter(tokens, number, money=True)
    first = _minus_before(tokens, at)
    if first < at:
        number = number._replace(value=-number.value)
    return _per(tokens, _compound(tokens, _measured(tokens, first, number)))


def _money(tokens: list[Token], at: int, unit: Unit, begin: int, *, joined: bool) -> Amount | None:
    """The sum behind a currency sign; a name behind the number is more exact than the sign (`$8 Canadian`)."""
    negative = word(tokens, begin) in _MINUS
    begin += negative
    number = read_number(tokens, begin, joined=joined) if begin < len(tokens) else None
    if number is None or tokens[begin].lower in ("a", "an", "half", "quarter"):
        return None
    number = with_letter(tokens, number, money=True)
    minus = word(tokens, at - 1) == "minus" or (word(tokens, at - 1) in _MINUS and glued(tokens, at) and not glued(tokens, at - 1))
    if negative or minus:
        number, at = number._replace(value=-number.value), at - minus
    inside = hedge_inside(tokens, number.stop)
    stop = number.stop if inside is None or word(tokens, number.stop) == "plus" else inside[1]
    named = unit_names().after(tokens, stop)
    if named is not None and named[0].kind == "money" and named[0].name not in ("cent", "penny"):
        unit, stop = named
    elif word(tokens, stop) in ("us", "cad", "aud", "canadian", "australian") and tokens[stop].text[0].isupper() and unit.name == "USD":
        unit, stop = Unit({"c": "CAD", "a": "AUD", "u": "USD"}[tokens[stop].lower[0]], "money"), stop + 1
    return _per(tokens, Amount(at, stop, number, unit, inside[0] if inside is not None and stop > number.stop else None))


def _minus_before(tokens: list[Token], at: int) -> int:
    """Where a minus before the number at `at` begins; `at` where there is none.

    A sign must touch the number and nothing before it, or it is a dash; `minus` and `negative` are words.
    """
    before = word(tokens, at - 1)
    if before in ("minus", "negative"):
        return at - 1
    if before not in _MINUS or not glued(tokens, at):
        return at
    if word(tokens, at - 2) == "minus":
        return at - 2
    loose = at == 1 or not glued(tokens, at - 1) or tokens[at - 2].text in "($£€,"
    return at - 1 if loose else at


def _measured(tokens: list[Token], first: int, number: Number) -> Amount:
    """`number` with the unit behind it, a hyphen or a hedge between."""
    number = with_letter(tokens, number, money=False)
    stop = number.stop
    if stop >= len(tokens):
        return Amount(first, stop, number)
    if tokens[stop].text in HYPHENS and glued(tokens, stop):
        found = unit_at(tokens, stop + 1, number) if glued(tokens, stop + 1) else None
        if found is not None:
            return Amount(first, found[1], number, found[0])
        if stop + 1 < len(tokens) and not (glued(tokens, stop + 1) and tokens[stop + 1].text[0].isalnum()):
            return Amount(first, stop, number, suspended_unit(tokens, stop + 1, number))
    elif number.shape == "fraction" and tokens[stop].lower in ("a", "an", "of"):
        found = unit_at(tokens, stop + 1 + (word(tokens, stop + 1) in ("a", "an")), number)
        if found is not None and (tokens[stop].lower != "of" or word(tokens, stop + 1) in ("a", "an")):
            return Amount(first, found[1], number, found[0])
    found = unit_at(tokens, stop, number)
    return _inside(tokens, first, number) if found is None else Amount(first, found[1], number, found[0])


def _compound(tokens: list[Token], amount: Amount) -> Amount:
    """`6ft 2in`, `six feet two inches`, `6-foot-2`, `8lb 3oz`: one measure in two units, given in the first."""
    smaller = _SMALLER.get(amount.unit.name) if amount.unit is not None else None
    if smaller is None or amount.number.value.denominator != 1 or amount.number.scale != 1:
        return amount
    name, parts = smaller
    at = amount.stop + (word(tokens, amount.stop) in ("and", *HYPHENS))
    number = (
        read_number(tokens, at)
        if at < len(tokens) and (tokens[at].text[0].isdecimal() or tokens[at].lower in number_words().small)
        else None
    )
    if number is None or not 0 <= number.value < parts:
        return amount
    found = unit_at(tokens, number.stop, number)
    tall = name == "inch" and word(tokens, amount.stop) in HYPHENS and glued(tokens, at)
    if found is None and tall:
        found = Unit(name, "measure"), number.stop
    if found is None or found[0].name != name:
        return amount
    value = amount.number.value + number.value / parts
    fine = number.written / parts
    return amount._replace(stop=found[1], number=Number(value, fine, fine, amount.number.scale, amount.number.shape, found[1]))


def _inside(tokens: list[Token], first: int, number: Number) -> Amount:
    """`20-plus years`, `100+`, `30-odd miles`, `50 or so`."""
    found = hedge_inside(tokens, number.stop)
    if found is None:
        return Amount(first, number.stop, number)
    hedge, stop = found
    begin = stop + (word(tokens, stop) in HYPHENS)
    unit = unit_at(tokens, begin, number)
    if unit is not None:
        return Amount(first, unit[1], number, unit[0], hedge)
    sticks = glued(tokens, number.stop) and not (glued(tokens, stop) and tokens[stop].text[0].isdecimal())
    return (
        Amount(first, stop, number, None, hedge)
        if sticks or (hedge.phrase == "odd" and number.value >= 20)
        else Amount(first, number.stop, number)
    )


def _per(tokens: list[Token], amount: Amount) -> Amount:
    """`amount` with what it is per: `a barrel`, `per hour`, `-an-hour`, `/kg`."""
    at, unit = amount.stop, amount.unit
    if unit is None or at + 1 >= len(tokens):
        return amount
    hyphened = tokens[at].text in HYPHENS and glued(tokens, at)
    at += hyphened
    lead = word(tokens, at)
    if lead not in ("per", "a", "an", "/", "each", "every"):
        return amount
    at += 1 + (hyphened and word(tokens, at + 1) in HYPHENS)
    if at >= len(tokens) or (lead in ("each", "every") and unit.kind not in ("money", "duration")):
        return amount
    if lead == "/":
        found = symbol_at(tokens, at) or unit_names().after(tokens, at)
        return _joined(amount, found[0].name, found[1]) if found is not None and found[0].kind != "money" else amount
    longer = unit_names().after(tokens, at)
    if longer is not None and longer[1] > at + 1 and longer[0].kind == "measure" and unit.kind != "percent":
        return _joined(amount, longer[0].name, longer[1])
    name = per_name(tokens[at], lead)
    following = word(tokens, at + 1)
    if name is None or (lead != "per" and (following in _AWAY or (following in HYPHENS and not hyphened and glued(tokens, at + 1)))):
        return amount
    timed = unit.kind != "percent" or name in ("year", "month", "week", "day", "hour")
    return _joined(amount, name, at + 1) if timed else amount


def _joined(amount: Amount, name: str, stop: int) -> Amount:
    """`amount` as a rate per `name`."""
    unit = amount.unit
    assert unit is not None
    return amount._replace(unit=Unit(f"{unit.name}_per_{name}", "measure" if unit.kind == "duration" else unit.kind), stop=stop)


def rescaled(number: Number, factor: Fraction) -> Number:
    """`number` under a scale word that stands only behind the other end of its range."""
    return number._replace(value=number.value * factor, grain=number.grain * factor, written=number.written * factor, scale=factor)
