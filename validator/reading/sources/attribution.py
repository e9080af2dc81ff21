"""Who vouches for each figure, and which figures nobody vouches for?

The nearest claim that reaches a figure gives its source; where none does, the speaker
of its quotation, or what carries over from the text before. A figure inside the words
that name a source (`46% of voters said`) asks for none of its own.
"""

from collections.abc import Sequence
from dataclasses import replace

from validator.model import Dispatch, Figure, Sentence, Source, Sourcing, Span
from validator.reading.sources.carry import carried, speaker
from validator.reading.sources.claims import Claim
from validator.reading.sources.source_names import full_name
from validator.reading.sources.standing import is_vague
from validator.reading.sources.unasked import agentless, never_asked, unasked
from validator.reading.sources.voices import Voices
from validator.reading.tokens import Token

_FAR = 1000
"""How much farther than any distance in a sentence a claim of the second choice counts."""
_REASONS = {
    "say": "said by", "quote": "said by", "show": "shown by", "hold": "given by", "want": "wanted or expected by", "per": "according to",
    "quotation": "in the words of", "label": "in the words of", "colon": "announced by",
    "carried": "goes on from", "lead": "the first paragraph is owed to",
}  # fmt: skip


def attribute(
    dispatch: Dispatch, sentences: Sequence[Sentence], figures: Sequence[Figure], tokens: Sequence[Sequence[Token]]
) -> list[Figure]:
    """`figures` with source, sourcing and why; `tokens` are those of each sentence."""
    voices = Voices(dispatch, sentences, tokens)
    return [_attributed(voices, figure) for figure in figures]


def _attributed(voices: Voices, figure: Figure) -> Figure:
    found = _source(voices, figure)
    if found is not None:
        span, kind = found
        name = full_name(voices, figure.sentence, span)
        sourcing: Sourcing = "sourced"
        if is_vague(name):
            sourcing = "vague" if never_asked(voices, figure) is None else "not-asked"
        return replace(figure, source=Source(name=name, span=span), sourcing=sourcing, why=f"{_REASONS[kind]} {name}")
    reason = never_asked(voices, figure)
    phrase = agentless(voices, figure) if reason is None else None
    if phrase is not None:
        return replace(figure, sourcing="vague", why=f"“{phrase}” names nobody")
    reason = reason or unasked(voices, figure)
    if reason is not None:
        return replace(figure, sourcing="not-asked", why=reason)
    return replace(figure, sourcing="unsourced", why="nobody is named for it")


def _source(voices: Voices, figure: Figure) -> tuple[Span, str] | None:
    """The words that name the source of `figure`, and by which kind of claim."""
    quotation = voices.quotation_at(figure.span.start)
    if quotation is not None:
        span = speaker(voices, figure.sentence, quotation)
        if span is not None:
            return span, "quotation"
    claim = _nearest(voices, figure)
    if claim is not None:
        return claim.source, claim.kind
    if any(claim.source.holds(figure.span) for claim in voices.near(figure.sentence, figure.span.start)):
        return None
    return carried(voices, figure)


def _nearest(voices: Voices, figure: Figure) -> Claim | None:
    """The claim nearest to `figure` of those that reach it; what someone wants, and what the polled say, comes after the rest."""
    best: tuple[int, Claim] | None = None
    for claim in voices.near(figure.sentence, figure.span.start):
        if claim.source.holds(figure.span) or not claim.reach.start <= figure.span.start < claim.reach.end:
            continue
        distance = min(abs(claim.cue.end - figure.span.start), abs(claim.cue.start - figure.span.end))
        if claim.kind == "want":
            distance += _FAR
        if any(character.isdigit() for character in claim.source.of(voices.text)):
            distance += 2 * _FAR
        if best is None or distance < best[0]:
            best = distance, claim
    return best[1] if best is not None else None
