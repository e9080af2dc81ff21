"""Sets, legs, periods and contests: the phrases of tests/corpus/matches.txt."""

import re
from pathlib import Path

import pytest

from validator import Aggregate, BestOf, Dispatch, Halftime, Periods, Reading, Scoring, Series, Wickets
from validator.engine import parts
from validator.reading.figures import read
from validator.relations.scores import chases, contests, matches, sets

_TEXT = (Path(__file__).parent.parent / "corpus" / "matches.txt").read_text(encoding="utf-8")
_PARTS = dict(re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", _TEXT, re.S | re.M))
_MARK = re.compile(r"\[(\w):([^\]]+)\]")
_KINDS = {"aggregates": Aggregate, "periods": Periods, "halftimes": Halftime, "contests": BestOf | Series | Wickets | Scoring}


def _read(line: str) -> Reading:
    return read(Dispatch.of(_MARK.sub(r"\2", line).replace(" // ", "\n\n")))


def _lines(part: str) -> list[str]:
    return [line for line in _PARTS[part].splitlines() if line]


def _marked(line: str) -> list[str]:
    return sorted(text.partition("-set")[0] for _, text in _MARK.findall(line) if text != "one")


@pytest.mark.parametrize("line", _lines("sets"))
def test_sets_are_read_with_their_result(line: str) -> None:
    found = list(sets.find(_read(line)))
    assert [sorted(str(figure) for figure, _ in parts(relation)) for relation in found] == [_marked(line)]
    assert sum(found[0].tally) == len(found[0].sets)


@pytest.mark.parametrize(("kind", "line"), [(kind, line) for kind in _KINDS for line in _lines(kind)])
def test_scores_are_held_against_what_they_make(kind: str, line: str) -> None:
    reading = _read(line)
    finders = (matches.find, contests.find, chases.find)
    found = [relation for find in finders for relation in find(reading) if isinstance(relation, _KINDS[kind])]
    told = [sorted(figure.quantity.surface.removesuffix(" points") for figure, _ in parts(relation)) for relation in found]
    assert told == [_marked(line)]


@pytest.mark.parametrize("line", _lines("none"))
def test_other_scores_give_nothing(line: str) -> None:
    reading = _read(line)
    assert [relation for find in (sets.find, matches.find, contests.find, chases.find) for relation in find(reading)] == []
