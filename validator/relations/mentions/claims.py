"""Two sources that put one quantity differently: police said nine died, the mayor said 11.

Both figures are sourced, by different sources, near one another; they count the same
things with the same deed, in the same place and at the same time as far as that is told.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

import regex

from validator.lexicon import words
from validator.model import Figure, Reading, Source, Span
from validator.relations.mentions.likeness import same_things
from validator.relations.mentions.phrasing import Wording, wordings

_WORD = regex.compile(r"\p{L}{3,}")
_ELSEWHERE = regex.compile(r"\b(?:others?|elsewhere|another|more|since|so far|over the (?:past|last|next)|past|sides?|own)\b|\bin ⓓ")
_ANYBODY = frozenset({"authorities", "authority", "official", "officials", "people", "sources", "number", "figures", "local"})
_FROM = regex.compile(r"\b(?:from|than|against)\s+\Z")
_PUT = regex.compile(r"\b(?:puts?|putting|gave|gives) (?:the|its|that) (?:figure|number|total|toll|count|tally|strength) (?:at|as) \Z")
_SPEECH = frozenset({"said", "says"})
_DAY = regex.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
_VOICES = 2
_LOOK_BACK = 12
"""How many figures a claim looks back."""
_APART = 3
"""How many sentences two claims stand apart at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """What two sources say of one quantity, in text order; `sources` are their names."""

    figures: tuple[Figure, ...]
    sources: tuple[str, ...]
    ground: tuple[Span, ...]
    explicit: bool = False


def find(reading: Reading) -> Iterator[Claims]:
    """Pairs of figures of two sources, each later figure with the nearest earlier one."""
    if len({figure.source.name for figure in reading.figures if figure.source is not None}) < _VOICES:
        return
    sourced = (word for word in wordings(reading) if word.figure.source is not None)
    claimed = [word for word in sourced if word.figure.kind in ("count", "money") and isinstance(word.figure.stated, Fraction)]
    for position, later in enumerate(claimed):
        earlier = next((word for word in reversed(claimed[max(0, position - _LOOK_BACK) : position]) if _one_quantity(word, later)), None)
        if earlier is not None:
            sources = (_source(earlier), _source(later))
            yield Claims(
                figures=(earlier.figure, later.figure),
                sources=(sources[0].name, sources[1].name),
                ground=(sources[0].span, sources[1].span),
            )


def _source(word: Wording) -> Source:
    if word.figure.source is None:
        raise ValueError("a claim has a source")
    return word.figure.source


def _one_quantity(earlier: Wording, later: Wording) -> bool:
    if _PUT.search(later.before):
        return _figure_just_told(earlier, later)
    if later.figure.sentence - earlier.figure.sentence > _APART or not same_things(earlier, later):
        return False
    if any(word.partial or word.windowed for word in (earlier, later)) or not _one_deed(earlier, later):
        return False
    if any(_ELSEWHERE.search(word.outline.text) or _FROM.search(word.before) for word in (earlier, later)):
        return False
    days = [set(_DAY.findall(word.outline.text)) for word in (earlier, later)]
    return _two_voices(earlier, later) and earlier.figure.place == later.figure.place and (days[0] == days[1] or not all(days))


def _figure_just_told(earlier: Wording, later: Wording) -> bool:
    """`Tolmia put the figure at 12,000`: of the count of things told right before, by somebody else."""
    apart = later.figure.sentence - earlier.figure.sentence
    return apart <= 1 and earlier.figure.kind == later.figure.kind and earlier.noun is not None and _two_voices(earlier, later)


def _one_deed(earlier: Wording, later: Wording) -> bool:
    """Whether both tell one deed; for money, and where they tell none that is known, also whether one word of theirs is the same."""
    if earlier.deed != later.deed:
        return False
    if earlier.deed is not None and earlier.figure.kind == "count":
        return True
    said, again = (set(_WORD.findall(word.clause)) - set(_WORD.findall(word.phrase)) for word in (earlier, later))
    names = {word for one in (earlier, later) for word in _WORD.findall(_source(one).name.lower())}
    return bool((said & again) - words("function_words") - _SPEECH - names)


def _two_voices(earlier: Wording, later: Wording) -> bool:
    """Whether the sources share no word: `the ministry` may be `the health ministry`."""
    one, other = (set(_WORD.findall(_source(word).name.lower())) - words("function_words") for word in (earlier, later))
    return bool(one - _ANYBODY) and bool(other - _ANYBODY) and not one & other
