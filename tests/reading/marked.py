"""The line of a corpus that marks figures in brackets and says behind `=>` what is expected of each."""

import re

from validator.model import Span


def marked(line: str, where: str) -> tuple[str, list[Span], list[str]]:
    """The text without its brackets, the places of those, and the answer for each; ` // ` is a paragraph break."""
    sentence, _, expected = line.partition(" => ")
    text, places = "", []
    for piece in re.split(r"(\[[^\]]*\])", sentence.replace(" // ", "\n\n")):
        inner = piece[1:-1] if piece.startswith("[") else piece
        if piece.startswith("["):
            places.append(Span(len(text), len(text) + len(inner)))
        text += inner
    answers = [answer.strip() for answer in expected.split(" | ")]
    assert len(answers) == len(places), f"{where} expects {len(answers)} answers of {len(places)} figures"
    return text, places, answers
