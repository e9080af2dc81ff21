"""Phrases of several tokens, found at a place by one dictionary look-up and a few comparisons."""

from collections.abc import Callable, Iterable
from operator import itemgetter
from typing import Generic, TypeVar

from validator.reading.tokens import Token, tokenize

T = TypeVar("T")


class Phrases(Generic[T]):
    """Phrases and their values, the longest first; `exact_case` compares letters as written, `backwards` looks to the left."""

    def __init__(self, entries: Iterable[tuple[str, T]], *, backwards: bool = False, exact_case: bool = False) -> None:
        self._part: Callable[[Token], str] = itemgetter(0 if exact_case else 1)
        found: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, value in entries:
            words = tuple(self._part(token) for token in tokenize(phrase, 0, len(phrase)))
            words = words[::-1] if backwards else words
            found.setdefault(words[0], []).append((words[1:], value))
        self._by_first = {first: sorted(rest, key=lambda entry: -len(entry[0])) for first, rest in found.items()}

    @property
    def firsts(self) -> frozenset[str]:
        """The first words of all phrases (the last ones, where they are looked for backwards)."""
        return frozenset(self._by_first)

    def after(self, tokens: list[Token], at: int) -> tuple[T, int] | None:
        """The value of the longest phrase that begins at `at`, and the index behind it."""
        if at >= len(tokens):
            return None
        part = self._part
        for rest, value in self._by_first.get(part(tokens[at]), ()):
            stop = at + 1 + len(rest)
            if stop <= len(tokens) and all(part(tokens[at + 1 + n]) == word for n, word in enumerate(rest)):
                return value, stop
        return None

    def before(self, tokens: list[Token], at: int, floor: int) -> tuple[T, int] | None:
        """The value of the longest phrase that ends right before `at` and begins at `floor` or later, and its first index."""
        if at <= floor:
            return None
        part = self._part
        for rest, value in self._by_first.get(part(tokens[at - 1]), ()):
            first = at - 1 - len(rest)
            if first >= floor and all(part(tokens[at - 2 - n]) == word for n, word in enumerate(rest)):
                return value, first
        return None
