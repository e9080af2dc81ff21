"""How far do the words of a source reach around its verb?

Forward from a verb before its content, backward from one behind it, both ways from one
thrown in. A relative clause ends at its comma.
"""

from collections.abc import Sequence

from validator.model import Span
from validator.reading.sources.grammar import QUOTED, clause_end, clause_start, place, words_of
from validator.reading.tokens import Token

_DASHES = frozenset({"—", "–"})
_SHORT, _SHORT_OPENING = 2, 9
"""A clause of no more tokens in front of `X said` is a dateline, an address or (opened by a preposition) a circumstance."""
_NEAR = 12


def reach(tokens: Sequence[Token], subject: tuple[int, int], at: int) -> Span:
    """What the verb at `at`, with its subject in front, covers."""
    start = subject[0]
    ahead = tokens[start - 1] if start else None
    if _relative(tokens, subject, at):
        most = min(len(tokens), at + 60)
        return place(tokens, at + 1, next((index for index in range(at + 3, most) if tokens[index].text == ","), most))
    if ahead is None:
        return place(tokens, at + 1, clause_end(tokens, at))
    if ahead.text in {",", QUOTED, "?", "!"} | _DASHES and _postposed(tokens, at) and _content_before(tokens, start - 1):
        return place(tokens, clause_start(tokens, start), clause_end(tokens, at) if _thrown_in(tokens, at) else at)
    if ahead.lower == "than" and at + 6 > len(tokens):
        return place(tokens, next((index for index in range(start, max(0, start - 60), -1) if tokens[index].text == ","), 0), at)
    if ahead.lower == "as" and (start == 1 or at + 2 >= len(tokens) or tokens[at + 1].text == ","):
        return place(tokens, clause_start(tokens, start), clause_end(tokens, at))
    return place(tokens, at + 1, clause_end(tokens, at))


def _relative(tokens: Sequence[Token], subject: tuple[int, int], at: int) -> bool:
    """Whether the verb stands in a clause with `who` or `which`."""
    behind = subject[1]
    return tokens[at - 1].lower in words_of("relative") or (behind < at and tokens[behind].lower in words_of("relative"))


def _content_before(tokens: Sequence[Token], sign: int) -> bool:
    """Whether what stands before the sign is a clause rather than a dateline or `On Monday`."""
    if tokens[sign].text == QUOTED:
        return True
    if tokens[sign].text in _DASHES and sign < _NEAR:
        named = all(token.text[0].isupper() or not token.text[0].isalpha() for token in tokens[:sign])
        if named or sign <= _SHORT or tokens[sign - 1].text == ")":
            return False
    first = clause_start(tokens, sign)
    opens = tokens[first].lower in words_of("adjunct") or tokens[first].lower in words_of("subordinate")
    counted = not opens and any(token.text[0].isdigit() for token in tokens[first:sign])
    return counted or sign - first > (_SHORT_OPENING if opens else _SHORT)


def _postposed(tokens: Sequence[Token], at: int) -> bool:
    """Whether what follows the verb is no content: the end, a comma, a time or a circumstance."""
    if at + 1 >= len(tokens):
        return True
    for token in tokens[at + 1 : at + _NEAR]:
        if token.lower == "that":
            return False
        if not token.text[0].isalnum():
            break
    following = tokens[at + 1]
    if tokens[at].lower == "told":
        return True
    loose = following.lower in words_of("loose") and at + 7 < len(tokens)
    if loose and not any(token.text == QUOTED for token in tokens[max(0, at - 60) : at]):
        return False
    if following.lower in words_of("circumstance") or following.lower == "this":
        times = [token.lower in words_of("time") for token in tokens[at + 2 : at + 3]]
        return times == [True] and not any(token.lower == "'s" for token in tokens[at + 3 : at + 4])
    return not following.text[0].isalnum() or following.lower in words_of("adjunct") or following.lower in words_of("weekday")


def _thrown_in(tokens: Sequence[Token], at: int) -> bool:
    """Whether the content goes on behind `, he said,`."""
    comma = next((index for index in range(at + 1, min(len(tokens), at + _NEAR)) if tokens[index].text in {",", ":", QUOTED}), None)
    return comma is not None and comma + 2 < len(tokens)
