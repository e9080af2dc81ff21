"""What is counted or measured, and of what or whom is it said?

The entity is the noun phrase right behind the number (`62 Ukrainian drones`) or behind
its `of` (`dozens of homes`); its head in the singular is the unit of a count.
"""

from collections.abc import Sequence
from typing import NamedTuple

from validator.lexicon import mapping, words
from validator.model import Quantity, Span
from validator.reading.tokens import Token

_LONGEST = 8
"""A noun phrase of more tokens is not read on."""
_ADVERBIAL = frozenset({"more", "other", "further", "additional", "extra"})
_PRONOUNS = frozenset({"them", "those", "these", "us", "whom", "which", "it", "him", "her"})


class Entity(NamedTuple):
    """`phrase` is the place of number and noun phrase, `name` the noun phrase as written, `head` its head in the singular."""

    phrase: Span
    name: str | None
    head: str | None


def singular(word: str) -> str:
    """`drones` to `drone`, `people` to `person`, `cities` to `city`; a word that is no plural stays."""
    lower = word.lower()
    irregular = mapping("plurals").get(lower)
    if irregular is not None:
        return irregular
    if lower.endswith("ies") and len(lower) > 4:
        return lower[:-3] + "y"
    if lower.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return lower[:-2]
    if lower.endswith("oes") and len(lower) > 4:
        return lower[:-2]
    if lower.endswith("s") and not lower.endswith(("ss", "us", "is")) and len(lower) > 3:
        return lower[:-1]
    return lower


def is_plural(word: str) -> bool:
    """Whether `word` looks like a plural noun."""
    lower = word.lower()
    return lower in mapping("plurals") or (len(lower) > 3 and lower.endswith("s") and not lower.endswith(("ss", "us", "is")))


def describe(text: str, tokens: Sequence[Token], quantity: Quantity) -> Entity:
    """The entity of `quantity`; `tokens` are those of its sentence."""
    after = next((i for i, token in enumerate(tokens) if token.start >= quantity.span.end), len(tokens))
    begin = _skip_partitive(tokens, after, quantity)
    end = _noun_phrase_end(tokens, begin)
    if end == begin:
        return Entity(quantity.span, None, None)
    name = text[tokens[begin].start : tokens[end - 1].end]
    return Entity(Span(quantity.span.start, tokens[end - 1].end), name, singular(tokens[end - 1].text))


def _skip_partitive(tokens: Sequence[Token], at: int, quantity: Quantity) -> int:
    """Past `of the` and `more`; a measure or money needs `of` or a hyphen to be followed by its noun."""
    while at < len(tokens) and tokens[at].lower in _ADVERBIAL:
        at += 1
    if at < len(tokens) and tokens[at].lower == "of":
        at += 1
        while at < len(tokens) and tokens[at].lower in words("determiners"):
            at += 1
        if at < len(tokens) and tokens[at].lower in _PRONOUNS:
            return len(tokens)
    return at


def _noun_phrase_end(tokens: Sequence[Token], begin: int) -> int:
    """The index behind the last token of the noun phrase that starts at `begin` (`begin` where none does)."""
    at = begin
    while at < min(len(tokens), begin + _LONGEST):
        token = tokens[at]
        if token.text == "-" and at > begin and at + 1 < len(tokens) and token.start == tokens[at - 1].end and tokens[at + 1].start == token.end:
            at += 1
            continue
        if token.lower == "'s" and at > begin and at + 1 < len(tokens) and tokens[at + 1].text[0].isalpha():
            at += 1
            continue
        if not token.text[0].isalpha() or token.lower in words("function_words"):
            break
        if at > begin and _ends_before(tokens, at):
            break
        at += 1
    while at > begin and not tokens[at - 1].text[0].isalpha():
        at -= 1
    return at


def _ends_before(tokens: Sequence[Token], at: int) -> bool:
    """Whether the phrase is over before `tokens[at]`: a plural head stands, and what follows is no noun of its own."""
    before, token = tokens[at - 1], tokens[at]
    if before.text == "-":
        return False
    if is_plural(before.text) and before.text[0].islower():
        return not is_plural(token.text) or token.text[0].isupper()
    return token.lower.endswith("ed") and len(token.lower) > 4
