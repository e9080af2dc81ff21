"""Strengths and tolls told with what was added to them or taken away: tests/corpus/flows.txt."""

from pathlib import Path

import pytest
import regex

from validator import Dispatch
from validator.reading.figures import read
from validator.relations.parts.flows import find

CORPUS = Path(__file__).parent.parent / "corpus" / "flows.txt"
_MARKED = regex.compile(r"\[(?P<role>[wp]):(?P<figure>[^\]]+)\]")


def _lines(part: int) -> list[str]:
    lines = CORPUS.read_text(encoding="utf-8").split("## none\n")[part].splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


@pytest.mark.parametrize("line", _lines(0))
def test_what_was_added_or_lost_is_read(line: str) -> None:
    text = _MARKED.sub(r"\g<figure>", line).replace(" // ", "\n\n")
    told = sorted((match["role"], match["figure"].split()[0]) for match in _MARKED.finditer(line))
    sums = list(find(read(Dispatch.of(text))))
    figures = [("w", one.whole) for one in sums] + [("p", part) for one in sums for part in one.parts]
    assert sorted({(role, figure.quantity.surface.split()[0]) for role, figure in figures}) == told


@pytest.mark.parametrize("line", _lines(1))
def test_other_counts_are_no_flow(line: str) -> None:
    assert not list(find(read(Dispatch.of(line.replace(" // ", "\n\n")))))
