"""How English says rates and equivalents, and what only looks like it: tests/corpus/rates.txt, equivalents.txt, exchanges.txt.

A line names the figures of one relation by role; the finder must give that relation
among those of the line. Below `## none` it must give nothing.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from validator.model import Dispatch, Figure, Reading, Relation, Span
from validator.reading.figures import read
from validator.relations.conversions import equivalents, exchanges
from validator.relations.rates import averages

CORPUS = Path(__file__).parent.parent / "corpus"
FINDERS: dict[str, Callable[[Reading], Iterator[Relation]]] = {
    "rates": averages.find,
    "equivalents": equivalents.find,
    "exchanges": exchanges.find,
}
Roles = dict[str, frozenset[int]]


def _lines(*, near_misses: bool = False) -> list[tuple[str, str]]:
    found = []
    for name in FINDERS:
        said, _, others = (CORPUS / f"{name}.txt").read_text(encoding="utf-8").partition("## none")
        lines = (others if near_misses else said).splitlines()
        found += [(name, line) for line in lines if line.strip() and not line.startswith("#")]
    return found


def _bracketed(line: str) -> tuple[Reading, Roles]:
    """The reading of a line without its brackets, and by role the indexes of the figures in them."""
    text, places = "", []
    for piece in re.split(r"(\[\w:[^\]]*\])", line.replace(" // ", "\n\n")):
        match = re.fullmatch(r"\[(\w):([^\]]*)\]", piece)
        if match:
            places.append((match.group(1), Span(len(text), len(text) + len(match.group(2)))))
        text += match.group(2) if match else piece
    reading = read(Dispatch.of(text))
    roles: Roles = {}
    for role, place in places:
        indexes = {figure.index for figure in reading.figures if figure.span.touches(place)}
        roles[role] = roles.get(role, frozenset()) | indexes
    return reading, roles


def _indexes(*figures: Figure) -> frozenset[int]:
    return frozenset(figure.index for figure in figures)


def _roles(relation: Relation) -> Roles:
    if isinstance(relation, averages.Rate):
        return {"t": _indexes(relation.total), "c": _indexes(*relation.counts, *relation.further), "r": _indexes(relation.rate)}
    if isinstance(relation, exchanges.Exchange):
        return {
            "m": _indexes(relation.amount), "c": _indexes(relation.converted),
            "o": _indexes(relation.other_amount), "d": _indexes(relation.other_converted),
        }  # fmt: skip
    assert isinstance(relation, equivalents.Equivalents)
    return {"m": _indexes(relation.measured), "c": _indexes(relation.converted)}


def _found(name: str, reading: Reading) -> Iterable[Roles]:
    return [_roles(relation) for relation in FINDERS[name](reading)]


@pytest.mark.parametrize(("name", "line"), _lines())
def test_relation_is_found(name: str, line: str) -> None:
    reading, roles = _bracketed(line)
    assert roles in _found(name, reading)


@pytest.mark.parametrize(("name", "line"), _lines(near_misses=True))
def test_nothing_is_found(name: str, line: str) -> None:
    reading, _ = _bracketed(line)
    assert not _found(name, reading)
