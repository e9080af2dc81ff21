"""What can lie only within bounds: the phrases of tests/corpus/bounds.txt; numbers written as none is."""

from pathlib import Path

import pytest

from validator import Bounded, Dispatch, Grouped
from validator.reading.figures import read
from validator.relations.magnitudes import bounds

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
    ("text", "groups"),
    [("43,6000 men", (2, 4)), ("12,50 seats", (2, 2)), ("43,600 men", (2, 3)), ("1,72,330 teachers", (1, 2, 3)), ("436 men", None)],
)
def test_the_digits_between_commas_are_counted(text: str, groups: tuple[int, ...] | None) -> None:
    found = [relation for relation in bounds.find(read(Dispatch.of(f"They counted {text} that day."))) if isinstance(relation, Grouped)]
    assert [relation.groups for relation in found] == ([groups] if groups else [])
