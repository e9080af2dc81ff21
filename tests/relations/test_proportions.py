"""How English says shares, changes and ranges, and what only looks like it: tests/corpus/shares.txt, changes.txt, ranges.txt.

A line names the figures of one relation by role; the finder must give that relation
among those of the line. Below `## none` it must give nothing.
"""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from validator.model import Dispatch, Figure, Reading, Relation, Span
from validator.reading.figures import read
from validator.relations.changes import changes
from validator.relations.ranges import ranges
from validator.relations.shares import shares, splits, trials

CORPUS = Path(__file__).parent.parent / "corpus"
Roles = dict[str, frozenset[int]]


def _lines(name: str, *, under: str = "") -> list[str]:
    """The lines of a corpus below the header `under`, or above all headers."""
    parts = re.split(r"^## (.+)$", (CORPUS / f"{name}.txt").read_text(encoding="utf-8"), flags=re.MULTILINE)
    text = {"": parts[0], **dict(zip(parts[1::2], parts[2::2], strict=True))}[under]
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


def _bracketed(line: str) -> tuple[Reading, Roles]:
    """The reading of a line without its brackets, and by role the indexes of the figures in them."""
    text, places = "", []
    for piece in re.split(r"(\[\w+:[^\]]*\])", line.replace(" // ", "\n\n")):
        match = re.fullmatch(r"\[(\w+):([^\]]*)\]", piece)
        if match:
            places += [(role, Span(len(text), len(text) + len(match.group(2)))) for role in match.group(1)]
        text += match.group(2) if match else piece
    reading = read(Dispatch.of(text))
    roles: Roles = {}
    for role, place in places:
        indexes = {figure.index for figure in reading.figures if figure.span.touches(place)}
        roles[role] = roles.get(role, frozenset()) | indexes
    return reading, roles


def _indexes(*figures: Figure | None) -> frozenset[int]:
    return frozenset(figure.index for figure in figures if figure is not None)


def _roles(relation: Relation) -> Roles:
    if isinstance(relation, shares.Share):
        return {"r": _indexes(relation.rate), "q" if relation.rest else "p": _indexes(*relation.parts), "w": _indexes(*relation.wholes)}
    if isinstance(relation, splits.Shares):
        return {"s": _indexes(*relation.parts)}
    if isinstance(relation, changes.Change):
        return {"b": _indexes(relation.before), "a": _indexes(relation.after), "c": _indexes(relation.by)}
    assert isinstance(relation, ranges.Range)
    ends = {"r": _indexes(relation.low)} if relation.low is relation.high else {"l": _indexes(relation.low), "h": _indexes(relation.high)}
    return {**ends, "m": _indexes(relation.member)}


def _found(relations: Iterable[Relation]) -> list[Roles]:
    return [{role: indexes for role, indexes in _roles(relation).items() if indexes} for relation in relations]


@pytest.mark.parametrize("line", _lines("shares"))
def test_share_is_found(line: str) -> None:
    reading, roles = _bracketed(line)
    assert roles in _found((*shares.find(reading), *splits.find(reading)))


@pytest.mark.parametrize("line", _lines("shares", under="none"))
def test_no_share(line: str) -> None:
    reading, _ = _bracketed(line)
    assert not _found((*shares.find(reading), *splits.find(reading)))


@pytest.mark.parametrize("line", _lines("changes"))
def test_change_is_found(line: str) -> None:
    reading, roles = _bracketed(line)
    assert roles in _found((*changes.find(reading), *trials.find(reading)))


@pytest.mark.parametrize("line", _lines("changes", under="none"))
def test_no_change(line: str) -> None:
    reading, _ = _bracketed(line)
    assert not _found((*changes.find(reading), *trials.find(reading)))


@pytest.mark.parametrize("line", _lines("ranges"))
def test_range_is_found(line: str) -> None:
    reading, roles = _bracketed(line)
    assert roles in _found(ranges.find(reading))


@pytest.mark.parametrize("line", _lines("ranges", under="none"))
def test_no_range(line: str) -> None:
    reading, _ = _bracketed(line)
    assert not _found(ranges.find(reading))


@pytest.mark.parametrize("line", _lines("ranges", under="no member"))
def test_range_holds_nothing(line: str) -> None:
    reading, _ = _bracketed(line)
    found = list(ranges.find(reading))
    assert found
    assert all(relation.member is None for relation in found)
