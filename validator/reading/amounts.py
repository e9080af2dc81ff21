"""A number with what it is measured in: `$4.2 billion`, `41 percent`, `five kilometers`, `$52 a barrel`, `12 million yuan`."""

from fractions import Fraction
from typing import NamedTuple

from validator.lexicon import words
from validator.model import Kind
from validator.reading.entities import is_plural
from validator.reading.hedges import Hedge, hedge_inside
from validator.reading.number_words import Number, number_words
from validator.reading.numbers import read_number
from validator.reading.pieces import DASHES, HYPHENS, is_headline, word
from validator.reading.tokens import Token, glued
from validator.reading.unit_words import Unit, per_name, sign_before, symbol_at, unit_names

_MINUS = frozenset("-−–")
_AWAY = frozenset({"ago", "earlier", "later", "before", "after", "from", "previously", "older", "younger", "long", "old"})
"""Words that make `a year` before them a time, not a rate."""
_SMALLER = {"foot": ("inch", Fraction(12)), "pound": ("ounce", Fraction(16)), "stone": ("pound", Fraction(14))}
"""The unit that may follow another in one measure, and how many of it the other holds."""
_BETWEEN = frozenset({"and", "more", "other", "combined"})
"""Function words that may stand before a counted noun."""
_SUSPENSE = 10
"""No unit is held back over more tokens than this."""
_SPACED_SYMBOLS = frozenset("mglLWVFCKN")
"""One-letter symbols that may stand a space behind their number."""


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
        number = _with_letter(tokens, number, money=True)
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
    number = _with_letter(tokens, number, money=True)
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


def _with_letter(tokens: list[Token], number: Number, *, money: bool) -> Number:
    """`number` times the letter stuck to it, where that letter is a scale: `$5m`, `25k`, `1.5m tonnes`."""
    stop = number.stop
    if number.scale != 1 or number.shape != "digits" or not glued(tokens, stop):
        return number
    factor = number_words().letters.get(tokens[stop].lower)
    if factor is None or not (money or _is_scale(tokens, stop, number)):
        return number
    return Number(number.value * factor, number.grain * factor, number.written * factor, factor, "digits", stop + 1)


def _is_scale(tokens: list[Token], at: int, number: Number) -> bool:
    """Whether the letter at `at`, stuck to digits, is a scale and no unit: what follows is counted or measured."""
    letter = tokens[at].text
    if letter in ("k", "K"):
        return True
    if letter == "G":
        return number.value >= 10
    if letter not in ("m", "M", "b", "B") or at + 1 >= len(tokens):
        return letter in ("b", "B")
    return unit_names().after(tokens, at + 1) is not None or _counted(tokens, at + 1) or (number.written < 1 and _goes_on(tokens, at + 1))


def _goes_on(tokens: list[Token], at: int) -> bool:
    """Whether a sentence goes on as it does behind a count: `2.7m in May`, `1.4m to work`; not `22.5m to 25.5m`."""
    lower = word(tokens, at)
    return lower in ("in", "from", "more") or (lower == "to" and not word(tokens, at + 1)[:1].isdecimal())


def _counted(tokens: list[Token], at: int) -> bool:
    """Whether a plural noun ends a short run of words at `at`."""
    for token in tokens[at : at + 5]:
        if not token.text.isalpha() or (token.lower in words("function_words") and token.lower not in _BETWEEN):
            return False
        if is_plural(token.text):
            return True
    return False


def _measured(tokens: list[Token], first: int, number: Number) -> Amount:
    """`number` with the unit behind it, a hyphen or a hedge between."""
    number = _with_letter(tokens, number, money=False)
    stop = number.stop
    if stop >= len(tokens):
        return Amount(first, stop, number)
    if tokens[stop].text in HYPHENS and glued(tokens, stop):
        found = _unit_at(tokens, stop + 1, number) if glued(tokens, stop + 1) else None
        if found is not None:
            return Amount(first, found[1], number, found[0])
        if stop + 1 < len(tokens) and not (glued(tokens, stop + 1) and tokens[stop + 1].text[0].isalnum()):
            return Amount(first, stop, number, _suspended(tokens, stop + 1, number))
    elif number.shape == "fraction" and tokens[stop].lower in ("a", "an", "of"):
        found = _unit_at(tokens, stop + 1 + (word(tokens, stop + 1) in ("a", "an")), number)
        if found is not None and (tokens[stop].lower != "of" or word(tokens, stop + 1) in ("a", "an")):
            return Amount(first, found[1], number, found[0])
    found = _unit_at(tokens, stop, number)
    return _inside(tokens, first, number) if found is None else Amount(first, found[1], number, found[0])


