"""Every number of a sentence with its hedge, unit and range: what is stated, and which values the words allow."""

from fractions import Fraction
from functools import cache
from typing import NamedTuple

from validator.interval import Interval
from validator.lexicon import mapping, table, words
from validator.model import Bound, Kind, Quantity, Span, Trend
from validator.reading.ages import age_before, age_behind
from validator.reading.amounts import Amount, Unit, is_rate, money_signs, read_amount, rescaled
from validator.reading.hedges import Hedge, hedged, hedges_around, rounded
from validator.reading.looks import Look, look
from validator.reading.multiples import fold_words, multiple_at, times_behind
from validator.reading.numbers import number_words, starters
from validator.reading.ones import is_pronoun
from validator.reading.phrases import Phrases
from validator.reading.tokens import Token
from validator.reading.trends import trend_before

_DASHES = frozenset("-‐‑–—")
_EXACT = Interval.exactly(0)


class Piece(NamedTuple):
    """A figure in tokens, before it becomes a Quantity."""

    first: int
    stop: int
    kind: Kind
    stated: Fraction | tuple[Fraction, Fraction] | None
    grain: Fraction
    value: Interval
    unit: str | None = None
    hedge: str | None = None
    bound: Bound = "exact"
    trend: Trend | None = None


@cache
def openers() -> frozenset[str]:
    """Lower-case words and signs at which a figure may begin, besides digits."""
    signs = {first.lower() for first in money_signs().by_first}
    vague = set(vague_phrases().by_first) - {"a", "the"}
    months = set(mapping("months"))
    decades = {"twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"}
    return frozenset({*starters(), *number_words().ordinals, *signs, *vague, *months, *decades, "none", "no", "nobody", "neither", "last", "between", *fold_words()})


@cache
def vague_phrases() -> Phrases[tuple[Interval, bool]]:
    """Vague counts: interval, and whether it is stated."""
    return Phrases([(phrase, (Interval.parse(value), stated == "stated")) for phrase, value, stated in table("vague")])


@cache
def after_article() -> frozenset[str]:
    """Words that make `a` before them the beginning of a number."""
    tables = number_words()
    return frozenset({*tables.scales, *tables.parts, "dozen", "half", "couple", "few", "handful", "score"})


def quantify(text: str, tokens: list[Token]) -> list[Quantity]:
    """The figures of one sentence, in order, none over another; `text` is the whole dispatch."""
    opening = openers()
    found: list[Quantity] = []
    floor = 0
    for at, token in enumerate(tokens):
        if at < floor or not (token.lower in opening or token.text[0].isdecimal()):
            continue
        if token.lower in ("a", "an") and (at + 1 >= len(tokens) or tokens[at + 1].lower not in after_article()):
            continue
        seen = look(tokens, at, floor)
        if seen is not None:
            if seen.kind is not None:
                found.append(_quantity(text, tokens, _seen(seen)))
            floor = seen.stop
            continue
        piece = _piece(tokens, at, floor)
        if piece is not None:
            found.append(_quantity(text, tokens, piece))
            floor = piece.stop
    return found


def _quantity(text: str, tokens: list[Token], piece: Piece) -> Quantity:
    span = Span(tokens[piece.first].start, tokens[piece.stop - 1].end)
    return Quantity(
        span=span, surface=span.of(text), kind=piece.kind, stated=piece.stated, grain=piece.grain, value=piece.value,
        unit=piece.unit, hedge=piece.hedge, bound=piece.bound, trend=piece.trend,
    )  # fmt: skip


def _seen(seen: Look) -> Piece:
    """A look-alike as a piece; its value is what it states, or all numbers."""
    stated = seen.stated
    if stated is None:
        value = Interval(-float("inf"), float("inf"), True, True)
    elif isinstance(stated, tuple):
        value = Interval.between(min(stated), max(stated))
    else:
        value = Interval.exactly(stated)
    return Piece(seen.first, seen.stop, seen.kind or "identifier", stated, Fraction(1), value, seen.unit)


def _piece(tokens: list[Token], at: int, floor: int) -> Piece | None:
    """The figure that begins at `tokens[at]`."""
    return (
        _vague(tokens, at, floor)
        or _nothing(tokens, at)
        or _multiple(tokens, at, floor)
        or _between(tokens, at, floor)
        or _ratio(tokens, at, floor)
        or _ordinal(tokens, at)
        or _amount(tokens, at, floor)
    )


