"""Names that hold a number: `F-16`, `iPhone 11`, `Flight 370`, `No. 10`, `10 Downing Street`, phone numbers, links, list numbers."""

from validator.lexicon import mapping, words
from validator.reading.digits import is_misgrouped, read_digits
from validator.reading.entities import is_plural
from validator.reading.number_words import number_words
from validator.reading.pieces import HYPHENS, Piece, is_headline, word
from validator.reading.tokens import Token, glued
from validator.reading.unit_words import sign_before, symbol_at, unit_names

_JOINERS = frozenset("-_/#@&.'’‘+=?~‑–")
_NEXT = 7
"""Tokens in which the next item of a list of results must bring its number."""
_LIST = 40
"""How many tokens back a list of results may begin."""
_FARTHEST = 12
"""No name is followed further than so many tokens to the left."""
_FREE = frozenset("minus early late mid pre post sub non under over to and or of a plus ex".split())
_PLURAL_VERBS = frozenset("were are have had died people others more of percent and".split())
_NUMBERED = frozenset("no nos fig figs art sec ch vol pp p rte hwy pt para cl".split())


def stuck_name(tokens: list[Token], at: int, floor: int) -> Piece | None:
    """Digits that stick to letters or signs before them: `Covid-19`, `G7`, `S&P500`, `@user4`, `M21`, `'98`."""
    first = at
    while first > floor and at - first < _FARTHEST and glued(tokens, first) and (tokens[first - 1].text.isalnum() or tokens[first - 1].text in _JOINERS or tokens[first - 1].text[0].isalnum()):
        first -= 1
    while first < at - 1 and tokens[first].text in "-.:" and tokens[first + 1].text[0].isalpha():
        first += 1
    if word(tokens, at - 1) in ('"', "'") and word(tokens, at - 2) == "=" and glued(tokens, at):
        return Piece(at, _run_end(tokens, at), "identifier")
    if first == at:
        return None
    before = tokens[first]
    if before.text == "=":
        return Piece(at, _run_end(tokens, at), "identifier")
    if first == at - 1 and before.text in "'’‘" and len(tokens[at].text) == 2:
        stop = at + 2 if word(tokens, at + 1) == "s" and glued(tokens, at + 1) else at + 1
        return Piece(first, stop, "date", unit="decade" if stop > at + 1 else "year")
    if before.text[0].isalpha():
        if word(tokens, first + 1) in HYPHENS and before.lower in (*_FREE, *number_words().small, "one"):
            return None
        sign = sign_before(tokens, first)
        if sign is not None and sign[1] == at:
            return None
        return Piece(first, _run_end(tokens, at), "identifier")
    if before.text in "#@" and first < at:
        return Piece(first, _run_end(tokens, at), "identifier")
    if before.text[0].isdecimal() and tokens[at - 1].text in "/.:_":
        return Piece(at, _run_end(tokens, at), "identifier")
    return None


def _run_end(tokens: list[Token], at: int) -> int:
    """Behind the run of tokens without a space at `at`, closing punctuation left out."""
    stop = at + 1
    while glued(tokens, stop) and tokens[stop].text not in ("'s", "’s") and (tokens[stop].text[0].isalnum() or tokens[stop].text in _JOINERS):
        stop += 1
    while stop > at + 1 and not tokens[stop - 1].text[-1].isalnum():
        stop -= 1
    return stop


def odd_digits(tokens: list[Token], at: int, _floor: int) -> Piece | None:
    """Digits whose own form is no amount: `192.168.0.1`, `5G`, `3D`, `9/11`, `24/7`, `555-0199`, `4x4`, `1080p`."""
    text = tokens[at].text
    if is_misgrouped(text):
        return Piece(at, at + 1, "count")
    if read_digits(text) is None:
        return Piece(at, _run_end(tokens, at), "identifier")
    if not glued(tokens, at + 1):
        return None
    after = tokens[at + 1]
    if after.text == "/" and (text, word(tokens, at + 2)) in (("9", "11"), ("24", "7"), ("7", "7")):
        return Piece(at, at + 3, "identifier")
    if (after.text == "K" and text in ("4", "8") and not glued(tokens, at)) or (after.text in ("p", "i") and text in ("480", "720", "1080", "1440", "2160")):
        return Piece(at, at + 2, "identifier")
    if after.text in HYPHENS and len(text) == 3 and len(word(tokens, at + 2)) == 4 and tokens[at + 2].text.isdecimal() and glued(tokens, at + 2) and _is_phone(tokens, at):
        return Piece(at, _run_end(tokens, at), "identifier")
    return None


