"""What looks like an amount and is none: dates, clock times, scores, names with numbers, list numbers.

Each reader answers at one token and says where the thing begins and ends and what kind it is.
"""

from fractions import Fraction
from functools import cache
from typing import NamedTuple

from validator.lexicon import mapping, words
from validator.model import Kind
from validator.reading.digits import read_digits
from validator.reading.entities import is_plural
from validator.reading.tokens import Token

_DASHES = frozenset("-‐‑–—")
_YEAR = range(1500, 2101)
_YEAR_LEADS = frozenset(
    "in since by until till from during before after of for through to early late mid between circa around year years and or class season fiscal fy election spring summer autumn fall "
    "winter about back the last next a this until'".split()
)
_CLOCK = frozenset({"am", "pm", "a.m", "p.m", "gmt", "est", "edt", "bst", "utc", "pst", "pdt", "cet", "et", "pt", "o'clock", "noon", "midnight", "ist", "aest"})
_SCORE_CUES = frozenset(
    "beat beats beating won win wins winning victory defeat defeated defeating lost loss losing lead leads led leading draw drew draws tie tied ties trail trailed trailing down up edged "
    "thrashed downed score scored final vote voted votes split passed ruled record series over against upset outscored blanked routed crushed ahead behind equaliser comeback past aggregate "
    "rout game match set sets scoreline goalless half-time halftime penalties".split()
)


class Look(NamedTuple):
    """Tokens `first` to `stop` and what they are; `kind` is `None` for what is no figure of any kind."""

    first: int
    stop: int
    kind: Kind | None
    stated: Fraction | tuple[Fraction, Fraction] | None = None
    unit: str | None = None


def look(tokens: list[Token], at: int, floor: int) -> Look | None:
    """What begins at `tokens[at]` (or a little before it, but not before `floor`) if it is no amount."""
    token = tokens[at]
    if token.text[0].isdecimal():
        return _stuck(tokens, at, floor) or _clock(tokens, at) or _day_and_month(tokens, at) or _score(tokens, at) or _year(tokens, at) or _ordinal_digits(tokens, at) or _named(tokens, at, floor)
    if token.lower in mapping("months"):
        return _month(tokens, at)
    return _decade_word(tokens, at)


def _stuck(tokens: list[Token], at: int, floor: int) -> Look | None:
    """Digits that stick to a name: `F-16`, `Covid-19`, `G7`, `S&P500`, `192.168.0.1`, `9/11`, `24/7`, `#4`."""
    text = tokens[at].text
    first = at
    while first > floor and tokens[first - 1].end == tokens[first].start and (tokens[first - 1].text.isalnum() or tokens[first - 1].text in "-_/#@&.:'’‘") and first > at - 6:
        first -= 1
    before = tokens[first].text if first < at else ""
    stop = _run_end(tokens, at)
    if before and before[0] in "'’‘" and len(text) == 2 and first == at - 1:
        return Look(first, at + 2 if _plural_s(tokens, at) else at + 1, "date", None, "year")
    if before and before[0].isalpha() and not _is_code(tokens, first, at):
        return Look(first, stop, "identifier")
    if before and before[0] in "#@":
        return Look(first, stop, "identifier")
    if read_digits(text) is None:
        return Look(at, stop, "identifier")
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is not None and after.start == tokens[at].end:
        if after.text == "G" and text in ("2", "3", "4", "5", "6"):
            return Look(at, at + 2, "identifier")
        if after.text == "/" and (text, tokens[at + 2].text if at + 2 < len(tokens) else "") in (("9", "11"), ("24", "7"), ("7", "7")):
            return Look(at, at + 3, "identifier")
        if after.text == "D" and text in ("2", "3", "4"):
            return Look(at, at + 2, "identifier")
    return None


def _is_code(tokens: list[Token], first: int, at: int) -> bool:
    """Whether the letters before the digits are a currency code or `minus-` (`USD10m`, `Rs.500`)."""
    from validator.reading.amounts import money_signs

    word = tokens[first].lower
    if word in ("minus", "mid", "pre", "post", "sub", "non", "under", "over", "to", "and", "or", "a", "of"):
        return True
    found = money_signs().after(tokens, first)
    return found is not None and found[1] == at


def _run_end(tokens: list[Token], at: int) -> int:
    """Behind the run of tokens without a space that begins at `at`, closing punctuation left out."""
    stop = at + 1
    while stop < len(tokens) and tokens[stop].start == tokens[stop - 1].end and (tokens[stop].text.isalnum() or tokens[stop].text in "-_/:.@") and stop < at + 40:
        stop += 1
    while stop > at + 1 and not tokens[stop - 1].text[-1].isalnum():
        stop -= 1
    return stop


def _plural_s(tokens: list[Token], at: int) -> bool:
    """Whether `s` or `'s` sticks to the digits at `at` (`1990s`, `'90s`)."""
    return at + 1 < len(tokens) and tokens[at + 1].lower in ("s", "'s") and tokens[at + 1].start == tokens[at].end


