"""Which figures of a story give one quantity: the phrases of tests/corpus/mentions.txt."""

from itertools import combinations
from pathlib import Path

import pytest
import regex

from validator import Dispatch
from validator.model import Figure, Span
from validator.reading.figures import read
from validator.relations import mentions, numbered, persons

CORPUS = Path(__file__).parent.parent / "corpus" / "mentions.txt"
FINDERS = (mentions.find, persons.find, numbered.find)
_BRACKET = regex.compile(r"\[a:([^\]]*)\]")


def _blocks() -> tuple[list[str], list[str]]:
    lines = CORPUS.read_text(encoding="utf-8").splitlines()
    begin = lines.index("## none")
    told = [[line for line in block if line.strip() and not line.startswith("#")] for block in (lines[:begin], lines[begin:])]
    return told[0], told[1]


def _plain(line: str) -> tuple[str, list[Span]]:
    """The text without brackets, and where the bracketed figures stand in it."""
    text, spans, at = "", [], 0
    line = line.replace(" // ", "\n\n")
    for match in _BRACKET.finditer(line):
        text += line[at : match.start()]
        spans.append(Span(len(text), len(text) + len(match.group(1))))
        text += match.group(1)
        at = match.end()
    return text + line[at:], spans


def _dispatch(text: str) -> Dispatch:
    """A first paragraph without a full stop is the headline."""
    first, gap, _ = text.partition("\n\n")
    if not gap or first.endswith((".", "!", "?", '"')):
        return Dispatch.of(text)
    body = len(first) + len(gap)
    return Dispatch(name="<line>", text=text, body=Span(body, len(text)), headline=Span(0, len(first)))


def _clashes(text: str) -> list[tuple[Figure, Figure]]:
    """The pairs of figures of one quantity that have no value in common."""
    reading = read(_dispatch(text))
    found = [relation for find in FINDERS for relation in find(reading)]
    return [(one, other) for relation in found for one, other in combinations(relation.figures, 2) if one.value.disjoint(other.value)]


@pytest.mark.parametrize("line", _blocks()[0])
def test_two_mentions_of_one_quantity(line: str) -> None:
    text, (first, second) = _plain(line)
    clashes = _clashes(text)
    assert len(clashes) == 1
    one, other = clashes[0]
    assert one.phrase.touches(first) or one.span.touches(first)
    assert other.phrase.touches(second) or other.span.touches(second)


@pytest.mark.parametrize("line", _blocks()[1])
def test_no_two_mentions(line: str) -> None:
    assert _clashes(line.replace(" // ", "\n\n")) == []