def _suspended(tokens: list[Token], at: int, number: Number) -> Unit | None:
    """The unit that `four-, five- and six-litre` holds back to the end."""
    if word(tokens, at) not in ("and", "or", ","):
        return None
    for place in range(at + 1, min(at + _SUSPENSE, len(tokens) - 1)):
        if tokens[place].text in HYPHENS and glued(tokens, place) and glued(tokens, place + 1):
            found = _unit_at(tokens, place + 1, number)
            if found is None:
                continue
            old = word(tokens, found[1]) in HYPHENS and word(tokens, found[1] + 1) in ("old", "olds")
            return found[0]._replace(kind="age") if old else found[0]
    return None


def _compound(tokens: list[Token], amount: Amount) -> Amount:
    """`6ft 2in`, `six feet two inches`, `6-foot-2`, `8lb 3oz`: one measure in two units, given in the first."""
    smaller = _SMALLER.get(amount.unit.name) if amount.unit is not None else None
    if smaller is None or amount.number.value.denominator != 1 or amount.number.scale != 1:
        return amount
    name, parts = smaller
    at = amount.stop + (word(tokens, amount.stop) in ("and", *HYPHENS))
    number = read_number(tokens, at) if at < len(tokens) and (tokens[at].text[0].isdecimal() or tokens[at].lower in number_words().small) else None
    if number is None or not 0 <= number.value < parts:
        return amount
    found = _unit_at(tokens, number.stop, number)
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
    unit = _unit_at(tokens, begin, number)
    if unit is not None:
        return Amount(first, unit[1], number, unit[0], hedge)
    sticks = glued(tokens, number.stop) and not (glued(tokens, stop) and tokens[stop].text[0].isdecimal())
    return Amount(first, stop, number, None, hedge) if sticks or (hedge.phrase == "odd" and number.value >= 20) else Amount(first, number.stop, number)


def _unit_at(tokens: list[Token], at: int, number: Number) -> tuple[Unit, int] | None:
    """The unit whose words or symbol begin at `at`."""
    if at >= len(tokens):
        return None
    found = unit_names().after(tokens, at)
    if found is not None and _is_meant(tokens, at, *found, number=number):
        return _sterling(tokens, at, *found, number=number)
    symbol = symbol_at(tokens, at)
    if symbol is None or glued(tokens, at) or tokens[at].text in "°%′″":
        return symbol
    if symbol[0].needs == "stuck" or (number.shape == "words" and number.scale == 1):
        return None
    return symbol if len(tokens[at].text) > 1 or symbol[1] > at + 1 or not tokens[at].text.isalpha() or tokens[at].text in _SPACED_SYMBOLS or word(tokens, at + 1) == "/" else None


def _is_meant(tokens: list[Token], at: int, unit: Unit, stop: int, *, number: Number) -> bool:
    """Whether the unit's word at `at` is meant as one behind this number."""
    in_digits = number.shape == "digits" or number.scale > 1
    if (unit.needs == "digits" and not in_digits) or (unit.needs == "large" and number.value < 1000) or (unit.needs == "stuck" and not glued(tokens, at)):
        return False
    token = tokens[at]
    if token.text.istitle() and stop == at + 1 and unit.kind not in ("money", "percent") and not unit.name.startswith(("degree_", "kelvin")):
        return is_headline(tokens)
    if token.lower == "second":
        return tokens[at - 1].text in DASHES or number.shape == "digits"
    return True


def _sterling(tokens: list[Token], at: int, unit: Unit, stop: int, *, number: Number) -> tuple[Unit, int]:
    """Pounds as money where a large sum, words of paying or a sum in brackets say so, else as a weight."""
    if unit.name != "pound" or word(tokens, stop) == "of":
        return unit, stop
    bracketed = word(tokens, stop) == "(" and stop + 1 < len(tokens) and sign_before(tokens, stop + 1) is not None
    paying = number.scale >= 1_000_000 or bracketed or any(token.lower in words("paying") for token in tokens[max(0, at - 8) : at])
    return (Unit("GBP", "money"), stop) if paying else (unit, stop)


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
