"""Sources and sourcing are held to corpora of our own texts."""

from pathlib import Path

import pytest

from tests.reading.marked import marked
from validator.model import Dispatch, Figure, Span
from validator.reading import read

CORPUS = Path(__file__).parent.parent / "corpus"


def texts(name):
    """The lines of a corpus: the text without its brackets, the places of those, and what is expected of each."""
    for number, line in enumerate((CORPUS / name).read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        text, places, answers = marked(line, f"{name}:{number}")
        yield pytest.param(text, places, answers, id=f"{number}")


def at(figures: tuple[Figure, ...], place: Span) -> Figure:
    found = [figure for figure in figures if figure.span.touches(place)]
    assert found, f"no figure at {place}"
    return found[0]


@pytest.mark.parametrize(("text", "places", "answers"), list(texts("attribution.txt")))
def test_the_source_is_found_and_named_in_full(text, places, answers):
    figures = read(Dispatch.of(text)).figures
    for place, name in zip(places, answers, strict=True):
        source = at(figures, place).source
        assert (source.name if source is not None else "-") == name


@pytest.mark.parametrize(("text", "places", "answers"), list(texts("sourcing.txt")))
def test_the_state_is_told(text, places, answers):
    figures = read(Dispatch.of(text)).figures
    for place, sourcing in zip(places, answers, strict=True):
        figure = at(figures, place)
        assert figure.sourcing == sourcing, figure.why
        assert figure.why


def test_a_source_lies_where_it_is_written():
    text = "“Come in,” he said. Ryder, a general, said three ships had left."
    for figure in read(Dispatch.of(text)).figures:
        if figure.source is not None:
            assert figure.source.span.of(text) in text
            assert figure.source.span.of(text).startswith("Ryder")
