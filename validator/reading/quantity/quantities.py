"""Every number of a sentence with its hedge, unit and range: what is stated, and which values the words allow.

One pass over the tokens. A token that begins nothing costs one look into a dictionary;
one that may begin a figure is shown to the few readers of its class, and the first that
reads something takes all tokens of it.
"""

from functools import cache

from validator.lexicon import words
from validator.model import Quantity, Span
from validator.reading.quantity import dates, multiples
from validator.reading.quantity.ages import age_behind, age_decade, is_aged
from validator.reading.quantity.amounts import Amount, read_amount
from validator.reading.quantity.assembly import assemble, base_value
from validator.reading.quantity.carried import carried
from validator.reading.quantity.clock import clock_time, spoken_time
from validator.reading.quantity.ends import begins_at_from, between, number_openers, other_end, ranged, shared
from validator.reading.quantity.hedges import hedge_before
from validator.reading.quantity.names import list_number, named_number
from validator.reading.quantity.number_words import number_words
from validator.reading.quantity.ones import is_pronoun
from validator.reading.quantity.ordinals import digit_ordinal, spelled_ordinal
from validator.reading.quantity.pieces import HYPHENS, Piece, Reader, word
from validator.reading.quantity.ratios import one_in
from validator.reading.quantity.scores import score
from validator.reading.quantity.sequences import shared_out, told_again
from validator.reading.quantity.stuck_names import left_over, odd_digits, stuck_name
from validator.reading.quantity.unit_words import money_signs, sign_before
from validator.reading.quantity.vague import vague_count, vague_phrases, zero
from validator.reading.tokens import Token, glued

_FAR = 25
"""How many tokens back `a second` may stand that makes `a third` the next of several."""
_LETTER, _FOREIGN = ":", "\u0660"
"""What comes right behind `9`, and the first digit that is not ASCII: between the two are only letters and signs."""


def quantify(text: str, tokens: list[Token]) -> list[Quantity]:
    """The figures of one sentence, in order, none over another; `text` is the whole dispatch."""
    readers = _readers()
    pieces: list[Piece] = []
    floor = 0
    begins = [
        at for at, token in enumerate(tokens) if token[1] in readers or not (_LETTER <= token[0] < _FOREIGN or not token[0][0].isdecimal())
    ]
    for at in begins:
        if at < floor:
            continue
        for reader in readers.get(tokens[at].lower, _DIGITS):
            piece = reader(tokens, at, floor)
            if piece is not None:
                pieces.append(piece)
                floor = piece.stop
                break
    pieces = told_again(tokens, carried(tokens, shared_out(tokens, pieces)))
    return [_quantity(text, tokens, piece) for piece in pieces if piece.kind is not None]


def _quantity(text: str, tokens: list[Token], piece: Piece) -> Quantity:
    assert piece.kind is not None
    span = Span(tokens[piece.first].start, tokens[piece.stop - 1].end)
    return Quantity(
        span=span, surface=text[span.start : span.end], kind=piece.kind, stated=piece.stated, grain=piece.grain, value=piece.value,
        unit=piece.unit, hedge=piece.hedge, bound=piece.bound, trend=piece.trend,
    )  # fmt: skip


def amount(tokens: list[Token], at: int, floor: int) -> Piece | None:
    """One amount or a range of two, with hedges: `about 30`, `20 to 30 miles`, `$26-31 million`, `five-year-old`."""
    found = read_amount(tokens, at)
    if found is None or found.first < floor:
        return None
    name = left_over(tokens, at, found.stop)
    if name is not None:
        return name
    other = other_end(tokens, found)
    if other is not None:
        if not begins_at_from(tokens, found, floor):
            return ranged(tokens, found, other, floor)
        found = shared(found, other)[0]
    elif is_pronoun(tokens, found):
        return None
    return _single(tokens, found, floor)


def _single(tokens: list[Token], found: Amount, floor: int) -> Piece:
    """One amount with its hedges, or an age, or a multiple."""
    number, kind, first, stop = found.number, found.kind, found.first, found.stop
    unit = found.unit.name if found.unit is not None else None
    times = multiples.times_behind(tokens, number) if unit is None else None
    old = age_behind(tokens, found)
    if old is not None:
        kind, stop = "age", old
    elif times is not None:
        kind, unit, stop = "ratio", "times", times
    elif unit is None or (unit == "year" and word(tokens, first - 2) == "age"):
        begin = is_aged(tokens, found, floor)
        if begin is not None:
            kind, unit = "age", "year"
            behind = begin if tokens[begin].text in HYPHENS else first
            hedged = assemble(
                tokens, Piece(behind, stop, kind, number.value, number.grain, base_value(tokens, found, kind), unit), floor, found.inside
            )
            return hedged._replace(first=min(begin, hedged.first))
    piece = Piece(first, stop, kind, number.value, number.grain, base_value(tokens, found, kind), unit)
    return assemble(tokens, piece, floor, found.inside)