def _clock(tokens: list[Token], at: int) -> Look | None:
    """`2:55 p.m. PT`, `11 a.m.`, `9.30pm`, `1930 GMT`, `10 o'clock`."""
    stop, minutes = at + 1, False
    if stop + 1 < len(tokens) and tokens[stop].text == ":" and tokens[stop].start == tokens[at].end and len(tokens[stop + 1].text) == 2 and tokens[stop + 1].text.isdecimal():
        stop, minutes = stop + 2, True
        while stop + 1 < len(tokens) and tokens[stop].text == ":" and tokens[stop + 1].text[0].isdecimal():
            stop += 2
    named = _clock_word(tokens, stop)
    if named == stop:
        return Look(at, stop, "time") if minutes else None
    while (further := _clock_word(tokens, named)) > named:
        named = further
    return Look(at, named, "time")


def _clock_word(tokens: list[Token], at: int) -> int:
    """Behind `a.m.`, `pm`, `GMT` … at `at`; `at` where there is none."""
    if at >= len(tokens):
        return at
    lower = tokens[at].lower
    if lower in ("a", "p") and at + 2 < len(tokens) and tokens[at + 1].text == "." and tokens[at + 2].lower == "m":
        return at + 4 if at + 3 < len(tokens) and tokens[at + 3].text == "." else at + 3
    if lower in ("am", "pm", "o'clock") or (tokens[at].text.isupper() and lower in _CLOCK):
        return at + 1
    return at


def _day_and_month(tokens: list[Token], at: int) -> Look | None:
    """`1 September 2019`, `14 Aug`, `the 3rd of May`."""
    if not (tokens[at].text.isdecimal() and len(tokens[at].text) <= 2) or at + 1 >= len(tokens):
        return None
    stop = at + 1
    if tokens[stop].lower in ("st", "nd", "rd", "th") and tokens[stop].start == tokens[at].end:
        stop += 1
    if stop + 1 < len(tokens) and tokens[stop].lower == "of":
        stop += 1
    if stop >= len(tokens) or tokens[stop].lower not in mapping("months") or not tokens[stop].text[0].isupper():
        return None
    return Look(at, _with_year(tokens, stop + 1), "date", read_stated(tokens[at]), "day")


def _month(tokens: list[Token], at: int) -> Look | None:
    """`Aug. 14`, `March 29, 2019`, `June 2018`, `September 5-7`."""
    if not tokens[at].text[0].isupper():
        return None
    stop = at + 1
    if stop < len(tokens) and tokens[stop].text == ".":
        stop += 1
    if stop < len(tokens) and tokens[stop].lower == "of":
        stop += 1
    if stop < len(tokens) and tokens[stop].text == "," and stop + 1 < len(tokens) and _is_year(tokens[stop + 1]):
        stop += 1
    if stop >= len(tokens) or not tokens[stop].text.isdecimal():
        return None
    if _is_year(tokens[stop]):
        return Look(at, stop + 1, "date", read_stated(tokens[stop]), "month")
    if len(tokens[stop].text) > 2 or int(tokens[stop].text) > 31 or int(tokens[stop].text) == 0:
        return None
    day = tokens[stop]
    stop += 1
    if stop < len(tokens) and tokens[stop].lower in ("st", "nd", "rd", "th") and tokens[stop].start == tokens[stop - 1].end:
        stop += 1
    if stop + 1 < len(tokens) and tokens[stop].text in _DASHES and tokens[stop + 1].text.isdecimal() and len(tokens[stop + 1].text) <= 2:
        stop += 2
    return Look(at, _with_year(tokens, stop), "date", read_stated(day), "day")


def _with_year(tokens: list[Token], at: int) -> int:
    """Past `2019`, `, 2019` or `. 2019` behind a day."""
    for begin in (at, at + 1):
        if begin < len(tokens) and (begin == at or tokens[at].text in ",.") and _is_year(tokens[begin]):
            return begin + 1
    return at


def read_stated(token: Token) -> Fraction | None:
    """The number a token of digits states."""
    digits = read_digits(token.text)
    return None if digits is None else digits.value


def _is_year(token: Token) -> bool:
    return len(token.text) == 4 and token.text.isdecimal() and int(token.text) in _YEAR


def _year(tokens: list[Token], at: int) -> Look | None:
    """`in 2019`, `the 2018 season`, `1990s`, `2017-18`, `(1999)`."""
    if not _is_year(tokens[at]):
        return None
    if _plural_s(tokens, at):
        return Look(at, at + 2, "date", read_stated(tokens[at]), "decade")
    stated = read_stated(tokens[at])
    if at + 2 < len(tokens) and tokens[at + 1].text in _DASHES and tokens[at + 1].start == tokens[at].end and tokens[at + 2].text.isdecimal():
        if len(tokens[at + 2].text) == 2 or _is_year(tokens[at + 2]):
            return Look(at, at + 3, "date", stated, "year")
    if int(tokens[at].text) < 1800 and not (at and tokens[at - 1].lower in ("in", "since", "between", "from", "by", "of", "and")):
        return None
    if _counts_something(tokens, at):
        return None
    return Look(at, at + 1, "date", stated, "year")


