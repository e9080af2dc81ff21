"""Phrases of several tokens, found at a place by one dictionary look-up and a few comparisons."""

from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

from validator.reading.tokens import Token

T = TypeVar("T")


class Phrases(Generic[T]):
    """Longest match of token sequences; `backwards` phrases are matched to the left of a place."""

    def __init__(self, entries: Iterable[tuple[str, T]], *, backwards: bool = False, exact_case: bool = False) -> None:
        self.backwards = backwards
        self.exact_case = exact_case
        found: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, value in entries:
            words = tuple(phrase.split())
            words = words[::-1] if backwards else words
            found.setdefault(words[0], []).append((words[1:], value))
        self.by_first: Mapping[str, list[tuple[tuple[str, ...], T]]] = {
            first: sorted(rest, key=lambda entry: -len(entry[0])) for first, rest in found.items()
        }

    def after(self, tokens: list[Token], at: int) -> tuple[T, int] | None:
        """The value of the longest phrase that begins at `at`, and the index behind it."""
        if at >= len(tokens):
            return None
        for rest, value in self.by_first.get(self._key(tokens[at]), ()):
            stop = at + 1 + len(rest)
            if stop <= len(tokens) and all(self._key(tokens[at + 1 + n]) == word for n, word in enumerate(rest)):
                return value, stop
        return None

    def before(self, tokens: list[Token], at: int, floor: int) -> tuple[T, int] | None:
        """The value of the longest phrase that ends right before `at` and begins at `floor` or later, and its first index."""
        if at <= floor:
            return None
        for rest, value in self.by_first.get(self._key(tokens[at - 1]), ()):
            first = at - 1 - len(rest)
            if first >= floor and all(self._key(tokens[at - 2 - n]) == word for n, word in enumerate(rest)):
                return value, first
        return None

    def _key(self, token: Token) -> str:
        return token.text if self.exact_case else token.lower
