"""Quantities and their aspects make figures; the only file that calls the other readers."""

from dataclasses import replace

from validator.model import Dispatch, Figure, Quantity, Reading, Sentence
from validator.reading.attribution import attribute
from validator.reading.clauses import Clauses
from validator.reading.entities import Entity, describe, inherited
from validator.reading.events import COUNTED, event_of, is_included, takes_people
from validator.reading.outline import outline
from validator.reading.owners import owner_of
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
    before: list[Entity] = []
    words: list[list[Token]] = []
    for sentence in sentences:
        tokens = tokenize(dispatch.text, sentence.span.start, sentence.span.end)
        words.append(tokens)
        quantities = quantify(dispatch.text, tokens)
        figures += _figures(dispatch, sentence, tokens, quantities, len(figures), before) if quantities else ()
    figures = attribute(dispatch, sentences, figures, words)
    by_sentence: dict[int, list[Figure]] = {}
    for figure in figures:
        by_sentence.setdefault(figure.sentence, []).append(figure)
    outlines = tuple(outline(dispatch.text, sentence, by_sentence.get(sentence.index, ())) for sentence in sentences)
    return Reading(dispatch=dispatch, sentences=sentences, figures=tuple(figures), outlines=outlines)


def _figures(dispatch: Dispatch, sentence: Sentence, tokens: list[Token], quantities: list[Quantity], first: int, before: list[Entity]) -> list[Figure]:
    """The figures of one sentence; `first` is the index of the first of them, `before` the counts of the sentence before."""
    text = dispatch.text
    wording = classify(text, sentence, tokens, quantities)
    clauses = Clauses(wording)
    entities = [describe(text, wording, number, quantity) for number, quantity in enumerate(quantities)]
    figures: list[Figure] = []
    for number, (quantity, entity) in enumerate(zip(quantities, entities, strict=True)):
        others = [other.phrase for other in entities if other is not entity]
        event = event_of(clauses, entity) if quantity.kind in COUNTED else None
        if event is None and figures and is_included(wording, entity):
            event = figures[-1].event
        if quantity.kind == "count":
            head = entity.head or inherited(entities, quantities, number, before, person=takes_people(event))
            quantity = replace(quantity, unit=head)
            entities[number] = entity._replace(head=head)
        owner, attribute = owner_of(text, clauses, entity, quantity.kind)
        figures.append(
            Figure(
                quantity=quantity,
                index=first + number,
                sentence=sentence.index,
                phrase=entity.phrase,
                entity=entity.name or attribute,
                owner=owner,
                event=event,
                place=place_of(text, sentence.span, entity.phrase, others),
                time=time_of(text, sentence.span, entity.phrase, others),
            )
        )
    before[:] = [entity for entity, quantity in zip(entities, quantities, strict=True) if quantity.kind == "count" and entity.head is not None]
    return figures
