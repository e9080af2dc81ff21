"""Quantities and their aspects make figures; the only file that calls the other readers."""

from validator.model import Dispatch, Figure, Reading, Sentence
from validator.reading.aspects.about import PLAIN, describe_all
from validator.reading.aspects.ellipsis import About
from validator.reading.aspects.places import places
from validator.reading.aspects.scopes import choose, sayings, spoken
from validator.reading.aspects.times import times
from validator.reading.aspects.wording import Wording, classify
from validator.reading.outline import outline
from validator.reading.quantity.quantities import quantify
from validator.reading.segment import segment
from validator.reading.sources.attribution import attribute
from validator.reading.tokens import Token, tokenize


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
            wording = classify(sentence, tokens, quantities)
            abouts = describe_all(dispatch.text, wording, quantities, before)
            figures += _figures(dispatch, sentence, wording, abouts, len(figures))
            before = abouts
    figures = attribute(dispatch, sentences, figures, words)
    by_sentence: dict[int, list[Figure]] = {}
    for figure in figures:
        by_sentence.setdefault(figure.sentence, []).append(figure)
    outlines = tuple(outline(dispatch.text, sentence, by_sentence.get(sentence.index, ())) for sentence in sentences)
    return Reading(dispatch=dispatch, sentences=sentences, figures=tuple(figures), outlines=outlines)


def _figures(dispatch: Dispatch, sentence: Sentence, wording: Wording, abouts: list[About], first: int) -> list[Figure]:
    """The figures of one sentence; `first` is the index of the first of them."""
    says = sayings(wording)
    where = spoken(wording, places(wording), says)
    when = spoken(wording, times(wording, dispatch.published), says)
    entities = [about.entity for about in abouts if about.quantity.kind not in PLAIN]
    holds = {entity.begin: number for number, entity in enumerate(entities)}
    return [
        Figure(
            quantity=about.quantity,
            index=first + number,
            sentence=sentence.index,
            phrase=about.entity.phrase,
            entity=about.name,
            owner=about.owner,
            event=about.event,
            place=choose(wording, entities, holds.get(about.entity.begin), where, says),
            time=choose(wording, entities, holds.get(about.entity.begin), when, says),
        )
        for number, about in enumerate(abouts)
    ]
