"""A number with what it is measured in: `$4.2 billion`, `41 percent`, `five kilometers`, `$52 a barrel`, `12 million yuan`."""

from fractions import Fraction
from functools import cache
from typing import NamedTuple, cast

from validator.lexicon import table, words
from validator.model import Kind
from validator.reading.entities import is_plural
from validator.reading.numbers import Number, number_words, read_number
from validator.reading.phrases import Phrases
from validator.reading.tokens import Token

_DASHES = frozenset("-‐‑–—−")
_MINUS = frozenset("-−–")


class Unit(NamedTuple):
    """A unit's name and the kind of figure it makes."""

    name: str
    kind: Kind


class Amount(NamedTuple):
    """A number with its unit; tokens `first` to `stop`. `unit` is `None` for a bare number."""

    first: int
    stop: int
    number: Number
    unit: Unit | None
    hyphened: bool = False

    @property
    def kind(self) -> Kind:
        """The kind of figure it makes."""
        if self.unit is not None:
            return self.unit.kind
        return "ratio" if self.number.shape == "fraction" else "count"


@cache
def unit_words() -> Phrases[Unit]:
    """Units and currencies by their words, in any case."""
    units = [(form, Unit(row[0], cast(Kind, row[1]))) for row in table("units") for form in row[4].split(",") if form]
    money = [(form, Unit(row[0], "money")) for row in table("currencies") for form in row[1].split(",") if form]
    return Phrases(units + money)


@cache
def unit_symbols() -> Phrases[Unit]:
    """Units by their symbols, and currencies by their codes, in exact case."""
    units = [(form, Unit(row[0], cast(Kind, row[1]))) for row in table("units") if len(row) > 5 for form in row[5].split(",") if form]
    codes = [(form, Unit(row[0], "money")) for row in table("currencies") if len(row) > 2 for form in row[2].split(",") if form.strip()]
    signs = [(form, Unit(row[0], "money")) for row in table("currencies") if len(row) > 3 for form in row[3].split(",") if form in "€£$¥¢₹"]
    return Phrases(units + codes + [entry for entry in signs if entry[0]])


@cache
def money_signs() -> Phrases[Unit]:
    """Currency signs and codes that stand before a number, as token sequences in exact case."""
    entries = []
    for row in table("currencies"):
        forms = [form for column in row[2:4] for form in column.split(",") if form.strip()]
        for form in forms:
            spaced = "".join(f" {sign} " if sign in "$£€¥=./" else sign for sign in form)
            entries.append((" ".join(spaced.split()), Unit(row[0], "money")))
    return Phrases(entries, exact_case=True)


@cache
def per_words() -> dict[str, str]:
    """What an amount may be `per` or `a`: word to name in the singular."""
    found = {form: row[0] for row in table("units") if row[1] != "percent" for form in row[4].split(",") if form and " " not in form}
    return {**found, **{word: word for word in words("per_nouns")}}


def read_amount(tokens: list[Token], at: int, *, joined: bool = True) -> Amount | None:
    """The amount that begins at `tokens[at]`, a currency sign or a number."""
    sign = money_signs().after(tokens, at)
    if sign is not None and (sign[1] >= len(tokens) or not tokens[at].text[0].isalnum() or _close(tokens, sign[1])):
        begin = sign[1]
        negative = begin < len(tokens) and tokens[begin].text in _MINUS
        begin += negative
        number = read_number(tokens, begin, joined=joined) if begin < len(tokens) else None
        if number is None or number.shape == "fraction":
            return None
        number = _with_letter(tokens, number, money=True)
        number = number._replace(value=-number.value) if negative else number
        stop = number.stop
        named = unit_words().after(tokens, stop)
        if named is not None and named[0].kind == "money":
            return _with_per(tokens, Amount(at, named[1], number, named[0]))
        if stop < len(tokens) and tokens[stop].text in ("US", "CAD", "AUD", "USD") and sign[0].name == "USD":
            return _with_per(tokens, Amount(at, stop + 1, number, Unit({"CAD": "CAD", "AUD": "AUD"}.get(tokens[stop].text, "USD"), "money")))
        return _with_per(tokens, Amount(at, stop, number, sign[0]))
    found = read_number(tokens, at, joined=joined)
    if found is None:
        return None
    first = at
    if at and _is_minus(tokens, at):
        first, found = at - 1, found._replace(value=-found.value)
        if first and tokens[first].text == "-" and tokens[first - 1].lower == "minus":
            first -= 1
    return _with_per(tokens, _with_unit(tokens, first, found))


