"""Which number announces which list: the phrases of tests/corpus/listings.txt."""

import re
from pathlib import Path

import pytest

from validator.model import Dispatch, Span
from validator.reading.figures import read
from validator.relations.lists import enumerated, listings
from validator.relations.lists.items import itemise
from validator.relations.lists.listings import Listing

CORPUS = Path(__file__).parent.parent / "corpus" / "listings.txt"


def _lines(*, near_misses: bool = False) -> list[str]:
    said, _, others = CORPUS.read_text(encoding="utf-8").partition("## none")
    return [line for line in (others if near_misses else said).splitlines() if line.strip() and not line.startswith("#")]


def _bracketed(line: str) -> tuple[str, dict[str, list[Span]]]:
    """The line without its brackets, and the places that they held, by role."""
    text, places = "", dict[str, list[Span]]()
    for piece in re.split(r"(\[\w:[^\]]*\])", line.replace(" // ", "\n\n")):
        match = re.fullmatch(r"\[(\w):([^\]]*)\]", piece)
        words = match.group(2) if match else piece
        if match:
            places.setdefault(match.group(1), []).append(Span(len(text), len(text) + len(words)))
        text += words
    return text, places


def _found(text: str) -> list[Listing]:
    reading = read(Dispatch.of(text))
    return [*listings.find(reading), *enumerated.find(reading)]


@pytest.mark.parametrize("line", _lines())
def test_a_list_is_tied_to_its_number(line: str) -> None:
    text, places = _bracketed(line)
    (found,) = _found(text)
    assert found.announced.span.touches(places["a"][0])
    assert len(found.items) == len(places["i"])
    assert len(places["i"]) in found.counts or found.announced.value.low in found.counts
    assert all(item.touches(place) for item, place in zip(found.items, places["i"], strict=True))


@pytest.mark.parametrize("line", _lines(near_misses=True))
def test_no_list(line: str) -> None:
    assert not [found for found in _found(line) if found.announced.value.low not in found.counts]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Ayr, Troon and Largs", {3}),
        ("Ayr, Troon, and Largs", {3}),
        ("bread and butter, tea and cake", {2, 3, 4}),
        ("Ana Ruiz, 34, of Lugo, and Bo Li, 51", {2, 3}),
        ("the oak; the ash and the elm", {2, 3}),
        ("a cup, a clock and two chairs", None),
        ("Ayr", None),
        ("Trinidad and Tobago, Chad and Mali", {2, 3, 4}),
        ("a phrase (old, worn and tired) and a look", {2}),
    ],
)
def test_a_list_is_counted_in_every_way_its_words_allow(text: str, counts: set[int] | None) -> None:
    found = itemise(text, 0, len(text))
    assert (found.counts if found else None) == counts
