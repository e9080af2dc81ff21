"""Spans of time, lives and anniversaries: the phrases of tests/corpus/calendars.txt; dates and their weekdays."""

from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest
import regex

from validator import Anniversary, Elapsed, Lifespan
from validator.model import Dispatch, Figure, Span
from validator.reading.days import Days, age_on, elapsed, written
from validator.reading.figures import read
from validator.relations.dates import anniversaries, calendars, lifespans
from validator.relations.dates import elapsed as spans

CORPUS = Path(__file__).parent.parent / "corpus" / "calendars.txt"
_ROLES = {"start": "s", "end": "e", "length": "l", "birth": "b", "on": "o", "age": "a", "founding": "f", "number": "n", "year": "y"}
_BRACKET = regex.compile(r"\[(\w):([^\]]*)\]")


def _entries() -> list[tuple[str, str]]:
    """Section and line of each text."""
    entries, section = [], ""
    for line in CORPUS.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            section = line[3:]
        elif line and not line.startswith("#"):
            entries.append((section, line))
    return entries


def _dispatch(line: str) -> Dispatch:
    published = None
    if line.startswith("@"):
        stamp, _, line = line[1:].partition(" ")
        published = date.fromisoformat(stamp)
    text = _BRACKET.sub(r"\2", line).replace(" // ", "\n\n")
    return Dispatch(name="<corpus>", text=text, body=Span(0, len(text)), published=published)


def _found(dispatch: Dispatch) -> list[set[tuple[str, str]]]:
    """The figures of each relation, with their roles."""
    reading = read(dispatch)
    relations: list[Elapsed | Lifespan | Anniversary] = [*spans.find(reading), *lifespans.find(reading), *anniversaries.find(reading)]
    return [
        {
            (_ROLES[place.name], value.quantity.surface)
            for place in fields(relation)
            if isinstance(value := getattr(relation, place.name), Figure)
        }
        for relation in relations
    ]


@pytest.mark.parametrize(("section", "line"), [entry for entry in _entries() if entry[0] != "none"])
def test_the_two_ends_and_the_length_are_found(section: str, line: str) -> None:
    found = _found(_dispatch(line))
    assert len(found) == 1
    for role, words in _BRACKET.findall(line):
        assert any(role == other and words in surface for other, surface in found[0]), (role, words)


@pytest.mark.parametrize("line", [line for section, line in _entries() if section == "none"])
def test_what_only_looks_like_it_gives_nothing(line: str) -> None:
    assert _found(_dispatch(line)) == []


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        ("It opens on Friday, 6 June.", 4),
        ("It opens on Fri. 6 June.", 4),
        ("It opens on 6 June, a Friday.", 4),
        ("It opens on June 6, which is a Friday.", 4),
        ("On the morning of Friday, June 6, 2025, it rained.", 4),
        ("It opens on 6 June. Friday is market day.", None),
        ("It opened on 6 June and shut on Friday.", None),
    ],
)
def test_a_weekday_belongs_to_the_date_beside_it(text: str, weekday: int | None) -> None:
    assert [day.weekday for day in calendars.find(read(Dispatch.of(text)))] == [weekday]


def test_a_date_in_words() -> None:
    assert written("Oct. 14, 2024") == (2024, 10, 14)
    assert written("the 3rd of May") == (None, 5, 3)
    assert written("spring of 1840") == (1840, None, None)
    assert written("May to June 2024") is None
    assert written("Flight 370") is None


def test_either_or_both_end_days_may_be_counted() -> None:
    start, end = Days(date(2025, 5, 2), date(2025, 5, 2)), Days(date(2025, 5, 12), date(2025, 5, 12))
    length = elapsed(start, end, "day")
    assert length is not None
    assert (10 in length, 11 in length, 9 in length, 12 in length) == (True, True, False, False)


def test_an_age_changes_on_the_birthday() -> None:
    birth = Days(date(1961, 5, 9), date(1961, 5, 9))
    before, on = (age_on(birth, Days(day, day)) for day in (date(2025, 5, 8), date(2025, 5, 9)))
    assert str(before) == "[63, 63]"
    assert str(on) == "[64, 64]"
