"""What figures are about is held to corpora of our own texts: entity, owner, event, place and time."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading.marked import marked
from validator.model import Dispatch, Span
from validator.reading import read

CORPUS = Path(__file__).parent.parent / "corpus"
PUBLISHED = date(2025, 3, 14)


def texts(name):
    """The lines of a corpus: the text without its brackets, the places of those, what is expected of each, and the day of publication."""
    published: date | None = PUBLISHED
    for number, line in enumerate((CORPUS / name).read_text(encoding="utf-8").splitlines(), 1):
        published = None if line == "## undated" else published
        if not line.strip() or line.startswith("#"):
            continue
        text, places, answers = marked(line, f"{name}:{number}")
        yield pytest.param(text, published, places, answers, id=f"{number}")


def figures_of(text, published, places):
    dispatch = Dispatch(name="test", text=text, body=Span(0, len(text)), published=published)
    figures = read(dispatch).figures
    for place in places:
        found = [figure for figure in figures if figure.span.touches(place)]
        assert found, f"no figure at {place.of(text)}"
        yield found[0]


@pytest.mark.parametrize(("text", "published", "places", "answers"), list(texts("entities.txt")))
def test_the_entity_and_its_unit(text, published, places, answers):
    found = [f"{figure.entity or '-'}; {figure.unit or '-'}" for figure in figures_of(text, published, places)]
    assert found == answers


ASPECTS = [
    pytest.param(aspect, *given.values, id=f"{aspect}-{given.id}")
    for aspect in ("owner", "event", "place", "time")
    for given in texts(f"{aspect}s.txt")
]


@pytest.mark.parametrize(("aspect", "text", "published", "places", "answers"), ASPECTS)
def test_the_other_aspects(aspect, text, published, places, answers):
    found = [getattr(figure, aspect) or "-" for figure in figures_of(text, published, places)]
    assert found == answers


def test_a_phrase_lies_in_its_sentence_and_holds_its_figure():
    text = "Guns shot down 62 Ukrainian drones; 33 of them, and two of the city's schools, fell on a 12-member jury."
    for figure in read(Dispatch.of(text)).figures:
        assert figure.phrase.holds(figure.span)
        assert Span(0, len(text)).holds(figure.phrase)


WORDS = [
    "62", "nine", "a", "the", "of", "of them", "drones", "people", "Kyiv", "in", "at", "by", "from", "to", "were", "killed", "killing",
    "fell", "and", ",", "(", ")", "-", "'s", "who", "which", "as", "on Friday", "last year", "$3 million", "5%", "10-member", "said", "it",
    ".", ";", '"', "north", "rises", "including", "others", "No. 4", "F-16", "overnight", "until", "more", "2019", "May", "wheat",
    "tonnes", "-year-old", "half",
]  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join), st.booleans())
@settings(max_examples=300, deadline=None)
def test_any_words_are_read_and_every_place_lies_in_the_text(text, dated):
    dispatch = Dispatch(name="test", text=text, body=Span(0, len(text)), published=PUBLISHED if dated else None)
    for figure in read(dispatch).figures:
        assert Span(0, len(text)).holds(figure.phrase)
        assert figure.phrase.holds(figure.span)
