"""Which figures of a story give one quantity: the phrases of tests/corpus/mentions.txt and claims.txt."""

from itertools import combinations
from pathlib import Path

import pytest
import regex

from validator import Dispatch
from validator.model import Figure, Span
from validator.reading.figures import read
from validator.relations.mentions import claims, mentions, numbered, persons

CORPUS = Path(__file__).parent.parent / "corpus"
FINDERS = {"mentions": (mentions.find, persons.find, numbered.find), "claims": (claims.find,)}
_BRACKET = regex.compile(r"\[a:([^\]]*)\]")


def _lines(name: str, *, found: bool) -> list[tuple[str, str]]:
    """The lines of corpus `name` with a relation, or those without any, each with that name."""
    lines = (CORPUS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    begin = lines.index("## none")
    return [(name, line) for line in (lines[:begin] if found else lines[begin:]) if line.strip() and not line.startswith("#")]


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


def _clashes(name: str, text: str) -> list[tuple[Figure, Figure]]:
    """The pairs of figures of one quantity that have no value in common."""
    reading = read(_dispatch(text))
    found = [relation for find in FINDERS[name] for relation in find(reading)]
    return [(one, other) for relation in found for one, other in combinations(relation.figures, 2) if one.value.disjoint(other.value)]


@pytest.mark.parametrize(("name", "line"), [case for name in FINDERS for case in _lines(name, found=True)])
def test_two_figures_of_one_quantity(name: str, line: str) -> None:
    text, (first, second) = _plain(line)
    clashes = _clashes(name, text)
    assert len(clashes) == 1
    one, other = clashes[0]
    assert one.phrase.touches(first)
    assert other.phrase.touches(second)


@pytest.mark.parametrize(("name", "line"), [case for name in FINDERS for case in _lines(name, found=False)])
def test_no_two_figures_of_one_quantity(name: str, line: str) -> None:
    assert _clashes(name, line.replace(" // ", "\n\n")) == []
