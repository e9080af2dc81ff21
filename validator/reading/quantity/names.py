"""A number that belongs to a name: `iPhone 11`, `Flight 370`, `No. 10`, `10 Downing Street`, `the bottom three`; list numbers."""

from validator.lexicon import mapping, words
from validator.reading.aspects.entities import is_plural
from validator.reading.quantity.name_words import amount_follows, in_results, is_name, is_weekday, unit_follows
from validator.reading.quantity.pieces import Piece, is_headline, word
from validator.reading.quantity.stuck_names import run_end
from validator.reading.tokens import Token, glued

_LIST = 40
"""How many tokens back the verb may stand that a list leaves out."""
_NUMBERED = frozenset("no nos fig figs art sec ch vol pp p rte hwy pt para cl".split())


def list_number(tokens: list[Token], at: int, _floor: int) -> Piece | None:
    """`1.` or `(1)` at the head of a sentence, `2)` anywhere: what counts the items of a list says nothing."""
    if not tokens[at].text.isdecimal() or len(tokens[at].text) > 2:
        return None
    after = word(tokens, at + 1)
    heads = at == 0 and after == "." and len(tokens) > 2 and not glued(tokens, 2)
    bracketed = at == 1 and word(tokens, 0) == "(" and after == ")" and len(tokens) > 4
    closed = after == ")" and not any(token.text == "(" for token in tokens[max(0, at - _LIST) : at])
    return Piece(at, at + 1, None) if heads or bracketed or closed else None


def named_number(tokens: list[Token], at: int, floor: int) -> Piece | None:
    """A bare whole number that belongs to the name before it or behind it."""
    text, before = tokens[at].text, tokens[at - 1]
    if not (text.isdecimal() or text.isalpha()) or len(text) > 5 + text.isalpha() * 10:
        return None
    if at == 0 or at <= floor:
        return _address(tokens, at)
    if before.text == "." and word(tokens, at - 2) in _NUMBERED and at - 2 >= floor and glued(tokens, at - 1):
        return Piece(at - 2, at + 1, "identifier")
    if _is_designated(tokens, at):
        return Piece(at - 1, run_end(tokens, at), "identifier")
    if not text.isdecimal():
        return _spelled_name(tokens, at)
    if is_name(before) and in_results(tokens, at):
        return None
    if before.lower in mapping("bare_names").get(text, "").split() and not amount_follows(tokens, at + 1):
        return Piece(at, run_end(tokens, at), "identifier")
    named = is_name(before) and not is_weekday(before) and (at >= 2 or _inner_capital(before))
    if named and not amount_follows(tokens, at + 1) and not _gapped(tokens, at):
        return Piece(at - 1, run_end(tokens, at), "identifier")
    return _rank(tokens, at) or _address(tokens, at)


def _is_designated(tokens: list[Token], at: int) -> bool:
    """Whether the word before makes the number a name: `Flight 370`, `page 4`, `phase one`, `Seat 14A`."""
    before, text = tokens[at - 1], tokens[at].text
    kind = mapping("designators").get(before.lower)
    if kind is None or _numbering(tokens, at - 1):
        return False
    if not (before.text[0].isupper() or kind == "both" or (kind == "any" and text.isdecimal())):
        return False
    lettered = glued(tokens, at + 1) and len(tokens[at + 1].text) == 1 and tokens[at + 1].text.isupper()
    return lettered or not (unit_follows(tokens, at + 1) or word(tokens, at + 1) == "times")


def _gapped(tokens: list[Token], at: int) -> bool:
    """Whether the number is a name's count, its verb left out: `Labour won 21, the Greens 14 and the Liberals nine`."""
    if at + 1 < len(tokens) and tokens[at + 1].text not in (",", ";", ".", "and", ")"):
        return False
    first = at - 1
    while first > 0 and (tokens[first].text[0].isupper() or tokens[first].lower in ("the", "of")):
        first -= 1
    if tokens[first].lower in ("in", "at", "for", "from", "to"):
        first -= 1
    if tokens[first].text not in (",", ";", "and"):
        return False
    return any(
        (token.text.isdecimal() or token.lower in words("numbers"))
        and place > 0
        and tokens[place - 1].text.isalpha()
        and tokens[place - 1].text.islower()
        and tokens[place - 1].lower not in words("function_words")
        for place, token in enumerate(tokens[max(0, first - _LIST) : first], max(0, first - _LIST))
    )  # fmt: skip


def _numbering(tokens: list[Token], at: int) -> bool:
    """Whether `number` at `at` is a verb: `the members number 229`, `the dead number 31`."""
    before = word(tokens, at - 1)
    return tokens[at].lower == "number" and (is_plural(before) or before in words("numbering"))


def _inner_capital(token: Token) -> bool:
    """Whether `token` is written like a product: `iPhone`, `PlayStation`."""
    return any(letter.isupper() for letter in token.text[1:]) and not token.text.isupper()


def _rank(tokens: list[Token], at: int) -> Piece | None:
    """`the bottom three`, `the top 10`: a group by rank, where no counted noun follows."""
    if (
        word(tokens, at - 1) not in ("top", "bottom", "big", "final")
        or tokens[at].lower == "one"
        or word(tokens, at - 2) in ("from", "at")
        or amount_follows(tokens, at + 1)
    ):
        return None
    after = word(tokens, at + 1)
    if after and after[0].isalpha() and after not in words("function_words"):
        return None
    return Piece(at - 1, at + 1, "identifier")


def _spelled_name(tokens: list[Token], at: int) -> Piece | None:
    """`Big Ten`, `Channel Five`, `the Magnificent Seven`: a capitalised number word behind a capitalised word, not in a headline."""
    if not tokens[at].text[0].isupper():
        return _rank(tokens, at)
    first = at - 2 if word(tokens, at - 1) == "of" else at - 1
    if at < 2 or not is_name(tokens[first]) or is_weekday(tokens[at - 1]) or amount_follows(tokens, at + 1) or is_headline(tokens):
        return None
    return Piece(first, at + 1, "identifier")


def _address(tokens: list[Token], at: int) -> Piece | None:
    """`10 Downing Street`, `575 Wilbraham Road`."""
    if not tokens[at].text.isdecimal():
        return None
    for stop in range(at + 1, min(at + 5, len(tokens))):
        if not tokens[stop].text[0].isupper():
            return None
        if stop > at + 1 and tokens[stop].lower in words("street_words"):
            if is_plural(word(tokens, stop + 1)):
                return None
            return Piece(at, stop + 1, "identifier")
    return None