def _counts_something(tokens: list[Token], at: int) -> bool:
    """Whether a bare four-digit number is an amount: hedge or money before it, a unit or a counted plural behind it."""
    from validator.reading.amounts import money_signs, unit_symbols_exact, unit_words
    from validator.reading.hedges import before

    if at and (before().before(tokens, at, 0) is not None and tokens[at - 1].lower not in ("around", "about", "before", "over", "towards", "above", "under")):
        return True
    if at and (money_signs().after(tokens, at - 1) is not None):
        return True
    if at + 1 >= len(tokens):
        return False
    after = tokens[at + 1]
    if unit_words().after(tokens, at + 1) is not None or (unit_symbols_exact().after(tokens, at + 1) is not None and after.start - tokens[at].end <= 1):
        return True
    if after.lower in ("thousand", "million", "billion", "more", "other"):
        return True
    if at and tokens[at - 1].lower in ("the", "in", "since", "by", "until", "this", "'s", "of", "for", "early", "late", "a", "its", "their", "his"):
        return False
    plural = next((token for token in tokens[at + 1 : at + 4] if not token.text.islower() or is_plural(token.text)), None)
    return plural is not None and plural.text.islower() and all(token.lower not in words("function_words") for token in tokens[at + 1 : tokens.index(plural, at) + 1])


def _ordinal_digits(tokens: list[Token], at: int) -> Look | None:
    """`22nd`, `10th straight`, `20th century`."""
    if at + 1 < len(tokens) and tokens[at + 1].lower in ("st", "nd", "rd", "th") and tokens[at + 1].start == tokens[at].end:
        digits = read_digits(tokens[at].text)
        if digits is not None:
            return Look(at, at + 2, "ordinal", digits.value)
    return None


def _score(tokens: list[Token], at: int) -> Look | None:
    """`3-2`, `24–17`, `6-4, 6-3`: two small numbers and a hyphen where somebody wins, loses, votes, or the first is not the lesser."""
    if at + 2 >= len(tokens) or tokens[at + 1].text not in _DASHES or tokens[at + 1].start != tokens[at].end or tokens[at + 2].start != tokens[at + 1].end:
        return None
    if not (tokens[at].text.isdecimal() and tokens[at + 2].text.isdecimal()) or max(len(tokens[at].text), len(tokens[at + 2].text)) > 3:
        return None
    stop = at + 3
    while stop + 1 < len(tokens) and tokens[stop].text in _DASHES and tokens[stop + 1].text.isdecimal() and tokens[stop].start == tokens[stop - 1].end:
        stop += 2
    if stop < len(tokens) and tokens[stop].start == tokens[stop - 1].end and (tokens[stop].text[0].isalpha() or tokens[stop].text in _DASHES or tokens[stop].text == "%"):
        return None
    home, away = int(tokens[at].text), int(tokens[at + 2].text)
    after = tokens[stop] if stop < len(tokens) else None
    cued = any(token.lower in _SCORE_CUES for token in tokens[max(0, at - 8) : at] + tokens[stop : stop + 3])
    counted = after is not None and (is_plural(after.text) and after.lower not in _SCORE_CUES or after.lower in ("percent", "per", "million", "billion", "people"))
    if stop == at + 3 and counted and home < away:
        return None
    if cued or home >= away or stop > at + 3:
        return Look(at, stop, "score", (Fraction(home), Fraction(away)))
    return None


def _named(tokens: list[Token], at: int, floor: int) -> Look | None:
    """`Flight 370`, `page 4`, `iPhone 11 Pro`, `No. 10`, `(1)` and `1.` at the head of a list."""
    if not tokens[at].text.isdecimal():
        return None
    if at == 0 and len(tokens) > 2 and tokens[1].text in ".)" and len(tokens[0].text) <= 2 and tokens[2].start > tokens[1].end:
        return Look(at, at + 1, None)
    if at <= floor:
        return None
    before = tokens[at - 1]
    if before.text == "." and at >= 2 and tokens[at - 2].lower in ("no", "nos", "fig", "art", "sec", "ch", "vol", "pp", "p", "rte", "hwy") and tokens[at - 2].start >= tokens[floor].start:
        return Look(at - 2, at + 1, "identifier")
    if before.lower == "&" or before.lower == "p" and at >= 2:
        return Look(at - 1, at + 1, "identifier")
    kind = designators().get(before.lower)
    if kind is None or (kind == "cap" and not before.text[0].isupper()):
        return None
    if at + 1 < len(tokens) and is_plural(tokens[at + 1].text) and tokens[at + 1].text.islower() and at == 1:
        return None
    return Look(at - 1, at + 1, "identifier")


@cache
def designators() -> dict[str, str]:
    """Words that make the number behind them a name, and their class."""
    return mapping("designators")


def _decade_word(tokens: list[Token], at: int) -> Look | None:
    """`mid-nineties`, `the twenties`."""
    if tokens[at].lower in ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"):
        return Look(at, at + 1, "date", None, "decade")
    return None
