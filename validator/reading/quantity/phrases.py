"""Phrases of several tokens, found at a place by walking down a tree of words."""

from collections.abc import Callable, Iterable
from operator import itemgetter
from typing import Generic, TypeVar

from validator.reading.tokens import Token, tokenize

T = TypeVar("T")


class _Branch(Generic[T]):
    """What may follow the words so far, and the value of the phrase that they are, if they are one."""

    __slots__ = ("further", "value")

    def __init__(self) -> None:
        self.further: dict[str, _Branch[T]] = {}
        self.value: T | None = None


class Phrases(Generic[T]):
    """Phrases and their values; `exact_case` compares letters as written, `backwards` looks to the left."""

    def __init__(self, entries: Iterable[tuple[str, T]], *, backwards: bool = False, exact_case: bool = False) -> None:
        self._part: Callable[[Token], str] = itemgetter(0 if exact_case else 1)
        self._root: _Branch[T] = _Branch()
        for phrase, value in entries:
            branch = self._root
            words = [self._part(token) for token in tokenize(phrase, 0, len(phrase))]
            for word in reversed(words) if backwards else words:
                branch = branch.further.setdefault(word, _Branch())
            if branch.value is None:
                branch.value = value

    @property
    def firsts(self) -> frozenset[str]:
        """The first words of all phrases (the last ones, where they are looked for backwards)."""
        return frozenset(self._root.further)

    def after(self, tokens: list[Token], at: int) -> tuple[T, int] | None:
        """The value of the longest phrase that begins at `at`, and the index behind it."""
        part, further, found = self._part, self._root.further, None
        while at < len(tokens) and (branch := further.get(part(tokens[at]))) is not None:
            at += 1
            further = branch.further
            if branch.value is not None:
                found = branch.value, at
        return found

    def before(self, tokens: list[Token], at: int, floor: int) -> tuple[T, int] | None:
        """The value of the longest phrase that ends right before `at` and begins at `floor` or later, and its first index."""
        part, further, found = self._part, self._root.further, None
        while at > floor and (branch := further.get(part(tokens[at - 1]))) is not None:
            at -= 1
            further = branch.further
            if branch.value is not None:
                found = branch.value, at
        return found
