"""A series took more or fewer games than its score makes.

A series won in its seventh game was won 4-3; the result of that game has slipped
into the headline.

Silent where the number of games is not said of the series.
"""

from collections.abc import Iterator

from validator import Discrepancy, Series

FAMILY = "score"

FAILS = (
    "Herons win series [3-1] in [Game 7] shootout.",
    "The Comets took the series [4-1] in [six] games.",
)
PASSES = (
    "Herons win series 4-3 with shootout in Game 7.",
    "The Comets took the series 4-2 in six games.",
    "The Comets lead the series 2-1. They won 5-2 in Game 3.",
)


def check(relation: Series) -> Iterator[Discrepancy]:
    if relation.played == relation.number:
        return
    earlier = (relation.earlier,) if relation.earlier is not None else ()
    yield Discrepancy(
        (relation.score, relation.games, *earlier),
        f"{relation.score} is a series of {relation.played} games, not of {relation.number}",
        f"{relation.score}: {relation.played} games",
        diagnosis="the result of that game given for the whole series" if earlier else None,
    )
