"""Where sentences end is held to a corpus of our own texts."""

from pathlib import Path

import pytest

from validator.model import Dispatch
from validator.reading.segment import segment

CORPUS = Path(__file__).parent.parent / "corpus" / "sentences.txt"


def laid_out(text):
    return text.replace(" // ", "\n\n").replace(" / ", "\n")


LINES = [line for line in CORPUS.read_text(encoding="utf-8").splitlines() if line.strip() and not line.startswith("#")]


@pytest.mark.parametrize("line", LINES)
def test_sentences_end_where_they_should(line):
    text = laid_out(line.replace(" | ", " "))
    expected = [piece.strip() for part in line.split(" // ") for piece in part.split(" | ")]
    found = [sentence.span.of(text) for sentence in segment(Dispatch.of(text))]
    joined = [laid_out(piece) for piece in expected]
    assert found == [piece for part in joined for piece in (part.split("\n") if part not in found else [part])]


def test_paragraphs_are_numbered_and_sentences_in_order():
    sentences = segment(Dispatch.of("One. Two.\n\nThree.\nFour."))
    assert [sentence.index for sentence in sentences] == [0, 1, 2, 3]
    assert [sentence.paragraph for sentence in sentences] == [0, 0, 1, 2]