def _close(tokens: list[Token], at: int) -> bool:
    """Whether a code of letters and the number at `at` belong together: stuck, or one space apart."""
    return tokens[at].start - tokens[at - 1].end <= 1


def _is_minus(tokens: list[Token], at: int) -> bool:
    """Whether a minus stands right before the number at `at`: a sign that sticks to it and to nothing else, or the word."""
    before = tokens[at - 1]
    if before.lower in ("minus", "negative"):
        return True
    if before.text not in _MINUS or before.end != tokens[at].start:
        return False
    if at >= 2 and tokens[at - 2].lower == "minus":
        return True
    return at < 2 or tokens[at - 2].end < before.start or tokens[at - 2].text in "($£€"


def _with_letter(tokens: list[Token], number: Number, *, money: bool) -> Number:
    """`number` times the letter stuck to it, where that letter is a scale: `$5m`, `25k`, `1.5m tonnes`."""
    stop = number.stop
    if number.shape != "digits" or number.scale != 1 or stop >= len(tokens) or tokens[stop].start != tokens[stop - 1].end:
        return number
    lower = tokens[stop].lower
    factor = number_words().letters.get(lower)
    if factor is None or not (money or _is_scale(tokens, stop)):
        return number
    return Number(number.value * factor, number.grain * factor, number.written * factor, factor, "digits", stop + 1)


def _is_scale(tokens: list[Token], at: int) -> bool:
    """Whether the letter at `at`, stuck to digits, is a scale and no unit: what follows is counted or measured."""
    letter = tokens[at]
    if letter.text in ("k", "K"):
        return True
    if letter.text not in ("m", "M", "b", "B", "bn", "t", "G"):
        return False
    if letter.text == "G":
        return len(tokens[at - 1].text) > 1
    if at + 1 >= len(tokens):
        return letter.lower == "b"
    after = tokens[at + 1]
    if letter.lower == "t":
        return False
    return is_plural(after.text) or after.lower in ("people", "in", "to", "more") or unit_words().after(tokens, at + 1) is not None or _ends_plural(tokens, at + 1)


def _ends_plural(tokens: list[Token], at: int) -> bool:
    """Whether a plural noun ends a short run of lower-case words at `at`."""
    for token in tokens[at : at + 4]:
        if not token.text.isalpha() or token.lower in words("function_words"):
            return False
        if is_plural(token.text):
            return True
    return False


def _with_unit(tokens: list[Token], first: int, number: Number) -> Amount:
    """`number` with the unit behind it."""
    number = _with_letter(tokens, number, money=False)
    stop = number.stop
    if stop >= len(tokens):
        return Amount(first, stop, number, None)
    begin, hyphened = stop, False
    if tokens[stop].text in _DASHES and tokens[stop].text != "—" and tokens[stop].start == tokens[stop - 1].end and stop + 1 < len(tokens):
        if tokens[stop + 1].start == tokens[stop].end:
            begin, hyphened = stop + 1, True
    elif number.shape == "fraction" and tokens[stop].lower in ("a", "an", "of") and _unit_at(tokens, _past_article(tokens, stop), number) is not None:
        begin = _past_article(tokens, stop)
    found = _unit_at(tokens, begin, number)
    if found is None:
        return Amount(first, stop, number, None)
    unit, end = found
    return Amount(first, end, number, unit, hyphened)


def _past_article(tokens: list[Token], at: int) -> int:
    """Past `a`, `an` or `of a`."""
    if tokens[at].lower == "of" and at + 1 < len(tokens) and tokens[at + 1].lower in ("a", "an"):
        return at + 2
    return at + 1 if tokens[at].lower != "of" else at


_NEED_DIGITS = frozenset({"KRW", "VND", "AMD", "RON", "BGN", "BRL", "bit", "byte", "bar", "stone", "calorie"})
_LONE = frozenset("mglWVFCKR")


