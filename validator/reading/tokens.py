"""Text to tokens: what counts as one word, one number, one sign.

A number with its separators is one token (`10,000`, `3.5`), a sign is one token
(`$`, `%`, `½`), a hyphen parts two words (`twenty-five` is three tokens, as is
`F-16`), and so does an apostrophe before `s` (`Ukraine's` is two).
"""

import re
from functools import lru_cache
from typing import NamedTuple

_LETTER = r"[^\W\d_¼-¾⅐-⅞²³¹]"  # Python counts ½ and ² among the word characters
_WORD = rf"{_LETTER}+(?:[\u0300-\u036f]+{_LETTER}*)*"  # letters, and the accents that stand as signs of their own
_TOKEN = re.compile(
    rf"""
      [A-Za-z]{{2,}}+(?![\w'’\u0300-\u036f])                        # plain words first: they are most
    | (?:[A-ZÀ-ÖØ-Þ]\.){{2,}}                                     # U.S.  U.K.
    | {_WORD}(?:['’](?!s(?!{_LETTER})){_WORD})*                    # words, don't and O'Brien whole
    | \d{{1,3}}(?:[\u00a0\u202f\u2009]\d{{3}})+(?:[.,]\d+)?(?!\d)  # 10 000 with hard spaces, never a plain one
    | \d+(?:[.,]\d+)*                                           # 62   10,000   3.5   1,72,330
    | ['’]s(?!{_LETTER})                                         # the genitive of Ukraine's
    | \S                                                        # signs, one by one
    """,
    re.VERBOSE,
)


class Token(NamedTuple):
    """A word, number or sign; `start` and `end` are offsets in the dispatch, `lower` has plain apostrophes."""

    text: str
    lower: str
    start: int
    end: int


@lru_cache(maxsize=1 << 15)
def _lowered(word: str) -> str:
    return word.lower().replace("’", "'")


def tokenize(text: str, start: int, end: int) -> list[Token]:
    """The tokens of `text[start:end]`, in order.

    Only spaces stand between them, so that each begins where it is next found; this and
    the plain tuple cost half of what a match and a call for every token do.
    """
    tokens: list[Token] = []
    at, index, plain = start, text.index, tuple.__new__
    for word in _TOKEN.findall(text, start, end):
        at = index(word, at)
        tokens.append(plain(Token, (word, _lowered(word), at, at := at + len(word))))
    return tokens


def glued(tokens: list[Token], at: int) -> bool:
    """Whether no space stands between `tokens[at]` and the token before it; false at either end of the list."""
    return 0 < at < len(tokens) and tokens[at].start == tokens[at - 1].end
