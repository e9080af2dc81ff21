"""Which words and signs name a unit, a currency or what an amount is `per`?"""

from functools import cache
from typing import NamedTuple, cast

from validator.lexicon import table, words
from validator.model import Kind
from validator.reading.quantity.phrases import Phrases
from validator.reading.tokens import Token, glued


class Unit(NamedTuple):
    """A unit's name, the kind of figure it makes, and when its word is meant as one.

    `needs`: `digits` only behind digits or a scale word, `large` only behind a thousand or
    more, `stuck` only without a space; empty where it needs nothing.
    """

    name: str
    kind: Kind
    needs: str = ""


def _forms(row: tuple[str, ...], column: int) -> list[str]:
    return [form for form in row[column].split(",") if form] if len(row) > column else []


def _unit(row: tuple[str, ...]) -> Unit:
    return Unit(row[0], cast(Kind, row[1]), row[6] if len(row) > 6 else "")


def _money(row: tuple[str, ...]) -> Unit:
    return Unit(row[0], "money", row[4] if len(row) > 4 else "")


@cache
def unit_names() -> Phrases[Unit]:
    """Units and currencies by their words, in any case."""
    units = [(form, _unit(row)) for row in table("units") for form in _forms(row, 4)]
    units += [(form.replace(" ", "-"), unit) for form, unit in units if form.startswith(("square ", "cubic ", "nautical "))]
    units += [(form, Unit(row[0], "measure")) for row in table("pint_units") for form in _forms(row, 1)]
    return Phrases(units + [(form, _money(row)) for row in table("currencies") for form in _forms(row, 1)])


@cache
def unit_symbols() -> Phrases[Unit]:
    """Units, coins and currencies by what may stand behind a number in exact case: symbols, codes, signs."""
    units = [(form, Unit(row[0], cast(Kind, row[1]))) for row in table("units") for form in _forms(row, 5)]
    codes = [
        (form, Unit(row[0], "money"))
        for row in table("currencies")
        for form in _forms(row, 2) + _forms(row, 3)
        if len(form) > 1 or form in "$€£¥₽¢"
    ]
    units += [(form, Unit(row[0], "measure")) for row in table("pint_units") for form in _forms(row, 2)]
    stuck = [("p", Unit("penny", "money", "stuck")), ("c", Unit("cent", "money", "stuck")), ("pc", Unit("percent", "percent", "stuck"))]
    stuck += [("in", Unit("inch", "measure", "stuck")), ("h", Unit("hour", "duration", "stuck")), ("st", Unit("stone", "measure", "stuck"))]
    return Phrases([*units, *codes, *stuck], exact_case=True)


def symbol_at(tokens: list[Token], at: int) -> tuple[Unit, int] | None:
    """The symbol that begins at `at` and may: `5in` is in inches, `5 in May` is not."""
    found = unit_symbols().after(tokens, at)
    return found if found is None or found[0].needs != "stuck" or glued(tokens, at) else None


@cache
def money_signs() -> Phrases[Unit]:
    """Currency signs and codes that stand before a number."""
    return Phrases(
        [(form, Unit(row[0], "money")) for row in table("currencies") for form in _forms(row, 2) + _forms(row, 3)], exact_case=True
    )


def sign_before(tokens: list[Token], at: int) -> tuple[Unit, int] | None:
    """The currency sign that begins at `at`, and the index of the number behind it.

    Letters must touch the number or stand one space before it, a single letter must touch
    it and nothing else: `RM3.06`, `USD 10`, `R500`, `A$5`, but not `S&P 500`, `a P 5`, `A $5 ticket`.
    """
    found = money_signs().after(tokens, at)
    if found is None:
        return None
    stop = found[1]
    if tokens[at].text == "A" and stop > at + 1 and not glued(tokens, at + 1):
        return None
    if stop < len(tokens) and tokens[stop - 1].text[-1].isalpha():
        gap = tokens[stop].start - tokens[stop - 1].end
        lone = stop == at + 1 and len(tokens[at].text) == 1
        if gap > 1 or (lone and gap) or (at and tokens[at - 1].end == tokens[at].start and tokens[at - 1].text in "&-/.'"):
            return None
        if (
            gap == 0
            and (lone or tokens[at].text == "PS")
            and tokens[stop].text.isdecimal()
            and len(tokens[stop].text) < 3
            and not _scale_letter(tokens, stop + 1)
        ):
            return None
    return found


def _scale_letter(tokens: list[Token], at: int) -> bool:
    """Whether a scale sticks to the digits before `at` or a scale word follows them."""
    return at < len(tokens) and tokens[at].lower in ("m", "bn", "b", "k", "tn", "million", "billion", "trillion")


@cache
def _per_names() -> dict[str, tuple[str, bool]]:
    """What an amount may be per: word to name in the singular, and whether `a` may stand for `per`."""
    units = {form: (row[0], True) for row in table("units") if row[1] != "percent" for form in _forms(row, 4) if " " not in form}
    return {**{name: (name, True) for name in words("per_nouns")}, **units}


def per_name(token: Token, lead: str) -> str | None:
    """The name of what an amount is per, where `token` stands behind `lead` (`per`, `a`, `an`, `each`, `every`, `/`)."""
    known = _per_names().get(token.lower)
    if known is not None:
        return known[0]
    return token.lower if lead == "per" and token.text.isalpha() else None