def _vague(tokens: list[Token], at: int, floor: int) -> Piece | None:
    """`dozens`, `tens of thousands`, `several hundred`, `a couple`."""
    found = vague_phrases().after(tokens, at)
    if found is None:
        return None
    (value, is_stated), stop = found
    if tokens[at].lower == "scores" and (stop >= len(tokens) or tokens[stop].lower != "of"):
        return None
    first = at - 1 if at > floor and tokens[at - 1].lower == "many" else at
    hedges, first, _ = hedges_around(tokens, first, stop, floor)
    low, high = value.low, value.high
    stated = (low, high) if is_stated and isinstance(low, Fraction) and isinstance(high, Fraction) else None
    if hedges and isinstance(low, Fraction):
        value = hedged(value, low, hedges, Fraction(1))
    unit, kind, stop = _unit_of_vague(tokens, stop)
    return Piece(first, stop, kind, stated, Fraction(1), value, unit, hedges[0].phrase if hedges else None, hedges[0].bound if hedges else "exact")


def _unit_of_vague(tokens: list[Token], stop: int) -> tuple[str | None, Kind, int]:
    """The unit behind a vague count: `millions of dollars`, `dozens of miles`, `several hours`."""
    from validator.reading.amounts import unit_words

    begin = stop + 1 if stop < len(tokens) and tokens[stop].lower == "of" else stop
    found = unit_words().after(tokens, begin)
    if found is None or found[0].name in ("pound", "second"):
        return None, "count", stop
    return found[0].name, found[0].kind, found[1]


def _nothing(tokens: list[Token], at: int) -> Piece | None:
    """`none`, `no one`, `nobody`, `neither`, and `no` before a countable harm."""
    lower = tokens[at].lower
    if lower not in ("none", "nobody", "no", "neither"):
        return None
    stop = at + 1
    if lower == "no":
        if stop >= len(tokens) or tokens[stop].lower not in words("countable_zero"):
            return None
        stop += tokens[stop].lower == "one"
    return Piece(at, stop, "count", Fraction(0), Fraction(1), _EXACT)


def _multiple(tokens: list[Token], at: int, floor: int) -> Piece | None:
    """`twice as many`, `threefold`."""
    found = multiple_at(tokens, at)
    if found is None:
        return None
    hedges, first, stop = hedges_around(tokens, at, found[1], floor)
    return _finished(tokens, first, stop, "ratio", found[0], Fraction(1), Interval.exactly(found[0]), "times", hedges)


def _ordinal(tokens: list[Token], at: int) -> Piece | None:
    """`first`, `twenty-first`, `one hundred and twenty-fifth`."""
    ordinals, small = number_words().ordinals, number_words().small
    total, stop = 0, at
    while stop < len(tokens) and stop < at + 8:
        lower = tokens[stop].lower
        entry = ordinals.get(lower)
        if entry is not None and (total == 0 or total % 100 == 0 or (total % 10 == 0 and entry[1] == "unit")):
            value = Fraction(total + entry[0])
            return Piece(at, stop + 1, "ordinal", value, Fraction(1), Interval.exactly(value))
        if lower in small:
            total += small[lower][0]
        elif lower == "hundred" and total:
            total *= 100
        elif not (total and (lower == "and" or tokens[stop].text in _DASHES)):
            return None
        stop += 1
    return None


def _ratio(tokens: list[Token], at: int, floor: int) -> Piece | None:
    """`one in five`, `four out of ten`, `2 in 5`."""
    if at + 2 >= len(tokens):
        return None
    over = read_amount(tokens, at)
    if over is None or over.unit is not None or over.number.scale > 1000 or over.stop + 1 >= len(tokens):
        return None
    begin = over.stop
    lead = tokens[begin].lower
    begin += 2 if lead == "out" and tokens[begin + 1].lower == "of" else 1
    begin += begin < len(tokens) and tokens[begin].lower == "every"
    if lead not in ("in", "out") or begin >= len(tokens) or not (tokens[begin].text[0].isdecimal() or tokens[begin].lower in starters()):
        return None
    under = read_amount(tokens, begin)
    if under is None or under.unit is not None or not 0 < over.number.value < under.number.value or under.number.value.denominator != 1:
        return None
    small = lead == "out" or over.number.value <= 10 and not _year_like(under) and (over.number.value == 1 or under.number.value in (3, 4, 5, 6, 8, 10, 20, 100, 1000))
    if not small:
        return None
    value = over.number.value / under.number.value
    hedges, first, stop = hedges_around(tokens, over.first, under.stop, floor)
    return _finished(tokens, first, stop, "ratio", value, value, Interval.exactly(value), None, hedges)


def _year_like(amount: Amount) -> bool:
    return 1800 <= amount.number.value <= 2100


