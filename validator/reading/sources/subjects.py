"""Noun phrases around a word: who stands before `said`, who behind `according to`?

Works on the tokens of one sentence, in which each quotation is a single token.
Answers are index pairs, end exclusive, or `None`.
"""

from collections.abc import Sequence

from validator.reading.sources.grammar import QUOTED, is_adverb, stops, words_of
from validator.reading.tokens import Token

_REACH = 28
"""A noun phrase of more tokens is not read on."""


def before(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The subject in front of the verb at `at`, its apposition included."""
    end = _behind_subject(tokens, at)
    if end == 0:
        return None
    if tokens[end - 1].text in {",", ")", "—", "–", "-"}:
        opening = _opening(tokens, end - 1)
        if opening is None:
            return None
        start = _start(tokens, opening)
        return (start, end - 1) if start < opening else None
    start = _start(tokens, end)
    return (start, end) if start < end else None


def after(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The noun phrase that begins at `at`, up to its first comma."""
    end = at
    while end < min(len(tokens), at + _REACH):
        token = tokens[end]
        if (stops(tokens, end) and not (end == at and token.text == QUOTED)) or (end > at and _breaks(token.lower)):
            break
        following = tokens[end + 1] if end + 1 < len(tokens) else None
        if end > at and following is not None:
            if token.lower == "and" and not (following.text[0].isupper() or tokens[end - 1].text[0].islower()):
                break
            if token.lower in words_of("place_and_time") and _circumstance(following.lower):
                break
        end += 1
    while end > at and tokens[end - 1].lower in words_of("time"):
        end -= 1
    if end <= at:
        return None
    return at, _with_apposed_name(tokens, at, end)


def _with_apposed_name(tokens: Sequence[Token], at: int, end: int) -> int:
    """The end of the phrase with the name behind it: `the lead author, Anneke Visser`."""
    if end + 1 >= len(tokens) or tokens[end].text != "," or tokens[end - 1].text[0].isupper() or not tokens[end + 1].text[0].isupper():
        return end
    last = end + 1
    while last < min(len(tokens), end + 8) and not stops(tokens, last) and not _breaks(tokens[last].lower):
        last += 1
    return last if last > end + 2 or not tokens[at].text[0].isupper() else end


def _breaks(word: str) -> bool:
    """Whether a noun phrase is over before `word`."""
    if word in {"and", "or"}:
        return False
    return word in words_of("verb_break") or word in words_of("relative") or word in words_of("conjunction")


def _circumstance(word: str) -> bool:
    """Whether `in` before `word` tells when or how it was said (`in a statement`) rather than who says it (`in Kyiv`)."""
    return word in words_of("time") or word in {"a", "an", "his", "her", "their", "reporters"}


def _behind_subject(tokens: Sequence[Token], at: int) -> int:
    """The index behind the subject of the verb at `at`: auxiliaries, adverbs and a relative pronoun are skipped."""
    end = at
    while end > 0 and (tokens[end - 1].lower in words_of("auxiliary") or is_adverb(tokens[end - 1])):
        end -= 1
    return end - 1 if end > 0 and tokens[end - 1].lower in words_of("relative") else end


def _opening(tokens: Sequence[Token], closing: int) -> int | None:
    """Where the apposition that ends with the comma, dash or bracket at `closing` begins."""
    kind = tokens[closing].text
    wanted = "(" if kind == ")" else kind
    for index in range(closing - 1, max(-1, closing - _REACH), -1):
        text = tokens[index].text
        if text == wanted:
            inner = tokens[index + 1].lower
            return None if kind == "," and inner in words_of("conjunction") - {"and", "when", "while", "as"} else index
        if text in {QUOTED, ";", ":"}:
            return None
    return None


def _start(tokens: Sequence[Token], end: int) -> int:
    """Where the noun phrase that ends at `end` begins."""
    start = end
    while start > max(0, end - _REACH):
        token = tokens[start - 1]
        if stops(tokens, start - 1) or token.lower in words_of("relative") or token.lower in words_of("finite"):
            break
        if token.lower in words_of("conjunction") and not _joins(tokens, start - 1, end):
            break
        start -= 1
    return _without_time(tokens, start, end)


def _joins(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether the `and` at `at` joins two names or two like nouns rather than two clauses."""
    if tokens[at].lower not in {"and", "or"} or at == 0 or at + 1 >= end:
        return False
    left, right = tokens[at - 1].text, tokens[at + 1].text
    if left[0].isupper() and (right[0].isupper() or (end - at <= 4 and right.lower() not in words_of("pronoun"))):
        return True
    return end - at <= 2 or (left in {"'s", "’s"} and right[0].isupper())


def _without_time(tokens: Sequence[Token], start: int, end: int) -> int:
    """Past `On Tuesday` and `In March 2019` in front of a subject."""
    at = start
    if at < end and tokens[at].lower in words_of("preposition"):
        at += 1
        while at < end and _of_time(tokens, at, end):
            at += 1
        bare = at == start + 1 and tokens[start].lower in {"earlier", "late", "early", "last"}
        return start if at == end or bare else at
    while at < end - 1 and tokens[at].lower in words_of("time") - {"may", "march", "this"}:
        at += 1
    return at


def _of_time(tokens: Sequence[Token], at: int, end: int) -> bool:
    word, times = tokens[at].lower, words_of("time")
    return word in times or word[0].isdigit() or (word in {"the", "a"} and at + 1 < end and tokens[at + 1].lower in times)
