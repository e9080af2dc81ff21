"""A series took more or fewer games than its score makes.

A series won in its seventh game was won 4-3; the score of the last game has slipped
into the headline.

Silent where the number of games is not said of the series.
"""

from collections.abc import Iterator

from validator import Discrepancy, Series

FAMILY = "score"

FAILS = (
    "Otters win series [3-2] in [Game 7] overtime.",
    "The Comets took the series [4-1] in [six] games.",
)
PASSES = (
    "Otters win series 4-3 in Game 7 overtime.",
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
        diagnosis="the score of the last game given for that of the series" if earlier else None,
    )