def _finished(tokens: list[Token], first: int, stop: int, kind: Kind, stated: Fraction | tuple[Fraction, Fraction], grain: Fraction, value: Interval, unit: str | None, hedges: list[Hedge]) -> Piece:
    """A piece with its hedges applied and its trend read."""
    if hedges and isinstance(stated, tuple):
        value = _hedged_range(value, stated, hedges, grain)
    elif hedges and not isinstance(stated, tuple):
        value = hedged(value, stated, hedges, grain)
    phrase = " ".join(hedge.phrase for hedge in hedges) or None
    trend = trend_before(tokens, first, kind)
    return Piece(first, stop, kind, stated, grain, value, unit, phrase, hedges[0].bound if hedges else "exact", trend)


def _hedged_range(value: Interval, stated: tuple[Fraction, Fraction], hedges: list[Hedge], grain: Fraction) -> Interval:
    """A range under its hedges: those below work on the lesser end, those above on the greater."""
    low, high = min(stated), max(stated)
    if low < 0:
        return value
    return hedged(Interval.exactly(low), low, hedges, grain).hull(hedged(Interval.exactly(high), high, hedges, grain)).hull(value)


def _amount(tokens: list[Token], at: int, floor: int) -> Piece | None:
    """One amount or a range of two, with hedges: `about 30`, `20 to 30 miles`, `$26-31 million`, `five-year-old`."""
    amount = read_amount(tokens, at)
    if amount is None or amount.first < floor:
        return None
    if is_pronoun(tokens, amount):
        return None
    amount = _scale_of_from(tokens, amount, floor)
    other = None if _is_from(tokens, amount.first, floor) else _other_end(tokens, amount)
    return _ranged(tokens, amount, other, floor, floor) if other is not None else _single(tokens, amount, floor)


def _single(tokens: list[Token], amount: Amount, floor: int) -> Piece:
    """One amount with its hedges, or an age."""
    aged = age_behind(tokens, amount)
    number, stop, kind = amount.number, amount.stop, amount.kind
    unit = amount.unit.name if amount.unit is not None else None
    before = None
    times = times_behind(tokens, number) if amount.unit is None else None
    if aged is not None:
        kind, stop = "age", aged
    elif times is not None:
        kind, unit, stop = "ratio", "times", times
    elif amount.unit is None:
        _, hedge_first, _ = hedges_around(tokens, amount.first, stop, floor)
        before = age_before(tokens, amount.first, number, floor) or (age_before(tokens, hedge_first, number, floor) if hedge_first < amount.first else None)
        if before is not None:
            kind, unit = "age", "year"
    hedges, first, stop = hedges_around(tokens, amount.first if before is None else min(before, amount.first), stop, floor)
    if before is not None and not hedges:
        hedges, _, stop = hedges_around(tokens, amount.first, stop, floor)
    return _finished(tokens, first, stop, kind, number.value, number.grain, _base(tokens, amount, kind), unit, hedges)


def _base(tokens: list[Token], amount: Amount, kind: Kind) -> Interval:
    """The values that the number itself allows: exact, or what rounds to its last digit."""
    number = amount.number
    if kind == "percent":
        return rounded(number.value, number.written, number.written)
    if number.shape == "dozen":
        return rounded(number.value, number.grain, Fraction(2)) if number.value <= 60 else rounded(number.value, number.grain, number.written)
    if kind == "ratio" and number.shape != "fraction":
        return rounded(number.value, number.written, number.written)
    exact = number.written == 1 and kind != "measure" and not is_rate(amount) and not _averaged(tokens, amount.first)
    if exact or number.shape == "fraction" or kind == "age":
        return Interval.exactly(number.value)
    return rounded(number.value, number.grain, number.written)


def _averaged(tokens: list[Token], first: int) -> bool:
    """Whether the amount is called an average."""
    return any(token.lower in ("average", "averaged", "averaging", "averages", "mean", "median") for token in tokens[max(0, first - 4) : first])


def _is_from(tokens: list[Token], first: int, floor: int) -> bool:
    """Whether `from` stands before the amount (or before its hedge)."""
    _, begin, _ = hedges_around(tokens, first, first, floor)
    return begin > 0 and tokens[begin - 1].lower == "from"


def _scale_of_from(tokens: list[Token], amount: Amount, floor: int) -> Amount:
    """`from 3 to 5 million`: the first end takes scale and unit of the second where it has none."""
    if not _is_from(tokens, amount.first, floor):
        return amount
    other = _other_end(tokens, amount)
    return _shared(amount, other)[0] if other is not None else amount


