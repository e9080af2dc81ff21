"""Quantities and their aspects make figures; the only file that calls the other readers."""

from dataclasses import replace

from validator.model import Dispatch, Figure, Quantity, Reading, Sentence
from validator.reading.entities import describe
from validator.reading.events import event_of
from validator.reading.outline import outline
from validator.reading.places import place_of
from validator.reading.quantities import quantify
from validator.reading.segment import segment
from validator.reading.times import time_of
from validator.reading.tokens import Token, tokenize


def read(dispatch: Dispatch) -> Reading:
    """All sentences and figures of `dispatch`."""
    sentences = segment(dispatch)
    figures: list[Figure] = []
    for sentence in sentences:
        tokens = tokenize(dispatch.text, sentence.span.start, sentence.span.end)
        quantities = quantify(dispatch.text, tokens)
        figures += _figures(dispatch, sentence, tokens, quantities, len(figures))
    by_sentence: dict[int, list[Figure]] = {}
    for figure in figures:
        by_sentence.setdefault(figure.sentence, []).append(figure)
    outlines = tuple(outline(dispatch.text, sentence, by_sentence.get(sentence.index, ())) for sentence in sentences)
    return Reading(dispatch=dispatch, sentences=sentences, figures=tuple(figures), outlines=outlines)


def _figures(dispatch: Dispatch, sentence: Sentence, tokens: list[Token], quantities: list[Quantity], first: int) -> list[Figure]:
    """The figures of one sentence; `first` is the index of the first of them."""
    entities = [describe(dispatch.text, tokens, quantity) for quantity in quantities]
    figures = []
    for number, (quantity, entity) in enumerate(zip(quantities, entities, strict=True)):
        others = [other.phrase for other in entities if other is not entity]
        figures.append(
            Figure(
                quantity=replace(quantity, unit=entity.head) if quantity.kind == "count" else quantity,
                index=first + number,
                sentence=sentence.index,
                phrase=entity.phrase,
                entity=entity.name,
                event=event_of(tokens, entity.phrase, others),
                place=place_of(dispatch.text, sentence.span, entity.phrase, others),
                time=time_of(dispatch.text, sentence.span, entity.phrase, others),
            )
        )
    return figures
