"""Quantities and their aspects make figures; the only file that calls the other readers."""

from validator.model import Dispatch, Figure, Reading, Sentence
from validator.reading.about import About, describe_all
from validator.reading.attribution import attribute
from validator.reading.outline import outline
from validator.reading.places import place_of
from validator.reading.quantities import quantify
from validator.reading.segment import segment
from validator.reading.times import time_of
from validator.reading.tokens import Token, tokenize
from validator.reading.wording import classify


def read(dispatch: Dispatch) -> Reading:
    """All sentences and figures of `dispatch`."""
    sentences = segment(dispatch)
    figures: list[Figure] = []
    before: list[About] = []
    words: list[list[Token]] = []
    for sentence in sentences:
        tokens = tokenize(dispatch.text, sentence.span.start, sentence.span.end)
        words.append(tokens)
        quantities = quantify(dispatch.text, tokens)
        if quantities:
            abouts = describe_all(dispatch.text, classify(sentence, tokens, quantities), quantities, before)
            figures += _figures(dispatch, sentence, abouts, len(figures))
            before = abouts
    figures = attribute(dispatch, sentences, figures, words)
    by_sentence: dict[int, list[Figure]] = {}
    for figure in figures:
        by_sentence.setdefault(figure.sentence, []).append(figure)
    outlines = tuple(outline(dispatch.text, sentence, by_sentence.get(sentence.index, ())) for sentence in sentences)
    return Reading(dispatch=dispatch, sentences=sentences, figures=tuple(figures), outlines=outlines)


def _figures(dispatch: Dispatch, sentence: Sentence, abouts: list[About], first: int) -> list[Figure]:
    """The figures of one sentence; `first` is the index of the first of them."""
    text = dispatch.text
    figures = []
    for number, about in enumerate(abouts):
        phrase = about.entity.phrase
        others = [other.entity.phrase for other in abouts if other is not about]
        figures.append(
            Figure(
                quantity=about.quantity,
                index=first + number,
                sentence=sentence.index,
                phrase=phrase,
                entity=about.name,
                owner=about.owner,
                event=about.event,
                place=place_of(text, sentence.span, phrase, others),
                time=time_of(text, sentence.span, phrase, others),
            )
        )
    return figures