def _sum(tokens: list[Token], at: int, floor: int) -> Piece | None:
    """A sum of money; most words of this class (`can`, `us`, `no`) are no currency."""
    return amount(tokens, at, floor) if sign_before(tokens, at) is not None else None


def _decimals(tokens: list[Token], at: int, floor: int) -> Piece | None:
    """`.08`; most points end a sentence."""
    return amount(tokens, at, floor) if glued(tokens, at + 1) and tokens[at + 1].text[0].isdecimal() else None


def _article(tokens: list[Token], at: int, floor: int) -> Piece | None:
    """`a hundred`, `a third of`, `a dozen`; a third that something is, is no part of it (`a third term`)."""
    if tokens[at].text == "A" and word(tokens, at + 1) == "$":
        return amount(tokens, at, floor)
    return _portion(tokens, at, floor) if word(tokens, at + 1) in _after_article() else None


def _half(tokens: list[Token], at: int, floor: int) -> Piece | None:
    """`half of`, `half an hour`, `half a million`; neither `first half` nor `half-brother`."""
    before = word(tokens, at - 1)
    if before in number_words().ordinals or (before in words("before_half") and word(tokens, at + 1) != "of"):
        return None
    return _portion(tokens, at, floor)


def _portion(tokens: list[Token], at: int, floor: int) -> Piece | None:
    """The amount at `at`, where it is no bare half or third that nothing is parted by."""
    found = read_amount(tokens, at)
    bare = found is not None and found.unit is None and found.number.shape == "fraction"
    if found is None:
        return None
    part = _is_part(tokens, found.stop) or (hedge_before(tokens, at, floor) is not None and word(tokens, found.stop).endswith("ed"))
    if bare and (tokens[at].lower == "quarter" or not part or _is_next(tokens, at, found.stop)):
        return None
    return amount(tokens, at, floor)


def _is_next(tokens: list[Token], at: int, stop: int) -> bool:
    """Whether `a third` is the third of several: `a second failed, then a third burst`."""
    if word(tokens, at + 1) not in number_words().ordinals or word(tokens, stop) == "of":
        return False
    return word(tokens, at + 1) == "fourth" or any(token.lower in ("second", "another") for token in tokens[max(0, at - _FAR) : at])


def _is_part(tokens: list[Token], at: int) -> bool:
    """Whether what follows lets a half or a third be a part of something."""
    after = word(tokens, at)
    if after in HYPHENS and glued(tokens, at):
        return at + 1 < len(tokens) and multiples.compares(tokens, at + 1)
    return not after or not after[0].isalpha() or after in words("after_part")


@cache
def _after_article() -> frozenset[str]:
    """Words that make `a` before them the beginning of a number."""
    tables = number_words()
    return frozenset({*tables.scales, *tables.parts, "dozen"})


_DIGITS: tuple[Reader, ...] = (
    list_number,
    stuck_name, odd_digits, clock_time, dates.digit_date, age_decade, digit_ordinal, score, one_in, named_number, amount,
)  # fmt: skip


@cache
def _readers() -> dict[str, tuple[Reader, ...]]:
    """For every word or sign at which a figure may begin, the readers to ask, in order."""
    found: dict[str, tuple[Reader, ...]] = dict.fromkeys(number_openers(), (amount,))
    found |= dict.fromkeys((sign.lower() for sign in money_signs().firsts), (_sum,))
    found |= dict.fromkeys(number_words().small, (spoken_time, one_in, score, spelled_ordinal, named_number, amount))
    found |= dict.fromkeys(number_words().ordinals, (spelled_ordinal,))
    found |= dict.fromkeys(dates.openers(), (dates.spelled_date,))
    found |= dict.fromkeys(multiples.openers(), (multiples.multiple,))
    found |= dict.fromkeys(vague_phrases().firsts, (vague_count,))
    found |= dict.fromkeys(("none", "nobody", "neither", "no"), (zero,))
    found |= {
        ".": (_decimals,),
        "·": (_decimals,),
        "a": (vague_count, _article),
        "an": (_article,),
        "half": (_half,),
        "quarter": (_half,),
        "between": (dates.years_between, between),
    }
    return found
