"""Laws of the reader: what is written is read back, any text at all is borne, and time grows with length."""

import time
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading.forms import read
from validator.interval import Interval
from validator.lexicon import table

SMALL = {int(value): name for name, value, _ in table("numbers") if name not in ("nil", "nought", "naught", "fourty")}
SCALES = [(10**9, "billion"), (10**6, "million"), (1000, "thousand")]
FRAGMENTS = [
    "aged ", "the ages of ", "is ", "Ann Lee, ", "she turned ", "under-", "s ", "call ", "the 757 ", "5’2”", "1:02:03", "st ",
    "number ", "Boeing ", "No one of ", "a third ", "second ", "Greens ", "percent, ", "from ", "ranging ", "up ", "rose ", ":", "(k)",
    "one hundred and ", "two ", "3", "4.5", ",", ".", "-", "$", "%", " million ", "between ", " to ", " and ", "a ",
    "half ", "/", "(", ")", "twenty", "'s", "1,000 ", "km", "th", "\xa3", "about ", "more than ", "\xa0", "\xbd",
    "point ", "six-", "old", "years ", "no ", "A", "No. ", " p.m.", "x", "\n", "third ", "of ", "dozens ", "per ",
    "\u2013",
]  # fmt: skip


def below_thousand(number: int, joint: str) -> str:
    """`number` below a thousand in words; `joint` stands behind hundreds."""
    hundreds, rest = divmod(number, 100)
    tens = SMALL[rest] if rest in SMALL else f"{SMALL[rest - rest % 10]}-{SMALL[rest % 10]}"
    if not hundreds:
        return tens
    return f"{SMALL[hundreds]} hundred" + (f"{joint}{tens}" if rest else "")


def in_words(number: int, joint: str = " and ") -> str:
    """`number` in words, British with `and`, American with a space."""
    parts, last = [], number % 1000
    for scale, name in SCALES:
        count, number = divmod(number, scale)
        if count:
            parts.append(f"{below_thousand(count, joint)} {name}")
    if parts and not last:
        return " ".join(parts)
    ending = below_thousand(last, joint)
    return " ".join(parts) + (joint if last < 100 else " ") + ending if parts else ending


@given(st.integers(0, 10**12 - 1), st.sampled_from([" and ", " "]))
def test_words_are_read_back(number: int, joint: str) -> None:
    (quantity,) = read(f"they counted {in_words(number, joint)} stones")
    assert quantity.stated == number


@given(st.integers(0, 10**15))
def test_digits_with_commas_are_read_back(number: int) -> None:
    (quantity,) = read(f"they counted {number:,} stones")
    assert quantity.stated == number
    assert quantity.value == Interval.exactly(number)


@given(st.decimals(0, 10**9, places=2))
def test_decimals_are_read_back_rounded(number: object) -> None:
    (quantity,) = read(f"it holds {number} tonnes")
    assert quantity.stated == Fraction(str(number))
    assert Fraction(str(number)) in quantity.value


@given(st.integers(1, 999), st.integers(0, 9), st.sampled_from(["million", "billion", "trillion"]))
def test_scales_are_read_back(whole: int, tenth: int, scale: str) -> None:
    (quantity,) = read(f"a debt of ${whole}.{tenth} {scale}")
    factor = {"million": 10**6, "billion": 10**9, "trillion": 10**12}[scale]
    assert quantity.stated == (whole + Fraction(tenth, 10)) * factor
    assert (quantity.kind, quantity.unit, quantity.grain) == ("money", "USD", Fraction(factor, 10))


@given(
    st.integers(2, 10**6),
    st.sampled_from(["about", "nearly", "almost", "more than", "at least", "up to", "fewer than", "just over", "just under"]),
)
def test_a_hedge_widens_towards_what_it_says(number: int, hedge: str) -> None:
    (quantity,) = read(f"They saw {hedge} {number:,} birds.")
    assert quantity.stated == number
    above = hedge in ("about", "more than", "at least", "just over")
    below = hedge in ("about", "nearly", "almost", "up to", "fewer than", "just under")
    assert (number + 1 in quantity.value or hedge == "just over") == above
    assert (number - Fraction(1, 2) in quantity.value) == below


@given(st.lists(st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=5)), max_size=40).map("".join))
def test_any_text_is_borne(text: str) -> None:
    end = 0
    for quantity in read(text):
        assert end <= quantity.span.start < quantity.span.end <= len(text)
        assert quantity.surface == text[quantity.span.start : quantity.span.end]
        end = quantity.span.end


@pytest.mark.parametrize(
    "piece",
    [
        "one hundred and ",
        "between ",
        "1-",
        "a ",
        "four-, ",
        "more than ",
        "$",
        "3 to ",
        "1/",
        "A1-",
        "twenty-",
        "million ",
        "5 ",
        "'",
        "1,",
        "per 5 km ",
        "about ",
        "one in ",
        "minus ",
    ],
)
def test_time_grows_with_length(piece: str) -> None:
    """Eight times the text takes far less than sixty-four times as long, at the best of three runs."""
    short, long = (min(seconds(piece * (length // len(piece))) for _ in range(3)) for length in (1_500, 12_000))
    assert long < 24 * short + 0.1


def seconds(text: str) -> float:
    """How long reading `text` keeps the processor."""
    begin = time.process_time()
    read(text)
    return time.process_time() - begin
