"""Is `one` a number or a pronoun? `one missile` against `one of the`, `no one`, `the one`."""

from validator.lexicon import words
from validator.reading.aspects.entities import is_plural
from validator.reading.quantity.amounts import Amount
from validator.reading.quantity.number_words import number_words
from validator.reading.quantity.pieces import HYPHENS, word
from validator.reading.tokens import Token, glued

_POINTING = frozenset("this that the any every each no which another some these those such new big good first last next only".split())
_HOW = frozenset({"how", "why", "whatever", "wherever"})
_WITHOUT_NOUN = frozenset({"of", "another", "'s", "day", "side", "thing", "way", "time", "point"})


_JOINING = frozenset({"and", ",", "or"})
_PLACING = frozenset({"in", "near", "from", "outside"})
_LIST = 12
"""So many tokens back the count before it in a list is looked for (`three in Oru and one in Tam`)."""


def is_pronoun(tokens: list[Token], amount: Amount) -> bool:
    """Whether the amount is the word `one` and counts nothing."""
    if tokens[amount.first].lower != "one" or amount.stop - amount.first != 1:
        return False
    before, after = word(tokens, amount.first - 1), word(tokens, amount.stop)
    harmed = words("casualty_words")
    if before in _JOINING and after in _PLACING and _counts_before(tokens, amount.first):
        return False
    if before in _HOW:
        return True
    if before in _POINTING:
        return not (before in ("the", "only") and after and after[0].isalpha() and after not in words("function_words"))
    if after == "of":
        return not _item(tokens, amount)
    if after in harmed or before in harmed:
        return False
    if not after or not after[0].isalnum():
        return not (after in HYPHENS and glued(tokens, amount.stop))
    return after in words("function_words") or after in _WITHOUT_NOUN


def _counts_before(tokens: list[Token], at: int) -> bool:
    return any(token.text.isdigit() or token.lower in words("numbers") for token in tokens[max(0, at - _LIST) : at])


def _item(tokens: list[Token], amount: Amount) -> bool:
    """Whether `one of` is an item of a list of counts: `two thefts, one of arson and one of perjury`."""
    before, noun, behind = word(tokens, amount.first - 1), amount.stop + 1, word(tokens, amount.stop + 2)
    if before not in (",", ":", "and", ";") or noun >= len(tokens) or not tokens[noun].text.islower():
        return False
    if tokens[noun].lower in words("function_words") or tokens[noun].lower in number_words().small or is_plural(tokens[noun].text):
        return False
    return tokens[noun].lower.endswith("ing") or not behind[:1].isalpha() or behind in words("function_words")
