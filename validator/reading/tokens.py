"""Text to tokens: what counts as one word, one number, one sign.

A number with its separators is one token (`10,000`, `3.5`), a sign is one token
(`$`, `%`, `½`), a hyphen parts two words (`twenty-five` is three tokens, as is
`F-16`), and so does an apostrophe before `s` (`Ukraine's` is two).
"""

from typing import NamedTuple

import regex

_TOKEN = regex.compile(
    r"""
      \d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?![\d,.]\d)          # 10 000 with hard spaces, never a plain one
    | \d+(?:[.,]\d+)*                                        # 62   10,000   3.5   1,72,330
    | ['’]s(?!\p{L})                                         # the genitive of Ukraine's
    | (?:\p{Lu}\.){2,}                                       # U.S.  U.K.
    | \p{L}\p{M}*+(?:[\p{L}\p{M}]|['’](?!s(?!\p{L}))(?=\p{L}))*+   # words, don't and O'Brien whole
    | \S                                                     # signs, one by one
    """,
    regex.VERBOSE,
)


class Token(NamedTuple):
    """A word, number or sign; `start` and `end` are offsets in the dispatch, `lower` has plain apostrophes."""

    text: str
    lower: str
    start: int
    end: int


def tokenize(text: str, start: int, end: int) -> list[Token]:
    """The tokens of `text[start:end]`, in order."""
    return [
        Token(word, word.lower().replace("’", "'"), match.start(), match.end())
        for match in _TOKEN.finditer(text, start, end)
        for word in (match.group(),)
    ]
