"""Stages that can only follow one another: the phrases of tests/corpus/sequences.txt."""

from pathlib import Path

import pytest
import regex

from validator.model import Dispatch
from validator.reading.figures import read
from validator.relations.dates import sequences

_LINES = (Path(__file__).parent.parent / "corpus" / "sequences.txt").read_text(encoding="utf-8").splitlines()
_NONE = _LINES.index("## none")
_BRACKET = regex.compile(r"\[([12]):([^\]]*)\]")


def _texts(lines: list[str]) -> list[str]:
    return [line for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("line", _texts(_LINES[:_NONE]))
def test_the_stages_are_put_in_their_order(line: str) -> None:
    found = list(sequences.find(read(Dispatch.of(_BRACKET.sub(r"\2", line)))))
    assert [(str(relation.first), str(relation.second)) for relation in found] == [
        tuple(words for _, words in sorted(_BRACKET.findall(line)))
    ]


@pytest.mark.parametrize("line", _texts(_LINES[_NONE:]))
def test_stages_of_two_things_are_left_alone(line: str) -> None:
    assert list(sequences.find(read(Dispatch.of(line)))) == []
