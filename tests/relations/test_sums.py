"""Which figures are parts of which whole: the phrases of tests/corpus/subsets.txt and tests/corpus/sums.txt."""

from pathlib import Path

import pytest
import regex

from validator import Dispatch, Reading, Span
from validator.reading.figures import read
from validator.relations.parts import subsets, sums

CORPUS = Path(__file__).parent.parent / "corpus"
_BRACKET = regex.compile(r"\[([wp]):([^\]]*)\]")


def _lines(name: str, section: str) -> list[str]:
    """The lines below `## section`; those above the first header belong to the section `parts`."""
    found: dict[str, list[str]] = {}
    current = "parts"
    for line in (CORPUS / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            current = line[3:]
        elif line.strip() and not line.startswith("#"):
            found.setdefault(current, []).append(line)
    return found[section]


def _read(line: str) -> tuple[Reading, dict[str, list[int]]]:
    """The reading of the line without brackets, and the figures that stand in them, by role."""
    text, places, at = "", list[tuple[str, Span]](), 0
    line = line.replace(" // ", "\n\n")
    for match in _BRACKET.finditer(line):
        text += line[at : match.start()]
        places.append((match.group(1), Span(len(text), len(text) + len(match.group(2)))))
        text += match.group(2)
        at = match.end()
    reading = read(Dispatch.of(text + line[at:]))
    roles: dict[str, list[int]] = {"w": [], "p": []}
    for role, place in places:
        roles[role] += [figure.index for figure in reading.figures if figure.span.touches(place)]
    return reading, roles


@pytest.mark.parametrize("line", _lines("subsets", "parts"))
def test_a_part_is_tied_to_its_whole(line: str) -> None:
    reading, roles = _read(line)
    pairs = {(found.part.index, found.whole.index) for found in subsets.find(reading)}
    assert roles["p"]
    assert {(part, roles["w"][0]) for part in roles["p"]} <= pairs


@pytest.mark.parametrize("line", _lines("subsets", "none"))
def test_other_counts_are_no_parts(line: str) -> None:
    assert not list(subsets.find(_read(line)[0]))


@pytest.mark.parametrize(
    ("line", "complete"), [(line, section == "complete") for section in ("complete", "partial") for line in _lines("sums", section)]
)
def test_parts_make_a_whole(line: str, complete: bool) -> None:
    reading, roles = _read(line)
    found = [(one.whole.index, sorted(part.index for part in one.parts), one.complete) for one in sums.find(reading)]
    assert (roles["w"][0], sorted(roles["p"]), complete) in found


@pytest.mark.parametrize("line", _lines("sums", "none"))
def test_other_counts_make_no_sum(line: str) -> None:
    assert not list(sums.find(_read(line)[0]))


def test_the_ground_of_a_relation_lies_inside_the_text() -> None:
    for name, find in (("subsets", subsets.find), ("sums", sums.find)):
        for line in _lines(name, "parts" if name == "subsets" else "complete"):
            reading = _read(line)[0]
            for found in find(reading):
                assert found.ground
                assert all(0 <= span.start < span.end <= len(reading.dispatch.text) for span in found.ground), line