def _between(tokens: list[Token], at: int, floor: int) -> Piece | None:
    """`between 20 and 30 soldiers`."""
    if tokens[at].lower != "between":
        return None
    begin = at + 1
    while begin < len(tokens) and begin < at + 3 and tokens[begin].lower in ("about", "around", "roughly", "approximately"):
        begin += 1
    if begin >= len(tokens) or not (tokens[begin].text[0].isdecimal() or tokens[begin].lower in openers()) or look(tokens, begin, begin) is not None:
        return None
    for joined in (True, False):
        low = read_amount(tokens, begin, joined=joined)
        if low is None or low.first != begin or low.stop + 1 >= len(tokens):
            continue
        if tokens[low.stop].lower in ("and", "to", "-", "–"):
            high = _end_at(tokens, low.stop + 1)
            if high is not None:
                return _ranged(tokens, low._replace(first=at), high, floor, at)
    return None


def _end_at(tokens: list[Token], at: int) -> Amount | None:
    """The second end of a range, past a hedge."""
    while at < len(tokens) and tokens[at].lower in ("about", "around", "roughly", "as", "many", "much", "perhaps", "maybe", "even", "possibly"):
        at += 1
    if at < len(tokens) and (tokens[at].text[0].isdecimal() or tokens[at].lower in openers()):
        return read_amount(tokens, at)
    return None


def _other_end(tokens: list[Token], amount: Amount) -> Amount | None:
    """The second end of `20 to 30`, `20-30`, `three or four`, where the two make a range."""
    at = amount.stop
    if at + 1 >= len(tokens):
        return None
    if tokens[at].text in "-–" and tokens[at + 1].lower in ("to", "or", "and"):
        at += 1
    lead = tokens[at]
    if lead.lower in ("to", "or", "through") or lead.text in _DASHES or lead.lower == "or":
        begin = at + 1
        if begin < len(tokens) and tokens[begin].text in _DASHES:
            begin += 1
        if begin >= len(tokens) or not (tokens[begin].text[0].isdecimal() or tokens[begin].lower in openers()):
            return None
        if lead.text in _DASHES and (tokens[begin].start > tokens[at].end) != (tokens[at].start > tokens[at - 1].end):
            return None
        if tokens[begin].text[0].isdecimal() and look(tokens, begin, begin) is not None:
            return None
        other = read_amount(tokens, begin)
        return other if other is not None and _makes_range(tokens, amount, other, lead.lower) else None
    return None


def _makes_range(tokens: list[Token], low: Amount, high: Amount, lead: str) -> bool:
    """Whether two amounts joined by `lead` are the ends of one range."""
    if (low.number.shape == "fraction" and low.unit is None) or high.number.shape == "fraction" and high.unit is None:
        return False
    if low.unit is not None and (high.unit is None or low.unit.name != high.unit.name) and not _carries(low, high):
        return False
    first, second = _shared(low, high)
    small, large = first.number.value, second.number.value
    if lead == "or":
        return small < large <= small * 2 + 1 and low.unit is None
    changed = trend_before(tokens, low.first, "percent") is not None
    if lead == "to" and changed and low.unit is not None and not small < large <= small * 3:
        return False
    return lead not in _DASHES or small <= large


def _carries(low: Amount, high: Amount) -> bool:
    """Whether the first end's money sign covers the second (`$26 to 31 million`)."""
    if low.unit is None or low.unit.kind != "money":
        return False
    return high.unit is None or (high.unit.kind == "money" and high.unit.name.startswith(low.unit.name))


def _shared(low: Amount, high: Amount) -> tuple[Amount, Amount]:
    """Both ends with the scale and unit that stand at only one of them."""
    if low.number.scale == 1 and high.number.scale >= 1000 and low.number.shape != "fraction":
        mantissa = high.number.value / high.number.scale
        if low.number.value < 1000 and (low.number.value <= mantissa or low.number.value < mantissa * 10):
            low = low._replace(number=rescaled(low.number, high.number.scale))
    if low.unit is None or (high.unit is not None and high.unit.name.startswith(low.unit.name)):
        low = low._replace(unit=high.unit)
    elif high.unit is None:
        high = high._replace(unit=low.unit)
    return low, high


def _ranged(tokens: list[Token], low: Amount, high: Amount, floor: int, first: int) -> Piece:
    """The range of two amounts as one piece."""
    low, high = _shared(low, high)
    kind, stop = high.kind, high.stop
    unit: Unit | None = high.unit
    aged = age_behind(tokens, high)
    name = unit.name if unit is not None else None
    if aged is not None:
        kind, stop = "age", aged
    elif unit is None and age_before(tokens, low.first, low.number, floor) is not None and tokens[low.first - 1].lower in ("aged", "ages", "age"):
        kind, name = "age", "year"
    value = _base(tokens, low, kind).hull(_base(tokens, high, kind))
    hedges, begin, stop = hedges_around(tokens, low.first, stop, floor)
    grain = min(low.number.grain, high.number.grain)
    return _finished(tokens, begin, stop, kind, (low.number.value, high.number.value), grain, value, name, hedges)
