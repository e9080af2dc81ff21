"""Two places of a story that give one quantity: headline and body, `killed 28 soldiers` and `the 23 soldiers who died`.

What makes two figures one quantity is said in headlines.py (a headline is about the
first such figure of its story), definite.py (`the 23 soldiers` have been spoken of) and
attributes.py (a thing has one height). Figures that agree are mentions too: a rule compares.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from validator.model import Figure, Reading, Span
from validator.relations.mentions.attributes import attributed
from validator.relations.mentions.definite import recalled
from validator.relations.mentions.headlines import headlined
from validator.relations.mentions.likeness import floors_differ, slipped, transposed
from validator.relations.mentions.phrasing import Wording, wordings
from validator.relations.mentions.recounted import recounted
from validator.relations.mentions.shuffled import shuffled
from validator.relations.mentions.terms import served
from validator.relations.mentions.works import works

_STORY = 250
"""More figures than this are not one story: a longer text is compared piece by piece, in time linear in its length."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentions:
    """One quantity, given more than once, in text order.

    `headline` where the first stands in the headline; `transposed` where two are written
    with the same digits in another order, `slipped` where one is a power of ten of the other,
    `floors` where both say `at least` and then another number.
    """

    figures: tuple[Figure, ...]
    ground: tuple[Span, ...]
    headline: bool = False
    transposed: bool = False
    slipped: bool = False
    floors: bool = False
    explicit: bool = False


def find(reading: Reading) -> Iterator[Mentions]:
    """Pairs of figures that give one quantity, no pair twice."""
    every = wordings(reading)
    for start in range(0, len(every), _STORY):
        words = every[start : start + _STORY]
        seen: set[frozenset[int]] = set()
        pairs = (recalled(words), attributed(words), recounted(words), shuffled(words), served(words), works(words))
        for earlier, later in chain(headlined(reading, words), *pairs):
            pair = frozenset({earlier.figure.index, later.figure.index})
            if pair not in seen:
                seen.add(pair)
                yield _mentions(reading, earlier, later)


def _mentions(reading: Reading, earlier: Wording, later: Wording) -> Mentions:
    return Mentions(
        figures=(earlier.figure, later.figure),
        ground=(earlier.figure.phrase, later.figure.phrase),
        headline=reading.sentences[earlier.figure.sentence].section == "headline",
        transposed=transposed(earlier.figure, later.figure),
        slipped=slipped(earlier.figure, later.figure),
        floors=floors_differ(earlier.figure, later.figure),
    )