def _is_phone(tokens: list[Token], at: int) -> bool:
    """Whether 555-0199 is a number to call: it falls, begins its second part with 0, or somebody calls it."""
    first, second = tokens[at].text, tokens[at + 2].text
    called = any(token.lower in ("call", "phone", "tel", "telephone", "text", "dial", "fax", "hotline", ")") for token in tokens[max(0, at - 4) : at])
    return second[0] == "0" or called or int(first) >= int(second) or (at >= 2 and tokens[at - 1].text in HYPHENS and tokens[at - 2].text.isdecimal())


def left_over(tokens: list[Token], first: int, stop: int) -> Piece | None:
    """The name that an amount turns out to be where letters or digits still stick to it (`9AB8`, `3D`, `5G`)."""
    if not glued(tokens, stop) or not tokens[stop].text[0].isalnum() or tokens[stop].lower in ("s", "th", "st", "nd", "rd"):
        return None
    if tokens[stop].lower == "x" and not glued(tokens, stop + 1):
        return None
    return Piece(first, _run_end(tokens, first), "identifier")


def named_number(tokens: list[Token], at: int, floor: int) -> Piece | None:
    """A bare whole number that belongs to the name before it or behind it."""
    text = tokens[at].text
    if not (text.isdecimal() or text.isalpha()) or len(text) > 5 + text.isalpha() * 10:
        return None
    if at == 0:
        listed = word(tokens, 1) in (".", ")") and len(text) <= 2 and len(tokens) > 2 and not glued(tokens, 2) and text.isdecimal()
        return Piece(at, at + 1, None) if listed else _address(tokens, at)
    before = tokens[at - 1]
    if before.text == "(" and at == 1 and word(tokens, 2) == ")" and len(tokens) > 4 and text.isdecimal():
        return Piece(at, at + 1, None)
    if at <= floor:
        return _address(tokens, at)
    if before.text == "." and word(tokens, at - 2) in _NUMBERED and at - 2 >= floor and glued(tokens, at - 1):
        return Piece(at - 2, at + 1, "identifier")
    kind = mapping("designators").get(before.lower)
    lettered = glued(tokens, at + 1) and len(tokens[at + 1].text) == 1 and tokens[at + 1].text.isupper()
    if kind is not None and (kind == "any" or before.text[0].isupper()) and not _numbering(tokens, at - 1) and (lettered or not _unit_follows(tokens, at + 1)):
        return Piece(at - 1, _run_end(tokens, at), "identifier")
    if not text.isdecimal():
        return _spelled_name(tokens, at)
    if _is_name(before) and _listed(tokens, at):
        return None
    if _is_name(before) and not _weekday(before) and (at >= 2 or _inner_capital(before)) and not _amount_follows(tokens, at + 1) and not _gapped(tokens, at):
        return Piece(at - 1, _run_end(tokens, at), "identifier")
    return _rank(tokens, at) or _address(tokens, at)


def _gapped(tokens: list[Token], at: int) -> bool:
    """Whether the number is a name's count, its verb left out: `Labour won 21, the Greens 14 and the Liberals nine`."""
    if at + 1 < len(tokens) and tokens[at + 1].text not in (",", ";", ".", "and", ")"):
        return False
    first = at - 1
    while first > 0 and (tokens[first].text[0].isupper() or tokens[first].lower in ("the", "of")):
        first -= 1
    if tokens[first].text not in (",", ";", "and"):
        return False
    return any(
        (token.text.isdecimal() or token.lower in words("numbers")) and place > 0 and tokens[place - 1].text.isalpha() and tokens[place - 1].text.islower()
        and tokens[place - 1].lower not in words("function_words")
        for place, token in enumerate(tokens[:first])
    )  # fmt: skip


def _numbering(tokens: list[Token], at: int) -> bool:
    """Whether `number` at `at` is a verb: `the members number 229`."""
    return tokens[at].lower == "number" and (is_plural(word(tokens, at - 1)) or word(tokens, at - 1) in ("they", "who", "which", "now", "that"))


