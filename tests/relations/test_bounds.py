"""What can lie only within bounds: the phrases of tests/corpus/bounds.txt; numbers written as none is."""

from pathlib import Path

import pytest

from validator import Bounded, Dispatch, Misgrouped
from validator.reading.figures import read
from validator.relations import bounds

_LINES = (Path(__file__).parent.parent / "corpus" / "bounds.txt").read_text(encoding="utf-8").splitlines()
_NONE = _LINES.index("## none")


def _texts(lines: list[str]) -> list[str]:
    return [line for line in lines if line and not line.startswith("#")]


def _found(text: str) -> list[str]:
    return [str(relation.figure) for relation in bounds.find(read(Dispatch.of(text))) if isinstance(relation, Bounded)]


@pytest.mark.parametrize("line", _texts(_LINES[:_NONE]))
def test_a_bounded_thing_is_found(line: str) -> None:
    figure = line.partition("[")[2].partition("]")[0]
    found = _found(line.replace("[", "").replace("]", ""))
    assert len(found) == 1
    assert figure in found[0]


@pytest.mark.parametrize("line", _texts(_LINES[_NONE:]))
def test_what_has_no_bounds_gives_nothing(line: str) -> None:
    assert _found(line) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [("43,6000 people", True), ("12,50 seats", True), ("43,600 people", False), ("1,72,330 teachers", False), ("12,34,567 votes", False)],
)
def test_a_comma_parts_thousands_or_lakhs(text: str, wrong: bool) -> None:
    found = bounds.find(read(Dispatch.of(f"They counted {text} that day.")))
    assert any(isinstance(relation, Misgrouped) for relation in found) is wrong
