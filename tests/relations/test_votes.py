"""Votes, bodies, margins: the phrases of tests/corpus/tallies.txt."""

import re
from pathlib import Path

import pytest

from validator import Dispatch, Tally
from validator.reading.figures import read
from validator.relations.scores import margins, votes
from validator.relations.scores.ballots import ballots

_TEXT = (Path(__file__).parent.parent / "corpus" / "tallies.txt").read_text(encoding="utf-8")
_PARTS = dict(re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", _TEXT, re.S | re.M))
_MARK = re.compile(r"\[(\w):([^\]]+)\]")
_SIDES = {"f": "for", "a": "against", "b": "abstained", "x": "absent", "s": "spoiled"}


def _lines(part: str) -> list[str]:
    return [line for line in _PARTS[part].splitlines() if line]


def _plain(line: str) -> str:
    return _MARK.sub(r"\2", line).replace(" // ", "\n\n")


@pytest.mark.parametrize("line", _lines("ballots"))
def test_each_vote_is_read_with_its_side(line: str) -> None:
    taken = ballots(read(Dispatch.of(_plain(line))))
    assert len(taken) == 1
    assert sorted((vote.side, vote.figure.quantity.surface) for vote in taken[0].votes) == sorted(
        (_SIDES[role], text) for role, text in _MARK.findall(line)
    )


@pytest.mark.parametrize("line", _lines("scores"))
def test_a_score_is_both_sides_of_a_vote(line: str) -> None:
    taken = ballots(read(Dispatch.of(_plain(line))))
    assert [[(vote.side, vote.figure.quantity.surface) for vote in ballot.votes] for ballot in taken] == [
        [("for", _MARK.findall(line)[0][1]), ("against", _MARK.findall(line)[0][1])]
    ]


@pytest.mark.parametrize("line", _lines("bodies"))
def test_a_ballot_is_held_against_its_body(line: str) -> None:
    found = [relation for relation in votes.find(read(Dispatch.of(_plain(line)))) if isinstance(relation, Tally)]
    assert [str(relation.members) for relation in found] == [_MARK.findall(line)[0][1].partition("-")[0]]
    assert not found[0].cast.above(found[0].members.value)


@pytest.mark.parametrize("line", _lines("margins"))
def test_a_margin_lies_between_two_sides(line: str) -> None:
    found = list(margins.find(read(Dispatch.of(_plain(line)))))
    assert [str(relation.margin).partition(" ")[0].partition("-")[0] for relation in found] == [
        _MARK.findall(line)[0][1].partition(" ")[0].partition("-")[0]
    ]
    assert not found[0].actual.disjoint(found[0].margin.value)


@pytest.mark.parametrize("line", _lines("none"))
def test_what_is_no_vote_gives_nothing(line: str) -> None:
    reading = read(Dispatch.of(line))
    assert [relation for find in (votes.find, margins.find) for relation in find(reading)] == []
    assert ballots(reading) == []
