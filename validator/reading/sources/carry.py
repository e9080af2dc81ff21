"""Whose words are these, where the sentence itself does not say?

A quotation belongs to who stands right behind it, else right before it, else to the
speaker of its paragraph, else to the one of the paragraph before. Plain words carry a
source only behind a colon that ends a paragraph and behind `Name:`.
"""

from bisect import bisect_left
from collections.abc import Iterable

import regex

from validator.model import Figure, Span
from validator.reading.sources.claims import Claim, opening_subject
from validator.reading.sources.grammar import place, words_of
from validator.reading.sources.reporting import documents
from validator.reading.sources.voices import Voices

_VOUCHING = frozenset({"say", "quote", "per", "show"})
_BACK_WORDS = frozenset({"the", "them", "those", "these"})
_SPEECH = frozenset({"say", "quote"})
_LABEL = regex.compile(
    r"""[“"']?
    (?P<name> (?!Editor|Note|Update|Correction) \p{Lu}[\p{L}.’'-]+ (?:[ ]\p{Lu}[\p{L}.’'-]*){0,3} )
    :\s+ (?=[\p{Lu}“"‘…])""",
    regex.VERBOSE,
)
_CLOSE = 8
"""How many characters may part a quotation from the verb before it, or from the speaker behind it."""
_AHEAD = 4
_BACK = 12
"""How many sentences back a speaker is looked for."""
_POLLS = frozenset({"poll", "polls", "survey", "surveys"})


def speaker(voices: Voices, sentence: int, number: int, *, ahead: int = _AHEAD) -> Span | None:
    """Who says quotation `number`, of which a part lies in `sentence`; of a running one, up to `ahead` more are looked at."""
    quotation = voices.quotations[number].span
    whole = voices.members[voices.sentences[sentence].paragraph]
    members = range(max(whole[0], sentence - _BACK), min(whole[-1], sentence + _BACK) + 1)
    touching = [member for member in members if voices.sentences[member].span.touches(quotation)]
    near = [claim for member in touching for claim in voices.near(member, quotation.start)]
    found = _beside(voices, number, near)
    if found is not None:
        return found
    if touching and quotation.start > voices.sentences[touching[0]].span.start:
        found = _subject_of(voices, touching[0], quotation)
        if found is not None:
            return found
    earlier = [member for member in members if touching and member < touching[0]]
    later = [member for member in members if touching and member > touching[-1]]
    for member in earlier[::-1]:
        spoken = _spoken(voices.near(member, quotation.start))
        if spoken:
            return spoken[-1]
    for member in later:
        spoken = _spoken(voices.near(member, quotation.start))
        if spoken:
            return spoken[0]
    if ahead and not voices.quotations[number].closed and number + 1 < len(voices.quotations):
        return speaker(voices, voices.sentence_at(voices.quotations[number + 1].span.start), number + 1, ahead=ahead - 1)
    found = _from_before(voices, members[0]) if touching and touching[0] == members[0] else None
    return found if found is not None else _last_spoken(voices, sentence)


def _spoken(found: Iterable[Claim]) -> list[Span]:
    return [claim.source for claim in found if claim.kind in _SPEECH]


def _beside(voices: Voices, number: int, near: list[Claim]) -> Span | None:
    """The speaker in the sentences that the quotation touches."""
    quotation = voices.quotations[number].span
    previous = voices.quotations[number - 1].span.end if number else -1
    behind = [claim for claim in near if claim.cue.start >= quotation.end and claim.kind in _SPEECH]
    ahead = [claim for claim in near if claim.cue.end <= quotation.start]
    ends_clause = any(mark in ",?!.—-" for mark in voices.text[quotation.end - 3 : quotation.end])
    for claim in behind:
        if ends_clause and min(claim.cue.start, claim.source.start) - quotation.end < _CLOSE:
            return claim.source
    for claim in ahead:
        if quotation.start - claim.cue.end < _CLOSE and claim.cue.start >= previous:
            return claim.source
    leading = [claim for claim in ahead if claim.kind in _SPEECH or claim.kind in {"want", "per"}]
    if leading:
        return max(leading, key=lambda claim: claim.cue.end).source
    if behind:
        return min(behind, key=lambda claim: claim.cue.start).source
    return None


