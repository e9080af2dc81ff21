"""Is a word written like a name, and does what stands behind a number make it an amount all the same?"""

from validator.lexicon import mapping, words
from validator.reading.aspects.entities import is_plural
from validator.reading.quantity.number_words import number_words
from validator.reading.quantity.pieces import HYPHENS, is_headline, word
from validator.reading.quantity.unit_words import symbol_at, unit_names
from validator.reading.tokens import Token, glued

_PLURAL_VERBS = frozenset("were are have had died people others more of percent".split())
_NEXT = 7
"""Tokens in which the next item of a list of results must bring its number."""
_LIST = 40
"""How many tokens back a list of results may begin."""
_FARTHEST = 12
"""No name is followed further than so many tokens to the left."""


def is_name(token: Token) -> bool:
    """Whether `token` is written like a proper name: `Galaxy`, `iPhone`, `NASDAQ`; not a title or a function word."""
    text = token.text
    return (
        text[-1].isalpha()
        and text != text.lower()
        and token.lower not in ("i'm", "i've", "i")
        and token.lower not in words("function_words")
        and token.lower not in mapping("months")
    )


def is_weekday(token: Token) -> bool:
    """Whether `token` is a day of the week, or today."""
    return token.lower.rstrip("s").endswith("day") and token.lower[:3] in ("mon", "tue", "wed", "thu", "fri", "sat", "sun", "tod")


def unit_follows(tokens: list[Token], at: int) -> bool:
    """Whether a unit or a scale word stands at `at`."""
    if at >= len(tokens):
        return False
    if tokens[at].lower in number_words().scales or tokens[at].text == "%":
        return True
    unit = unit_names().after(tokens, at)
    if unit is not None and not unit[0].needs and tokens[at].text.islower():
        return True
    symbol = symbol_at(tokens, at)
    return symbol is not None and (glued(tokens, at) or len(tokens[at].text) > 1)


def amount_follows(tokens: list[Token], at: int) -> bool:
    """Whether what stands behind a number makes it an amount: a unit, a counted plural, a verb in the plural."""
    if at >= len(tokens):
        return False
    after = tokens[at]
    if after.lower in _PLURAL_VERBS or unit_follows(tokens, at):
        return True
    headline = is_headline(tokens)
    for token in tokens[at : at + 3]:
        if not token.text.isalpha() or not (headline or token.text.islower()) or token.lower in words("function_words"):
            return False
        if is_plural(token.text):
            return True
    return False


def in_results(tokens: list[Token], at: int) -> bool:
    """Whether name and number are an item of results: `the Centre took 30 percent, the Greens 12 and the Left 9`."""
    after = word(tokens, at + 1)
    if after[:1].isalpha() and after != "and":
        return False
    first = at - 1
    while (
        first > 0
        and at - first < _FARTHEST
        and tokens[first - 1].lower != "and"
        and (tokens[first - 1].text[0].isalpha() or tokens[first - 1].text in HYPHENS)
    ):
        first -= 1
    shares, comma = words("shared_out"), first - 1 - (word(tokens, first - 1) == "and" and word(tokens, first - 2) == ",")
    if word(tokens, comma) in (",", "and", ";") and word(tokens, comma - 1).isdecimal():
        return True
    if after in (",", "and", ";") and any(token.text.isdecimal() for token in tokens[at + 3 : at + _NEXT]) and _all_names(tokens, at + 2):
        return True
    return word(tokens, first - 1) in (",", "and", ";") and any(token.lower in shares for token in tokens[max(0, first - _LIST) : first])


def _all_names(tokens: list[Token], at: int) -> bool:
    """Whether only names, titles and `and` stand between `at` and the next number."""
    for token in tokens[at : at + _NEXT]:
        if token.text[0].isdecimal():
            return True
        if not (token.text[0].isupper() or token.lower in ("and", ".", "the")):
            return False
    return False
