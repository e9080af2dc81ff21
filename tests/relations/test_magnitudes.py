"""Figures of which two make the third, and ceilings: the phrases of tests/corpus/magnitudes.txt."""

import re
from pathlib import Path

import pytest

from validator import Dispatch, Reading
from validator.reading.figures import read
from validator.relations.magnitudes import ceilings, magnitudes

_TEXT = (Path(__file__).parent.parent / "corpus" / "magnitudes.txt").read_text(encoding="utf-8")
_PARTS = dict(re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", _TEXT, re.S | re.M))
_MARK = re.compile(r"\[(\w):([^\]]+)\]")
_KINDS = ("scaled", "shares", "doses", "levels", "parts", "misscaled")


def _read(line: str) -> Reading:
    return read(Dispatch.of(_MARK.sub(r"\2", line).replace(" // ", "\n\n")))


def _lines(part: str) -> list[str]:
    return [line for line in _PARTS[part].splitlines() if line]


@pytest.mark.parametrize(("kind", "line"), [(kind, line) for kind in _KINDS for line in _lines(kind)])
def test_two_figures_make_the_third(kind: str, line: str) -> None:
    found = list(magnitudes.find(_read(line)))
    claimed = [text for role, text in _MARK.findall(line) if role == "c"]
    others = sorted(text for role, text in _MARK.findall(line) if role == "o")
    assert [str(relation.claimed).partition(" a ")[0] for relation in found] == claimed, kind
    assert sorted(str(figure).removeprefix("about ").removeprefix("a little over ") for figure in found[0].others) == others


@pytest.mark.parametrize("line", _lines("capped"))
def test_what_is_limited_is_within_its_ceiling(line: str) -> None:
    found = list(ceilings.find(_read(line)))
    assert found
    assert {str(relation.figure).removeprefix("some ") for relation in found} <= {text for _, text in _MARK.findall(line)}
    assert not any(relation.figure.value.above(relation.ceiling) for relation in found)


@pytest.mark.parametrize("line", _lines("none"))
def test_what_hangs_together_with_nothing_gives_nothing(line: str) -> None:
    assert list(magnitudes.find(_read(line))) == []