def _subject_of(voices: Voices, sentence: int, quotation: Span) -> Span | None:
    """Who opens a sentence in which a quotation stands in the middle (`The treasurer praised “a handsome margin of 7.4 points”`)."""
    tokens = voices.plain(sentence)
    at = bisect_left(tokens, quotation.start, key=lambda token: token.start)
    found = opening_subject(tokens, at) if at > 1 else None
    return place(tokens, *found) if found is not None else None


def _from_before(voices: Voices, first: int) -> Span | None:
    """The last speaker of the two paragraphs before the one that begins with sentence `first`."""
    paragraph = voices.sentences[first].paragraph
    for member in range(first - 1, max(-1, first - _BACK), -1):
        if voices.sentences[member].paragraph < paragraph - 2:
            break
        spoken = _spoken(voices.near(member, voices.sentences[first].span.start))
        if spoken:
            return spoken[-1]
    tokens = voices.plain(first - 1) if first else []
    found = opening_subject(tokens, len(tokens)) if tokens else None
    return place(tokens, *found) if found is not None else None


def _last_spoken(voices: Voices, sentence: int) -> Span | None:
    """Who spoke last before a quotation that says nothing of its speaker."""
    for member in range(sentence - 1, max(-1, sentence - _BACK), -1):
        spoken = _spoken(voices.near(member, voices.sentences[sentence].span.start))
        if spoken:
            return spoken[-1]
    return None


def carried(voices: Voices, figure: Figure) -> tuple[Span, str] | None:
    """The source that reaches an unclaimed figure from outside its sentence, and why."""
    members = voices.members[voices.sentences[figure.sentence].paragraph]
    start = voices.sentences[members[0]].span.start
    label = _LABEL.match(voices.text, start, min(start + 60, voices.sentences[members[-1]].span.end))
    if label is not None and label.end() <= figure.span.start and label.group("name").lower() not in documents():
        return Span(*label.span("name")), "label"
    before = members[0] - 1
    if before >= 0 and voices.text[voices.sentences[before].span.end - 1] == ":":
        sources = [claim.source for claim in voices.claims(before)[-1:]]
        if sources and sources[-1].of(voices.text).lower() != "you":
            return sources[-1], "colon"
    continued = _continued(voices, figure.sentence, members[0])
    if continued is not None:
        return continued, "carried"
    if voices.lead == members[0]:
        after = range(figure.sentence + 1, min(members[-1], figure.sentence + 2) + 1)
        for member in [*range(figure.sentence - 1, members[0] - 1, -1), *after]:
            vouching = [claim.source for claim in voices.near(member, figure.span.start) if claim.kind in _VOUCHING]
            if vouching:
                return vouching[-1], "lead"
    return None


def _continued(voices: Voices, sentence: int, first: int) -> Span | None:
    """The source of the sentence before, where this one goes on about the same count: `Of the drones, 33 …`, `Another 12 …`."""
    for member in range(sentence, max(first, sentence - _AHEAD), -1):
        if not _points_back(voices, member):
            return None
        vouching = [claim.source for claim in voices.claims(member - 1)[-_AHEAD:] if claim.kind in _VOUCHING]
        if vouching:
            return vouching[-1]
    return None


def _points_back(voices: Voices, sentence: int) -> bool:
    """Whether a sentence opens with a part of what the one before counted."""
    words = [token.lower for token in voices.tokens[sentence][:4]]
    if words[0] == "of":
        return words[1:2] != [] and words[1] in _BACK_WORDS
    if words[0] in {"another", "others", "the"}:
        return words[0] != "the" or words[1:2] != [] and words[1] in {"other", "others", "rest", "remaining", "remainder"}
    return len(words) > 2 and words[1] == "of" and words[2] in _BACK_WORDS - {"the"}


def poll_before(voices: Voices, figure: Figure) -> Span | None:
    """The poll whose percentage this may be: one named in this paragraph or the one before, unless votes were counted."""
    if not words_of("counted_votes").isdisjoint(voices.words(figure.sentence)):
        return None
    paragraph = voices.sentences[figure.sentence].paragraph
    for member in range(figure.sentence - 1, max(-1, figure.sentence - _BACK), -1):
        if voices.sentences[member].paragraph < paragraph - 1:
            return None
        for claim in voices.near(member, figure.span.start):
            if not _POLLS.isdisjoint(claim.source.of(voices.text).lower().split()):
                return claim.source
    return None
