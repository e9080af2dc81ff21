"""Which figure is said to be the greater, the greatest, or more than half: the phrases of tests/corpus/orders.txt."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from validator.model import Dispatch, Figure, Reading, Span
from validator.reading.figures import read
from validator.relations.orders import bettered, majorities, orders, outnumbered, ranked, records, rivals, superlatives

CORPUS = Path(__file__).parent.parent / "corpus" / "orders.txt"
Roles = dict[str, frozenset[int]]


def _lines(*, near_misses: bool = False) -> list[str]:
    said, _, others = CORPUS.read_text(encoding="utf-8").partition("## none")
    return [line for line in (others if near_misses else said).splitlines() if line.strip() and not line.startswith("#")]


def _bracketed(line: str) -> tuple[Reading, Roles]:
    text, places = "", []
    for piece in re.split(r"(\[\w:[^\]]*\])", line.replace(" // ", "\n\n")):
        match = re.fullmatch(r"\[(\w):([^\]]*)\]", piece)
        words = match.group(2) if match else piece
        if match:
            places.append((match.group(1), Span(len(text), len(text) + len(words))))
        text += words
    reading = read(Dispatch.of(text))
    roles: Roles = {}
    for role, place in places:
        roles[role] = roles.get(role, frozenset()) | {figure.index for figure in reading.figures if figure.span.touches(place)}
    return reading, roles


def _indexes(*figures: Figure | None) -> frozenset[int]:
    return frozenset(figure.index for figure in figures if figure is not None)


def _found(reading: Reading) -> Iterator[Roles]:
    for order in (found for finder in (orders, outnumbered, ranked, records, bettered) for found in finder.find(reading)):
        same = order.greater is order.lesser
        yield {"g": _indexes(order.greater)} if same else {"g": _indexes(order.greater), "l": _indexes(order.lesser)}
    for superlative in (*superlatives.find(reading), *rivals.find(reading)):
        yield {"s": _indexes(superlative.figure), "r": _indexes(*superlative.rivals)}
    for majority in majorities.find(reading):
        yield {"m": _indexes(*majority.parts)} | ({"w": _indexes(majority.whole)} if majority.whole is not None else {})


@pytest.mark.parametrize("line", _lines())
def test_an_order_is_found(line: str) -> None:
    reading, roles = _bracketed(line)
    assert roles in list(_found(reading))


@pytest.mark.parametrize("line", _lines(near_misses=True))
def test_no_order(line: str) -> None:
    assert not list(_found(_bracketed(line)[0]))
