"""A whole, and right behind it one sentence that shares it out: `57 were hurt. 31 went home, 18 were kept in and six died`.

No word says that these are all. Parts that open their sentence, close with `and` and come
within a hair of the whole were meant to make it; parts that miss it by more were not.
"""

from collections.abc import Iterator
from fractions import Fraction

import regex

from validator.interval import Interval
from validator.relations.parts.chains import Chain
from validator.relations.parts.counted import Account, Counted, things
from validator.relations.parts.evidence import Telling, clean, of_one_source, one_more, possible, unread
from validator.relations.parts.part_words import any_of

_HAIR = Fraction(1, 20)
"""So much of the whole a slip in one part or in the whole leaves out."""
_FEWEST = 10
"""Of a smaller whole any part is more than that."""
_OPENS = regex.compile(r"(?:of (?:these|those|them),? )?(?:some |about )?")
_LAST = regex.compile(r".*\band (?:[a-z']+ ){0,5}", regex.DOTALL)
_OVERLAP = regex.compile(rf"\b{any_of('overlapping')}\b|\b(?:includ(?:ed|es|ing)|average|aged|years? old)\b")


def row(telling: Telling, chain: Chain) -> Iterator[Account]:
    """The account of a chain that is such a row and falls short by a hair."""
    whole, parts = chain.items[0], tuple(chain.items[1:])
    if len(parts) < 3 or any(tie not in ("head", "linked", "bare") for tie in chain.ties) or not _in_one_row(whole, parts):
        return
    account = Account(whole=whole, parts=parts, complete=True, ground=(parts[0].words_behind(0, min(len(parts[0].after), 25)),), firm=False)
    missing = whole.figure.value - account.total
    if not _a_hair(whole, account.total) or unread(telling, account) or one_more(telling, account) or not clean(telling, account):
        return
    if missing.exact and possible(whole, parts) and of_one_source(parts):
        yield account


def _in_one_row(whole: Counted, parts: tuple[Counted, ...]) -> bool:
    """Whether the parts stand in the one sentence behind the whole, from its beginning to its `and`."""
    first, last = parts[0], parts[-1]
    together = all(part.sentence == whole.sentence + 1 and part.figure.value.exact for part in parts)
    if not together or not whole.figure.value.exact or things(whole) is None or whole.figure.kind != "count":
        return False
    return (
        _OPENS.fullmatch(first.before) is not None and _LAST.fullmatch(last.before) is not None and not _OVERLAP.search(first.outline.text)
    )


def _a_hair(whole: Counted, total: Interval) -> bool:
    """Whether the parts fall short of the whole by little: a twentieth, or one digit of a large number."""
    value = whole.figure.value
    if not value.above(total) or value.low < _FEWEST:
        return False
    return not (value - total).above(value * Interval.exactly(_HAIR)) or _one_digit(str(value.low), str(total.low))


def _one_digit(one: str, other: str) -> bool:
    """Whether two numbers of three digits and more differ in one of them."""
    return len(one) == len(other) > 2 and sum(a != b for a, b in zip(one, other, strict=True)) == 1