def _listed(tokens: list[Token], at: int) -> bool:
    """Whether name and number are an item of results: `the Centre took 30 percent, the Greens 12 and the Left 9`."""
    after = word(tokens, at + 1)
    if after[:1].isalpha() and after != "and":
        return False
    first = at - 1
    while first > 0 and at - first < _FARTHEST and tokens[first - 1].lower != "and" and (tokens[first - 1].text[0].isalpha() or tokens[first - 1].text in HYPHENS):
        first -= 1
    shares, comma = words("shared_out"), first - 1 - (word(tokens, first - 1) == "and" and word(tokens, first - 2) == ",")
    if word(tokens, comma) in (",", "and", ";") and word(tokens, comma - 1).isdecimal():
        return True
    if after in (",", "and", ";") and any(token.text.isdecimal() for token in tokens[at + 3 : at + _NEXT]) and _all_names(tokens, at + 2):
        return True
    return word(tokens, first - 1) in (",", "and", ";") and any(token.lower in shares for token in tokens[max(0, first - _LIST) : first])


def _all_names(tokens: list[Token], at: int) -> bool:
    """Whether only names, titles and `and` stand between `at` and the next number."""
    for token in tokens[at : at + _NEXT]:
        if token.text[0].isdecimal():
            return True
        if not (token.text[0].isupper() or token.lower in ("and", ".", "the")):
            return False
    return False


def _inner_capital(token: Token) -> bool:
    """Whether `token` is written like a product: `iPhone`, `PlayStation`."""
    return any(letter.isupper() for letter in token.text[1:]) and not token.text.isupper()


def _rank(tokens: list[Token], at: int) -> Piece | None:
    """`the bottom three`, `the top 10`: a group by rank, where no counted noun follows."""
    if word(tokens, at - 1) not in ("top", "bottom", "big", "final") or tokens[at].lower == "one" or word(tokens, at - 2) in ("from", "at") or _amount_follows(tokens, at + 1):
        return None
    after = word(tokens, at + 1)
    if after and after[0].isalpha() and after not in words("function_words"):
        return None
    return Piece(at - 1, at + 1, "identifier")


def _spelled_name(tokens: list[Token], at: int) -> Piece | None:
    """`Big Ten`, `Channel Five`, `the Magnificent Seven`: a capitalised number word behind a capitalised word, not in a headline."""
    if not tokens[at].text[0].isupper():
        return _rank(tokens, at)
    named = tokens[at - 2 if word(tokens, at - 1) == "of" else at - 1]
    if at < 2 or not _is_name(named) or _weekday(tokens[at - 1]) or _amount_follows(tokens, at + 1) or is_headline(tokens):
        return None
    return Piece(at - 1, at + 1, "identifier")


def _is_name(token: Token) -> bool:
    """Whether `token` is written like a proper name: `Galaxy`, `iPhone`, `NASDAQ`; not a title or a function word."""
    text = token.text
    return text[-1].isalpha() and text != text.lower() and token.lower not in ("i'm", "i've", "i") and token.lower not in words("function_words") and token.lower not in mapping("months")


def _weekday(token: Token) -> bool:
    return token.lower.rstrip("s").endswith("day") and token.lower[:3] in ("mon", "tue", "wed", "thu", "fri", "sat", "sun", "tod")


def _unit_follows(tokens: list[Token], at: int) -> bool:
    """Whether a unit or a scale word stands at `at`."""
    if at >= len(tokens):
        return False
    if tokens[at].lower in number_words().scales or tokens[at].text == "%":
        return True
    unit = unit_names().after(tokens, at)
    if unit is not None and not unit[0].needs and tokens[at].text.islower():
        return True
    symbol = symbol_at(tokens, at)
    return symbol is not None and (glued(tokens, at) or len(tokens[at].text) > 1)


def _amount_follows(tokens: list[Token], at: int) -> bool:
    """Whether what stands behind a number makes it an amount: a unit, a counted plural, a verb in the plural."""
    if at >= len(tokens):
        return False
    after = tokens[at]
    if after.lower in _PLURAL_VERBS or _unit_follows(tokens, at):
        return True
    headline = is_headline(tokens)
    for token in tokens[at : at + 3]:
        if not token.text.isalpha() or not (headline or token.text.islower()) or token.lower in words("function_words"):
            return False
        if is_plural(token.text):
            return True
    return False


def _address(tokens: list[Token], at: int) -> Piece | None:
    """`10 Downing Street`, `575 Wilbraham Road`."""
    if not tokens[at].text.isdecimal():
        return None
    for stop in range(at + 1, min(at + 5, len(tokens))):
        if not tokens[stop].text[0].isupper():
            return None
        if stop > at + 1 and tokens[stop].lower in words("street_words"):
            return Piece(at, stop + 1, "identifier")
    return None
