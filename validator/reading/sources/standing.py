"""Has a source a name, or could anybody have said it?

`officials` and `a rescue worker` are vague. A body, a document and the one holder of an
office (`the mayor`) are not, nor is a spokesman, who speaks for somebody.
"""

from collections.abc import Sequence
from functools import cache

import regex

from validator.lexicon import mapping
from validator.reading.aspects.entities import singular
from validator.reading.sources.grammar import words_of

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.’'/&-]*")
_BEHIND_HEAD = regex.compile(
    r"\s(?:of|from|at|in|for|with|by|on|to|close|familiar|near|who|that|which|briefed|involved|named|speaking|working|quoted|released|conducted"
    r"|published|taken|last|this)\s|[,(—–]"
)
_PERSON = regex.compile(r"\p{Lu}\p{L}+ (?:\p{L}+ ){0,2}\p{Lu}\p{L}+")


def is_vague(name: str) -> bool:
    """Whether nobody can be held to what this source says."""
    return kind_of(name) in {"vague", "role"}


def head_of(name: str) -> str:
    """`name` up to what only describes it: `data` of `data from the ministry`."""
    return _BEHIND_HEAD.split(name, maxsplit=1)[0].strip()


@cache
def kind_of(name: str) -> str:
    """`name`, `office`, `body`, `document`, `poll`, `role`, `vague` or `unknown`."""
    words = _WORD.findall(head_of(" ".join(name.split())))
    if not words:
        return "name" if any(word[0].isupper() for word in _WORD.findall(name)[1:]) else "unknown"
    words = _without_tail(words)
    head, first = words[-1].lower(), words[0].lower()
    plural = singular(head) != head
    kind = _listed(head)
    if head in words_of("spokesman"):
        return "office"
    if kind is None:
        return _unlisted(words, first, plural=plural)
    if kind == "role":
        return _role(name, words, first, plural=plural)
    if kind == "vague":
        return "name" if words[-1][0].isupper() and len(words) > 1 else "vague"
    bare = first == head or first == "one" or first in words_of("many") or first in words_of("press")
    if kind == "body" and not plural:
        return kind
    return "vague" if bare and (head in words_of("bare_document") or first == "one") and words[-1].islower() else kind


def _without_tail(words: list[str]) -> list[str]:
    """`a brigade commander fighting` up to its noun, if its last word is no name and no listed noun."""
    if words[-1][0].isupper() or _listed(words[-1]):
        return words
    return next((words[: index + 1] for index in range(len(words) - 2, -1, -1) if _listed(words[index])), words)


def is_listed(word: str) -> bool:
    """Whether sources are called by this noun, in the singular or plural."""
    return _listed(word) is not None


def _listed(word: str) -> str | None:
    return mapping("sources").get(word.lower()) or mapping("sources").get(singular(word))


def _unlisted(words: Sequence[str], first: str, *, plural: bool) -> str:
    """A name where the last word is capitalised; nameless people where it is a bare plural."""
    if words[-1][0].isupper() or words[-1][0].isdigit():
        return "name"
    if len(words) == 1 and first in words_of("many"):
        return "vague"
    return "vague" if plural and (len(words) == 1 or first in words_of("many") or first.isdigit()) else "unknown"


def _role(name: str, words: Sequence[str], first: str, *, plural: bool) -> str:
    """A person by occupation: named beside it, the one holder of an office, or nobody in particular."""
    one_of_many = first in words_of("indefinite")
    if "," in name and first in words_of("article") and _PERSON.search(name.split(",", 1)[1]):
        return "name"
    if words[-1][0].isupper() and len(words) > (2 if first == "the" else 1) and not one_of_many:
        return "name"
    if plural and words[-1].lower() in words_of("institutional"):
        return "body"
    if plural:
        return "office" if first == "the" and words[-1].lower() in words_of("office") else "role"
    return "office" if not one_of_many and words[-1].lower() in words_of("office") else "role"
