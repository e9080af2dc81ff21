"""Records: the phrases of tests/corpus/standings.txt; what they make is what they say."""

import re
from pathlib import Path

import pytest

from validator import Dispatch
from validator.engine import parts
from validator.reading.figures import read
from validator.relations.scores import standings

_LINES = (Path(__file__).parent.parent / "corpus" / "standings.txt").read_text(encoding="utf-8").splitlines()
_NONE = _LINES.index("## none")
_MARK = re.compile(r"\[(\w):([^\]]+)\]")
_ROLES = {"p": "played", "w": "won", "d": "drawn", "l": "lost", "n": "points", "r": "record"}


def _lines(lines: list[str]) -> list[str]:
    return [line for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("line", _lines(_LINES[:_NONE]))
def test_a_record_is_read(line: str) -> None:
    found = list(standings.find(read(Dispatch.of(_MARK.sub(r"\2", line).replace(" // ", "\n\n")))))
    told = [sorted((label, figure.quantity.surface) for figure, label in parts(relation)) for relation in found]
    assert told == [sorted((_ROLES[role], text) for role, text in _MARK.findall(line))]


@pytest.mark.parametrize("line", _lines(_LINES[_NONE:]))
def test_what_is_no_record_gives_nothing(line: str) -> None:
    assert list(standings.find(read(Dispatch.of(line)))) == []
