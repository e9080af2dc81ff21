"""Is `one` a number or a pronoun? `one missile` against `one of the`, `no one`, `the one`."""

from validator.lexicon import words
from validator.reading.amounts import Amount
from validator.reading.tokens import Token

_BEFORE = frozenset({"this", "that", "the", "any", "every", "each", "no", "which", "another", "some", "these", "those", "such"})


def is_pronoun(tokens: list[Token], amount: Amount) -> bool:
    """Whether the amount is the word `one` and counts nothing."""
    if amount.stop - amount.first != 1 or tokens[amount.first].lower != "one":
        return False
    before = tokens[amount.first - 1].lower if amount.first else ""
    if before in _BEFORE:
        return True
    if amount.stop >= len(tokens):
        return before not in words("casualty_words")
    after = tokens[amount.stop]
    if after.lower in words("casualty_words") or before in words("casualty_words"):
        return False
    return not after.text[0].isalnum() or after.lower in words("function_words") or after.lower in ("of", "another", "'s")