def _unit_at(tokens: list[Token], at: int, number: Number) -> tuple[Unit, int] | None:
    """The unit whose words or symbol begin at `at`."""
    if at >= len(tokens):
        return None
    found = unit_words().after(tokens, at)
    if found is not None and _word_fits(tokens, at, found, number):
        return _sterling(tokens, at, found, number)
    symbol = unit_symbols_exact().after(tokens, at)
    if symbol is None:
        return None
    stuck = tokens[at].start == tokens[at - 1].end
    if not stuck and (number.shape == "words" and number.scale == 1 or (len(tokens[at].text) == 1 and tokens[at].text.isalpha() and tokens[at].text not in _LONE)):
        return None
    return symbol


@cache
def unit_symbols_exact() -> Phrases[Unit]:
    """Unit symbols and currency codes and signs behind a number."""
    units = [(form, Unit(row[0], cast(Kind, row[1]))) for row in table("units") if len(row) > 5 for form in row[5].split(",") if form]
    codes = [(form, Unit(row[0], "money")) for row in table("currencies") for column in row[2:4] for form in column.split(",") if form.strip() and "." not in form]
    spaced = [(" ".join("".join(f" {sign} " if sign in "$£€¥=./" else sign for sign in form).split()), unit) for form, unit in [*units, *codes]]
    return Phrases([*spaced, ("p", Unit("penny", "money"))], exact_case=True)


def _word_fits(tokens: list[Token], at: int, found: tuple[Unit, int], number: Number) -> bool:
    """Whether the unit word at `at` is meant as one."""
    unit, stop = found
    word = tokens[at]
    if word.text[0].isupper() and stop == at + 1 and unit.kind != "money" and unit.name not in ("degree_Celsius", "degree_Fahrenheit", "kelvin") and not word.text.isupper():
        return tokens[0].text == word.text or number.stop == 1
    if unit.name in _NEED_DIGITS and number.shape == "words" and number.scale == 1:
        return False
    if word.lower == "second" and stop == at + 1:
        return number.value == 1 and tokens[at - 1].lower != "one" or tokens[at - 1].text in _DASHES or number.shape == "digits"
    return True


def _sterling(tokens: list[Token], at: int, found: tuple[Unit, int], number: Number) -> tuple[Unit, int]:
    """Pounds as money where a large sum or words of paying say so, else as a weight."""
    unit, stop = found
    if unit.name != "pound":
        return found
    of_goods = stop < len(tokens) and tokens[stop].lower == "of"
    paying = any(token.lower in words("paying") for token in tokens[max(0, at - 8) : at])
    if (number.scale >= 1_000_000 or paying) and not of_goods:
        return Unit("GBP", "money"), stop
    return found


def _with_per(tokens: list[Token], amount: Amount) -> Amount:
    """`amount` with what it is per: `a barrel`, `per hour`, `-an-hour`, `/kg`."""
    if amount.unit is None or amount.stop + 1 >= len(tokens):
        return amount
    at = amount.stop
    hyphened = tokens[at].text in _DASHES and tokens[at].start == tokens[at - 1].end
    at += hyphened
    lead = tokens[at].lower
    if lead not in ("per", "a", "an", "/", "each", "every"):
        return amount
    at += 1
    if hyphened and at < len(tokens) and tokens[at].text in _DASHES:
        at += 1
    if at >= len(tokens):
        return amount
    name = per_words().get(tokens[at].lower)
    if name is None:
        if lead == "/":
            found = unit_symbols_exact().after(tokens, at)
            if found is None or found[0].kind == "money":
                return amount
            return _joined(amount, found[0].name, found[1])
        if lead != "per" or not tokens[at].text.isalpha() or amount.unit.kind == "percent":
            return amount
        name = tokens[at].lower
    if lead in ("a", "an", "each", "every") and amount.unit.kind == "percent" and name not in ("year", "month", "week", "day", "hour"):
        return amount
    return _joined(amount, name, at + 1)


def _joined(amount: Amount, name: str, stop: int) -> Amount:
    """`amount` as a rate per `name`."""
    assert amount.unit is not None
    kind: Kind = "measure" if amount.unit.kind == "duration" else amount.unit.kind
    return amount._replace(unit=Unit(f"{amount.unit.name}_per_{name}", kind), stop=stop)


def is_rate(amount: Amount) -> bool:
    """Whether the unit is one per another."""
    return amount.unit is not None and "_per_" in amount.unit.name


def rescaled(number: Number, factor: Fraction) -> Number:
    """`number` under a scale word that stands only behind the other end of its range."""
    return number._replace(value=number.value * factor, grain=number.grain * factor, written=number.written * factor, scale=factor)
