"""Closed classes of words, and where clauses begin and end, for the readers of sources.

Works on the tokens of one sentence, in which each quotation is a single token. No look
goes farther than a few hundred tokens, so that a line of any length is read in linear
time.
"""

from collections.abc import Sequence
from functools import cache

from validator.lexicon import mapping
from validator.model import Span
from validator.reading.tokens import Token

QUOTED = "“”"
"""The text of the one token that stands for a quotation."""
_STOPS = frozenset({",", ";", ":", "—", "–", "(", ")", "[", "]", ".", "?", "!", "…", QUOTED, '"', "“", "”"})
_FAR = 300
"""How many tokens a clause is followed."""


@cache
def words_of(name: str) -> frozenset[str]:
    """The words of one class of attribution_words.tsv. Raises `KeyError` where there is no such class."""
    return frozenset(mapping("attribution_words")[name].split())


def stops(tokens: Sequence[Token], at: int) -> bool:
    """Whether the sign at `at` parts phrases; a full stop inside a sentence only ends an abbreviation."""
    text = tokens[at].text
    return text in _STOPS and (text != "." or at + 1 == len(tokens))


def is_adverb(token: Token) -> bool:
    """Whether a word ends in -ly and is no noun (`family`)."""
    return token.lower.endswith("ly") and token.text[0].islower() and token.lower not in words_of("ly_noun")


def clause_start(tokens: Sequence[Token], at: int) -> int:
    """Where the content before `at` begins: the sentence, or behind the last semicolon."""
    least = max(0, at - _FAR)
    return next((index + 1 for index in range(at - 1, least - 1, -1) if tokens[index].text == ";"), least)


def clause_end(tokens: Sequence[Token], at: int) -> int:
    """Where content that begins behind `at` ends: a semicolon, a contrast, or the comma of an opening subordinate clause."""
    most = min(len(tokens), at + _FAR)
    if at < _FAR and tokens[0].lower in words_of("subordinate") and not any(token.text == "," for token in tokens[:at]):
        return next((index for index in range(at + 1, most) if tokens[index].text == ","), most)
    for index in range(at + 1, most - 1):
        if index > at + 2 and contrast(tokens, index):
            return index
    return most


def contrast(tokens: Sequence[Token], comma: int) -> bool:
    """Whether `, but` at `comma` sets the writer's own words against the source's (`, but that` goes on)."""
    if tokens[comma].text != "," or comma + 2 >= len(tokens):
        return False
    return tokens[comma + 1].lower in words_of("contrast") and tokens[comma + 2].lower != "that"


def place(tokens: Sequence[Token], start: int, end: int) -> Span:
    """The place of the tokens from `start` to `end`, at least one; behind the last where `start` is."""
    if start >= len(tokens):
        return Span(tokens[-1].end, tokens[-1].end)
    return Span(tokens[start].start, tokens[min(max(end, start + 1), len(tokens)) - 1].end)
